package norm

import "strings"

// strengths finds the words of strength of a sentence, and who and to whom.
func (r *reader) strengths(s span) {
	toks := r.toks[:s.to]
	from := s.from // after the last word of strength
	prior := -1
	bore := r.bore
	under := -1     // the end of the last word of strength in a subordinate clause
	var before span // the bearer of the clause before
	for i := s.from; i < s.to; i++ {
		if within(r.taken, i) || toks[i].deep || toks[i].quoted {
			continue
		}
		kind, n := r.l.strength.find(toks, i)
		if n == 0 {
			continue
		}
		end := i + n
		if i > s.from && r.l.negation.has(toks[i-1]) || r.l.whether.has(r.at(end)) {
			i, from = end-1, end
			continue
		}
		if r.l.negator.has(toks[i]) && r.loosely(i, end) {
			i, from = end-1, end
			continue
		}
		if r.l.negator.has(toks[i]) && i > s.from && toks[i-1].kind == wordToken && !r.l.party.skip.has(toks[i-1]) && !(r.l.prepositions.has(toks[from]) && !r.relates(from, i)) {
			// "contains no norms that shall" or "on this day no one may": nobody knows
			i, from = end-1, end
			continue
		}
		if r.l.party.last && end < s.to && toks[end].kind == wordToken && !r.l.final.has(toks[end]) {
			i = end - 1
			continue // an adjective: міндетті ұйғарымдар
		}
		if r.l.months.has(toks[i]) && toks[i].upper && (r.at(i-1).kind == digitToken || r.at(i+1).kind == digitToken) {
			i, from = end-1, end
			continue // 1 May
		}
		c := clause{span{from, s.to}, i, end, bore, before}
		if Kind(kind) != MustNot && r.nobody(c) {
			i, from = end-1, end
			continue
		}
		if kind == "no" {
			before, _ = r.subjectOf(Kind(kind), c)
			i, from = end-1, end
			continue
		}
		if r.inert(Kind(kind), c) {
			i, from = end-1, end
			continue
		}
		if r.subordinate(i, prior, s) || under >= 0 && r.coordinated(i, under) {
			i, under = end-1, end
			continue
		}
		if k, after := r.resumed(Kind(kind), end, s); after > end {
			kind, end, c.end = string(k), after, after
		}
		if base, ok := strings.CutSuffix(kind, " end"); ok { // проведение экспертизы обязательно
			if kind = base; end < s.to && r.at(end).kind == wordToken || r.at(i-1).kind != wordToken {
				i = end - 1
				continue
			}
		}
		if base, ok := strings.CutSuffix(kind, thenInfinitive); ok {
			if kind = base; !r.infinitive(i, end, s) {
				i = end - 1
				continue
			}
		}
		if kind == weakMust {
			if kind = string(Must); !r.ordered(c) {
				i = end - 1
				continue
			}
		}
		r.add(Kind(kind), "", span{i, end})
		if before = r.parties(Kind(kind), c); before.to == before.from && !r.continues(c) {
			r.bore = false // it: what this clause speaks of
		}
		prior, from = i, end
		i = end - 1
	}
}

// resumed reads what follows a remark between commas behind a word of strength that ends
// at end, where it changes that strength: shall, where possible, endeavour.
func (r *reader) resumed(kind Kind, end int, s span) (Kind, int) {
	if kind.IsStrength() && kind != MustNot && r.at(end).text == "," && end < s.to {
		for k := end + 1; k < s.to && k < end+reach; k++ {
			if r.at(k).text == "," && !r.at(k).deep {
				if v, n := r.l.resumes.find(r.toks[:s.to], k+1); n > 0 {
					return Kind(v), k + 1 + n
				}
				break
			}
		}
	}
	return kind, end
}

// nobody reports whether the subject of a clause is denied in words that are not known to
// be a ban: none of the keepers may.
func (r *reader) nobody(c clause) bool {
	for _, at := range r.starts(c) {
		if r.l.negator.has(r.at(at)) {
			return true
		}
	}
	return false
}

// weakMust is the value of words that are a duty of a person or of a passive clause only:
// is to.
const weakMust = "must if"

// thenInfinitive ends the value of words that are of strength only before an infinitive:
// следует.
const thenInfinitive = " then"

// infinitive reports whether an infinitive follows soon behind token end, or stands before
// token i in its clause.
func (r *reader) infinitive(i, end int, s span) bool {
	for k := i - 1; k >= s.from && r.at(k).kind == wordToken; k-- {
		if r.l.infinitives.has(r.at(k)) {
			return true
		}
	}
	for k := end; k < min(s.to, end+4) && r.at(k).kind == wordToken; k++ {
		if r.l.infinitives.has(r.at(k)) {
			return true
		}
	}
	return false
}

// ordered reports whether words such as "is to" order something: the subject is a person or
// body, or the clause is passive.
func (r *reader) ordered(c clause) bool {
	for k := c.word - 1; k >= c.from && !strings.Contains(",:—;", r.at(k).text); k-- {
		if r.l.relative.has(r.at(k)) && !within(r.taken, k) {
			return false // the day on which notice is to be given
		}
	}
	if r.continues(c) && c.before.to == 0 {
		return false
	}
	_, found := r.subjectOf(Must, c)
	return found || r.passive(c)
}

// passive reports whether a clause says what is done to its subject.
func (r *reader) passive(c clause) bool {
	return r.l.passive.at(r.toks[:c.to], c.end) > 0 && r.l.notPassive.at(r.toks[:c.to], c.end) == 0
}

// loosely reports whether a negation and its word of strength, at tokens i up to end,
// need not belong together: no longer that they may.
func (r *reader) loosely(i, end int) bool {
	for k := i + 1; k < end; k++ {
		if r.l.relative.has(r.toks[k]) || r.toks[k].text == "longer" {
			return true
		}
	}
	return false
}

// inert reports whether the law speaks of itself: shall apply. Where the subject is a
// person or body, it does not.
func (r *reader) inert(kind Kind, c clause) bool {
	if r.amending(c) {
		return true
	}
	n := r.l.inert.at(r.toks[:c.to], c.end)
	if n == 0 {
		return false
	}
	_, person := r.subjectOf(kind, c)
	if person && r.l.holds.at(r.toks[:c.to], c.end) > 0 {
		return false // the victim must be regarded as vulnerable
	}
	return !person || r.passive(c)
}

// amending reports whether a law says what becomes of the words of another: shall be
// worded as follows.
func (r *reader) amending(c clause) bool {
	if r.l.amends.at(r.toks[:c.to], c.end) == 0 {
		return false
	}
	for k := c.end; k <= c.to; k++ {
		if r.at(k).quoted || r.l.asFollows.at(r.toks, k) > 0 {
			return true
		}
	}
	return r.at(c.to-1).text == ":"
}

// clause is a word of strength, at tokens word up to end, with the clause around it.
type clause struct {
	span
	word, end int
	bore      bool
	// before is the bearer of the clause before it.
	before span
}

// continues reports whether a clause has no subject of its own: "and must".
func (r *reader) continues(c clause) bool {
	for k := c.word - 1; k >= c.from; k-- {
		switch t := r.at(k); {
		case t.text == ",", r.l.party.joins.has(t):
			return true
		case t.kind != wordToken || !r.l.party.skip.has(t) && !r.l.party.adverbs.has(t) && !r.l.party.joins.has(t):
			return false
		}
	}
	return true
}

// parties finds who must and to whom, and returns the subject of the clause.
func (r *reader) parties(kind Kind, c clause) span {
	subject, found := r.subjectOf(kind, c)
	if !found && c.before.to > c.before.from && r.continues(c) {
		subject, found = c.before, true
	}
	if found && r.l.party.joins.has(r.at(subject.to-1)) {
		return span{} // "the victim or, as the case may be, …": who else it is is not known
	}
	if r.l.bans.at(r.toks, c.word) == c.end-c.word && !r.l.bansFrom.has(r.at(c.end)) {
		return span{} // smoking is prohibited
	}
	passive := r.passive(c)
	if found && passive {
		if r.told(c) {
			r.add(To, "", subject)
		}
		r.agent(c)
		return subject
	}
	if found {
		r.add(Who, "", subject)
		r.bore = true
	} else if r.l.impersonal.at(r.toks[:c.to], c.word) > 0 {
		kind := Who // лицам моложе 18 лет запрещается
		for k := c.end; k < min(c.to, c.end+4); k++ {
			if r.l.party.give.has(r.at(k)) && r.l.subjectless.at(r.toks, c.word) > 0 {
				kind = To // жертве следует предоставить
			}
		}
		r.byDative(kind, span{c.from, c.word}, r.starts(c))
	}
	if passive {
		r.agent(c)
		if r.headTo(c) {
			return subject
		}
	}
	if (!passive || found || r.l.party.givePassive) && r.l.impersonal.at(r.toks[:c.to], c.word) == 0 {
		r.addressee(c)
	}
	return subject
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
