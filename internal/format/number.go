package format

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// class is what a printed number is made of.
type class int

const (
	digits class = iota
	letters
	roman
	capitals
)

// marker is a printed number at the start of a paragraph: "1.", "(a)", "8-1)".
type marker struct {
	shape
	num  string // as printed, without its marks
	size int    // bytes up to the text that follows
}

// maxLetters is the most letters that make a number; more are a word.
const maxLetters = 3

// readMarkers returns how the start of text may be read as a number: none, one,
// or two where letters may be a Roman numeral.
func readMarkers(text string) []marker {
	rest := text
	var sh shape
	if strings.HasPrefix(rest, "(") {
		sh.open, rest = true, rest[1:]
	}
	n := digitsLen(rest)
	if n == 0 {
		n = lettersLen(rest)
	}
	if n == 0 {
		return nil
	}
	num, after := rest[:n], rest[n:]
	after = strings.TrimPrefix(after, " ")
	if after == "" || after[0] != ')' && (after[0] != '.' || sh.open) {
		return nil
	}
	sh.close = after[0]
	tail := after[1:]
	body := strings.TrimLeft(tail, " \u00a0\t")
	if len(body) == len(tail) && tail != "" && !startsText(tail, sh.close) {
		return nil
	}
	m := marker{shape: sh, num: num, size: len(text) - len(body)}
	return m.classes()
}

// startsText reports whether s, which follows a number without a space, is the
// text of the unit: a letter after a bracket, a capital or quotation mark after
// a dot.
func startsText(s string, close byte) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if close == ')' {
		return unicode.IsLetter(r) || strings.ContainsRune(openMarks, r)
	}
	return unicode.IsUpper(r) || strings.ContainsRune(openMarks, r)
}

// classes splits a marker into its readings.
func (m marker) classes() []marker {
	r, _ := utf8.DecodeRuneInString(m.num)
	switch {
	case unicode.IsDigit(r):
		return []marker{m}
	case unicode.IsUpper(r):
		m.class = capitals
		if strings.ContainsAny(m.num, "0123456789") {
			m.class = digits // A1, as inserted before the first subsection
		}
		return []marker{m}
	}
	m.class = letters
	out := []marker{m}
	if strings.Trim(m.num, "ivx") == "" && romanValue(m.num) > 0 {
		m.class = roman
		out = append(out, m)
	}
	return out
}

// digitsLen returns the length of a number in digits at the start of s: 8, 8-1,
// 27¹, 27^1, 2.3, 31a, 50A, 1ZA, A1. It is 0 when more letters follow.
func digitsLen(s string) int {
	i := 0
	if len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && isDigit(s[1]) {
		i = 1
	}
	start := i
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i == start {
		return 0
	}
	i += insertedLen(s[i:])
	j, n := i, 0
	for j < len(s) {
		r, size := utf8.DecodeRuneInString(s[j:])
		if !unicode.IsLetter(r) {
			break
		}
		j, n = j+size, n+1
		if n > maxLetters {
			return 0
		}
	}
	return j + insertedLen(s[j:])
}

// insertedLen returns the length of the further parts of an inserted number:
// "-1", "^1", "¹", ".3".
func insertedLen(s string) int {
	i := 0
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case strings.ContainsRune(raised, r):
			i += size
		case strings.ContainsRune("-–^.", r) && i+size < len(s) && isDigit(s[i+size]):
			i += size
			for i < len(s) && isDigit(s[i]) {
				i++
			}
		default:
			return i
		}
	}
	return i
}

// lettersLen returns the length of a number in letters: a, zk, ch, ba, f¹. Small
// and capital letters do not mix.
func lettersLen(s string) int {
	i, n, upper := 0, 0, false
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) || n > 0 && unicode.IsUpper(r) != upper {
			break
		}
		upper = unicode.IsUpper(r)
		i, n = i+size, n+1
	}
	if n == 0 || n > maxLetters {
		return 0
	}
	return i + insertedLen(s[i:])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// raised are the digits that print above the line, 0 to 9.
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// eidNum turns a printed number into the form of eIds: small letters, inserted
// parts after a hyphen. 27¹, 27^1 and 27-1 are one.
func eidNum(num string) string {
	var b strings.Builder
	up := false
	for _, r := range strings.Trim(num, ".\u00a0 ") {
		i := runeIndex(raised, r)
		if i >= 0 && !up && b.Len() > 0 {
			b.WriteByte('-')
		}
		up = i >= 0
		switch {
		case i >= 0:
			b.WriteByte('0' + byte(i))
		case r == '^' || r == '.' || r == '–':
			b.WriteByte('-')
		case r == ' ' || r == '\u00a0' || r == '(' || r == ')' || r == '_':
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// runeIndex returns the place of r among the runes of s, -1 for none.
func runeIndex(s string, r rune) int {
	n := 0
	for _, c := range s {
		if c == r {
			return n
		}
		n++
	}
	return -1
}

// lookAlikes maps Cyrillic letters in Roman numerals to the Latin they stand for.
var lookAlikes = strings.NewReplacer("І", "I", "Х", "X", "С", "C", "М", "M", "Ӏ", "I", "Ⅰ", "I", "Ⅱ", "II", "Ⅲ", "III", "Ⅳ", "IV", "Ⅴ", "V")

// romanValue returns the value of a Roman numeral in small or capital letters,
// 0 for what is none.
func romanValue(s string) int {
	value := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100, 'D': 500, 'M': 1000}
	s = strings.ToUpper(lookAlikes.Replace(s))
	n := 0
	for i := range len(s) {
		v := value[s[i]]
		if v == 0 {
			return 0
		}
		if i+1 < len(s) && value[s[i+1]] > v {
			n -= v
		} else {
			n += v
		}
	}
	if n <= 0 || n > 3999 || romanOf(n) != s {
		return 0
	}
	return n
}

// romanOf writes n as a Roman numeral.
func romanOf(n int) string {
	var b strings.Builder
	for _, r := range []struct {
		v int
		s string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"},
		{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= r.v {
			b.WriteString(r.s)
			n -= r.v
		}
	}
	return b.String()
}
