package cite

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// kzRuUnits are the levels of Law 480-V art. 23. Пункт with a bracket is what
// older codes call a point; часть is a unit inside an article (its number is a
// word) and, in codes, a numbered one, and above articles a part of the act. пп.
// without a bracket is read as подпункт or as the plural of пункт.
var kzRuUnits = []ruUnit{
	{kind: act.Schedule, noun: lang.RussianNoun{Stem: "приложени", Class: lang.RussianIye}, gender: lang.Neuter, short: "прил"},
	{kind: act.Part, noun: lang.RussianNoun{Stem: "част", Class: lang.RussianSoft}, gender: lang.Feminine, short: "ч", abbrs: "ч.ч чч", unit: unit{
		digits: kinds(act.Subparagraph, act.Paragraph, act.Part), ordinal: kinds(act.Subparagraph, act.Part), counted: true}},
	{kind: act.Title, noun: lang.RussianNoun{Stem: "раздел", Class: lang.RussianHard}, gender: lang.Masculine, short: "разд"},
	{kind: act.Division, noun: lang.RussianNoun{Stem: "подраздел", Class: lang.RussianHard}, gender: lang.Masculine, short: "подразд"},
	{kind: act.Chapter, noun: lang.RussianNoun{Stem: "глав", Class: lang.RussianA}, gender: lang.Feminine, short: "гл"},
	{kind: act.Subchapter, noun: lang.RussianNoun{Stem: "параграф", Class: lang.RussianHard}, gender: lang.Masculine, short: "§"},
	{kind: act.Article, noun: lang.RussianNoun{Stem: "стат", Class: lang.RussianYa}, gender: lang.Feminine, short: "ст", abbrs: "ст.ст стст"},
	{kind: act.Paragraph, noun: lang.RussianNoun{Stem: "пункт", Class: lang.RussianHard}, gender: lang.Masculine, short: "п", unit: unit{
		digits: kinds(act.Paragraph), bracket: kinds(act.Paragraph, act.Point)}},
	{kind: act.Point, noun: lang.RussianNoun{Stem: "подпункт", Class: lang.RussianHard}, gender: lang.Masculine, abbrs: "подп подпп"},
	{kind: act.Point, noun: lang.RussianNoun{}, gender: lang.Masculine, short: "пп", abbrs: "п.п п/п", unit: unit{
		digits: kinds(act.Point, act.Paragraph), bracket: kinds(act.Point)}},
	{kind: act.Alinea, noun: lang.RussianNoun{Stem: "абзац", Class: lang.RussianTs}, gender: lang.Masculine, short: "абз", unit: unit{counted: true}},
	{kind: Sentence, noun: lang.RussianNoun{Stem: "предложени", Class: lang.RussianIye}, gender: lang.Neuter, short: "предл", unit: unit{counted: true}},
}

// kzRuPhrases is everything else that is said in Russian citations.
var kzRuPhrases = custom{
	country: "kz", lang: lang.Russian, example: "ст. 13 п. 2 пп. 3)", bare: kinds(act.Article), levels: kzLevels, alikes: true,
	and:  words("и или либо также а_также"),
	from: words("с со"), to: words("по до"), toNeedsFrom: true,
	this:    words("настоящий настоящая настоящее настоящего настоящей настоящему настоящую настоящим настоящем"),
	endings: words("й я е го му м ой ая ое ого ую ым ом"),
	foreign: words("января февраля марта апреля мая июня июля августа сентября октября ноября декабря " +
		"год года году годах лет г гг дня дней суток часов месяцев тенге рублей процентов процента лица лиц человек раз раза"),
	gazette: words("№ n"),
	acts: words("закона законов кодекса кодексов конституции указа постановления приказа правил положения " +
		"устава договора соглашения конвенции протокола пакта директивы регламента"),
	adjective: func(w string) bool {
		return strings.HasSuffix(w, "ого") || strings.HasSuffix(w, "его") || strings.HasSuffix(w, "ой") || strings.HasSuffix(w, "ых")
	},
}

// newKzRu returns the custom with its tables filled.
func newKzRu() *custom { return russian(kzRuPhrases, kzRuUnits) }
