package search

import (
	"sync"

	segment "github.com/blevesearch/scorch_segment_api/v2"
	"github.com/blevesearch/vellum"
	"github.com/blevesearch/vellum/levenshtein"
)

// detail is how much of a document with a term is read.
type detail int

const (
	docsOnly  detail = iota
	withCount        // how often it holds the term, and how long the field is
	andPlaces        // where in the field it stands, too
)

// termReader goes through the documents of a shard that hold a term, in order.
type termReader struct {
	shard *shard
	list  segment.PostingsList
	it    segment.PostingsIterator
	at    segment.Posting // the last one read
	doc   uint64          // its document
	ended bool            // whether there are no more

	holders int
}

// term returns a reader of the documents that hold term in field.
func (s *shard) term(field, term string, d detail) (*termReader, error) {
	dict, err := s.segment.Dictionary(field)
	if err != nil {
		return nil, err
	}
	r, _ := s.free.Get().(*termReader)
	if r == nil {
		r = &termReader{shard: s}
	}
	if r.list, err = dict.PostingsList([]byte(term), nil, r.list); err != nil {
		return nil, err
	}
	r.holders, r.at, r.doc = int(r.list.Count()), nil, 0
	if r.ended = r.holders == 0; !r.ended { // bleve cannot go through an empty list that it had used before
		r.it = r.list.Iterator(d >= withCount, d >= withCount, d >= andPlaces, r.it)
	}
	return r, nil
}

// close gives r back for another term.
func (r *termReader) close() { r.shard.free.Put(r) }

// count returns the number of all documents that hold the term, dead ones too.
func (r *termReader) count() int { return r.holders }

// next goes to the next document; it reports whether there is one.
func (r *termReader) next() (bool, error) {
	if r.ended {
		return false, nil
	}
	return r.moved(r.it.Next())
}

// advance goes on to document doc, or to the first after it, unless it is there.
func (r *termReader) advance(doc uint64) (bool, error) {
	switch {
	case r.ended:
		return false, nil
	case r.at != nil && r.doc >= doc:
		return true, nil
	}
	return r.moved(r.it.Advance(doc))
}

func (r *termReader) moved(p segment.Posting, err error) (bool, error) {
	if r.at = p; err != nil || p == nil {
		r.ended = true
		return false, err
	}
	r.doc = p.Number()
	return true, nil
}

// posting is the document that r is at.
func (r *termReader) posting() posting {
	p := posting{doc: r.shard.base + int(r.doc), freq: float64(r.at.Frequency())}
	if n := r.at.Norm(); n > 0 {
		p.length = 1 / (n * n) // bleve keeps the root of the length
	}
	return p
}

// wordsOf returns the words of field that begin with prefix, at most so many.
func (s *shard) wordsOf(field, prefix string, most int) ([]string, error) {
	return s.words(field, nil, prefix, most, func(string) bool { return true })
}

// nearTo returns words of field that begin with the letter first and are within most
// typing errors of term.
func (s *shard) nearTo(field, term, first string, most int) []string {
	like, err := misspellings(most).BuildDfa(term, uint8(most))
	if err != nil {
		return nil
	}
	out, _ := s.words(field, like, first, maxNear, func(w string) bool { return errorsBetween(term, w, most) <= most })
	return out
}

// words returns at most so many words of field that begin with prefix, that like
// accepts, if there is one, and keep too.
func (s *shard) words(field string, like vellum.Automaton, prefix string, most int, keep func(string) bool) ([]string, error) {
	dict, err := s.segment.Dictionary(field)
	if err != nil {
		return nil, err
	}
	var from, to []byte
	if prefix != "" {
		from, to = []byte(prefix), after(prefix)
	}
	it := dict.AutomatonIterator(like, from, to)
	if fast, ok := dict.(interface {
		AutomatonIteratorOmitCount(segment.Automaton, []byte, []byte) segment.DictionaryIterator
	}); ok {
		it = fast.AutomatonIteratorOmitCount(like, from, to)
	}
	var out []string
	for len(out) < most {
		e, err := it.Next()
		if err != nil || e == nil {
			return out, err
		}
		if keep(e.Term) {
			out = append(out, e.Term)
		}
	}
	return out, nil
}

// after returns the first of what comes after all that begins with prefix, nil for none.
func after(prefix string) []byte {
	b := []byte(prefix)
	for i := len(b) - 1; i >= 0; i-- {
		if b[i]++; b[i] != 0 {
			return b[:i+1]
		}
	}
	return nil
}

// misspellings returns what makes automata for words with so many errors, 1 or 2.
func misspellings(most int) *levenshtein.LevenshteinAutomatonBuilder {
	if most == 1 {
		return oneError()
	}
	return twoErrors()
}

var (
	oneError  = sync.OnceValue(func() *levenshtein.LevenshteinAutomatonBuilder { return newMisspellings(1) })
	twoErrors = sync.OnceValue(func() *levenshtein.LevenshteinAutomatonBuilder { return newMisspellings(2) })
)

func newMisspellings(most uint8) *levenshtein.LevenshteinAutomatonBuilder {
	b, err := levenshtein.NewLevenshteinAutomatonBuilder(most, true)
	if err != nil {
		panic(err) // for other numbers only
	}
	return b
}
