package report

import (
	"github.com/yuin/goldmark/ast"

	"zanger/internal/document"
)

// A quote gives the law's own words, from an official text or a translation of
// one. The words come from the library, so the block has no lines of its own:
//
//	:::quote kz-sss:ru ст. 6
//	:::

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
	if n.FirstChild() != nil {
		c.fail(n.at, "put an introduction before the block", "\":::quote\" takes no lines: the words come from the library")
	}
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
	return []document.Block{document.Panel{Kind: document.Quotation, Title: c.lawTitle(found), Blocks: c.lawLines(found), Source: c.provenance(found)}}
}
