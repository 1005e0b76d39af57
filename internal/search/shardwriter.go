package search

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/RoaringBitmap/roaring/v2"
	index "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
	zap "github.com/blevesearch/zapx/v17"
)

// Documents go into segments of this many, of which those of a shard on disk are then
// merged, so many at a time. In memory each segment is a shard, and larger.
const (
	batchSize    = 500
	memoryBatch  = 4000
	mergeAtATime = 64
)

// shardWriter takes the documents of one shard, whose order stays.
type shardWriter interface {
	add(e *entry) error
	// close ends the shard. Those in memory can be read from then on.
	close() ([]*shard, error)
}

// batch is documents on their way into a segment.
type batch []index.Document

func (b *batch) add(e *entry) {
	e.AddIDField()
	*b = append(*b, e)
}

// segment makes a segment of the documents and forgets them.
func (b *batch) segment() (segment.UnpersistedSegment, error) {
	seg, _, err := new(zap.ZapPlugin).New(*b)
	clear(*b)
	*b = (*b)[:0]
	if err != nil {
		return nil, err
	}
	s, ok := seg.(segment.UnpersistedSegment)
	if !ok {
		return nil, fmt.Errorf("a segment of the wrong kind: %T", seg)
	}
	return s, nil
}

// diskWriter makes a shard of one segment in a new folder.
type diskWriter struct {
	path, tmp string
	size      int // of a batch
	batch     batch
	parts     []string // segments to be merged
	made      int      // number of files in tmp so far
}

func newDiskWriter(path, tmp string) (*diskWriter, error) {
	if err := errors.Join(os.MkdirAll(path, 0o755), os.MkdirAll(tmp, 0o755)); err != nil {
		return nil, err
	}
	return &diskWriter{path: path, tmp: tmp, size: batchSize}, nil
}

func (w *diskWriter) add(e *entry) error {
	w.batch.add(e)
	if len(w.batch) < w.size {
		return nil
	}
	return w.flush(w.next())
}

// next is the name of a new file for a part of the shard.
func (w *diskWriter) next() string {
	w.made++
	return filepath.Join(w.tmp, fmt.Sprintf("%s-%d.zap", filepath.Base(w.path), w.made))
}

func (w *diskWriter) flush(to string) error {
	seg, err := w.batch.segment()
	if err != nil {
		return err
	}
	w.parts = append(w.parts, to)
	return errors.Join(seg.Persist(to), seg.Close())
}

func (w *diskWriter) close() ([]*shard, error) {
	to := filepath.Join(w.path, wordsFile)
	if len(w.parts) == 0 {
		return nil, w.flush(to)
	}
	if len(w.batch) > 0 {
		if err := w.flush(w.next()); err != nil {
			return nil, err
		}
	}
	for len(w.parts) > 1 {
		var merged []string
		for from := 0; from < len(w.parts); from += mergeAtATime {
			some := w.parts[from:min(from+mergeAtATime, len(w.parts))]
			if len(some) > 1 {
				name := w.next()
				if err := merge(some, name); err != nil {
					return nil, err
				}
				some = []string{name}
			}
			merged = append(merged, some...)
		}
		w.parts = merged
	}
	return nil, os.Rename(w.parts[0], to)
}

// merge makes one segment of several, one after another, and removes those.
func merge(parts []string, to string) (err error) {
	var segments []segment.Segment
	defer func() {
		for _, s := range segments {
			err = errors.Join(err, s.Close())
		}
		for _, p := range parts {
			err = errors.Join(err, os.Remove(p))
		}
	}()
	plugin := new(zap.ZapPlugin)
	for _, p := range parts {
		s, err := plugin.Open(p)
		if err != nil {
			return err
		}
		segments = append(segments, s)
	}
	_, _, err = plugin.Merge(segments, make([]*roaring.Bitmap, len(segments)), to, nil, nil)
	return err
}

// memoryWriter makes shards that live only in memory.
type memoryWriter struct {
	batch  batch
	shards []*shard
}

func (w *memoryWriter) add(e *entry) error {
	w.batch.add(e)
	if len(w.batch) < memoryBatch {
		return nil
	}
	return w.flush()
}

func (w *memoryWriter) flush() error {
	seg, err := w.batch.segment()
	if err == nil {
		w.shards = append(w.shards, &shard{segment: seg})
	}
	return err
}

func (w *memoryWriter) close() ([]*shard, error) {
	if len(w.batch) > 0 {
		if err := w.flush(); err != nil {
			return nil, err
		}
	}
	return w.shards, nil
}
