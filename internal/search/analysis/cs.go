package analysis

import (
	"strings"

	"github.com/blevesearch/bleve/v2/analysis/lang/cs"
)

var czech = chain{lang: "cs", fold: identity, stem: stemCzech, finish: unmark, stops: stopsOf(cs.StopName, identity)}

// czechForms are words whose stem no rule finds: the vowel changes, or what
// looks like an ending is part of the word. Keys and stems without diacritics.
var czechForms = map[string]string{
	"dum": "dom", "stul": "stol", "smluv": "smlouv", "penez": "peniz",
	"dite": "dit", "ditete": "dit", "diteti": "dit", "ditetem": "dit", "deti": "dit", "detem": "dit", "detech": "dit", "detmi": "dit",
	"clovek": "clovek", "cloveka": "clovek", "cloveku": "clovek", "clovekem": "clovek", "clovekovi": "clovek",
	"lide": "lid", "lidi": "lid", "lidem": "lid", "lidech": "lid", "lidmi": "lid",
	"zajem": "zajm", "prijem": "prijm", "pojem": "pojm", "objem": "objm",
	"najem": "najm", "dojem": "dojm", "mezd": "mzd",
}

// czechWhole are stems that end like a case.
var czechWhole = []string{"system", "problem", "domov"}

// czechEndings are the case endings by the length that a word must have to lose
// one, longest ending first. Those with a long vowel are no endings when it is
// short: "službám", but "seznam".
var czechEndings = []struct {
	min  int
	ends []string
}{
	{6, []string{"ami", "emi", "imi", "ími", "ými", "ymi", "ěmi", "ého", "eho", "ího", "iho", "ému", "emu", "ímu", "imu",
		"ách", "ach", "ech", "ích", "ich", "ých", "ych"}},
	{5, []string{"em", "ém", "ám", "ům", "um", "ím", "ým", "mi", "ou"}},
	{4, []string{"a", "á", "e", "é", "ě", "i", "í", "o", "u", "ů", "y", "ý"}},
}

// czechAnimate are ends of nouns for people, which alone take -ovi and -ové;
// after other stems these are forms of an adjective in -ový.
var czechAnimate = []string{"ník", "dk", "ist", "an", "žel", "át", "ner", "or", "c"}

// stemCzech takes off endings of case and number and evens out what they do to
// the stem, after Dolamic and Savoy, "Indexing and stemming approaches for the
// Czech language" (2009), in its light form: nouns and adjectives, not their
// derivations. To that come verbs in -ovat with their verbal noun, and the
// vowel of "služeb" beside "služba".
func stemCzech(w string) string {
	plain := unmark(w)
	if s, ok := czechForms[plain]; ok {
		return s
	}
	for _, s := range czechWhole {
		if rest, ok := strings.CutPrefix(plain, s); ok && len(rest) <= 3 && !strings.HasPrefix(rest, "n") {
			return s
		}
	}
	w = softened.Replace(w + "|")
	w = unended(strings.TrimSuffix(w, "|"))
	w = unmark(w)
	for _, v := range []string{"ovan", "oval", "ovat", "uj"} {
		if s, ok := strings.CutSuffix(w, v); ok && len(s) >= 3 {
			return s + "ov"
		}
	}
	return hardened(w)
}

// softened makes k of the consonants that plural -í turns: krajští, krajský.
var softened = strings.NewReplacer("ští|", "skí|", "čtí|", "ckí|")

func unended(w string) string {
	n := len([]rune(w))
	for _, e := range []string{"ovi", "ové"} {
		if s, ok := strings.CutSuffix(w, e); ok && n > 6 {
			for _, a := range czechAnimate {
				if strings.HasSuffix(s, a) {
					return s
				}
			}
		}
	}
	for _, c := range czechEndings {
		if n < c.min {
			continue
		}
		for _, e := range c.ends {
			if s, ok := strings.CutSuffix(w, e); ok {
				return s
			}
		}
	}
	return w
}

// hardened drops a vowel that comes and goes (přestupek, přestupku) and makes one
// of the last consonants that endings change (matka, matce; návrh, návrzích).
func hardened(w string) string {
	n := len(w)
	if n >= 4 && w[n-2] == 'e' && !vowel(w[n-1]) && !vowel(w[n-3]) {
		w = w[:n-2] + w[n-1:]
		n--
	}
	if n < 4 {
		return w
	}
	switch w[n-1] {
	case 'c':
		return w[:n-1] + "k"
	case 'z':
		return w[:n-1] + "h"
	}
	return w
}

func vowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }
