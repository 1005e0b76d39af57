package search

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"

	"github.com/blevesearch/bleve/v2/mapping"
)

// built is an index as it comes from its sources: in memory, with its shards
// open, or on disk, where they must be opened.
type built struct {
	manifest manifest
	shards   []*shard // in memory only
	rows     [][]row  // by source
	table    []byte

	vocabulary *vocabulary
}

// perShard is the number of sources from which a further shard is worth while.
const perShard = 100

// build indexes sources, which are sorted, into folder dir, or into memory when
// dir is empty. It makes one shard per processor, so that they are built at once.
func build(ctx context.Context, fsys files, dir string, sources []Source, v *vocabulary) (*built, error) {
	m, err := newMapping()
	if err != nil {
		return nil, err
	}
	b := &built{rows: make([][]row, len(sources)), vocabulary: v}
	b.manifest = manifest{
		Schema: schemaNumber, Hash: schemaHash(), Bleve: bleveVersion(),
		Sources: make([]origin, len(sources)), Fields: map[string]fieldStat{},
		Shards: []shardInfo{}, Files: []fileInfo{},
	}
	n := max(1, min(runtime.GOMAXPROCS(0), 4, len(sources)/perShard))
	if dir == "" {
		n = 1 // bleve itself uses every processor then
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	works := make([]*work, n)
	var wg sync.WaitGroup
	for i := range works {
		works[i] = &work{built: b, fsys: fsys, dir: dir, mapping: m, number: i, of: n, sources: sources, fields: map[string]fieldStat{}, tagger: newTagger(v)}
		wg.Go(func() {
			if err := works[i].run(ctx); err != nil {
				cancel(err)
			}
		})
	}
	wg.Wait()
	if ctx.Err() != nil {
		b.closeShards()
		return nil, context.Cause(ctx)
	}
	return b, b.collect(works)
}

func (b *built) closeShards() {
	for _, s := range b.shards {
		_ = s.close()
	}
	b.shards = nil
}

// collect puts together what the shards count.
func (b *built) collect(works []*work) error {
	for _, w := range works {
		for f, s := range w.fields {
			t := b.manifest.Fields[f]
			b.manifest.Fields[f] = fieldStat{t.Docs + s.Docs, t.Words + s.Words}
		}
	}
	for _, rs := range b.rows {
		for i := range rs {
			rs[i].rank = b.manifest.Documents + i
		}
		b.manifest.Documents += len(rs)
	}
	return nil
}

// work builds one shard: every of-th source from number on.
type work struct {
	*built
	fsys       files
	dir        string
	mapping    mapping.IndexMapping
	number, of int
	sources    []Source
	fields     map[string]fieldStat
	writer     shardWriter
	tagger     *tagger
}

var shardsMu sync.Mutex // guards built.shards while works end

func (w *work) run(ctx context.Context) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("index: %v", r)
		}
	}()
	for i := w.number; i < len(w.sources); i += w.of {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := w.source(i); err != nil {
			return err
		}
	}
	if w.writer == nil {
		return nil
	}
	if err := w.fsys.Step("merge"); err != nil {
		return err
	}
	s, err := w.writer.close()
	if s != nil {
		shardsMu.Lock()
		w.shards = append(w.shards, s)
		shardsMu.Unlock()
	}
	return err
}

// source indexes source i.
func (w *work) source(i int) error {
	s := w.sources[i]
	x, err := s.Load()
	if err != nil {
		return &SourceError{s.ID, err}
	}
	w.manifest.Sources[i] = originOf(s, x)
	w.manifest.Sources[i].Topics = w.tagger.titles(x)
	work := string(x.URI)
	if work == "" {
		work = x.Alias
	}
	for j, u := range units(x) {
		if err := w.add(docKey{i, j}, u.document(x)); err != nil {
			return fmt.Errorf("write index: %w", err)
		}
		w.rows[i] = append(w.rows[i], row{source: i, work: work, eid: u.eid, wid: u.wid,
			words: countWords(u.text), tags: w.tagger.tags(x.Lang, u)})
	}
	return nil
}

func (w *work) add(k docKey, doc map[string]any) error {
	if w.writer == nil {
		if err := w.open(); err != nil {
			return err
		}
	}
	if k.unit == 0 {
		if err := w.fsys.Step("add"); err != nil {
			return err
		}
	}
	for f, v := range doc {
		if text, ok := v.(string); ok {
			t := w.fields[f]
			w.fields[f] = fieldStat{t.Docs + 1, t.Words + countWords(text)}
		}
	}
	return w.writer.add(k.String(), doc)
}

func (w *work) open() (err error) {
	if w.dir == "" {
		w.writer, err = newMemoryWriter(w.mapping)
		return err
	}
	w.writer, err = newDiskWriter(filepath.Join(w.dir, shardName(w.number)), filepath.Join(w.dir, tmpDir), w.mapping)
	return err
}

func shardName(n int) string { return "s" + strconv.Itoa(n) }

const tmpDir = "tmp"

// countWords is near enough to the number of words for the mean length of a field.
func countWords(s string) int { return 1 + strings.Count(s, " ") + strings.Count(s, "\n") }

// tabulate makes the table of documents from the open shards, and checks on the
// way that every document is there once.
func (b *built) tabulate(ctx context.Context, shards []*shard) error {
	rows := make([]row, 0, b.manifest.Documents)
	seen := make(map[docKey]bool, b.manifest.Documents)
	for _, s := range shards {
		keys, err := s.keys(ctx)
		if err != nil {
			return err
		}
		s.base = len(rows)
		for _, k := range keys {
			if k.source >= len(b.rows) || k.unit >= len(b.rows[k.source]) || seen[k] {
				return errors.New("index: a document that was never added")
			}
			seen[k] = true
			rows = append(rows, b.rows[k.source][k.unit])
		}
	}
	if len(rows) != b.manifest.Documents {
		return fmt.Errorf("index: %d documents came out of %d", len(rows), b.manifest.Documents)
	}
	b.table = newTable(rows, len(b.vocabulary.ids))
	b.rows = nil
	return nil
}
