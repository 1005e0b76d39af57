package analysis

import "strings"

var kazakh = chain{lang: "kk", fold: foldKazakh, stem: stemKazakh, finish: unmarkLatin, stops: kazakhStops}

// kazakhLookalikes are the letters that old code pages lacked.
var kazakhLookalikes = strings.NewReplacer("i", "і", "h", "һ", "ə", "ә")

// foldKazakh mends Latin look-alikes inside Cyrillic words: without it
// "әлеуметтiк" with a Latin i is another word than "әлеуметтік".
func foldKazakh(w string) string {
	if !hasCyrillic(w) {
		return w
	}
	return lookalikes.Replace(kazakhLookalikes.Replace(w))
}

func kazakhStops() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(`және мен бен пен немесе не үшін бойынша туралы осы бұл сол ол олар
		өз болып болса болған бар жоқ емес да де та те ғана тиіс керек кезінде арқылы дейін кейін бірақ егер
		сондай ақ оның олардың оларды оны барлық әр кез келген`) {
		out[w] = true
	}
	return out
}
