package norm

import (
	"slices"

	"zanger/internal/check/number"
)

// subjectEnd returns the token after a subject with its noun at head: the word of
// strength, or a comma with which the subject does not go on.
func (r *reader) subjectEnd(head int, c clause) int {
	end := r.subjectLimit(head, c)
	for end > head+1 && (r.l.party.adverbs.has(r.at(end-1)) || r.l.clitics.has(r.at(end-1))) {
		end--
	}
	if end > head+1 && r.at(end-1).text == "," && !r.at(end-1).deep {
		end--
	}
	return end
}

func (r *reader) subjectLimit(head int, c clause) int {
	if r.l.party.last {
		return head + 1
	}
	if r.l.party.clausal.has(r.at(head)) {
		return c.word // kdo získá cizí věc, je povinen
	}
	plain := true // no relative clause yet
	for k := head + 1; k < c.word; k++ {
		t := r.at(k)
		if plain = plain && !r.l.relative.has(t) && !r.l.party.follow.has(t); plain && (r.l.party.finite.has(t) || r.l.predicates.has(t) || r.reflexive(k) || r.timeAt(k, c.word)) {
			return k
		}
		if t.text == "," && !t.deep && r.l.party.orElse.at(r.toks[:c.word], k+1) > 0 {
			continue
		}
		if within(r.taken, k) || !t.deep && (t.text == "—" || t.text == ":") {
			return k
		}
		if t.text != "," || t.deep {
			continue
		}
		if r.goesOn(k+1, c.word) {
			plain = false
			continue
		}
		if r.closedList(k, c) {
			return c.word
		}
		next := k + 1
		if r.l.party.joins.has(r.at(next)) {
			next++
		}
		if _, ok := r.name(next, c.word, "", false); ok || r.enumerates(k+1, c.word) {
			continue
		}
		return k
	}
	return c.word
}

// enumerates reports whether the tokens from k up to limit are the rest of a list: … of
// towns, regions and the state.
func (r *reader) enumerates(k, limit int) bool {
	joined := false
	for i := k; i < limit; i++ {
		t := r.at(i)
		if t.kind == markToken && !t.deep || r.l.predicates.has(t) || r.l.party.finite.has(t) || r.l.relative.has(t) || i == k && (r.l.party.joins.has(t) || r.l.prepositions.has(t) || r.l.party.adverbs.has(t)) {
			return false
		}
		joined = joined || r.l.party.joins.has(t)
	}
	if r.l.genitives.has(r.at(k)) && !r.l.adverbial.has(r.at(k)) {
		return k < limit // домов, зданий
	}
	return joined
}

// timeAt reports whether words on a time begin at k, before limit: "the keeper within
// three days must".
func (r *reader) timeAt(k, limit int) bool {
	n, _ := slices.BinarySearchFunc(r.all, k, func(m measure, at int) int { return m.from - at })
	if n == len(r.all) || r.all[n].from >= limit || r.all[n].from > k+5 || r.all[n].q.Kind != number.Duration {
		return false
	}
	l := &r.l.limit
	return l.deadline.at(r.toks, k) > 0 && l.most.at(r.toks[:r.all[n].from], k) == r.all[n].from-k
}

// nominative reports whether token k is a noun that can only be a subject, no preposition
// being before it back to from.
func (r *reader) nominative(k, from int) bool {
	p := &r.l.party
	if r.at(k).kind != wordToken || !p.clear.has(r.at(k)) {
		return false
	}
	k = r.nameStart(k, from)
	return k == from || !r.l.prepositions.has(r.at(k-1))
}

// nameStart returns the first of the adjectives before the subject at k, from on.
func (r *reader) nameStart(k, from int) int {
	p := &r.l.party
	if k > from+1 && r.at(k-1).text == "-" && r.at(k-1).start == r.at(k-2).end {
		k -= 2 // государства-члены
	}
	for k > from && r.at(k-1).kind == wordToken && r.quality(r.at(k-1)) && p.direct.has(r.at(k-1)) {
		k = r.joinedBefore(k-1, from)
	}
	return k
}

// inside finds a subject behind other words of its clause, where the form of the noun
// tells it: "in the performance of their duties the members must".
func (r *reader) inside(c clause) (at, head int, ok bool) {
	from := c.from
	for k := c.from; k < c.word; k++ {
		switch t := r.at(k); {
		case t.deep:
		case t.text == "-" && t.start == r.at(k-1).end:
		case within(r.taken, k), t.kind == markToken, k == from && r.l.party.open && r.l.party.skip.has(t):
			from, ok = k+1, false
		case r.l.relative.has(t):
			return 0, 0, false
		case r.l.party.open:
			if h, is := r.name(r.whose(k), c.word, "", false); is && r.reaches(r.whose(k), c.word) && k > from && r.at(from+1).text != "be" && r.l.prepositions.has(r.at(from)) && (r.l.party.before.has(t) || r.l.party.whose.has(t)) && !r.l.prepositions.has(r.at(k-1)) && !r.l.party.joins.has(r.at(k-1)) {
				return k, h, true
			}
		case r.l.party.alone.has(t) && !r.l.party.open && k > c.from:
			return k, k, true
		case r.nominative(k, from):
			at = r.nameStart(k, from)
			if ok || at > c.from && r.l.party.joins.has(r.at(at-1)) {
				return 0, 0, false // one of two
			}
			head, ok = k, true
		}
	}
	if !ok && !r.l.party.open {
		return r.levelled(c)
	}
	return at, head, ok
}

// levelled finds the one noun of a person or body in the last part of a clause that can be
// its subject.
func (r *reader) levelled(c clause) (at, head int, ok bool) {
	for k := c.word - 1; k > c.from; k-- {
		t := r.at(k)
		if within(r.taken, k) || t.kind == markToken && !t.deep || r.l.predicates.has(t) {
			break
		}
		if t.deep || !r.l.party.level.has(t) {
			continue
		}
		from := r.nameStart(k, c.from)
		if r.l.prepositions.has(r.at(from - 1)) {
			continue
		}
		if ok || r.l.party.joins.has(r.at(from-1)) || r.quality(r.at(from-1)) {
			return 0, 0, false
		}
		at, head, ok = from, k, true
	}
	return at, head, ok
}

// meant reports whether a pronoun at i stands for the person or body of whom the
// condition right before it speaks: if the keeper leaves, he.
func (r *reader) meant(i int) bool {
	if len(r.taken) == 0 {
		return false
	}
	c := r.taken[len(r.taken)-1]
	if c.to > i || c.to < i-1 {
		return false
	}
	n := max(r.l.when.at(r.toks[:c.to], c.from), r.l.whenFirst.at(r.toks[:c.to], c.from), r.l.unless.at(r.toks[:c.to], c.from))
	_, ok := r.name(c.from+n, c.to, "", false)
	return n > 0 && ok
}
