package definition

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"zanger/internal/act"
)

// TestSigns: no definition is lost by looking for the signs first. Every line of the
// corpus is read both ways, in every language.
func TestSigns(t *testing.T) {
	found := 0
	err := fs.WalkDir(os.DirFS("../../../corpus"), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".md") {
			return err
		}
		src, err := os.ReadFile("../../../corpus/" + path)
		if err != nil {
			return err
		}
		for line := range strings.Lines(string(src)) {
			p := &act.Provision{Content: []act.Block{{Text: strings.TrimSpace(line)}}}
			for _, row := range tables {
				l := *row.get()
				with, ok := l.in(p, false)
				l.signs = []string{""}
				without, all := l.in(p, false)
				if ok != all || with.Term != without.Term {
					t.Errorf("%s, %s: %q is lost: %s", path, row.code, without.Term, line)
				}
				if all {
					found++
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if found < 50 {
		t.Errorf("only %d definitions in the corpus", found)
	}
}
