package search

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
)

func TestSearchFinds(t *testing.T) {
	ix := open(t, t.TempDir(), newCorpus().sources)
	for _, c := range []struct {
		name string
		q    Query
		want []string
	}{
		{"an inflected English word", Query{Text: "shelters"}, []string{"care-en-2015#art_8"}},
		{"a phrase", Query{Text: `"cruel treatment"`}, []string{"care-en-2010#art_6"}},
		{"a phrase in guillemets", Query{Text: `«cruel treatment»`}, []string{"care-en-2010#art_6"}},
		{"no phrase out of order", Query{Text: `"treatment cruel"`}, []string{}},
		{"a word in any case of Russian", Query{Text: "потерпевшим"}, []string{"care-ru-2015#art_8"}},
		{"е for ё", Query{Text: "ребенок"}, []string{"care-ru-2015#art_8"}},
		{"a Russian heading of an English text", Query{Text: "приют", Langs: []string{"en"}}, []string{"care-en-2010#art_7"}},
		{"Serbian Cyrillic by Latin letters", Query{Text: "žrtve"}, []string{"house-sr#art_40"}},
		{"Serbian without diacritics", Query{Text: "zrtva"}, []string{"house-sr#art_40"}},
		{"Kazakh with a Latin i in the text", Query{Text: "әлеуметтік"}, []string{"service-kk#art_3"}},
		{"a prefix", Query{Text: "traffick*"}, []string{"care-en-2015#art_6"}},
		{"a prefix longer than the stem", Query{Text: "orphanhoods*"}, []string{"care-en-2015#art_6"}},
		{"a word to be absent", Query{Text: "violence -family"}, []string{"care-en-2010#art_7"}},
		{"NOT", Query{Text: "violence NOT family"}, []string{"care-en-2010#art_7"}},
		{"AND", Query{Text: "shelter AND violence"}, []string{"care-en-2010#art_7"}},
		{"a word that must be there", Query{Text: "shelter +secret"}, []string{"care-en-2015#art_8"}},
		{"exact words, all of them", Query{Text: "shelter violence", Exact: true}, []string{"care-en-2010#art_7"}},
		{"a number", Query{Text: "6(3)"}, []string{"care-en-2015#art_6"}},
		{"a full number", Query{Text: "6(1)(3)"}, []string{"care-en-2015#art_6"}},
		{"an eId", Query{Text: "art_6__para_1__point_3"}, []string{"care-en-2015#art_6"}},
		{"an act and a number", Query{Text: "yy-house 40", Exact: true}, []string{"house-sr#art_40"}},
		{"the act filter alone", Query{Text: "act:yy-house"}, []string{"house-sr#art_40"}},
		{"the country filter", Query{Text: "* country:gb,rs"}, []string{"house-sr#art_40", "plan-en#preamble", "plan-en#chp_1"}},
		{"the language filter", Query{Text: "lang:kk қызмет"}, []string{"service-kk#art_3"}},
		{"a preamble", Query{Text: "dignity"}, []string{"plan-en#preamble"}},
		{"text without articles", Query{Text: "homelessness"}, []string{"plan-en#chp_1"}},
		{"the heading of a chapter", Query{Text: `"kinds of relief"`}, []string{"care-en-2015#chp_2"}},
		{"a wording in force on a day", Query{Text: "shelter", On: acttest.Date("2012-05-01")}, []string{"care-en-2010#art_7"}},
		{"two editions of one provision", Query{Text: "orphanhood"}, []string{"care-en-2015#art_6"}},
		{"every edition when asked", Query{Text: "orphanhood", AllVersions: true}, []string{"care-en-2010#art_6", "care-en-2015#art_6"}},
		{"stop words when there is nothing else", Query{Text: "at any", Exact: true}, []string{"care-en-2010#art_7"}},
		{"a phrase of stop words", Query{Text: `"at any"`}, []string{"care-en-2010#art_7"}},
		{"nothing", Query{Text: "zebra"}, []string{}},
		{"a title when no text has the word", Query{Text: "помощью", Langs: []string{"en"}}, []string{"care-en-2010#art_6", "care-en-2010#art_7"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := find(t, ix, c.q)
			if got := ids(r); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v (notes %q)", got, c.want, r.Notes)
			}
			if r.Total != len(c.want) || r.Generation != ix.Generation() {
				t.Errorf("total %d of %s", r.Total, r.Generation)
			}
		})
	}
}

func TestAllWordsComeFirst(t *testing.T) {
	ix := open(t, t.TempDir(), newCorpus().sources)
	r := find(t, ix, Query{Text: "secret shelter"})
	if len(r.Hits) != 1 || !r.Hits[0].All || len(r.Hits[0].Others) != 1 {
		t.Fatalf("got %+v", r.Hits)
	}
	r = find(t, ix, Query{Text: "violence secret"})
	if len(r.Hits) < 2 || r.Hits[0].All {
		t.Fatalf("got %+v", r.Hits)
	}
	r = find(t, ix, Query{Text: "the cases of homelessness and orphanhood"})
	for _, h := range r.Hits {
		if slices.Contains(h.Terms, "the") || slices.Contains(h.Terms, "of") {
			t.Errorf("a stop word brought %s: %q", h.ID(), h.Terms)
		}
	}
	if r := find(t, ix, Query{Text: "the orphanhood"}); !r.Hits[0].All {
		t.Error("a stop word keeps a hit from holding all words")
	}
}

func TestHitSaysWhy(t *testing.T) {
	ix := open(t, t.TempDir(), newCorpus().sources)
	r := find(t, ix, Query{Text: "приют", Lang: "ru"})
	h := r.Hits[0]
	if h.Source != "care-ru-2015" || h.WID != "art_7" || !slices.Contains(h.Terms, "приют") || !slices.Contains(h.Fields, "heading") {
		t.Errorf("got %+v", h)
	}
	var others []string
	for _, o := range h.Others {
		others = append(others, o.Source)
	}
	if !slices.Equal(others, []string{"care-en-2010"}) {
		t.Errorf("others %v", others)
	}
}

func TestQueriesAreNeverRefused(t *testing.T) {
	ix := open(t, t.TempDir(), newCorpus().sources)
	var long strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&long, "word%d ", i)
	}
	for _, q := range []string{"", " ", "*", "**", "+", "-", `"`, `""`, `"a b"~1`, "/[/", "a:b:c", "((((((((((shelter", "-shelter", "\xff", long.String(),
		"s*", strings.Repeat("(", 50_000), strings.Repeat("a", 100_000), "NOT", "AND", "act:", "act:nothing shelter", "\x00", strings.Repeat("a* ", 5000)} {
		r := find(t, ix, Query{Text: q})
		if len(q) > 30_000 && len(r.Notes) == 0 {
			t.Errorf("%.20q: nothing said of what was left out", q)
		}
	}
	if r := find(t, ix, Query{}); r.Total != 0 || len(r.Notes) != 1 {
		t.Errorf("empty query: %+v", r)
	}
	if r := find(t, ix, Query{Text: "-shelter"}); r.Total == 0 {
		t.Error("everything but a word is nothing")
	}
}

func TestPagesAreStable(t *testing.T) {
	sources, _ := inventedCorpus(60, 20)
	ix := open(t, t.TempDir(), sources)
	whole := find(t, ix, Query{Text: "ba ko", Size: -1})
	if whole.Total != len(whole.Hits) || whole.Total < 200 {
		t.Fatalf("%d of %d", len(whole.Hits), whole.Total)
	}
	var paged []Hit
	for from := 0; from < whole.Total+7; from += 7 {
		r := find(t, ix, Query{Text: "ba ko", From: from, Size: 7})
		if r.Total != whole.Total {
			t.Fatalf("total %d on page %d", r.Total, from)
		}
		paged = append(paged, r.Hits...)
	}
	if !reflect.DeepEqual(paged, whole.Hits) {
		t.Error("the pages are not the whole")
	}
}

// TestShardsDoNotMatter builds the same corpus in one shard and in several, and
// in memory: hits and scores are the same.
func TestShardsDoNotMatter(t *testing.T) {
	sources, _ := inventedCorpus(fewSources+40, 2)
	disk := open(t, t.TempDir(), sources)
	memory := open(t, "", sources)
	if memory.Generation() != MemoryGeneration {
		t.Fatal(memory.Generation())
	}
	for _, q := range []string{"ba ko", `"ba ko"`, "sta*", "mer -li", "act-001 1"} {
		a, b := find(t, disk, Query{Text: q, Size: 50}), find(t, memory, Query{Text: q, Size: 50})
		b.Generation = a.Generation
		if len(disk.shards) < 5 {
			t.Fatalf("%d shards for five countries", len(disk.shards))
		}
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%s: %d hits on disk in %d shards, %d in memory", q, a.Total, len(disk.shards), b.Total)
		}
	}
}

func TestSearchStopsWithItsContext(t *testing.T) {
	ix := open(t, t.TempDir(), newCorpus().sources)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := ix.Search(ctx, Query{Text: "shelter"}); err == nil {
		t.Error("no error")
	}
	if err := ix.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := ix.Search(context.Background(), Query{Text: "shelter"}); err == nil {
		t.Error("a closed index answers")
	}
}

func TestReadTruth(t *testing.T) {
	rows, err := ReadTruth(strings.NewReader("shelter\t2\txx-care:7,xx-care:8\n\"safe house\"\t1\txx-care:8\nzebra\t0\t\n"))
	if err != nil || len(rows) != 3 {
		t.Fatal(rows, err)
	}
	ix := open(t, t.TempDir(), newCorpus().sources)
	misses, err := Truth(context.Background(), ix, rows, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []TruthMiss{{Query: "shelter", Missing: []string{"xx-care:7"}}}
	if !reflect.DeepEqual(misses, want) {
		t.Errorf("got %+v, want %+v", misses, want)
	}
	load := func(source string) (*act.Expression, error) {
		for _, s := range newCorpus().sources {
			if s.ID == source {
				return s.Load()
			}
		}
		return nil, fmt.Errorf("no %s", source)
	}
	for query, fault := range map[string]bool{"victim": false, "victims": true} {
		misses, err := Truth(context.Background(), ix, []TruthRow{{Query: query}}, load)
		if err != nil || len(misses) != 1 || misses[0].Wrong() != fault || (len(misses[0].Forms) == 1) == fault {
			t.Errorf("%s: %+v %v", query, misses, err)
		}
	}
	for _, bad := range []string{"a\t1", "a\t2\tb:1", "a\tx\tb:1"} {
		if _, err := ReadTruth(strings.NewReader(bad)); err == nil {
			t.Errorf("%q is accepted", bad)
		}
	}
}
