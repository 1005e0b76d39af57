// Package format is what all readers of legal texts share: a tree builder that
// recognises the units of an act from the numbering its country prints, names
// them with eIds, and says where it was not sure.
//
// A reader splits its file into headings, paragraphs and notes, each with its
// byte span, and hands them to a [Builder] in order:
//
//	b := format.NewBuilder("kz", "en")
//	b.Heading("Article 6. Grounds", span)
//	b.Paragraph("1) orphanhood;", span)
//	body, findings := b.Done()
//
// What a paragraph is follows from its first characters, by the table of the
// drafting tradition (tradition.go). Where they cannot tell, the reader may say
// it with [Builder.Placed]. Nothing is ever dropped: what is not understood
// stays in place as text, with a [Finding].
package format
