package norm

import "strings"

// agent adds the one who acts in a passive clause, where the clause names it behind its
// verb: may be extended by the court.
func (r *reader) agent(c clause) {
	p := &r.l.party
	verb := c.end + r.l.passive.at(r.toks[:c.to], c.end)
	if verb == c.end || p.notAgent.has(r.at(verb-1)) || p.notAgent.has(r.at(verb)) {
		return
	}
	if !p.open && verb == c.end+1 && !strings.HasSuffix(r.at(c.end).text, "ся") { // the verb itself: быть | продлен
		if !p.participles.has(r.at(verb)) {
			return
		}
		verb++
	}
	for k := verb; k < c.to; k++ {
		t := r.at(k)
		if t.deep {
			continue
		}
		if _, n := r.l.strength.find(r.toks[:c.to], k); n > 0 || within(r.taken, k) || t.kind == markToken || p.participles.has(t) || !p.open && p.deeds.has(t) || r.l.relative.has(t) {
			return
		}
		if p.open {
			if !p.by.has(t) {
				continue
			}
			if head, ok := r.name(k+1, c.to, "", true); ok && !p.pronouns.has(r.at(k+1)) {
				r.add(Who, "", span{k + 1, r.nameEnd(head, c.to)})
				r.bore = true
			}
			return
		}
		if !p.agent.has(t) {
			continue
		}
		from := k
		for from > verb && r.quality(r.at(from-1)) && r.at(from-1).kind == wordToken {
			from = r.joinedBefore(from-1, verb)
		}
		if !r.l.prepositions.has(r.at(from - 1)) {
			r.add(Who, "", span{from, r.nameEnd(k, c.to)})
			r.bore = true
		}
		return
	}
}
