package lang

import (
	"strings"
	"testing"
)

func TestOrdinalWords(t *testing.T) {
	tests := []struct {
		code string
		n    int
		g    Gender
		c    Case
		want string
	}{
		{Russian, 1, Feminine, Nominative, "первая"},
		{Russian, 2, Masculine, Nominative, "второй"},
		{Russian, 2, Feminine, Genitive, "второй"},
		{Russian, 3, Masculine, Genitive, "третьего"},
		{Russian, 3, Feminine, Nominative, "третья"},
		{Russian, 3, Neuter, Nominative, "третье"},
		{Russian, 5, Masculine, Instrumental, "пятым"},
		{Russian, 6, Masculine, Nominative, "шестой"},
		{Russian, 12, Feminine, Accusative, "двенадцатую"},
		{Russian, 40, Masculine, Nominative, "сороковой"},
		{Russian, 43, Feminine, Genitive, "сорок третьей"},
		{Russian, 50, Neuter, Nominative, "пятидесятое"},
		{Kazakh, 1, 0, 0, "бірінші"},
		{Kazakh, 9, 0, 0, "тоғызыншы"},
		{Kazakh, 10, 0, 0, "оныншы"},
		{Kazakh, 14, 0, 0, "он төртінші"},
		{Kazakh, 20, 0, 0, "жиырмасыншы"},
		{Kazakh, 40, 0, 0, "қырқыншы"},
		{Kazakh, 50, 0, 0, "елуінші"},
		{Kazakh, 51, 0, 0, "елу бірінші"},
		{English, 3, 0, 0, "third"},
		{English, 21, 0, 0, "twenty-first"},
		{English, 50, 0, 0, "fiftieth"},
		{English, 100, 0, 0, ""},
		{English, 0, 0, 0, ""},
		{Czech, 1, 0, 0, ""},
	}
	for _, tt := range tests {
		if got := Ordinal(tt.code, tt.n, tt.g, tt.c); got != tt.want {
			t.Errorf("Ordinal(%s, %d, %d, %d) = %q, want %q", tt.code, tt.n, tt.g, tt.c, got, tt.want)
		}
	}
	if got := Cardinal(English, 42); got != "forty-two" {
		t.Errorf("Cardinal(42) = %q, want forty-two", got)
	}
}

func TestEveryOrdinalReadsBack(t *testing.T) {
	read := func(code, s string) int {
		words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' })
		n, used := ReadOrdinal(code, append(words, "stop"))
		if used != len(words) {
			t.Errorf("ReadOrdinal(%s, %q) took %d words, want %d", code, s, used, len(words))
		}
		return n
	}
	for n := 1; n <= MaxOrdinal; n++ {
		for _, code := range []string{Russian, Kazakh, English} {
			for g := Masculine; g <= Neuter; g++ {
				for c := Nominative; c <= Locative; c++ {
					if s := Ordinal(code, n, g, c); read(code, s) != n {
						t.Errorf("%s %q does not read as %d", code, s, n)
					}
				}
			}
		}
		if s := Cardinal(English, n); read(English, s) != n {
			t.Errorf("%q does not read as %d", s, n)
		}
	}
	if n, used := ReadOrdinal(Russian, []string{"статья"}); n != 0 || used != 0 {
		t.Errorf("статья reads as ordinal %d, %d words", n, used)
	}
}
