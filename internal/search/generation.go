package search

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"zanger/internal/search/analysis"
)

// store is the folder of an index.
type store struct {
	fsys files
	dir  string
	v    *Vocabulary
}

func newStore(fsys files, dir string, o Options) store {
	if o.Vocabulary == nil {
		o.Vocabulary = noVocabulary
	}
	return store{fsys, dir, o.Vocabulary}
}

// renew builds a generation of sources, on what from keeps of the one before, and
// makes it the current one. The caller
// holds the writer's lock. When it fails, everything is as it was.
func (s store) renew(ctx context.Context, sources []Source, from *grown) (current, *manifest, error) {
	s.sweep()
	n, err := s.next()
	if err != nil {
		return current{}, nil, err
	}
	gen := genPrefix + strconv.Itoa(n)
	c, m, err := s.write(ctx, gen, sources, from)
	analysis.Forget()
	if err != nil {
		_ = s.fsys.RemoveAll(filepath.Join(s.dir, gen))
		_ = s.fsys.RemoveAll(filepath.Join(s.dir, gen+lockSuffix))
		return current{}, nil, err
	}
	s.sweep()
	return c, m, nil
}

// next returns a number that no generation ever had.
func (s store) next() (int, error) {
	entries, err := s.fsys.ReadDir(s.dir)
	if err != nil {
		return 0, err
	}
	last := 0
	for _, e := range entries {
		last = max(last, genNumber(strings.TrimSuffix(e.Name(), lockSuffix)))
	}
	if b, err := s.fsys.ReadFile(filepath.Join(s.dir, currentFile)); err == nil {
		if c, err := parseCurrent(b); err == nil {
			last = max(last, genNumber(c.gen))
		}
	}
	return last + 1, nil
}

// write builds gen, then its table, then its manifest, and last renames the
// pointer, each brought to the disk before the next.
func (s store) write(ctx context.Context, gen string, sources []Source, from *grown) (current, *manifest, error) {
	dir := filepath.Join(s.dir, gen)
	if err := s.fsys.MkdirAll(filepath.Join(dir, tmpDir)); err != nil {
		return current{}, nil, err
	}
	b, concepts, err := s.make(ctx, gen, sources, from)
	if err != nil {
		return current{}, nil, err
	}
	b.manifest.Concepts = s.v.hash
	if err := s.fsys.RemoveAll(filepath.Join(dir, tmpDir)); err != nil {
		return current{}, nil, err
	}
	kept, err := s.tabulate(dir, b, from)
	if err != nil {
		return current{}, nil, err
	}
	err = inOrder(
		func() error { return s.fsys.Write(filepath.Join(dir, sourcesFile), packOrigins(b.manifest.Sources)) },
		func() error { return s.fsys.Write(filepath.Join(dir, countsFile), packCounts(b.counts)) },
		func() error { return s.fsys.Write(filepath.Join(dir, conceptsFile), concepts) },
		func() error { return s.seal(dir, b, kept) },
	)
	if err != nil {
		return current{}, nil, err
	}
	text, err := json.Marshal(&b.manifest)
	if err != nil {
		return current{}, nil, err
	}
	c := current{gen, checksum(text), len(text)}
	err = inOrder(
		func() error { return s.fsys.Write(filepath.Join(dir, manifestFile), text) },
		func() error { return s.fsys.Sync(dir) },
		func() error { return s.fsys.Write(filepath.Join(s.dir, currentFile+".new"), []byte(c.String())) },
		func() error { return s.fsys.Sync(s.dir) },
		func() error {
			return s.fsys.Rename(filepath.Join(s.dir, currentFile+".new"), filepath.Join(s.dir, currentFile))
		},
	)
	if err != nil {
		return current{}, nil, err
	}
	_ = s.fsys.Sync(s.dir) // the old pointer would serve as well
	return c, &b.manifest, nil
}

func inOrder(steps ...func() error) error {
	for _, do := range steps {
		if err := do(); err != nil {
			return err
		}
	}
	return nil
}

// make builds what must be built for gen and returns it with its vocabulary.
func (s store) make(ctx context.Context, gen string, sources []Source, from *grown) (*built, []byte, error) {
	v, concepts, err := s.vocabulary(from)
	if err != nil {
		return nil, nil, err
	}
	dir := filepath.Join(s.dir, gen)
	var todo []int
	if from != nil {
		todo = from.todo
	} else {
		todo = whole(sources).sources
	}
	parts := partsOf(sources, todo, gen)
	b, err := build(ctx, s.fsys, dir, sources, v, parts, from)
	if err != nil {
		return nil, nil, err
	}
	slices.SortFunc(parts, func(a, b part) int { return cmp.Compare(a.name, b.name) })
	for _, p := range parts {
		if _, err := s.fsys.Stat(filepath.Join(dir, p.name)); err == nil { // some have no documents
			b.manifest.Shards = append(b.manifest.Shards, shardInfo{Name: p.name, Country: p.country})
			b.documents = append(b.documents, b.keys(p.sources))
		}
	}
	return b, concepts, nil
}

// vocabulary returns that of the generation before, which has the same thesaurus, or
// else compiles it.
func (s store) vocabulary(from *grown) (*vocabulary, []byte, error) {
	if from != nil {
		b, err := s.fsys.ReadFile(filepath.Join(s.dir, from.gen, conceptsFile))
		if err == nil {
			if v, err := decodeVocabulary(b); err == nil {
				return v, b, nil
			}
		}
	}
	v, err := s.v.compile()
	if err != nil {
		return nil, nil, err
	}
	return v, v.encode(), nil
}

// tabulate puts the shards that are kept beside the new ones in dir, counts them and
// writes the table. It returns the files that are kept.
func (s store) tabulate(dir string, b *built, from *grown) (kept []fileInfo, err error) {
	for i := range b.manifest.Shards {
		info := &b.manifest.Shards[i]
		sh, err := openShard(filepath.Join(dir, info.Name))
		if err != nil {
			return nil, err
		}
		info.Documents = sh.documents()
		if err := sh.close(); err != nil {
			return nil, err
		}
		if n := len(b.documents[i]); info.Documents != n {
			return nil, fmt.Errorf("index: %d documents of shard %s came out of %d", info.Documents, info.Name, n)
		}
	}
	linked, kept, err := from.link(s, dir)
	if err != nil {
		return nil, err
	}
	b.manifest.Shards = append(linked, b.manifest.Shards...)
	if from != nil {
		b.documents = append(from.docs, b.documents...)
	}
	if err := b.tabulate(b.documents); err != nil {
		return nil, err
	}
	return kept, s.fsys.Write(filepath.Join(dir, tableFile), b.table)
}

// seal brings the files in dir to the disk and lists them in the manifest. Those
// that were kept are there already.
func (s store) seal(dir string, b *built, kept []fileInfo) error {
	names, err := filesBelow(s.fsys, dir)
	if err != nil {
		return err
	}
	folders, buf := map[string]bool{}, make([]byte, 1<<17)
	for _, name := range names {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if i := slices.IndexFunc(kept, func(f fileInfo) bool { return f.Path == name }); i >= 0 {
			b.manifest.Files = append(b.manifest.Files, kept[i])
		} else {
			if err := s.fsys.Sync(path); err != nil {
				return err
			}
			crc, size, err := checksumFile(path, buf)
			if err != nil {
				return err
			}
			b.manifest.Files = append(b.manifest.Files, fileInfo{name, size, crc})
		}
		for d := filepath.Dir(path); d != dir; d = filepath.Dir(d) {
			folders[d] = true
		}
	}
	slices.SortFunc(b.manifest.Files, func(x, y fileInfo) int { return cmp.Compare(x.Path, y.Path) })
	for d := range folders {
		if err := s.fsys.Sync(d); err != nil {
			return err
		}
	}
	return nil
}

// sweep removes generations that are not the current one and that nobody reads,
// with what broken-off builds left behind. What cannot go now goes next time.
func (s store) sweep() {
	b, err := s.fsys.ReadFile(filepath.Join(s.dir, currentFile))
	keep := ""
	if err == nil {
		if c, err := parseCurrent(b); err == nil {
			keep = c.gen
		}
	}
	entries, err := s.fsys.ReadDir(s.dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if gen := strings.TrimSuffix(e.Name(), lockSuffix); genNumber(gen) > 0 && gen != keep {
			removeGeneration(s.fsys, s.dir, gen)
		}
	}
	_ = s.fsys.RemoveAll(filepath.Join(s.dir, currentFile+".new"))
}
