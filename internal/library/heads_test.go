package library

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"zanger/internal/act/acttest"
	"zanger/internal/disk"
)

// openCached opens the library of dir with the cache folder beside it.
func openCached(t *testing.T, dir string, files disk.Files) *Library {
	t.Helper()
	corpus := fstest.MapFS{"kz/help/2020-01-01.en.md": {Data: source("kz-help", "2020-01-01", "From the corpus.")}}
	l, err := Open(corpus, dir, Options{Files: files, Cache: filepath.Join(dir, "cache")})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// settle makes every file below dir look as if it had been written an hour ago,
// so that the library trusts their times.
func settle(t *testing.T, dir string) {
	t.Helper()
	ago := time.Now().Add(-time.Hour)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		return os.Chtimes(path, ago, ago)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// headsFile returns the one file of heads.
func headsFile(t *testing.T, dir string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "cache", "heads", "*"))
	if err != nil || len(files) != 1 {
		t.Fatalf("got %v, %v; want one file of heads", files, err)
	}
	return files[0]
}

// withHeads makes a library of one act with heads that are in use.
func withHeads(t *testing.T, dir string) {
	t.Helper()
	importOne(t, open(t, dir), source("kz-own", "2020-01-01", "First."))
	settle(t, dir)
	openCached(t, dir, disk.Files{})
	if h := readHeads(filepath.Join(dir, "cache"), dir); !h.sealed || len(h.records) != 1 || len(h.corpus) != 1 {
		t.Fatalf("the heads are not in use: %+v", h)
	}
}

// said lists what a library says of its acts.
func said(l *Library) []string {
	var out []string
	for _, e := range l.Entries() {
		out = append(out, strings.Join([]string{e.ID, e.Hash, e.Alias, string(e.Work), e.Lang, e.Date.String(), string(e.Authority)}, " "))
	}
	return out
}

func TestHeadsSayWhatTheRecordsSay(t *testing.T) {
	dir := t.TempDir()
	withHeads(t, dir)
	if got, want := said(openCached(t, dir, disk.Files{})), said(open(t, dir)); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	// They are read, not the record: it is gone, and the text is served all the same.
	records, _ := filepath.Glob(filepath.Join(dir, "acts", "*", recordName))
	if err := os.Remove(records[0]); err != nil {
		t.Fatal(err)
	}
	l := openCached(t, dir, disk.Files{})
	if got := textOf(t, l, "kz-own", "2020-01-01"); got != "First." {
		t.Errorf("got %q", got)
	}
	if _, problems := l.Verify(); len(problems) == 0 {
		t.Error("the record is gone, and nothing is said")
	}
}

func TestDamagedHeadsAreMadeAgain(t *testing.T) {
	for kind, damage := range map[string]func([]byte) []byte{
		"truncate": func(b []byte) []byte { return b[:len(b)/2] },
		"flip":     func(b []byte) []byte { b[len(b)/2] ^= 4; return b },
		"append":   func(b []byte) []byte { return append(b, "more"...) },
		"empty":    func([]byte) []byte { return nil },
		"other":    func([]byte) []byte { return []byte("zanger heads 9\n") },
	} {
		t.Run(kind, func(t *testing.T) {
			dir := t.TempDir()
			withHeads(t, dir)
			want, path := said(open(t, dir)), headsFile(t, dir)
			whole, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, damage(slices.Clone(whole)), 0o644); err != nil {
				t.Fatal(err)
			}
			if got := said(openCached(t, dir, disk.Files{})); !slices.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
			if b, err := os.ReadFile(path); err != nil || string(b) != string(whole) {
				t.Errorf("they were not made again: %v", err)
			}
		})
	}
}

// TestHeadsFollowTheLibrary adds, revises, removes, and puts another act where one
// was, with heads in use all along.
func TestHeadsFollowTheLibrary(t *testing.T) {
	dir := t.TempDir()
	withHeads(t, dir)
	same := func(what string) {
		t.Helper()
		for _, old := range []bool{false, true} { // with times that are trusted, and not
			if old {
				settle(t, dir)
			}
			for range 2 {
				if got, want := said(openCached(t, dir, disk.Files{})), said(open(t, dir)); !slices.Equal(got, want) {
					t.Errorf("%s: got %v, want %v", what, got, want)
				}
			}
		}
	}
	importOne(t, openCached(t, dir, disk.Files{}), source("kz-two", "2020-01-01", "Second."))
	same("another act")
	importOne(t, openCached(t, dir, disk.Files{}), source("kz-own", "2020-01-01", "Changed."))
	same("a new revision")
	w, err := openCached(t, dir, disk.Files{}).Writer("test")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Remove("kz-two"); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	same("an act less")
	other := textFrom(t, source("kz-two", "2020-01-01", "Second."))
	other.Expression.URI, other.Format = "/akn/kz/act/2021-01-01/9", "text"
	if w, err = openCached(t, dir, disk.Files{}).Writer("test"); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Add(other, acttest.Date("2026-01-01")); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	same("the same file as another work, in the same folder")
}

// TestInterruptedHeads stops the writing of heads at every step: the library is
// what it was.
func TestInterruptedHeads(t *testing.T) {
	stop := errors.New("the disk is full")
	for k := 1; ; k++ {
		dir := t.TempDir()
		withHeads(t, dir)
		importOne(t, open(t, dir), source("kz-own", "2020-01-01", "Second."))
		settle(t, dir)
		want, n := said(open(t, dir)), 0
		if got := said(openCached(t, dir, disk.Files{Hook: func(string, string) error {
			if n++; n >= k {
				return stop
			}
			return nil
		}})); !slices.Equal(got, want) {
			t.Errorf("stopped at step %d: got %v, want %v", k, got, want)
		}
		if got := said(openCached(t, dir, disk.Files{})); !slices.Equal(got, want) {
			t.Errorf("after a stop at step %d: got %v, want %v", k, got, want)
		}
		if n < k {
			t.Logf("writing heads makes %d steps", k-1)
			if k < 3 {
				t.Error("the hook saw too few steps to mean anything")
			}
			return
		}
	}
}

// TestInterruptedImportOfMany stops an import of several texts at every step that
// it makes: what is there is whole, and the same import again does the rest, once.
func TestInterruptedImportOfMany(t *testing.T) {
	stop := errors.New("the disk is full")
	texts := map[string]string{"kz-a": "One.", "kz-b": "Two.", "kz-own": "Changed."}
	all := func(dir string, files disk.Files) error {
		w, err := openCached(t, dir, files).Writer("test")
		if err != nil {
			return err
		}
		for _, alias := range []string{"kz-a", "kz-b", "kz-own"} {
			p, err := Prepare(textFrom(t, source(alias, "2020-01-01", texts[alias])))
			if err == nil {
				_, err = w.Put(p, acttest.Date("2026-01-01"))
			}
			if err != nil {
				return errors.Join(err, w.Close())
			}
		}
		return w.Close()
	}
	for k := 1; ; k++ {
		dir := t.TempDir()
		withHeads(t, dir)
		var mu sync.Mutex
		n := 0
		err := all(dir, disk.Files{Hook: func(string, string) error {
			mu.Lock()
			defer mu.Unlock()
			if n++; n >= k {
				return stop
			}
			return nil
		}})
		if k%2 == 0 {
			settle(t, dir)
		}
		l := openCached(t, dir, disk.Files{})
		if _, problems := l.Verify(); len(problems) > 0 {
			t.Errorf("stopped at step %d: %v", k, problems)
		}
		if got := textOf(t, l, "kz-own", "2020-01-01"); got != "First." && got != "Changed." {
			t.Errorf("stopped at step %d: the text is %q", k, got)
		}
		if again := all(dir, disk.Files{}); again != nil {
			t.Errorf("stopped at step %d: %v", k, again)
		}
		l = openCached(t, dir, disk.Files{})
		for alias, want := range texts {
			if got := textOf(t, l, alias, "2020-01-01"); got != want {
				t.Errorf("stopped at step %d and made up for: %s is %q", k, alias, got)
			}
		}
		if names, _ := disk.Names(filepath.Join(dir, "acts")); len(names) != 4 {
			t.Errorf("stopped at step %d and made up for: %d revisions, want 4: %v", k, len(names), names)
		}
		if err == nil {
			t.Logf("an import of three texts makes %d steps", k-1)
			if k < 15 {
				t.Error("the hook saw too few steps to mean anything")
			}
			return
		}
	}
}
