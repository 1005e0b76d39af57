package view

import (
	"zanger/internal/act"
	"zanger/internal/diff"
	"zanger/internal/document"
)

// Contents shows what an act is and its headings, without the text.
func Contents(x *act.Expression, o TextOptions) *document.Document {
	l := labelsFor(o.Lang, x.Lang)
	t := &textPrinter{l: l, x: x, d: &document.Document{Title: x.Title(l.code), Lang: l.code}}
	t.head(o)
	t.d.Add(document.List{Items: t.headings(x.Body)})
	return t.d
}

// headings lists chapters and articles without links.
func (t *textPrinter) headings(ps []*act.Provision) [][]document.Block {
	var items [][]document.Block
	for _, p := range ps {
		if !isHeaded(p) {
			continue
		}
		item := []document.Block{document.Paragraph{Lang: t.lang(), Inlines: []document.Inline{document.T(headLine(p.Num, p.Heading))}}}
		if h := t.x.Headings[p.EID][t.l.code]; h != "" && t.lang() != "" {
			item = append(item, small(h))
		}
		if below := t.headings(p.Children); len(below) > 0 {
			item = append(item, document.List{Items: below})
		}
		items = append(items, item)
	}
	return items
}

// RedlineBody returns only the changed articles of [Redline], for a page that
// says by itself what is compared.
func RedlineBody(r *diff.Result, o RedlineOptions) []document.Block {
	p := &redliner{r: r, o: o, l: labelsFor(o.Lang, r.New.Lang, r.Old.Lang), d: &document.Document{}}
	p.d.Lang = p.l.code
	p.findPlaces()
	p.front()
	for _, u := range p.body() {
		p.d.Add(u.blocks...)
	}
	return p.d.Blocks
}
