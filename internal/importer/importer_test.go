package importer

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/format"
	"zanger/internal/format/akn"
)

// TestContentDecides gives each form under a name that says nothing.
func TestContentDecides(t *testing.T) {
	x := acttest.Expression("xx-demo", "2020-01-01", acttest.ArticleText("1", "One", "Text."))
	xml, err := akn.Write(x)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ src, format, refusal string }{
		"working text":    {src: "---\nwork: /akn/kz/act/2020-01-01/1\nalias: kz-a\ncountry: kz\nlanguage: en\ndate: 2020-01-01\nauthority: draft\ncoverage: whole\ntitle: {en: A}\n---\n# A\n", format: WorkingText},
		"Akoma Ntoso":     {src: string(xml), format: "Akoma Ntoso"},
		"plain text":      {src: "Статья 1. Цель\n\nПомощь оказывается.\n", format: "text"},
		"UTF-16 text":     {src: "\xff\xfeA\x00r\x00t\x00i\x00c\x00l\x00e\x00 \x001\x00.\x00", format: "text"},
		"web page":        {src: "<!DOCTYPE html><html><body><p>Article 1. Aim</p><p>Help is given.</p></body></html>", format: "web page"},
		"other XML":       {src: "<?xml version=\"1.0\"?><feed/>", refusal: "XML of no kind that zanger reads"},
		"other JSON":      {src: `{"a": 1}`, refusal: "JSON of no kind that zanger reads"},
		"PDF":             {src: "%PDF-1.7", refusal: "PDF file"},
		"a template":      {src: "{{include ../other.md}}", refusal: "this is a template"},
		"an instruction":  {src: "In article 2 replace the word “help” with the word “aid”", refusal: "an instruction that changes another act"},
		"исправление":     {src: "В статье 2 слово «помощь» заменить словом «поддержка»", refusal: "an instruction that changes another act"},
		"UTF-16 XML":      {src: utf16le(strings.Replace(string(xml), "UTF-8", "UTF-16", 1)), format: "Akoma Ntoso"},
		"UTF-16 feed":     {src: utf16le("<?xml version=\"1.0\"?><feed/>"), refusal: "XML of no kind that zanger reads"},
		"archive":         {src: "PK\x03\x04 zip", refusal: "an archive or an office file"},
		"empty":           {src: " \n", refusal: "the file is empty"},
		"binary":          {src: "text\x00more", refusal: "binary"},
		"nested quotes":   {src: strings.Repeat(">", 40) + " x\n", refusal: "nested more than 32 deep"},
		"very wide table": {src: strings.Repeat("| a ", 80) + "|\n", refusal: "more than 64 columns"},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := Read("file", []byte(c.src), Hints{})
			switch {
			case c.refusal == "" && (err != nil || r.Format != c.format):
				t.Errorf("got %v, %v; want %s", r, err, c.format)
			case c.refusal != "" && (err == nil || !strings.Contains(err.Error(), c.refusal)):
				t.Errorf("got %v; want a refusal: %s", err, c.refusal)
			}
		})
	}
	if _, err := Read("act.docx", []byte("<html><body><p>x</p></body></html>"), Hints{}); err == nil {
		t.Error("a web page that is named a Word file is taken")
	}
}

// utf16le writes s in UTF-16 with its mark.
func utf16le(s string) string {
	out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return out
}

func TestHintsStandBeforeTheFile(t *testing.T) {
	h := Hints{Country: "kz", Lang: "ru", Alias: "kz-b", Date: acttest.Date("2021-02-03"), Title: "О помощи", Authority: act.Official}
	r, err := Read("law.txt", []byte("Статья 1. Цель\n\nПомощь оказывается.\n"), h)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Complete("law.txt"); err != nil {
		t.Fatal(err)
	}
	x := r.Expression
	if x.Alias != "kz-b" || x.Date != h.Date || x.Title("ru") != "О помощи" || x.Authority != act.Official || x.URI != "/akn/kz/act/2021-02-03/kz-b" {
		t.Errorf("got %s %s %s %s %s", x.Alias, x.Date, x.Title("ru"), x.Authority, x.URI)
	}
	if r, err = Read("law.txt", []byte("Статья 1. Цель\n\nПомощь оказывается.\n"), Hints{}); err != nil {
		t.Fatal(err)
	}
	if err := r.Complete("law.txt"); err == nil || !strings.Contains(err.Error(), "on which day") {
		t.Errorf("without a date: %v", err)
	}
}

// TestRealFiles imports every file of the folder of real texts, or refuses it with
// a reason.
func TestRealFiles(t *testing.T) {
	root := os.Getenv("ZANGER_TESTDATA")
	if root == "" {
		t.Skip("ZANGER_TESTDATA is not set: no real texts to read")
	}
	read, articles := map[string]int{}, 0
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		r, err := Read(path, src, Hints{})
		rel, _ := filepath.Rel(root, path)
		if err != nil {
			if ext := filepath.Ext(path); ext == ".md" || ext == ".xml" {
				t.Errorf("%s: %v", rel, err)
			}
			return nil
		}
		read[r.Format]++
		for range r.Expression.Articles() {
			articles++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("read: %v, with %d articles and sections", read, articles)
	if len(read) < 4 || articles < 2000 {
		t.Errorf("too little was found: %v, %d articles", read, articles)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"Статья 1. Цель\n\nПомощь.", "<html><p>Члан 1.</p>", "{\"work\": \"/akn/\"}", "PK\x03\x04", "---\nwork: x\n---\n# A"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		r, err := Read("file", src, Hints{})
		if err == nil && r.Expression == nil {
			t.Fatal("neither a text nor an error")
		}
	})
}

// TestTrackedChangesAreReadEitherWay gives a Word draft with one inserted and one
// deleted word.
func TestTrackedChangesAreReadEitherWay(t *testing.T) {
	const ns = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	body := `<w:p><w:r><w:t>Draft law</w:t></w:r></w:p><w:p><w:r><w:t>On Lamps</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t>Article 1. Lamps</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">A lamp is </w:t></w:r>` +
		`<w:ins w:id="1" w:author="A"><w:r><w:t>lit.</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>put out.</w:delText></w:r></w:del></w:p>`
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document ` + ns + `><w:body>` + body + `</w:body></w:document>`},
	} {
		w, err := z.Create(f[0])
		if err == nil {
			_, err = w.Write([]byte(f[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for rejected, want := range map[bool]string{false: "A lamp is lit.", true: "A lamp is put out."} {
		r, err := Read("draft.docx", b.Bytes(), Hints{Country: "kz", Lang: "en", Rejected: rejected})
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Expression.Find("art_1").Text(); got != want {
			t.Errorf("rejected %v: got %q, want %q", rejected, got, want)
		}
		if got := r.Expression.Titles["en"]; got != "On Lamps" {
			t.Errorf("the title below the masthead: got %q", got)
		}
	}
}

// TestWhatTheUserSaysIsNotAskedFor gives a page that does not name its date.
func TestWhatTheUserSaysIsNotAskedFor(t *testing.T) {
	src := []byte(`{"title": "Закон о светионицима", "url": "https://www.pravno-informacioni-sistem.rs/viewAct/x", "description": "Службени гласник: 1/2030-2", "provisions": [{"provision_ref": "art1", "section": "1", "title": "Члан 1. Циљ", "content": "Светионик светли."}]}`)
	for date, want := range map[string]bool{"": true, "2031-01-01": false} {
		var h Hints
		if date != "" {
			h.Date = acttest.Date(date)
		}
		r, err := Read("law.json", src, h)
		if err != nil {
			t.Fatal(err)
		}
		asked := slices.ContainsFunc(r.Findings, func(f format.Finding) bool { return strings.Contains(f.Msg, "the date of this edition") })
		if asked != want {
			t.Errorf("with the date %q: asked for it %v: %v", date, asked, r.Findings)
		}
	}
}
