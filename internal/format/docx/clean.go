package docx

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/lang"
	"zanger/internal/ooxml"
)

// clean returns the printed words of a paragraph on one line, NFC, and how many
// marks that turn the direction of text were dropped from it.
func clean(p *ooxml.Paragraph) (text string, bidi int) {
	var f folder
	for i := 0; i < len(p.Runs); i++ {
		r := p.Runs[i]
		if r.Kind != ooxml.Words || r.Format.Hidden {
			continue
		}
		if r.Format.Rise != ooxml.Raised {
			f.write(r.Text)
			continue
		}
		raised := []string{r.Text}
		for i+1 < len(p.Runs) && goesOnRaised(p.Runs[i+1]) {
			i++
			raised = append(raised, p.Runs[i].Text)
		}
		f.raise(strings.Join(raised, ""))
	}
	return lang.NFC(f.b.String()), f.bidi
}

func goesOnRaised(r ooxml.Run) bool {
	return r.Kind == ooxml.Words && r.Format.Rise == ooxml.Raised && !r.Format.Hidden
}

// fold returns s on one line, NFC.
func fold(s string) string {
	var f folder
	f.write(s)
	return lang.NFC(f.b.String())
}

// folder gathers text: white space folded, soft hyphens and characters without
// width dropped, hyphens that forbid a break made plain.
type folder struct {
	b     strings.Builder
	space bool // white space is due before the next letter
	last  rune
	bidi  int
}

func (f *folder) write(s string) {
	for _, r := range s {
		switch {
		case unicode.IsSpace(r), unicode.IsControl(r):
			f.space = true
		case r == '\u200e', r == '\u200f', r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			f.bidi++
		case r == '\u00ad', r >= '\u200b' && r <= '\u200d', r == '\u2060', r == '\ufeff':
		case r == '\u2011':
			f.put('-')
		default:
			f.put(r)
		}
	}
}

func (f *folder) put(r rune) {
	if f.space && f.b.Len() > 0 {
		f.b.WriteByte(' ')
	}
	f.b.WriteRune(r)
	f.space, f.last = false, r
}

// maxRaised is the most characters of a raised number.
const maxRaised = 8

// raise writes raised text: a number with a caret before it, letters, as in 1st,
// as they are.
func (f *folder) raise(s string) {
	n := strings.TrimSpace(s)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(n, "("))
	if !unicode.IsDigit(first) || utf8.RuneCountInString(n) > maxRaised {
		f.write(s)
		return
	}
	if unicode.IsDigit(f.last) {
		f.space = false // 27 with a raised 1 is one number
	}
	f.put('^')
	f.write(n)
	if strings.TrimRightFunc(s, unicode.IsSpace) != s {
		f.space = true
	}
}
