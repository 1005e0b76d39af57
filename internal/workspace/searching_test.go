package workspace

import (
	"context"
	"slices"
	"testing"

	"zanger/internal/search"
)

// TestIndexKnowsEveryConcept: a concept that no provision speaks of finds nothing, and is
// either misspelt or not of this corpus.
func TestIndexKnowsEveryConcept(t *testing.T) {
	w := open(t)
	ix, done, err := w.openIndex(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	th := loadThesaurus(t)
	var none []string
	for _, id := range th.IDs() {
		if ix.Tagged(id) == 0 {
			none = append(none, id)
		}
	}
	if len(none) > 0 {
		t.Errorf("%d concepts of %d tag nothing: %v", len(none), len(th.IDs()), none)
	}
}

// TestSearchByIdea asks in each language for the shelter of the Czech and of the
// Serbian law, which are written in English and Russian here.
func TestSearchByIdea(t *testing.T) {
	w := open(t)
	for lang, query := range map[string]string{
		"en": "shelter", "ru": "приют", "cs": "azylový dům", "sr": "prihvatilište", "ro": "adăpost", "kk": "баспана",
	} {
		res, err := w.Search(context.Background(), query, SearchOptions{Size: 12})
		if err != nil {
			t.Fatal(err)
		}
		if res.Language != lang || !slices.Contains(res.Concepts, "shelter") {
			t.Errorf("%q is read as %s %v", query, res.Language, res.Concepts)
		}
		for _, want := range []search.UnitRef{{Alias: "cz-ss", EID: "sec_57"}, {Alias: "rs-sp", EID: "art_55"}} {
			if !slices.Contains(unitsOf(res), want) {
				t.Errorf("%q does not bring %v", query, want)
			}
		}
		if len(res.Hits) > 0 && (len(res.Hits[0].Concepts) == 0 || len(res.Hits[0].Snippet.Marks) == 0) {
			t.Errorf("%q: the first hit does not say why: %+v", query, res.Hits[0])
		}
	}
}

// TestLike: the protection order of one act is like that of others, and never of
// the act itself.
func TestLike(t *testing.T) {
	res, err := open(t).Search(context.Background(), "", SearchOptions{Like: "kz-dv#art_20", Size: 20})
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, h := range res.Hits {
		found = found || h.Act == "uk-daa" || h.Act == "rs-fl"
		if h.Act == "kz-dv" {
			t.Errorf("its own act: %s", h.Pinpoint)
		}
	}
	if !found {
		t.Error("no protection order of another act")
	}
}
