package norm

// otherwise reports whether a condition says that nothing else is laid down, which makes an
// exception of it: není-li ve smlouvě stanoveno jinak.
func (r *reader) otherwise(c span) bool {
	negated := false
	for k := c.from; k < c.to; k++ {
		t := r.at(k)
		if r.l.relative.has(t) {
			return false
		}
		negated = negated || r.l.negation.has(t) || r.l.denying.has(t)
		if negated && r.l.elsewise.has(t) {
			return k+1 >= c.to || k+2 >= c.to && r.at(k+1).kind == markToken
		}
	}
	return false
}

// timedAt reports whether a time limit found before covers s in part.
func (r *reader) timedAt(s span) bool {
	for _, f := range r.timed {
		if f.Start < r.at(s.to-1).end && r.at(s.from).start < f.End {
			return true
		}
	}
	return false
}

// relates reports whether a relative pronoun stands among the tokens from one up to another.
func (r *reader) relates(from, to int) bool {
	for k := from; k < to; k++ {
		if r.l.relative.has(r.at(k)) && !within(r.taken, k) {
			return true
		}
	}
	return false
}

// plainDative adds a noun at i, right behind a verb of giving, whose ending is that of a
// dative in the plural and of nothing else, whatever it means.
func (r *reader) plainDative(i, limit int) bool {
	p := &r.l.party
	for i < limit && p.dativeBefore.has(r.at(i)) {
		i++
	}
	if i >= limit || !p.plural.has(r.at(i)) || p.notPlural.has(r.at(i)) {
		return false
	}
	r.add(To, "", span{i, i + 1})
	return true
}

// describing reports whether a length of time is an adjective of something that is no time:
// devítiletá škola.
func (r *reader) describing(s span) bool {
	l := &r.l.limit
	if s.to != s.from+1 || !l.adjectival.has(r.at(s.from)) {
		return false
	}
	for k := s.to; k < s.to+3; k++ {
		if l.terms.has(r.at(k)) {
			return false
		}
	}
	return true
}

// placed reports whether the word at i, which opens a condition or tells more of a place, does
// the latter: the port where.
func (r *reader) placed(i int) bool {
	for j := i + 1; j < i+8 && r.at(j).text != ","; j++ {
		if r.l.speaks.has(r.at(j)) {
			return true // where this Part uses the words
		}
	}
	k := i - 1
	if r.at(k).text == "," {
		k--
	}
	for j := k; k == i-1 && j > max(0, k-6); j-- {
		if r.l.siting.has(r.at(j)) {
			return true
		}
	}
	return r.l.prepositions.has(r.at(k)) || r.l.party.joins.has(r.at(k)) || r.l.places.has(r.at(k)) || r.l.asks.has(r.at(k))
}

// pointing reports whether the word "that" at k, before the word of strength at i, opens no
// clause of content: it points to a person, or tells more of the subject before it.
func (r *reader) pointing(k, i int, s span) bool {
	if !r.l.party.open || !r.l.that.has(r.at(k)) || k+1 == i {
		return false
	}
	first := r.first(k, s) && r.at(k).upper || r.at(k-1).text == "," && within(r.taken, k-2) || within(r.taken, k-1)
	if head, ok := r.name(k, i, "", false); ok && first {
		return r.reaches(k, i) || head+1 == i
	}
	if k == s.from || !r.l.party.subject.has(r.at(k-1)) || r.l.party.before.has(r.at(k+1)) || r.l.party.pronouns.has(r.at(k+1)) {
		return false
	}
	_, ok := r.name(k+1, i, "", false)
	return !ok && !r.relates(s.from, k) // every body that provides services must
}

// anotherContent reports whether a clause of content that is joined behind the comma k belongs
// to what stands before the condition from i on, which has none: ensure that …, if …, and that.
func (r *reader) anotherContent(i, k int) bool {
	return r.l.party.open && r.l.party.joins.has(r.at(k+1)) && r.l.contents.has(r.at(k+2)) && !r.l.party.of.has(r.at(k+3)) && !r.contentBetween(i, k)
}

// added returns the comma that opens a short addition which the comma at k closes, 0 for none:
// how one party, or both, may.
func (r *reader) added(k int) int {
	if r.at(k).text != "," {
		return 0
	}
	for j := k - 2; j > max(0, k-6); j-- {
		if r.at(j).text == "," {
			if r.l.party.joins.has(r.at(j + 1)) {
				return j
			}
			return 0
		}
	}
	return 0
}

// bare reports whether the subject of the sentence begins at k, no comma having ended the
// condition from i on that opens the sentence: when the plan is ready they must.
func (r *reader) bare(i, k int, s span) bool {
	p := &r.l.party
	if !p.open || !r.first(i, s) || !p.before.has(r.at(k)) && !p.person.has(r.at(k)) || r.l.prepositions.has(r.at(k-1)) || p.joins.has(r.at(k-1)) || r.l.relative.has(r.at(k-1)) || !r.finite(i, k) && !r.acts(i, k) || r.copula(k-1) {
		return false
	}
	head, ok := r.name(k, s.to, "", true)
	if !ok && p.person.has(r.at(k)) {
		head, ok = k, true
	}
	if !ok {
		return false
	}
	_, n := r.l.strength.find(r.toks[:s.to], head+1)
	return n > 0 && !r.relates(i+1, k)
}

// cleft reports whether a sentence that begins at from says of whom its word of strength at i
// is true: it is the board that must.
func (r *reader) cleft(from, i int) bool {
	return r.l.party.open && r.at(from).text == "it" && r.at(from+1).text == "is" && i > from+3 &&
		(r.l.subjects.has(r.at(i-1)) || r.l.that.has(r.at(i-1))) && r.reaches(from+2, i-1)
}

// pseudoCleft returns the token at which the subject of the word of strength at i begins, where
// the sentence says what it is that must be done: what the court must give is; 0 elsewhere.
func (r *reader) pseudoCleft(i int, s span) int {
	if !r.l.party.open {
		return 0
	}
	k := s.from
	for k < i && (within(r.taken, k) || r.at(k).kind == markToken) {
		k++
	}
	if r.at(k).text != "what" || !r.reaches(k+1, i) {
		return 0
	}
	for j := i + 1; j < s.to && r.at(j).text != ","; j++ {
		if r.at(j).text == "is" {
			return k + 1
		}
	}
	return 0
}
