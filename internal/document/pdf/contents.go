package pdf

import (
	"bytes"
	"strconv"

	"codeberg.org/go-pdf/fpdf"

	"zanger/internal/document"
)

// pageRoom is kept free at the right of the contents for the page numbers.
const pageRoom = 34.0

// contents sets a line for each heading with the page it stands on.
func (t *typesetter) contents(f frame, c document.Contents) {
	for _, e := range c.Entries {
		indent := min(float64(max(e.Level, 0))*step, f.width*0.5)
		lines := t.setter(f.look, f.width-indent-pageRoom).lines([]document.Inline{document.A("#"+e.ID, e.Words)})
		in := f
		in.left += indent
		for i := range lines {
			lines[i].keep = i+1 < len(lines)
		}
		last := &lines[len(lines)-1]
		last.pageOf, last.maxWidth = e.ID, f.width-indent
		t.add(in, lines...)
		t.room(f.size * 0.2)
	}
	t.room(f.size)
}

// pageNumber prints the page of a heading at the right end of its line.
func (p *painter) pageNumber(x float64, l placed) {
	n, ok := p.pageOf[l.pageOf]
	if !ok {
		return
	}
	lk := look{face: serif, size: baseSize, colour: ink}
	text := strconv.Itoa(n)
	w := textWidth(lk, text)
	p.piece(x+l.maxWidth-w, l.y+l.height*0.76, l.height, piece{look: lk, text: text, w: w})
}

// pointsPerPixel is for pictures of 96 pixels to the inch.
const pointsPerPixel = 0.75

// image sets a picture, no wider than the text and no higher than half a page.
func (t *typesetter) image(f frame, i document.Image) {
	if i.Width <= 0 || i.Height <= 0 {
		t.block(f, i.Instead())
		return
	}
	w, h := float64(i.Width)*pointsPerPixel, float64(i.Height)*pointsPerPixel
	shrink := min(1, f.width/w, shortSide*0.6/h)
	t.room(f.size * 0.5)
	t.add(f, line{height: h * shrink, maxWidth: w * shrink, image: &i, keep: true})
	t.room(f.size * 0.5)
}

func (p *painter) image(x float64, l placed) {
	kind := "PNG"
	if l.image.Type() == "image/jpeg" {
		kind = "JPG"
	}
	o := fpdf.ImageOptions{ImageType: kind}
	p.images++
	name := "image" + strconv.Itoa(p.images)
	p.f.RegisterImageOptionsReader(name, o, bytes.NewReader(l.image.Data))
	p.f.ImageOptions(name, x, l.y, l.maxWidth, l.height, false, o, 0, "")
}
