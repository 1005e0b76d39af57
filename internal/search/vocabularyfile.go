package search

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

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

// conceptsFile is the vocabulary in the folder of a generation.
const conceptsFile = "concepts.json"

// vocabularyFile is a vocabulary as it is kept. Terms are a line each: the stems
// parted by spaces, then a tab, then concepts as number:weight parted by spaces.
type vocabularyFile struct {
	IDs      []string            `json:"ids"`
	Labels   []map[string]string `json:"labels"`
	Narrower [][]int             `json:"narrower"`
	Near     [][]nearFile        `json:"near"`
	Terms    map[string]string   `json:"terms"`
}

type nearFile struct {
	Concept int     `json:"c"`
	Weight  float64 `json:"w"`
	Kind    string  `json:"k"`
}

func (v *vocabulary) encode() ([]byte, error) {
	f := vocabularyFile{IDs: v.ids, Labels: v.labels, Narrower: v.narrower, Terms: map[string]string{}}
	for _, list := range v.near {
		var out []nearFile
		for _, n := range list {
			out = append(out, nearFile{n.concept, n.weight, n.kind})
		}
		f.Near = append(f.Near, out)
	}
	for l, t := range v.langs {
		var b strings.Builder
		for _, x := range t.all {
			b.WriteString(strings.Join(x.stems, " ") + "\t")
			for i, c := range x.concepts {
				if i > 0 {
					b.WriteByte(' ')
				}
				fmt.Fprintf(&b, "%d:%g", c.concept, c.weight)
			}
			b.WriteByte('\n')
		}
		f.Terms[l] = b.String()
	}
	return json.Marshal(f)
}

var errConcepts = errors.New("no concepts")

func decodeVocabulary(b []byte) (*vocabulary, error) {
	var f vocabularyFile
	if err := json.Unmarshal(b, &f); err != nil {
		return nil, err
	}
	n := len(f.IDs)
	if len(f.Labels) != n || len(f.Narrower) != n || len(f.Near) != n {
		return nil, errConcepts
	}
	v := &vocabulary{ids: f.IDs, labels: f.Labels, narrower: f.Narrower, number: map[string]int{}, langs: map[string]*terms{}}
	v.count()
	for _, list := range f.Near {
		var out []nearConcept
		for _, x := range list {
			out = append(out, nearConcept{x.Concept, x.Weight, x.Kind})
		}
		v.near = append(v.near, out)
	}
	for l, lines := range f.Terms {
		t, err := decodeTerms(lines, n)
		if err != nil {
			return nil, err
		}
		v.langs[l] = t
	}
	return v, nil
}

func decodeTerms(lines string, concepts int) (*terms, error) {
	t := &terms{byFirst: map[string][]conceptTerm{}, stems: map[string]int{}}
	for line := range strings.Lines(lines) {
		stems, rest, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			return nil, errConcepts
		}
		x := conceptTerm{stems: strings.Split(stems, " ")}
		for c := range strings.SplitSeq(rest, " ") {
			number, weight, _ := strings.Cut(c, ":")
			n, err1 := strconv.Atoi(number)
			w, err2 := strconv.ParseFloat(weight, 64)
			if err1 != nil || err2 != nil || n < 0 || n >= concepts {
				return nil, errConcepts
			}
			x.concepts = append(x.concepts, conceptWeight{n, w})
		}
		t.all = append(t.all, x)
		t.byFirst[x.stems[0]] = append(t.byFirst[x.stems[0]], x)
		for _, s := range x.stems {
			t.stems[s]++
		}
	}
	return t, nil
}
