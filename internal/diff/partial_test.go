package diff_test

import (
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/diff"
)

func TestSelectedProvisionsAreNotTakenForRepeals(t *testing.T) {
	whole := acttest.Expression("demo", "2020-01-01",
		acttest.ArticleText("1", "Scope", "This act applies to all.", acttest.Point("1", "residents;"), acttest.Point("2", "guests.")),
		acttest.ArticleText("2", "Request", "A victim may ask for help."))
	part := acttest.Expression("demo", "2021-01-01",
		acttest.ArticleText("1", "Scope", "This act applies to all.", acttest.Point("1", "residents;")))
	part.Coverage = act.Selected
	r := checkLaws(t, whole, part)
	want := map[act.EID]diff.Kind{"art_1": diff.Unchanged, "art_1__point_1": diff.Unchanged,
		"art_1__point_2": diff.Repealed, "art_2": diff.NotGiven}
	for _, c := range r.Changes {
		if c.Kind != want[c.OldEID] {
			t.Errorf("%s is %s, want %s", c.OldEID, c.Kind, want[c.OldEID])
		}
	}
}
