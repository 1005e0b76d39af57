package number

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/lang"
)

type tokenKind int

const (
	markToken tokenKind = iota
	wordToken
	digitToken
)

// token is a word (letters, then letters or digits), a run of digits or another
// character.
type token struct {
	kind       tokenKind
	raw        string
	text       string // folded for the tables of the language
	start, end int
	space      bool // white space before it
}

var invisible = strings.NewReplacer("\u00ad", "", "\u200b", "")

// maxTokens bounds what is read of one text; a provision has a few hundred.
const maxTokens = 200_000

// tokenize cuts s into tokens. Soft hyphens and zero-width marks fall out of
// words.
func tokenize(s string, fold func(string) string) []token {
	var out []token
	space := false
	for i := 0; i < len(s) && len(out) < maxTokens; {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			space = true
			i += n
			continue
		case unicode.IsLetter(r):
			end := run(s, i, func(r rune) bool {
				return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '\u00ad' || r == '\u200b'
			})
			raw := invisible.Replace(s[i:end])
			out = append(out, token{wordToken, raw, fold(lang.FoldScript(raw)), i, end, space})
			i = end
		case r >= '0' && r <= '9':
			end := run(s, i, func(r rune) bool { return r >= '0' && r <= '9' })
			out = append(out, token{digitToken, s[i:end], s[i:end], i, end, space})
			i = end
		default:
			out = append(out, token{markToken, s[i : i+n], s[i : i+n], i, i + n, space})
			i += n
		}
		space = false
	}
	return out
}

func run(s string, i int, in func(rune) bool) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !in(r) {
			break
		}
		i += n
	}
	return i
}

// at returns token i, an empty mark outside the text.
func (p *reader) at(i int) token {
	if i < 0 || i >= len(p.toks) {
		return token{}
	}
	return p.toks[i]
}
