package diff

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/diff/words"
)

// Group is one unit that was split into several, or several that were merged
// into one. The units keep their own changes, in which the text that went from
// one to another is deleted in the one and inserted in the other.
type Group struct {
	// Kind is Split or Merged.
	Kind Kind
	// Olds and News are the units in both texts, in reading order; of a split there
	// is one old, of a merger one new.
	Olds, News []*act.Provision
	// Changes are those of all the units, in reading order. The first is that of
	// the one unit; the others are not counted apart.
	Changes []*Change
	// Edits turn the own text of the old units, joined, into that of the new ones:
	// what really changed.
	Edits []words.Edit
}

// Part reports whether c is told with another change of its group.
func (c *Change) Part() bool { return c.Group != nil && c.Group.Changes[0] != c }

// group makes the groups of the divisions found.
func (a *aligner) group() {
	for _, t := range []*text{a.old, a.new} {
		for _, n := range t.nodes {
			if d := n.division; d != nil && d.whole == n {
				d.group()
			}
		}
	}
}

func (d *division) group() {
	g := &Group{Kind: d.kind, Changes: []*Change{d.whole.change}}
	var parts []*act.Provision
	for _, p := range d.parts {
		parts = append(parts, p.p)
		if !slices.Contains(g.Changes, p.change) {
			g.Changes = append(g.Changes, p.change)
		}
	}
	whole := []*act.Provision{d.whole.p}
	g.Olds, g.News = whole, parts
	if d.kind == Merged {
		g.Olds, g.News = parts, whole
	}
	g.Edits = words.Diff(joined(g.Olds), joined(g.News))
	for _, c := range g.Changes {
		c.Group = g
	}
}

// joined is the own text of units one after another, on one line.
func joined(ps []*act.Provision) string {
	var lines []string
	for _, p := range ps {
		if p.Status != act.Excluded {
			lines = append(lines, strings.Fields(p.Text())...)
		}
	}
	return strings.Join(lines, " ")
}
