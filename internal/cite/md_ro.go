package cite

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// mdRoWords are the levels of Law 100/2017 on normative acts, arts 51 to 54. A
// letter holds points or a point letters, whichever stands outside; an alineat
// with an ordinal word is one without number.
var mdRoWords = []word{
	{kind: act.Schedule, name: "anexa", more: "anexei | anexele anexelor", print: "nr. 1", unit: unit{roman: kinds(act.Schedule)}},
	{kind: act.Part, name: "partea", more: "părții cartea cărții | părțile cărțile", print: "I", unit: unit{roman: kinds(act.Part)}},
	{kind: act.Title, name: "titlul", more: "titlului | titlurile titlurilor", print: "I", unit: unit{roman: kinds(act.Title)}},
	{kind: act.Chapter, name: "capitolul", short: "cap.", more: "capitolului | capitolele capitolelor", print: "I", unit: unit{roman: kinds(act.Chapter)}},
	{kind: act.Subchapter, name: "secțiunea", short: "secț.", more: "secțiunii | secțiunile secțiunilor", print: "1", unit: unit{roman: kinds(act.Subchapter)}},
	{kind: act.Division, name: "paragraful", more: "paragrafului | paragrafele", abbrs: "§", print: "1"},
	{kind: act.Article, name: "articolul", short: "art.", more: "articolului articol | articolele articolelor", print: "1",
		unit: unit{roman: kinds(act.Article)}},
	{kind: act.Paragraph, name: "alineatul", short: "alin.", more: "alineatului alineat | alineatele alineatelor", print: "(1)",
		unit: unit{ordinal: kinds(act.Subparagraph, act.Paragraph)}},
	{kind: act.Subparagraph, name: "alineatul", more: "", print: "first", unit: unit{digits: kinds(act.Paragraph), ordinal: kinds(act.Subparagraph, act.Paragraph)}},
	{kind: act.Alinea, name: "liniuța", more: "liniuței | liniuțele", print: "1", unit: unit{shift: 1}},
	{kind: act.Point, name: "litera", short: "lit.", more: "literei | literele literelor", print: "1)",
		unit: unit{digits: kinds(act.Point, act.Subpoint), letters: true}},
	{kind: act.Point, name: "punctul", short: "pct.", more: "punctului | punctele punctelor", print: "1)",
		unit: unit{digits: kinds(act.Point, act.Subpoint)}},
	{kind: act.Subpoint, name: "litera", short: "lit.", print: "1)", unit: unit{digits: kinds(act.Point, act.Subpoint), letters: true}},
	{kind: act.Subpoint, name: "punctul", short: "pct.", print: "1)", unit: unit{digits: kinds(act.Point, act.Subpoint)}},
	{kind: Sentence, name: "teza", more: "tezei | tezele", print: "I", unit: unit{roman: kinds(Sentence), counted: true}},
}

// mdRoPhrases is everything else that is said in Romanian citations.
var mdRoPhrases = custom{
	country: "md", lang: lang.Romanian, example: "art. 20 alin. (2) lit. a)", bare: kinds(act.Article), levels: levelsAbroad,
	outerFirst: true, lastOwns: true, suffix: 2, raised: true, fold: plainLatin,
	ordinals: func(w []string) (int, int) { return lang.ReadHeadOrdinal(lang.Romanian, w) },
	and:      words("și sau ori precum_și"), or: words("sau ori"), of: words("din al ale a la de"),
	to: words("până_la"), sign: words("nr"),
	this: words("prezentul prezenta prezentului prezentei acest această acestui acestei"),
	foreign: words("ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie ani an zile zi luni lună " +
		"ore lei persoane procente"),
	acts: words("lege legea legii legilor cod codul codului constituția constituției hotărârea hotărârii regulamentul regulamentului " +
		"convenția convenției directiva directivei tratatul tratatului"),
	adjective: func(w string) bool { return strings.HasSuffix(w, "a") || strings.HasSuffix(w, "ul") },
	numbered:  true,
}

// newMdRo returns the custom with its tables filled.
func newMdRo() *custom {
	w := &writer{words: mdRoWords, between: " ", raised: true, suits: lettered,
		ordinal: spoken("întâi al_doilea al_treilea al_patrulea al_cincilea al_șaselea al_șaptelea al_optulea al_nouălea al_zecelea")}
	return wordCustom(mdRoPhrases, mdRoWords).write(
		func(s []written) string { return w.outward(s, true) },
		func(s []written) string { return w.outward(s, false) }, w)
}

// lettered lets words of letters name units that have letters, and others those
// that have figures.
func lettered(w *word, steps []written, i int) bool {
	switch steps[i].Kind {
	case act.Point, act.Subpoint:
		return w.unit.letters == !isDigit(rune(steps[i].Num[0]))
	}
	return true
}
