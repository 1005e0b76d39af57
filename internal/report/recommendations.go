package report

import (
	"strconv"

	"zanger/internal/act"
	"zanger/internal/document"
)

// The line ":::recommendations" gives the table of all recommendations of the
// memo, wherever they stand in it.

func (c *converter) summary() []document.Block {
	c.lastWork = c.basisWork()
	t := document.Table{
		Widths: []float64{1, 5, 5, 2.8, 3.8},
		Header: []document.Row{textRow(c.say.No, c.say.Recommendations, c.say.Addressee, c.say.Priority, c.say.Basis)},
	}
	for _, n := range c.recs {
		number := strconv.Itoa(n.number)
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(document.A("#"+n.id, number)),
			document.TextCell(document.T(n.title)),
			linesCell(n.to, otherThan(n.to, n.body), n.deadline),
			linesCell(c.say.PriorityNames[n.priority], c.say.DispositionNames[n.disposition]),
			document.TextCell(c.cite(n.basis)...),
		}})
	}
	return []document.Block{t}
}

// linesCell holds words with smaller lines below: an addressee, who is to act and
// by when; a priority and what was decided.
func linesCell(words string, below ...string) document.Cell {
	cell := document.TextCell(document.T(words))
	for _, s := range below {
		if s != "" {
			cell.Blocks = append(cell.Blocks, small(document.T(s)))
		}
	}
	return cell
}

// otherThan is s unless it repeats words.
func otherThan(words, s string) string {
	if s == words {
		return ""
	}
	return s
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
