package cite

import (
	"sync"

	"zanger/internal/act"
)

// treatyEnWords are the levels of conventions of the Council of Europe and of the
// United Nations: a letter is also called a subparagraph, or stands after the
// paragraph with a dot, 1.a.
var treatyEnWords = []word{
	{kind: act.Schedule, name: "Annex", more: "protocol | annexes", print: "I", unit: unit{roman: kinds(act.Schedule)}},
	{kind: act.Part, name: "Part", more: "| parts", print: "I", unit: unit{roman: kinds(act.Part)}},
	{kind: act.Chapter, name: "Chapter", more: "| chapters", abbrs: "ch", print: "I", unit: unit{roman: kinds(act.Chapter)}},
	{kind: act.Subchapter, name: "Section", more: "| sections", print: "I", unit: unit{roman: kinds(act.Subchapter)}},
	{kind: act.Article, name: "Article", more: "| articles", abbrs: "art | arts", print: "1"},
	{kind: act.Paragraph, name: "paragraph", more: "| paragraphs", abbrs: "para § | paras §§", print: "1"},
	{kind: act.Subparagraph, name: "part", print: "one", unit: unit{digits: kinds(act.Part), roman: kinds(act.Part), ordinal: kinds(act.Subparagraph, act.Part), counted: true}},
	{kind: act.Point, name: "letter", more: "subparagraph sub-paragraph | letters subparagraphs sub-paragraphs", abbrs: "lit subpara", print: "1",
		unit: unit{letters: true}},
	{kind: act.Subpoint, name: "point", more: "| points", print: "1", unit: unit{digits: kinds(act.Subpoint, act.Point), letters: true}},
	{kind: Sentence, name: "sentence", more: "| sentences", print: "first", unit: unit{counted: true}},
}

// treaty makes the custom of the conventions of one house.
func treaty(house string) func() *custom {
	return sync.OnceValue(func() *custom {
		c := abroadEn(custom{country: house, example: "Article 12(1)(a)", bare: kinds(act.Article)})
		c.dotLetter = true
		w := &writer{words: treatyEnWords, between: ", ", before: true, ordinal: englishOrdinal, bracketed: kinds(act.Paragraph, act.Point, act.Subpoint)}
		return wordCustom(c, treatyEnWords).write(
			func(s []written) string { return w.brackets(s, true) },
			func(s []written) string { return w.outward(s, false) }, w)
	})
}
