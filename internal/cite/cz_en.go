package cite

import (
	"zanger/internal/act"
	"zanger/internal/lang"
)

// czEnWords are the Czech levels as English translations name them. A § is a
// section; those who call it an article are understood.
var czEnWords = []word{
	{kind: act.Schedule, name: "Annex", more: "| annexes", print: "No. 1", unit: unit{roman: kinds(act.Schedule)}},
	{kind: act.Schedule, name: "Schedule", more: "| schedules"},
	{kind: act.Part, name: "Part", more: "| parts", print: "1", unit: unit{roman: kinds(act.Part), counted: true}},
	{kind: act.Title, name: "Title", more: "| titles", print: "I", unit: unit{roman: kinds(act.Title)}},
	{kind: act.Chapter, name: "Chapter", more: "| chapters", abbrs: "ch", print: "1"},
	{kind: act.Subchapter, name: "Subchapter", more: "| subchapters", print: "1"},
	{kind: act.Division, name: "Division", more: "| divisions", print: "1"},
	{kind: act.Section, name: "Section", short: "s.", more: "| sections", abbrs: "sec § | ss secs §§", print: "1"},
	{kind: act.Article, name: "Article", more: "| articles", abbrs: "art | arts", print: "I",
		unit: unit{digits: kinds(act.Section, act.Article), roman: kinds(act.Article)}},
	{kind: act.Subsection, name: "paragraph", more: "subsection | paragraphs subsections", abbrs: "para subs | paras", print: "1"},
	{kind: act.Point, name: "letter", more: "| letters", abbrs: "lit", print: "1)", unit: unit{letters: true}},
	{kind: act.Subpoint, name: "point", more: "| points", print: "1", unit: unit{bracket: kinds(act.Subpoint, act.Point)}},
	{kind: Sentence, name: "sentence", more: "| sentences", print: "first", unit: unit{counted: true}},
}

// czEnPhrases is everything else that is said in English citations of Czech acts.
func czEnPhrases() custom {
	return abroadEn(custom{
		country: "cz", example: "Section 57(2)(a)", bare: kinds(act.Section), sign: words("no"), numbered: true, gazette: words("coll"),
	})
}

// abroadEn adds the English phrases that serve for every country.
func abroadEn(c custom) custom {
	c.lang, c.levels, c.outerFirst, c.lastOwns, c.suffix = lang.English, levelsAbroad, true, true, 3
	c.and, c.or, c.of = words("and or"), words("or"), words("of the in")
	c.from, c.to = words("from"), words("to through")
	c.this, c.endings = words("this these the_present present"), words("st nd rd th")
	c.foreign = words("january february march april may june july august september october november december " +
		"years year days day months month hours weeks percent per persons people times pounds euro euros members")
	c.acts = words("law laws code constitution act acts decree resolution order rules regulation regulations convention " +
		"treaty agreement charter statute covenant protocol directive decision measure tfeu teu gdpr")
	c.adjective = func(w string) bool {
		return w != "and" && w != "or" && w != "to" && w != "shall" && w != "is" && w != "are" && w != "may" && w != "which"
	}
	return c
}

// newCzEn returns the custom with its tables filled.
func newCzEn() *custom {
	w := &writer{words: czEnWords, between: ", ", of: " of ", before: true, ordinal: englishOrdinal,
		bracketed: kinds(act.Subsection, act.Point, act.Subpoint)}
	return wordCustom(czEnPhrases(), czEnWords).write(
		func(s []written) string { return w.brackets(s, true) }, w.inward, w)
}
