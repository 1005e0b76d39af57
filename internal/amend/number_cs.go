package amend

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Parts, titles and chapters of Czech acts are numbered by ordinals ("ČÁST DRUHÁ"), by
// Roman numerals ("HLAVA II") or by figures ("Díl 2").

// csOrdinals are the stems of the ordinals from one on.
const csOrdinals = "prvn druh třet čtvrt pát šest sedm osm devát desát jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacát"

// csTens are the stems of the tens from twenty on.
const csTens = "dvacát třicát čtyřicát padesát šedesát sedmdesát osmdesát devadesát"

// csSoft reports whether an ordinal has one ending for all genders.
func csSoft(n int) bool { return n == 1 || n == 3 }

// csHeadNumber writes the number of a part, title or chapter in the way of the printed
// one, "HLAVA II" with 3 as "HLAVA III"; false where that way is not known.
func csHeadNumber(print, num string) (string, bool) {
	name, old, ok := strings.Cut(print, " ")
	n, err := strconv.Atoi(num)
	if !ok || err != nil || n < 1 || n > 399 || strings.Contains(old, " ") {
		return "", false
	}
	if _, err := strconv.Atoi(old); err == nil {
		return name + " " + num, true
	}
	if v, tail := romanOf(old); v > 0 && tail == "" {
		return name + " " + roman(n), true
	}
	stems := strings.Fields(csOrdinals)
	for i, stem := range stems {
		end, ok := strings.CutPrefix(strings.ToLower(old), stem)
		if !ok || n > len(stems) || utf8.RuneCountInString(end) != 1 {
			continue
		}
		switch low := strings.ToLower(name); {
		case csSoft(n):
			end = "í"
		case csSoft(i+1) && (low == "část" || low == "hlava"):
			end = "á"
		case csSoft(i + 1):
			end = "ý"
		}
		return name + " " + inCaseOf(old, stems[n-1]+end), true
	}
	return "", false
}

// inCaseOf writes a word in capitals, or with one, as another is.
func inCaseOf(like, s string) string {
	switch r, size := utf8.DecodeRuneInString(like); {
	case like == strings.ToUpper(like):
		return strings.ToUpper(s)
	case unicode.IsUpper(r) && size > 0:
		first, n := utf8.DecodeRuneInString(s)
		return string(unicode.ToUpper(first)) + s[n:]
	}
	return s
}

// roman writes a Roman numeral, figures where it would be too long.
func roman(n int) string {
	out := ""
	if n < 1 || n > 399 {
		return strconv.Itoa(n)
	}
	for _, v := range []struct {
		n int
		s string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= v.n {
			out, n = out+v.s, n-v.n
		}
	}
	return out
}
