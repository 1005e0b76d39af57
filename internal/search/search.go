package search

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"

	"zanger/internal/act"
)

// Query is what is looked for. The zero Query finds nothing.
type Query struct {
	// Text is words, "phrases", -words, prefix*, +musts and the filters act:,
	// country: and so on. Nothing in it is an error.
	Text string
	// Lang is the language of whoever asks, "" when not known. Of the wordings
	// of a provision the one in Lang stands for it, where all else is equal.
	Lang string
	// WordsIn is the language of the words; "" is found out from them.
	WordsIn string
	// Acts, Countries, Langs, Topics, Levels and Authorities narrow the answer as
	// the filters in Text do; On keeps to wordings that stood then.
	Acts, Countries, Langs, Topics, Levels, Authorities []string
	On                                                  act.Date
	// Standard returns the provisions that a value of standard: names.
	Standard func(value string) ([]UnitRef, bool)
	// Exact asks for all words, in the text, headings and numbers, without
	// concepts, forgiveness of typing errors or regard for stop words.
	Exact bool
	// WordsOnly leaves the concepts out, and no more.
	WordsOnly bool
	// Like, if set, is a provision: those like it in other acts are found instead
	// of those that Text names.
	Like *Like
	// AllVersions lists every expression by itself.
	AllVersions bool
	// Facets counts the answer by country, act and so on. Explain says of every
	// hit what each word and concept gave it.
	Facets, Explain bool
	// From and Size pick a page; Size 0 is [DefaultSize], below 0 all.
	From, Size int
}

// DefaultSize is the number of hits on a page unless told otherwise.
const DefaultSize = 20

// Hit is a provision that was found.
type Hit struct {
	// Source and EID name the unit: ID is "source#eId".
	Source   string   `json:"source"`
	EID      act.EID  `json:"eid"`
	WID      act.EID  `json:"wid"`
	Alias    string   `json:"alias"`
	Country  string   `json:"country"`
	Lang     string   `json:"lang"`
	Date     string   `json:"date"`
	Score    float64  `json:"score"`
	All      bool     `json:"all"`                // holds every word of the query
	Terms    []string `json:"terms"`              // words of the query that matched, as typed
	Concepts []string `json:"concepts,omitempty"` // ids of the concepts asked for that it speaks of
	Fields   []string `json:"fields"`             // text, heading, title, number
	Others   []Other  `json:"others,omitempty"`   // other wordings that matched
	Why      []Reason `json:"why,omitempty"`      // when asked for
	// Amending says that the act amends others that are held.
	Amending bool `json:"amending,omitempty"`
}

// ID returns the identity of the unit: its source and eId.
func (h Hit) ID() string { return h.Source + "#" + string(h.EID) }

// Other is another expression of a provision that was found.
type Other struct {
	Source string  `json:"source"`
	EID    act.EID `json:"eid"`
	Lang   string  `json:"lang"`
	Date   string  `json:"date"`
}

// Result is the answer to a query.
type Result struct {
	Total      int      `json:"total"` // of provisions, all pages together
	From       int      `json:"from"`
	Hits       []Hit    `json:"hits"`
	Generation string   `json:"generation"`
	Notes      []string `json:"notes,omitempty"` // what a reader should know of how it was understood
	// Lang is the language that the words were taken to be in, Concepts those that
	// they were read as.
	Lang     string   `json:"lang,omitempty"`
	Concepts []string `json:"concepts,omitempty"`
	Facets   []Facet  `json:"facets,omitempty"`

	parsed  parsed
	reading reading
}

// Search answers q. Whatever q.Text holds, there is an answer; the error is that
// of ctx or of an index that was closed or damaged meanwhile.
func (ix *Index) Search(ctx context.Context, q Query) (res *Result, err error) {
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	if ix.closed {
		return nil, errClosed
	}
	var t *tally
	select {
	case t = <-ix.tally:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if t == nil {
		t = ix.table.newTally()
	}
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			res, err, t = nil, fmt.Errorf("index %s: %v: run \"zanger index --rebuild\"", ix.gen, r), nil
		}
		if t != nil {
			t.reset()
		}
		ix.tally <- t
	}()
	return ix.search(ctx, t, q)
}

func (ix *Index) search(ctx context.Context, t *tally, q Query) (*Result, error) {
	p := parse(q.Text)
	if q.Like != nil {
		p.clauses = nil
	}
	res := &Result{From: max(q.From, 0), Hits: []Hit{}, Generation: ix.gen, Notes: p.notes}
	note := func(format string, args ...any) {
		if s := fmt.Sprintf(format, args...); !slices.Contains(res.Notes, s) {
			res.Notes = append(res.Notes, s)
		}
	}
	if len(p.clauses) == 0 && !p.all && !filtered(p, q) && q.Like == nil {
		note("the query is empty")
		return res, nil
	}
	r := ix.read(&p, q)
	if q.Like != nil {
		r = ix.readLike(&p, q.Like)
	}
	f := ix.newFilter(p, q, note)
	e, err := ix.evaluate(ctx, t, p, q, r, f)
	if err != nil {
		return nil, err
	}
	if unknown := e.unknown(p); unknown != 0 && !q.Exact && q.Like == nil && ix.forgive(p.clauses, unknown, r.lang) {
		for i, c := range p.clauses {
			if unknown&(1<<i) != 0 && c.alike != nil {
				note("no text holds %q: words like it were searched", c.text)
			}
		}
		t.reset()
		if e, err = ix.evaluate(ctx, t, p, q, ix.read(&p, q), f); err != nil {
			return nil, err
		}
	}
	for _, c := range p.clauses {
		if e.tooWide[c.text] {
			note("too many words begin with %q: only the first %d were searched", c.text, maxWordsOfPrefix)
		}
	}
	res.parsed, res.reading, res.Lang = p, e.reading, e.reading.lang
	res.Concepts = ix.namesOf(e.reading)
	ix.collect(e, p, q, res)
	return res, nil
}

// namesOf returns the ids of the concepts that a query names itself.
func (ix *Index) namesOf(r reading) []string {
	var out []string
	for _, a := range r.aspects {
		for _, c := range a.concepts {
			if id := ix.vocabulary.ids[c.concept]; c.kind == "" && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return out
}

func (ix *Index) evaluate(ctx context.Context, t *tally, p parsed, q Query, r reading, f filter) (*evaluation, error) {
	e := &evaluation{ix: ix, ctx: ctx, tally: t, exact: q.Exact, assumed: map[string]uint64{}, tooWide: map[string]bool{}, reading: r}
	if q.Explain {
		e.why = &explanation{map[int][]Reason{}}
	}
	e.ranking = ix.newRanking(e, p, q, f)
	return e, e.run(p, q)
}

// unknown returns the clauses that nothing matched.
func (e *evaluation) unknown(p parsed) uint64 {
	out := uint64(0)
	for i, c := range p.clauses {
		if e.importance[i] == 0 && !c.not && !c.stop {
			out |= 1 << i
		}
	}
	return out
}

// run fills the tally: first what must be absent, then text, headings, numbers
// and concepts, then titles for what was found.
func (e *evaluation) run(p parsed, q Query) error {
	for _, c := range p.clauses {
		if c.not {
			if err := e.clause(c, aim{ban: true}); err != nil {
				return err
			}
		}
	}
	if len(e.reading.aspects) == 0 {
		e.everything()
		return nil
	}
	e.dropping = !q.Exact
	if err := e.pass(p); err != nil {
		return err
	}
	if e.dropping && !e.found() && e.allDropped(p) {
		e.dropping, e.assumed = false, map[string]uint64{}
		if err := e.pass(p); err != nil {
			return err
		}
	}
	if q.Exact || q.Like != nil {
		return nil
	}
	e.titles, e.titlesAlone = true, !e.found()
	return e.pass(p)
}

// found reports whether there is any hit so far.
func (e *evaluation) found() bool {
	return slices.ContainsFunc(e.tally.touched, func(d int32) bool { return e.ranking.admits(int(d)) })
}

// allDropped reports whether the query is of stop words only.
func (e *evaluation) allDropped(p parsed) bool {
	dropped, asked := uint64(0), uint64(0)
	for _, a := range e.assumed {
		dropped |= a
	}
	for i, c := range p.clauses {
		if !c.not {
			asked |= 1 << i
		}
	}
	return dropped == asked
}

// pass looks for all aspects once.
func (e *evaluation) pass(p parsed) error {
	for _, a := range e.reading.aspects {
		if err := e.aspect(a, p); err != nil {
			return err
		}
	}
	return nil
}
