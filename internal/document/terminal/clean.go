package terminal

import (
	"strings"
	"unicode/utf8"
)

// clean returns s without what a terminal would obey instead of showing:
// control characters, marks and overrides of direction, invisible tags. White
// space of any kind is a space.
func clean(s string) string { return sieve(s, false) }

// cleanLines is clean, but keeps line feeds and writes tabs as four spaces.
func cleanLines(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\t", "    ").Replace(s)
	return sieve(s, true)
}

func sieve(s string, keepLines bool) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' && keepLines:
			return r
		case r == '\n', r == '\t', r == '\u2028', r == '\u2029':
			return ' '
		case r < 0x20, r >= 0x7F && r <= 0x9F, // C0, DEL, C1
			r == 0x061C, r == 0x200E, r == 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x206F, // direction
			r == 0xAD, r == 0xFEFF, r >= 0xFFF9 && r <= 0xFFFB, r&0xFFFE == 0xFFFE, r >= 0xE0000 && r <= 0xE0FFF:
			return -1
		}
		return r
	}, s)
}
