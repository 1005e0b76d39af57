package view

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zanger/internal/diff"
	"zanger/internal/diff/words"
	"zanger/internal/document"
)

// tableOf draws a table of law with its changes marked: rows that came or went,
// and words within cells. With keep 0 or more, unchanged rows far from any change
// are left out as "…", but never the first, which as a rule names the columns.
func tableOf(rows []diff.RowEdit, lang string, keep int) document.Table {
	t := document.Table{}
	columns := unionColumns(rows)
	width := make([]int, len(columns))
	shown := rowsShown(rows, keep)
	for i, r := range rows {
		if ruler(r) || !shown[i] {
			if i > 0 && shown[i-1] && !shown[i] {
				t.Rows = append(t.Rows, gapRow(len(columns)))
			}
			continue
		}
		row := document.Row{}
		switch {
		case r.Old < 0:
			row.Mark = document.Inserted
		case r.New < 0:
			row.Mark = document.Deleted
		}
		for k, edits := range cellsOf(r, columns) {
			n := 0
			for _, e := range edits {
				n += utf8.RuneCountInString(e.Text)
			}
			width[k] = max(width[k], min(n, 60))
			row.Cells = append(row.Cells, document.Cell{Blocks: []document.Block{
				document.Paragraph{Style: document.Law, Lang: lang, Inlines: runs(edits)}}})
		}
		t.Rows = append(t.Rows, row)
	}
	for _, n := range width {
		t.Widths = append(t.Widths, float64(max(n, 6)))
	}
	return t
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
