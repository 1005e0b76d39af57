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

// TestNamesOfCodes: a code is told by all words of its name and no others.
func TestNamesOfCodes(t *testing.T) {
	grammars := map[string]*kzGrammar{"ru": {lang: "ru", bill: ruBill()}, "kk": {lang: "kk", verbLast: true, bill: kkBill()}, "en": {lang: "en", bill: enBill()}}
	for _, c := range []struct {
		lang, title, name string
		same              bool
	}{
		{"ru", "Уголовный кодекс Республики Казахстан", "В Уголовный кодекс Республики Казахстан от 16 июля 1997 года", true},
		{"ru", "Уголовный кодекс Республики Казахстан", "В Уголовно-исполнительный кодекс Республики Казахстан от 13 декабря 1997 года", false},
		{"ru", "Уголовный кодекс Республики Казахстан", "В Уголовный процессуальный кодекс Республики Казахстан от 4 июля 2014 года", false},
		{"ru", "Кодекс Республики Казахстан об административных правонарушениях", "В Кодекс Республики Казахстан об административных правонарушениях от 5 июля 2014 года", true},
		{"ru", "Конституция Республики Казахстан", "Внести в Конституцию Республики Казахстан", true},
		{"kk", "Қазақстан Республикасының Қылмыстық кодексі", "1997 жылғы 16 шілдедегі Қазақстан Республикасының Қылмыстық кодексіне", true},
		{"kk", "Қазақстан Республикасының Қылмыстық кодексі", "1997 жылғы 13 желтоқсандағы Қазақстан Республикасының Қылмыстық-атқару кодексіне", false},
		{"kk", "Қазақстан Республикасының Қылмыстық кодексі", "Қазақстан Республикасының 2014 жылғы 4 шілдедегі Қылмыстық процестік кодексіне мынадай өзгерістер енгізілсін", false},
		{"kk", "Қазақстан Республикасының Әкімшілік құқық бұзушылық туралы кодексі", "2001 жылғы 30 қаңтардағы Қазақстан Республикасының Әкімшілік құқық бұзушылық туралы кодексіне (Жаршы, 2001 ж.)", true},
		{"en", "Criminal Code of the Republic of Kazakhstan", "In the Criminal Code of the Republic of Kazakhstan of 3 July 2014", true},
		{"en", "Criminal Code of the Republic of Kazakhstan", "In the Criminal Procedure Code of the Republic of Kazakhstan dated 4 July 2014", false},
	} {
		if got := grammars[c.lang].names(Amended{Titles: []string{c.title}}, c.name); got != c.same {
			t.Errorf("%q for %q: %v", c.name, c.title, got)
		}
	}
}
