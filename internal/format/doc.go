// Package format is what all readers of legal texts share: a tree builder that
// recognises the units of an act from the numbering its country prints, names
// them with eIds, keeps the place of each in its source, and says where it was
// not sure.
//
// A reader splits its file into paragraphs, each with its byte span, and hands
// them to a [Builder] in order:
//
//	b := format.NewBuilder("kz", "en")
//	b.Heading("Article 6. Grounds", span)
//	b.Paragraph("1) orphanhood;", span)
//	tree := b.Done(func(at act.Span, msg string) { … })
//
// What a paragraph is follows from its first characters, by the table of the
// drafting tradition: one file per country (kz.go, cz.go, md.go, rs.go, gb.go,
// eu.go), with the rules it follows named on top; the engine knows no country.
// Where more than one level prints its numbers in one way, the level wins whose
// list goes on with the number (sequence.go). Unnumbered paragraphs are counted
// by each country's rule (unnumbered.go). Where the first characters cannot tell,
// the reader may say it with [Builder.Placed]. Nothing is ever dropped: what is
// not understood stays in place as text, with a [Finding].
//
// New wording that an amending act quotes is no unit of it: [Quotations] finds it
// in a whole text, the builder itself while it reads.
//
// A [Parsed] text can be changed in place: [Parsed.Tile] divides its source so
// that every byte belongs to one thing, [Parsed.Locate] leads from words to
// bytes, [Splice] puts others in their place and leaves the rest as it is.
package format
