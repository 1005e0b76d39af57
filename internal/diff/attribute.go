package diff

import (
	"cmp"
	"slices"

	"zanger/internal/act"
)

// Attribute says of each change which events made it: those that took effect
// after from and not after to, and that name the provision or a unit above it,
// by its old or new wId or eId. An event without a known day of effect counts
// from its adoption.
//
// Where several events name a provision, those count that name it most closely:
// a law that names paragraph 2 explains a change there better than one that
// names the whole article. All laws that name it equally closely are listed, in
// order of effect. A change that no event names is left without: it is not known
// which law made it.
//
// No event names title or preamble. They are the work of a law only when it is the
// only one that changed the act in that time.
func Attribute(r *Result, events []act.Event, from, to act.Date) {
	r.From, r.To = from, to
	r.Front = sole(events, from, to)
	within := between(events, from, to)
	for _, c := range r.Changes {
		c.Events = nil
		if c.Changed() {
			c.Events = closest(c, within)
			c.inherit()
		}
	}
	for _, c := range r.Changes {
		if c.Group != nil && !c.Part() {
			c.Group.share()
		}
	}
}

// sole returns the one event of (from, to] that may have changed wording, nil when
// there are several or none.
func sole(events []act.Event, from, to act.Date) []act.Event {
	var out []act.Event
	for _, e := range events {
		last, known := e.EffectiveBy()
		if d, _ := e.Effective(); e.Changes() && !d.After(to) && (!known || last.After(from)) {
			out = append(out, e)
		}
	}
	if len(out) != 1 {
		return nil
	}
	if d, _ := out[0].Effective(); !d.After(from) {
		return nil // it may have taken effect before
	}
	return out
}

// share gives the units of a split or merger that no event names the events of
// the first that has some: one law made the division.
func (g *Group) share() {
	var made []act.Event
	for _, c := range g.Changes {
		if len(c.Events) > 0 {
			made = c.Events
			break
		}
	}
	for _, c := range g.Changes {
		if len(c.Events) == 0 {
			c.Events = made
		}
	}
}

// inherit gives a unit that only has another address, since the text above it got
// or lost a number, the events that did that. Changes are in reading order, so
// those of the unit above are known.
func (c *Change) inherit() {
	if len(c.Events) > 0 || c.Kind != Renumbered || c.Edited() {
		return
	}
	for _, up := range []*Change{c.newParent, c.oldParent} {
		if up != nil && up.Lead != NoLead && len(c.Events) == 0 {
			c.Events = up.Events
		}
	}
}

// between returns the events that may have changed wording in (from, to], in
// order of effect.
func between(events []act.Event, from, to act.Date) []act.Event {
	var out []act.Event
	for _, e := range events {
		if d, _ := e.Effective(); e.Changes() && len(e.Touches) > 0 && d.After(from) && !d.After(to) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b act.Event) int {
		x, _ := a.Effective()
		y, _ := b.Effective()
		return cmp.Or(x.Compare(y), cmp.Compare(a.By, b.By))
	})
	return out
}

func closest(c *Change, events []act.Event) []act.Event {
	var out []act.Event
	best := -1
	for _, e := range events {
		d := distance(c, e)
		if d < 0 || best >= 0 && d > best {
			continue
		}
		if d != best {
			best, out = d, nil
		}
		out = append(out, e)
	}
	return out
}

// distance returns how many levels above the unit e names it, 0 for the unit
// itself; -1 when e does not name it.
func distance(c *Change, e act.Event) int {
	best := -1
	climb := func(up func(*Change) *Change) {
		for n, at := 0, c; at != nil; n, at = n+1, up(at) {
			if at.namedBy(e, n == 0) && (best < 0 || n < best) {
				best = n
				return
			}
		}
	}
	climb(func(c *Change) *Change { return c.newParent })
	climb(func(c *Change) *Change { return c.oldParent })
	return best
}

// namedBy reports whether e names the unit under any of its names. The first
// line and part of a unit stand for its own text only.
func (c *Change) namedBy(e act.Event, itself bool) bool {
	for _, id := range c.names(itself) {
		for _, t := range e.Touches {
			if t == id || itself && (t == id.Join(act.Alinea, "1") || t == id.Join(act.Subparagraph, "1")) {
				return true
			}
		}
	}
	return false
}

// names returns the identities of the unit. Text that got a number was the first
// line of the unit above, so it is not named by that unit's own name.
func (c *Change) names(itself bool) []act.EID {
	var out []act.EID
	add := func(p *act.Provision, first bool) {
		if p == nil || first && !itself {
			return
		}
		for _, id := range []act.EID{p.EID, p.WID} {
			if first {
				out = append(out, id.Join(act.Alinea, "1"), id.Join(act.Subparagraph, "1"))
			} else {
				out = append(out, id)
			}
		}
	}
	add(c.Old, c.Lead == Numbered)
	add(c.New, c.Lead == Unnumbered)
	return out
}
