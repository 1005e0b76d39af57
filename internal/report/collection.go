package report

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"zanger/internal/document"
)

// collection is a block of one line that gathers something from the whole memo,
// such as ":::recommendations". It stands on the highest level of the memo and is
// filled in when all the rest is converted.
type collection struct {
	fence
	fill func(c *converter) []document.Block
	rank rank
}

// rank orders collections: those that may still cite law come before those that
// list what was cited, and the contents need all headings.
type rank int

const (
	cites rank = iota
	lists
	outlines
)

var collectionKind = ast.NewNodeKind("Collection")

func (*collection) Kind() ast.NodeKind { return collectionKind }

// collects opens a collection without words after its name.
func collects(fill func(*converter) []document.Block) func(*parse, fence) fenceNode {
	return func(p *parse, f fence) fenceNode {
		p.bare(f)
		return &collection{fence: f, fill: fill}
	}
}

// collectsLast is [collects] for one that lists what was cited.
func collectsLast(fill func(*converter) []document.Block) func(*parse, fence) fenceNode {
	return func(p *parse, f fence) fenceNode {
		p.bare(f)
		return &collection{fence: f, fill: fill, rank: lists}
	}
}

// bare refuses words after the name of a block that takes none.
func (p *parse) bare(f fence) {
	if f.args != "" {
		p.fail(f.at, "", "%q takes nothing after its name: %q", ":::"+f.name, clip(f.args))
	}
	p.topmost(f)
}

// topmost refuses a place inside another block.
func (p *parse) topmost(f fence) {
	if len(p.fences) > 0 && !p.guessing {
		p.fail(f.at, "", "%q stands inside the block of line %d: put it outside", ":::"+f.name, p.fences[0].at)
	}
}

// convert refuses a place in a list or quotation; see converter.place. Inside a
// block of ours the parser has noted it.
func (n *collection) convert(c *converter) []document.Block {
	if c.inside <= 1 {
		c.fail(n.at, "begin the line with it", "%q stands inside a list or quotation: put it outside", ":::"+n.name)
	}
	return nil
}

// pending is a collection in its place.
type pending struct {
	*collection
	at int // index in doc.Blocks
}

// place converts a block of the highest level.
func (c *converter) place(n ast.Node) {
	if list, ok := n.(*extast.FootnoteList); ok {
		c.notes(list)
		return
	}
	l, ok := n.(*collection)
	if !ok {
		c.doc.Add(c.block(n, 0)...)
		return
	}
	if !c.costly(&l.fence, maxTables) {
		return
	}
	c.lastWork = ""
	c.pending = append(c.pending, pending{l, len(c.doc.Blocks)})
	c.doc.Add(document.Rule{})
}

// fillIn puts the collections in their places: first those that may cite law,
// then those that list what was cited, the contents last.
func (c *converter) fillIn() {
	c.checkTogether()
	filled := map[int][]document.Block{}
	for _, r := range []rank{cites, lists, outlines} {
		switch r {
		case lists:
			if c.sourcesAt == 0 {
				c.appendSources()
			}
		case outlines:
			c.outline = headingsOf(c.assembled(filled))
		}
		for _, p := range c.pending {
			if p.rank == r {
				c.at, c.lastWork = p.fence.at, ""
				filled[p.at] = p.fill(c)
			}
		}
	}
	c.doc.Blocks = c.assembled(filled)
}

func (c *converter) assembled(filled map[int][]document.Block) []document.Block {
	held := map[int]bool{}
	for _, p := range c.pending {
		held[p.at] = true
	}
	var out []document.Block
	for i, b := range c.doc.Blocks {
		if held[i] {
			out = append(out, filled[i]...)
			continue
		}
		out = append(out, b)
	}
	return out
}
