package search

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strings"

	"zanger/internal/act"
)

// collect turns the tally into a page of hits.
func (ix *Index) collect(e *evaluation, p parsed, q Query, res *Result) {
	r := e.ranking
	for _, d := range e.tally.touched {
		r.consider(int(d))
	}
	t := e.tally
	res.Total = len(t.ranked)
	if q.Facets {
		res.Facets = ix.facets(t.ranked)
	}
	size := q.Size
	switch {
	case size == 0:
		size = DefaultSize
	case size < 0:
		size = res.Total
	}
	if res.From >= res.Total {
		return
	}
	page := top(t.ranked, min(res.From+min(size, res.Total), res.Total))[res.From:]
	on := make(map[int]int, len(page)) // group to hit
	for i, m := range page {
		on[int(m.group)] = i
		res.Hits = append(res.Hits, r.hit(m, t.cells[m.doc], p))
	}
	if q.AllVersions {
		return
	}
	for _, d := range t.touched {
		doc := int(d)
		if i, ok := on[ix.table.group(doc)]; ok && doc != int(page[i].doc) && r.admits(doc) {
			res.Hits[i].Others = append(res.Hits[i].Others, ix.other(doc))
		}
	}
	for _, h := range res.Hits {
		slices.SortFunc(h.Others, func(a, b Other) int {
			return cmp.Or(-cmp.Compare(a.Date, b.Date), cmp.Compare(a.Source, b.Source), cmp.Compare(a.EID, b.EID))
		})
	}
}

// ranking decides which documents take part and which stands for its group.
type ranking struct {
	ix         *Index
	e          *evaluation
	q          Query
	filter     filter
	except     string // a work left out
	asked      uint64 // all clauses
	must       uint64 // those without which a document is left out
	everything bool
	weight     float64 // of all clauses asked for; 0 until it is needed
	// portion is what a clause counts for: a term of several words that names a
	// concept is one thing asked for, however many words its language takes.
	portion [maxClauses]float64
}

func (ix *Index) newRanking(e *evaluation, p parsed, q Query, f filter) *ranking {
	r := &ranking{ix: ix, e: e, q: q, filter: f, everything: len(e.reading.aspects) == 0}
	if q.Like != nil {
		r.except = q.Like.Work
	}
	for i := range r.portion {
		r.portion[i] = 1
	}
	for _, a := range e.reading.aspects {
		if len(a.concepts) == 0 || q.Exact {
			continue
		}
		for _, i := range a.clauses {
			r.portion[i] = math.Pow(float64(len(a.clauses)), -wordsOfTerm)
		}
	}
	for i, c := range p.clauses {
		if c.not || c.stop && !q.Exact {
			continue
		}
		r.asked |= 1 << i
		if c.must || q.Exact {
			r.must |= 1 << i
		}
	}
	return r
}

// admits reports whether doc is part of the answer.
func (r *ranking) admits(doc int) bool {
	c := &r.e.tally.cells[doc]
	if c.banned || c.fields == 0 {
		return false
	}
	source := r.ix.table.source(doc)
	if !r.filter.admits(doc, source) || r.except != "" && r.ix.manifest.Sources[source].work() == r.except {
		return false
	}
	return r.must == 0 || r.must&^r.has(c, source) == 0
}

// has returns the clauses that a document of source matched or need not match.
func (r *ranking) has(c *cell, source int) uint64 {
	if len(r.e.assumed) == 0 {
		return c.words
	}
	return c.words | r.e.assumed[r.ix.manifest.Sources[source].Lang]
}

// consider ranks doc and lets it stand for its group if it is the better one.
func (r *ranking) consider(doc int) {
	if !r.admits(doc) {
		return
	}
	t, c := r.e.tally, &r.e.tally.cells[doc]
	has := r.has(c, r.ix.table.source(doc))
	m := ranked{doc: int32(doc), group: int32(r.ix.table.group(doc)), full: has == r.asked, score: c.score, rank: int32(r.ix.table.rank(doc))}
	if r.q.AllVersions {
		m.group = m.doc
	}
	switch {
	case r.everything:
	case !m.full:
		m.score *= r.coverage(has)
	case bits.OnesCount64(r.asked) >= wholeFrom:
		m.score *= weightWhole
	}
	if !r.everything && r.ix.table.length(doc) < bareWords && !rooted(r.ix.table.eid(doc)) {
		m.score *= weightBare
	}
	at := t.groups[m.group]
	if at == 0 {
		t.ranked = append(t.ranked, m)
		t.groups[m.group] = int32(len(t.ranked))
		return
	}
	old := &t.ranked[at-1]
	switch {
	case m.full != old.full:
		if m.full {
			*old = m
		}
	case r.stands(m, *old):
		m.score = max(m.score, old.score)
		*old = m
	default:
		old.score = max(m.score, old.score)
	}
}

// coverage is the share of the query that has stands for, the telling words
// counting more.
func (r *ranking) coverage(has uint64) float64 {
	sum := func(set uint64) float64 {
		w := 0.0
		for ; set != 0; set &= set - 1 {
			i := bits.TrailingZeros64(set)
			w += r.portion[i] * (weightAny + r.e.importance[i])
		}
		return w
	}
	if r.weight == 0 {
		r.weight = sum(r.asked)
	}
	return math.Pow(sum(has&r.asked)/max(r.weight, weightAny), coveragePower)
}

// share is how much of what is asked for some clauses are, by their number.
func (r *ranking) share(of uint64) float64 {
	sum := func(set uint64) (n float64) {
		for ; set != 0; set &= set - 1 {
			n += r.portion[bits.TrailingZeros64(set)]
		}
		return n
	}
	asked := sum(r.asked)
	if asked == 0 {
		return 1
	}
	return sum(of&r.asked) / asked
}

// rooted reports whether e is an article or section.
func rooted(e act.EID) bool {
	return strings.HasPrefix(string(e), "art_") || strings.HasPrefix(string(e), "sec_")
}

// A chapter that is little more than its heading leads to its articles, which are
// hits of their own.
const (
	bareWords  = 12
	weightBare = 0.16
)

// What has everything that a query of several words asks for is what was looked for.
const (
	wholeFrom   = 3
	weightWhole = 1.25
)

// wordsOfTerm is how far the words of a term share one weight: 0 not at all, 1 whole.
const wordsOfTerm = 0.7

// weightAny is what any clause counts towards coverage, even one that nothing
// matches; coveragePower how hard a missing part of the query weighs.
const (
	weightAny     = 0.5
	coveragePower = 1.2
)

// stands reports whether a rather than b stands for the provision: the later
// edition, then the law's own words rather than a rendering, then the language
// asked for, then the better match, then the stronger authority.
func (r *ranking) stands(a, b ranked) bool {
	x, y := r.ix.origin(a), r.ix.origin(b)
	own := func(o *origin) int {
		if o.Lang == r.q.Lang {
			return 1
		}
		return 0
	}
	official := func(o *origin) int {
		if o.Authority == act.Official {
			return 1
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(x.Date, y.Date),
		cmp.Compare(official(x), official(y)),
		cmp.Compare(own(x), own(y)),
		cmp.Compare(r.e.tally.cells[a.doc].score, r.e.tally.cells[b.doc].score),
		cmp.Compare(y.Authority.Rank(), x.Authority.Rank()),
		cmp.Compare(b.rank, a.rank),
	) > 0
}

func (ix *Index) origin(m ranked) *origin { return &ix.manifest.Sources[ix.table.source(int(m.doc))] }

// before is the order of hits: score, then reading.
func before(a, b ranked) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.rank, b.rank))
}

// top returns the first n of all in order, through a heap whose root is the last
// of those kept.
func top(all []ranked, n int) []ranked {
	if n*8 > len(all) {
		out := slices.Clone(all)
		slices.SortFunc(out, before)
		return out[:n]
	}
	h := slices.Clone(all[:n])
	for i := n/2 - 1; i >= 0; i-- {
		sift(h, i)
	}
	for _, m := range all[n:] {
		if before(m, h[0]) < 0 {
			h[0] = m
			sift(h, 0)
		}
	}
	slices.SortFunc(h, before)
	return h
}

func sift(h []ranked, i int) {
	for {
		last := i
		for _, c := range [2]int{2*i + 1, 2*i + 2} {
			if c < len(h) && before(h[c], h[last]) > 0 {
				last = c
			}
		}
		if last == i {
			return
		}
		h[i], h[last] = h[last], h[i]
		i = last
	}
}

func (r *ranking) hit(m ranked, c cell, p parsed) Hit {
	ix := r.ix
	doc := int(m.doc)
	o := ix.origin(m)
	h := Hit{
		Source: o.ID, EID: ix.table.eid(doc), WID: ix.table.wid(doc), Alias: o.Alias, Country: o.Country, Lang: o.Lang, Date: o.Date,
		Score: m.score, All: m.full, Terms: []string{}, Fields: c.fields.names(),
	}
	for i, cl := range p.clauses {
		if c.words&(1<<i) != 0 {
			h.Terms = append(h.Terms, cl.text)
		}
	}
	n := 0
	for _, a := range r.e.reading.aspects {
		for _, x := range a.concepts {
			if id := ix.vocabulary.ids[x.concept]; n < 64 && c.also&(1<<n) != 0 && !slices.Contains(h.Concepts, id) {
				h.Concepts = append(h.Concepts, id)
			}
			n++
		}
	}
	h.Why, h.Amending = r.e.why.of(doc), ix.amending()[o.work()]
	return h
}

func (ix *Index) other(doc int) Other {
	o := ix.manifest.Sources[ix.table.source(doc)]
	return Other{Source: o.ID, EID: ix.table.eid(doc), Lang: o.Lang, Date: o.Date}
}
