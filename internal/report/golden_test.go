package report

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"zanger/internal/document"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const (
	caseMark   = "=== "
	resultMark = "\n--- document ---"
)

const plainFront = "---\ntitle: Lamps\nas-of: 2013-05-24\n---\n"

// build builds a memo as most tests want it: with front matter that says the
// least, unless the source brings its own.
func build(src string) (*Report, error) {
	if !strings.HasPrefix(src, "---\n") {
		src = plainFront + src
	}
	return Build(context.Background(), "memo.md", []byte(src), newFakeLaw(), Options{Timeout: time.Hour})
}

// TestGolden builds the memos in testdata: each file is about one kind of node
// and holds cases of a source and the document it gives. The cover is left out
// where the case has no front matter of its own.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { goldenFile(t, file) })
	}
}

func goldenFile(t *testing.T, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for i, c := range strings.Split("\n"+string(data), "\n"+caseMark) {
		if i == 0 {
			continue
		}
		name, rest, _ := strings.Cut(c, "\n")
		src, want, _ := strings.Cut(rest, resultMark)
		src += "\n"
		got := result(t, src, !strings.HasSuffix(file, "sources.txt"))
		if strings.TrimSpace(got) != strings.TrimSpace(want) && !*update {
			t.Errorf("%s:\ngot:\n%s\nwant:\n%s", name, got, want)
		}
		fmt.Fprintf(&out, "%s%s\n%s%s\n%s\n", caseMark, name, strings.TrimSuffix(src, "\n"), resultMark, got)
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// result builds a memo twice and prints it, short of the table of sources at
// its end where that is not what the case is about.
func result(t *testing.T, src string, short bool) string {
	rep, err := build(src)
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	again, err := build(src)
	if err != nil || !reflect.DeepEqual(dump(rep.Document), dump(again.Document)) {
		t.Errorf("two builds differ:\n%s", src)
	}
	d := rep.Document
	if !strings.HasPrefix(src, "---\n") {
		d.Blocks = d.Blocks[1:]
	}
	if i := slices.IndexFunc(d.Blocks, isSources); i >= 0 && short {
		d.Blocks = d.Blocks[:i]
	}
	out := dump(d)
	for _, f := range rep.Findings {
		out += "finding: " + f.String() + "\n"
	}
	return out
}

// isSources reports whether b is the heading of the table that ends a memo.
func isSources(b document.Block) bool {
	h, ok := b.(document.Heading)
	return ok && slices.Contains([]string{"sources", "источники", "дереккөздер"}, h.ID)
}
