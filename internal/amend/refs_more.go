package amend

import (
	"slices"

	"zanger/internal/act"
)

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

// encloses reports whether a unit that is named behind others holds them: "bod 3 přílohy
// č. 1", "hlava II části první".
func (g *grammar) encloses(steps []Step, cur []Path, noun string) bool {
	if len(cur) == 0 || len(steps) != 1 || steps[0].To != "" || steps[0].Part != "" {
		return false
	}
	for _, c := range cur {
		if tabled(c[0]) || g.back[steps[0].Kind] && c[0].Part == "" && !g.holders[noun] {
			return false // "bodu 2 písm. a)": the points of an annex hold letters
		}
		if c[0].Kind == steps[0].Kind || g.rankOf(c[0]) <= g.rankOf(steps[0]) {
			return false
		}
	}
	return true
}

func tabled(s Step) bool { return s.Part == Table || s.Part == Row || s.Part == Column }

// wrapped puts a step before the paths that were read last.
func wrapped(s Step, cur, all []Path) (next, paths []Path) {
	for _, c := range cur {
		next = append(next, Path{s}.With(c...))
	}
	return next, append(all[:len(all)-len(cur):len(all)-len(cur)], next...)
}

// ordinalAt reads a unit that is counted: "druhý odstavec", "poslední odstavec".
func (g *grammar) ordinalAt(ts []token, i int) ([]Step, int) {
	o, n := phraseAt(g.ordinals, ts, i)
	if n == 0 {
		return nil, 0
	}
	k, m := phraseAt(g.units, ts, i+n)
	if m == 0 || !g.back[k] {
		return nil, 0
	}
	if _, size := g.numbersAt(ts, i+n+m, k); size > 0 {
		return nil, 0
	}
	return []Step{{Kind: k, Ord: o}}, n + m
}

// ordinal reads an ordinal word at token i, or two of them, "třicátá čtvrtá".
func (g *grammar) ordinal(ts []token, i int) (n, size int) {
	if ten := g.tens[ts[i].low]; ten > 0 {
		if i+1 < len(ts) && ts[i+1].kind == word {
			if one := g.ordinals[ts[i+1].low]; one > 0 && one < 10 {
				return ten + one, 2
			}
		}
		return ten, 1
	}
	if o := g.ordinals[ts[i].low]; o > 0 {
		return o, 1
	}
	return 0, 0
}

// inside reports whether a step that a conjunction joins would lead into a unit that is
// named as a whole already: "§ 5, odst. 1" is one place.
func (g *grammar) inside(all, cur []Path, s Step) bool {
	if len(cur) == 0 || s.Part != "" && s.Part != Sentence && s.Part != LeadIn && s.Part != Clause && s.Part != Closing {
		return false
	}
	base := cur[len(cur)-1]
	for len(base) > 0 && (g.rankOf(base.last()) >= g.rankOf(s) || unitless(base.last())) {
		base = base[:len(base)-1]
	}
	return len(base) > 0 && hasPath(all, base)
}

// commaAt reports whether a comma alone stands at token i.
func (g *grammar) commaAt(ts []token, i int) bool {
	return i < len(ts) && ts[i].is(",") && (i+1 >= len(ts) || !g.and[ts[i+1].low])
}

// rangeAt reads the end of a range at token i: "až 8", "až § 8", "–8".
func (g *grammar) rangeAt(ts []token, i int, k act.Kind) (last string, n int) {
	if i >= len(ts) || !g.to[ts[i].low] && !(ts[i].kind == mark && (ts[i].text == "–" || ts[i].text == "-")) {
		return "", 0
	}
	j := i + 1
	if same, m := phraseAt(g.units, ts, j); m > 0 && same == k && g.to[ts[i].low] {
		j += m
	}
	if g.to[ts[i].low] {
		j += g.lenOf(g.numberSigns, ts, j)
	}
	last, size := g.numberAt(ts, j, k)
	if size == 0 {
		return "", 0
	}
	return last, j + size - i
}

// holdsLetters reports whether a path leads to a numbered point of an annex, which holds
// lettered ones.
func holdsLetters(p Path, s Step) bool {
	return s.Part == "" && s.Kind == act.Point && p.last().Kind == act.Subpoint && !slices.ContainsFunc(p, func(s Step) bool { return s.Kind == act.Point })
}

// unitless reports whether a part of the act holds no units: its title, a footnote.
func unitless(s Step) bool { return s.Part == Title || s.Part == Footnote }

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
