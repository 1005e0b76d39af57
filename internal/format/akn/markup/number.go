package markup

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/pattern"
)

// Bare returns the number of a unit without the words and marks around it, in
// the form of eIds: "Article 6-1" and "§ 57." give 6-1 and 57, "(1A)" 1a, "Parts
// I, II" i-ii, "SCHEDULE THREE" 3. It is empty when s holds no number.
func Bare(s string) string {
	if len(s) > maxNumber {
		s = strings.ToValidUTF8(s[:maxNumber], "")
	}
	words := strings.FieldsFunc(raisedDigits.Replace(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	var keep []string
	for _, w := range words {
		switch n, isWord := numberWords[strings.ToLower(w)]; {
		case isWord:
			keep = append(keep, strconv.Itoa(n))
		case isNumber(w, len(words) == 1, len(keep) > 0):
			keep = append(keep, strings.ToLower(w))
		}
	}
	return strings.Join(keep, "-")
}

// maxNumber is the most of a printed number that is looked at, in bytes.
const maxNumber = 64

var roman = pattern.New(`^(?i:m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))$`)

// isNumber tells the parts of a number from the words before it. A word of
// letters that stands alone is a number when it is short, as in (iii) or (aaa).
func isNumber(w string, alone, after bool) bool {
	switch n := utf8.RuneCountInString(w); {
	case strings.ContainsFunc(w, unicode.IsDigit), roman.MatchString(w), n == 1:
		return true
	case after && multiplied[strings.ToLower(w)]:
		return true
	default:
		return alone && n <= 3
	}
}

// multiplied are the words that number inserted units: article 8 bis.
var multiplied = map[string]bool{"bis": true, "ter": true, "quater": true, "quinquies": true, "sexies": true,
	"septies": true, "octies": true, "novies": true, "decies": true}

// numberWords are the numbers that old Schedules and Parts are written with.
var numberWords = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
}

var raisedDigits = strings.NewReplacer("⁰", "-0", "¹", "-1", "²", "-2", "³", "-3", "⁴", "-4", "⁵", "-5", "⁶", "-6", "⁷", "-7", "⁸", "-8", "⁹", "-9")

// Roman returns n as a Roman numeral in small letters.
func Roman(n int) string {
	var b strings.Builder
	for _, r := range []struct {
		n int
		s string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= r.n; n -= r.n {
			b.WriteString(r.s)
		}
	}
	return b.String()
}

// Letter returns n as drafters letter lists: a … z, aa, ab …
func Letter(n int) string {
	s := ""
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('a'+(n-1)%26)) + s
	}
	return s
}
