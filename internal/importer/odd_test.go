package importer

import (
	"strings"
	"testing"
)

// TestOddTextsAreNamed gives texts that a person must be warned of, and their
// nearest neighbours, of which there is nothing to say.
func TestOddTextsAreNamed(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"signs that turn the direction": {"Статья 1. Штраф\n\nШтраф \u202e000,1\u202c тенге.\n", "2 signs that turn the direction of the text"},
		"signs without width in words":  {"Статья 1. Цель\n\nПо\u200bмощь и \u200b приют.\n", "1 signs without width stand inside words"},
		"marks piled up":                {"Статья 1. Цель\n\nе" + strings.Repeat("\u0301", 9) + " и й.\n", "piled on one letter, 1 times"},
		"letters of two scripts":        {"Статья 1. Цель\n\nCоциальная помощь и услугa.\n", `2 words mix Latin and Cyrillic letters, which look alike, the first "Cоциальная"`},
		"no unit at all":                {"Нечто о помощи.\n\nИ ещё.\n", "no article, section or point was found"},
		"nothing of the kind":           {"Статья 1. Цель\n\nПомощь по форме A\u0301, статья XIV, км².\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := Read("law.txt", []byte(c.src), Hints{Country: "kz", Lang: "ru", Title: "О помощи"})
			if err != nil {
				t.Fatal(err)
			}
			var said []string
			for _, f := range r.Findings {
				said = append(said, f.Msg)
			}
			switch all := strings.Join(said, "\n"); {
			case c.want == "" && (strings.Contains(all, "signs") || strings.Contains(all, "mix") || strings.Contains(all, "no article") || strings.Contains(all, "piled")):
				t.Errorf("got %s", all)
			case !strings.Contains(all, c.want):
				t.Errorf("got %s, want %s", all, c.want)
			}
		})
	}
}
