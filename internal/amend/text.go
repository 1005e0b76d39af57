package amend

import (
	"sort"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// piece is a run of bytes of the working text, or of those taken out of it.
type piece struct {
	// old are the bytes of the source it is or was; for new text zero.
	old act.Span
	// put is new text, when old is zero.
	put string
	// gone: the bytes are in the source and no longer in the text.
	gone bool
	// by are the operations that made it new or took it out; nil for what was kept.
	by []*operation
}

// line is a paragraph of the working text, with the bytes between it and the one
// before.
type line struct {
	lead, body []piece
	idx        int // place among the lines
	dead       bool
	raw        string // the bytes of body as they are now
	para       format.Paragraph
}

// Text is what the line prints.
func (l *line) text() string { return l.para.Text }

// text is the working text: the act as lines. Each change is kept in a journal so
// that an instruction that cannot be carried out whole leaves no trace.
type text struct {
	parsed  *format.Parsed
	src     []byte
	lines   []*line
	tail    []piece
	journal []func()
	op      *operation // the operation at work
	marked  bool       // a line with a footnote's mark has changed
	sep     string     // what stands between two paragraphs, most of the time
}

// newText makes lines of the source of p.
func newText(p *format.Parsed) *text {
	t := &text{parsed: p, src: p.Source}
	at := 0
	leads := map[string]int{}
	for _, s := range printed(p) {
		l := &line{idx: len(t.lines), raw: string(p.Source[s.Start:s.End])}
		l.para = clean(p, p.Source[s.Start:s.End])
		l.body = []piece{{old: s}}
		if s.Start > at {
			l.lead = []piece{{old: act.Span{Start: at, End: s.Start}}}
			if len(t.lines) > 0 {
				leads[string(p.Source[at:s.Start])]++
			}
		}
		at = s.End
		t.lines = append(t.lines, l)
	}
	if at < len(p.Source) {
		t.tail = []piece{{old: act.Span{Start: at, End: len(p.Source)}}}
	}
	t.sep = mostCommon(leads)
	return t
}

// mostCommon returns the key with the highest count, the shortest of equals.
func mostCommon(counts map[string]int) string {
	keys := make([]string, 0, len(counts))
	for k := range counts {
		if strings.Trim(k, " \t\r\n") == "" && strings.Contains(k, "\n") {
			keys = append(keys, k)
		}
	}
	sort.Slice(keys, func(i, j int) bool {
		a, b := keys[i], keys[j]
		if counts[a] != counts[b] {
			return counts[a] > counts[b]
		}
		return len(a) < len(b) || len(a) == len(b) && a < b
	})
	if len(keys) == 0 {
		return "\n\n"
	}
	return keys[0]
}

// at returns the line that holds byte i of the source, nil for none.
func (t *text) at(i int) *line {
	k := sort.Search(len(t.lines), func(k int) bool { return t.lines[k].body[0].old.Start > i }) - 1
	if k < 0 {
		return nil
	}
	return t.lines[k]
}

func (t *text) undoLater(f func()) { t.journal = append(t.journal, f) }

// rollback undoes what was done since the journal was last cleared.
func (t *text) rollback() {
	for i := len(t.journal) - 1; i >= 0; i-- {
		t.journal[i]()
	}
	t.journal = nil
}

// change puts s in place of bytes from to to of the line as it is now.
func (t *text) change(l *line, from, to int, s string) {
	if from == to && s == "" {
		return
	}
	was := *l
	t.undoLater(func() { *l = was })
	t.marked = t.marked || strings.Contains(l.raw, "^")
	l.body = spliced(l.body, from, to, s, t.op)
	l.raw = l.raw[:from] + s + l.raw[to:]
	l.para = clean(t.parsed, []byte(l.raw))
}

// edit puts s in place of bytes from to to of what the line prints.
func (t *text) edit(l *line, from, to int, s string) error {
	if from < 0 || to > len(l.para.Text) || from > to {
		return refuse("no bytes %d to %d in %q", from, to, clip(l.para.Text))
	}
	p := l.para
	p.Span = act.Span{Start: 0, End: len(l.raw)}
	if p.Style == format.Rows {
		return t.editRow(l, from, to, s)
	}
	span := p.Source(from, to)
	if from == to { // an insertion stands behind what it follows
		span.Start = 0
		if from > 0 {
			span.Start = p.Source(from-1, from).End
		} else {
			span.Start = p.Source(0, min(1, len(p.Text))).Start
		}
		span.End = span.Start
	}
	want := l.para.Text[:from] + s + l.para.Text[to:]
	t.change(l, span.Start, span.End, s)
	if squeeze(l.para.Text) != squeeze(want) {
		return refuse("the layout of the act does not let %q be written into %q", clip(s), clip(want))
	}
	return nil
}

// editRow changes a table: the words must stand in its source as they print.
func (t *text) editRow(l *line, from, to int, s string) error {
	if strings.ContainsAny(s, "|\n") {
		return refuse("words of a table with %q", clip(s))
	}
	if l.raw == l.para.Text {
		t.change(l, from, to, s)
		return nil
	}
	old := l.para.Text[from:to]
	if old == "" || strings.Count(l.raw, old) != strings.Count(l.para.Text, old) {
		return refuse("a table cannot be changed at %q", clip(old))
	}
	n := strings.Count(l.para.Text[:from], old)
	at := 0
	for ; n >= 0; n-- {
		i := strings.Index(l.raw[at:], old)
		if i < 0 {
			return refuse("a table cannot be changed at %q", clip(old))
		}
		at += i + len(old)
	}
	t.change(l, at-len(old), at, s)
	return nil
}

// squeeze makes runs of spaces one space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// spliced puts s in place of bytes from to to of pieces.
func spliced(ps []piece, from, to int, s string, op *operation) []piece {
	var out []piece
	at, done := 0, false
	put := func() {
		if !done {
			done = true
			if s != "" {
				out = append(out, piece{put: s, by: []*operation{op}})
			}
		}
	}
	for _, p := range ps {
		n := p.size()
		start, end := at, at+n
		at = end
		switch {
		case p.gone:
			if start > to || start == to && from == to && done {
				put()
			}
			out = append(out, p)
			continue
		case end <= from:
			out = append(out, p)
			continue
		case start >= to:
			put()
			out = append(out, p)
			continue
		}
		a, b := max(from, start)-start, min(to, end)-start
		if a > 0 {
			out = append(out, p.cut(0, a))
		}
		if mid := p.cut(a, b); b > a {
			if mid.put == "" {
				mid.gone = true
				mid.by = []*operation{op}
				out = append(out, mid)
			} else {
				// new text of an earlier operation goes again: both had a hand in it
				out = append(out, piece{gone: true, by: withOp(mid.by, op)})
			}
		}
		if end >= to {
			put()
		}
		if b < n {
			out = append(out, p.cut(b, n))
		}
	}
	put()
	return out
}

func withOp(by []*operation, op *operation) []*operation {
	for _, o := range by {
		if o == op {
			return by
		}
	}
	return append(append([]*operation{}, by...), op)
}

// size is the number of bytes the piece has in the text as it is now.
func (p piece) size() int {
	switch {
	case p.gone:
		return 0
	case p.put != "":
		return len(p.put)
	}
	return p.old.Len()
}

// cut returns the bytes from a to b of a piece.
func (p piece) cut(a, b int) piece {
	q := p
	if p.put != "" {
		q.put = p.put[a:b]
		return q
	}
	q.old = act.Span{Start: p.old.Start + a, End: p.old.Start + b}
	return q
}

// insert puts new lines behind line idx, -1 for the very beginning.
func (t *text) insert(idx int, ls []*line) {
	for _, l := range ls { // lines may have been made before their operation began
		l.lead, l.body = stamped(l.lead, t.op), stamped(l.body, t.op)
	}
	was := t.lines
	t.undoLater(func() { t.lines = was; t.number() })
	all := make([]*line, 0, len(was)+len(ls))
	all = append(all, was[:idx+1]...)
	all = append(all, ls...)
	t.lines = append(all, was[idx+1:]...)
	t.number()
}

func stamped(ps []piece, op *operation) []piece {
	for i := range ps {
		ps[i].by = []*operation{op}
	}
	return ps
}

func (t *text) number() {
	for i, l := range t.lines {
		l.idx = i
	}
}

// newLine makes a line of text of the bill, as raw bytes of the act's layout. It is
// in no text before it is inserted.
func (t *text) newLine(lead, raw string) *line {
	l := &line{raw: raw, body: []piece{{put: raw}}}
	if lead != "" {
		l.lead = []piece{{put: lead}}
	}
	l.para = clean(t.parsed, []byte(raw))
	return l
}

// remove takes a line out, with the bytes between it and the one before.
func (t *text) remove(l *line) {
	was := *l
	t.marked = t.marked || strings.Contains(l.raw, "^")
	t.undoLater(func() { idx := l.idx; *l = was; l.idx = idx })
	l.lead = spliced(l.lead, 0, sizeOf(l.lead), "", t.op)
	l.body = spliced(l.body, 0, sizeOf(l.body), "", t.op)
	l.dead, l.raw, l.para = true, "", format.Paragraph{}
}

func sizeOf(ps []piece) int {
	n := 0
	for _, p := range ps {
		n += p.size()
	}
	return n
}

// clip shortens a text for a message.
func clip(s string) string {
	if r := []rune(s); len(r) > 80 {
		return string(r[:80]) + "…"
	}
	return s
}
