package webpage

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/htmltext"
)

// generator returns what the page says of the program that made it.
func generator(page *htmltext.Page) string {
	said := ""
	page.Root.Each(func(n *htmltext.Node) {
		if n.Tag == "meta" && n.Get("name") == "generator" && said == "" {
			said = n.Get("content")
		}
	})
	return said
}

// remarkClasses are those in which zanger writes of an act what is not its text.
var remarkClasses = []string{"warning", "lead", "zg-banner"}

// withoutRemarks leaves out of an act that zanger wrote what zanger says of it and
// its table of contents.
func withoutRemarks(page *htmltext.Page, blocks []htmltext.Block) []htmltext.Block {
	var out []htmltext.Block
	first := slices.IndexFunc(blocks, func(b htmltext.Block) bool { return b.IsHeading() && !b.Is("title") })
	for i, b := range blocks {
		before := i < first
		if slices.ContainsFunc(remarkClasses, b.Is) || b.Is("small") && !hasItalic(b) ||
			before && leads(b) || before && i+1 < len(blocks) && leads(blocks[i+1]) {
			continue
		}
		out = append(out, b)
	}
	if n := len(blocks) - len(out); n > 0 {
		page.Find(act.Span{}, "zanger wrote this page: its own remarks and table of contents are left out, %d paragraphs", n)
	}
	return out
}

// leads reports whether a block is a line of the table of contents.
func leads(b htmltext.Block) bool {
	return b.Node.Within(func(n *htmltext.Node) bool { return n.Tag == "a" && strings.HasPrefix(n.Get("href"), "#") }) != nil &&
		b.Node.Within(func(n *htmltext.Node) bool { return n.Tag == "li" }) != nil
}

func isItalic(n *htmltext.Node) bool { return n.Tag == "i" || n.Tag == "em" }

// italic reports whether a block begins in italics, as editorial notes do.
func italic(b htmltext.Block) bool { return b.Node.Within(isItalic) != nil }

// hasItalic reports whether any of a block is italic, such as the note behind the
// number of an excluded unit.
func hasItalic(b htmltext.Block) bool {
	box := b.Box()
	return italic(b) || box.First("i") != nil || box.First("em") != nil
}
