package search

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
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

// renew builds a generation of sources and makes it the current one. The caller
// holds the writer's lock. When it fails, everything is as it was.
func (s store) renew(ctx context.Context, sources []Source) (current, *manifest, error) {
	s.sweep()
	n, err := s.next()
	if err != nil {
		return current{}, nil, err
	}
	gen := genPrefix + strconv.Itoa(n)
	c, m, err := s.write(ctx, gen, sources)
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
func (s store) write(ctx context.Context, gen string, sources []Source) (current, *manifest, error) {
	dir := filepath.Join(s.dir, gen)
	if err := s.fsys.MkdirAll(filepath.Join(dir, tmpDir)); err != nil {
		return current{}, nil, err
	}
	v, err := s.v.compile()
	if err != nil {
		return current{}, nil, err
	}
	b, err := build(ctx, s.fsys, dir, sources, v)
	if err != nil {
		return current{}, nil, err
	}
	b.manifest.Concepts = s.v.hash
	if err := s.fsys.RemoveAll(filepath.Join(dir, tmpDir)); err != nil {
		return current{}, nil, err
	}
	if err := s.tabulate(ctx, dir, b); err != nil {
		return current{}, nil, err
	}
	concepts, err := v.encode()
	if err != nil {
		return current{}, nil, err
	}
	if err := s.fsys.Write(filepath.Join(dir, conceptsFile), concepts); err != nil {
		return current{}, nil, err
	}
	if err := s.seal(dir, b); err != nil {
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

// tabulate opens the shards that lie in dir, counts them and writes the table.
func (s store) tabulate(ctx context.Context, dir string, b *built) (err error) {
	entries, err := s.fsys.ReadDir(dir)
	if err != nil {
		return err
	}
	var shards []*shard
	defer func() {
		for _, sh := range shards {
			err = errors.Join(err, sh.close())
		}
	}()
	for _, e := range entries {
		sh, err := openShard(filepath.Join(dir, e.Name()))
		if err != nil {
			return err
		}
		shards = append(shards, sh)
		n, err := sh.documents()
		if err != nil {
			return err
		}
		b.manifest.Shards = append(b.manifest.Shards, shardInfo{e.Name(), n})
	}
	if err := b.tabulate(ctx, shards); err != nil {
		return err
	}
	return s.fsys.Write(filepath.Join(dir, tableFile), b.table)
}

// seal brings the files in dir to the disk and lists them in the manifest.
func (s store) seal(dir string, b *built) error {
	names, err := filesBelow(s.fsys, dir)
	if err != nil {
		return err
	}
	folders := map[string]bool{}
	for _, name := range names {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := s.fsys.Sync(path); err != nil {
			return err
		}
		crc, size, err := checksumFile(path)
		if err != nil {
			return err
		}
		b.manifest.Files = append(b.manifest.Files, fileInfo{name, size, crc})
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
