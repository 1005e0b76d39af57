package analysis

import (
	"strings"

	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/analysis/token/porter"
)

var english = chain{
	lang: "en", fold: foldEnglish, stem: stemEnglish, finish: unmark,
	stops: stopsOf(en.StopName, foldEnglish),
}

// spellings are endings that British and American drafters spell apart.
var spellings = []struct{ british, american string }{
	{"isations", "izations"}, {"isation", "ization"}, {"isers", "izers"}, {"iser", "izer"},
	{"ising", "izing"}, {"ised", "ized"}, {"ises", "izes"}, {"ise", "ize"},
	{"ysing", "yzing"}, {"ysed", "yzed"}, {"yses", "yzes"}, {"yse", "yze"},
}

// foldEnglish drops the possessive and spells "victimisation" with a z. Words
// such as "exercise" get their z as well, on both sides alike.
func foldEnglish(w string) string {
	w = strings.TrimSuffix(w, "'s")
	w = strings.TrimSuffix(w, "'")
	for _, s := range spellings {
		if stem, ok := strings.CutSuffix(w, s.british); ok && len(stem) >= 3 {
			return stem + s.american
		}
	}
	return w
}

// porterStem is the stemmer of Porter (1980).
var porterStem = stemBy(porter.NewPorterStemmer())

// kept are words that Porter makes one with another that means something else in
// law: an interpreter and interpretation, organs and organisations, a competition
// and competence, an abuser and abuse, a community and communication, a minority
// and a minor.
var kept = map[string]string{
	"interpreter": "interpreter", "interpreters": "interpreter",
	"organ": "organ", "organs": "organ",
	"competition": "competition", "competitions": "competition",
	"abuser": "abuser", "abusers": "abuser",
	"community": "community", "communities": "community",
	"minority": "minority", "minorities": "minority",
	"complainant": "complainant", "complainants": "complainant",
	"schooling": "schooling",
}

func stemEnglish(w string) string {
	if s, ok := kept[w]; ok {
		return s
	}
	if s := porterStem(w); s != "organ" {
		return s
	}
	return "organiz"
}
