package cite

import (
	"slices"
	"strings"
	"unicode/utf8"

	"zanger/internal/act"
)

// maxItems is the greatest number of members of one list.
const maxItems = 100

// number is a member of a list: a number or ordinal, a range, or a number with
// others in brackets after it, such as 13(2)(3).
type number struct {
	num, to string
	either  bool // num may also be a range
	bracket bool // 3) or (3)
	ordinal bool
	subs    []number
	tokens  [2]int
}

// numbers reads a list of numbers at i, before which the word f stands if it has
// a unit. With a singular word before it, one
// whose forms say so, a list in running text ends at its first number.
func (p *parser) numbers(i int, f form) (list []number, next int) {
	first, next := p.member(i, f, nil)
	if next == i {
		p.fail(i, "a number is missing")
		return nil, i
	}
	list = append(list, first)
	for len(list) < maxItems {
		j := p.separator(next)
		if j == next || !p.goesOn(first, f, j) {
			break
		}
		n, end := p.member(j, f, &list[len(list)-1])
		if end == j || n.ordinal != first.ordinal || p.c.foreign[p.c.word(p.at(end))] ||
			n.ordinal && f.unit != nil && p.bareNoun(end) {
			break
		}
		list, next = append(list, n), end
	}
	return list, next
}

// goesOn reports whether a list that begins with first can have a member at i.
// After 13(2) a bare number may be an article or a paragraph: it is left alone.
func (p *parser) goesOn(first number, f form, i int) bool {
	if p.bracketAt(i) || first.ordinal {
		return true
	}
	return !(p.running && f.one()) && (f.plural || len(first.subs) == 0)
}

// bareNoun reports a word for a level without a number of its own: the number
// before it belongs to it ("... и третий абзац").
func (p *parser) bareNoun(i int) bool {
	_, next, ok := p.findForm(i)
	if !ok {
		return false
	}
	_, end := p.single(next)
	return end == next
}

// member reads a number or a range of numbers. prev is the member before it:
// the (4) of "13(2)(3) and (4)" completes it.
func (p *parser) member(i int, f form, prev *number) (n number, next int) {
	j := i
	from := p.c.from[p.c.word(p.at(i))]
	if from {
		j++
	}
	n, next = p.chain(j, prev)
	if next == j {
		return n, i
	}
	if f.one() {
		n.single()
	}
	if k, ok := p.rangeSign(next, from); ok && (from || !p.running || !f.one() || len(n.subs) > 0) {
		if next, ok = p.upTo(&n, k, next); !ok {
			p.fail(i, "the range runs backwards")
			return n, i
		}
	} else if from {
		return n, i
	}
	n.tokens = [2]int{i, next}
	return n, next
}

// single settles what a word in the singular says: one unit is named, so 1-3 is
// an inserted number; written with a long dash it may be one.
func (n *number) single() {
	n.either = false
	if n.to != "" {
		n.num, n.to, n.either = n.num+"-"+n.to, "", true
	}
}

// upTo makes a range of n and the number at k, if there is one that can end it;
// else reading goes on at next. It is false for a range that runs backwards.
func (p *parser) upTo(n *number, k, next int) (int, bool) {
	end, j := p.chain(k, n)
	last, to := n.innermost(), end.innermost()
	if j == k || len(n.subs) != len(end.subs) || len(n.subs) > 0 && end.num != n.num ||
		last.ordinal != to.ordinal || last.to != "" || p.c.foreign[p.c.word(p.at(j))] {
		return next, true
	}
	if act.CompareNum(last.num, to.num) >= 0 {
		return next, false
	}
	last.to, last.either = to.num, false
	return j, true
}

func (n *number) innermost() *number {
	if len(n.subs) > 0 {
		return &n.subs[len(n.subs)-1]
	}
	return n
}

// rangeSign reads the dash or word between the ends of a range.
func (p *parser) rangeSign(i int, from bool) (next int, ok bool) {
	t := p.at(i)
	if t.text == dash || t.text == hyphen {
		return i + 1, true
	}
	if t.kind == wordToken && p.c.to[p.c.word(t)] && (from || !p.c.toNeedsFrom) {
		return i + 1, true
	}
	return i, false
}

// chain reads a number with the numbers in brackets after it. A bracket alone
// takes the place of the last bracket of prev.
func (p *parser) chain(i int, prev *number) (n number, next int) {
	if prev != nil && len(prev.subs) > 0 && p.bracketAt(i) {
		n = *prev
		n.subs = slices.Clone(prev.subs)
		sub, next := p.single(i)
		n.subs[len(n.subs)-1] = sub
		return n, next
	}
	n, next = p.single(i)
	if next == i || n.bracket || n.ordinal {
		return n, next
	}
	for p.bracketAt(next) && len(n.subs) < 8 {
		if p.at(next).space && len(p.at(next+1).text) > 3 {
			break // a year or another figure in brackets
		}
		var sub number
		sub, next = p.single(next)
		n.subs = append(n.subs, sub)
	}
	return n, next
}

// bracketAt reports whether (8) stands at i.
func (p *parser) bracketAt(i int) bool {
	if p.at(i).text != "(" {
		return false
	}
	_, next := p.digits(i + 1)
	return next > i+1 && p.at(next).text == ")"
}

// single reads one number: 8, 8-1, 8), (8), а), 2-я, or an ordinal word.
func (p *parser) single(i int) (n number, next int) {
	if p.bracketAt(i) {
		n, next = p.digits(i + 1)
		n.bracket = true
		return n, next + 1
	}
	if n, next = p.digits(i); next > i {
		if t := p.at(next); t.text == hyphen && !t.space && p.c.endings[p.c.word(p.at(next+1))] && !p.at(next+1).space {
			n.ordinal = true
			return n, next + 2
		}
		if p.at(next).text == ")" && !p.closesAnother(i, next) {
			n.bracket = true
			next++
		}
		return n, next
	}
	if t := p.at(i); t.kind == wordToken && p.at(i+1).text == ")" && utf8.RuneCountInString(t.text) == 1 {
		return number{num: t.text, bracket: true}, i + 2 // а)
	}
	if v, used := p.ordinal(i); used > 0 {
		return number{num: itoa(v), ordinal: true}, i + used
	}
	return n, i
}

// closesAnother reports whether the bracket at end, after the number at i, is
// the end of words in brackets: "(п. 2)", "(подпункт 3) пункта 2)".
func (p *parser) closesAnother(i, end int) bool {
	if p.ownBracket(i, end) {
		return false
	}
	if p.at(end).closes {
		return true
	}
	for j := end - 1; j > 0 && j > end-12; j-- { // its place was taken by a number before
		if p.at(j).closes && p.at(j-1).kind == numToken && p.ownBracket(j-1, j) {
			return true
		}
	}
	return false
}

// ownBracket reports whether the number at i must have the bracket at end: the
// word for it names points, which are numbered so.
func (p *parser) ownBracket(i, end int) bool {
	if p.c.numberFirst {
		return p.at(end+1).kind == wordToken
	}
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if f, _, ok := p.findForm(j); ok {
			return f.unit.digits[0] == act.Point
		}
	}
	return false
}

// digits reads the parts of a number in digits, such as 8-1, 5a or 1-3.
func (p *parser) digits(i int) (n number, next int) {
	if p.at(i).kind != numToken {
		return n, i
	}
	parts, signs := []string{p.at(i).text}, []string(nil)
	next = i + 1
	for len(parts) < 6 {
		d, t := p.at(next), p.at(next+1)
		if d.text != hyphen && d.text != dash || d.space || t.kind != numToken || t.space {
			break
		}
		parts, signs = append(parts, t.text), append(signs, d.text)
		next += 2
	}
	if t := p.at(next); t.kind == wordToken && !t.space && utf8.RuneCountInString(t.text) == 1 {
		parts[len(parts)-1] += t.text
		next++
	}
	return join(parts, signs), next
}

// join makes one number of parts. One long dash among hyphens makes a range if
// it ascends; hyphens alone may make one if they fall into two halves.
func join(parts, signs []string) number {
	n := number{num: strings.Join(parts, "-")}
	if i := slices.Index(signs, dash); i >= 0 && slices.Index(signs[i+1:], dash) < 0 {
		from, to := strings.Join(parts[:i+1], "-"), strings.Join(parts[i+1:], "-")
		if act.CompareNum(from, to) < 0 {
			n.num, n.to = from, to
		}
		return n
	}
	_, _, n.either = halves(n.num)
	return n
}

// halves splits 1-3 into 1 and 3, 11-1-11-3 into 11-1 and 11-3, if the second
// is the greater.
func halves(num string) (from, to string, ok bool) {
	parts := strings.Split(num, "-")
	if len(parts)%2 != 0 {
		return "", "", false
	}
	from = strings.Join(parts[:len(parts)/2], "-")
	to = strings.Join(parts[len(parts)/2:], "-")
	return from, to, act.CompareNum(from, to) < 0
}
