package cite_test

import (
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/cite"
)

func TestScanFindsCitationsOfOtherCountries(t *testing.T) {
	tests := []struct{ country, lang, name, text, want string }{
		{"cz", "cs", "paragraphs in running text", "z důvodů uvedených v § 91 odst. 3 písm. b), se postupuje", "[§ 91 odst. 3 písm. b)]"},
		{"cz", "cs", "a paragraph of the same section", "osobám uvedeným v odstavci 2 písm. b) se vyplatí", "[odstavci 2 písm. b)]"},
		{"cz", "cs", "this act", "podle § 5 odst. 1 tohoto zákona", "[§ 5 odst. 1]this"},
		{"cz", "cs", "a numbered act", "podle § 5 odst. 1 zákona č. 77/2019 Sb., o lampách", "[§ 5 odst. 1]other=77/2019"},
		{"cz", "cs", "a code", "podle § 159a odst. 2 až 4 trestního řádu", "[§ 159a odst. 2 až 4]other"},
		{"cz", "cs", "years are no letters", "osoby starší 80 let a děti", ""},
		{"rs", "sr", "of this article", "дело из ст. 1. и 2. овог члана учињено", "[ст. 1. и 2. овог члана]"},
		{"rs", "sr", "this law after it", "из члана 124. став 1. овог закона и", "[члана 124. став 1.]this"},
		{"rs", "sr", "another law after it", "iz člana 45. Zakona o lampama", "[člana 45.]other"},
		{"rs", "sr", "a stav of the last article only", "из чл. 249, 251. ст. 1. и 2, 252, 254.", "[чл. 249, 251. ст. 1. и 2]"},
		{"rs", "sr", "a stav of an article that was not read", "397, 399. ст. 2. и 3.", ""},
		{"gb", "en", "this Act", "a notice under section 13(5)(b) of this Act", "[section 13(5)(b)]this"},
		{"gb", "en", "an Act by its title", "within section 1(1) of the Co-operative and Community Lamps Act 2014 (lamps)", "[section 1(1)]other=co operative and community lamps act 2014"},
		{"gb", "en", "a title that begins like one", "in section 2A(2) of the Regulation and Inspection of Lamps (Wales) Act 2016", "[section 2A(2)]other=regulation and inspection of lamps wales act 2016"},
		{"gb", "en", "an Act by its year", "under section 16 of the 1930 Act", "[section 16]other"},
		{"gb", "en", "alternatives", "under section 40, 42 or 45 are", "[section 40, 42 or 45]"},
		{"gb", "en", "a bracket takes its place", "under section 7(1)(a) or (b) and section 8(1)(a) and (2)", "[section 7(1)(a) or (b) and section 8(1)(a) and (2)]"},
		{"gb", "en", "a title is no citation", "the Lamp (Amendments) Regulations 2025 apply", ""},
		{"gb", "en", "a definition is no number", "for the purposes of this section (1) means one", ""},
		{"md", "ro", "an alineat", "prevăzute la art. 20 alin. (2) lit. a) și b) din prezenta lege", "[art. 20 alin. (2) lit. a) și b)]this"},
		{"md", "ro", "a numbered law", "conform art. 5 din Legea nr. 55/2014", "[art. 5]other=55/2014"},
		{"md", "ru", "the official Russian text", "в соответствии с пунктом a) части (2) статьи 20 и статьёй 27^1", "[пунктом a) части (2) статьи 20 и статьёй 27^1]"},
		{"eu", "en", "this Directive", "referred to in Article 5(1), second subparagraph, point (a), of this Directive", "[Article 5(1), second subparagraph, point (a)]"},
		{"eu", "en", "a Regulation", "under Article 6(1)(f) of Regulation (EU) 2016/679", "[Article 6(1)(f)]other"},
		{"coe", "en", "this Convention", "in accordance with Article 12, paragraph 1, letter a of this Convention", "[Article 12, paragraph 1, letter a]this"},
	}
	for _, tt := range tests {
		t.Run(tt.country+" "+tt.name, func(t *testing.T) {
			var out []string
			for _, m := range cite.Scan(tt.text, cite.Options{Country: tt.country, Lang: tt.lang}) {
				s := "[" + tt.text[m.Start:m.End] + "]" + map[cite.Whose]string{cite.ThisAct: "this", cite.OtherAct: "other"}[m.Whose]
				if a := m.Citations[0].Act; a != "" {
					s += "=" + a
				}
				out = append(out, s)
			}
			if got := strings.Join(out, " "); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestAUnitAfterAListOfArticlesIsOneOfTheLast(t *testing.T) {
	x := rsAct()
	cs, err := cite.Parse("čl. 1, 3. i 40. st. 1. i 3.", cite.Options{Country: "rs"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range cs {
		ps, err := cite.Resolve(c, x)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, string(ps[0].EID))
	}
	if s := strings.Join(got, " "); s != "art_1 art_3 art_40__para_1 art_40__para_3" {
		t.Errorf("got %s", s)
	}
}

func TestCitationsAreWrittenInTheCustomOfTheCountry(t *testing.T) {
	acts := goldActs()
	tests := []struct{ act, eid, lang, short, long string }{
		{"cz", "sec_57__subsec_2__point_a__subpoint_1", "cs", "§ 57 odst. 2 písm. a) bod 1", "§ 57 odstavec 2 písmeno a) bod 1"},
		{"cz", "sec_57__subsec_2__point_a", "en", "s. 57(2)(a)", "letter a) of paragraph 2 of Section 57"},
		{"cz", "sec_57__subsec_2__point_a", "ru", "§ 57 ч. 2 п. a)", "пункт a) части 2 параграфа 57"},
		{"cz", "sec_57__subsec_2__point_a", "kk", "57-параграфтың 2-бөлігінің a) тармағы", "57-параграфтың 2-бөлігінің a) тармағы"},
		{"cz", "art_1__subpoint_3__point_a", "cs", "čl. I bod 3 písm. a)", "článek I bod 3 písmeno a)"},
		{"cz", "part_1__title_2", "cs", "část první hlava II", "část první hlava II"},
		{"md", "art_20__para_2__point_b-1", "ro", "art. 20 alin. (2) lit. b^1)", "articolul 20 alineatul (2) litera b^1)"},
		{"md", "art_2__point_3__subpoint_a", "ro", "art. 2 pct. 3) lit. a)", "articolul 2 punctul 3) litera a)"},
		{"md", "art_20__para_2__point_a", "ru", "ст. 20 ч. (2) п. a)", "пункт a) части (2) статьи 20"},
		{"md", "art_27-1__para_1-1", "en", "Article 27^1(1^1)", "paragraph (1^1) of Article 27^1"},
		{"rs", "art_40__para_2__point_3", "sr", "члан 40. став 2. тачка 3)", "члан 40. став 2. тачка 3)"},
		{"rs", "art_42__para_2__al_2", "sr", "члан 42. став 2. алинеја 1.", "члан 42. став 2. алинеја 1."},
		{"rs", "art_65б", "en", "Article 65б", "Article 65б"},
		{"rs", "art_40__para_2__point_3", "en", "Article 40(2)(3)", "item 3) of paragraph 2 of Article 40"},
		{"rs", "art_40__para_2__point_3", "ru", "ст. 40 ч. 2 п. 3)", "пункт 3) части 2 статьи 40"},
		{"gb", "sec_50za", "en", "s. 50ZA", "section 50ZA"},
		{"gb", "sec_49__subsec_1__para_b__subpara_ii__point_b", "en", "s. 49(1)(b)(ii)(B)", "section 49(1)(b)(ii)(B)"},
		{"gb", "att_3__para_2__subpara_1__point_a", "en", "Sch. 3 para. 2(1)(a)", "paragraph 2(1)(a) of Schedule 3"},
		{"gb", "part_1__chp_2", "en", "Pt. 1 Ch. 2", "Chapter 2 of Part 1"},
		{"gbsi", "art_7__para_3__subpara_b", "en", "reg. 7(3)(b)", "regulation 7(3)(b)"},
		{"eu", "art_11__para_5__point_b__subpoint_ii", "en", "Article 11(5)(b)(ii)", "Article 11(5), point (b)(ii)"},
		{"eu", "art_11__para_4__subpara_3__point_a", "en", "Article 11(4), third subparagraph, point (a)", "Article 11(4), third subparagraph, point (a)"},
		{"eu", "art_11__para_5__point_a", "cs", "čl. 11 odst. 5 písm. a)", "článek 11 odstavec 5 písmeno a)"},
		{"eu", "art_11__para_5__point_a", "ru", "ст. 11 п. 5 подп. a)", "подпункт a) пункта 5 статьи 11"},
		{"treaty", "art_12__para_1__point_a", "en", "Article 12(1)(a)", "Article 12, paragraph 1, letter a"},
	}
	for _, tt := range tests {
		x := acts[tt.act]
		for style, want := range []string{tt.short, tt.long} {
			if got := cite.Format(x, act.EID(tt.eid), tt.lang, cite.Style(style)); got != want {
				t.Errorf("%s %s in %s: got %q, want %q", tt.act, tt.eid, tt.lang, got, want)
			}
		}
	}
}
