package lang

import "unicode"

// capitalAlikes are small Cyrillic letters whose capitals have Latin look-alikes.
var capitalAlikes = map[rune]rune{'в': 'b', 'н': 'h', 'к': 'k', 'м': 'm', 'т': 't'}

// FoldRune returns one form for all letters that a typist may confuse: small for
// capital, Latin for a Cyrillic letter that looks like it in either size, е for
// ё, the Romanian letters with a comma for those with a cedilla. It serves to
// recognise words such as Cтатья, where the first letter is Latin.
func FoldRune(r rune) rune {
	if r < 0x80 {
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	r = unicode.ToLower(r)
	switch r {
	case 'ё':
		return 'e'
	case 'ş':
		return 'ș'
	case 'ţ':
		return 'ț'
	}
	if l, ok := capitalAlikes[r]; ok {
		return l
	}
	if l, ok := toLatin[r]; ok {
		return l
	}
	return r
}
