package diff

import (
	"cmp"
	"slices"
)

// shift finds the units that left their order: those that went to another unit,
// and among the others as few as possible (the heaviest rising chain stays). Articles keep their order through the whole act, so that moving the
// border of a chapter shifts nothing.
func (a *aligner) shift() {
	var flat []*node
	for _, o := range a.old.nodes {
		if o.flat() {
			flat = append(flat, o)
		} else if o.match != nil && (o.match.flat() || o.home().match != o.match.home()) {
			o.shifted = true
		}
	}
	shiftGroup(flat, func(o *node) bool { return o.match.flat() })
	for _, o := range a.old.nodes {
		if o.match != nil && !o.p.Kind.IsHead() {
			shiftGroup(below(o), func(c *node) bool { return !c.shifted })
		}
	}
}

// shiftGroup marks the members of a group, given in old order, that are out of
// order in the new text.
func shiftGroup(group []*node, stays func(*node) bool) {
	var in []*node
	for _, o := range group {
		if o.match == nil {
			continue
		}
		if stays(o) {
			in = append(in, o)
		}
		o.shifted = true
	}
	for _, o := range heaviestRising(in) {
		o.shifted = false
	}
}

// weight makes the chain keep as many units as it can, and of as many those with
// their old number, then the longer ones. The heading of a chapter gives way to
// any article.
func (n *node) weight() int64 {
	const unit, number, head = 1 << 40, 1 << 32, 1 << 20
	switch {
	case n.p.Kind.IsHead():
		return head
	case n.key() == n.match.key():
		return unit + number + int64(n.size)
	}
	return unit + int64(n.size)
}

// heaviestRising returns the part of in whose counterparts rise in the new text
// and whose weight is the largest. It keeps the best chain ending at or before
// each new position in a Fenwick tree (P. M. Fenwick, "A New Data Structure for
// Cumulative Frequency Tables", 1994).
func heaviestRising(in []*node) []*node {
	rank := slices.Clone(in)
	slices.SortFunc(rank, func(x, y *node) int { return cmp.Compare(x.match.pos, y.match.pos) })
	at := make(map[*node]int, len(in))
	for i, n := range rank {
		at[n] = i + 1
	}
	best := make([]int64, len(in)) // weight of the best chain that ends with in[k]
	prev := make([]int, len(in))
	tree := make([]int, len(in)+1) // 1 + index into in, 0 for none
	last := 0
	better := func(x, y int) bool { return x > 0 && (y == 0 || best[x-1] > best[y-1]) }
	for k, n := range in {
		top := 0
		for i := at[n] - 1; i > 0; i -= i & -i {
			if better(tree[i], top) {
				top = tree[i]
			}
		}
		best[k], prev[k] = n.weight(), top
		if top > 0 {
			best[k] += best[top-1]
		}
		for i := at[n]; i < len(tree); i += i & -i {
			if better(k+1, tree[i]) {
				tree[i] = k + 1
			}
		}
		if better(k+1, last) {
			last = k + 1
		}
	}
	var out []*node
	for ; last > 0; last = prev[last-1] {
		out = append(out, in[last-1])
	}
	return out
}

// weaver makes one tree of both texts: the new text, with repealed and moved
// units marked at their old place.
type weaver struct {
	*aligner
	first, after map[*node][]*Node // what stands first in, or after, a new node
}

func (a *aligner) weave() []*Node {
	w := &weaver{a, map[*node][]*Node{}, map[*node][]*Node{}}
	var flat []*node
	for _, o := range a.old.nodes {
		if o.flat() {
			flat = append(flat, o)
		}
	}
	w.place(flat, a.new.root)
	for _, o := range a.old.nodes {
		if o.match == nil || o.p.Kind.IsHead() {
			continue
		}
		in := o.match
		if o.lead != nil {
			in = o.lead // the lead-in, and what follows it, got a number
		}
		w.place(below(o), in)
	}
	return w.children(a.new.root)
}

// place puts the units of a group that are not at their place in the new text
// after the unit they followed in the old one, or first in a new unit.
func (w *weaver) place(group []*node, in *node) {
	list, at := w.first, in
	for _, o := range group {
		switch {
		case o.isLead():
			list, at = w.first, o.lead
		case o.match != nil && !o.shifted:
			list, at = w.after, o.match
			if o.p.Kind.IsHead() {
				list = w.first
			}
		default:
			list[at] = append(list[at], w.gone(o))
		}
	}
}

// gone returns the node that marks o at its old place.
func (w *weaver) gone(o *node) *Node {
	if o.match != nil {
		return &Node{Change: o.change, Away: true}
	}
	n := &Node{Change: o.change}
	if !o.p.Kind.IsHead() {
		for _, c := range o.children {
			n.Children = append(n.Children, w.gone(c))
		}
	}
	return n
}

func (w *weaver) children(n *node) []*Node {
	var out []*Node
	if n.lead != nil && n.match != nil && n.lead.isLead() {
		out = append(out, &Node{Change: n.lead.change}) // a number was lost here
	}
	out = append(out, w.first[n]...)
	for _, c := range n.children {
		shifted := c.match != nil && c.match.shifted
		out = append(out, &Node{Change: c.change, Shifted: shifted, Children: w.children(c)})
		out = append(out, w.after[c]...)
	}
	return out
}
