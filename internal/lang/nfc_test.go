package lang

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// TestNFC compares with the tables of Unicode: no letter of the short way is
// changed by what stands beside it.
func TestNFC(t *testing.T) {
	plain := 0
	for r := rune(0); r <= utf8.MaxRune; r++ {
		p := norm.NFC.PropertiesString(string(r))
		if !plainNFC(r) {
			continue
		}
		plain++
		if p.CCC() != 0 || !norm.NFC.IsNormalString(string(r)) || norm.NFC.QuickSpanString("a"+string(r)) != 1+utf8.RuneLen(r) {
			t.Errorf("%U is not in form C by itself", r)
		}
	}
	if plain < 1000 {
		t.Errorf("%d plain letters", plain)
	}
	for _, s := range []string{"", "e\u0301", "и\u0306 и й", "Ángström \u212b", "\u2000", "при\u0301ют"} {
		if got, want := NFC(s), norm.NFC.String(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}
