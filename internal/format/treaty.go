package format

import "zanger/internal/act"

// coe and un are conventions of the Council of Europe and of the United
// Nations: Roman chapters, articles with their title, paragraph 1., letter a
// with or without marks, then i.
var (
	coe = treaty("coe")
	un  = treaty("un")
)

func treaty(house string) tradition {
	return tradition{
		country: house,
		heads:   []act.Kind{act.Schedule, act.Part, act.Chapter, act.Subchapter, act.Division},
		words: []headWord{
			{"en", act.Part, "Part", false},
			{"en", act.Chapter, "Chapter", false},
			{"en", act.Subchapter, "Section", false},
			{"en", act.Article, "Article", false},
			{"en", act.Schedule, "Annex", false},

			{"ru", act.Part, "Часть", false},
			{"ru", act.Chapter, "Глава", false},
			{"ru", act.Subchapter, "Раздел", false},
			{"ru", act.Article, "Статья", false},
			{"ru", act.Schedule, "Приложение", false},
		},
		levels: []level{
			{act.Paragraph, "1."}, {act.Point, "(a) a. a)"}, {act.Subpoint, "(i) i. i)"},
		},
		capital: part, small: closing,
	}
}
