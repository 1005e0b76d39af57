package amend

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestDraftedCzechPairs drafts a bill from each real pair of texts and sets its length
// against that of the real one.
func TestDraftedCzechPairs(t *testing.T) {
	root := os.Getenv("ZANGER_TESTDATA")
	if root == "" {
		t.Skip("ZANGER_TESTDATA is unset")
	}
	dirs, _ := filepath.Glob(filepath.Join(root, "cz-amend", "*", "before.md"))
	if len(dirs) == 0 {
		t.Skip("no Czech pairs in ZANGER_TESTDATA")
	}
	var ratios []float64
	tally := map[string]int{}
	for _, f := range dirs {
		id := filepath.Base(filepath.Dir(f))
		read := func(name string) []byte {
			b, err := os.ReadFile(filepath.Join(filepath.Dir(f), name))
			if err != nil {
				t.Fatal(err)
			}
			return b
		}
		old, new, real := read("before.md"), read("after.md"), read("instructions.md")
		a, b := parse(t, string(old)), parse(t, string(new))
		d, err := DraftBill(a, b, czech(), DraftOptions{})
		if err != nil {
			tally["not drafted"]++
			t.Logf("%s: %v", id, err)
			continue
		}
		if d.Exact {
			tally["exact"]++
		} else {
			tally["other layout"]++
		}
		n := 0
		for _, in := range Read(parse(t, string(real)), czech(), Amended{Titles: []string{a.Expression.Title("cs")}}).Instructions {
			if in.Status != OtherAct && in.Status != NoChange {
				n += len(in.Text)
			}
		}
		m := 0
		for _, in := range d.Result.Bill.Instructions {
			if in.Status == Applied {
				m += len(in.Text)
			}
		}
		if n > 0 {
			r := float64(m) / float64(n)
			ratios = append(ratios, r)
			if r > 1.5 {
				t.Logf("%s: %d bytes, the real one %d: %.2f", id, m, n, r)
			}
		}
	}
	slices.Sort(ratios)
	within := 0
	for _, r := range ratios {
		if r <= 1.5 {
			within++
		}
	}
	t.Log(tally, fmt.Sprintf("of %d: median %.2f, within 1.5: %d", len(ratios), ratios[len(ratios)/2], within))
	if tally["exact"]+tally["other layout"] < len(dirs)*8/10 {
		t.Errorf("too few are drafted: %v", tally)
	}
	if ratios[len(ratios)/2] > 1.5 || within < len(ratios)*85/100 {
		t.Errorf("the bills are too long: median %.2f, %d of %d within 1.5", ratios[len(ratios)/2], within, len(ratios))
	}
}
