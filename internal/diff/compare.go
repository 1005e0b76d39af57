package diff

import (
	"hash/maphash"

	"zanger/internal/act"
	"zanger/internal/diff/words"
)

// Options tune a comparison. The zero value is good.
type Options struct {
	// Threshold is the likeness, 0 to 1, from which two texts without other signs
	// are taken for the same unit; 0 means 0.5.
	Threshold float64
}

// Compare returns what changed from old to new, two expressions of one act in
// one language. A nil expression has no text. The provisions are not copied:
// the result points into both expressions.
func Compare(old, new *act.Expression, o Options) *Result {
	if old == nil {
		old = &act.Expression{}
	}
	if new == nil {
		new = &act.Expression{}
	}
	if o.Threshold <= 0 {
		o.Threshold = 0.5
	}
	seed := maphash.MakeSeed()
	a := &aligner{old: newText(old, seed), new: newText(new, seed), o: o}
	a.align()
	a.shift()
	a.describe()
	r := &Result{
		Old: old, New: new, Tree: a.weave(),
		Title:    words.Diff(old.Titles[old.Lang], new.Titles[new.Lang]),
		Preamble: diffBlocks(old.Preamble, new.Preamble),
	}
	r.flatten(r.Tree)
	r.count()
	return r
}

func (r *Result) flatten(ns []*Node) {
	for _, n := range ns {
		if !n.Away {
			r.Changes = append(r.Changes, n.Change)
		}
		r.flatten(n.Children)
	}
}

// describe makes the changes.
func (a *aligner) describe() {
	for _, o := range a.old.nodes {
		switch {
		case o.isLead():
			o.change = a.change(o, o.lead, Unnumbered)
		case o.match == nil:
			o.change = a.change(o, nil, NoLead)
		default:
			o.change = a.change(o, o.match, NoLead)
			o.match.change = o.change
		}
	}
	for _, n := range a.new.nodes {
		switch {
		case n.isLead():
			n.change = a.change(n.lead, n, Numbered)
		case n.match == nil:
			n.change = a.change(nil, n, NoLead)
		}
	}
	a.group()
	for _, t := range []*text{a.old, a.new} {
		for _, n := range t.nodes {
			c := n.change
			if n.parent.change == nil {
				continue
			}
			if t == a.old {
				c.oldParent = n.parent.change
			} else {
				c.newParent = n.parent.change
			}
			c.Included = !n.flat() && c.Kind == n.parent.change.Kind &&
				(c.Kind == Inserted && c.Old == nil || c.Kind == Repealed && c.New == nil)
		}
	}
}

// change describes what became of o: n. Either may be nil.
func (a *aligner) change(o, n *node, lead Lead) *Change {
	c := &Change{Lead: lead, oldPos: -1, newPos: -1}
	var op, np act.Provision
	if o != nil {
		op = *o.p
		c.Old, c.OldEID, c.WID, c.OldNum = o.p, op.EID, op.WID, op.Num
		c.oldPos, c.oldDepth, c.OldPlace = o.pos, o.depth, o.place()
	}
	if n != nil {
		np = *n.p
		c.New, c.NewEID, c.NewNum = n.p, np.EID, np.Num
		c.newPos, c.newDepth, c.NewPlace = n.pos, n.depth, n.place()
		if c.WID == "" || np.WID != np.EID {
			c.WID = np.WID
		}
	}
	separateLead(c, o, n, &op, &np)
	c.Heading = words.Diff(op.Heading, np.Heading)
	c.HeadingChanged = op.Heading != np.Heading
	c.Text = diffBlocks(op.Content, np.Content)
	c.WrapUp = diffBlocks(op.WrapUp, np.WrapUp)
	c.Notes = diffBlocks(noteBlocks(op.Notes), noteBlocks(np.Notes))
	c.NotesChanged = blocksChanged(c.Notes)
	c.Kind = a.kind(c, o, n)
	return c
}

func (n *node) place() *act.Provision {
	if n.parent.depth < 0 {
		return nil
	}
	return n.parent.p
}

// separateLead takes from the copies op and np what belongs to another change:
// text that got or lost a number is compared under that number only.
func separateLead(c *Change, o, n *node, op, np *act.Provision) {
	bare := func(p *act.Provision, wrap bool) {
		p.Heading, p.Notes = "", nil
		if !wrap {
			p.WrapUp = nil
		}
	}
	switch {
	case c.Lead == Numbered:
		c.OldNum, c.WID = "", np.WID
		bare(op, n.takesWrap())
	case c.Lead == Unnumbered:
		c.NewNum, c.WID = "", op.WID
		bare(np, o.takesWrap() && len(o.parent.children) == 1)
	case o != nil && n != nil:
		o.leaveLead(op, true)
		n.leaveLead(np, n.lead != nil && len(n.lead.parent.children) == 1)
	}
}

// leaveLead takes from p, a copy of n's provision, what got or lost a number, with
// the closing text where that may go too.
func (n *node) leaveLead(p *act.Provision, wrap bool) {
	if n.lead == nil {
		return
	}
	p.Content = nil
	if wrap && n.lead.takesWrap() {
		p.WrapUp = nil
	}
}

// takesWrap reports whether the closing text goes with the lead-in under the
// number n that it got or lost: the other units beside n have no counterpart
// that would stand between. Where a number was lost there must be no others at
// all, for what became of them would have no place before or after that text.
func (n *node) takesWrap() bool {
	bare := n.lead
	if len(n.p.WrapUp) == 0 || len(bare.p.WrapUp) == 0 || len(n.parent.p.WrapUp) > 0 {
		return false
	}
	for _, c := range n.parent.children {
		if c != n && c.match != nil && !c.shifted && !c.match.shifted {
			return false
		}
	}
	return true
}

func (a *aligner) kind(c *Change, o, n *node) Kind {
	switch {
	case o == nil && notGiven(n, a.old.x), n == nil && notGiven(o, a.new.x):
		return NotGiven
	case o != nil && o.division != nil:
		return o.division.kind
	case n != nil && n.division != nil:
		return n.division.kind
	case o == nil:
		return Inserted
	case n == nil:
		return Repealed
	case c.Lead != NoLead:
		return Renumbered
	case o.p.Status != act.Excluded && n.p.Status == act.Excluded:
		return Repealed
	case o.p.Status == act.Excluded && n.p.Status != act.Excluded:
		return Inserted
	case o.moved():
		return Moved
	case c.Renumbered() || o.p.Kind != n.p.Kind || o.parent.match != n.parent && !o.flat():
		return Renumbered
	case c.Edited():
		return Edited
	}
	return Unchanged
}

// notGiven reports whether n, or the article that it stands in, is outside the
// selected provisions that other holds.
func notGiven(n *node, other *act.Expression) bool {
	if other.Coverage != act.Selected {
		return false
	}
	for !n.flat() {
		n = n.parent
	}
	return n.match == nil
}

// moved reports whether o stands at another place in its new text. Articles keep
// their order through the act: where only the border of a chapter was drawn
// elsewhere, its heading moved, and none of them.
func (o *node) moved() bool { return o.shifted }
