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
		for _, x := range t.from(l.words[i].Term) {
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

// freeWord is a word of a line that may be part of a term whose words stand apart.
type freeWord struct {
	at    int // in the line
	stem  string
	known bool // some term has it
}

// scattered finds terms all of whose words are in l apart or in another order, or
// are of one root with words that no term has.
func (v *vocabulary) scattered(t *terms, l line) []match {
	var free []freeWord
	loose := false
	for i, w := range l.words {
		if !w.Stop && !hasDigit(w.Term) {
			f := freeWord{i, w.Term, t.use(w.Term) > 0}
			free, loose = append(free, f), loose || !f.known
		}
	}
	if len(free) < 2 && !loose {
		return nil // what there is stands there as it is
	}
	var out []match
	misspelt := map[int]bool{}
	for _, x := range t.all {
		m, ok := l.apart(x, free, loose)
		if !ok {
			continue
		}
		if m.weight == weightAkin && slices.ContainsFunc(m.words, func(w int) bool { return t.misspelt(l.words[w].Term, w, misspelt) }) {
			continue
		}
		out = append(out, m)
	}
	return out
}

// misspelt reports whether stem, which no term has, is one typing error away from
// one that a term has: then it is put right and not taken for a word of that root.
func (t *terms) misspelt(stem string, at int, known map[int]bool) bool {
	if is, ok := known[at]; ok {
		return is
	}
	is := false
	if t.use(stem) == 0 {
		for _, s := range t.stems {
			if is = errorsBetween(stem, s, 1) <= 1; is {
				break
			}
		}
	}
	known[at] = is
	return is
}

// apart reports whether every stem of x is among the words that are free. Only
// loose words, which no term has, may be of one root with it instead.
func (l line) apart(x conceptTerm, free []freeWord, loose bool) (match, bool) {
	if len(x.stems) > len(free) || len(x.stems) == 1 && !loose {
		return match{}, false
	}
	var room [8]int
	words, weight := room[:0], weightScattered
	for _, s := range x.stems {
		at := slices.IndexFunc(free, func(f freeWord) bool { return f.stem == s && !slices.Contains(words, f.at) })
		if at < 0 && loose {
			at = slices.IndexFunc(free, func(f freeWord) bool { return !f.known && akin(f.stem, s) && !slices.Contains(words, f.at) })
			weight = weightAkin
		}
		if at < 0 {
			return match{}, false
		}
		words = append(words, free[at].at)
	}
	if len(x.stems) == 1 && weight == weightScattered {
		return match{}, false // it stands there as it is
	}
	m := match{term: x, weight: weight, words: slices.Clone(words)}
	for _, w := range m.words {
		m.clauses = append(m.clauses, l.clauses[w])
	}
	return m, true
}
