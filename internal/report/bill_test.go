package report

import (
	"slices"
	"testing"
)

// TestNumberedAs: a bill to several acts numbers its articles through and enters
// into force once.
func TestNumberedAs(t *testing.T) {
	draft := []string{"Article 1. Amend the Law:", "1) in Article 2 …", "Article 2. This Law enters into force."}
	body, force := billFrames["en-KZ"].numberedAs(3, draft)
	if want := []string{"Article 3. Amend the Law:", "1) in Article 2 …"}; !slices.Equal(body, want) {
		t.Errorf("body %q, want %q", body, want)
	}
	if want := []string{"Article 4. This Law enters into force."}; !slices.Equal(force, want) {
		t.Errorf("force %q, want %q", force, want)
	}
	if draft[0] != "Article 1. Amend the Law:" {
		t.Error("the draft itself was changed")
	}
	if body, force := billFrames["kk-KZ"].numberedAs(2, []string{"1-бап. Заңға:", "1) …"}); body[0] != "2-бап. Заңға:" || force != nil {
		t.Errorf("%q %q", body, force)
	}
}
