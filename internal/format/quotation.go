package format

import "strings"

// Quotations finds the new wording that an amending act sets in quotation marks
// over whole paragraphs: it reports for each text whether it is part of such
// wording. Where wording is never closed, only the paragraph that opens it counts,
// and it is listed in open.
//
// Wording begins in a paragraph that opens with a quotation mark after one that
// ends with a colon, or that announces it and opens it in one; it ends where the
// marks balance at the end of a paragraph, or where the wording's own final mark
// stands before the closing one (".»;"). Titles of acts in the same marks do not
// nest reliably, so that where the marks never balance, wording ends at the last
// closing mark before the next wording is announced; and where the numbers of the
// instructions go on inside it and leave a gap after it, it ends before them.
func Quotations(texts []string, language string) (quoted []bool, open []int) {
	f := quoteFinder{texts: texts, low: language == "cs", budget: 40*len(texts) + 1000}
	f.quoted = make([]bool, len(texts))
	for i := 0; i < len(texts); {
		end, how := f.wording(i)
		if how == neverClosed {
			open = append(open, i)
			f.quoted[i] = f.begins(i)
		}
		if end < 0 {
			i++
			continue
		}
		if how == closedBadly {
			open = append(open, i)
			if cut := f.swallowed(i, end); cut > i {
				end = cut - 1
			}
		}
		from := i
		if !f.begins(i) {
			from++ // announced and opened in one paragraph
		}
		for j := from; j <= end; j++ {
			f.quoted[j] = true
		}
		i = end + 1
	}
	return f.quoted, open
}

type quoteFinder struct {
	texts  []string
	quoted []bool
	low    bool
	budget int // paragraphs that may still be looked at, so that no input is slow
}

// begins reports whether paragraph i opens with a quotation mark where new wording
// is announced, or is a heading in quotation marks.
func (f *quoteFinder) begins(i int) bool {
	text := f.texts[i]
	if !f.startsOpen(text) {
		return false
	}
	before := ""
	if i > 0 {
		before = f.texts[i-1]
	}
	return strings.HasSuffix(before, ":") || i > 0 && f.quoted[i-1] && endsPayload(before)
}

func (f *quoteFinder) startsOpen(text string) bool {
	r := firstRune(text)
	return r == '"' || r == '«' || r == '„' || r == '“' && !f.low
}

// closure says how the end of wording was found.
type closure int

const (
	noWording   closure = iota
	closedWell          // the marks balance
	closedBadly         // at the last closing mark before other wording
	neverClosed
)

// wording returns the last paragraph of the wording that begins in paragraph i,
// -1 for none.
func (f *quoteFinder) wording(i int) (end int, how closure) {
	begins := f.begins(i)
	if !begins && !f.announcesInside(f.texts[i]) {
		return -1, noWording
	}
	var s quoteState
	s.add(f.texts[i], f.low)
	if s.balanced() {
		if begins && endsPayload(f.texts[i]) {
			return i, closedWell
		}
		return -1, noWording // a quotation mark around one word
	}
	return f.closing(i, s)
}

// closing looks for the end of the wording that paragraph i opens and leaves in
// state s.
func (f *quoteFinder) closing(i int, s quoteState) (end int, how closure) {
	last := -1
	if endsPayload(f.texts[i]) {
		last = i
	}
	for j := i + 1; j < len(f.texts) && f.budget > 0; j++ {
		f.budget--
		text := f.texts[j]
		if last >= 0 && strings.HasSuffix(f.texts[j-1], ":") && f.startsOpen(text) && (!f.balances(text) || endsPayload(text)) {
			return last, closedBadly
		}
		before := s.depth
		s.add(text, f.low)
		closes := s.depth < before // more marks are closed than opened
		switch ends := endsPayload(text); {
		case ends && (s.balanced() || closes && endsInside(text) && s.depth <= 1 && !s.straight() || s.mixed(text)),
			s.depth <= 0 && !s.straight():
			return j, closedWell
		case ends:
			last = j
		}
	}
	if last < 0 {
		return -1, neverClosed
	}
	return last, closedBadly
}

// hostWindow is how many paragraphs around wording are looked at for the numbers
// of the instructions.
const hostWindow = 12

// swallowed returns the instruction that the wording from i to end has swallowed,
// 0 for none: the first with the number after that of the instruction which
// announced the wording, unless that number comes after the wording.
func (f *quoteFinder) swallowed(i, end int) int {
	host, ok := f.hostNumber(i)
	f.budget -= end - i
	if !ok || f.budget < 0 {
		return 0
	}
	for j := end + 1; j < min(len(f.texts), end+1+hostWindow); j++ {
		m, ok := sameShape(f.texts[j], host.shape)
		if !ok {
			continue
		}
		if f.order(host, m) != forward {
			return 0
		}
		break
	}
	for k := i + 1; k <= end; k++ {
		if in, ok := sameShape(f.texts[k], host.shape); ok && f.order(host, in) == next {
			return k
		}
	}
	return 0
}

// hostNumber returns the number of the instruction that announces the wording in
// paragraph i: the last one before it, or its own.
func (f *quoteFinder) hostNumber(i int) (marker, bool) {
	from := i
	if f.begins(i) {
		from--
	}
	for j := from; j >= max(0, i-hostWindow); j-- {
		if m := readMarkers(f.texts[j]); len(m) > 0 && !f.quoted[j] {
			return m[0], true
		}
	}
	return marker{}, false
}

func sameShape(text string, sh shape) (marker, bool) {
	for _, m := range readMarkers(text) {
		if m.shape == sh {
			return m, true
		}
	}
	return marker{}, false
}

func (f *quoteFinder) order(a, b marker) order {
	return cz.follows(eidNum(a.num), eidNum(b.num), a.shape.class)
}

// announcesInside reports whether a paragraph announces new wording and opens it
// itself, without closing it: "§ 5 zní: „(1) …".
func (f *quoteFinder) announcesInside(text string) bool {
	i := strings.LastIndex(text, ": ")
	if i < 0 || !f.startsOpen(strings.TrimLeft(text[i+1:], spaces)) {
		return false
	}
	return !f.balances(text)
}

func (f *quoteFinder) balances(text string) bool {
	var s quoteState
	s.add(text, f.low)
	return s.balanced()
}

// quoteState counts quotation marks: those with a direction by depth, straight
// ones by parity.
type quoteState struct {
	depth, marks int
}

func (s *quoteState) add(text string, low bool) {
	q := quoteTracker{low: low || s.depth > 0 && strings.ContainsRune(text, '“') && !strings.ContainsRune(text, '”')}
	s.depth += q.depthOf(text)
	s.marks += strings.Count(text, `"`)
}

// mixed reports whether a straight mark closes what one with a direction opened.
func (s *quoteState) mixed(text string) bool {
	return s.depth == 1 && s.straight() && strings.HasSuffix(strings.TrimRight(text, ";.,"), `"`)
}

func (s *quoteState) straight() bool { return s.marks%2 == 1 }
func (s *quoteState) balanced() bool { return s.depth <= 0 && !s.straight() }
