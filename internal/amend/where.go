package amend

import (
	"fmt"
	"slices"

	"zanger/internal/act"
)

// Where a change is to be made: "v § 5 odst. 1", "na konci odstavce 2".

// location takes where the change is to be made; its preposition begins at token from.
func (p *clauseParser) location(from int) error {
	before := len(p.f.object) > 0 && len(p.f.units) == 0 && !p.f.anchored() && p.snapshot == nil
	again := p.f.ctxSet > 0 && p.f.empty()
	joined := again && p.joinedBefore(from)
	for p.i < len(p.ts) && p.take(p.g.skip) {
		continue // "v ustanovení § 5"
	}
	r, ok := p.g.readRefs(p.ts, p.i)
	if !ok {
		return fmt.Errorf("the instruction is not understood: a place was expected at %q", p.rest())
	}
	p.i = r.next
	if before && len(p.f.ctx) > 0 && !p.g.nests(p.f.ctx, r.paths) { // "v § 5 se slova „…“ v odstavci 1 nahrazují"
		before = false
	}
	if p.f.verb == noVerb && !p.f.empty() && !before { // "slova „…“ se v § 5 nahrazují"
		if !p.f.atEnd || len(p.f.locus) == 0 || len(p.f.object) > 0 || len(p.f.units) > 0 {
			return fmt.Errorf("the instruction is not understood: a second place before the verb at %q", p.rest())
		}
		p.f.more = append(p.f.more, p.f.where()...)
		p.f.locus, p.f.atEnd = nil, false
	}
	if p.f.verb != noVerb && (len(p.f.object) > 0 || len(p.f.units) > 0 || p.f.quoted) || len(p.f.by) > 0 {
		if err := p.flush(); err != nil {
			return err
		}
	}
	here := p.g.place(p.f.ctx, r.paths)
	if joined { // "v nadpisu § 5 a v § 6"
		if k := r.paths[0][0].Kind; k.IsRoot() || k == act.Schedule {
			here = r.paths
		}
		here = append(slices.Clone(p.f.ctx), here...)
	} else if again && !deeper(p.f.ctx, here) {
		return fmt.Errorf("the instruction is not understood: two places that nothing joins at %q", p.rest())
	}
	p.f.ctx = here
	p.f.ctxSet++
	return nil
}

// place puts paths below the context that was said before.
func (g *grammar) place(ctx, rel []Path) []Path {
	if len(ctx) == 0 {
		return rel
	}
	var out []Path
	for _, c := range ctx {
		for _, r := range rel {
			p := g.under(c, r)
			if !hasPath(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}

func hasPath(ps []Path, p Path) bool {
	for _, q := range ps {
		if q.String() == p.String() {
			return true
		}
	}
	return false
}

// exception takes the places that a change leaves out.
func (p *clauseParser) exception() error {
	r, ok := p.g.readRefs(p.ts, p.i)
	if !ok {
		return fmt.Errorf("the instruction is not understood: an exception was expected at %q", p.rest())
	}
	p.i = r.next
	p.f.except = append(p.f.except, p.g.place(p.f.ctx, r.paths)...)
	return nil
}

// end takes "na konci", which begins at token from, with the unit whose end is meant.
func (p *clauseParser) end(atEnd bool, from int) error {
	if p.f.verb != noVerb && (len(p.f.object) > 0 || p.f.quoted || len(p.f.units) > 0) || len(p.f.by) > 0 {
		if err := p.flush(); err != nil {
			return err
		}
	}
	if n := len(p.f.locus); p.f.atEnd && n > 0 && p.f.verb == noVerb && len(p.f.object) == 0 {
		// "na konci bodu 7 a § 11 na konci bodu 8": what was read last is where the next is
		f := p.f
		switch {
		case from > 0 && (p.g.and[p.ts[from-1].low] || p.ts[from-1].is(",")): // "na konci odstavce 1 a na konci odstavce 3"
			p.f.more, p.f.locus = f.where(), nil
		case n > 1:
			f.locus = f.locus[:n-1]
			p.f.more, p.f.ctx, p.f.locus = f.where(), p.f.locus[n-1:], nil
		default:
			return fmt.Errorf("the instruction is not understood: two ends at %q", p.rest())
		}
	}
	p.f.atEnd, p.f.atStart = atEnd, !atEnd
	p.take(p.g.wholes) // "na konci zákona se doplňuje příloha"
	for p.i < len(p.ts) && (p.take(p.g.former) || p.take(p.g.skip)) {
		continue // "na konci dosavadního odstavce 2", "na konci tohoto bodu"
	}
	if r, ok := p.g.readRefs(p.ts, p.i); ok {
		p.i = r.next
		p.f.locus = p.g.place(p.f.ctx, r.paths)
		if r.paths[len(r.paths)-1].last().Part != OwnText {
			return nil
		}
	}
	p.sentenceEnd()
	return nil
}

// sentenceEnd takes "věty" in "na konci věty": that of the place, or the only one there.
func (p *clauseParser) sentenceEnd() {
	n := p.g.lenOf(p.g.sentences, p.ts, p.i)
	if n == 0 || p.quoteBehind(p.i+n) {
		return
	}
	p.i += n
	at := p.f.ctx
	if len(at) == 1 && at[0].last().Part == Sentence {
		p.f.locus = at
		return
	}
	p.f.locus = p.g.place(at, []Path{{{Part: Sentence}}})
}

// joinedBefore reports whether a conjunction stands before token i, with words without
// weight between: "a dále v § 6".
func (p *clauseParser) joinedBefore(i int) bool {
	for i > 0 && p.ts[i-1].kind == word && p.g.skip[p.ts[i-1].low] {
		i--
	}
	return i > 0 && (p.g.and[p.ts[i-1].low] || p.ts[i-1].is(","))
}

// deeper reports whether each of some places stands in one of those named before.
func deeper(ctx, here []Path) bool {
	return !slices.ContainsFunc(here, func(h Path) bool {
		return !slices.ContainsFunc(ctx, func(c Path) bool { return len(h) >= len(c) && Path(h[:len(c)]).String() == c.String() })
	})
}

// nests reports whether units that are named stand below those named before.
func (g *grammar) nests(ctx, rel []Path) bool {
	for _, c := range ctx {
		for _, r := range rel {
			if len(r) == 0 || g.rankOf(r[0]) <= g.rankOf(c.last()) && !(g.back[r[0].Kind] && r[0].Kind == c.last().Kind) && !(r[0].Part == Sentence && c.last().Part == Sentence) {
				return false
			}
		}
	}
	return true
}
