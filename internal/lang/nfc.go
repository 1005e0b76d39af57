package lang

import "golang.org/x/text/unicode/norm"

// NFC returns s in Unicode normalization form C. It is norm.NFC.String with a short
// way for the letters and marks that most texts are made of, which are in that
// form whatever stands beside them.
func NFC(s string) string {
	for _, r := range s {
		if !plainNFC(r) {
			return norm.NFC.String(s)
		}
	}
	return s
}

// plainNFC reports whether r has the property NFC_Quick_Check=Yes and combining
// class 0: Latin up to the modifier letters, Cyrillic without its combining marks,
// dashes, quotation marks, dots, and №.
func plainNFC(r rune) bool {
	return r < 0x300 || 0x400 <= r && r <= 0x482 || 0x48a <= r && r <= 0x52f || 0x2010 <= r && r <= 0x2027 || r == 0x2116
}
