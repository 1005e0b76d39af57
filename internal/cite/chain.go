package cite

import (
	"slices"

	"zanger/internal/act"
)

// chain is a run of levels that name a unit together: пункт 2 статьи 13.
type chain struct {
	segs   []segment
	steps  []level // outermost first; set by order
	outer  bool    // written outermost first
	joined bool    // held together by commas
	tokens [2]int
}

// level is a segment with the kinds that fit its neighbours.
type level struct {
	kinds   []act.Kind
	numbers []number
	this    bool
	shift   int // see [unit]
}

// rooted reports whether the chain names an article or a unit above.
func (c *chain) rooted() bool {
	return len(c.steps) > 0 && (c.steps[0].this || slices.ContainsFunc(c.steps[0].kinds, top))
}

// many reports whether a level above the innermost, or with all any level, has
// several numbers.
func (c *chain) many(all bool) bool {
	for i, s := range c.steps {
		if (all || i < len(c.steps)-1) && (len(s.numbers) > 1 || len(s.numbers) == 1 && s.numbers[0].to != "") {
			return true
		}
	}
	return false
}

// maxLevels is the greatest number of levels in a chain; no act has so many. Some
// levels may hold each other, so that a chain of them would never end.
const maxLevels = 12

// tight reads a chain whose levels follow each other with no comma.
func (p *parser) tight(i int) (c chain, next int) {
	c.tokens[0], next = i, i
	for j := i; len(c.segs) < maxLevels; j = p.skipOf(next) {
		if len(c.segs) > 0 && p.at(j).newPara {
			break
		}
		s, end := p.segment(j)
		if end == j {
			break
		}
		longer, ok := p.lengthen(c, s)
		if !ok {
			p.fail(j, "these levels do not lie in one another")
			break
		}
		if s.form.owner && !longer.outer && len(c.segs) > 0 && len(s.numbers) == 1 {
			s.numbers[0].single()
		}
		longer.tokens = [2]int{i, end}
		c, next = longer, end
	}
	return c, next
}

// lengthen adds a level to c; it is false if the levels or the cases of their
// words forbid it.
func (p *parser) lengthen(c chain, s segment) (chain, bool) {
	longer, ok := p.order(append(slices.Clone(c.segs), s))
	if !ok || len(c.segs) == 0 || p.c.links == nil {
		return longer, ok
	}
	return longer, p.c.links(c.segs[len(c.segs)-1].form, s.form, longer.outer)
}

// skipOf passes over the words between two levels: "of the".
func (p *parser) skipOf(i int) int {
	for p.c.of[p.c.word(p.at(i))] {
		i++
	}
	return i
}

// loose reads a chain whose levels may be separated by commas: "Article 13,
// paragraph 2", "п. 2, ст. 13". A comma before a chain of several levels is left
// to the list: "подпункт 1), пункт 2 статьи 13" names two units.
func (p *parser) loose(i int) (c chain, next int) {
	c, next = p.tight(i)
	for next > i && p.at(next).text == "," && len(c.segs) < maxLevels {
		j := next + 1
		more, end := p.tight(j)
		if end == j || len(more.segs) != 1 {
			break
		}
		longer, ok := p.lengthen(c, more.segs[0])
		if !ok || len(c.segs) > 1 && longer.outer != c.outer || longer.outer && c.many(true) {
			break
		}
		longer.joined, longer.tokens = true, [2]int{i, end}
		c, next = longer, end
	}
	return c, next
}

// order sets the levels of segs outermost first, in the direction in which each
// can hold the next. Where both fit, the habit of the language decides.
func (p *parser) order(segs []segment) (chain, bool) {
	c := chain{segs: segs}
	levels := make([]level, len(segs))
	for i, s := range segs {
		levels[i] = levelOf(s)
	}
	dropPart(levels)
	backward := slices.Clone(levels)
	slices.Reverse(backward)
	in, okIn := p.c.levels.nest(backward)
	out, okOut := p.c.levels.nest(levels)
	switch {
	case okOut && (p.c.outerFirst || !okIn):
		c.steps, c.outer = out, true
	case okIn:
		c.steps = in
	default:
		return c, false
	}
	return c, true
}

func levelOf(s segment) level {
	l := level{numbers: s.numbers, this: s.this, kinds: s.unit.digits, shift: s.unit.shift}
	if len(s.numbers) > 0 {
		l.kinds = s.unit.kinds(s.numbers[0])
	}
	return l
}

// dropPart settles the word for a part (часть, бөлік), which names a unit above
// articles as well as one inside them: in a chain its neighbours tell.
func dropPart(levels []level) {
	if len(levels) < 2 {
		return
	}
	inside := slices.ContainsFunc(levels, func(l level) bool { return !l.kinds[0].IsHead() && !slices.Contains(l.kinds, act.Part) })
	for i, l := range levels {
		if len(l.kinds) > 1 && slices.Contains(l.kinds, act.Part) {
			inside := inside && !ofSchedule(levels, i)
			levels[i].kinds = slices.DeleteFunc(slices.Clone(l.kinds), func(k act.Kind) bool { return (k == act.Part) == inside })
		}
	}
}

// ofSchedule reports whether level i stands beside a schedule, whose part it then is.
func ofSchedule(levels []level, i int) bool {
	schedule := func(j int) bool { return j >= 0 && j < len(levels) && levels[j].kinds[0] == act.Schedule }
	return schedule(i-1) || schedule(i+1)
}

// nest keeps of each level the kinds that fit between its neighbours, outermost
// first; it is false if none are left somewhere.
func (h *hierarchy) nest(levels []level) ([]level, bool) {
	out := slices.Clone(levels)
	for range out { // until no choice of one level limits another
		for i := range out {
			kinds := slices.DeleteFunc(slices.Clone(out[i].kinds), func(k act.Kind) bool {
				return i > 0 && !slices.ContainsFunc(out[i-1].kinds, func(o act.Kind) bool { return h.holds(o, k) }) ||
					i+1 < len(out) && !slices.ContainsFunc(out[i+1].kinds, func(n act.Kind) bool { return h.holds(k, n) })
			})
			if len(kinds) == 0 {
				return nil, false
			}
			out[i].kinds = kinds
		}
	}
	return out, true
}
