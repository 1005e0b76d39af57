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
	v      *vocabulary
	counts map[int]*tag
	words  []analysis.Word // of the text at hand
}

func newTagger(v *vocabulary) *tagger {
	return &tagger{v: v, counts: map[int]*tag{}, words: make([]analysis.Word, 0, 256)}
}

// tags returns the concepts of u, a unit of an expression in lang whose text has
// these words, in order of number. Headings count in whatever language they are known.
func (g *tagger) tags(lang string, u unit, words []analysis.Word) []tag {
	if len(g.v.langs) == 0 {
		return nil
	}
	clear(g.counts)
	if g.v.langs[lang] != nil {
		g.countWords(lang, u.text, words, addText)
	}
	for _, l := range sortedKeys(u.headings) {
		for _, h := range u.headings[l] {
			g.count(l, h, addHeading)
		}
	}
	g.countAbove(u)
	return g.sorted()
}

// countAbove counts the concepts of the chapter that u stands in as if its text
// named them: once, or as its own heading in small where it has none.
func (g *tagger) countAbove(u unit) {
	for i, headings := range u.above {
		own := map[int]bool{} // a concept counts once, however many languages say it
		for _, l := range sortedKeys(headings) {
			g.each(l, headings[l], func(concept, share int) {
				t := g.tag(concept)
				if own[concept] {
					return
				}
				own[concept] = true
				addText(t, 0)
				if i == 0 && len(u.headings) == 0 {
					addText(t, 0)
					addHeading(t, share/shareAbove)
				}
			})
		}
	}
}

// shareAbove is how many times less of a heading a concept makes up that stands in
// the heading above.
const shareAbove = 2

// titles returns the concepts of the titles of x.
func (g *tagger) titles(x *act.Expression) []uint16 {
	clear(g.counts)
	for _, l := range sortedKeys(x.Titles) {
		g.count(l, x.Titles[l], addHeading)
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

func addText(t *tag, _ int) {
	if t.text < 255 {
		t.text++
	}
}

func addHeading(t *tag, share int) { t.heading = max(t.heading, uint8(share)) }

// count counts the concepts in text. A share is how much of the telling words of
// text the term makes up, 1 to 255.
func (g *tagger) count(lang, text string, add func(t *tag, share int)) {
	if g.v.langs[lang] == nil || text == "" {
		return
	}
	g.words = analysis.For(lang).AppendWords(g.words[:0], text)
	g.countWords(lang, text, g.words, add)
}

// each calls do for every concept in text with its share.
func (g *tagger) each(lang, text string, do func(concept, share int)) {
	if g.v.langs[lang] == nil || text == "" {
		return
	}
	g.words = analysis.For(lang).AppendWords(g.words[:0], text)
	g.eachOf(lang, text, g.words, do)
}

// tag returns the tag of a concept, made when it is the first.
func (g *tagger) tag(concept int) *tag {
	t := g.counts[concept]
	if t == nil {
		t = &tag{concept: uint16(concept)}
		g.counts[concept] = t
	}
	return t
}

func (g *tagger) countWords(lang, text string, words []analysis.Word, add func(t *tag, share int)) {
	g.eachOf(lang, text, words, func(concept, share int) { add(g.tag(concept), share) })
}

func (g *tagger) eachOf(lang, text string, words []analysis.Word, do func(concept, share int)) {
	telling := 0
	for _, w := range words {
		if !w.Stop {
			telling++
		}
	}
	for _, f := range g.v.read(lang, text, words) {
		for _, c := range f.term.concepts {
			do(c.concept, max(1, min(255, 255*len(f.term.stems)/max(telling, 1))))
		}
	}
}
