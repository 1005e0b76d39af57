package report

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"

	"zanger/internal/document"
)

// A diff shows what changed between two wordings, of the whole act or of one
// provision:
//
//	:::diff kz-sss@before:kz-175-v kz-sss@after:kz-175-v
//	:::diff kz-sss@2013-05-24 kz-sss@2014-07-05 Article 6
//	:::diff kz-sss@2013-05-24 kz-sss@2014-07-05 #art_6

var diffKind = ast.NewNodeKind("Diff")

type changes struct {
	fence
	old, new, where string
}

func (*changes) Kind() ast.NodeKind { return diffKind }

func openDiff(p *parse, f fence) fenceNode {
	n := &changes{fence: f}
	words := strings.Fields(f.args)
	if len(words) < 2 {
		p.fail(f.at, "write :::diff kz-sss@before:kz-175-v kz-sss@after:kz-175-v", "\":::diff\" needs an old and a new wording")
		return n
	}
	n.old, n.new, n.where = words[0], words[1], strings.Join(words[2:], " ")
	return n
}

// at joins a wording and the place in it.
func at(wording, where string) string {
	if where == "" || strings.HasPrefix(where, "#") {
		return wording + where
	}
	return wording + " " + where
}

func (n *changes) convert(c *converter) []document.Block {
	if n.old == "" || !c.compares(&n.fence) {
		return nil
	}
	older, newer := c.resolve(n.fence.at, n.old, Changed), c.resolve(n.fence.at, n.new, Changed)
	if older == nil || newer == nil {
		return nil
	}
	c.stop()
	marked, err := c.resolver.Redline(at(n.old, n.where), at(n.new, n.where), c.front.Lang)
	if err != nil {
		c.add(&Error{Line: n.fence.at, Msg: quoted(at(n.old, n.where)) + " and " + quoted(at(n.new, n.where)) + ": " + err.Error(),
			Hint: c.hint(n.old, err), Err: err})
		return nil
	}
	if len(marked) == 0 {
		marked = []document.Block{document.P(document.T(c.say.NoChange))}
	}
	if !c.gives(n.fence.at, marked) {
		return nil
	}
	out := []document.Block{n.caption(c, older[0], newer[0])}
	out = append(out, demoted(marked)...)
	return append(out, document.Paragraph{Style: document.Small, Inlines: c.provenance([]Found{older[0], newer[0]})})
}

func (n *changes) caption(c *converter, older, newer Found) document.Block {
	words := fmt.Sprintf(c.say.ChangesBetween, c.say.date(knownAsOf(older)), c.say.date(knownAsOf(newer)))
	in := []document.Inline{document.B(words)}
	if newer.Later {
		in = append(in, document.T(" ("), document.I(c.say.Later), document.T(")"))
	}
	c.lastWork = ""
	return document.Paragraph{Inlines: in}
}

// demoted makes bold lines of headings, so that a redline does not mingle with
// the outline of the memo, and drops breaks of page.
func demoted(bs []document.Block) []document.Block {
	var out []document.Block
	for _, b := range bs {
		switch b := b.(type) {
		case document.Heading:
			out = append(out, document.Paragraph{Inlines: joinText(nil, bold(b.Inlines)...), Mark: b.Mark})
		case document.Section, document.PageBreak:
		case document.Paragraph:
			b.ID = ""
			out = append(out, b)
		case document.Panel:
			b.ID, b.Blocks = "", demoted(b.Blocks)
			out = append(out, b)
		default:
			out = append(out, b)
		}
	}
	return out
}
