package workspace

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"zanger/internal/act/acttest"
)

// warned is what must be said of each hostile file that is read with a warning.
var warned = map[string]string{
	"tracked.docx":       "tracked changes are read as accepted",
	"dup-ids.xml":        "art_1 appears twice",
	"deep.html":          "nest more than 256 deep",
	"unclosed.html":      "nest more than 256 deep",
	"lying-charset.html": "read as windows-1251",
	"footnotes.md":       "no article, section or point was found",
	"bidi.txt":           "turn the direction of the text",
	"homoglyph.txt":      "mix Latin and Cyrillic",
	"zero-width.txt":     "signs without width",
	"dup-articles.txt":   "no article, section or point was found",
	"fake-heading.txt":   "no title found",
}

// TestHostileFiles imports the hostile files of the workload that ZANGER_BENCH
// names ("lawgen hostile -out DIR" makes them) and holds what becomes of each
// against their manifest. What the canary file says must come out nowhere.
func TestHostileFiles(t *testing.T) {
	root := os.Getenv("ZANGER_BENCH")
	if root == "" {
		t.Skip("ZANGER_BENCH is not set: no hostile files to read")
	}
	manifest, err := os.ReadFile(filepath.Join(root, "hostile", "manifest.tsv"))
	if err != nil {
		t.Skipf("no hostile files: %v", err)
	}
	canary, err := os.ReadFile(filepath.Join(root, "canary.txt"))
	if err != nil {
		t.Fatal(err)
	}
	canary, _, _ = bytes.Cut(canary, []byte(":"))
	rows := strings.Split(strings.TrimSpace(string(manifest)), "\n")
	for _, row := range rows {
		name, rest, _ := strings.Cut(row, "\t")
		want, _, _ := strings.Cut(rest, "\t")
		t.Run(name, func(t *testing.T) { hostile(t, filepath.Join(root, "hostile", name), want, canary) })
	}
	t.Logf("%d hostile files", len(rows))
}

func hostile(t *testing.T, file, want string, canary []byte) {
	w, err := Open(Options{DataDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	res, err := w.Import(t.Context(), []string{file}, ImportHints{Country: "kz", Lang: "en", Date: acttest.Date("2020-01-01"),
		Alias: "kz-hostile", Work: "/akn/kz/act/2020-01-01/hostile"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%s", time.Since(start).Round(time.Millisecond))
	f := res.Files[0]
	switch {
	case want == "refuse" && (f.Outcome != Refused || f.Reason == ""),
		want != "refuse" && f.Outcome == Refused:
		t.Errorf("%s, %s; the manifest says %s", f.Outcome, f.Reason, want)
	case want == "warn":
		said := ""
		for _, g := range f.Findings {
			said += g.String() + "\n"
		}
		if warned[filepath.Base(file)] == "" || !strings.Contains(said, warned[filepath.Base(file)]) {
			t.Errorf("the warning %q is missing:\n%s", warned[filepath.Base(file)], said)
		}
	}
	said, err := EncodeJSON(res)
	if err != nil {
		t.Fatal(err)
	}
	outputs := [][]byte{said}
	if f.Outcome != Refused {
		if w, err = Open(Options{DataDir: w.Library().Dir()}); err != nil {
			t.Fatal(err)
		}
		for _, ending := range []string{"act.md", "act.html", "act.json"} {
			b, err := w.Export("kz-hostile", ending, "en")
			if err != nil {
				t.Errorf("%s: %v", ending, err)
			}
			outputs = append(outputs, b)
		}
	}
	for _, b := range outputs {
		if bytes.Contains(b, canary) {
			t.Error("the canary came out")
		}
	}
}
