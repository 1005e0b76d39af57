package pdf

import (
	"strings"
	"unicode"

	"golang.org/x/image/math/fixed"

	"zanger/internal/document"
)

func fixedOf(n int) fixed.Int26_6 { return fixed.I(n) }

// colour is red, green and blue, 0 to 255.
type colour struct{ r, g, b int }

var (
	ink      = colour{28, 36, 48}
	navy     = colour{31, 58, 95}
	grey     = colour{89, 95, 105}
	blue     = colour{29, 78, 137}
	green    = colour{11, 93, 51}
	red      = colour{155, 28, 28}
	amber    = colour{138, 59, 0}
	hairline = colour{184, 190, 198}
)

// look is how a piece of text is printed.
type look struct {
	face    face
	size    float64 // in points
	colour  colour
	mark    document.Mark
	printed bool   // changes are set for paper
	raised  bool   // a note number
	to      string // where it leads: "#id", a web address, or ""
}

// piece is text in one look on one line. X is from the left of the line.
type piece struct {
	look
	text string
	x, w float64
}

// line is set text that is not broken any more. All measures are in points.
type line struct {
	pieces []piece
	height float64
	before float64 // free room above it, left out at the head of a page
	// keep holds it together with the next line.
	keep  bool
	bars  []*bar
	notes []int // footnotes it refers to
	// heading is the bookmark it begins, ids the places that links lead to.
	heading *bookmark
	ids     []string
	rule    bool
	// edge is a strip of a panel without text: it never begins a page by itself.
	edge     bool
	leftPad  float64
	centred  bool
	maxWidth float64
	// pageOf is the heading whose page is printed at the right, image a picture.
	pageOf string
	image  *document.Image
}

type bookmark struct {
	text  string
	level int
}

// bar is the coloured edge and ground of a panel.
type bar struct {
	x, right     float64
	edge, ground colour
}

// setter sets inlines as lines of a width.
type setter struct {
	look  look
	width float64
	// first and rest are the indents of the first and of further lines.
	first, rest float64
	out         []line
	cur         line
	x           float64
	spacing     float64
	keepLines   bool
	// apart keeps the next text from joining the piece before it.
	apart      bool
	noteNumber func(int) string
}

// leading is the height of a line for a size.
const leading = 1.36

func newSetter(l look, width float64) *setter {
	return &setter{look: l, width: width, spacing: leading, x: 0}
}

func (s *setter) start() {
	s.cur = line{height: s.look.size * s.spacing}
	s.x = s.rest
	if len(s.out) == 0 {
		s.x = s.first
	}
}

func (s *setter) finish() {
	for n := len(s.cur.pieces); n > 0; n = len(s.cur.pieces) {
		last := &s.cur.pieces[n-1]
		t := strings.TrimRight(last.text, " ")
		if t != "" && t == last.text {
			break
		}
		if t != "" {
			last.w -= textWidth(last.look, last.text[len(t):])
			last.text = t
			break
		}
		s.cur.pieces = s.cur.pieces[:n-1]
	}
	s.out = append(s.out, s.cur)
	s.start()
}

// lines sets the inlines and returns the lines.
func (s *setter) lines(in []document.Inline) []line {
	s.start()
	s.inlines(s.look, in)
	s.finish()
	return s.out
}

func (s *setter) inlines(l look, in []document.Inline) {
	for _, n := range in {
		switch n := n.(type) {
		case document.Text:
			s.text(l.of(n), n.Text)
		case document.Link:
			m := l
			if to, ok := document.External(n.Target); ok {
				m.to, m.colour = to, blue
			} else if len(n.Target) > 1 && n.Target[0] == '#' {
				m.to, m.colour = n.Target, blue
			}
			s.inlines(m, n.Inlines)
		case document.NoteRef:
			m := l
			m.raised, m.size, m.face = true, l.size*0.66, sans
			s.word(m, s.noteNumber(n.Index))
			s.cur.notes = append(s.cur.notes, n.Index)
		case document.LineBreak:
			s.finish()
		}
	}
}

// of is the look of a run within l.
func (l look) of(t document.Text) look {
	if t.Mark != document.Kept {
		l.mark = t.Mark
	}
	switch l.mark {
	case document.Inserted:
		if l.printed {
			l.mark, t.Bold = document.Kept, true
			break
		}
		l.colour = green
	case document.Deleted:
		if !l.printed {
			l.colour = red
		}
	}
	switch {
	case t.Code:
		l.face, l.size = mono, l.size*0.9
	case l.face.family == "sans":
		if t.Bold {
			l.face = sansBold
		}
	case l.face.family == "serif":
		style := ""
		if t.Bold || strings.Contains(l.face.style, "B") {
			style = "B"
		}
		if t.Italic || strings.Contains(l.face.style, "I") {
			style += "I"
		}
		l.face = face{"serif", style}
	}
	return l
}

// text sets running text: words are kept whole where they fit a line.
func (s *setter) text(l look, text string) {
	text = printable(l.face, text)
	for text != "" {
		i := strings.IndexAny(text, " \n\t")
		if i < 0 {
			s.word(l, text)
			return
		}
		if i > 0 {
			s.word(l, text[:i])
		}
		switch {
		case text[i] == '\n' && s.keepLines:
			s.finish()
		case text[i] == '\t' && s.keepLines:
			s.put(l, "    ")
		case len(s.cur.pieces) > 0 || s.keepLines:
			s.put(l, " ")
		}
		text = text[i+1:]
	}
}

// word sets text that has no space in it, after a new line if it must.
func (s *setter) word(l look, w string) {
	wide := textWidth(l, w)
	if s.x+wide > s.width+0.01 && s.breakable() {
		s.finish()
	}
	for s.x+wide > s.width+0.01 { // longer than a line: cut at a hyphen, else anywhere
		n := fitting(l, w, s.width-s.x)
		if n == 0 || n >= len(w) {
			break
		}
		s.put(l, w[:n])
		wide -= textWidth(l, w[:n])
		s.finish()
		w = w[n:]
	}
	s.put(l, w)
}

// breakable reports whether a line may end here: there is text and a space was
// the last of it. A word in several looks stays in one piece; it is moved to the
// next line as a whole.
func (s *setter) breakable() bool {
	n := len(s.cur.pieces)
	if n == 0 {
		return false
	}
	if strings.HasSuffix(s.cur.pieces[n-1].text, " ") {
		return true
	}
	// Take back what belongs to the same word.
	for i := n - 1; i >= 0; i-- {
		p := s.cur.pieces[i]
		cut := strings.LastIndexByte(p.text, ' ')
		if cut < 0 {
			continue
		}
		head, tail := p, p
		head.text, tail.text = p.text[:cut+1], p.text[cut+1:]
		head.w = textWidth(head.look, head.text)
		carried := s.cur.pieces[i+1:]
		rest := make([]piece, 0, len(carried)+1)
		if tail.text != "" {
			rest = append(rest, tail)
		}
		rest = append(rest, carried...)
		s.cur.pieces = append(s.cur.pieces[:i:i], head)
		notes := s.cur.notes
		s.cur.notes = nil
		s.finish()
		for _, c := range rest {
			s.put(c.look, c.text)
		}
		s.cur.notes = notes
		return false
	}
	return false
}

// put adds text to the line as it is.
func (s *setter) put(l look, text string) {
	w := textWidth(l, text)
	if n := len(s.cur.pieces); n > 0 && !s.apart && s.cur.pieces[n-1].look == l {
		p := &s.cur.pieces[n-1]
		p.text += text
		p.w += w
	} else {
		s.cur.pieces = append(s.cur.pieces, piece{look: l, text: text, x: s.x, w: w})
	}
	s.x, s.apart = s.x+w, false
	if h := l.size * s.spacing; !l.raised && h > s.cur.height {
		s.cur.height = h
	}
}

// textWidth is the width of text in points.
func textWidth(l look, text string) float64 {
	m := measures()[l.face]
	var sum float64
	for _, r := range text {
		w, _ := m.width(r)
		sum += w
	}
	return sum * l.size / 1000
}

// fitting returns how many bytes of w fit a room, cut after a hyphen or stroke
// where there is one, at least one letter where the line is empty.
func fitting(l look, w string, room float64) int {
	m := measures()[l.face]
	var sum float64
	hyphen, last := 0, 0
	for i, r := range w {
		rw, _ := m.width(r)
		sum += rw * l.size / 1000
		if sum > room {
			break
		}
		last = i + len(string(r))
		if r == '-' || r == '/' || r == '_' || r == '–' {
			hyphen = last
		}
	}
	if hyphen > 0 {
		return hyphen
	}
	if last == 0 {
		for i := range w {
			if i > 0 {
				return i
			}
		}
		return len(w)
	}
	return last
}

// printable drops what cannot be printed and puts a box for letters that the
// font lacks. Spaces of other widths become plain ones.
func printable(f face, s string) string {
	m := measures()[f]
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == ' ' || r == '\u00a0':
			return r
		case unicode.Is(unicode.Zs, r):
			return ' '
		case r == '\u2011':
			return '-'
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Cs, r):
			return -1
		}
		if _, ok := m.width(r); !ok {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return replacement
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// label makes text fit for a property or a bookmark of the file, which hold
// letters of the basic plane only.
func label(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case unicode.IsControl(r), r > 0xFFFF, r == '\ufffe', r == '\uffff':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}
