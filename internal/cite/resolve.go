package cite

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
)

// Resolve returns the provisions of x that c names, one, or for a range all that
// exist between its ends in the order of [act.CompareNum]. Lines and parts that
// are the unit's own text are found as [act.Expression.Find] makes them. Of a
// cited sentence the unit that holds it is returned; see [Citation.Sentence].
//
// A level of the text may be left out of a citation only if it is an unnumbered
// part, for parts are often not named; a point cited without its numbered
// paragraph is not found. The error is a [*NotFoundError] or [*AmbiguousError]
// with the candidates, or wraps [ErrNoArticle].
func Resolve(c Citation, x *act.Expression) ([]*act.Provision, error) {
	r := resolver{x: x, c: c}
	if c.eid != "" {
		if p := x.Find(c.eid); p != nil {
			return []*act.Provision{p}, nil
		}
		return nil, &NotFoundError{Text: c.String(), Alias: x.Alias, Selection: x.Coverage == act.Selected}
	}
	if c.Act != "" && !names(c.Act, x) {
		return nil, &OtherActError{Text: c.String(), Alias: x.Alias, Act: c.Act}
	}
	nodes := []*act.Provision{nil} // nil is the act itself
	for i, s := range c.Steps {
		if slices.Contains(s.Kinds, Sentence) && i > 0 {
			break
		}
		if s.This || i == 0 && !r.canStart(s) {
			return nil, fmt.Errorf("%q %w", c.String(), ErrNoArticle)
		}
		var next []*act.Provision
		for _, p := range nodes {
			found, err := r.step(p, s)
			if err != nil {
				return nil, err
			}
			next = append(next, found...)
		}
		nodes = next
	}
	if len(nodes) == 0 || nodes[0] == nil {
		return nil, fmt.Errorf("%q %w", c.String(), ErrNoArticle)
	}
	return nodes, nil
}

type resolver struct {
	x *act.Expression
	c Citation
}

// canStart reports whether a citation of x can begin with s: an article or a
// unit above, or what stands in place of articles (the пункты of by-laws, Law
// 480-V art. 23(1)). Where there are articles, a paragraph alone says nothing.
func (r resolver) canStart(s Step) bool {
	above := slices.ContainsFunc(s.Kinds, top)
	if above && (len(s.Kinds) == 1 || len(r.units(nil, s.Kinds)) > 0) {
		return true
	}
	if above || s.Kinds == nil || len(r.units(nil, s.Kinds)) == 0 {
		return false
	}
	for range r.x.Articles() {
		return false
	}
	return true
}

// step returns the units that s names within p.
func (r resolver) step(p *act.Provision, s Step) ([]*act.Provision, error) {
	units := r.units(p, s.Kinds)
	if p == nil {
		units = r.body(units, s)
	}
	single := r.withNum(units, s.Num)
	if s.To != "" {
		return r.span(p, s, units, s.Num, s.To)
	}
	if from, to, ok := halves(s.Num); s.Either && ok {
		span, err := r.span(p, s, units, from, to)
		switch {
		case err == nil && len(single) > 0:
			span = slices.DeleteFunc(span, func(u *act.Provision) bool { return slices.Contains(single, u) })
			return nil, r.ambiguous(append(single, span...))
		case err == nil:
			return span, nil
		}
	}
	switch len(single) {
	case 0:
		return nil, r.notFound(p, s, s.Num)
	case 1:
		return single, nil
	}
	return nil, r.ambiguous(single)
}

// body leaves out the units of schedules where the act itself has one with the
// number cited: Part 1 alone is no part of a schedule.
func (r resolver) body(units []*act.Provision, s Step) []*act.Provision {
	schedule := act.Schedule.Abbr() + "_"
	var own []*act.Provision
	for _, u := range units {
		if u.Kind == act.Schedule || !strings.HasPrefix(string(u.EID), schedule) {
			own = append(own, u)
		}
	}
	if len(r.withNum(own, s.Num)) == 0 {
		return units
	}
	return own
}

// span returns the units from one number to another. Both ends must exist, once,
// in the same unit and on the same level.
func (r resolver) span(p *act.Provision, s Step, units []*act.Provision, from, to string) ([]*act.Provision, error) {
	var ends []*act.Provision
	var out []*act.Provision
	order := numberingOf(r.x.Country)
	for _, first := range r.withNum(units, from) {
		last := slices.DeleteFunc(r.withNum(units, to), func(u *act.Provision) bool { return !peers(first, u) })
		if len(last) == 0 {
			continue
		}
		ends = append(ends, first)
		out = slices.DeleteFunc(slices.Clone(units), func(u *act.Provision) bool {
			return !peers(first, u) || order.compare(u.Number(), from) < 0 || order.compare(u.Number(), to) > 0
		})
	}
	switch {
	case len(r.withNum(units, from)) == 0:
		return nil, r.notFound(p, s, from)
	case len(ends) == 0:
		return nil, r.notFound(p, s, to)
	case len(ends) > 1:
		return nil, r.ambiguous(ends)
	}
	slices.SortStableFunc(out, r.byNumber)
	return out, nil
}

// peers reports whether two units are of one kind and stand in the same unit;
// articles are numbered through the act.
func peers(a, b *act.Provision) bool {
	return a.Kind == b.Kind && (a.Kind.IsRoot() || a.EID.Parent() == b.EID.Parent())
}

func (r resolver) withNum(units []*act.Provision, num string) []*act.Provision {
	var out []*act.Provision
	for _, u := range units {
		if numberingOf(r.x.Country).same(u.Kind, u.Number(), num) {
			out = append(out, u)
		}
	}
	return out
}

// units returns the units of the given kinds that can be cited within p, nil
// being the whole act: articles and chapters from any depth, others that p
// holds itself or in its unnumbered parts. No kinds are all numbered ones.
func (r resolver) units(p *act.Provision, ks []act.Kind) []*act.Provision {
	var out []*act.Provision
	if p == nil && ks == nil {
		return nil
	}
	if p == nil || p.Kind.IsHead() {
		r.below(p, func(u *act.Provision) bool {
			if slices.Contains(ks, u.Kind) || ks == nil && u.Num != "" && !top(u.Kind) {
				out = append(out, u)
			}
			return u.Kind.IsHead()
		})
		return out
	}
	for _, c := range p.Children {
		if fits(c, ks) {
			out = append(out, c)
		}
		if c.Kind == act.Subparagraph && c.Num == "" {
			for _, g := range c.Children {
				if g.Kind != act.Alinea && fits(g, ks) {
					out = append(out, g)
				}
			}
		}
	}
	if only := onlyParagraph(p); only != nil && !slices.Contains(ks, act.Paragraph) && ks != nil {
		for _, g := range only.Children {
			if g.Num != "" && fits(g, ks) {
				out = append(out, g)
			}
		}
	}
	for _, k := range []act.Kind{act.Subparagraph, act.Alinea} {
		if !slices.Contains(ks, k) || otherFirst(p, ks, k) || slices.ContainsFunc(out, func(u *act.Provision) bool { return u.Kind == k && u.Number() == "1" }) {
			continue
		}
		if first := r.first(p, k); first != nil {
			out = append([]*act.Provision{first}, out...)
		}
	}
	return out
}

// otherFirst reports whether a citation that may mean a part or a line of p means
// one of the other kind than k: what p has more of, else parts.
func otherFirst(p *act.Provision, ks []act.Kind, k act.Kind) bool {
	if !slices.Contains(ks, act.Subparagraph) || !slices.Contains(ks, act.Alinea) {
		return false
	}
	has := func(k act.Kind) bool {
		return slices.ContainsFunc(p.Children, func(c *act.Provision) bool { return c.Kind == k })
	}
	lines := has(act.Alinea) && !has(act.Subparagraph)
	return lines == (k == act.Subparagraph)
}

// onlyParagraph returns the paragraph of p that has no number and no others
// beside it, which is often not named: a Serbian article of one stav.
func onlyParagraph(p *act.Provision) *act.Provision {
	if len(p.Children) == 1 && p.Children[0].Kind == act.Paragraph && p.Children[0].Num == "" {
		return p.Children[0]
	}
	return nil
}

// fits reports whether u is of one of the kinds. Without kinds a number in the
// citation means what the country counts: numbered units, and the Serbian stav.
func fits(u *act.Provision, ks []act.Kind) bool {
	return slices.Contains(ks, u.Kind) || ks == nil && (u.Num != "" || u.Kind == act.Paragraph)
}

// below visits what lies below p, nil being the act, and goes deeper where into
// says so.
func (r resolver) below(p *act.Provision, into func(*act.Provision) bool) {
	list := r.x.Body
	if p != nil {
		list = p.Children
	}
	for _, c := range list {
		if into(c) {
			r.below(c, into)
		}
	}
}

// first returns line or part one of p, which is its own text. Part one is itself
// made from the text of a unit, whose line one is its line one too.
func (r resolver) first(p *act.Provision, k act.Kind) *act.Provision {
	owner := p.EID
	if p.Kind == act.Subparagraph && p.Number() == "1" {
		if k == act.Subparagraph {
			return nil
		}
		if up := r.x.Find(owner.Parent()); up != nil && !slices.ContainsFunc(up.Children, func(c *act.Provision) bool { return c.EID == p.EID }) {
			owner = owner.Parent()
		}
	}
	return r.x.Find(owner.Join(k, "1"))
}
