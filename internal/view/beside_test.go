package view_test

import (
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/check"
	"zanger/internal/document"
	"zanger/internal/view"
)

func sides() (official, ours *act.Expression) {
	official, ours = acttest.Parallel("ru"), acttest.Parallel("en")
	official.Authority = act.Official
	article := ours.Body[1]
	article.Children[2].Children = article.Children[2].Children[:2] // point 3 is gone
	ours.Checked = map[act.EID]act.Check{"art_1": {Against: "the official Russian text", Edition: "2031-03-15", On: acttest.Date("2031-04-01")}}
	return official, ours
}

func TestBeside(t *testing.T) {
	official, ours := sides()
	rows := check.Rows(ours, official, nil, nil)
	d := view.Beside(official, ours, rows, view.BesideOptions{SameDay: true})
	text := strings.Join(d.Lines(document.Both), "\n")
	for _, want := range []string{"Working text: our own rendering", "Russian · edition of 15 March 2031", "English · edition of 15 March 2031",
		"Article 1. Scope", "Хранитель обязан:", "[not in this text]", "Checked against the official Russian text", "Not checked against an official text."} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q in\n%s", want, text)
		}
	}
	if n := strings.Count(text, "[not in this text]"); n != 1 {
		t.Errorf("%d units are missing, want 1", n)
	}
	if s, ok := d.Blocks[0].(document.Section); !ok || !s.Landscape {
		t.Error("the pages are not landscape")
	}
	table, ok := d.Blocks[len(d.Blocks)-1].(document.Table)
	if !ok || len(table.Rows) != len(rows) || len(table.Rows[0].Cells) != 2 {
		t.Errorf("got no table of %d rows and two columns", len(rows))
	}
}

// TestBesideStacked: on a narrow screen the same words stand one under the other.
func TestBesideStacked(t *testing.T) {
	official, ours := sides()
	rows := check.Rows(ours, official, nil, []act.EID{"art_2__para_3"})
	wide := view.Beside(official, ours, rows, view.BesideOptions{SameDay: true}).Lines(document.Both)
	narrow := view.Beside(official, ours, rows, view.BesideOptions{SameDay: true, Stacked: true})
	for _, b := range narrow.Blocks {
		if _, ok := b.(document.Table); ok {
			t.Error("there is a table on a narrow screen")
		}
	}
	lines := strings.Join(narrow.Lines(document.Both), "\n")
	for _, l := range wide {
		if !strings.Contains(lines, l) {
			t.Errorf("stacked, %q is lost", l)
		}
	}
}

func TestBesideOfAnotherDay(t *testing.T) {
	official, ours := sides()
	e := act.Event{Type: act.Amended, By: "/akn/kz/act/2031-02-01/7", Date: acttest.Date("2031-02-01"), Touches: []act.EID{"art_3"}}
	d := view.Beside(official, ours, check.Rows(ours, official, []act.Event{e}, nil), view.BesideOptions{Lang: "ru", Between: []act.Event{e}})
	text := strings.Join(d.Lines(document.Both), "\n")
	for _, want := range []string{"Тексты относятся к разным дням", "kz-7, 1 февраля 2031 года", "[изменено между днями двух текстов]"} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q in\n%s", want, text)
		}
	}
	if n := strings.Count(text, "[изменено"); n != 1 {
		t.Errorf("%d units are marked as changed in between, want article 3 alone", n)
	}
}

func TestDisagreementsAsTable(t *testing.T) {
	official, ours := sides()
	ours.Body[0].Content[0].Text = strings.Replace(ours.Body[0].Content[0].Text, "1 January", "2 January", 1)
	r := check.Compare(ours, official, check.Options{})
	for lang, wants := range map[string][]string{
		"en": {"Units compared: 12 of 12.", "art_1", "date, serious", "2 January 2031", "1 января 2031 года", "units missing, serious", "not in our text"},
		"ru": {"Сопоставлено единиц: 12 из 12.", "дата, существенно", "нет в нашем тексте"},
		"kk": {"Салыстырылған бірліктер: 12/12.", "біздің мәтінде жоқ"},
	} {
		d := &document.Document{}
		d.Add(view.Disagreements(r, lang, func(e act.EID) string { return string(e) }, func(u act.WorkURI) string { return string(u) })...)
		text := strings.Join(d.Lines(document.Both), "\n")
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("%s: there is no %q in\n%s", lang, want, text)
			}
		}
	}
}

// TestLabelsOfEveryKind: each kind and severity has a name in each language.
func TestLabelsOfEveryKind(t *testing.T) {
	official, ours := sides()
	for _, lang := range []string{"en", "ru", "kk"} {
		for _, k := range check.Kinds() {
			r := &check.Result{Ours: check.TextOf(ours), Theirs: check.TextOf(official), SameDay: true, Counts: map[check.Kind]int{k: 1},
				Disagreements: []check.Disagreement{{Kind: k, Severity: check.Likely, EID: "art_1", Ours: "a", Theirs: "b"}}}
			d := &document.Document{}
			d.Add(view.Disagreements(r, lang, func(e act.EID) string { return string(e) }, nil)...)
			text := strings.Join(d.Lines(document.Both), "\n")
			if strings.Contains(text, "\n, ") || strings.Contains(text, "\n: 1.") {
				t.Errorf("%s: %s has no name:\n%s", lang, k, text)
			}
		}
	}
}
