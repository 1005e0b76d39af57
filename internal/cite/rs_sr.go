package cite

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// rsSrWords are the levels of the Uniform methodological rules for drafting
// (gazette 21/2010), arts 29 to 42, in Latin script; Cyrillic is brought to it.
// A stav is counted by order; an alineja is counted without the words that lead
// in the list, which eIds count as line 1.
var rsSrWords = []word{
	{kind: act.Schedule, name: "prilog", more: "priloga prilogu prilogom | prilozi priloga prilozima", print: "1.", unit: unit{roman: kinds(act.Schedule)}},
	{kind: act.Part, name: "deo", more: "dela delu delom | delovi delova delovima", print: "I", unit: unit{roman: kinds(act.Part), counted: true}},
	{kind: act.Chapter, name: "glava", more: "glave glavi glavu glavom | glave glava glavama", print: "I", unit: unit{roman: kinds(act.Chapter)}},
	{kind: act.Subchapter, name: "odeljak", more: "odeljka odeljku odeljkom | odeljci odeljaka", print: "1.", unit: unit{roman: kinds(act.Subchapter)}},
	{kind: act.Division, name: "pododeljak", more: "pododeljka pododeljku | pododeljci", print: "1.", unit: unit{roman: kinds(act.Division)}},
	{kind: act.Article, name: "član", short: "čl.", more: "člana članu članom | članovi članova članovima članove", print: "1."},
	{kind: act.Paragraph, name: "stav", short: "st.", more: "stava stavu stavom | stavovi stavova stavovima stavove stavovi", print: "1.", unit: unit{counted: true}},
	{kind: act.Point, name: "tačka", short: "tač.", more: "tačke tački tačku tačkom | tačke tačaka tačkama", abbrs: "t", print: "1)", unit: unit{counted: true, letters: true}},
	{kind: act.Subpoint, name: "podtačka", short: "podtač.", more: "podtačke podtački podtačku podtačkom | podtačke podtačaka podtačkama",
		print: "(1)", unit: unit{letters: true}},
	{kind: act.Alinea, name: "alineja", more: "alineje alineji alineju alinejom | alineje alineja alinejama", abbrs: "al", print: "1.", unit: unit{counted: true, shift: 1}},
	{kind: Sentence, name: "rečenica", more: "rečenice rečenici rečenicu rečenicom | rečenice rečenicama", print: "1.", unit: unit{counted: true}},
}

// rsSrPhrases is everything else that is said in Serbian citations.
var rsSrPhrases = custom{
	country: "rs", lang: lang.Serbian, example: "član 40. stav 2. tačka 3)", bare: kinds(act.Article), levels: levelsAbroad,
	outerFirst: true, lastOwns: true, suffix: 2, dotted: true, fold: foldSerbian,
	ordinals: func(w []string) (int, int) { return lang.ReadHeadOrdinal(lang.Serbian, w) },
	and:      words("i ili kao_i odnosno"), or: words("ili odnosno"),
	from: words("od"), to: words("do"), sign: words("br broj"),
	this: words("ovaj ova ovo ovog ovoga ove ovom ovome ovim ovu"),
	foreign: words("januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra godine godina dana meseci " +
		"časova dinara evra odsto lica"),
	acts: words("zakona zakonu zakonom zakonika zakoniku ustava ustavu uredbe uredbi pravilnika pravilniku odluke statuta " +
		"konvencije protokola sporazuma ugovora direktive"),
	adjective: func(w string) bool {
		return strings.HasSuffix(w, "og") || strings.HasSuffix(w, "oga") || strings.HasSuffix(w, "e") || strings.HasSuffix(w, "om")
	},
}

// newRsSr returns the custom with its tables filled. Both forms are written in
// the script of the act. The short form keeps the singular words: čl. and st. are
// customary for several units only.
func newRsSr() *custom {
	w := &writer{words: rsSrWords, between: " "}
	c := wordCustom(rsSrPhrases, rsSrWords)
	c.respell = func(s string, x *act.Expression) string { return serbianScript(s, sample(x)) }
	outward := func(s []written) string { return w.outward(s, false) }
	return c.write(outward, outward, w)
}

// sample returns words of x that show its script.
func sample(x *act.Expression) string {
	for p := range x.All() {
		if strings.ContainsFunc(p.Num+p.Heading, func(r rune) bool { return r > 'Z' }) {
			return p.Num + p.Heading
		}
	}
	return x.Titles[lang.Serbian]
}
