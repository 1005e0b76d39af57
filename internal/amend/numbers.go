package amend

import (
	"strings"

	"zanger/internal/act"
)

// Numbers of units: figures, letters, Roman numerals and ordinal words, in lists and
// ranges.

// unitAt reads the name of a kind of unit and its numbers at token i.
func (g *grammar) unitAt(ts []token, i int) (steps []Step, n int, ok bool) {
	if steps, n := g.ordinalAt(ts, i); n > 0 {
		return steps, n, true
	}
	k, size := phraseAt(g.units, ts, i)
	if size == 0 {
		return g.tableAt(ts, i)
	}
	j := i + size
	if m := g.lenOf(g.numberSigns, ts, j); m > 0 {
		j += m
	}
	nums, m := g.numbersAt(ts, j, k)
	if m == 0 {
		if k == act.Schedule || g.back[k] { // an act may have one annex, without a number
			return []Step{{Kind: k}}, size, true
		}
		return nil, 0, false
	}
	return nums, j + m - i, true
}

// lastNumber is the length of the number that ends before token i.
func (g *grammar) lastNumber(ts []token, i int) int {
	if ts[i-1].text == ")" {
		return 2
	}
	return 1
}

// numbersAt reads a list of numbers of units of a kind: "1", "a) až c)", "5a a 6".
func (g *grammar) numbersAt(ts []token, i int, k act.Kind) (out []Step, n int) {
	j := i
	for {
		num, size := g.numberAt(ts, j, k)
		if size == 0 {
			break
		}
		st := Step{Kind: k, Num: num}
		j += size
		if last, size := g.rangeAt(ts, j, k); size > 0 {
			st.To = last
			j += size
		}
		if k == act.Subpoint && j+1 < len(ts) && ts[j].is(".") && ts[j].glued && (ts[j+1].is(",") || g.and[ts[j+1].low]) {
			j++ // "v bodech 1., 2. a 3."
		}
		out = append(out, st)
		n = j - i
		c := g.conjunction(ts, j)
		if c == 0 {
			break
		}
		j += c
		j += g.lenOf(g.numberSigns, ts, j) // "přílohy č. 1 a č. 2"
	}
	return out, n
}

// numberAt reads one number: digits with letters, letters, a Roman numeral or an
// ordinal word, as units of the kind have it.
func (g *grammar) numberAt(ts []token, i int, k act.Kind) (num string, n int) {
	if i >= len(ts) || ts[i].kind != word {
		return "", 0
	}
	t := ts[i]
	closed := i+1 < len(ts) && ts[i+1].text == ")" && ts[i+1].glued
	n = 1
	if closed {
		n = 2
	}
	switch {
	case t.text[0] >= '0' && t.text[0] <= '9':
		if k == act.Point && !closed {
			return "", 0
		}
		if num, m := dotted(ts, i); k == act.Subpoint && m > 1 { // "bodu 1.2"
			return strings.ReplaceAll(num, ".", "-"), m
		}
		return t.low, n
	case k == act.Point || k == act.Subpoint:
		if closed && len(t.text) <= 3 {
			return t.low, n
		}
	case k == act.Subsection && g.ordinals[t.low] > 0:
		return itoa(g.ordinals[t.low]), 1
	case k == act.Schedule:
		if closed || len(t.text) == 1 && t.text[0] >= 'A' && t.text[0] <= 'Z' {
			return t.low, n
		}
	case k.IsHead() || k == act.Article:
		if o, m := g.ordinal(ts, i); m > 0 {
			return itoa(o), m
		}
		if v, tail := romanOf(t.text); v > 0 {
			if i+2 < len(ts) && ts[i+1].is(".") && ts[i+1].glued && ts[i+2].kind == word {
				return itoa(v) + tail, 2 // "části II. bodu 3"
			}
			return itoa(v) + tail, 1
		}
		if len(t.text) == 1 && t.text[0] >= 'A' && t.text[0] <= 'Z' { // part A of an annex
			return t.low, 1
		}
	}
	return "", 0
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

// romanOf reads a Roman numeral in capitals with a small letter behind it.
func romanOf(s string) (n int, tail string) {
	value := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100}
	i := 0
	for i < len(s) && value[s[i]] > 0 {
		v := value[s[i]]
		if i+1 < len(s) && value[s[i+1]] > v {
			n -= v
		} else {
			n += v
		}
		i++
	}
	if tail = s[i:]; i == 0 || len(tail) > 1 || tail != strings.ToLower(tail) {
		return 0, ""
	}
	return n, tail
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
