package check

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"zanger/internal/check/number"
	"zanger/internal/lang"
)

// language holds the words of one language that a comparison looks for. Phrases
// are words with spaces; a word that ends in * stands for all that begin so, one
// that begins with * for all that end so. Forms are those of fold.
type language struct {
	code string
	fold func(string) string

	// levels are the words for units before or, where numberFirst is set, after
	// their numbers.
	levels      phrases
	numberFirst bool
	// listed are the words between the numbers of a list or range.
	listed phrases

	// neutral phrases have a word of negation and negate nothing that another
	// language must negate too: "not later than" is "at the latest".
	neutral phrases
	// bounds are the comparatives of neutral phrases without the negation: "later"
	// where the other text says "not later" is the opposite.
	bounds phrases
	// hard words negate or except. Soft ones may answer a negation of the other
	// language: to refuse, absence, unable. spared are no negation though they
	// look like one.
	hard, soft, spared phrases
	// concord words repeat the negation of the verb: beside another hard word they
	// negate nothing more.
	concord phrases
	// negated tells of a word that is in no list how it negates; nil is never.
	negated func(word string) polarity

	// must and may are the words of duty and of power; asFact are words of duty
	// that only state how things are: the English shall.
	must, asFact, may phrases
}

// polarity is what a word does to the sentence it stands in.
type polarity int

const (
	plain polarity = iota
	softly
	firmly
)

var languages = []struct {
	code string
	get  func() *language
}{
	{lang.English, sync.OnceValue(newEnglish)},
	{lang.Russian, sync.OnceValue(newRussian)},
	{lang.Kazakh, sync.OnceValue(newKazakh)},
	{lang.Czech, sync.OnceValue(newCzech)},
	{lang.Romanian, sync.OnceValue(newRomanian)},
	{lang.Serbian, sync.OnceValue(newSerbian)},
}

// Reads reports whether the words of a language can be compared.
func Reads(code string) bool { return languageOf(code) != nil && number.Known(code) }

func languageOf(code string) *language {
	for _, l := range languages {
		if l.code == code {
			return l.get()
		}
	}
	return nil
}

// phrases are sequences of words by their first word.
type phrases struct {
	exact map[string][][]string
	// open have a first word with a star.
	open [][]string
}

// list makes phrases: one a line, or several with commas between.
func list(s string) phrases {
	p := phrases{exact: map[string][][]string{}}
	for one := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ',' || r == '\n' }) {
		ws := strings.Fields(one)
		switch {
		case len(ws) == 0:
		case strings.Contains(ws[0], "*"):
			p.open = append(p.open, ws)
		default:
			p.exact[ws[0]] = append(p.exact[ws[0]], ws)
		}
	}
	return p
}

// at returns how many words of ws, from i on, the longest phrase takes, 0 when
// none begins there.
func (p phrases) at(ws []word, i int) int {
	best := 0
	try := func(list [][]string) {
		for _, ph := range list {
			if len(ph) > best && begins(ws[i:], ph) {
				best = len(ph)
			}
		}
	}
	try(p.exact[ws[i].text])
	try(p.open)
	return best
}

func begins(ws []word, phrase []string) bool {
	if len(ws) < len(phrase) {
		return false
	}
	for i, f := range phrase {
		w := ws[i].text
		switch {
		case strings.HasSuffix(f, "*"):
			if !strings.HasPrefix(w, f[:len(f)-1]) {
				return false
			}
		case strings.HasPrefix(f, "*"):
			if !strings.HasSuffix(w, f[1:]) {
				return false
			}
		case f != w:
			return false
		}
	}
	return true
}

// word is a word, a number or another character of a text, folded.
type word struct {
	text       string
	start, end int
	kind       wordKind
	space      bool
}

type wordKind int

const (
	mark wordKind = iota
	letter
	digit
)

// split cuts s into words.
func split(s string, fold func(string) string) []word {
	var out []word
	space := false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		w := word{start: i, space: space}
		space = false
		switch {
		case unicode.IsSpace(r):
			space = true
			i += n
			continue
		case unicode.IsLetter(r):
			w.kind, w.end = letter, until(s, i, func(r rune) bool {
				return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || r == '\u00ad'
			})
			w.text = fold(lang.FoldScript(strings.ReplaceAll(s[i:w.end], "\u00ad", "")))
		case r >= '0' && r <= '9':
			w.kind, w.end = digit, until(s, i, func(r rune) bool { return r >= '0' && r <= '9' })
			w.text = s[i:w.end]
		default:
			w.end = i + n
			w.text = s[i:w.end]
		}
		out = append(out, w)
		i = w.end
	}
	return out
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

func asIs(s string) string { return s }
