package cite_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"zanger/internal/cite"
)

// found writes the matches in text as [citation], with <this> or <other> after
// those whose act is named.
func found(text, lang string) string {
	var out []string
	for _, m := range cite.Scan(text, cite.Options{Country: "kz", Lang: lang}) {
		out = append(out, "["+text[m.Start:m.End]+"]"+map[cite.Whose]string{cite.ThisAct: "this", cite.OtherAct: "other"}[m.Whose])
	}
	return strings.Join(out, " ")
}

func TestScanFindsCitationsInRunningText(t *testing.T) {
	tests := []struct{ name, lang, text, want string }{
		{"this Law named after it", "ru", "лиц, указанных в статье 13 настоящего Закона, принимают", "[статье 13]this"},
		{"a chain in the instrumental", "ru", "случая, предусмотренного пунктом 7 статьи 15 настоящего Закона)", "[пунктом 7 статьи 15]this"},
		{"another act", "ru", "в соответствии с пунктом 1 статьи 61 Конституции Республики", "[пунктом 1 статьи 61]other"},
		{"another act with an adjective", "ru", "по статье 96 Уголовного кодекса", "[статье 96]other"},
		{"an act spoken of before", "ru", "статьи 5 указанного Закона", "[статьи 5]other"},
		{"this article", "ru", "установленных пунктом 1 настоящей статьи, вправе", "[пунктом 1 настоящей статьи]"},
		{"words without number", "ru", "требования статьи, пункта и главы настоящего Закона; настоящей статьи", ""},
		{"counted, not cited", "ru", "в 2 пунктах и 3 статьях; часть вопросов", ""},
		{"gazette entries", "ru", "(Ведомости, 2008 г., № 24, ст. 127; 2009 г., № 18, ст. 84; № 19-I, 19-II, ст. 94, 96)", ""},
		{"a numbered law is no gazette", "ru", "Закон № 114-IV, ст. 6", "[ст. 6]"},
		{"a date after the number", "ru", "согласно ст. 6, 13 мая 2014 года", "[ст. 6]"},
		{"a singular takes no list", "ru", "в статье 6, 5 лиц и 13 тенге", "[статье 6]"},
		{"in brackets", "ru", "заявитель (п. 2 ст. 13) и другие (подпункт 3) пункта 2)", "[п. 2 ст. 13] [подпункт 3) пункта 2]"},
		{"after an alias", "ru", "см. kz-sss ст. 13 п. 2 и [@kz-sss ст. 6(8)]", "[ст. 13 п. 2] [ст. 6(8)]"},
		{"a year in brackets is no point", "ru", "статья 6 (2013) и ст. 6 (8)", "[статья 6] [ст. 6 (8)]"},
		{"supplemented with, not part of", "ru", "дополнить статью 5 пунктом 8", "[статью 5] [пунктом 8]"},
		{"end of a sentence", "ru", "См. ст. 6. Пункт 2 действует.", "[ст. 6] [Пункт 2]"},
		{"a new paragraph", "ru", "Глава 2\n\nСтатья 5", "[Глава 2] [Статья 5]"},
		{"a single letter needs its dot", "ru", "п 2, но п. 3", "[п. 3]"},
		{"owner before", "kk", "өтініш осы Заңның 13-бабында аталған", "[13-бабында]this"},
		{"another act before", "kk", "Қазақстан Республикасы Конституциясының 61-бабы 1-тармағына сәйкес", "[61-бабы 1-тармағына]other"},
		{"this article before", "kk", "осы баптың 1-тармағында белгіленген", "[осы баптың 1-тармағында]"},
		{"a list of points", "kk", "Осы Заңның 6-бабы 1-тармағының 6) және 8) тармақшаларында көрсетілген", "[6-бабы 1-тармағының 6) және 8) тармақшаларында]this"},
		{"supplemented with, not part of", "kk", "5-бапты 8-тармақпен толықтыру", "[5-бапты] [8-тармақпен]"},
		{"a date", "kk", "2014 жылғы 18 ақпандағы № 175-V Заң", ""},
		{"of this Law", "en", "the persons specified in Article 13 of this Law, may", "[Article 13]this"},
		{"of another", "en", "under paragraph 1 of Article 61 of the Constitution", "[paragraph 1 of Article 61]other"},
		{"of a Code", "en", "Article 96(2) of the Criminal Procedure Code", "[Article 96(2)]other"},
		{"a date after it", "en", "Article 6, 13 May 2014", "[Article 6]"},
		{"singular and a figure", "en", "Article 6 and 10 persons; Article 6 to 10", "[Article 6] [Article 6]"},
		{"points after an article", "en", "Article 13(2)(3) and (4), and Article 15", "[Article 13(2)(3) and (4), and Article 15]"},
		{"no citation", "en", "the article on paragraphs and the second chapter", ""},
		{"several languages in one text", "en", "See ст. 13 п. 2 and 13-баптың 2-тармағы or Article 13(2).", "[ст. 13 п. 2] [13-баптың 2-тармағы] [Article 13(2)]"},
		{"a model name is none", "ru", "модель А-6, ст. стекло, в.п. 12", ""},
	}
	for _, tt := range tests {
		t.Run(tt.lang+": "+tt.name, func(t *testing.T) {
			if got := found(tt.text, tt.lang); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestMembersOfAListHaveTheirOwnBytes(t *testing.T) {
	tests := []struct{ text, want string }{
		{"см. статьи 6, 13 и 15 закона", "статьи 6|13|15"},
		{"подпункты 2) и 5) пункта 1 статьи 8-1", "подпункты 2)|5)"},
		{"6, 13 және 15-баптар", "6|13|15-баптар"},
		{"Articles 6(8) and 13(2)(3)", "Articles 6(8)|13(2)(3)"},
		{"пункт 1 и подпункт 2) пункта 3 статьи 5", "пункт 1|подпункт 2) пункта 3 статьи 5"},
		{"ст. 13 п. 2", "ст. 13 п. 2"},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range cite.Scan(tt.text, cite.Options{}) {
			for _, c := range m.Citations {
				got = append(got, tt.text[c.Start:c.End])
			}
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%q: got %s, want %s", tt.text, s, tt.want)
		}
	}
}

func TestRelativeCitationsTakeTheirPlace(t *testing.T) {
	x := goldAct()
	parse := func(s string) cite.Citation {
		t.Helper()
		cs, err := cite.Parse(s, cite.Options{Country: "kz"})
		if err != nil || len(cs) != 1 {
			t.Fatalf("Parse(%q) = %v, %v", s, cs, err)
		}
		return cs[0]
	}
	c := parse("подпунктом 3) пункта 2 настоящей статьи")
	if c.Rooted() {
		t.Errorf("%q counts as rooted", c)
	}
	placed, ok := c.From("art_13__para_1__point_2")
	if ps, err := cite.Resolve(placed, x); !ok || err != nil || ps[0].EID != "art_13__para_2__point_3" {
		t.Errorf("%q in article 13: got %v, %v", c, ps, err)
	}
	if _, ok := c.From("chp_1"); ok {
		t.Errorf("%q was placed in a chapter", c)
	}
	inner := parse("подпункт 3)").Under(parse("пункт 2").Under(parse("статье 13")))
	if ps, err := cite.Resolve(inner, x); err != nil || ps[0].EID != "art_13__para_2__point_3" {
		t.Errorf("point 3) under paragraph 2 under article 13: got %v, %v", ps, err)
	}
	if same := parse("ст. 5").Under(parse("ст. 6")); same.Steps[0].Num != "5" {
		t.Errorf("a rooted citation was moved: %v", same.Steps)
	}
}

func TestSentencesAreCounted(t *testing.T) {
	tests := []struct {
		text        string
		first, last int
	}{
		{"предложение второе пункта 3 статьи 13", 2, 2},
		{"предложения первое–третье пункта 3 статьи 13", 1, 3},
		{"first sentence of paragraph 3 of Article 13", 1, 1},
		{"пункт 3 статьи 13", 0, 0},
	}
	for _, tt := range tests {
		cs, err := cite.Parse(tt.text, cite.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if first, last := cs[0].Sentence(); first != tt.first || last != tt.last {
			t.Errorf("%s: got %d to %d, want %d to %d", tt.text, first, last, tt.first, tt.last)
		}
	}
}

// TestLongTextsAreScanned would not end in the time that go test has if each
// start of a citation read the rest of the text.
func TestLongTextsAreScanned(t *testing.T) {
	for _, s := range []string{"1, ", "1-", "((1)", "статьи 1, ", "п. 2 ст. ", "6(8)(", "один ", "13-баптың ", "of the ", "ст. 1 п. 2 и ",
		"§ 5 odst. 1 a ", "čl. 5. st. 1. i ", "s. 1(2)(a) or ", "art. 1 alin. (2) lit. a) ", "section 1, ", "of the Lamp Act, ", "zákona č. 1/", "a) ", "(a", "1^1", "49(1)(a) or ", "lit. a ", "pct. 1) lit. a) ", "s. ", "§ ", "ч. 2 пп. 2 "} {
		text := strings.Repeat(s, 5000)
		cite.Scan(text, cite.Options{})
	}
	if _, err := cite.Parse(strings.Repeat("ст. 6, ", 300), cite.Options{}); err == nil || !strings.Contains(err.Error(), "at most 1000") {
		t.Errorf("a long citation: got %v", err)
	}
	many := "пункты " + strings.TrimSuffix(strings.Repeat("1, ", 90), ", ") + " статей " + strings.TrimSuffix(strings.Repeat("2, ", 90), ", ")
	if _, err := cite.Parse(many, cite.Options{}); err == nil {
		t.Error("8100 units were cited at once")
	}
}

func checkMatches(t *testing.T, text string) {
	last := 0
	for _, m := range cite.Scan(text, cite.Options{}) {
		if m.Start < last || m.End <= m.Start || m.End > len(text) {
			t.Fatalf("match %d:%d after %d in %q", m.Start, m.End, last, text)
		}
		last = m.End
		offsets := []int{m.Start, m.End}
		for _, c := range m.Citations {
			if c.Start < m.Start || c.End > m.End || c.End <= c.Start || len(c.Steps) == 0 {
				t.Fatalf("citation %d:%d in match %d:%d of %q", c.Start, c.End, m.Start, m.End, text)
			}
			offsets = append(offsets, c.Start, c.End)
		}
		for _, i := range offsets {
			if i < len(text) && utf8.ValidString(text) && !utf8.RuneStart(text[i]) {
				t.Fatalf("%d is inside a letter of %q", i, text)
			}
		}
	}
}

func ExampleScan() {
	text := "Заявление лиц, указанных в пунктах 1 и 2 статьи 13 настоящего Закона."
	for _, m := range cite.Scan(text, cite.Options{Country: "kz"}) {
		fmt.Println(text[m.Start:m.End], len(m.Citations), m.Whose == cite.ThisAct)
	}
	// Output: пунктах 1 и 2 статьи 13 2 true
}
