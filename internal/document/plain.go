package document

import "strings"

// View chooses which side of marked changes a reading of the text takes.
type View int

// Views of marked text.
const (
	Both     View = iota // every run, inserted and deleted alike
	Accepted             // as if every change were accepted
	Rejected             // as if every change were rejected
)

// Shows reports whether text under mark m is part of the view.
func (v View) Shows(m Mark) bool {
	return v == Both || m == Kept || (v == Accepted) == (m == Inserted)
}

// PlainText returns the words of inlines in view v, line breaks as spaces.
func PlainText(in []Inline, v View) string {
	var b strings.Builder
	for _, n := range in {
		switch n := n.(type) {
		case Text:
			if v.Shows(n.Mark) {
				b.WriteString(n.Text)
			}
		case Link:
			b.WriteString(PlainText(n.Inlines, v))
		case LineBreak:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// Lines returns the text of d in view v, one string per paragraph, heading,
// caption or cell paragraph, in reading order, footnotes last. Tests compare
// what other programs read out of our files against it.
func (d *Document) Lines(v View) []string {
	var out []string
	add := func(in []Inline) {
		if s := strings.TrimSpace(PlainText(in, v)); s != "" {
			out = append(out, s)
		}
	}
	var walk func([]Block)
	walk = func(bs []Block) {
		for _, b := range bs {
			switch b := b.(type) {
			case Heading:
				if v.Shows(b.Mark) {
					add(b.Inlines)
				}
			case Paragraph:
				if v.Shows(b.Mark) {
					add(b.Inlines)
				}
			case List:
				for _, it := range b.Items {
					walk(it)
				}
			case Contents:
				walk(b.Blocks())
			case Table:
				add(b.Caption)
				for _, rows := range [][]Row{b.Header, b.Rows} {
					for _, r := range rows {
						if !v.Shows(r.Mark) {
							continue
						}
						for _, c := range r.Cells {
							walk(c.Blocks)
						}
					}
				}
			case Panel:
				add(b.Title)
				walk(b.Blocks)
				add(b.Source)
			}
		}
	}
	walk(d.Blocks)
	for _, n := range d.Notes {
		add(n.Inlines)
	}
	return out
}
