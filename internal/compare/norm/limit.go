package norm

import (
	"slices"
	"strings"

	"zanger/internal/check/number"
)

// limits finds the time limits and amounts of the whole text.
func (r *reader) limits() {
	var found []measure
	for _, m := range r.all {
		if !within(r.mute, m.from) && !r.at(m.from).quoted {
			found = append(found, m)
		}
	}
	r.found = found
	for i := 0; i < len(found); i++ {
		if i+1 < len(found) && r.ranged(found[i], found[i+1]) {
			r.measure(found[i], &found[i+1])
			i++
			continue
		}
		r.measure(found[i], nil)
	}
	r.wordLimits()
}

// numbers finds the numbers of the whole text.
func (r *reader) numbers() {
	for _, q := range number.Read(r.l.code, r.text) {
		if m := (measure{q: q, span: r.tokensOf(q)}); m.from < m.to {
			if n := r.l.limit.coins.at(r.toks, m.to); n > 0 && q.Kind == number.Count {
				m.q.Kind, m.q.Unit, m.to = number.Money, "unit", m.to+n
			}
			r.all = append(r.all, m)
		}
	}
}

// measure is a number with the tokens it takes.
type measure struct {
	q number.Quantity
	span
}

func (r *reader) tokensOf(q number.Quantity) span {
	from, _ := slices.BinarySearchFunc(r.toks, q.Start, func(t token, at int) int { return t.start - at })
	to := from
	for to < len(r.toks) && r.toks[to].end <= q.End {
		to++
	}
	return span{from, to}
}

// ranged reports whether a and b are the ends of a range: from two to six years.
func (r *reader) ranged(a, b measure) bool {
	if !countable(a.q) || !measured(b.q) || a.q.Unit != "" && (a.q.Kind != b.q.Kind) {
		return false
	}
	l := &r.l.limit
	return l.from.has(r.at(a.from-1)) && b.from == a.to+1 && l.to.has(r.at(a.to)) ||
		b.from == a.to+1 && (r.at(a.to).text == "–" || r.at(a.to).text == "-")
}

func countable(q number.Quantity) bool { return q.Kind == number.Count || measured(q) }

// measured reports whether q counts time or money or is a share.
func measured(q number.Quantity) bool {
	switch q.Kind {
	case number.Duration, number.Money, number.Percent, number.Fraction:
		return true
	case number.Mention:
		return false
	}
	return q.Kind == number.Ordinal && q.Unit == number.Day
}

// measure adds one number, or two that make a range.
func (r *reader) measure(m measure, other *measure) {
	first, last := m, m
	value := m.q.String()
	if other != nil {
		last = *other
		value = m.q.Value + ".." + other.q.String()
		if m.q.Unit != "" && m.q.Unit != other.q.Unit {
			value = m.q.String() + ".." + other.q.String()
		}
	}
	s := span{first.from, last.to}
	if other != nil {
		s.from-- // the word "from"
	}
	if r.l.limit.cited.at(r.toks[:first.from], first.from-1) > 0 || r.l.limit.cited.at(r.toks[:first.from], first.from-2) == 2 {
		return // § 7
	}
	if d := r.at(first.from - 1); (d.text == "." || d.text == ":") && d.end == r.at(first.from).start && r.at(first.from-2).kind == digitToken && r.at(first.from-2).end == d.start {
		return // 8.00 hours
	}
	switch {
	case last.q.Kind == number.Date:
		r.date(last)
		return
	case !measured(last.q), r.describing(s):
		return
	case r.loose(s, last.q):
		return
	}
	if r.chosen(s.from) {
		return // the later of the two days
	}
	bound, s := r.bound(s, last.q.Kind == number.Ordinal)
	if bound == "?" {
		return
	}
	if bound == "" {
		bound = r.boundOfList(s.from)
	}
	if last.q.Kind == number.Fraction && bound == "" {
		return
	}
	kind := Time
	if last.q.Kind == number.Money || last.q.Kind == number.Percent || last.q.Unit == number.Times || last.q.Kind == number.Fraction || r.penal(s, last) {
		kind = Amount
	}
	parts := []string{value}
	if bound != "" && other == nil {
		parts = append(parts, bound)
	}
	if kind == Time {
		if r.past(s) {
			return
		}
		s = r.tail(s)
		var which string
		if which, s = r.which(s); which == "" && (r.doubted(s) || m.q.Kind == number.Ordinal && r.l.limit.ofMonth.at(r.toks, m.to) > 0) {
			return
		}
		if which != "" {
			if r.another(m) {
				return
			}
			parts, s = r.both(m, parts, s)
			parts = append(parts, which)
		}
		if r.covered(s) {
			return
		}
	}
	r.add(kind, strings.Join(parts, ", "), s)
}

// loose reports whether a number of time is no limit: an age, a time counted back.
func (r *reader) loose(s span, q number.Quantity) bool {
	l := &r.l.limit
	for k := max(r.lineStart(s.from), s.from-4); k < s.to; k++ {
		if q.Unit == number.Year && l.older.has(r.at(k)) && !r.l.negation.has(r.at(k-1)) && r.denied(k) == 0 {
			return true
		}
		if q.Unit == number.Year && l.age.at(r.toks, k) > 0 || l.loose.at(r.toks[:s.from], min(k, s.from)) == s.from-k && k < s.from {
			return true
		}
	}
	for k := s.to; k < s.to+3; k++ {
		if q.Unit == number.Year && l.age.at(r.toks, k) > 0 || l.looseBehind.at(r.toks, k) > 0 {
			return true
		}
	}
	return q.Kind == number.Ordinal && l.on.at(r.toks, s.from-2) == 0 && l.on.at(r.toks, s.from-1) == 0
}

// bound reads the words around a number that make it the most or the least.
func (r *reader) bound(s span, date bool) (string, span) {
	l := &r.l.limit
	bound := ""
	for {
		value, n := "", 0
		for k := s.from - 1; k >= max(0, s.from-5) && !r.at(k+1).line; k-- {
			if v, m := r.boundAt(k, s.from, date); m > 0 {
				value, n = v, m
			}
		}
		if n == 0 {
			break
		}
		s.from -= n
		if bound == "" {
			bound = strings.Trim(value, "~")
		}
	}
	if n := l.onceBehind.at(r.toks, s.to); n > 0 {
		return "", span{s.from, s.to + n}
	}
	if n := l.mostBehind.at(r.toks, s.to); n > 0 && bound == "" {
		bound, s.to = "most", s.to+n
	} else if n := l.leastBehind.at(r.toks, s.to); n > 0 && bound == "" {
		bound, s.to = "least", s.to+n
	}
	return bound, s
}

// boundAt reads words at k that reach up to the number at end; "~" is said of those
// that bound nothing.
func (r *reader) boundAt(k, end int, date bool) (string, int) {
	l, toks := &r.l.limit, r.toks[:end]
	switch n := end - k; n {
	case l.over.at(toks, k):
		return [...]string{"least", "most", "?"}[r.denied(k)], n
	case l.under.at(toks, k):
		return [...]string{"most", "least", "?"}[r.denied(k)], n
	case l.most.at(toks, k):
		return "most", n
	case l.least.at(toks, k):
		return "least", n
	case l.by.at(toks, k):
		if date {
			return "most", n
		}
		return "~", n
	case l.lead.at(toks, k):
		return "~", n
	}
	return "", 0
}

// denied reports 1 when the words before token k are a negation, "may not last for more
// than", 2 when one stands farther off in the clause, so that nobody knows what it
// denies, and 0 when there is none.
func (r *reader) denied(k int) int {
	for i := k - 1; i >= max(0, k-reach); i-- {
		t := r.at(i)
		if t.kind == markToken && !t.deep || r.at(i+1).line || r.l.when.at(r.toks, i) > 0 {
			break
		}
		end := i + 1
		v, n := r.l.strength.find(r.toks, i)
		if v == string(MustNot) && i+n <= k {
			end = i + n
		} else if !r.l.negation.has(t) && !r.l.negator.has(t) {
			continue
		}
		if k-end > 3 {
			return 2
		}
		return 1
	}
	return 0
}

// tail lengthens a time limit by what says from when it runs.
func (r *reader) tail(s span) span {
	if r.l.limit.tail.at(r.toks, s.to) == 0 {
		return s
	}
	k, relative := s.to, false
	for ; k < len(r.toks); k++ {
		t := r.at(k)
		if t.line || t.kind == markToken && !t.deep && t.text != "-" || r.stop(k) {
			if t.text == "," && r.l.goesOn.at(r.toks, k+1) > 0 && !r.l.party.dative.has(r.at(k-1)) {
				continue
			}
			break
		}
		relative = relative || r.l.relative.has(t)
		if from := r.nameStart(k, s.to); k > s.to && !relative && r.levelIn(k) {
			k = from
			break
		}
		if k > s.to && (r.endsTail(k) || !relative && !r.l.party.open && !r.l.party.last && r.l.infinitives.has(t) || k > s.to+2 && r.datively(k)) {
			break
		}
	}
	for k > s.to+1 && r.l.party.joins.has(r.at(k-1)) {
		k--
	}
	return span{s.from, k}
}

// endsTail reports whether token k, behind a time limit, belongs to it no more.
func (r *reader) endsTail(k int) bool {
	_, n := r.l.strength.find(r.toks, k)
	p := &r.l.party
	if r.l.limit.tailEnds.has(r.at(k)) || !p.open && r.l.predicates.has(r.at(k)) || !p.open && !p.last && p.subject.has(r.at(k)) && !p.object.has(r.at(k)) && !p.maybe.has(r.at(k)) {
		return true // what must be done in that time, and by whom
	}
	return n > 0 || r.l.limit.later.at(r.toks, k) > 0 || r.l.limit.earlier.at(r.toks, k) > 0
}

// near is how far from a number the word for a penalty may stand.
const near = 14

// penal reports whether s, with the number m, is the length of a penalty.
func (r *reader) penal(s span, m measure) bool {
	for k := s.from; k < m.from; k++ {
		if r.l.limit.deadline.at(r.toks, k) > 0 {
			return false
		}
	}
	from, to := r.sentenceAround(s)
	for k := max(from, s.from-near); k < min(to, s.to+near); k++ {
		if r.l.limit.penalty.at(r.toks, k) > 0 {
			return true
		}
	}
	return false
}

func (r *reader) lineStart(i int) int {
	least := max(0, i-reach)
	for i > least && !r.at(i).line {
		i--
	}
	return i
}

// date adds a date that is a limit, or one in a sentence on the entry into force.
func (r *reader) date(m measure) {
	if len(m.q.Value) < len("--01-31") {
		return
	}
	bound, s := r.bound(m.span, true)
	if bound == "?" {
		return
	}
	if s.from == m.from { // nothing before it
		n := 0
		for k := m.from - 1; k >= max(0, m.from-3); k-- {
			if r.l.limit.day.at(r.toks, k) == m.from-k {
				n = m.from - k
			}
		}
		if n == 0 && bound == "" || bound == "" && !r.entersIntoForce(s) {
			return
		}
		s.from -= n
	} else if bound == "" && !r.entersIntoForce(s) {
		return
	}
	parts := []string{m.q.Value}
	if bound != "" {
		parts = append(parts, bound)
	}
	var which string
	if which, s = r.which(s); which != "" {
		parts = append(parts, which)
	} else if r.doubted(s) {
		return
	}
	r.add(Time, strings.Join(parts, ", "), s)
}

func (r *reader) entersIntoForce(s span) bool {
	from, to := r.sentenceAround(s)
	for k := s.from; k > from; k-- {
		if r.at(k-1).text == ";" && !(r.lead.to > 0) {
			from = k
		}
	}
	for k := s.to; k < to; k++ {
		if r.at(k).text == ";" || r.at(k).line {
			to = k
		}
	}
	for k := from; k < to; k++ {
		if r.l.limit.force.at(r.toks, k) > 0 {
			return true
		}
	}
	return false
}

// wordLimits adds limits without a number.
func (r *reader) wordLimits() {
	for _, f := range r.out {
		if f.Kind == Time {
			r.timed = append(r.timed, f)
		}
	}
	for i := range r.toks {
		if within(r.mute, i) {
			continue
		}
		if n := r.l.limit.atOnce.at(r.toks, i); n > 0 {
			r.add(Time, "at once", span{i, i + n})
		}
		if v, n := r.l.often.find(r.toks, i); n > 0 {
			_, s := r.bound(span{i, i + n}, false)
			if !r.timedAt(s) {
				r.add(Time, v, s)
				r.timed = append(r.timed, Finding{Time, v, r.at(s.from).start, r.at(s.to - 1).end})
			}
		}
		if n := r.l.limit.sameDay.at(r.toks, i); n > 0 {
			r.add(Time, "same day", span{i, i + n})
		}
		r.bareWhich(i)
	}
}
