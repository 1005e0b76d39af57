package cite

import (
	"strings"

	"zanger/internal/act"
)

// gbEnWords are the levels of Acts and instruments of the United Kingdom, of the
// Parliament and of the devolved ones alike (Office of the Parliamentary Counsel,
// Drafting Guidance, part 6). The levels below a section and those of a schedule
// bear the same names in another order: a paragraph is (a) in a section, 2 in a
// schedule, (3) in a regulation. A line without number, such as a definition, is
// counted with the words that lead it in.
var gbEnWords = []word{
	{kind: act.Schedule, name: "Schedule", short: "Sch.", more: "| schedules", abbrs: "sched | schs", print: "1", unit: unit{roman: kinds(act.Schedule)}},
	{kind: act.Part, name: "Part", short: "Pt.", more: "| parts", abbrs: "| pts", print: "1", unit: unit{roman: kinds(act.Part)}},
	{kind: act.Title, name: "Title", more: "| titles", print: "1", unit: unit{roman: kinds(act.Title)}},
	{kind: act.Chapter, name: "Chapter", short: "Ch.", more: "| chapters", abbrs: "chap", print: "1", unit: unit{roman: kinds(act.Chapter)}},
	{kind: act.Subchapter, name: "Subchapter", more: "| subchapters", print: "1"},
	{kind: act.Section, name: "section", short: "s.", more: "| sections", abbrs: "sec § | ss secs", print: "1"},
	{kind: act.Article, name: "regulation", short: "reg.", more: "| regulations", abbrs: "| regs", print: "1"},
	{kind: act.Article, name: "rule", short: "r.", more: "| rules", abbrs: "| rr", print: "1"},
	{kind: act.Article, name: "article", short: "art.", more: "| articles", abbrs: "| arts", print: "1", unit: unit{digits: kinds(act.Article, act.Section)}},
	{kind: act.Subsection, name: "subsection", more: "sub-section | subsections sub-sections", abbrs: "subs | subss", print: "(1)"},
	{kind: act.Paragraph, name: "paragraph", short: "para.", more: "| paragraphs", abbrs: "| paras", print: "1",
		unit: unit{digits: kinds(act.Paragraph, act.Point, act.Subparagraph), letters: true}},
	{kind: act.Subparagraph, name: "sub-paragraph", short: "sub-para.", more: "subparagraph | sub-paragraphs subparagraphs", abbrs: "subpara | sub-paras", print: "(1)",
		unit: unit{digits: kinds(act.Subparagraph, act.Point, act.Subpoint), letters: true}},
	{kind: act.Point, name: "paragraph", short: "para.", print: "(1)", unit: unit{digits: kinds(act.Paragraph, act.Point, act.Subparagraph), letters: true}},
	{kind: act.Subpoint, name: "sub-paragraph", short: "sub-para.", print: "(1)", unit: unit{digits: kinds(act.Subparagraph, act.Point, act.Subpoint), letters: true}},
	{kind: act.Alinea, name: "line", more: "| lines", print: "1"},
	{kind: Sentence, name: "sentence", more: "| sentences", print: "first", unit: unit{counted: true}},
}

// newGbEn returns the custom with its tables filled.
func newGbEn() *custom {
	c := abroadEn(custom{country: "gb", example: "s. 49(1)(b)", bare: kinds(act.Section, act.Article), titled: true, prefix: true})
	c.of = words("of the in to")
	w := &writer{words: gbEnWords, between: " ", of: " of ", suits: gbSuits,
		bracketed: kinds(act.Subsection, act.Paragraph, act.Subparagraph, act.Point, act.Subpoint)}
	return wordCustom(c, gbEnWords).write(
		func(s []written) string { return gbWrite(w, s, true) },
		func(s []written) string { return gbWrite(w, s, false) }, w)
}

// gbSuits picks the word for the articles of an instrument by its title.
func gbSuits(w *word, steps []written, i int) bool {
	if steps[i].Kind != act.Article {
		return true
	}
	switch title := steps[i].title; {
	case strings.Contains(title, "Regulations"):
		return w.name == "regulation"
	case strings.Contains(title, "Rules"):
		return w.name == "rule"
	}
	return w.name == "article"
}

// gbWrite writes s. 49(1)(b)(i) and Sch. 3 para. 2(1)(a), in full section
// 49(1)(b)(i) and paragraph 2(1)(a) of Schedule 3.
func gbWrite(w *writer, steps []written, short bool) string {
	var parts []string
	open := false
	for i, s := range steps {
		inside := !s.Kind.IsHead() && !s.Kind.IsRoot()
		if inside && open && s.Kind != act.Alinea && !s.clash {
			if s.bare {
				return ""
			}
			parts[len(parts)-1] += "(" + s.printed + ")"
			continue
		}
		text := w.level(steps, i, short)
		if text == "" || s.bare && inside && s.Kind != act.Alinea {
			return ""
		}
		if short && inside && open {
			parts[len(parts)-1] += ", " + text // a line
			open = false
			continue
		}
		parts = append(parts, text)
		open = !s.Kind.IsHead()
	}
	if short {
		return strings.Join(parts, " ")
	}
	for i, j := 0, len(parts)-1; i < j; i, j = i+1, j-1 {
		parts[i], parts[j] = parts[j], parts[i]
	}
	return strings.Join(parts, " of ")
}
