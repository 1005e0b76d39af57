package cite

import (
	"strings"
	"unicode"
)

// Letters with marks and those without, in one order: many people type Czech,
// Romanian and Serbian without the marks.
const (
	markedLetters = "áäâăčćçďđéěíîľĺňóôöřŕšșşťțţúůüýž"
	plainLetters  = "aaaacccddeeiillnooorrssstttuuuyz"
)

var plainOf = func() map[rune]rune {
	m := map[rune]rune{}
	plain := []rune(plainLetters)
	for i, r := range []rune(markedLetters) {
		m[r] = plain[i]
	}
	return m
}()

// plainLatin returns a lower-case word without marks on its letters.
func plainLatin(w string) string {
	for i := range len(w) {
		if w[i] >= 0x80 {
			return strings.Map(func(r rune) rune {
				if p, ok := plainOf[r]; ok {
					return p
				}
				if unicode.Is(unicode.Mn, r) {
					return -1
				}
				return r
			}, w)
		}
	}
	return w
}

// The Serbian alphabet in both scripts, in one order.
const (
	serbianCyrillicLetters = "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш"
	serbianLatinLetters    = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š"
)

var (
	toSerbianLatin = pairs(serbianCyrillicLetters, serbianLatinLetters, false)
	// Letters of two signs stand first: a replacer takes the first that fits.
	toSerbianCyrillic = pairs(serbianLatinLetters, serbianCyrillicLetters, true)
)

func pairs(from, to string, longFirst bool) *strings.Replacer {
	var long, short []string
	out := strings.Fields(to)
	for i, l := range strings.Fields(from) {
		if longFirst && len([]rune(l)) > 1 {
			long = append(long, l, out[i])
		} else {
			short = append(short, l, out[i])
		}
	}
	return strings.NewReplacer(append(long, short...)...)
}

// serbianLatin writes a lower-case word or number in Latin letters.
func serbianLatin(w string) string { return toSerbianLatin.Replace(w) }

// foldSerbian brings a lower-case word to Latin letters without marks.
func foldSerbian(w string) string { return plainLatin(serbianLatin(w)) }

// serbianScript writes a citation in the script of the act whose title or number
// is given: Cyrillic letters there, Cyrillic here. Roman numerals are capitals and
// stay as they are.
func serbianScript(s, sample string) string {
	if strings.IndexFunc(sample, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) < 0 {
		return s
	}
	return toSerbianCyrillic.Replace(s)
}
