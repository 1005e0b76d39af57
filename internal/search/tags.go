package search

import (
	"cmp"
	"slices"

	"zanger/internal/act"
	"zanger/internal/search/analysis"
)

// tag says that a unit speaks of a concept: how often in its text and in its
// headings, at most 255.
type tag struct {
	concept       uint16
	text, heading uint8
}

// tagger counts the concepts of one unit after another.
type tagger struct {
	v      *Vocabulary
	counts map[int]*tag
}

func newTagger(v *Vocabulary) *tagger { return &tagger{v: v, counts: map[int]*tag{}} }

// tags returns the concepts of u, a unit of an expression in lang, in order of
// number. Headings count in whatever language they are known.
func (g *tagger) tags(lang string, u unit) []tag {
	if len(g.v.langs) == 0 {
		return nil
	}
	clear(g.counts)
	g.count(lang, u.text, func(t *tag) *uint8 { return &t.text })
	for _, l := range sortedKeys(u.headings) {
		for _, h := range u.headings[l] {
			g.count(l, h, func(t *tag) *uint8 { return &t.heading })
		}
	}
	return g.sorted()
}

// titles returns the concepts of the titles of x.
func (g *tagger) titles(x *act.Expression) []uint16 {
	clear(g.counts)
	for _, l := range sortedKeys(x.Titles) {
		g.count(l, x.Titles[l], func(t *tag) *uint8 { return &t.heading })
	}
	var out []uint16
	for _, t := range g.sorted() {
		out = append(out, t.concept)
	}
	return out
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

func (g *tagger) sorted() []tag {
	out := make([]tag, 0, len(g.counts))
	for _, t := range g.counts {
		out = append(out, *t)
	}
	slices.SortFunc(out, func(a, b tag) int { return cmp.Compare(a.concept, b.concept) })
	return out
}

func (g *tagger) count(lang, text string, of func(*tag) *uint8) {
	if g.v.langs[lang] == nil || text == "" {
		return
	}
	for _, f := range g.v.read(lang, text, analysis.For(lang).Words(text)) {
		for _, c := range f.term.concepts {
			t := g.counts[c.concept]
			if t == nil {
				t = &tag{concept: uint16(c.concept)}
				g.counts[c.concept] = t
			}
			if n := of(t); *n < 255 {
				*n++
			}
		}
	}
}
