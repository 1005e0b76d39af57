package diff

import (
	"slices"

	"zanger/internal/act"
	"zanger/internal/diff/words"
)

// A unit is taken for a part of another only when so much of it is found in what
// the other lost (or, of units that were joined, in what the other gained), when
// what was divided is found again to such a share, and when the unit that stays
// under the old number keeps something of it. Of the words found so many must
// stand in phrases that only that unit has: "services provided under this act"
// stands everywhere and tells nothing. A part in another article needs more.
const (
	minPartWords, minPartOwn = 5, 3
	minFarWords, minFarOwn   = 12, 8
	partShare                = 0.6
	wholeShare               = 0.6
	keptShare                = 0.2
)

// division is a unit whose text was divided among several, or was joined from
// several.
type division struct {
	kind  Kind
	whole *node   // of the one text
	parts []*node // of the other, in reading order, with the match of whole
}

// divisions looks for units that were split or merged. The evidence is the text
// alone: pieces of some words in a row that a unit lost and another, which has no
// counterpart of its own, has got; and units that went there.
func (a *aligner) divisions() {
	a.divide(a.old, a.new, Split)
	a.divide(a.new, a.old, Merged)
	a.drain()
}

// claim is what a free node has of a unit of the other text.
type claim struct {
	part  *node
	found []bool // words of the part found in the unit
}

// divide finds units of the text src that several units of dst were made of.
func (a *aligner) divide(src, dst *text, kind Kind) {
	index := map[uint64][]*node{}
	some := false
	for _, n := range dst.nodes {
		if !n.free() || n.p.Kind.IsHead() || n.p.Status == act.Excluded || n.size == 0 {
			continue
		}
		some = true
		for p := range n.sequence().Pieces(nil) {
			index[p] = append(index[p], n)
		}
	}
	if !some {
		return
	}
	in := &unitCounts{text: src, of: index}
	for _, o := range src.nodes {
		if o.division != nil || o.p.Kind.IsHead() || o.p.Status == act.Excluded || o.size == 0 {
			continue
		}
		if d := a.dividedTo(o, index, in, kind); d != nil {
			a.carry(d)
		}
	}
}

// carry notes a division and sees that its unit has for counterpart the part with
// its number, or the largest if it had none.
func (a *aligner) carry(d *division) {
	w := d.whole
	w.division = d
	for _, p := range d.parts {
		p.division = d
	}
	if w.isLead() {
		return
	}
	best := w.match
	for _, p := range d.parts {
		switch {
		case best == nil, best.key() != w.key() && p.key() == w.key():
			best = p
		case w.match == nil && best.key() != w.key() && p.size > best.size:
			best = p
		}
	}
	if w.match != nil && (best == w.match || !a.movable(w, best)) {
		return
	}
	if w.match != nil {
		w.match.match = nil
	}
	if d.kind == Split {
		a.pair(w, best)
	} else {
		a.pair(best, w)
	}
}

// movable reports whether w may as well have n for counterpart as the part that
// it has: nothing stands below them, nobody said which of them it is, and n
// stands beside the other.
func (a *aligner) movable(w, n *node) bool {
	m := w.match
	said := m.p.WID == w.p.WID && (m.p.WID != m.p.EID || w.p.WID != w.p.EID)
	return !said && n.match == nil && n.parent == m.parent && len(w.children)+len(n.children)+len(m.children) == 0 &&
		w.lead == nil && m.lead == nil && n.lead == nil
}

// counterpart is the node that has the text of n, or what is left of it.
func (n *node) counterpart() *node {
	if n.lead != nil {
		return n.lead
	}
	return n.match
}

// dividedTo returns the division of o, nil for none.
func (a *aligner) dividedTo(o *node, index map[uint64][]*node, in *unitCounts, kind Kind) *division {
	stays := o.counterpart()
	if stays != nil && (stays.own == o.own && len(o.children) == 0 || stays.division != nil) {
		return nil // nothing of it is missing
	}
	if stays != nil && stays.own == o.own {
		return judgeClaims(o, stays, nil, 0, a.took(o, nil), kind)
	}
	seq := o.sequence()
	lost, kept := make([]bool, len(seq)), 0
	for i := range lost {
		lost[i] = true
	}
	if stays != nil {
		for i, f := range seq.Found(stays.sequence().Pieces(nil)) {
			if f {
				lost[i] = false
				kept++
			}
		}
	}
	return judgeClaims(o, stays, seq, kept, a.took(o, claimsOn(o, lost, index, in)), kind)
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

// judgeClaims decides whether o was divided: at least two units must have parts
// of it, and most of it must be found in them.
func judgeClaims(o, stays *node, seq words.Sequence, kept int, claims []claim, kind Kind) *division {
	d := &division{kind: kind, whole: o}
	own := stays == nil || len(o.children) == 0 || stays.p.Kind != o.p.Kind
	if stays != nil {
		d.parts = append(d.parts, stays)
	}
	again := make([]bool, len(seq))
	mark := func(n *node) {
		for i, f := range seq.Found(n.sequence().Pieces(nil)) {
			again[i] = again[i] || f
		}
	}
	text, taken := false, 0
	for _, c := range claims {
		d.parts = append(d.parts, c.part)
		text = text || c.found != nil
		if c.found == nil {
			taken++
			continue
		}
		mark(c.part)
	}
	if len(claims) == 0 || len(d.parts) < 2 {
		return nil
	}
	if text {
		if stays != nil {
			mark(stays)
			if !keeps(o, stays, seq, kept, own) {
				return nil
			}
		}
		if float64(countTrue(again)) < wholeShare*float64(len(seq)) {
			return nil
		}
	} else if taken == 0 {
		return nil
	}
	slices.SortFunc(d.parts, func(x, y *node) int { return x.pos - y.pos })
	return d
}

// keeps reports whether the unit that stands for o in the other text has a fair
// part of its words. One that only holds the parts as units below it need not.
func keeps(o, stays *node, seq words.Sequence, kept int, own bool) bool {
	if len(stays.sequence()) == 0 && len(stays.children) > 0 {
		return true
	}
	return kept >= minPartWords-1 && float64(kept) >= keptShare*float64(min(len(stays.sequence()), len(seq)))
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
