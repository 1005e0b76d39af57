package norm

import "strings"

// returned reports whether the word of strength at i, right behind a comma, belongs to the
// main clause again, a relative clause having ended at the comma: "must hear those who have
// come, must decide". prior is the word of strength before it.
func (r *reader) returned(i, prior int, s span) bool {
	comma := i - 1
	if r.l.party.joins.has(r.at(comma)) && prior >= 0 {
		comma-- // , and must
	}
	if r.at(comma).text != "," || r.at(comma).deep || comma <= s.from {
		return false
	}
	last := -1 // the last relative pronoun
	for k := max(s.from, prior+1, i-reach); k < i; k++ {
		t := r.at(k)
		switch {
		case within(r.taken, k) || t.deep:
		case r.l.that.has(t) && !r.finite(k+1, k+3):
			return false // that the victims, the family and others, may
		case r.l.relative.has(t) && !(k == s.from && r.purpose(s)):
			last = k
		}
	}
	return last >= 0 && r.finite(last+1, comma)
}

// purpose reports whether a sentence begins with a clause of purpose that has an infinitive
// and no subject, which ends at a comma: чтобы облегчить возвращение.
func (r *reader) purpose(s span) bool {
	if !r.l.purpose.has(r.at(s.from)) {
		return false
	}
	for k := s.from + 1; k < min(s.to, s.from+4); k++ {
		if r.l.infinitives.has(r.at(k)) {
			return true
		}
	}
	return false
}

// restarts reports whether the word "that" at k only tells more of a noun in the words that
// open the sentence, and the subject of the word of strength at i stands behind all that: "by
// regulations that amend this section the minister may".
func (r *reader) restarts(k, i int, s span) bool {
	if !r.l.party.open || !r.l.prepositions.has(r.at(s.from)) || r.l.party.before.has(r.at(k+1)) || r.l.party.pronouns.has(r.at(k+1)) {
		return false
	}
	if _, ok := r.name(k+1, i, "", true); ok {
		return false
	}
	for j := k + 3; j < i; j++ {
		if r.at(j).text == "," {
			return false
		}
		if r.l.party.before.has(r.at(j)) && !r.l.prepositions.has(r.at(j-1)) && !r.l.party.joins.has(r.at(j-1)) && r.reaches(j, i) {
			return true
		}
	}
	return false
}

// reaches reports whether a name from token k on, with a name that it belongs to, ends at limit.
func (r *reader) reaches(k, limit int) bool {
	head, ok := r.name(k, limit, "", false)
	if !ok {
		return false
	}
	if r.l.party.of.has(r.at(head+1)) && head+2 < limit {
		for head += 2; head < limit && r.at(head).kind == wordToken && !r.l.prepositions.has(r.at(head)); head++ {
		}
		return head == limit
	}
	if head+1 < limit && r.l.cites.has(r.at(head+1)) {
		for k := head + 1; k < limit; k++ {
			if r.at(k).text == "," && !r.at(k).deep || r.l.party.finite.has(r.at(k)) || r.l.relative.has(r.at(k)) {
				return false
			}
		}
		return true // the persons referred to in paragraph 1
	}
	return head+1 == limit
}

// pronounBefore returns the pronoun that stands right before the word of strength as its
// subject, -1 for none: to withdraw the claim they may not.
func (r *reader) pronounBefore(c clause) int {
	k := c.word - 1
	if k <= c.from || !r.l.party.pronouns.has(r.at(k)) || within(r.taken, k) || r.l.prepositions.has(r.at(k-1)) {
		return -1
	}
	if r.l.party.joins.has(r.at(k-1)) && r.l.party.pronouns.has(r.at(k-2)) {
		return k - 2
	}
	return k
}

// unfinished reports whether a subject that was read up to token end goes on behind it in a
// way that is not known: as part of a list that ends at the word of strength.
func (r *reader) unfinished(end int, c clause) bool {
	if r.at(end).text != "," || r.at(end).deep || r.l.party.last {
		return false
	}
	k := c.word - 1
	for k > end && (r.l.party.adverbs.has(r.at(k)) || r.l.clitics.has(r.at(k)) || r.at(k).deep) {
		k--
	}
	return k > end && r.at(k).text != "," && !within(r.taken, k)
}

// unsaid reports whether a clause that n words at i open has said nothing yet at the comma k,
// the remark before that comma being over: if a deed, named in this section, has …
func (r *reader) unsaid(i, n, k int) bool {
	if r.l.says.exact == nil || r.l.whenNoun.at(r.toks[:i+n], i) == n || r.l.unless.at(r.toks[:k], i) > 0 || r.hyphenate(i) {
		return false
	}
	for j := i + n; j < k; j++ {
		if r.l.says.has(r.at(j)) && !r.l.silent.has(r.at(j)) && !r.at(j).upper && !r.l.party.joins.has(r.at(j)) && (!r.l.prepositions.has(r.at(j)) || r.l.negation.has(r.at(j-1))) {
			return false
		}
	}
	return k > i+n
}

// hyphenate reports whether the verb of a condition is the word that opens it: bude-li.
func (r *reader) hyphenate(i int) bool {
	return r.l.particle != "" && r.at(i+1).text == "-"
}

// nounRest returns the token after a condition c of nouns that n words at i open and that
// goes on behind a remark, up to the subject of the sentence; 0 where it does not: in the
// event of a breach by the provider, who serves the user, of the rules the board must.
func (r *reader) nounRest(i, n int, c span) int {
	if r.l.genitives.open == nil || r.l.whenNoun.at(r.toks[:i+n], i) != n || r.at(c.to).text != "," {
		return 0
	}
	remark := false
	for k := c.from; k < c.to; k++ {
		remark = remark || r.at(k).text == ","
	}
	first := r.at(c.to + 1)
	if !remark || first.kind != wordToken || r.l.prepositions.has(first) || !r.l.genitives.has(first) || r.l.party.subject.has(first) || r.l.party.adverbs.has(first) || r.l.party.pronouns.has(first) {
		return 0
	}
	for k := c.to + 2; k < len(r.toks) && (r.at(k).kind == wordToken || r.at(k).deep); k++ {
		if from := r.nameStart(k, c.to+1); r.nominative(k, c.to+1) || r.l.party.level.has(r.at(k)) && r.l.prepositions.at(r.toks, from-1) == 0 {
			if from > c.to+1 {
				return from
			}
			return 0
		}
		if r.l.predicates.has(r.at(k)) {
			return 0
		}
	}
	return 0
}

// alsoNotTo reports whether a dative at i is joined to one that a preposition has: to the
// bodies or officials.
func (r *reader) alsoNotTo(i, from int) bool {
	if !r.l.party.joins.has(r.at(i - 1)) {
		return false
	}
	for k := i - 2; k >= max(from, i-8) && r.at(k).kind == wordToken; k-- {
		if r.l.party.notTo.has(r.at(k)) {
			return true
		}
		if r.l.infinitives.has(r.at(k)) || r.l.predicates.has(r.at(k)) {
			return false
		}
	}
	return false
}

// headTo adds the one to whom a passive clause opens with: to a victim help must be provided.
func (r *reader) headTo(c clause) bool {
	starts := r.starts(c)
	if !r.l.party.open || len(starts) == 0 || !r.l.party.to.has(r.at(starts[0])) || r.at(starts[0]).text != "to" {
		return false
	}
	gives := false
	for k := c.end; k < min(c.to, c.end+3); k++ {
		gives = gives || r.l.party.give.has(r.at(k))
	}
	return gives && r.named(starts[0]+1, c.word)
}

// limitAt reports whether words that bound a time begin at k.
func (r *reader) limitAt(k int) bool {
	l := &r.l.limit
	return l.atOnce.at(r.toks, k) > 0 || l.sameDay.at(r.toks, k) > 0 || !r.l.party.open && !r.l.prepositions.has(r.at(k)) && l.most.at(r.toks, k) > 0
}

// joined returns the noun of a name at k that is joined to one with its noun at head and
// stands in the same case, 0 if there is none: the victim and the witness.
func (r *reader) joined(head, k, limit int) int {
	p := &r.l.party
	next := 0
	if p.open {
		h, ok := r.name(k, limit, "", false)
		if !ok {
			return 0
		}
		next = h
	} else {
		for _, list := range []*phrases{&p.dative, &p.agent, &p.object} {
			if !list.has(r.at(head)) {
				continue
			}
			if n := r.skip(k, limit, list); n < limit && list.has(r.at(n)) {
				next = n
				break
			}
		}
		if next == 0 {
			return 0
		}
	}
	if _, n := r.l.strength.find(r.toks, next+1); n > 0 || p.finite.has(r.at(next+1)) || r.l.predicates.has(r.at(next+1)) {
		return 0
	}
	return next
}

// endsList reports whether a name that begins at token at is the end of a list whose first
// part, from token first on, is no name that is known: all children's institutions, bodies
// and citizens.
func (r *reader) endsList(first, at int, c clause) bool {
	if !r.l.party.open || at == first || !r.l.party.before.has(r.at(first)) {
		return false
	}
	for k := first; k < at; k++ {
		if within(r.taken, k) || r.l.limit.times.has(r.at(k)) || strings.Contains(":—;", r.at(k).text) {
			return false
		}
	}
	return r.at(at-1).text == ","
}

// conceded returns the comma that ends a remark which grants something and begins behind the
// comma k: the request, be it in part, …; 0 if none does.
func (r *reader) conceded(k int, s span) int {
	if !r.l.concedes.has(r.at(k + 1)) {
		return 0
	}
	for e := k + 2; e < min(s.to, k+12); e++ {
		if r.at(e).text == "," {
			return e
		}
	}
	return 0
}

// datively reports whether the name of a person or body in the dative, to whom something is
// owed, begins at k, behind what a time runs from.
func (r *reader) datively(k int) bool {
	p := &r.l.party
	if p.open || p.last || r.l.prepositions.has(r.at(k-1)) || r.at(k-1).kind != wordToken {
		return false
	}
	n := r.skip(k, len(r.toks), &p.dative)
	if n >= len(r.toks) || !p.dative.has(r.at(n)) {
		return false
	}
	for ; k < n; k++ {
		if p.notDative.has(r.at(k)) {
			return false
		}
	}
	return true
}

// invertedSubject finds the subject behind the word of strength and an infinitive, where the
// noun before them, at head, may be what is done: shromáždění může svolat občan.
func (r *reader) invertedSubject(head int, c clause) (int, bool) {
	p := &r.l.party
	if p.open || !p.behind || p.clear.has(r.at(head)) || p.alone.has(r.at(head)) || p.pronouns.has(r.at(head)) || !r.l.infinitives.has(r.at(c.end)) {
		return 0, false
	}
	h, ok := r.name(c.end+1, c.to, "", false)
	return h, ok && p.clear.has(r.at(h))
}

// chosen reports whether the number at token i counts the days of which the later or earlier
// is meant.
func (r *reader) chosen(i int) bool {
	if r.l.party.before.has(r.at(i - 1)) {
		i--
	}
	for k := max(0, i-4); k < i; k++ {
		if n := max(r.l.limit.later.at(r.toks[:i], k), r.l.limit.earlier.at(r.toks[:i], k)); n > 0 && k+n == i {
			return true
		}
	}
	return false
}

// ordersBefore reports whether a clause before token i orders something of a person or body:
// must ensure that this is regarded as.
func (r *reader) ordersBefore(i int, s span) bool {
	for k := s.from; k < i; k++ {
		if kind, n := r.l.strength.find(r.toks[:i], k); n > 0 && Kind(kind).IsStrength() && r.contentBetween(k+n, i) {
			return true
		}
	}
	return false
}

// contentBetween reports whether a clause of content begins between two tokens.
func (r *reader) contentBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if r.l.contents.has(r.at(k)) {
			return true
		}
	}
	return false
}

// forTo reports whether the word at k, behind a verb of giving, opens what someone does:
// necessary for the person to travel.
func (r *reader) forTo(k, limit int) bool {
	if !r.l.party.open || r.at(k).text != "for" {
		return false
	}
	head, ok := r.name(k+1, limit, "", true)
	return ok && r.at(head+1).text == "to"
}

// closedList reports whether a comma at k opens another bearer that a comma right before the
// word of strength closes: the judge, or in other cases the clerk, must.
func (r *reader) closedList(k int, c clause) bool {
	if !r.l.party.joins.has(r.at(k+1)) || r.at(c.word-1).text != "," || c.word-1 <= k {
		return false
	}
	for j := k + 2; j < c.word-1; j++ {
		t := r.at(j)
		if t.kind == markToken && !t.deep || r.l.party.finite.has(t) || r.l.predicates.has(t) {
			return false
		}
	}
	return true
}

// genitiveRelative reports whether a relative clause opens at k with the nouns to which its
// pronoun belongs: основания которого, срок действия которых.
func (r *reader) genitiveRelative(k, limit int) bool {
	for j := k + 1; j < min(limit, k+4); j++ {
		if r.at(j-1).kind != wordToken || r.l.prepositions.has(r.at(j-1)) && j > k+1 || r.l.party.joins.has(r.at(j-1)) {
			return false
		}
		if r.l.whoseBehind.has(r.at(j)) {
			return true
		}
	}
	return false
}

// levelIn reports whether token k, in what a time runs from, is a noun that can be the subject
// of what must be done in that time, no preposition having it.
func (r *reader) levelIn(k int) bool {
	p := &r.l.party
	if p.open || p.last || !p.level.has(r.at(k)) || r.at(k-1).kind != wordToken {
		return false
	}
	for k--; k > 0 && r.quality(r.at(k)); k-- {
	}
	return !r.l.prepositions.has(r.at(k))
}
