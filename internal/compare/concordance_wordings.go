package compare

import (
	"slices"

	"zanger/internal/act"
	"zanger/internal/diff"
)

// ConcordWordings gives which unit of one wording of an act is which of another,
// as package diff followed them: at every level, by identity, number, text and
// heading. A unit that was split has all its parts, and each of those that were
// merged the one they became. Units that were not numbered are left out where they
// stayed with the unit above them.
func ConcordWordings(r *diff.Result) *Concordance {
	c := &Concordance{A: r.Old, B: r.New, SameAct: true, Lang: r.Old.Lang}
	for _, ch := range r.Changes {
		shared := divided(ch)
		switch {
		case ch.Kind == diff.NotGiven:
			c.NotGiven++
		case ch.Old != nil && gone(ch):
			if ch.Included && len(shared) == 0 {
				continue
			}
			c.Rows = append(c.Rows, ConcordanceRow{Provision: ch.Old, Pairs: shared})
		case ch.Old == nil || ch.Old.Status == act.Excluded && ch.Kind == diff.Inserted:
			if !ch.Included && ch.New != nil && !partOf(ch) {
				c.Unmatched = append(c.Unmatched, ch.New)
			}
		case listed(ch) || len(shared) > 0:
			c.Rows = append(c.Rows, ConcordanceRow{Provision: ch.Old, Empty: ch.Old.Status == act.Excluded, Pairs: withOthers(followed(ch), shared)})
		}
	}
	return c
}

// divided returns the units of the new text that have parts of a unit which was split or
// merged.
func divided(c *diff.Change) []Pair {
	g := c.Group
	if g == nil || c.Old == nil || !slices.Contains(g.Olds, c.Old) {
		return nil
	}
	var out []Pair
	for _, p := range g.News {
		out = append(out, Pair{Provision: p, Score: 1, Standing: Followed, Degree: Partial, Reasons: Reasons{Changed: string(g.Kind)}})
	}
	return out
}

// partOf reports whether a unit of the new text has words of one that was split.
func partOf(c *diff.Change) bool { return c.Group != nil && slices.Contains(c.Group.News, c.New) }

// withOthers puts the unit that stayed first, and says of it too that the unit was
// divided.
func withOthers(p Pair, others []Pair) []Pair {
	out := []Pair{p}
	for _, o := range others {
		if o.Provision == p.Provision {
			out[0] = o
		} else {
			out = append(out, o)
		}
	}
	return out
}

// gone reports whether a unit has no counterpart with text.
func gone(c *diff.Change) bool {
	return c.New == nil || c.Kind == diff.Repealed
}

// listed reports whether a unit has a line of its own: it has a number, or stands
// elsewhere than before.
func listed(c *diff.Change) bool {
	return c.Old.Num != "" || c.New.Num != "" || c.OldEID != c.NewEID
}

func followed(c *diff.Change) Pair {
	p := Pair{Provision: c.New, Score: 1, Standing: Followed, Degree: Full, Reasons: Reasons{Changed: string(c.Kind)}}
	if c.Edited() {
		p.Degree = Partial
	}
	return p
}
