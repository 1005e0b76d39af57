package search

import (
	"cmp"
	"slices"
	"strings"

	"zanger/internal/search/analysis"
)

// Range is a half-open range of bytes, cut on rune borders.
type Range struct{ Start, End int }

// Highlighter marks the words of a query in texts. It uses the chains of the
// index, so that what found a provision is what is marked in it.
type Highlighter struct {
	clauses    []clause
	exact      bool
	vocabulary *vocabulary
	aspects    []aspect // with concepts, after the clauses in number
}

// NewHighlighter returns the Highlighter of the words of q.
func NewHighlighter(q Query) *Highlighter {
	return newHighlighter(parse(q.Text), q)
}

func newHighlighter(p parsed, q Query) *Highlighter {
	h := &Highlighter{exact: q.Exact}
	for _, c := range p.clauses {
		if !c.not && c.lang != noLang {
			h.clauses = append(h.clauses, c)
		}
	}
	return h
}

// Highlighter returns the Highlighter of q as r understood it: with the words of
// the concepts in whatever language a text is.
func (ix *Index) Highlighter(q Query, r *Result) *Highlighter {
	h := newHighlighter(r.parsed, q)
	h.vocabulary = ix.vocabulary
	for _, a := range r.reading.aspects {
		if len(a.concepts) > 0 {
			h.aspects = append(h.aspects, a)
		}
	}
	return h
}

// Highlight returns the ranges of text, which is in lang, that match q: in order,
// not overlapping. A phrase is marked where its words stand together.
func Highlight(text string, q Query, lang string) []Range {
	return NewHighlighter(q).Ranges(text, lang)
}

// Ranges is [Highlight] for many texts of one query.
func (h *Highlighter) Ranges(text, lang string) []Range {
	r, _ := h.in(lang).ranges(text)
	return r
}

// matcher is a Highlighter for one language.
type matcher struct {
	analyzer *analysis.Analyzer
	byFirst  map[string][]sequence // by first term
	prefixes []sequence

	lang       string
	vocabulary *vocabulary
	concepts   map[int]int // number of the part by concept
}

// sequence is a word, phrase or prefix of the query by number.
type sequence struct {
	terms  []string
	number int
}

func (h *Highlighter) in(lang string) *matcher {
	m := &matcher{analyzer: analysis.For(lang), byFirst: map[string][]sequence{},
		lang: lang, vocabulary: h.vocabulary, concepts: map[int]int{}}
	for i, a := range h.aspects {
		for _, c := range a.concepts {
			if _, ok := m.concepts[c.concept]; !ok && c.kind != "broader" && c.kind != "related" {
				m.concepts[c.concept] = len(h.clauses) + i
			}
		}
	}
	var stops []sequence
	for i, c := range h.clauses {
		if c.alike != nil || c.stem != "" {
			m.addStems(c, i, lang)
			continue
		}
		words := m.analyzer.Words(c.text)
		if c.kind == prefixClause {
			m.prefixes = append(m.prefixes, sequence{[]string{m.analyzer.Fold(c.text)}, i})
		}
		if len(words) == 0 {
			continue
		}
		s := sequence{number: i}
		for _, w := range words {
			s.terms = append(s.terms, w.Term)
		}
		if c.kind == wordClause && (c.stop || allStop(words)) && !h.exact {
			stops = append(stops, s)
			continue
		}
		m.byFirst[s.terms[0]] = append(m.byFirst[s.terms[0]], s)
	}
	if len(m.byFirst)+len(m.prefixes) == 0 { // nothing but stop words
		for _, s := range stops {
			m.byFirst[s.terms[0]] = append(m.byFirst[s.terms[0]], s)
		}
	}
	return m
}

// addStems takes in a clause that stands for stems.
func (m *matcher) addStems(c clause, number int, lang string) {
	stems := c.alike[lang]
	if c.stem != "" && c.lang == analysis.Lang(lang) {
		stems = []string{c.stem}
	}
	for _, s := range stems {
		m.byFirst[s] = append(m.byFirst[s], sequence{[]string{s}, number})
	}
}

// ranges returns what matches in text and how many parts of the query do.
func (m *matcher) ranges(text string) ([]Range, int) {
	var out []Range
	parts := map[int]bool{}
	words := m.analyzer.Words(text)
	for i, w := range words {
		for _, s := range m.byFirst[w.Term] {
			if followed(words[i:], s.terms) {
				out = append(out, Range{w.Start, words[i+len(s.terms)-1].End})
				parts[s.number] = true
			}
		}
		for _, s := range m.prefixes {
			if strings.HasPrefix(m.analyzer.Fold(text[w.Start:w.End]), s.terms[0]) {
				out = append(out, Range{w.Start, w.End})
				parts[s.number] = true
			}
		}
	}
	for _, f := range m.found(text, words) {
		for _, c := range f.term.concepts {
			if n, ok := m.concepts[c.concept]; ok {
				out = append(out, Range{words[f.from].Start, words[f.to-1].End})
				parts[n] = true
			}
		}
	}
	return merged(out), len(parts)
}

// found are the terms of the thesaurus in text.
func (m *matcher) found(text string, words []analysis.Word) []found {
	if m.vocabulary == nil || len(m.concepts) == 0 {
		return nil
	}
	return m.vocabulary.read(m.lang, text, words)
}

func followed(words []analysis.Word, terms []string) bool {
	if len(words) < len(terms) {
		return false
	}
	for i, t := range terms {
		if words[i].Term != t {
			return false
		}
	}
	return true
}

// merged joins ranges that overlap.
func merged(rs []Range) []Range {
	slices.SortFunc(rs, func(a, b Range) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	var out []Range
	for _, r := range rs {
		if n := len(out); n > 0 && r.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, r.End)
			continue
		}
		out = append(out, r)
	}
	return out
}
