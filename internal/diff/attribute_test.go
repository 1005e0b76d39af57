package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/diff"
)

func event(by, effect string, touches ...act.EID) act.Event {
	return act.Event{Type: act.Amended, By: act.WorkURI("/akn/kz/act/2012-01-01/" + by),
		Date: acttest.Date("2012-01-01"), Effect: acttest.Date(effect), Touches: touches}
}

func TestAttribute(t *testing.T) {
	old := acttest.Expression("demo", "2013-01-01",
		acttest.Chapter("1", "Grounds",
			acttest.ArticleText("6", "Grounds", "A person is in need on these grounds:",
				acttest.Point("1", "orphanhood;"), acttest.Point("2", "old age."))),
		acttest.Chapter("2", "Bodies",
			acttest.Article("7", "Bodies", acttest.Para("1", "The agency decides."), acttest.Para("2", "The ministry helps.")),
			acttest.ArticleText("8", "Fees", "Services are free.")))
	neu := acttest.Expression("demo", "2014-12-31",
		acttest.Chapter("1", "Grounds",
			acttest.Article("6", "Grounds",
				acttest.Para("1", "A person is in need on these grounds:",
					acttest.Point("1", "orphanhood;"), acttest.Point("2", "great age.")),
				acttest.Para("2", "The ministry sets criteria."))),
		acttest.Chapter("2", "Bodies",
			acttest.Article("7", "Bodies", acttest.Para("1", "The agency decides at once."), acttest.Para("2", "The ministry pays.")),
			acttest.ArticleText("8", "Fees", "Services are paid.")))
	for _, c := range []struct {
		name   string
		events []act.Event
		want   map[act.EID]string // by new eId
	}{
		{"no event", nil, map[act.EID]string{"art_6__para_2": "", "art_8": ""}},
		{"a law naming the new paragraph", []act.Event{event("1", "2014-01-01", "art_6__para_2")},
			map[act.EID]string{"art_6__para_2": "1", "art_6__para_1": "", "art_8": ""}},
		{"a law naming the article covers all in it", []act.Event{event("1", "2014-01-01", "art_6")},
			map[act.EID]string{"art_6__para_2": "1", "art_6__para_1": "1", "art_6__para_1__point_2": "1", "art_7__para_1": ""}},
		{"the old name of a point", []act.Event{event("1", "2014-01-01", "art_6__point_2")},
			map[act.EID]string{"art_6__para_1__point_2": "1", "art_6__para_1__point_1": ""}},
		{"the first line that was numbered", []act.Event{event("1", "2014-01-01", "art_6__al_1")},
			map[act.EID]string{"art_6__para_1": "1", "art_6__para_1__point_1": "1", "art_6__para_1__point_2": ""}},
		{"the closest name wins", []act.Event{event("1", "2014-01-01", "art_7"), event("2", "2014-02-01", "art_7__para_1")},
			map[act.EID]string{"art_7__para_1": "2", "art_7__para_2": "1"}},
		{"equally close laws, in order of effect", []act.Event{event("2", "2014-02-01", "art_7__para_1"), event("1", "2014-01-01", "art_7__para_1")},
			map[act.EID]string{"art_7__para_1": "1 2", "art_7__para_2": ""}},
		{"a chapter covers its articles", []act.Event{event("1", "2014-01-01", "chp_2")},
			map[act.EID]string{"art_7__para_1": "1", "art_8": "1", "art_6__para_2": ""}},
		{"before and after the time asked for", []act.Event{event("1", "2013-01-01", "art_8"), event("2", "2015-01-01", "art_8")},
			map[act.EID]string{"art_8": ""}},
		{"on the last day", []act.Event{event("1", "2014-12-31", "art_8")}, map[act.EID]string{"art_8": "1"}},
		{"a law of unknown extent explains nothing", []act.Event{event("1", "2014-01-01")}, map[act.EID]string{"art_8": ""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := diff.Compare(old, neu, diff.Options{})
			diff.Attribute(r, c.events, old.Date, neu.Date)
			for _, ch := range r.Changes {
				want, ok := c.want[ch.NewEID]
				if !ok {
					continue
				}
				var by []string
				for _, e := range ch.Events {
					by = append(by, e.By.Number())
				}
				if got := strings.Join(by, " "); got != want {
					t.Errorf("%s (%s) is attributed to %q, want %q", ch.NewEID, ch.Kind, got, want)
				}
			}
		})
	}
}

func TestJSON(t *testing.T) {
	old := acttest.Expression("demo", "2013-01-01", acttest.ArticleText("8", "Fees", "Services are free."))
	neu := acttest.Expression("demo", "2014-01-01", acttest.ArticleText("8", "Fees", "Services are paid."))
	r := diff.Compare(old, neu, diff.Options{})
	diff.Attribute(r, []act.Event{event("175-v", "2013-06-01", "art_8")}, old.Date, neu.Date)
	got, err := r.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	text := func(date string) string {
		return fmt.Sprintf(`{"work":"/akn/kz/act/2020-01-01/demo","alias":"demo","lang":"en","date":"%s","authority":"working text","coverage":"whole"}`, date)
	}
	want := `{"schema":1,"old":` + text("2013-01-01") + `,"new":` + text("2014-01-01") + `,"changed":true,"counts":{"edited":1},"substantive":1,"editorial":0,"structural":0,"headings":0,` +
		`"changes":[{"kind":"edited","old_eid":"art_8","new_eid":"art_8","wid":"art_8","old_num":"Article 8","new_num":"Article 8","edited":true,"effect":"substantive","why":["words"],` +
		`"heading":[{"op":"equal","text":"Fees"}],"text":[{"old":0,"new":0,"edits":[{"op":"equal","text":"Services are "},` +
		`{"op":"delete","text":"free","effect":"substantive","why":["words"]},{"op":"insert","text":"paid","effect":"substantive","why":["words"]},{"op":"equal","text":"."}]}],` +
		`"attribution":[{"type":"amended","by":"/akn/kz/act/2012-01-01/175-v","date":"2012-01-01","effect":"2013-06-01"}]}]}`
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestFrontIsTheWorkOfASoleLaw: no event names title or preamble; where one law alone
// changed the act between two wordings, it changed those too.
func TestFrontIsTheWorkOfASoleLaw(t *testing.T) {
	doubtful := event("3", "2013-01-02", "art_1")
	doubtful.Effect, doubtful.Earliest, doubtful.Latest = act.Date{}, acttest.Date("2012-06-01"), acttest.Date("2013-06-01")
	entered := event("4", "2013-05-01")
	entered.Type = act.Commenced
	for name, c := range map[string]struct {
		events []act.Event
		want   int
	}{
		"none":                       {nil, 0},
		"one":                        {[]act.Event{event("1", "2014-01-01", "art_1"), event("2", "2015-01-01"), event("5", "2013-01-01")}, 1},
		"one of unknown extent":      {[]act.Event{event("1", "2014-01-01"), entered}, 1},
		"two":                        {[]act.Event{event("1", "2014-01-01", "art_1"), event("2", "2014-02-01")}, 0},
		"another may have been then": {[]act.Event{event("1", "2014-01-01", "art_1"), doubtful}, 0},
		"it may have been before":    {[]act.Event{doubtful}, 0},
	} {
		old, neu := acttest.Expression("demo", "2013-01-01"), acttest.Expression("demo", "2014-12-31")
		old.Titles["en"], neu.Titles["en"] = "On Lamps", "On Lamps and Posts"
		r := diff.Compare(old, neu, diff.Options{})
		diff.Attribute(r, c.events, old.Date, neu.Date)
		if len(r.Front) != c.want || len(r.Data().Front) != c.want {
			t.Errorf("%s: got %v", name, r.Front)
		}
	}
}
