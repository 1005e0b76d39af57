package lang

import (
	"strings"
	"unicode"
)

// lookAlikes pairs Latin letters with the Cyrillic ones that print the same.
// Kazakh texts of the official sites often have the Latin i for the letter і.
const (
	latinAlike    = "aceiopxyABCEHIKMOPTXY"
	cyrillicAlike = "асеіорхуАВСЕНІКМОРТХУ"
)

var toCyrillic, toLatin = alikeMaps()

func alikeMaps() (toCyr, toLat map[rune]rune) {
	toCyr, toLat = map[rune]rune{}, map[rune]rune{}
	cyr := []rune(cyrillicAlike)
	for i, l := range []rune(latinAlike) {
		toCyr[l], toLat[cyr[i]] = cyr[i], l
	}
	return toCyr, toLat
}

// FoldScript returns word in lower case, ё as е. A word that mixes Latin and
// Cyrillic letters is brought into one script if the letters of the other all
// have look-alikes in it; Cyrillic is tried first. A word in one script keeps
// its letters, for nothing shows that another was meant.
func FoldScript(word string) string {
	var latin, cyrillic bool
	for _, r := range word {
		latin = latin || unicode.Is(unicode.Latin, r)
		cyrillic = cyrillic || unicode.Is(unicode.Cyrillic, r)
	}
	if latin && cyrillic {
		if w, ok := swap(word, unicode.Latin, toCyrillic); ok {
			word = w
		} else if w, ok := swap(word, unicode.Cyrillic, toLatin); ok {
			word = w
		}
	}
	return strings.ReplaceAll(strings.ToLower(word), "ё", "е")
}

// swap replaces the letters of script by their look-alikes, if all have one.
func swap(word string, script *unicode.RangeTable, alike map[rune]rune) (string, bool) {
	ok := true
	out := strings.Map(func(r rune) rune {
		if !unicode.Is(script, r) {
			return r
		}
		a, found := alike[r]
		ok = ok && found
		return a
	}, word)
	return out, ok
}

var kazakhLetters = strings.NewReplacer("қ", "к", "ғ", "г", "ң", "н", "ү", "у", "ұ", "у",
	"ө", "о", "ә", "а", "і", "и", "һ", "х", "ё", "е")

// FoldKazakh returns a lower-case word without the letters that Russian lacks:
// consolidated texts have lost them in places (тармагы for тармағы).
func FoldKazakh(word string) string { return kazakhLetters.Replace(word) }

// FoldLetters returns s in lower case with the Cyrillic letters that have Latin
// look-alikes replaced by them: the а of point а) and that of point a) are one.
func FoldLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if l, ok := toLatin[r]; ok {
			return l
		}
		return r
	}, strings.ToLower(s))
}
