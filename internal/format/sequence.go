package format

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// order says how a number stands to the one before it in its list.
type order int

const (
	backward order = iota // not greater
	forward               // greater, with a gap
	next                  // the next, or inserted right after
)

// follows compares num with the number prev of the unit before it, both in the
// form of eIds.
func (t *tradition) follows(prev, num string, c class) order {
	if c == roman {
		return stepOf(romanValue(prev), romanValue(num))
	}
	a, b := t.numParts(prev), t.numParts(num)
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	switch {
	case i == len(b):
		return backward
	case i == len(a) && first(b[i]): // inserted after it: 8, 8-1 or 31, 31a or b, ba
		return next
	case i == len(a):
		return forward
	case c != digits && i == 0 && len(a) < len(b): // after z: aa
		return stepOf(t.letterIndex(a[0], "z"), t.letterIndex("z", a[0])+1)
	case i > 0 && i+1 < len(a) && a[i] == "z" && isDigit(a[0][0]): // 1ZA stands before 1A
		return forward
	}
	o := t.partOrder(a[i], b[i])
	if o == next && i+1 < len(b) && !first(b[i+1]) {
		return forward
	}
	return o
}

// numParts splits 8-1 into 8, 1 and 31a into 31, a. Letters stay single, so that
// ba follows b, but for those that are two letters in print, such as Czech ch.
func (t *tradition) numParts(s string) []string {
	var out []string
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && isDigit(s[j]) {
			j++
		}
		if j == i {
			j = i + t.letterLen(s[i:])
		}
		if s[i:j] != "-" {
			out = append(out, s[i:j])
		}
		i = j
	}
	return out
}

// letterLen returns the length of the letter of the country's alphabets at the
// start of s, in bytes.
func (t *tradition) letterLen(s string) int {
	_, one := utf8.DecodeRuneInString(s)
	if len(s) > one {
		_, second := utf8.DecodeRuneInString(s[one:])
		for _, alphabet := range t.letters {
			if indexField(alphabet, s[:one+second]) >= 0 {
				return one + second
			}
		}
	}
	return one
}

func first(part string) bool {
	return part == "1" || part == "a" || part == "а" || part == "z"
}

func stepOf(a, b int) order {
	switch {
	case b == a+1:
		return next
	case b > a:
		return forward
	}
	return backward
}

// partOrder compares two parts of a number.
func (t *tradition) partOrder(a, b string) order {
	x, errX := strconv.Atoi(a)
	y, errY := strconv.Atoi(b)
	switch {
	case errX == nil && errY == nil:
		return stepOf(x, y)
	case errX == nil:
		return backward
	case errY == nil:
		return forward
	}
	return stepOf(t.letterIndex(a, b), t.letterIndex(b, a))
}

// letterIndex returns the place of a letter in the first alphabet that has both
// it and the other.
func (t *tradition) letterIndex(l, other string) int {
	best := -1
	for _, alphabet := range t.letters {
		i, j := indexField(alphabet, l), indexField(alphabet, other)
		if i >= 0 && j >= 0 {
			best = i
			break
		}
	}
	if best >= 0 {
		return best
	}
	r, _ := utf8.DecodeRuneInString(l)
	return int(r)
}

func indexField(list, w string) int {
	n := 0
	for f := range strings.FieldsSeq(list) {
		if f == w {
			return n
		}
		n++
	}
	return -1
}

// isFirst reports whether a list may begin with num.
func isFirst(num string, c class) bool {
	switch c {
	case digits:
		return num == "1" || num == "0"
	case roman:
		return num == "i"
	}
	return num == "a" || num == "а" // Latin or Cyrillic
}
