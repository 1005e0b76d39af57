package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"zanger/internal/document"
	"zanger/internal/document/documenttest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func bytesOf(t testing.TB, d *document.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d, Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// files returns the parts of a .docx by name.
func files(t testing.TB, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		s, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if _, twice := out[f.Name]; twice {
			t.Fatalf("%s is there twice", f.Name)
		}
		out[f.Name] = string(s)
	}
	return out
}

// wellFormed returns the first error of the XML reader.
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

// part returns the body of word/document.xml for some blocks.
func part(t *testing.T, d *document.Document) string {
	t.Helper()
	s := files(t, bytesOf(t, d))["word/document.xml"]
	_, s, _ = strings.Cut(s, "<w:body>")
	s, _, _ = strings.Cut(s, "<w:sectPr>")
	return s
}

func TestGolden(t *testing.T) {
	got := files(t, bytesOf(t, documenttest.Sample()))
	for _, name := range []string{"document", "styles", "numbering", "footnotes"} {
		s := strings.NewReplacer("<w:p>", "\n<w:p>", "<w:tr>", "\n<w:tr>", "<w:tc>", "\n<w:tc>", "<w:style ", "\n<w:style ",
			"<w:num ", "\n<w:num ", "</w:body>", "\n</w:body>").Replace(got["word/"+name+".xml"]) + "\n"
		path := filepath.Join("testdata", name+".golden.xml")
		if *update {
			if err := os.WriteFile(path, []byte(s), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if s != string(want) {
			t.Errorf("%s differs; run the test with -update and read the change", path)
		}
	}
}

func TestPartsAreWellFormed(t *testing.T) {
	data := bytesOf(t, documenttest.Sample())
	if !bytes.Equal(data, bytesOf(t, documenttest.Sample())) {
		t.Error("two writings differ")
	}
	xmllint, missing := exec.LookPath("xmllint")
	for name, s := range files(t, data) {
		if err := wellFormed(s); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if missing == nil {
			cmd := exec.Command(xmllint, "--noout", "-")
			cmd.Stdin = strings.NewReader(s)
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("xmllint %s: %v\n%s", name, err, out)
			}
		}
	}
}

func TestRevisionIDsAreUnique(t *testing.T) {
	f := files(t, bytesOf(t, documenttest.Sample()))
	seen := map[string]bool{}
	ids := regexp.MustCompile(`<w:(?:ins|del|bookmarkStart) w:id="(\d+)"`)
	for _, m := range ids.FindAllStringSubmatch(f["word/document.xml"]+f["word/footnotes.xml"], -1) {
		if seen[m[1]] {
			t.Errorf("id %s is there twice", m[1])
		}
		seen[m[1]] = true
	}
	if len(seen) < 20 {
		t.Errorf("got %d ids, want more", len(seen))
	}
}

func TestMarks(t *testing.T) {
	who := ` w:author="zanger"`
	tests := []struct {
		name  string
		block document.Block
		want  string
		not   string
	}{
		{name: "inserted words", block: document.P(document.Ins("жаңа сөз")),
			want: `<w:ins w:id="1"` + who + `><w:r><w:t xml:space="preserve">жаңа сөз</w:t></w:r></w:ins>`},
		{name: "deleted words", block: document.P(document.Del("старое слово")),
			want: `<w:del w:id="1"` + who + `><w:r><w:delText xml:space="preserve">старое слово</w:delText></w:r></w:del>`},
		{name: "neighbours share a change", block: document.P(document.Ins("a"), document.Text{Text: "b", Bold: true, Mark: document.Inserted}),
			want: `a</w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">b</w:t></w:r></w:ins>`},
		{name: "an inserted paragraph marks its end", block: document.Paragraph{Mark: document.Inserted, Inlines: []document.Inline{document.T("x")}},
			want: `<w:pPr><w:pStyle w:val="BodyText"/><w:rPr><w:ins w:id="1"` + who + `/></w:rPr></w:pPr><w:ins w:id="2"` + who + `><w:r>`},
		{name: "a deleted heading", block: document.Heading{Level: 2, Mark: document.Deleted, Inlines: []document.Inline{document.T("x")}},
			want: `<w:pStyle w:val="Heading2"/><w:rPr><w:del w:id="1"` + who + `/></w:rPr></w:pPr><w:del w:id="2"`},
		{name: "a deleted row", block: document.Table{Rows: []document.Row{{Mark: document.Deleted, Cells: []document.Cell{document.TextCell(document.T("x"))}}}},
			want: `<w:trPr><w:cantSplit/><w:del w:id="1"` + who + `/></w:trPr>`},
		{name: "a hyperlink holds the change", block: document.P(document.Link{Target: "https://example.org/", Inlines: []document.Inline{document.Ins("x")}}),
			want: `<w:hyperlink r:id="rId6" w:history="1"><w:ins w:id="1"`},
		{name: "words of neither reading are left out", block: document.Paragraph{Mark: document.Inserted, Inlines: []document.Inline{document.T("keep"), document.Del("gone")}},
			want: "keep", not: "gone"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := part(t, &document.Document{Lang: "en", Blocks: []document.Block{tt.block}})
			if !strings.Contains(got, tt.want) {
				t.Errorf("got %s\nwant %s", got, tt.want)
			}
			if tt.not != "" && strings.Contains(got, tt.not) {
				t.Errorf("got %s\nwant nothing of %q", got, tt.not)
			}
		})
	}
}

func TestInlines(t *testing.T) {
	tests := []struct {
		name string
		in   []document.Inline
		want string
	}{
		{"language of a run", []document.Inline{document.Text{Text: "Қ", Lang: "kk"}}, `<w:rPr><w:lang w:val="kk-KZ"/></w:rPr>`},
		{"language of the document is not repeated", []document.Inline{document.Text{Text: "A", Lang: "en"}}, `<w:r><w:t xml:space="preserve">A`},
		{"a malformed language is left out", []document.Inline{document.Text{Text: "A", Lang: `x"/>`}}, `<w:r><w:t xml:space="preserve">A`},
		{"markup is escaped", []document.Inline{document.T(`a<b>&"c"`)}, `a&lt;b&gt;&amp;&#34;c&#34;`},
		{"control characters are dropped", []document.Inline{document.T("a\x00\x0b\x1fb\ufffe")}, `preserve">ab</w:t>`},
		{"a tab and a line end", []document.Inline{document.T("a\tb\nc")}, `a</w:t><w:tab/><w:t xml:space="preserve">b c</w:t>`},
		{"a script is no link", []document.Inline{document.A("javascript:alert(1)", "x")}, `</w:pPr><w:r><w:t xml:space="preserve">x`},
		{"an unknown place is no link", []document.Inline{document.A("#nowhere", "x")}, `</w:pPr><w:r><w:t xml:space="preserve">x`},
		{"a footnote that is not there", []document.Inline{document.NoteRef{Index: 7}}, `</w:pPr></w:p>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := part(t, &document.Document{Lang: "en", Blocks: []document.Block{document.P(tt.in...)}}); !strings.Contains(got, tt.want) {
				t.Errorf("got %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestRepeatedFootnoteBecomesAField(t *testing.T) {
	d := &document.Document{Lang: "en"}
	n := d.AddNote(document.T("note"))
	d.Add(document.P(n), document.P(n))
	s := part(t, d)
	if strings.Count(s, "<w:footnoteReference") != 1 || !strings.Contains(s, ` NOTEREF _RefNote1 \f \h `) {
		t.Errorf("got %s", s)
	}
}

func TestLabelLength(t *testing.T) {
	for text, want := range map[string]string{
		"1) сиротство;": "1)", "12-1) жоба": "12-1)", "(a) word": "(a)", "а) слово": "а)", "2.1. Term": "2.1.", "1.\u00a0Term": "1.", "2)3) moved": "2)3)",
		"iv) x": "iv)", "Article 5": "", "ст. 5": "", "2013 year": "", "1)": "", "": "",
	} {
		if got := text[:labelLength(text)]; got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestFit(t *testing.T) {
	tests := []struct {
		name     string
		relative []float64
		cols     int
	}{{"equal", nil, 3}, {"given", []float64{1, 2, 3}, 3}, {"too few", []float64{1}, 4}, {"zero and negative", []float64{0, -1, 5}, 3}, {"most columns", nil, 63}}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sum := 0
			for _, x := range fit(tt.relative, tt.cols, 9298) {
				if x < 1 {
					t.Errorf("got a column of %d twips", x)
				}
				sum += x
			}
			if sum != 9298 {
				t.Errorf("got %d twips in all, want 9298", sum)
			}
		})
	}
}

func TestBookmarkNames(t *testing.T) {
	d := &document.Document{}
	for _, id := range []string{"art-4", "art 4", "статья-3", "3", strings.Repeat("x", 90), strings.Repeat("x", 91)} {
		d.Add(document.Heading{Level: 1, ID: id})
	}
	names := collectBookmarks(d)
	seen := map[string]bool{}
	for id := range names.names {
		name := names.name(id)
		if seen[name] || len([]rune(name)) > 40 || !regexp.MustCompile(`^\p{L}[\p{L}\p{N}_]*$`).MatchString(name) {
			t.Errorf("%q: got %q", id, name)
		}
		seen[name] = true
	}
}

func TestSurplusColumnsKeepTheirWords(t *testing.T) {
	var r document.Row
	for range 70 {
		r.Cells = append(r.Cells, document.TextCell(document.T("w")))
	}
	s := part(t, &document.Document{Blocks: []document.Block{document.Table{Rows: []document.Row{r}}}})
	if cols, cells, words := strings.Count(s, "<w:gridCol "), strings.Count(s, "<w:tc>"), strings.Count(s, ">w<"); cols != 63 || cells != 63 || words != 70 {
		t.Errorf("got %d columns, %d cells, %d words", cols, cells, words)
	}
}

// The title of a panel stays with the words under it.
func TestPanelIsNotTornFromItsTitle(t *testing.T) {
	panel := func(words string) string {
		return part(t, &document.Document{Lang: "en", Blocks: []document.Block{document.Panel{
			Kind: document.Gist, Title: []document.Inline{document.T("Article 1")}, Blocks: []document.Block{document.P(document.T(words))}}}})
	}
	if s := panel("Lamps are lit."); !strings.Contains(s, "<w:cantSplit/>") {
		t.Error("a short panel may be torn")
	}
	if s := panel(strings.Repeat("Lamps are lit. ", 400)); strings.Contains(s, "<w:cantSplit/>") {
		t.Error("a panel longer than a page is to be kept whole")
	}
}
