package analysis

import (
	"os"
	"strings"
	"testing"
)

// TestGoldFamilies holds the stemmers of our own to the gold files: of all pairs
// of forms, those that one stem joins against those that one word joins.
func TestGoldFamilies(t *testing.T) {
	for lang, floor := range map[string]float64{"cs": 0.95, "kk": 0.90} {
		families := readFamilies(t, "testdata/families_"+lang+".txt")
		if len(families) < 120 {
			t.Errorf("%s: %d families", lang, len(families))
		}
		score := scoreFamilies(lang, families)
		t.Logf("%s: %d families, precision %.3f, recall %.3f, F1 %.3f", lang, len(families), score.precision(), score.recall(), score.f1())
		if score.f1() < floor {
			t.Errorf("%s: F1 %.3f is below %.2f", lang, score.f1(), floor)
		}
		for _, s := range score.split {
			t.Logf("%s: apart: %s", lang, s)
		}
		for _, s := range score.mixed {
			t.Logf("%s: one stem: %s", lang, s)
		}
	}
}

func readFamilies(t *testing.T, name string) [][]string {
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.Lines(string(b)) {
		if f := strings.Fields(line); len(f) > 0 && f[0] != "#" {
			out = append(out, f)
		}
	}
	return out
}

// pairScore counts pairs of forms: joined rightly, joined wrongly, left apart.
type pairScore struct {
	right, wrong, missed float64
	split, mixed         []string
}

func (s pairScore) precision() float64 { return s.right / (s.right + s.wrong) }
func (s pairScore) recall() float64    { return s.right / (s.right + s.missed) }
func (s pairScore) f1() float64        { return 2 * s.right / (2*s.right + s.wrong + s.missed) }

func scoreFamilies(lang string, families [][]string) pairScore {
	type form struct {
		family int
		word   string
	}
	var s pairScore
	byStem := map[string][]form{}
	var stems []string
	for i, f := range families {
		counts := map[string][]string{}
		var order []string
		for _, w := range f {
			stem := terms(lang, w)
			if counts[stem] == nil {
				order = append(order, stem)
			}
			if byStem[stem] == nil {
				stems = append(stems, stem)
			}
			counts[stem] = append(counts[stem], w)
			byStem[stem] = append(byStem[stem], form{i, w})
		}
		all := pairs(len(f))
		for _, stem := range order {
			s.right += pairs(len(counts[stem]))
			all -= pairs(len(counts[stem]))
		}
		s.missed += all
		if all > 0 {
			line := ""
			for _, stem := range order {
				line += stem + "=" + strings.Join(counts[stem], ",") + "; "
			}
			s.split = append(s.split, line)
		}
	}
	for _, stem := range stems {
		families := map[int]int{}
		line := stem + ":"
		for _, f := range byStem[stem] {
			if families[f.family]++; families[f.family] == 1 {
				line += " " + f.word
			}
		}
		n := pairs(len(byStem[stem]))
		for _, c := range families {
			n -= pairs(c)
		}
		if s.wrong += n; n > 0 {
			s.mixed = append(s.mixed, line)
		}
	}
	return s
}

func pairs(n int) float64 { return float64(n*(n-1)) / 2 }
