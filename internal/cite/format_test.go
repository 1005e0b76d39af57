package cite_test

import (
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/cite"
)

func TestFormat(t *testing.T) {
	x := goldAct()
	tests := []struct {
		eid         act.EID
		lang        string
		short, long string
	}{
		{"art_6", "ru", "ст. 6", "статья 6"},
		{"art_13__para_2__point_3", "ru", "ст. 13 п. 2 пп. 3)", "подпункт 3) пункта 2 статьи 13"},
		{"art_8__point_4-1", "ru", "ст. 8 пп. 4-1)", "подпункт 4-1) статьи 8"},
		{"art_15__para_2__subpara_2", "ru", "ст. 15 п. 2 ч. 2", "часть вторая пункта 2 статьи 15"},
		{"art_8__point_2__al_5", "ru", "ст. 8 пп. 2) абз. 5", "абзац пятый подпункта 2) статьи 8"},
		{"art_8__point_2__al_1", "ru", "ст. 8 пп. 2) абз. 1", "абзац первый подпункта 2) статьи 8"},
		{"art_16__point_2", "ru", "ст. 16 ч. 1 пп. 2)", "подпункт 2) части первой статьи 16"},
		{"art_20__para_1-3", "ru", "ст. 20 пункт 1-3", "пункт 1-3 статьи 20"},
		{"chp_3-1", "ru", "гл. 3-1", "глава 3-1"},

		{"art_13", "kk", "13-бап", "13-бап"},
		{"art_13__para_2", "kk", "13-баптың 2-тармағы", "13-баптың 2-тармағы"},
		{"art_13__para_2__point_3", "kk", "13-баптың 2-тармағының 3) тармақшасы", "13-баптың 2-тармағының 3) тармақшасы"},
		{"art_15__para_2__subpara_2", "kk", "15-баптың 2-тармағының екінші бөлігі", "15-баптың 2-тармағының екінші бөлігі"},
		{"art_15__para_2__subpara_3__point_1", "kk", "15-баптың 2-тармағының үшінші бөлігінің 1) тармақшасы", "15-баптың 2-тармағының үшінші бөлігінің 1) тармақшасы"},
		{"art_8__point_4__al_3", "kk", "8-баптың 4) тармақшасының үшінші абзацы", "8-баптың 4) тармақшасының үшінші абзацы"},
		{"chp_3-1", "kk", "3-1-тарау", "3-1-тарау"},

		{"art_13__para_2__point_3", "en", "Article 13(2)(3)", "subparagraph 3) of paragraph 2 of Article 13"},
		{"art_6__point_8", "en", "Article 6(8)", "subparagraph 8) of Article 6"},
		{"art_7__point_8", "en", "Article 7, subparagraph 8)", "subparagraph 8) of Article 7"},
		{"art_15__para_2__subpara_2", "en", "Article 15(2), part two", "part two of paragraph 2 of Article 15"},
		{"art_8__point_4__al_3", "en", "Article 8(4), third indent", "indent three of subparagraph 4) of Article 8"},
		{"chp_3-1", "en", "Chapter 3-1", "Chapter 3-1"},

		{"art_13__para_2", "cs", "Article 13(2)", "paragraph 2 of Article 13"}, // no Czech custom for Kazakh acts
		{"art_99__para_1", "en", "Article 99(1)", "paragraph 1 of Article 99"}, // not in the act
		{"sec_5__subsec_1", "ru", "sec_5__subsec_1", "sec_5__subsec_1"},        // no such level in Kazakhstan
		{"nonsense", "en", "nonsense", "nonsense"},
	}
	for _, tt := range tests {
		if got := cite.Format(x, tt.eid, tt.lang, cite.Short); got != tt.short {
			t.Errorf("%s short in %s: got %q, want %q", tt.eid, tt.lang, got, tt.short)
		}
		if got := cite.Format(x, tt.eid, tt.lang, cite.Long); got != tt.long {
			t.Errorf("%s long in %s: got %q, want %q", tt.eid, tt.lang, got, tt.long)
		}
	}
	x.Country = "xx"
	if got := cite.Format(x, "art_6", "en", cite.Short); got != "art_6" {
		t.Errorf("a country without customs: got %q, want the eId", got)
	}
}

func TestErrorsSayWhatIsThere(t *testing.T) {
	x := goldAct()
	tests := []struct{ cited, want string }{
		{"Article 6(12)", `"Article 6(12)" not found in kz-demo: Article 6 has subparagraphs 1) to 11); nearest: Article 6(10) (art_6__point_10), Article 6(11) (art_6__point_11)`},
		{"Article 6(1)(8)", `"Article 6(1)(8)" not found in kz-demo; nearest: Article 6(8) (art_6__point_8)`},
		{"п. 8 ст. 6", `"п. 8 ст. 6" not found in kz-demo: ст. 6 has подпункты 1)–11); nearest: ст. 6 пп. 8) (art_6__point_8)`},
		{"глава 5", `"глава 5" not found in kz-demo: kz-demo has главы 1–4; nearest: гл. 3-1 (chp_3-1), гл. 4 (chp_4)`},
		{"Article 7(8)", `"Article 7(8)" fits several provisions of kz-demo: Article 7, paragraph 8 (art_7__para_8); Article 7, subparagraph 8) (art_7__point_8)`},
		{"пункт 2", `"пункт 2" names no article`},
	}
	for _, tt := range tests {
		cs, err := cite.Parse(tt.cited, cite.Options{Country: "kz"})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := cite.Resolve(cs[0], x); err == nil || err.Error() != tt.want {
			t.Errorf("got  %v\nwant %s", err, tt.want)
		}
	}
}

func TestRepeatedNumbersAreAmbiguous(t *testing.T) {
	x := acttest.Expression("kz-twice", "2020-01-01", acttest.ArticleText("6", "A", "A."), acttest.ArticleText("6_2", "A", "B."))
	cs, _ := cite.Parse("ст. 6", cite.Options{})
	if ps, err := cite.Resolve(cs[0], x); err == nil {
		t.Errorf("article 6 that stands twice resolves to %s", ps[0].EID)
	}
}

func TestByLawsOfParagraphsNeedNoArticle(t *testing.T) {
	x := acttest.Expression("kz-rules", "2020-01-01", acttest.Chapter("1", "A", acttest.Para("1", "A."), acttest.Para("2", "B:", points("1")...)))
	for text, want := range map[string]act.EID{"пункт 2": "chp_1__para_2", "подпункт 1) пункта 2": "chp_1__para_2__point_1", "2-тармақтың 1) тармақшасы": "chp_1__para_2__point_1"} {
		cs, err := cite.Parse(text, cite.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if ps, err := cite.Resolve(cs[0], x); err != nil || ps[0].EID != want {
			t.Errorf("%q: got %v, %v, want %s", text, ps, err, want)
		}
	}
}
