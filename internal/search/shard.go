package search

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"
)

// Documents go into segments of this many; all segments of a shard are merged
// in one go.
const (
	batchSize = 500
	mergeMax  = 64
)

// shardWriter takes the documents of one shard.
type shardWriter interface {
	add(e *entry) error
	// close ends the shard. One in memory can be read from then on.
	close() (*shard, error)
}

// shard is one index of bleve's kind scorch, open for reading. The reader is one
// snapshot, so numbers of documents stay what they are.
type shard struct {
	reader index.IndexReader
	index  index.Index
	base   int // number of its first document
	// dead are the documents, by number in the shard, of sources that have changed
	// since it was made; gone is the set of them.
	dead []int
	gone bitset
}

// alive reports whether a document still stands for its source.
func (s *shard) alive(id index.IndexInternalID) bool {
	if s.gone == nil {
		return true
	}
	doc := id.Value()
	return s.gone[doc/64]&(1<<(doc%64)) == 0
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
func (s *shard) deadWith(ctx context.Context, field, term string) (int, error) {
	r, err := s.reader.TermFieldReader(ctx, []byte(term), field, false, false, false)
	if err != nil {
		return 0, err
	}
	defer r.Close()
	n := 0
	var d index.TermFieldDoc
	var id index.IndexInternalID
	for _, doc := range s.dead {
		id = index.NewIndexInternalID(id, uint64(doc))
		m, err := advance(r, &d, id)
		if err != nil || m == nil {
			return n, err
		}
		if m.ID.Equals(id) {
			n++
		}
	}
	return n, nil
}

func (s *shard) close() error {
	return errors.Join(s.reader.Close(), s.index.Close())
}

// diskWriter makes a shard of one segment in a new folder.
type diskWriter struct {
	b *scorch.Builder
	n int
}

func newDiskWriter(path, tmp string) (*diskWriter, error) {
	b, err := scorch.NewBuilder(map[string]any{"path": path, "batchSize": batchSize, "mergeMax": mergeMax, "buildPathPrefix": tmp})
	if err != nil {
		return nil, err
	}
	return &diskWriter{b: b}, nil
}

func (w *diskWriter) add(e *entry) error {
	w.n++
	return w.b.Index(e)
}

func (w *diskWriter) close() (*shard, error) {
	if w.n == 0 {
		return nil, errors.New("a shard needs a document") // bleve panics
	}
	return nil, w.b.Close()
}

// memoryWriter makes a shard that lives only in memory.
type memoryWriter struct {
	index index.Index
	queue *index.AnalysisQueue
	batch *index.Batch
}

func newMemoryWriter() (*memoryWriter, error) {
	q := index.NewAnalysisQueue(runtime.GOMAXPROCS(0))
	ix, err := scorch.NewScorch(scorch.Name, map[string]any{"path": ""}, q)
	if err == nil {
		err = ix.Open()
	}
	if err != nil {
		q.Close()
		return nil, err
	}
	return &memoryWriter{index: ix, queue: q, batch: index.NewBatch()}, nil
}

func (w *memoryWriter) add(e *entry) error {
	w.batch.Update(e)
	if len(w.batch.IndexOps) < batchSize {
		return nil
	}
	return w.flush()
}

func (w *memoryWriter) flush() error {
	err := w.index.Batch(w.batch)
	w.batch.Reset()
	return err
}

func (w *memoryWriter) close() (*shard, error) {
	defer w.queue.Close()
	if err := w.flush(); err != nil {
		return nil, err
	}
	return newShard(w.index)
}

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
	ix, err := scorch.NewScorch(scorch.Name, map[string]any{"path": path, "read_only": true, "bolt_timeout": "2s"}, nil)
	if err != nil {
		return nil, err
	}
	if err := ix.Open(); err != nil {
		return nil, err
	}
	return newShard(ix)
}

func newShard(ix index.Index) (*shard, error) {
	r, err := ix.Reader()
	if err != nil {
		return nil, errors.Join(err, ix.Close())
	}
	return &shard{reader: r, index: ix}, nil
}

func (s *shard) documents() (int, error) {
	n, err := s.reader.DocCount()
	return int(n), err
}

// keys returns the key of every document, in order of document number.
func (s *shard) keys(ctx context.Context) ([]docKey, error) {
	n, err := s.documents()
	if err != nil {
		return nil, err
	}
	out := make([]docKey, 0, n)
	ids, err := s.reader.DocIDReaderAll()
	if err != nil {
		return nil, err
	}
	defer ids.Close()
	for {
		id, err := ids.Next()
		if err != nil || id == nil {
			return out, errors.Join(err, ctx.Err())
		}
		if int(id.Value()) != len(out) {
			return nil, fmt.Errorf("document %d is missing", len(out))
		}
		ext, err := s.reader.ExternalID(id)
		if err != nil {
			return nil, err
		}
		k, err := parseDocKey(ext)
		if err != nil {
			return nil, err
		}
		out = append(out, k)
	}
}

// docKey is what bleve knows a document by: its source and its place in it.
type docKey struct{ source, unit int }

func (k docKey) String() string {
	return strconv.FormatInt(int64(k.source), 36) + "." + strconv.FormatInt(int64(k.unit), 36)
}

func parseDocKey(s string) (docKey, error) {
	a, b, _ := strings.Cut(s, ".")
	source, err1 := strconv.ParseInt(a, 36, 32)
	unit, err2 := strconv.ParseInt(b, 36, 32)
	return docKey{int(source), int(unit)}, errors.Join(err1, err2)
}
