package search

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"sync"

	segment "github.com/blevesearch/scorch_segment_api/v2"
	zap "github.com/blevesearch/zapx/v17"
)

// wordsFile is the one file of a shard: a segment as bleve writes it. What bleve puts
// around segments, a log of their changes, a shard does not need, as it never changes.
const wordsFile = "words.zap"

// shard is a segment, open for reading. Its documents go by their number, which is the
// order in which they were added.
type shard struct {
	segment segment.Segment
	base    int // number of its first document in the index
	// dead are the documents, by number in the shard, of sources that have changed
	// since it was made; gone is the set of them.
	dead []int
	gone bitset
	free sync.Pool // of *termReader
}

// alive reports whether a document still stands for its source.
func (s *shard) alive(doc uint64) bool {
	return s.gone == nil || s.gone[doc/64]&(1<<(doc%64)) == 0
}

// bury marks the documents of s that t knows to be no more.
func (s *shard) bury(t *table, documents int) {
	for doc := range documents {
		if !t.alive(s.base + doc) {
			s.dead = append(s.dead, doc)
		}
	}
	if len(s.dead) > 0 {
		s.gone = make(bitset, (documents+63)/64)
		for _, doc := range s.dead {
			s.gone.add(doc)
		}
	}
}

// deadWith counts the dead documents that hold term.
func (s *shard) deadWith(field, term string) (int, error) {
	r, err := s.term(field, term, docsOnly)
	if err != nil {
		return 0, err
	}
	defer r.close()
	n := 0
	for _, doc := range s.dead {
		ok, err := r.advance(uint64(doc))
		if err != nil || !ok {
			return n, err
		}
		if r.doc == uint64(doc) {
			n++
		}
	}
	return n, nil
}

func (s *shard) documents() int { return int(s.segment.Count()) }

func (s *shard) close() error { return s.segment.Close() }

// openShard opens a finished shard, read only. Whatever bleve does on seeing a
// damaged file, an error comes of it.
func openShard(path string) (s *shard, err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
		if err != nil {
			err = damagedf("%s is damaged (%v)", filepath.Base(path), err)
		}
	}()
	seg, err := new(zap.ZapPlugin).Open(filepath.Join(path, wordsFile))
	if err != nil {
		return nil, err
	}
	return &shard{segment: seg}, nil
}

// docKey is what bleve knows a document by: its source and its place in it.
type docKey struct{ source, unit int }

func (k docKey) String() string {
	return strconv.FormatInt(int64(k.source), 36) + "." + strconv.FormatInt(int64(k.unit), 36)
}

// closeShards closes all of them.
func closeShards(shards []*shard) error {
	var err error
	for _, s := range shards {
		err = errors.Join(err, s.close())
	}
	return err
}
