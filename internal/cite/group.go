package cite

import (
	"slices"
	"strings"

	"zanger/internal/act"
)

// maxCited is the greatest number of units one citation may list.
const maxCited = 500

// group reads chains joined by commas and conjunctions, and lets those that
// name no article share that of a neighbour.
func (p *parser) group(i int) (list []chain, next int) {
	next = i
	for j := i; len(list) < maxItems; j = p.separator(next) {
		if len(list) > 0 && j == next {
			break
		}
		c, end := p.loose(j)
		if end == j {
			break
		}
		list, next = append(list, c), end
	}
	p.c.levels.share(list)
	return list, next
}

// share completes chains without an article. Written inner first, they take what
// lies around the unit named after them (пункт 1 и подпункт 2) пункта 3 статьи
// 5); written outer first, what lies around the one before (ст. 5 п. 1 и п. 2).
func (h *hierarchy) share(list []chain) {
	for i := len(list) - 2; i >= 0; i-- {
		if from := &list[i+1]; !from.outer && len(from.steps) > 1 {
			list[i].take(from, h)
		}
	}
	for i := 1; i < len(list); i++ {
		if from := &list[i-1]; from.outer && len(from.steps) > 1 {
			list[i].take(from, h)
		}
	}
}

// take puts before c the levels of from that lie above c and above the unit that
// from cites. Where from has several units on such a level, nothing is taken.
func (c *chain) take(from *chain, h *hierarchy) {
	if c.rooted() || c.joined || !from.rooted() || from.many(false) {
		return
	}
	var above []level
	for _, l := range from.steps[:len(from.steps)-1] {
		if !slices.ContainsFunc(l.kinds, func(k act.Kind) bool { return h.above(k, c.steps[0].kinds[0]) }) {
			break
		}
		above = append(above, l)
	}
	if len(above) > 0 {
		c.steps, c.outer = append(above, c.steps...), from.outer
	}
}

// citations returns the units that a group names, in the order of the text, or
// nil if they are too many. Text is what the bytes of the tokens count from.
func (p *parser) citations(list []chain, text string) []Citation {
	var out []Citation
	for _, c := range list {
		paths := [][]Step{nil}
		for i, l := range c.steps {
			if p.c.lastOwns && c.outer && i+1 < len(c.steps) && len(l.numbers) > 1 {
				alone := p.extend(paths, level{kinds: l.kinds, numbers: l.numbers[:len(l.numbers)-1], shift: l.shift})
				out = append(out, p.located(alone, c, l.numbers)...)
				l.numbers = l.numbers[len(l.numbers)-1:]
			}
			if paths = p.extend(paths, l); len(paths)+len(out) > maxCited {
				return nil
			}
		}
		leaf := c.steps[len(c.steps)-1].numbers
		for i, steps := range paths {
			from, to := c.tokens[0], c.tokens[1]
			if len(paths) > 1 && len(paths) == len(leaf) {
				from, to = p.share(c, leaf, i)
			}
			out = append(out, Citation{Steps: steps, Lang: p.c.lang, Start: p.at(from).start, End: p.at(to - 1).end})
		}
	}
	if len(out) > 0 {
		whole := text[p.at(list[0].tokens[0]).start:p.at(list[len(list)-1].tokens[1]-1).end]
		for i := range out {
			out[i].Text = strings.TrimSpace(whole)
		}
	}
	return out
}

// located makes citations of the members of a list that have no unit after them.
func (p *parser) located(paths [][]Step, c chain, list []number) []Citation {
	var out []Citation
	for i, steps := range paths {
		from, to := c.tokens[0], c.tokens[1]
		if i < len(list) {
			if to = list[i].tokens[1]; i > 0 {
				from = list[i].tokens[0]
			}
		}
		out = append(out, Citation{Steps: steps, Lang: p.c.lang, Start: p.at(from).start, End: p.at(to - 1).end})
	}
	return out
}

// share returns the tokens that name member i of a list alone: its number, with
// the word for it when that stands beside it.
func (p *parser) share(c chain, list []number, i int) (from, to int) {
	from, to = list[i].tokens[0], list[i].tokens[1]
	if i == 0 && from > c.tokens[0] && c.tokens[0] > from-4 {
		from = c.tokens[0]
	}
	if i == len(list)-1 && len(c.segs) == 1 {
		to = c.tokens[1]
	}
	return from, to
}

// extend adds a level to each path, once for each of its numbers.
func (p *parser) extend(paths [][]Step, l level) [][]Step {
	var out [][]Step
	if p.c.byLevel {
		l.kinds = nextLevel(l.kinds, len(paths[0]) == 0)
	}
	for _, path := range paths {
		if l.this {
			out = append(out, append(slices.Clone(path), Step{Kinds: l.kinds, This: true}))
			continue
		}
		for _, n := range l.numbers {
			steps := append(slices.Clone(path), Step{Kinds: l.kinds, Num: shifted(n.num, l.shift), To: shifted(n.to, l.shift), Either: n.either})
			for _, s := range n.subs {
				steps = append(steps, Step{Num: s.num, To: s.to, Either: s.either})
			}
			out = append(out, steps)
			if len(out) > maxCited {
				return out
			}
		}
	}
	return out
}

// shifted returns the number that eIds have for one cited.
func shifted(num string, by int) string {
	if n := toInt(num); by != 0 && n > 0 {
		return itoa(n + by)
	}
	return num
}

// nextLevel turns the levels a word names into whatever level comes next, if
// they lie inside an article. A citation begins with a unit that stands on its own.
func nextLevel(ks []act.Kind, begins bool) []act.Kind {
	switch {
	case top(ks[0]) || ks[0] == Sentence:
		return ks
	case begins && slices.ContainsFunc(ks, top):
		return slices.DeleteFunc(slices.Clone(ks), func(k act.Kind) bool { return !top(k) })
	case ks[0] == act.Alinea || ks[0] == act.Subparagraph:
		return kinds(act.Alinea, act.Subparagraph)
	}
	return nil
}
