package search

import (
	"cmp"

	"zanger/internal/search/analysis"
)

// Reader tells what a text speaks of, apart from any index: its words as stems and
// the concepts of a vocabulary. It is for one goroutine.
type Reader struct {
	v *vocabulary
}

// NewReader returns a reader with the concepts of v; nil has none. The error is
// that of the thesaurus.
func NewReader(v *Vocabulary) (*Reader, error) {
	if v == nil {
		v = noVocabulary
	}
	compiled, err := v.compile()
	if err != nil {
		return nil, err
	}
	return &Reader{v: compiled}, nil
}

// ReadWord is a word of a text that tells something: its stem and how it stands
// there.
type ReadWord struct{ Stem, Text string }

// Read returns the telling words of text and the ids of the concepts it names, in
// reading order, each as often as it stands there.
func (r *Reader) Read(lang, text string) (words []ReadWord, concepts []string) {
	all := analysis.For(lang).Words(text)
	for _, w := range all {
		if !w.Stop && !hasDigit(w.Term) && len([]rune(w.Term)) > 1 {
			words = append(words, ReadWord{w.Term, text[w.Start:w.End]})
		}
	}
	for _, f := range r.v.read(lang, text, all) {
		for _, c := range f.term.concepts {
			concepts = append(concepts, r.v.ids[c.concept])
		}
	}
	return words, concepts
}

// Label returns the preferred term of a concept in a language, else in English,
// else its id.
func (r *Reader) Label(concept, lang string) string {
	return cmp.Or(r.v.label(concept, lang), concept)
}
