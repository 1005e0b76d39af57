package report

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkBuild builds the memo of 50 pages in $ZANGER_BENCH, with law cited
// on every page.
func BenchmarkBuild(b *testing.B) {
	dir := os.Getenv("ZANGER_BENCH")
	if dir == "" {
		b.Skip("ZANGER_BENCH names no folder with report.md")
	}
	data, err := os.ReadFile(filepath.Join(dir, "report.md"))
	if err != nil {
		b.Skip(err)
	}
	src := strings.Replace(string(data), "\n---\n", "\nas-of: 2013-05-24\n---\n", 1)
	src = strings.ReplaceAll(src, "\n## ", "\nSee [@xx-lamp Article 1].\n\n:::gist xx-lamp Article 2\n:::\n\n## ")
	law := newFakeLaw()
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Build(context.Background(), "report.md", []byte(src), law, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
