package check

import (
	"slices"

	"zanger/internal/act"
)

// Row is a pair as it is printed: the lines of its own text on either side.
type Row struct {
	*Pair
	// OurLines and TheirLines are the lines of the units; none where the unit is missing.
	OurLines, TheirLines []act.Line
	// Closing says that these are the lines after the units below.
	Closing bool
	// First marks the first row of an article, or of what was asked for.
	First bool
	// Changed says that an event between the days of the two texts may have changed
	// the unit.
	Changed bool
}

// Rows lays two wordings side by side for print: all units, or those in only and
// below.
func Rows(ours, theirs *act.Expression, between []act.Event, only []act.EID) []Row {
	c := &comparison{Result: &Result{}, o: Options{Between: between}}
	var rows []Row
	var open []*Pair
	shut := func(depth int) {
		for len(open) > 0 && open[len(open)-1].Depth >= depth {
			p := open[len(open)-1]
			open = open[:len(open)-1]
			if r := (Row{Pair: p, OurLines: closing(p.Ours), TheirLines: closing(p.Theirs), Closing: true}); len(r.OurLines)+len(r.TheirLines) > 0 {
				rows = append(rows, r)
			}
		}
	}
	pairs := Align(ours, theirs)
	first, shown := true, map[*act.Provision]bool{}
	for i := range pairs {
		p := &pairs[i]
		shut(p.Depth)
		if !wanted(p, only) && !shown[p.parent] {
			first = true
			continue
		}
		for _, u := range []*act.Provision{p.Ours, p.Theirs} {
			shown[u] = u != nil
		}
		r := Row{Pair: p, First: first || p.Depth == 0, Changed: c.changed(p.Ours, p.Theirs)}
		first = false
		r.OurLines, r.TheirLines = p.lines(p.Ours), p.lines(p.Theirs)
		rows = append(rows, r)
		if p.divided() {
			open = append(open, p)
		}
	}
	shut(0)
	return rows
}

// wanted reports whether a pair is among the units asked for, or below one.
func wanted(p *Pair, only []act.EID) bool {
	if len(only) == 0 {
		return true
	}
	for _, u := range []*act.Provision{p.Ours, p.Theirs} {
		if u != nil && slices.ContainsFunc(only, u.EID.Within) {
			return true
		}
	}
	return false
}

// divided reports whether what stands below the pair has rows of its own.
func (p *Pair) divided() bool {
	return p.Ours != nil && p.Theirs != nil && !p.Merged
}

// lines are the own lines of one unit of the pair; with what is below, where that
// has no rows of its own.
func (p *Pair) lines(u *act.Provision) []act.Line {
	switch {
	case u == nil:
		return nil
	case !p.divided() && !u.Kind.IsHead():
		return u.Lines()
	}
	own := *u
	own.Children, own.WrapUp = nil, nil
	own.Notes = slices.DeleteFunc(slices.Clone(u.Notes), func(n act.Note) bool { return n.Place == act.NoteAfter && len(u.Children) > 0 })
	if h := p.Hoisted; h != nil && slices.Contains(u.Children, h) {
		bare := *h
		bare.Children, bare.WrapUp = nil, nil
		own.Children = []*act.Provision{&bare}
	}
	return own.Lines()
}

// closing are the lines of a unit after those below it.
func closing(u *act.Provision) []act.Line {
	if u == nil || len(u.Children) == 0 {
		return nil
	}
	end := &act.Provision{Kind: u.Kind, EID: u.EID, WrapUp: u.WrapUp}
	for _, n := range u.Notes {
		if n.Place == act.NoteAfter {
			end.Notes = append(end.Notes, n)
		}
	}
	return end.Lines()
}
