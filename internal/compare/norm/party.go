package norm

import (
	"slices"
	"strings"
)

// maxWords is how many words may stand between the beginning of the name of a person
// or body and its noun.
const maxWords = 8

// subjectOf finds the subject of a clause: the leftmost name of a person or body that
// begins where a part of the clause does.
func (r *reader) subjectOf(kind Kind, c clause) (span, bool) {
	if r.l.subjectless.at(r.toks[:c.end], c.word) == c.end-c.word {
		return span{}, false
	}
	if k := r.pseudoCleft(c.word, c.span); k > 0 {
		return span{k, c.word}, true
	}
	if r.cleft(c.from, c.word) {
		return span{c.from + 2, c.word - 1}, true
	}
	starts := r.starts(c)
	pronoun := r.pronounBefore(c)
	for _, at := range starts {
		head, ok := r.name(at, c.word, kind, c.bore || r.meant(at) || r.l.personal.at(r.toks, c.word) > 0)
		if !ok {
			continue
		}
		if pronoun > at {
			return span{}, false // of whom it is said, is not known
		}
		if h, ok := r.invertedSubject(head, c); ok {
			return span{c.end + 1, r.nameEnd(h, c.to)}, true
		}
		end := r.subjectEnd(head, c)
		if r.unfinished(end, c) || r.endsList(starts[0], at, c) {
			return span{}, false
		}
		return span{at, end}, true
	}
	if at, head, ok := r.inside(c); ok {
		return span{at, r.subjectEnd(head, c)}, true
	}
	// je žadatel povinen, no keeper may: between the words of strength
	if r.l.party.either.has(r.toks[c.word]) {
		return span{c.word, c.end - 1}, c.end > c.word+2 // neither the master nor the mate may
	}
	if head, ok := r.name(c.word+1, c.end-1, kind, false); ok {
		return span{c.word + 1, r.insideEnd(head, c.end-1)}, true
	}
	if r.l.party.behind {
		at := c.end
		if at < c.to && r.l.party.behindVerb.has(r.toks[at]) {
			at++
		}
		if head, ok := r.name(at, c.to, kind, false); ok {
			return span{at, r.nameEnd(head, c.to)}, true
		}
	}
	return r.leading(kind, c)
}

// leading finds the subject of a point of a list in the words that lead the list: of
// one that begins with the word of strength or, where that stands last, of any.
func (r *reader) leading(kind Kind, c clause) (span, bool) {
	if r.lead.to == 0 || r.lead.to > c.from || c.word != c.from && !r.l.party.last {
		return span{}, false
	}
	for i := r.lead.to; i <= c.word; i++ {
		if r.stop(i) {
			return span{}, false
		}
	}
	l := clause{r.lead, r.lead.to - 1, r.lead.to, false, span{}}
	taken := r.taken
	r.taken = r.leadTaken
	defer func() { r.taken = taken }()
	for _, at := range r.starts(l) {
		if head, ok := r.name(at, l.word, kind, false); ok {
			return span{at, r.subjectEnd(head, l)}, true
		}
	}
	return span{}, false
}

// starts lists the tokens at which the subject may begin, from the left.
func (r *reader) starts(c clause) []int {
	var out []int
	open := true // a part of the clause begins here
	for k := max(c.from, c.word-2*reach); k < c.word; k++ {
		t := r.at(k)
		switch {
		case within(r.taken, k):
			open = true
		case t.deep:
		case t.kind == markToken:
			open = open || strings.Contains(",:—;", t.text)
		case open && r.l.party.skip.has(t):
		case open:
			out = append(out, k)
			open = false
		}
	}
	return out
}

// name reads the name of a person or body from token i on, and returns its noun.
func (r *reader) name(i, limit int, kind Kind, bore bool) (head int, ok bool) {
	p, toks := &r.l.party, r.toks
	switch {
	case i >= limit, p.notName.at(toks[:limit], i) > 0:
		return 0, false
	case p.alone.has(toks[i]):
		return i, true
	case !p.open && r.l.relative.has(toks[i]):
		return 0, false
	case p.open && p.pronouns.has(toks[i]) && !p.person.has(toks[i]) && r.at(limit+1).text == "be":
		return i, false // it must be long enough: the thing spoken of
	case p.pronouns.has(toks[i]) && i+5 == limit && toks[i+1].text == "," && p.pronouns.has(toks[i+2]) && p.joins.has(toks[i+3]) && p.pronouns.has(toks[i+4]):
		return i + 4, true // he, she or it
	case p.pronouns.has(toks[i]) && i+3 == limit && p.joins.has(toks[i+1]) && p.pronouns.has(toks[i+2]):
		return i + 2, bore || p.person.has(toks[i]) // he or she
	case p.pronouns.has(toks[i]):
		return i, i+1 == limit && (bore || p.person.has(toks[i]))
	case p.last:
		return r.nameLast(i, limit, kind)
	}
	k := i
	if !p.open {
		for k < limit && k < i+maxWords && !p.subject.has(toks[k]) && r.quality(toks[k]) && (p.direct.exact == nil || p.direct.has(toks[k])) {
			k = r.pastJoin(k+1, limit)
		}
		return k, k < limit && p.subject.has(toks[k])
	}
	for k < limit && k < i+maxWords && p.before.has(toks[k]) {
		k++
	}
	last := -1
	for ; k < limit && k < i+maxWords; k++ {
		if toks[k].text == "-" && last >= 0 && toks[k].start == toks[k-1].end && k+1 < limit && toks[k+1].start == toks[k].end {
			continue // self-government
		}
		if isApostrophe(toks[k].text) && last >= 0 && k+1 < limit && toks[k+1].kind == wordToken {
			continue // the victim’s representative
		}
		if p.joins.has(toks[k]) && last >= 0 && last == k-1 && !p.subject.has(toks[last]) && k+1 < limit && toks[k+1].kind == wordToken {
			continue // natural or legal persons
		}
		if toks[k].kind != wordToken || last < 0 && p.verbs.has(toks[k]) || p.stops.has(toks[k]) && !(last < 0 && k > i && strings.HasSuffix(toks[k].text, "ed")) || last >= 0 && (p.before.has(toks[k]) || p.behindNoun.has(toks[k])) {
			break
		}
		last = k
	}
	return last, last >= 0 && p.subject.has(toks[last])
}

// quality reports whether t may stand between the border of a clause and the noun of a name.
func (r *reader) quality(t token) bool {
	return r.l.party.before.has(t) && !r.l.party.notBefore.has(t)
}

// skip passes over the adjectives from i on, up to one of the nouns.
func (r *reader) skip(i, limit int, nouns *phrases) int {
	k := i
	for k < limit && k < i+maxWords && !nouns.has(r.toks[k]) && r.quality(r.toks[k]) {
		k = r.pastJoin(k+1, limit)
	}
	return k
}

func isApostrophe(s string) bool { return s == "’" || s == "'" }

// nameLast reads a name whose noun stands after all that belongs to it.
func (r *reader) nameLast(i, limit int, kind Kind) (int, bool) {
	for k := i; k < limit && k < i+3*maxWords; k++ {
		t := r.toks[k]
		if t.deep {
			continue
		}
		if t.kind != wordToken {
			return 0, false
		}
		if r.l.party.subject.has(t) || kind == Entitled && r.l.party.object.has(t) {
			return r.bracketEnd(k) - 1, true
		}
	}
	return 0, false
}

// bracketEnd returns the token after k and a remark in brackets behind it.
func (r *reader) bracketEnd(k int) int {
	k++
	if r.at(k).text != "(" {
		return k
	}
	for ; r.at(k).deep; k++ {
	}
	return k + 1
}

// nameEnd returns the token after a name with its noun at head that stands inside a
// clause: with what it governs and a relative clause.
func (r *reader) nameEnd(head, limit int) int {
	k := r.bracketEnd(head)
	if k > limit {
		return head + 1
	}
	more := false // names joined to the first
	for k < limit {
		t := r.at(k)
		switch {
		case within(r.taken, k) && !within(r.taken, head):
			return k
		case t.kind == markToken && t.text != ",", more && r.l.that.has(t):
			return k
		case r.l.party.follow.at(r.toks[:limit], k) > 0, t.text == "," && (r.l.party.follow.at(r.toks[:limit], k+1) > 0 || r.l.prepositions.has(r.at(k+1)) && r.l.relative.has(r.at(k+2))):
			for k++; k < limit && (r.at(k).kind != markToken || r.hyphen(k) || r.at(k).deep && r.at(head).deep) && !r.limitAt(k) && !(r.l.party.joins.has(r.at(k)) && r.at(k+1).text == "to"); k++ {
			}
			return k
		case k > head+1 && r.limitAt(k):
			return k
		case r.l.party.joins.has(t):
			next := r.joined(head, k+1, limit)
			if next == 0 {
				return k
			}
			head, k, more = next, next, true
		case k == head+1 && r.limitAt(k):
			return k
		case k == head+1 && r.l.party.deeds.has(t) && !r.l.genitives.has(t):
			return k // může úřad povolení zrušit
		case t.text == "," || t.kind == digitToken || r.l.party.ends.has(t):
			if k-1 > head && r.l.party.of.has(r.at(k-1)) {
				k-- // what it belongs to is cut off, and with it the word that joins them
			}
			return k
		}
		k++
	}
	return limit
}

// addressee finds the one to whom something is owed, behind the word of strength or,
// where the language has a case for it, before it.
func (r *reader) addressee(c clause) {
	limit := c.to
	for k := c.end; k < c.to; k++ {
		if _, n := r.l.strength.find(r.toks[:c.to], k); n > 0 || r.at(k).text == ":" || r.l.party.open && r.l.that.has(r.at(k)) && r.l.ensures.has(r.at(k-1)) {
			limit = k
			break
		}
	}
	if r.byDative(To, span{c.from, c.word}, r.starts(c)) || r.byDative(To, span{c.end, limit}, nil) {
		return
	}
	gave, sent, relative := false, false, false
	for k := c.end; k < limit; k++ {
		t := r.at(k)
		relative = t.text != "," && (relative || r.l.subjects.has(t) && !r.l.prepositions.has(r.at(k-1)))
		switch {
		case relative:
		case sent && r.l.party.into.has(t) && r.closed(k+1, limit) && r.named(k+1, limit):
			return
		case r.l.party.open && r.l.party.before.has(r.at(k-1)) && !r.l.party.to.has(t): // an order
		case within(r.taken, k), t.kind == wordToken && r.l.party.notTo.has(t):
			for k+1 < limit && r.at(k+1).text != "," {
				k++
			}
			gave = false
		case r.l.party.them.has(t) && (r.l.party.give.has(r.at(k-1)) || r.l.party.give.has(r.at(k+1))):
			r.add(To, "", span{k, k + 1})
			return
		case r.l.party.inform.has(t):
			gave = true
			if next := k + 1 + r.l.limit.atOnce.at(r.toks, k+1); r.named(next, limit) || r.plainDative(next, limit) {
				return
			}
		case r.l.party.give.has(t):
			gave = true
			if next := k + 1 + r.l.limit.atOnce.at(r.toks, k+1); r.maybeDative(next, limit) || r.plainDative(next, limit) {
				return
			}
		case gave && r.l.party.to.has(t) && !r.forTo(k, limit):
			if r.named(k+1, limit) {
				for j := k + 2; j < limit; j++ { // to the one and to the other
					if r.l.party.joins.has(r.at(j)) && r.at(j+1).text == t.text {
						r.named(j+2, limit)
					}
				}
				return
			}
		}
		sent = sent || r.l.party.sends.has(t)
	}
}

// named adds the name of a person or body at i as the one to whom.
func (r *reader) named(i, limit int) bool {
	p := &r.l.party
	k := i
	if p.open {
		head, ok := r.name(i, limit, "", true)
		if !ok || p.pronouns.has(r.at(i)) && !p.person.has(r.at(i)) {
			return false
		}
		r.add(To, "", span{i, r.nameEnd(head, limit)})
		return true
	}
	if k = r.skip(k, limit, &p.object); k >= limit || !p.object.has(r.at(k)) {
		return false
	}
	r.add(To, "", span{i, r.nameEnd(k, limit)})
	return true
}

// maybeDative adds a name at i whose form can be a dative.
func (r *reader) maybeDative(i, limit int) bool {
	k := r.skip(i, limit, &r.l.party.maybe)
	if k >= limit || !r.l.party.maybe.has(r.at(k)) {
		return false
	}
	r.add(To, "", span{i, r.nameEnd(k, limit)})
	return true
}

// governed reports whether a dative at i belongs to a noun or a participle before it, from
// first on, and not to the verb: the need for aid to, those who aid.
func (r *reader) governed(first, i int) bool {
	for k := first; k < i; k++ {
		t := r.at(k)
		if t.deep || within(r.taken, k) {
			continue
		}
		if t.text == "," && r.goesOn(k+1, i) || (r.l.prepositions.has(r.at(k-1)) || r.l.prepositions.has(r.at(k-2)) && r.l.party.whose.has(r.at(k-1))) && r.l.party.deeds.has(t) {
			return true
		}
	}
	return false
}

// byDative adds the first name in the dative as kind; one of those that begin at starts,
// where these are given.
func (r *reader) byDative(kind Kind, s span, starts []int) bool {
	p := &r.l.party
	for k := s.from; k < s.to; k++ {
		if within(r.taken, k) || r.at(k).deep || !p.dative.has(r.at(k)) && !(p.maybe.has(r.at(k)) && k > s.from && p.dativeBefore.has(r.at(k-1))) {
			continue
		}
		i := k
		for i > s.from && r.at(i-1).kind == wordToken && r.quality(r.at(i-1)) && !p.notTo.has(r.at(i-1)) && !p.notDative.has(r.at(i-1)) && !p.governing.has(r.at(i-1)) {
			i = r.joinedBefore(i-1, s.from)
		}
		if r.governed(s.from, i) {
			return false
		}
		if i > s.from && (p.notTo.has(r.at(i-1)) && !(p.towards.has(r.at(i-1)) && p.address.has(r.at(i-2))) || r.alsoNotTo(i, s.from) || p.governing.has(r.at(i-1))) || starts != nil && !p.last && !slices.Contains(starts, i) {
			continue
		}
		if p.last {
			r.add(kind, "", span{i, r.bracketEnd(k)})
			return true
		}
		r.add(kind, "", span{i, r.nameEnd(k, s.to)})
		return true
	}
	return false
}
