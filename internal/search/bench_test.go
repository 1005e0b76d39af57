package search

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
)

// The benchmarks read the workload of ZANGER_BENCH (corpus.jsonl, queries.tsv,
// truth.tsv) and make do with an invented corpus when it is unset.

type record struct {
	Act, Title, Lang, Heading, Text string
	Year, Art                       int
}

func (r record) article() *act.Provision {
	num := fmt.Sprint(r.Art)
	p := acttest.Article(num, r.Heading)
	for line := range strings.SplitSeq(r.Text, "\n") {
		n, text, ok := strings.Cut(line, ". ")
		if !ok || len(n) > 3 {
			p.Content = append(p.Content, act.Block{Text: line})
			continue
		}
		p.Children = append(p.Children, acttest.Para(n, text))
	}
	return p
}

var benchCorpus = sync.OnceValues(func() (sources []Source, bytes int) {
	dir := os.Getenv("ZANGER_BENCH")
	if dir == "" {
		return inventedCorpus(200, 20)
	}
	f, err := os.Open(filepath.Join(dir, "corpus.jsonl"))
	if err != nil {
		panic(err)
	}
	defer f.Close()
	var acts [][]record
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		var r record
		if err := json.Unmarshal(s.Bytes(), &r); err != nil {
			panic(err)
		}
		bytes += len(r.Heading) + len(r.Text)
		if n := len(acts); n == 0 || acts[n-1][0].Act != r.Act {
			acts = append(acts, nil)
		}
		acts[len(acts)-1] = append(acts[len(acts)-1], r)
	}
	for _, rs := range acts {
		sources = append(sources, recordSource(rs))
	}
	return sources, bytes
})

var countries = map[string]string{"en": "gb", "ru": "kz", "kk": "kz", "cs": "cz", "ro": "md", "sr": "rs"}

// recordSource makes an expression of records when asked, as a reader would.
func recordSource(rs []record) Source {
	return Source{ID: rs[0].Act, Hash: "1", Country: countries[rs[0].Lang], Load: func() (*act.Expression, error) {
		var body []*act.Provision
		for _, r := range rs {
			body = append(body, r.article())
		}
		x := acttest.Expression(rs[0].Act, fmt.Sprintf("%d-01-01", rs[0].Year), body...)
		x.Lang, x.Titles = rs[0].Lang, map[string]string{rs[0].Lang: rs[0].Title}
		return x, nil
	}}
}

func inventedCorpus(acts, articles int) (sources []Source, bytes int) {
	langs := []string{"en", "ru", "kk", "cs", "ro", "sr"}
	for a := range acts {
		var rs []record
		for i := range articles {
			text := inventedText(uint32(a*articles+i+1), 80)
			rs = append(rs, record{Act: fmt.Sprintf("act-%03d", a), Title: "Act on " + inventedText(uint32(a+1), 2),
				Lang: langs[a%len(langs)], Heading: inventedText(uint32(i+7), 3), Text: text, Year: 2000 + a%20, Art: i + 1})
			bytes += len(text)
		}
		sources = append(sources, recordSource(rs))
	}
	return sources, bytes
}

// inventedText returns n words that a seed picks, low ones more often.
func inventedText(seed uint32, n int) string {
	words := make([]string, n)
	for i := range words {
		seed = seed*1664525 + 1013904223
		k := seed >> 16
		words[i] = inventedWord(k % (1 + k%3000))
	}
	return strings.Join(words, " ")
}

func inventedWord(k uint32) string {
	syllables := []string{"ba", "ko", "li", "mer", "nu", "sta", "te", "vor", "zin", "dra"}
	w := syllables[k%10]
	for k /= 10; k > 0; k /= 10 {
		w += syllables[k%10]
	}
	return w
}

type benchQuery struct{ kind, text string }

func benchQueries(tb testing.TB) []benchQuery {
	dir := os.Getenv("ZANGER_BENCH")
	if dir == "" {
		return []benchQuery{{"common", "ba"}, {"middling", inventedWord(212)}, {"and2", "ko mer"}, {"phrase", `"ba ko"`}, {"prefix", "stal*"}}
	}
	b, err := os.ReadFile(filepath.Join(dir, "queries.tsv"))
	if err != nil {
		tb.Fatal(err)
	}
	var out []benchQuery
	for line := range strings.Lines(string(b)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		q := benchQuery{f[0], f[2]}
		switch q.kind {
		case "phrase":
			q.text = `"` + q.text + `"`
		case "prefix":
			q.text += "*"
		case "and2":
			q.text = strings.ReplaceAll(q.text, " ", " AND ")
		}
		out = append(out, q)
	}
	return out
}

var benchDir = sync.OnceValue(func() string {
	dir := filepath.Join(os.TempDir(), fmt.Sprintf("zanger-bench-index-%d", os.Getpid()))
	sources, _ := benchCorpus()
	if _, err := Update(context.Background(), dir, sources, Options{}); err != nil {
		panic(err)
	}
	return dir
})

func TestMain(m *testing.M) {
	code := m.Run()
	_ = os.RemoveAll(filepath.Join(os.TempDir(), fmt.Sprintf("zanger-bench-index-%d", os.Getpid())))
	os.Exit(code)
}

func BenchmarkBuild(b *testing.B) {
	sources, text := benchCorpus()
	b.SetBytes(int64(text))
	for b.Loop() {
		dir := b.TempDir()
		r, err := Update(context.Background(), dir, sources, Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(r.Documents), "provisions")
		size := int64(0)
		_, m, err := readCurrent(disk{}, dir)
		if err != nil {
			b.Fatal(err)
		}
		for _, f := range m.Files {
			size += f.Size
		}
		b.ReportMetric(float64(size)/float64(text), "index/text")
	}
}

func BenchmarkOpen(b *testing.B) {
	sources, _ := benchCorpus()
	dir := benchDir()
	for b.Loop() {
		ix, err := Open(context.Background(), dir, sources, Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := ix.Search(context.Background(), Query{Text: "service"}); err != nil {
			b.Fatal(err)
		}
		if err := ix.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkQuery(b *testing.B) {
	sources, _ := benchCorpus()
	ix, err := Open(context.Background(), benchDir(), sources, Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer ix.Close()
	queries := benchQueries(b)
	kinds := []string{"all"}
	for _, q := range queries {
		if !slices.Contains(kinds, q.kind) {
			kinds = append(kinds, q.kind)
		}
	}
	for _, kind := range kinds {
		b.Run(kind, func(b *testing.B) {
			var took []time.Duration
			for b.Loop() {
				for _, q := range queries {
					if kind != "all" && q.kind != kind {
						continue
					}
					start := time.Now()
					if _, err := ix.Search(context.Background(), Query{Text: q.text}); err != nil {
						b.Fatal(err)
					}
					took = append(took, time.Since(start))
				}
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
		})
	}
}

// TestTruth asks the planted queries of the workload.
func TestTruth(t *testing.T) {
	dir := os.Getenv("ZANGER_BENCH")
	if dir == "" {
		t.Skip("ZANGER_BENCH is not set")
	}
	f, err := os.Open(filepath.Join(dir, "truth.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := ReadTruth(f)
	if err != nil {
		t.Fatal(err)
	}
	sources, _ := benchCorpus()
	ix, err := Open(context.Background(), benchDir(), sources, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	byID := map[string]Source{}
	for _, s := range sources {
		byID[s.ID] = s
	}
	misses, err := Truth(context.Background(), ix, rows, func(id string) (*act.Expression, error) { return byID[id].Load() })
	if err != nil {
		t.Fatal(err)
	}
	right := len(rows)
	for _, m := range misses {
		if len(m.Forms) > 0 {
			t.Logf("%s: other forms of the words in %v", m.Query, m.Forms)
		}
		if !m.Wrong() {
			continue
		}
		right--
		t.Errorf("%s: missing %d, extra %v", m.Query, len(m.Missing), m.Extra)
	}
	t.Logf("%d of %d right", right, len(rows))
}
