package cite

import "zanger/internal/act"

// euEnWords are the levels of the Interinstitutional style guide, part 2. A
// subparagraph has no number and is counted with the text before it; points are
// (a), or (1) in a list of definitions.
var euEnWords = []word{
	{kind: act.Schedule, name: "Annex", more: "| annexes", print: "I", unit: unit{roman: kinds(act.Schedule)}},
	{kind: act.Part, name: "Part", more: "| parts", print: "1", unit: unit{roman: kinds(act.Part)}},
	{kind: act.Title, name: "Title", more: "| titles", print: "I", unit: unit{roman: kinds(act.Title)}},
	{kind: act.Chapter, name: "Chapter", more: "| chapters", abbrs: "ch", print: "I", unit: unit{roman: kinds(act.Chapter)}},
	{kind: act.Subchapter, name: "Section", more: "| sections", print: "1", unit: unit{roman: kinds(act.Subchapter)}},
	{kind: act.Division, name: "Subsection", more: "| subsections", print: "1"},
	{kind: act.Article, name: "Article", more: "| articles", abbrs: "art | arts", print: "1"},
	{kind: act.Paragraph, name: "paragraph", more: "| paragraphs", abbrs: "para | paras", print: "1"},
	{kind: act.Subparagraph, name: "subparagraph", more: "sub-paragraph | subparagraphs sub-paragraphs", print: "first", unit: unit{counted: true}},
	{kind: act.Point, name: "point", more: "letter | points letters", abbrs: "pt lit", print: "(1)",
		unit: unit{digits: kinds(act.Point, act.Subpoint), letters: true}},
	{kind: act.Subpoint, name: "point", print: "(1)", unit: unit{digits: kinds(act.Point, act.Subpoint), letters: true}},
	{kind: act.Alinea, name: "indent", more: "| indents", print: "first", unit: unit{counted: true, shift: 1}},
	{kind: Sentence, name: "sentence", more: "| sentences", print: "first", unit: unit{counted: true}},
}

// noRecitals is why recitals are refused.
const noRecitals = "recitals are no provisions and have no eIds; they stand in the preamble of the text"

// newEuEn returns the custom with its tables filled.
func newEuEn() *custom {
	c := abroadEn(custom{country: "eu", example: "Article 11(5)(a)", bare: kinds(act.Article), titled: true})
	c.refused = map[string]string{"recital": noRecitals, "recitals": noRecitals}
	w := &writer{words: euEnWords, between: ", ", before: true, ordinal: englishOrdinal, bracketed: kinds(act.Paragraph, act.Point, act.Subpoint)}
	full := *w
	full.bracketed = kinds(act.Paragraph, act.Subpoint)
	return wordCustom(c, euEnWords).write(
		func(s []written) string { return w.brackets(s, false) },
		func(s []written) string { return full.brackets(s, false) }, w)
}
