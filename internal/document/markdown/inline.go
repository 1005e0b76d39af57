package markdown

import (
	"strconv"
	"strings"
	"unicode"

	"zanger/internal/document"
)

// lines returns text as the lines of one paragraph, nil if there are no words.
func (p *printer) lines(at place, in []document.Inline) []string {
	w := &inlineWriter{printer: p}
	w.startLine()
	w.add(at, in)
	w.turn(place{})
	s := w.out.String()
	if strings.TrimSpace(s) == "" {
		return nil
	}
	// Not TrimSpace: a no-break space keeps a number from beginning a list.
	return strings.Split(strings.Trim(s, " "), "\n")
}

// inlineWriter writes the inlines of one paragraph.
type inlineWriter struct {
	*printer
	escaper
	out  strings.Builder
	open place
	end  string
	// broken says that a line break waits for words to follow.
	broken bool
}

// begin makes ready for words at at: the line break that waits, the change.
func (w *inlineWriter) begin(at place) {
	if w.broken {
		w.broken = false
		if at.oneLine {
			w.out.WriteString(" <br> ")
		} else {
			w.turn(place{}) // a change does not cross lines
			w.out.WriteString("\\\n")
		}
		w.startLine()
	}
	w.turn(at)
}

// turn closes the change that is open and opens that of at.
func (w *inlineWriter) turn(at place) {
	if at.inserted == w.open.inserted && at.deleted == w.open.deleted {
		return
	}
	w.out.WriteString(w.end)
	w.open, w.end = at, ""
	switch {
	case at.inserted:
		w.out.WriteString("{++")
		w.end = "++}"
	case at.deleted:
		w.out.WriteString("{--")
		w.end = "--}"
	}
}

func (w *inlineWriter) add(at place, in []document.Inline) {
	in = merged(in)
	for i, n := range in {
		switch n := n.(type) {
		case document.Text:
			if m := at.with(n.Mark); !m.void() && clean(n.Text) != "" {
				w.begin(m)
				w.text(m, n, nextRune(in[i+1:], n.Mark))
			}
		case document.LineBreak:
			w.broken = strings.TrimSpace(w.out.String()) != ""
		case document.NoteRef:
			if num := w.notes.refer(n.Index, len(w.doc.Notes)); num > 0 && !at.void() {
				w.begin(at)
				w.out.WriteString("[^" + strconv.Itoa(num) + "]")
				w.goOn()
			}
		case document.Link:
			w.link(at, n)
		}
	}
}

// text writes one run. Spaces at its ends stand outside its emphasis.
func (w *inlineWriter) text(at place, t document.Text, next rune) {
	s := clean(strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ").Replace(t.Text))
	if t.Code {
		w.code(at, s)
		return
	}
	core := strings.Trim(s, " ")
	lead := s[:strings.Index(s, core)]
	trail := s[len(lead)+len(core):]
	if core == "" {
		w.plain(at, s)
		return
	}
	mark := ""
	if t.Italic {
		mark = "*"
	}
	if t.Bold {
		mark += "**"
	}
	w.plain(at, lead)
	if trail != "" {
		next = ' '
	}
	if at.noEmphasis || !w.takes(core, next) {
		mark = ""
	}
	w.out.WriteString(mark)
	w.plain(at, core)
	w.out.WriteString(mark)
	w.plain(at, trail)
}

func (w *inlineWriter) plain(at place, s string) {
	w.out.WriteString(w.escape(at, s))
}

// takes reports whether asterisks around core would be read as emphasis: the
// rules of CommonMark ask for white space or punctuation outside where there
// is punctuation inside. Where they would not, the words go plain.
func (w *inlineWriter) takes(core string, next rune) bool {
	before := lastRune(w.out.String())
	first, last := firstRune(core), lastRune(core)
	if before == '*' || next == '*' || unicode.IsSpace(first) || unicode.IsSpace(last) {
		return false
	}
	return (!punctuation(first) || outside(before)) && (!punctuation(last) || outside(next))
}

func outside(r rune) bool { return r == 0 || unicode.IsSpace(r) || punctuation(r) }

func punctuation(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// code writes a code span fenced by more backticks than it holds.
func (w *inlineWriter) code(at place, s string) {
	if strings.TrimSpace(s) == "" {
		w.plain(at, s)
		return
	}
	mark := strings.Repeat("`", longestRun(s, '`')+1)
	pad := ""
	if s[0] == '`' || s[len(s)-1] == '`' || s[0] == ' ' && s[len(s)-1] == ' ' {
		pad = " "
	}
	// A backtick right before would lengthen the fence; ours are all escaped,
	// but a code span next to a code span needs a gap.
	if strings.HasSuffix(w.out.String(), "`") {
		w.out.WriteString(" ")
	}
	if at.cell {
		s = strings.ReplaceAll(s, "|", `\|`)
	}
	w.out.WriteString(mark + pad + s + pad + mark)
	w.goOn()
}

// link writes a link to an outside address; others are plain text.
func (w *inlineWriter) link(at place, l document.Link) {
	to := destination(l.Target)
	inner := &inlineWriter{printer: w.printer}
	inner.add(at, flat(l.Inlines))
	inner.turn(place{})
	words := inner.out.String()
	if to == "" || strings.TrimSpace(words) == "" {
		w.add(at, flat(l.Inlines))
		return
	}
	w.begin(place{oneLine: at.oneLine})
	w.out.WriteString("[" + words + "](" + to + ")")
	w.goOn()
}

// flat takes links and footnotes out of a link, which can hold neither.
func flat(in []document.Inline) []document.Inline {
	var out []document.Inline
	for _, n := range in {
		switch n := n.(type) {
		case document.Link:
			out = append(out, flat(n.Inlines)...)
		case document.NoteRef:
		case document.LineBreak:
			out = append(out, document.T(" "))
		default:
			out = append(out, n)
		}
	}
	return out
}

// merged joins neighbouring runs that look the same.
func merged(in []document.Inline) []document.Inline {
	var out []document.Inline
	for _, n := range in {
		t, ok := n.(document.Text)
		if ok && len(out) > 0 {
			if b, isText := out[len(out)-1].(document.Text); isText && b.Bold == t.Bold && b.Italic == t.Italic && b.Code == t.Code && b.Mark == t.Mark {
				b.Text += t.Text
				out[len(out)-1] = b
				continue
			}
		}
		out = append(out, n)
	}
	return out
}

// nextRune returns the character that follows a run under mark m: where a
// change begins or ends, a bracket of ours does.
func nextRune(rest []document.Inline, m document.Mark) rune {
	if len(rest) == 0 {
		return 0
	}
	t, ok := rest[0].(document.Text)
	switch {
	case !ok || t.Mark != m:
		return '{'
	case t.Bold || t.Italic:
		return '*'
	}
	return firstRune(t.Text)
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

func lastRune(s string) rune {
	r := []rune(s[max(len(s)-4, 0):])
	if len(r) == 0 {
		return 0
	}
	return r[len(r)-1]
}
