package ooxml

import (
	"encoding/xml"
	"strings"
	"unicode/utf8"
)

// Text escapes s for character data and attribute values. Characters that
// XML 1.0 cannot hold are dropped; a byte that is not UTF-8 becomes U+FFFD.
func Text(s string) string {
	var b strings.Builder
	// A strings.Builder never fails, so neither does EscapeText.
	_ = xml.EscapeText(&b, []byte(Clean(s)))
	return b.String()
}

// Clean returns s without the characters that XML 1.0 cannot hold.
func Clean(s string) string {
	if strings.IndexFunc(s, unfit) < 0 && utf8.ValidString(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unfit(r) {
			return -1
		}
		return r
	}, s)
}

// unfit reports whether r lies outside the production Char of XML 1.0.
func unfit(r rune) bool {
	switch {
	case r == '\t', r == '\n', r == '\r':
		return false
	case r < 0x20, r >= 0xD800 && r <= 0xDFFF, r == 0xFFFE, r == 0xFFFF:
		return true
	}
	return false
}
