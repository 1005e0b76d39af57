package diff

import (
	"cmp"
	"slices"

	"zanger/internal/act"
)

// A unit is looked for in other parts of the act only when it has so many words,
// and taken for the same only when so many of them agree: short phrases such as
// "other powers" stand in many places.
const (
	minMoved       = 6
	movedThreshold = 0.7
)

// elsewhere matches units that went to another unit.
func (a *aligner) elsewhere() {
	olds, news := wanderers(a.old), wanderers(a.new)
	if len(olds) == 0 || len(news) == 0 {
		return
	}
	for _, o := range a.alike(olds, news) {
		if n := o.n; o.o.free() && n.free() {
			a.pair(o.o, n)
			a.drain()
		}
	}
	a.similar(free(olds), free(news), max(movedThreshold, a.o.Threshold), minMoved, false)
}

// alike returns pairs with the very same text, in reading order. Larger units
// come before what stands in them.
func (a *aligner) alike(olds, news []*node) []candidate {
	at := map[uint64][]*node{}
	for _, n := range news {
		if n.tree != 0 && len(n.words()) >= minMoved {
			at[n.tree] = append(at[n.tree], n)
		}
	}
	var out []candidate
	for _, o := range olds {
		if same := at[o.tree]; o.tree != 0 && len(same) > 0 {
			out = append(out, candidate{o: o, n: same[0]})
			at[o.tree] = same[1:]
		}
	}
	return out
}

func wanderers(t *text) []*node {
	var out []*node
	for _, n := range t.nodes {
		if n.free() && !n.p.Kind.IsHead() {
			out = append(out, n)
		}
	}
	return out
}

// heads matches chapters and other grouping units: by name and heading, by the
// articles that stand in them, by name.
func (a *aligner) heads() {
	var olds []*node
	for _, o := range a.old.nodes {
		if o.p.Kind.IsHead() && o.free() {
			olds = append(olds, o)
		}
	}
	byEID := map[act.EID]*node{}
	byHeading := map[string][]*node{}
	for _, n := range a.new.nodes {
		if n.p.Kind.IsHead() && n.free() {
			byEID[n.p.EID] = n
			byHeading[n.p.Heading] = append(byHeading[n.p.Heading], n)
		}
	}
	pair := func(o, n *node) {
		if n != nil && o.free() && n.free() {
			a.pair(o, n)
		}
	}
	for _, o := range olds {
		if n := byEID[o.p.EID]; n != nil && n.p.Heading == o.p.Heading {
			pair(o, n)
		}
	}
	for _, o := range olds {
		if ns := byHeading[o.p.Heading]; len(ns) == 1 && o.p.Heading != "" {
			pair(o, ns[0])
		}
	}
	for _, c := range votes(olds) {
		pair(c.o, c.n)
	}
	for _, o := range olds {
		pair(o, byEID[o.p.EID])
	}
}

// votes returns pairs of heads of one kind by the share of text of their
// articles that the other has, the best first; half of the text is needed.
func votes(olds []*node) []candidate {
	var out []candidate
	for _, o := range olds {
		if !o.free() {
			continue
		}
		shared := map[*node]int{}
		total := 0
		for _, c := range o.children {
			total += c.size
			if c.match != nil {
				shared[c.match.parent] += c.size
			}
		}
		for n, size := range shared {
			if n.p.Kind == o.p.Kind && n.free() && size*2 > total {
				out = append(out, candidate{o, n, float64(size)})
			}
		}
	}
	slices.SortFunc(out, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.o.pos, y.o.pos), cmp.Compare(x.n.pos, y.n.pos))
	})
	return out
}
