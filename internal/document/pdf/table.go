package pdf

import (
	"zanger/internal/document"
)

// grid is a table set in columns.
type grid struct {
	left   float64
	widths []float64
	head   []gridRow
	rows   []gridRow
	before float64
	bars   []*bar
}

// gridRow is one row, its cells set as lines.
type gridRow struct {
	cells []gridCell
	mark  document.Mark
	head  bool
}

// gridCell is a cell of one or more columns.
type gridCell struct {
	column, span int
	lines        []line
}

// padding within a cell, in points.
const padX, padY = 4.0, 3.5

func (t *typesetter) table(f frame, b document.Table) {
	if len(b.Caption) > 0 {
		s := t.setter(look{face: sansBold, size: f.size * 0.9, colour: navy, mark: f.mark}, f.width)
		lines := s.lines(b.Caption)
		for i := range lines {
			lines[i].keep = true
		}
		t.room(f.size)
		t.add(f, lines...)
		t.room(4)
	}
	columns := 0
	for _, rows := range [][]document.Row{b.Header, b.Rows} {
		for _, r := range rows {
			n := 0
			for _, c := range r.Cells {
				n += max(c.Span, 1)
			}
			columns = max(columns, n)
		}
	}
	if columns == 0 {
		return
	}
	g := grid{left: f.left, bars: f.bars, before: max(t.gap, 4)}
	t.gap = 0
	g.widths = t.columnWidths(f, b, columns)
	for _, r := range b.Header {
		g.head = append(g.head, t.row(f, g.widths, r, true))
	}
	for _, r := range b.Rows {
		g.rows = append(g.rows, t.row(f, g.widths, r, false))
	}
	if len(g.rows) == 0 { // a table of headers alone is still printed
		g.rows, g.head = g.head, nil
	}
	t.items = append(t.items, g)
	t.room(f.size)
}

// columnWidths shares the room by the widths asked for, but gives each column
// the room of its longest word where the others can spare it.
func (t *typesetter) columnWidths(f frame, b document.Table, columns int) []float64 {
	asked := make([]float64, columns)
	var sum float64
	for i := range asked {
		asked[i] = 1
		if i < len(b.Widths) && b.Widths[i] > 0 {
			asked[i] = b.Widths[i]
		}
		sum += asked[i]
	}
	out := make([]float64, columns)
	for i := range out {
		out[i] = f.width * asked[i] / sum
	}
	least := make([]float64, columns)
	for i, rows := range [][]document.Row{b.Header, b.Rows} {
		look := cellLook(f, i == 0)
		for _, r := range rows {
			at := 0
			for _, c := range r.Cells {
				if max(c.Span, 1) == 1 && at < columns {
					least[at] = max(least[at], min(longestWord(look, c.Blocks)+2*padX+1, f.width*0.35))
				}
				at += max(c.Span, 1)
			}
		}
	}
	var short, spare float64
	for i := range out {
		if d := least[i] - out[i]; d > 0 {
			short += d
		} else {
			spare -= d
		}
	}
	if short > 0 && spare > 0 {
		share := min(1, spare/short)
		for i := range out {
			if d := least[i] - out[i]; d > 0 {
				out[i] += d * share
			} else {
				out[i] += d * min(1, short/spare)
			}
		}
	}
	return out
}

// longestWord is the width of the longest word in blocks of a cell set in a look.
func longestWord(l look, bs []document.Block) float64 {
	var widest float64
	for _, text := range (&document.Document{Blocks: bs}).Lines(document.Both) {
		start := 0
		for i := 0; i <= len(text); i++ {
			if i == len(text) || text[i] == ' ' {
				widest = max(widest, textWidth(l, text[start:i]))
				start = i + 1
			}
		}
	}
	return widest
}

// cellSize is the size of text in a table against that around it.
const cellSize = 0.88

// cellLook is how the text of a cell is set in the table of f.
func cellLook(f frame, head bool) look {
	l := f.look
	l.size = f.size * cellSize
	if head {
		l.face, l.colour, l.size = sansBold, navy, l.size*0.92
	}
	return l
}

func (t *typesetter) row(f frame, widths []float64, r document.Row, head bool) gridRow {
	out := gridRow{mark: r.Mark, head: head}
	if t.doc.Printed {
		out.mark = document.Kept // no ground behind it
	}
	at := 0
	for _, c := range r.Cells {
		if at >= len(widths) {
			break
		}
		span := min(max(c.Span, 1), len(widths)-at)
		width := -2 * padX
		for _, w := range widths[at : at+span] {
			width += w
		}
		in := frame{width: max(width, 8), size: f.size, look: f.look, mark: f.mark}.marked(r.Mark)
		in.look, in.size = cellLook(in, head), f.size*cellSize
		out.cells = append(out.cells, gridCell{column: at, span: span, lines: t.cell(in, c.Blocks)})
		at += span
	}
	for ; at < len(widths); at++ {
		out.cells = append(out.cells, gridCell{column: at, span: 1})
	}
	return out
}

// cell sets the blocks of a cell as lines. A table inside a cell is printed row
// by row.
func (t *typesetter) cell(f frame, bs []document.Block) []line {
	inner := typesetter{doc: t.doc}
	inner.blocks(f, bs)
	out := linesOf(inner.items)
	if len(out) > 0 {
		out[0].before = 0
	}
	return out
}

// linesOf takes the lines out of items, those of a table row by row.
func linesOf(items []item) []line {
	var out []line
	for _, it := range items {
		switch it := it.(type) {
		case line:
			it.heading = nil
			out = append(out, it)
		case grid:
			for _, rows := range [][]gridRow{it.head, it.rows} {
				for _, r := range rows {
					for _, c := range r.cells {
						for _, l := range c.lines {
							l.leftPad += it.left
							out = append(out, l)
						}
					}
				}
			}
		}
	}
	return out
}
