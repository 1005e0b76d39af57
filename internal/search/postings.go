package search

import (
	"cmp"
	"context"
	"math/bits"
	"slices"

	index "github.com/blevesearch/bleve_index_api"
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
	readers []index.TermFieldReader
	shards  []*shard
	count   int
}

func (ix *Index) postings(ctx context.Context, field, term string, freqs bool) (*postings, error) {
	p := &postings{shards: ix.shards}
	for _, s := range ix.shards {
		r, err := s.reader.TermFieldReader(ctx, []byte(term), field, freqs, freqs, false)
		if err != nil {
			p.close()
			return nil, err
		}
		p.readers = append(p.readers, r)
		n := int(r.Count())
		if n > 0 && len(s.dead) > 0 {
			gone, err := s.deadWith(ctx, field, term)
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
		_ = r.Close()
	}
}

// each calls do for every document that holds the term.
func (p *postings) each(do func(posting)) error {
	var d index.TermFieldDoc
	for i, r := range p.readers {
		s := p.shards[i]
		for {
			m, err := r.Next(d.Reset())
			if err != nil {
				return err
			}
			if m == nil {
				break
			}
			if s.alive(m.ID) {
				do(newPosting(s.base, m))
			}
		}
	}
	return nil
}

func newPosting(base int, m *index.TermFieldDoc) posting {
	p := posting{doc: base + int(m.ID.Value()), freq: float64(m.Freq)}
	if m.Norm > 0 {
		p.length = 1 / (m.Norm * m.Norm) // bleve keeps the root of the length
	}
	return p
}

// holds reports whether any document has term in field.
func (ix *Index) holds(field, term string) bool {
	n, err := ix.documentsWith(field, term)
	return err == nil && n > 0
}

// documentsWith returns how many documents have term in field.
func (ix *Index) documentsWith(field, term string) (int, error) {
	p, err := ix.postings(context.Background(), field, term, false)
	if err != nil {
		return 0, err
	}
	p.close()
	return p.count, nil
}

// phrase returns the documents in which terms stand one after another in field.
// When the field has no positions, those that hold all of them.
func (ix *Index) phrase(ctx context.Context, field string, terms []string, positions bool) ([]posting, error) {
	var out []posting
	for _, s := range ix.shards {
		found, err := s.holdingAll(ctx, field, terms)
		if err == nil && positions && len(found) > 0 {
			found, err = s.inSequence(ctx, field, terms, found)
		}
		if err != nil {
			return nil, err
		}
		for _, p := range found {
			p.doc += s.base
			out = append(out, p)
		}
	}
	return out, nil
}

// holdingAll returns the documents of s that hold all terms, the rarest leading.
func (s *shard) holdingAll(ctx context.Context, field string, terms []string) ([]posting, error) {
	distinct := slices.Compact(slices.Sorted(slices.Values(terms)))
	readers := make([]index.TermFieldReader, 0, len(distinct))
	defer func() {
		for _, r := range readers {
			_ = r.Close()
		}
	}()
	for _, t := range distinct {
		r, err := s.reader.TermFieldReader(ctx, []byte(t), field, true, true, false)
		if err != nil {
			return nil, err
		}
		readers = append(readers, r)
		if r.Count() == 0 {
			return nil, nil
		}
	}
	slices.SortStableFunc(readers, func(a, b index.TermFieldReader) int { return cmp.Compare(a.Count(), b.Count()) })
	var out []posting
	docs := make([]index.TermFieldDoc, len(readers))
	lead, err := readers[0].Next(docs[0].Reset())
next:
	for ; lead != nil && err == nil; lead, err = readers[0].Next(docs[0].Reset()) {
		if !s.alive(lead.ID) {
			continue
		}
		for i := 1; i < len(readers); i++ {
			m, err := advance(readers[i], &docs[i], lead.ID)
			if err != nil || m == nil {
				return out, err
			}
			if !m.ID.Equals(lead.ID) {
				continue next
			}
		}
		out = append(out, newPosting(0, lead))
	}
	return out, err
}

// advance moves r to document id or the first after it, unless it is there.
func advance(r index.TermFieldReader, at *index.TermFieldDoc, id index.IndexInternalID) (*index.TermFieldDoc, error) {
	if len(at.ID) > 0 && at.ID.Compare(id) >= 0 {
		return at, nil
	}
	return r.Advance(id, at.Reset())
}

// inSequence keeps of found the documents where terms follow one another, and
// counts how often they do.
func (s *shard) inSequence(ctx context.Context, field string, terms []string, found []posting) ([]posting, error) {
	starts := make([][]uint64, len(found)) // places where the sequence may begin
	for i, t := range terms {
		r, err := s.reader.TermFieldReader(ctx, []byte(t), field, true, true, true)
		if err != nil {
			return nil, err
		}
		err = keepStarts(r, found, starts, uint64(i))
		if err = cmp.Or(err, r.Close()); err != nil {
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
func keepStarts(r index.TermFieldReader, found []posting, starts [][]uint64, i uint64) error {
	var d index.TermFieldDoc
	var id index.IndexInternalID
	for f, p := range found {
		if i > 0 && len(starts[f]) == 0 {
			continue
		}
		id = index.NewIndexInternalID(id, uint64(p.doc))
		m, err := advance(r, &d, id)
		if err != nil {
			return err
		}
		var at []uint64
		if m != nil && m.ID.Equals(id) {
			for _, v := range m.Vectors {
				if v.Pos > i && (i == 0 || slices.Contains(starts[f], v.Pos-i)) {
					at = append(at, v.Pos-i)
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
func (ix *Index) prefix(ctx context.Context, field, prefix string, set bitset) (more bool, err error) {
	for _, s := range ix.shards {
		words, err := s.wordsOf(field, prefix)
		if err != nil {
			return more, err
		}
		if len(words) > maxWordsOfPrefix {
			words, more = words[:maxWordsOfPrefix], true
		}
		for _, w := range words {
			if err := s.addAll(ctx, field, w, set); err != nil {
				return more, err
			}
		}
	}
	return more, nil
}

// wordsOf returns the words of field that begin with prefix, at most one more
// than are looked at.
func (s *shard) wordsOf(field, prefix string) ([]string, error) {
	dict, err := s.reader.FieldDictPrefix(field, []byte(prefix))
	if err != nil {
		return nil, err
	}
	defer dict.Close()
	var out []string
	for len(out) <= maxWordsOfPrefix {
		e, err := dict.Next()
		if err != nil || e == nil {
			return out, err
		}
		out = append(out, e.Term)
	}
	return out, nil
}

func (s *shard) addAll(ctx context.Context, field, term string, set bitset) error {
	r, err := s.reader.TermFieldReader(ctx, []byte(term), field, false, false, false)
	if err != nil {
		return err
	}
	defer r.Close()
	var d index.TermFieldDoc
	for {
		m, err := r.Next(d.Reset())
		if err != nil || m == nil {
			return err
		}
		if s.alive(m.ID) {
			set.add(s.base + int(m.ID.Value()))
		}
	}
}
