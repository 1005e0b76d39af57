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
