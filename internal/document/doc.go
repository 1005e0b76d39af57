// Package document is a page with no format yet: headings, paragraphs, runs,
// lists, tables, notes, and marks for what was inserted and deleted.
//
// Reports, redlines, tables and result lists are all built as a [Document];
// one writer per format (document/html, document/docx, document/terminal …)
// then sets it. Nothing here knows law, files or screens, so every output of
// one result says the same thing.
//
//	d := &document.Document{Title: "Redline", Lang: "en"}
//	d.Add(document.H(1, "Article 6"), document.P(document.T("Grounds"), document.Ins(" and forms")))
//	err := html.Write(w, d, html.Options{})
//
// A document holds no clock and no map: written twice it gives the same bytes.
package document
