package search

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"zanger/internal/act"
)

func notes(lines *[]string) Options {
	var mu sync.Mutex
	return Options{Notify: func(format string, args ...any) {
		mu.Lock()
		defer mu.Unlock()
		*lines = append(*lines, fmt.Sprintf(format, args...))
	}}
}

func TestFreshIndexIsOpenedWithoutLoading(t *testing.T) {
	c, dir := newCorpus(), t.TempDir()
	open(t, dir, c.sources).Close()
	before := c.loads.Load()
	var lines []string
	ix, err := Open(context.Background(), dir, c.sources, notes(&lines))
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	right(t, ix, "fresh")
	if c.loads.Load() != before || len(lines) != 0 {
		t.Errorf("%d loads, said %q", c.loads.Load()-before, lines)
	}
	r, err := Update(context.Background(), dir, c.sources, Options{})
	if err != nil || r.Indexed != 0 || r.Generation != "gen-1" || r.Documents != 10 || c.loads.Load() != before {
		t.Errorf("update of a fresh index: %+v, %v, %d loads", r, err, c.loads.Load()-before)
	}
}

func TestChangedSourcesAreSeen(t *testing.T) {
	c, dir := newCorpus(), t.TempDir()
	open(t, dir, c.sources).Close()
	for _, k := range []struct {
		name    string
		sources []Source
		want    int
	}{
		{"one changed", c.changed("house-sr"), 10},
		{"one less", c.sources[1:], 8},
		{"one more again", c.sources, 10},
		{"none at all", nil, 0},
	} {
		var lines []string
		ix, err := Open(context.Background(), dir, k.sources, notes(&lines))
		if err != nil {
			t.Fatal(k.name, err)
		}
		if ix.Documents() != k.want || len(lines) != 1 || !strings.HasPrefix(lines[0], "index rebuilt: ") {
			t.Errorf("%s: %d documents, said %q", k.name, ix.Documents(), lines)
		}
		if _, err := ix.Search(context.Background(), Query{Text: "shelter *"}); err != nil {
			t.Error(k.name, err)
		}
		ix.Close()
	}
	r, err := Update(context.Background(), dir, c.sources, Options{Rebuild: true})
	if err != nil || r.Indexed != len(c.sources) {
		t.Errorf("rebuild: %+v, %v", r, err)
	}
	if _, err := Open(context.Background(), dir, append(c.sources, c.sources[0]), Options{}); err == nil {
		t.Error("two sources of one id are accepted")
	}
}

func TestSourceThatCannotBeRead(t *testing.T) {
	c, dir := newCorpus(), t.TempDir()
	open(t, dir, c.sources).Close()
	bad := c.changed("house-sr")
	for i := range bad {
		if bad[i].ID == "house-sr" {
			bad[i].Load = func() (*act.Expression, error) { return nil, errors.New("line 3: what is this") }
		}
	}
	_, err := Open(context.Background(), dir, bad, Options{})
	if err == nil || err.Error() != "index house-sr: line 3: what is this" {
		t.Error(err)
	}
	if c, _, err := readCurrent(disk{}, dir); err != nil || c.gen != "gen-1" {
		t.Error(c, err)
	}
}

// rewrite changes the manifest of the current generation and its pointer.
func rewrite(t *testing.T, dir string, change func(map[string]any)) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, currentFile))
	if err != nil {
		t.Fatal(err)
	}
	c, err := parseCurrent(b)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, c.gen, manifestFile)
	b, err = os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(b, &m); err != nil {
		t.Fatal(err)
	}
	change(m)
	b, _ = json.Marshal(m)
	c.crc, c.size = checksum(b), len(b)
	for p, b := range map[string][]byte{path: b, filepath.Join(dir, currentFile): []byte(c.String())} {
		if err := os.WriteFile(p, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestOlderAndNewerIndex(t *testing.T) {
	c, dir := newCorpus(), t.TempDir()
	open(t, dir, c.sources).Close()
	rewrite(t, dir, func(m map[string]any) { m["hash"] = "that of an older analyzer" })
	var lines []string
	ix, err := Open(context.Background(), dir, c.sources, notes(&lines))
	if err != nil {
		t.Fatal(err)
	}
	right(t, ix, "older")
	ix.Close()
	if len(lines) != 1 || !strings.Contains(lines[0], "another version") {
		t.Errorf("said %q", lines)
	}
	rewrite(t, dir, func(m map[string]any) { m["schema"] = schemaNumber + 1; m["files"] = "of another shape" })
	before := snapshot(t, dir, "gen-2")
	for name, do := range map[string]func() error{
		"open": func() error { _, err := Open(context.Background(), dir, c.sources, Options{}); return err },
		"update": func() error {
			_, err := Update(context.Background(), dir, c.sources, Options{Rebuild: true})
			return err
		},
		"verify":  func() error { _, err := Verify(dir, c.sources, Options{}); return err },
		"rebuild": func() error { _, err := Open(context.Background(), dir, nil, Options{Rebuild: true}); return err },
	} {
		var newer *NewerError
		if err := do(); !errors.As(err, &newer) || newer.Schema != schemaNumber+1 {
			t.Errorf("%s: %v", name, err)
		}
	}
	after := snapshot(t, dir, "gen-2")
	for n, b := range before {
		if after[n] != b {
			t.Errorf("%s was touched", n)
		}
	}
}

func TestSecondWriterIsTold(t *testing.T) {
	c, dir := newCorpus(), t.TempDir()
	h, err := lockWriter(dir, "index")
	if err != nil {
		t.Fatal(err)
	}
	_, err = Update(context.Background(), dir, c.sources, Options{})
	var locked *LockedError
	if !errors.As(err, &locked) || locked.PID != os.Getpid() || locked.Verb != "index" {
		t.Errorf("got %v", err)
	}
	// A reader waits, and when it has waited enough, helps itself.
	var lines []string
	o := notes(&lines)
	o.Wait = 100 * time.Millisecond
	ix, err := Open(context.Background(), dir, c.sources, o)
	if err != nil {
		t.Fatal(err)
	}
	right(t, ix, "waited in vain")
	if ix.Generation() != MemoryGeneration || len(lines) != 1 || !strings.Contains(lines[0], "is being written by process") {
		t.Errorf("%s, said %q", ix.Generation(), lines)
	}
	ix.Close()
	h.release()
	if _, err := Update(context.Background(), dir, c.sources, Options{}); err != nil {
		t.Error(err)
	}
}

// TestReadersAtOnce opens one index ten times at once, with none there at first
// and with updates going on.
func TestReadersAtOnce(t *testing.T) {
	c, dir := newCorpus(), t.TempDir()
	var wg sync.WaitGroup
	for i := range 10 {
		wg.Go(func() {
			for j := range 5 {
				ix, err := Open(context.Background(), dir, c.sources, Options{})
				if err != nil {
					t.Error(err)
					return
				}
				if ix.Generation() == MemoryGeneration {
					t.Error("built in memory")
				}
				right(t, ix, fmt.Sprintf("reader %d.%d", i, j))
				if err := ix.Close(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Go(func() {
		for range 5 {
			var locked *LockedError
			if _, err := Update(context.Background(), dir, c.sources, Options{Rebuild: true}); err != nil && !errors.As(err, &locked) {
				t.Error(err)
			}
		}
	})
	wg.Wait()
	if _, err := Update(context.Background(), dir, c.sources, Options{}); err != nil {
		t.Error(err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, genPrefix+"*[0-9]")); len(left) != 1 {
		t.Errorf("left over: %v", left)
	}
}

func TestOpenReaderIsNotDisturbed(t *testing.T) {
	c, dir := newCorpus(), t.TempDir()
	ix := open(t, dir, c.sources)
	for range 3 {
		if _, err := Update(context.Background(), dir, c.sources, Options{Rebuild: true}); err != nil {
			t.Fatal(err)
		}
	}
	right(t, ix, "after three updates")
	if ix.Generation() != "gen-1" {
		t.Error(ix.Generation())
	}
	if left, _ := filepath.Glob(filepath.Join(dir, genPrefix+"*[0-9]")); len(left) != 2 {
		t.Errorf("generations: %v", left)
	}
	ix.Close()
	if _, err := Update(context.Background(), dir, c.sources, Options{}); err != nil {
		t.Fatal(err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, genPrefix+"*[0-9]")); len(left) != 1 {
		t.Errorf("generations: %v", left)
	}
}

func TestFolderThatCannotBeWritten(t *testing.T) {
	c := newCorpus()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(file, "index")
	var lines []string
	ix, err := Open(context.Background(), dir, c.sources, notes(&lines))
	if err != nil {
		t.Fatal(err)
	}
	right(t, ix, "no folder")
	ix.Close()
	if len(lines) != 1 || !strings.Contains(lines[0], "in memory") || !strings.Contains(lines[0], "index") {
		t.Errorf("said %q", lines)
	}
	if _, err := Update(context.Background(), dir, c.sources, Options{}); err == nil {
		t.Error("update says nothing")
	}
	if os.Getuid() == 0 {
		t.Skip("the superuser may write everywhere: read-only folders not tried")
	}
	readOnly(t, c)
}

func readOnly(t *testing.T, c *corpus) {
	dir := t.TempDir()
	open(t, dir, c.sources).Close()
	names, err := filesBelow(disk{}, dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		_ = os.Chmod(filepath.Join(dir, n), 0o444)
	}
	for _, d := range []string{dir, filepath.Join(dir, "gen-1"), filepath.Join(dir, "gen-1", "s0"), filepath.Join(dir, "gen-1", "s0", "store")} {
		if err := os.Chmod(d, 0o555); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(d, 0o755)
	}
	ix := open(t, dir, c.sources)
	right(t, ix, "good one, read only")
	if ix.Generation() != "gen-1" {
		t.Error(ix.Generation())
	}
	ix.Close()
	var lines []string
	ix, err = Open(context.Background(), dir, c.changed("house-sr"), notes(&lines))
	if err != nil {
		t.Fatal(err)
	}
	right(t, ix, "older one, read only")
	if ix.Generation() != MemoryGeneration || len(lines) != 1 {
		t.Errorf("%s, said %q", ix.Generation(), lines)
	}
	ix.Close()
}

// TestKilledBuild ends a process that builds, with no chance to tidy up, at
// different moments. What opens the index afterwards answers right, at once.
func TestKilledBuild(t *testing.T) {
	if dir := os.Getenv("ZANGER_TEST_BUILD"); dir != "" {
		for {
			if _, err := Update(context.Background(), dir, newCorpus().sources, Options{Rebuild: true}); err != nil {
				fmt.Println(err)
				os.Exit(2)
			}
		}
	}
	if testing.Short() {
		t.Skip("slow")
	}
	c, dir := newCorpus(), t.TempDir()
	for i := range 20 {
		cmd := exec.Command(os.Args[0], "-test.run=^TestKilledBuild$")
		cmd.Env = append(os.Environ(), "ZANGER_TEST_BUILD="+dir)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(15+7*i) * time.Millisecond)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		ix, err := Open(context.Background(), dir, c.sources, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if ix.Generation() == MemoryGeneration {
			t.Errorf("kill %d: got %s", i, ix.Generation())
		}
		right(t, ix, fmt.Sprint("kill ", i))
		ix.Close()
	}
	if _, err := Update(context.Background(), dir, c.sources, Options{}); err != nil {
		t.Fatal(err)
	}
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		switch {
		case e.Name() == currentFile, e.Name() == writerLock, genNumber(strings.TrimSuffix(e.Name(), lockSuffix)) > 0:
		default:
			t.Errorf("left over: %s", e.Name())
		}
	}
}

func TestBrokenOffOpenStops(t *testing.T) {
	c, dir := newCorpus(), t.TempDir()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Open(ctx, dir, c.sources, Options{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if _, err := Update(ctx, dir, c.sources, Options{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, genPrefix+"*")); len(left) != 0 {
		t.Errorf("left over: %v", left)
	}
}
