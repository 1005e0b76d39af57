package search

import (
	"errors"
	"sync"

	"zanger/internal/packed"
	"zanger/internal/thesaurus"
)

// Vocabulary is a thesaurus that is read only when an index must be built: a
// finished one holds what it needs of it.
type Vocabulary struct {
	hash    string
	compile func() (*vocabulary, error)
}

// NewVocabulary returns the vocabulary of the thesaurus that load reads. The hash
// changes whenever the thesaurus does; an index made with another one is stale.
func NewVocabulary(hash string, load func() (*thesaurus.Thesaurus, error)) *Vocabulary {
	return &Vocabulary{hash: hash, compile: sync.OnceValues(func() (*vocabulary, error) {
		th, err := load()
		if err != nil {
			return nil, err
		}
		return newVocabulary(th), nil
	})}
}

// noVocabulary has no concepts.
var noVocabulary = NewVocabulary("", func() (*thesaurus.Thesaurus, error) { return nil, nil })

// conceptsFile is the vocabulary in the folder of a generation, packed: every search
// reads it.
const conceptsFile = "concepts.bin"

func (v *vocabulary) encode() []byte {
	var p packed.Writer
	p.Texts(v.ids)
	for i := range v.ids {
		p.Count(len(v.labels[i]))
		for _, l := range sortedKeys(v.labels[i]) {
			p.Text(l)
			p.Text(v.labels[i][l])
		}
		p.Count(len(v.narrower[i]))
		for _, n := range v.narrower[i] {
			p.Number(int64(n))
		}
		p.Count(len(v.near[i]))
		for _, n := range v.near[i] {
			p.Number(int64(n.concept))
			p.Float(n.weight)
			p.Text(n.kind)
		}
	}
	p.Count(len(v.langs))
	for _, l := range sortedKeys(v.langs) {
		p.Text(l)
		v.langs[l].encode(&p)
	}
	return p
}

// encode writes the stems with their uses, then how many stems and concepts all terms
// have together, then each term: its stems by number, and its concepts with their
// weights.
func (t *terms) encode(p *packed.Writer) {
	p.Texts(t.stems)
	number := make(map[string]int, len(t.stems))
	for i, s := range t.stems {
		number[s] = i
		p.Number(int64(t.uses[i]))
	}
	stems, concepts := 0, 0
	for _, x := range t.all {
		stems += len(x.stems)
		concepts += len(x.concepts)
	}
	p.Count(len(t.all))
	p.Count(stems)
	p.Count(concepts)
	for _, x := range t.all {
		p.Count(len(x.stems))
		for _, s := range x.stems {
			p.Number(int64(number[s]))
		}
		p.Count(len(x.concepts))
		for _, c := range x.concepts {
			p.Number(int64(c.concept))
			p.Float(c.weight)
		}
	}
}

var errConcepts = errors.New("no concepts")

func decodeVocabulary(b []byte) (*vocabulary, error) {
	r := packed.Read(string(b))
	v := &vocabulary{ids: r.Texts(), number: map[string]int{}, langs: map[string]*terms{}}
	n := len(v.ids)
	concept := func() int {
		if c := int(r.Number()); c >= 0 && c < n {
			return c
		}
		r.Fail()
		return 0
	}
	v.labels, v.narrower, v.near = make([]map[string]string, n), make([][]int, n), make([][]nearConcept, n)
	for i := range n {
		k := r.Count()
		v.labels[i] = make(map[string]string, k)
		for ; k > 0; k-- {
			l := r.Text()
			v.labels[i][l] = r.Text()
		}
		for k := r.Count(); k > 0; k-- {
			v.narrower[i] = append(v.narrower[i], concept())
		}
		for k := r.Count(); k > 0; k-- {
			v.near[i] = append(v.near[i], nearConcept{concept(), r.Float(), r.Text()})
		}
	}
	for k := r.Count(); k > 0; k-- {
		l := r.Text()
		v.langs[l] = decodeTerms(r, concept)
	}
	v.count()
	if r.Err() != nil {
		return nil, errConcepts
	}
	return v, nil
}

// decodeTerms reads the terms of one language.
func decodeTerms(r *packed.Reader, concept func() int) *terms {
	t := &terms{stems: r.Texts()}
	t.uses = make([]int, len(t.stems))
	for i := range t.uses {
		t.uses[i] = int(r.Number())
	}
	all, stems, concepts := make([]conceptTerm, r.Count()), make([]string, r.Count()), make([]conceptWeight, r.Count())
	for i := range all {
		n := r.Count()
		if n == 0 || n > len(stems) {
			r.Fail()
			return t
		}
		all[i].stems, stems = stems[:n:n], stems[n:]
		for j := range n {
			k := int(r.Number())
			if k < 0 || k >= len(t.stems) {
				r.Fail()
				return t
			}
			all[i].stems[j] = t.stems[k]
		}
		if n = r.Count(); n > len(concepts) {
			r.Fail()
			return t
		}
		all[i].concepts, concepts = concepts[:n:n], concepts[n:]
		for j := range n {
			all[i].concepts[j] = conceptWeight{concept(), r.Float()}
		}
	}
	t.all = all
	return t
}
