// Package cite reads, resolves and writes citations of provisions.
//
// A [Citation] is the words on the page, such as "ст. 13 п. 2 пп. 3)",
// "13-баптың 2-тармағы" or "Article 13(2)(3)"; a [Ref] is the machine form,
// work, time and eId: kz-sss:ru@2013-05-24#art_13__para_2__point_3.
//
//	cs, err := cite.Parse("подпункты 2) и 5) пункта 1 статьи 8-1", cite.Options{Country: "kz"})
//	ps, err := cite.Resolve(cs[0], x) // x an act.Expression
//	s := cite.Format(x, ps[0].EID, "en", cite.Short) // Article 8-1(1)(2)
//
// [Scan] finds citations in running text. Reading knows only words; what a
// citation points to is decided by [Resolve] against the structure of a text,
// and where that leaves two answers the citation is refused, never guessed.
//
// Each country and language is a file with its phrases in a table on top
// (kz_ru.go, kz_kk.go, kz_en.go); the rest of the package knows no country.
// Kazakh citations follow Law 480-V of 6 April 2016 "On Legal Acts", arts 23–26.
package cite
