package workspace

import (
	"slices"
	"strings"
	"testing"

	"zanger/internal/cite"
	"zanger/internal/compare"
	"zanger/internal/document"
	"zanger/internal/standards"
)

// TestEveryCellOpens walks every cell of every assessment, in each language of
// labels: it leads to a paragraph of its own; provisions named there resolve and
// are cited; what was not found names the acts that were searched, and for what;
// what was not searched says so.
func TestEveryCellOpens(t *testing.T) {
	w, set := benchmark(t)
	var names []string
	for _, a := range set.Assessments {
		names = append(names, a.Jurisdiction+"@"+a.On.String())
	}
	m, err := w.Matrix(MatrixOptions{Countries: names})
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "ru", "kk"} {
		d := w.MatrixDocument(m, lang)
		behind, links := openings(d)
		cells := 0
		for _, g := range m.Matrix.Groups {
			for _, r := range g.Rows {
				for i, c := range r.Cells {
					cells++
					id := strings.ToLower(r.Element.ID) + "-" + strings.ReplaceAll(m.Matrix.Columns[i].String(), "@", "-")
					text, ok := behind[id]
					if !ok || !slices.Contains(links, "#"+id) {
						t.Errorf("%s: the cell %s does not open", lang, id)
						continue
					}
					for _, missing := range w.unsaid(c, m.Matrix.Columns[i], r.Element, text, lang) {
						t.Errorf("%s: the cell %s opens to %q, without %q", lang, id, text, missing)
					}
				}
			}
		}
		if want := 64 * len(set.Assessments); cells != want {
			t.Errorf("%d cells, want %d", cells, want)
		}
	}
}

// openings returns the paragraphs of a page that have an ID, and the links in its
// tables.
func openings(d *document.Document) (behind map[string]string, links []string) {
	behind = map[string]string{}
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case document.Paragraph:
			if b.ID != "" {
				behind[b.ID] = document.PlainText(b.Inlines, document.Both)
			}
		case document.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					for _, p := range c.Blocks {
						for _, in := range p.(document.Paragraph).Inlines {
							if l, ok := in.(document.Link); ok {
								links = append(links, l.Target)
							}
						}
					}
				}
			}
		}
	}
	return behind, links
}

// unsaid lists what the text behind a cell ought to say and does not.
func (w *Workspace) unsaid(c compare.MatrixCell, col compare.MatrixColumn, e standards.Element, text, lang string) []string {
	var want []string
	switch c.Finding {
	case standards.Contains, standards.Partly:
		if len(c.Refs) == 0 {
			return []string{"a provision"}
		}
		for _, r := range c.Refs {
			x := w.textFor(r, col.On)
			if x == nil {
				return []string{r.String() + " in the corpus"}
			}
			want = append(want, r.Alias+" "+cite.Format(x, r.EID, lang, cite.Short))
		}
	case standards.NotFound:
		if len(c.Searched) == 0 || len(e.Concepts) == 0 {
			return []string{"what was searched"}
		}
		want = append(want, c.Searched...)
		for _, id := range e.Concepts {
			want = append(want, w.conceptLabels()(id, lang))
		}
	case standards.NotSearched:
		want = append(want, map[string]string{"en": "not searched", "ru": "не искали", "kk": "ізделген жоқ"}[lang])
	}
	return slices.DeleteFunc(want, func(s string) bool { return strings.Contains(text, s) })
}
