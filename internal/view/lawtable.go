package view

import (
	"slices"
	"strings"

	"zanger/internal/diff"
	"zanger/internal/diff/words"
	"zanger/internal/document"
)

// tableOf draws a table of law with its changes marked: rows that came or went,
// and words within cells. With keep 0 or more, unchanged rows far from any change
// are left out as "…", but never the first, which as a rule names the columns. With
// head, the rows above the line under the names are those of a header, which stands
// on every page; as the names they are set bold.
func tableOf(rows []diff.RowEdit, lang string, keep int, head bool) document.Table {
	t := document.Table{}
	columns := unionColumns(rows)
	width := make([]room, len(columns))
	shown := rowsShown(rows, keep)
	names := 0
	if head {
		names = namesOf(rows)
	}
	left := false // the row before is left out
	for i, r := range rows {
		switch {
		case ruler(r):
			continue
		case !shown[i] && i >= names:
			if !left {
				t.Rows = append(t.Rows, gapRow(len(columns)))
			}
			left = true
			continue
		}
		left = false
		row := document.Row{}
		switch {
		case r.Old < 0:
			row.Mark = document.Inserted
		case r.New < 0:
			row.Mark = document.Deleted
		}
		cells := cellsOf(r, columns)
		alone := i == 0 && len(cells) > 1 && !slices.ContainsFunc(cells[1:], func(e []words.Edit) bool { return len(e) > 0 })
		for k, edits := range cells {
			cell := document.Cell{Blocks: []document.Block{document.Paragraph{Style: document.Law, Lang: lang, Inlines: runs(edits)}}}
			if alone { // the title of the table
				cell.Span = len(cells)
				row.Cells = append(row.Cells, cell)
				break
			}
			width[k] = width[k].with(edits)
			row.Cells = append(row.Cells, cell)
		}
		if i < names {
			t.Header = append(t.Header, row)
		} else {
			t.Rows = append(t.Rows, row)
		}
	}
	t.Widths = shareRoom(width)
	return t
}

// maxNames is the most rows that are taken for the names of columns.
const maxNames = 3

// namesOf is how many rows stand above the line under the names of the columns, 0
// where there is no such line or nothing below it.
func namesOf(rows []diff.RowEdit) int {
	n := slices.IndexFunc(rows, ruler)
	if n < 0 || n > maxNames || !slices.ContainsFunc(rows[n:], func(r diff.RowEdit) bool { return !ruler(r) }) {
		return 0
	}
	return n
}

func gapRow(columns int) document.Row {
	r := document.Row{}
	for range columns {
		r.Cells = append(r.Cells, document.TextCell(document.T("…")))
	}
	return r
}

// rowsShown marks the rows to be drawn.
func rowsShown(rows []diff.RowEdit, keep int) []bool {
	out := make([]bool, len(rows))
	for i, r := range rows {
		if keep < 0 || i == 0 {
			out[i] = true
		}
		if keep >= 0 && r.Changed() {
			for k := max(0, i-keep); k <= min(len(rows)-1, i+keep); k++ {
				out[k] = true
			}
		}
	}
	return out
}

// lawColumn is one of the columns that both tables have together.
type lawColumn struct{ old, new int }

// unionColumns returns the columns of both tables, as a row that is in both has
// them; otherwise those of the widest row.
func unionColumns(rows []diff.RowEdit) []lawColumn {
	var best []lawColumn
	both := false
	for _, r := range rows {
		in := r.Old >= 0 && r.New >= 0
		if both && !in || both == in && len(r.Cells) <= len(best) {
			continue
		}
		both, best = in, nil
		for _, c := range r.Cells {
			best = append(best, lawColumn{c.Old, c.New})
		}
	}
	if !both {
		for k := range best {
			best[k] = lawColumn{k, k}
		}
	}
	return best
}

// cellsOf returns the edits of a row by the columns of the table. What a row has
// beyond them goes to the last.
func cellsOf(r diff.RowEdit, columns []lawColumn) [][]words.Edit {
	out := make([][]words.Edit, len(columns))
	for _, x := range r.Cells {
		i := slices.IndexFunc(columns, func(c lawColumn) bool {
			return x.Old >= 0 && x.Old == c.old || x.Old < 0 && x.New == c.new
		})
		if i < 0 {
			i = len(columns) - 1
		}
		if len(out[i]) > 0 && len(x.Edits) > 0 {
			out[i] = append(out[i], words.Edit{Kind: x.Edits[0].Kind, Text: " "})
		}
		out[i] = append(out[i], x.Edits...)
	}
	return out
}

// ruler reports whether a row is only the line under the names of the columns, as
// Markdown has it.
func ruler(r diff.RowEdit) bool {
	for _, c := range r.Cells {
		for _, e := range c.Edits {
			if strings.Trim(e.Text, "-: ") != "" || !strings.Contains(e.Text, "--") {
				return false
			}
		}
	}
	return len(r.Cells) > 0
}
