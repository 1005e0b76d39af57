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
	open    bool // (3)
	ordinal bool
	roman   bool
	letter  bool // a letter without bracket
	subs    []number
	tokens  [2]int
}

// numbers reads a list of numbers at i, before which the word f stands if it has
// a unit. With a singular word before it, one
// whose forms say so, a list in running text ends at its first number.
func (p *parser) numbers(i int, f form) (list []number, next int) {
	from := p.skipSign(i, f)
	first, next := p.member(from, f, nil)
	if next == from {
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
		if end == j || n.ordinal != first.ordinal || n.letter != first.letter || p.c.foreign[p.c.word(p.at(end))] ||
			n.ordinal && f.unit != nil && p.bareNoun(end) || p.c.lastOwns && p.leaps(list[len(list)-1], n, f, end) {
			break
		}
		list, next = append(list, n), end
	}
	return list, next
}

// skipSign passes over the "č." of "příloha č. 1".
func (p *parser) skipSign(i int, f form) int {
	if f.unit == nil || !p.c.sign[p.c.word(p.at(i))] {
		return i
	}
	next := i + 1
	if p.at(next).text == "." {
		next++
	}
	if t := p.at(next); t.kind == markToken {
		return i // the c of "písm. c)", which is no č.
	}
	return next
}

// goesOn reports whether a list that begins with first can have a member at i.
// After 13(2) a bare number may be an article or a paragraph: it is left alone.
func (p *parser) goesOn(first number, f form, i int) bool {
	if p.bracketAt(i) || first.ordinal || len(first.subs) == 0 && p.alternatives(i) {
		return true
	}
	return !(p.running && f.one()) && (f.plural || len(first.subs) == 0)
}

// alternatives reports whether the number at i is one of those that stand after
// a singular with "or" before the last: section 40, 42 or 45.
func (p *parser) alternatives(i int) bool {
	for k := 0; k < 8; k++ {
		if p.c.or[p.c.word(p.at(i-1))] {
			return true
		}
		_, end := p.digits(i)
		if end == i || len(p.c.or) == 0 {
			return false
		}
		if i = p.separator(end); i == end {
			return false
		}
	}
	return false
}

// leap is the step between two numbers of one list of units inside an article
// from which the second is taken to be an article.
const leap = 20

// leaps reports whether n, read after last in a list of units inside an article,
// goes on with the articles: it is much greater, or has a unit of that level
// after it, as in "čl. 249. st. 1. i 2, 252. st. 3".
func (p *parser) leaps(last, n number, f form, end int) bool {
	if f.unit == nil || top(f.unit.digits[0]) || n.bracket {
		return false
	}
	if toInt(n.num) > toInt(last.num)+leap && toInt(n.num) > toInt(last.to)+leap {
		return true
	}
	g, next, ok := p.findForm(end)
	if !ok || p.c.levels.above(f.unit.digits[0], g.unit.digits[0]) {
		return false
	}
	_, after := p.single(next, g)
	return after > next
}

// bareNoun reports a word for a level without a number of its own: the number
// before it belongs to it ("... и третий абзац").
func (p *parser) bareNoun(i int) bool {
	f, next, ok := p.findForm(i)
	if !ok {
		return false
	}
	_, end := p.single(next, f)
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
	n, next = p.chain(j, prev, f)
	if next == j || n.open && f.unit != nil && f.unit.digits[0].IsRoot() {
		return n, i // no article is numbered (1)
	}
	if f.one() {
		n.single()
	}
	if k, ok := p.rangeSign(next, from); ok && (from || !p.running || !f.one() || len(n.subs) > 0) {
		if next, ok = p.upTo(&n, k, next, f); !ok {
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
func (p *parser) upTo(n *number, k, next int, f form) (int, bool) {
	end, j := p.chain(k, n, f)
	last, to := n.innermost(), end.innermost()
	if j == k || len(n.subs) != len(end.subs) || len(n.subs) > 0 && end.num != n.num ||
		last.ordinal != to.ordinal || last.to != "" || p.c.foreign[p.c.word(p.at(j))] {
		return next, true
	}
	if numberingOf(p.c.country).compare(last.num, to.num) >= 0 {
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

// chain reads a number with the numbers in brackets after it, f being the word
// before it. A bracket alone takes the place of one of prev.
func (p *parser) chain(i int, prev *number, f form) (n number, next int) {
	if prev != nil && len(prev.subs) > 0 && p.bracketAt(i) {
		sub, next := p.single(i, f)
		n = *prev
		n.subs = append(slices.Clone(prev.subs[:placeOf(sub, prev.subs)]), sub)
		return p.brackets(n, next)
	}
	n, next = p.single(i, f)
	if next == i || n.bracket && !n.open || n.ordinal {
		return n, next
	}
	return p.brackets(n, next)
}

// brackets reads the numbers in brackets after n, and the letter of "1.a".
func (p *parser) brackets(n number, next int) (number, int) {
	for p.bracketAt(next) && len(n.subs) < 8 {
		if p.at(next).space && (n.open || len(p.at(next+1).text) > 3) {
			break // a year or another figure in brackets
		}
		var sub number
		sub, next = p.single(next, form{})
		n.subs = append(n.subs, sub)
	}
	if d, l := p.at(next), p.at(next+1); p.c.dotLetter && d.text == "." && !d.space && l.kind == wordToken && !l.space && len(l.text) == 1 {
		n.subs = append(n.subs, number{num: l.text})
		next += 2
	}
	return n, next
}

// placeOf says which of subs a bracket alone takes the place of, by what it is
// made of: the last that is a figure for a figure, a Roman numeral for such a
// numeral, a letter for a letter. So (2) after 49(1)(a) is 49(2).
func placeOf(n number, subs []number) int {
	last := func(ok func(string) bool) int {
		for i := len(subs) - 1; i >= 0; i-- {
			if ok(subs[i].num) {
				return i
			}
		}
		return -1
	}
	figure := func(s string) bool { return isDigit(rune(s[0])) }
	letter := func(s string) bool { return !figure(s) }
	small := func(s string) bool { return letter(s) && strings.Trim(s, "ivx") == "" }
	i := -1
	switch {
	case figure(n.num):
		i = last(figure)
	case small(n.num) && len(n.num) > 1:
		i = last(small)
	case !small(n.num):
		i = last(func(s string) bool { return letter(s) && !small(s) })
	}
	if i < 0 && letter(n.num) {
		i = last(letter)
	}
	if i < 0 {
		i = len(subs) - 1
	}
	return i
}

// bracketAt reports whether (8) or (a) stands at i.
func (p *parser) bracketAt(i int) bool {
	if p.at(i).text != "(" {
		return false
	}
	_, next := p.bare(i + 1)
	return next > i+1 && p.at(next).text == ")"
}

// bare reads a number or letters without their brackets.
func (p *parser) bare(i int) (n number, next int) {
	if n, next = p.digits(i); next > i {
		return n, next
	}
	return p.letters(i)
}

// letters reads a number made of letters, such as a, ch, iv or b^1.
func (p *parser) letters(i int) (n number, next int) {
	t := p.at(i)
	most := max(1, p.c.suffix)
	if t.kind != wordToken || utf8.RuneCountInString(t.text) > most && (romanValue(t.text) == 0 || len(t.text) > 5) {
		return n, i
	}
	n.num, next = t.text, i+1
	if d := p.at(next); most > 1 && d.kind == numToken && !d.space {
		n.num, next = n.num+d.text, next+1
	}
	if up, end := p.raised(next); end > next {
		n.num, next = n.num+"-"+up, end
	}
	return n, next
}

// single reads one number: 8, 8-1, 8), (8), а), 2-я, II, or an ordinal word. f is
// the word before it.
func (p *parser) single(i int, f form) (n number, next int) {
	if p.bracketAt(i) {
		n, next = p.bare(i + 1)
		n.bracket, n.open = true, true
		return n, next + 1
	}
	if n, next = p.digits(i); next > i {
		return p.afterDigits(n, i, next)
	}
	if n, next = p.letters(i); next > i {
		if p.at(next).text == ")" {
			n.bracket = true // а)
			return n, next + 1
		}
		if f.unit != nil && f.unit.letters && (!p.running || f.abbr && p.at(i-1).text == "." || p.endsLetter(next)) && (len(n.num) == 1 || romanValue(n.num) > 0) {
			n.letter = true
			return n, next
		}
	}
	if t := p.at(i); f.unit != nil && f.unit.roman != nil && t.kind == wordToken && (t.upper || !p.running) {
		if v := plainRoman(t.text); v != t.text {
			return number{num: v, roman: true}, i + 1
		}
	}
	if v, used := p.ordinal(i); used > 0 {
		return number{num: itoa(v), ordinal: true}, i + used
	}
	return number{}, i
}

// endsLetter reports whether what stands at i shows that the letter before it is
// a number, no word: "letter a of", but not "letter a person".
func (p *parser) endsLetter(i int) bool {
	t := p.at(i)
	w := p.c.word(t)
	return t.kind == markToken || p.c.of[w] || p.c.and[w]
}

// afterDigits reads what may follow the digits of a number: the ending of an
// ordinal, a bracket, a dot.
func (p *parser) afterDigits(n number, i, next int) (number, int) {
	if t := p.at(next); t.text == hyphen && !t.space && p.c.endings[p.c.word(p.at(next+1))] && !p.at(next+1).space {
		n.ordinal = true
		return n, next + 2
	}
	if p.at(next).text == ")" && !p.closesAnother(i, next) {
		n.bracket = true
		return n, next + 1
	}
	if d, t := p.at(next), p.at(next+1); p.c.dotted && d.text == "." && !d.space && (t.kind != numToken || t.space) {
		next++
	}
	return n, next
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

// digits reads the parts of a number in digits, such as 8-1, 5a, 27^1 or 1-3.
func (p *parser) digits(i int) (n number, next int) {
	part, next := p.part(i)
	if next == i {
		return n, i
	}
	parts, signs := []string{part}, []string(nil)
	for len(parts) < 6 {
		if up, end := p.raised(next); end > next {
			parts, signs, next = append(parts, up), append(signs, raisedSign), end
			continue
		}
		d := p.at(next)
		if d.text != hyphen && d.text != dash || d.space || p.at(next+1).space {
			break
		}
		part, end := p.part(next + 1)
		if end == next+1 {
			break
		}
		parts, signs, next = append(parts, part), append(signs, d.text), end
	}
	return join(parts, signs), next
}

// part reads digits with the letters that end them, or in some countries the
// letter that begins them.
func (p *parser) part(i int) (num string, next int) {
	t := p.at(i)
	if d := p.at(i + 1); p.c.prefix && t.kind == wordToken && len(t.text) == 1 && d.kind == numToken && !d.space {
		return t.text + d.text, i + 2
	}
	if t.kind != numToken {
		return "", i
	}
	num, next = t.text, i+1
	if !p.c.alikes {
		num = t.raw
	}
	w := p.at(next)
	if w.kind != wordToken || w.space {
		return num, next
	}
	n := utf8.RuneCountInString(w.text)
	if n == 1 || n <= p.c.suffix && len(w.text) == n && !p.c.endings[w.text] {
		return num + w.text, next + 1
	}
	return num, next
}

// raisedSign stands for the rise before an inserted number, as in 27¹ and 27^1.
const raisedSign = "^"

// superscripts are the raised digits.
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// raised reads a number above the line, if the country writes inserted units so.
func (p *parser) raised(i int) (num string, next int) {
	if !p.c.raised {
		return "", i
	}
	if t, d := p.at(i), p.at(i+1); t.text == raisedSign && !t.space && d.kind == numToken && !d.space {
		return d.text, i + 2
	}
	for next = i; !p.at(next).space; next++ {
		n := runeIndex(superscripts, p.at(next).text)
		if n < 0 {
			break
		}
		num += itoa(n)
	}
	return num, next
}

// runeIndex returns the place of the letter s among those of list, else -1.
func runeIndex(list, s string) int {
	i := strings.Index(list, s)
	if s == "" || i < 0 {
		return -1
	}
	return utf8.RuneCountInString(list[:i])
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
	if !slices.Contains(signs, raisedSign) {
		_, _, n.either = halves(n.num)
	}
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
