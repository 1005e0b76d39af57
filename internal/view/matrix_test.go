package view_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"zanger/internal/cite"
	"zanger/internal/compare"
	"zanger/internal/document"
	"zanger/internal/standards"
	"zanger/internal/view"
)

func benchmarkSet(t *testing.T) *standards.Set {
	t.Helper()
	s, err := standards.Load(fstest.MapFS{
		"standards/benchmark.yaml": {Data: []byte(`instruments:
  - alias: xx-conv
    short: Lamp Convention
    title: {en: Convention on Lamps}
    states: {kz: {from: 2010-01-01}}
groups:
  - id: A
    name: {en: Lamps, ru: Лампы, kk: Шамдар}
    elements:
      - {id: B01, name: {en: Lamp lit, ru: Лампа зажжена, kk: Шам жағылған}, type: bool, sources: [{ref: xx-conv#art_1}]}
      - {id: B02, name: {en: Time of light, ru: Время света, kk: Жарық уақыты}, type: dur, threshold: {en: 30 days, ru: 30 дней}, sources: [{ref: xx-conv#art_2}]}
`)},
		"assessments/kz.yaml": {Data: []byte(`jurisdiction: kz
on: 2013-05-24
read: [xx-lamp]
cells:
  B01: {finding: partly, duty: must, provisions: [xx-lamp#art_3, xx-lamp#art_4], note: Only in winter., checked: 2026-11-01}
  B02: {finding: not found, searched: [xx-lamp]}
`)},
		"assessments/cz.yaml": {Data: []byte(`jurisdiction: cz
on: 2014-01-01
read: [yy-lamp]
cells:
  B02: {finding: contains, duty: is entitled, value: 60 days, provisions: [yy-lamp#sec_5]}
`)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func matrixOptions(lang string) view.MatrixOptions {
	return view.MatrixOptions{Lang: lang, ActTitle: func(a string) string { return "On " + a },
		Cite: func(r cite.Ref, _ compare.Column) (string, string) { return "unit " + string(r.EID), "working text" }}
}

func TestMatrixPages(t *testing.T) {
	s := benchmarkSet(t)
	var columns []compare.Column
	for _, n := range []string{"kz@2013-05-24", "cz", "kz@2012-01-01"} {
		c, err := compare.ParseColumn(n)
		if err != nil {
			t.Fatal(err)
		}
		columns = append(columns, c)
	}
	m, err := compare.NewMatrix(s, columns, compare.MatrixOptions{Instrument: "xx-conv"})
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "ru", "kk"} {
		compareGolden(t, "matrix_"+lang, page(view.Matrix(m, s, matrixOptions(lang))))
	}
	everyCellOpens(t, view.Matrix(m, s, matrixOptions("en")), 2*2)
	gaps, err := compare.Gaps(s, columns[0], columns[1:2], "")
	if err != nil {
		t.Fatal(err)
	}
	compareGolden(t, "gap_ru", page(view.Gaps(gaps, m.Columns[0], s, matrixOptions("ru"))))
	if got := page(view.Gaps(nil, m.Columns[0], s, matrixOptions("en"))); !strings.Contains(got, "Nothing is missing") {
		t.Errorf("got %s", got)
	}
}

// everyCellOpens checks that each link of the table has its target on the page.
func everyCellOpens(t *testing.T, d *document.Document, least int) {
	t.Helper()
	ids := map[string]bool{}
	var links []string
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case document.Paragraph:
			ids["#"+b.ID] = true
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
	if len(links) < least {
		t.Errorf("%d cells open, want %d", len(links), least)
	}
	for _, l := range links {
		if !ids[l] {
			t.Errorf("%s leads nowhere", l)
		}
	}
}
