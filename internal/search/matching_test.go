package search

import (
	"slices"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/search/analysis"
	"zanger/internal/thesaurus"
)

// smallVocabulary has a few concepts in English.
func smallVocabulary(t *testing.T) *vocabulary {
	t.Helper()
	var all []*thesaurus.Concept
	for id, terms := range map[string]string{
		"lamp":           "lamp|lantern",
		"keeper":         "keeper",
		"lamp-keeper":    "keeper of lamps",
		"lighting":       "lighting|lighting of lamps",
		"lighting-duty":  "duty of lighting",
		"free":           "without payment",
		"fee":            "payment",
		"lighthouse":     "lighthouse",
		"interpretation": "interpreter",
		"duration":       "how long",
	} {
		list := strings.Split(terms, "|")
		all = append(all, &thesaurus.Concept{ID: id, Words: map[string]thesaurus.Words{
			"en": {Preferred: list[0], Other: list[1:]}, "ru": {Preferred: id},
		}})
	}
	slices.SortFunc(all, func(a, b *thesaurus.Concept) int { return strings.Compare(a.ID, b.ID) })
	th, err := thesaurus.New(all)
	if err != nil {
		t.Fatal(err)
	}
	return newVocabulary(th)
}

// readAs writes what a query is read as: concepts with the words that name them, and
// in brackets what parts of a term name.
func readAs(v *vocabulary, query string) string {
	p := parse(query)
	l := lineOf(p.clauses, "en")
	var out []string
	for _, m := range v.matches("en", l) {
		s := v.ids[m.term.concepts[0].concept]
		for _, inner := range m.parts {
			s += " (" + v.ids[inner.term.concepts[0].concept] + ")"
		}
		out = append(out, s)
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

// TestTermOfOneTellingWord: a term that would be left with one word keeps its stop words,
// so that the bare word names nothing.
func TestTermOfOneTellingWord(t *testing.T) {
	v := smallVocabulary(t)
	for query, want := range map[string]string{
		"how long is the lamp lit": "duration, lamp",
		"a long lamp":              "lamp",
	} {
		if got := readAs(v, query); got != want {
			t.Errorf("%q is read as %s, want %s", query, got, want)
		}
	}
}

// TestRelatedBothWays: a concept that another names as related is related to it as well.
func TestRelatedBothWays(t *testing.T) {
	words := func(term string) map[string]thesaurus.Words {
		return map[string]thesaurus.Words{"en": {Preferred: term}, "ru": {Preferred: term}}
	}
	th, err := thesaurus.New([]*thesaurus.Concept{
		{ID: "lamp", Words: words("lamp"), Related: []string{"oil"}},
		{ID: "oil", Words: words("oil")},
	})
	if err != nil {
		t.Fatal(err)
	}
	v := newVocabulary(th)
	for id, other := range map[string]string{"lamp": "oil", "oil": "lamp"} {
		near := v.near[v.number[id]]
		if len(near) != 1 || near[0].concept != v.number[other] || near[0].kind != "related" {
			t.Errorf("near %s stand %v", id, near)
		}
	}
}

func TestLongerTermsWin(t *testing.T) {
	v := smallVocabulary(t)
	for query, want := range map[string]string{
		"keeper of lamps":                "lamp-keeper (keeper) (lamp)",
		"the lamps and their keeper":     "lamp-keeper (lamp) (keeper)",
		"duty of lighting of lamps":      "lighting (lamp), lighting-duty (lighting)", // they share a word
		"lamps lighting":                 "lighting (lamp) (lighting)",
		"help without payment":           "free (fee)",
		"payment for help":               "fee",
		"lighthouses":                    "lighthouse",
		"interpretor":                    "", // misspelt: put right later, if no text holds it
		"something else":                 "",
		"a keeper that nobody pays":      "keeper",
		"lanterns, and what lighting is": "lamp, lighting",
	} {
		if got := readAs(v, query); got != want {
			t.Errorf("%q is read as %q, want %q", query, got, want)
		}
	}
}

// TestChapterLendsItsConcepts: an article without a heading speaks of what its
// chapter is about; one with a heading does so in its text.
func TestChapterLendsItsConcepts(t *testing.T) {
	v := smallVocabulary(t)
	x := acttest.Expression("xx-lamp", "2020-01-01", acttest.Chapter("1", "Lighthouses",
		acttest.ArticleText("1", "", "The light is seen from afar."),
		acttest.ArticleText("2", "Keepers", "They sleep by day."),
	))
	g := newTagger(v)
	got := map[act.EID]tag{}
	for _, u := range units(x) {
		for _, tg := range g.tags("en", u, analysis.For("en").Words(u.text)) {
			if v.ids[tg.concept] == "lighthouse" {
				got[rootOf(u.eid)] = tg
			}
		}
	}
	one, two, chapter := got["art_1"], got["art_2"], got["chp_1"]
	if one.heading == 0 || one.heading >= chapter.heading || one.text == 0 {
		t.Errorf("an article without a heading: %+v; the chapter: %+v", one, chapter)
	}
	if two.heading != 0 || two.text != 1 {
		t.Errorf("an article with a heading of its own: %+v", two)
	}
}
