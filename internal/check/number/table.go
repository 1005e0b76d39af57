package number

import (
	"strings"
	"sync"

	"zanger/internal/lang"
)

// table is what is said in one language.
type table struct {
	code string
	// fold brings a word in lower case to the form of the tables.
	fold func(string) string
	// values are the number words with what they add; hundred multiplies what
	// stands before it where the language says "two hundred".
	values  map[string]int64
	hundred map[string]bool
	scales  map[string]int64
	ordinal func(words []string) (n, used int)
	weak    map[string]bool // number words that may mean another thing
	join    map[string]bool // between tens and units: "and", și, i
	after   map[string]bool // between a number and its unit: de
	units   map[string]Unit
	working map[string]bool // make a day a working day, before or after it
	plain   map[string]bool // other words between a number and its unit: calendar, full
	// shares are the second words of fractions, halves those that need no number
	// before them, fractions those said the other way round: үштен бір.
	shares, halves map[string]int64
	fractions      map[string]string
	months         map[string]int
	yearWord       map[string]bool // stand beside a year: года, roku
	numberOf       map[string]bool // stand before the number of an act: №, No., č.
	suffix         map[string]bool // of ordinals and cases after digits: th, -го
	// compound reads the stems of a word such as трехдневный.
	prefixes map[string]int64
	tails    []tail
	// one are compounds that say a single unit: месячный.
	one []tail

	yearFirst  bool // 2009 жылғы 1 қаңтар
	dotOrdinal bool // 8. dnem: a dot makes an ordinal
	point      string
	group      string
}

// tail is the second part of a compound.
type tail struct {
	stem string
	unit Unit
}

var tables = []struct {
	code string
	get  func() *table
}{
	{lang.English, sync.OnceValue(newEnglish)},
	{lang.Russian, sync.OnceValue(newRussian)},
	{lang.Kazakh, sync.OnceValue(newKazakh)},
	{lang.Czech, sync.OnceValue(newCzech)},
	{lang.Romanian, sync.OnceValue(newRomanian)},
	{lang.Serbian, sync.OnceValue(newSerbian)},
}

// Known reports whether numbers are read in a language.
func Known(code string) bool { return tableOf(code) != nil }

func tableOf(code string) *table {
	for _, t := range tables {
		if t.code == code {
			return t.get()
		}
	}
	return nil
}

func same(s string) string { return s }

// set makes a set of words; an underscore stands for a space.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// values reads lines "30 thirty" of a number and its forms.
func values(lines string) map[string]int64 {
	m := map[string]int64{}
	for line := range strings.SplitSeq(lines, "\n") {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		n := int64(0)
		for _, c := range f[0] {
			n = n*10 + int64(c-'0')
		}
		for _, w := range f[1:] {
			m[w] = n
		}
	}
	return m
}

// units reads lines "day: день дня" of a unit and its forms.
func units(lines string) map[string]Unit {
	m := map[string]Unit{}
	for line := range strings.SplitSeq(lines, "\n") {
		name, forms, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		for w := range strings.FieldsSeq(forms) {
			m[w] = Unit(strings.TrimSpace(name))
		}
	}
	return m
}

// months reads twelve lists of forms, joined by strokes.
func months(list string) map[string]int {
	m := map[string]int{}
	for i, forms := range strings.Fields(list) {
		for w := range strings.SplitSeq(forms, "/") {
			m[w] = i + 1
		}
	}
	return m
}

// endings joins each stem with each ending; "0" is no ending.
func endings(stems, ends string) []string {
	var out []string
	for s := range strings.FieldsSeq(stems) {
		for e := range strings.FieldsSeq(ends) {
			out = append(out, s+strings.TrimPrefix(e, "0"))
		}
	}
	return out
}

func put[V any](m map[string]V, v V, words []string) {
	for _, w := range words {
		m[w] = v
	}
}
