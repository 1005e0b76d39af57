package cite

import (
	"strings"
	"unicode/utf8"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// numbering is how a country orders and spells the numbers of units that have
// letters. The zero value is right where letters follow the Latin order.
type numbering struct {
	country string
	// alphabet is the order of letters, joined by spaces.
	alphabet string
	// fold brings the letters of one script to the other.
	fold func(num string) string
	// before: a letter before the figures puts a unit before the first, A1.
	before bool
}

// numberings are the countries that are particular. Czech letters have ch after h
// (Legislative rules of the Government, art. 39). Serbian ones follow the
// Cyrillic alphabet in either script: 65a, 65b, 65v (gazette 21/2010, art. 40). In
// the United Kingdom 50ZA stands before 50A and A1 before 1 (Office of the
// Parliamentary Counsel, Drafting Guidance, part 6).
var numberings = []numbering{
	{"cz", "a b c d e f g h ch i j k l m n o p q r s t u v w x y z", nil, false},
	{"rs", "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š", serbianLatin, false},
	{"gb", "za zb zc zd ze zf zg zh zi zj zk zl zm zn zo zp zq zr zs zt zu zv zw zx zy zz " +
		"a b c d e f g h i j k l m n o p q r s t u v w x y z", nil, true},
}

var plainNumbering numbering

func numberingOf(country string) *numbering {
	for i := range numberings {
		if numberings[i].country == country {
			return &numberings[i]
		}
	}
	return &plainNumbering
}

// compare orders two numbers as the country does.
func (n *numbering) compare(a, b string) int { return act.CompareNum(n.key(a), n.key(b)) }

// same reports whether two numbers of units of kind k are one, letters without
// regard to script or case, and above paragraphs Roman numerals as figures.
func (n *numbering) same(k act.Kind, a, b string) bool {
	a, b = n.folded(a), n.folded(b)
	if k.IsHead() || k == act.Article {
		a, b = plainRoman(a), plainRoman(b)
	}
	return act.CompareNum(a, b) == 0
}

func (n *numbering) folded(num string) string {
	num = baseNum(num)
	if n.fold != nil {
		num = n.fold(strings.ToLower(num))
	}
	return lang.FoldLetters(num)
}

// key returns num with each letter replaced by one that sorts in its place.
func (n *numbering) key(num string) string {
	num = n.folded(num)
	if n.alphabet == "" || strings.IndexFunc(num, func(r rune) bool { return !isDigit(r) }) < 0 {
		return num
	}
	letters := strings.Fields(n.alphabet)
	var b strings.Builder
	if n.before && !isDigit(rune(num[0])) && strings.ContainsAny(num, "0123456789") {
		b.WriteByte('0')
	}
	for num != "" {
		place, size := -1, 0
		for i, l := range letters {
			if len(l) > size && strings.HasPrefix(num, l) {
				place, size = i, len(l)
			}
		}
		if place < 0 {
			_, size = utf8.DecodeRuneInString(num)
			b.WriteString(num[:size])
		} else {
			b.WriteRune(rune('A' + place))
		}
		num = num[size:]
	}
	return b.String()
}

// baseNum takes away the suffix _2 that tells repeated numbers apart in eIds.
func baseNum(num string) string {
	base, _, _ := strings.Cut(num, "_")
	return base
}

const romanLetters = "ivxlc"

var romanValues = [...]int{1, 5, 10, 50, 100}

// romanValue returns the value of a Roman numeral in small letters up to 399, 0
// if s is none.
func romanValue(s string) int {
	if len(s) == 0 || len(s) > 12 {
		return 0
	}
	total, last := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		at := strings.IndexByte(romanLetters, s[i])
		if at < 0 {
			return 0
		}
		v := romanValues[at]
		if v < last {
			v = -v
		} else {
			last = v
		}
		total += v
	}
	if total <= 0 || total > 399 || roman(total) != s {
		return 0
	}
	return total
}

// roman writes n, 1 to 399, in small Roman letters.
func roman(n int) string {
	var b strings.Builder
	for _, p := range []struct {
		value int
		text  string
	}{{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= p.value; n -= p.value {
			b.WriteString(p.text)
		}
	}
	return b.String()
}

// plainRoman returns a Roman numeral in figures, with the letter that an inserted
// unit has: iv is 4, iia is 2a. Anything else is returned as it is.
func plainRoman(s string) string {
	if v := romanValue(s); v > 0 {
		return itoa(v)
	}
	if len(s) > 1 {
		if v := romanValue(s[:len(s)-1]); v > 0 && s[len(s)-1] >= 'a' && s[len(s)-1] <= 'z' {
			return itoa(v) + s[len(s)-1:]
		}
	}
	return s
}
