package diff

import (
	"slices"

	"zanger/internal/act"
	"zanger/internal/diff/words"
)

// claim is what a free node has of a unit of the other text.
type claim struct {
	part  *node
	found []bool // words of the part found in the unit
}

// took adds to the claims on o those of the units that took units from it.
func (a *aligner) took(o *node, claims []claim) []claim {
	for _, n := range a.takers(o) {
		if !slices.ContainsFunc(claims, func(c claim) bool { return c.part == n }) {
			claims = append(claims, claim{part: n})
		}
	}
	return claims
}

// takers returns the free units of the kind of o that hold little but units which
// stood in o, when its counterpart holds a fair part of them too.
func (a *aligner) takers(o *node) []*node {
	stays := o.match
	if stays == nil || len(o.children) == 0 || o.p.Kind.IsHead() {
		return nil
	}
	var order []*node
	got := map[*node]int{}
	for _, c := range o.children {
		if c.match == nil {
			continue
		}
		to := c.match.parent
		if got[to] == 0 {
			order = append(order, to)
		}
		got[to] += c.size
	}
	if float64(got[stays]) < keptShare*float64(o.size) {
		return nil
	}
	var out []*node
	for _, n := range order {
		if n != stays && n.free() && n.p.Kind == o.p.Kind && float64(got[n]) >= partShare*float64(n.size-len(n.p.Heading)) {
			out = append(out, n)
		}
	}
	return out
}

// claimsOn returns the free nodes that are made of what o lost. In counts the
// units of the text of o that have a piece.
func claimsOn(o *node, lost []bool, index map[uint64][]*node, in *unitCounts) []claim {
	seq := o.sequence()
	pieces, own := words.Pieces{}, words.Pieces{}
	var near []*node
	seen := map[*node]bool{}
	for i := range seq.Starts(lost) {
		piece := seq.Piece(i)
		have := index[piece]
		if len(have) == 0 {
			continue
		}
		pieces[piece] = true
		if len(have) > commonWord {
			continue // no evidence, and there may be thousands
		}
		for _, n := range have {
			if n.free() && !seen[n] {
				seen[n] = true
				near = append(near, n)
			}
		}
	}
	if len(near) == 0 {
		return nil
	}
	for piece := range pieces {
		if in.count(piece) == 1 {
			own[piece] = true
		}
	}
	var out []claim
	for _, n := range near {
		least, leastOwn := minPartWords, minPartOwn
		if far(o, n) {
			least, leastOwn = minFarWords, minFarOwn
		}
		found := n.sequence().Found(pieces)
		k := countTrue(found)
		if k >= least && float64(k) >= partShare*float64(len(found)) && countTrue(n.sequence().Found(own)) >= leastOwn {
			out = append(out, claim{n, found})
		}
	}
	return out
}

// far reports whether n stands in another article than o.
func far(o, n *node) bool {
	o, n = o.root(), n.root()
	return o.counterpart() != n && !(o.flat() && n.flat() && len(o.children)+len(n.children) == 0)
}

// root is the article that n stands in.
func (n *node) root() *node {
	for !n.flat() {
		n = n.parent
	}
	return n
}

// unitCounts tells in how many units of a text a piece stands, of those pieces
// that free units of the other text have. It counts when it is first asked.
type unitCounts struct {
	text   *text
	of     map[uint64][]*node
	counts map[uint64]unitCount
}

type unitCount struct{ units, last int }

func (u *unitCounts) count(piece uint64) int {
	if u.counts == nil {
		u.counts = map[uint64]unitCount{}
		for k, n := range u.text.nodes {
			seq := n.sequence()
			for i := range seq.Starts(nil) {
				p := seq.Piece(i)
				if _, ok := u.of[p]; !ok {
					continue
				}
				if c := u.counts[p]; c.units == 0 || c.last != k {
					u.counts[p] = unitCount{c.units + 1, k}
				}
			}
		}
	}
	return u.counts[piece].units
}

func countTrue(bs []bool) int {
	n := 0
	for _, b := range bs {
		if b {
			n++
		}
	}
	return n
}

// sequence is the words of the own text of n, in order.
func (n *node) sequence() words.Sequence {
	if !n.sequenced && n.p.Status != act.Excluded {
		n.sequenced = true
		var texts []string
		for _, bs := range [][]act.Block{n.p.Content, n.p.WrapUp} {
			for _, b := range bs {
				texts = append(texts, b.Text)
			}
		}
		n.seq = words.NewSequence(texts...)
	}
	return n.seq
}
