package compare

import (
	"slices"

	"zanger/internal/act"
	"zanger/internal/diff"
)

// ConcordWordings gives which unit of one wording of an act is which of another,
// as package diff followed them: at every level, by identity, number, text and
// heading, and through splits and mergers. Units that were not numbered are left out where they stayed with the
// unit above them.
func ConcordWordings(r *diff.Result) *Concordance {
	c := &Concordance{A: r.Old, B: r.New, SameAct: true, Lang: r.Old.Lang}
	for _, ch := range r.Changes {
		switch {
		case ch.Kind == diff.NotGiven:
			c.NotGiven++
		case ch.Old != nil && gone(ch):
			pairs := divided(ch)
			if ch.Included && len(pairs) == 0 {
				continue
			}
			c.Rows = append(c.Rows, ConcordanceRow{Provision: ch.Old, Pairs: pairs})
		case ch.Old == nil || ch.Old.Status == act.Excluded && ch.Kind == diff.Inserted:
			if !ch.Included && ch.New != nil && !madeOf(ch) {
				c.Unmatched = append(c.Unmatched, ch.New)
			}
		case listed(ch):
			c.Rows = append(c.Rows, ConcordanceRow{Provision: ch.Old, Empty: ch.Old.Status == act.Excluded, Pairs: followedAll(ch)})
		}
	}
	return c
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

// followedAll is what a unit became: itself, and all among which it was divided or with
// which it was joined.
func followedAll(c *diff.Change) []Pair {
	pairs := divided(c)
	if !slices.ContainsFunc(pairs, func(p Pair) bool { return p.Provision == c.New }) {
		pairs = append([]Pair{followed(c)}, pairs...)
	}
	return pairs
}

// divided gives a unit that was split all that it went into, and one that was merged
// what it went into, each in part.
func divided(c *diff.Change) []Pair {
	if c.Group == nil || !slices.Contains(c.Group.Olds, c.Old) {
		return nil
	}
	var out []Pair
	for _, p := range c.Group.News {
		out = append(out, Pair{Provision: p, Score: 1, Standing: Followed, Degree: Partial, Reasons: Reasons{Changed: string(c.Group.Kind)}})
	}
	return out
}

// madeOf reports whether a new unit got its text from units of the old wording.
func madeOf(c *diff.Change) bool {
	return c.Group != nil && slices.Contains(c.Group.News, c.New)
}

func followed(c *diff.Change) Pair {
	p := Pair{Provision: c.New, Score: 1, Standing: Followed, Degree: Full, Reasons: Reasons{Changed: string(c.Kind)}}
	if c.Edited() {
		p.Degree = Partial
	}
	return p
}
