package search

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
)

// TestGrownIsAsNew changes, adds and takes away sources again and again: an index
// that grew answers as one that was built anew does, score for score, and reads
// little more than what has changed.
func TestGrownIsAsNew(t *testing.T) {
	for _, size := range []int{30, fewSources + 50} {
		t.Run(fmt.Sprint(size), func(t *testing.T) { grownIsAsNew(t, size) })
	}
}

func grownIsAsNew(t *testing.T, size int) {
	all, _ := inventedCorpus(size+20, 3)
	r := rand.New(rand.NewPCG(1, uint64(size)))
	now := slices.Clone(all[:size])
	dir, grew := t.TempDir(), 0
	open(t, dir, now).Close()
	for round := range 25 {
		changed := 1 + r.IntN(4)
		for range changed {
			i := r.IntN(len(now))
			switch {
			case round%5 == 3 && len(now) < len(all):
				now = append(now, all[len(now)])
			case round%5 == 4:
				now = slices.Delete(now, i, i+1)
			default: // the text of another act, under the same name
				now[i].Hash += "+"
				now[i].Load = all[r.IntN(len(all))].Load
			}
		}
		now = unique(now)
		rep, err := Update(context.Background(), dir, now, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if rep.Indexed < len(now)/2 {
			grew++
		}
		asNew(t, dir, now, fmt.Sprintf("round %d", round))
	}
	if grew < 20 {
		t.Errorf("only %d of 25 updates read less than half of the sources", grew)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, genPrefix+"*[0-9]")); len(left) != 1 {
		t.Errorf("left over: %v", left)
	}
}

func unique(all []Source) []Source {
	seen := map[string]bool{}
	return slices.DeleteFunc(all, func(s Source) bool {
		was := seen[s.ID]
		seen[s.ID] = true
		return was
	})
}

func asNew(t *testing.T, dir string, sources []Source, when string) {
	t.Helper()
	var lines []string
	grown, err := Open(context.Background(), dir, sources, notes(&lines))
	if err != nil || len(lines) != 0 {
		t.Fatal(err, lines)
	}
	defer grown.Close()
	fresh := open(t, "", sources)
	defer fresh.Close()
	if grown.Documents() != fresh.Documents() || len(grown.shards) > 16 {
		t.Errorf("%s: %d documents in %d shards, %d when new", when, grown.Documents(), len(grown.shards), fresh.Documents())
	}
	for _, q := range []Query{
		{Text: "ba ko"}, {Text: `"ba ko"`}, {Text: "sta*"}, {Text: "mer -li"}, {Text: "*"}, {Text: "act-003 1"},
		{Text: "bakolim"}, {Text: "level:article ko"}, {Text: "te", Facets: true, Explain: true},
	} {
		q.Size = 60
		a, b := find(t, grown, q), find(t, fresh, q)
		b.Generation = a.Generation
		if !reflect.DeepEqual(a, b) {
			t.Fatalf("%s: %s: %d hits, %d when new", when, q.Text, a.Total, b.Total)
		}
	}
}

// TestGrowingReadsWhatChanged holds the price of one change to one act, or a few
// when shards are put together.
func TestGrowingReadsWhatChanged(t *testing.T) {
	sources, _ := inventedCorpus(fewSources+50, 2)
	dir := t.TempDir()
	open(t, dir, sources).Close()
	read := 0
	for i := range 32 {
		sources[i].Hash += "+"
		rep, err := Update(context.Background(), dir, sources, Options{})
		if err != nil {
			t.Fatal(err)
		}
		read += rep.Indexed
		if rep.Indexed > 40 {
			t.Errorf("change %d: %d sources read", i, rep.Indexed)
		}
	}
	if read > 32*6 {
		t.Errorf("%d sources read for 32 changes", read)
	}
}
