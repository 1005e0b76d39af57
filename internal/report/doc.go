// Package report turns a memorandum written in Markdown into a document.
//
// A memo has front matter and an as-of date, the day whose law it states:
//
//	---
//	title: Support for victims
//	as-of: 2013-05-24
//	---
//	The ground stands in [@kz-sss Article 6(8)].
//
//	:::gist kz-sss Article 6(8)
//	:::
//
// Ordinary Markdown stays ordinary. Our own inline nodes are citations,
// [@ALIAS CITATION; …], and cross-references, [#r1]; our own blocks stand
// between a line ":::name" and a line ":::": see the files gist.go, quote.go,
// recommendation.go, recommendations.go, diff.go and sources.go. Each holds
// the syntax node, its parser and its conversion; a new block is such a file
// and a line in the table of directives.
//
// Law comes from a [Resolver], never from the memo: what does not resolve
// fails the build, and [Build] reports all such places together, each with
// its line. Words of a working text are given in substance, under a label and
// never as a quotation.
//
// Markdown is hostile until read: limits.go bounds what goldmark is given, raw
// HTML never passes, and a fault inside becomes an [Error] with file and line.
package report
