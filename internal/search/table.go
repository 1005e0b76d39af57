package search

import (
	"encoding/binary"
	"errors"

	"zanger/internal/act"
)

// table says for every document, by its number in the index, what it is. It is
// read as it lies on disk, without decoding.
//
// Layout, little endian: magic, number of documents, groups, strings, tags and
// concepts, words and documents alive (32 bits each), columns of 32 bits per document, string ends, ends of
// the tags of each document, tags, ends of the documents of each concept,
// those documents, string bytes.
type table struct {
	// docs counts the numbers of documents, live those that still stand for one.
	docs, live      int
	groups, strings int
	words           int // of all texts together
	columns         []byte
	ends            []byte
	bytes           []byte
	tags            tagTable
}

const tableMagic = "zangerT3"

// Columns of the table. Documents of one provision in several expressions
// share a group. Rank is the place in the order of sources and of reading.
const (
	colSource = iota
	colGroup
	colRank
	colEID
	colWID
	colWords // of the text
	columns
)

var errTable = errors.New("no table of documents")

func readTable(b []byte) (*table, error) {
	head := len(tableMagic) + 28
	if len(b) < head || string(b[:len(tableMagic)]) != tableMagic {
		return nil, errTable
	}
	numbers := b[len(tableMagic):head]
	n := func(i int) int { return int(u32(numbers, i)) }
	t := &table{docs: n(0), groups: n(1), strings: n(2), words: n(5), live: n(6)}
	b = b[head:]
	for _, part := range []struct {
		to   *[]byte
		size int
	}{{&t.columns, 4 * columns * t.docs}, {&t.ends, 4 * t.strings}} {
		if len(b) < part.size {
			return nil, errTable
		}
		*part.to, b = b[:part.size], b[part.size:]
	}
	var err error
	if t.tags, b, err = readTags(b, t.docs, n(3), n(4)); err != nil {
		return nil, err
	}
	t.bytes = b
	if t.strings > 0 && int(u32(t.ends, t.strings-1)) != len(t.bytes) {
		return nil, errTable
	}
	return t, nil
}

func u32(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[4*i:]) }

func (t *table) at(col, doc int) int { return int(u32(t.columns, col*t.docs+doc)) }

// noSource marks the number of a document that is no more: its source has changed
// since its shard was made.
const noSource = 1<<32 - 1

func (t *table) alive(doc int) bool { return t.at(colSource, doc) != noSource }

func (t *table) source(doc int) int  { return t.at(colSource, doc) }
func (t *table) group(doc int) int   { return t.at(colGroup, doc) }
func (t *table) rank(doc int) int    { return t.at(colRank, doc) }
func (t *table) length(doc int) int  { return t.at(colWords, doc) }
func (t *table) eid(doc int) act.EID { return act.EID(t.str(t.at(colEID, doc))) }
func (t *table) wid(doc int) act.EID { return act.EID(t.str(t.at(colWID, doc))) }

func (t *table) str(i int) string {
	start := 0
	if i > 0 {
		start = int(u32(t.ends, i-1))
	}
	return string(t.bytes[start:u32(t.ends, i)])
}

// row is one document of a table being made; of one that is no more, source is -1.
type row struct {
	source, rank int
	work         string
	eid, wid     act.EID
	words        int
	tags         []tag
}

// newTable lays out rows, which stand in order of document number, with tags of
// so many concepts.
func newTable(rows []row, concepts int) []byte {
	strs, groups := newNumbers[string](1024), newNumbers[uint64](len(rows))
	works := newNumbers[string](1024)
	cols := make([]uint32, columns*len(rows))
	words, tags, live := 0, 0, 0
	for i := range rows {
		r := &rows[i]
		if r.source < 0 {
			cols[colSource*len(rows)+i] = noSource
			continue
		}
		live++
		words += r.words
		tags += len(r.tags)
		wid := strs.of(string(r.wid))
		group := groups.of(uint64(works.of(r.work))<<32 | uint64(wid))
		for c, v := range [columns]uint32{uint32(r.source), group, uint32(r.rank), strs.of(string(r.eid)), wid, uint32(r.words)} {
			cols[c*len(rows)+i] = v
		}
	}
	ends := make([]uint32, len(strs.all))
	end := 0
	for i, s := range strs.all {
		end += len(s)
		ends[i] = uint32(end)
	}
	b := make([]byte, 0, len(tableMagic)+28+4*(len(cols)+len(ends)+len(rows)+concepts)+(docTagSize+conceptTagSize)*tags+end)
	b = append(b, tableMagic...)
	b = appendNumbers(b, []uint32{uint32(len(rows)), uint32(len(groups.all)), uint32(len(strs.all)), uint32(tags), uint32(concepts), uint32(words), uint32(live)})
	b = appendNumbers(b, cols)
	b = appendNumbers(b, ends)
	b = appendTags(b, rows, tags, concepts)
	for _, s := range strs.all {
		b = append(b, s...)
	}
	return b
}

// numbers gives each thing a number, in the order in which they come.
type numbers[T comparable] struct {
	all []T
	at  map[T]uint32
}

func newNumbers[T comparable](about int) *numbers[T] {
	return &numbers[T]{at: make(map[T]uint32, about)}
}

func (n *numbers[T]) of(x T) uint32 {
	if k := len(n.all); k > 0 && n.all[k-1] == x {
		return uint32(k - 1)
	}
	i, ok := n.at[x]
	if !ok {
		i = uint32(len(n.all))
		n.at[x] = i
		n.all = append(n.all, x)
	}
	return i
}

func appendNumbers(b []byte, list []uint32) []byte {
	for _, n := range list {
		b = binary.LittleEndian.AppendUint32(b, n)
	}
	return b
}
