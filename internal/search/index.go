package search

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"sync"
)

// Index answers queries from one generation. It may be used from several
// goroutines at once and is never changed.
type Index struct {
	gen      string
	manifest *manifest
	table    *table
	shards   []*shard
	fields   map[string]fieldStat
	langs    []string // analyzers whose fields hold anything
	release  func()   // of the generation

	vocabulary *vocabulary
	amends     func() map[string]bool

	mu     sync.RWMutex // held for reading by every query
	closed bool
	tally  chan *tally // free ones; bounds the queries worked on at once
}

var errClosed = errors.New("the index is closed")

// MemoryGeneration is the Generation of an index that lives only in memory.
const MemoryGeneration = "memory"

// Generation names the state of the index that answers: "gen-12", or
// [MemoryGeneration].
func (ix *Index) Generation() string { return ix.gen }

// amending returns the acts that amend others held here.
func (ix *Index) amending() map[string]bool { return ix.amends() }

// Documents returns the number of units that can be found.
func (ix *Index) Documents() int { return ix.table.live }

// Label returns the name of a concept in a language, else in English, else its id.
func (ix *Index) Label(id, lang string) string { return ix.vocabulary.label(id, lang) }

// Tagged returns the number of units that speak of a concept.
func (ix *Index) Tagged(id string) int {
	n, ok := ix.vocabulary.number[id]
	if !ok {
		return 0
	}
	return ix.table.tags.count(n)
}

// Close waits for running queries and lets go of the generation.
func (ix *Index) Close() error {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	if ix.closed {
		return nil
	}
	ix.closed = true
	err := closeShards(ix.shards)
	ix.release()
	return err
}

func newIndex(gen string, m *manifest, t *table, shards []*shard, v *vocabulary, release func()) *Index {
	ix := &Index{
		gen: gen, manifest: m, table: t, shards: shards, fields: m.Fields, vocabulary: v,
		release: release, tally: make(chan *tally, runtime.GOMAXPROCS(0)),
	}
	for range cap(ix.tally) {
		ix.tally <- nil // made when first needed
	}
	ix.langs = langsOf(m.Fields)
	ix.amends = sync.OnceValue(func() map[string]bool {
		out := map[string]bool{}
		for i := range m.Sources {
			for _, by := range m.Sources[i].By {
				out[string(by)] = true
			}
		}
		return out
	})
	return ix
}

// inMemory builds an index that never touches the disk.
func inMemory(ctx context.Context, sources []Source, from *Vocabulary) (*Index, error) {
	v, err := from.compile()
	if err != nil {
		return nil, err
	}
	b, err := build(ctx, disk{}, "", sources, v, []part{whole(sources)}, nil)
	if err != nil {
		return nil, err
	}
	base := 0
	for _, sh := range b.shards {
		sh.base = base
		base += sh.documents()
	}
	keys := b.keys(whole(sources).sources)
	if base != len(keys) {
		b.closeShards()
		return nil, fmt.Errorf("index: %d documents came out of %d", base, len(keys))
	}
	if err := b.tabulate([][]docKey{keys}); err != nil {
		b.closeShards()
		return nil, err
	}
	t, err := readTable(b.table)
	if err != nil {
		b.closeShards()
		return nil, err
	}
	return newIndex(MemoryGeneration, &b.manifest, t, b.shards, v, func() {}), nil
}

// openCurrent opens the current generation if it is whole and answers for
// exactly these sources. Otherwise it says what is wrong with it.
func (s store) openCurrent(ctx context.Context, sources []Source) (*Index, error) {
	for range maxRetries {
		c, m, err := readCurrent(s.fsys, s.dir)
		if err != nil {
			return nil, err
		}
		if err := m.answersFor(sources, s.v); err != nil {
			return nil, err
		}
		release, ok := holdGeneration(s.dir, c.gen)
		if ok {
			// It may have been removed before it was held.
			if now, err := s.fsys.ReadFile(filepath.Join(s.dir, currentFile)); err == nil && string(now) == c.String() {
				ix, err := s.openGeneration(c, m, release)
				if err != nil {
					release()
				}
				return ix, err
			}
			release()
		}
		if err := pause(ctx, retryEvery); err != nil {
			return nil, err
		}
	}
	return nil, stalef("it was replaced again and again")
}

const maxRetries = 50

// openGeneration opens a generation that is held. Nothing bleve says of its own
// files is relied on: they are compared with the manifest first.
func (s store) openGeneration(c current, m *manifest, release func()) (_ *Index, err error) {
	unclean := uncleanExit(s.dir)
	checked := m.check(s.fsys, s.dir, c.gen, unclean)
	t, v, err := s.readTables(c, m)
	if wrong := checked(); wrong != nil {
		return nil, wrong
	}
	if err != nil {
		return nil, err
	}
	if unclean {
		forgetUnclean(s.dir)
	}
	dir := filepath.Join(s.dir, c.gen)
	var shards []*shard
	defer func() {
		if err != nil {
			_ = closeShards(shards)
		}
	}()
	base := 0
	for _, info := range m.Shards {
		sh, err := openShard(filepath.Join(dir, info.Name))
		if err != nil {
			return nil, err
		}
		shards = append(shards, sh)
		if n := sh.documents(); n != info.Documents {
			return nil, damagedf("%s/%s has %d documents instead of %d", c.gen, info.Name, n, info.Documents)
		}
		sh.base = base
		base += info.Documents
		if info.Dead > 0 {
			sh.bury(t, info.Documents)
		}
	}
	return newIndex(c.gen, m, t, shards, v, release), nil
}

// readTables reads the table of documents and the concepts of a generation, whatever
// bytes they may hold.
func (s store) readTables(c current, m *manifest) (*table, *vocabulary, error) {
	dir := filepath.Join(s.dir, c.gen)
	b, err := s.fsys.ReadFile(filepath.Join(dir, tableFile))
	if err != nil {
		return nil, nil, damagedf("%s/%s is missing", c.gen, tableFile)
	}
	t, err := readTable(b)
	if err != nil || t.live != m.Documents || t.docs != m.numbers() {
		return nil, nil, damagedf("%s/%s is damaged", c.gen, tableFile)
	}
	if b, err = s.fsys.ReadFile(filepath.Join(dir, conceptsFile)); err != nil {
		return nil, nil, damagedf("%s/%s is missing", c.gen, conceptsFile)
	}
	v, err := decodeVocabulary(b)
	if err != nil {
		return nil, nil, damagedf("%s/%s is damaged", c.gen, conceptsFile)
	}
	return t, v, nil
}

// forgetUnclean takes back the sign of a broken-off build once the bytes are
// known to be right, unless a writer is at work now.
func forgetUnclean(dir string) {
	if h, err := lockWriter(dir, "check"); err == nil {
		h.release()
	}
}
