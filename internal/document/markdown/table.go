package markdown

import (
	"strings"

	"zanger/internal/document"
)

// table writes a pipe table. The first header row is the header; a table
// without one gets an empty one, as the syntax asks for it.
func (p *printer) table(at place, t document.Table) []string {
	var out []string
	if ls := p.lines(at, t.Caption); ls != nil {
		out = append(ls, "")
	}
	cols := columns(t)
	if cols == 0 {
		return out
	}
	rows := append(append([]document.Row(nil), t.Header...), t.Rows...)
	if len(t.Header) == 0 {
		rows = append([]document.Row{{}}, rows...)
	}
	for i, r := range rows {
		out = append(out, p.row(at, r, cols))
		if i == 0 {
			out = append(out, "|"+strings.Repeat(" --- |", cols))
		}
	}
	return out
}

func (p *printer) row(at place, r document.Row, cols int) string {
	at = at.with(r.Mark)
	at.oneLine, at.cell = true, true
	var b strings.Builder
	b.WriteString("|")
	n := 0
	for _, c := range r.Cells {
		b.WriteString(" " + strings.Join(p.cell(at, c.Blocks), " <br> ") + " |")
		for n++; n < cols && c.Span > 1; c.Span-- {
			b.WriteString("  |")
			n++
		}
	}
	b.WriteString(strings.Repeat("  |", max(cols-n, 0)))
	return b.String()
}

// cell returns the paragraphs of a cell, one string each.
func (p *printer) cell(at place, bs []document.Block) []string {
	var out []string
	add := func(at place, in []document.Inline, before string) {
		if ls := p.lines(at, in); ls != nil {
			out = append(out, before+ls[0])
		}
	}
	for _, b := range bs {
		switch b := b.(type) {
		case document.Heading:
			add(at.with(b.Mark), b.Inlines, "")
		case document.Paragraph:
			add(at.with(b.Mark), b.Inlines, strings.Repeat("&emsp;", min(max(b.Depth, 0), 8)))
		case document.List:
			for _, item := range b.Items {
				ls := p.cell(at, item)
				if len(ls) > 0 {
					ls[0] = "• " + ls[0]
				}
				out = append(out, ls...)
			}
		case document.Panel:
			add(at, b.Title, "")
			out = append(out, p.cell(at, b.Blocks)...)
			add(at, b.Source, "— ")
		case document.Table:
			add(at, b.Caption, "")
			for _, rows := range [][]document.Row{b.Header, b.Rows} {
				for _, r := range rows {
					for _, c := range r.Cells {
						out = append(out, p.cell(at.with(r.Mark), c.Blocks)...)
					}
				}
			}
		}
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
