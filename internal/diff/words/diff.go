package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind says what an edit does with its text.
type Kind int

// Kinds of edits.
const (
	Equal  Kind = iota // in both texts
	Delete             // only in the old text
	Insert             // only in the new text
)

// String returns "equal", "delete" or "insert".
func (k Kind) String() string { return [...]string{"equal", "delete", "insert"}[k] }

// Edit is a run of text with what happened to it.
type Edit struct {
	Kind Kind
	Text string
}

// Diff returns the edits that turn old into new. The texts of all Equal and
// Delete edits give old, those of Equal and Insert give new, byte for byte, also
// for text that is no UTF-8. Between two Equal edits there is at most one Delete,
// followed by at most one Insert.
//
// The script is cleaned up for reading. Two replacements are joined when nothing
// but marks stands between them or, where whole phrases were replaced, one short
// function word ("of", "и", "және"). An insertion or deletion that could stand in several places, as
// in "a, b" and "a, x, b", stands where it is one phrase. No change begins or
// ends with words that are the same in both texts.
func Diff(old, new string) []Edit {
	if old == new {
		if old == "" {
			return nil
		}
		return []Edit{{Equal, old}}
	}
	p := newPair(old, new)
	gaps := p.clean(p.gaps())
	return p.render(gaps)
}

// Old returns the text that the edits start from.
func Old(edits []Edit) string { return side(edits, Insert) }

// New returns the text that the edits lead to.
func New(edits []Edit) string { return side(edits, Delete) }

func side(edits []Edit, skip Kind) string {
	if len(edits) == 1 && edits[0].Kind != skip {
		return edits[0].Text
	}
	var b strings.Builder
	for _, e := range edits {
		if e.Kind != skip {
			b.WriteString(e.Text)
		}
	}
	return b.String()
}

// Join puts scripts one after another, so that the texts that they start from and
// lead to are joined. The result is in the form that [Diff] has.
func Join(scripts ...[]Edit) []Edit {
	w := &writer{}
	for _, s := range scripts {
		for _, e := range s {
			switch e.Kind {
			case Equal:
				w.equal(e.Text)
			case Delete:
				w.change(e.Text, "")
			case Insert:
				w.change("", e.Text)
			}
		}
	}
	w.flush()
	return w.edits
}

// Changed reports whether anything is deleted or inserted.
func Changed(edits []Edit) bool {
	for _, e := range edits {
		if e.Kind != Equal {
			return true
		}
	}
	return false
}

// pair is two texts cut into tokens; equal tokens have equal ids.
type pair struct {
	old, new string
	a, b     []token
	ida, idb []int32
	texts    []string // by id
}

func newPair(old, new string) *pair {
	p := &pair{old: old, new: new, a: tokenize(old), b: tokenize(new)}
	ids := make(map[string]int32, len(p.a))
	intern := func(s string, toks []token) []int32 {
		out := make([]int32, len(toks))
		for i, t := range toks {
			text := s[t.start:t.end]
			id, ok := ids[text]
			if !ok {
				id = int32(len(p.texts))
				ids[text] = id
				p.texts = append(p.texts, text)
			}
			out[i] = id
		}
		return out
	}
	p.ida, p.idb = intern(old, p.a), intern(new, p.b)
	return p
}

// gap says that the old tokens i0 to i1 stand against the new tokens j0 to j1.
// Between two gaps, tokens are equal one by one.
type gap struct{ i0, i1, j0, j1 int }

func (g gap) replaces() bool { return g.i0 < g.i1 && g.j0 < g.j1 }

// render turns gaps into edits. White space around a change is kept out of it
// where both texts have it.
func (p *pair) render(gaps []gap) []Edit {
	w := &writer{}
	i, j := 0, 0
	for _, g := range append(gaps, gap{len(p.a), len(p.a), len(p.b), len(p.b)}) {
		for ; i < g.i0; i, j = i+1, j+1 {
			x, y := p.a[i], p.b[j]
			w.equal(p.old[x.start:x.end])
			if sx, sy := p.old[x.end:x.next], p.new[y.end:y.next]; sx == sy {
				w.equal(sx)
			} else {
				w.change(sx, sy)
			}
		}
		w.change(p.text(p.old, p.a, g.i0, g.i1), p.text(p.new, p.b, g.j0, g.j1))
		i, j = g.i1, g.j1
	}
	w.flush()
	return w.edits
}

func (p *pair) text(s string, toks []token, from, to int) string {
	if from == to {
		return ""
	}
	return s[toks[from].start:toks[to-1].next]
}

// writer collects edits, joining neighbours of one kind.
type writer struct {
	edits    []Edit
	del, ins string
}

func (w *writer) change(del, ins string) {
	w.del += del
	w.ins += ins
}

func (w *writer) equal(s string) {
	if s == "" {
		return
	}
	w.flush()
	w.add(Equal, s)
}

func (w *writer) flush() {
	before, after := commonSpace(w.del, w.ins)
	head, tail := w.del[:before], w.del[len(w.del)-after:]
	del, ins := w.del[before:len(w.del)-after], w.ins[before:len(w.ins)-after]
	w.del, w.ins = "", ""
	w.add(Equal, head)
	w.add(Delete, del)
	w.add(Insert, ins)
	w.add(Equal, tail)
}

func (w *writer) add(k Kind, s string) {
	if s == "" {
		return
	}
	if n := len(w.edits); n > 0 && w.edits[n-1].Kind == k {
		w.edits[n-1].Text += s
		return
	}
	w.edits = append(w.edits, Edit{k, s})
}

// commonSpace returns how many bytes of white space a and b share at their
// start and, not counting those, at their end.
func commonSpace(a, b string) (before, after int) {
	for {
		r, n := utf8.DecodeRuneInString(a[before:])
		if q, _ := utf8.DecodeRuneInString(b[before:]); n == 0 || r != q || !unicode.IsSpace(r) {
			break
		}
		before += n
	}
	for {
		r, n := utf8.DecodeLastRuneInString(a[before : len(a)-after])
		if q, _ := utf8.DecodeLastRuneInString(b[before : len(b)-after]); n == 0 || r != q || !unicode.IsSpace(r) {
			return before, after
		}
		after += n
	}
}
