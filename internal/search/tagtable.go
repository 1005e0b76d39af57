package search

import "encoding/binary"

// tagTable is the part of a table that says which documents speak of which
// concepts, both ways round, read as it lies on disk.
type tagTable struct {
	docEnds, byDoc         []byte // per tag: concept in 16 bits, counts of text and headings in 8 each
	conceptEnds, byConcept []byte // per tag: document in 32 bits, counts in 8 each, two bytes of nothing
	concepts               int
}

const (
	docTagSize     = 4
	conceptTagSize = 8
)

func readTags(b []byte, docs, tags, concepts int) (tagTable, []byte, error) {
	t := tagTable{concepts: concepts}
	for _, part := range []struct {
		to   *[]byte
		size int
	}{{&t.docEnds, 4 * docs}, {&t.byDoc, docTagSize * tags}, {&t.conceptEnds, 4 * concepts}, {&t.byConcept, conceptTagSize * tags}} {
		if part.size < 0 || len(b) < part.size {
			return t, nil, errTable
		}
		*part.to, b = b[:part.size], b[part.size:]
	}
	return t, b, nil
}

func stretch(ends []byte, i int) (from, to int) {
	if i > 0 {
		from = int(u32(ends, i-1))
	}
	return from, int(u32(ends, i))
}

// of calls do for every concept of doc.
func (t *tagTable) of(doc int, do func(tag)) {
	from, to := stretch(t.docEnds, doc)
	for i := from; i < to; i++ {
		b := t.byDoc[docTagSize*i:]
		do(tag{binary.LittleEndian.Uint16(b), b[2], b[3]})
	}
}

// count returns the number of documents that speak of concept.
func (t *tagTable) count(concept int) int {
	if concept >= t.concepts {
		return 0
	}
	from, to := stretch(t.conceptEnds, concept)
	return to - from
}

// with calls do for every document that speaks of concept.
func (t *tagTable) with(concept int, do func(doc int, text, heading uint8)) {
	if concept >= t.concepts {
		return
	}
	from, to := stretch(t.conceptEnds, concept)
	for i := from; i < to; i++ {
		b := t.byConcept[conceptTagSize*i:]
		do(int(binary.LittleEndian.Uint32(b)), b[4], b[5])
	}
}

// appendTags lays out the tags of rows, by document and by concept.
func appendTags(b []byte, rows []row, tags, concepts int) []byte {
	docEnds, byDoc := make([]uint32, len(rows)), make([]byte, 0, docTagSize*tags)
	counts := make([]uint32, concepts+1)
	for i := range rows {
		for _, t := range rows[i].tags {
			byDoc = binary.LittleEndian.AppendUint16(byDoc, t.concept)
			byDoc = append(byDoc, t.text, t.heading)
			counts[t.concept+1]++
		}
		docEnds[i] = uint32(len(byDoc) / docTagSize)
	}
	for i := range concepts {
		counts[i+1] += counts[i]
	}
	conceptEnds, byConcept := append([]uint32(nil), counts[1:]...), make([]byte, conceptTagSize*tags)
	next := counts[:concepts]
	for doc := range rows {
		for _, t := range rows[doc].tags {
			at := byConcept[conceptTagSize*next[t.concept]:]
			binary.LittleEndian.PutUint32(at, uint32(doc))
			at[4], at[5] = t.text, t.heading
			next[t.concept]++
		}
	}
	b = append(appendNumbers(b, docEnds), byDoc...)
	return append(appendNumbers(b, conceptEnds), byConcept...)
}
