package analysis

import (
	"strings"

	"github.com/blevesearch/bleve/v2/analysis/lang/ru"
)

var russian = chain{
	lang: "ru", fold: foldRussian, stem: stemBy(ru.NewRussianStemmerFilter()), finish: unmarkLatin,
	stops: stopsOf(ru.StopName, foldRussian),
}

// foldRussian writes ё as е, as most official texts do, and mends look-alikes.
func foldRussian(w string) string { return strings.ReplaceAll(unlatin(w), "ё", "е") }
