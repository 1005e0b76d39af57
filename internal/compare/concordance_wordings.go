package compare

import (
	"zanger/internal/act"
	"zanger/internal/diff"
)

// ConcordWordings gives which unit of one wording of an act is which of another,
// as package diff followed them: at every level, by identity, number, text and
// heading. Units that were not numbered are left out where they stayed with the
// unit above them.
func ConcordWordings(r *diff.Result) *Concordance {
	c := &Concordance{A: r.Old, B: r.New, SameAct: true, Lang: r.Old.Lang}
	for _, ch := range r.Changes {
		switch {
		case ch.Kind == diff.NotGiven:
			c.NotGiven++
		case ch.Old != nil && gone(ch):
			if ch.Included {
				continue
			}
			c.Rows = append(c.Rows, ConcordanceRow{Provision: ch.Old})
		case ch.Old == nil || ch.Old.Status == act.Excluded && ch.Kind == diff.Inserted:
			if !ch.Included && ch.New != nil {
				c.Unmatched = append(c.Unmatched, ch.New)
			}
		case listed(ch):
			c.Rows = append(c.Rows, ConcordanceRow{Provision: ch.Old, Empty: ch.Old.Status == act.Excluded, Pairs: []Pair{followed(ch)}})
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

func followed(c *diff.Change) Pair {
	p := Pair{Provision: c.New, Score: 1, Standing: Followed, Degree: Full, Reasons: Reasons{Changed: string(c.Kind)}}
	if c.Edited() {
		p.Degree = Partial
	}
	return p
}
