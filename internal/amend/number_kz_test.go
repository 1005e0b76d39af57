package amend

import (
	"os"
	"strings"
	"testing"
)

// TestNumberingIsDraftedInWords: an article whose text becomes its paragraph 1 is not
// given new wording as a whole; a number goes in front of its first word.
func TestNumberingIsDraftedInWords(t *testing.T) {
	for _, c := range []struct{ lang, first, last, more, order, whole string }{
		{"ru", "Житель вправе", "время суток.", "2. Фонарь возвращается утром.", "в абзаце первом слово «Житель» заменить словами «1. Житель»", "статью 2 изложить"},
		{"kk", "Тұрғын тәуліктің", "алуға құқылы.", "2. Шам таңертең қайтарылады.", "бірінші абзацтағы «Тұрғын» деген сөз «1. Тұрғын» деген сөздермен ауыстырылсын", "2-бап мынадай"},
		{"en", "A resident may", "dark hours.", "2. The lamp shall be returned in the morning.", "in the first indent the word “A” shall be replaced by the words “1. A”", "Article 2 shall be worded"},
	} {
		src, err := os.ReadFile("testdata/kz/act_" + c.lang + ".md")
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Replace(string(src), c.first, "1. "+c.first, 1)
		text = strings.Replace(text, c.last, c.last+"\n\n"+c.more, 1)
		d, err := DraftBill(readKzText(t, "old", src, c.lang), readKzText(t, "new", []byte(text), c.lang), ByTag(c.lang+"-KZ"), DraftOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if bill := string(d.Bill); !d.Exact || !strings.Contains(bill, c.order) || strings.Contains(bill, c.whole) {
			t.Errorf("%s: exact %v, bill:\n%s", c.lang, d.Exact, bill)
		}
	}
}

// TestPartsOfANumberedTextAreCountedAsBefore: instructions behind the one that numbers
// the text of an article still name its parts as they were.
func TestPartsOfANumberedTextAreCountedAsBefore(t *testing.T) {
	const old = "# О лодках\n\n### Статья 1. Лодка\n\nЛодка сдается на день.\n\nЛодка возвращается вечером.\n\nЛодка моется.\n"
	const bill = "# О внесении изменений в Закон «О лодках»\n\nСтатья 1. Внести в Закон Республики Казахстан «О лодках» следующие изменения:\n\nв статье 1:\n\nв части первой слово «Лодка» заменить словами «1. Лодка»;\n\nчасть вторую исключить;\n\nв части третьей слово «моется» заменить словом «сушится».\n"
	p := readKzText(t, "act", []byte(old), "ru")
	b := Read(readKzText(t, "bill", []byte(bill), "ru"), ByTag("ru-KZ"), Amended{Titles: []string{"О лодках"}})
	res, err := Apply(p, b, Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := "# О лодках\n\n### Статья 1. Лодка\n\n1. Лодка сдается на день.\n\nЛодка сушится.\n"
	if string(res.Text) != want {
		t.Errorf("got\n%s%s", res.Text, fatesOf(b))
	}
}
