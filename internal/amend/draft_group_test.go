package amend

import (
	"os"
	"strings"
	"testing"
)

// TestDraftedTogether: units of one place to which the same happens are named together;
// those that stand side by side share a pair of quotation marks.
func TestDraftedTogether(t *testing.T) {
	for _, c := range []struct {
		lang  string
		edits []string
		gone  []string
		want  []string
	}{
		{"ru", []string{"1) кочевка – перевозка ульев к месту цветения;", "1) кочевка – совсем иное понятие здесь;", "2) пасека – участок, на котором размещены ульи;", "2) пасека – большой ухоженный сад;",
			"4) улей – жилище для пчелиной семьи.", "4) улей – дом с крышей."},
			[]string{"1) копия документа, удостоверяющего личность;\n\n", "3) ветеринарный паспорт пасеки.\n\n"},
			[]string{"1) подпункты 1), 2) и 4) статьи 1 изложить в следующей редакции:\n\n«1) кочевка – совсем иное понятие здесь;\n\n2) пасека – большой ухоженный сад;»;\n\n«4) улей – дом с крышей.»;", "2) подпункты 1) и 3) пункта 2 статьи 3 исключить."}},
		{"kk", []string{"1) көшіру – ұяларды гүлденетін жерге тасымалдау;", "1) көшіру – мүлдем басқа ұғым;", "2) омарта – ұялар орналастырылған учаске;", "2) омарта – үлкен бақ;", "4) ұя – ара тобының баспанасы.", "4) ұя – ағаш үй."},
			[]string{"1) жеке басты куәландыратын құжаттың көшірмесі;\n\n", "3) омартаның ветеринариялық паспорты.\n\n"},
			[]string{"1) 1-баптың 1), 2) және 4) тармақшалары мынадай редакцияда жазылсын:\n\n«1) көшіру – мүлдем басқа ұғым;\n\n2) омарта – үлкен бақ;»;\n\n«4) ұя – ағаш үй.»;", "2) 3-баптың 2-тармағының 1) және 3) тармақшалары алып тасталсын."}},
		{"en", []string{"1) apiary means a plot on which hives are placed;", "1) apiary has another sense here;", "2) beekeeper means an individual who keeps an apiary;", "2) beekeeper stands for anybody;", "4) migration means the carriage of hives to a place of blossom.", "4) migration is a journey."},
			[]string{"1) a copy of an identity document;\n\n", "3) the veterinary passport of the apiary.\n\n"},
			[]string{"1) subparagraphs 1), 2) and 4) of Article 1 shall be worded as follows:\n\n“1) apiary has another sense here;\n\n2) beekeeper stands for anybody;”;\n\n“4) migration is a journey.”;", "2) subparagraphs 1) and 3) of paragraph 2 of Article 3 shall be excluded."}},
	} {
		src, err := os.ReadFile("testdata/kz/fresh_act_" + c.lang + ".md")
		if err != nil {
			t.Fatal(err)
		}
		new := strings.NewReplacer(c.edits...).Replace(string(src))
		for _, g := range c.gone {
			new = strings.Replace(new, g, "", 1)
		}
		d, err := DraftBill(readKzText(t, "old", src, c.lang), readKzText(t, "new", []byte(new), c.lang), ByTag(c.lang+"-KZ"), DraftOptions{Exclude: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range c.want {
			if !strings.Contains(string(d.Bill), want) {
				t.Errorf("%s: %q is not in the bill:\n%s", c.lang, want, d.Bill)
			}
		}
	}
}
