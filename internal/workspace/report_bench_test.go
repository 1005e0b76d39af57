package workspace

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"zanger/corpus"
)

// BenchmarkReport builds the memo of 50 pages in $ZANGER_BENCH in each format, and
// has pandoc do the same where it is there.
func BenchmarkReport(b *testing.B) {
	dir := os.Getenv("ZANGER_BENCH")
	memo := filepath.Join(dir, "report.md")
	if _, err := os.Stat(memo); dir == "" || err != nil {
		b.Skip("ZANGER_BENCH names no folder with report.md")
	}
	w, err := Open(Options{Corpus: corpus.FS, DataDir: b.TempDir(), CacheDir: b.TempDir()})
	if err != nil {
		b.Fatal(err)
	}
	for _, ending := range []string{"html", "docx", "pdf", "md"} {
		b.Run(ending, func(b *testing.B) {
			for b.Loop() {
				rep, err := w.BuildReport(context.Background(), memo, ReportOptions{})
				if err != nil {
					b.Fatal(err)
				}
				if _, err := Encode("memo."+ending, rep.Document); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	pandoc, err := exec.LookPath("pandoc")
	if err != nil {
		b.Skip("pandoc is missing")
	}
	for _, ending := range []string{"html", "docx"} {
		b.Run("pandoc-"+ending, func(b *testing.B) {
			for b.Loop() {
				c := exec.Command(pandoc, memo, "-s", "-o", filepath.Join(b.TempDir(), "memo."+ending))
				c.Stderr = new(bytes.Buffer)
				if err := c.Run(); err != nil {
					b.Fatalf("%v: %s", err, c.Stderr)
				}
			}
		})
	}
}
