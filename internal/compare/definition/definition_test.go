package definition

import (
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
)

// article is an act of one article with a heading and one line.
func article(lang, heading, line string) *act.Expression {
	p := &act.Provision{Kind: act.Article, EID: "art_1", WID: "art_1", Num: "Article 1", Heading: heading, Content: []act.Block{{Text: line}}}
	return &act.Expression{Alias: "xx-lamp", Lang: lang, Country: "kz", Date: acttest.Date("2030-01-01"), Body: []*act.Provision{p}}
}

func TestOf(t *testing.T) {
	for _, tt := range []struct{ name, lang, heading, line, term, body string }{
		{"a word in quotation marks", "en", "Rules", "“lamp” means a light on a tower;", "lamp", "a light on a tower;"},
		{"a bare word", "en", "Rules", "In this Law lamp means a light on a tower.", "lamp", "a light on a tower."},
		{"by a word", "en", "Rules", "By “lamp” this section means a light.", "lamp", "a light."},
		{"a dash in the article of definitions", "en", "Article on definitions", "lamp (hereinafter – light) – a light on a tower;", "lamp (hereinafter – light)", "a light on a tower;"},
		{"a dash elsewhere", "en", "Rules", "lamp – a light on a tower;", "", ""},
		{"means as a noun", "en", "Rules", "A lamp is put out by means of water.", "", ""},
		{"an obligation", "en", "Rules", "The keeper must light the lamp.", "", ""},
		{"a Russian dash", "ru", "Основные понятия", "лампа – источник света;", "лампа", "источник света;"},
		{"a Russian verb", "ru", "Правила", "Под лампой понимается источник света.", "лампой", "источник света."},
		{"a Kazakh dash", "kk", "Негізгі ұғымдар", "шам – жарық көзі;", "шам", "жарық көзі;"},
		{"a Czech verb", "cs", "Pravidla", "Lampou se pro účely tohoto zákona rozumí světlo na věži.", "Lampou", "světlo na věži."},
		{"a Romanian dash", "ro", "Noțiuni principale", "lampă – sursă de lumină;", "lampă", "sursă de lumină;"},
		{"a Serbian verb in Cyrillic", "sr", "Значење израза", "Лампа јесте извор светлости.", "Лампа", "извор светлости."},
		{"a language without rules", "de", "Begriffe", "Lampe – ein Licht;", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Of(article(tt.lang, tt.heading, tt.line))
			if tt.term == "" {
				if len(got) > 0 {
					t.Fatalf("got %+v, want none", got)
				}
				return
			}
			if len(got) != 1 {
				t.Fatalf("%d definitions, want one", len(got))
			}
			if d := got[0]; d.Term != tt.term || strings.TrimSpace(d.Text[d.Body:]) != tt.body {
				t.Errorf("got %q: %q; want %q: %q", d.Term, d.Text[d.Body:], tt.term, tt.body)
			}
		})
	}
}

// TestListedMeaning keeps the points below a definition with it.
func TestListedMeaning(t *testing.T) {
	x := article("en", "Interpretation", "“lamp” means—")
	x.Body[0].Children = []*act.Provision{{Kind: act.Point, EID: "art_1__point_a", Num: "(a)", Content: []act.Block{{Text: "a light, or"}}},
		{Kind: act.Point, EID: "art_1__point_b", Num: "(b)", Content: []act.Block{{Text: "a torch."}}}}
	got := Of(x)
	if len(got) != 1 || !strings.Contains(got[0].Text[got[0].Body:], "(b) a torch.") {
		t.Errorf("got %+v, want one definition with its points", got)
	}
}
