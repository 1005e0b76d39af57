// Package htmltext turns a saved page of a legal site into paragraphs, and
// paragraphs into an expression. The readers of the sites share it.
//
//	page, err := htmltext.Parse(name, src)
//	blocks := page.Blocks(page.Root.First("div", "text"), nil)
//	page.Assemble(x, paragraphs)
//
// [Parse] walks the tokens of the page and keeps for every text the bytes of the
// file it stands in, also in the charsets of one byte a letter. It is no browser:
// scripts, styles and comments are dropped, nothing is fetched, and the limits of
// size, depth and number of elements are checked on the way. Hidden text is left
// out with a finding, since a reader of the page does not see it.
//
// [Page.Blocks] gives the paragraphs: text NFC on one line, white space folded,
// soft hyphens and marks without width dropped, raised numbers written with a
// caret (27^1), tables as rows of cells between bars.
//
// [Source.Assemble] is the one place where paragraphs become a tree; recognition
// is that of package plain.
package htmltext
