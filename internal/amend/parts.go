package amend

import (
	"zanger/internal/act"
)

// Parts of units: headings, sentences by their ordinals, footnotes by their marks.

// clauseAt reads a clause of a sentence that is counted: "část věty první za středníkem".
func (g *grammar) clauseAt(ts []token, i int) (steps []Step, n int) {
	m := g.lenOf(g.clause, ts, i)
	if m == 0 {
		return nil, 0
	}
	if c, q := phraseAt(g.clauses, ts, i+m); q > 0 {
		return []Step{c}, m + q
	}
	st, k, ok := g.partAt(ts, i+m)
	if !ok || st.Part != Sentence {
		return nil, 0
	}
	c, q := phraseAt(g.clauses, ts, i+m+k)
	if q == 0 {
		return nil, 0
	}
	return []Step{st, c}, m + k + q
}

// partAt reads the name of a part of a unit: a heading, a sentence with its ordinal,
// a footnote with its mark.
func (g *grammar) partAt(ts []token, i int) (st Step, n int, ok bool) {
	if o, m := phraseAt(g.ordinals, ts, i); m > 0 && o != 0 { // "první větě"
		if p := g.lenOf(g.sentences, ts, i+m); p > 0 {
			return Step{Part: Sentence, Ord: o}, m + p, true
		}
		if c := g.conjunction(ts, i+m); c > 0 { // "první a druhé větě"
			to, q := phraseAt(g.ordinals, ts, i+m+c)
			if p := g.lenOf(g.sentences, ts, i+m+c+q); q > 0 && p > 0 && to == o+1 {
				return Step{Part: Sentence, Ord: o, OrdTo: to}, m + c + q + p, true
			}
		}
	}
	if m := g.lenOf(g.sentences, ts, i); m > 0 {
		o, p := phraseAt(g.ordinals, ts, i+m)
		if p == 0 {
			st, n := phraseAt(g.parts, ts, i) // "věta za středníkem"
			return st, n, n > m
		}
		st := Step{Part: Sentence, Ord: o}
		j := i + m + p
		if c := g.conjunction(ts, j); c > 0 {
			if to, q := phraseAt(g.ordinals, ts, j+c); q > 0 && to == o+1 && g.lenOf(g.sentences, ts, j+c+q) == 0 {
				st.OrdTo = to
				j += c + q
			}
		} else if j < len(ts) && g.to[ts[j].low] {
			if to, q := phraseAt(g.ordinals, ts, j+1); q > 0 && (to > o || to == -1 && o > 0) {
				st.OrdTo = to
				j += 1 + q
			}
		}
		return st, j - i, true
	}
	st, m := phraseAt(g.parts, ts, i)
	if m == 0 {
		return Step{}, 0, false
	}
	if st.Part != Footnote {
		return st, m, true
	}
	j := i + m
	if s := g.lenOf(g.numberSigns, ts, j); s > 0 {
		j += s
	}
	num, size := g.numberAt(ts, j, act.Section)
	if size == 0 {
		return Step{}, 0, false
	}
	st.Num = num
	return st, j + size - i, true
}

// moreSentences reads further sentences behind one that was named, "větě první a
// třetí", in all places that name it, and returns how many tokens that takes.
func (g *grammar) moreSentences(ts []token, i int, cur, all *[]Path) int {
	if len(*cur) == 0 || (*cur)[0].last().Part != Sentence {
		return 0
	}
	var above []Path
	for _, p := range *cur {
		above = append(above, p[:len(p)-1])
	}
	at := i
	for {
		c := g.conjunction(ts, at)
		if c == 0 {
			return at - i
		}
		o, n := phraseAt(g.ordinals, ts, at+c)
		if n == 0 || g.lenOf(g.sentences, ts, at+c+n) > 0 {
			return at - i
		}
		if _, k := phraseAt(g.units, ts, at+c+n); k > 0 {
			return at - i
		}
		for _, p := range above {
			*all = append(*all, p.With(Step{Part: Sentence, Ord: o}))
			*cur = append(*cur, p.With(Step{Part: Sentence, Ord: o}))
		}
		at += c + n
	}
}

// headingPlace is the length of the preposition between a heading and its unit:
// "nadpis v části druhé", "nadpis pod § 5".
func (g *grammar) headingPlace(st Step, ts []token, i int) int {
	if st.Part != Heading || i >= len(ts) {
		return 0
	}
	n := g.lenOf(g.in, ts, i)
	if _, _, ok := g.unitAt(ts, i+n); !ok || n == 0 {
		return 0
	}
	return n
}

// behindNote is the length of what names a footnote further: "poznámka č. 5 pod čarou",
// "poznámka pod čarou č. 5 k § 8".
func (g *grammar) behindNote(ts []token, i int) int {
	n := 0
	if i+1 < len(ts) && ts[i].low == "pod" && ts[i+1].low == "čarou" {
		n = 2
	}
	if i+n < len(ts) && (ts[i+n].low == "k" || ts[i+n].low == "ke") {
		if _, _, ok := g.unitAt(ts, i+n+1); ok {
			if r, ok := g.readRefs(ts, i+n+1); ok {
				n = r.next - i
			}
		}
	}
	return n
}
