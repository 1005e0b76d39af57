// Package ooxml reads and writes the parts of a .docx file.
//
// Writing is what every file needs, whatever is in it: the zip container, the
// list of content types, relationships, core properties and text that XML can
// hold.
//
//	rels := &ooxml.Rels{}
//	id := rels.Add(ooxml.RelHyperlink, "https://example.org/", true)
//	…
//	err := ooxml.Write(w, root, []ooxml.Part{{Name: "word/document.xml", …, Rels: rels}})
//
// XML is written as strings: encoding/xml cannot choose the prefix of a name,
// and office programs insist on theirs. Files are the same bytes for the same
// parts: entries keep their order and all bear the first date zip knows.
//
// Reading gives the text with every tracked change in it, and from it the two
// readings with all changes accepted or rejected, each paragraph with the number
// that Word prints before it.
//
//	d, err := ooxml.Read(src)
//	for _, b := range d.View(ooxml.Accepted).Body { … }
//
// A file is read within limits on its parts, their size and how far they are
// packed, on depth, elements, text and paragraphs; what goes beyond them is
// refused with a [*Refusal]. Names that climb out of the file are skipped, and
// nothing outside the file is ever followed. Both the transitional and the
// strict form are read.
//
// The container follows ECMA-376 Part 2 (Open Packaging Conventions), the text
// Part 1, chapter 17 (WordprocessingML).
package ooxml
