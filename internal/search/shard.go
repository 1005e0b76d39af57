package search

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
	index "github.com/blevesearch/bleve_index_api"
)

// Documents go into segments of this many; all segments of a shard are merged
// in one go.
const (
	batchSize = 1000
	mergeMax  = 64
)

// shardWriter takes the documents of one shard.
type shardWriter interface {
	add(key string, doc map[string]any) error
	// close ends the shard. One in memory can be read from then on.
	close() (*shard, error)
}

// shard is one bleve index, open for reading. The reader is one snapshot, so
// numbers of documents stay what they are.
type shard struct {
	reader index.IndexReader
	index  bleve.Index
	base   int // number of its first document
}

func (s *shard) close() error {
	return errors.Join(s.reader.Close(), s.index.Close())
}

// diskWriter makes a shard of one segment in a new folder.
type diskWriter struct {
	b bleve.Builder
	n int
}

func newDiskWriter(path, tmp string, m mapping.IndexMapping) (*diskWriter, error) {
	b, err := bleve.NewBuilder(path, m, map[string]any{"batchSize": batchSize, "mergeMax": mergeMax, "buildPathPrefix": tmp})
	if err != nil {
		return nil, err
	}
	return &diskWriter{b: b}, nil
}

func (w *diskWriter) add(key string, doc map[string]any) error {
	w.n++
	return w.b.Index(key, doc)
}

func (w *diskWriter) close() (*shard, error) {
	if w.n == 0 {
		return nil, errors.New("a shard needs a document") // bleve panics
	}
	return nil, w.b.Close()
}

// memoryWriter makes a shard that lives only in memory.
type memoryWriter struct {
	index bleve.Index
	batch *bleve.Batch
}

func newMemoryWriter(m mapping.IndexMapping) (*memoryWriter, error) {
	ix, err := bleve.NewUsing("", m, scorch.Name, scorch.Name, nil)
	if err != nil {
		return nil, err
	}
	return &memoryWriter{index: ix, batch: ix.NewBatch()}, nil
}

func (w *memoryWriter) add(key string, doc map[string]any) error {
	if err := w.batch.Index(key, doc); err != nil || w.batch.Size() < batchSize {
		return err
	}
	return w.flush()
}

func (w *memoryWriter) flush() error {
	err := w.index.Batch(w.batch)
	w.batch.Reset()
	return err
}

func (w *memoryWriter) close() (*shard, error) {
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
	ix, err := bleve.OpenUsing(path, map[string]any{"read_only": true, "bolt_timeout": "2s"})
	if err != nil {
		return nil, err
	}
	return newShard(ix)
}

func newShard(ix bleve.Index) (*shard, error) {
	low, err := ix.Advanced()
	if err != nil {
		return nil, errors.Join(err, ix.Close())
	}
	r, err := low.Reader()
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
