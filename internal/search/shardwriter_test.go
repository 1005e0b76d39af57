package search

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	index "github.com/blevesearch/bleve_index_api"
)

// TestDocumentsStayInOrder writes shards of so many documents that their segments are
// merged more than once, and asks each for its key and each word for its document.
func TestDocumentsStayInOrder(t *testing.T) {
	for _, n := range []int{1, 2, 3, 7, 64 * 2, 64*2 + 1, 64*2*2 + 3} {
		dir := t.TempDir()
		w, err := newDiskWriter(filepath.Join(dir, "one"), filepath.Join(dir, tmpDir))
		if err != nil {
			t.Fatal(err)
		}
		w.size = 2
		for i := range n {
			word := fmt.Sprintf("w%d", i)
			e := &entry{key: docKey{i, 0}.String(), fields: []*fieldEntry{
				{name: "t_xx", options: withPlaces, length: 1, terms: index.TokenFrequencies{word: once(word)}}}}
			if err := w.add(e); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := w.close(); err != nil {
			t.Fatal(err)
		}
		s, err := openShard(filepath.Join(dir, "one"))
		if err != nil {
			t.Fatal(err)
		}
		if s.documents() != n {
			t.Errorf("%d documents out of %d", s.documents(), n)
		}
		for i := range n {
			if id, err := s.segment.DocID(uint64(i)); string(id) != (docKey{i, 0}).String() {
				t.Errorf("of %d, document %d is %q (%v)", n, i, id, err)
			}
			r, err := s.term("t_xx", fmt.Sprintf("w%d", i), withCount)
			if err != nil {
				t.Fatal(err)
			}
			if ok, err := r.next(); !ok || r.doc != uint64(i) || r.count() != 1 {
				t.Errorf("of %d, word %d is in document %d (%v)", n, i, r.doc, err)
			}
			if ok, _ := r.next(); ok {
				t.Errorf("word %d is in more documents", i)
			}
			r.close()
		}
		if err := s.close(); err != nil {
			t.Error(err)
		}
		if left, _ := filesBelow(disk{}, filepath.Join(dir, tmpDir)); len(left) > 0 {
			t.Errorf("left behind: %q", left)
		}
	}
}

// TestTableFitsTheShards asks every document of an index for its key, which must be the
// one that the table has for it, on disk and in memory, where segments are not merged.
func TestTableFitsTheShards(t *testing.T) {
	sources, _ := inventedCorpus(fewSources+10, 20) // 4,200 documents
	for _, dir := range []string{"", t.TempDir()} {
		ix, err := Open(context.Background(), dir, sources, Options{})
		if err != nil {
			t.Fatal(err)
		}
		units := map[int]int{}
		for _, s := range ix.shards {
			for i := range s.documents() {
				source := ix.table.source(s.base + i)
				want := docKey{source, units[source]}.String()
				units[source]++
				if id, err := s.segment.DocID(uint64(i)); string(id) != want {
					t.Fatalf("document %d of the table is %s, of its shard %s (%v)", s.base+i, want, id, err)
				}
			}
		}
		if len(units) != len(sources) || len(ix.shards) < 2 {
			t.Errorf("%d sources in %d shards", len(units), len(ix.shards))
		}
		if err := ix.Close(); err != nil {
			t.Error(err)
		}
	}
}
