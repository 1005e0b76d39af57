package docx

import (
	"archive/zip"
	"bytes"
	"image"
	"image/png"
	"io"
	"strings"
	"testing"

	"zanger/internal/document"
)

// partOf returns a part of a written file, "" when there is none.
func partOf(t *testing.T, file []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		return ""
	}
	b, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func written(t *testing.T, d *document.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d, Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestComments checks that a remark becomes one of Word's, with its author and day,
// and that a file without remarks has no part for them.
func TestComments(t *testing.T) {
	d := &document.Document{Lang: "en", Blocks: []document.Block{
		document.P(document.T("Oil."), document.Comment{Author: "Aru Bek", Date: "2026-11-20", Inlines: []document.Inline{document.B("Query"), document.T(": <pure>?")}}),
		document.P(document.T("Wick."), document.Comment{Inlines: []document.Inline{document.T("Trim it.")}}),
	}}
	file := written(t, d)
	comments := partOf(t, file, "word/comments.xml")
	for _, want := range []string{`w:id="0" w:author="Aru Bek" w:date="2026-11-20T00:00:00Z" w:initials="AB"`, `: &lt;pure&gt;?`, `w:id="1" w:author="zanger" w:initials="Z"`} {
		if !strings.Contains(comments, want) {
			t.Errorf("comments lack %s:\n%s", want, comments)
		}
	}
	if text := partOf(t, file, "word/document.xml"); strings.Count(text, "<w:commentReference ") != 2 || strings.Contains(text, "Trim it") {
		t.Errorf("the text:\n%s", text)
	}
	if !strings.Contains(partOf(t, file, "[Content_Types].xml"), "comments+xml") || !strings.Contains(partOf(t, file, "word/_rels/document.xml.rels"), "comments.xml") {
		t.Error("the part is not declared")
	}
	plain := written(t, &document.Document{Blocks: []document.Block{document.P(document.T("Oil."))}})
	if partOf(t, plain, "word/comments.xml") != "" {
		t.Error("a part for remarks where there are none")
	}
}

// TestContents checks that the contents are a field whose lines lead to headings.
func TestContents(t *testing.T) {
	d := &document.Document{Blocks: []document.Block{
		document.Contents{Entries: []document.ContentsEntry{{Level: 0, ID: "oil", Words: "Oil & wick"}, {Level: 1, ID: "gone", Words: "Gone"}}},
		document.Heading{Level: 1, ID: "oil", Inlines: []document.Inline{document.T("Oil & wick")}},
	}}
	text := partOf(t, written(t, d), "word/document.xml")
	for _, want := range []string{` TOC \o "1-2" \h \z \u `, `<w:pStyle w:val="TOC1"/>`, `<w:pStyle w:val="TOC2"/>`, `w:anchor="oil"`, `Oil &amp; wick`} {
		if !strings.Contains(text, want) {
			t.Errorf("lacks %s:\n%s", want, text)
		}
	}
	for _, kind := range []string{"begin", "separate", "end"} {
		if n := strings.Count(text, `w:fldCharType="`+kind+`"`); n != 1 {
			t.Errorf("%d marks %q of the field", n, kind)
		}
	}
}

// TestImage checks that a picture is a part of the file, no wider than the page, with
// its description.
func TestImage(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 2000, 1000))); err != nil {
		t.Fatal(err)
	}
	d := &document.Document{Blocks: []document.Block{document.Image{Data: b.Bytes(), Width: 2000, Height: 1000, Alt: "A “map”"}}}
	file := written(t, d)
	if partOf(t, file, "word/media/image1.png") != b.String() {
		t.Error("the picture is not the one that was given")
	}
	text := partOf(t, file, "word/document.xml")
	if !strings.Contains(text, `descr="A “map”"`) || strings.Contains(text, `cx="19050000"`) {
		t.Errorf("the text:\n%s", text)
	}
}
