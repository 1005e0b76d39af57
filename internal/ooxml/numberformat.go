package ooxml

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Alphabets of letter numbering. The Russian one leaves out ё, й, ъ, ы and ь, as
// Word and LibreOffice do. After the last letter letters are doubled: aa, bb.
const (
	latinLetters   = "abcdefghijklmnopqrstuvwxyz"
	russianLetters = "абвгдежзиклмнопрстуфхцчшщэюя"
)

// Numbers up to these are printed in letters or in Roman numerals, larger ones
// in digits.
const (
	maxLetters = 780
	maxRoman   = 32767
)

// formatNumber prints n in a format of ST_NumberFormat (ECMA-376 Part 1,
// 17.18.59). known is false for a format that is printed in digits for want of
// a better one.
func formatNumber(n int, format string) (s string, known bool) {
	digits := strconv.Itoa(n)
	switch format {
	case "decimal", "", "bullet", "decimalHalfWidth":
		return digits, true
	case "none":
		return "", true
	case "decimalZero":
		return fmt.Sprintf("%02d", n), true
	case "lowerLetter":
		return letters(n, latinLetters), true
	case "upperLetter":
		return strings.ToUpper(letters(n, latinLetters)), true
	case "russianLower":
		return letters(n, russianLetters), true
	case "russianUpper":
		return strings.ToUpper(letters(n, russianLetters)), true
	case "lowerRoman":
		return strings.ToLower(roman(n)), true
	case "upperRoman":
		return roman(n), true
	case "ordinal":
		return digits + ordinalEnding(n), true
	case "hex":
		return strings.ToUpper(strconv.FormatInt(int64(n), 16)), true
	case "numberInDash":
		return "- " + digits + " -", true
	case "decimalEnclosedParen":
		return "(" + digits + ")", true
	case "decimalEnclosedFullstop":
		return digits + ".", true
	case "chicago":
		return chicago(n), true
	}
	return digits, false
}

func letters(n int, alphabet string) string {
	if n < 1 || n > maxLetters {
		return strconv.Itoa(n)
	}
	a := []rune(alphabet)
	return strings.Repeat(string(a[(n-1)%len(a)]), (n-1)/len(a)+1)
}

func roman(n int) string {
	if n < 1 || n > maxRoman {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, r := range []struct {
		n int
		s string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= r.n; n -= r.n {
			b.WriteString(r.s)
		}
	}
	return b.String()
}

func ordinalEnding(n int) string {
	switch {
	case n%100 >= 11 && n%100 <= 13:
		return "th"
	case n%10 == 1:
		return "st"
	case n%10 == 2:
		return "nd"
	case n%10 == 3:
		return "rd"
	}
	return "th"
}

func chicago(n int) string {
	if n < 1 || n > maxLetters {
		return strconv.Itoa(n)
	}
	signs := []string{"*", "†", "‡", "§"}
	return strings.Repeat(signs[(n-1)%4], (n-1)/4+1)
}

// bulletSign returns the sign of a bullet. Those of symbol fonts stand in the
// private area of Unicode and become a plain bullet.
func bulletSign(s string) string {
	s = strings.TrimSpace(s)
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case s == "":
		return ""
	case r >= 0xE000 && r <= 0xF8FF, r == 'o', r == 0xA7:
		return "•"
	}
	return s
}
