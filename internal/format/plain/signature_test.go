package plain

import (
	"strings"
	"testing"
)

// TestSignatureIsNoLaw puts the signature in every layout below the last article:
// it is a note, never text, and stands before no article.
func TestSignatureIsNoLaw(t *testing.T) {
	for _, lines := range [][]string{
		{"Президент", "Республики Казахстан", "Н. Назарбаев"},
		{"ПрезидентРеспублики Казахстан", "Н. Назарбаев"},
		{"Президент Республики Казахстан К. К. Токаев"},
		{"Президент Республики Казахстан", "К.-Ж. Токаев"},
	} {
		src := "Статья 1. Цель\n\n1. Помощь оказывается.\n\nСтатья 2. Введение в действие\n\nЗакон вводится в действие.\n\n" + strings.Join(lines, "\n\n") + "\n"
		p, err := Read("law.md", []byte(src), Hints{Country: "kz", Lang: "ru"})
		if err != nil {
			t.Fatal(err)
		}
		x := p.Expression
		if len(x.Body) != 2 || x.Body[1].FullText() != "Закон вводится в действие." {
			t.Errorf("%q is read as law: %q", lines, x.Body[len(x.Body)-1].FullText())
			continue
		}
		var notes []string
		for _, n := range x.Body[1].Notes {
			notes = append(notes, n.Text)
		}
		if len(x.Notes) > 0 || strings.Join(notes, " ") != strings.Join(lines, " ") {
			t.Errorf("%q: notes %q, before the text %v", lines, notes, x.Notes)
		}
	}
}
