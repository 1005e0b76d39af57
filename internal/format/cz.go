package format

import "zanger/internal/act"

// cz is the Czech Republic. Legislative rules of the Government, arts 26–30 and
// 39: část, hlava, díl, oddíl, pododdíl; § with its title below it; odstavec
// (1), písmeno a), bod 1. An amending act has articles Čl. I with points 1., and
// those may hold letters; an inserted § takes a letter, 31a. The first text of a
// unit is its lead-in, what follows a list is its closing part, and neither is
// counted.
var cz = tradition{
	country: "cz",
	heads:   []act.Kind{act.Schedule, act.Part, act.Title, act.Chapter, act.Subchapter, act.Division},
	words: []headWord{
		{"cs", act.Part, "Část", false},
		{"cs", act.Title, "Hlava", false},
		{"cs", act.Chapter, "Díl", false},
		{"cs", act.Division, "Pododdíl", false},
		{"cs", act.Subchapter, "Oddíl", false},
		{"cs", act.Article, "Článek", false},
		{"cs", act.Article, "Čl.", false},
		{"cs", act.Schedule, "Příloha", false},
		{"cs", act.Section, "§", false},

		{"en", act.Part, "Part", false},
		{"en", act.Title, "Title", false},
		{"en", act.Chapter, "Chapter", false},
		{"en", act.Subchapter, "Subchapter", false},
		{"en", act.Division, "Division", false},
		{"en", act.Section, "Section", false},
		{"en", act.Section, "§", false},
		{"en", act.Article, "Article", false},
		{"en", act.Schedule, "Annex", false},
		{"en", act.Schedule, "Schedule", false},

		{"ru", act.Section, "§", false},
	},
	levels: []level{
		{act.Subsection, "(1)"}, {act.Point, "a)"}, {act.Subpoint, "1."}, {act.Point, "a)"},
	},
	capital: closing, small: closing,
	letters:      []string{"a b c d e f g h ch i j k l m n o p q r s t u v w x y z"},
	headingBelow: true,
}
