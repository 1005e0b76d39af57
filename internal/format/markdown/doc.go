// Package markdown reads and writes working texts: an act as Markdown with YAML
// front matter, one paragraph a line, legal numbering as plain text.
//
//	---
//	work: /akn/xx/act/2020-01-01/1
//	alias: xx-demo
//	country: kz
//	language: en
//	date: 2020-01-01
//	authority: working text
//	coverage: whole
//	title: {en: On Help}
//	---
//	# On Help
//
//	## Chapter 1. General provisions
//
//	### Article 1. Grounds
//
//	Help is given on these grounds:
//
//	1) orphanhood;
//
//	2) *excluded by Law No. 2 of 3 March 2021*
//
//	> Note: Article 1 as amended by Law No. 2.
//
// A line "> …" is an editorial note; a unit whose whole text stands in single
// asterisks is excluded and keeps its number; lines that begin with "|" are a
// table. A backslash before the first character takes away such a meaning. Where
// the first characters of a paragraph cannot tell which unit it is, a mark says
// it: "text <!-- art_1__al_3 -->", "text <!-- end art_1 -->" for closing text.
//
// Write(Read(f)) is f, byte for byte, for every file in the form that Write
// gives; Read(Write(x)) is x for every expression.
package markdown
