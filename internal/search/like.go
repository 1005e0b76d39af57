package search

import (
	"cmp"
	"math"
	"slices"

	"zanger/internal/act"
	"zanger/internal/search/analysis"
)

// Like is a provision whose like is looked for.
type Like struct {
	// Work is the act that it is of, which is left out of the answer.
	Work string
	// Expression and Provision are the wording.
	Expression *act.Expression
	Provision  *act.Provision
}

// Bounds of what a provision is known by.
const (
	likeConcepts = 24
	likeWords    = 24
	weightOfLike = 0.35 // of its words: concepts are what other acts share
)

// readLike makes a query of a provision: its concepts, and the words that are
// frequent in it and rare elsewhere.
func (ix *Index) readLike(p *parsed, l *Like) reading {
	x := l.Expression
	u := newUnit(x, l.Provision)
	r := reading{lang: x.Lang}
	add := func(c clause) int {
		p.clauses = append(p.clauses, c)
		return len(p.clauses) - 1
	}
	for _, t := range ix.tellingTags(newTagger(ix.vocabulary).tags(x.Lang, u, analysis.For(x.Lang).Words(u.text))) {
		n := int(t.concept)
		w := 1 + math.Log(float64(t.text)+2*float64(min(t.heading, 1)))
		i := add(clause{text: ix.vocabulary.ids[n], stem: ix.vocabulary.ids[n], lang: noLang})
		r.aspects = append(r.aspects, aspect{clauses: []int{i}, concepts: []asked{{n, w, "", n}}})
	}
	for _, w := range ix.tellingWords(x.Lang, u) {
		i := add(clause{text: w.text, stem: w.stem, lang: analysis.Lang(x.Lang), weight: weightOfLike * w.weight})
		r.aspects = append(r.aspects, aspect{clauses: []int{i}})
	}
	return r
}

// noLang is the language of clauses that only name a concept.
const noLang = "concept"

func (ix *Index) tellingTags(tags []tag) []tag {
	weight := func(t tag) float64 {
		n := ix.table.tags.count(int(t.concept))
		return float64(t.text+2*min(t.heading, 1)) * idf(ix.table.live, max(n, 1))
	}
	tags = slices.DeleteFunc(tags, func(t tag) bool { return ix.table.tags.count(int(t.concept)) == 0 })
	slices.SortStableFunc(tags, func(a, b tag) int { return cmp.Compare(weight(b), weight(a)) })
	return tags[:min(len(tags), likeConcepts)]
}

// likeWord is a word of a provision with what it counts.
type likeWord struct {
	text, stem string
	weight     float64
}

func (ix *Index) tellingWords(lang string, u unit) []likeWord {
	type count struct {
		text string
		n    int
	}
	counts := map[string]*count{}
	text := u.text
	for _, h := range u.headings[lang] {
		text += "\n" + h
	}
	for _, w := range analysis.For(lang).Words(text) {
		if w.Stop || hasDigit(w.Term) || len([]rune(w.Term)) < 3 {
			continue
		}
		if counts[w.Term] == nil {
			counts[w.Term] = &count{text: text[w.Start:w.End]}
		}
		counts[w.Term].n++
	}
	field := textField(lang)
	docs := ix.fields[field].Docs
	var out []likeWord
	for _, stem := range sortedKeys(counts) {
		held, err := ix.documentsWith(field, stem)
		if err != nil || held < 2 { // its own alone
			continue
		}
		c := counts[stem]
		out = append(out, likeWord{c.text, stem, (1 + math.Log(float64(c.n))) * idf(docs, held)})
	}
	slices.SortStableFunc(out, func(a, b likeWord) int { return cmp.Compare(b.weight, a.weight) })
	out = out[:min(len(out), likeWords)]
	top := 1.0
	if len(out) > 0 {
		top = out[0].weight
	}
	for i := range out {
		out[i].weight /= top
	}
	return out
}
