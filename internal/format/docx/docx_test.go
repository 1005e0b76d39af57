package docx

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/format"
)

// outline returns every provision of x as "eId num heading: text".
func outline(x *act.Expression) []string {
	var out []string
	for p := range x.All() {
		s := fmt.Sprintf("%s %s", p.EID, strings.TrimSpace(p.Num+" "+p.Heading))
		if t := strings.ReplaceAll(p.Text(), "\n", " / "); t != "" {
			s += ": " + t
		}
		for _, n := range p.Notes {
			s += " [" + n.Text + "]"
		}
		out = append(out, s)
	}
	return out
}

func TestRead(t *testing.T) {
	tests := []struct {
		name, country, lang string
		file                parts
		title               string
		want                []string
	}{
		{"Russian, numbered by the program", "kz", "ru", parts{"styles": headings, "numbering": lists, "document": p(style("T"), "О маяках") +
			p(style("1"), "Глава 1. Общие положения") + p(style("2"), "Статья 1. Обязанности") +
			p(numbered(1, 0), "Смотритель:") + p(numbered(1, 1), "зажигает лампу;") + p(numbered(1, 1), "ведёт книгу.") + p(numbered(1, 0), "Книга хранится в башне.")},
			"О маяках", []string{"chp_1 Глава 1 Общие положения", "art_1 Статья 1 Обязанности", "art_1__para_1 1.: Смотритель:",
				"art_1__para_1__point_1 1): зажигает лампу;", "art_1__para_1__point_2 2): ведёт книгу.", "art_1__para_2 2.: Книга хранится в башне."}},
		{"Kazakh, without styles", "kz", "kk", parts{"document": p("", "6-бап. Негіздер") + p("", "1. Шамшырақшы:") + p("", "1) шамды жағады;")},
			"", []string{"art_6 6-бап Негіздер", "art_6__para_1 1.: Шамшырақшы:", "art_6__para_1__point_1 1): шамды жағады;"}},
		{"a raised number", "md", "ro", parts{"document": p("", "Articolul 27{1}. Farul") + p("", "(1) Paznicul aprinde lampa.")},
			"", []string{"art_27-1 Articolul 27^1 Farul", "art_27-1__para_1 (1): Paznicul aprinde lampa."}},
		{"Czech", "cz", "cs", parts{"styles": headings, "document": p(style("2"), "§ 5") + p("", "(1) Strážce majáku") + p("", "a) rozsvítí lampu,") + p("", "b) vede knihu.")},
			"", []string{"sec_5 § 5", "sec_5__subsec_1 (1): Strážce majáku", "sec_5__subsec_1__point_a a): rozsvítí lampu,", "sec_5__subsec_1__point_b b): vede knihu."}},
		{"English, a heading as the title", "gb", "en", parts{"styles": headings, "document": p(style("1"), "Lighthouses Act") + p(style("2"), "Part 1 Keepers") + p(style("2"), "Section 4 Lamps") + p("", "(1) A keeper lights the lamp.")},
			"Lighthouses Act", []string{"part_1 Part 1 Keepers", "sec_4 Section 4 Lamps", "sec_4__subsec_1 (1): A keeper lights the lamp."}},
		{"a table in an article", "kz", "ru", parts{"document": p("", "Статья 1. Знаки") + p("", "Знаки таковы:") +
			`<w:tbl><w:tr><w:tc>` + p("", "Час|") + `</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>` + p("", "Знак") + `</w:tc></w:tr></w:tbl>`},
			"", []string{"art_1 Статья 1 Знаки: Знаки таковы: / | Час¦ | Знак |  |"}},
		{"a footnote", "kz", "ru", parts{"document": p("", "Статья 1. Знаки") + `<w:p><w:r><w:t>Знак виден.</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r></w:p>`,
			"footnotes": `<w:footnote w:id="3">` + p("", "Ночью.") + `</w:footnote>`},
			"", []string{"art_1 Статья 1 Знаки: Знак виден. [Ночью.]"}},
		{"a table of contents is no text", "kz", "ru", parts{"document": `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Статья 1. Знаки 3</w:t></w:r></w:p>` +
			`<w:p><w:r><w:t>Статья 2. Лампы 4</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` + p("", "Статья 1. Знаки") + p("", "Знак виден.")},
			"", []string{"art_1 Статья 1 Знаки: Знак виден."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x, _, err := Read("a.docx", tt.file.bytes(), Options{Country: tt.country, Lang: tt.lang})
			if err != nil {
				t.Fatal(err)
			}
			sameLines(t, outline(x), tt.want)
			if got := x.Titles[tt.lang]; got != tt.title {
				t.Errorf("title: got %q, want %q", got, tt.title)
			}
			if x.Authority != act.Draft {
				t.Errorf("got %q, want a draft", x.Authority)
			}
			for p := range x.All() {
				if p.Span != (act.Span{}) {
					t.Errorf("%s has the span %v, want none", p.EID, p.Span)
				}
			}
		})
	}
}

func TestReadBoth(t *testing.T) {
	after, before, findings, err := ReadBoth("bill.docx", draft.bytes(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if after.Country != "kz" || after.Lang != "ru" || before.Lang != "ru" {
		t.Errorf("got %s %s, want kz ru", after.Country, after.Lang)
	}
	sameLines(t, outline(after), []string{"chp_1 Глава 1 Общие положения", "art_1 Статья 1 Обязанности смотрителя",
		"art_1__para_1 1.: Смотритель зажигает лампу не позднее захода солнца:", "art_1__para_1__point_1 1): ведёт книгу башни;", "art_1__para_1__point_2 2): гасит лампу.",
		"art_1__para_2 2.: Strážce majáku rozsvítí lampu.", "art_1__para_3 3.: Шамшырақшы күзет кітабын жүргізеді.", "art_1__para_3__subpara_2 : Закон вступает в силу с 1 января 2014 года."})
	sameLines(t, outline(before), []string{"chp_1 Глава 1 Общие положения", "art_1 Статья 1 Обязанности смотрителя",
		"art_1__para_1 1.: Смотритель зажигает лампу в сумерки:", "art_1__para_1__point_1 1): измеряет масло;", "art_1__para_1__point_2 2): гасит лампу.",
		"art_1__para_2 2.: Шамшырақшы күзет кітабын жүргізеді.", "art_1__para_3 3.: Strážce majáku", "art_1__para_4 4.: rozsvítí lampu.", "art_1__para_4__subpara_2 : Закон вступает в силу с 1 января 2014 года."})
	want := "bill.docx:4: tracked changes are read as two texts, one with all accepted and one with all rejected: 2 insertions, 3 deletions and 1 move, by А, Б, from 2013-05-01 to 2013-05-24"
	if len(findings) == 0 || findings[0].String() != want {
		t.Errorf("got %v, want %s first", findings, want)
	}
}

func TestFindings(t *testing.T) {
	hidden := `<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr><w:vanish/><w:b/></w:rPr><w:t xml:space="preserve"> words</w:t></w:r></w:p>`
	tests := []struct {
		name string
		file parts
		want string
	}{
		{"changes", parts{"document": p("", "a") + change("del", "", "b")}, "a.docx:2: tracked changes are read as accepted: 1 deletion, by А, on 2013-05-02"},
		{"hidden text", parts{"document": p("", "a") + hidden}, `a.docx:2: hidden text in 1 place is left out, the first: "secret words"`},
		{"comments", parts{"document": p("", "a") + `<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>`, "comments": `<w:comment w:id="1" w:author="Е. К.">` + p("", "Неясно.") + `</w:comment>`},
			`a.docx:2: 1 comment is left out, the first, by Е. К.: "Неясно."`},
		{"footnotes", parts{"document": `<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="1"/></w:r></w:p>`, "footnotes": `<w:footnote w:id="1">` + p("", "n") + `</w:footnote>`},
			"a.docx:1: 1 footnote kept as notes of the units they stand in"},
		{"links", parts{"document": p("", "a")}, "a.docx: 1 link to places outside the file: the words are kept, nothing was followed"},
		{"fields that fetch", parts{"document": `<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;http://192.0.2.1/a&quot; "><w:r><w:t>a</w:t></w:r></w:fldSimple></w:p>`},
			`a.docx: word/document.xml refers to something outside the file (field INCLUDETEXT "\"http://192.0.2.1/a\""): not fetched`},
		{"a picture", parts{"document": `<w:p><w:r><w:drawing/></w:r></w:p>`}, "a.docx: 1 drawing or picture: not read"},
		{"an embedded file", parts{"document": `<w:altChunk/>` + p("", "a")}, "a.docx: 1 embedded file: not read: it may hold text of the act"},
		{"marks of direction", parts{"document": p("", "a") + p("", "x\u202eb\u202c")}, "a.docx:2: 2 marks that turn the direction of the text are dropped: they can make a page show other words than it holds"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, list, err := Read("a.docx", tt.file.bytes(), Options{Country: "kz", Lang: "ru"})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range list {
				if got = append(got, f.String()); f.String() == tt.want {
					return
				}
			}
			t.Errorf("got %q, want %s", got, tt.want)
		})
	}
}

func TestRefusals(t *testing.T) {
	tests := []struct {
		name string
		src  string
		want string
		ours bool
	}{
		{"a binary Word file", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00", "a.doc: this is a binary Word file (.doc)", true},
		{"HTML", "<html>", "a.doc: this is a page of HTML or XML, not a .docx", false},
		{"nothing", "", "a.doc: the file is empty", false},
		{"half a file", "PK\x03\x04 [Content_Types].xml", "a.doc: the file is damaged or cut short: zip: not a valid zip file", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := Read("a.doc", []byte(tt.src), Options{})
			var s *format.SyntaxError
			if !errors.As(err, &s) || s.Error() != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
			if got := Sniff([]byte(tt.src)); got != tt.ours {
				t.Errorf("Sniff: got %v, want %v", got, tt.ours)
			}
		})
	}
	if !Sniff(draft.bytes()) {
		t.Error("Sniff does not know a .docx")
	}
}

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a raised number", "Статья 27{1}.", "Статья 27^1."},
		{"after a space", "27 {1} и", "27^1 и"},
		{"raised letters", "1{st} day", "1st day"},
		{"a raised mark of a note", "слово{2}", "слово^2"},
		{"hyphens and joiners", "27\u20111 со\u00adставить\u200b", "27-1 составить"},
		{"one form of letters", "е\u0308 и\u0306", "ё й"},
		{"white space", "\u00a0a \t b ", "a b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ps, err := Paragraphs(parts{"document": p("", tt.in)}.bytes(), Accepted)
			if err != nil {
				t.Fatal(err)
			}
			if len(ps) != 1 || ps[0].Text != tt.want {
				t.Errorf("got %v, want %q", ps, tt.want)
			}
		})
	}
}
