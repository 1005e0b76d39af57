package pdf

import (
	"fmt"

	"codeberg.org/go-pdf/fpdf"

	"zanger/internal/document"
)

// painter draws laid pages.
type painter struct {
	f     *fpdf.Fpdf
	doc   *document.Document
	pages []*page
	// links are the places of the document by id, made when first met.
	links    map[string]int
	declared map[string]bool
	pageOf   map[string]int // the page of each place, from 1
	images   int
	// shown is the depth of the last bookmark: a level is never skipped.
	shown int
	face  face
	size  float64
	ink   colour
}

func newPainter(f *fpdf.Fpdf, d *document.Document, pages []*page) *painter {
	p := &painter{f: f, doc: d, pages: pages, links: map[string]int{}, declared: map[string]bool{}, pageOf: map[string]int{}, shown: -1}
	used := map[face]bool{sans: true, sansBold: d.Banner != "", serif: true}
	for n, pg := range pages {
		for _, l := range pg.lines {
			for _, id := range l.ids {
				if p.declared[id] = true; p.pageOf[id] == 0 {
					p.pageOf[id] = n + 1
				}
			}
			for _, x := range l.pieces {
				used[x.face] = true
			}
		}
	}
	addFonts(f, used)
	return p
}

func (p *painter) paint() {
	for i, pg := range p.pages {
		w, h := pg.size()
		orientation := "P"
		if pg.landscape {
			orientation = "L"
		}
		p.f.AddPageFormat(orientation, fpdf.SizeType{Wd: shortSide, Ht: longSide})
		p.face, p.size, p.ink = face{}, 0, colour{-1, 0, 0}
		for _, b := range pg.boxes {
			p.box(b)
		}
		for _, l := range pg.lines {
			p.line(l)
		}
		p.margins(pg, w, h, fmt.Sprintf("%d / %d", i+1, len(p.pages)))
	}
}

// margins prints the banner at the head and the number at the foot.
func (p *painter) margins(pg *page, w, h float64, number string) {
	m := margin(pg.landscape)
	if p.doc.Banner != "" {
		l := look{face: sansBold, size: 8, colour: amber}
		s := newSetter(l, w-2*m)
		lines := s.lines([]document.Inline{document.T(p.doc.Banner)})
		if len(lines) > 2 {
			lines = lines[:2]
		}
		for i, ln := range lines {
			p.line(placed{ln, m, 26 + float64(i)*10.5})
		}
	}
	l := look{face: sans, size: 8, colour: grey}
	x := w - m - textWidth(l, number)
	p.line(placed{line{height: 10, pieces: []piece{{look: l, text: number, w: textWidth(l, number)}}}, x, h - 36})
}

func (p *painter) box(b box) {
	if b.filled {
		p.f.SetFillColor(b.fill.r, b.fill.g, b.fill.b)
		p.f.Rect(b.x, b.y, b.w, b.h, "F")
	}
	if b.stroke {
		p.f.SetDrawColor(hairline.r, hairline.g, hairline.b)
		p.f.SetLineWidth(0.5)
		p.f.Rect(b.x, b.y, b.w, b.h, "D")
	}
}

func (p *painter) line(l placed) {
	x := l.x + l.leftPad
	if l.centred && len(l.pieces) > 0 {
		last := l.pieces[len(l.pieces)-1]
		x += max(0, (l.maxWidth-last.x-last.w)/2)
	}
	for _, id := range l.ids {
		p.f.SetLink(p.link(id), max(l.y-4, 0), -1)
	}
	if l.heading != nil && l.heading.text != "" {
		p.shown = min(l.heading.level, p.shown+1)
		p.f.Bookmark(label(l.heading.text), p.shown, l.y)
	}
	if l.rule {
		p.f.SetDrawColor(hairline.r, hairline.g, hairline.b)
		p.f.SetLineWidth(0.7)
		p.f.Line(x, l.y+l.height/2, x+l.maxWidth, l.y+l.height/2)
	}
	base := l.y + l.height*0.76
	for _, t := range l.pieces {
		p.piece(x, base, l.height, t)
	}
	if l.pageOf != "" {
		p.pageNumber(x, l)
	}
	if l.image != nil {
		p.image(x, l)
	}
}

func (p *painter) link(id string) int {
	n, ok := p.links[id]
	if !ok {
		n = p.f.AddLink()
		p.links[id] = n
	}
	return n
}

func (p *painter) piece(x, base, height float64, t piece) {
	if p.face != t.face || p.size != t.size {
		p.f.SetFont(t.face.family, t.face.style, t.size)
		p.face, p.size = t.face, t.size
	}
	if p.ink != t.colour {
		p.f.SetTextColor(t.colour.r, t.colour.g, t.colour.b)
		p.ink = t.colour
	}
	if t.raised {
		base -= t.size * 0.5
	}
	p.f.Text(x+t.x, base, t.text)
	if t.to != "" {
		p.target(x+t.x, base, height, t)
	}
	switch t.mark {
	case document.Inserted:
		p.stroke(t.colour, x+t.x, base+t.size*0.14, t.w, t.size)
	case document.Deleted:
		p.stroke(t.colour, x+t.x, base-t.size*0.28, t.w, t.size)
	}
}

func (p *painter) target(x, base, height float64, t piece) {
	top := base - height*0.76
	if t.to[0] != '#' {
		p.f.LinkString(x, top, t.w, height, t.to)
		return
	}
	if id := t.to[1:]; p.declared[id] {
		p.f.Link(x, top, t.w, height, p.link(id))
	}
}

func (p *painter) stroke(c colour, x, y, w, size float64) {
	p.f.SetDrawColor(c.r, c.g, c.b)
	p.f.SetLineWidth(size * 0.07)
	p.f.Line(x, y, x+w, y)
}
