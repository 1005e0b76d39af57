package lang

import (
	"strings"
	"unicode"
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
// for a text without words.
func Guess(text string) (code string, share float64) {
	score := make([]float64, len(telling))
	for n, w := range sample(text) {
		if n == sampleSize {
			break
		}
		for i := range telling {
			score[i] += evidence(i, w)
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

var stopWords = func() []map[string]bool {
	out := make([]map[string]bool, len(telling))
	for i, t := range telling {
		out[i] = map[string]bool{}
		for w := range strings.FieldsSeq(t.words) {
			out[i][w] = true
		}
	}
	return out
}()

// evidence is what word w says for language i: a stop word counts one, a telling
// letter two.
func evidence(i int, w string) float64 {
	e := 0.0
	if stopWords[i][w] {
		e = 1
	}
	if strings.ContainsAny(w, telling[i].letters) {
		e += 2
	}
	return e
}

// sample yields lower-case words from the beginning of text.
func sample(text string) func(func(int, string) bool) {
	return func(yield func(int, string) bool) {
		n := 0
		for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if !yield(n, strings.ToLower(w)) {
				return
			}
			n++
		}
	}
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
