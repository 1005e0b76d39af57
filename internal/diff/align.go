package diff

import "zanger/internal/act"

// aligner finds for each old provision the new one that is the same unit.
type aligner struct {
	old, new *text
	o        Options
	// queue holds matched old nodes whose children are to be aligned, loose those
	// where some of them may have stayed free.
	queue, loose []*node
	// unitsWith is the number of units that have a word, of all units read.
	unitsWith map[uint64]int
	units     float64
}

// align matches the nodes of both texts. What is certain comes first, guesses
// last, and what a later step does never undoes an earlier one.
func (a *aligner) align() {
	a.pair(a.old.root, a.new.root)
	a.byWID()
	olds, news := roots(a.old), roots(a.new)
	a.siblings(olds, news)
	a.heads()
	a.drain()
	a.elsewhere()
	a.divisions()
	if !mostlyRenumbered(olds) {
		a.byNumber(olds, news)
	}
	a.drain()
	for len(a.loose) > 0 {
		n := a.loose[0]
		a.loose = a.loose[1:]
		if n.match == nil {
			continue // a part of a merger, and nothing below it
		}
		a.byNumber(below(n), below(n.match))
		a.drain()
	}
	a.divisions()
}

// pair says that o became n.
func (a *aligner) pair(o, n *node) {
	o.match, n.match = n, o
	a.queue = append(a.queue, o)
}

// drain aligns what stands below matched pairs, level by level.
func (a *aligner) drain() {
	for len(a.queue) > 0 {
		o := a.queue[0]
		a.queue = a.queue[1:]
		if o.match == nil {
			continue
		}
		a.findLead(o, o.match)
		a.siblings(free(below(o)), free(below(o.match)))
		a.loose = append(a.loose, o)
	}
}

// byWID matches units whose wId differs from their eId in either text: there
// somebody said where the unit came from. A wId that only repeats the eId may
// just as well be missing data, and proves no more than the number does.
func (a *aligner) byWID() {
	said := func(n *node) bool { return n.p.WID != n.p.EID && n.p.WID != "" }
	olds, news := byID(a.old, said), byID(a.new, said)
	for _, o := range a.old.nodes {
		n := news[o.p.WID]
		if n != nil && olds[o.p.WID] == o && (said(o) || said(n)) && o.p.Kind.IsHead() == n.p.Kind.IsHead() {
			a.pair(o, n)
		}
	}
}

// byID indexes nodes by wId. Of two with one wId, the one that says so counts.
func byID(t *text, said func(*node) bool) map[act.EID]*node {
	m := make(map[act.EID]*node, len(t.nodes))
	for _, n := range t.nodes {
		have, dup := m[n.p.WID]
		switch {
		case !dup:
			m[n.p.WID] = n
		case have == nil || n.under(have) || said(have) == said(n):
			m[n.p.WID] = nil
		case said(n):
			m[n.p.WID] = n
		}
	}
	return m
}

func (n *node) under(o *node) bool {
	for n = n.parent; n != nil; n = n.parent {
		if n == o {
			return true
		}
	}
	return false
}

// roots returns the articles and sections of t.
func roots(t *text) []*node {
	var out []*node
	for _, n := range t.nodes {
		if n.p.Kind.IsRoot() {
			out = append(out, n)
		}
	}
	return out
}

// below returns the units under n that are aligned with each other, in reading
// order. Articles and chapters in chapters are aligned through the whole act, not
// here. Below a number that its text just got or lost, one level is skipped.
func below(n *node) []*node {
	var out []*node
	for _, c := range n.children {
		if c.flat() && (c.p.Kind.IsRoot() || c.p.Kind.IsHead()) {
			continue
		}
		out = append(out, c)
		if c.isLead() {
			out = append(out, c.children...)
		}
	}
	return out
}

// home returns the unit that n is a child of in the sense of [below].
func (n *node) home() *node {
	if n.parent.isLead() {
		return n.parent.parent
	}
	return n.parent
}

func free(ns []*node) []*node {
	var out []*node
	for _, n := range ns {
		if n.free() {
			out = append(out, n)
		}
	}
	return out
}

// findLead looks for a text that got or lost a number between o and n.
func (a *aligner) findLead(o, n *node) {
	if p := a.numberedLead(o, n); p != nil {
		o.lead, p.lead = p, o
	} else if p := numberedLater(o, n); p != nil {
		o.lead, p.lead = p, o
	} else if p := a.numberedLead(n, o); p != nil {
		n.lead, p.lead = p, n
	}
}

// numberedLater returns the unit below n that has the very text of o, which had
// nothing below it, when others were put before it.
func numberedLater(o, n *node) *node {
	if o.own == 0 || len(o.children) > 0 || len(n.p.Content) > 0 {
		return nil
	}
	for _, p := range n.children {
		if p.free() && p.own == o.own && !p.p.Kind.IsHead() && !p.p.Kind.IsRoot() {
			return p
		}
	}
	return nil
}

// numberedLead returns the first unit below y if it has the own text of x, where
// x had no such unit and y has no own text any more.
func (a *aligner) numberedLead(x, y *node) *node {
	if len(x.p.Content) == 0 || len(y.p.Content) > 0 || len(y.children) == 0 {
		return nil
	}
	p := y.children[0]
	if !p.free() || p.p.Kind.IsHead() || p.p.Kind.IsRoot() || len(p.p.Content) == 0 {
		return nil
	}
	for _, c := range x.children {
		if c.key() == p.key() {
			return nil
		}
	}
	if p.p.WID.Parent() == x.p.WID && number(&act.Provision{EID: p.p.WID}) == "1" && p.p.WID != p.p.EID {
		return p // its wId is line or part one of x
	}
	if blockBag(x.p.Content).Similarity(blockBag(p.p.Content)) >= a.o.Threshold || a.similarity(x, p) >= a.o.Threshold {
		return p
	}
	return nil
}

// mostlyRenumbered reports whether most articles changed their number, so that
// the same number alone proves nothing.
func mostlyRenumbered(olds []*node) bool {
	matched, same := 0, 0
	for _, o := range olds {
		if o.match != nil {
			matched++
			if o.key() == o.match.key() {
				same++
			}
		}
	}
	return matched >= 4 && same*2 < matched
}
