package report

import (
	"strconv"

	"github.com/yuin/goldmark/ast"

	"zanger/internal/act"
	"zanger/internal/document"
)

// The line ":::recommendations" gives the table of all recommendations of the
// memo, wherever they stand in it.

var summaryKind = ast.NewNodeKind("Recommendations")

type summaryNode struct{ fence }

func (*summaryNode) Kind() ast.NodeKind { return summaryKind }

func openSummary(p *parse, f fence) fenceNode {
	p.bare(f)
	return &summaryNode{f}
}

// bare refuses words after the name of a block that takes none, and a place
// inside another block.
func (p *parse) bare(f fence) {
	if f.args != "" {
		p.fail(f.at, "", "%q takes nothing after its name: %q", ":::"+f.name, clip(f.args))
	}
	if len(p.fences) > 0 && !p.guessing {
		p.fail(f.at, "", "%q stands inside the block of line %d: put it outside", ":::"+f.name, p.fences[0].at)
	}
}

// convert refuses the table in a list or quotation; see converter.place.
func (n *summaryNode) convert(c *converter) []document.Block {
	c.outside(n.head())
	return nil
}

// outside notes a table in a list or quotation; inside a block of ours the
// parser has noted it.
func (c *converter) outside(f *fence) {
	if c.inside > 1 {
		return
	}
	c.fail(f.at, "begin the line with it", "%q stands inside a list or quotation: put it outside", ":::"+f.name)
}

func (c *converter) summary() []document.Block {
	c.lastWork = c.basisWork()
	t := document.Table{
		Widths: []float64{1.1, 6.5, 3, 2, 4.4},
		Header: []document.Row{textRow(c.say.No, c.say.Recommendations, c.say.Addressee, c.say.Priority, c.say.Basis)},
	}
	for _, n := range c.recs {
		number := strconv.Itoa(n.number)
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(document.A("#"+n.id, number)),
			document.TextCell(document.T(n.title)),
			document.TextCell(document.T(n.to)),
			document.TextCell(document.T(c.say.PriorityNames[n.priority])),
			document.TextCell(c.cite(n.basis)...),
		}})
	}
	return []document.Block{t}
}

// basisWork returns the act that all recommendations rest on, which need not be
// named in each row; "" when there are several.
func (c *converter) basisWork() act.WorkURI {
	var one act.WorkURI
	for _, n := range c.recs {
		for _, f := range n.basis {
			if one != "" && one != f.Work.URI {
				return ""
			}
			one = f.Work.URI
		}
	}
	return one
}

func textRow(words ...string) document.Row {
	var r document.Row
	for _, w := range words {
		r.Cells = append(r.Cells, document.TextCell(document.T(w)))
	}
	return r
}
