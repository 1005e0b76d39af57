package plain

import "testing"

// TestMastheadsAreNotTheTitle has drafts as they lie before a parliament: the mark
// of a draft and the kind of act above the title.
func TestMastheadsAreNotTheTitle(t *testing.T) {
	for name, c := range map[string]struct{ lang, src, want string }{
		"a Kazakh draft in Russian":   {"ru", paras("Проект", "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН", "О маяках и огнях", "Настоящий Закон регулирует маяки.", "Статья 1. Цель", "Маяк."), "О маяках и огнях"},
		"a Kazakh act in Kazakh":      {"kk", paras("ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ", "Маяктар туралы", "1-бап. Мақсат", "Маяк."), "Маяктар туралы"},
		"no title below the masthead": {"ru", paras("ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН", "Статья 1. Цель", "Маяк."), "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН"},
	} {
		t.Run(name, func(t *testing.T) {
			p := mustRead(t, c.src, Hints{Country: "kz", Lang: c.lang})
			if got := p.Expression.Titles[c.lang]; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
