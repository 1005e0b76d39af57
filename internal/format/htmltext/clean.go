package htmltext

import (
	"strings"
	"unicode"

	"zanger/internal/lang"
)

// Clean returns s in NFC on one line: white space folded, soft hyphens and marks
// without width dropped.
func Clean(s string) string {
	var l line
	l.write(s, 0, 0)
	return l.text()
}

// line gathers the text of one paragraph.
type line struct {
	b          strings.Builder
	space      bool // white space is due before the next letter
	last       rune // the last rune written
	start, end int  // bytes of the file, end 0 while nothing is written
	marks      int  // direction marks dropped
}

// write adds text that stands at start to end of the file.
func (l *line) write(s string, start, end int) {
	wrote := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) || unicode.IsControl(r):
			l.space = true
		case bidi(r):
			l.marks++
		case r == '\u00ad' || r >= '\u200b' && r <= '\u200d' || r == '\u2060' || r == '\ufeff':
		default:
			if l.space && l.b.Len() > 0 {
				l.b.WriteByte(' ')
			}
			l.b.WriteRune(r)
			l.space, l.last, wrote = false, r, true
		}
	}
	if wrote {
		if l.end == 0 {
			l.start = start
		}
		l.end = end
	}
}

// bidi reports whether r turns the direction of text: it can make a page show
// other words than it holds.
func bidi(r rune) bool {
	return r == '\u200e' || r == '\u200f' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

func (l *line) text() string { return lang.NFC(l.b.String()) }

// Despace returns s with single letters that stand apart for emphasis joined:
// "T i t l u l  I" is "TitlulI". Other text loses its spaces as well: it serves
// to compare.
func Despace(s string) string { return strings.Join(strings.Fields(s), "") }
