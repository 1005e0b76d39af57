package diff

import (
	"strings"

	"zanger/internal/diff/words"
)

// grid is a table as its rows and cells. Joined, the cells of a row give its line
// byte for byte: each begins with the bar before it, the first of a later row
// with the line end.
type grid [][]string

func newGrid(text string) grid {
	if text == "" {
		return nil
	}
	var g grid
	for line := range strings.SplitSeq(text, "\n") {
		var row []string
		start := 0
		for i := range len(line) {
			if line[i] == '|' && i > start && line[i-1] != '\\' {
				row = append(row, line[start:i])
				start = i
			}
		}
		row = append(row, line[start:])
		if len(g) > 0 {
			row[0] = "\n" + row[0]
		}
		g = append(g, row)
	}
	return g
}

// cell is what a reader sees of a cell.
func cell(raw string) string {
	raw = strings.TrimPrefix(strings.TrimPrefix(raw, "\n"), "|")
	return strings.ReplaceAll(strings.TrimSpace(raw), `\|`, "|")
}

// frame reports whether piece k of a row is only the bar that closes it.
func frame(row []string, k int) bool {
	return k > 0 && k == len(row)-1 && strings.TrimSpace(row[k]) == "|"
}

// width is the number of columns if all rows have as many, 0 otherwise.
func (g grid) width() int {
	if len(g) == 0 {
		return 0
	}
	for _, row := range g {
		if len(row) != len(g[0]) {
			return 0
		}
	}
	return len(g[0])
}

// ordinal is the number of a row in its table, which says nothing of what the
// row is about.
func ordinal(c string) bool {
	c = strings.TrimRight(c, ".)")
	return c != "" && strings.Trim(c, "0123456789.-") == ""
}

// lines are the rows as they are aligned: cells without bars, and without the
// ordinal number that begins a row of several cells.
func (g grid) lines() []string {
	out := make([]string, len(g))
	for i, row := range g {
		var cells []string
		for k, c := range row {
			if text := cell(c); !frame(row, k) && (k > 0 || len(row) < 3 || !ordinal(text)) {
				cells = append(cells, text)
			}
		}
		out[i] = strings.Join(cells, " | ")
	}
	return out
}

// diffTables aligns the rows of two tables, then their columns, and compares the
// words of each cell. The edits are those of the whole text.
func diffTables(old, new string) ([]RowEdit, []words.Edit) {
	a, b := newGrid(old), newGrid(new)
	l := lineAligner{old: a.lines(), new: b.lines(), inOrder: true, bonus: func(i, j int) float64 {
		switch c := cell(a[i][0]); {
		case c == "" || c != cell(b[j][0]):
			return 0
		case ordinal(c):
			return 0.05
		}
		return 0.3 // the same name
	}}
	l.align()
	columns := alignColumns(a, b)
	var rows []RowEdit
	var scripts [][]words.Edit
	for _, p := range l.pairs {
		r, s := diffRow(a, b, p, columns)
		rows = append(rows, r)
		scripts = append(scripts, s...)
	}
	return rows, words.Join(scripts...)
}

// Table compares two tables, given as lines of cells between bars, cell by cell.
func Table(old, new string) []RowEdit {
	rows, _ := diffTables(old, new)
	return rows
}

// alignColumns returns which column became which; nil when that is plain, or the
// rows are not alike.
func alignColumns(a, b grid) []linePair {
	n, m := a.width(), b.width()
	if n == 0 || m == 0 || n == m {
		return nil
	}
	column := func(g grid, n int) []string {
		out := make([]string, n)
		for k := range out {
			var cells []string
			for _, row := range g {
				cells = append(cells, cell(row[k]))
			}
			out[k] = strings.Join(cells, "\n")
		}
		return out
	}
	// The last piece of a row is the bar that closes it, and stays the last.
	closed := 0
	if frame(a[0], n-1) && frame(b[0], m-1) {
		closed = 1
	}
	l := lineAligner{old: column(a, n-closed), new: column(b, m-closed)}
	l.align()
	if closed == 1 {
		l.both(n-1, m-1)
	}
	return l.pairs
}

// diffRow compares two rows cell by cell.
func diffRow(a, b grid, p linePair, columns []linePair) (RowEdit, [][]words.Edit) {
	r := RowEdit{Old: p.i, New: p.j}
	var x, y []string
	if p.i >= 0 {
		x = a[p.i]
	}
	if p.j >= 0 {
		y = b[p.j]
	}
	if columns == nil || x == nil || y == nil {
		columns = nil
		for k := range max(len(x), len(y)) {
			c := linePair{k, k}
			if k >= len(x) {
				c.i = -1
			}
			if k >= len(y) {
				c.j = -1
			}
			columns = append(columns, c)
		}
	}
	piece := func(row []string, k int) string {
		if k < 0 {
			return ""
		}
		return row[k]
	}
	var scripts [][]words.Edit
	for _, c := range columns {
		o, n := piece(x, c.i), piece(y, c.j)
		scripts = append(scripts, words.Diff(o, n))
		if (c.i < 0 || frame(x, c.i)) && (c.j < 0 || frame(y, c.j)) {
			continue
		}
		r.Cells = append(r.Cells, CellEdit{Old: c.i, New: c.j, Edits: words.Diff(cell(o), cell(n))})
	}
	return r, scripts
}
