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

// encode writes how many stems and concepts all terms have together, then each term:
// its stems, and its concepts with their weights.
func (t *terms) encode(p *packed.Writer) {
	stems, concepts := 0, 0
	for _, x := range t.all {
		stems += len(x.stems)
		concepts += len(x.concepts)
	}
	p.Count(len(t.all))
	p.Count(stems)
	p.Count(concepts)
	for _, x := range t.all {
		p.Texts(x.stems)
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

// decodeTerms reads the terms of one language. Those of one first stem stand together.
func decodeTerms(r *packed.Reader, concept func() int) *terms {
	all, stems, concepts := make([]conceptTerm, r.Count()), make([]string, r.Count()), make([]conceptWeight, r.Count())
	t := &terms{all: all, byFirst: make(map[string][]conceptTerm, len(all)), stems: make(map[string]int, len(all))}
	for i := range all {
		n := r.Count()
		if n == 0 || n > len(stems) {
			r.Fail()
			return t
		}
		all[i].stems, stems = stems[:n:n], stems[n:]
		for j := range n {
			all[i].stems[j] = r.Text()
			t.stems[all[i].stems[j]]++
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
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to].stems[0] == all[from].stems[0] {
			to++
		}
		t.byFirst[all[from].stems[0]] = all[from:to:to]
		from = to
	}
	return t
}
