package cite

import (
	"zanger/internal/act"
)

// euCsWords are the levels of European acts in Czech: a subparagraph is a
// pododstavec, a chapter a kapitola.
var euCsWords = []word{
	{kind: act.Schedule, name: "příloha", more: "přílohy příloze přílohu přílohou | přílohy příloh přílohách", print: "I", unit: unit{roman: kinds(act.Schedule)}},
	{kind: act.Part, name: "část", more: "části částí | části částech", print: "1", unit: unit{roman: kinds(act.Part), counted: true}},
	{kind: act.Title, name: "hlava", more: "hlavy hlavě hlavu hlavou | hlavy", print: "I", unit: unit{roman: kinds(act.Title)}},
	{kind: act.Chapter, name: "kapitola", more: "kapitoly kapitole kapitolu kapitolou | kapitoly kapitol", print: "I", unit: unit{roman: kinds(act.Chapter)}},
	{kind: act.Subchapter, name: "oddíl", more: "oddílu oddílem | oddíly oddílů", print: "1"},
	{kind: act.Article, name: "článek", short: "čl.", more: "článku článkem | články článků článkům článcích", print: "1"},
	{kind: act.Paragraph, name: "odstavec", short: "odst.", more: "odstavce odstavci odstavcem | odstavce odstavců odstavcích", print: "1"},
	{kind: act.Subparagraph, name: "pododstavec", more: "pododstavce pododstavci pododstavcem | pododstavce pododstavců", print: "first", unit: unit{counted: true}},
	{kind: act.Point, name: "písmeno", short: "písm.", more: "písmene písmena písmenu písmeni | písmena písmen písmenech", print: "1)", unit: unit{letters: true}},
	{kind: act.Subpoint, name: "bod", more: "bodu bodem bodě | body bodů bodech", print: "1)", unit: unit{digits: kinds(act.Subpoint, act.Point), letters: true}},
	{kind: Sentence, name: "věta", more: "věty větě větu větou | věty", print: "first", unit: unit{counted: true}},
}

// newEuCs returns the custom with its tables filled. The other phrases are those
// of Czech acts.
func newEuCs() *custom {
	c := czCsPhrases
	c.country, c.example, c.bare, c.numbered = "eu", "čl. 13 odst. 1", kinds(act.Article), false
	w := &writer{words: euCsWords, between: " ", before: true,
		ordinal: spoken("první druhý třetí čtvrtý pátý šestý sedmý osmý devátý desátý")}
	return wordCustom(c, euCsWords).write(
		func(s []written) string { return w.outward(s, true) },
		func(s []written) string { return w.outward(s, false) }, w)
}
