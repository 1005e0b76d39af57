package search

import (
	"cmp"
	"slices"
	"strings"

	"zanger/internal/search/analysis"
	"zanger/internal/thesaurus"
)

// vocabulary is a thesaurus as the index reads it: the terms of each language cut
// into stems, stop words left out. A concept goes by its number, its place among
// the ids.
type vocabulary struct {
	ids    []string
	labels []map[string]string // preferred terms by language
	// narrower are the concepts one step down.
	narrower [][]int
	number   map[string]int
	langs    map[string]*terms
	// near are the concepts that stand in for one, with their weight.
	near [][]nearConcept
}

// terms are those of one language.
type terms struct {
	// all are the terms in order of their first stem, under one the longest first.
	all []conceptTerm
	// stems are all stems of the terms, in order, and uses says of each how often it
	// stands in them, so that a misspelt one is put right.
	stems []string
	uses  []int
	// byFirst are the terms by their first stem while an index is made, which asks
	// for each word of it; an index that is opened asks for those of a query.
	byFirst map[string][]conceptTerm
}

// from returns the terms that begin with a stem, longest first.
func (l *terms) from(stem string) []conceptTerm {
	if l.byFirst != nil {
		return l.byFirst[stem]
	}
	i, found := slices.BinarySearchFunc(l.all, stem, func(t conceptTerm, s string) int { return strings.Compare(t.stems[0], s) })
	if !found {
		return nil
	}
	n := i
	for n < len(l.all) && l.all[n].stems[0] == stem {
		n++
	}
	return l.all[i:n]
}

// use returns how often a stem stands in the terms.
func (l *terms) use(stem string) int {
	if i, found := slices.BinarySearch(l.stems, stem); found {
		return l.uses[i]
	}
	return 0
}

// conceptTerm is a term in stems.
type conceptTerm struct {
	stems    []string
	concepts []conceptWeight
}

type conceptWeight struct {
	concept int
	weight  float64
}

// nearConcept is a concept that is narrower, broader or related, and what a match
// of it counts for one that was asked for.
type nearConcept struct {
	concept int
	weight  float64
	kind    string
}

// Weights of terms and of links. An uncertain term is no proof.
const (
	weightTerm      = 1.0
	weightUncertain = 0.9
	weightNarrower  = 0.75
	weightBroader   = 0.45
	weightRelated   = 0.35
)

// newVocabulary reads th; nil is a vocabulary without concepts.
func newVocabulary(th *thesaurus.Thesaurus) *vocabulary {
	v := &vocabulary{number: map[string]int{}, langs: map[string]*terms{}}
	if th == nil {
		return v
	}
	v.ids = th.IDs()
	v.count()
	made := map[string]termsOfLang{}
	for i, c := range th.Concepts() {
		labels := map[string]string{}
		for l, w := range c.Words {
			if w.Preferred != "" {
				labels[l] = w.Preferred
			}
		}
		v.labels = append(v.labels, labels)
		var narrower []int
		for _, id := range c.Narrower {
			narrower = append(narrower, v.number[id])
		}
		v.narrower = append(v.narrower, narrower)
		for _, t := range c.Terms() {
			if made[t.Lang] == nil {
				made[t.Lang] = termsOfLang{}
			}
			made[t.Lang].add(i, t)
		}
	}
	for l, m := range made {
		v.langs[l] = m.sorted()
	}
	v.link(th)
	return v
}

// count gives each concept its number.
func (v *vocabulary) count() {
	for i, id := range v.ids {
		v.number[id] = i
	}
}

// label returns the preferred term of a concept in a language, else in English,
// else its id.
func (v *vocabulary) label(id, lang string) string {
	n, ok := v.number[id]
	if !ok {
		return id
	}
	other := ""
	if lang == "kk" { // who reads Kazakh knows Russian rather than English
		other = v.labels[n]["ru"]
	}
	return cmp.Or(v.labels[n][lang], other, v.labels[n]["en"], id)
}

// termsOfLang are the terms of one language by their first stem, while they are
// gathered.
type termsOfLang map[string][]conceptTerm

func (l termsOfLang) add(concept int, t thesaurus.Term) {
	stems := stemsOf(analysis.For(t.Lang), t.Text)
	if len(stems) == 0 {
		return
	}
	w := weightTerm
	if t.Uncertain {
		w = weightUncertain
	}
	same := l[stems[0]]
	for i, o := range same {
		if !slices.Equal(o.stems, stems) {
			continue
		}
		j := slices.IndexFunc(o.concepts, func(c conceptWeight) bool { return c.concept == concept })
		if j < 0 {
			same[i].concepts = append(o.concepts, conceptWeight{concept, w})
		} else {
			o.concepts[j].weight = max(o.concepts[j].weight, w)
		}
		return
	}
	l[stems[0]] = append(same, conceptTerm{stems: stems, concepts: []conceptWeight{{concept, w}}})
}

// stemsOf returns the stems of text without stop words, or all of them where fewer than
// two words would be left: "how long" is no "long", and who asks "where to live" is not
// answered by every word for living.
func stemsOf(a *analysis.Analyzer, text string) []string {
	var all, telling []string
	for _, w := range a.Words(text) {
		all = append(all, w.Term)
		if !w.Stop || negates(w.Term) {
			telling = append(telling, w.Term)
		}
	}
	if len(telling) < 2 {
		return all
	}
	return telling
}

// negates reports whether a stop word turns a term into its contrary: what is
// without payment is no payment.
func negates(stem string) bool {
	switch stem {
	case "without", "no", "not", "без", "не", "bez", "fara":
		return true
	}
	return false
}

// sorted puts the terms in order.
func (l termsOfLang) sorted() *terms {
	out, uses := &terms{byFirst: l}, map[string]int{}
	for _, first := range sortedKeys(l) {
		ts := l[first]
		slices.SortFunc(ts, func(a, b conceptTerm) int {
			if len(a.stems) != len(b.stems) {
				return len(b.stems) - len(a.stems)
			}
			return slices.Compare(a.stems, b.stems)
		})
		out.all = append(out.all, ts...)
		for _, t := range ts {
			for _, s := range t.stems {
				uses[s]++
			}
		}
	}
	out.stems = sortedKeys(uses)
	for _, s := range out.stems {
		out.uses = append(out.uses, uses[s])
	}
	return out
}

// link works out which concepts stand in for each other: narrower ones down to
// two steps, the weaker the farther, then broader and related ones. Two concepts are
// related, whichever of them says so.
func (v *vocabulary) link(th *thesaurus.Thesaurus) {
	v.near = make([][]nearConcept, len(v.ids))
	back := map[string][]string{}
	for _, c := range th.Concepts() {
		for _, id := range c.Related {
			back[id] = append(back[id], c.ID)
		}
	}
	for i, c := range th.Concepts() {
		add := func(id string, w float64, kind string) {
			n := v.number[id]
			if n != i && !slices.ContainsFunc(v.near[i], func(o nearConcept) bool { return o.concept == n }) {
				v.near[i] = append(v.near[i], nearConcept{n, w, kind})
			}
		}
		for _, id := range c.Narrower {
			add(id, weightNarrower, "narrower")
		}
		for _, id := range c.Narrower {
			if d, ok := th.Concept(id); ok {
				for _, id := range d.Narrower {
					add(id, weightNarrower*weightNarrower, "narrower")
				}
			}
		}
		for _, id := range c.Broader {
			add(id, weightBroader, "broader")
		}
		for _, id := range c.Related {
			add(id, weightRelated, "related")
		}
		for _, id := range back[c.ID] {
			add(id, weightRelated, "related")
		}
	}
}

// closure returns the concept and all that are narrower.
func (v *vocabulary) closure(concept int) []int {
	out := []int{concept}
	for i := 0; i < len(out); i++ {
		for _, n := range v.narrower[out[i]] {
			if !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	return out
}

// named returns the concepts that a filter value names: an id, or a term of any
// language.
func (v *vocabulary) named(value string) []int {
	if n, ok := v.number[strings.ReplaceAll(strings.ToLower(value), " ", "-")]; ok {
		return []int{n}
	}
	var out []int
	for _, l := range analysis.Langs() {
		t := v.langs[l]
		if t == nil {
			continue
		}
		stems := stemsOf(analysis.For(l), strings.ReplaceAll(value, "-", " "))
		if len(stems) == 0 {
			continue
		}
		for _, x := range t.from(stems[0]) {
			if slices.Equal(x.stems, stems) {
				for _, c := range x.concepts {
					if !slices.Contains(out, c.concept) {
						out = append(out, c.concept)
					}
				}
			}
		}
	}
	return out
}

// found is a term met in a text: words from to to, those of stop words included.
type found struct {
	from, to int
	term     conceptTerm
}

// read finds the terms of lang in words, which are those of text, longest first
// and none inside another. Stop words may stand between the words of a term, the
// end of a sentence may not.
func (v *vocabulary) read(lang, text string, words []analysis.Word) []found {
	l := v.langs[lang]
	if l == nil {
		return nil
	}
	var out []found
	for i := 0; i < len(words); i++ {
		ts := l.from(words[i].Term)
		if len(ts) == 0 {
			continue
		}
		for _, t := range ts {
			if end, ok := follows(text, words, i, t.stems); ok {
				out = append(out, found{i, end, t})
				i = end - 1
				break
			}
		}
	}
	return out
}

// follows reports whether stems stand in words from i on and where they end.
func follows(text string, words []analysis.Word, i int, stems []string) (int, bool) {
	at := i + 1
	for _, s := range stems[1:] {
		for at < len(words) && words[at].Term != s && words[at].Stop && at-i < len(stems)+maxStopsInTerm {
			at++
		}
		if at >= len(words) || words[at].Term != s || broken(text[words[at-1].End:words[at].Start]) {
			return 0, false
		}
		at++
	}
	return at, true
}

// maxStopsInTerm bounds the stop words inside a term.
const maxStopsInTerm = 3

// broken reports whether a sentence or clause ends in gap.
func broken(gap string) bool { return strings.ContainsAny(gap, ".;:!?\n") }
