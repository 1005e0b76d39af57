package ooxml

import "strings"

// View is one reading of a text with tracked changes.
type View int

// Views.
const (
	Accepted View = iota // every change accepted
	Rejected             // every change rejected
)

// Reading is a text as one view has it: no change left in it, every paragraph
// with its number as Word would print it.
type Reading struct {
	Body  []Block
	Notes map[NoteID][]Block
}

// View returns the text with all changes accepted or rejected. Paragraphs whose
// end is gone are joined with the next one, which gives its style and number:
// in Word those belong to the end of a paragraph.
func (d *Document) View(v View) *Reading {
	r := &viewer{d: d, view: v, count: newCounter(d)}
	out := &Reading{Body: r.blocks(d.Body), Notes: map[NoteID][]Block{}}
	r.finish(out.Body)
	for id, n := range d.Notes {
		r.count = newCounter(d)
		out.Notes[id] = r.blocks(n)
		r.finish(out.Notes[id])
	}
	return out
}

type viewer struct {
	d     *Document
	view  View
	count *counter
}

func (v *viewer) shows(m Marks) bool {
	if v.view == Accepted {
		return m.Del == 0
	}
	return m.Ins == 0
}

func (v *viewer) blocks(in []Block) []Block {
	var out []Block
	var open *Paragraph // its end is gone: it goes on in the next paragraph
	flush := func() {
		if open != nil && open.hasContent() {
			out = append(out, Block{Para: open})
		}
		open = nil
	}
	for _, b := range in {
		if b.Table != nil {
			if t := v.table(b.Table); len(t.Rows) > 0 {
				flush()
				out = append(out, Block{Table: t})
			}
			continue
		}
		p := v.paragraph(b.Para)
		if open != nil {
			p = join(open, p)
		}
		open = p
		if v.shows(b.Para.Mark) {
			if !p.vanished() {
				out = append(out, Block{Para: p})
			}
			open = nil
		}
	}
	flush()
	return out
}

func (v *viewer) table(t *Table) *Table {
	out := &Table{}
	for _, r := range t.Rows {
		if !v.shows(r.Marks) {
			continue
		}
		row := Row{}
		for _, c := range r.Cells {
			if v.shows(c.Marks) {
				row.Cells = append(row.Cells, Cell{Blocks: v.blocks(c.Blocks), Span: c.Span, Continued: c.Continued})
			}
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// paragraph returns p without what the view does not show.
func (v *viewer) paragraph(p *Paragraph) *Paragraph {
	out := &Paragraph{Index: p.Index, Props: p.Props, markHidden: p.markHidden,
		Contents: p.contentsField != 0 && !v.d.open[p.contentsField]}
	if v.view == Rejected {
		if p.Old != nil {
			out.Props = *p.Old
		}
		if out.Props.NumNew {
			out.Props.NumID, out.Props.Level = "", -1
		}
	}
	var text gather
	for _, r := range p.Runs {
		if !v.shows(r.Marks) || r.code != 0 && !v.d.open[r.code] {
			continue
		}
		if v.view == Rejected && r.Old != nil {
			r.Format = *r.Old
		}
		r.Old, r.Marks, r.code = nil, Marks{}, 0
		text.add(r)
	}
	out.Runs = text.done()
	for _, b := range p.Boxes {
		if v.shows(b.Marks) {
			out.Boxes = append(out.Boxes, Box{Blocks: v.blocks(b.Blocks)})
		}
	}
	return out
}

// gather joins neighbouring runs of one format.
type gather struct {
	runs []Run
	text strings.Builder
}

func (g *gather) add(r Run) {
	if n := len(g.runs); n > 0 && r.Kind == Words {
		last := &g.runs[n-1]
		if last.Kind == Words && last.Format == r.Format && last.Link == r.Link {
			if g.text.Len() == 0 {
				g.text.WriteString(last.Text)
			}
			g.text.WriteString(r.Text)
			return
		}
	}
	g.close()
	g.runs = append(g.runs, r)
}

func (g *gather) close() {
	if g.text.Len() > 0 {
		g.runs[len(g.runs)-1].Text = g.text.String()
		g.text.Reset()
	}
}

func (g *gather) done() []Run {
	g.close()
	return g.runs
}

// join puts paragraph b behind a, whose end is gone. The end of b decides about
// style and number, unless b brings nothing else.
func join(a, b *Paragraph) *Paragraph {
	if !a.hasContent() {
		return b
	}
	if b.hasContent() {
		a.Props = b.Props
	}
	a.Runs = append(a.Runs, b.Runs...)
	a.Boxes = append(a.Boxes, b.Boxes...)
	a.Contents = a.Contents && b.Contents
	a.markHidden = b.markHidden
	return a
}

func (p *Paragraph) hasContent() bool { return len(p.Runs) > 0 || len(p.Boxes) > 0 }

// vanished reports whether nothing of p is printed, its end included.
func (p *Paragraph) vanished() bool {
	if !p.markHidden || len(p.Boxes) > 0 {
		return false
	}
	for _, r := range p.Runs {
		if !r.Format.Hidden {
			return false
		}
	}
	return len(p.Runs) > 0
}

// finish gives the paragraphs of a reading their styles and numbers.
func (v *viewer) finish(bs []Block) {
	for _, b := range bs {
		if b.Table != nil {
			for _, r := range b.Table.Rows {
				for _, c := range r.Cells {
					v.finish(c.Blocks)
				}
			}
			continue
		}
		p := b.Para
		p.Props, p.StyleName = v.d.styles.resolve(p.Props)
		if p.Props.Outline <= 9 {
			p.Outline = p.Props.Outline
		}
		p.Num, p.Bullet = v.count.next(p.Props)
		for _, box := range p.Boxes {
			v.finish(box.Blocks)
		}
	}
}

// Text returns the words of a paragraph that are printed: no hidden text, no
// marks of notes.
func (p *Paragraph) Text() string {
	var b strings.Builder
	for _, r := range p.Runs {
		if r.Kind == Words && !r.Format.Hidden {
			b.WriteString(r.Text)
		}
	}
	return b.String()
}

// Paragraphs calls f for each paragraph of blocks in reading order, those of
// cells and text boxes with them.
func Paragraphs(bs []Block, f func(p *Paragraph)) {
	for _, b := range bs {
		if b.Table != nil {
			for _, r := range b.Table.Rows {
				for _, c := range r.Cells {
					Paragraphs(c.Blocks, f)
				}
			}
			continue
		}
		f(b.Para)
		for _, box := range b.Para.Boxes {
			Paragraphs(box.Blocks, f)
		}
	}
}
