package pdf

import "zanger/internal/document"

// height is that of the whole row.
func (r gridRow) height() float64 {
	var most float64
	for _, c := range r.cells {
		most = max(most, heightOf(c.lines))
	}
	return most + 2*padY
}

var (
	headGround     = colour{232, 237, 243}
	insertedGround = colour{243, 250, 245}
	deletedGround  = colour{253, 244, 243}
)

// grid lays a table on pages: header rows are repeated, a row that is higher
// than the rest of the page goes on where it is broken.
func (g *pager) grid(t grid) {
	if !g.fresh {
		g.y += t.before
	}
	started := false
	for i, r := range t.rows {
		if started && i+1 < len(t.rows) && r.heads(t) && !t.rows[i+1].heads(t) {
			g.together(t, r, t.rows[i+1])
		}
		g.row(t, r, &started)
	}
	g.lastBars = nil
}

// heads reports whether a row is a title above the rows that follow: one cell
// across the whole table.
func (r gridRow) heads(t grid) bool {
	return len(r.cells) == 1 && r.cells[0].span > 1 && r.cells[0].span == len(t.widths)
}

// A row lower than unbroken is not broken; of a higher one the beginning should stand
// under its title. In points.
const unbroken, beginning = 120.0, 60.0

// together turns the page when a title and the beginning of the row under it do not
// both fit.
func (g *pager) together(t grid, title, under gridRow) {
	h := under.height()
	if h >= unbroken {
		h = beginning
	}
	if h += title.height(); !g.fresh && h < 2*unbroken && g.y+h+g.more(title) > g.bottom() {
		g.newPage()
		g.header(t)
	}
}

func (g *pager) row(t grid, r gridRow, started *bool) {
	for first := true; ; first = false {
		if !*started {
			if !g.fresh && g.y+t.lead() > g.bottom() {
				g.newPage()
			}
			g.header(t)
			*started = true
		}
		// A short row is not broken, and a higher one not just below its first line.
		if h := r.height(); first && !g.fresh && g.y+h+g.more(r) > g.bottom() && (h < unbroken || g.y+beginning > g.bottom()) {
			g.newPage()
			g.header(t)
		}
		part, rest, more := g.split(r)
		g.drawRow(t, part)
		if !more {
			return
		}
		r = rest
		g.newPage()
		g.header(t)
	}
}

// more is the room of the notes that a row would bring.
func (g *pager) more(r gridRow) float64 {
	var sum float64
	for _, c := range r.cells {
		for _, l := range c.lines {
			sum += heightOf(g.noteLines(l))
		}
	}
	return sum
}

// header draws the header rows, unless they would fill the page.
func (g *pager) header(t grid) {
	var sum float64
	for _, r := range t.head {
		sum += r.height()
	}
	if sum > (g.bottom()-marginTop)*0.5 {
		if g.fresh && len(g.pages) > 1 && len(t.head) > 0 && g.y == marginTop {
			return
		}
	}
	for _, r := range t.head {
		g.drawRow(t, r)
	}
}

// split takes from a row what the page has room for. At least one line of a cell
// is taken on a fresh page, so that it ends.
func (g *pager) split(r gridRow) (part, rest gridRow, more bool) {
	room := g.bottom() - g.y - 2*padY
	part, rest = gridRow{mark: r.mark, head: r.head}, gridRow{mark: r.mark, head: r.head}
	for tries := 0; ; tries++ {
		part.cells, rest.cells, more = nil, nil, false
		taken, notes := 0, 0.0
		for _, c := range r.cells {
			n, used := 0, 0.0
			for n < len(c.lines) {
				h := c.lines[n].height
				if n > 0 {
					h += c.lines[n].before
				}
				if used+h > room+0.01 {
					break
				}
				used += h
				notes += heightOf(g.noteLines(c.lines[n]))
				n++
			}
			taken += n
			a, b := c, c
			a.lines, b.lines = c.lines[:n:n], c.lines[n:]
			part.cells, rest.cells = append(part.cells, a), append(rest.cells, b)
			more = more || len(b.lines) > 0
		}
		if taken == 0 && more && g.fresh || tries > 40 {
			return g.force(r)
		}
		if have := g.y + rowHeight(part) + g.reserved(notes) - g.reserved(0); have <= g.bottom()+0.01 || taken == 0 {
			return part, rest, more
		}
		room -= 12
	}
}

func rowHeight(r gridRow) float64 { return r.height() }

// force takes one line of every cell, however little room there is.
func (g *pager) force(r gridRow) (part, rest gridRow, more bool) {
	part, rest = gridRow{mark: r.mark, head: r.head}, gridRow{mark: r.mark, head: r.head}
	for _, c := range r.cells {
		a, b := c, c
		n := min(1, len(c.lines))
		a.lines, b.lines = c.lines[:n:n], c.lines[n:]
		part.cells, rest.cells = append(part.cells, a), append(rest.cells, b)
		more = more || len(b.lines) > 0
	}
	return part, rest, more
}

// drawRow draws the cells of a row, or of a part of one, side by side.
func (g *pager) drawRow(t grid, r gridRow) {
	empty := true
	for _, c := range r.cells {
		empty = empty && len(c.lines) == 0
	}
	if empty && !r.head && len(r.cells) > 0 && g.fresh {
		return
	}
	p := g.page()
	for i := range r.cells {
		if ls := r.cells[i].lines; len(ls) > 0 {
			ls = append([]line(nil), ls...)
			ls[0].before = 0
			r.cells[i].lines = ls
		}
	}
	height := r.height()
	left := margin(g.landscape) + t.left
	for _, c := range r.cells {
		x, w := left, 0.0
		for i, cw := range t.widths {
			if i < c.column {
				x += cw
			} else if i < c.column+c.span {
				w += cw
			}
		}
		b := box{x: x, y: g.y, w: w, h: height, stroke: true}
		switch {
		case r.head:
			b.fill, b.filled = headGround, true
		case r.mark == document.Inserted:
			b.fill, b.filled = insertedGround, true
		case r.mark == document.Deleted:
			b.fill, b.filled = deletedGround, true
		}
		p.boxes = append(p.boxes, b)
		y := g.y + padY
		for _, l := range c.lines {
			y += l.before
			for _, e := range l.bars {
				g.ground(x+padX, y, y+l.height, e)
			}
			p.lines = append(p.lines, placed{l, x + padX, y})
			y += l.height
			g.take(l)
		}
	}
	g.y += height
	g.fresh = false
}
