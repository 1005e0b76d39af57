package search

import (
	"cmp"
	"slices"
)

// match is a term that words of a query name.
type match struct {
	term    conceptTerm
	words   []int // of the line
	clauses []int
	weight  float64
	// parts are shorter terms inside.
	parts []match
}

// matches finds the terms that a line names: those that stand in it as they are,
// those whose words stand apart or in another order, and those of one root with
// its words. The longest win. Terms may share words where they stand side by side,
// as in "identification of victims of trafficking"; what lies inside a longer term
// is part of it.
func (v *vocabulary) matches(code string, l line) []match {
	t := v.langs[code]
	if t == nil {
		return nil
	}
	var all []match
	for i := range l.words {
		for _, x := range t.byFirst[l.words[i].Term] {
			if end, ok := follows(l.text, l.words, i, x.stems); ok {
				all = append(all, l.match(x, i, end))
			}
		}
	}
	all = append(all, v.scattered(t, l)...)
	slices.SortStableFunc(all, func(a, b match) int {
		return cmp.Or(cmp.Compare(len(b.term.stems), len(a.term.stems)), cmp.Compare(b.weight, a.weight))
	})
	return longest(all, len(l.words))
}

// match is a term at words from to end.
func (l line) match(x conceptTerm, from, end int) match {
	m := match{term: x, weight: 1}
	for i := from; i < end; i++ {
		m.words, m.clauses = append(m.words, i), append(m.clauses, l.clauses[i])
	}
	return m
}

// longest keeps the matches that are inside no other. One whose words stand apart
// must not share any.
func longest(all []match, words int) []match {
	var out []match
	taken := make([]int, words) // one more than the match that has the word
	for _, m := range all {
		within, shared := 0, 0
		for _, w := range m.words {
			if taken[w] > 0 {
				shared++
			}
		}
		for i := range out {
			if containsAll(out[i].words, m.words) {
				within = i + 1
				break
			}
		}
		switch {
		case within > 0 && m.together():
			out[within-1].takePart(m)
		case within > 0 || shared == len(m.words) || shared > 0 && !m.together():
		default:
			out = append(out, m)
			for _, w := range m.words {
				taken[w] = len(out)
			}
		}
	}
	return out
}

func containsAll(all, some []int) bool {
	for _, s := range some {
		if !slices.Contains(all, s) {
			return false
		}
	}
	return true
}

// together reports whether the words stand side by side.
func (m match) together() bool {
	return m.words[len(m.words)-1]-m.words[0] == len(m.words)-1 && slices.IsSorted(m.words)
}

// takePart notes a term inside m, unless another has its words.
func (m *match) takePart(inner match) {
	if len(inner.words) == len(m.words) {
		return
	}
	for _, p := range m.parts {
		if slices.ContainsFunc(inner.words, func(w int) bool { return slices.Contains(p.words, w) }) {
			return
		}
	}
	m.parts = append(m.parts, inner)
}

// scattered finds terms all of whose words are in l apart or in another order, or
// are of one root with words that no term has.
func (v *vocabulary) scattered(t *terms, l line) []match {
	var free []int
	for i, w := range l.words {
		if !w.Stop && !hasDigit(w.Term) {
			free = append(free, i)
		}
	}
	if len(free) == 0 {
		return nil
	}
	var out []match
	for _, x := range t.all {
		if m, ok := l.apart(t, x, free); ok {
			out = append(out, m)
		}
	}
	return out
}

// apart reports whether every stem of x is among the words that are free.
func (l line) apart(t *terms, x conceptTerm, free []int) (match, bool) {
	m := match{term: x, weight: weightScattered}
	var room [8]int
	words := room[:0]
	for _, s := range x.stems {
		at := slices.IndexFunc(free, func(i int) bool { return l.words[i].Term == s && !slices.Contains(words, i) })
		if at < 0 {
			at = slices.IndexFunc(free, func(i int) bool {
				return t.stems[l.words[i].Term] == 0 && akin(l.words[i].Term, s) && !slices.Contains(words, i)
			})
			m.weight = weightAkin
		}
		if at < 0 {
			return m, false
		}
		words = append(words, free[at])
	}
	if len(x.stems) == 1 && m.weight == weightScattered {
		return m, false // it stands there as it is
	}
	m.words = slices.Clone(words)
	for _, w := range m.words {
		m.clauses = append(m.clauses, l.clauses[w])
	}
	return m, true
}
