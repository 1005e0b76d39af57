package norm

// coordinated reports whether the word of strength at i is joined to one that ends at
// under, in a subordinate clause: who may ask and must be told.
func (r *reader) coordinated(i, under int) bool {
	for k := i - 1; k >= under; k-- {
		switch t := r.at(k); {
		case t.deep || within(r.taken, k):
		case t.text == ";" || t.text == "—" || t.text == ":" || t.line:
			return false
		case r.l.party.joins.has(t):
			return true
		case t.text == ",":
			for k++; k < i && r.at(k).kind != wordToken; k++ {
			}
			return r.l.party.joins.has(r.at(k))
		}
	}
	return false
}

// subordinate reports whether the word of strength at i stands in a relative clause
// or a clause of content, prior being the one before it in the sentence.
func (r *reader) subordinate(i, prior int, s span) bool {
	toks := r.toks[:s.to]
	if r.cleft(s.from, i) || r.pseudoCleft(i, s) > 0 {
		return false
	}
	for k := i - 1; k >= max(s.from, i-3); k-- {
		if t := toks[k]; t.text == "," || t.text == ":" || t.text == "—" {
			break
		}
		if r.l.relative.at(toks, k) > 0 && !within(r.taken, k) && !r.finite(k+1, i) && !r.pointing(k, i, s) {
			return true
		}
	}
	if r.aside(i, s) {
		return true
	}
	if r.returned(i, prior, s) {
		return false
	}
	if r.embedded(i, s) {
		return true
	}
	if prior < 0 {
		return false
	}
	for k := max(prior+1, i-reach); k < i; k++ {
		if toks[k].line {
			return false
		}
	}
	found := false
	for k := max(prior+1, i-reach); k < i; k++ {
		if r.l.relative.at(toks, k) > 0 && !within(r.taken, k) {
			found = true
		}
		if toks[k].text == ":" && !toks[k].deep {
			found = false
		}
	}
	return found
}

// aside reports whether a remark between commas parts a relative pronoun from the word of
// strength at i: who, in the view of the court, may.
func (r *reader) aside(i int, s span) bool {
	commas := 0
	for k := i - 1; k >= max(s.from, i-reach) && commas < 3; k-- {
		if t := r.at(k); t.text == ";" || t.text == ":" || t.text == "—" {
			return false
		} else if t.text == "," && !t.deep {
			if commas++; commas == 2 && r.l.relative.has(r.at(k-1)) && !within(r.taken, k-1) {
				return true
			}
		}
	}
	return false
}

// embedded reports whether the subject of the word of strength at i follows right on a
// relative pronoun, or the clause is a question: what the court must do.
func (r *reader) embedded(i int, s span) bool {
	if first := r.toks[s.from]; r.l.relative.has(first) && !within(r.taken, s.from) && !r.purpose(s) && !(r.l.contents.has(first) && r.l.party.open && r.finite(s.from+1, i)) {
		if _, ok := r.name(s.from, i, "", false); !ok {
			return true
		}
	}
	if !r.l.party.open && (r.l.asks.has(r.toks[s.from]) || s.from+1 < i && r.l.prepositions.has(r.toks[s.from]) && r.l.asks.has(r.toks[s.from+1])) {
		return true // в какие приюты она может обратиться
	}
	for k := i - 1; k >= max(s.from, i-reach); k-- {
		t := r.toks[k]
		if t.deep || within(r.taken, k) {
			continue
		}
		if r.l.asksFirst.has(t) && r.at(k-1).text == "," && r.l.party.skip.at(r.toks, k+1) == 0 {
			return true // , как часто орган обязан
		}
		if j := r.added(k); j > 0 {
			k = j
			continue
		}
		if t.text == "," || t.text == ":" || t.text == "—" {
			return false
		}
		if r.l.asks.has(t) {
			return true
		}
		if (r.l.prepositions.has(r.at(k-1)) && r.l.relative.has(t) || r.l.that.has(t) && !r.restarts(k, i, s) && !r.pointing(k, i, s)) && !r.finite(k+1, i) {
			return true // within which the first report must
		}
		if r.l.asWords.has(t) {
			if head, ok := r.name(k+1, i, "", true); ok && head+1 == i {
				return true // as the board may think fit
			}
		}
		if r.l.relative.at(r.toks[:s.to], k) == 0 || r.l.that.has(t) && r.pointing(k, i, s) {
			continue
		}
		head, ok := r.name(k+1, i, "", true)
		return ok && (head+1 == i || r.l.party.of.has(r.toks[head+1]))
	}
	return false
}

// finite reports whether one of the tokens from first up to last says something of the
// subject of a relative clause.
func (r *reader) finite(first, last int) bool {
	for k := first; k < last; k++ {
		if r.l.party.finite.has(r.at(k)) || r.l.predicates.has(r.at(k)) {
			return true
		}
	}
	return false
}
