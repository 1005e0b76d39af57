package amend

import (
	"strings"

	"zanger/internal/act"
)

// Instructions of a Kazakh bill address the text before the bill. So one that gives a
// unit new wording and another that changes something in that unit cannot both be
// meant, in whichever order they stand: what the second says would be lost, or would
// change wording that the bill itself has given. Only what a bill has created may be
// cited by its later instructions. The claims say which units of the old text the bill
// has dealt with so far, by the numbers they had before it.
type claims struct {
	// whole are units that were given new wording from end to end; touched are units in
	// which something was changed, with all that hold them.
	whole, touched map[string]*operation
}

func newClaims() claims {
	return claims{whole: map[string]*operation{}, touched: map[string]*operation{}}
}

// formerKey names a unit of the text before the bill by the numbers down to it.
func formerKey(n *node) string {
	var steps []string
	for k := n; k != nil && k.parent != nil; k = k.parent {
		num := bare(k.was)
		if k.was == "" {
			num = "new " + bare(k.num)
		}
		steps = append(steps, string(k.kind)+" "+num)
	}
	return strings.Join(steps, " < ")
}

// partOf is the key of a counted part or line of a unit.
func partOf(n *node, kind act.Kind) string { return string(kind) + " 1 < " + formerKey(n) }

func (d *doc) claim(in map[string]*operation, key string) {
	if in[key] == nil {
		in[key] = d.op
		d.undoLater(func() { delete(in, key) })
	}
}

// touch notes that the operation at work changes something in a unit. What stands in the
// first part of a unit, which the tree does not hold, changes that part.
func (d *doc) touch(n *node) {
	for k := n; k != nil && k.parent != nil; k = k.parent {
		d.claim(d.claims.touched, formerKey(k))
		if k.kind == act.Alinea || k.kind == act.Point {
			d.claim(d.claims.touched, partOf(k.parent, act.Subparagraph))
		}
	}
}

// rewrite notes that the operation at work gives a unit new wording.
func (d *doc) rewrite(n *node) {
	d.claim(d.claims.whole, formerKey(n))
	if !n.first || n.kind != act.Subparagraph {
		return
	}
	d.claim(d.claims.whole, partOf(n.parent, act.Alinea))
	for _, k := range n.kids {
		d.claim(d.claims.whole, formerKey(k))
	}
}

// rewritten returns the operation that has given new wording to the old text in which a
// unit stands; nil for none, and for what the bill itself has created.
func (d *doc) rewritten(n *node) *operation {
	for k := n; k != nil; k = k.parent {
		if k.parent != nil && k.was == "" {
			return nil
		}
		if op := d.claims.whole[formerKey(k)]; op != nil && op != d.op {
			return op
		}
	}
	return nil
}

// unclaimed refuses a unit of the old text that the bill has given new wording.
func (d *doc) unclaimed(n *node, path Path) error {
	if op := d.rewritten(n); op != nil {
		return refuse("%s: this bill has already given %s new wording, and instructions address the text before it", path, wholeOr(op.eid)).among(string(op.eid))
	}
	return nil
}

func wholeOr(e act.EID) string {
	if e == "" {
		return "the act"
	}
	return string(e)
}

// formerUnits are the keys of all units below n that the text before the bill had.
func formerUnits(n *node) map[string]bool {
	out := map[string]bool{}
	n.each(func(k *node) {
		if k.was != "" {
			out[formerKey(k)] = true
		}
	})
	return out
}

// settleNumbers says of the units in new wording which were there before the bill: those
// whose number was. The first line of the restated unit tells where it is now; nil for
// the whole act.
func (d *doc) settleNumbers(first *line, kind act.Kind, had map[string]bool) {
	var unit *node
	d.root.each(func(n *node) {
		if unit == nil && (first == nil && n == d.root || first != nil && n.kind == kind && n.firstLine() == first) {
			unit = n
		}
	})
	if unit == nil {
		return
	}
	unit.each(func(k *node) {
		if k == unit {
			return
		}
		was := k.was
		if k.was = k.num; !had[formerKey(k)] {
			k.was = ""
		}
		if k.was != was {
			d.undoLater(func() { k.was = was })
		}
	})
}
