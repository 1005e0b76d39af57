package htmltext_test

import (
	"os"
	"path/filepath"
	"testing"

	"zanger/internal/format/adilet"
	"zanger/internal/format/esbirka"
	"zanger/internal/format/eurlex"
	"zanger/internal/format/legis"
	"zanger/internal/format/rs"
)

// TestEachReaderKnowsItsOwn checks that every sample page of a site is taken by
// the reader of that site and by no other.
func TestEachReaderKnowsItsOwn(t *testing.T) {
	readers := map[string]func([]byte) bool{
		"adilet": adilet.Sniff, "esbirka": esbirka.Sniff, "eurlex": eurlex.Sniff, "legis": legis.Sniff, "rs": rs.Sniff,
	}
	files, err := filepath.Glob(filepath.Join("..", "*", "testdata", "*.*[ln]"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		ext, owner := filepath.Ext(file), filepath.Base(filepath.Dir(filepath.Dir(file)))
		known := readers[owner] != nil && (ext == ".html" || ext == ".json") && filepath.Base(file) != "search.json"
		for name, sniff := range readers {
			if got, want := sniff(src), known && name == owner; got != want {
				t.Errorf("%s sniffed by %s: got %v", file, name, got)
			}
		}
	}
}
