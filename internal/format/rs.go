package format

import "zanger/internal/act"

// rs is Serbia. Uniform methodological rules for drafting (gazette 21/2010),
// arts 29–42: deo, glava, odeljak, pododeljak, numbered in Roman numerals, often
// without the word; član with its title above it; stav, a paragraph without
// number that is counted, in newer laws printed (1); tačka 1), podtačka (1),
// alineja with a dash. An inserted unit takes a letter in the order of the
// Cyrillic alphabet, also in Latin script: 65a, 65b, 65v.
var rs = tradition{
	country: "rs",
	heads:   []act.Kind{act.Schedule, act.Part, act.Title, act.Chapter, act.Subchapter, act.Division},
	words: []headWord{
		{"sr", act.Part, "Deo", false},
		{"sr", act.Part, "Део", false},
		{"sr", act.Chapter, "Glava", false},
		{"sr", act.Chapter, "Глава", false},
		{"sr", act.Subchapter, "Odeljak", false},
		{"sr", act.Subchapter, "Одељак", false},
		{"sr", act.Division, "Pododeljak", false},
		{"sr", act.Division, "Пододељак", false},
		{"sr", act.Article, "Član", false},
		{"sr", act.Article, "Члан", false},
		{"sr", act.Schedule, "Prilog", false},
		{"sr", act.Schedule, "Прилог", false},

		{"ru", act.Part, "Часть", false},
		{"ru", act.Chapter, "Глава", false},
		{"ru", act.Subchapter, "Раздел", false},
		{"ru", act.Division, "Подраздел", false},
		{"ru", act.Article, "Статья", false},
		{"ru", act.Schedule, "Приложение", false},

		{"en", act.Part, "Part", false},
		{"en", act.Chapter, "Chapter", false},
		{"en", act.Subchapter, "Section", false},
		{"en", act.Subchapter, "Subchapter", false},
		{"en", act.Division, "Division", false},
		{"en", act.Article, "Article", false},
		{"en", act.Schedule, "Annex", false},
	},
	levels: []level{
		{act.Paragraph, "(1) 1."}, {act.Point, "1) 1."}, {act.Subpoint, "(1) a)"},
	},
	capital: counted, small: line,
	letters: []string{
		"а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш",
		"a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š",
	},
	bareRoman: act.Chapter, headingAbove: true,
}
