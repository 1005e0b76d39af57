package cite

import (
	"zanger/internal/act"
	"zanger/internal/lang"
)

// euRoWords are the levels of European acts in Romanian: a subparagraph is a
// paragraf.
var euRoWords = []word{
	{kind: act.Schedule, name: "anexa", more: "anexei | anexele", print: "I", unit: unit{roman: kinds(act.Schedule)}},
	{kind: act.Part, name: "partea", more: "părții | părțile", print: "I", unit: unit{roman: kinds(act.Part)}},
	{kind: act.Title, name: "titlul", more: "titlului | titlurile", print: "I", unit: unit{roman: kinds(act.Title)}},
	{kind: act.Chapter, name: "capitolul", more: "capitolului | capitolele", print: "I", unit: unit{roman: kinds(act.Chapter)}},
	{kind: act.Subchapter, name: "secțiunea", more: "secțiunii | secțiunile", print: "1"},
	{kind: act.Article, name: "articolul", short: "art.", more: "articolului articol | articolele articolelor", print: "1"},
	{kind: act.Paragraph, name: "alineatul", short: "alin.", more: "alineatului alineat | alineatele alineatelor", print: "(1)"},
	{kind: act.Subparagraph, name: "paragraful", more: "paragraf paragrafului | paragrafele", print: "first", unit: unit{counted: true}},
	{kind: act.Point, name: "litera", short: "lit.", more: "literei | literele literelor", print: "(1)", unit: unit{letters: true}},
	{kind: act.Point, name: "punctul", short: "pct.", print: "1"},
	{kind: act.Subpoint, name: "punctul", short: "pct.", more: "punctului | punctele punctelor", print: "(1)",
		unit: unit{digits: kinds(act.Subpoint, act.Point), letters: true}},
	{kind: Sentence, name: "teza", more: "tezei | tezele", print: "first", unit: unit{counted: true}},
}

// newEuRo returns the custom with its tables filled. The other phrases are those
// of Moldovan acts.
func newEuRo() *custom {
	c := mdRoPhrases
	c.country, c.lang, c.example, c.raised, c.numbered = "eu", lang.Romanian, "art. 13 alin. (1)", false, false
	w := &writer{words: euRoWords, between: " ", suits: lettered,
		ordinal: spoken("întâi al_doilea al_treilea al_patrulea al_cincilea al_șaselea al_șaptelea al_optulea al_nouălea al_zecelea")}
	return wordCustom(c, euRoWords).write(
		func(s []written) string { return w.outward(s, true) },
		func(s []written) string { return w.outward(s, false) }, w)
}
