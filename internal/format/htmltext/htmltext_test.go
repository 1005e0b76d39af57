package htmltext

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"zanger/internal/act"
	"zanger/internal/format"
)

func lines(t *testing.T, src string) (*Page, []Block) {
	t.Helper()
	p, err := Parse("page.html", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return p, p.Blocks(p.Root, nil)
}

func TestBlocks(t *testing.T) {
	for _, tt := range []struct{ name, src, want string }{
		{"white space and hard spaces fold", "<p>&nbsp;&nbsp; 1.\n\tOne&#160;two </p>", "1. One two"},
		{"soft hyphens and marks without width go", "<p>об&shy;лас\u200bть\ufeff</p>", "область"},
		{"letters are composed", "<p>z\u030c</p>", "ž"},
		{"a raised number has a caret", "<p>Articolul 27<sup>1</sup>. (1 <sup>1</sup>) f<sup>1</sup>)</p>", "Articolul 27^1. (1^1) f^1)"},
		{"a number raised by style too", `<p>47<span style="top: -0.5em; position:relative">1</span></p>`, "47^1"},
		{"raised letters are letters", "<p>the 1<sup>st</sup> day</p>", "the 1st day"},
		{"a footnote mark is kept", "<p>blízkým<sup>1)</sup>, dále</p>", "blízkým^1), dále"},
		{"an empty raised text is nothing", "<p>5<sup> </sup>m</p>", "5m"},
		{"a line break ends a paragraph", "<p>one<br>two<br/></p>", "one\ntwo"},
		{"but not in a heading", "<h3>Chapter 1.<br>Scope</h3>", "Chapter 1. Scope"},
		{"blocks inside blocks", "<div>a<div>b</div>c<p>d</div>e", "a\nb\nc\nd\ne"},
		{"inline elements join", "<p>S<b>tat</b><i>ute</i></p>", "Statute"},
		{"a paragraph ends where the next begins", "<p>a<b>b<p>c</p>", "ab\nc"},
		{"scripts, styles and comments go", "<p>a<script>x<p>y</script><style>z</style><!-- c -->b</p>", "ab"},
		{"what is typed into a form is no text", "<p>a<input value=x><select><option>y</select>b</p>", "ab"},
		{"a numbered list", "<ol start=3><li>a<li>b</ol><ul><li>c</ul>", "3. a\n4. b\n– c"},
		{"a table", "<table><tr><th>a<th>b<tr><td colspan=2>c|d<tr><td rowspan=2>e<td>f<tr><td>g</table>",
			"| a | b |\n| c¦d |  |\n| e | f |\n|  | g |"},
		{"a table that lays out the page", "<table><tr><td><p>a</p><p>b</p></td></tr></table>", "a\nb"},
		{"a table around tables", "<table><tr><td>x<td><table><tr><td>a<td>b</table></table>", "x\n| a | b |"},
		{"entities", "<p>&lt;p&gt; &amp;laquo; &#1057;&#x442;. &nosuch;</p>", "<p> &laquo; Ст. &nosuch;"},
		{"a stray end closes nothing outside its cell", "<div><table><tr><td>a</div></td><td>b</td></tr></table>c</div>", "| a | b |\nc"},
		{"a picture is told", `<p>x = <img alt="a over b"></p>`, "x = [picture: a over b]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, bs := lines(t, tt.src)
			var got []string
			for _, b := range bs {
				got = append(got, b.Paragraph(Law).Line())
			}
			if g := strings.Join(got, "\n"); g != tt.want {
				t.Errorf("got %q, want %q", g, tt.want)
			}
		})
	}
}

func TestSpansLeadToTheFile(t *testing.T) {
	src := "<p>Об <b>этом</b></p>\n<p>&laquo;x&raquo;</p>"
	_, bs := lines(t, src)
	for i, want := range []string{"Об <b>этом", "&laquo;x&raquo;"} {
		if got := src[bs[i].Span.Start:bs[i].Span.End]; got != want {
			t.Errorf("block %d stands at %q, want %q", i, got, want)
		}
	}
}

func TestStrongBeginning(t *testing.T) {
	src := "<p><b>Статья 3</b>. Норма действует.</p>"
	_, bs := lines(t, src)
	head, text := bs[0].SplitHead()
	if head.Text != "Статья 3" || text.Text != ". Норма действует." && text.Text != "Норма действует." {
		t.Errorf("got %q and %q", head.Text, text.Text)
	}
	_, bs = lines(t, "<p><b>Articolul 1.</b> Scopul legii</p>")
	if head, text := bs[0].SplitHead(); head.Text != "Articolul 1. Scopul legii" || text.Text != "" {
		t.Errorf("got %q and %q", head.Text, text.Text)
	}
}

func TestHiddenTextIsReported(t *testing.T) {
	for _, how := range []string{"hidden", `style="display: none"`, `style="visibility:hidden"`, `style="font-size:0"`, `style="opacity:0;"`} {
		p, bs := lines(t, "<p>shown</p><p "+how+">secret law</p>")
		if len(bs) != 1 || len(p.Findings()) != 1 || !strings.Contains(p.Findings()[0].Msg, "secret law") {
			t.Errorf("%s: got %v, %v", how, bs, p.Findings())
		}
	}
	if _, bs := lines(t, `<p style="font-size:0.9em">shown</p>`); len(bs) != 1 {
		t.Error("small text was taken for hidden")
	}
	if p, _ := lines(t, "<p>a\u202eb</p>"); len(p.Findings()) != 1 {
		t.Error("a mark of direction was not reported")
	}
}

func TestCharsets(t *testing.T) {
	page := func(label, text string) string { return `<meta charset="` + label + `"><p>` + text + "</p>" }
	for _, tt := range []struct{ name, src, want string }{
		{"windows-1250", page("windows-1250", "\xc8lan 5"), "Član 5"},
		{"windows-1251", page("windows-1251", "\xd1\xf2\xe0\xf2\xfc\xff 5"), "Статья 5"},
		{"UTF-8 that declares another", page("windows-1251", "Статья 5"), "Статья 5"},
		{"UTF-16", "\xff\xfe<\x00p\x00>\x00\x21\x04", "С"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, bs := lines(t, tt.src)
			if len(bs) != 1 || bs[0].Text != tt.want {
				t.Errorf("got %v, want %q", bs, tt.want)
			}
		})
	}
	_, bs := lines(t, page("windows-1250", "\xc8lan 5"))
	if src := page("windows-1250", "\xc8lan 5"); src[bs[0].Span.Start:bs[0].Span.End] != "\xc8lan 5" {
		t.Errorf("got span %v", bs[0].Span)
	}
}

// TestDepth nests elements beyond the bound: the text is read, each part of it
// once and in order, and the page says so.
func TestDepth(t *testing.T) {
	deep := "<p>Before.</p>" + strings.Repeat("<div>", 2*MaxDepth) + "<p>Inside.</p>" + strings.Repeat("</div>", 2*MaxDepth) + "<p>After.</p>"
	p, err := Parse("page.html", []byte(deep))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range p.Blocks(p.Root, nil) {
		got = append(got, b.Text)
	}
	if want := "Before. Inside. After."; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if fs := p.Findings(); len(fs) != 1 || !strings.Contains(fs[0].Msg, "nest more than 256 deep") {
		t.Errorf("got %v", fs)
	}
}

// TestFalseCharset reads pages that declare UTF-8 and are not: only Cyrillic words
// of windows-1251 are recognised.
func TestFalseCharset(t *testing.T) {
	for _, tt := range []struct {
		name string
		enc  encoding.Encoding
		text string
		read bool
	}{
		{"Russian in windows-1251", charmap.Windows1251, "Статья 1. Помощь оказывается бесплатно.", true},
		{"Russian in KOI8-R", charmap.KOI8R, "Статья 1. Помощь оказывается бесплатно.", false},
		{"Czech in windows-1250", charmap.Windows1250, "Článek 1. Pomoc je poskytována bezúplatně.", false},
		{"French in windows-1252", charmap.Windows1252, "Cet été, l'aide accordée à été réglée.", false},
		{"too little to tell", charmap.Windows1251, "№ 5 да", false},
	} {
		src, err := tt.enc.NewEncoder().Bytes([]byte(`<meta charset="utf-8"><p>` + tt.text))
		if err != nil {
			src = []byte(`<meta charset="utf-8"><p>` + "\xb9 5")
		}
		p, err := Parse("page.html", src)
		if (err == nil) != tt.read {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if !tt.read {
			continue
		}
		if bs := p.Blocks(p.Root, nil); len(bs) != 1 || bs[0].Text != tt.text || len(p.Findings()) != 1 {
			t.Errorf("%s: got %v, %v", tt.name, bs, p.Findings())
		}
	}
}

func TestRefusals(t *testing.T) {
	for _, tt := range []struct{ name, src, want string }{
		{"an empty file", " \n", "empty"},
		{"a binary file", "<p>\x00", "binary"},
		{"no charset", "<p>\xc8lan", "declares no charset"},
		{"a false one", `<meta charset="utf-8"><p>` + "\xc8lan 5", "declares UTF-8 and is not"},
		{"one that is not read", `<meta charset="shift_jis"><p>` + "\x83\x5c", "not read"},
		{"own entities", `<!DOCTYPE html [<!ENTITY x "y">]><p>&x;`, "entities of its own"},
		{"too many elements", strings.Repeat("<i></i>", maxNodes+1), "too many elements"},
		{"too large", strings.Repeat(" ", MaxSize+1), "too large"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse("page.html", []byte(tt.src))
			var s *format.SyntaxError
			if !errors.As(err, &s) || !strings.Contains(s.Msg, tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func TestCut(t *testing.T) {
	for _, tt := range []struct {
		name, src string
		want      bool
	}{
		{"whole", `<html><body><div id=x>a</div></body></html>`, false},
		{"in the text", `<html><body><div id=x>a`, true},
		{"in a tag", `<html><body><div id=x>a<p cla`, true},
		{"after the text", `<html><body><div id=x>a</div><p>b`, false},
		{"an unclosed element in a whole page", `<html><body><div id=x>a<div>b</div></body></html>`, false},
	} {
		p, _ := lines(t, tt.src)
		if got := p.Cut(p.Root.ByID("x")); got != tt.want {
			t.Errorf("%s: got %v", tt.name, got)
		}
	}
}

func TestFindDate(t *testing.T) {
	for text, want := range map[string]string{
		"Закон РК от 29 декабря 2008 года № 114": "2008-12-29",
		"2008 жылғы 29 желтоқсандағы N 114-IV":   "2008-12-29",
		"Law dated 3 May 2011":                        "2011-05-03",
		"of June 1, 2020":                             "2020-06-01",
		"din 20 octombrie 2005":                       "2005-10-20",
		"ze dne 14. března 2006":                      "2006-03-14",
		"ze dne 1. července 2006":                     "2006-07-01",
		"ze dne 1. června 2006":                       "2006-06-01",
		"8. априла 2011. године":                      "2011-04-08",
		"din 05.04.2005":                              "2005-04-05",
		"în vigoare din data 30.09.16 în baza":        "2016-09-30",
		"edition 2013-05-24":                          "2013-05-24",
		"31.02.2013 and then 01.03.2013":              "2013-03-01",
		"MO338-341/30.09.2016 and 2 May 2017, no day": "2017-05-02",
		"nothing": "",
	} {
		if d, _ := FindDate(text); d.String() != want {
			t.Errorf("%q: got %s, want %s", text, d, want)
		}
	}
}

func TestGarbled(t *testing.T) {
	for text, want := range map[string]bool{
		"Ñòàòüÿ 1 Îáùèå ïîëîæåíèÿ Çàêîíà Íîðìà äåéñòâóåò":     true,
		"Ð¡ÑÐ°ÑÑÑ 1 ÐÐ±ÑÐ¸Ðµ Ð¿Ð¾Ð»Ð¾Ð¶ÐµÐ½Ð¸Ñ Ð½Ð¾Ñ€Ð¼Ð°":    true,
		"Legea stabilește măsurile în această privință și în": false,
		"Příliš žluťoučký kůň úpěl ďábelské ódy":              false,
		"Статья 1 Общие положения":                            false,
	} {
		if got := Garbled(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

func TestAddress(t *testing.T) {
	for src, want := range map[string]string{
		`<link rel="canonical" href="http://legis.example/a?b=1#c">`:                  "https://legis.example/a?b=1",
		`<base href="https://www.legis.example/x">`:                                   "https://www.legis.example/x",
		`<!-- saved from url=(0030)https://legis.example/saved --><p>x`:               "https://legis.example/saved",
		`<link rel="canonical" href="https://legis.example.evil.test/a">`:             "",
		`<base href="https://legis.example/"><meta property="og:url" content="/rel">`: "",
	} {
		p, err := Parse("p", []byte(src))
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Address("legis.example"); got != want {
			t.Errorf("%s: got %q, want %q", src, got, want)
		}
	}
}

func TestCompleteProposesAnAlias(t *testing.T) {
	s, err := NewSource("p", []byte("x"))
	if err != nil {
		t.Fatal(err)
	}
	x := &act.Expression{URI: URI("kz", "", "2008-12-29", "114-IV"), Lang: "ru"}
	s.Complete(x)
	if x.Alias != "kz-114-iv" || len(s.Findings()) != 1 {
		t.Errorf("got %q, %v", x.Alias, s.Findings())
	}
	if u := URI("kz", "", "2008-12-29", "1 2"); u != "" {
		t.Errorf("got %q for a number with a space", u)
	}
}

// FuzzParse checks that blocks stand inside the file and in order.
func FuzzParse(f *testing.F) {
	f.Add([]byte("<p>a<b>b</b><sup>1</sup><table><tr><td>x<td>y</table>"))
	f.Add([]byte(`<meta charset=windows-1251><ol><li>` + "\xd1" + `<li hidden>b</ol>`))
	f.Fuzz(func(t *testing.T, src []byte) {
		p, err := Parse("fuzz", src)
		if err != nil {
			return
		}
		for _, b := range p.Blocks(p.Root, nil) {
			if b.Text == "" && b.Num == "" || b.Span.Start < 0 || b.Span.End > len(src) || b.Span.Start > b.Span.End {
				t.Errorf("%q at %v of %d", b.Text, b.Span, len(src))
			}
			if strings.ContainsAny(b.Text, "\t\r\u00a0\u00ad") || !b.Table && strings.Contains(b.Text, "\n") {
				t.Errorf("not clean: %q", b.Text)
			}
			b.SplitHead()
		}
		p.Findings()
	})
}
