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

// judgeClaims decides whether o was divided: at least two units must have parts
// of it, and most of its words must be found in them. Kept is the number of words
// that stays, its counterpart, has still.
func judgeClaims(o, stays *node, seq words.Sequence, kept int, claims []claim, kind Kind) *division {
	d := &division{kind: kind, whole: o}
	if stays != nil {
		d.parts = append(d.parts, stays)
	}
	again, byText := make([]bool, len(seq)), false
	for _, c := range claims {
		d.parts = append(d.parts, c.part)
		if c.found != nil {
			byText = true
			mark(seq, c.part, again)
		}
	}
	if len(claims) == 0 || len(d.parts) < 2 {
		return nil
	}
	if byText {
		if stays != nil && !keeps(stays, seq, kept) {
			return nil
		}
		if stays != nil {
			mark(seq, stays, again)
		}
		if float64(countTrue(again)) < wholeShare*float64(len(seq)) {
			return nil
		}
	}
	slices.SortFunc(d.parts, func(x, y *node) int { return x.pos - y.pos })
	return d
}

// mark marks the words of seq that stand in the own text of n.
func mark(seq words.Sequence, n *node, again []bool) {
	for i, f := range seq.Found(n.sequence().Pieces(nil)) {
		again[i] = again[i] || f
	}
}

// keeps reports whether stays, which stands for a divided unit in the other text,
// has a fair part of its words. One that only holds the parts as units below it
// need not.
func keeps(stays *node, seq words.Sequence, kept int) bool {
	if len(stays.sequence()) == 0 && len(stays.children) > 0 {
		return true
	}
	return kept >= minPartWords-1 && float64(kept) >= keptShare*float64(min(len(stays.sequence()), len(seq)))
}
