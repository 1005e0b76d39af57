package analysis

import (
	"strings"

	"zanger/internal/lang"
)

var serbian = chain{
	lang: "sr", fold: foldSerbian,
	stem:   stemSerbian,
	finish: finishSerbian, stops: serbianStops,
}

// serbianStops are the forms of the verbs that help others, and the small words.
func serbianStops() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(`biti jesam jesi jesmo jeste jesu sam si smo ste su budem budeš budemo budete budu budimo budite
		bih bi bismo biste bijah bijaše bijasmo bijaste bijahu bjeh bje bješe bjesmo bjeste bjehu bješu biše
		bio bila bilo bili bile ću ćeš će ćemo ćete želim želiš želi želimo želite žele
		moram moraš mora moramo morate moraju trebam trebaš treba trebamo trebate trebaju mogu možeš može možemo možete
		i a u o s sa k ka na za od do iz po pri pod nad pred kroz radi bez kod među
		da ne ni li se je ili ako kao što koji koja koje kojih kojim kojima koju kojem kojoj to taj ta te ti
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

func stemSerbian(w string) string {
	if s, ok := serbianForms[w]; ok {
		return s
	}
	return stemBySerbianRules(w)
}

// finishSerbian takes off diacritics; đ is typed dj by those who have no key.
func finishSerbian(w string) string { return unmark(strings.ReplaceAll(w, "đ", "dj")) }
