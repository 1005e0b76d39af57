package analysis

import (
	"strings"
	"sync"
)

// Version changes whenever any chain gives other terms than before. An index
// made by another version must be built anew; a test holds it to the chains.
const Version = "4"

// Other is the chain for languages that have none of their own.
const Other = "xx"

// chain is what a language does to a word that is cut and cleaned.
type chain struct {
	lang   string
	fold   func(string) string // spelling variants; stop words are told after it
	stem   func(string) string
	finish func(string) string // diacritics, after the stemmer that needs them
	stops  func() map[string]bool
}

var chains = []chain{english, russian, kazakh, czech, romanian, serbian, other}

var other = chain{lang: Other, fold: identity, stem: identity, finish: unmarkLatin, stops: noStops}

func noStops() map[string]bool { return nil }

// Langs returns the languages that have a chain, Other last.
func Langs() []string {
	out := make([]string, len(chains))
	for i, c := range chains {
		out[i] = c.lang
	}
	return out
}

// Lang returns lang if it has a chain, else Other.
func Lang(lang string) string {
	for _, c := range chains {
		if c.lang == lang {
			return lang
		}
	}
	return Other
}

// Word is a word of a text.
type Word struct {
	Term       string // as the index holds it
	Stop       bool   // too common in its language to say anything alone
	Start, End int    // bytes of the text, on rune borders
	// Number stands for Term in this process: words of one number have one term.
	// The same term may have several numbers.
	Number uint32
}

// entry is what a chain makes of one surface form.
type entry struct {
	term   string
	stop   bool
	number uint32
}

// Analyzer is the chain of one language. It remembers the forms it has met and
// may be used from several goroutines.
type Analyzer struct {
	chain
	stopped func() map[string]bool

	mu      sync.RWMutex
	known   map[string]entry
	numbers map[string]uint32 // of the terms of known
	last    uint32            // number that was given
}

// maxKnown bounds the memory of an analyzer; a full one starts anew.
const maxKnown = 1 << 17

// analyzers makes one Analyzer per chain, on first use.
var analyzers = sync.OnceValue(func() map[string]*Analyzer {
	m := map[string]*Analyzer{}
	for _, c := range chains {
		m[c.lang] = &Analyzer{chain: c, stopped: sync.OnceValue(c.stops), known: map[string]entry{}, numbers: map[string]uint32{}}
	}
	return m
})

// For returns the analyzer of lang, that of Other if it has none.
func For(lang string) *Analyzer { return analyzers()[Lang(lang)] }

// Lang returns the language of the chain.
func (a *Analyzer) Lang() string { return a.lang }

// Fold returns w as the chain spells it, without stemming: what a prefix is
// compared by.
func (a *Analyzer) Fold(w string) string { return a.finish(a.fold(clean(w))) }

// Words returns the words of text in order.
func (a *Analyzer) Words(text string) []Word {
	return a.AppendWords(nil, text)
}

// AppendWords appends the words of text to out.
func (a *Analyzer) AppendWords(out []Word, text string) []Word {
	if out == nil {
		out = make([]Word, 0, len(text)/8+1)
	}
	unknown := false
	a.mu.RLock()
	cut(text, func(s span) {
		e := a.known[text[s.start:s.end]]
		unknown = unknown || e.number == 0
		out = append(out, Word{Term: e.term, Stop: e.stop, Start: s.start, End: s.end, Number: e.number})
	})
	a.mu.RUnlock()
	if !unknown {
		return out
	}
	for i, w := range out {
		if w.Number == 0 {
			e := a.lookup(text[w.Start:w.End])
			out[i].Term, out[i].Stop, out[i].Number = e.term, e.stop, e.number
		}
	}
	return out
}

func (a *Analyzer) lookup(surface string) entry {
	a.mu.RLock()
	e, ok := a.known[surface]
	a.mu.RUnlock()
	if ok {
		return e
	}
	e = a.work(surface)
	a.mu.Lock()
	defer a.mu.Unlock()
	if len(a.known) >= maxKnown {
		clear(a.known)
		clear(a.numbers)
	}
	if e.number = a.numbers[e.term]; e.number == 0 {
		a.last++
		e.number = a.last
		a.numbers[e.term] = e.number
	}
	a.known[strings.Clone(surface)] = e
	return e
}

// Forget lets go of the forms that were met. A program that goes on for hours calls
// it after it has read a whole library: what people ask for and are shown has far
// fewer forms. The numbers that were given stay what they are.
func Forget() {
	for _, a := range analyzers() {
		a.mu.Lock()
		a.known, a.numbers = map[string]entry{}, map[string]uint32{}
		a.mu.Unlock()
	}
}

// work runs the chain over one surface form.
func (a *Analyzer) work(surface string) entry {
	w := a.fold(clean(surface))
	term := a.finish(a.stem(w))
	if term == "" {
		term = w
	}
	return entry{term: term, stop: a.stopped()[w]}
}
