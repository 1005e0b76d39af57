package analysis

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxRunes bounds a term: what is longer is no word but an address or a code.
const maxRunes = 64

// clean lower-cases a word as cut, composes its marks, takes out what is not
// seen and makes apostrophes one.
func clean(w string) string {
	n := 0
	w = strings.Map(func(r rune) rune {
		if n++; isHidden(r) || n > maxRunes {
			return -1
		}
		if r == 0x2019 || r == 0x02BC {
			return '\''
		}
		return unicode.ToLower(r)
	}, w)
	return norm.NFC.String(w)
}

// unmark takes the diacritics off a word: "služba" becomes "sluzba".
func unmark(w string) string {
	if isASCII(w) {
		return w
	}
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(w)))
}

// unmarkLatin takes the diacritics off a word unless it holds Cyrillic letters,
// in which й and ї are letters of their own.
func unmarkLatin(w string) string {
	if hasCyrillic(w) {
		return w
	}
	return unmark(w)
}

func isASCII(w string) bool {
	for i := range len(w) {
		if w[i] >= 0x80 {
			return false
		}
	}
	return true
}

func hasCyrillic(w string) bool {
	return strings.ContainsFunc(w, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) })
}

// lookalikes are Latin letters that stand for Cyrillic ones in words keyed, or
// read by machine, with the wrong alphabet.
var lookalikes = strings.NewReplacer("a", "а", "c", "с", "e", "е", "o", "о", "p", "р", "x", "х", "y", "у", "k", "к", "m", "м", "t", "т")

// unlatin makes look-alike letters Cyrillic in words that hold Cyrillic ones.
func unlatin(w string) string {
	if !hasCyrillic(w) {
		return w
	}
	return lookalikes.Replace(w)
}

func identity(w string) string { return w }
