package compare

import (
	"slices"

	"zanger/internal/act"
)

// ConcordanceOptions choose what a concordance of two acts shows; the zero value
// is good.
type ConcordanceOptions struct {
	// Size is the most proposals for a provision; 0 means 3.
	Size int
	// Only keeps these articles of A; empty keeps all. They are compared against
	// the background of the whole act all the same; what is left over of B is not
	// told then.
	Only []act.EID
	// Judgements are what people said of pairs.
	Judgements []Judgement
}

// Concord proposes which provisions of one act answer those of another. It
// compares words in the languages that both sides have, concepts in any, headings,
// places, and the elements of the benchmark for which provisions stand. What is
// too unlike has no proposal. A judgement that still holds goes before any
// proposal; one over a text that has changed is shown as stale and decides nothing.
func Concord(a, b Side, reader Reader, o ConcordanceOptions) *Concordance {
	if o.Size <= 0 {
		o.Size = 3
	}
	judged := judgedIn(o.Judgements, a, b)
	a, b, lang := commonLang(a, b)
	c := &Concordance{A: a.Expression, B: b.Expression, Lang: lang, Lost: judged.lost()}
	r := newReading(reader, lang)
	s := newScorer(r.sheets(a), r.sheets(b))
	c.WordlessA, c.WordlessB = wordless(s.a), wordless(s.b)
	named := map[*act.Provision]bool{}
	for p := range provisions(a.Expression) {
		if len(o.Only) > 0 && !slices.Contains(o.Only, p.EID) {
			continue
		}
		row := ConcordanceRow{Provision: p}
		i := slices.IndexFunc(s.a, func(x sheet) bool { return x.p == p })
		if i < 0 {
			row.Empty = true
		} else {
			for _, j := range s.best(i, o.Size, leastFor(a, b, s.a[i])) {
				row.Pairs = append(row.Pairs, s.pairOf(r, i, j))
			}
		}
		judged.apply(&row, func(q *act.Provision) Pair {
			if j := slices.IndexFunc(s.b, func(x sheet) bool { return x.p == q }); i >= 0 && j >= 0 {
				return s.pairOf(r, i, j)
			}
			return Pair{Provision: q, Standing: Proposed}
		})
		for _, p := range row.Pairs {
			if p.Standing != Rejected {
				named[rootIn(b.Expression, p.Provision)] = true
			}
		}
		c.Rows = append(c.Rows, row)
	}
	for p := range provisions(b.Expression) {
		if hasText(p) && !named[p] && len(o.Only) == 0 {
			c.Unmatched = append(c.Unmatched, p)
		}
	}
	return c
}

// leastFor is the floor for proposals for one provision.
func leastFor(a, b Side, s sheet) float64 {
	switch {
	case len(s.whole.words) == 0:
		return floorConcepts
	case len(a.Elements) > 0 && len(b.Elements) > 0:
		return floorElements
	}
	return floorWords
}

// wordless counts provisions without words in the language that was compared.
func wordless(sheets []sheet) int {
	n := 0
	for _, s := range sheets {
		if len(s.whole.words) == 0 {
			n++
		}
	}
	return n
}

func (s *scorer) pairOf(r *reading, i, j int) Pair {
	p := Pair{Provision: s.b[j].p, Score: scoreShown(s.all[i][j].score), Reasons: s.reasons(r, i, j), Standing: Proposed}
	p.WithinA, p.WithinB = s.within(i, j)
	return p
}

// commonLang keeps of both sides the wordings in one language that both have:
// that of the texts where it is one, else the one in which the fewer articles are
// left out. It is "" when they have none.
func commonLang(a, b Side) (Side, Side, string) {
	if a.Expression.Lang == b.Expression.Lang {
		a.Others, b.Others = nil, nil
		return a, b, a.Expression.Lang
	}
	best, most := "", 0
	for _, x := range a.wordings() {
		for _, y := range b.wordings() {
			if n := min(articles(x), articles(y)); x.Lang == y.Lang && n > most {
				best, most = x.Lang, n
			}
		}
	}
	return a.in(best), b.in(best), best
}

func (s Side) wordings() []*act.Expression {
	return append([]*act.Expression{s.Expression}, s.Others...)
}

// in leaves out other wordings than those in lang.
func (s Side) in(lang string) Side {
	var kept []*act.Expression
	for _, x := range s.Others {
		if x.Lang == lang && x.Lang != s.Expression.Lang {
			kept = append(kept, x)
		}
	}
	s.Others = kept
	return s
}

func articles(x *act.Expression) int {
	n := 0
	for range provisions(x) {
		n++
	}
	return n
}

// rootIn returns the provision of x, as concordances have them, that p is or
// stands in.
func rootIn(x *act.Expression, p *act.Provision) *act.Provision {
	for q := range provisions(x) {
		for u := range q.All() {
			if u.EID == p.EID {
				return q
			}
		}
	}
	return p
}
