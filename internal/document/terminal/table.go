package terminal

import (
	"math"
	"strings"

	"zanger/internal/document"
)

// leastColumn is the narrowest column of a table; gap is the bar between two.
const (
	leastColumn = 6
	gap         = 3
)

// table lays out a table in columns, or, where the width cannot hold them, one
// cell under another.
func (p *printer) table(at place, t document.Table, width int) []line {
	var out []line
	if len(t.Caption) > 0 {
		c := at
		c.style.bold = true
		out = append(wrap(p.inlines(c, t.Caption), width), nil)
	}
	cols := columns(t)
	if cols == 0 {
		return out
	}
	if cols*leastColumn+(cols-1)*gap > width {
		return append(out, p.stacked(at, t, width)...)
	}
	ws := fit(t.Widths, p.natural(t, cols, width), width-(cols-1)*gap)
	for _, r := range t.Header {
		h := at
		h.style.bold = true
		out = append(out, p.row(h, r, ws)...)
	}
	if len(t.Header) > 0 {
		out = append(out, ruler(ws, "━", "┿"))
	}
	for i, r := range t.Rows {
		if i > 0 {
			out = append(out, ruler(ws, "─", "┼"))
		}
		out = append(out, p.row(at, r, ws)...)
	}
	return out
}

func ruler(ws []int, with, cross string) line {
	parts := make([]string, len(ws))
	for i, w := range ws {
		parts[i] = strings.Repeat(with, w)
	}
	return cells(strings.Join(parts, with+cross+with), style{hue: grey})
}

// row sets the cells of a row side by side.
func (p *printer) row(at place, r document.Row, ws []int) []line {
	at = at.with(r.Mark)
	var set [][]line
	var sizes []int
	col := 0
	for _, c := range r.Cells {
		n := min(max(c.Span, 1), len(ws)-col)
		size := (n - 1) * gap
		for _, w := range ws[col : col+n] {
			size += w
		}
		set, sizes = append(set, p.items(at, c.Blocks, size)), append(sizes, size)
		col += n
	}
	for ; col < len(ws); col++ {
		set, sizes = append(set, nil), append(sizes, ws[col])
	}
	height := 1
	for _, ls := range set {
		height = max(height, len(ls))
	}
	bar := cells(" │ ", style{hue: grey})
	out := make([]line, height)
	for y := range out {
		for x, ls := range set {
			if x > 0 {
				out[y] = append(out[y], bar...)
			}
			var l line
			if y < len(ls) {
				l = ls[y]
			}
			out[y] = append(out[y], l.padded(sizes[x])...)
		}
	}
	return out
}

// stacked sets each row as its cells one under another, each after the words
// of its column's header.
func (p *printer) stacked(at place, t document.Table, width int) []line {
	var heads []string
	for _, r := range t.Header {
		heads = heads[:0]
		for _, c := range r.Cells {
			for range max(c.Span, 1) {
				heads = append(heads, headWords(c))
			}
		}
	}
	var out []line
	for i, r := range t.Rows {
		if i > 0 {
			out = append(out, cells(strings.Repeat("─", width), style{hue: grey}))
		}
		in, col := at.with(r.Mark), 0
		for _, c := range r.Cells {
			if col < len(heads) && heads[col] != "" {
				out = append(out, wrap(cells(heads[col]+":", style{bold: true}), width)...)
			}
			out = append(out, hang(p.items(in, c.Blocks, width-2), blank(2), blank(2))...)
			col += max(c.Span, 1)
		}
	}
	return out
}

func headWords(c document.Cell) string {
	d := document.Document{Blocks: c.Blocks}
	return clean(strings.Join(d.Lines(document.Both), " "))
}

// natural returns the width each column would take if none had to share.
func (p *printer) natural(t document.Table, cols, width int) []int {
	out := make([]int, cols)
	for i := range out {
		out[i] = 1
	}
	// The measuring must not number footnotes, which the setting will.
	probe := &printer{doc: p.doc, color: p.color}
	for _, rows := range [][]document.Row{t.Header, t.Rows} {
		for _, r := range rows {
			col := 0
			for _, c := range r.Cells {
				if max(c.Span, 1) == 1 {
					for _, l := range probe.items(place{}.with(r.Mark), c.Blocks, width) {
						out[col] = max(out[col], l.width())
					}
				}
				col += max(c.Span, 1)
			}
		}
	}
	return out
}

// fit shares total among columns: first the least that each needs, then the
// rest by their relative widths. What a column has no use for goes to others.
func fit(relative []float64, natural []int, total int) []int {
	out := make([]int, len(natural))
	spare := total
	for i, n := range natural {
		out[i] = min(n, leastColumn)
		spare -= out[i]
	}
	weight := func(i int) float64 {
		if i < len(relative) && relative[i] > 0 && !math.IsInf(relative[i], 0) {
			return relative[i]
		}
		return 1
	}
	for spare > 0 {
		sum := 0.0
		for i := range out {
			if out[i] < natural[i] {
				sum += weight(i)
			}
		}
		given, full := 0, false
		add := make([]int, len(out))
		for i := range out {
			if out[i] == natural[i] {
				continue
			}
			add[i] = int(float64(spare) * weight(i) / sum)
			if need := natural[i] - out[i]; add[i] >= need {
				out[i], given, full = natural[i], given+need, true
			}
		}
		if spare -= given; full {
			continue // share again what the full ones left
		}
		for i := range out {
			out[i] += add[i]
		}
		break
	}
	return out
}

// columns returns how many columns t has.
func columns(t document.Table) int {
	n := len(t.Widths)
	for _, rows := range [][]document.Row{t.Header, t.Rows} {
		for _, r := range rows {
			sum := 0
			for _, c := range r.Cells {
				sum += max(c.Span, 1)
			}
			n = max(n, sum)
		}
	}
	return n
}
