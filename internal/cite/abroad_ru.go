package cite

import (
	"zanger/internal/act"
	"zanger/internal/lang"
)

// abroadRuUnits are the words with which a reader in Russian cites the acts of
// other countries. Reading goes by levels, whichever of the words below the
// article stands there. In writing the unit below a Czech, Serbian or British
// article is a часть, what it lists пункт and подпункт, as translations have it:
// § 57 ч. 2 п. a) подп. 1; of European acts and treaties the paragraph is a пункт
// and the letter a подпункт, as in their own Russian texts: ст. 11 п. 5 подп. a).
var abroadRuUnits = []ruUnit{
	{kind: act.Schedule, noun: lang.RussianNoun{Stem: "приложени", Class: lang.RussianIye}, gender: lang.Neuter, short: "прил", print: "1",
		unit: unit{roman: kinds(act.Schedule)}},
	{kind: act.Part, noun: lang.RussianNoun{Stem: "част", Class: lang.RussianSoft}, gender: lang.Feminine, short: "ч", print: "1",
		unit: abroadPart},
	{kind: act.Title, noun: lang.RussianNoun{Stem: "раздел", Class: lang.RussianHard}, gender: lang.Masculine, short: "разд", print: "I",
		unit: unit{roman: kinds(act.Title)}},
	{kind: act.Chapter, noun: lang.RussianNoun{Stem: "глав", Class: lang.RussianA}, gender: lang.Feminine, short: "гл", print: "I", in: "rs eu coe un",
		unit: unit{roman: kinds(act.Chapter)}},
	{kind: act.Chapter, noun: lang.RussianNoun{Stem: "глав", Class: lang.RussianA}, gender: lang.Feminine, short: "гл", print: "1",
		unit: unit{roman: kinds(act.Chapter)}},
	{kind: act.Subchapter, noun: lang.RussianNoun{Stem: "подраздел", Class: lang.RussianHard}, gender: lang.Masculine, short: "подразд", print: "1",
		unit: unit{roman: kinds(act.Subchapter)}},
	{kind: act.Section, noun: lang.RussianNoun{Stem: "параграф", Class: lang.RussianHard}, gender: lang.Masculine, short: "§", abbrs: "§§", print: "1", in: "cz"},
	{kind: act.Section, noun: abroadArticle, gender: lang.Feminine, short: "ст", print: "1", unit: abroadArticleUnit},
	{kind: act.Article, noun: abroadArticle, gender: lang.Feminine, short: "ст", print: "I", in: "cz", unit: abroadArticleUnit},
	{kind: act.Article, noun: abroadArticle, gender: lang.Feminine, short: "ст", abbrs: "ст.ст стст", print: "1", unit: abroadArticleUnit},
	{kind: act.Subsection, noun: lang.RussianNoun{Stem: "част", Class: lang.RussianSoft}, gender: lang.Feminine, short: "ч", abbrs: "ч.ч чч", print: "1",
		unit: abroadPart},
	{kind: act.Paragraph, noun: lang.RussianNoun{Stem: "част", Class: lang.RussianSoft}, gender: lang.Feminine, short: "ч", print: "1", in: "rs", unit: abroadPart},
	{kind: act.Paragraph, noun: lang.RussianNoun{Stem: "пункт", Class: lang.RussianHard}, gender: lang.Masculine, short: "п", print: "1", in: "eu coe un",
		unit: abroadPoint},
	{kind: act.Paragraph, noun: lang.RussianNoun{Stem: "пункт", Class: lang.RussianHard}, gender: lang.Masculine, short: "п", print: "1)", unit: abroadPoint},
	{kind: act.Point, noun: lang.RussianNoun{Stem: "пункт", Class: lang.RussianHard}, gender: lang.Masculine, short: "п", print: "1)", in: "cz rs", unit: abroadPoint},
	{kind: act.Point, noun: lang.RussianNoun{Stem: "подпункт", Class: lang.RussianHard}, gender: lang.Masculine, short: "подп", abbrs: "пп п.п п/п подпп",
		print: "1)", unit: abroadSubpoint},
	{kind: act.Subpoint, noun: lang.RussianNoun{Stem: "подпункт", Class: lang.RussianHard}, gender: lang.Masculine, short: "подп", print: "1)", unit: abroadSubpoint},
	{kind: act.Subparagraph, noun: lang.RussianNoun{Stem: "подпункт", Class: lang.RussianHard}, gender: lang.Masculine, short: "подп", print: "1)", in: "gb",
		unit: abroadSubpoint},
	{kind: act.Subparagraph, noun: lang.RussianNoun{Stem: "абзац", Class: lang.RussianTs}, gender: lang.Masculine, short: "абз", unit: abroadLine},
	{kind: act.Alinea, noun: lang.RussianNoun{Stem: "абзац", Class: lang.RussianTs}, gender: lang.Masculine, short: "абз", unit: abroadLine},
	{kind: Sentence, noun: lang.RussianNoun{Stem: "предложени", Class: lang.RussianIye}, gender: lang.Neuter, short: "предл", unit: unit{counted: true}},
}

// What the words mean before they are read by levels: часть holds пункт, and
// пункт holds подпункт.
var (
	abroadArticle     = lang.RussianNoun{Stem: "стат", Class: lang.RussianYa}
	abroadArticleUnit = unit{digits: kinds(act.Section, act.Article), roman: kinds(act.Article)}
	abroadPart        = unit{digits: kinds(act.Subsection, act.Part), roman: kinds(act.Part), counted: true}
	abroadPoint       = unit{digits: kinds(act.Paragraph, act.Point), letters: true}
	abroadSubpoint    = unit{digits: kinds(act.Point, act.Subpoint, act.Subparagraph), letters: true}
	abroadLine        = unit{digits: kinds(act.Subparagraph, act.Alinea), counted: true}
)

// newAbroadRu returns the custom with its tables filled. The other phrases are
// those of Russian in Kazakhstan.
func newAbroadRu() *custom {
	c := kzRuPhrases
	c.country, c.example, c.levels, c.alikes = abroad, "ст. 57 п. 2", levelsAbroad, false
	c.bare, c.byLevel, c.raised, c.suffix, c.prefix = nil, true, true, 3, true
	return russian(c, abroadRuUnits)
}
