package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/lang"
)

type tokenKind int

const (
	markToken tokenKind = iota // one sign: a dash, a bracket, a dot
	wordToken
	numToken
)

// token is a word, a number or a sign of the text, with its bytes.
type token struct {
	kind       tokenKind
	text       string // a word folded, a number in digits, dashes as in dashes
	start, end int
	space      bool // white space before it
	newPara    bool // an empty line before it
	closes     bool // a closing bracket that has its opening one
	capital    bool // a word that begins with a capital, in capitals throughout if upper
	upper      bool
	// raw is a number as it stands, where text reads letters in it as digits.
	raw string
}

// Dashes by what they can mean: a hyphen joins an inserted number or a range, a
// longer dash only a range.
const (
	hyphen = "-"
	dash   = "–"
)

var dashes = map[rune]string{
	'-': hyphen, '‐': hyphen, '‑': hyphen,
	'‒': dash, '–': dash, '—': dash, '−': dash,
}

// digitAlikes are capitals that are mistaken for digits within a number.
var digitAlikes = map[rune]byte{'О': '0', 'O': '0', 'З': '3', 'l': '1', 'I': '1', 'І': '1'}

// tokenize cuts text into tokens. White space of any kind only separates.
func tokenize(text string) []token {
	var toks []token
	var open []int
	space, lines := false, 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if blank(r) {
			space = true
			if r == '\n' {
				lines++
			}
			i += size
			continue
		}
		t := next(text, i)
		t.space, t.newPara = space, lines > 1
		space, lines = false, 0
		switch {
		case t.text == "(":
			open = append(open, len(toks))
		case t.text == ")" && len(open) > 0:
			t.closes = true
			open = open[:len(open)-1]
		}
		toks = append(toks, t)
		i = t.end
	}
	return toks
}

// next reads the token at i.
func next(text string, i int) token {
	r, size := utf8.DecodeRuneInString(text[i:])
	switch {
	case isDigit(r):
		return readDigits(text, i)
	case r == '§':
		end := i + size
		for strings.HasPrefix(text[end:], "§") && end < i+2*size {
			end += size
		}
		return token{kind: wordToken, text: text[i:end], start: i, end: end}
	case unicode.IsLetter(r):
		return readWord(text, i)
	}
	t := token{text: text[i : i+size], start: i, end: i + size}
	if d, ok := dashes[r]; ok {
		t.text = d
	}
	return t
}

func readWord(text string, i int) token {
	t := token{kind: wordToken, start: i, end: i, upper: true}
	for t.end < len(text) {
		r, size := utf8.DecodeRuneInString(text[t.end:])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		t.upper = t.upper && !unicode.IsLower(r)
		t.capital = t.capital || t.end == i && unicode.IsUpper(r)
		t.end += size
	}
	t.text = lang.FoldScript(text[i:t.end])
	return t
}

// readDigits reads digits, and letters that look like digits if the run has no
// other letters: "1З" is 13, "5a" is 5 with the word "a" after it.
func readDigits(text string, i int) token {
	end, plain := i, i
	var digits strings.Builder
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if isDigit(r) {
			digits.WriteRune(r)
		} else if d, ok := digitAlikes[r]; ok {
			digits.WriteByte(d)
		} else if unicode.IsLetter(r) {
			return token{kind: numToken, text: text[i:plain], raw: text[i:plain], start: i, end: plain}
		} else {
			break
		}
		if end == plain && isDigit(r) {
			plain += size
		}
		end += size
	}
	return token{kind: numToken, text: digits.String(), raw: strings.ToLower(text[i:end]), start: i, end: end}
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// blank reports white space, including the kinds without width.
func blank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\u2060' || r == '\ufeff'
}

// toInt returns the value of a plain number of up to six digits, else 0.
func toInt(s string) int {
	n := 0
	for _, r := range s {
		if !isDigit(r) || len(s) > 6 {
			return 0
		}
		n = n*10 + int(r-'0')
	}
	return n
}
