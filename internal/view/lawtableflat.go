package view

import (
	"zanger/internal/diff"
	"zanger/internal/diff/words"
	"zanger/internal/document"
)

// flat is a table of law inside a cell of another table, as it reads in one of the
// texts: a line for each row, upright lines between its cells, what changed in bold.
// Rows far from any change are left out as "…", but not those that name the
// columns; of a table without change nothing is given.
func (n lawLine) flat(old bool, depth int) []document.Block {
	there, num, other, drop := n.new, n.newNum, n.oldNum, words.Delete
	if old {
		there, num, other, drop = n.old, n.oldNum, n.newNum, words.Insert
	}
	if !there {
		return nil
	}
	line := func(in ...document.Inline) document.Block {
		return document.Paragraph{Style: document.Law, Depth: depth, Inlines: in}
	}
	var out []document.Block
	if num != "" {
		out = append(out, line(document.Text{Text: num, Bold: num != other}))
	}
	if !n.changed() {
		return append(out, line(document.T("…")))
	}
	columns, shown, names, left := unionColumns(n.rows), rowsShown(n.rows, 1), namesOf(n.rows), false
	for i, r := range n.rows {
		if old && r.Old < 0 || !old && r.New < 0 || ruler(r) {
			continue
		}
		if !shown[i] && i >= names {
			if !left {
				out = append(out, line(document.T("…")))
			}
			left = true
			continue
		}
		left = false
		out = append(out, line(flatRow(r, columns, drop)...))
	}
	return out
}

// flatRow is a row on one line, without what stands in the other text only.
func flatRow(r diff.RowEdit, columns []lawColumn, drop words.Kind) []document.Inline {
	var out []document.Inline
	last := 0
	for k, c := range columns {
		if drop == words.Delete && c.new < 0 || drop == words.Insert && c.old < 0 {
			continue // a column of the other text
		}
		if len(out) > 0 {
			out = append(out, document.T(" │ "))
		}
		cell := side(cellsOf(r, columns)[k], drop)
		out = append(out, cell...)
		if len(cell) > 0 {
			last = len(out)
		}
	}
	return out[:last] // without the lines between empty cells at the end
}
