package check

import (
	"slices"
	"unicode/utf8"

	"zanger/internal/check/number"
	"zanger/internal/cite"
	"zanger/internal/lang"
)

// references finds the cited numbers and letters: those that package cite reads
// in the customs of the country, and those beside a word for a unit. It returns
// the spans taken.
func (f *facts) references(ws []word, qs []number.Quantity, country string, l *language) []item {
	var spans []item
	for _, m := range cite.Scan(f.text, cite.Options{Country: country, Lang: l.code}) {
		if m.Lang == l.code {
			spans = append(spans, item{start: m.Start, end: m.End})
		}
	}
	s := &refScanner{ws: ws, l: l, measured: measured(qs)}
	for i := range ws {
		if l.levels.at(ws, i) == 0 || ws[i].kind == digit {
			continue
		}
		from, to := s.span(i)
		if to > from {
			spans = append(spans, item{start: ws[from].start, end: ws[to-1].end})
		}
		if q, ok := ordinalBeside(qs, ws, i, l); ok {
			spans = append(spans, item{start: q.Start, end: q.End})
		}
	}
	f.collect(ws, qs, spans)
	return spans
}

// measured are the places of numbers that count something: they are no references
// though they follow one.
func measured(qs []number.Quantity) map[int]bool {
	m := map[int]bool{}
	for _, q := range qs {
		m[q.Start] = q.Unit != number.NoUnit || q.Kind == number.Date || q.Kind == number.Identifier
	}
	return m
}

// ordinalBeside returns an ordinal word next to the word for a unit: "часть
// вторая", "the second paragraph".
func ordinalBeside(qs []number.Quantity, ws []word, i int, l *language) (number.Quantity, bool) {
	if l.code == lang.Serbian {
		return number.Quantity{}, false // drugog člana porodice: the other member
	}
	for _, q := range qs {
		if q.Kind != number.Ordinal && q.Kind != number.Count {
			continue
		}
		before := i > 0 && q.End == ws[i-1].end && ws[i-1].kind == letter && q.Kind == number.Ordinal
		after := i+1 < len(ws) && q.Start == ws[i+1].start && ws[i+1].kind == letter
		if before || after {
			return q, true
		}
	}
	return number.Quantity{}, false
}

// collect takes the numbers and letters out of the spans.
func (f *facts) collect(ws []word, qs []number.Quantity, spans []item) {
	done := map[int]bool{}
	for i, w := range ws {
		if !within(spans, w.start, w.end) {
			continue
		}
		switch {
		case w.kind == digit:
			f.refs = append(f.refs, item{w.text, w.start, w.end})
		case w.kind == letter && bracketed(ws, i):
			f.refs = append(f.refs, item{lang.FoldLetters(w.text), w.start, w.end})
		}
		done[w.start] = w.kind == digit
	}
	for _, q := range qs {
		if q.Kind == number.Ordinal && within(spans, q.Start, q.Start+1) && !done[q.Start] {
			f.refs = append(f.refs, item{q.Value, q.Start, q.End})
		}
	}
	slices.SortStableFunc(f.refs, func(a, b item) int { return a.start - b.start })
}

// bracketed reports whether a single letter has a bracket after it: a), (b).
func bracketed(ws []word, i int) bool {
	return utf8.RuneCountInString(ws[i].text) == 1 && i+1 < len(ws) && ws[i+1].text == ")"
}

type refScanner struct {
	ws       []word
	l        *language
	measured map[int]bool
}

// span returns the words from the first to after the last number cited with the
// level at i.
func (s *refScanner) span(i int) (from, to int) {
	if s.l.numberFirst {
		return s.before(i), i
	}
	return i + 1, s.after(i + 1)
}

// number reports whether a cited number or letter stands at k, and its end.
func (s *refScanner) number(k int) (end int, ok bool) {
	if k < len(s.ws) && s.ws[k].text == "(" {
		if end, ok = s.number(k + 1); ok && end-1 < len(s.ws) && s.ws[end-1].text == ")" {
			return end, true
		}
		return k, false
	}
	if k >= len(s.ws) || s.measured[s.ws[k].start] {
		return k, false
	}
	w := s.ws[k]
	switch {
	case w.kind == digit:
		end = k + 1
	case w.kind == letter && bracketed(s.ws, k):
		end = k + 1
	default:
		return k, false
	}
	for end+1 < len(s.ws) && (s.ws[end].text == "-" || s.ws[end].text == "^" || s.ws[end].text == "–") && s.ws[end+1].kind == digit && !s.ws[end+1].space {
		end += 2
	}
	if end < len(s.ws) && s.ws[end].kind == letter && !s.ws[end].space && utf8.RuneCountInString(s.ws[end].text) == 1 {
		end++ // § 5a
	}
	if end < len(s.ws) && s.ws[end].text == ")" {
		end++
	}
	return end, true
}

// after goes over "1, 2 and 3" and "49(1)(b)".
func (s *refScanner) after(k int) int {
	if k < len(s.ws) && s.ws[k].text == "." {
		k++
	}
	last := k
	for {
		end, ok := s.number(k)
		if !ok {
			break
		}
		last = end
		k = end
		for k < len(s.ws) && s.joins(k) > 0 {
			if _, more := s.number(k); more {
				break // "h) a i)": the i is no "and"
			}
			k += s.joins(k)
		}
	}
	return last
}

// joins returns how many words at k stand between two numbers of a list.
func (s *refScanner) joins(k int) int {
	switch s.ws[k].text {
	case ",", ".", "-", "–", ";", "/":
		return 1
	}
	return s.l.listed.at(s.ws, k)
}

// before goes back over "1), 2) және 3-" to the first number.
func (s *refScanner) before(i int) int {
	first := i
	for k := i - 1; k >= 0 && i-k < 30; k-- {
		w := s.ws[k]
		switch {
		case w.kind == digit && !s.measured[w.start]:
			first = k
		case w.kind == mark && (w.text == ")" || w.text == "-" || w.text == "–" || w.text == "," || w.text == "("):
		case w.kind == letter && s.l.listed.at(s.ws, k) > 0:
		case w.kind == letter && bracketed(s.ws, k):
			first = k
		default:
			return first
		}
	}
	return first
}
