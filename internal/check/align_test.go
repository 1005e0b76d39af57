package check_test

import (
	"fmt"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/check"
)

func build(articles ...*act.Provision) *act.Expression {
	return acttest.Expression("xx-lamp", "2031-01-01", articles...)
}

// laid writes pairs as "ours|theirs", a dash for a unit that is missing.
func laid(pairs []check.Pair) string {
	var out []string
	name := func(p *act.Provision) string {
		if p == nil {
			return "-"
		}
		return strings.ReplaceAll(string(p.EID), "art_1__", "")
	}
	for _, p := range pairs {
		s := name(p.Ours) + "|" + name(p.Theirs)
		if p.Merged {
			s += "!"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func TestAlign(t *testing.T) {
	long := "a lamp that burns day and night and is never put out by anybody"
	for _, c := range []struct {
		name         string
		ours, theirs *act.Expression
		want         string
	}{
		{"the same units", build(acttest.Article("1", "A", acttest.Para("1", "x"), acttest.Para("2", "y"))), build(acttest.Article("1", "A", acttest.Para("1", "x"), acttest.Para("2", "y"))),
			"art_1|art_1 para_1|para_1 para_2|para_2"},
		{"a unit that only theirs has stands in its order", build(acttest.Article("1", "A", acttest.Para("1", "x"), acttest.Para("3", "y"))), build(acttest.Article("1", "A", acttest.Para("1", "x"), acttest.Para("2", "z"), acttest.Para("3", "y"))),
			"art_1|art_1 para_1|para_1 -|para_2 para_3|para_3"},
		{"a unit that only ours has stands in its order", build(acttest.Article("1", "A", acttest.Para("1", "x"), acttest.Para("2", "z"), acttest.Para("3", "y"))), build(acttest.Article("1", "A", acttest.Para("1", "x"), acttest.Para("3", "y"))),
			"art_1|art_1 para_1|para_1 para_2|- para_3|para_3"},
		{"points below a paragraph that one text does not number", build(acttest.ArticleText("1", "A", "Lamps are", acttest.Point("1", "red;"), acttest.Point("2", "blue."))),
			build(acttest.Article("1", "A", acttest.Para("1", "Lamps are", acttest.Point("1", "red;"), acttest.Point("2", "blue.")), acttest.Para("2", "New."))),
			"art_1|art_1 point_1|para_1__point_1 point_2|para_1__point_2 -|para_2"},
		{"units of another level with the same numbers", build(acttest.Article("1", "A", acttest.Para("1", "x"), acttest.Para("2", "y"))), build(acttest.Article("1", "A", acttest.Point("1", "x"), acttest.Point("2", "y"))),
			"art_1|art_1 para_1|point_1 para_2|point_2"},
		{"text that one does not divide is laid together", build(acttest.ArticleText("1", "A", long+" "+long)), build(acttest.Article("1", "A", acttest.Para("1", long), acttest.Para("2", long))),
			"art_1|art_1!"},
		{"units that one leaves out are missing", build(acttest.ArticleText("1", "A", "Lamps:")), build(acttest.ArticleText("1", "A", "Lamps:", acttest.Point("1", long), acttest.Point("2", long))),
			"art_1|art_1 -|point_1 -|point_2"},
		{"chapters may have other borders", build(acttest.Chapter("1", "C", acttest.Article("1", "A"))), build(acttest.Article("1", "A"), acttest.Article("2", "B")),
			"chp_1|- art_1|art_1 -|art_2"},
	} {
		if got := laid(check.Align(c.ours, c.theirs)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// found writes disagreements as "kind unit".
func kinds(r *check.Result) string {
	var out []string
	for _, d := range r.Disagreements {
		s := fmt.Sprintf("%s %s", d.Kind, d.EID)
		if d.Until != "" {
			s += "–" + string(d.Until)
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func TestOneRootCauseIsSaidOnce(t *testing.T) {
	points := func(from, to int) (out []*act.Provision) {
		for i := from; i <= to; i++ {
			out = append(out, acttest.Point(fmt.Sprint(i), "a lamp of the kind that hangs from a wall;"))
		}
		return out
	}
	excluded := acttest.Article("2", "B", acttest.Para("1", "x"), acttest.Para("2", "y"))
	gone := acttest.Article("2", "")
	gone.Status = act.Excluded
	for _, c := range []struct {
		name         string
		ours, theirs *act.Expression
		want         string
	}{
		{"an article missing, and not each of its points", build(acttest.Article("1", "A")), build(acttest.Article("1", "A"), acttest.ArticleText("2", "B", "Lamps:", points(1, 9)...)), "missing art_2"},
		{"neighbours together", build(acttest.Article("1", "A"), acttest.Article("6", "F")), build(acttest.Article("1", "A"), acttest.Article("2", "B"), acttest.Article("3", "C"), acttest.Article("4", "D"), acttest.Article("6", "F")), "missing art_2–art_4"},
		{"points at the end", build(acttest.ArticleText("1", "A", "Lamps:", points(1, 2)...)), build(acttest.ArticleText("1", "A", "Lamps:", points(1, 6)...)), "missing art_1__point_3–art_1__point_6"},
		{"an excluded article", build(gone), build(excluded), "status art_2"},
		{"a point that only ours has", build(acttest.ArticleText("1", "A", "Lamps:", points(1, 3)...)), build(acttest.ArticleText("1", "A", "Lamps:", points(1, 2)...)), "missing art_1__point_3"},
	} {
		if got := kinds(check.Compare(c.ours, c.theirs, check.Options{})); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestASelectionLacksNothing(t *testing.T) {
	ours := build(acttest.ArticleText("2", "B", "Lamps."))
	ours.Coverage = act.Selected
	r := check.Compare(ours, build(acttest.Article("1", "A"), acttest.ArticleText("2", "B", "Lamps."), acttest.Article("3", "C")), check.Options{})
	if len(r.Disagreements) != 0 || r.NotGiven != 2 {
		t.Errorf("got %s and %d articles not given, want nothing and 2", kinds(r), r.NotGiven)
	}
}

func TestHeadings(t *testing.T) {
	theirs := build(acttest.ArticleText("1", "Приют  для «жертв»", "Есть приют."), acttest.ArticleText("2", "Помощь", "Есть помощь."), acttest.ArticleText("3", "Срок", "Есть срок."))
	theirs.Lang = "ru"
	ours := build(acttest.ArticleText("1", "Shelter", "There is a shelter."), acttest.ArticleText("2", "Help", "There is help."), acttest.ArticleText("3", "", "There is a term."))
	ours.Headings = map[act.EID]map[string]string{"art_1": {"ru": "Приют для жертв"}, "art_2": {"ru": "Содействие"}}
	if got, want := kinds(check.Compare(ours, theirs, check.Options{})), "heading art_2, heading art_3"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestChangedInBetween: what an event between the days of the two texts touched is
// not compared; everything else is.
func TestChangedInBetween(t *testing.T) {
	ours := build(acttest.Article("1", "A", acttest.Para("1", "within ten days"), acttest.Para("2", "within six days")))
	theirs := build(acttest.Article("1", "A", acttest.Para("1", "within nine days"), acttest.Para("2", "within five days")))
	ours.Date, theirs.Date = acttest.Date("2032-01-01"), acttest.Date("2031-01-01")
	ours.Events = []act.Event{{Type: act.Amended, By: "/akn/kz/act/2031-06-01/7", Date: acttest.Date("2031-06-01"), Effect: acttest.Date("2031-07-01"), Touches: []act.EID{"art_1__para_1"}}}
	w, err := act.NewWork(ours, theirs)
	if err != nil {
		t.Fatal(err)
	}
	r := check.Compare(ours, theirs, check.Options{Between: check.Between(w, ours, theirs)})
	if got, want := kinds(r), "number art_1__para_2"; got != want || r.SameDay || len(r.Skipped) != 1 || r.Skipped[0].EID != "art_1" {
		t.Errorf("got %s, skipped %v; want %s, and article 1 named as changed in part", got, r.Skipped, want)
	}
}

func TestSideIsTheNearest(t *testing.T) {
	ours := build(acttest.Article("1", "A"))
	ours.Date = acttest.Date("2032-01-01")
	text := func(day, lang string) *act.Expression {
		x := build(acttest.Article("1", "A"))
		x.Date, x.Lang, x.Authority = acttest.Date(day), lang, act.Official
		return x
	}
	early, same, late := text("2030-01-01", "ru"), text("2032-01-01", "kk"), text("2033-01-01", "ru")
	w, err := act.NewWork(ours, early, same, late)
	if err != nil {
		t.Fatal(err)
	}
	if got := check.Side(w, ours, ""); got != same {
		t.Errorf("got the text of %s, want the one of the same day", got.Date)
	}
	if got := check.Side(w, ours, "ru"); got != late {
		t.Errorf("in Russian: got the text of %s, want the nearer one", got.Date)
	}
	if got := check.Side(w, ours, "cs"); got != nil {
		t.Errorf("in Czech: got the text of %s, want none", got.Date)
	}
	if got := check.Side(w, late, ""); got != ours {
		t.Errorf("beside an official text: got %v, want our rendering", got)
	}
}

func TestUnknownLanguage(t *testing.T) {
	ours, theirs := build(acttest.ArticleText("1", "A", "ten days")), build(acttest.ArticleText("1", "A", "zehn Tage"), acttest.Article("2", "B"))
	theirs.Lang = "de"
	r := check.Compare(ours, theirs, check.Options{})
	if got, want := kinds(r), "missing art_2"; got != want || r.Unread != "de" {
		t.Errorf("got %s (unread %q), want %s and the language named", got, r.Unread, want)
	}
}
