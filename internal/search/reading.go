package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/lang"
	"zanger/internal/search/analysis"
)

// reading is a query as its words and concepts were understood.
type reading struct {
	lang    string // of the query, "" when it has no words
	aspects []aspect
}

// aspect is one thing that a query asks for: a concept with the words that named
// it, or a word by itself.
type aspect struct {
	clauses []int
	// concepts are those that answer it; those of the query's own words first.
	concepts []asked
	// parts are the concepts that some of the words name by themselves.
	parts []element
}

// element is a concept that part of a term names.
type element struct {
	asked
	clauses []int
}

// asked is a concept that a query asks for, and why.
type asked struct {
	concept int
	weight  float64
	kind    string // "" for the concept named, else narrower, broader, related
	of      int    // the concept named
}

// read finds out the language of a query and the concepts that its words name.
// Quoted phrases, prefixes and excluded words are taken as they stand.
func (ix *Index) read(p *parsed, q Query) reading {
	r := reading{lang: q.WordsIn}
	if r.lang == "" {
		r.lang = ix.languageOf(p.clauses, q.Lang)
	}
	ix.markStops(p.clauses, r.lang)
	taken := make([]bool, len(p.clauses))
	if !q.Exact && !q.WordsOnly {
		r.aspects = ix.conceptsOf(p.clauses, r.lang, taken)
	}
	for i, c := range p.clauses {
		if !taken[i] && !c.not {
			r.aspects = append(r.aspects, aspect{clauses: []int{i}})
		}
	}
	return r
}

// line is the words of a query in one language, each with its clause.
type line struct {
	text    string
	words   []analysis.Word
	clauses []int
}

// lineOf strings the plain words of a query together. A word that no text holds
// stands there as the nearest one that is known.
func lineOf(clauses []clause, code string) line {
	var l line
	an := analysis.For(code)
	for i, c := range clauses {
		at := len(l.text)
		if c.kind != wordClause || c.not {
			l.text += ". " // no term runs across it
			continue
		}
		l.text += c.text + " "
		for j, w := range an.Words(c.text) {
			w.Start, w.End = w.Start+at, w.End+at
			if alike := c.alike[code]; len(alike) > 0 && j == 0 {
				w.Term = alike[0]
			}
			l.words = append(l.words, w)
			l.clauses = append(l.clauses, i)
		}
	}
	return l
}

// languageOf tells the language of a query: by script, by the terms of the
// thesaurus and stop words in it, by telling letters, and where that leaves two
// alike, by what the texts hold and the language of whoever asks.
func (ix *Index) languageOf(clauses []clause, preferred string) string {
	var text strings.Builder
	for _, c := range clauses {
		text.WriteString(c.text + " ")
	}
	guess, share := lang.Guess(text.String())
	best, bestScore := "", 0.0
	for _, code := range candidates(text.String()) {
		score := 0.0
		if code == guess {
			score += 2 * share
		}
		if code == preferred {
			score += 0.4
		}
		l := lineOf(clauses, code)
		for _, w := range l.words {
			if w.Stop {
				score++
			}
		}
		for _, f := range ix.vocabulary.read(code, l.text, l.words) {
			score += 2 * float64(len(f.term.stems)) * f.term.concepts[0].weight
		}
		if score > bestScore {
			best, bestScore = code, score
		}
	}
	if bestScore >= 1 {
		return best
	}
	return cmp.Or(ix.heldBy(clauses, candidates(text.String())), best, preferred)
}

// candidates are the languages whose script text is in.
func candidates(text string) []string {
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
		return []string{lang.Russian, lang.Kazakh, lang.Serbian}
	}
	return []string{lang.English, lang.Czech, lang.Romanian, lang.Serbian}
}

// heldBy returns the language whose texts and terms hold most of the words.
func (ix *Index) heldBy(clauses []clause, codes []string) string {
	best, most := "", 0
	for _, code := range codes {
		n := 0
		for _, w := range lineOf(clauses, code).words {
			if v := ix.vocabulary.langs[code]; v != nil && v.use(w.Term) > 0 || ix.holds(textField(code), w.Term) {
				n++
			}
		}
		if n > most {
			best, most = code, n
		}
	}
	return best
}

// markStops marks the words that say nothing in the language of the query, unless
// there is nothing else.
func (ix *Index) markStops(clauses []clause, code string) {
	if code == "" {
		return
	}
	an := analysis.For(code)
	telling := false
	for i, c := range clauses {
		words := an.Words(c.text)
		clauses[i].stop = c.kind == wordClause && !c.must && !c.not && len(words) > 0 && allStop(words)
		telling = telling || !c.not && !clauses[i].stop
	}
	if telling {
		return
	}
	for i := range clauses {
		clauses[i].stop = false
	}
}

// conceptsOf finds the concepts that words name, and marks what names one as taken.
func (ix *Index) conceptsOf(clauses []clause, code string, taken []bool) []aspect {
	l := lineOf(clauses, code)
	var out []aspect
	for _, m := range ix.vocabulary.matches(code, l) {
		a := aspect{clauses: telling(m.clauses, clauses)}
		if len(a.clauses) == 0 {
			continue
		}
		for _, i := range a.clauses {
			taken[i] = true
		}
		for _, c := range m.term.concepts {
			a.concepts = append(a.concepts, asked{c.concept, c.weight * m.weight, "", c.concept})
		}
		named := len(a.concepts)
		a.concepts = ix.vocabulary.withNear(a.concepts)
		a.parts = elementsOf(m, a.concepts[:named], clauses)
		out = append(out, a)
	}
	return append(out, ix.partly(code, l, taken)...)
}

// telling are those of some clauses that are no stop words, each once.
func telling(of []int, clauses []clause) []int {
	var out []int
	for _, i := range of {
		if !slices.Contains(out, i) && !clauses[i].stop {
			out = append(out, i)
		}
	}
	return out
}

// elementsOf are the concepts that words of a term name by themselves: victims of
// trafficking are victims, and it is about trafficking.
func elementsOf(m match, named []asked, clauses []clause) []element {
	whole := len(telling(m.clauses, clauses))
	var out []element
	for _, inner := range m.parts {
		of := telling(inner.clauses, clauses)
		for _, c := range inner.term.concepts {
			if !slices.ContainsFunc(named, func(a asked) bool { return a.concept == c.concept }) {
				share := float64(len(of)) / float64(whole)
				out = append(out, element{asked{c.concept, weightPartOf * share * c.weight * m.weight, "part", c.concept}, of})
			}
		}
	}
	return out
}

// partly finds the concepts that have a word of the query in one of their terms,
// for words that name none by themselves. They count less for a word that texts in
// its language hold: those are what it is asked for.
func (ix *Index) partly(code string, l line, taken []bool) []aspect {
	t := ix.vocabulary.langs[code]
	if t == nil {
		return nil
	}
	var out []aspect
	for i, w := range l.words {
		c := l.clauses[i]
		if taken[c] || w.Stop || hasDigit(w.Term) {
			continue
		}
		best := map[int]float64{}
		for _, x := range t.all {
			if slices.Contains(x.stems, w.Term) {
				for _, k := range x.concepts {
					best[k.concept] = max(best[k.concept], k.weight/float64(len(x.stems)))
				}
			}
		}
		if len(best) == 0 {
			continue
		}
		share := weightPart * min(1, partMost/float64(len(best)))
		if ix.holds(textField(code), w.Term) || ix.holds(headingField(code), w.Term) {
			share *= weightHeld
		}
		a := aspect{clauses: []int{c}}
		for _, k := range sortedInts(best) {
			a.concepts = append(a.concepts, asked{k, share * best[k], "partly", k})
		}
		taken[c] = true
		out = append(out, a)
	}
	return out
}

func sortedInts(m map[int]float64) []int {
	out := make([]int, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// Weights of terms whose words do not stand together, and of those that are only
// of one root with the words of the query.
const (
	weightScattered = 0.75
	weightAkin      = 0.9
	// A word that is part of a term counts as its share of the term.
	weightPart = 1.2
	weightHeld = 0.4 // of a part when texts hold the word itself
	partMost   = 4.0 // concepts that one word may be part of; beyond, each counts less
	// What parts of a term name counts as their share of the term.
	weightPartOf = 0.7
)

// akin reports whether two stems begin alike enough to be of one root: oznámit and
// oznamovací, лицензия and лицензиялау.
func akin(a, b string) bool {
	n, longest := 0, max(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	for len(a) > 0 && len(b) > 0 {
		r, size := utf8.DecodeRuneInString(a)
		if o, _ := utf8.DecodeRuneInString(b); r != o {
			break
		}
		a, b = a[size:], b[size:]
		n++
	}
	return n >= 5 && 5*n >= 3*longest
}

// withNear adds the narrower, broader and related concepts of those named.
func (v *vocabulary) withNear(named []asked) []asked {
	out := named
	for _, a := range named {
		for _, n := range v.near[a.concept] {
			if !slices.ContainsFunc(out, func(o asked) bool { return o.concept == n.concept }) {
				out = append(out, asked{n.concept, a.weight * n.weight, n.kind, a.concept})
			}
		}
	}
	return out
}
