package analysis

import (
	"unicode"
	"unicode/utf8"
)

// span is a word of a text: bytes start to end.
type span struct{ start, end int }

// cut yields the words of text. A word is a run of letters, digits and marks.
// It may hold an apostrophe between letters, a point or comma between digits,
// an underscore, and marks that are not seen, such as the soft hyphen.
func cut[T ~string | ~[]byte](text T, yield func(span)) {
	start, prev := -1, rune(0) // start of the word at hand, its last visible rune
	end := 0                   // where the word would end
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = decode(text[i:])
		}
		switch {
		case isWordRune(r):
			if start < 0 {
				start = i
			}
			prev, end = r, i+size
		case start >= 0 && (isHidden(r) || joins(prev, r, text[i+size:])):
			// stays inside, if more of the word follows
		case start >= 0:
			yield(span{start, end})
			start = -1
		}
		i += size
	}
	if start >= 0 {
		yield(span{start, end})
	}
}

func decode[T ~string | ~[]byte](s T) (rune, int) {
	return utf8.DecodeRuneInString(string(s[:min(len(s), utf8.UTFMax)]))
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_'
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.N)
}

// isHidden reports whether r leaves no ink and breaks no word: soft hyphen,
// zero-width space, joiners, word joiner, byte order mark.
func isHidden(r rune) bool {
	switch r {
	case 0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF:
		return true
	}
	return false
}

// joins reports whether mark r, between prev and the text after it, is part of
// a word: l'homme, 12.1.
func joins[T ~string | ~[]byte](prev, r rune, after T) bool {
	if len(after) == 0 {
		return false
	}
	next, _ := decode(after)
	switch r {
	case '\'', 0x2019, 0x02BC:
		return unicode.IsLetter(prev) && unicode.IsLetter(next)
	case '.', ',':
		return unicode.IsDigit(prev) && unicode.IsDigit(next)
	}
	return false
}
