package format

import "zanger/internal/act"

// eu is the European Union. Interinstitutional style guide, part 2: part, title,
// chapter, section above articles, whose title stands below the number;
// paragraph 1., unnumbered subparagraphs counted with the first, point (a) or in
// a list of definitions (1), then (i), indents with a dash.
var eu = tradition{
	country: "eu",
	heads:   []act.Kind{act.Schedule, act.Part, act.Title, act.Chapter, act.Subchapter, act.Division},
	words: []headWord{
		{"en", act.Part, "Part", false},
		{"en", act.Title, "Title", false},
		{"en", act.Chapter, "Chapter", false},
		{"en", act.Subchapter, "Section", false},
		{"en", act.Division, "Subsection", false},
		{"en", act.Article, "Article", false},
		{"en", act.Schedule, "Annex", false},

		{"cs", act.Part, "Část", false},
		{"cs", act.Title, "Hlava", false},
		{"cs", act.Chapter, "Kapitola", false},
		{"cs", act.Subchapter, "Oddíl", false},
		{"cs", act.Article, "Článek", false},
		{"cs", act.Schedule, "Příloha", false},

		{"ro", act.Part, "Partea", false},
		{"ro", act.Title, "Titlul", false},
		{"ro", act.Chapter, "Capitolul", false},
		{"ro", act.Subchapter, "Secțiunea", false},
		{"ro", act.Article, "Articolul", false},
		{"ro", act.Schedule, "Anexa", false},

		{"ru", act.Article, "Статья", false},
	},
	levels: []level{
		{act.Paragraph, "1."}, {act.Point, "(a) (1) a)"}, {act.Subpoint, "(i) i) (a)"}, {act.Subparagraph, "(i)"},
	},
	capital: part, small: closing,
	headingBelow: true,
}
