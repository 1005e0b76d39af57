package format

import (
	"regexp"

	"zanger/internal/act"
)

// headWord is a word that names a unit above or at the article, in one language.
// The number stands after the word ("Article 6") or before it ("6-бап").
type headWord struct {
	lang   string
	kind   act.Kind
	word   string
	before bool
}

// headWords lists the words in headings, by language. More specific words stand
// before words that begin them.
var headWords = []headWord{
	{"en", act.Part, "Part", false},
	{"en", act.Title, "Title", false},
	{"en", act.Chapter, "Chapter", false},
	{"en", act.Subchapter, "Subchapter", false},
	{"en", act.Division, "Division", false},
	{"en", act.Article, "Article", false},
	{"en", act.Section, "Section", false},
	{"en", act.Schedule, "Schedule", false},
	{"en", act.Schedule, "Annex", false},

	{"ru", act.Part, "Часть", false},
	{"ru", act.Title, "Раздел", false},
	{"ru", act.Chapter, "Глава", false},
	{"ru", act.Division, "Параграф", false},
	{"ru", act.Article, "Статья", false},
	{"ru", act.Schedule, "Приложение", false},

	{"kk", act.Part, "бөлік", true},
	{"kk", act.Title, "бөлім", true},
	{"kk", act.Chapter, "тарау", true},
	{"kk", act.Chapter, "Тарау", false},
	{"kk", act.Division, "параграф", true},
	{"kk", act.Article, "бап", true},
	{"kk", act.Schedule, "қосымша", true},

	{"cs", act.Part, "Část", false},
	{"cs", act.Title, "Hlava", false},
	{"cs", act.Chapter, "Díl", false},
	{"cs", act.Subchapter, "Oddíl", false},
	{"cs", act.Article, "Čl.", false},
	{"cs", act.Schedule, "Příloha", false},
	{"cs", act.Section, "§", false},

	{"ro", act.Title, "Titlul", false},
	{"ro", act.Chapter, "Capitolul", false},
	{"ro", act.Subchapter, "Secțiunea", false},
	{"ro", act.Article, "Articolul", false},
	{"ro", act.Schedule, "Anexa", false},

	{"sr", act.Part, "Deo", false},
	{"sr", act.Part, "Део", false},
	{"sr", act.Chapter, "Glava", false},
	{"sr", act.Chapter, "Глава", false},
	{"sr", act.Article, "Član", false},
	{"sr", act.Article, "Члан", false},
}

// level is how a country prints one numbered unit inside an article.
type level struct {
	kind act.Kind
	// pattern matches the printed number at the start of a paragraph, with the
	// bare number as its first group.
	pattern *regexp.Regexp
}

// tradition is the numbering of one country, outermost level first. Lines and
// parts say how unnumbered paragraphs count: a part begins with a capital and
// stands level with the unit's own text, a line does not.
type tradition struct {
	levels []level
}

var (
	dotted   = regexp.MustCompile(`^(\d+(?:-\d+)*[a-z]?)\.(?:\s+|$)`)
	paren    = regexp.MustCompile(`^(\d+(?:-\d+)*)\s?\)(?:\s+|$)`)
	bracket  = regexp.MustCompile(`^\((\d+(?:-\d+)*[a-zA-Z]?)\)(?:\s+|$)`)
	letter   = regexp.MustCompile(`^(\p{Ll}{1,2}(?:-\d+)?)\)(?:\s+|$)`)
	letterIn = regexp.MustCompile(`^\((\p{Ll}{1,3})\)(?:\s+|$)`)
	romanIn  = regexp.MustCompile(`^\(([ivxl]+)\)(?:\s+|$)`)
)

// traditions by country. Kazakhstan: Law 480-V "On Legal Acts", art. 23; the
// other countries are as their acts print them.
var traditions = map[string]tradition{
	"kz": {[]level{{act.Paragraph, dotted}, {act.Point, paren}, {act.Subpoint, letter}}},
	"gb": {[]level{{act.Subsection, bracket}, {act.Paragraph, letterIn}, {act.Subparagraph, romanIn}}},
	"cz": {[]level{{act.Subsection, bracket}, {act.Point, letter}, {act.Subpoint, dotted}}},
	"md": {[]level{{act.Paragraph, bracket}, {act.Point, letter}, {act.Subpoint, paren}}},
	"rs": {[]level{{act.Paragraph, dotted}, {act.Point, paren}, {act.Subpoint, bracket}}},
}

// traditionOf returns the tradition of a country, Kazakhstan's for one that has
// no table yet.
func traditionOf(country string) tradition {
	if t, ok := traditions[country]; ok {
		return t
	}
	return traditions["kz"]
}

// headRank orders units above the article, outermost first. A heading closes
// open units of its own rank and below.
var headRank = map[act.Kind]int{
	act.Schedule: 0, act.Part: 1, act.Title: 2, act.Chapter: 3, act.Subchapter: 4, act.Division: 5,
	act.Article: 6, act.Section: 6,
}
