package amend

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"zanger/internal/act/acttest"
)

// carryKzBill carries out instructions, each on a line of its own, on the gold act.
func carryKzBill(t *testing.T, lang, instructions string, o Options) *Result {
	t.Helper()
	src, err := os.ReadFile("testdata/kz/act_" + lang + ".md")
	if err != nil {
		t.Fatal(err)
	}
	p := readKzText(t, "act", src, lang)
	text := fmt.Sprintf(goldFrames[lang], strings.ReplaceAll(instructions, "\n", "\n\n"))
	if strings.HasPrefix(instructions, "# ") {
		text = strings.ReplaceAll(instructions, "\n", "\n\n")
	}
	res, err := Apply(p, Read(readKzText(t, "bill", []byte(text), lang), ByTag(lang+"-KZ"), Amended{Titles: []string{p.Expression.Title(lang)}}), o)
	if err != nil {
		t.Fatal(err)
	}
	if wrong := res.Record.Verify(src, res.Text); len(wrong) > 0 {
		t.Errorf("record: %q", wrong)
	}
	return res
}

func TestAcceptInflected(t *testing.T) {
	tests := []struct {
		lang, instruction string
		has, gone         []string
	}{
		{"ru", "по всему тексту слово «пользователь» заменить соответственно словами «наниматель фонаря».",
			[]string{"выдает нанимателю фонаря расписку", "1. Наниматель фонаря возвращает", "если наниматель фонаря не согласен"}, []string{"ользовател"}},
		{"kk", "бүкіл мәтін бойынша «пайдаланушы» деген сөз тиісінше «жалға алушы» деген сөздермен ауыстырылсын.",
			[]string{"жалға алушыға қайтару", "1. Жалға алушы шамды", "Егер жалға алушы"}, []string{"айдаланушы"}},
		{"en", "throughout the text the word “lamp” shall be replaced by the word “device”.",
			[]string{"register of devices", "A device shall be", "Return of devices"}, []string{"lamp "}},
	}
	for _, tt := range tests {
		if plainRun := carryKzBill(t, tt.lang, tt.instruction, Options{}); plainRun.Record.Counts.Refused != 1 || len(plainRun.Record.Instructions[0].Candidates) == 0 {
			t.Errorf("%s: a plain run must refuse and show the forms: %+v", tt.lang, plainRun.Record.Instructions[0])
		}
		res := carryKzBill(t, tt.lang, tt.instruction, Options{AcceptInflected: true})
		for _, s := range tt.has {
			if !strings.Contains(string(res.Text), s) {
				t.Errorf("%s: %q is not in the text%s", tt.lang, s, fatesOf(res.Bill))
			}
		}
		for _, s := range tt.gone {
			if strings.Contains(string(res.Text), s) {
				t.Errorf("%s: %q is still in the text", tt.lang, s)
			}
		}
	}
}

// TestCommencementKz leaves out what has effect only later.
func TestCommencementKz(t *testing.T) {
	bill := `# О внесении изменений в Закон "О прокате фонарей"
Статья 1. Внести в Закон Республики Казахстан от 3 марта 2015 года "О прокате фонарей" следующие изменения:
1) в пункте 3 статьи 5 слово "расписку" заменить словом "справку";
2) пункт 1 статьи 6 дополнить словами "или в суд".
Статья 2. Настоящий Закон вводится в действие с 1 января 2020 года, за исключением:
1) подпункта 2) статьи 1, который вводится в действие с 1 июля 2020 года.`
	for _, tt := range []struct {
		at      string
		applied int
	}{{"2019-12-31", 0}, {"2020-01-01", 1}, {"2020-06-30", 1}, {"2020-07-01", 2}} {
		res := carryKzBill(t, "ru", bill, Options{At: acttest.Date(tt.at)})
		if c := res.Record.Counts; c.Applied != tt.applied || c.Refused != 0 {
			t.Errorf("at %s: got %+v, want %d applied%s", tt.at, c, tt.applied, fatesOf(res.Bill))
		}
	}
}

// TestSavedMarks reads wording where one quotation mark was set for two.
func TestSavedMarks(t *testing.T) {
	tests := []struct{ lang, instruction, has string }{
		{"ru", "пункт 2 статьи 6 изложить в следующей редакции:\n\"2. Жалоба рассматривается по Закону \"О жалобах\".", "2. Жалоба рассматривается по Закону \"О жалобах\"\n"},
		{"ru", "в пункте 2 статьи 6 слова \"пятнадцати календарных дней\" заменить словами \"срока Закона \"О жалобах\".", "в течение срока Закона \"О жалобах\". Ответ"},
		{"kk", "6-баптың 1-тармағы мынадай мазмұндағы екінші бөлікпен толықтырылсын:\n«Шағымдар туралы» Қазақстан Республикасының Заңы қолданылады.».", "\n«Шағымдар туралы» Қазақстан Республикасының Заңы қолданылады.\n"},
	}
	for _, tt := range tests {
		res := carryKzBill(t, tt.lang, tt.instruction, Options{})
		if !strings.Contains(string(res.Text), tt.has) {
			t.Errorf("%q: %q is not in the text%s", tt.instruction, tt.has, fatesOf(res.Bill))
		}
	}
}

// TestOtherActsKz counts what is meant for the act only.
func TestOtherActsKz(t *testing.T) {
	bill := `# О внесении изменений в некоторые законодательные акты
Статья 1. Внести изменения в следующие законодательные акты Республики Казахстан:
1. В Трудовой кодекс Республики Казахстан от 15 мая 2007 года (Ведомости Парламента Республики Казахстан, 2007 г., № 9, ст. 65):
пункт 1 статьи 5 исключить.
2. В Закон Республики Казахстан от 3 марта 2015 года "О прокате фонарей" (Ведомости Парламента Республики Казахстан, 2015 г., № 5, ст. 20);
пункт 2 статьи 5 исключить.
3. О законе без имени:
пункт 3 статьи 5 исключить.
Статья 2. Признать утратившим силу Закон Республики Казахстан от 5 мая 2011 года "О свечах".`
	res := carryKzBill(t, "ru", bill, Options{})
	want := map[int]Status{0: OtherAct, 1: Applied, 2: NoChange, 3: Refused, 4: OtherAct}
	for i, in := range res.Bill.Instructions {
		if in.Status != want[i] {
			t.Errorf("instruction %d %q: got %s (%s), want %s", i+1, clip(in.Text), in.Status, in.Reason, want[i])
		}
	}
}
