package plain

import (
	"testing"

	"pgregory.net/rapid"

	"zanger/internal/format"
)

// TestCleanTextIsLeftAlone holds the quick way to read a paragraph, that of a text
// which prints as it stands, against the slow one, which looks at every sign.
func TestCleanTextIsLeftAlone(t *testing.T) {
	sign := rapid.SampledFrom([]rune("aZ1 .,;—–-«»№әӘёЁйй̆éé\u0301\u0308҃\u00a0\u00ad\u200b\u2028\u0085\t\n\\*<&[]_#>ΩΩ\u037eʹ\u2019…Å각ĕçșъя"))
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOfN(sign, 0, 12).Draw(t, "s"))
		if !isClean(s) {
			return
		}
		c := cleaner{src: s, link: -1}
		for c.at < len(c.src) {
			c.step()
		}
		if text, offsets := c.finish(); text != s || !identity(offsets) {
			t.Fatalf("%q is taken for clean, but prints %q", s, text)
		}
	})
	for _, s := range []string{"", "Статья 1. Цель", "é и й", "«Заң» — № 5…"} {
		if !isClean(s) {
			t.Errorf("%q is not taken for clean", s)
		}
	}
}

// identity reports whether the text stands in the source as it is.
func identity(o format.Offsets) bool {
	for _, p := range o {
		if p.Text != p.Source || p.Width != 0 {
			return false
		}
	}
	return true
}
