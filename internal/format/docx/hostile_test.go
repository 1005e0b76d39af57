package docx

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"zanger/internal/document"
)

// TestHostileFiles reads the hostile files of the workload: each must be refused
// or read as its manifest says, in time and memory, and no words from outside
// the file may show.
func TestHostileFiles(t *testing.T) {
	dir := os.Getenv("ZANGER_BENCH")
	if dir == "" {
		t.Skip("ZANGER_BENCH is not set")
	}
	manifest, err := os.ReadFile(filepath.Join(dir, "hostile", "manifest.tsv"))
	if err != nil {
		t.Skip("the workload has no hostile files")
	}
	n := 0
	for line := range strings.Lines(string(manifest)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if !strings.HasSuffix(f[0], ".docx") {
			continue
		}
		n++
		t.Run(f[0], func(t *testing.T) {
			src, err := os.ReadFile(filepath.Join(dir, "hostile", f[0]))
			if err != nil {
				t.Fatal(err)
			}
			hostile(t, src, f[1])
		})
	}
	t.Logf("%d files", n)
}

// hostile reads a file and holds the outcome against refuse, warn or safe.
func hostile(t *testing.T, src []byte, want string) {
	t.Helper()
	x, findings, err := Read("hostile.docx", src, Options{})
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.Sys > 512<<20 {
		t.Errorf("took %d MiB, want 512 at most", m.Sys>>20)
	}
	switch {
	case want == "refuse":
		if err == nil {
			t.Error("was read, want it refused")
		}
		return
	case err != nil:
		t.Fatal(err)
	case want == "warn" && len(findings) == 0:
		t.Error("no findings, want some")
	}
	var all strings.Builder
	for _, f := range findings {
		all.WriteString(f.Msg)
	}
	for _, b := range x.Preamble {
		all.WriteString(b.Text)
	}
	for p := range x.All() {
		all.WriteString(p.Heading + p.Text())
	}
	if strings.Contains(all.String(), "CANARY") {
		t.Error("the words of another file show in the text")
	}
}

// TestLargeFiles reads what is as large as the limits allow.
func TestLargeFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("large files take seconds")
	}
	tests := []struct {
		name, body string
		times      int
		want       string
	}{
		{"paragraphs without words", "<w:p/>", 290_000, "safe"},
		{"short points", "<w:p><w:r><w:t>1) шам</w:t></w:r></w:p>", 150_000, "safe"},
		{"too many paragraphs", "<w:p/>", 310_000, "refuse"},
		{"too many elements", "<w:p><w:r><w:t>a</w:t></w:r><w:r/><w:r/><w:r/><w:r/><w:r/><w:r/><w:r/></w:p>", 210_000, "refuse"},
		{"tables in tables", "<w:tbl><w:tr><w:tc>", 70, "refuse"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			hostile(t, stored(t, strings.Repeat(tt.body, tt.times)), tt.want)
		})
	}
}

// TestLongAct reads an act of some 600 pages that our writer wrote.
func TestLongAct(t *testing.T) {
	d := &document.Document{Title: "О маяках", Lang: "ru", Meta: document.Meta{Act: true}}
	for range 1500 {
		d.Add(document.H(2, "Статья 1. Обязанности"))
		for range 8 {
			d.Add(document.Paragraph{Style: document.Law, Inlines: []document.Inline{document.T("1. Смотритель маяка зажигает лампу "), document.Del("в сумерки"), document.Ins("не позднее захода солнца"), document.T(" и ведёт книгу башни.")}})
		}
	}
	src := written(t, d)
	if _, _, err := Read("a.docx", src, Options{}); err != nil {
		t.Fatal(err)
	}
}
