package pdf

import (
	"strconv"

	"zanger/internal/document"
)

// item is what is laid on pages: a line, a grid, a new page or a new section.
type item interface{}

type (
	pageBreak struct{}
	section   struct{ landscape bool }
)

// step is the indent of a depth of law or of a list, in points.
const step = 20.0

// frame is where blocks are set: the room, and what encloses them.
type frame struct {
	left, width float64
	size        float64
	look        look
	bars        []*bar
	pre         bool
	mark        document.Mark
}

// typesetter turns blocks into items.
type typesetter struct {
	doc   *document.Document
	items []item
	// gap is the room asked for before the next line.
	gap float64
}

func (f frame) marked(m document.Mark) frame {
	if m != document.Kept {
		f.mark = m
	}
	f.look.mark = f.mark
	return f
}

func (t *typesetter) blocks(f frame, bs []document.Block) {
	for _, b := range bs {
		t.block(f, b)
	}
}

func (t *typesetter) block(f frame, b document.Block) {
	switch b := b.(type) {
	case document.Heading:
		t.heading(f, b)
	case document.Paragraph:
		t.paragraph(f, b)
	case document.List:
		t.list(f, b)
	case document.Table:
		t.table(f, b)
	case document.Panel:
		t.panel(f, b)
	case document.Contents:
		t.contents(f, b)
	case document.Image:
		t.image(f, b)
	case document.Rule:
		t.room(9)
		t.add(f, line{height: 9, rule: true, maxWidth: f.width})
	case document.PageBreak:
		t.items = append(t.items, pageBreak{})
		t.gap = 0
	case document.Section:
		t.items = append(t.items, section{b.Landscape})
		t.gap = 0
	}
}

// room asks for free room before the next line; the most asked for counts.
func (t *typesetter) room(points float64) { t.gap = max(t.gap, points) }

// add puts lines in their place within the frame.
func (t *typesetter) add(f frame, lines ...line) {
	for _, l := range lines {
		l.before, t.gap = t.gap, 0
		l.leftPad = f.left
		l.bars = f.bars
		t.items = append(t.items, l)
	}
}

var headingSizes = [...]float64{17, 14, 12.5, 11.5, 11, 11}

func (t *typesetter) heading(f frame, h document.Heading) {
	level := min(max(h.Level, 1), len(headingSizes))
	l := look{face: sansBold, size: headingSizes[level-1] * f.size / baseSize, colour: navy}
	f = f.marked(h.Mark)
	l.mark = f.mark
	s := t.setter(l, f.width)
	s.spacing = 1.25
	lines := s.lines(h.Inlines)
	for i := range lines {
		lines[i].keep = true
	}
	lines[0].heading = &bookmark{document.PlainText(h.Inlines, document.Both), level - 1}
	if h.ID != "" {
		lines[0].ids = []string{h.ID}
	}
	t.room(l.size * 1.2)
	t.add(f, lines...)
	t.room(l.size * 0.35)
}

func (t *typesetter) setter(l look, width float64) *setter {
	l.printed = t.doc.Printed
	s := newSetter(l, width)
	s.noteNumber = func(i int) string { return strconv.Itoa(i + 1) }
	return s
}

func (t *typesetter) paragraph(f frame, p document.Paragraph) {
	f = f.marked(p.Mark)
	l := f.look
	after := f.size * 0.55
	indent := float64(max(p.Depth, 0)) * step * f.size / baseSize
	if indent > f.width*0.5 {
		indent = f.width * 0.5
	}
	f.left, f.width = f.left+indent, f.width-indent
	switch p.Style {
	case document.Lead:
		l.size *= 1.1
	case document.Small:
		l.size, l.face, l.colour = l.size*0.82, sans, grey
	case document.Caption:
		l.size, l.face, l.colour = l.size*0.88, sans, navy
		t.room(f.size * 0.6)
		after = f.size * 0.3
	case document.Warning:
		f = f.barred(amber, colour{253, 243, 228})
		l.colour = amber
		t.room(f.size * 0.5)
	case document.Law:
		after = f.size * 0.35
	}
	s := t.setter(l, f.width)
	s.keepLines = f.pre
	in := p.Inlines
	var lines []line
	if num, words, ok := document.SplitLabel(in); ok && p.Style == document.Law && !f.pre {
		lines = t.hanging(s, num, words)
	} else {
		lines = s.lines(in)
	}
	if p.ID != "" {
		lines[0].ids = []string{p.ID}
	}
	for i := range lines {
		lines[i].centred = p.Style == document.Center
		lines[i].maxWidth = f.width
		// No line of a paragraph stands alone at the foot or the head of a page.
		lines[i].keep = len(lines) > 1 && (i == 0 || i == len(lines)-2) || p.Style == document.Caption || p.Style == document.Center
	}
	t.add(f, lines...)
	t.room(after)
}

// hanging sets a numbered line of law: the words stand under one another.
func (t *typesetter) hanging(s *setter, num, words []document.Inline) []line {
	hang := step * s.look.size / baseSize
	m := t.setter(s.look, s.width)
	m.start()
	m.inlines(m.look, num)
	hang = max(hang, m.x+textWidth(s.look, " "))
	if hang > s.width*0.5 {
		return s.lines(append(append(append([]document.Inline(nil), num...), document.T(" ")), words...))
	}
	s.rest, s.first = hang, 0
	s.start()
	s.inlines(s.look, num)
	s.x = hang
	s.apart = true
	s.inlines(s.look, words)
	s.finish()
	return s.out
}

func (t *typesetter) list(f frame, l document.List) {
	n := max(l.Start, 1)
	for _, item := range l.Items {
		sign := "•"
		if l.Ordered {
			sign = strconv.Itoa(n) + "."
			n++
		}
		in := f
		hang := max(step*f.size/baseSize, textWidth(f.look, sign+"  "))
		if hang > f.width*0.5 {
			hang = 0
		}
		in.left, in.width = f.left+hang, f.width-hang
		from := len(t.items)
		t.blocks(in, item)
		t.sign(f, from, sign, hang)
	}
	t.room(f.size * 0.4)
}

// sign puts the sign of a list item before its first line.
func (t *typesetter) sign(f frame, from int, sign string, hang float64) {
	p := piece{look: f.look, text: sign, x: -hang, w: textWidth(f.look, sign)}
	if from < len(t.items) {
		if l, ok := t.items[from].(line); ok {
			l.pieces = append([]piece{p}, l.pieces...)
			t.items[from] = l
			return
		}
	}
	p.x = 0
	t.items = append(t.items[:from:from], append([]item{line{pieces: []piece{p}, height: f.size * leading, leftPad: f.left, bars: f.bars, keep: true}}, t.items[from:]...)...)
}

// barred is the frame inside a coloured edge.
func (f frame) barred(edge, ground colour) frame {
	const pad = 11.0
	f.bars = append(append([]*bar(nil), f.bars...), &bar{x: f.left, right: f.left + f.width, edge: edge, ground: ground})
	f.left, f.width = f.left+pad, f.width-2*pad
	return f
}

// panelColours are the edge and ground of each kind of panel.
var panelColours = map[document.PanelKind][2]colour{
	document.Quotation:      {{127, 143, 166}, {255, 255, 255}},
	document.Gist:           {{91, 125, 177}, {242, 245, 250}},
	document.Recommendation: {{46, 125, 91}, {239, 246, 242}},
	document.Annotation:     {{154, 133, 72}, {248, 245, 236}},
	document.Notice:         {{180, 83, 9}, {253, 243, 228}},
	document.CodeBlock:      {{184, 190, 198}, {245, 246, 247}},
}

func (t *typesetter) panel(f frame, p document.Panel) {
	c, ok := panelColours[p.Kind]
	if !ok {
		c = panelColours[document.Annotation]
	}
	in := f.barred(c[0], c[1])
	if in.width < 40 {
		in = f
	}
	t.room(f.size * 0.9)
	from := len(t.items)
	t.edge(in, 5)
	if len(p.Title) > 0 {
		s := t.setter(look{face: sansBold, size: f.size * 0.88, colour: navy, mark: f.mark}, in.width)
		lines := s.lines(p.Title)
		for i := range lines {
			lines[i].keep = true
		}
		t.add(in, lines...)
		t.room(3)
	}
	body := in
	if p.Kind == document.CodeBlock {
		body.pre = true
		body.look.face, body.look.size = mono, f.size*0.85
	}
	t.blocks(body, p.Blocks)
	if len(p.Source) > 0 {
		t.room(2)
		t.add(in, t.setter(look{face: sans, size: f.size * 0.8, colour: grey, mark: f.mark}, in.width).lines(p.Source)...)
	}
	t.gap = 0
	t.edge(in, 5)
	last := t.items[len(t.items)-1].(line)
	last.keep = false
	t.items[len(t.items)-1] = last
	if l, ok := t.items[from].(line); ok && p.ID != "" {
		l.ids = append(l.ids, p.ID)
		t.items[from] = l
	}
	t.room(f.size * 0.9)
}

// edge is the free strip at the head and foot of a panel.
func (t *typesetter) edge(f frame, height float64) {
	t.add(f, line{height: height, keep: true, edge: true})
}
