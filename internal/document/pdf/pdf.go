package pdf

import (
	"fmt"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"zanger/internal/document"
)

// Options are kept for what a writer may be asked; there are none yet.
type Options struct{}

// Write writes d as PDF. The date of the file is that of the document.
func Write(w io.Writer, d *document.Document, _ Options) error {
	d = document.Raise(d)
	g := layout(d)
	f := fpdf.New("P", "pt", "A4", "")
	f.SetMargins(0, 0, 0)
	f.SetAutoPageBreak(false, 0)
	f.SetCatalogSort(true)
	date, err := time.Parse("2006-01-02", d.Meta.Date)
	if err != nil {
		date = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	f.SetCreationDate(date)
	f.SetModificationDate(date)
	f.SetProducer("zanger", true)
	f.SetTitle(label(d.Title), true)
	f.SetAuthor(label(d.Meta.Author), true)
	f.SetSubject(label(d.Meta.Subject), true)
	if d.Lang != "" {
		f.SetLang(label(d.Lang))
	}
	newPainter(f, d, g.pages).paint()
	if err := f.Output(w); err != nil {
		return fmt.Errorf("write the PDF: %w", err)
	}
	return nil
}

// layout sets the document section by section and lays it on pages.
func layout(d *document.Document) *pager {
	g := &pager{doc: d, set: map[int]bool{}}
	blocks := d.Blocks
	if len(blocks) > 0 {
		if s, ok := blocks[0].(document.Section); ok {
			g.landscape, blocks = s.Landscape, blocks[1:]
		}
	}
	g.newPage()
	t := &typesetter{doc: d}
	if d.Title != "" && !titled(d) {
		t.title(g.frame(), d.Title)
	}
	for len(blocks) > 0 {
		n := 0
		for n < len(blocks) {
			if _, ok := blocks[n].(document.Section); ok {
				break
			}
			n++
		}
		t.blocks(g.frame(), blocks[:n])
		g.lay(t.items)
		t = &typesetter{doc: d}
		if blocks = blocks[n:]; len(blocks) == 0 {
			break
		}
		g.landscape = blocks[0].(document.Section).Landscape
		if blocks = blocks[1:]; len(blocks) == 0 {
			break
		}
		if g.fresh {
			g.page().landscape = g.landscape
		} else {
			g.newPage()
		}
	}
	g.lay(t.items)
	g.end()
	return g
}

// frame is the room of a page of the present orientation.
func (g *pager) frame() frame {
	width := shortSide
	if g.landscape {
		width = longSide
	}
	return frame{width: width - 2*margin(g.landscape), size: baseSize, look: look{face: serif, size: baseSize, colour: ink}}
}

// title stands at the head of the text, on a stroke.
func (t *typesetter) title(f frame, title string) {
	l := look{face: sansBold, size: 20, colour: navy}
	if t.doc.Formal {
		l = look{face: serifBold, size: 14, colour: ink}
	}
	s := t.setter(l, f.width)
	s.spacing = 1.22
	lines := s.lines([]document.Inline{document.T(title)})
	for i := range lines {
		lines[i].keep, lines[i].centred, lines[i].maxWidth = true, t.doc.Formal, f.width
	}
	lines[0].heading = &bookmark{title, 0}
	t.add(f, lines...)
	if t.doc.Formal {
		t.room(10)
		return
	}
	t.add(f, line{height: 8, rule: true, maxWidth: f.width, keep: true})
	t.room(8)
}

// titled reports whether d opens with a heading that is its title already.
func titled(d *document.Document) bool {
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case document.Section:
			continue
		case document.Heading:
			return document.PlainText(b.Inlines, document.Both) == d.Title
		}
		return false
	}
	return false
}
