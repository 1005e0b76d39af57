package number

import (
	"fmt"
	"strconv"
	"strings"
)

// dates are the ways to read a date, in the order in which they are tried.
var dates = [...]func(*reader, int) (y, m, d, next int){(*reader).numeric, (*reader).yearFirst, (*reader).dayMonth, (*reader).monthDay, (*reader).year}

// date reads a date in digits or with the name of the month, or a year.
func (p *reader) date(i int) (Quantity, int) {
	for _, try := range dates {
		if y, m, d, next := try(p, i); next > i {
			return Quantity{Kind: Date, Value: dateValue(y, m, d)}, next
		}
	}
	return Quantity{}, i
}

func dateValue(y, m, d int) string {
	switch {
	case y == 0:
		return fmt.Sprintf("--%02d-%02d", m, d)
	case m == 0:
		return fmt.Sprintf("%04d", y)
	case d == 0:
		return fmt.Sprintf("%04d-%02d", y, m)
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// number is the value of digits of at most four places, -1 for other tokens.
func (p *reader) number(i int) int {
	t := p.at(i)
	if t.kind != digitToken || len(t.raw) > 4 {
		return -1
	}
	n, _ := strconv.Atoi(t.raw)
	return n
}

func (p *reader) isYear(i int) bool {
	return len(p.at(i).raw) == 4 && p.number(i) >= 1900 && p.number(i) <= 2100
}

func (p *reader) isDay(i int) bool { n := p.number(i); return n >= 1 && n <= 31 }

// numeric reads 01.01.2009, 1. 1. 2009, 2009.01.01 and 2009-01-01.
func (p *reader) numeric(i int) (y, m, d, next int) {
	a, b := p.at(i+1), p.at(i+3)
	if a.space || b.space || a.text != b.text || a.text != "." && a.text != "-" && a.text != "/" {
		return 0, 0, 0, i
	}
	mid := p.number(i + 2)
	if mid < 1 || mid > 12 {
		return 0, 0, 0, i
	}
	switch {
	case p.isDay(i) && p.isYear(i+4) && a.text != "-":
		return p.yearWordAfter(p.number(i+4), mid, p.number(i), i+5)
	case p.isYear(i) && p.isDay(i+4):
		return p.number(i), mid, p.number(i + 4), i + 5
	}
	return 0, 0, 0, i
}

// dayMonth reads "1 January 2009", "первого января", "1. ledna".
func (p *reader) dayMonth(i int) (y, m, d, next int) {
	v, k := p.value(i)
	if k == i {
		return 0, 0, 0, i
	}
	d, err := strconv.Atoi(v.text)
	if err != nil || d < 1 || d > 31 {
		return 0, 0, 0, i
	}
	if p.at(k).text == "." {
		k++
	}
	if p.at(k).text == "of" {
		k++
	}
	if m = p.month(k); m == 0 {
		return 0, 0, 0, i
	}
	k++
	if p.at(k).text == "," && p.isYear(k+1) {
		k++
	}
	if !p.isYear(k) {
		return 0, m, d, k
	}
	return p.yearWordAfter(p.number(k), m, d, k+1)
}

// monthDay reads "January 1, 2009" and "January 2009".
func (p *reader) monthDay(i int) (y, m, d, next int) {
	if m = p.month(i); m == 0 {
		return 0, 0, 0, i
	}
	k := i + 1
	if p.isDay(k) && p.t.code == "en" {
		d = p.number(k)
		if k++; p.t.suffix[p.at(k).text] && !p.at(k).space {
			k++
		}
		if p.at(k).text == "," && p.isYear(k+1) {
			k++
		}
		if !p.isYear(k) {
			return 0, m, d, k
		}
		return p.number(k), m, d, k + 1
	}
	if p.isYear(k) {
		return p.yearWordAfter(p.number(k), m, 0, k+1)
	}
	return 0, 0, 0, i
}

// month returns the number of a month's name. English May and March are names
// only in capitals.
func (p *reader) month(i int) int {
	t := p.at(i)
	m := p.t.months[t.text]
	if m > 0 && p.t.code == "en" && strings.ToLower(t.raw) == t.raw {
		return 0
	}
	return m
}

// yearFirst reads the Kazakh "2009 жылғы 1 қаңтар".
func (p *reader) yearFirst(i int) (y, m, d, next int) {
	if !p.t.yearFirst || !p.isYear(i) {
		return 0, 0, 0, i
	}
	k := i + 1
	if p.at(k).text == "-" {
		k++
	}
	if !p.t.yearWord[p.at(k).text] {
		return 0, 0, 0, i
	}
	y, k = p.number(i), k+1
	if p.isDay(k) {
		day, after := p.number(k), k+1
		if p.at(after).text == "-" {
			after++
			if p.t.suffix[p.at(after).text] {
				after++
			}
		}
		if m := p.month(after); m > 0 {
			return y, m, day, after + 1
		}
	}
	if m := p.month(k); m > 0 {
		return y, m, 0, k + 1
	}
	return y, 0, 0, k
}

// year reads a year by itself: with the word for it, or as a bare number that no
// unit follows.
func (p *reader) year(i int) (y, m, d, next int) {
	if !p.isYear(i) || p.at(i-1).text == "/" {
		return 0, 0, 0, i
	}
	y, _, _, next = p.yearWordAfter(p.number(i), 0, 0, i+1)
	if next == i+1 {
		if u, _ := p.unit(next); u != NoUnit || p.grouped(next, p.at(i).raw) {
			return 0, 0, 0, i
		}
	}
	return y, 0, 0, next
}

// yearWordAfter passes over "года" after a year.
func (p *reader) yearWordAfter(y, m, d, k int) (int, int, int, int) {
	j := k
	if p.t.dotOrdinal && p.at(j).text == "." && !p.at(j).space {
		j++
	}
	if p.at(j).kind == wordToken && p.t.yearWord[p.at(j).text] {
		return y, m, d, j + 1
	}
	return y, m, d, k
}

// identifier reads the number of an act: 108/2006, № 114-IV, No. 40/2009.
func (p *reader) identifier(i int) (Quantity, int) {
	t := p.at(i)
	k := i
	if t.text == "№" || p.t.numberOf[t.text] {
		if k++; p.at(k).text == "." {
			k++
		}
	}
	if p.at(k).kind != digitToken {
		return Quantity{}, i
	}
	sep, w := p.at(k+1), p.at(k+2)
	glued := !sep.space && !w.space
	switch {
	case glued && sep.text == "/" && w.kind == digitToken && (len(w.raw) == 4 || len(w.raw) == 2 && k > i):
		return Quantity{Kind: Identifier, Value: p.at(k).raw + "/" + w.raw}, k + 3
	case glued && sep.text == "/" && w.kind == digitToken && p.number(k) > 0 && p.number(k) < 10 && p.number(k+2) < 10 && p.number(k+2) > 1:
		return Quantity{Kind: Fraction, Value: ratio(p.at(k).raw, int64(p.number(k+2)))}, k + 3
	case glued && (sep.text == "-" || sep.text == "‑" || sep.text == "–") && w.kind == wordToken && Roman(w.raw) > 0:
		return Quantity{Kind: Identifier, Value: p.at(k).raw + "-" + strconv.Itoa(Roman(w.raw))}, k + 3
	case k > i:
		return Quantity{Kind: Identifier, Value: p.at(k).raw}, k + 1
	}
	return Quantity{}, i
}
