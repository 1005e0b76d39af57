package workspace

import (
	"fmt"
	"slices"

	"os"
	"strings"
	"testing"
	"zanger/internal/compare"
	"zanger/internal/diff"

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

// measure is how well proposals meet the judgement.
type measure struct{ pairs, first, three, none, abstained int }

func (m measure) String() string {
	return fmt.Sprintf("%d pairs: R@1 %.3f, R@3 %.3f; %d of %d without counterpart abstained from", m.pairs,
		share(m.first, m.pairs), share(m.three, m.pairs), m.abstained, m.none)
}

func share(n, of int) float64 { return float64(n) / float64(max(of, 1)) }

// measured asks for the judged pairs. A pair counts as found when one of its full
// counterparts, or where none is full one of the partial ones, is among the first
// three proposals; abstaining from it is a miss.
func measured(t *testing.T, w *Workspace, aside bool, o ConcordanceOptions, apart bool) (m measure) {
	t.Helper()
	made := map[string]*Concordance{}
	for _, p := range judgedPairs(t) {
		if p.aside != aside {
			continue
		}
		key := p.a + " " + p.b
		c := made[key]
		if c == nil {
			var err error
			if c, err = w.concordance(p.a, p.b, o, apart); err != nil {
				t.Fatal(err)
			}
			made[key] = c
		}
		i := slices.IndexFunc(c.Result.Rows, func(r compare.ConcordanceRow) bool { return r.Provision.EID == p.eid })
		pairs := c.Result.Rows[i].Pairs
		want := p.full
		if len(want) == 0 {
			want = p.partial
		}
		if len(want) == 0 {
			if m.none++; len(pairs) == 0 {
				m.abstained++
			} else {
				t.Logf("FALSE %s %s: %s %.2f", key, p.eid, pairs[0].Provision.EID, pairs[0].Score)
			}
			continue
		}
		m.pairs++
		at := slices.IndexFunc(pairs, func(q compare.Pair) bool { return slices.Contains(want, q.Provision.EID) })
		if at == 0 {
			m.first++
		}
		if at >= 0 && at < 3 {
			m.three++
		} else {
			t.Logf("MISS %s %s: want %v, %d proposals", key, p.eid, want, len(pairs))
		}
	}
	return m
}

// TestConcordanceFindsJudgedPairs holds proposals between acts to the target.
func TestConcordanceFindsJudgedPairs(t *testing.T) {
	w := open(t)
	for _, c := range []struct {
		name         string
		aside, apart bool
		o            ConcordanceOptions
		least        float64
	}{
		{name: "open", least: 0.85},
		{name: "aside", aside: true, least: 0.85},
		{name: "aside, texts alone", aside: true, o: ConcordanceOptions{TextOnly: true}, least: 0.85},
		{name: "aside, texts alone, no wording in common where languages differ", aside: true, o: ConcordanceOptions{TextOnly: true}, apart: true},
		{name: "open, texts alone", o: ConcordanceOptions{TextOnly: true}, least: 0.85},
		{name: "open, texts alone, no wording in common where languages differ", o: ConcordanceOptions{TextOnly: true}, apart: true},
	} {
		m := measured(t, w, c.aside, c.o, c.apart)
		t.Logf("%s: %s", c.name, m)
		if share(m.three, m.pairs) < c.least {
			t.Errorf("%s: %s, want R@3 %.2f", c.name, m, c.least)
		}
	}
}

// TestConcordanceFollowsRenumbering holds the concordance of each two wordings of
// an act in the corpus against their wIds, which it is not shown: those are
// wiped first. Units that both texts have by wId are the truth.
func TestConcordanceFollowsRenumbering(t *testing.T) {
	w := open(t)
	var all, moved tally
	editions := 0
	for _, alias := range w.lib.Aliases() {
		wk, err := w.lib.Work(alias)
		if err != nil {
			t.Fatal(err)
		}
		for i, old := range wk.Expressions {
			for _, new := range wk.Expressions[i+1:] {
				if old.Lang != new.Lang || old.Date == new.Date {
					continue
				}
				editions++
				got := map[[2]act.EID]bool{}
				for _, r := range compare.ConcordWordings(diff.Compare(withoutWIDs(old), withoutWIDs(new), diff.Options{})).Rows {
					for _, p := range r.Pairs {
						got[[2]act.EID{r.Provision.EID, p.Provision.EID}] = true
					}
				}
				want := map[[2]act.EID]bool{}
				for p := range old.All() {
					q := new.ByWID(p.WID)
					if q == nil || p.Status == act.Excluded || q.Status == act.Excluded || p.Num == "" && q.Num == "" && p.EID == q.EID {
						continue
					}
					want[[2]act.EID{p.EID, q.EID}] = true
				}
				a, m := countPairs(got, want)
				all.add(a)
				moved.add(m)
				if a.f1() < 0.97 {
					t.Logf("%s, %s and %s: %v", alias, old.Date, new.Date, a)
				}
			}
		}
	}
	t.Logf("%d pairs of wordings: all units %v; renumbered ones %v", editions, all, moved)
	if editions < 36 || moved.right < 20 {
		t.Fatalf("too little to judge by: %d pairs of wordings, %d renumbered units", editions, moved.right)
	}
	if all.f1() < 0.97 || moved.f1() < 0.97 {
		t.Errorf("F1 %.3f, of renumbered units %.3f; want 0.97", all.f1(), moved.f1())
	}
}

// tally counts pairs: right, wrongly given, missing.
type tally struct{ right, wrong, missing int }

func (n *tally) add(o tally) {
	n.right, n.wrong, n.missing = n.right+o.right, n.wrong+o.wrong, n.missing+o.missing
}

func (n tally) f1() float64 { return share(2*n.right, 2*n.right+n.wrong+n.missing) }

func (n tally) String() string {
	return fmt.Sprintf("F1 %.4f (%d right, %d wrong, %d missing)", n.f1(), n.right, n.wrong, n.missing)
}

// countPairs counts all pairs, and those whose unit has another number.
func countPairs(got, want map[[2]act.EID]bool) (all, moved tally) {
	for p := range got {
		n := tally{wrong: 1}
		if want[p] {
			n = tally{right: 1}
		}
		if all.add(n); p[0] != p[1] {
			moved.add(n)
		}
	}
	for p := range want {
		if !got[p] {
			all.add(tally{missing: 1})
			if p[0] != p[1] {
				moved.add(tally{missing: 1})
			}
		}
	}
	return all, moved
}

// withoutWIDs copies x with every wId that of the number at hand.
func withoutWIDs(x *act.Expression) *act.Expression {
	out := *x
	var clean func(ps []*act.Provision) []*act.Provision
	clean = func(ps []*act.Provision) []*act.Provision {
		var list []*act.Provision
		for _, p := range ps {
			q := *p
			q.WID, q.Children = q.EID, clean(p.Children)
			list = append(list, &q)
		}
		return list
	}
	out.Body, out.WIDs = clean(x.Body), nil
	return &out
}
