package search

import (
	"bytes"
	"encoding/binary"
	"errors"

	"zanger/internal/act"
)

// table says for every document, by its number in the index, what it is. It is
// read as it lies on disk, without decoding.
//
// Layout, little endian: magic, number of documents, groups and strings (32
// bits each), columns of 32 bits per document, string ends, string bytes.
type table struct {
	docs, groups, strings int
	columns               []byte
	ends                  []byte
	bytes                 []byte
}

const tableMagic = "zangerT1"

// Columns of the table. Documents of one provision in several expressions
// share a group. Rank is the place in the order of sources and of reading.
const (
	colSource = iota
	colGroup
	colRank
	colEID
	colWID
	columns
)

var errTable = errors.New("no table of documents")

func readTable(b []byte) (*table, error) {
	head := len(tableMagic) + 12
	if len(b) < head || string(b[:len(tableMagic)]) != tableMagic {
		return nil, errTable
	}
	n := func(i int) int { return int(binary.LittleEndian.Uint32(b[len(tableMagic)+4*i:])) }
	t := &table{docs: n(0), groups: n(1), strings: n(2)}
	b = b[head:]
	c, e := 4*columns*t.docs, 4*t.strings
	if len(b) < c+e {
		return nil, errTable
	}
	t.columns, t.ends, t.bytes = b[:c], b[c:c+e], b[c+e:]
	if t.strings > 0 && int(u32(t.ends, t.strings-1)) != len(t.bytes) {
		return nil, errTable
	}
	return t, nil
}

func u32(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[4*i:]) }

func (t *table) at(col, doc int) int { return int(u32(t.columns, col*t.docs+doc)) }

func (t *table) source(doc int) int  { return t.at(colSource, doc) }
func (t *table) group(doc int) int   { return t.at(colGroup, doc) }
func (t *table) rank(doc int) int    { return t.at(colRank, doc) }
func (t *table) eid(doc int) act.EID { return act.EID(t.str(t.at(colEID, doc))) }
func (t *table) wid(doc int) act.EID { return act.EID(t.str(t.at(colWID, doc))) }

func (t *table) str(i int) string {
	start := 0
	if i > 0 {
		start = int(u32(t.ends, i-1))
	}
	return string(t.bytes[start:u32(t.ends, i)])
}

// row is one document of a table being made.
type row struct {
	source, rank int
	work         string
	eid, wid     act.EID
}

// newTable lays out rows, which stand in order of document number.
func newTable(rows []row) []byte {
	var strs []string
	numbers := map[string]uint32{}
	number := func(s string) uint32 {
		n, ok := numbers[s]
		if !ok {
			n = uint32(len(strs))
			numbers[s] = n
			strs = append(strs, s)
		}
		return n
	}
	type provision struct {
		work string
		wid  act.EID
	}
	groups := map[provision]uint32{}
	cols := make([]uint32, columns*len(rows))
	for i, r := range rows {
		g, ok := groups[provision{r.work, r.wid}]
		if !ok {
			g = uint32(len(groups))
			groups[provision{r.work, r.wid}] = g
		}
		for c, v := range [columns]uint32{uint32(r.source), g, uint32(r.rank), number(string(r.eid)), number(string(r.wid))} {
			cols[c*len(rows)+i] = v
		}
	}
	var b bytes.Buffer
	b.WriteString(tableMagic)
	put := func(v any) { _ = binary.Write(&b, binary.LittleEndian, v) } // a Buffer never fails
	put([]uint32{uint32(len(rows)), uint32(len(groups)), uint32(len(strs))})
	put(cols)
	end := uint32(0)
	ends := make([]uint32, len(strs))
	for i, s := range strs {
		end += uint32(len(s))
		ends[i] = end
	}
	put(ends)
	for _, s := range strs {
		b.WriteString(s)
	}
	return b.Bytes()
}
