package norm

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/lang"
)

type tokenKind int

const (
	markToken tokenKind = iota + 1
	wordToken
	digitToken
)

// token is a word, a number or another character of a text.
type token struct {
	text       string // folded
	start, end int
	kind       tokenKind
	upper      bool // begins with a capital
	line       bool // stands first in its line
	deep       bool // stands in brackets
	quoted     bool // stands in quotation marks
}

// tokenize cuts s into words, numbers and marks. fold brings a word in lower case
// to the form of the tables.
func tokenize(s string, fold func(string) string) []token {
	var out []token
	depth, first := 0, true
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		t := token{start: i, line: first}
		switch {
		case r == '\n':
			first, depth = true, 0
			i += n
			continue
		case unicode.IsSpace(r):
			i += n
			continue
		case unicode.IsLetter(r):
			t.kind, t.upper = wordToken, unicode.IsUpper(r)
			t.end = until(s, i, isLetter)
			t.text = fold(lang.FoldScript(strings.ReplaceAll(s[i:t.end], "\u00ad", "")))
		case unicode.IsDigit(r):
			t.kind, t.end = digitToken, until(s, i, unicode.IsDigit)
			t.text = s[i:t.end]
		default:
			t.kind, t.end, t.text = markToken, i+n, s[i:i+n]
		}
		if t.text == ")" && depth > 0 {
			depth--
		}
		t.deep = depth > 0
		if t.text == "(" {
			depth++
			t.deep = true
		}
		first = false
		out = append(out, t)
		i = t.end
	}
	quotes(out)
	return out
}

// remarked puts the remarks between commas that say nothing of their own, "as the case may
// be", where other remarks in brackets are.
func (r *reader) remarked() {
	for i := 0; i+2 < len(r.toks); i++ {
		if r.toks[i].text != "," || r.toks[i].deep {
			continue
		}
		if n := r.l.asides.at(r.toks, i+1); n > 0 && r.at(i+1+n).text == "," {
			for k := i; k <= i+1+n; k++ {
				r.toks[k].deep = true
			}
			i += n + 1
		}
	}
}

// quotes marks what stands between quotation marks: in one line, or, where the first
// begins its line or follows a colon or dash, in as many lines as it takes. Words quoted
// in that way are a text that is put into another act.
func quotes(toks []token) {
	low := slices.ContainsFunc(toks, func(t token) bool { return t.text == "„" }) // „ opens, “ closes
	var open []int
	for i, t := range toks {
		if t.line {
			open = slices.DeleteFunc(open, func(k int) bool { return !toks[k].line && !leads(toks, k-1) })
		}
		switch {
		case t.text == "«", t.text == "„", t.text == "“" && !low:
			open = append(open, i)
		case len(open) > 0 && (t.text == "”" || t.text == "»" || t.text == "“"):
			k := open[len(open)-1]
			for open = open[:len(open)-1]; k <= i; k++ {
				toks[k].quoted = true
			}
		}
	}
}

// leads reports whether a text is led in by token i.
func leads(toks []token, i int) bool {
	return i >= 0 && (toks[i].text == ":" || toks[i].text == "—" || toks[i].text == "-")
}

func isLetter(r rune) bool {
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || r == '\u00ad'
}

func until(s string, i int, in func(rune) bool) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !in(r) {
			break
		}
		i += n
	}
	return i
}

// sentences cuts the text at full stops, semicolons and line ends. The number that a
// line begins with is left out.
func (r *reader) sentences() []span {
	var out []span
	from := 0
	for i := range r.toks {
		if r.toks[i].line {
			out = appendSpan(out, from, i)
			from = r.afterNumber(i)
		}
		if i < from {
			continue
		}
		if t := r.toks[i]; t.text == ";" && !t.deep || r.stop(i) {
			out = appendSpan(out, from, i+1)
			from = i + 1
		}
	}
	return appendSpan(out, from, len(r.toks))
}

func appendSpan(list []span, from, to int) []span {
	if from < to {
		list = append(list, span{from, to})
	}
	return list
}

// afterNumber returns the token after the number that a line begins with at i: (1),
// 2., a), 13-1).
func (r *reader) afterNumber(i int) int {
	k := i
	if r.at(k).text == "(" {
		k++
	}
	if t := r.at(k); t.kind != digitToken && (t.kind != wordToken || utf8.RuneCountInString(t.text) > 4) {
		return i
	}
	for k++; k < i+6; k++ {
		switch t := r.at(k); {
		case t.line:
			return i
		case t.text == ")", t.text == "." && r.at(i).kind == digitToken:
			return k + 1
		case t.text == "-", t.text == "^", t.kind == digitToken:
		default:
			return i
		}
	}
	return i
}

// stop reports whether token i is a full stop that ends a sentence.
func (r *reader) stop(i int) bool {
	t, next := r.at(i), r.at(i+1)
	if t.text != "." && t.text != "?" || t.deep {
		return false
	}
	if next.kind == 0 || next.line {
		return true
	}
	before := r.at(i - 1)
	if next.start == t.end || !next.upper && !isQuote(next.text) && next.text != "(" {
		return false
	}
	switch before.kind {
	case markToken:
		return true
	case digitToken:
		return !r.l.dotOrdinal
	}
	if r.at(i-2).kind == digitToken && before.upper {
		return true // 1000 W.
	}
	return utf8.RuneCountInString(before.text) > 2 && !r.l.abbreviated[before.text]
}

func isQuote(s string) bool { return s == "“" || s == "«" || s == "\"" || s == "„" }
