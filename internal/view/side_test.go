package view

import (
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/compare"
	"zanger/internal/compare/norm"
	"zanger/internal/document"
)

func TestValueText(t *testing.T) {
	for _, tt := range []struct{ value, lang, want string }{
		{"30 day, most, later", "en", "at most 30 days; the later of two ends counts"},
		{"1 month, least", "en", "at least 1 month"},
		{"earlier", "en", "the earlier of two ends counts"},
		{"2..6 year", "en", "2–6 years"},
		{"3 month..3 year", "ru", "3 месяца – 3 года"},
		{"21 day", "ru", "21 день"}, {"21 day, most", "ru", "не более 21 дня"}, {"3 day, most", "ru", "не более 3 дней"},
		{"1 working day, most", "ru", "не более 1 рабочего дня"}, {"12 working day", "ru", "12 рабочих дней"},
		{"10 working day, most", "kk", "ең көбі 10 жұмыс күні"},
		{"at once", "ru", "немедленно"}, {"50000 CZK, most", "en", "at most 50000 koruna"},
	} {
		if got := ValueText(tt.value, tt.lang); got != tt.want {
			t.Errorf("%s in %s: got %q, want %q", tt.value, tt.lang, got, tt.want)
		}
	}
}

// columnOf is a column of an act in an authority with one fact.
func columnOf(alias string, a act.Authority) compare.SideColumn {
	return compare.SideColumn{Asked: alias, Act: alias, Country: "kz", Title: "On Lamps", Citation: "Article 1", CitationThere: "ст. 1",
		Heading: "Lamps", HeadingThere: "Лампы", Coverage: "whole",
		Texts: []compare.SideText{{Ref: alias, Language: "en", Authority: a, KnownAs: acttest.Date("2030-01-01"), Read: true,
			Lines: []compare.SideLine{{Num: "1.", Text: "The council must answer by 31 March."}}, Text: "1. The council must answer by 31 March.",
			Facts: []compare.SideFact{{Kind: norm.Must, Words: "must"}, {Kind: norm.Time, Value: "--03-31, most", Words: "by 31 March"}}}}}
}

func sideOf(lang string, columns int, cols ...compare.SideColumn) *document.Document {
	return SideBySide(&compare.SideBySide{Columns: cols}, SideOptions{Lang: lang, Columns: columns})
}

// text is all words of a document, table cells and all.
func textOf(bs []document.Block) string {
	var out []string
	for _, b := range bs {
		switch b := b.(type) {
		case document.Paragraph:
			out = append(out, inlineText(b.Inlines))
		case document.Heading:
			out = append(out, inlineText(b.Inlines))
		case document.Table:
			for _, r := range append(b.Header, b.Rows...) {
				for _, c := range r.Cells {
					out = append(out, textOf(c.Blocks))
				}
			}
		}
	}
	return strings.Join(out, "\n")
}

func inlineText(in []document.Inline) string {
	var b strings.Builder
	for _, i := range in {
		if t, ok := i.(document.Text); ok {
			b.WriteString(t.Text)
		}
	}
	return b.String()
}

func TestSideBySide(t *testing.T) {
	table := func(d *document.Document) *document.Table {
		for _, b := range d.Blocks {
			if t, ok := b.(document.Table); ok {
				return &t
			}
		}
		return nil
	}
	ours, official := columnOf("xx-a", act.WorkingText), columnOf("xx-b", act.Official)
	d := sideOf("en", 0, ours, official)
	tab := table(d)
	if tab == nil || len(tab.Header) != 1 || len(tab.Header[0].Cells) != 3 {
		t.Fatal("two acts stand in no two columns with a header row")
	}
	if s, ok := d.Blocks[0].(document.Section); !ok || !s.Landscape {
		t.Error("the pages are not wide")
	}
	all := textOf(d.Blocks)
	for _, want := range []string{"must (must)", "must (“must”)", "not later than 31 March (by 31 March)", "heading there: Лампы", "not checked against an official text", "ст. 1"} {
		if !strings.Contains(strings.ToLower(all), strings.ToLower(want)) {
			t.Errorf("%q is not in\n%s", want, all)
		}
	}
	if d.Banner == "" {
		t.Error("a page with a working text bears no banner")
	}
	if five := table(sideOf("ru", 0, ours, ours, ours, ours, official)); five == nil || len(five.Header[0].Cells) != 3 || len(five.Rows) != 5 {
		t.Error("five acts are not stacked in rows")
	}
	if table(sideOf("en", 60, ours, official)) != nil {
		t.Error("a narrow screen gets a table")
	}
}

// TestSideMissing says why a column has no text.
func TestSideMissing(t *testing.T) {
	gone := compare.SideColumn{Country: "cz", Title: "On Fire", Act: "xx-c", Missing: compare.NotInForce, Reason: "The act did not exist."}
	none := compare.SideColumn{Country: "md", Missing: compare.NotFound, Searched: []string{"md-a", "md-b"}}
	all := textOf(sideOf("en", 0, gone, none).Blocks)
	for _, want := range []string{"The act did not exist.", "Not found in the acts read: md-a, md-b.", "Moldova"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in\n%s", want, all)
		}
	}
}

func TestDefinitionsDocument(t *testing.T) {
	d := &compare.Definitions{Term: "lamp", Searched: 7, Entries: []compare.DefinitionEntry{
		{Act: "xx-a", Country: "kz", Title: "On Lamps", Citation: "Article 1", CitationThere: "ст. 1", Language: "en", Authority: act.WorkingText, Term: "lamp", Exact: true, Text: "lamp – a light"},
		{Act: "xx-b", Country: "cz", Title: "On Fire", Language: "en", Authority: act.Official, Term: "street lamp", Text: "“street lamp” means a light"}},
		Difference: &compare.DefinitionDifference{Old: "xx-a", New: "xx-b", Edits: []compare.DefinitionEdit{{Kind: "delete", Text: "a "}, {Kind: "insert", Text: "the "}, {Kind: "equal", Text: "light"}}}}
	doc := Definitions(d, SideOptions{Lang: "ru"})
	all := textOf(doc.Blocks)
	for _, want := range []string{"прочитано актов: 7", "lamp – a light", "в составе более длинного названия", "a the light"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in\n%s", want, all)
		}
	}
}
