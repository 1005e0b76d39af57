package words

import (
	"unicode"
	"unicode/utf8"
)

// token is a piece of the text s: s[start:end] is what it says, s[end:next] the
// white space after it.
type token struct{ start, end, next int }

// tokenize cuts s into tokens without losing a byte. The first token is empty
// and carries the white space at the start of s. What a token is depends only
// on the characters next to it, so that a change in one place does not alter
// the tokens elsewhere.
func tokenize(s string) []token {
	out := make([]token, 1, len(s)/6+2)
	out[0].next = skipSpace(s, 0)
	for i := out[0].next; i < len(s); {
		t := token{start: i, end: tokenEnd(s, i)}
		t.next = skipSpace(s, t.end)
		out = append(out, t)
		i = t.next
	}
	return out
}

// tokenEnd returns where the token starting at i ends.
func tokenEnd(s string, i int) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == '№' || r == '§':
		return signEnd(s, i+n)
	case r == '^': // the mark of a footnote: ^1)
		if d, m := utf8.DecodeRuneInString(s[i+n:]); unicode.IsNumber(d) {
			return numberEnd(s, i+n+m)
		}
	case isDigit(r):
		return closeNumber(s, i, numberEnd(s, i+n))
	case isLetter(r):
		return closeNumber(s, i, wordEnd(s, i+n))
	}
	return i + n // also a byte that is no UTF-8
}

// signEnd reads the number after the sign "№" or "§", which belongs to it with
// the one space that may stand between.
func signEnd(s string, end int) int {
	i := end
	if r, n := utf8.DecodeRuneInString(s[i:]); r == ' ' || r == '\u00a0' || r == '\u202f' {
		i += n
	}
	if r, n := utf8.DecodeRuneInString(s[i:]); unicode.IsNumber(r) {
		return numberEnd(s, i+n)
	}
	return end
}

// numberEnd reads on in a number: digits and letters, and the marks . , - / : ^
// where another digit or, after a hyphen, a letter follows ("8-1", "175-V").
func numberEnd(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !inWord(r) {
			next, _ := utf8.DecodeRuneInString(s[i+n:])
			joins := unicode.IsNumber(next) && (r == '.' || r == ',' || r == '/' || r == ':' || r == '^')
			if !joins && (r != '-' || !inWord(next)) {
				return i
			}
		}
		i += n
	}
	return i
}

// wordEnd reads on in a word. A hyphen or apostrophe between letters joins them.
func wordEnd(s string, i int) int {
	for i < len(s) {
		if n := plainLetter(s, i); n > 0 {
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !inWord(r) {
			if r != '-' && r != '\'' && r != '’' && r != 'ʼ' {
				return i
			}
			if next, _ := utf8.DecodeRuneInString(s[i+n:]); !inWord(next) {
				return i
			}
		}
		i += n
	}
	return i
}

// plainLetter returns the bytes of a letter of ASCII or Cyrillic at i, 0 for any
// other character: most words are read so without being decoded.
func plainLetter(s string, i int) int {
	c := s[i]
	if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' {
		return 1
	}
	if c < 0xD0 || c > 0xD3 || i+1 == len(s) || s[i+1] < 0x80 || s[i+1] > 0xBF {
		return 0
	}
	if c == 0xD2 && s[i+1] < 0x8A { // signs between Cyrillic letters
		return 0
	}
	return 2
}

// closeNumber takes the bracket of "3)", "8-1)" or "a)" into the token; not
// that of "(3)".
func closeNumber(s string, start, end int) int {
	if end == len(s) || s[end] != ')' || start > 0 && s[start-1] == '(' {
		return end
	}
	first, n := utf8.DecodeRuneInString(s[start:])
	if unicode.IsNumber(first) || start+n == end {
		return end + 1
	}
	return end
}

// inWord reports whether r may stand in a word. The letters of the alphabets that
// most texts are in are told without a look at the tables of Unicode.
func inWord(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	case commonLetter(r):
		return true
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || r == '\u00ad')
}

// commonLetter reports whether r is a letter of Latin or Cyrillic that is not
// ASCII; other letters may be too.
func commonLetter(r rune) bool {
	return r >= 'À' && r <= 'ɏ' && r != '×' && r != '÷' || r >= 'Ѐ' && r <= 'ҁ' || r >= 'Ҋ' && r <= 'ԯ'
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return commonLetter(r) || unicode.IsLetter(r)
}

func isDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '0' && r <= '9'
	}
	return !commonLetter(r) && unicode.IsNumber(r)
}

func skipSpace(s string, i int) int {
	for i < len(s) {
		if c := s[i]; c > ' ' && c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += n
	}
	return i
}

// isWord reports whether a token is a word or number, not a mark.
func isWord(tok string) bool {
	r, _ := utf8.DecodeRuneInString(tok)
	return r == '№' || r == '§' || r == '^' && len(tok) > 1 || r != utf8.RuneError && (isLetter(r) || isDigit(r))
}
