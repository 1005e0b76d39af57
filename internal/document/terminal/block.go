package terminal

import (
	"strconv"
	"strings"

	"zanger/internal/document"
	"zanger/internal/pattern"
)

// leastText is the narrowest column that text is set in, however deep it is
// indented.
const leastText = 12

// blocks returns the lines of blocks with an empty line between them, save
// between lines of law, which belong together.
func (p *printer) blocks(at place, bs []document.Block, width int) []line {
	var out []line
	tight := false
	for _, b := range bs {
		ls := p.block(at, b, width)
		if len(ls) == 0 {
			continue
		}
		q, ok := b.(document.Paragraph)
		law := ok && q.Style == document.Law
		if len(out) > 0 && !(tight && law) {
			out = append(out, nil)
		}
		tight = law
		out = append(out, ls...)
	}
	return out
}

func (p *printer) block(at place, b document.Block, width int) []line {
	switch b := b.(type) {
	case document.Heading:
		return p.heading(at, b, width)
	case document.Paragraph:
		return p.paragraph(at, b, width)
	case document.List:
		return p.list(at, b, width)
	case document.Table:
		return p.table(at, b, width)
	case document.Panel:
		return p.panel(at, b, width)
	case document.Contents:
		var out []line
		for _, q := range b.Blocks() {
			out = append(out, p.block(at, q, width)...)
		}
		return out
	case document.Image:
		return p.block(at, b.Instead(), width)
	case document.Rule:
		return []line{cells(strings.Repeat("─", width), style{hue: grey})}
	}
	return nil
}

func (p *printer) heading(at place, h document.Heading, width int) []line {
	at.style.bold = true
	ls := wrap(p.inlines(at.with(h.Mark), h.Inlines), width)
	switch {
	case h.Level <= 1:
		return underlined(ls, "═")
	case h.Level == 2:
		return underlined(ls, "─")
	}
	return ls
}

// label is the printed number of a line of law with the space after it: "1.",
// "12-1)", "(a)", "а)", "2.1.", with the brackets of changes around it.
var label = pattern.New(`^((?:[{\[][+-])?(?:\(?[0-9]{1,3}\p{No}*(?:[-.][0-9]{1,3})*[).]|\(?\p{L}{1,4}\))(?:[+-][}\]])?)+[ \x{00a0}]+`)

const (
	depthStep = 3
	maxDepth  = 8
)

func (p *printer) paragraph(at place, q document.Paragraph, width int) []line {
	at = at.with(q.Mark)
	switch q.Style {
	case document.Small:
		at.style.hue = grey
	case document.Warning:
		at.style.hue, at.style.bold = amber, true
	}
	indent := min(max(q.Depth, 0), maxDepth) * depthStep
	indent = max(min(indent, width-leastText), 0)
	text := p.inlines(at, q.Inlines)
	switch q.Style {
	case document.Law:
		return p.law(text, indent, width)
	case document.Center:
		return centred(wrap(text, width), width)
	case document.Warning:
		mark := append(blank(indent), cells("! ", at.style)...)
		return hang(wrap(text, width-indent-2), mark, mark)
	}
	return hang(wrap(text, width-indent), blank(indent), blank(indent))
}

// law sets a line of law: later lines stand under its words, not its number.
func (p *printer) law(text line, indent, width int) []line {
	number := []rune(label.FindString(text.encode(false)))
	head := text[:len(number)]
	n := head.width()
	if n == 0 || indent+n+leastText > width {
		return hang(wrap(text, width-indent), blank(indent), blank(indent))
	}
	return hang(wrap(text[len(number):], width-indent-n), append(blank(indent), head...), blank(indent+n))
}

func centred(ls []line, width int) []line {
	for i, l := range ls {
		ls[i] = append(blank(max(width-l.width(), 0)/2), l...)
	}
	return ls
}

// list sets each item beside its bullet or number.
func (p *printer) list(at place, l document.List, width int) []line {
	start := max(l.Start, 1)
	size := 2
	if l.Ordered {
		size = len(strconv.Itoa(start+len(l.Items))) + 2
	}
	var out []line
	for i, item := range l.Items {
		mark := "•"
		if l.Ordered {
			mark = strconv.Itoa(start+i) + "."
		}
		ls := p.items(at, item, max(width-size, 1))
		if len(ls) == 0 {
			ls = []line{nil}
		}
		out = append(out, hang(ls, cells(mark, style{}).padded(size), blank(size))...)
	}
	return out
}

// items is blocks for small rooms, list items and cells: an empty line stands
// only between paragraphs that are not law.
func (p *printer) items(at place, bs []document.Block, width int) []line {
	var out []line
	for _, b := range bs {
		ls := p.block(at, b, width)
		if q, ok := b.(document.Paragraph); ok && q.Style != document.Law && len(out) > 0 && len(ls) > 0 {
			out = append(out, nil)
		}
		out = append(out, ls...)
	}
	return out
}

var panelHues = map[document.PanelKind]hue{
	document.Gist: blue, document.Recommendation: green, document.Notice: amber,
}

// panel sets a bar at the left of title, blocks and source.
func (p *printer) panel(at place, b document.Panel, width int) []line {
	h := panelHues[b.Kind]
	if h == 0 {
		h = grey
	}
	inner := max(width-2, 1)
	var ls []line
	if len(b.Title) > 0 {
		t := at
		t.style.bold = true
		ls = append(ls, wrap(p.inlines(t, b.Title), inner)...)
	}
	in := at
	in.code = at.code || b.Kind == document.CodeBlock
	ls = append(ls, p.blocks(in, b.Blocks, inner)...)
	if len(b.Source) > 0 {
		s := at
		s.style.hue = grey
		ls = append(ls, hang(wrap(p.inlines(s, b.Source), inner-2), cells("— ", s.style), blank(2))...)
	}
	if len(ls) == 0 {
		return nil
	}
	bar := cells("┃ ", style{hue: h})
	return hang(ls, bar, bar)
}
