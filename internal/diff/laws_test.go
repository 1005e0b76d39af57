package diff_test

import (
	"encoding/json"
	"testing"

	"zanger/internal/act"
	"zanger/internal/diff"
	"zanger/internal/diff/difftest"

	"pgregory.net/rapid"
)

type fataler interface {
	Helper()
	Fatalf(string, ...any)
}

// checkLaws holds a comparison to what it promises of any two texts.
func checkLaws(t fataler, old, neu *act.Expression) *diff.Result {
	t.Helper()
	r := diff.Compare(old, neu, diff.Options{})
	got, err := diff.Apply(old, r)
	if err != nil {
		t.Fatalf("apply: %v\nold\n%snew\n%s", err, difftest.Dump(old), difftest.Dump(neu))
	}
	if difftest.Dump(got) != difftest.Dump(neu) {
		t.Fatalf("apply gives\n%swant\n%sfrom\n%s", difftest.Dump(got), difftest.Dump(neu), difftest.Dump(old))
	}
	back, err := diff.Revert(neu, r)
	if err != nil {
		t.Fatalf("revert: %v", err)
	}
	if difftest.Dump(back) != difftest.Dump(old) {
		t.Fatalf("revert gives\n%swant\n%sfrom\n%s", difftest.Dump(back), difftest.Dump(old), difftest.Dump(neu))
	}
	checkOnce(t, r, old, neu)
	return r
}

// checkOnce holds that every provision of both texts is in exactly one change,
// and that the tree has what the list has.
func checkOnce(t fataler, r *diff.Result, old, neu *act.Expression) {
	t.Helper()
	seenOld, seenNew := map[*act.Provision]int{}, map[*act.Provision]int{}
	for _, c := range r.Changes {
		if c.Old != nil && c.Lead != diff.Numbered {
			seenOld[c.Old]++
		}
		if c.New != nil && c.Lead != diff.Unnumbered {
			seenNew[c.New]++
		}
	}
	for p := range old.All() {
		if seenOld[p] != 1 {
			t.Fatalf("old %s is in %d changes", p.EID, seenOld[p])
		}
	}
	for p := range neu.All() {
		if seenNew[p] != 1 {
			t.Fatalf("new %s is in %d changes", p.EID, seenNew[p])
		}
	}
}

func TestApplyGivesTheNewText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		top := difftest.Act(t)
		wids := rapid.Bool().Draw(t, "wids")
		old := difftest.Print("2020-01-01", top, wids)
		checkLaws(t, old, difftest.Print("2021-01-01", difftest.Amend(t, top), wids))
	})
}

func TestUnrelatedActs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkLaws(t, difftest.Print("2020-01-01", difftest.Act(t), false), difftest.Print("2021-01-01", difftest.Act(t), false))
	})
}

func TestSameTextIsUnchanged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		top := difftest.Act(t)
		r := checkLaws(t, difftest.Print("2020-01-01", top, true), difftest.Print("2021-01-01", top, true))
		for _, c := range r.Changes {
			if c.Changed() || c.Edited() || c.Lead != diff.NoLead {
				t.Fatalf("%s is %s in the same text", c.NewEID, c.Kind)
			}
		}
		if r.Changed() {
			t.Fatalf("the same text is changed")
		}
	})
}

func TestSameInputSameResult(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		top := difftest.Act(t)
		old, neu := difftest.Print("2020-01-01", top, false), difftest.Print("2021-01-01", difftest.Amend(t, top), false)
		a, err := json.Marshal(diff.Compare(old, neu, diff.Options{}))
		if err != nil {
			t.Fatalf("marshal: %v", err)
		}
		b, _ := json.Marshal(diff.Compare(old, neu, diff.Options{}))
		if string(a) != string(b) {
			t.Fatalf("two results:\n%s\n%s", a, b)
		}
	})
}

// An article that goes to another place, with the numbers of all articles
// between counted anew, has no changed words, and neither has any other.
func TestMovedArticleHasNoChangedWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var top []*difftest.Unit
		for range rapid.IntRange(2, 8).Draw(t, "articles") {
			u := difftest.Article(t)
			u.Text += " " + difftest.Sentence(t, 8, 8) // no two alike
			top = append(top, u)
		}
		wids := rapid.Bool().Draw(t, "wids")
		old := difftest.Print("2020-01-01", top, wids)
		from := rapid.IntRange(0, len(top)-1).Draw(t, "from")
		rest := difftest.Cut(top, from)
		to := rapid.IntRange(0, len(rest)).Draw(t, "to")
		r := checkLaws(t, old, difftest.Print("2021-01-01", difftest.InsertAt(rest, to, top[from]), wids))
		for _, c := range r.Changes {
			if c.Edited() || c.Old == nil || c.New == nil {
				t.Fatalf("%s → %s is %s, edited %v", c.OldEID, c.NewEID, c.Kind, c.Edited())
			}
		}
		if from != to && r.Counts[diff.Moved] == 0 {
			t.Fatalf("article %d went to %d, but nothing moved", from, to)
		}
	})
}
