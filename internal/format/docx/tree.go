package docx

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// assemble puts the lines into x as its title, preamble, notes and body, by the
// numbering of its country.
func assemble(x *act.Expression, lines []line, f *findings) {
	b := format.NewBuilder(x.Country, x.Lang)
	at := findTitle(b, lines)
	for i, l := range lines {
		p := l.paragraph()
		switch {
		case i == at:
			x.Titles[x.Lang] = l.printed()
		case l.role == contents:
		case l.role == excluded:
			num, why, _ := strings.Cut(p.Text, " ")
			b.Excluded(num, why, p.Span)
		case l.role == note:
			b.Note(p.Text, p.Span)
		case l.role == rows:
			b.Table(p.Text, p.Span)
		case b.Head(p):
		case l.role == heading || l.role == title:
			b.Heading(p.Text, p.Span)
		default:
			b.Text(p)
		}
	}
	t := b.Done(func(s act.Span, msg string) { f.add(s.Start, "%s", msg) })
	x.Preamble, x.Notes, x.Body = t.Preamble, t.Notes, t.Body
	dropSpans(x)
}

// findTitle returns the line that is the title: the first of that style, else
// the first heading that is no unit, before any unit, else the line below those
// that say what kind of act it is. It is -1 for none.
func findTitle(b *format.Builder, lines []line) int {
	at, below := -1, -1
	for i, l := range lines {
		if l.role == title {
			return i
		}
		if _, unit := b.ReadHead(l.paragraph()); unit {
			break
		}
		switch {
		case l.role == heading && at < 0:
			at = i
		case i > 0 && below < 0 && l.role == lines[i-1].role && !format.IsMasthead(l.printed()) && format.IsMasthead(lines[i-1].printed()):
			below = i
		}
	}
	if at >= 0 {
		return at
	}
	return below
}

// dropSpans takes away the spans, which counted paragraphs while the tree was
// made: what is read from a compressed file has no place in it.
func dropSpans(x *act.Expression) {
	blocks := func(bs []act.Block) {
		for i := range bs {
			bs[i].Span = act.Span{}
		}
	}
	notes := func(ns []act.Note) {
		for i := range ns {
			ns[i].Span = act.Span{}
		}
	}
	blocks(x.Preamble)
	notes(x.Notes)
	for p := range x.All() {
		p.Span = act.Span{}
		blocks(p.Content)
		blocks(p.WrapUp)
		notes(p.Notes)
	}
}
