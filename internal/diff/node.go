package diff

import (
	"hash/maphash"
	"strings"

	"zanger/internal/act"
	"zanger/internal/diff/words"
)

// node is a provision of one text while it is being aligned.
type node struct {
	p        *act.Provision
	parent   *node
	children []*node
	pos      int // in reading order
	depth    int
	match    *node
	// lead is the node whose own text this node's own text became, when that is
	// not its match.
	lead *node
	// own and tree are hashes of the own text and of everything below with it,
	// numbers left out; zero when there is no text.
	own, tree uint64
	size      int // bytes of the whole text
	bag       words.Bag
	bagged    bool
	weights   []float64 // of the words in bag
	shifted   bool
	seq       words.Sequence // of the own text
	sequenced bool
	division  *division // that n is the whole or a part of
	change    *Change
}

// text is an expression as nodes in reading order.
type text struct {
	x     *act.Expression
	root  *node // stands for the expression itself
	nodes []*node
	seed  maphash.Seed
}

func newText(x *act.Expression, seed maphash.Seed) *text {
	t := &text{x: x, root: &node{p: &act.Provision{}, depth: -1, pos: -1}, seed: seed}
	for _, p := range x.Body {
		t.add(p, t.root)
	}
	return t
}

func (t *text) add(p *act.Provision, parent *node) {
	n := &node{p: p, parent: parent, pos: len(t.nodes), depth: parent.depth + 1}
	parent.children = append(parent.children, n)
	t.nodes = append(t.nodes, n)
	for _, c := range p.Children {
		t.add(c, n)
	}
	t.hash(n)
}

// hash fills in the hashes of n, whose children have theirs.
func (t *text) hash(n *node) {
	if n.p.Status == act.Excluded {
		return
	}
	var own maphash.Hash
	own.SetSeed(t.seed)
	for _, bs := range [][]act.Block{n.p.Content, n.p.WrapUp} {
		for _, b := range bs {
			own.WriteString(b.Text)
			own.WriteByte('\n')
			n.size += len(b.Text)
		}
		own.WriteByte(0)
	}
	if n.size > 0 {
		n.own = own.Sum64()
	}
	own.WriteString(n.p.Heading)
	n.size += len(n.p.Heading)
	for _, c := range n.children {
		maphash.WriteComparable(&own, c.tree)
		n.size += c.size
	}
	if n.size > 0 {
		n.tree = own.Sum64()
	}
}

// free reports whether n has no counterpart yet, and is no part of one.
func (n *node) free() bool { return n.match == nil && n.division == nil && !n.isLead() }

// isLead reports whether n exists only as the number that a text got or lost.
func (n *node) isLead() bool { return n.match == nil && n.lead != nil }

// flat reports whether n is a grouping unit, or stands directly in one or at
// the top: such units, articles above all, keep their order through the act
// however the borders of chapters are drawn.
func (n *node) flat() bool { return n.parent.depth < 0 || n.parent.p.Kind.IsHead() }

// words returns the words of n with everything below it, headings too.
func (n *node) words() words.Bag {
	if n.bagged || n.p.Status == act.Excluded {
		return n.bag
	}
	n.bagged = true
	var below []words.Sequence
	n.gather(&below)
	n.bag = words.Sequence{}.Bag(below...)
	return n.bag
}

// gather adds the words of n and of everything below it.
func (n *node) gather(out *[]words.Sequence) {
	if n.p.Heading != "" {
		*out = append(*out, words.NewSequence(n.p.Heading))
	}
	*out = append(*out, n.sequence())
	for _, c := range n.children {
		c.gather(out)
	}
}

// key names a unit among its siblings.
type key struct {
	kind act.Kind
	num  string
}

func (n *node) key() key { return key{n.p.Kind, number(n.p)} }

// number returns the bare number of p, as [act.Provision.Number] does, without
// reading the levels above it.
func number(p *act.Provision) string {
	last := string(p.EID)
	if i := strings.LastIndex(last, "__"); i >= 0 {
		last = last[i+2:]
	}
	_, num, _ := strings.Cut(last, "_")
	return num
}
