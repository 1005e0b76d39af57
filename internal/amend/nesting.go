package amend

import (
	"slices"

	"zanger/internal/act"
)

// Which of the units that words name holds which.

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

// holdsLetters reports whether a path leads to a numbered point of an annex, which holds
// lettered ones.
func holdsLetters(p Path, s Step) bool {
	return s.Part == "" && s.Kind == act.Point && p.last().Kind == act.Subpoint && !slices.ContainsFunc(p, func(s Step) bool { return s.Kind == act.Point })
}

// unitless reports whether a part of the act holds no units: its title, a footnote.
func unitless(s Step) bool { return s.Part == Title || s.Part == Footnote }
