package pdf_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"zanger/internal/document"
	"zanger/internal/document/documenttest"
	"zanger/internal/document/pdf"
)

func write(t testing.TB, d *document.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, d, pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSameBytes(t *testing.T) {
	a, b := write(t, documenttest.Sample()), write(t, documenttest.Sample())
	if !bytes.Equal(a, b) {
		t.Error("the same document gave other bytes")
	}
	if !bytes.HasPrefix(a, []byte("%PDF-")) || !bytes.Contains(a, []byte("2013")) {
		t.Error("no PDF, or without the date of the document")
	}
}

// words reads a PDF back through pdftotext.
func words(t *testing.T, src []byte) []string {
	t.Helper()
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("pdftotext is missing")
		}
		t.Skip("pdftotext is not installed")
	}
	name := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(name, src, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "-enc", "UTF-8", "-nopgbrk", "-raw", name, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(out))
}

// TestWordsComeBack checks that every word of the document can be read in the
// file, as often as it stands there.
func TestWordsComeBack(t *testing.T) {
	d := documenttest.Sample()
	got := map[string]int{}
	for _, w := range words(t, write(t, d)) {
		got[w]++
	}
	// A long word is cut over two lines; those are looked for in the whole text.
	all := strings.Join(words(t, write(t, d)), "")
	for _, l := range d.Lines(document.Both) {
		for w := range strings.FieldsSeq(l) {
			if got[w] == 0 && !strings.Contains(all, w) {
				t.Errorf("%q is missing", w)
			}
		}
	}
}

func TestLettersOfSixLanguages(t *testing.T) {
	letters := "әғқңөұүһі ӘҒҚҢӨҰҮҺІ ёЁъ ăâîșț ĂÂÎȘȚ čďěňřšťůž ČĎĚŇŘŠŤŮŽ đćž ђјљњћџ §№«»„“”‘’–—…•→"
	d := &document.Document{Lang: "kk", Title: "Заңгер", Blocks: []document.Block{
		document.P(document.T(letters)), document.P(document.B(letters)), document.P(document.I(letters)),
		document.H(2, letters), document.P(document.Text{Text: letters, Code: true}),
	}}
	all := strings.Join(words(t, write(t, d)), " ")
	for w := range strings.FieldsSeq(letters) {
		if n := strings.Count(all, w); n < 5 {
			t.Errorf("%s came back %d times, want 5", w, n)
		}
	}
}

func TestHugeAndEmpty(t *testing.T) {
	long := strings.Repeat("слово ", 20_000)
	cell := document.TextCell(document.T(long))
	for name, d := range map[string]*document.Document{
		"nothing":             {},
		"only a section":      {Blocks: []document.Block{document.Section{Landscape: true}}},
		"a row of many pages": {Blocks: []document.Block{document.Table{Header: []document.Row{{Cells: []document.Cell{document.TextCell(document.T("a")), document.TextCell(document.T("b"))}}}, Rows: []document.Row{{Cells: []document.Cell{cell, cell}}}}}},
		"a word of no end":    {Blocks: []document.Block{document.P(document.T(strings.Repeat("а", 50_000)))}},
		"a header of pages":   {Blocks: []document.Block{document.Table{Header: []document.Row{{Cells: []document.Cell{cell}}}, Rows: []document.Row{{Cells: []document.Cell{document.TextCell(document.T("b"))}}}}}},
		"a long note":         {Notes: []document.Note{{Inlines: []document.Inline{document.T(long)}}}, Blocks: []document.Block{document.P(document.T("a"), document.NoteRef{Index: 0})}},
		"a note that is not":  {Blocks: []document.Block{document.P(document.NoteRef{Index: 7})}},
		"sixty columns":       {Blocks: []document.Block{document.Table{Rows: []document.Row{{Cells: make([]document.Cell, 60)}}}}},
		"deep panels":         {Blocks: []document.Block{deep(60)}},
		"no letters":          {Blocks: []document.Block{document.P(document.T("\x00\u202e😀漢字\ufeff"))}},
	} {
		if src := write(t, d); !bytes.HasPrefix(src, []byte("%PDF-")) || !bytes.Contains(src, []byte("%%EOF")) {
			t.Errorf("%s: no whole file", name)
		}
	}
}

func deep(n int) document.Block {
	if n == 0 {
		return document.P(document.T("дно"))
	}
	return document.Panel{Kind: document.Gist, Blocks: []document.Block{document.List{Items: [][]document.Block{{deep(n - 1)}}}}}
}

func BenchmarkWrite(b *testing.B) {
	d := documenttest.Sample()
	for range 4 {
		d.Blocks = append(d.Blocks, d.Blocks...)
	}
	for b.Loop() {
		write(b, d)
	}
}
