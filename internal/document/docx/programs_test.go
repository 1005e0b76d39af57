package docx

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zanger/internal/document"
	"zanger/internal/document/documenttest"
)

func save(t *testing.T, d *document.Document) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sample.docx")
	if err := os.WriteFile(path, bytesOf(t, d), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// wanted are the lines that a reader should find, the title first.
func wanted(d *document.Document, v document.View) []string {
	return normal(append([]string{d.Title}, d.Lines(v)...))
}

// normal sets white space to single spaces and drops empty lines.
func normal(lines []string) []string {
	var out []string
	for _, l := range lines {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			out = append(out, l)
		}
	}
	return out
}

var views = []struct {
	name string
	view document.View
}{{"accept", document.Accepted}, {"reject", document.Rejected}}

func TestPandocReadsBothSides(t *testing.T) {
	pandoc := documenttest.Program(t, "pandoc")
	d := documenttest.Sample()
	path := save(t, d)
	for _, v := range views {
		t.Run(v.name, func(t *testing.T) {
			out := documenttest.Output(t, pandoc, "--track-changes="+v.name, "-f", "docx", "-t", "json", path)
			sameLines(t, pandocLines(t, out), wanted(d, v.view))
		})
	}
}

// pandocLines returns the text blocks of a pandoc document, footnotes last.
func pandocLines(t *testing.T, data []byte) []string {
	t.Helper()
	return normal(documenttest.PandocLines(t, data))
}

func sameLines(t *testing.T, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		g, w := "(nothing)", "(nothing)"
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Fatalf("line %d: got %q, want %q", i+1, g, w)
		}
	}
}

// TestLibreOfficeReadsBothSides opens the file in LibreOffice, accepts or
// rejects all changes there, and compares the words.
func TestLibreOfficeReadsBothSides(t *testing.T) {
	if testing.Short() {
		t.Skip("LibreOffice takes seconds")
	}
	d := onlyWords(documenttest.Sample())
	path := save(t, d)
	var jobs []documenttest.Settling
	for _, v := range views {
		jobs = append(jobs, documenttest.Settling{Source: path, Target: path + "." + v.name + ".txt", Accept: v.view == document.Accepted})
	}
	documenttest.Settle(t, jobs)
	for i, v := range views {
		t.Run(v.name, func(t *testing.T) {
			data, err := os.ReadFile(jobs[i].Target)
			if err != nil {
				t.Fatalf("LibreOffice wrote no text: %v", err)
			}
			got := words(strings.TrimPrefix(string(data), "\ufeff"))
			sameLines(t, got, words(strings.Join(wanted(d, v.view), "\n")))
		})
	}
}

// words returns the words of a text without the bullets that LibreOffice adds.
func words(s string) []string {
	var out []string
	for _, w := range strings.Fields(s) {
		if !strings.Contains("•–▪◦", w) {
			out = append(out, w)
		}
	}
	return out
}

// onlyWords takes away what LibreOffice writes as further text: the numbers of
// footnotes and of list items.
func onlyWords(d *document.Document) *document.Document {
	d.Notes = nil
	var bullets func([]document.Block)
	bullets = func(bs []document.Block) {
		for i, b := range bs {
			if l, ok := b.(document.List); ok {
				l.Ordered = false
				bs[i] = l
				for _, item := range l.Items {
					bullets(item)
				}
			}
		}
	}
	bullets(d.Blocks)
	return d
}
