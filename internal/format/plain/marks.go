package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/format"
	"zanger/internal/pattern"
)

// markLen returns the length of the marks of the layout at the start of a
// paragraph: indent, #, >, and a bullet if a printed number follows it. A dash
// before words is part of the text.
func markLen(s string) int {
	i := indentLen(s)
	for i < len(s) {
		switch s[i] {
		case '#':
			n := headingMark(s[i:])
			if n == 0 {
				return i
			}
			i += n
		case '>':
			i++
		case '-', '*', '+':
			after := i + 1 + indentLen(s[i+1:])
			if after == i+1 || !bulleted(s[after:]) {
				return i
			}
			return after
		default:
			return i
		}
		i += indentLen(s[i:])
	}
	return i
}

func indentLen(s string) int { return len(s) - len(strings.TrimLeft(s, " \t\r\u00a0\ufeff")) }

// headingMark returns the length of the # marks of a heading, 0 for none.
func headingMark(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "#"))
	if n > 6 || n == len(s) || s[n] != ' ' && s[n] != '\t' {
		return 0
	}
	return n
}

// bulleted reports whether a bullet before s only sets off its number.
func bulleted(s string) bool {
	s = strings.TrimLeft(s, "„«“\"*\\")
	return format.Numbered(s) || format.Numbered(strings.Replace(s, `\`, "", 1))
}

// stray is the code of the official site that copies leave at the end of a
// paragraph.
var stray = pattern.New(`[ \x{00a0}]+[A-Z]\d{9,10}_?[ \t]*$`)

// trailLen returns the length of what stands at the end of s and prints nothing.
func trailLen(s string) int {
	if len(s) < 10 || !isDigitByte(strings.TrimRight(s, "_ \t")) {
		return 0
	}
	if m := stray.FindStringIndex(s[len(s)-min(len(s), 40):]); m != nil {
		return min(len(s), 40) - m[0]
	}
	return 0
}

func isDigitByte(s string) bool { return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }

// tagLen returns the length of the HTML tag at the start of s, 0 for none.
func tagLen(s string) int {
	if len(s) < 3 || !(s[1] == '/' || s[1] == '!' || s[1] >= 'a' && s[1] <= 'z' || s[1] >= 'A' && s[1] <= 'Z') {
		return 0
	}
	end := strings.IndexByte(s[:min(len(s), 400)], '>')
	if end < 0 || strings.IndexByte(s[1:end], '<') >= 0 {
		return 0
	}
	return end + 1
}

// entityLen returns the length of the character reference at the start of s.
func entityLen(s string) int {
	end := strings.IndexByte(s[:min(len(s), 10)], ';')
	if end < 2 {
		return 0
	}
	for _, r := range s[1:end] {
		if r != '#' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return 0
		}
	}
	return end + 1
}

// linkText returns the length of the text of the Markdown link at the start of s,
// 0 for none.
func linkText(s string) int {
	end := strings.Index(s[:min(len(s), 600)], "](")
	if end < 2 || strings.IndexByte(s[1:end], '[') >= 0 {
		return 0
	}
	if i := strings.IndexByte(s[end:min(len(s), end+600)], ')'); i < 0 || strings.ContainsAny(s[end+2:end+i], " <") {
		return 0
	}
	return end - 1
}

// emphasisMarks returns the places of the asterisks that set words off, in pairs,
// from byte start on. Asterisks of footnotes, as in "*)", are text.
func emphasisMarks(s string, start int) map[int]int {
	if strings.IndexByte(s[start:], '*') < 0 {
		return nil
	}
	out := map[int]int{}
	opened := map[int]int{} // by length of the run
	for i := start; i < len(s); {
		if s[i] != '*' || i > 0 && s[i-1] == '\\' {
			i++
			continue
		}
		n := len(s[i:]) - len(strings.TrimLeft(s[i:], "*"))
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+n:])
		from, ok := opened[n]
		switch {
		case n > 3 || after == ')':
		case ok && !isSpace(before) && !unicode.IsLetter(after):
			out[from], out[i] = n, n
			delete(opened, n)
		case i+n < len(s) && !isSpace(after) && !unicode.IsLetter(before):
			opened[n] = i
		}
		i += n
	}
	return out
}
