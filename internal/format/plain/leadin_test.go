package plain

import "testing"

// TestALeadInIsNoTitle has articles whose number is followed by a short line with
// no mark at its end: the title of the article, or the words before its list.
func TestALeadInIsNoTitle(t *testing.T) {
	for name, c := range map[string]struct {
		country, src, heading, content string
	}{
		"words before letters":            {"cz", paras("§ 1", "Krajský úřad", "a) vede přehled,", "b) dohlíží."), "", "Krajský úřad"},
		"words before points":             {"cz", paras("§ 1", "Zrušují se", "1. vyhláška o lampách,", "2. vyhláška o světle."), "", "Zrušují se"},
		"a title, then words and letters": {"cz", paras("§ 1", "Lampy", "Lampou se rozumí", "a) svítidlo,", "b) lucerna."), "Lampy", "Lampou se rozumí"},
		"a title, then paragraphs":        {"cz", paras("§ 1", "Lampy", "(1) Lampa svítí.", "(2) Lampa hasne."), "Lampy", ""},
		"a title, then a sentence":        {"cz", paras("§ 1", "Lampy", "Lampa svítí."), "Lampy", "Lampa svítí."},
		"of the Union":                    {"eu", paras("Article 1", "Member States shall", "(a) light lamps;", "(b) keep them lit."), "", "Member States shall"},
		"of the Union, with paragraphs":   {"eu", paras("Article 1", "Lamps", "1. Lamps shall be lit.", "2. They shall be kept lit."), "Lamps", ""},
	} {
		t.Run(name, func(t *testing.T) {
			lang := map[string]string{"cz": "cs", "eu": "en"}[c.country]
			p := mustRead(t, c.src, Hints{Country: c.country, Lang: lang})
			a := p.Expression.Body[0]
			got := ""
			if len(a.Content) > 0 {
				got = a.Content[0].Text
			}
			if a.Heading != c.heading || got != c.content {
				t.Errorf("got heading %q and text %q; want %q and %q", a.Heading, got, c.heading, c.content)
			}
		})
	}
}
