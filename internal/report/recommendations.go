package report

import (
	"slices"
	"strconv"

	"zanger/internal/act"
	"zanger/internal/document"
)

// The line ":::recommendations" gives the table of all recommendations of the
// memo, wherever they stand in it.

func (c *converter) summary() []document.Block {
	c.lastWork = c.basisWork()
	t := document.Table{
		Widths: []float64{1.1, 6, 2.8, 2.4, 3.8},
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
	c.addColumn(&t, c.say.Body, 4.6, func(n *recommendation) string { return n.body })
	c.addColumn(&t, c.say.Deadline, 3, func(n *recommendation) string { return n.deadline })
	c.addColumn(&t, c.say.Disposition, 2.6, func(n *recommendation) string { return c.say.DispositionNames[n.disposition] })
	return []document.Block{t}
}

// addColumn adds what some recommendations say and others need not.
func (c *converter) addColumn(t *document.Table, head string, width float64, says func(*recommendation) string) {
	if !slices.ContainsFunc(c.recs, func(n *recommendation) bool { return says(n) != "" }) {
		return
	}
	t.Widths = append(t.Widths, width)
	t.Header[0].Cells = append(t.Header[0].Cells, document.TextCell(document.T(head)))
	for i, n := range c.recs {
		t.Rows[i].Cells = append(t.Rows[i].Cells, document.TextCell(document.T(says(n))))
	}
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
