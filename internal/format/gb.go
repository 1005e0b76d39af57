package format

import "zanger/internal/act"

// gb is the United Kingdom, as the Office of the Parliamentary Counsel drafts
// (Drafting Guidance, part 6): part, chapter and italic cross-headings above
// sections, which are only a number and a title; subsection (1), paragraph (a),
// sub-paragraph (i), then (A). Words after a list close the unit that began it. A
// definition is an unnumbered line. Inserted: 50A, and 1ZA before 1A.
var gb = tradition{
	country: "gb",
	heads:   []act.Kind{act.Schedule, act.Part, act.Title, act.Chapter, act.Subchapter, act.Division},
	words: []headWord{
		{"en", act.Part, "Part", false},
		{"en", act.Title, "Title", false},
		{"en", act.Chapter, "Chapter", false},
		{"en", act.Subchapter, "Subchapter", false},
		{"en", act.Division, "Division", false},
		{"en", act.Section, "Section", false},
		{"en", act.Article, "Article", false},
		{"en", act.Article, "Regulation", false},
		{"en", act.Schedule, "Schedule", false},
		{"en", act.Schedule, "Annex", false},

		{"ru", act.Section, "Статья", false},
		{"ru", act.Section, "Раздел", false},
	},
	levels: []level{
		{act.Subsection, "(1)"}, {act.Paragraph, "(a)"}, {act.Subparagraph, "(i)"}, {act.Point, "(A)"},
	},
	capital: closing, small: closing,
	bareNumber: act.Section, definitions: true,
}
