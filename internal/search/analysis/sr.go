package analysis

import (
	"strings"

	"github.com/blevesearch/bleve/v2/analysis/lang/hr"

	"zanger/internal/lang"
)

var serbian = chain{
	lang: "sr", fold: foldSerbian,
	stem:   stemSerbian,
	finish: finishSerbian, stops: serbianStops,
}

// serbianStops adds the small words to bleve's list, which has only verbs.
func serbianStops() map[string]bool {
	out := stopsOf(hr.StopName, foldSerbian)()
	for w := range strings.FieldsSeq(`i a u o s sa k ka na za od do iz po pri pod nad pred kroz radi bez kod među
		da ne ni li se su je ili ako kao što koji koja koje kojih kojim kojima koju kojem kojoj to taj ta te ti
		ovaj ova ovo ove ovog tog tim njih njihov njegov njen svoj svog on ona ono oni one već samo kada gde`) {
		out[w] = true
	}
	return out
}

// serbianDigraphs are the letters that old code pages have for lj, nj and dž.
var serbianDigraphs = strings.NewReplacer("ǆ", "dž", "ǉ", "lj", "ǌ", "nj")

// foldSerbian writes Cyrillic in Latin letters, so that either script finds
// either. Words come lower-cased: Њ, Nj and NJ have become one.
func foldSerbian(w string) string { return serbianDigraphs.Replace(lang.SerbianLatin(w)) }

// serbianForms are words whose forms share no stem.
var serbianForms = map[string]string{
	"dete": "det", "deteta": "det", "detetu": "det", "detetom": "det", "deca": "det", "dece": "det", "deci": "det", "decu": "det", "decom": "det",
	"čovek": "čovek", "čoveka": "čovek", "čoveku": "čovek", "čovekom": "čovek",
	"ljudi": "ljud", "ljude": "ljud", "ljudima": "ljud", "lice": "lic", "lica": "lic", "licu": "lic", "licem": "lic", "licima": "lic",
}

var croatianStem = stemBy(hr.NewSuffixTransformationFilter(), hr.NewCroatianStemmerFilter())

func stemSerbian(w string) string {
	if s, ok := serbianForms[w]; ok {
		return s
	}
	return croatianStem(w)
}

// finishSerbian takes off diacritics; đ is typed dj by those who have no key.
func finishSerbian(w string) string { return unmark(strings.ReplaceAll(w, "đ", "dj")) }
