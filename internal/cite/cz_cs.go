package cite

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// czCsWords are the levels of the Legislative rules of the Government, arts 26 to
// 30 and 39, in all cases. A § holds paragraphs (1), letters a), points 1.; an
// amending act has articles with Roman numerals, and points in them.
var czCsWords = []word{
	{kind: act.Schedule, name: "příloha", more: "přílohy příloze přílohu přílohou | přílohy příloh přílohám přílohách přílohami",
		print: "č. 1", unit: unit{roman: kinds(act.Schedule)}},
	{kind: act.Part, name: "část", more: "části částí | části částí částem částech částmi", print: "first", unit: unit{counted: true}},
	{kind: act.Title, name: "hlava", more: "hlavy hlavě hlavu hlavou | hlavy hlav hlavám hlavách hlavami", print: "I",
		unit: unit{roman: kinds(act.Title)}},
	{kind: act.Chapter, name: "díl", more: "dílu dílem | díly dílů dílům dílech", print: "1"},
	{kind: act.Subchapter, name: "oddíl", more: "oddílu oddílem | oddíly oddílů oddílům oddílech", print: "1"},
	{kind: act.Division, name: "pododdíl", more: "pododdílu pododdílem | pododdíly pododdílů", print: "1"},
	{kind: act.Section, name: "§", print: "1"},
	{kind: act.Section, name: "paragraf", more: "paragrafu paragrafem | paragrafy paragrafů paragrafům paragrafech", abbrs: "par | §§"},
	{kind: act.Article, name: "článek", short: "čl.", more: "článku článkem | články článků článkům článcích", print: "I",
		unit: unit{roman: kinds(act.Article)}},
	{kind: act.Subsection, name: "odstavec", short: "odst.", more: "odstavce odstavci odstavcem | odstavce odstavců odstavcům odstavci odstavcích", print: "1"},
	{kind: act.Point, name: "písmeno", short: "písm.", more: "písmene písmena písmenu písmeni písmenem | písmena písmen písmenům písmenech písmeny",
		print: "1)", unit: unit{letters: true}},
	{kind: act.Subpoint, name: "bod", more: "bodu bodem bodě | body bodů bodům bodech", print: "1"},
	{kind: Sentence, name: "věta", more: "věty větě větu větou | věty vět větám větách větami", print: "first", unit: unit{counted: true}},
}

// czCsPhrases is everything else that is said in Czech citations.
var czCsPhrases = custom{
	country: "cz", lang: lang.Czech, example: "§ 57 odst. 2 písm. a)", bare: kinds(act.Section), levels: levelsAbroad,
	outerFirst: true, lastOwns: true, suffix: 3, fold: plainLatin,
	ordinals: func(w []string) (int, int) { return lang.ReadHeadOrdinal(lang.Czech, w) },
	and:      words("a i nebo anebo či a_nebo"), or: words("nebo anebo či"),
	to: words("až"), sign: words("č čís"), gazette: words("sb"),
	this: words("tento tato toto tohoto této tomuto tímto tuto tomto touto"),
	foreign: words("ledna února března dubna května června července srpna září října listopadu prosince let roků dnů dní " +
		"měsíců hodin kč korun procent osob % §"),
	acts: words("zákona zákonu zákonem zákoně zákon zákoníku zákoníkem řádu řádem ústavy listiny vyhlášky vyhláškou nařízení směrnice " +
		"smlouvy úmluvy dohody předpisu předpisů"),
	adjective: func(w string) bool {
		return strings.HasSuffix(w, "ho") || strings.HasSuffix(w, "ych") || strings.HasSuffix(w, "eho") || strings.HasSuffix(w, "ni")
	},
	numbered: true,
}

// newCzCs returns the custom with its tables filled. The short form is that of
// the laws themselves; the long one says the words in full.
func newCzCs() *custom {
	w := &writer{words: czCsWords, between: " ",
		ordinal: spoken("první druhá třetí čtvrtá pátá šestá sedmá osmá devátá desátá jedenáctá dvanáctá třináctá čtrnáctá patnáctá")}
	return wordCustom(czCsPhrases, czCsWords).write(
		func(s []written) string { return w.outward(s, true) },
		func(s []written) string { return w.outward(s, false) }, w)
}
