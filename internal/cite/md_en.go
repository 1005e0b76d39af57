package cite

import "zanger/internal/act"

// mdEnWords are the Moldovan levels as English translations name them.
var mdEnWords = []word{
	{kind: act.Schedule, name: "Annex", more: "| annexes", print: "No. 1", unit: unit{roman: kinds(act.Schedule)}},
	{kind: act.Part, name: "Part", more: "book | parts books", print: "I", unit: unit{roman: kinds(act.Part)}},
	{kind: act.Title, name: "Title", more: "| titles", print: "I", unit: unit{roman: kinds(act.Title)}},
	{kind: act.Chapter, name: "Chapter", more: "| chapters", abbrs: "ch", print: "I", unit: unit{roman: kinds(act.Chapter)}},
	{kind: act.Subchapter, name: "Section", more: "| sections", abbrs: "sec", print: "1", unit: unit{roman: kinds(act.Subchapter)}},
	{kind: act.Division, name: "Division", more: "| divisions", abbrs: "§", print: "1"},
	{kind: act.Article, name: "Article", short: "Article", more: "| articles", abbrs: "art | arts", print: "1", unit: unit{roman: kinds(act.Article)}},
	{kind: act.Paragraph, name: "paragraph", more: "| paragraphs", abbrs: "para | paras", print: "(1)"},
	{kind: act.Subparagraph, name: "part", print: "one", unit: unit{digits: kinds(act.Part), ordinal: kinds(act.Subparagraph, act.Part), counted: true,
		roman: kinds(act.Part)}},
	{kind: act.Alinea, name: "indent", more: "| indents", print: "first", unit: unit{counted: true, shift: 1}},
	{kind: act.Point, name: "letter", more: "| letters", abbrs: "let lit", print: "1)", unit: unit{digits: kinds(act.Point, act.Subpoint), letters: true}},
	{kind: act.Point, name: "point", more: "item | points items", print: "1)", unit: unit{digits: kinds(act.Point, act.Subpoint)}},
	{kind: act.Subpoint, name: "letter", print: "1)", unit: unit{digits: kinds(act.Point, act.Subpoint), letters: true}},
	{kind: act.Subpoint, name: "point", print: "1)", unit: unit{digits: kinds(act.Point, act.Subpoint)}},
	{kind: Sentence, name: "sentence", more: "| sentences", print: "first", unit: unit{counted: true}},
}

// mdEnPhrases is everything else that is said in English citations of Moldovan acts.
func mdEnPhrases() custom {
	c := abroadEn(custom{country: "md", example: "Article 20(2)(a)", bare: kinds(act.Article), sign: words("no nr"), numbered: true})
	c.raised = true
	return c
}

// newMdEn returns the custom with its tables filled.
func newMdEn() *custom {
	w := &writer{words: mdEnWords, between: ", ", of: " of ", before: true, ordinal: englishOrdinal, raised: true, suits: lettered,
		bracketed: kinds(act.Paragraph, act.Point, act.Subpoint)}
	return wordCustom(mdEnPhrases(), mdEnWords).write(
		func(s []written) string { return w.brackets(s, true) }, w.inward, w)
}
