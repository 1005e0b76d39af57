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
// [@ALIAS CITATION; …], with quoted words where wanted, and cross-references,
// [#r1]. Our own blocks begin with a line ":::name"; those that hold something
// end with a line ":::". Each is a file that holds the syntax node, its parser
// and its conversion, and a line in the table of directives (fence.go):
//
//	gist.go quote.go diff.go        law, and what changed in it
//	recommendation.go parts.go      a recommendation with its parts
//	amend.go bill.go billframe.go   amendments, carried out; the draft bill
//	annotation.go placement.go register.go
//	outcome.go                      what became of a recommendation
//	drawing.go                      matrix, gaps, side-by-sides, concordances, definitions
//	caption.go picture.go           numbered tables and figures
//	collection.go                   blocks that gather from the whole memo:
//	recommendations.go sources.go authorities.go contents.go abbreviation.go
//
// Law comes from a [Resolver], never from the memo: what does not resolve
// fails the build, and [Build] reports all such places together, each with
// its line. Words of a working text are given in substance, under a label and
// never as a quotation. What a memo rests on is pinned in a file of sums
// (pins.go, lock.go): words that have changed since fail the build. Starters of
// memos are in template.go.
//
// Markdown is hostile until read: limits.go bounds what goldmark is given, raw
// HTML never passes, and a fault inside becomes an [Error] with file and line.
package report
