package workspace

import (
	"os"
	"strings"
	"testing"

	"zanger/internal/act"
)

// judgedPair is a line of testdata/concordance/pairs.tsv.
type judgedPair struct {
	aside bool
	a, b  string
	eid   act.EID
	// full are counterparts that cover the matter, partial those in part; neither
	// means that there is none.
	full, partial []act.EID
}

func judgedPairs(t *testing.T) []judgedPair {
	t.Helper()
	src, err := os.ReadFile("testdata/concordance/pairs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out []judgedPair
	for line := range strings.Lines(string(src)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 5 {
			t.Fatalf("a line of %d columns: %q", len(f), line)
		}
		p := judgedPair{aside: f[0] == "aside", a: f[1], b: f[2], eid: act.EID(f[3])}
		in := false
		for s := range strings.FieldsSeq(f[4]) {
			in = in || strings.HasPrefix(s, "(")
			switch e := act.EID(strings.Trim(s, "()")); {
			case s == "none":
			case in:
				p.partial = append(p.partial, e)
			default:
				p.full = append(p.full, e)
			}
			in = in && !strings.HasSuffix(s, ")")
		}
		out = append(out, p)
	}
	return out
}

// TestJudgedPairsStand: each provision that was judged is in the corpus.
func TestJudgedPairsStand(t *testing.T) {
	w := open(t)
	pairs := judgedPairs(t)
	if len(pairs) < 80 {
		t.Fatalf("%d judged provisions, want 80 and more", len(pairs))
	}
	find := func(ref string, e act.EID) {
		s, err := w.Resolve(ref, act.Date{})
		if err != nil {
			t.Fatalf("%s: %v", ref, err)
		}
		if p := s.Expression.Find(e); p == nil || !p.Kind.IsRoot() {
			t.Errorf("%s has no article %s", ref, e)
		}
	}
	for _, p := range pairs {
		find(p.a, p.eid)
		for _, e := range append(append([]act.EID{}, p.full...), p.partial...) {
			find(p.b, e)
		}
	}
}
