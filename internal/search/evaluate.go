package search

import (
	"context"
	"math"
	"math/bits"
	"strings"

	"zanger/internal/act"
	"zanger/internal/search/analysis"
)

// BM25; headings and titles vary less in length for good reason, so length counts
// less there.
const (
	bm25K1     = 1.2
	bm25B      = 0.4
	bm25BShort = 0.75
)

// Weights of the fields.
const (
	weightText    = 1.0
	weightHeading = 1.6
	weightTitle   = 0.2
	weightNumber  = 1.5
)

// aim is what a clause counts for when it matches.
type aim struct {
	words  uint64
	weight float64
	ban    bool
	text   string // as typed, for the explanation
}

// evaluation works one query out.
type evaluation struct {
	ix    *Index
	ctx   context.Context
	tally *tally
	exact bool
	// dropping leaves out the stop words of a language in its fields; assumed
	// then says which clauses its documents need not match.
	dropping bool
	assumed  map[string]uint64
	// titles is set while titles are read. Only documents found otherwise take
	// part, unless there are none: a title is that of a hundred provisions.
	titles, titlesAlone bool
	tooWide             map[string]bool // prefixes of too many words
	ranking             *ranking
	reading             reading
	// importance is how telling each clause is: the greatest weight by rarity that
	// any field gives it, 0 while nothing has matched.
	importance [maxClauses]float64
	// weighing is set while an aspect with concepts is worked out: words and
	// concepts are then added up apart.
	weighing bool
	why      *explanation // nil unless asked for
}

// clause looks for c in all fields of all languages.
func (e *evaluation) clause(c clause, a aim) error {
	if err := e.ctx.Err(); err != nil {
		return err
	}
	if c.stop && !e.exact && !a.ban && e.dropping {
		return nil
	}
	a.text = c.text
	for _, l := range e.ix.langs {
		if err := e.inLang(c, a, l); err != nil {
			return err
		}
	}
	if c.kind == wordClause && !e.titles {
		return e.number(c.text, a)
	}
	return nil
}

func (e *evaluation) inLang(c clause, a aim, lang string) error {
	if c.alike != nil || c.stem != "" {
		return e.stems(c, a, lang)
	}
	an := analysis.For(lang)
	words := an.Words(c.text)
	if len(words) == 0 {
		return nil
	}
	if c.kind == wordClause && e.dropping && allStop(words) {
		e.assumed[lang] |= a.words
		return nil
	}
	for _, f := range e.fields(lang) {
		if e.ix.fields[f.name].Docs == 0 {
			continue
		}
		var err error
		switch {
		case c.kind == prefixClause:
			err = e.prefix(f, an, c.text, words, a)
		case len(words) == 1:
			err = e.term(f, words[0].Term, a)
		default:
			err = e.phrase(f, words, a)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// stems looks for the stems of c in lang: those that stand for a misspelt word,
// which count less, or the one that a clause made by the program names.
func (e *evaluation) stems(c clause, a aim, lang string) error {
	terms := c.alike[lang]
	if c.stem != "" && c.lang == lang {
		terms = []string{c.stem}
		a.weight *= c.weight
	} else {
		a.weight *= weightAlike
	}
	for _, f := range e.fields(lang) {
		for _, t := range terms {
			if err := e.term(f, t, a); err != nil {
				return err
			}
		}
	}
	return nil
}

// weightAlike is what a word counts that stands for a misspelt one.
const weightAlike = 0.8

func allStop(words []analysis.Word) bool {
	for _, w := range words {
		if !w.Stop {
			return false
		}
	}
	return true
}

// field is a field to look in and what it counts.
type field struct {
	name      string
	kind      fieldSet
	weight, b float64
}

func (e *evaluation) fields(lang string) []field {
	if e.titles {
		return []field{{titleField(lang), inTitle, weightTitle, bm25BShort}}
	}
	return []field{{textField(lang), inText, weightText, bm25B}, {headingField(lang), inHeading, weightHeading, bm25BShort}}
}

// scorer returns the BM25 score of a posting of something that count documents hold.
func (e *evaluation) scorer(f field, count int, weight float64) func(posting) float64 {
	s := e.ix.fields[f.name]
	weight *= f.weight * idf(s.Docs, count)
	mean := float64(s.Words) / float64(max(s.Docs, 1))
	return func(p posting) float64 {
		if p.freq == 0 {
			return weight
		}
		return weight * p.freq * (bm25K1 + 1) / (p.freq + bm25K1*(1-f.b+f.b*p.length/mean))
	}
}

func idf(docs, count int) float64 {
	n, df := float64(max(docs, count)), float64(count)
	return math.Log(1 + (n-df+0.5)/(df+0.5))
}

// mark notes that doc matched.
func (e *evaluation) mark(doc int, f field, a aim, score float64) {
	if e.titles && !e.titlesAlone && e.tally.cells[doc].fields == 0 {
		return
	}
	c := e.tally.cell(doc)
	if a.ban {
		c.banned = true
		return
	}
	c.fields |= f.kind
	c.words |= a.words
	if e.weighing {
		e.tally.weigh(doc).words += score
	} else {
		c.score += score
	}
	if e.why != nil {
		e.why.add(doc, Reason{Word: a.text, Field: f.name, Weight: score})
	}
}

// rare notes how telling the clauses of a are.
func (e *evaluation) rare(a aim, weight float64) {
	for w := a.words; w != 0; w &= w - 1 {
		i := bits.TrailingZeros64(w)
		e.importance[i] = max(e.importance[i], weight)
	}
}

func (e *evaluation) term(f field, term string, a aim) error {
	p, err := e.ix.postings(f.name, term, !a.ban)
	if err != nil || p.count == 0 {
		if err == nil {
			p.close()
		}
		return err
	}
	defer p.close()
	e.rare(a, idf(e.ix.fields[f.name].Docs, p.count))
	score := e.scorer(f, p.count, a.weight)
	return p.each(func(p posting) { e.mark(p.doc, f, a, score(p)) })
}

func (e *evaluation) phrase(f field, words []analysis.Word, a aim) error {
	terms := make([]string, len(words))
	for i, w := range words {
		terms[i] = w.Term
	}
	found, err := e.ix.phrase(f.name, terms, f.kind != inTitle)
	if err != nil {
		return err
	}
	if len(found) > 0 {
		e.rare(a, idf(e.ix.fields[f.name].Docs, len(found)))
	}
	score := e.scorer(f, len(found), a.weight)
	for _, p := range found {
		e.mark(p.doc, f, a, score(p))
	}
	return nil
}

// prefix finds the words that begin with text, as the language spells it, and
// those whose stem is shorter: identific* finds identify.
func (e *evaluation) prefix(f field, an *analysis.Analyzer, text string, words []analysis.Word, a aim) error {
	set := make(bitset, (e.ix.table.docs+63)/64)
	folded := an.Fold(text)
	more, err := e.ix.prefix(f.name, folded, set)
	if err != nil {
		return err
	}
	if more {
		e.tooWide[text] = true
	}
	if stem := words[0].Term; len(words) == 1 && !strings.HasPrefix(stem, folded) && !e.exact {
		for _, s := range e.ix.shards {
			if err := s.addAll(f.name, stem, set); err != nil {
				return err
			}
		}
	}
	if n := set.count(); n > 0 {
		e.rare(a, idf(e.ix.fields[f.name].Docs, n))
	}
	score := e.scorer(f, set.count(), a.weight)
	set.each(func(doc int) { e.mark(doc, f, a, score(posting{doc: doc})) })
	return nil
}

// number looks for the name of an act or the number of a provision.
func (e *evaluation) number(text string, a aim) error {
	f := field{name: keyField, kind: inNumber, weight: weightNumber}
	p, err := e.ix.postings(keyField, key(text), false)
	if err != nil {
		return err
	}
	defer p.close()
	if p.count == 0 {
		return nil
	}
	e.rare(a, idf(e.ix.table.live, p.count))
	score := a.weight * f.weight * idf(e.ix.table.live, p.count)
	return p.each(func(p posting) { e.mark(p.doc, f, a, score) })
}

// key is text as the key field spells it: an eId below an article becomes the
// citation it stands for.
func key(text string) string {
	text = strings.ToLower(strings.TrimSpace(text))
	if strings.Contains(text, "__") {
		if c := citations(act.EID(text)); len(c) > 0 {
			return c[0]
		}
	}
	return text
}

// everything marks all documents.
func (e *evaluation) everything() {
	for doc := range e.tally.cells {
		if !e.ix.table.alive(doc) {
			continue
		}
		if c := e.tally.cell(doc); !c.banned {
			c.fields |= inAll
		}
	}
}

func langsOf(fields map[string]fieldStat) []string {
	var out []string
	for _, l := range analysis.Langs() {
		if fields[textField(l)].Docs+fields[headingField(l)].Docs+fields[titleField(l)].Docs > 0 {
			out = append(out, l)
		}
	}
	return out
}
