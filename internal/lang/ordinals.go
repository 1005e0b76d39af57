package lang

import (
	"strings"
	"sync"
)

// MaxOrdinal is the greatest number that has ordinal words here.
const MaxOrdinal = 99

// Gender is the grammatical gender of a noun, for the words that agree with it.
type Gender int

// Genders.
const (
	Masculine Gender = iota
	Feminine
	Neuter
)

// Ordinal returns the ordinal word of n in a language, agreeing with a noun of
// gender g in the singular and case c: "вторая", "екінші", "third". It is "" if
// the language has no ordinals here or n is not 1 to [MaxOrdinal]. Kazakh and
// English words have one form.
func Ordinal(code string, n int, g Gender, c Case) string {
	if n < 1 || n > MaxOrdinal {
		return ""
	}
	switch code {
	case Russian:
		return russianOrdinal(n, g, c)
	case Kazakh:
		return spaced(compound(n, " ", kazakhTens, kazakhOrdinals, kazakhTenths))
	case English:
		return compound(n, "-", englishTens, englishOrdinals, englishTenths)
	}
	return ""
}

// Cardinal returns the English word of n, as in "part two"; "" in other languages
// and outside 1 to [MaxOrdinal].
func Cardinal(code string, n int) string {
	if code != English || n < 1 || n > MaxOrdinal {
		return ""
	}
	return compound(n, "-", englishTens, englishCardinals, englishTens)
}

// ReadOrdinal reads an ordinal word, in any case, gender and number, at the
// start of words, which are folded by [FoldScript]. It returns its value and how
// many words it took, 0 if there is none. English cardinals count as well, for
// English says "part two"; hyphens between words are left out of words.
func ReadOrdinal(code string, words []string) (n, used int) {
	table, ok := ordinalTables[code]
	if !ok || len(words) == 0 {
		return 0, 0
	}
	t, fold := table(), func(w string) string {
		if code == Kazakh {
			return FoldKazakh(w)
		}
		return w
	}
	first := fold(words[0])
	if ten := t.tens[first]; ten > 0 && len(words) > 1 {
		if unit := t.final[fold(words[1])]; unit > 0 && unit < 10 {
			return ten + unit, 2
		}
	}
	if n := t.final[first]; n > 0 {
		return n, 1
	}
	return 0, 0
}

// ordinalTable holds the words that can end an ordinal and those that can stand
// before a unit in it.
type ordinalTable struct {
	final, tens map[string]int
}

var ordinalTables = map[string]func() ordinalTable{
	Russian: sync.OnceValue(russianTable),
	Kazakh:  sync.OnceValue(kazakhTable),
	English: sync.OnceValue(englishTable),
}

// compound says n with the words of the units 1 to 19 and, for the tens, a word
// that stands before a unit and one that stands alone.
func compound(n int, join, tens, units, alone string) string {
	unit := strings.Fields(units)
	if n < 20 {
		return unit[n-1]
	}
	if n%10 == 0 {
		return strings.Fields(alone)[n/10-2]
	}
	return strings.Fields(tens)[n/10-2] + join + unit[n%10-1]
}

// index maps each of words to its place, counted from 1, times step plus shift.
func index(m map[string]int, words string, step, shift int) {
	for i, w := range strings.Fields(words) {
		m[w] = (i+1)*step + shift
	}
}
