package html

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"zanger/internal/document"
	"zanger/internal/document/documenttest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func bytesOf(t testing.TB, d *document.Document, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// wellFormed reads a page as XML, which also shows that every tag is closed.
func wellFormed(s string) error {
	r := xml.NewDecoder(strings.NewReader(s))
	for {
		if _, err := r.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// dangers looks at every tag and attribute, entities decoded, and returns the
// first that a page of ours must not have.
func dangers(s string) string {
	r := xml.NewDecoder(strings.NewReader(s))
	ids := map[string]bool{}
	for {
		tok, err := r.Token()
		if err != nil {
			return ""
		}
		e, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		switch e.Name.Local {
		case "script", "iframe", "object", "embed", "link", "base", "img", "form", "svg":
			return "element " + e.Name.Local
		}
		for _, a := range e.Attr {
			switch name := strings.ToLower(a.Name.Local); {
			case strings.HasPrefix(name, "on"), name == "src", name == "srcdoc":
				return "attribute " + name
			case name == "href":
				scheme, _, _ := strings.Cut(a.Value, ":")
				if a.Value[0] != '#' && scheme != "http" && scheme != "https" && scheme != "mailto" {
					return "link to " + a.Value
				}
			case name == "id":
				if ids[a.Value] {
					return "second id " + a.Value
				}
				ids[a.Value] = true
			}
		}
	}
}

func TestGolden(t *testing.T) {
	got := bytesOf(t, documenttest.Sample(), Options{})
	if err := wellFormed(string(got)); err != nil {
		t.Error(err)
	}
	if bad := dangers(string(got)); bad != "" {
		t.Error(bad)
	}
	if !bytes.Equal(got, bytesOf(t, documenttest.Sample(), Options{})) {
		t.Error("two writings differ")
	}
	path := filepath.Join("testdata", "sample.golden.html")
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; run the test with -update and read the change", path)
	}
}

func TestPageSaysWhatItMayDo(t *testing.T) {
	page := string(bytesOf(t, &document.Document{Title: "A <b>", Lang: "kk", Banner: "Жоба"}, Options{}))
	for _, want := range []string{`<html lang="kk">`, `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`,
		"<title>A &lt;b&gt;</title>", `<div class="zg-banner" role="note">Жоба</div>`, `<h1 class="title">A &lt;b&gt;</h1>`} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is missing", want)
		}
	}
	part := string(bytesOf(t, &document.Document{Title: "A", Banner: "Жоба"}, Options{Fragment: true}))
	if strings.Contains(part, "<html") || strings.Contains(part, "<style") || !strings.HasPrefix(part, `<div class="zg">`) {
		t.Errorf("got %q for a fragment", part)
	}
}

// TestFragmentHasNoStyleOfItsOwn: a page with a strict policy shows it as it is
// meant, and says where local links lead.
func TestFragmentHasNoStyleOfItsOwn(t *testing.T) {
	d := &document.Document{Blocks: []document.Block{document.Table{Widths: []float64{1, 3},
		Rows: []document.Row{{Cells: []document.Cell{document.TextCell(document.A("xx-lamp#art_1", "Article 1")), document.TextCell(document.A("javascript:x", "b"))}}}}}}
	local := func(s string) (string, bool) { return "/act/" + s, !strings.Contains(s, ":") }
	part := string(bytesOf(t, d, Options{Fragment: true, Local: local}))
	if strings.Contains(part, "style=") || strings.Contains(part, "javascript") || !strings.Contains(part, `<a href="/act/xx-lamp#art_1">Article 1</a>`) {
		t.Errorf("got %s", part)
	}
	if page := string(bytesOf(t, d, Options{})); !strings.Contains(page, `<col style="width:25.0%" /><col style="width:75.0%" />`) || strings.Contains(page, "<a ") {
		t.Errorf("got %s for a page by itself", page)
	}
}

func TestTitleIsNotWrittenTwice(t *testing.T) {
	d := &document.Document{Title: "Маяк", Blocks: []document.Block{document.H(1, "Маяк")}}
	if n := strings.Count(string(bytesOf(t, d, Options{Fragment: true})), "Маяк"); n != 1 {
		t.Errorf("got the title %d times", n)
	}
}

func TestBlocks(t *testing.T) {
	tests := []struct {
		name  string
		block document.Block
		want  string
	}{
		{"a script in the text", document.P(document.T(`<script>alert("1")</script>`)), `<p>&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt;</p>`},
		{"control characters", document.P(document.T("a\x00\x1b[31mb\u0085\ufffe")), `<p>a[31mb</p>`},
		{"a script as link", document.P(document.A("javascript:alert(1)", "x")), `<p>x</p>`},
		{"a script with blanks", document.P(document.A(" java\tscript:alert(1)", "x")), `<p>x</p>`},
		{"data as link", document.P(document.A("data:text/html,x", "x")), `<p>x</p>`},
		{"an address of our own scheme-less kind", document.P(document.A("//example.org/", "x")), `<p>x</p>`},
		{"https", document.P(document.A(`https://example.org/?a="b"&c`, "x")), `<p><a href="https://example.org/?a=&#34;b&#34;&amp;c">x</a></p>`},
		{"mail", document.P(document.A("mailto:a@example.org", "x")), `<p><a href="mailto:a@example.org">x</a></p>`},
		{"a place that is not there", document.P(document.A("#nowhere", "x")), `<p>x</p>`},
		{"an inserted run", document.P(document.T("a "), document.Ins("жаңа")), `<p>a <ins>жаңа</ins></p>`},
		{"neighbours share a change", document.P(document.Del("a"), document.Text{Text: "b", Bold: true, Mark: document.Deleted}), `<p><del>a<strong>b</strong></del></p>`},
		{"an inserted paragraph", document.Paragraph{Mark: document.Inserted, Inlines: []document.Inline{document.T("a"), document.Del("b")}}, `<p><ins>a</ins><ins><del>b</del></ins></p>`},
		{"a language", document.P(document.Text{Text: "слово", Lang: "ru"}), `<p><span lang="ru">слово</span></p>`},
		{"a language of a paragraph", document.Paragraph{Lang: "cs", Inlines: []document.Inline{document.Text{Text: "žádost", Lang: "cs"}}}, `<p lang="cs">žádost</p>`},
		{"a numbered line of law", documenttest.Law(2, document.T("1) сиротство;")), `<p class="law num d2"><span class="n">1) </span>сиротство;</p>`},
		{"a changed number", documenttest.Law(0, document.Del("1)"), document.Ins("2)"), document.T(" сөз")), `<p class="law num"><span class="n"><del>1)</del><ins>2)</ins> </span>сөз</p>`},
		{"a line of law without a number", documenttest.Law(12, document.T("Статья")), `<p class="law d8">Статья</p>`},
		{"an ordered list", document.List{Ordered: true, Start: 4, Items: [][]document.Block{{document.P(document.T("a"))}}}, "<ol start=\"4\">\n<li><p>a</p>\n</li>\n</ol>"},
		{"an unknown panel", document.Panel{Kind: `x" onclick="`, Blocks: nil}, `<section class="panel annotation">`},
		{"a quotation", document.Panel{Kind: document.Quotation}, `<blockquote class="panel quote">`},
		{"code keeps its lines", document.Panel{Kind: document.CodeBlock, Blocks: []document.Block{document.P(document.T("a\n  b"))}}, "<pre>a\n  b</pre>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := string(bytesOf(t, &document.Document{Lang: "en", Blocks: []document.Block{tt.block}}, Options{Fragment: true}))
			if !strings.Contains(got, tt.want) {
				t.Errorf("got %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestTable(t *testing.T) {
	d := &document.Document{Blocks: []document.Block{document.Table{
		Caption: []document.Inline{document.T("Кесте")}, Widths: []float64{1, 3},
		Header: []document.Row{{Cells: []document.Cell{{Span: 2, Blocks: []document.Block{document.P(document.T("h"))}}}}},
		Rows:   []document.Row{{Mark: document.Deleted, Cells: []document.Cell{document.TextCell(document.T("x"))}}},
	}}}
	want := `<div class="scroll" tabindex="0" role="region" aria-label="Кесте"><table>
<caption>Кесте</caption>
<colgroup><col class="w25" /><col class="w75" /></colgroup>
<thead>
<tr><th scope="colgroup" colspan="2">h</th></tr>
</thead>
<tbody>
<tr class="deleted"><td><del>x</del></td><td></td></tr>
</tbody>
</table></div>`
	if got := string(bytesOf(t, d, Options{Fragment: true})); !strings.Contains(got, want) {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// TestWideTablesFitTheSheet: a table that asks for more than the sheet has is cut
// off at its right edge on every screen.
func TestWideTablesFitTheSheet(t *testing.T) {
	rem := func(pattern string) float64 {
		m := regexp.MustCompile(pattern).FindStringSubmatch(styleSheet)
		if m == nil {
			t.Fatalf("%s is not in the style sheet", pattern)
		}
		x, err := strconv.ParseFloat(m[1], 64)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	sheet := rem(`\.sheet, \.zg > \.notes \{ max-width: ([0-9.]+)rem`) - 2*rem(`padding: 2\.5rem clamp\(1rem, 6vw, ([0-9.]+)rem\)`)
	if least := rem(`table\.wide \{ min-width: ([0-9.]+)rem`); least > sheet {
		t.Errorf("tables of four columns ask for %vrem, the sheet has %vrem", least, sheet)
	}
	wide := rem(`\.sheet\.landscape \{ max-width: ([0-9.]+)rem`) - 2*rem(`padding-left: clamp\(1rem, 3vw, ([0-9.]+)rem\)`)
	if least := rem(`table\.wide\.many \{ min-width: ([0-9.]+)rem`); least > wide {
		t.Errorf("tables of eight columns ask for %vrem, the landscape sheet has %vrem", least, wide)
	}
}

func TestFootnotes(t *testing.T) {
	d := &document.Document{}
	a, b := d.AddNote(document.T("first written")), d.AddNote(document.T("first met"))
	d.AddNote(document.T("never met"))
	d.Add(document.P(b, a, b))
	got := string(bytesOf(t, d, Options{Fragment: true}))
	for _, want := range []string{
		`<a id="zg-ref-1" href="#zg-note-1" role="doc-noteref">1</a>`, `<a href="#zg-note-1" role="doc-noteref">1</a>`,
		`<li id="zg-note-1">first met <a class="back" href="#zg-ref-1" role="doc-backlink">↩</a></li>`, `<li id="zg-note-3">never met</li>`} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing from %s", want, got)
		}
	}
}

// failing is a writer whose disk is full.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteReportsTheWriter(t *testing.T) {
	if err := Write(failing{}, documenttest.Sample(), Options{}); err == nil {
		t.Error("got no error")
	}
}

// TestContentsAndImage checks the navigation and the picture, which is part of the
// page.
func TestContentsAndImage(t *testing.T) {
	d := &document.Document{Title: "A", Blocks: []document.Block{
		document.Contents{Entries: []document.ContentsEntry{{ID: "oil", Words: "Oil <1>"}}},
		document.Heading{Level: 1, ID: "oil", Inlines: []document.Inline{document.T("Oil <1>")}},
		document.Image{Data: []byte("\x89PNG…"), Width: 1, Height: 1, Alt: `a "map"`},
	}}
	var b bytes.Buffer
	if err := Write(&b, d, Options{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<nav class=\"contents\">\n<p><a href=\"#oil\">Oil &lt;1&gt;</a></p>\n</nav>", `<img src="data:image/png;base64,iVBOR`, `alt="a &#34;map&#34;"`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("lacks %s:\n%s", want, b.String()[strings.Index(b.String(), "<body"):])
		}
	}
}
