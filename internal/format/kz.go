package format

import "zanger/internal/act"

// kz is Kazakhstan. Law 480-V "On Legal Acts" art. 23: an act has parts,
// sections, subsections, chapters and paragraphs (§) above articles, which hold
// paragraphs 1., points 1) and unnumbered parts and lines; a part begins with a
// capital, a line (abzac) with a small letter; the first of each is the text of
// the unit itself. Points а) are those of older codes. Numbers are kept when a
// unit is excluded (art. 27(6)); an inserted one is doubled, 8-1 (art. 26(7)).
var kz = tradition{
	country: "kz",
	heads:   []act.Kind{act.Schedule, act.Part, act.Title, act.Division, act.Chapter, act.Subchapter},
	words: []headWord{
		{"ru", act.Part, "Часть", false},
		{"ru", act.Title, "Раздел", false},
		{"ru", act.Division, "Подраздел", false},
		{"ru", act.Chapter, "Глава", false},
		{"ru", act.Subchapter, "Параграф", false},
		{"ru", act.Subchapter, "§", false},
		{"ru", act.Article, "Статья", false},
		{"ru", act.Schedule, "Приложение", false},

		{"kk", act.Part, "бөлік", true},
		{"kk", act.Division, "кіші бөлім", true},
		{"kk", act.Title, "бөлім", true},
		{"kk", act.Chapter, "тарау", true},
		{"kk", act.Chapter, "Тарау", false},
		{"kk", act.Subchapter, "параграф", true},
		{"kk", act.Subchapter, "§", true},
		{"kk", act.Subchapter, "§", false},
		{"kk", act.Article, "бап", true},
		{"kk", act.Schedule, "қосымша", true},

		// As the official translations name them; they call a раздел a section.
		{"en", act.Part, "Part", false},
		{"en", act.Title, "Title", false},
		{"en", act.Title, "Section", false},
		{"en", act.Division, "Subsection", false},
		{"en", act.Division, "Division", false},
		{"en", act.Chapter, "Chapter", false},
		{"en", act.Subchapter, "Subchapter", false},
		{"en", act.Subchapter, "§", false},
		{"en", act.Article, "Article", false},
		{"en", act.Schedule, "Annex", false},
		{"en", act.Schedule, "Schedule", false},
	},
	levels:  []level{{act.Paragraph, "1."}, {act.Point, "1)"}, {act.Subpoint, "a)"}},
	capital: part, small: line,
	letters: []string{
		"а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я",
		"а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я",
	},
}
