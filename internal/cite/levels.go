package cite

import (
	"slices"

	"zanger/internal/act"
)

// hierarchy says which levels of an act can lie in which.
type hierarchy struct {
	rank map[act.Kind]int
	// also are pairs, outer and inner, that the ranks do not allow.
	also [][2]act.Kind
}

// kzLevels are the levels of Law 480-V art. 23. An unnumbered part may hold
// points as well as stand in one (art. 23(1)).
var kzLevels = &hierarchy{
	ranks(act.Schedule, act.Part, act.Title, act.Division, act.Chapter, act.Subchapter, act.Article,
		act.Paragraph, act.Point, act.Subpoint, act.Subparagraph, act.Alinea, Sentence),
	[][2]act.Kind{{act.Subparagraph, act.Point}},
}

// levelsAbroad are those of the other countries, as their readers name them.
// A Czech point of an amending act holds letters; the schedules of the United
// Kingdom have points in sub-paragraphs, its sections the other way round.
var levelsAbroad = &hierarchy{
	ranks(act.Schedule, act.Part, act.Title, act.Chapter, act.Subchapter, act.Division, act.Article,
		act.Subsection, act.Paragraph, act.Point, act.Subpoint, act.Subparagraph, act.Alinea, Sentence),
	[][2]act.Kind{{act.Subparagraph, act.Point}, {act.Subparagraph, act.Subpoint}, {act.Subpoint, act.Point}},
}

// ranks numbers levels from the outermost; an article and a section are one.
func ranks(ks ...act.Kind) map[act.Kind]int {
	m := map[act.Kind]int{}
	for i, k := range ks {
		m[k] = i
	}
	m[act.Section] = m[act.Article]
	return m
}

// holds reports whether a unit of kind outer can hold one of kind inner.
func (h *hierarchy) holds(outer, inner act.Kind) bool {
	return h.above(outer, inner) || slices.Contains(h.also, [2]act.Kind{outer, inner})
}

// above reports whether outer ranks above inner.
func (h *hierarchy) above(outer, inner act.Kind) bool {
	o, known := h.rank[outer]
	i, too := h.rank[inner]
	return known && too && o < i
}
