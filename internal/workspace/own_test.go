package workspace

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"zanger/corpus"
	"zanger/internal/act"
	"zanger/internal/document"
	"zanger/internal/format"
	"zanger/internal/importer"
)

// TestMarksAgree holds the marks that are written against those that are looked for.
func TestMarksAgree(t *testing.T) {
	if document.ActMark != format.ActMark || document.PageMark != format.PageMark {
		t.Errorf("written: %q, %q; looked for: %q, %q", document.ActMark, document.PageMark, format.ActMark, format.PageMark)
	}
}

// TestOwnDocuments imports what this program wrote: an act is read back, unit by
// unit; a redline is refused, since its remarks are no law.
func TestOwnDocuments(t *testing.T) {
	w, err := Open(Options{Corpus: corpus.FS, DataDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	const from, to = "kz-sss@2013-05-24", "kz-sss@2014-07-05"
	want, err := w.Resolve(to, act.Date{})
	if err != nil {
		t.Fatal(err)
	}
	for _, ending := range []string{".docx", ".html"} {
		file := filepath.Join(t.TempDir(), "act"+ending)
		for _, lang := range []string{"en", "ru", "kk"} { // of the remarks
			b, err := w.Export(to, file, lang)
			if err != nil {
				t.Fatal(err)
			}
			x, err := importer.Read(file, b, ImportHints{Country: "kz", Lang: "en", Date: want.Expression.Date, Title: want.Expression.Title("en")})
			if err != nil {
				t.Fatal(err)
			}
			if got, want := ownUnits(x.Expression), ownUnits(want.Expression); !slices.Equal(got, want) {
				t.Errorf("%s, remarks in %s: the act that is read back differs:\n%s", ending, lang, cmpLines(got, want))
			}
		}
		d, err := w.Diff(from, to)
		if err != nil {
			t.Fatal(err)
		}
		redline := filepath.Join(t.TempDir(), "redline"+ending)
		b, err := Encode(redline, w.Redline(d, "en", false))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(redline, b, 0o644); err != nil {
			t.Fatal(err)
		}
		res, err := w.Import(t.Context(), []string{redline}, ImportHints{Country: "kz", Lang: "en", Date: want.Expression.Date}, nil)
		if err != nil || res.Files[0].Outcome != Refused || !strings.Contains(res.Files[0].Reason, "a page that zanger made") {
			t.Errorf("%s: a redline is taken for law: %+v, %v", ending, res, err)
		}
	}
}

// unitsOf lists every unit of x with its words and notes.
func ownUnits(x *act.Expression) []string {
	out := []string{x.Title(x.Lang)}
	for _, b := range x.Preamble {
		out = append(out, b.Text)
	}
	for p := range x.All() {
		s := string(p.EID) + " " + p.Num + " " + p.Heading
		for _, b := range append(slices.Clone(p.Content), p.WrapUp...) {
			s += "|" + b.Text
		}
		for _, n := range p.Notes {
			s += "|note " + n.Text
		}
		out = append(out, s)
	}
	return out
}

// cmpLines names the first line in which two lists differ.
func cmpLines(got, want []string) string {
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			return "got  " + got[i] + "\nwant " + want[i]
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(got), len(want))
}
