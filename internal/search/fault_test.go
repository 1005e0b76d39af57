package search

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

var errFault = errors.New("no space left on device")

// faulty fails the k-th call that changes the disk. With stop set it fails every
// later one too, as if the process had ended there: a write is left half done and
// nothing is tidied up.
type faulty struct {
	disk
	k     int64
	stop  bool
	calls *atomic.Int64
}

func newFaulty(k int, stop bool) faulty {
	return faulty{k: int64(k), stop: stop, calls: &atomic.Int64{}}
}

func (f faulty) call() error {
	n := f.calls.Add(1)
	if n == f.k || f.stop && n > f.k {
		return errFault
	}
	return nil
}

func (f faulty) Step(what string) error { return f.call() }

func (f faulty) Sync(name string) error { return errors.Join(f.call(), f.disk.Sync(name)) }

func (f faulty) Write(name string, data []byte) error {
	if err := f.call(); err != nil {
		if f.calls.Load() == f.k {
			_ = f.disk.Write(name, data[:len(data)/2])
		}
		return err
	}
	return f.disk.Write(name, data)
}

func (f faulty) MkdirAll(name string) error {
	if err := f.call(); err != nil {
		return err
	}
	return f.disk.MkdirAll(name)
}

func (f faulty) Rename(old, new string) error {
	if err := f.call(); err != nil {
		return err
	}
	return f.disk.Rename(old, new)
}

func (f faulty) Link(old, new string) error {
	if err := f.call(); err != nil {
		return err
	}
	return f.disk.Link(old, new)
}

func (f faulty) RemoveAll(name string) error {
	if err := f.call(); err != nil {
		return err
	}
	return f.disk.RemoveAll(name)
}

// right checks that an index answers for the corpus, whole.
func right(t *testing.T, ix *Index, when string) {
	t.Helper()
	if n := ix.Documents(); n != 10 {
		t.Errorf("%s: %d documents", when, n)
	}
	for q, want := range map[string]int{"shelter": 1, "violence": 2, "жртва": 1, "приют": 1, "әлеуметтік": 1, "dignity": 1, "*": 7, `"safe house"`: 1} {
		if r, err := ix.Search(context.Background(), Query{Text: q}); err != nil || r.Total != want {
			t.Errorf("%s: %s: %+v instead of %d hits (%v)", when, q, r, want, err)
		}
	}
}

// snapshot reads all files below dir that matter.
func snapshot(t *testing.T, dir, gen string) map[string]string {
	t.Helper()
	out := map[string]string{}
	names, err := filesBelow(disk{}, dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		if n == currentFile || strings.HasPrefix(n, gen+"/") {
			b, err := os.ReadFile(filepath.Join(dir, n))
			if err != nil {
				t.Fatal(err)
			}
			out[n] = string(b)
		}
	}
	return out
}

// TestFaultAtEveryCall lets the disk fail, or the process end, at call k of a
// first build and of an update, for every k. Whoever opens the index then gets
// right answers, and a failed update leaves the earlier files as they were.
func TestFaultAtEveryCall(t *testing.T) {
	c := newCorpus()
	for _, stop := range []bool{false, true} {
		for _, update := range []bool{false, true} {
			t.Run(fmt.Sprintf("stop=%v,update=%v", stop, update), func(t *testing.T) {
				k := 1
				for ; ; k++ {
					dir := t.TempDir()
					sources := c.sources
					if update {
						open(t, dir, c.sources).Close()
						sources = c.changed("house-sr")
					}
					if !faultAt(t, dir, newFaulty(k, stop), sources, update) {
						break
					}
				}
				t.Logf("N = %d", k-1)
			})
		}
	}
}

// faultAt reports whether the fault came to pass.
func faultAt(t *testing.T, dir string, f faulty, sources []Source, update bool) bool {
	ctx := context.Background()
	var before map[string]string
	gen := genPrefix + "1"
	if update {
		before = snapshot(t, dir, gen)
	}
	_, err := updateStore(ctx, newStore(f, dir, Options{}), sources, Options{})
	if f.calls.Load() < f.k {
		if err != nil {
			t.Fatal(err)
		}
		return false
	}
	when := fmt.Sprintf("call %d", f.k)
	if f.stop {
		// The lock ended with the process; its note of who holds it did not.
		if err := os.WriteFile(filepath.Join(dir, writerFile), []byte(`{"pid":1}`), 0o644); err != nil && update {
			t.Fatal(err)
		}
	}
	if c, _, cerr := readCurrent(disk{}, dir); err != nil && update && cerr == nil && c.gen == gen {
		after := snapshot(t, dir, gen)
		for n, b := range before {
			if after[n] != b {
				t.Errorf("%s: %s is not what it was", when, n)
			}
		}
	}
	ix, oerr := Open(ctx, dir, sources, Options{})
	if oerr != nil {
		t.Fatalf("%s: %v", when, oerr)
	}
	defer ix.Close()
	if ix.Generation() == MemoryGeneration {
		t.Errorf("%s: built in memory", when)
	}
	right(t, ix, when)
	if _, err := os.Stat(filepath.Join(dir, writerFile)); err == nil {
		t.Errorf("%s: the sign of a broken-off build is still there", when)
	}
	return true
}

// TestOpenOnFaultyDisk opens through the failing layer itself: search works at
// every k, if need be from memory, and one line says so.
func TestOpenOnFaultyDisk(t *testing.T) {
	c := newCorpus()
	for k := 1; ; k++ {
		f := newFaulty(k, true)
		var lines []string
		ix, err := openStore(context.Background(), newStore(f, t.TempDir(), Options{}), c.sources,
			Options{Notify: func(format string, args ...any) { lines = append(lines, fmt.Sprintf(format, args...)) }})
		if err != nil {
			t.Fatalf("call %d: %v", k, err)
		}
		right(t, ix, fmt.Sprintf("call %d", k))
		if len(lines) != 1 {
			t.Errorf("call %d: %d lines: %q", k, len(lines), lines)
		}
		if err := ix.Close(); err != nil {
			t.Error(err)
		}
		if f.calls.Load() < f.k {
			t.Logf("N = %d", k-1)
			return
		}
	}
}

// damage is what happens to files.
var damage = []struct {
	name string
	do   func(b []byte, at int) []byte
}{
	{"truncate", func(b []byte, at int) []byte { return b[:at] }},
	{"zero page", func(b []byte, at int) []byte {
		clear(b[at:min(len(b), at+4096)])
		return b
	}},
	{"flip", func(b []byte, at int) []byte { b[at] ^= 1 << (at % 8); return b }},
	{"delete", func([]byte, int) []byte { return nil }},
	{"append", func(b []byte, at int) []byte { return append(b, b[:at+1]...) }},
	{"empty", func([]byte, int) []byte { return []byte{} }},
}

// TestDamagedFiles damages every file of an index in every way and place. Each
// time the answers are right, without a panic.
func TestDamagedFiles(t *testing.T) {
	c := newCorpus()
	good := t.TempDir()
	open(t, good, c.sources).Close()
	names, err := filesBelow(disk{}, good)
	if err != nil {
		t.Fatal(err)
	}
	trials, rebuilt := 0, 0
	for _, name := range names {
		b, err := os.ReadFile(filepath.Join(good, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range damage {
			for _, at := range []int{0, len(b) / 3, len(b) / 2, len(b) - 1} {
				if at < 0 || len(b) == 0 {
					continue
				}
				dir := t.TempDir()
				if err := os.CopyFS(dir, os.DirFS(good)); err != nil {
					t.Fatal(err)
				}
				path := filepath.Join(dir, filepath.FromSlash(name))
				if now := d.do(slices.Clone(b), at); now == nil {
					err = os.Remove(path)
				} else {
					err = os.WriteFile(path, now, 0o644)
				}
				if err != nil {
					t.Fatal(err)
				}
				trials++
				if damaged(t, dir, c, fmt.Sprintf("%s of %s at %d", d.name, name, at)) {
					rebuilt++
				}
			}
		}
	}
	t.Logf("%d trials, %d rebuilt, the others harmless", trials, rebuilt)
}

func damaged(t *testing.T, dir string, c *corpus, when string) (rebuilt bool) {
	check, err := Verify(dir, c.sources, Options{})
	if err != nil {
		t.Fatalf("%s: %v", when, err)
	}
	ix, err := Open(context.Background(), dir, c.sources, Options{Notify: func(string, ...any) { rebuilt = true }})
	if err != nil {
		t.Fatalf("%s: %v", when, err)
	}
	defer ix.Close()
	right(t, ix, when)
	if rebuilt != (len(check.Problems) > 0) {
		t.Errorf("%s: verify says %q, rebuilt is %v", when, check.Problems, rebuilt)
	}
	return rebuilt
}

// TestForeignFile: what bleve may take for its own is found out too:
// what does not belong in a generation makes it a damaged one.
func TestForeignFile(t *testing.T) {
	c, dir := newCorpus(), t.TempDir()
	open(t, dir, c.sources).Close()
	if err := os.WriteFile(filepath.Join(dir, "gen-1", "all-1-0", "index_meta.json_temp"), []byte("{}"), 0o644); err != nil {
		t.Fatal(err)
	}
	if !damaged(t, dir, c, "foreign file") {
		t.Error("it went unnoticed")
	}
}
