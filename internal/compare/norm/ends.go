package norm

import (
	"slices"
	"strings"

	"zanger/internal/check/number"
)

// reach is how many tokens on either side of a number are looked at: more than a
// sentence of a law has, and little enough for any text.
const reach = 250

// another reports whether a day of the month, one end of "whichever is later", has a
// length of time as its other end, which says more.
func (r *reader) another(m measure) bool {
	return m.q.Kind == number.Ordinal && slices.ContainsFunc(r.around(m), func(o measure) bool {
		return o.from > m.to && o.q.Kind == number.Duration && !r.between(m.span, o.from)
	})
}

// around returns the numbers within reach of m.
func (r *reader) around(m measure) []measure {
	from, _ := slices.BinarySearchFunc(r.found, m.from-reach, func(o measure, at int) int { return o.from - at })
	to, _ := slices.BinarySearchFunc(r.found, m.to+reach, func(o measure, at int) int { return o.from - at })
	return r.found[from:max(from, to)]
}

// both takes in the other end of "whichever is later", said before m in the sentence,
// with its bound where m has none.
func (r *reader) both(m measure, parts []string, s span) ([]string, span) {
	for _, o := range r.around(m) {
		if o.to > m.from || o.q.Kind != number.Ordinal || o.q.Unit != number.Day || r.at(o.from).line || r.between(o.span, m.from) || r.lineStart(o.from) != r.lineStart(m.from) {
			continue
		}
		bound, first := r.bound(o.span, true)
		if bound != "" && len(parts) == 1 {
			parts = append(parts, bound)
		}
		s.from = min(s.from, first.from)
	}
	return parts, s
}

// covered reports whether a time limit found before holds s already: the two ends of
// one "whichever is later".
func (r *reader) covered(s span) bool {
	for _, f := range r.out[max(0, len(r.out)-reach):] {
		if f.Kind == Time && strings.HasSuffix(f.Value, "er") && f.Start <= r.at(s.from).start && r.at(s.to-1).end <= f.End {
			return true
		}
	}
	return false
}

// which says whether the later or the earlier of two ends counts, and lengthens the
// limit by these words.
func (r *reader) which(s span) (string, span) {
	from, to := r.sentenceAround(s)
	for k := from; k < to; k++ {
		for _, w := range []struct {
			value string
			list  *phrases
		}{{"later", &r.l.limit.later}, {"earlier", &r.l.limit.earlier}} {
			n := w.list.at(r.toks, k)
			if n == 0 || r.between(s, k) {
				continue
			}
			return w.value, span{min(s.from, k), max(s.to, k+n)}
		}
	}
	return "", s
}

// doubted reports whether the sentence around s may say, in words that are not known
// here, that the later or earlier of two ends counts.
func (r *reader) doubted(s span) bool {
	l := &r.l.limit
	from, to := r.sentenceAround(s)
	for k := s.to; k < to; k++ {
		if r.at(k).text == ";" && !r.at(k+1).line {
			to = k
		}
	}
	for k := from; k < to; k++ {
		if n := l.sure.at(r.toks, k); n > 0 {
			k += n - 1
			continue
		}
		if l.doubt.at(r.toks, k) > 0 && !r.between(s, k) {
			return true
		}
	}
	return false
}

// between reports whether a full stop or another sentence lies between s and k.
func (r *reader) between(s span, k int) bool {
	if max(s.from, k)-min(s.to, k) > reach {
		return true
	}
	for i := min(s.to, k); i < max(s.from, k); i++ {
		if r.stop(i) && !r.at(i+1).line {
			return true
		}
	}
	return false
}

// sentenceAround returns the tokens between the full stops around s; points of a
// list belong to the sentence that opens it.
func (r *reader) sentenceAround(s span) (from, to int) {
	from, to = s.from, s.to
	for from > max(0, s.from-reach) && !r.stop(from-1) {
		from--
	}
	for to < min(len(r.toks), s.to+reach) && !r.stop(to) {
		to++
	}
	return from, to
}

// bareWhich adds "the later of" and "the earlier of" that no number goes with.
func (r *reader) bareWhich(i int) {
	for _, w := range []struct {
		value string
		list  *phrases
	}{{"later", &r.l.limit.later}, {"earlier", &r.l.limit.earlier}} {
		n := w.list.at(r.toks, i)
		if n == 0 {
			continue
		}
		at := r.at(i).start
		if slices.ContainsFunc(r.timed, func(f Finding) bool { return f.Start <= at && at < f.End }) {
			return
		}
		r.add(Time, w.value, span{i, i + n})
		r.timed = append(r.timed, Finding{Time, w.value, at, r.at(i + n - 1).end})
	}
}

// past reports whether what s measures has been already: in a relative clause of the
// past, "persons who have lived there for five years", it is no limit.
func (r *reader) past(s span) bool {
	if r.l.limit.ago.has(r.at(s.from - 1)) {
		return true
	}
	for k := s.from - 1; k >= max(0, s.from-reach); k-- {
		t := r.at(k)
		if t.kind == markToken && !t.deep {
			return false
		}
		if r.l.limit.past.at(r.toks[:s.from], k) > 0 {
			return true
		}
		finite := r.l.party.finite.has(t) && r.l.limit.past.at(r.toks[:s.from], k-1) == 0
		if _, n := r.l.strength.find(r.toks, k); n > 0 || finite || t.line {
			return false
		}
	}
	return false
}
