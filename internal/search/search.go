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
	// country: and lang:. Nothing in it is an error.
	Text string
	// Lang is the language of whoever asks, "" when not known. Of the wordings
	// of a provision the one in Lang stands for it, where dates are equal.
	Lang string
	// Acts, Countries and Langs keep to acts (by alias, or country and number),
	// countries and languages of the text; On to wordings known to have stood then.
	Acts, Countries, Langs []string
	On                     act.Date
	// Exact asks for all words, in the text, headings and numbers, without
	// expansions and with stop words.
	Exact bool
	// Expand gives other words for those of the query, from a thesaurus.
	Expand []Expansion
	// AllVersions lists every expression by itself.
	AllVersions bool
	// From and Size pick a page; Size 0 is [DefaultSize], below 0 all.
	From, Size int
}

// DefaultSize is the number of hits on a page unless told otherwise.
const DefaultSize = 20

// Expansion is another wording for words of the query.
type Expansion struct {
	// For are the words of the query that it stands for, as they were typed.
	For string
	// Terms are words and phrases of any language that say the same.
	Terms []string
	// Weight says how much a match counts, from 0 to 1; 0 is one half.
	Weight float64
	// Name of the concept, given back with the hits that it brought.
	Name string
}

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
	Concepts []string `json:"concepts,omitempty"` // names of the expansions that matched
	Fields   []string `json:"fields"`             // text, heading, title, number
	Others   []Other  `json:"others,omitempty"`   // other wordings that matched
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
	res := &Result{From: max(q.From, 0), Hits: []Hit{}, Generation: ix.gen, Notes: p.notes}
	positive := slices.ContainsFunc(p.clauses, func(c clause) bool { return !c.not })
	if len(p.clauses) == 0 && !p.all && !filtered(p, q) {
		res.Notes = append(res.Notes, "the query is empty")
		return res, nil
	}
	e := &evaluation{ix: ix, ctx: ctx, tally: t, exact: q.Exact, assumed: map[string]uint64{}, tooWide: map[string]bool{}}
	e.ranking = ix.newRanking(e, p, q)
	if err := e.run(p, q, positive); err != nil {
		return nil, err
	}
	for _, c := range p.clauses {
		if e.tooWide[c.text] {
			res.Notes = append(res.Notes, fmt.Sprintf("too many words begin with %q: only the first %d were searched", c.text, maxWordsOfPrefix))
		}
	}
	ix.collect(e, p, q, res)
	return res, nil
}

// run fills the tally: first what must be absent, then text, headings and
// numbers, then titles for what was found.
func (e *evaluation) run(p parsed, q Query, positive bool) error {
	for _, c := range p.clauses {
		if c.not {
			if err := e.clause(c, aim{ban: true}); err != nil {
				return err
			}
		}
	}
	if !positive {
		e.everything()
		return nil
	}
	e.dropping = !q.Exact
	if err := e.pass(p, q); err != nil {
		return err
	}
	if e.dropping && !e.found() && e.allDropped(p) {
		e.dropping, e.assumed = false, map[string]uint64{}
		if err := e.pass(p, q); err != nil {
			return err
		}
	}
	if q.Exact {
		return nil
	}
	e.titles, e.titlesAlone = true, !e.found()
	return e.pass(p, Query{})
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

// pass looks for all clauses and expansions once.
func (e *evaluation) pass(p parsed, q Query) error {
	for i, c := range p.clauses {
		if c.not {
			continue
		}
		if err := e.clause(c, aim{words: 1 << i, weight: 1}); err != nil {
			return err
		}
	}
	if q.Exact {
		return nil
	}
	for i, x := range q.Expand {
		if i == maxExpansions {
			break
		}
		if err := e.expansion(i, x, p); err != nil {
			return err
		}
	}
	return nil
}

const maxExpansions = 64

// expansion looks for the other wordings in x. A match counts for the clauses
// that x stands for.
func (e *evaluation) expansion(n int, x Expansion, p parsed) error {
	a := aim{also: 1 << n, weight: x.Weight}
	if a.weight == 0 {
		a.weight = 0.5
	}
	stands := parse(x.For).clauses
	for i, c := range p.clauses {
		if !c.not && slices.ContainsFunc(stands, func(s clause) bool { return s.text == c.text }) {
			a.words |= 1 << i
		}
	}
	for _, t := range x.Terms {
		if err := e.clause(clause{kind: phraseClause, text: t}, a); err != nil {
			return err
		}
	}
	return nil
}
