package cite

import "zanger/internal/act"

// rsEnWords are the Serbian levels as English translations name them.
var rsEnWords = []word{
	{kind: act.Schedule, name: "Annex", more: "| annexes", print: "1", unit: unit{roman: kinds(act.Schedule)}},
	{kind: act.Part, name: "Part", more: "| parts", print: "I", unit: unit{roman: kinds(act.Part), counted: true}},
	{kind: act.Chapter, name: "Chapter", more: "| chapters", abbrs: "ch", print: "I", unit: unit{roman: kinds(act.Chapter)}},
	{kind: act.Subchapter, name: "Section", more: "| sections", print: "1", unit: unit{roman: kinds(act.Subchapter)}},
	{kind: act.Division, name: "Division", more: "| divisions", print: "1", unit: unit{roman: kinds(act.Division)}},
	{kind: act.Article, name: "Article", more: "| articles", abbrs: "art | arts", print: "1"},
	{kind: act.Paragraph, name: "paragraph", more: "| paragraphs", abbrs: "para | paras", print: "1", unit: unit{counted: true}},
	{kind: act.Point, name: "item", more: "point | items points", print: "1)", unit: unit{letters: true}},
	{kind: act.Subpoint, name: "sub-item", more: "subitem subpoint sub-point | sub-items subitems subpoints", print: "(1)", unit: unit{letters: true}},
	{kind: act.Alinea, name: "indent", more: "| indents", print: "first", unit: unit{counted: true, shift: 1}},
	{kind: Sentence, name: "sentence", more: "| sentences", print: "first", unit: unit{counted: true}},
}

// newRsEn returns the custom with its tables filled.
func newRsEn() *custom {
	c := abroadEn(custom{country: "rs", example: "Article 40(2)(3)", bare: kinds(act.Article), sign: words("no")})
	w := &writer{words: rsEnWords, between: ", ", of: " of ", before: true, ordinal: englishOrdinal,
		bracketed: kinds(act.Paragraph, act.Point, act.Subpoint)}
	return wordCustom(c, rsEnWords).write(
		func(s []written) string { return w.brackets(s, true) }, w.inward, w)
}
