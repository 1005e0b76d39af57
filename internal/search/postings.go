package search

import (
	"cmp"
	"math/bits"
	"slices"
)

// posting is a document that holds a term or phrase: how often, and how long
// the field is. Freq 0 means that it was not counted.
type posting struct {
	doc    int
	freq   float64
	length float64
}

// postings reads one term of one field of all shards.
type postings struct {
	readers []*termReader
	count   int
}

func (ix *Index) postings(field, term string, freqs bool) (*postings, error) {
	d := docsOnly
	if freqs {
		d = withCount
	}
	p := &postings{readers: make([]*termReader, 0, len(ix.shards))}
	for _, s := range ix.shards {
		r, err := s.term(field, term, d)
		if err != nil {
			p.close()
			return nil, err
		}
		p.readers = append(p.readers, r)
		n := r.count()
		if n > 0 && len(s.dead) > 0 {
			gone, err := s.deadWith(field, term)
			if err != nil {
				p.close()
				return nil, err
			}
			n -= gone
		}
		p.count += n
	}
	return p, nil
}

func (p *postings) close() {
	for _, r := range p.readers {
		r.close()
	}
}

// each calls do for every document that holds the term.
func (p *postings) each(do func(posting)) error {
	for _, r := range p.readers {
		for {
			ok, err := r.next()
			if err != nil {
				return err
			}
			if !ok {
				break
			}
			if r.shard.alive(r.doc) {
				do(r.posting())
			}
		}
	}
	return nil
}

// holds reports whether any document has term in field.
func (ix *Index) holds(field, term string) bool {
	n, err := ix.documentsWith(field, term)
	return err == nil && n > 0
}

// documentsWith returns how many documents have term in field.
func (ix *Index) documentsWith(field, term string) (int, error) {
	p, err := ix.postings(field, term, false)
	if err != nil {
		return 0, err
	}
	p.close()
	return p.count, nil
}

// phrase returns the documents in which terms stand one after another in field.
// When the field has no positions, those that hold all of them.
func (ix *Index) phrase(field string, terms []string, positions bool) ([]posting, error) {
	var out []posting
	for _, s := range ix.shards {
		found, err := s.holdingAll(field, terms)
		if err == nil && positions && len(found) > 0 {
			found, err = s.inSequence(field, terms, found)
		}
		if err != nil {
			return nil, err
		}
		out = append(out, found...)
	}
	return out, nil
}

// holdingAll returns the documents of s that hold all terms, the rarest leading.
func (s *shard) holdingAll(field string, terms []string) ([]posting, error) {
	distinct := slices.Compact(slices.Sorted(slices.Values(terms)))
	readers := make([]*termReader, 0, len(distinct))
	defer func() {
		for _, r := range readers {
			r.close()
		}
	}()
	for _, t := range distinct {
		r, err := s.term(field, t, withCount)
		if err != nil {
			return nil, err
		}
		readers = append(readers, r)
		if r.count() == 0 {
			return nil, nil
		}
	}
	slices.SortStableFunc(readers, func(a, b *termReader) int { return cmp.Compare(a.count(), b.count()) })
	var out []posting
	lead := readers[0]
next:
	for {
		ok, err := lead.next()
		if err != nil || !ok {
			return out, err
		}
		if !s.alive(lead.doc) {
			continue
		}
		for _, r := range readers[1:] {
			ok, err := r.advance(lead.doc)
			if err != nil || !ok {
				return out, err
			}
			if r.doc != lead.doc {
				continue next
			}
		}
		out = append(out, lead.posting())
	}
}

// inSequence keeps of found the documents where terms follow one another, and
// counts how often they do.
func (s *shard) inSequence(field string, terms []string, found []posting) ([]posting, error) {
	starts := make([][]uint64, len(found)) // places where the sequence may begin
	for i, t := range terms {
		r, err := s.term(field, t, andPlaces)
		if err != nil {
			return nil, err
		}
		err = keepStarts(r, found, starts, uint64(i))
		r.close()
		if err != nil {
			return nil, err
		}
	}
	out := found[:0]
	for i, p := range found {
		if n := len(starts[i]); n > 0 {
			p.freq = float64(n)
			out = append(out, p)
		}
	}
	return out, nil
}

// keepStarts keeps those starts from which the term of r stands i places on.
func keepStarts(r *termReader, found []posting, starts [][]uint64, i uint64) error {
	for f, p := range found {
		if i > 0 && len(starts[f]) == 0 {
			continue
		}
		doc := uint64(p.doc - r.shard.base)
		ok, err := r.advance(doc)
		if err != nil {
			return err
		}
		var at []uint64
		if ok && r.doc == doc {
			for _, l := range r.at.Locations() {
				if l.Pos() > i && (i == 0 || slices.Contains(starts[f], l.Pos()-i)) {
					at = append(at, l.Pos()-i)
				}
			}
		}
		starts[f] = at
	}
	return nil
}

// maxWordsOfPrefix bounds the words of a field that a prefix stands for.
const maxWordsOfPrefix = 512

// bitset is a set of documents.
type bitset []uint64

func (b bitset) add(doc int) { b[doc/64] |= 1 << (doc % 64) }

func (b bitset) count() int {
	n := 0
	for _, w := range b {
		n += bits.OnesCount64(w)
	}
	return n
}

func (b bitset) each(do func(doc int)) {
	for i, w := range b {
		for ; w != 0; w &= w - 1 {
			do(64*i + bits.TrailingZeros64(w))
		}
	}
}

// prefix adds to set the documents that hold a word of field beginning with
// prefix. It reports whether there were too many such words to look at all.
func (ix *Index) prefix(field, prefix string, set bitset) (more bool, err error) {
	for _, s := range ix.shards {
		words, err := s.wordsOf(field, prefix, maxWordsOfPrefix+1)
		if err != nil {
			return more, err
		}
		if len(words) > maxWordsOfPrefix {
			words, more = words[:maxWordsOfPrefix], true
		}
		for _, w := range words {
			if err := s.addAll(field, w, set); err != nil {
				return more, err
			}
		}
	}
	return more, nil
}

func (s *shard) addAll(field, term string, set bitset) error {
	r, err := s.term(field, term, docsOnly)
	if err != nil {
		return err
	}
	defer r.close()
	for {
		ok, err := r.next()
		if err != nil || !ok {
			return err
		}
		if s.alive(r.doc) {
			set.add(s.base + int(r.doc))
		}
	}
}
