package docx

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"zanger/internal/ooxml"
)

var views = []struct {
	name string
	c    Changes
	v    ooxml.View
}{{"accept", Accepted, ooxml.Accepted}, {"reject", Rejected, ooxml.Rejected}}

// draft is a bill with tracked changes of every kind. Its law is invented.
var draft = parts{"styles": headings, "numbering": lists, "document": p(style("T"), "Закон о маяках") +
	p(style("1"), "Глава 1. Общие положения") +
	p(style("2"), "Статья 1. Обязанности смотрителя") +
	`<w:p><w:pPr>` + numbered(1, 0) + `</w:pPr><w:r><w:t xml:space="preserve">Смотритель зажигает лампу </w:t></w:r><w:del w:id="1" w:author="А" w:date="2013-05-01T00:00:00Z"><w:r><w:delText>в сумерки</w:delText></w:r></w:del><w:ins w:id="2" w:author="Б" w:date="2013-05-24T00:00:00Z"><w:r><w:t>не позднее захода солнца</w:t></w:r></w:ins><w:r><w:t>:</w:t></w:r></w:p>` +
	change("del", numbered(1, 1), "измеряет масло;") + change("ins", numbered(1, 1), "ведёт книгу башни;") + p(numbered(1, 1), "гасит лампу.") +
	change("moveFrom", numbered(1, 0), "Шамшырақшы күзет кітабын жүргізеді.") +
	`<w:p><w:pPr>` + numbered(1, 0) + `<w:rPr><w:del w:id="5" w:author="А"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Strážce majáku </w:t></w:r></w:p>` + p(numbered(1, 0), "rozsvítí lampu.") +
	change("moveTo", numbered(1, 0), "Шамшырақшы күзет кітабын жүргізеді.") + p("", "Закон вступает в силу с 1 января 2014 года.")}

func change(mark, props, text string) string {
	tag := "w:t"
	if mark == "del" {
		tag = "w:delText"
	}
	return `<w:p><w:pPr>` + props + `<w:rPr><w:` + mark + ` w:id="11" w:author="А"/></w:rPr></w:pPr><w:` + mark + ` w:id="12" w:author="А" w:date="2013-05-02T00:00:00Z"><w:r><` + tag + `>` + text + `</` + tag + `></w:r></w:` + mark + `></w:p>`
}

// TestPandocReadsTheSameWords compares words: programs disagree on paragraphs
// that are empty once their changes are settled.
func TestPandocReadsTheSameWords(t *testing.T) {
	pandoc := program(t, "pandoc")
	files := map[string][]byte{"draft": draft.bytes()}
	for seed := range 6 {
		d := rapid.Custom(randomDocument).Example(seed)
		d.Notes = nil
		files[fmt.Sprint("document ", seed)] = written(t, d)
	}
	for name, src := range files {
		path := save(t, "a.docx", src)
		for _, v := range views {
			t.Run(name+" "+v.name, func(t *testing.T) {
				out := output(t, pandoc, "--track-changes="+v.name, "-f", "docx", "-t", "json", path)
				d, err := ooxml.Read(src)
				if err != nil {
					t.Fatal(err)
				}
				var got strings.Builder
				ooxml.Paragraphs(d.View(v.v).Body, func(p *ooxml.Paragraph) { got.WriteString(p.Text() + " ") })
				sameLines(t, strings.Fields(got.String()), pandocWords(t, out))
			})
		}
	}
}

// pandocWords returns the words of a pandoc document, the title first.
func pandocWords(t *testing.T, data []byte) []string {
	t.Helper()
	var doc struct {
		Meta   map[string]any `json:"meta"`
		Blocks []any          `json:"blocks"`
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	pandocText(&b, doc.Meta["title"])
	pandocText(&b, doc.Blocks)
	return strings.Fields(b.String())
}

func pandocText(b *strings.Builder, x any) {
	switch x := x.(type) {
	case []any:
		for _, y := range x {
			pandocText(b, y)
		}
	case map[string]any:
		c, _ := x["c"].([]any)
		switch x["t"] {
		case "Str":
			b.WriteString(x["c"].(string))
		case "Code", "CodeBlock":
			b.WriteString(c[1].(string) + " ")
		case "Quoted":
			quotes := map[any]string{"DoubleQuote": "“”", "SingleQuote": "‘’"}[c[0].(map[string]any)["t"]]
			b.WriteString(quotes[:3])
			pandocText(b, c[1])
			b.WriteString(quotes[3:])
		case "Space", "SoftBreak", "LineBreak":
			b.WriteByte(' ')
		case "Para", "Plain", "Header":
			b.WriteByte(' ')
			pandocText(b, x["c"])
			b.WriteByte(' ')
		case "Link", "Span":
			pandocText(b, c[1])
		case "Note":
		default:
			pandocText(b, x["c"])
		}
	}
}

// TestLibreOfficePrintsTheSameNumbers has LibreOffice print files with automatic
// numbers as text.
func TestLibreOfficePrintsTheSameNumbers(t *testing.T) {
	if testing.Short() {
		t.Skip("LibreOffice takes seconds")
	}
	formats := ""
	for i, f := range []string{"upperRoman", "lowerLetter", "russianUpper", "decimalZero", "lowerRoman"} {
		formats += fmt.Sprintf(`<w:abstractNum w:abstractNumId="%d"><w:lvl w:ilvl="0"><w:start w:val="8"/><w:numFmt w:val="%s"/><w:lvlText w:val="(%%1)"/></w:lvl></w:abstractNum>`, i, f)
	}
	for i := range 5 {
		formats += fmt.Sprintf(`<w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>`, i+1, i)
	}
	outline := `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>` +
		`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Глава %1."/></w:lvl>` +
		`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>` +
		`<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2.%3."/></w:lvl></w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
	seq := func(nums ...[2]int) (s string) {
		for i, n := range nums {
			s += p(numbered(n[0], n[1]), fmt.Sprintf("шам %d", i))
		}
		return s
	}
	tests := []struct {
		name string
		file parts
	}{
		{"points below paragraphs", parts{"numbering": lists, "document": seq([2]int{1, 0}, [2]int{1, 1}, [2]int{1, 1}, [2]int{1, 2}, [2]int{1, 2}, [2]int{1, 1}, [2]int{1, 0}, [2]int{1, 1}, [2]int{1, 2})}},
		{"a list with a start of its own", parts{"numbering": lists, "document": seq([2]int{1, 0}, [2]int{1, 0}, [2]int{2, 0}, [2]int{2, 0}, [2]int{2, 1})}},
		{"formats", parts{"numbering": formats, "document": seq([2]int{1, 0}, [2]int{1, 0}, [2]int{2, 0}, [2]int{2, 0}, [2]int{3, 0}, [2]int{3, 0}, [2]int{4, 0}, [2]int{4, 0}, [2]int{4, 0}, [2]int{5, 0}, [2]int{5, 0})}},
		{"numbers of chapters", parts{"numbering": outline, "document": seq([2]int{1, 0}, [2]int{1, 1}, [2]int{1, 2}, [2]int{1, 2}, [2]int{1, 1}, [2]int{1, 0}, [2]int{1, 1}, [2]int{1, 2})}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			src := tt.file.bytes()
			text := convert(t, save(t, "a.docx", src), "txt:Text (encoded):UTF8", "")
			ps, err := Paragraphs(src, Accepted)
			if err != nil {
				t.Fatal(err)
			}
			var got, want []string
			for _, p := range ps {
				got = append(got, p.Text)
			}
			for l := range strings.Lines(strings.TrimPrefix(string(text), "\ufeff")) {
				if l = fold(l); l != "" {
					want = append(want, l)
				}
			}
			sameLines(t, got, want)
		})
	}
}

// page is an invented act as HTML, with lists that a program numbers.
const page = `<html><head><meta charset="utf-8"><title>x</title></head><body lang="ru">
<h1>Закон о маяках</h1><h2>Статья 1. Обязанности</h2><p>Смотритель маяка<sup>1</sup>:</p>
<ol start="3"><li>зажигает лампу;</li><li>ведёт книгу:<ol type="a"><li>вахт;</li><li>масла;</li></ol></li><li>гасит лампу.</li></ol>
<h2>Статья 27<sup>1</sup>. Шамшырақшы</h2><ol type="I"><li>Әр түнде шам жағылады.</li><li>Күндіз шам сөндіріледі.</li></ol>
<table border="1"><tr><td>Час</td><td>Знак</td></tr><tr><td>1</td><td>вспышка</td></tr></table></body></html>`

func TestLibreOfficeFile(t *testing.T) {
	if testing.Short() {
		t.Skip("LibreOffice takes seconds")
	}
	src := convert(t, save(t, "a.html", []byte(page)), "docx:MS Word 2007 XML", "HTML (StarWriter)")
	ps, err := Paragraphs(src, Accepted)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range ps {
		got = append(got, fmt.Sprintf("%d %s", p.Style, p.Text))
	}
	want := []string{"1 Закон о маяках", "1 Статья 1. Обязанности", "0 Смотритель маяка^1:", "0 3. зажигает лампу;", "0 4. ведёт книгу:", "0 a. вахт;", "0 b. масла;",
		"0 5. гасит лампу.", "1 Статья 27^1. Шамшырақшы", "0 I. Әр түнде шам жағылады.", "0 II. Күндіз шам сөндіріледі.", "3 | Час | Знак |\n| 1 | вспышка |"}
	sameLines(t, got, want)
}

// TestLibreOfficeKeepsNumbers sends a file through OpenDocument and back: numbers
// are the same when another program has written the lists.
func TestLibreOfficeKeepsNumbers(t *testing.T) {
	if testing.Short() {
		t.Skip("LibreOffice takes seconds")
	}
	src := draft.bytes()
	odt := convert(t, save(t, "a.docx", src), "odt", "")
	back := convert(t, save(t, "b.odt", odt), "docx:MS Word 2007 XML", "")
	for _, v := range views {
		t.Run(v.name, func(t *testing.T) {
			sameLines(t, printed(t, back, v.c), printed(t, src, v.c))
		})
	}
}

func printed(t *testing.T, src []byte, c Changes) []string {
	t.Helper()
	ps, err := Paragraphs(src, c)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range ps {
		out = append(out, p.Text)
	}
	return out
}
