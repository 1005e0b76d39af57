package number

import (
	"math/big"
	"strings"
)

// compound reads a number and a unit in one word: трехдневный, 30denní, ten-day.
func (p *reader) compound(i int) (Quantity, int) {
	t := p.at(i)
	switch t.kind {
	case digitToken:
		w, k := p.at(i+1), i+2
		if (w.text == "-" || w.text == "‑") && !w.space {
			w, k = p.at(i+2), i+3
		}
		if w.kind == wordToken && !w.space {
			if u := p.tail(w.text); u != NoUnit {
				return Quantity{Kind: Duration, Value: trim(t.raw), Unit: u}, k
			}
		}
	case wordToken:
		for _, one := range p.t.one {
			if strings.HasPrefix(t.text, one.stem) {
				return Quantity{Kind: Duration, Value: "1", Unit: one.unit, Weak: true}, i + 1
			}
		}
		for n := len(t.text) - 1; n > 0; n-- { // the longest first part wins
			v, ok := p.t.prefixes[t.text[:n]]
			if !ok {
				continue
			}
			if u := p.tail(t.text[n:]); u != NoUnit {
				return Quantity{Kind: Duration, Value: trim(big.NewInt(v).String()), Unit: u}, i + 1
			}
		}
	}
	return Quantity{}, i
}

func (p *reader) tail(s string) Unit {
	for _, t := range p.t.tails {
		if strings.HasPrefix(s, t.stem) {
			return t.unit
		}
	}
	return NoUnit
}

// share reads a fraction without a number before it: half, треть.
func (p *reader) share(i int) (Quantity, int) {
	if d := p.t.halves[p.at(i).text]; d > 0 && (p.at(i+1).text != "-" || p.at(i+1).space) {
		return Quantity{Kind: Fraction, Value: ratio("1", d)}, i + 1
	}
	if f := p.t.fractions[p.at(i).text+"_"+p.at(i+1).text]; f != "" {
		return Quantity{Kind: Fraction, Value: f}, i + 2
	}
	return Quantity{}, i
}

// shareAfter reads the second part of a fraction and returns its denominator.
func (p *reader) shareAfter(i int) (int64, int) {
	k := i
	if t := p.at(k); t.text == "-" && !t.space {
		k++
	}
	if d := p.t.shares[p.at(k).text]; d > 0 && p.at(k).kind == wordToken {
		return d, k + 1
	}
	return 0, i
}

// roman reads II, IV and larger Roman numerals, whose letters may be Cyrillic.
func (p *reader) roman(i int) (Quantity, int) {
	t := p.at(i)
	if t.kind != wordToken || len([]rune(t.raw)) < 2 {
		return Quantity{}, i
	}
	n := Roman(t.raw)
	if n == 0 {
		return Quantity{}, i
	}
	return Quantity{Kind: Ordinal, Value: trim(big.NewInt(int64(n)).String())}, i + 1
}

var romanLetters = strings.NewReplacer("І", "I", "Х", "X")

// Roman returns the value of a Roman numeral up to 39 in capitals, 0 for other
// words. Ukrainian І and Cyrillic Х count as the Latin letters.
func Roman(s string) int {
	if strings.Trim(s, "IVXІХ") != "" {
		return 0
	}
	n, rest := 0, romanLetters.Replace(s)
	for strings.HasPrefix(rest, "X") {
		n, rest = n+10, rest[1:]
	}
	units := []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	for u, r := range units {
		if rest == r && n < 40 {
			return n + u
		}
	}
	return 0
}

// mention notes a unit without a number.
func (p *reader) mention(i int) (Quantity, int) {
	u, end := p.unitAt(i)
	if u == NoUnit || p.at(i).kind != wordToken {
		return Quantity{}, i
	}
	return Quantity{Kind: Mention, Unit: u, Weak: true}, end
}

// trim takes leading zeros off a number, and zeros that end its fraction.
func trim(s string) string {
	s = strings.TrimLeft(s, "0")
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "" || s[0] == '.' {
		s = "0" + s
	}
	return s
}

func times(s string, n int64) string {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return s
	}
	r.Mul(r, new(big.Rat).SetInt64(n))
	if r.IsInt() {
		return r.Num().String()
	}
	return trim(r.FloatString(9))
}

func ratio(num string, den int64) string {
	r, ok := new(big.Rat).SetString(num)
	if !ok || den == 0 {
		return num
	}
	return r.Quo(r, new(big.Rat).SetInt64(den)).RatString()
}
