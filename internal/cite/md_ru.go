package cite

import (
	"zanger/internal/act"
	"zanger/internal/lang"
)

// mdRuUnits are the levels of a Moldovan act in its official Russian text: the
// alineat is a часть (2), letter and punct are пункт a) and пункт 1).
var mdRuUnits = []ruUnit{
	{kind: act.Schedule, noun: lang.RussianNoun{Stem: "приложени", Class: lang.RussianIye}, gender: lang.Neuter, short: "прил", print: "1"},
	{kind: act.Part, noun: lang.RussianNoun{Stem: "книг", Class: lang.RussianA}, gender: lang.Feminine, short: "кн", print: "I", unit: unit{roman: kinds(act.Part)}},
	{kind: act.Title, noun: lang.RussianNoun{Stem: "раздел", Class: lang.RussianHard}, gender: lang.Masculine, short: "разд", print: "I", unit: unit{roman: kinds(act.Title)}},
	{kind: act.Chapter, noun: lang.RussianNoun{Stem: "глав", Class: lang.RussianA}, gender: lang.Feminine, short: "гл", print: "I", unit: unit{roman: kinds(act.Chapter)}},
	{kind: act.Subchapter, short: "секц", abbrs: "секция секции секцию секцией секций", print: "1"},
	{kind: act.Division, noun: lang.RussianNoun{Stem: "параграф", Class: lang.RussianHard}, gender: lang.Masculine, short: "§", print: "1"},
	{kind: act.Article, noun: lang.RussianNoun{Stem: "стат", Class: lang.RussianYa}, gender: lang.Feminine, short: "ст", abbrs: "ст.ст стст", print: "1",
		unit: unit{roman: kinds(act.Article)}},
	{kind: act.Paragraph, noun: lang.RussianNoun{Stem: "част", Class: lang.RussianSoft}, gender: lang.Feminine, short: "ч", abbrs: "ч.ч чч", print: "(1)",
		unit: unit{digits: kinds(act.Paragraph), ordinal: kinds(act.Subparagraph, act.Paragraph), counted: true}},
	{kind: act.Subparagraph, noun: lang.RussianNoun{Stem: "част", Class: lang.RussianSoft}, gender: lang.Feminine,
		unit: unit{digits: kinds(act.Paragraph), ordinal: kinds(act.Subparagraph, act.Paragraph), counted: true}},
	{kind: act.Point, noun: lang.RussianNoun{Stem: "пункт", Class: lang.RussianHard}, gender: lang.Masculine, short: "п", abbrs: "п.п пп лит", print: "1)",
		unit: unit{digits: kinds(act.Point, act.Subpoint), letters: true}},
	{kind: act.Subpoint, noun: lang.RussianNoun{Stem: "подпункт", Class: lang.RussianHard}, gender: lang.Masculine, short: "подп", abbrs: "подпп", print: "1)",
		unit: unit{digits: kinds(act.Subpoint, act.Point), letters: true}},
	{kind: act.Alinea, noun: lang.RussianNoun{Stem: "абзац", Class: lang.RussianTs}, gender: lang.Masculine, short: "абз", unit: unit{counted: true}},
	{kind: Sentence, noun: lang.RussianNoun{Stem: "предложени", Class: lang.RussianIye}, gender: lang.Neuter, short: "предл", unit: unit{counted: true}},
}

// newMdRu returns the custom with its tables filled. The other phrases are those
// of Russian in Kazakhstan.
func newMdRu() *custom {
	c := kzRuPhrases
	c.country, c.example, c.levels, c.alikes = "md", "ст. 20 ч. (2) п. a)", levelsAbroad, false
	c.raised, c.suffix, c.sign = true, 2, words("№ n")
	return russian(c, mdRuUnits)
}
