package workspace

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/compare"
	"zanger/internal/search"
	"zanger/internal/standards"
)

// assessed lists the provisions that the assessments of a country name for a topic:
// those of the elements of the benchmark that are about its concept first, each
// article once, with the elements. A person read them, whatever words they use, so
// that a search which finds nothing does not deny what the matrix shows.
func (w *Workspace) assessed(id string, c compare.Column) []candidate {
	set, err := w.standards()
	if err != nil {
		return nil // the matrix says what is wrong with them
	}
	var out []candidate
	for _, j := range set.Jurisdictions() {
		if a := set.At(j, c.On); a != nil && assesses(j, c.Jurisdiction) {
			out = w.assessedIn(out, set, a, id, c)
		}
	}
	return out
}

// assesses reports whether an assessment of j speaks for the jurisdiction asked for;
// those of the parts of the United Kingdom do for the whole.
func assesses(j, asked string) bool {
	return j == asked || (asked == "uk" || asked == "gb") && strings.HasPrefix(j, "uk-")
}

func (w *Workspace) assessedIn(out []candidate, set *standards.Set, a *standards.Assessment, id string, c compare.Column) []candidate {
	for _, e := range set.Elements() {
		cell := a.Cell(e.ID)
		if len(e.Concepts) == 0 || e.Concepts[0] != id || cell.Finding != standards.Contains && cell.Finding != standards.Partly {
			continue
		}
		for _, r := range cell.Refs {
			eid, ok := w.articleOf(r, c.On)
			if !ok {
				continue
			}
			i := slices.IndexFunc(out, func(x candidate) bool { return x.hit.Alias == r.Alias && x.hit.EID == eid })
			if i < 0 {
				i = len(out)
				out = append(out, candidate{hit: search.Hit{Alias: r.Alias, EID: eid}})
			}
			out[i].elements = appendNew(out[i].elements, e.ID)
		}
	}
	return out
}

// articleOf is the article in which a provision of an assessment stands.
func (w *Workspace) articleOf(r cite.Ref, on act.Date) (act.EID, bool) {
	x := w.textFor(r, on)
	if x == nil {
		return "", false
	}
	for p := range x.Articles() {
		if r.EID.Within(p.EID) {
			return p.EID, true
		}
	}
	return r.EID, x.Find(r.EID) != nil
}

// withAssessed adds to what a search found the provisions that the assessments name,
// and says of one that both have which elements it serves. One that a person named
// stands before one that only mentions the topic.
func (w *Workspace) withAssessed(list []candidate, id string, c compare.Column, o TopicOptions) []candidate {
	for _, n := range w.assessed(id, c) {
		i := slices.IndexFunc(list, func(x candidate) bool { return x.hit.Alias == n.hit.Alias })
		if i >= 0 && list[i].hit.EID != n.hit.EID && list[i].named(id) {
			continue // the act has a better place for it
		}
		if i >= 0 && list[i].hit.EID == n.hit.EID {
			list[i].elements = n.elements
			continue
		}
		made := w.candidateOf(n.hit, c, n.hit.EID, o)
		if made == nil {
			continue
		}
		made.elements = n.elements
		if i >= 0 && len(list[i].elements) == 0 {
			list[i] = *made
		} else if i < 0 {
			list = append(list, *made)
		}
	}
	for i := range list {
		if n := &list[i]; n.col.Missing == "" {
			n.col.Assessed, n.col.Passing = n.elements, n.col.Passing && len(n.elements) == 0
		}
	}
	return list
}

// named reports whether the heading of a candidate names the topic or a person named
// the provision for it.
func (n *candidate) named(id string) bool { return headingNames(n.hit, id) || len(n.elements) > 0 }
