package amend

import (
	"fmt"
	"strings"
	"testing"

	"zanger/internal/format/plain"
)

// BenchmarkKz carries out 200 instructions on an act of some 60,000 words.
func BenchmarkKz(b *testing.B) {
	var text, bill strings.Builder
	text.WriteString("# О прокате фонарей\n\n")
	for i := 1; i <= 300; i++ {
		fmt.Fprintf(&text, "### Статья %d. Название\n\n", i)
		for j := 1; j <= 4; j++ {
			fmt.Fprintf(&text, "%d. %sслово%dx%d.\n\n", j, strings.Repeat("Пользователь возвращает фонарь ", 16), i, j)
		}
		text.WriteString("Сноска. Статья с изменением, внесенным Законом РК.\n\n")
	}
	bill.WriteString("# О внесении изменений\n\nСтатья 1. Внести в Закон Республики Казахстан от 3 марта 2015 года \"О прокате фонарей\" следующие изменения:\n\n")
	for i := 1; i <= 200; i++ {
		fmt.Fprintf(&bill, []string{
			"%[1]d) в пункте 2 статьи %[1]d слова «слово%[1]dx2» заменить словами «другое слово»;\n\n",
			"%[1]d) пункт 3 статьи %[1]d изложить в следующей редакции:\n\n«3. Новый текст.»;\n\n",
			"%[1]d) дополнить статьей %[1]d-1 следующего содержания:\n\n«Статья %[1]d-1. Новая\n\n1. Новый текст.»;\n\n",
			"%[1]d) пункт 4 статьи %[1]d исключить;\n\n"}[i%4], i)
	}
	for b.Loop() {
		p, err := plain.Read("act", []byte(text.String()), plain.Hints{Country: "kz", Lang: "ru"})
		if err != nil {
			b.Fatal(err)
		}
		q, err := plain.Read("bill", []byte(bill.String()), plain.Hints{Country: "kz", Lang: "ru"})
		if err != nil {
			b.Fatal(err)
		}
		res, err := Apply(p, Read(q, ByTag("ru-KZ"), Amended{Titles: []string{"О прокате фонарей"}}), Options{})
		if err != nil || res.Record.Counts.Applied != 200 {
			b.Fatalf("%v %+v", err, res.Record.Counts)
		}
	}
}
