package workspace

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"zanger/internal/document"
	"zanger/internal/search"
	"zanger/internal/view"
)

// SearchDocument draws the answer to a query.
func SearchDocument(res *Search, lang string) *document.Document {
	l := labelsFor(lang)
	query := res.Query
	if res.Like != "" {
		query = strings.TrimSpace("≈ " + res.Like + " " + query)
	}
	d := page(fmt.Sprintf(l.hits, res.Total, query), lang)
	if len(res.Hits) == 0 {
		d.Title = fmt.Sprintf(l.noHits, query)
	}
	for _, n := range res.Notes {
		d.Add(small(document.T(n)))
	}
	if len(res.Concepts) > 0 {
		d.Add(small(document.T(fmt.Sprintf(l.readAs, res.conceptLabels(res.Concepts)))))
	}
	for _, h := range res.Hits {
		res.addHit(d, l, h, lang)
	}
	for _, f := range res.Facets {
		d.Add(small(document.T(facetLine(f))))
	}
	if last := res.From + len(res.Hits); last < res.Total {
		d.Add(document.Rule{}, small(document.T(fmt.Sprintf(l.page, res.From+1, last, last))))
	}
	return d
}

// facetLine writes a facet as filters that can be typed.
func facetLine(f search.Facet) string {
	var parts []string
	for _, v := range f.Values {
		name := v.Value
		if strings.Contains(name, " ") {
			name = `"` + name + `"`
		}
		parts = append(parts, fmt.Sprintf("%s:%s (%d)", f.Name, name, v.Count))
	}
	return strings.Join(parts, " · ")
}

// conceptLabels names concepts in the language of the reader.
func (res *Search) conceptLabels(ids []string) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = cmp.Or(res.labels[id], id)
	}
	return strings.Join(out, ", ")
}

func (res *Search) addHit(d *document.Document, l *labels, h SearchHit, lang string) {
	title := fmt.Sprintf("%d. %s %s", h.Rank, h.Act, h.Citation)
	if h.Heading != "" {
		title += " — " + h.Heading
	}
	d.Add(document.Heading{Level: 3, Inlines: []document.Inline{document.T(title)}})
	if h.Snippet.Text != "" {
		in := []document.Inline{}
		if h.Snippet.Num != "" {
			in = append(in, document.T(h.Snippet.Num+" "))
		}
		d.Add(document.Paragraph{Lang: h.Language, Inlines: append(in, marked(h.Snippet)...)})
	}
	d.Add(small(document.T(strings.Join(res.hitFacts(l, h, lang), " · "))))
	if h.Doubt != "" {
		d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(h.Doubt)}})
	}
	for _, r := range h.Why {
		d.Add(small(document.T(reasonLine(r))))
	}
}

// reasonLine is one line of an explanation.
func reasonLine(r search.Reason) string {
	what := "“" + r.Word + "”"
	if r.Concept != "" {
		what = r.Concept
		if r.As != "" {
			what += " (" + r.As + ")"
		}
	}
	return fmt.Sprintf("%6.2f  %s, %s", r.Weight, what, r.Field)
}

// hitFacts are what a reader must know of a hit: which text, whose words.
func (res *Search) hitFacts(l *labels, h SearchHit, lang string) []string {
	facts := []string{h.Pinpoint, fmt.Sprintf(l.known, view.DateName(h.KnownAs, lang)), view.AuthorityName(h.Authority, lang)}
	if h.Checked {
		facts = append(facts, l.checkedUnit)
	}
	if h.Amending {
		facts = append(facts, l.amending)
	}
	if len(h.Concepts) > 0 {
		facts = append(facts, fmt.Sprintf(l.concepts, res.conceptLabels(h.Concepts)))
	}
	if len(h.Also) > 0 {
		facts = append(facts, fmt.Sprintf(l.alsoAt, strings.Join(h.Also, ", ")))
	}
	if len(h.Snippet.Marks) == 0 && !h.Cited && !slices.Contains(h.Fields, "text") {
		facts = append(facts, l.title)
	}
	if h.Repealed != nil {
		facts = append(facts, l.repealLine(h.Repealed, lang))
	}
	if h.Superseded {
		facts = append(facts, l.superseded)
	}
	if len(h.Others) > 0 {
		facts = append(facts, fmt.Sprintf(l.version, strings.Join(h.Others, ", ")))
	}
	return facts
}

// marked sets the words that matched in bold.
func marked(s SearchSnippet) []document.Inline {
	var in []document.Inline
	at := 0
	for _, m := range s.Marks {
		if m[0] > at {
			in = append(in, document.T(s.Text[at:m[0]]))
		}
		in = append(in, document.B(s.Text[m[0]:m[1]]))
		at = m[1]
	}
	if at < len(s.Text) {
		in = append(in, document.T(s.Text[at:]))
	}
	return in
}

// RankingDocument draws how well searching answers judged queries: each figure with
// concepts, then with words alone.
func RankingDocument(res *Ranking, lang string) *document.Document {
	d := page("", lang)
	var head document.Row
	cell := func(s string) document.Cell {
		return document.Cell{Blocks: []document.Block{document.P(document.T(s))}}
	}
	for _, h := range []string{"texts", "queries", "n", "nDCG@10", "R@10", "R@10 of 10", "R@10 of 10 (3)", "MRR", "top 3"} {
		head.Cells = append(head.Cells, cell(h))
	}
	t := document.Table{Header: []document.Row{head}}
	for _, r := range res.Rows {
		f, p := r.Found, r.Words
		row := []document.Cell{cell(r.Texts), cell(r.Name), cell(fmt.Sprint(f.Queries))}
		for _, v := range [][2]float64{{f.NDCG, p.NDCG}, {f.Recall, p.Recall}, {f.OfTen, p.OfTen}, {f.Core, p.Core}, {f.MRR, p.MRR}, {f.Top3, p.Top3}} {
			row = append(row, cell(fmt.Sprintf("%.3f / %.3f", v[0], v[1])))
		}
		t.Rows = append(t.Rows, document.Row{Cells: row})
	}
	d.Add(t)
	d.Add(small(document.T("With concepts / by plain BM25. R@10: answers (grade 2 and 3) among the first ten, of all there are; of 10: of all there are but ten at most, as ten hits hold no more; (3): of grade 3 alone. Last, the queries without an answer among the first three.")))
	for _, q := range res.Weak {
		d.Add(small(document.T(fmt.Sprintf("%s %s: %s (%.2f)", q.Lang, q.Kind, q.Text, q.Found.NDCG))))
	}
	return d
}
