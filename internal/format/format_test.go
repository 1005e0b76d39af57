package format

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"zanger/internal/act"
)

func TestHeadings(t *testing.T) {
	cases := []struct {
		country, lang, line string
		marked              bool
		want                string // kind, number, title; "" for no heading
	}{
		{"kz", "ru", "Статья 6. Основания", false, "article 6 Основания"},
		{"kz", "ru", "Статья 6 . Основания", false, "article 6 Основания"},
		{"kz", "ru", "Статья 8-1", false, "article 8-1 "},
		{"kz", "ru", "Статья 6 настоящего Закона применяется", false, ""},
		{"kz", "ru", "Статья 6 Основания", true, "article 6 Основания"},
		{"kz", "ru", "Cтатья 6. Латинская буква", false, "article 6 Латинская буква"},
		{"kz", "ru", "ГЛАВА ІV. СРОКИ", false, "chapter 4 СРОКИ"},
		{"kz", "ru", "Раздел II", false, "title 2 "},
		{"kz", "ru", "РАЗДЕЛ ДВАДЦАТЬ ВТОРОЙ", false, "title 22 "},
		{"kz", "ru", "Подраздел 1. Общее", false, "division 1 Общее"},
		{"kz", "ru", "§ 2. Сроки", false, "subchapter 2 Сроки"},
		{"kz", "ru", "Часть первая настоящей статьи", false, ""},
		{"kz", "ru", "Приложение 2 к Закону", false, "attachment 2 к Закону"},
		{"kz", "kk", "6-бап. Негіздер", false, "article 6 Негіздер"},
		{"kz", "kk", "6-баптың 2-тармағы", false, ""},
		{"kz", "kk", "1-кіші бөлім. Жалпы", false, "division 1 Жалпы"},
		{"kz", "kk", "ЕКІНШІ БӨЛІМ", false, "title 2 "},
		{"kz", "en", "Section 2. General", true, "title 2 General"},
		{"cz", "cs", "§ 31a", false, "section 31a "},
		{"cz", "cs", "§ 6 vyhlášky č. 332/2000 Sb.", false, ""},
		{"cz", "cs", "Čl.86", true, "article 86 "},
		{"cz", "cs", "Čl. XLIII", true, "article 43 "},
		{"cz", "cs", "ČÁST DVACÁTÁ PRVNÍ", true, "part 21 "},
		{"cz", "cs", "HLAVA PÁTÁ", true, "title 5 "},
		{"cz", "cs", "Oddíl třetí", true, "subchapter 3 "},
		{"cz", "cs", "Pododdíl 1", true, "division 1 "},
		{"cz", "cs", "Příloha č. 3 k vyhlášce č. 449/2006 Sb.", false, "attachment 3 k vyhlášce č. 449/2006 Sb."},
		{"cz", "cs", "Příloha obsahuje seznam.", false, ""},
		{"cz", "en", "§ 57 Shelters", true, "section 57 Shelters"},
		{"md", "ro", "Articolul 27¹. Scop", false, "article 27-1 Scop"},
		{"md", "ro", "T i t l u l  IV", false, "title 4 "},
		{"md", "ro", "Secţiunea a 2-a", false, ""},
		{"md", "ro", "Cartea a doua", false, "part 2 "},
		{"md", "ru", "Статья 27^1. Цель", false, "article 27-1 Цель"},
		{"rs", "sr", "Члан 5а", false, "article 5а "},
		{"rs", "sr", "Član 5. stav 2. menja se", false, ""},
		{"rs", "sr", "VIIIa ZAJEDNIČKE ODREDBE", false, ""},
		{"rs", "sr", "VIIIa. ZAJEDNIČKE ODREDBE", false, "chapter 8a ZAJEDNIČKE ODREDBE"},
		{"rs", "sr", "ДЕО ДРУГИ", false, "part 2 "},
		{"rs", "sr", "ДРУГИ ДЕО", false, "part 2 "},
		{"gb", "en", "49 Guidance", true, "section 49 Guidance"},
		{"gb", "en", "PART 2", false, "part 2 "},
		{"gb", "en", "Part 2 applies to a person", false, ""},
		{"eu", "en", "CHAPTER II", false, "chapter 2 "},
		{"eu", "en", "Article 5", false, "article 5 "},
		{"eu", "en", "Article 5 shall apply.", false, ""},
		{"eu", "en", "SECTION 1", false, "subchapter 1 "},
	}
	for _, c := range cases {
		h, ok := newHeadReader(c.country, c.lang).read(c.line, c.marked)
		got := ""
		if ok {
			got = string(h.kind) + " " + h.num + " " + h.text
		}
		if got != c.want {
			t.Errorf("%s %s %q: got %q, want %q", c.country, c.lang, c.line, got, c.want)
		}
		if ok && c.line[h.at:] != h.text {
			t.Errorf("%q: the title begins at %d", c.line, h.at)
		}
	}
}

func TestNumbersBeforeText(t *testing.T) {
	cases := []struct{ text, want string }{
		{"1. Text", "1"}, {"1.Text", "1"}, {"1 . Text", "1"}, {"1.5 tons", ""}, {"2011. жылғы", "2011"}, {"2.3.1. Text", "2.3.1"},
		{"8-1) text", "8-1"}, {"3 )text", "3"}, {"1)", "1"}, {"(1) text", "1"}, {"(1¹) text", "1¹"}, {"(1A) text", "1A"}, {"(A1) text", "A1"},
		{"a) text", "a"}, {"ch) text", "ch"}, {"a^1) text", "a^1"}, {"(iii) text", "iii"}, {"(word) text", ""}, {"а) текст", "а"},
		{"(1. text", ""}, {"text", ""}, {"", ""}, {"5 tons", ""}, {"31a) text", "31a"},
	}
	for _, c := range cases {
		got := ""
		if m := readMarkers(c.text); len(m) > 0 {
			got = m[0].num
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestNumbersFollow(t *testing.T) {
	cases := []struct {
		t    *tradition
		a, b string
		c    class
		want order
	}{
		{&kz, "8", "9", digits, next}, {&kz, "8", "8-1", digits, next}, {&kz, "8-1", "9", digits, next}, {&kz, "8-1", "8-2", digits, next},
		{&kz, "8", "10", digits, forward}, {&kz, "8", "8", digits, backward}, {&kz, "9", "8-1", digits, backward},
		{&kz, "и", "к", letters, forward}, {&cz, "31", "31a", digits, next}, {&cz, "31b", "32", digits, next},
		{&cz, "h", "ch", letters, next}, {&cz, "ch", "i", letters, next}, {&cz, "z", "aa", letters, next}, {&cz, "aa", "ab", letters, next},
		{&cz, "z", "za", letters, next}, {&cz, "b", "ba", letters, next}, {&rs, "65b", "65v", digits, next}, {&rs, "65б", "65в", digits, next},
		{&gb, "1za", "1a", digits, forward}, {&gb, "iv", "v", roman, next}, {&gb, "ix", "xi", roman, forward}, {&gb, "50", "50a", digits, next},
	}
	for _, c := range cases {
		if got := c.t.follows(c.a, c.b, c.c); got != c.want {
			t.Errorf("%s: %s after %s: got %d, want %d", c.t.country, c.b, c.a, got, c.want)
		}
	}
}

func TestNumbersInEIDs(t *testing.T) {
	for num, want := range map[string]string{"27¹": "27-1", "27^1": "27-1", "8-1": "8-1", "31A": "31a", "2.3": "2-3", "f¹": "f-1", "12²³": "12-23"} {
		if got := eidNum(num); got != want {
			t.Errorf("%s: got %s, want %s", num, got, want)
		}
	}
}

func TestQuotations(t *testing.T) {
	cases := []struct {
		name, lang, text string // paragraphs between bars
		want             string // q for quoted, - for not
	}{
		{"one paragraph", "cs", "§ 5 zní:|„(1) Text.“.|Dále", "-q-"},
		{"several paragraphs with quotations inside", "cs", "nový § 6a zní:|„§ 6a|(1) Text „úplný“.|- a) text.“.|2. V § 7", "-qqq-"},
		{"words in quotation marks are no wording", "cs", "slova „a“ se nahrazují slovy „b“.|„b“ je text", "--"},
		{"a definition is no wording", "en", "In this Law:|“help” means aid;|“aid” means help.", "---"},
		{"straight marks with a title inside", "ru", `изложить в следующей редакции:|"1) лицо;|2) по Закону "О мерах";|3) орган.";|дополнить`, "-qqq-"},
		{"one mark closes the title and the wording", "ru", "изложить:|«1) по Закону «О мерах»;|2) исключить:|«3) орган.»;|далее", "-q-q-"},
		{"payloads that follow each other", "ru", `изложить:|"2) а;";|"5) б.".|далее`, "-qq-"},
		{"wording that is never closed", "cs", "doplňuje odstavec 7:|„(7) Text.|konec", "-q-"},
		{"announced and opened in one paragraph", "cs", "§ 5 zní: „(1) Text.|(2) Text.“.|2. V § 6", "-q-"},
		{"the numbers of instructions go on inside unclosed wording", "cs",
			"4. Za § 1 se vkládá § 1a, který zní:|„§ 1a|(1) Text.|5. V § 2 se slovo zruší.|6. V § 3 se doplňuje věta: „Text.“.|7. § 4 zní:|„§ 4“.|8. V § 5", "-qq---q-"},
		{"a Romanian quotation", "ro", "va avea următorul cuprins:|„(8) Text.|(9) Text.”|Articolul 2", "-qq-"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			quoted, _ := Quotations(strings.Split(c.text, "|"), c.lang)
			got := ""
			for _, q := range quoted {
				if q {
					got += "q"
				} else {
					got += "-"
				}
			}
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestSplice(t *testing.T) {
	src := []byte("one two three")
	out, err := Splice(src, []Edit{{act.Span{Start: 8, End: 13}, "3"}, {act.Span{Start: 0, End: 3}, "1"}, {act.Span{Start: 4, End: 4}, "and "}})
	if d := cmp.Diff("1 and two 3", string(out)); d != "" || err != nil {
		t.Error(d, err)
	}
	if _, err := Splice(src, []Edit{{act.Span{Start: 0, End: 5}, ""}, {act.Span{Start: 4, End: 6}, ""}}); err == nil {
		t.Error("two edits of the same bytes are carried out")
	}
}

func TestTilesOverlapIsAnError(t *testing.T) {
	u := &act.Provision{EID: "art_1", Content: []act.Block{{Text: "ab", Span: act.Span{Start: 0, End: 2}}, {Text: "b", Span: act.Span{Start: 1, End: 2}}}}
	p := &Parsed{Expression: &act.Expression{Body: []*act.Provision{u}}, Source: []byte("ab")}
	if _, err := p.Tile(); err == nil {
		t.Error("bytes that two paragraphs claim are tiled")
	}
}

func TestNotesDoNotLengthenUnitsInsideArticles(t *testing.T) {
	b := NewBuilder("kz", "ru")
	b.Heading("Статья 1. А", act.Span{Start: 0, End: 10})
	b.Paragraph("1. Раз.", act.Span{Start: 10, End: 20})
	b.Note("Сноска. Статья 1.", act.Span{Start: 20, End: 30})
	tree := b.Done(func(_ act.Span, msg string) { t.Error(msg) })
	a := tree.Body[0]
	if a.Span.End != 30 || a.Children[0].Span.End != 20 || len(a.Notes) != 1 || len(a.Children[0].Notes) != 0 {
		t.Errorf("got article to %d with %d notes, paragraph to %d", a.Span.End, len(a.Notes), a.Children[0].Span.End)
	}
}
