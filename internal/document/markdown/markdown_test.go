package markdown

import (
	"bytes"
	"flag"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"pgregory.net/rapid"

	"zanger/internal/document"
	"zanger/internal/document/documenttest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func text(t testing.TB, d *document.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	got := text(t, documenttest.Sample())
	path := filepath.Join("testdata", "sample.golden.md")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run the test with -update and read the change", path)
	}
}

func TestBlocks(t *testing.T) {
	item := func(s string) []document.Block { return []document.Block{document.P(document.T(s))} }
	tests := []struct {
		name  string
		block []document.Block
		want  string
	}{
		{"legal numbers are no lists", []document.Block{document.P(document.T("1. Заң")), document.P(document.T("2) тармақ")), document.P(document.T("- абзац"))}, "1\\. Заң\n\n2\\) тармақ\n\n\\- абзац"},
		{"a year that ends a sentence is", []document.Block{document.P(document.T("in 2013."))}, "in 2013."},
		{"a number in two runs", []document.Block{document.P(document.T("1"), document.Ins("2"), document.T(". x"))}, "1{++2++}\\. x"},
		{"markup", []document.Block{document.P(document.T("*a* _b_ `c` [d](e) <i> &amp; {++f++} a|b ~g~ #h"))},
			"\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<i\\> \\&amp; \\{++f++\\} a\\|b \\~g\\~ \\#h"},
		{"changes", []document.Block{document.P(document.T("a "), document.Del("в сумерки"), document.Ins("позднее"))}, "a {--в сумерки--}{++позднее++}"},
		{"an inserted paragraph", []document.Block{document.Paragraph{Mark: document.Inserted, Inlines: []document.Inline{document.T("a"), document.Del("b")}}}, "{++a++}"},
		{"spaces stand outside bold", []document.Block{document.P(document.B(" жаңа "), document.T("x"))}, "**жаңа** x"},
		{"bold that would not be read goes plain", []document.Block{document.P(document.T("a"), document.B("(b)"), document.T("c"))}, "a(b)c"},
		{"code", []document.Block{document.P(document.Text{Text: "a`b", Code: true})}, "``a`b``"},
		{"a link", []document.Block{document.P(document.A("https://example.org/(a)?b&c", "x"))}, "[x](https://example.org/%28a%29?b&amp;c)"},
		{"a script as link", []document.Block{document.P(document.A("javascript:alert(1)", "x"))}, "x"},
		{"two lists in a row", []document.Block{document.List{Items: [][]document.Block{item("a")}}, document.List{Items: [][]document.Block{item("b")}}}, "- a\n\n* b"},
		{"a list inside that begins with 3", []document.Block{document.List{Items: [][]document.Block{{item("a")[0], document.List{Ordered: true, Start: 3, Items: [][]document.Block{item("b")}}}}}}, "- a\n\n  3. b"},
		{"a line break", []document.Block{document.P(document.T("a"), document.LineBreak{}, document.T("1. b"))}, "a\\\n1\\. b"},
		{"a line break at the end", []document.Block{document.P(document.T("a"), document.LineBreak{})}, "a"},
		{"a no-break space before a number", []document.Block{document.P(document.T("\u00a01. x"))}, "\u00a01. x"},
		{"a fence longer than the code", []document.Block{document.Panel{Kind: document.CodeBlock, Blocks: item("```\n*x*")}}, "````\n```\n*x*\n````"},
		{"a table without a header", []document.Block{document.Table{Rows: []document.Row{{Cells: []document.Cell{{Span: 2, Blocks: item("a|b")}}}}}}, "|  |  |\n| --- | --- |\n| a\\|b |  |"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := text(t, &document.Document{Blocks: tt.block}); got != tt.want+"\n" {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// rendered returns what a reader with every extension that could bite makes of
// the Markdown: HTML.
func rendered(t testing.TB, md string) string {
	t.Helper()
	var b bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList)).Convert([]byte(md), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var tag = regexp.MustCompile(`<[^>]*>`)

func words(s string) string {
	s = html.UnescapeString(tag.ReplaceAllString(s, " "))
	return strings.Join(strings.Fields(s), " ")
}

// TestTextStaysText puts random texts full of markup in each place where text
// may stand and looks for tags that it must not make.
func TestTextStaysText(t *testing.T) {
	alphabet := []string{"*", "_", "`", "[", "]", "(", ")", "<b>", "&lt;", "|", "~~", "#", "1.", "2)", "-", "+", "=", ">", " ", "  ", "\\", "!", "{", "}", "www.a.kz", "http://a.kz",
		"a@b.kz", ":", "^", "[^1]", "қ", "а", "b", "\n", "\t", "---", "===", "[x]", "%", "\u00a0"}
	places := map[string]struct {
		block func(string) document.Block
		tags  string
	}{
		"paragraph": {func(s string) document.Block { return document.P(document.T(s)) }, "<p></p>"},
		"heading":   {func(s string) document.Block { return document.H(2, s) }, "<h2></h2>"},
		"list": {func(s string) document.Block {
			return document.List{Items: [][]document.Block{{document.P(document.T(s))}}}
		}, "<ul><li></li></ul>"},
		"cell": {func(s string) document.Block {
			return document.Table{Header: []document.Row{{Cells: []document.Cell{document.TextCell(document.T(s))}}}}
		}, "<table><thead><tr><th></th></tr></thead></table>"},
	}
	rapid.Check(t, func(rt *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(alphabet), 1, 12).Draw(rt, "text"), "")
		for name, place := range places {
			md := text(t, &document.Document{Blocks: []document.Block{place.block("x" + s), place.block(s + "x")}})
			for i, want := range []string{"x" + s, s + "x"} {
				want = document.Raise(&document.Document{Title: want}).Title
				if !strings.Contains(words(rendered(t, md)), strings.Join(strings.Fields(want), " ")) {
					rt.Fatalf("%s %d: %q became %q by way of\n%s", name, i, want, words(rendered(t, md)), md)
				}
			}
			single := text(t, &document.Document{Blocks: []document.Block{place.block(s + "x")}})
			got := strings.Join(tag.FindAllString(rendered(t, single), -1), "")
			if attrs := regexp.MustCompile(` (id|start)="[^"]*"`); attrs.ReplaceAllString(got, "") != place.tags {
				rt.Fatalf("%s: %q makes %s by way of\n%s", name, s, got, single)
			}
		}
	})
}
