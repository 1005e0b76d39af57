package analysis

import (
	"strings"

	"github.com/blevesearch/bleve/v2/analysis/lang/ro"
)

var romanian = chain{
	lang: "ro", fold: foldRomanian, stem: stemRomanian, finish: unmark,
	stops: stopsOf(ro.StopName, foldRomanian),
}

// cedillas makes s and t with comma the letters with cedilla: the Snowball
// stemmer knows only those. The diacritics go after it.
var cedillas = strings.NewReplacer("ș", "ş", "ț", "ţ")

// foldRomanian makes one of the two codings of ș and ț and of the two spellings
// of one vowel: î inside a word (vîrstă) is â (vârstă) since 1993, in Moldova
// since 2023.
func foldRomanian(w string) string {
	w = unbared(cedillas.Replace(w))
	if !strings.Contains(w, "î") {
		return w
	}
	rs := []rune(w)
	for i := 1; i < len(rs)-1; i++ {
		if rs[i] == 'î' {
			rs[i] = 'â'
		}
	}
	return string(rs)
}

// bare are endings that are written with ţ and typed without it: infractiune,
// protectie, ordonanta.
var bare = []string{
	"tiunile", "tiunilor", "tiunii", "tiunea", "tiune", "tiuni", "tiilor", "tiile", "tiei", "tie", "tia", "tii",
	"antelor", "antele", "antei", "anta", "entelor", "entele", "entei", "enta",
}

// unbared gives a word without any diacritics the ţ of its ending, so that it is
// stemmed as the word that it stands for. After s there is a t: chestiune.
func unbared(w string) string {
	if strings.ContainsFunc(w, func(r rune) bool { return r > 127 }) {
		return w
	}
	for _, end := range bare {
		if stem, ok := strings.CutSuffix(w, end); ok && len(stem) > 2 {
			at := len(stem) + strings.IndexByte(end, 't')
			if w[at-1] == 's' {
				return w
			}
			return w[:at] + "ţ" + w[at+1:]
		}
	}
	return w
}

var snowballRomanian = stemBy(ro.NewRomanianStemmerFilter())

// stemRomanian mends what Snowball leaves apart: the genitive in -ei (victimei)
// of nouns in -ă (victimă).
func stemRomanian(w string) string {
	stem := snowballRomanian(w)
	if strings.HasSuffix(w, "ei") && len(stem) > 4 {
		stem = strings.TrimSuffix(stem, "e")
	}
	return stem
}
