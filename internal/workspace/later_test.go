package workspace

import (
	"os"
	"path/filepath"
	"testing"

	"zanger/corpus"
)

// Two files are compared without the library; what is wrong with it is told to the
// one who asks for something of it, and once.
func TestLibraryIsOpenedLater(t *testing.T) {
	dir := t.TempDir()
	write := func(name, s string) string {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	write("data/acts/xx-lamp.en.2001-01-01.working.1/record.json", "no record")
	old := write("old.txt", "Article 1. Lamps\n\nA lamp is lit at dusk.\n")
	new := write("new.txt", "Article 1. Lamps\n\nA lamp is lit at dawn.\n")
	told := 0
	w, err := Open(Options{Corpus: corpus.FS, DataDir: filepath.Join(dir, "data"), CacheDir: filepath.Join(dir, "cache"),
		Notify: func(string) { told++ }, Later: true})
	if err != nil {
		t.Fatal(err)
	}
	d, err := w.Diff(old, new)
	if err != nil || !d.Result.Changed() {
		t.Fatalf("Diff = %v, %v", d, err)
	}
	if told != 0 || d.data.Old.Source != "" {
		t.Errorf("the library was opened for two files: %d notices, source %q", told, d.data.Old.Source)
	}
	for range 2 {
		if len(w.Library().Entries()) == 0 {
			t.Error("the library is empty")
		}
	}
	if told != 1 {
		t.Errorf("the damaged record is told of %d times, want once", told)
	}
}
