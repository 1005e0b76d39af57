package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"zanger/internal/document"
)

// A quote gives the law's own words, from an official text or a translation of
// one. The words come from the library:
//
//	:::quote kz-sss:ru ст. 6
//	:::
//
// Words that stand in the block are held against them, line by line and letter
// for letter: one that was altered fails the build.

var quoteKind = ast.NewNodeKind("Quote")

type quote struct {
	fence
	ref string
}

func (*quote) Kind() ast.NodeKind { return quoteKind }

func openQuote(p *parse, f fence) fenceNode {
	return &quote{f, p.lawRef(f)}
}

func (n *quote) convert(c *converter) []document.Block {
	found := c.provisions(n.at, n.ref, Quoted)
	if found == nil {
		return nil
	}
	for _, f := range found {
		if !f.Expression.Authority.Quotable() {
			c.fail(n.at, "use :::gist, which gives it in substance", "%q is known only as a %s, which is not the law's own words",
				n.ref, f.Expression.Authority)
			return nil
		}
	}
	title, lines := c.lawTitle(found), c.lawLines(n.at, found)
	if !n.faithful(c, lines) {
		return nil
	}
	return []document.Block{document.Panel{Kind: document.Quotation, Title: title, Blocks: lines, Source: c.provenance(found),
		Evidence: c.namePlace(Quoted, found)}}
}

// faithful holds the words in the block, where there are any, against those of the
// library.
func (n *quote) faithful(c *converter, law []document.Block) bool {
	var mine []string
	var at []int
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		if words := strings.TrimSpace(string(seg.Value(c.body))); words != "" {
			mine, at = append(mine, clean(words)), append(at, c.lines.line(seg.Start))
		}
	}
	if len(mine) == 0 {
		return true
	}
	theirs := (&document.Document{Blocks: law}).Lines(document.Both)
	for i := range max(len(mine), len(theirs)) {
		switch {
		case i >= len(mine):
			c.fail(at[len(at)-1], "give it whole, or leave the block empty: the words come from the library", "the quotation ends before the provision does: %s is missing", excerpt(theirs[i], ""))
			return false
		case i >= len(theirs):
			c.fail(at[i], "leave the block empty: the words come from the library", "the quotation goes on where the provision ends: %s", excerpt(mine[i], ""))
			return false
		case mine[i] != strings.TrimSpace(theirs[i]):
			c.fail(at[i], "leave the block empty: the words come from the library", "the quotation was altered: here %s, the law says %s", excerpt(mine[i], theirs[i]), excerpt(theirs[i], mine[i]))
			return false
		}
	}
	return true
}
