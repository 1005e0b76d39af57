package terminal

import (
	"net/url"
	"strconv"
	"strings"

	"zanger/internal/document"
)

// place is what encloses a text: changes, and a style for all of it.
type place struct {
	inserted, deleted bool
	code              bool
	style             style
}

func (p place) with(m document.Mark) place {
	switch m {
	case document.Inserted:
		p.inserted = true
	case document.Deleted:
		p.deleted = true
	}
	return p
}

// brackets stand around changes where there is no colour.
func (p place) brackets() (begin, end string) {
	if p.inserted {
		begin, end = "{+", "+}"
	}
	if p.deleted {
		begin, end = begin+"[-", "-]"+end
	}
	return begin, end
}

// look returns the style of text at p.
func (p place) look(color bool) style {
	s := p.style
	if !color {
		return s
	}
	if p.inserted {
		s.underline, s.hue = true, green
	}
	if p.deleted {
		s.strike, s.hue = true, red
	}
	return s
}

// inlines returns text as characters, neighbours under the same marks in one
// pair of brackets.
func (p *printer) inlines(at place, in []document.Inline) line {
	w := &inlineWriter{printer: p}
	w.add(at, in)
	w.turn(place{})
	return w.out
}

type inlineWriter struct {
	*printer
	out  line
	open place
	end  string
}

// turn closes the brackets that are open and opens those of at.
func (w *inlineWriter) turn(at place) {
	if w.color || at.inserted == w.open.inserted && at.deleted == w.open.deleted {
		return
	}
	begin, end := at.brackets()
	w.out = append(w.out, cells(w.end+begin, style{})...)
	w.open, w.end = at, end
}

func (w *inlineWriter) put(at place, s string, st style) {
	if s == "" {
		return
	}
	w.turn(at)
	w.out = append(w.out, cells(s, st)...)
}

func (w *inlineWriter) add(at place, in []document.Inline) {
	for _, n := range in {
		switch n := n.(type) {
		case document.Text:
			in := at.with(n.Mark)
			st := in.look(w.color)
			st.bold, st.italic = st.bold || n.Bold, st.italic || n.Italic
			s := clean(n.Text)
			if at.code {
				s = cleanLines(n.Text)
			}
			w.put(in, s, st)
		case document.LineBreak:
			w.put(at, "\n", style{})
		case document.NoteRef:
			if num := w.notes.refer(n.Index, len(w.doc.Notes)); num > 0 {
				w.put(at, "["+strconv.Itoa(num)+"]", at.look(w.color))
			}
		case document.Link:
			w.add(at, n.Inlines)
			if to := external(n.Target); to != "" && to != document.PlainText(n.Inlines, document.Both) {
				w.put(at, " ("+to+")", at.look(w.color))
			}
		}
	}
}

// external returns an http, https or mailto address as it may be shown, and ""
// for any other.
func external(address string) string {
	address = strings.ReplaceAll(clean(strings.TrimSpace(address)), " ", "%20")
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	switch u.Scheme {
	case "http", "https", "mailto":
		return address
	}
	return ""
}
