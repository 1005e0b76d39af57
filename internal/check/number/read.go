package number

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Read returns the numbers of a text in a language, in order and without
// overlap; nil for a language without a table ([Known]).
func Read(code, text string) []Quantity {
	t := tableOf(code)
	if t == nil {
		return nil
	}
	p := &reader{t: t, text: text, toks: tokenize(text, t.fold)}
	var out []Quantity
	for i := 0; i < len(p.toks); {
		qs, next := p.quantity(i)
		if next == i {
			i++
			continue
		}
		out = append(out, qs...)
		i = next
	}
	slices.SortStableFunc(out, func(a, b Quantity) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

type reader struct {
	t    *table
	text string
	toks []token
	// ordinals are the ordinal words at the tokens looked at, since several readings ask
	// for the same.
	ordinals []ordinalAt
}

// ordinalAt is what stands at a token: the number and the words of an ordinal.
type ordinalAt struct {
	n, used int
	known   bool
}

// readings are the ways to read what begins at a token, in the order in which they are tried.
var readings = [...]func(*reader, int) (Quantity, int){(*reader).identifier, (*reader).date, (*reader).compound, (*reader).share, (*reader).count, (*reader).roman, (*reader).mention}

// quantity reads what begins at token i; next is i when nothing does.
func (p *reader) quantity(i int) (qs []Quantity, next int) {
	for _, try := range readings {
		if q, next := try(p, i); next > i {
			q.Start, q.End = p.at(i).start, p.at(next-1).end
			if q.Kind == "" {
				return nil, next
			}
			return []Quantity{q}, next
		}
	}
	return nil, i
}

// value is a bare number.
type value struct {
	text    string
	ordinal bool
	words   bool
	weak    bool
}

// count reads a number in digits or words with its unit.
func (p *reader) count(i int) (Quantity, int) {
	if q, next := p.signed(i); next > i {
		return q, next
	}
	v, next := p.value(i)
	if next == i {
		return Quantity{}, i
	}
	next = p.repeated(next)
	q := Quantity{Kind: Count, Value: v.text}
	if v.ordinal {
		q.Kind = Ordinal
	}
	if s, end := p.shareAfter(next); end > next && !v.ordinal {
		return Quantity{Kind: Fraction, Value: ratio(v.text, s)}, end
	}
	u, end := p.unit(next)
	switch {
	case u == NoUnit:
		q.Weak = v.weak || v.words && v.text == "1" || v.ordinal && v.words && len(v.text) == 1 && v.text < "4"
		return q, next
	case u == PerCent:
		q.Kind = Percent
	case inMinutes[u] == 0 && inMonths[u] == 0 && u != WorkingDay && u != Times:
		q.Kind = Money
	case !v.ordinal && u != Times:
		q.Kind = Duration
	}
	q.Unit, q.Weak = u, u == Times && v.text == "1"
	return q, end
}

// signed reads an amount with the sign of its money before it: £500, € 50.
func (p *reader) signed(i int) (Quantity, int) {
	u := p.t.units[p.at(i).text]
	if !unitSign(p.at(i).text) || u == NoUnit || p.at(i+1).kind != digitToken || p.at(i-1).kind == digitToken {
		return Quantity{}, i
	}
	v, next := p.digits(i + 1)
	if v.ordinal {
		return Quantity{}, i
	}
	return Quantity{Kind: Money, Value: v.text, Unit: u}, next
}

// value reads digits or number words.
func (p *reader) value(i int) (value, int) {
	if p.at(i).kind == digitToken {
		return p.digits(i)
	}
	return p.words(i)
}

// digits reads 30, 20 000, 0,5 with the ending of an ordinal.
func (p *reader) digits(i int) (value, int) {
	s, next := p.at(i).raw, i+1
	for len(p.at(i).raw) <= 3 && p.grouped(next, p.at(i).raw) {
		if p.at(next).kind == markToken {
			next++
		}
		s += p.at(next).raw
		next++
	}
	if m, d := p.at(next), p.at(next+1); m.text == p.t.point && !m.space && d.kind == digitToken && !d.space {
		s += "." + d.raw
		next += 2
	}
	v := value{text: trim(s)}
	switch m, w := p.at(next), p.at(next+1); {
	case m.kind == wordToken && !m.space && p.t.suffix[m.text]:
		v.ordinal = true
		next++
	case (m.text == "-" || m.text == "‑") && !m.space && w.kind == wordToken && !w.space && p.t.suffix[w.text]:
		v.ordinal = true
		next += 2
	case p.t.dotOrdinal && m.text == "." && !m.space && w.kind == wordToken && w.space && strings.ToLower(w.raw) == w.raw:
		v.ordinal = true
		next++
	}
	if scale := p.t.scales[p.at(next).text]; scale > 0 && p.at(next).kind == wordToken {
		v.text = times(v.text, scale)
		next++
		if p.at(next).text == "." && p.at(next+1).kind != 0 { // mil.
			next++
		}
	}
	return v, next
}

// grouped reports whether three more digits of the number s stand at i: 20 000,
// 1.000, 150,000.
func (p *reader) grouped(i int, s string) bool {
	t := p.at(i)
	if s[0] == '0' {
		return false
	}
	if t.text == p.t.group && !t.space && p.t.group != "" {
		return p.threeDigits(i+1) && !p.at(i+1).space
	}
	return p.threeDigits(i) && t.space
}

func (p *reader) threeDigits(i int) bool {
	return p.at(i).kind == digitToken && len(p.at(i).raw) == 3
}

// words reads number words: thirty-five, двести сорок, el doilea.
func (p *reader) words(i int) (value, int) {
	var total, cur, last int64
	next, single := i, ""
	for k := i; k-i < 12; {
		t := p.at(k)
		if t.kind != wordToken {
			break
		}
		if n, used := p.ordinal(k, last); used > 0 {
			return value{text: strconv.FormatInt(total+cur+n, 10), ordinal: true, words: true, weak: p.t.weak[t.text]}, k + used
		}
		v, ok := p.t.values[t.text]
		scale := p.t.scales[t.text]
		switch {
		case p.t.hundred[t.text] && (next == i || last < 10):
			cur, last = max(cur, 1)*100, 100
		case scale > 0 && (next > i || !p.t.weak[t.text]):
			total, cur, last = total+max(cur, 1)*scale, 0, scale
		case ok && fits(v, last, next == i):
			cur, last = cur+v, v
		default:
			k = i + 100
			continue
		}
		if next == i {
			single = t.text
		} else {
			single = ""
		}
		k++
		next = k
		if j := p.joined(k); j > k {
			k = j
		}
	}
	if next == i {
		return value{}, i
	}
	return value{text: strconv.FormatInt(total+cur, 10), words: true, weak: p.t.weak[single]}, next
}

// fits reports whether v can follow the number word last: forty before two.
func fits(v, last int64, first bool) bool {
	switch {
	case first:
		return true
	case last >= 1000:
		return v < 1000
	case last >= 100:
		return v < 100
	case last >= 20 || last == 10:
		return v > 0 && v < 10
	}
	return false
}

// joined passes over what stands between the words of one number.
func (p *reader) joined(i int) int {
	t := p.at(i)
	if (t.text == "-" || t.text == "‑") && !t.space || p.t.join[t.text] {
		if _, ok := p.t.values[p.at(i+1).text]; ok {
			return i + 1
		}
		if _, used := p.ordinal(i+1, 20); used > 0 {
			return i + 1
		}
	}
	return i
}

// ordinal reads an ordinal word at i, after a number word that leaves room for it.
func (p *reader) ordinal(i int, last int64) (n int64, used int) {
	if p.t.ordinal == nil || p.at(i).kind != wordToken {
		return 0, 0
	}
	if p.ordinals == nil {
		p.ordinals = make([]ordinalAt, len(p.toks))
	}
	o := &p.ordinals[i]
	if !o.known {
		o.n, o.used = p.readOrdinal(i)
		o.known = true
	}
	if o.used == 0 || !fits(int64(o.n), last, last == 0) {
		return 0, 0
	}
	return int64(o.n), o.used
}

// readOrdinal reads an ordinal word at i, whatever stands before it.
func (p *reader) readOrdinal(i int) (n, used int) {
	ws := make([]string, 0, 3)
	for k := i; k < i+3 && p.at(k).kind == wordToken; k++ {
		ws = append(ws, p.at(k).text)
	}
	if p.t.values[ws[0]] > 0 && !p.tens(i, ws) {
		return 0, 0
	}
	return p.t.ordinal(ws)
}

// tens reports whether a number word at i begins an ordinal: двадцать первый.
func (p *reader) tens(i int, ws []string) bool {
	return len(ws) > 1 && p.t.values[ws[0]] >= 10 && p.t.values[ws[1]] == 0
}

// repeated passes over the same number said again in brackets: 30 (thirty).
func (p *reader) repeated(i int) int {
	if p.at(i).text != "(" {
		return i
	}
	if _, next := p.value(i + 1); next > i+1 && p.at(next).text == ")" {
		return next + 1
	}
	return i
}

// unit reads the unit of a number, passing over words such as "calendar".
func (p *reader) unit(i int) (Unit, int) {
	working := false
	for k := i; k < i+4; k++ {
		t := p.at(k)
		switch {
		case t.text == "%":
			return PerCent, k + 1
		case (t.text == "-" || t.text == "‑") && !t.space && k == i:
			continue
		case t.kind != wordToken && !unitSign(t.text):
			return NoUnit, i
		case p.t.working[t.text]:
			working = true
			continue
		case p.t.after[t.text], p.t.plain[t.text]:
			continue
		}
		u, end := p.unitAt(k)
		if u == NoUnit {
			return NoUnit, i
		}
		if u == Day && (working || p.t.working[p.at(end).text]) {
			if !working {
				end++
			}
			u = WorkingDay
		}
		return u, end
	}
	return NoUnit, i
}

func unitSign(s string) bool { return s == "€" || s == "£" || s == "₸" }

// unitAt reads the word of a unit, or two that make one: per cent, la sută.
func (p *reader) unitAt(k int) (Unit, int) {
	if w := p.at(k + 1); w.kind == wordToken {
		if u, ok := p.t.units[p.at(k).text+"_"+w.text]; ok {
			return u, k + 2
		}
	}
	if u, ok := p.t.units[p.at(k).text]; ok {
		return u, k + 1
	}
	return NoUnit, k
}
