package lang

import (
	"strings"
	"unicode/utf8"
)

// Letters by which Kazakh suffixes are chosen. Glides у and й take the suffixes
// of voiced consonants; у and и carry no harmony of their own in the stems here.
const (
	kazakhFront     = "әеөүіэ"
	kazakhBack      = "аоұыяюё"
	kazakhVowels    = "аәеиоөұүыіэяюё"
	kazakhNasals    = "мнң"
	kazakhVoiceless = "пткқсшщцчфхһбвгд"
)

// kazakhVoicing is how a final voiceless stop changes before a vowel:
// бап, бабы; тармақ, тармағы; бөлік, бөлігі.
var kazakhVoicing = map[string]string{"п": "б", "к": "г", "қ": "ғ"}

// Suffixes of the cases by the end of the stem: after a vowel, after м н ң,
// after other voiced sounds, after voiceless ones. A stands for а or е, Y for ы
// or і, G for ғ or г, K for қ or к, by the harmony of the stem.
var kazakhSuffixes = map[Case][4]string{
	Nominative:   {"", "", "", ""},
	Genitive:     {"нYң", "нYң", "дYң", "тYң"},
	Dative:       {"GA", "GA", "GA", "KA"},
	Accusative:   {"нY", "дY", "дY", "тY"},
	Instrumental: {"мен", "мен", "мен", "пен"},
	Locative:     {"дA", "дA", "дA", "тA"},
	Ablative:     {"дAн", "нAн", "дAн", "тAн"},
	Attributive:  {"дAGY", "дAGY", "дAGY", "тAGY"},
}

// kazakhPossessed are the suffixes after the third-person possessive.
var kazakhPossessed = map[Case]string{
	Nominative: "", Genitive: "нYң", Dative: "нA", Accusative: "н", Instrumental: "мен",
	Locative: "ндA", Ablative: "нAн", Attributive: "ндAGY",
}

// KazakhNoun is a noun by its dictionary form; its suffixes follow from vowel
// harmony and the last sound.
type KazakhNoun string

// Form returns one form of n: Form(Genitive, false, true) of тармақ is
// тармағының.
func (n KazakhNoun) Form(c Case, plural, possessed bool) string {
	stem := string(n)
	if plural {
		stem += kazakhPlural(stem)
	}
	last, size := lastLetter(stem)
	switch {
	case !possessed && c == Instrumental && strings.Contains("зж", last):
		return stem + "бен"
	case !possessed:
		return stem + harmonise(stem, kazakhSuffixes[c][kazakhEnd(stem)])
	}
	if strings.Contains(kazakhVowels, last) {
		stem += harmonise(stem, "сY")
	} else {
		if v := kazakhVoicing[last]; v != "" {
			stem = stem[:len(stem)-size] + v
		}
		stem += harmonise(stem, "Y")
	}
	return stem + harmonise(stem, kazakhPossessed[c])
}

// Forms returns all forms of n; different ones may be spelt alike.
func (n KazakhNoun) Forms() []NounForm {
	var out []NounForm
	for c := Nominative; c <= Attributive; c++ {
		for _, plural := range []bool{false, true} {
			for _, poss := range []bool{false, true} {
				out = append(out, NounForm{n.Form(c, plural, poss), c, plural, poss})
			}
		}
	}
	return out
}

// kazakhEnd says which of four suffixes a stem takes.
func kazakhEnd(stem string) int {
	last, _ := lastLetter(stem)
	for i, class := range []string{kazakhVowels, kazakhNasals, "", kazakhVoiceless} {
		if strings.Contains(class, last) {
			return i
		}
	}
	return 2
}

// kazakhPlural returns the plural suffix: лар after vowels, р and glides, дар
// after other voiced sounds, тар after voiceless ones.
func kazakhPlural(stem string) string {
	last, _ := lastLetter(stem)
	suffix := "дAр"
	switch {
	case strings.Contains(kazakhVowels+"руй", last):
		suffix = "лAр"
	case strings.Contains(kazakhVoiceless, last):
		suffix = "тAр"
	}
	return harmonise(stem, suffix)
}

// harmonise fills the vowels of a suffix by the last vowel of the stem.
func harmonise(stem, suffix string) string {
	front := strings.LastIndexAny(stem, kazakhFront) > strings.LastIndexAny(stem, kazakhBack)
	if front {
		return strings.NewReplacer("A", "е", "Y", "і", "G", "г", "K", "к").Replace(suffix)
	}
	return strings.NewReplacer("A", "а", "Y", "ы", "G", "ғ", "K", "қ").Replace(suffix)
}

func lastLetter(s string) (letter string, size int) {
	_, size = utf8.DecodeLastRuneInString(s)
	return s[len(s)-size:], size
}
