package search

import (
	"cmp"
	"slices"
)

// Reason is one thing that brought a hit.
type Reason struct {
	// Word of the query, as typed, or the Concept that it was read as.
	Word    string `json:"word,omitempty"`
	Concept string `json:"concept,omitempty"`
	// As says how the concept stands to the one asked for: "narrower assistance".
	As    string `json:"as,omitempty"`
	Field string `json:"field"`
	// Weight is what it gives by itself. A score is not the sum: of words and
	// concepts that say the same the stronger counts whole, and what lacks part of
	// the query is marked down.
	Weight float64 `json:"weight"`
}

// explanation gathers the reasons by document.
type explanation struct{ reasons map[int][]Reason }

func (x *explanation) add(doc int, r Reason) {
	if old := x.reasons[doc]; len(old) > 0 {
		if last := &old[len(old)-1]; last.Word == r.Word && last.Concept == r.Concept && last.Field == r.Field && last.As == r.As {
			last.Weight += r.Weight
			return
		}
	}
	x.reasons[doc] = append(x.reasons[doc], r)
}

// of returns the reasons of doc, the weightiest first.
func (x *explanation) of(doc int) []Reason {
	if x == nil {
		return nil
	}
	out := slices.Clone(x.reasons[doc])
	slices.SortFunc(out, func(a, b Reason) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Word+a.Concept, b.Word+b.Concept), cmp.Compare(a.Field, b.Field))
	})
	return out
}
