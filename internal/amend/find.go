package amend

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/pattern"
)

// find returns where words stand in a scope. A word must stand there whole.
func find(scope []stretch, words string) []stretch {
	var out []stretch
	if words == "" {
		return nil
	}
	for _, s := range scope {
		text := s.text()
		for at := s.from; at < s.to; {
			i := strings.Index(text[at:s.to], words)
			if i < 0 {
				break
			}
			from, to := at+i, at+i+len(words)
			if wholeWords(text, from, to) {
				out = append(out, stretch{s.line, from, to})
				at = to
				continue
			}
			_, size := utf8.DecodeRuneInString(text[from:])
			at = from + size
		}
	}
	return out
}

// wholeWords reports whether text[from:to] does not begin or end inside a word or
// a number.
func wholeWords(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	first, _ := utf8.DecodeRuneInString(text[from:])
	last, _ := utf8.DecodeLastRuneInString(text[:to])
	after, _ := utf8.DecodeRuneInString(text[to:])
	if from > 0 && isWordRune(before) && isWordRune(first) {
		return false
	}
	if to < len(text) && isWordRune(last) && isWordRune(after) {
		return false
	}
	return !goesOn(text[:from], text[from:]) && !goesOn(text[:to], text[to:])
}

// goesOn reports whether a number ends one text and goes on in the next: numbers are
// written in groups of three figures, "10 000", and with a comma, "12,5", and a part of
// one is no number of its own.
func goesOn(before, after string) bool {
	if head, ok := strings.CutSuffix(before, ","); ok {
		return trailingFigures(head) > 0 && leadingFigures(after) > 0
	}
	if rest, ok := strings.CutPrefix(after, ","); ok {
		return trailingFigures(before) > 0 && leadingFigures(rest) > 0
	}
	for _, space := range []string{" ", "\u00a0", "\u202f"} {
		head, rest := strings.TrimSuffix(before, space), strings.TrimPrefix(after, space)
		if len(head)+len(rest)+len(space) != len(before)+len(after) {
			continue
		}
		if n := trailingFigures(head); n > 0 && n <= 3 && leadingFigures(rest) == 3 {
			return true
		}
	}
	return false
}

func leadingFigures(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

func trailingFigures(s string) int {
	n := 0
	for n < len(s) && s[len(s)-1-n] >= '0' && s[len(s)-1-n] <= '9' {
		n++
	}
	return n
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// spots finds words that an order names in a place: once, or with every wherever
// they stand.
func (d *doc) spots(pl place, path Path, words string, every bool) ([]stretch, error) {
	got := find(pl.scope, words)
	if len(got) == 0 { // a footnote's mark may stand before the comma or behind it
		got = find(pl.scope, noteThenMark.ReplaceAllString(words, "$2$1"))
	}
	if len(got) == 0 && groupedDigits.MatchString(words) { // 4 000 or 4000
		got = find(pl.scope, groupedDigits.ReplaceAllStringFunc(words, func(s string) string { return strings.ReplaceAll(s, " ", "") }))
	}
	if len(got) == 0 && d.bill.Drafting.Variants != nil {
		for _, v := range d.bill.Drafting.Variants(words) {
			got = append(got, find(pl.scope, v)...)
		}
	}
	if len(got) == 0 {
		got = findSigns(pl.scope, words)
	}
	if len(got) == 0 {
		got = findLoosely(pl.scope, words)
	}
	switch {
	case len(got) == 0:
		return nil, refuse("%s: the words %q are not there", path, clip(words)).among(nearest(pl.scope, words)...)
	case len(got) > 1 && (!every || pl.step.Part == Column || pl.step.Part == Passage):
		return nil, refuse("%s: the words %q stand there %d times and one is meant", path, clip(words), len(got)).among(around(got)...)
	}
	return got, nil
}

// spotsBut is spots without the places that an order leaves out, each of which must be
// there and hold the words.
func (d *doc) spotsBut(pl place, path Path, words string, o *Order) ([]stretch, error) {
	if len(o.Except) == 0 {
		got, err := d.spots(pl, path, words, o.Every)
		return o.counted(got, path, words, err)
	}
	var spared []stretch
	for _, p := range o.Except {
		places, err := d.resolve(p)
		if err != nil {
			return nil, err
		}
		for _, e := range places {
			got, err := d.spots(e, p, words, true)
			if err != nil {
				return nil, err
			}
			spared = append(spared, got...)
		}
	}
	got, err := d.spots(pl, path, words, true)
	if err != nil {
		return nil, err
	}
	got = slices.DeleteFunc(got, func(s stretch) bool { return slices.Contains(spared, s) })
	if len(got) == 0 {
		return nil, refuse("%s: the words %q stand only where they are to stay", path, clip(words))
	}
	return got, nil
}

// counted refuses words that stand in a place more or less often than the bill says.
func (o *Order) counted(got []stretch, path Path, words string, err error) ([]stretch, error) {
	if err == nil && o.Times > 0 && len(got) != o.Times {
		return nil, refuse("%s: the words %q stand there %d times, and not %d times", path, clip(words), len(got), o.Times).among(around(got)...)
	}
	return got, err
}

// findLoosely returns where words stand that differ from those named only in commas
// and spaces between them. They must be several, so that nothing else can be meant,
// and stand there once.
func findLoosely(scope []stretch, words string) []stretch {
	fields := strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == ',' })
	if len(fields) < leastLoose || !strings.HasPrefix(words, fields[0]) || !strings.HasSuffix(words, fields[len(fields)-1]) {
		return nil
	}
	for i, f := range fields {
		fields[i] = regexp.QuoteMeta(f)
	}
	re := regexp.MustCompile(strings.Join(fields, `(?: ?, ?| )`))
	var out []stretch
	for _, s := range scope {
		for _, m := range re.FindAllStringIndex(s.words(), -1) {
			if wholeWords(s.text(), s.from+m[0], s.from+m[1]) {
				out = append(out, stretch{s.line, s.from + m[0], s.from + m[1]})
			}
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

// findSigns returns where words stand that differ from those named only in how a dash or a
// quotation mark is set, "2 - 3" for "2–3". They must stand there once.
func findSigns(scope []stretch, words string) []stretch {
	if edge := strings.Trim(words, "-–—− "); !strings.ContainsAny(words, signs) || edge != words {
		return nil
	}
	expr := dashOrQuote.ReplaceAllStringFunc(regexp.QuoteMeta(words), func(s string) string {
		if strings.ContainsAny(s, "-–—−") {
			return ` ?[-–—−] ?`
		}
		return `[„“”"‚‘’']`
	})
	re, err := regexp.Compile(expr)
	if err != nil {
		return nil
	}
	var out []stretch
	for _, s := range scope {
		for _, m := range re.FindAllStringIndex(s.words(), -1) {
			if wholeWords(s.text(), s.from+m[0], s.from+m[1]) && m[1] > m[0] {
				out = append(out, stretch{s.line, s.from + m[0], s.from + m[1]})
			}
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

const signs = "-–—−„“”\"‚‘’'"

var dashOrQuote = pattern.New(` ?[-–—−] ?|[„“”"‚‘’']`)

// leastLoose is how many words must fit for a comma to be of no weight.
const leastLoose = 5

var noteThenMark = pattern.New(`(\^\d+[a-z]*\))([,;.])`)

// groupedDigits is a number whose thousands stand apart.
var groupedDigits = pattern.New(`\d{1,3}(?: \d{3})+`)

// around shows where words stand, with the words beside them.
func around(ss []stretch) []string {
	var out []string
	for _, s := range ss {
		text := s.text()
		from, to := max(0, s.from-40), min(len(text), s.to+40)
		for from > 0 && !utf8.RuneStart(text[from]) {
			from--
		}
		for to < len(text) && !utf8.RuneStart(text[to]) {
			to++
		}
		out = append(out, "…"+text[from:to]+"…")
		if len(out) == 5 {
			break
		}
	}
	return out
}

// nearest shows the place where the longest beginning of words stands.
func nearest(scope []stretch, words string) []string {
	fields := strings.Fields(words)
	for n := len(fields) - 1; n > 0; n-- {
		if got := find(scope, strings.Join(fields[:n], " ")); len(got) > 0 {
			return around(got[:1])
		}
	}
	low := strings.ToLower(words)
	for _, s := range scope {
		if i := strings.Index(strings.ToLower(s.words()), low); i >= 0 && len(s.words()) == len(strings.ToLower(s.words())) {
			return around([]stretch{{s.line, s.from + i, s.from + i + len(words)}})
		}
	}
	return nil
}

// endMark finds a mark at the end of the last line of a place; a conjunction or a
// footnote mark may stand behind it.
func endMark(pl place, path Path, old string) (stretch, error) {
	if len(pl.scope) == 0 {
		return stretch{}, refuse("%s has no text", path)
	}
	s := pl.scope[len(pl.scope)-1]
	text := s.text()[s.from:s.to]
	end := len(strings.TrimRight(text, " "))
	for {
		if n := trailingNote(text[:end]); n > 0 {
			end -= n
			continue
		}
		break
	}
	if r, _ := utf8.DecodeLastRuneInString(old); isWordRune(r) && !strings.HasSuffix(text[:end], old) {
		end = closingMark(text[:end]) // words stand before the mark
	}
	if !strings.HasSuffix(text[:end], old) || !wholeWords(text, end-len(old), end) {
		return stretch{}, refuse("%s does not end with %q", path, old).among("…" + tail(text))
	}
	return stretch{s.line, s.from + end - len(old), s.from + end}, nil
}

// trailingNote is the length of a footnote mark at the end of s, with the space
// before it.
func trailingNote(s string) int {
	i := strings.LastIndexByte(s, '^')
	if i < 0 || noteMarkLen(s[i:]) != len(s)-i {
		return 0
	}
	return len(s) - len(strings.TrimRight(s[:i], " "))
}

func tail(s string) string {
	r := []rune(s)
	return string(r[max(0, len(r)-60):])
}
