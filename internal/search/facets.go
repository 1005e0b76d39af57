package search

import (
	"cmp"
	"slices"
)

// Facet counts an answer by the values of one filter.
type Facet struct {
	Name   string       `json:"name"` // of the filter: country, act, lang …
	Values []FacetCount `json:"values"`
}

// FacetCount is how many provisions of the answer have a value.
type FacetCount struct {
	Value string `json:"value"`
	Count int    `json:"count"`
}

// maxFacet bounds the values of a facet; the most frequent are given.
const maxFacet = 12

// facets counts the provisions found, each by the wording that stands for it.
func (ix *Index) facets(found []ranked) []Facet {
	bySource := make([]int, len(ix.manifest.Sources))
	levels := map[string]int{}
	topics := make([]int, len(ix.vocabulary.ids))
	for _, m := range found {
		doc := int(m.doc)
		bySource[ix.table.source(doc)]++
		levels[levelOf(ix.table.eid(doc))]++
		ix.table.tags.of(doc, func(t tag) { topics[t.concept]++ })
	}
	counts := map[string]map[string]int{"country": {}, "act": {}, "lang": {}, "authority": {}, "level": levels, "topic": {}}
	for i, n := range bySource {
		if n == 0 {
			continue
		}
		o := &ix.manifest.Sources[i]
		for name, value := range map[string]string{"country": o.Country, "act": o.Alias, "lang": o.Lang, "authority": string(o.Authority)} {
			counts[name][value] += n
		}
	}
	for i, n := range topics {
		if n > 0 {
			counts["topic"][ix.vocabulary.ids[i]] = n
		}
	}
	var out []Facet
	for _, name := range filterNames {
		if f := newFacet(name, counts[name]); len(f.Values) > 0 {
			out = append(out, f)
		}
	}
	return out
}

func newFacet(name string, counts map[string]int) Facet {
	f := Facet{Name: name}
	for v, n := range counts {
		f.Values = append(f.Values, FacetCount{v, n})
	}
	slices.SortFunc(f.Values, func(a, b FacetCount) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
	})
	f.Values = f.Values[:min(len(f.Values), maxFacet)]
	return f
}
