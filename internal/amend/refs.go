package amend

import (
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
