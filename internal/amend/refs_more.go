package amend

import "zanger/internal/act"

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

// signedAt reads items of a point that are named by the sign for a number alone:
// "písm. a) č. 2".
func (g *grammar) signedAt(ts []token, i int, cur []Path) ([]Step, int) {
	n := g.lenOf(g.numberSigns, ts, i)
	if n < 2 || len(cur) == 0 || cur[0].last().Kind != act.Point {
		return nil, 0
	}
	steps, m := g.numbersAt(ts, i+n, act.Subpoint)
	if m == 0 {
		return nil, 0
	}
	return steps, n + m
}
