package web

import (
	"context"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"zanger/corpus"
	"zanger/internal/workspace"
)

// BenchmarkPages measures pages over the corpus, in server time.
func BenchmarkPages(b *testing.B) {
	live, err := shared()
	if err != nil {
		b.Fatal(err)
	}
	benchmarkAddresses(b, live, pages)
}

// BenchmarkSearch asks the queries of the workload that ZANGER_BENCH names, with the
// library and the index that were made of it (TARGETS.md, section 0 and P11).
func BenchmarkSearch(b *testing.B) {
	w := os.Getenv("ZANGER_BENCH")
	if w == "" {
		b.Skip("ZANGER_BENCH is not set")
	}
	text, err := os.ReadFile(filepath.Join(w, "queries.tsv"))
	if err != nil {
		b.Fatal(err)
	}
	live, err := workspace.OpenLive(workspace.Options{Corpus: corpus.FS, DataDir: filepath.Join(w, "zanger-data"), CacheDir: filepath.Join(w, "web-cache")})
	if err != nil {
		b.Fatal(err)
	}
	defer live.Close()
	ws, done := live.Acquire()
	_, err = ws.Search(context.Background(), "a", workspace.SearchOptions{}) // waits for the index
	done()
	if err != nil {
		b.Fatal(err)
	}
	var addresses []string
	for line := range strings.Lines(string(text)) {
		q := strings.Split(strings.TrimSpace(line), "\t")
		addresses = append(addresses, "/search?q="+url.QueryEscape(q[len(q)-1]))
	}
	b.Run("each new", func(b *testing.B) { benchmarkOver(b, live, addresses, true) })
	b.Run("all", func(b *testing.B) {
		benchmarkOver(b, live, addresses, false)
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		b.ReportMetric(float64(m.HeapAlloc)/(1<<20), "live-MB")
	})
}

func benchmarkAddresses(b *testing.B, live *workspace.Live, addresses []string) {
	for _, a := range addresses {
		b.Run(strings.ReplaceAll(a, "/", "_"), func(b *testing.B) { benchmarkOver(b, live, []string{a}, true) })
	}
}

// benchmarkOver asks for addresses in turn; anew makes each one new, so that no answer
// was kept.
func benchmarkOver(b *testing.B, live *workspace.Live, addresses []string, anew bool) {
	s, err := New(Options{Live: live, DataDir: b.TempDir()})
	if err != nil {
		b.Fatal(err)
	}
	s.ports["7310"] = true
	i := 0
	for b.Loop() {
		address := addresses[i%len(addresses)]
		if anew {
			address += map[bool]string{true: "&", false: "?"}[strings.Contains(address, "?")] + "n=" + strconv.Itoa(i)
		}
		r := httptest.NewRequest("GET", address, nil)
		r.Host = "localhost:7310"
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code != 200 {
			b.Fatalf("%s: %d %s", addresses[i%len(addresses)], w.Code, w.Body)
		}
		i++
	}
}
