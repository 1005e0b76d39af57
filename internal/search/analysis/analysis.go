package analysis

import (
	"sync"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"
)

// Version changes whenever any chain gives other terms than before. An index
// made by another version must be built anew; a test holds it to the chains.
const Version = "2"

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

// Name is the name under which the chain of lang is registered with bleve.
func Name(lang string) string { return "zanger_" + Lang(lang) }

// Word is a word of a text.
type Word struct {
	Term       string // as the index holds it
	Stop       bool   // too common in its language to say anything alone
	Start, End int    // bytes of the text, on rune borders
}

// entry is what a chain makes of one surface form.
type entry struct {
	term []byte
	text string // the same
	stop bool
}

// Analyzer is the chain of one language. It remembers the forms it has met and
// may be used from several goroutines.
type Analyzer struct {
	chain
	stopped func() map[string]bool

	mu    sync.RWMutex
	known map[string]entry
}

// maxKnown bounds the memory of an analyzer; a full one starts anew.
const maxKnown = 1 << 17

// analyzers makes one Analyzer per chain, on first use.
var analyzers = sync.OnceValue(func() map[string]*Analyzer {
	m := map[string]*Analyzer{}
	for _, c := range chains {
		m[c.lang] = &Analyzer{chain: c, stopped: sync.OnceValue(c.stops), known: map[string]entry{}}
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
		unknown = unknown || e.term == nil
		out = append(out, Word{Term: e.text, Stop: e.stop, Start: s.start, End: s.end})
	})
	a.mu.RUnlock()
	if !unknown {
		return out
	}
	for i, w := range out {
		if w.Term == "" {
			e := a.lookup(text[w.Start:w.End])
			out[i].Term, out[i].Stop = e.text, e.stop
		}
	}
	return out
}

// Analyze implements bleve's analysis.Analyzer. The tokens share their terms.
func (a *Analyzer) Analyze(text []byte) analysis.TokenStream {
	spans := make([]span, 0, len(text)/6+1)
	cut(text, func(s span) { spans = append(spans, s) })
	slab := make([]analysis.Token, len(spans))
	tokens := make(analysis.TokenStream, len(spans))
	a.mu.RLock()
	for i, s := range spans {
		slab[i] = analysis.Token{Start: s.start, End: s.end, Position: i + 1, Term: a.known[string(text[s.start:s.end])].term}
		tokens[i] = &slab[i]
	}
	a.mu.RUnlock()
	for _, t := range tokens {
		if t.Term == nil {
			t.Term = a.lookup(string(text[t.Start:t.End])).term
		}
	}
	return tokens
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
	if len(a.known) >= maxKnown {
		clear(a.known)
	}
	a.known[surface] = e
	a.mu.Unlock()
	return e
}

// work runs the chain over one surface form.
func (a *Analyzer) work(surface string) entry {
	w := a.fold(clean(surface))
	term := a.finish(a.stem(w))
	if term == "" {
		term = w
	}
	return entry{term: []byte(term), text: term, stop: a.stopped()[w]}
}

var register = sync.OnceValue(func() error {
	for _, c := range chains {
		err := registry.RegisterAnalyzer(Name(c.lang), func(map[string]any, *registry.Cache) (analysis.Analyzer, error) {
			return For(c.lang), nil
		})
		if err != nil {
			return err
		}
	}
	return nil
})

// Register makes the chains known to bleve under their names. Every process
// that makes or opens an index calls it first; only the first call does anything.
func Register() error { return register() }
