package view

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"zanger/internal/diff"
	"zanger/internal/document"
	"zanger/internal/view/forms"
)

func in3(en, ru, kk string) map[string]string {
	return map[string]string{"en": en, "ru": ru, "kk": kk}
}

// printed is the running text of the units that change, and nothing of ours but the
// labels that must stand: what is inserted bold, what goes struck through, as the
// Czech Republic's "platné znění s vyznačením navrhovaných změn" has it.
func printed(r *diff.Result, f *forms.Form, title string, o TableOptions) *document.Document {
	l := labelsFor(o.Lang, r.New.Lang, r.Old.Lang)
	p := &redliner{r: r, l: l, o: RedlineOptions{Lang: l.code, Bare: true, Context: -1}, d: &document.Document{Lang: l.code, Title: title, Printed: true, Formal: f.Formal}}
	p.findPlaces()
	l.warn(p.d, o.Repeal, o.Name, r.New, r.Old)
	p.d.Add(document.Paragraph{Style: document.Center, Inlines: []document.Inline{document.B(actHead(r.New, r.New.Lang, r.New.Lang))}})
	p.front()
	body := p.body()
	for _, u := range body {
		for _, b := range u.blocks {
			p.d.Add(apart(b))
		}
	}
	if !r.Changed() {
		p.d.Add(document.P(document.T(l.noChanges)))
	} else if s := f.Word(f.Note, l.code); s != "" {
		p.d.Add(small(s))
	}
	p.d.Blocks = turnWide(p.d.Blocks)
	return p.d
}

// apart puts a space between words that are struck through and those that stand for
// them: on paper nothing else keeps them apart.
func apart(b document.Block) document.Block {
	spaced := func(in []document.Inline) []document.Inline {
		out := slices.Clone(in)
		for i := range len(out) - 1 {
			a, _ := out[i].(document.Text)
			b, _ := out[i+1].(document.Text)
			if a.Mark == document.Deleted && b.Mark == document.Inserted && wordEnd(a.Text) && wordStart(b.Text) {
				a.Text += " "
				out[i] = a
			}
		}
		return out
	}
	switch b := b.(type) {
	case document.Paragraph:
		b.Inlines = spaced(b.Inlines)
		return b
	case document.Heading:
		b.Inlines = spaced(b.Inlines)
		return b
	case document.Table:
		for _, r := range b.Rows {
			for _, c := range r.Cells {
				for i := range c.Blocks {
					c.Blocks[i] = apart(c.Blocks[i])
				}
			}
		}
		return b
	}
	return b
}

func wordEnd(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return !unicode.IsSpace(r)
}

func wordStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
