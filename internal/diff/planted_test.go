package diff_test

import (
	"strings"
	"testing"

	"zanger/internal/diff"
	"zanger/internal/diff/difftest"
	"zanger/internal/diff/words"
)

// score counts what was found against what was planted.
type score struct{ right, wrong, missed int }

func (s *score) add(said, is bool) {
	switch {
	case said && is:
		s.right++
	case said:
		s.wrong++
	case is:
		s.missed++
	}
}

// f1 is the harmonic mean of precision and recall.
func (s score) f1() float64 { return 2 * float64(s.right) / float64(2*s.right+s.wrong+s.missed) }

// pairs adds the pairs of units that the groups of one kind say.
func (s *score) pairs(r *diff.Result, kind diff.Kind, p *difftest.Planted, truth map[difftest.Pair]bool) {
	said := map[difftest.Pair]bool{}
	for _, c := range r.Changes {
		if c.Group == nil || c.Group.Kind != kind || c.Part() {
			continue
		}
		for _, o := range c.Group.Olds {
			for _, n := range c.Group.News {
				said[difftest.Pair{Old: p.OldID[o], New: p.NewID[n]}] = true
			}
		}
	}
	for pair := range said {
		s.add(true, truth[pair])
	}
	for pair := range truth {
		if !said[pair] {
			s.add(false, true)
		}
	}
}

// TestPlanted measures against amendments of every kind that are known, in four
// languages, with all wIds hidden.
func TestPlanted(t *testing.T) {
	var units, moved, split, merged score
	planted, painted, needless := 0, 0, 0
	for _, language := range difftest.Languages() {
		for seed := range uint64(12) {
			p := difftest.Plant(seed, language, 30)
			r := checkLaws(t, p.Old, p.New)
			split.pairs(r, diff.Split, p, p.Split)
			merged.pairs(r, diff.Merged, p, p.Merged)
			planted += p.Words
			inNew := map[*difftest.Unit]bool{}
			for _, u := range p.NewID {
				inNew[u] = true
			}
			for _, c := range r.Changes {
				d, i := c.Painted()
				painted += d + i
				needless += needlessly(c)
				o := p.OldID[c.Old]
				if c.Old != nil && c.Group == nil {
					units.add(c.New != nil, inNew[o] && (c.New == nil || p.NewID[c.New] == o))
				}
				if c.Old != nil && c.New != nil && c.Group == nil {
					moved.add(c.Kind == diff.Moved, p.Moved[p.NewID[c.New]])
				}
			}
		}
	}
	t.Logf("units %+v, moved %+v, split %+v, merged %+v; F1 %.3f %.3f %.3f %.3f; words planted %d, painted %d, of these without need %d",
		units, moved, split, merged, units.f1(), moved.f1(), split.f1(), merged.f1(), planted, painted, needless)
	for _, f := range []struct {
		what       string
		got, floor float64
	}{{"alignment", units.f1(), 0.98}, {"moves", moved.f1(), 0.97}, {"splits", split.f1(), 0.92}, {"mergers", merged.f1(), 0.92}} {
		if f.got < f.floor {
			t.Errorf("F1 of %s is %.3f, want %.2f", f.what, f.got, f.floor)
		}
	}
	if float64(needless) > 0.005*float64(painted) {
		t.Errorf("of %d words painted %d are in both texts: more than 0.5 %%", painted, needless)
	}
	if float64(painted) > 1.1*float64(planted) {
		t.Errorf("painted %d words, planted %d", painted, planted)
	}
}

// needlessly counts the words painted beyond the fewest that must be, in the
// paragraphs that a unit has in both texts. One restated for the most part was
// planted whole: what few words agree there do so by chance.
func needlessly(c *diff.Change) int {
	n := 0
	for _, b := range c.Text {
		if b.Old < 0 || b.New < 0 || !b.Changed() {
			continue
		}
		painted := 0
		for _, e := range b.Edits {
			if e.Kind != words.Equal {
				painted += words.Count(e.Text)
			}
		}
		old, neu := bareWords(words.Old(b.Edits)), bareWords(words.New(b.Edits))
		if same := common(old, neu); 2*same >= min(len(old), len(neu)) {
			n += painted - (len(old) + len(neu) - 2*same)
		}
	}
	return n
}

func bareWords(s string) []string {
	f := strings.Fields(s)
	for i := range f {
		f[i] = strings.Trim(f[i], ".,;:")
	}
	return f
}

// common is the length of the longest common subsequence.
func common(a, b []string) int {
	row := make([]int, len(b)+1)
	for i := range a {
		diagonal := 0
		for j := range b {
			above := row[j+1]
			if a[i] == b[j] {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(b)]
}
