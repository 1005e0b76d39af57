package amend

import (
	"slices"
	"strings"

	"zanger/internal/act"
)

func fieldsOf(list string) []string {
	fs := strings.Fields(list)
	for i, f := range fs {
		fs[i] = strings.ReplaceAll(f, "_", " ")
	}
	return fs
}

// refs are units that words of an instruction name, in order.
type refs struct {
	paths []Path
	next  int // the token after them
}

// readRefs reads the units named from token i on, "§ 5 odst. 1 a 2 a § 6", none if
// no unit is named there. Paths begin at the outermost unit that is named.
func (g *grammar) readRefs(ts []token, i int) (refs, bool) {
	var out refs
	var cur []Path   // the paths to which a deeper unit is added
	var front []Step // parts named before their unit: "nadpis § 5"
	start := i
	for {
		j := i
		if len(cur) > 0 || len(front) > 0 { // a conjunction, or a preposition again
			if n := g.conjunction(ts, j); n > 0 {
				j += n
				if k := g.lenOf(g.in, ts, j); k > 0 {
					j += k
				}
				if _, _, ok := g.unitAt(ts, j); !ok {
					if _, _, ok := g.partAt(ts, j); !ok || len(front) > 0 {
						break
					}
				}
			}
		}
		former := 0
		if len(cur) > 0 { // "§ 14 dosavadním odstavci 6"
			former = g.lenOf(g.former, ts, j)
		}
		if steps, n := g.clauseAt(ts, j); n > 0 && len(front) == 0 {
			for k := range steps {
				cur, out.paths = g.extend(cur, out.paths, steps[k:k+1], j > i && k == 0)
			}
			i = j + n
			continue
		}
		if steps, n, ok := g.unitAt(ts, j+former); ok {
			if v, m := phraseAt(g.verbs, ts, j+n+former+1); j > i && m > 0 && v == renumbers && len(steps) > 0 && len(cur) > 0 {
				break // "odstavce 2 a 3 a odstavec 4 se označuje"
			}
			n += former
			for k := range steps {
				steps[k].Former = former > 0
			}
			if j == i && g.encloses(steps, cur, ts[i].low) {
				cur, out.paths = wrapped(steps[0], cur, out.paths)
				i = j + n
				continue
			}
			if len(front) > 0 && len(cur) > 0 && (j > i || front[0].Part == GroupHeading || front[0].Part == Heading && !steps[0].Kind.IsHead()) {
				break
			}
			joined := j > i
			if joined && g.inside(out.paths, cur, steps[0]) { // "§ 5, odst. 1, písm. a)"
				if !g.commaAt(ts, i) || !g.nestsIn(cur, steps) {
					break
				}
				joined = false
			}
			if !joined && len(cur) > 0 && !g.nestsIn(cur, steps) {
				break // nothing joins the two
			}
			cur, out.paths = g.extend(cur, out.paths, steps, joined)
			i = j + n
			continue
		}
		if steps, n := g.signedAt(ts, j, cur); n > 0 && j == i && len(front) == 0 {
			cur, out.paths = g.extend(cur, out.paths, steps, false)
			i = j + n
			continue
		}
		st, n, ok := g.partAt(ts, j)
		if !ok {
			break
		}
		if st.Part == Footnote {
			nums, m := g.numbersAt(ts, j+n-g.lastNumber(ts, j+n), act.Section)
			for _, s := range nums {
				s.Part, s.Kind = Footnote, ""
				out.paths = append(out.paths, Path{s})
			}
			i = j + n - g.lastNumber(ts, j+n) + m
			i += g.behindNote(ts, i)
			cur = out.paths[len(out.paths)-1:]
			continue
		}
		if len(cur) == 0 && len(front) == 0 {
			front = []Step{st}
			i = j + n
			if _, _, ok := g.partAt(ts, i); ok && st.Part == OwnText { // "textu věty druhé"
				front = nil
				continue
			}
			i += g.headingPlace(st, ts, i)
			if _, _, ok := g.unitAt(ts, i); !ok {
				out.paths = append(out.paths, Path{st})
				cur, front = out.paths, nil
				i += g.moreSentences(ts, i, &cur, &out.paths)
			}
			continue
		}
		if len(front) > 0 {
			break
		}
		if steps, _, ok := g.unitAt(ts, j+n); ok && j > i && st.Part != Sentence && st.Part != Clause && (steps[0].Kind.IsRoot() || steps[0].Kind == act.Schedule || g.rankOf(steps[0]) <= g.rankOf(cur[0][0])) { // "v § 5 a v nadpisu § 7"
			r, _ := g.readRefs(ts, j)
			cur, i = r.paths, r.next
			out.paths = append(out.paths, r.paths...)
			continue
		}
		if steps, m, ok := g.unitAt(ts, j+n); ok && st.Part == Heading && j == i { // "část první nadpis hlavy II"
			cur, out.paths = g.extend(cur, out.paths, steps, false)
			n += m
		}
		joined := j > i
		if joined && g.inside(out.paths, cur, st) {
			if !g.commaAt(ts, i) {
				break
			}
			joined = false
		}
		cur, out.paths = g.extend(cur, out.paths, []Step{st}, joined)
		i = j + n
		i += g.moreSentences(ts, i, &cur, &out.paths)
	}
	if len(front) > 0 {
		for k := range out.paths {
			out.paths[k] = out.paths[k].With(front...)
		}
	}
	out.next = i
	return out, i > start && len(out.paths) > 0
}

// extend adds steps to the paths read so far: below the last of them, or, for a
// unit of the same level or above it, as paths of their own.
func (g *grammar) extend(cur, all []Path, steps []Step, joined bool) (next, paths []Path) {
	if len(cur) == 0 {
		for _, s := range steps {
			next = append(next, Path{s})
		}
		return next, append(all, next...)
	}
	r := g.rankOf(steps[0])
	if !joined && g.nestsIn(cur, steps) {
		all = all[:len(all)-len(cur)]
		for _, c := range cur {
			for _, s := range steps {
				next = append(next, c.With(s))
			}
		}
		return next, append(all, next...)
	}
	base := cur[len(cur)-1]
	for len(base) > 0 && (g.rankOf(base.last()) >= r || unitless(base.last())) {
		base = base[:len(base)-1]
	}
	for _, s := range steps {
		next = append(next, base.With(s))
	}
	return next, append(all, next...)
}

// nestsIn reports whether units stand below those that were named before them.
func (g *grammar) nestsIn(cur []Path, steps []Step) bool {
	last := cur[0].last()
	return g.rankOf(last) < g.rankOf(steps[0]) || tabled(last) && steps[0].Part == "" && g.back[steps[0].Kind] || steps[0].Part == "" && last.Part == "" && steps[0].Kind != last.Kind && !last.Kind.IsRoot() && !steps[0].Kind.IsRoot()
}

// under puts paths below a context: the units of the context that stand above them
// are put in front.
func (g *grammar) under(ctx, rel Path) Path {
	if len(rel) == 0 {
		return ctx
	}
	if rel[0].Num == "" && rel[0].Part == "" && rel[0].Kind != act.Schedule { // "that paragraph"
		for i, s := range ctx {
			if s.Kind == rel[0].Kind {
				return ctx[: i+1 : i+1].With(rel[1:]...)
			}
		}
	}
	if len(rel) == 1 && rel[0].Part == OwnText && ctx.last().Part != "" && ctx.last().Part != Act {
		return ctx // "v nadpisu § 5 se na konci textu …"
	}
	if holdsLetters(ctx, rel[0]) {
		return ctx.With(rel...)
	}
	if len(ctx) == 1 && unitless(ctx[0]) {
		return rel
	}
	r := g.rankOf(rel[0])
	n := 0
	for n < len(ctx) && g.rankOf(ctx[n]) < r {
		n++
	}
	if rel[0].Part == "" && (rel[0].Kind == act.Point || rel[0].Kind == act.Subpoint) && slices.ContainsFunc(ctx, tabled) {
		return ctx.With(rel...) // an item of a row is no item of the annex
	}
	return ctx[:n:n].With(rel...)
}

// partRank is the rank of what is no numbered unit.
const partRank = 100

func (g *grammar) rankOf(s Step) int {
	switch {
	case s.Part == Footnote || s.Part == Act || s.Part == Title:
		return 0
	case s.Part == Table:
		return partRank - 2
	case s.Part == Row:
		return partRank - 1
	case s.Part == Column:
		return partRank
	case s.Part == Sentence:
		return partRank
	case s.Part != "":
		return partRank + 1
	}
	return g.rank[s.Kind]
}

// conjunction returns the length of what joins two units at token i: a comma, a
// word for and.
func (g *grammar) conjunction(ts []token, i int) int {
	if i >= len(ts) {
		return 0
	}
	if ts[i].kind == mark && ts[i].text == "," {
		if i+1 < len(ts) && g.and[ts[i+1].low] && ts[i+1].kind == word {
			return 2
		}
		return 1
	}
	if g.and[ts[i].low] && ts[i].kind == word {
		return 1
	}
	return 0
}

func (g *grammar) lenOf(table map[string]bool, ts []token, i int) int {
	_, n := phraseAt(table, ts, i)
	return n
}

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
