package format

import "zanger/internal/act"

// md is Moldova. Law 100/2017 on normative acts, arts 51–54: part, title,
// chapter, section and paragraph (§) above articles; alineat (1), literă a) or
// punct 1), and inside them the other of the two. Inserted numbers are raised,
// 27¹, and flat copies print 271. Notes in square brackets tell of changes.
var md = tradition{
	country: "md",
	heads:   []act.Kind{act.Schedule, act.Part, act.Title, act.Chapter, act.Subchapter, act.Division},
	words: []headWord{
		{"ro", act.Part, "Cartea", false},
		{"ro", act.Part, "Partea", false},
		{"ro", act.Title, "Titlul", false},
		{"ro", act.Chapter, "Capitolul", false},
		{"ro", act.Subchapter, "Secțiunea", false},
		{"ro", act.Division, "Paragraful", false},
		{"ro", act.Division, "§", false},
		{"ro", act.Article, "Articolul", false},
		{"ro", act.Article, "Art.", false},
		{"ro", act.Schedule, "Anexa", false},

		{"ru", act.Part, "Книга", false},
		{"ru", act.Part, "Часть", false},
		{"ru", act.Title, "Раздел", false},
		{"ru", act.Chapter, "Глава", false},
		{"ru", act.Subchapter, "Секция", false},
		{"ru", act.Division, "Параграф", false},
		{"ru", act.Division, "§", false},
		{"ru", act.Article, "Статья", false},
		{"ru", act.Schedule, "Приложение", false},

		{"en", act.Part, "Book", false},
		{"en", act.Part, "Part", false},
		{"en", act.Title, "Title", false},
		{"en", act.Chapter, "Chapter", false},
		{"en", act.Subchapter, "Section", false},
		{"en", act.Subchapter, "Subchapter", false},
		{"en", act.Division, "Division", false},
		{"en", act.Article, "Article", false},
		{"en", act.Schedule, "Annex", false},
	},
	levels: []level{
		{act.Paragraph, "(1)"}, {act.Point, "a) 1)"}, {act.Subpoint, "1) a)"},
	},
	capital: part, small: line,
	superscripts: true,
}
