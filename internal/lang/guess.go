package lang

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// telling are the letters that only one of our languages has, and stop words that
// are frequent in acts. Serbian is told by its letters in either script.
var telling = []struct {
	code, letters, words string
}{
	{Kazakh, "әғқңөұүһі", "және мен бойынша туралы осы үшін тармақ бап заң болып"},
	{Russian, "ыэъё", "и в на не по с для или настоящего закона статьи в том числе от при"},
	{Serbian, "ђјљњћџđ", "i u je se na za od koji koje član stav zakona и је се у на за од који које члан став закона"},
	{Czech, "ěřůťďň", "a v se na podle nebo je k odst písm zákona které který"},
	{Romanian, "ăâîșțşţ", "și şi de la în în din sau cu se prin articolul alin legea este pentru"},
	{English, "", "the of and to in or a shall for is by section article under"},
}

// sampleSize is how many words decide what language a text is in.
const sampleSize = 4000

// Guess returns the language a text is most likely in, by telling letters and
// stop words, and how sure that is: the share of all evidence, 0 to 1. It is ""
// for a text without words. A stop word counts one, a telling letter two.
func Guess(text string) (code string, share float64) {
	m := tellingMarks()
	score := make([]float64, len(telling))
	count := func(told mark, weight float64) {
		for i := 0; told != 0; i, told = i+1, told>>1 {
			score[i] += weight * float64(told&1)
		}
	}
	for word, letters := range m.sample(text) {
		count(letters, 2)
		if len(word) <= m.longest {
			count(m.words[string(word)], 1)
		}
	}
	best, sum := 0, 0.0
	for i, s := range score {
		sum += s
		if s > score[best] {
			best = i
		}
	}
	if sum == 0 {
		return "", 0
	}
	return telling[best].code, score[best] / sum
}

// mark has a bit for each language that something tells of.
type mark uint8

// marks say which languages a letter and a word tell of. The last letter that does
// is Kazakh.
type marks struct {
	letters [0x500]mark
	words   map[string]mark
	longest int // word, in bytes
}

var tellingMarks = sync.OnceValue(func() *marks {
	m := &marks{words: map[string]mark{}}
	for i, t := range telling {
		for _, r := range t.letters {
			m.letters[r] |= 1 << i
		}
		for w := range strings.FieldsSeq(t.words) {
			m.words[w] |= 1 << i
			m.longest = max(m.longest, len(w))
		}
	}
	return m
})

// sample yields the first words of text in small letters, each with what its
// letters tell. A word is good until the next.
func (m *marks) sample(text string) func(func([]byte, mark) bool) {
	return func(yield func([]byte, mark) bool) {
		var word []byte
		var told mark
		n := 0
		for _, r := range text + " " {
			r = small(r)
			switch {
			case 'a' <= r && r <= 'z', 'а' <= r && r <= 'я', r >= utf8.RuneSelf && unicode.IsLetter(r):
				word = utf8.AppendRune(word, r)
				if int(r) < len(m.letters) {
					told |= m.letters[r]
				}
			case len(word) > 0:
				if n++; n > sampleSize || !yield(word, told) {
					return
				}
				word, told = word[:0], 0
			}
		}
	}
}

// small is the small letter for r.
func small(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z', 'А' <= r && r <= 'Я':
		return r + 'a' - 'A'
	case r < utf8.RuneSelf, 'а' <= r && r <= 'я':
		return r
	}
	return unicode.ToLower(r)
}

// countries are the country a language is written in when nothing in the text
// says otherwise, and the words by which an act names another one.
var countries = []struct {
	lang, country string
	names         []string
}{
	{Kazakh, "kz", nil},
	{Czech, "cz", nil},
	{Serbian, "rs", nil},
	{Romanian, "md", nil},
	{Russian, "md", []string{"Республики Молдова", "Республика Молдова"}},
	{Russian, "rs", []string{"Республики Сербия"}},
	{Russian, "kz", nil},
	{English, "kz", []string{"Republic of Kazakhstan"}},
	{English, "md", []string{"Republic of Moldova"}},
	{English, "cz", []string{"Czech Republic"}},
	{English, "rs", []string{"Republic of Serbia"}},
	{English, "eu", []string{"European Parliament", "European Union", "Member States"}},
	{English, "gb", nil},
}

// GuessCountry returns the ISO 3166 code of the country whose act a text in
// language code most likely is, "eu" for the European Union. Where a language
// serves several countries, the one named most often wins.
func GuessCountry(code, text string) string {
	best, most := "", 0
	for _, c := range countries {
		if c.lang != code {
			continue
		}
		if c.names == nil && best == "" {
			return c.country
		}
		n := 0
		for _, name := range c.names {
			n += strings.Count(text, name)
		}
		if n > most {
			best, most = c.country, n
		}
	}
	return best
}
