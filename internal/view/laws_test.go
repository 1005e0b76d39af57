package view_test

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/document"
)

// lawLines reads what a page gives as law in one view of its marks: headings of
// units and lines in the style of law.
func lawLines(d *document.Document, v document.View) []string {
	only := &document.Document{}
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case document.Heading:
			only.Add(b)
		case document.Paragraph:
			if b.Style == document.Law {
				only.Add(b)
			}
		case document.Table:
			if ofLaw(b) {
				only.Add(b)
			}
		}
	}
	return only.Lines(v)
}

// ofLaw reports whether a table is one of the law, not ours about it.
func ofLaw(t document.Table) bool {
	return !slices.ContainsFunc(t.Header, func(r document.Row) bool {
		if len(r.Cells[0].Blocks) == 0 {
			return true
		}
		p, ok := r.Cells[0].Blocks[0].(document.Paragraph)
		return !ok || p.Style != document.Law
	})
}

// printedLines is what a text prints as law.
func printedLines(x *act.Expression) []string {
	var out []string
	add := func(parts ...string) {
		if s := strings.TrimSpace(strings.Join(parts, " ")); s != "" {
			out = append(out, s)
		}
	}
	var walk func(ps []*act.Provision)
	walk = func(ps []*act.Provision) {
		for _, p := range ps {
			switch {
			case !p.Kind.IsHead() && !p.Kind.IsRoot():
			case p.Num == "" || p.Heading == "":
				add(p.Num, p.Heading)
			default:
				add(p.Num+".", p.Heading)
			}
			own := *p
			if p.Kind.IsHead() {
				own.Children, own.WrapUp = nil, nil
			}
			for _, l := range own.Lines() {
				switch {
				case l.Note:
				case l.Table:
					add(l.Num)
					for _, cell := range strings.FieldsFunc(l.Text, func(r rune) bool { return r == '|' || r == '\n' }) {
						add(cell)
					}
				default:
					add(l.Num, l.Text)
				}
			}
			if p.Kind.IsHead() {
				walk(p.Children)
			}
		}
	}
	walk(x.Body)
	return out
}

func sameLines(t interface{ Fatalf(string, ...any) }, what string, got, want []string) {
	if !slices.Equal(got, want) {
		t.Fatalf("%s:\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
