package norm

import "strings"

// pastJoin passes over a word that joins the adjective before token k to one behind it:
// fyzické a právnické osoby.
func (r *reader) pastJoin(k, limit int) int {
	j := k
	if j+1 >= limit || !r.l.party.joins.has(r.at(j)) {
		return k
	}
	for j++; j < limit && r.at(j).deep; j++ { // и (или)
	}
	if j < limit && r.at(j).kind == wordToken && r.quality(r.at(j)) && alike(r.at(k-1).text, r.at(j).text) {
		return j
	}
	return k
}

// joinedBefore returns the adjective that is joined to the one at k and stands before it, k if
// none does.
func (r *reader) joinedBefore(k, from int) int {
	j := k - 1
	for j > from && r.at(j).deep {
		j--
	}
	if j > from && r.l.party.joins.has(r.at(j)) && r.at(j-1).kind == wordToken && r.quality(r.at(k)) && r.quality(r.at(j-1)) && alike(r.at(j-1).text, r.at(k).text) {
		return j - 1
	}
	return k
}

// alike reports whether two adjectives have the same ending.
func alike(a, b string) bool {
	n := len(b) - 1
	for n > 0 && b[n]&0xC0 == 0x80 { // the last letter
		n--
	}
	return n > 0 && strings.HasSuffix(a, b[n:])
}

// words counts the words between two tokens outside brackets.
func (r *reader) words(from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		if r.at(k).kind == wordToken && !r.at(k).deep {
			n++
		}
	}
	return n
}

// boundOfList returns the bound that the words before a list put on the number at token i, with
// which a point of the list begins: a fine of up to— a) 100 euros.
func (r *reader) boundOfList(i int) string {
	k := i
	for k > 0 && !r.at(k).line && k > i-8 {
		k--
	}
	if !r.at(k).line || r.afterNumber(k) != i || k == 0 {
		return ""
	}
	for k--; k >= max(0, i-8*reach); k-- {
		if !r.at(k).line {
			continue
		}
		if r.afterNumber(k) > k && r.at(k).text != "(" && r.at(k+1).text == ")" {
			continue // another point
		}
		end := k
		for end < i && !(r.at(end + 1).line) {
			end++
		}
		for end > k && r.at(end).kind == markToken {
			end--
		}
		for from := max(k, end-4); from <= end; from++ {
			if r.l.limit.most.at(r.toks[:end+1], from) == end+1-from {
				return "most"
			}
			if r.l.limit.least.at(r.toks[:end+1], from) == end+1-from {
				return "least"
			}
		}
		return ""
	}
	return ""
}

// acts reports whether a verb that does something stands among the tokens from one up to another.
func (r *reader) acts(from, to int) bool {
	for k := from; k < to; k++ {
		if r.l.acting.has(r.at(k)) {
			return true
		}
	}
	return false
}

// copula reports whether token k is a verb that a name behind it completes.
func (r *reader) copula(k int) bool {
	return r.l.party.finite.has(r.at(k)) && r.l.copulas.has(r.at(k))
}

// Kinds of what the points of a list name.
const (
	noActors = 0
	agents   = 'a' // may be made by— a) the court
	bearers  = 'b' // may apply: a) the keeper
)

// expects reports what the points of a list name that the sentence s leads in, whose last word
// of strength has no bearer of its own.
func (r *reader) expects(s span) rune {
	for k := s.to - 1; k >= s.from; k-- {
		for i := k; i >= max(s.from, k-4); i-- {
			kind, n := r.l.strength.find(r.toks[:s.to], i)
			if n == 0 || !Kind(kind).IsStrength() || i+n > s.to || i+n <= k {
				continue
			}
			c := clause{s, i, i + n, false, span{}}
			if _, ok := r.subjectOf(Kind(kind), c); r.subordinate(i, -1, s) {
				return noActors
			} else if r.passive(c) {
				if !r.l.party.open && r.l.party.participles.has(r.at(s.to-2)) || r.l.party.open && r.l.party.by.has(r.at(s.to-2)) {
					return agents
				}
			} else if !ok && (Kind(kind) == May || Kind(kind) == Entitled) && r.l.party.behind && s.to-c.end < 4 && r.l.infinitives.has(r.at(s.to-2)) {
				return bearers
			}
			return noActors
		}
	}
	return noActors
}

// point adds the one whom a point of a list names.
func (r *reader) point(s span) {
	p := &r.l.party
	if r.actors == noActors || s.from <= r.lead.to || s.from > r.lead.to+8*reach || r.at(s.from).line {
		return // not a point
	}
	for i := r.lead.to; i < s.from; i++ {
		if r.stop(i) {
			r.actors = noActors
			return
		}
	}
	end := s.from
	for end < s.to && !within(r.taken, end) && r.at(end).text != ";" {
		end++
	}
	for end > s.from && (r.at(end-1).kind == markToken && r.at(end-1).text != ")" || p.joins.has(r.at(end-1))) {
		end--
	}
	for k := s.from; k < min(end, s.from+5) && r.at(k).kind == wordToken; k++ {
		t := r.at(k)
		if p.subject.has(t) || r.actors == agents && p.agent.has(t) || r.actors == bearers && p.object.has(t) {
			r.add(Who, "", span{s.from, end})
			return
		}
	}
}

// closed reports whether a name in the accusative at i ends where it is seen to: nothing that
// belongs to it follows behind a comma.
func (r *reader) closed(i, limit int) bool {
	k := r.skip(i, limit, &r.l.party.object)
	return k < limit && r.l.party.object.has(r.at(k)) && r.at(r.nameEnd(k, limit)).text != ","
}

// listGoesOn reports whether a list of things goes on behind the comma at k in a clause
// that n words at i open: assistance, support and protection. At the head of a sentence
// what stands behind the comma may be its subject.
func (r *reader) listGoesOn(i, n, k int, s span) bool {
	noun := r.l.whenNoun.at(r.toks[:i+n], i) == n && r.at(i+n).text != ","
	last := k - 1
	for last > i && r.at(last).kind != wordToken || r.at(last).deep {
		last--
	}
	if r.l.elsewise.has(r.at(last)) {
		return false // nestanoví-li vyhláška jinak, žáci a učni
	}
	_, person := r.name(k+1, s.to, "", false)
	if r.first(i, s) && !noun && (r.l.party.open || person) {
		return false
	}
	joined, comma := false, k
	for j := k + 1; j < s.to; j++ {
		t := r.at(j)
		_, m := r.l.strength.find(r.toks[:s.to], j)
		switch {
		case t.text == "," && !t.deep && !joined && j > comma+1 && r.words(comma, j) < 8 && (noun || !r.first(i, s)):
			comma = j
		case t.text == ")", t.deep: // subparagraph 2)
		case t.kind == markToken:
			return joined && (noun || !r.first(i, s) || r.says(j, s))
		case m > 0, r.l.predicates.has(t), r.l.party.finite.has(t), r.l.clitics.has(t), r.l.infinitives.has(t), !noun && !joined && r.words(comma, j) > 5:
			return false
		case !r.l.party.open && !noun && !person && r.l.party.clear.has(t):
			return false // řídí se tím vláda
		case j == k+1 && (r.l.party.open && r.l.prepositions.has(t) || r.l.party.joins.has(t) || r.l.party.pronouns.has(t) || t.kind != wordToken):
			return false
		case r.l.party.joins.has(t):
			joined = true
		}
	}
	return joined
}

// says reports whether a clause that says something follows soon behind the comma at k.
func (r *reader) says(k int, s span) bool {
	if k+1 >= s.to {
		return r.at(k).text != "."
	}
	if r.at(k).text != "," || r.goesOn(k+1, s.to) {
		return false
	}
	if kind, _ := r.opens(k+1, s); kind != "" {
		return true
	}
	for j := k + 1; j < min(s.to, k+7) && r.at(j).text != ","; j++ {
		if _, n := r.l.strength.find(r.toks[:s.to], j); n > 0 || r.l.predicates.has(r.at(j)) || r.l.clitics.has(r.at(j)) {
			return true
		}
	}
	return false
}

// thenAt returns the comma before the word with which the main clause answers a condition that
// opens the sentence at i: если …, а …, то …; 0 where no such word follows.
func (r *reader) thenAt(i, from int, s span) int {
	if r.l.then.exact == nil || !r.first(i, s) || r.l.unless.at(r.toks[:s.to], i) > 0 {
		return 0
	}
	for k := from; k+1 < s.to; k++ {
		t := r.at(k)
		if t.text == ";" || t.text == ":" || r.stop(k) {
			return 0
		}
		if t.text == "," && !t.deep && r.l.then.has(r.at(k+1)) && !r.l.prepositions.has(r.at(k+1)) && r.at(k+2).text != "," {
			return k
		}
	}
	return 0
}

// reflexive reports whether token k is a pronoun that belongs to the verb, and no preposition:
// stát se toho může zprostit.
func (r *reader) reflexive(k int) bool {
	return r.l.reflexives.has(r.at(k)) && !r.l.instrumental.has(r.at(k+1)) && !strings.Contains(r.at(k-1).text, "íc")
}

// insideEnd returns the token after a name with its noun at head that stands between the words
// of strength, which end at limit: with one that is joined to it, all that stands there.
func (r *reader) insideEnd(head, limit int) int {
	for k := head + 1; k+1 < limit; k++ {
		if r.l.party.joins.has(r.at(k)) {
			if _, ok := r.name(k+1, limit, "", false); ok {
				return limit
			}
		}
	}
	return head + 1
}

// hyphen reports whether token k joins two parts of a word.
func (r *reader) hyphen(k int) bool {
	return r.at(k).text == "-" && r.at(k).start == r.at(k-1).end && r.at(k+1).start == r.at(k).end
}
