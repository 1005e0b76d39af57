package plain

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"zanger/internal/act"
	"zanger/internal/format"
)

// seeds are pieces of invented acts of every layout.
var seeds = []string{
	"## Оглавление\n\nСтатья 1 . А\n\n# О помощи\n\n### Статья 1 . А\n\n1. Помощь:\n\n   1\\) раз;\n\n> *Сноска. Статья 1.*\n",
	"### 1-бап. Көмек\n\n1) алып тасталды - ҚР Заңымен;\n\nРҚАО-ның ескертпесі!\n\nМәтін көзделген.\n",
	"---\ntitle: \"Zákon\"\n---\n# Zákon\n\n##### § 1\n\n#### Pomoc\n\n(1) Je^1)\n\n- a) dne,\n\n**Novák v. r.**\n\n^1) Předpis.\n",
	"# Zákon\n\n##### Čl. I\n\n- 1. § 5 zní:\n\n##### „§ 5\n\n(1) Text „úplný“.“.\n\n- 2. Konec.\n",
	"LEGE\nArticolul 27<sup>1</sup>. Scop\n(1) a\n(11) b\n(2) c\n",
	"ЗАКОН\n\nI. ОСНОВНЕ ОДРЕДБЕ\n\nПредмет\n\nЧлан 1.\n\nСтав.\n\n1) тачка;\n\nДруги став.\n",
	"Help Act\n\n49.—(1) A person—\n\n(a) may;\n\n(i) must.\n\nclosing words.\n\n“help” means aid.\n",
	"Article 5\n\nRight\n\n1. Text:\n\n(a) one;\n\n— dash\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n",
	"1. В Закон:\n\n1) статью 8 изложить:\n\n## \"Статья 8. А\n\n1) раз.\";\n\n2) иное.\n",
	"This is a text that is broken at a width of sixty letters,\nso that its lines must be put together again by a reader,\nand not be taken for paragraphs of their own at all here.\n(1) A numbered line begins a unit of its own in any case\nand goes on below.\n",
	"a\u00adb\u00a0c &nbsp; <a id=\"x\"></a> [d](e) *f* **g** e\u0301 V090005560\n",
}

func FuzzPlain(f *testing.F) {
	for _, s := range seeds {
		for _, country := range []string{"", "kz", "cz", "md", "rs", "gb", "eu"} {
			f.Add(s, country)
		}
	}
	f.Fuzz(func(t *testing.T, src, country string) {
		p, err := Read("t.md", []byte(src), Hints{Country: country})
		if err != nil {
			return
		}
		checkParsed(t, p)
	})
}

// checkParsed checks what holds for every text: the pieces make the source, only
// marks of the layout stand between them, eIds are unique, spans nest, and every
// paragraph leads back to its bytes.
func checkParsed(t *testing.T, p *format.Parsed) {
	out, err := p.Export()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(out, p.Source) {
		t.Fatalf("got %q, want %q", out, p.Source)
	}
	checkPieces(t, "t.md", p)
	seen := map[act.EID]bool{}
	for _, u := range p.Expression.Body {
		checkUnit(t, p, u, act.Span{Start: 0, End: len(p.Source)}, seen)
	}
}

func checkUnit(t *testing.T, p *format.Parsed, u *act.Provision, within act.Span, seen map[act.EID]bool) {
	if seen[u.EID] {
		t.Fatalf("%s twice", u.EID)
	}
	seen[u.EID] = true
	if u.Span.Start < within.Start || u.Span.End > within.End || u.Span.Start > u.Span.End {
		t.Fatalf("%s: span %v is not within %v", u.EID, u.Span, within)
	}
	for _, b := range append(u.Content[:len(u.Content):len(u.Content)], u.WrapUp...) {
		if b.Span.Start < u.Span.Start || b.Span.End > u.Span.End {
			t.Fatalf("%s: text %v is not within %v", u.EID, b.Span, u.Span)
		}
		if b.Table {
			continue
		}
		if s, err := p.Locate(b, 0, len(b.Text)); err != nil {
			t.Fatalf("%s: %v", u.EID, err)
		} else if again, _ := Clean(p.Source[s.Start:s.End]); again != b.Text && !bytes.ContainsAny(p.Source[s.Start:s.End], "*[<&\\^#>-+") {
			t.Fatalf("%s: %q leads to %q", u.EID, b.Text, p.Source[s.Start:s.End])
		}
	}
	for _, c := range u.Children {
		checkUnit(t, p, c, u.Span, seen)
	}
}

// TestSplicingOneTextLeavesTheRest is the law that amendments rest on: when the
// bytes of one paragraph are replaced, all others stay, and so do all other units.
func TestSplicingOneTextLeavesTheRest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := rapid.SampledFrom(seeds).Draw(t, "src")
		h := Hints{Country: rapid.SampledFrom([]string{"kz", "cz", "md", "rs", "gb", "eu"}).Draw(t, "country"), Lang: "ru"}
		p, err := Read("t.md", []byte(src), h)
		if err != nil {
			t.Fatal(err)
		}
		type place struct {
			u *act.Provision
			b act.Block
		}
		var places []place
		for u := range p.Expression.All() {
			for _, b := range u.Content {
				if !b.Table && !b.Quoted && len(b.Text) > 0 {
					places = append(places, place{u, b})
				}
			}
		}
		if len(places) == 0 {
			return
		}
		at := rapid.SampledFrom(places).Draw(t, "place")
		s, err := p.Locate(at.b, 0, len(at.b.Text))
		if err != nil {
			t.Fatal(err)
		}
		last, _ := utf8.DecodeLastRuneInString(at.b.Text)
		end := string(last)
		word, _, _ := strings.Cut(at.b.Text, " ") // it says what unit the paragraph is
		text := word + " " + rapid.StringMatching(`[a-zа-я]{1,9}( [a-z]{1,5}){0,3}`).Draw(t, "text") + end
		out, err := format.Splice(p.Source, []format.Edit{{Span: s, Text: text}})
		if err != nil {
			t.Fatal(err)
		}
		if string(out[:s.Start]) != src[:s.Start] || string(out[s.Start+len(text):]) != src[s.End:] {
			t.Fatalf("other bytes changed:\n%s", out)
		}
		q, err := Read("t.md", out, h)
		if err != nil {
			t.Fatal(err)
		}
		for u := range p.Expression.All() {
			v := q.Expression.Find(u.EID)
			if v == nil {
				t.Fatalf("%s is gone:\n%s", u.EID, out)
			}
			if u != at.u && v.Text() != u.Text() {
				t.Fatalf("%s: got %q, want %q", u.EID, v.Text(), u.Text())
			}
		}
	})
}

// hostile are texts that make a careless reader slow.
func hostile(n int) map[string]string {
	return map[string]string{
		"open quotations": strings.Repeat("a:\n\n„b\n\n", n),
		"signatures":      strings.Repeat("Президент\n\n", n),
		"headings":        strings.Repeat("# x\n\n", n),
		"same article":    strings.Repeat("Article 1.\n\n", n),
		"same point":      "Статья 1.\n\n" + strings.Repeat("1) x\n\n", n),
		"lines":           "Статья 1.\n\n" + strings.Repeat("x:\n\n", n),
		"notes":           "Статья 1.\n\nx\n\n" + strings.Repeat("Сноска. x\n\n", n),
		"stars":           strings.Repeat("*a ", n),
		"brackets":        strings.Repeat("[", n) + strings.Repeat("](", n),
		"tags":            strings.Repeat("<a ", n),
		"long marks":      strings.Repeat(">", n),
		"one line":        strings.Repeat("слово ", n),
		"parts":           "Статья 1.\n\n1) а.\n\n" + strings.Repeat("Часть.\n\n", n) + "2) б.\n",
	}
}

// TestNoTextIsEndless reads texts that a quadratic reader would not end in the
// time that go test has.
func TestNoTextIsEndless(t *testing.T) {
	for name, src := range hostile(10_000) {
		if _, err := Read("t.md", []byte(src), Hints{Country: "kz", Lang: "ru"}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	var act strings.Builder
	for i := 1; act.Len() < 10<<20; i++ {
		fmt.Fprintf(&act, "### Статья %d. О помощи\n\n", i)
		for j := 1; j <= 5; j++ {
			fmt.Fprintf(&act, "%d. %s:\n\n1) первое %s;\n\n2) второе.\n\nСноска. Статья изменена.\n\n", j, strings.Repeat("Помощь оказывается бесплатно ", 5), strings.Repeat("слово ", 20))
		}
	}
	src := []byte(act.String())
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if _, err := Read("t.md", src, Hints{}); err != nil {
			b.Fatal(err)
		}
	}
}
