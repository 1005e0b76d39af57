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

// text builds a wording of one work for a test of points in time.
func text(date, from, until string, events []act.Event, body ...*act.Provision) *act.Expression {
	x := acttest.Expression("xx-demo", date, body...)
	if from != "" {
		x.Valid.From = acttest.Date(from)
	}
	if until != "" {
		x.Valid.Until = acttest.Date(until)
	}
	x.Events = events
	return x
}

// at asks for one unit on one day; the error is given as text.
func at(t *testing.T, on string, eid act.EID, xs ...*act.Expression) string {
	t.Helper()
	w, err := act.NewWork(xs...)
	if err != nil {
		t.Fatal(err)
	}
	m, err := w.At(acttest.Date(on), "")
	if err != nil {
		return err.Error()
	}
	p, x, err := m.Provision(eid)
	if err != nil {
		return err.Error()
	}
	if p.Kind.IsHead() {
		return "head as of " + x.Date.String()
	}
	return p.FullText()
}

// TestNoTextIsServedThatMayHaveChanged holds what a reviewer found: each case was
// once answered with a text.
func TestNoTextIsServedThatMayHaveChanged(t *testing.T) {
	amended := func(by, effect string, touches ...act.EID) act.Event {
		return act.Event{Type: act.Amended, By: act.WorkURI("/akn/kz/act/2014-02-18/" + by), Date: acttest.Date("2014-02-18"),
			Effect: acttest.Date(effect), Touches: touches}
	}
	chapter := func(words string) *act.Provision {
		return acttest.Chapter("2", "Kinds", acttest.ArticleText("6", "Grounds", words))
	}
	points := func() *act.Provision {
		return acttest.ArticleText("6", "Grounds", "On grounds:", acttest.Point("1", "one;"), acttest.Point("2", "two."))
	}
	numbered := func() *act.Provision {
		a := acttest.Article("6", "Grounds", acttest.Para("1", "On grounds:", acttest.Point("1", "one;"), acttest.Point("2", "two.")),
			acttest.Para("2", "Forms are two."))
		return a
	}
	one := func(words string) *act.Provision { return acttest.ArticleText("1", "One", words) }
	ev := []act.Event{amended("9", "2014-04-01", "art_6")}
	num := []act.Event{{Type: act.Amended, By: "/akn/kz/act/2014-02-18/9", Date: acttest.Date("2014-02-18"),
		Earliest: acttest.Date("2014-03-01"), Latest: acttest.Date("2014-07-05"), Touches: []act.EID{"art_6__al_1", "art_6__para_1", "art_6__para_2"}}}
	cases := []struct {
		name, on string
		eid      act.EID
		xs       []*act.Expression
		want     string // part of the answer
	}{
		{"a chapter whose article was touched", "2015-01-01", "chp_2",
			[]*act.Expression{text("2013-01-01", "", "", ev, chapter("Old."))}, "may have changed it"},
		{"a chapter into which an article may have come", "2015-01-01", "chp_2",
			[]*act.Expression{text("2013-01-01", "", "", []act.Event{amended("9", "2014-04-01", "art_6-1")}, chapter("Old."))}, "may have changed it"},
		{"a number that may have passed to another unit", "2014-04-01", "art_6__point_2",
			[]*act.Expression{text("2014-02-01", "2013-01-01", "2014-02-28", num, points()), text("2014-07-05", "2014-07-05", "", num, numbered())}, "may have changed it"},
		{"the same without a later wording", "2014-04-01", "art_6__point_2",
			[]*act.Expression{text("2014-02-01", "2013-01-01", "2014-02-28", num, points())}, "may have changed it"},
		{"a unit that something brought in later", "2015-01-01", "art_6-1",
			[]*act.Expression{text("2013-01-01", "", "", []act.Event{amended("9", "2014-04-01", "art_6-1")}, points())}, "may have changed it"},
		{"a change recorded inside the interval", "2015-06-01", "art_1",
			[]*act.Expression{text("2013-01-01", "2013-01-01", "", []act.Event{amended("9", "2014-02-01", "art_1")}, one("Old."))}, "may have changed it"},
		{"two wordings that differ and no event", "2015-02-28", "art_1",
			[]*act.Expression{text("2013-01-01", "", "", nil, one("Sixteen.")), text("2015-03-01", "", "", nil, one("Eighteen."))}, "the known wordings differ"},
		{"two wordings that differ and an event that names nothing", "2015-02-28", "art_1",
			[]*act.Expression{text("2013-01-01", "", "2014-12-31", []act.Event{amended("9", "2015-01-01", "art_99")}, one("Sixteen.")),
				text("2015-03-01", "2015-03-01", "", nil, one("Eighteen."))}, "the known wordings differ"},
		{"before the first wording, when nothing says since when", "2012-01-01", "art_1",
			[]*act.Expression{text("2013-01-01", "2013-01-01", "", nil, one("Sixteen."))}, "not in force"},
		{"adopted but not yet in force", "2020-02-01", "art_1",
			[]*act.Expression{text("2021-01-01", "", "", []act.Event{{Type: act.Enacted, By: "/akn/kz/act/2020-01-01/xx-demo",
				Date: acttest.Date("2020-01-01"), Effect: acttest.Date("2020-07-01")}}, one("Old."))},
			"not in force: no wording can be given on 2020-02-01: adopted on 2020-01-01, in force from 2020-07-01"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if strings.HasPrefix(c.on, "201") && c.name != "before the first wording, when nothing says since when" {
				for _, x := range c.xs { // the invented act is of 2010
					x.URI = "/akn/kz/act/2010-01-01/xx-demo"
				}
			}
			if got := at(t, c.on, c.eid, c.xs...); !strings.Contains(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestStagesOfOneActAreTwoEvents(t *testing.T) {
	stage := func(from, to string, eid act.EID) act.Event {
		return act.Event{Type: act.Amended, By: "/akn/kz/act/2020-02-18/9", Date: acttest.Date("2020-02-18"),
			Earliest: acttest.Date(from), Latest: acttest.Date(to), Touches: []act.EID{eid}}
	}
	events := []act.Event{stage("2020-03-01", "2020-04-01", "art_1"), stage("2021-01-01", "2021-02-01", "art_2")}
	body := func(a, b string) []*act.Provision {
		return []*act.Provision{acttest.ArticleText("1", "One", a), acttest.ArticleText("2", "Two", b)}
	}
	old, new := text("2020-01-15", "", "", events, body("one", "one")...), text("2021-03-01", "", "", events, body("two", "two")...)
	// In the middle the first stage has taken effect and the second has not.
	for eid, want := range map[act.EID]string{"art_1": "two", "art_2": "one"} {
		if got := at(t, "2020-06-01", eid, old, new); got != want {
			t.Errorf("%s: got %q, want %q", eid, got, want)
		}
	}
	if got := at(t, "2020-03-15", "art_1", old, new); !strings.Contains(got, "may have changed it") {
		t.Errorf("article 1 while its stage was under way: %q", got)
	}
	w, err := act.NewWork(old, new)
	if err != nil || len(w.Events) != 2 || len(w.EventsBy("kz-9", nil)) != 2 {
		t.Errorf("got %d events, %v", len(w.Events), err)
	}
}

func TestContradictionsAreRefused(t *testing.T) {
	one := acttest.ArticleText("1", "One", "Text.")
	event := func(typ act.EventType, by, effect string, touches ...act.EID) []act.Event {
		return []act.Event{{Type: typ, By: act.WorkURI("/akn/kz/act/2020-05-05/" + by), Date: acttest.Date("2020-05-05"), Effect: acttest.Date(effect), Touches: touches}}
	}
	a := text("2021-01-01", "", "", event(act.Amended, "5", "2020-06-01", "art_1"), one)
	b := text("2022-01-01", "", "", event(act.Amended, "5", "2020-09-01", "art_1"), one)
	if _, err := act.NewWork(a, b); err == nil || !strings.Contains(err.Error(), "two days of effect") {
		t.Errorf("two days of effect of one change: %v", err)
	}
	c := text("2022-01-01", "", "", event(act.Repealed, "9", "2020-10-10"), one)
	if _, err := act.NewWork(a, c); err == nil || !strings.Contains(err.Error(), "repealed by kz-9 from 2020-10-10, and yet") {
		t.Errorf("in force after its repeal: %v", err)
	}
	c.Authority = act.Draft
	w, err := act.NewWork(a, c)
	if err != nil {
		t.Fatal(err)
	}
	if _, repealed := w.Repeal(); repealed || w.Latest("") != a {
		t.Error("a draft tells of the life of a law, or stands before it")
	}
}

func TestOfSeveralWordingsTheLatestNotAfterTheDay(t *testing.T) {
	one := func(s string) *act.Provision { return acttest.ArticleText("1", "One", s) }
	a, b := text("2021-01-01", "2021-01-01", "", nil, one("sixteen")), text("2022-01-01", "2022-01-01", "", nil, one("eighteen"))
	for on, want := range map[string]string{"2021-06-01": "sixteen", "2022-01-01": "eighteen", "2023-06-01": "eighteen"} {
		if got := at(t, on, "art_1", a, b); got != want {
			t.Errorf("%s: got %q, want %q", on, got, want)
		}
	}
	w, _ := act.NewWork(a, b)
	if len(w.Overlaps()) != 1 {
		t.Errorf("the contradiction is not seen: %v", w.Overlaps())
	}
}

func TestASelectionDoesNotHideTheWholeText(t *testing.T) {
	whole := text("2020-01-01", "2020-01-01", "", nil, acttest.ArticleText("1", "One", "whole"), acttest.ArticleText("2", "Two", "whole"))
	part := text("2020-01-01", "2020-01-01", "", nil, acttest.ArticleText("1", "One", "part"))
	part.Coverage, part.Authority, part.Lang = act.Selected, act.Official, "ru"
	if got := at(t, "2020-01-01", "art_2", whole, part); got != "whole" {
		t.Errorf("got %q", got)
	}
	w, _ := act.NewWork(whole, part)
	if w.Latest("") != whole || w.Latest("ru") != part {
		t.Error("latest: a selection stands before the whole text")
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
}

// A prospective unit is enacted text: it is printed and found like any other.
func TestProspectiveUnitKeepsItsText(t *testing.T) {
	p := acttest.ArticleText("7", "Later", "To come into force.")
	p.Status = act.Prospective
	x := acttest.Expression("xx-later", "2020-01-01", p)
	if got := x.Find("art_7"); got == nil || got.FullText() != "To come into force." || got.Status == act.InForce {
		t.Errorf("got %+v", got)
	}
}

func TestWorkURIOfYearlyNumbers(t *testing.T) {
	for _, tt := range []struct {
		uri                  act.WorkURI
		short, year, subtype string
	}{
		{"/akn/kz/act/2014-02-18/175-v", "kz-175-v", "", ""},
		{"/akn/cz/act/2006/108", "cz-108-2006", "2006", ""},
		{"/akn/gb/act/ukpga/2015/30", "gb-30-2015", "2015", "ukpga"},
		{"/akn/eu/act/directive/2011-04-05/2011-36", "eu-2011-36", "", "directive"},
	} {
		if tt.uri.ShortName() != tt.short || tt.uri.Year() != tt.year || tt.uri.Subtype() != tt.subtype {
			t.Errorf("%s: got %s, %q, %q", tt.uri, tt.uri.ShortName(), tt.uri.Year(), tt.uri.Subtype())
		}
	}
}

func TestAChapterThatALaterActMayHaveBroughtInIsInDoubt(t *testing.T) {
	x := acttest.Expression("xx-demo", "2020-01-01", acttest.Chapter("1", "A", acttest.ArticleText("1", "A", "A.")))
	e := act.Event{Type: act.Amended, By: "/akn/kz/act/2016-01-01/9", Date: acttest.Date("2021-01-01"), Touches: []act.EID{"art_1-1"}}
	x.Events = []act.Event{e}
	w, err := act.NewWork(x)
	if err != nil {
		t.Fatal(err)
	}
	m, err := w.At(acttest.Date("2022-01-01"), "")
	if err != nil {
		t.Fatal(err)
	}
	var doubt *act.DoubtError
	if _, _, err := m.Provision("chp_1-1"); !errors.As(err, &doubt) {
		t.Errorf("chapter 1-1, which article 1-1 may have come with: got %v, want a doubt", err)
	}
	if _, _, err := m.Provision("art_7"); err == nil || errors.As(err, &doubt) {
		t.Errorf("article 7, which nothing touched: got %v", err)
	}
}

func TestASelectionSaysThatItIsOne(t *testing.T) {
	x := acttest.Expression("xx-demo", "2020-01-01", acttest.ArticleText("1", "A", "A."))
	x.Coverage = act.Selected
	err := x.Missing("xx-demo", x.Date, "art_2")
	if want := `xx-demo@2020-01-01: no wording can be given: the text is a selection of provisions, "art_2" is not among them; the act may have it`; err.Error() != want || !errors.Is(err, act.ErrNoText) {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}
