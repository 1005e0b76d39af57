package workspace

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"zanger/corpus"
	"zanger/internal/act"
	"zanger/internal/lang"
	"zanger/internal/search/analysis"
	"zanger/internal/thesaurus"
)

func loadThesaurus(t testing.TB) *thesaurus.Thesaurus {
	t.Helper()
	th, err := thesaurus.Load(corpus.FS)
	if err != nil {
		t.Fatal(err)
	}
	return th
}

// TestThesaurus holds the concepts to the rules that reading them does not check:
// what they are in six languages, how many there are, how they are explained.
func TestThesaurus(t *testing.T) {
	th := loadThesaurus(t)
	if n := len(th.Concepts()); n < 120 {
		t.Errorf("%d concepts, want 120 at least", n)
	}
	preferred := map[string]int{}
	for _, c := range th.Concepts() {
		for _, l := range []string{lang.English, lang.Russian} {
			if c.Definition[l] == "" {
				t.Errorf("%s has no definition in %s", c.ID, lang.Name(l))
			}
		}
		if len(c.Shared) > 0 && c.Note[lang.English] == "" {
			t.Errorf("%s shares %q with another concept and no note says why", c.ID, c.Shared)
		}
		for _, l := range c.Langs() {
			if c.Words[l].Preferred != "" {
				preferred[l]++
			}
		}
		if slices.Contains(c.Broader, c.ID) || slices.Contains(c.Related, c.ID) {
			t.Errorf("%s is linked with itself", c.ID)
		}
	}
	for _, l := range lang.Codes() {
		if preferred[l] < 120 {
			t.Errorf("%d concepts have a preferred term in %s, want 120 at least", preferred[l], lang.Name(l))
		}
	}
}

// TestEveryConceptTags refuses a concept that no provision of the corpus speaks of.
func TestEveryConceptTags(t *testing.T) {
	w := open(t)
	tags, provisions := tagCorpus(t, w, loadThesaurus(t))
	for _, c := range loadThesaurus(t).Concepts() {
		switch n := len(tags[c.ID]); {
		case n == 0:
			t.Errorf("%s tags no provision", c.ID)
		case 5*n > 2*provisions:
			t.Errorf("%s tags %d of %d provisions: its terms are too common to tell anything", c.ID, n, provisions)
		}
	}
}

// TestWhatConceptsTag holds known provisions against the concepts they are about.
func TestWhatConceptsTag(t *testing.T) {
	w := open(t)
	tags, _ := tagCorpus(t, w, loadThesaurus(t))
	for _, tt := range []struct {
		concept, at string
		want        bool
	}{
		{"shelter", "rs-sp#art_55", true},
		{"urgent-intervention", "rs-sp#art_56", true},
		{"recovery-period", "uk-nba#sec_61", true},
		{"public-order-exception", "uk-nba#sec_63__subsec_1__para_a", true},
		{"age-presumption", "uk-msa#sec_51", true},
		{"independent-guardian", "uk-s-hte#sec_11", true},
		{"emergency-barring-order", "rs-dv#art_17", true},
		{"risk-assessment", "rs-dv#art_16", true},
		{"coordination-group", "rs-dv#art_25", true},
		{"individual-plan", "rs-dv#art_31", true},
		{"trafficking", "rs-cc#art_388", true},
		{"police-protective-order", "kz-dv#art_20", true},
		{"special-behaviour-requirements", "kz-dv#art_22", true},
		{"aid-organisation", "kz-dv#art_15", true},
		{"police-protective-order", "kz-po#art_60", true},
		{"special-behaviour-requirements", "kz-po#art_61", true},
		{"aid-organisation", "kz-po#art_69__para_3", true},
		{"hard-life-situation", "kz-sss#art_6", true},
		{"torture", "kz-sss#art_11-1__para_1", true},
		{"cruel-treatment", "kz-sss#art_6__para_1__point_9", true},
		{"comparative-table", "kz-la#art_29__para_2__point_5__subpara_2", true},
		// False friends.
		{"torture", "kz-sss#art_6__para_1__point_9", false},
		{"cruel-treatment", "kz-sss#art_11-1__para_1", false},
		{"public-order-exception", "kz-po#art_6__point_2", false},
		{"shelter", "uk-nba#sec_61", false},
		{"removal", "rs-dv#art_17", false},
		{"recovery-period", "kz-sss#art_6", false},
	} {
		if got := slices.Contains(tags[tt.concept], tt.at); got != tt.want {
			t.Errorf("%s tags %s: got %v, want %v", tt.concept, tt.at, got, tt.want)
		}
	}
}

// termPhrase is a term as the index sees it.
type termPhrase struct {
	words   []string
	concept string
}

// tagger finds the terms of one language in a text: whole words by their stems,
// the longest first, each word used once.
type tagger struct {
	chain   *analysis.Analyzer
	byFirst map[string][]termPhrase
}

func newTagger(th *thesaurus.Thesaurus, code string) *tagger {
	g := &tagger{chain: analysis.For(code), byFirst: map[string][]termPhrase{}}
	for _, c := range th.Concepts() {
		for _, term := range c.Terms() {
			if term.Lang != code || term.Uncertain {
				continue
			}
			p := termPhrase{concept: c.ID}
			for _, w := range g.chain.Words(term.Text) {
				p.words = append(p.words, w.Term)
			}
			g.byFirst[p.words[0]] = append(g.byFirst[p.words[0]], p)
		}
	}
	for _, list := range g.byFirst {
		slices.SortStableFunc(list, func(a, b termPhrase) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
	return g
}

func (g *tagger) tag(text string, found func(concept string)) {
	var words []string
	for _, w := range g.chain.Words(text) {
		words = append(words, w.Term)
	}
	for i := 0; i < len(words); {
		n := 1
		for _, p := range g.byFirst[words[i]] {
			// Terms of one length that share their stems all count.
			if len(p.words) >= n && len(p.words) <= len(words)-i && slices.Equal(p.words, words[i:i+len(p.words)]) {
				n = len(p.words)
				found(p.concept)
			}
		}
		i += n
	}
}

// tagCorpus returns the provisions, "alias#eid", that each concept tags in any
// language of the corpus, and how many provisions there are.
func tagCorpus(t testing.TB, w *Workspace, th *thesaurus.Thesaurus) (tags map[string][]string, provisions int) {
	t.Helper()
	taggers := map[string]*tagger{}
	for _, l := range lang.Codes() {
		taggers[l] = newTagger(th, l)
	}
	tags = map[string][]string{}
	seen := map[string]bool{}
	for _, alias := range w.lib().Aliases() {
		wk, err := w.lib().Work(alias)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range wk.Expressions {
			for p := range x.All() {
				at := alias + "#" + string(p.EID)
				if !seen[at] {
					seen[at] = true
					provisions++
				}
				for l, text := range testWordings(x, p) {
					taggers[l].tag(text, func(c string) {
						if list := tags[c]; len(list) == 0 || list[len(list)-1] != at {
							tags[c] = append(tags[c], at)
						}
					})
				}
			}
		}
	}
	for c := range tags {
		slices.Sort(tags[c])
		tags[c] = slices.Compact(tags[c])
	}
	return tags, provisions
}

// wordings returns what stands at p, by language: heading and own text, and the
// headings in other languages.
func testWordings(x *act.Expression, p *act.Provision) map[string]string {
	out := map[string]string{x.Lang: strings.Join([]string{p.Heading, p.Text()}, "\n")}
	for l, h := range x.Headings[p.EID] {
		if l != x.Lang {
			out[l] = h
		}
	}
	return out
}
