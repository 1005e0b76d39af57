package search

import (
	"cmp"
	"path/filepath"
	"slices"

	"zanger/internal/act"
	"zanger/internal/search/analysis"
)

// Current names the generation that the index in dir has come to, "" when it
// names none. It opens nothing and so costs little: a front that holds an [Index]
// asks it whether to open another.
func Current(dir string) string {
	b, err := disk{}.ReadFile(filepath.Join(dir, currentFile))
	if err != nil {
		return ""
	}
	c, err := parseCurrent(b)
	if err != nil {
		return ""
	}
	return c.gen
}

// ConceptsIn returns the ids of the concepts that a provision of x speaks of, as it
// was tagged when it was indexed, the most spoken of first.
func (ix *Index) ConceptsIn(x *act.Expression, p *act.Provision) []string {
	u := newUnit(x, p)
	tags := newTagger(ix.vocabulary).tags(x.Lang, u, analysis.For(x.Lang).Words(u.text))
	slices.SortStableFunc(tags, func(a, b tag) int {
		return cmp.Or(cmp.Compare(b.heading, a.heading), cmp.Compare(b.text, a.text))
	})
	out := make([]string, len(tags))
	for i, t := range tags {
		out[i] = ix.vocabulary.ids[t.concept]
	}
	return out
}

// Amending reports whether an act amends others that are held.
func (ix *Index) Amending(work act.WorkURI) bool { return ix.amending()[string(work)] }
