package check_test

import (
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/check"
)

// TestAChapterThatCameWithItsArticlesIsNotMissing has a chapter in the later text
// only, whose articles an event in between brought in, all or all but one.
func TestAChapterThatCameWithItsArticlesIsNotMissing(t *testing.T) {
	for touched, want := range map[string]int{"both": 0, "one": 1} {
		ours := build(acttest.Chapter("1", "A", acttest.ArticleText("1", "One", "x")),
			acttest.Chapter("2", "B", acttest.ArticleText("2", "Two", "y"), acttest.ArticleText("3", "Three", "z")))
		theirs := build(acttest.Chapter("1", "A", acttest.ArticleText("1", "One", "x")), acttest.ArticleText("3", "Three", "z"))
		e := act.Event{Touches: []act.EID{"art_2", "art_3"}}
		if touched == "one" {
			e.Touches = e.Touches[:1]
		}
		n := 0
		for _, d := range check.Compare(ours, theirs, check.Options{Between: []act.Event{e}}).Disagreements {
			if d.Kind == check.Missing && d.EID == "chp_2" {
				n++
			}
		}
		if n != want {
			t.Errorf("%s touched: the chapter is missing %d times, want %d", touched, n, want)
		}
	}
}
