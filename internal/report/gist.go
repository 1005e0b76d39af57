package report

import (
	"github.com/yuin/goldmark/ast"

	"zanger/internal/document"
)

// A gist gives a provision in substance, from a working text. It is never set
// as a quotation and says what it is. Lines of the author's own inside it come
// before the provision:
//
//	:::gist kz-sss Article 6(8)
//	The ground is the eighth of eleven.
//	:::
//
// When the library holds the official words of the provision, these are given
// instead, as a quotation.

var gistKind = ast.NewNodeKind("Gist")

type gist struct {
	fence
	ref string
}

func (*gist) Kind() ast.NodeKind { return gistKind }

func openGist(p *parse, f fence) fenceNode {
	return &gist{f, p.lawRef(f)}
}

// lawRef reads the reference that a block of law is about.
func (p *parse) lawRef(f fence) string {
	refs := splitRefs(f.args)
	if len(refs) != 1 {
		p.fail(f.at, "write one alias and citation, such as :::"+f.name+" kz-sss Article 6(8)", "%q needs one reference", ":::"+f.name)
		return ""
	}
	return refs[0]
}

func (n *gist) convert(c *converter) []document.Block {
	out := c.blocks(n, 0)
	found := c.provisions(n.at, n.ref, Given)
	if found == nil {
		return out
	}
	kind, use := document.Gist, Given
	if allQuotable(found) {
		kind, use = document.Quotation, Quoted
		c.find(n.at, "the library holds official words of %q: they are given instead of the gist", n.ref)
	}
	return append(out, document.Panel{Kind: kind, Title: c.lawTitle(found), Blocks: c.lawLines(n.at, found), Source: c.provenance(found),
		Evidence: c.namePlace(use, found)})
}

// provisions resolves a reference that must name provisions, not a whole act.
func (c *converter) provisions(line int, ref string, use Use) []Found {
	if ref == "" {
		return nil
	}
	found := c.resolve(line, ref, use)
	for _, f := range found {
		if f.Provision == nil {
			c.fail(line, "add the provision, such as "+ref+" Article 1", "%q names a whole act, not a provision", ref)
			return nil
		}
	}
	return found
}

func allQuotable(found []Found) bool {
	for _, f := range found {
		if !f.Expression.Authority.Quotable() {
			return false
		}
	}
	return true
}
