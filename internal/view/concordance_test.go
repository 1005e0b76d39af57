package view_test

import (
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/compare"
	"zanger/internal/diff"
	"zanger/internal/standards"
	"zanger/internal/view"
)

// lampActs are two acts, the first with a provision of each standing.
func lampActs() (a, b *act.Expression) {
	x := func(alias, country string, headings ...string) *act.Expression {
		out := &act.Expression{URI: act.WorkURI("/akn/" + country + "/act/2020-01-01/1"), Alias: alias, Country: country, Lang: "en", Date: acttest.Date("2020-01-01"),
			Authority: act.WorkingText, Coverage: act.Whole, Titles: map[string]string{"en": "On " + alias}}
		for i, h := range headings {
			n := string(rune('1' + i))
			e := act.EID("art_" + n)
			out.Body = append(out.Body, &act.Provision{Kind: act.Article, EID: e, WID: e, Num: "Article " + n, Heading: h,
				Content: []act.Block{{Text: "Text of " + h + "."}}})
		}
		return out
	}
	return x("xx-lamp", "kz", "Lamps", "Oil", "Bells", "Fees", "Horns"), x("yy-lamp", "eu", "Lighting", "Fuel", "Signals", "Streets")
}

func lampConcordance() *compare.Concordance {
	a, b := lampActs()
	pa, pb := a.Body, b.Body
	word := compare.Judgement{A: "xx-lamp#art_1", B: "yy-lamp#art_1", Is: compare.IsPartial, By: "A. Reader", Day: "2026-01-01", Note: "streets only"}
	stale := compare.Judgement{Is: compare.IsFull, Stale: compare.TextChanged}
	lost := []compare.Judgement{{A: "xx-lamp#art_9", B: "yy-lamp#art_1", Is: compare.IsFull, Stale: compare.NotThere}}
	return &compare.Concordance{A: a, B: b, Lang: "en", Unmatched: pb[3:], Lost: lost, Rows: []compare.ConcordanceRow{
		{Provision: pa[0], Pairs: []compare.Pair{
			{Provision: pb[0], Standing: compare.Confirmed, Degree: compare.Partial, Judgement: &word, Reasons: compare.Reasons{Heading: true}},
			{Provision: pb[1], Standing: compare.Rejected, Judgement: &compare.Judgement{Is: compare.IsRejected}}}},
		{Provision: pa[1], Pairs: []compare.Pair{
			{Provision: pb[1], Standing: compare.Proposed, Score: 0.61, Judgement: &stale, Reasons: compare.Reasons{
				Concepts: []string{"oil"}, Words: []string{"keeper", "trims"}, Elements: []string{"B01"}, Place: true, Number: "30 day", SameNum: true}},
			{Provision: pb[2], Standing: compare.Proposed, Score: 0.4}}},
		{Provision: pa[2], None: &compare.Judgement{Is: compare.IsNone}},
		{Provision: pa[3]},
		{Provision: pa[4], Empty: true},
	}}
}

func concordanceOptions(lang string) view.ConcordanceOptions {
	return view.ConcordanceOptions{Lang: lang, File: "pairs.yaml", Label: func(id, l string) string { return id + " in " + l },
		Element: func(id, _ string) string { return "name of " + id }}
}

func TestConcordancePages(t *testing.T) {
	n := view.ConcordanceCounts{Rows: 5, Confirmed: 1, Proposed: 1, None: 3, Stale: 1}
	for _, lang := range []string{"en", "ru", "kk"} {
		compareGolden(t, "concordance_"+lang, page(view.Concordance(lampConcordance(), n, concordanceOptions(lang))))
	}
	settled := lampConcordance()
	settled.Rows = settled.Rows[:1]
	if got := page(view.Concordance(settled, n, concordanceOptions("en"))); strings.Contains(got, "read by nobody") {
		t.Error("nothing is proposed, and yet the page warns of proposals")
	}
	piece := lampConcordance()
	piece.B.Coverage = act.Selected
	if got := page(view.Concordance(piece, n, concordanceOptions("en"))); !strings.Contains(got, "warning yy-lamp: Only selected provisions") {
		t.Errorf("a selection is not told: %s", got)
	}
	thin := lampConcordance()
	thin.WordlessA = 3
	if got := page(view.Concordance(thin, n, concordanceOptions("en"))); !strings.Contains(got, "by concepts and headings alone: 3 and 0 provisions") {
		t.Errorf("got %s", got)
	}
	apart := lampConcordance()
	apart.Lang = ""
	if got := page(view.Concordance(apart, n, concordanceOptions("en"))); !strings.Contains(got, "no language in common") {
		t.Errorf("got %s", got)
	}
}

func TestConcordanceOfWordings(t *testing.T) {
	a, b := lampActs()
	b.Alias, b.URI, b.Country = a.Alias, a.URI, a.Country
	c := &compare.Concordance{A: a, B: b, SameAct: true, Lang: "en", NotGiven: 2, Unmatched: b.Body[3:], Rows: []compare.ConcordanceRow{
		{Provision: a.Body[0], Pairs: []compare.Pair{{Provision: b.Body[1], Standing: compare.Followed, Degree: compare.Full, Reasons: compare.Reasons{Changed: string(diff.Renumbered)}}}},
		{Provision: a.Body[1], Pairs: []compare.Pair{{Provision: b.Body[2], Standing: compare.Followed, Degree: compare.Partial, Reasons: compare.Reasons{Changed: string(diff.Edited)}}}},
		{Provision: a.Body[2]},
	}}
	compareGolden(t, "concordance_wordings", page(view.Concordance(c, view.ConcordanceCounts{}, concordanceOptions("en"))))
}

func TestCorrespondenceTables(t *testing.T) {
	for _, form := range view.CorrespondenceForms() {
		d, err := view.CorrespondenceTable(lampConcordance(), form, concordanceOptions("ru"))
		if err != nil {
			t.Fatal(err)
		}
		if d.Banner == "" {
			t.Errorf("%s: a table of working texts does not say on every page that they are", form)
		}
		compareGolden(t, "correspondence_"+form, page(d))
	}
	if _, err := view.CorrespondenceTable(lampConcordance(), "xx", concordanceOptions("en")); err == nil || !strings.Contains(err.Error(), `"xx"`) {
		t.Errorf("got %v", err)
	}
}

func TestSuggestionPages(t *testing.T) {
	s := benchmarkSet(t)
	col, err := compare.ParseColumn("kz@2013-05-24")
	if err != nil {
		t.Fatal(err)
	}
	m, err := compare.NewMatrix(s, []compare.Column{col}, compare.MatrixOptions{})
	if err != nil {
		t.Fatal(err)
	}
	x, _ := lampActs()
	o := view.SuggestionsOptions{MatrixOptions: matrixOptions("en"), Provision: func(c compare.Candidate) (*act.Expression, *act.Provision) {
		return x, x.Find(c.EID)
	}}
	row := m.Groups[0].Rows
	list := []compare.Suggestion{
		{Element: row[0].Element, Column: m.Columns[0], Cell: row[0].Cells[0].Cell, Candidate: compare.Candidate{Alias: "xx-lamp", EID: "art_1", Ref: "xx-lamp#art_1",
			Concepts: []string{"light"}, Words: []string{"lamp"}, Like: "xx-conv#art_1"}},
		{Element: row[0].Element, Column: m.Columns[0], Cell: standards.Cell{Finding: standards.NotSearched}, Candidate: compare.Candidate{Alias: "xx-lamp", EID: "art_9", Ref: "xx-lamp#art_9"}, NotRead: true},
	}
	for _, lang := range []string{"en", "ru"} {
		o.Lang = lang
		compareGolden(t, "suggestions_"+lang, page(view.Suggestions(list, m, s, o)))
	}
	if got := page(view.Suggestions(nil, m, s, o)); !strings.Contains(got, "Не найдено ничего") {
		t.Errorf("got %s", got)
	}
}
