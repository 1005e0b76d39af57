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
// Each country and language is a file with its phrases in a table on top (kz_ru.go,
// cz_cs.go, gb_en.go …); the rest of the package knows no country. How a country
// orders and spells its numbers is a row in numbering.go, and what may lie in what
// stands in levels.go. Conventions of the Council of Europe (coe) and the United
// Nations (un) are countries of their own.
//
//	cz  § 57 odst. 2 písm. a) bod 1        s. 57(2)(a)
//	md  art. 20 alin. (2) lit. a)          ст. 20 ч. (2) п. a)      Article 20(2)(a)
//	rs  član 40. stav 2. tačka 3)          Article 40(2)(3)
//	gb  s. 49(1)(b)(i)   Sch. 3 para. 2(1)(a)   reg. 7(3)(b)
//	eu  Article 11(5)(a)                   čl. 11 odst. 5 písm. a)
//
// A reader in Russian or Kazakh may cite any of them in his own words
// (abroad_ru.go, abroad_kk.go): ст. 57 п. 2 is the unit numbered 2 directly below §
// 57, whatever its country calls it, and is refused where two have the number.
// What has no words in a language is written as its eId, which [Parse] reads too.
//
// Kazakh citations follow Law 480-V of 6 April 2016 "On Legal Acts", arts 23–26.
package cite
