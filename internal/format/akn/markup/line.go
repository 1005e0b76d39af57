package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s on one line: NFC, runs of white space as one space, none at
// either end, invisible marks taken out.
func Fold(s string) string {
	var l Line
	l.Write(s)
	return l.String()
}

// Line gathers the runs of text of a paragraph into one line, folding white
// space as it goes. The zero Line is empty.
type Line struct {
	b     strings.Builder
	space bool
	last  rune
}

// Write adds a run of text.
func (l *Line) Write(s string) {
	start := 0
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		blank, drop := unicode.IsSpace(r), invisible(r)
		if !blank && !drop {
			if l.space {
				l.flush(s[start:i])
				start = i
				l.b.WriteByte(' ')
				l.space = false
			}
			l.last = r
			i += n
			continue
		}
		l.flush(s[start:i])
		if blank && l.b.Len() > 0 {
			l.space = true
		}
		i += n
		start = i
	}
	l.flush(s[start:])
}

func (l *Line) flush(s string) {
	if s != "" {
		l.b.WriteString(s)
	}
}

// invisible reports marks that print nothing: soft hyphen, zero-width space, word
// joiner, byte order mark.
func invisible(r rune) bool {
	return r == '\u00ad' || r == '\u200b' || r == '\u2060' || r == '\ufeff'
}

// Space adds a space unless one stands there.
func (l *Line) Space() { l.space = l.b.Len() > 0 }

// Raised adds raised text. A raised number after a digit is part of a number,
// 27¹, and is written 27^1.
func (l *Line) Raised(s string) {
	s = strings.TrimSpace(s)
	if s != "" && !l.space && unicode.IsDigit(l.last) && strings.Trim(s, "0123456789") == "" {
		s = "^" + s
	}
	l.Write(s)
}

// Empty reports whether nothing but white space was written.
func (l *Line) Empty() bool { return l.b.Len() == 0 }

// Len returns the number of bytes written so far.
func (l *Line) Len() int { return l.b.Len() }

// String returns the line so far.
func (l *Line) String() string { return norm.NFC.String(l.b.String()) }

// Take returns the line and empties it.
func (l *Line) Take() string {
	s := l.String()
	*l = Line{}
	return s
}
