package search

import "strings"

// Weights of concepts. In an aspect that both words and concepts match, the
// stronger counts whole and the weaker in part: they say the same thing.
const (
	weightConcept      = 1.6
	weightWords        = 1.3 // of words that name a concept: the very words are worth more
	weightTitleConcept = 0.5
	weightWeaker       = 0.2
	// As in BM25 for words, but a concept named again and again still gains.
	conceptK1 = 4.0
	conceptB  = 0.3
	// A concept in a heading counts by itself, and the more the more of the heading
	// it makes up; less where it stands for a part of the query only.
	headingBonus = 2.0
	headingShare = 5.0
	headingLeast = 0.45
)

// weightTogether is what the words of a term count for once more where a provision
// has them side by side, as they were typed.
const weightTogether = 1.5

// together is the phrase that the words of an aspect make, empty when it is not
// made of several plain words.
func together(a aspect, p parsed) clause {
	var words []string
	for _, i := range a.clauses {
		c := p.clauses[i]
		if c.kind != wordClause || c.not || c.alike != nil || c.stem != "" {
			return clause{}
		}
		words = append(words, c.text)
	}
	if len(words) < 2 {
		return clause{}
	}
	return clause{kind: phraseClause, text: strings.Join(words, " ")}
}

// aspect works out one aspect of the query.
func (e *evaluation) aspect(a aspect, p parsed) error {
	e.weighing = len(a.concepts) > 0
	defer func() { e.weighing = false }()
	words := uint64(0)
	for _, i := range a.clauses {
		words |= 1 << i
		if err := e.clause(p.clauses[i], aim{words: 1 << i, weight: 1}); err != nil {
			return err
		}
	}
	if !e.weighing {
		return nil
	}
	if term := together(a, p); term.text != "" && !e.exact {
		if err := e.clause(term, aim{words: words, weight: weightTogether}); err != nil {
			return err
		}
	}
	for _, c := range a.concepts {
		if e.titles {
			e.inTitles(c, words)
		} else {
			e.concept(c, words)
		}
	}
	for _, p := range a.parts {
		if !e.titles {
			e.concept(p.asked, bitsOf(p.clauses))
		}
	}
	e.addUp()
	return nil
}

// addUp adds the weights of the aspect at hand to the scores.
func (e *evaluation) addUp() {
	t := e.tally
	for _, d := range t.weighed {
		w := &t.weights[d]
		words, concept := weightWords*w.words, max(w.concept, w.parts)
		t.cells[d].score += max(words, concept) + weightWeaker*min(words, concept)
		*w = weights{}
	}
	t.weighed = t.weighed[:0]
}

// rarity is how telling a concept is that stands for the one named: never more
// than that one.
func (e *evaluation) rarity(c asked) float64 {
	tags, docs := &e.ix.table.tags, e.ix.table.live
	r := idf(docs, tags.count(c.concept))
	if c.of != c.concept {
		if n := tags.count(c.of); n > 0 {
			r = min(r, idf(docs, n))
		}
	}
	return r
}

// concept marks the documents that speak of c, by BM25 as words are.
func (e *evaluation) concept(c asked, words uint64) {
	tags := &e.ix.table.tags
	if tags.count(c.concept) == 0 {
		return
	}
	rarity := e.rarity(c)
	if c.kind == "" {
		e.rare(aim{words: words}, rarity)
	}
	weight := weightConcept * c.weight * rarity
	inHeadings := headingLeast + (1-headingLeast)*e.ranking.share(words)
	if c.kind == "broader" || c.kind == "related" {
		words = 0 // it speaks of something near, which is no answer to the words
	}
	also := e.also(c)
	mean := float64(e.ix.table.words) / float64(max(e.ix.table.live, 1))
	tags.with(c.concept, func(doc int, text, heading uint8) {
		freq := float64(text)
		kind := fieldSet(0)
		if text > 0 {
			kind |= inText
		}
		bonus := 0.0
		if heading > 0 {
			bonus = inHeadings * (headingBonus + headingShare*float64(heading)/255)
			kind |= inHeading
		}
		length := float64(e.ix.table.length(doc))
		score := weight * (bonus + freq*(conceptK1+1)/(freq+conceptK1*(1-conceptB+conceptB*length/mean)))
		e.markConcept(doc, kind, c, words, also, score)
	})
}

// inTitles marks the documents of acts whose title names c.
func (e *evaluation) inTitles(c asked, words uint64) {
	if c.kind != "" {
		return
	}
	var sources []bool
	for i := range e.ix.manifest.Sources {
		for _, t := range e.ix.manifest.Sources[i].Topics {
			if int(t) == c.concept {
				if sources == nil {
					sources = make([]bool, len(e.ix.manifest.Sources))
				}
				sources[i] = true
			}
		}
	}
	if sources == nil {
		return
	}
	score, also := weightTitleConcept*c.weight*e.rarity(c), e.also(c)
	if e.titlesAlone {
		for doc := range e.ix.table.docs {
			if e.ix.table.alive(doc) && sources[e.ix.table.source(doc)] {
				e.markConcept(doc, inTitle, c, words, also, score)
			}
		}
		return
	}
	for _, d := range e.tally.touched {
		if doc := int(d); e.tally.cells[doc].fields != 0 && sources[e.ix.table.source(doc)] {
			e.markConcept(doc, inTitle, c, words, also, score)
		}
	}
}

func (e *evaluation) markConcept(doc int, kind fieldSet, c asked, words, also uint64, score float64) {
	cell := e.tally.cell(doc)
	cell.fields |= kind
	cell.words |= words
	cell.also |= also
	w := e.tally.weigh(doc)
	if c.kind == "part" {
		w.parts += score
	} else {
		w.concept = max(w.concept, score)
	}
	if e.why != nil {
		for _, f := range kind.names() {
			e.why.add(doc, Reason{Concept: e.ix.vocabulary.ids[c.concept], As: e.asFor(c), Field: f, Weight: score})
		}
	}
}

func bitsOf(clauses []int) uint64 {
	out := uint64(0)
	for _, i := range clauses {
		out |= 1 << i
	}
	return out
}

// asFor names the concept that c stands for, unless it is the one asked for.
func (e *evaluation) asFor(c asked) string {
	if c.kind == "" {
		return ""
	}
	return c.kind + " " + e.ix.vocabulary.ids[c.of]
}

// also is the bit of a concept among all those asked for, 0 beyond the 64th.
func (e *evaluation) also(c asked) uint64 {
	n := 0
	for _, a := range e.reading.aspects {
		for _, o := range a.concepts {
			if o == c && n < 64 {
				return 1 << n
			}
			n++
		}
	}
	return 0
}
