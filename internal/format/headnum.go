package format

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/lang"
)

// headNum is the number of a heading.
type headNum struct {
	eid     string
	size    int
	roman   bool
	word    bool // an ordinal word
	guessed string
}

// readHeadNum reads a number at the start of s: digits, a Roman numeral, whose
// letters may be Cyrillic look-alikes, an ordinal word or a single capital. Roman
// numerals and words become digits in eIds, so that the language and the print of
// an edition do not change them.
func readHeadNum(s, language string) (headNum, bool) {
	if n := digitsLen(s); n > 0 {
		return headNum{eid: eidNum(s[:n]), size: n}, true
	}
	word := s[:wordLen(s)]
	if n := romanLen(word); n > 0 {
		tail := word[n:] // VIIIa
		end := len(word) + insertedLen(s[len(word):])
		return headNum{eid: strconv.Itoa(romanValue(word[:n])) + eidNum(tail+s[len(word):end]), size: end, roman: true}, true
	}
	if n, size := readOrdinalWords(s, language); n > 0 {
		return headNum{eid: strconv.Itoa(n), size: size, word: true}, true
	}
	if r, size := utf8.DecodeRuneInString(word); size == len(word) && unicode.IsUpper(r) {
		return headNum{eid: eidNum(word), size: size}, true
	}
	return headNum{}, false
}

// wordLen returns the length of the letters at the start of s.
func wordLen(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Nl, r) {
			return i
		}
	}
	return len(s)
}

// romanLen returns the length of the Roman numeral that word is, or is but for
// one small letter after it; 0 for other words.
func romanLen(word string) int {
	if romanValue(word) > 0 && word == strings.ToUpper(word) {
		return len(word)
	}
	r, size := utf8.DecodeLastRuneInString(word)
	if stem := word[:len(word)-size]; unicode.IsLower(r) && stem == strings.ToUpper(stem) && romanValue(stem) > 0 {
		return len(stem)
	}
	return 0
}

// readOrdinalWords reads an ordinal of one or two words in the language, and how
// many bytes it takes.
func readOrdinalWords(s, language string) (n, size int) {
	var words []string
	var ends []int
	for i := 0; i < len(s) && len(words) < 3; {
		w := wordLen(s[i:])
		if w == 0 {
			break
		}
		words, ends = append(words, s[i:i+w]), append(ends, i+w)
		i += w
		rest := strings.TrimLeft(s[i:], spaces+"-")
		if len(rest) == len(s[i:]) {
			break
		}
		i = len(s) - len(rest)
	}
	n, used := lang.ReadHeadOrdinal(language, words)
	if used == 0 {
		return 0, 0
	}
	return n, ends[used-1]
}
