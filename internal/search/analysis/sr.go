package analysis

import (
	"strings"

	"github.com/blevesearch/bleve/v2/analysis/lang/hr"
)

var serbian = chain{
	lang: "sr", fold: foldSerbian,
	stem:   stemBy(hr.NewSuffixTransformationFilter(), hr.NewCroatianStemmerFilter()),
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

var serbianLatin = strings.NewReplacer(
	"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "ђ", "đ", "е", "e", "ж", "ž", "з", "z", "и", "i",
	"ј", "j", "к", "k", "л", "l", "љ", "lj", "м", "m", "н", "n", "њ", "nj", "о", "o", "п", "p", "р", "r",
	"с", "s", "т", "t", "ћ", "ć", "у", "u", "ф", "f", "х", "h", "ц", "c", "ч", "č", "џ", "dž", "ш", "š",
	"ǆ", "dž", "ǉ", "lj", "ǌ", "nj")

// foldSerbian writes Cyrillic in Latin letters, so that either script finds
// either. Words come lower-cased: Њ, Nj and NJ have become one.
func foldSerbian(w string) string { return serbianLatin.Replace(w) }

// finishSerbian takes off diacritics; đ is typed dj by those who have no key.
func finishSerbian(w string) string { return unmark(strings.ReplaceAll(w, "đ", "dj")) }
