package act_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
)

func TestParseDate(t *testing.T) {
	for s, want := range map[string]string{
		"2013-05-24": "",
		"2013-02-29": `"2013-02-29" is not a date of the form 2013-05-24`,
		"2013":       `"2013" is a year, not a date: write it in full, such as 2013-05-24`,
		"24.05.2013": `"24.05.2013" is not a date of the form 2013-05-24`,
		"":           `"" is not a date of the form 2013-05-24`,
	} {
		d, err := act.ParseDate(s)
		switch {
		case want == "" && (err != nil || d.String() != s):
			t.Errorf("%q: got %v, %v", s, d, err)
		case want != "" && (err == nil || err.Error() != want):
			t.Errorf("%q: got %v, want %s", s, err, want)
		}
	}
}

func TestParseWorkURI(t *testing.T) {
	for s, ok := range map[string]bool{
		"/akn/kz/act/2008-12-29/114-iv":                     true,
		"/akn/gb/act/2015/30":                               true,
		"/akn/md/act/government-decision/2008-02-29/228":    true,
		"/akn/kz/act/2008-12-29/114-IV":                     false,
		"/akn/kz/act/2008-13-29/114-iv":                     false,
		"/akn/kz/114-iv":                                    false,
		"akn/kz/act/2008-12-29/114-iv":                      false,
		"/akn/kz/act/2008-12-29/114-iv/rus@2013-05-24":      false,
		"/akn/kz/act/2008-12-29/":                           false,
		"/akn//act/2008-12-29/114-iv":                       false,
		"/akn/kz/act/2008-12-29/114-iv#art_6":               false,
		"/akn/kz/act/2008-12-29/number with spaces/1-2-3-4": false,
	} {
		if _, err := act.ParseWorkURI(s); (err == nil) != ok {
			t.Errorf("%q: got %v, want ok=%v", s, err, ok)
		}
	}
}

func TestCompareNumFollowsInsertedUnits(t *testing.T) {
	want := []string{"1", "1-1", "1-2", "2", "2-1", "3", "4a", "4b", "5", "10", "11-1", "11-2", "11-11"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, act.CompareNum)
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestEID(t *testing.T) {
	e := act.EID("art_6__para_1__point_8-1")
	steps, err := e.Steps()
	if err != nil || len(steps) != 3 || steps[2] != (act.Step{Kind: act.Point, Num: "8-1"}) {
		t.Errorf("steps: %v, %v", steps, err)
	}
	if e.Parent() != "art_6__para_1" || e.Root() != "art_6" {
		t.Errorf("parent %s, root %s", e.Parent(), e.Root())
	}
	if !e.Within("art_6") || e.Within("art_6__para_1__point_8") {
		t.Error("a unit lies within its article, not within one whose name begins alike")
	}
	for _, bad := range []act.EID{"", "art", "art_", "foo_6", "art_6__", "Article 6"} {
		if _, err := bad.Steps(); err == nil {
			t.Errorf("%q is taken for an eId", bad)
		}
	}
}

func TestFirstUnitsAreFound(t *testing.T) {
	x := acttest.Expression("xx-demo", "2020-01-01",
		acttest.Article("8", "Powers",
			acttest.Para("1", "The body:", acttest.Point("1", "does:", acttest.Line("2", "one;"), acttest.Line("3", "two;")),
				acttest.Part("2", "It also helps."))))
	for eid, want := range map[act.EID]string{
		"art_8__para_1__al_1":          "The body:",
		"art_8__para_1__point_1__al_1": "does:",
		"art_8__para_1__point_1__al_3": "two;",
		"art_8__para_1__subpara_1":     "The body:\n1) does:\none;\ntwo;",
		"art_8__para_1__subpara_2":     "It also helps.",
	} {
		if p := x.Find(eid); p == nil || p.FullText() != want {
			t.Errorf("%s: got %v, want %q", eid, p, want)
		}
	}
	for _, eid := range []act.EID{"art_8__al_1", "art_8__para_1__al_2", "art_9", "nonsense"} {
		if p := x.Find(eid); p != nil {
			t.Errorf("%s: found %q", eid, p.Text())
		}
	}
}

// demo is a work with wordings before and after a change whose day of effect is
// only bounded, and a repeal.
func demo(t *testing.T) *act.Work {
	t.Helper()
	day := acttest.Date
	events := []act.Event{
		{Type: act.Enacted, By: "/akn/kz/act/2010-01-01/1", Date: day("2010-01-01"), Effect: day("2010-02-01")},
		{Type: act.Amended, By: "/akn/kz/act/2012-05-05/5", Date: day("2012-05-05"), Effect: day("2012-06-01"), Touches: []act.EID{"art_2"}},
		{Type: act.Amended, By: "/akn/kz/act/2014-02-18/9", Date: day("2014-02-18"), Earliest: day("2014-03-01"), Latest: day("2014-07-05"), Touches: []act.EID{"art_1__para_2"}},
		{Type: act.Amended, By: "/akn/kz/act/2015-01-01/3", Date: day("2015-01-01"), Effect: day("2015-02-01"), Touches: []act.EID{"art_1"}},
		{Type: act.Repealed, By: "/akn/kz/act/2023-04-20/7", Date: day("2023-04-20"), Effect: day("2023-07-01")},
	}
	text := func(date, from, until, para2, art2 string) *act.Expression {
		x := acttest.Expression("xx-demo", date,
			acttest.Article("1", "One", acttest.Para("1", "First."), acttest.Para("2", para2)),
			acttest.ArticleText("2", "Two", art2), acttest.ArticleText("3", "Three", "Third."))
		x.Valid = act.Interval{From: day(from), Until: day(until)}
		x.Events = events
		return x
	}
	w, err := act.NewWork(
		text("2014-07-05", "2014-07-05", "2015-01-31", "new", "changed"),
		text("2013-01-01", "2012-06-01", "2014-02-28", "old", "changed"),
		text("2010-02-01", "2010-02-01", "2012-05-31", "old", "first"))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestAt(t *testing.T) {
	w := demo(t)
	cases := []struct {
		name, on string
		eid      act.EID
		want     string // text, or the error
	}{
		{"inside an interval", "2013-05-24", "art_1__para_2", "old"},
		{"first day of an interval", "2012-06-01", "art_2", "changed"},
		{"last day of an interval", "2012-05-31", "art_2", "first"},
		{"between two wordings, untouched", "2014-04-01", "art_2", "changed"},
		{"between two wordings, touched", "2014-04-01", "art_1__para_2",
			"xx-demo#art_1__para_2: the wording on 2014-04-01 is not known: amended by kz-9, in effect between 2014-03-01 and 2014-07-05 may have changed it"},
		{"the unit above a touched one is in doubt too", "2014-04-01", "art_1",
			"xx-demo#art_1: the wording on 2014-04-01 is not known: amended by kz-9, in effect between 2014-03-01 and 2014-07-05 may have changed it"},
		{"a sibling of a touched one is not", "2014-04-01", "art_1__para_1", "First."},
		{"after the last wording, untouched", "2020-01-01", "art_3", "Third."},
		{"after the last wording, touched since", "2020-01-01", "art_1__para_1",
			"xx-demo#art_1__para_1: the wording on 2020-01-01 is not known: amended by kz-3, in effect 2015-02-01 may have changed it"},
		{"no such provision", "2013-05-24", "art_9", `xx-demo@2013-05-24: no wording can be given: no provision "art_9"`},
		{"before adoption", "2009-12-31", "", "xx-demo: not in force: no wording can be given on 2009-12-31: it was adopted on 2010-01-01"},
		{"from repeal on", "2023-07-01", "", "xx-demo: not in force: no wording can be given on 2023-07-01: repealed by kz-7 from 2023-07-01"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			m, err := w.At(acttest.Date(c.on), "")
			got := ""
			if err == nil {
				var p *act.Provision
				if p, _, err = m.Provision(c.eid); err == nil {
					got = p.Text()
				}
			}
			if err != nil {
				got = err.Error()
				if !errors.Is(err, act.ErrNoText) {
					t.Errorf("%v does not wrap ErrNoText", err)
				}
			}
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestAWordingThatEndedForNoRecordedReasonIsNotServedLater(t *testing.T) {
	x := acttest.Expression("xx-demo", "2020-01-01", acttest.ArticleText("1", "One", "Text."))
	x.Valid = act.Interval{From: acttest.Date("2020-01-01"), Until: acttest.Date("2020-12-31")}
	w, err := act.NewWork(x)
	if err != nil {
		t.Fatal(err)
	}
	m, err := w.At(acttest.Date("2021-06-01"), "")
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := m.Provision("art_1"); !errors.Is(err, act.ErrNoText) {
		t.Errorf("got %v, want a refusal", err)
	}
}

func TestOfficialTextIsPreferred(t *testing.T) {
	a := acttest.Expression("xx-demo", "2020-01-01", acttest.ArticleText("1", "One", "Rendering."))
	b := acttest.Expression("xx-demo", "2020-01-01", acttest.ArticleText("1", "One", "Official."))
	b.Authority = act.Official
	w, err := act.NewWork(a, b)
	if err != nil {
		t.Fatal(err)
	}
	if got := w.Latest(""); got != b {
		t.Errorf("latest is the %s", got.Authority)
	}
	m, err := w.At(acttest.Date("2020-01-01"), "")
	if err != nil || m.Expression != b {
		t.Errorf("at: %v, %v", m, err)
	}
}

func TestNewWorkRefusesContradictions(t *testing.T) {
	a := acttest.Expression("xx-demo", "2020-01-01")
	b := acttest.Expression("xx-demo", "2021-01-01")
	b.URI = "/akn/kz/act/2021-01-01/2"
	if _, err := act.NewWork(a, b); err == nil || !strings.Contains(err.Error(), "names two works") {
		t.Errorf("got %v", err)
	}
	b.URI = a.URI
	a.Events = []act.Event{{Type: act.Amended, By: "/akn/kz/act/2020-05-05/5", Date: acttest.Date("2020-05-05")}}
	b.Events = []act.Event{{Type: act.Amended, By: "/akn/kz/act/2020-05-05/5", Date: acttest.Date("2020-06-06")}}
	if _, err := act.NewWork(a, b); err == nil || !strings.Contains(err.Error(), "two dates of") {
		t.Errorf("got %v", err)
	}
}

func TestEventOfUnknownExtentMayHaveTouchedAll(t *testing.T) {
	e := act.Event{Type: act.Amended, By: "/akn/kz/act/2020-05-05/5", Date: acttest.Date("2020-05-05")}
	if !e.Touched("art_1") {
		t.Error("an amendment of unknown extent leaves everything in doubt")
	}
	if e.Named("art_1") {
		t.Error("an amendment of unknown extent explains no change")
	}
}
