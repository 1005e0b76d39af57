package norm

// clauses finds the conditions and exceptions of a sentence.
func (r *reader) clauses(s span) {
	for i := s.from; i < s.to; i++ {
		if within(r.taken, i) || r.toks[i].quoted {
			continue
		}
		if n := r.l.besides.at(r.toks[:s.to], i); n > 0 {
			i += n - 1
			continue
		}
		if n := r.l.whenWhole.at(r.toks[:s.to], i); n > 0 {
			r.add(When, "", span{i, i + n})
			i += n - 1
			continue
		}
		if n := r.doing(i, s); n > 0 {
			i += n - 1
			continue
		}
		if n := r.l.turning.at(r.toks[:s.to], i); n > 0 && r.turned(i, n) {
			i += n - 1
			continue
		}
		kind, n := r.opens(i, s)
		if n > 0 {
			c := span{i, r.clauseEnd(i, n, s)}
			if end := r.nounEnd(i, n, c); end > 0 {
				c.to = end
			} else if r.swallows(i, n, c) {
				i += n - 1
				continue
			} else if end := r.nounRest(i, n, c); end > 0 {
				c.to = end
			}
			open := c.to == i+n || r.l.relative.has(r.at(c.to-1)) || !r.first(i, s) && r.at(c.to+1).line && r.at(c.to).text == "—" // if— a) …; if it finds that— a) …; if it— a) …
			if k := r.at(c.to).text; open && (k == "—" || k == ":") {
				c.to = r.listEnd(c.to + 1)
				r.listed = c.to
			}
			r.taken = append(r.taken, c)
			if _, cut := r.l.strength.find(r.toks[:c.to], c.to-1); cut == 0 && !r.nothing(i, n, c) { // "if it may, as the case is, harm": cut short
				if kind == When && r.otherwise(c) {
					kind = Unless
				}
				r.add(kind, "", c)
			}
			i = c.to - 1
			continue
		}
		if kind, n = r.closes(i, s); n > 0 {
			c := span{r.clauseStart(i, s), i + n}
			r.taken = append(r.taken, c)
			if kind != "" {
				r.add(kind, "", c)
			}
			i += n - 1
		}
	}
}

// doing reports how many words at i, behind the first of the sentence, only say in the
// course of what something is done: "must, when hearing the child, …". That is no
// condition of the duty.
func (r *reader) doing(i int, s span) int {
	n := r.l.doing.at(r.toks[:s.to], i)
	if n == 0 || r.first(i, s) || r.l.notDoing.has(r.at(i+n-1)) {
		return 0
	}
	return n
}

// turned makes an exception of the condition that ends right before the n words at i,
// which turn it: "if an Act, which is in force, does not say otherwise".
func (r *reader) turned(i, n int) bool {
	if len(r.taken) == 0 || len(r.out) == 0 {
		return false
	}
	c, f := &r.taken[len(r.taken)-1], &r.out[len(r.out)-1]
	if c.to != i-1 || r.at(c.to).text != "," || f.Kind != When || f.Start != r.at(c.from).start {
		return false
	}
	c.to = i + n
	f.Kind, f.End = Unless, r.at(i+n-1).end
	return true
}

// swallows reports whether a condition that n words at i open, which take a noun and
// no clause, has the words of strength of the sentence in it: no comma ended it, and
// where it ends is not known.
func (r *reader) swallows(i, n int, c span) bool {
	if r.l.whenNoun.at(r.toks[:i+n], i) != n {
		return false
	}
	for k := i + n; k < c.to; k++ {
		if r.l.relative.has(r.at(k)) || r.l.when.at(r.toks[:c.to], k) > 0 || r.l.goesOn.at(r.toks[:c.to], k) > 0 {
			return false
		}
		if _, m := r.l.strength.find(r.toks[:c.to], k); m > 0 || (r.l.predicates.has(r.at(k)) || r.l.party.open && r.l.party.finite.has(r.at(k))) && !r.at(k).deep {
			return true
		}
	}
	return false
}

// opens reports what the words at i open, and how many there are.
func (r *reader) opens(i int, s span) (Kind, int) {
	toks := r.toks[:s.to]
	not := r.l.unless.at(toks, i)
	if i > s.from && r.l.notAfter.has(r.at(i-1)) && !(r.l.party.joins.has(r.at(i-1)) && (not > 0 || r.at(i-2).kind == markToken)) {
		return "", 0
	}
	if i > s.from && r.l.voids.has(r.at(i-1)) {
		return "", 0 // to neplatí v případě
	}
	if i > s.from+1 && r.at(i-1).text == "," && r.l.queries.has(r.at(i-2)) {
		return "", 0 // zjišťuje, je-li
	}
	when := max(r.l.when.at(toks, i), r.hyphenated(i, s))
	if when == 0 && (r.first(i, s) || r.at(i-1).text == "—") {
		when = r.l.whenFirst.at(toks, i)
	}
	if when == 1 && not == 0 && !r.first(i, s) && r.l.placing.has(r.at(i)) && r.placed(i) {
		return "", 0 // the port where
	}
	switch {
	case not > 0 && not >= when:
		return Unless, not
	case when > 0:
		return When, when
	}
	return "", 0
}

// listEnd returns the token after the numbered points of a list that begins at i.
func (r *reader) listEnd(i int) int {
	for k := i; k < len(r.toks); k++ {
		if r.at(k).line && r.afterNumber(k) == k || k > i && r.stop(k-1) {
			return k
		}
	}
	return len(r.toks)
}

// first reports whether token i is the first word of the sentence.
func (r *reader) first(i int, s span) bool {
	for k := s.from; k < i; k++ {
		if r.at(k).kind != markToken {
			return false
		}
	}
	return true
}

// hyphenated reads a verb with a particle of condition: bude-li.
func (r *reader) hyphenated(i int, s span) int {
	if r.l.particle != "" && i+2 < s.to && r.at(i).kind == wordToken && r.at(i+1).text == "-" && r.at(i+2).text == r.l.particle {
		return 3
	}
	return 0
}

// closes reports whether the words at i end a clause of condition, of exception or,
// the kind being empty, of time, which stands before them.
func (r *reader) closes(i int, s span) (Kind, int) {
	toks := r.toks[:s.to]
	if n := r.l.closingUnless.at(toks, i); n > 0 {
		return Unless, n
	}
	if n := r.l.closingWhen.at(toks, i); n > 0 {
		return When, n
	}
	return "", r.l.timeClause.at(toks, i)
}

// clauseEnd returns the token after the clause that n words at i open: up to a
// comma with which it does not go on.
func (r *reader) clauseEnd(i, n int, s span) int {
	k := i + n
	if r.at(k).text == "," && r.l.parenthetical.at(r.toks, i) > 0 { // except, in grave cases, to …
		for k++; k < s.to && r.at(k).text != ","; k++ {
		}
		k++
	}
	if e := r.thenAt(i, k, s); e > 0 {
		return e
	}
	if e := r.remark(k, s); e > 0 {
		k = e // if the keeper, without good cause, leaves
	}
	for ; k < s.to; k++ {
		t := r.at(k)
		switch {
		case r.at(i).deep && !t.deep, !r.at(i).deep && t.deep && t.text == ")":
			return k
		case t.deep && !r.at(i).deep:
		case k > i+n+1 && r.bare(i, k, s):
			return k
		case t.text == ";", t.text == ":", t.text == "—", r.stop(k):
			return k
		case t.text == ",":
			if r.anotherContent(i, k) {
				return k
			}
			if r.at(k+1).text == "—" || r.l.whether.has(r.at(k+2)) || r.unsaid(i, n, k) {
				continue
			}
			if e := r.conceded(k, s); e > 0 {
				k = e // …, whether he lives there or not,— a) …
			}
			if !r.goesOn(k+1, s.to) && !(r.l.party.finite.has(r.at(k+1)) && (r.first(i, s) || !r.finite(i+n, k))) && !r.listGoesOn(i, n, k, s) {
				return k
			}
		}
	}
	return s.to
}

// nothing reports whether a clause that n words at i open has no more than a name in it, so
// that it was cut short.
func (r *reader) nothing(i, n int, c span) bool {
	if r.l.whenNoun.at(r.toks[:i+n], i) == n || r.l.unless.at(r.toks[:c.to], i) > 0 {
		return false
	}
	if !r.l.party.open {
		if r.l.says.exact == nil || r.listed == c.to {
			return false
		}
		for k := i + n; k < c.to; k++ {
			if r.l.says.has(r.at(k)) && !r.l.silent.has(r.at(k)) && (!r.l.prepositions.has(r.at(k)) || r.l.negation.has(r.at(k-1))) {
				return false
			}
		}
		return true
	}
	return r.reaches(r.whose(i+n), c.to)
}

// whose passes over a word such as "his" before a name at k.
func (r *reader) whose(k int) int {
	if r.l.party.whose.has(r.at(k)) {
		return k + 1
	}
	return k
}

// remark returns the token after a remark between commas that follows right on the name
// with which the clause at k begins, 0 if none does. What the clause says comes behind it.
func (r *reader) remark(k int, s span) int {
	if r.l.party.last {
		return 0
	}
	head, ok := r.name(r.whose(k), s.to, "", true)
	for ok && r.at(head+1).text == "," { // his parent, a guardian or another person
		next, is := r.name(r.whose(head+2), s.to, "", false)
		if !is {
			break
		}
		if j := r.at(next + 1); !r.l.party.joins.has(j) && j.text != "," {
			break
		}
		head = next
		if last, is := r.name(r.whose(next+2), s.to, "", false); is && r.at(next+1).text != "," {
			return last + 1
		}
	}
	if !ok || r.at(head+1).text != "," || r.at(head+1).deep != r.at(k).deep {
		return 0
	}
	if !r.goesOn(head+2, s.to) && !r.l.prepositions.has(r.at(head+2)) && !r.l.remarks.has(r.at(head+2)) {
		return 0 // the victim, the family or …
	}
	for e := head + 2; e < s.to; e++ {
		switch t := r.at(e); {
		case t.deep && !r.at(k).deep:
		case t.text == ";", t.text == ":", t.text == "—", r.stop(e):
			return 0
		case t.text == ",":
			if r.goesOn(e+1, s.to) {
				continue
			}
			return e + 1
		}
	}
	return 0
}

// nounEnd returns the token after a condition c that n words at i open, which take a
// noun and no clause, where no comma ends it: at a word that stands second in its
// sentence, or at the one who must. It returns 0 where no such thing is needed or
// found.
func (r *reader) nounEnd(i, n int, c span) int {
	if r.l.whenNoun.at(r.toks[:i+n], i) != n {
		return 0
	}
	for k := i + n; k < c.to; k++ {
		switch t := r.at(k); {
		case t.deep:
		case r.l.relative.has(t), r.l.when.at(r.toks[:c.to], k) > 0, t.text == "," && r.goesOn(k+1, c.to):
			return 0
		case k == i+n:
		case !r.l.party.open && r.l.party.alone.has(t) && !r.l.relative.has(t):
			return k // при проверке никто
		case !r.l.party.open && !r.l.party.last && r.l.predicates.has(t):
			if r.l.negation.has(r.at(k - 1)) {
				k--
			}
			return k // v případě zájmu rozhodne
		case r.l.genitives.has(r.at(k-1)) && r.l.strength.at(r.toks[:c.to], k) > 0:
			return k // при признании акта подлежат
		case r.l.clitics.has(t), r.l.infinitives.has(t) && !r.l.grounds.has(r.at(k-1)):
			return k
		case r.l.party.open:
			if h, ok := r.name(k, c.to, "", false); ok && r.l.party.before.has(t) && !r.l.prepositions.has(r.at(k-1)) && !r.l.party.joins.has(r.at(k-1)) {
				if _, m := r.l.strength.find(r.toks[:c.to], h+1); m > 0 {
					return k
				}
			}
		case r.levelIn(k) && r.nameStart(k, i+n+1) > i+n:
			return r.nameStart(k, i+n+1)
		case r.nominative(k, i+n), r.l.party.subject.has(t) && r.nameStart(k, i+n+1) < k && r.nameStart(k, i+n) > i+n && !r.l.prepositions.has(r.at(r.nameStart(k, i+n)-1)):
			return r.nameStart(k, i+n+1)
		}
	}
	return 0
}

// goesOn reports whether a clause goes on with the word at k, behind a comma.
func (r *reader) goesOn(k, limit int) bool {
	toks := r.toks[:limit]
	if r.l.prepositions.has(r.at(k)) && r.l.relative.has(r.at(k+1)) && k+1 < limit {
		return true // with which
	}
	if r.l.party.joins.has(r.at(k)) && r.l.prepositions.has(r.at(k+1)) && r.l.relative.has(r.at(k+2)) && k+2 < limit {
		return true // or in which
	}
	if r.l.beforeParticiple.has(r.at(k)) && k+1 < limit {
		k++ // прямо установленных
	}
	if r.genitiveRelative(k, limit) {
		return true
	}
	if _, person := r.name(k, limit, "", false); person && !r.l.party.open && !r.l.party.last && !r.l.relative.has(r.at(k)) {
		return false // указанные органы
	}
	not := r.l.notOn.at(toks, k)
	return (not == 0 || r.l.prepositions.has(r.at(k+not))) && r.l.goesOn.at(toks, k) > 0 || r.l.also.at(toks, k) > 0
}

// clauseStart returns the first token of the clause that ends at i.
func (r *reader) clauseStart(i int, s span) int {
	for k := i - 1; k >= max(s.from, i-reach); k-- {
		if t := r.at(k); !t.deep && (t.text == "," || t.text == ":" || t.text == ";" || t.text == "—") || within(r.taken, k) {
			return k + 1
		}
	}
	return s.from
}
