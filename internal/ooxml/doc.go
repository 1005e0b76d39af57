// Package ooxml writes the parts that every .docx file needs, whatever is in
// it: the zip container, the list of content types, relationships, core
// properties and text that XML can hold.
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
// The container follows ECMA-376 Part 2 (Open Packaging Conventions).
package ooxml
