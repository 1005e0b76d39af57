package search

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"zanger/internal/act"
	"zanger/internal/search/analysis"
)

// built is an index as it comes from its sources: in memory, with its shards
// open, or on disk, where they must be opened.
type built struct {
	manifest manifest
	shards   []*shard // in memory only
	rows     [][]row  // by source
	counts   []counts // by source
	table    []byte
	// documents lists those of each shard of the manifest.
	documents [][]docKey

	vocabulary *vocabulary
	sources    []Source
}

// counts are what a source adds to the fields of an index.
type counts map[string]fieldStat

// build makes parts, shards of sources, which are sorted, in folder dir, or one in
// memory when dir is empty. What grown kept of the generation before is not read again.
func build(ctx context.Context, fsys files, dir string, sources []Source, v *vocabulary, parts []part, kept *grown) (*built, error) {
	b := &built{rows: make([][]row, len(sources)), counts: make([]counts, len(sources)), vocabulary: v, sources: sources}
	b.manifest = manifest{
		Schema: schemaNumber, Hash: schemaHash(), Bleve: bleveVersion(),
		Sources: make([]origin, len(sources)), Fields: map[string]fieldStat{},
		Shards: []shardInfo{}, Files: []fileInfo{},
	}
	kept.carryOver(b)
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	queue := make(chan part, len(parts))
	for _, p := range parts {
		queue <- p
	}
	close(queue)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), 4, len(parts)) {
		wg.Go(func() {
			w := &work{built: b, fsys: fsys, dir: dir, tagger: newTagger(v), counters: map[string]*counter{}}
			for p := range queue {
				if err := w.run(ctx, p); err != nil {
					cancel(err)
				}
			}
		})
	}
	wg.Wait()
	if ctx.Err() != nil {
		b.closeShards()
		return nil, context.Cause(ctx)
	}
	b.collect()
	return b, nil
}

func (b *built) closeShards() {
	_ = closeShards(b.shards)
	b.shards = nil
}

// collect puts together what the sources count.
func (b *built) collect() {
	for _, c := range b.counts {
		for f, s := range c {
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
}

// work builds one shard after another.
type work struct {
	*built
	fsys     files
	dir      string
	writer   shardWriter
	tagger   *tagger
	counters map[string]*counter // by language
}

var shardsMu sync.Mutex // guards built.shards while works end

func (w *work) run(ctx context.Context, p part) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("index: %v", r)
		}
	}()
	w.writer = nil
	for _, i := range p.sources {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := w.source(i, p.name); err != nil {
			return err
		}
	}
	if w.writer == nil {
		return nil
	}
	if err := w.fsys.Step("merge"); err != nil {
		return err
	}
	shards, err := w.writer.close()
	if len(shards) > 0 {
		shardsMu.Lock()
		w.shards = append(w.shards, shards...)
		shardsMu.Unlock()
	}
	return err
}

// source indexes source i into shard name.
func (w *work) source(i int, name string) error {
	s := w.sources[i]
	x, err := s.Load()
	if err != nil {
		return &SourceError{s.ID, err}
	}
	w.manifest.Sources[i] = originOf(s, x)
	w.manifest.Sources[i].Topics = w.tagger.titles(x)
	w.counts[i] = counts{}
	work := w.manifest.Sources[i].work()
	var words []analysis.Word
	for j, u := range units(x) {
		words = analysis.For(x.Lang).AppendWords(words[:0], u.text)
		e := w.entry(docKey{i, j}, u, x, words)
		if err := w.add(j, e, name); err != nil {
			return fmt.Errorf("write index: %w", err)
		}
		w.rows[i] = append(w.rows[i], row{source: i, work: work, eid: u.eid, wid: u.wid,
			words: countWords(u.text), tags: w.tagger.tags(x.Lang, u, words)})
	}
	return nil
}

// entry makes a unit, whose text has these words, into what bleve takes.
func (w *work) entry(k docKey, u unit, x *act.Expression, words []analysis.Word) *entry {
	e := &entry{key: k.String(), fields: []*fieldEntry{keyFieldOf(u.keys)}}
	add := func(lang, name, text string, words []analysis.Word, options fieldOptions) {
		t := w.counts[k.source][name]
		w.counts[k.source][name] = fieldStat{t.Docs + 1, t.Words + countWords(text)}
		e.fields = append(e.fields, w.counter(lang).field(name, words, options))
	}
	if u.text != "" {
		add(x.Lang, textField(x.Lang), u.text, words, withPlaces)
	}
	for _, f := range u.lines(x) {
		options := bare
		if f.heading {
			options = withPlaces
		}
		add(f.lang, f.field, f.text, analysis.For(f.lang).Words(f.text), options)
	}
	return e
}

func (w *work) counter(lang string) *counter {
	lang = analysis.Lang(lang)
	c := w.counters[lang]
	if c == nil {
		c = &counter{}
		w.counters[lang] = c
	}
	return c
}

func (w *work) add(unit int, e *entry, name string) (err error) {
	if w.writer == nil {
		if w.writer, err = w.open(name); err != nil {
			return err
		}
	}
	if unit == 0 {
		if err := w.fsys.Step("add"); err != nil {
			return err
		}
	}
	return w.writer.add(e)
}

func (w *work) open(name string) (shardWriter, error) {
	if w.dir == "" {
		return &memoryWriter{}, nil
	}
	return newDiskWriter(filepath.Join(w.dir, name), filepath.Join(w.dir, tmpDir))
}

const tmpDir = "tmp"

// countWords is near enough to the number of words for the mean length of a field.
func countWords(s string) int { return 1 + strings.Count(s, " ") + strings.Count(s, "\n") }

// keys lists the documents of sources in the order in which they were indexed.
func (b *built) keys(sources []int) []docKey {
	var out []docKey
	for _, i := range sources {
		for unit := range b.rows[i] {
			out = append(out, docKey{i, unit})
		}
	}
	return out
}

// tabulate makes the table of documents from those of each shard, and checks on the
// way that every document is there once.
func (b *built) tabulate(shards [][]docKey) error {
	rows := make([]row, 0, b.manifest.Documents)
	seen := make([][]bool, len(b.rows))
	for i := range seen {
		seen[i] = make([]bool, len(b.rows[i]))
	}
	n := 0
	for _, keys := range shards {
		for _, k := range keys {
			if k == deadKey {
				rows = append(rows, row{source: -1})
				continue
			}
			if seen[k.source][k.unit] {
				return errors.New("index: a document is there twice")
			}
			seen[k.source][k.unit] = true
			n++
			rows = append(rows, b.rows[k.source][k.unit])
		}
	}
	if n != b.manifest.Documents {
		return fmt.Errorf("index: %d documents came out of %d", n, b.manifest.Documents)
	}
	b.table = newTable(rows, len(b.vocabulary.ids))
	b.rows = nil
	return nil
}
