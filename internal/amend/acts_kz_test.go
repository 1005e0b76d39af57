package amend

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestBillForAnotherActIsLeftAlone: a bill that names one other act, on the line of its
// article, changes nothing; the same bill with the name of the act is carried out.
func TestBillForAnotherActIsLeftAlone(t *testing.T) {
	for _, c := range []struct{ lang, title, other, order string }{
		{"ru", "О прокате фонарей", "О прокате лодок", "пункт 3 статьи 5 исключить."},
		{"kk", "Шамдарды жалға беру туралы", "Қайықтарды жалға беру туралы", "5-баптың 3-тармағы алып тасталсын."},
		{"en", "On the Lending of Lamps", "On the Lending of Boats", "paragraph 3 of Article 5 shall be excluded."},
	} {
		src, err := os.ReadFile("testdata/kz/act_" + c.lang + ".md")
		if err != nil {
			t.Fatal(err)
		}
		bill := fmt.Sprintf(goldFrames[c.lang], c.order)
		for _, other := range []bool{false, true} {
			text, want := bill, Applied
			if other {
				text, want = strings.ReplaceAll(bill, c.title, c.other), OtherAct
			}
			p := readKzText(t, "act", src, c.lang)
			b := Read(readKzText(t, "bill", []byte(text), c.lang), ByTag(c.lang+"-KZ"), Amended{Titles: []string{p.Expression.Title(c.lang)}})
			res, err := Apply(p, b, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := b.Instructions[0].Status; got != want || other != (string(res.Text) == string(src)) {
				t.Errorf("%s, other act %v: %s%s", c.lang, other, got, fatesOf(b))
			}
		}
	}
}

// TestWordsOfTheTitleOfAnAct: the title is one place, in which words stand once.
func TestWordsOfTheTitleOfAnAct(t *testing.T) {
	src, err := os.ReadFile("testdata/kz/act_ru.md")
	if err != nil {
		t.Fatal(err)
	}
	bill := fmt.Sprintf(goldFrames["ru"], "в заголовке слова «прокате фонарей» заменить словами «фонарях и лампах».")
	b := Read(readKzText(t, "bill", []byte(bill), "ru"), ByTag("ru-KZ"), Amended{Titles: []string{"О прокате фонарей"}})
	res, err := Apply(readKzText(t, "act", src, "ru"), b, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := strings.Replace(string(src), "# О прокате фонарей", "# О фонарях и лампах", 1); string(res.Text) != want {
		t.Errorf("got %s%s", diffOf(want, string(res.Text)), fatesOf(b))
	}
}
