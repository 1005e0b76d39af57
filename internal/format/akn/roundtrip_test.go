package akn_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/format/akn"
	"zanger/internal/format/markdown"
)

// texts in the languages of the corpus, and some that could be taken for markup.
var texts = []string{
	"Помощь оказывается бесплатно.", "Көмек тегін көрсетіледі;", "Pomoc se poskytuje osobám v nouzi:", "Ajutorul se acordă persoanelor.",
	"Помоћ се пружа;", "Help is given “free of charge” & at once.", "a < b > c", `"quoted"`, "two  spaces", " space before", "]]>", "&amp;",
	"a\ttab", "line\nend", "", "ª̃ marks", "😀",
}

func text(t *rapid.T) string { return rapid.SampledFrom(texts).Draw(t, "text") }

func blocks(t *rapid.T) []act.Block {
	var out []act.Block
	for range rapid.IntRange(0, 3).Draw(t, "blocks") {
		b := act.Block{Text: text(t), Quoted: rapid.Bool().Draw(t, "quoted")}
		if rapid.IntRange(0, 4).Draw(t, "table") == 0 {
			b.Table = true
			b.Text = rapid.SampledFrom([]string{"| a | b |\n| c | d |", "| a |", "no bars", "|a|b|", "|  |  |", "| a \\| b | |"}).Draw(t, "rows")
		}
		out = append(out, b)
	}
	return out
}

func notes(t *rapid.T) []act.Note {
	var out []act.Note
	for range rapid.IntRange(0, 2).Draw(t, "notes") {
		out = append(out, act.Note{Text: text(t), Place: act.NotePlace(rapid.IntRange(0, 2).Draw(t, "place"))})
	}
	return out
}

var allKinds = []act.Kind{act.Part, act.Title, act.Chapter, act.Subchapter, act.Division, act.Article, act.Section, act.Subsection,
	act.Paragraph, act.Subparagraph, act.Point, act.Subpoint, act.Alinea, act.Schedule}

func provisions(t *rapid.T, depth int, next *int) []*act.Provision {
	var out []*act.Provision
	for range rapid.IntRange(0, 3).Draw(t, "units") {
		*next++
		k := rapid.SampledFrom(allKinds).Draw(t, "kind")
		p := &act.Provision{Kind: k, EID: act.EID(fmt.Sprintf("%s_%d", k.Abbr(), *next)), Num: text(t), Heading: text(t), Content: blocks(t), WrapUp: blocks(t), Notes: notes(t)}
		p.WID = rapid.SampledFrom([]act.EID{p.EID, "art_99", ""}).Draw(t, "wid")
		p.Status = rapid.SampledFrom([]act.Status{act.InForce, act.Excluded, act.Prospective}).Draw(t, "status")
		if depth > 0 {
			p.Children = provisions(t, depth-1, next)
		}
		out = append(out, p)
	}
	return out
}

func date(t *rapid.T) act.Date {
	return rapid.SampledFrom([]act.Date{{}, acttest.Date("2013-05-24"), acttest.Date("1890-12-31")}).Draw(t, "date")
}

func byLang(t *rapid.T) map[string]string {
	m := map[string]string{}
	for range rapid.IntRange(0, 2).Draw(t, "langs") {
		m[rapid.SampledFrom([]string{"en", "ru", "kk", "cs", "ro", "sr"}).Draw(t, "lang")] = text(t)
	}
	return m
}

func expression(t *rapid.T) *act.Expression {
	next := 0
	x := &act.Expression{
		URI: "/akn/kz/act/2008-12-29/114-iv", Alias: "xx-demo", Country: "kz", Lang: rapid.SampledFrom([]string{"en", "ru", "kk", "cs", "ro", "sr", "xx"}).Draw(t, "lang"),
		Kind: rapid.SampledFrom([]string{"", "practice"}).Draw(t, "kind"), Date: date(t), Valid: act.Interval{From: date(t), Until: date(t)},
		Dated: rapid.SampledFrom([]string{"", "adoption"}).Draw(t, "dated"), Notice: text(t),
		Authority: rapid.SampledFrom([]act.Authority{act.Official, act.WorkingText, act.Draft, ""}).Draw(t, "authority"),
		Coverage:  rapid.SampledFrom([]act.Coverage{act.Whole, act.Selected}).Draw(t, "coverage"),
		Titles:    byLang(t), Official: byLang(t), Preamble: blocks(t), Notes: notes(t), Body: provisions(t, 3, &next),
	}
	for range rapid.IntRange(0, 3).Draw(t, "events") {
		e := act.Event{Type: rapid.SampledFrom([]act.EventType{act.Enacted, act.Commenced, act.Amended, act.Changed, act.StruckDown, act.Corrected, act.Repealed}).Draw(t, "type"),
			By: "/akn/kz/act/2014-02-18/175-v", Date: date(t), Published: date(t), Effect: date(t), Earliest: date(t), Latest: date(t), Note: text(t)}
		if rapid.Bool().Draw(t, "touches") {
			e.Touches = []act.EID{"art_6", "art_13__para_2"}
		}
		x.Events = append(x.Events, e)
	}
	for range rapid.IntRange(0, 2).Draw(t, "modifications") {
		x.Modifications = append(x.Modifications, act.Modification{Type: rapid.SampledFrom([]string{"repeal", "substitution", "insertion", "replacement", "renumbering", "split", "join"}).Draw(t, "kind"),
			By: rapid.SampledFrom([]act.WorkURI{"", "/akn/kz/act/2014-02-18/175-v"}).Draw(t, "by"), Source: "3",
			Unit: rapid.SampledFrom([]act.EID{"", "art_6", "art_13__para_2"}).Draw(t, "unit"), Old: text(t), New: text(t)})
	}
	if rapid.Bool().Draw(t, "facts") {
		x.Checked = map[act.EID]act.Check{"art_6": {Against: text(t), Edition: text(t), On: date(t)}}
		x.WIDs = map[act.EID]act.EID{"art_6__para_1__point_9": "art_6__point_8"}
		x.Headings = map[act.EID]map[string]string{"art_6": {"ru": text(t), "kk": text(t)}}
		x.Links = map[act.EID]string{"art_6": "https://law.example/act#6"}
	}
	return x
}

var same = cmp.Options{cmpopts.IgnoreTypes(act.Span{}), cmpopts.EquateEmpty()}

// TestReadWrite is the law Read(Write(x)) = x.
func TestReadWrite(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { roundTrip(t, expression(t)) })
}

type failer interface{ Fatalf(string, ...any) }

func roundTrip(t failer, x *act.Expression) []byte {
	src, err := akn.Write(x)
	if err != nil {
		t.Fatalf("%v", err)
	}
	y, _, err := akn.Read("t.xml", src)
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	if d := cmp.Diff(x, y, same); d != "" {
		t.Fatalf("%s\n%s", d, src)
	}
	if again, _ := akn.Write(y); !bytes.Equal(again, src) {
		t.Fatalf("second writing differs:\n%s", cmp.Diff(string(src), string(again)))
	}
	return src
}

// TestCorpusRoundTrip writes and reads every act of the corpus, and validates it.
func TestCorpusRoundTrip(t *testing.T) {
	files, _ := filepath.Glob("../../../corpus/*/*/*.md")
	if len(files) == 0 {
		t.Fatal("no acts in the corpus")
	}
	var written []string
	dir := t.TempDir()
	for i, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		x, _, err := markdown.Read(f, src)
		if err != nil {
			t.Logf("%v: left out", err) // another folder than that of acts
			continue
		}
		out := filepath.Join(dir, fmt.Sprintf("%d.xml", i))
		if err := os.WriteFile(out, roundTrip(t, x), 0o600); err != nil {
			t.Fatal(err)
		}
		written = append(written, out)
	}
	validate(t, written...)
}

// TestGeneratedActsAreValid validates invented acts of every shape.
func TestGeneratedActsAreValid(t *testing.T) {
	var written []string
	dir := t.TempDir()
	rapid.Check(t, func(rt *rapid.T) {
		if len(written) >= 40 {
			return
		}
		src, err := akn.Write(expression(rt))
		if err != nil {
			rt.Fatalf("%v", err)
		}
		out := filepath.Join(dir, fmt.Sprintf("%d.xml", len(written)))
		if err := os.WriteFile(out, src, 0o600); err != nil {
			rt.Fatalf("%v", err)
		}
		written = append(written, out)
	})
	validate(t, written...)
}

// validate holds files against the OASIS schema with xmllint.
func validate(t *testing.T, files ...string) {
	t.Helper()
	schema := standardSchema(t, filepath.Join(testData(t), "akn"))
	lint, err := exec.LookPath("xmllint")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("xmllint is missing")
		}
		t.Skip("xmllint is not installed: nothing validated")
	}
	out, err := exec.Command(lint, append([]string{"--noout", "--nonet", "--schema", schema}, files...)...).CombinedOutput()
	if err != nil {
		lines := strings.Split(string(out), "\n")
		t.Errorf("%v\n%s", err, strings.Join(lines[:min(len(lines), 15)], "\n"))
	}
}

// standardSchema returns a copy of the schema in dir under the namespace of the
// standard: the copy at hand is a late draft, whose namespace ends in /WD17.
func standardSchema(t *testing.T, dir string) string {
	t.Helper()
	out := t.TempDir()
	for _, name := range []string{"akomantoso30.xsd", "xml.xsd"} {
		src, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		src = bytes.ReplaceAll(src, []byte("legaldocml/ns/akn/3.0/WD17"), []byte("legaldocml/ns/akn/3.0"))
		if err := os.WriteFile(filepath.Join(out, name), src, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(out, "akomantoso30.xsd")
}
