package norm

// strengths finds the words of strength of a sentence, and who and to whom.
func (r *reader) strengths(s span) {
	toks := r.toks[:s.to]
	from := s.from // after the last word of strength
	prior := -1
	bore := r.bore
	for i := s.from; i < s.to; i++ {
		if within(r.taken, i) || toks[i].deep {
			continue
		}
		kind, n := r.l.strength.find(toks, i)
		if n == 0 {
			continue
		}
		end := i + n
		if kind == "no" || r.l.inert.at(toks, end) > 0 {
			i, from = end-1, end
			continue
		}
		if r.subordinate(i, prior, s) {
			i = end - 1
			continue
		}
		r.add(Kind(kind), "", span{i, end})
		r.parties(Kind(kind), clause{span{from, s.to}, i, end, bore})
		prior, from = i, end
		i = end - 1
	}
}

// subordinate reports whether the word of strength at i stands in a relative clause
// or a clause of content, prior being the one before it in the sentence.
func (r *reader) subordinate(i, prior int, s span) bool {
	toks := r.toks[:s.to]
	for k := i - 1; k >= max(s.from, i-3); k-- {
		if t := toks[k]; t.text == "," || t.text == ":" || t.text == "—" {
			break
		}
		if r.l.relative.at(toks, k) > 0 && !within(r.taken, k) {
			return true
		}
	}
	if prior < 0 {
		return false
	}
	for k := prior + 1; k < i; k++ {
		if toks[k].line {
			return false
		}
	}
	for k := prior + 1; k < i; k++ {
		if r.l.relative.at(toks, k) > 0 && !within(r.taken, k) {
			return true
		}
	}
	return false
}

// clause is a word of strength, at tokens word up to end, with the clause around it.
type clause struct {
	span
	word, end int
	bore      bool
}

// parties finds who must and to whom.
func (r *reader) parties(kind Kind, c clause) {
	subject, found := r.subjectOf(kind, c)
	passive := r.l.passive.at(r.toks[:c.to], c.end) > 0
	if found && passive {
		if r.told(c) {
			r.add(To, "", subject)
		}
		return
	}
	if found {
		r.add(Who, "", subject)
		r.bore = true
	}
	if !passive || found || r.l.party.givePassive {
		r.addressee(c)
	}
}

// told reports whether the participle of a passive clause has its subject as the
// one to whom: must be informed.
func (r *reader) told(c clause) bool {
	for k := c.end; k < min(c.end+4, c.to); k++ {
		if r.l.told.has(r.toks[k]) {
			return true
		}
	}
	return false
}
