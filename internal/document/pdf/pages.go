package pdf

import (
	"strconv"

	"zanger/internal/document"
)

// Measures of A4 in points.
const (
	shortSide, longSide = 595.28, 841.89
	marginTop           = 62.0
	marginBottom        = 58.0
	baseSize            = 10.5
	noteSize            = 8.5
	noteRule            = 10.0 // the room of the stroke above the notes
)

// page is one page with what is drawn on it.
type page struct {
	landscape bool
	lines     []placed
	boxes     []box
}

// placed is a line in its place; y is the top of it.
type placed struct {
	line
	x, y float64
}

// box is a filled or ruled area.
type box struct {
	x, y, w, h float64
	fill       colour
	filled     bool
	stroke     bool
}

func (p *page) size() (w, h float64) {
	if p.landscape {
		return longSide, shortSide
	}
	return shortSide, longSide
}

// margin is that at the left and right.
func margin(landscape bool) float64 {
	if landscape {
		return 48
	}
	return 64
}

// pager lays items on pages from top to bottom.
type pager struct {
	doc       *document.Document
	pages     []*page
	landscape bool
	y         float64
	// notes are the lines of the footnotes of this page, with what was left over
	// from the page before.
	notes    []line
	set      map[int]bool // footnotes already given
	lastBars []*bar
	fresh    bool // nothing stands on the page yet
}

func (g *pager) page() *page { return g.pages[len(g.pages)-1] }

func (g *pager) newPage() {
	if len(g.pages) > 0 {
		g.layNotes()
	}
	g.pages = append(g.pages, &page{landscape: g.landscape})
	g.y, g.fresh, g.lastBars = marginTop, true, nil
}

// bottom is where text must end, above the notes.
func (g *pager) bottom() float64 {
	_, h := g.page().size()
	return h - marginBottom - g.reserved(0)
}

// reserved is the room kept for notes with so many points more.
func (g *pager) reserved(more float64) float64 {
	sum := more
	for _, l := range g.notes {
		sum += l.height + l.before
	}
	if sum == 0 {
		return 0
	}
	_, h := g.page().size()
	return min(sum+noteRule, (h-marginTop-marginBottom)*0.45)
}

// noteLines sets the footnotes that l refers to for the first time.
func (g *pager) noteLines(l line) []line {
	var out []line
	for _, i := range l.notes {
		if g.set[i] || i < 0 || i >= len(g.doc.Notes) {
			continue
		}
		width := shortSide
		if g.landscape {
			width = longSide
		}
		s := newSetter(look{face: serif, size: noteSize, colour: ink}, width-2*margin(g.landscape))
		s.noteNumber = func(int) string { return "" }
		num := look{face: sans, size: noteSize * 0.8, colour: grey}
		s.rest, s.first = 14, 0
		s.start()
		s.put(num, strconv.Itoa(i+1))
		s.x = 14
		s.inlines(s.look, g.doc.Notes[i].Inlines)
		s.finish()
		if len(s.out) > 0 {
			s.out[0].before = 2
		}
		out = append(out, s.out...)
	}
	return out
}

func heightOf(lines []line) float64 {
	var h float64
	for _, l := range lines {
		h += l.height + l.before
	}
	return h
}

// lay puts items on pages.
func (g *pager) lay(items []item) {
	for i := 0; i < len(items); i++ {
		switch it := items[i].(type) {
		case pageBreak:
			if !g.fresh {
				g.newPage()
			}
		case line:
			if !g.fits(items[i:]) {
				if it.edge && !it.keep { // the foot of a panel
					continue
				}
				g.newPage()
			}
			g.put(it)
		case grid:
			g.grid(it)
		}
	}
}

// fits reports whether the first line has room, together with those it is to be
// kept with as far as they would fit an empty page.
func (g *pager) fits(items []item) bool {
	if g.fresh {
		return true
	}
	_, h := g.page().size()
	most := (h - marginTop - marginBottom) * 0.5
	need, notes := 0.0, 0.0
	for i, it := range items {
		l, ok := it.(line)
		if !ok {
			if t, ok := it.(grid); ok && i > 0 {
				need += t.before + t.lead()
			}
			break
		}
		if i > 0 && need+l.before+l.height > most {
			break
		}
		need += l.before + l.height
		notes += heightOf(g.noteLines(l))
		if !l.keep {
			break
		}
	}
	return g.y+need <= h-marginBottom-g.reserved(notes)+0.01
}

// lead is the height of the header rows and of the beginning of the first row, with
// that of the row under it when the first is a title.
func (t grid) lead() float64 {
	var sum float64
	for _, r := range t.head {
		sum += r.height()
	}
	if len(t.rows) > 0 {
		sum += min(t.rows[0].height(), beginning)
		if len(t.rows) > 1 && t.rows[0].heads(t) && !t.rows[1].heads(t) {
			sum += min(t.rows[1].height(), beginning)
		}
	}
	return sum
}

// put draws a line at the place reached.
func (g *pager) put(l line) {
	if g.fresh {
		l.before = 0
	}
	top := g.y
	g.y += l.before
	x := margin(g.landscape)
	for i, b := range l.bars {
		from := g.y
		if i < len(g.lastBars) && g.lastBars[i] == b {
			from = top
		}
		g.ground(x, from, g.y+l.height, b)
	}
	g.lastBars = l.bars
	g.page().lines = append(g.page().lines, placed{l, x, g.y})
	g.y += l.height
	g.take(l)
	g.fresh = false
}

// take adds the footnotes of a line to the page.
func (g *pager) take(l line) {
	g.notes = append(g.notes, g.noteLines(l)...)
	for _, i := range l.notes {
		g.set[i] = true
	}
}

// ground paints the edge and the ground of a panel behind a line.
func (g *pager) ground(x, from, to float64, b *bar) {
	p := g.page()
	if b.ground != (colour{255, 255, 255}) {
		p.boxes = append(p.boxes, box{x: x + b.x, y: from, w: b.right - b.x, h: to - from, fill: b.ground, filled: true})
	}
	p.boxes = append(p.boxes, box{x: x + b.x, y: from, w: 2.6, h: to - from, fill: b.edge, filled: true})
}

// layNotes puts the footnotes at the foot of the page; what has no room goes to
// the next one.
func (g *pager) layNotes() {
	if len(g.notes) == 0 {
		return
	}
	p := g.page()
	_, h := p.size()
	room := g.reserved(0)
	y := h - marginBottom - room
	x := margin(p.landscape)
	p.boxes = append(p.boxes, box{x: x, y: y + 4, w: 110, h: 0.6, fill: hairline, filled: true})
	y += noteRule
	n := 0
	for n < len(g.notes) && y+g.notes[n].before+g.notes[n].height <= h-marginBottom+0.01 {
		y += g.notes[n].before
		p.lines = append(p.lines, placed{g.notes[n], x, y})
		y += g.notes[n].height
		n++
	}
	if n == 0 { // a line taller than the room: print it all the same
		p.lines = append(p.lines, placed{g.notes[0], x, y})
		n = 1
	}
	g.notes = append([]line(nil), g.notes[n:]...)
}

// end gives out the notes that are left.
func (g *pager) end() {
	g.layNotes()
	for len(g.notes) > 0 {
		g.pages = append(g.pages, &page{landscape: g.landscape})
		g.layNotes()
	}
}
