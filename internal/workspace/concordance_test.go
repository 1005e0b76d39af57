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
	var out []judgedPair
	for _, f := range readRows(t, "pairs.tsv", 5) {
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
		if p.aside != aside || apart && !strings.Contains(p.a, ":ru") {
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
		{name: "aside, texts alone, Russian against English without a wording in common", aside: true, o: ConcordanceOptions{TextOnly: true}, apart: true},
		{name: "open, texts alone", o: ConcordanceOptions{TextOnly: true}, least: 0.85},
		{name: "open, texts alone, Russian against English without a wording in common", o: ConcordanceOptions{TextOnly: true}, apart: true},
	} {
		m := measured(t, w, c.aside, c.o, c.apart)
		t.Logf("%s: %s", c.name, m)
		if share(m.three, m.pairs) < c.least {
			t.Errorf("%s: %s, want R@3 %.2f", c.name, m, c.least)
		}
	}
}

// TestConcordanceFollowsRenumbering holds the concordance of each two wordings of
// an act in the corpus against their wIds and what was judged by reading: with the
// wIds at hand, as the program has them, and with the wIds wiped.
func TestConcordanceFollowsRenumbering(t *testing.T) {
	w := open(t)
	known := readRows(t, "wordings.tsv", 4)
	for _, wiped := range []bool{false, true} {
		var all, moved tally
		editions := 0
		for _, alias := range w.lib().Aliases() {
			wk, err := w.lib().Work(alias)
			if err != nil {
				t.Fatal(err)
			}
			for i, old := range wk.Expressions {
				for _, new := range wk.Expressions[i+1:] {
					if old.Lang != new.Lang || old.Date == new.Date {
						continue
					}
					editions++
					got, want := followedPairs(old, new, wiped), pairsByWID(old, new)
					judgeWordings(known, alias, old, new, got, want)
					a, m := countPairs(got, want)
					all.add(a)
					moved.add(m)
				}
			}
		}
		t.Logf("wIds wiped: %v; %d pairs of wordings: all units %v; renumbered ones %v", wiped, editions, all, moved)
		if editions < 36 || moved.right < 20 {
			t.Fatalf("too little to judge by: %d pairs of wordings, %d renumbered units", editions, moved.right)
		}
		if all.f1() < 0.97 || moved.f1() < 0.97 {
			t.Errorf("wIds wiped: %v; F1 %.3f, of renumbered units %.3f; want 0.97", wiped, all.f1(), moved.f1())
		}
	}
}

// unitPair is a unit of the old text and one of the new.
type unitPair [2]act.EID

func followedPairs(old, new *act.Expression, wiped bool) map[unitPair]bool {
	if wiped {
		old, new = withoutWIDs(old), withoutWIDs(new)
	}
	out := map[unitPair]bool{}
	for _, r := range compare.ConcordWordings(diff.Compare(old, new, diff.Options{})).Rows {
		for _, p := range r.Pairs {
			out[unitPair{r.Provision.EID, p.Provision.EID}] = true
		}
	}
	return out
}

func pairsByWID(old, new *act.Expression) map[unitPair]bool {
	out := map[unitPair]bool{}
	for p := range old.All() {
		q := new.ByWID(p.WID)
		if q == nil || (p.Status == act.Excluded) != (q.Status == act.Excluded) || p.Num == "" && q.Num == "" && p.EID == q.EID {
			continue
		}
		out[unitPair{p.EID, q.EID}] = true
	}
	return out
}

// judgeWordings puts right what wIds do not say.
func judgeWordings(known [][]string, alias string, old, new *act.Expression, got, want map[unitPair]bool) {
	covers := func(pattern string, e act.EID) bool {
		stem, below := strings.CutSuffix(pattern, "*")
		return string(e) == stem || below && strings.HasPrefix(string(e), stem+"__")
	}
	for _, k := range known {
		if k[1] != alias {
			continue
		}
		for p := range got {
			if !covers(k[2], p[0]) || !covers(k[3], p[1]) {
				continue
			}
			switch k[0] {
			case "right":
				want[p] = true
			case "open":
				delete(got, p)
			}
		}
		if p := (unitPair{act.EID(k[2]), act.EID(k[3])}); k[0] == "wrong" && changedText(old, new, p) {
			delete(want, p)
		}
	}
}

// changedText reports whether the units of a pair say different things.
func changedText(old, new *act.Expression, p unitPair) bool {
	a, b := old.Find(p[0]), new.Find(p[1])
	return a != nil && b != nil && a.Text() != b.Text()
}

// readRows reads a table of testdata/concordance.
func readRows(t *testing.T, name string, columns int) [][]string {
	t.Helper()
	src, err := os.ReadFile("testdata/concordance/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.Lines(string(src)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != columns {
			t.Fatalf("%s: a line of %d columns: %q", name, len(f), line)
		}
		out = append(out, f)
	}
	return out
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
func countPairs(got, want map[unitPair]bool) (all, moved tally) {
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
