package clml_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/clml"
)

var update = flag.Bool("update", false, "rewrite golden files")

// TestGolden shows what each invented file is read as. A larger one, in both CLML
// and Akoma Ntoso, is in package akn.
func TestGolden(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.xml")
	if len(files) == 0 {
		t.Fatal("no files")
	}
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		x, findings, err := clml.Read(filepath.Base(f), src)
		if err != nil {
			t.Fatal(err)
		}
		golden, got := f+".golden", dump(x, findings)
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, _ := os.ReadFile(golden)
		if d := cmp.Diff(string(want), got); d != "" {
			t.Errorf("%s (run with -update to accept):\n%s", f, d)
		}
	}
}

func dump(x *act.Expression, findings []format.Finding) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %s %s %s %s valid %s\n%v\n", x.URI, x.Alias, x.Lang, x.Date, x.Authority, x.Coverage, x.Valid, x.Titles)
	for _, e := range x.Events {
		fmt.Fprintf(&b, "event %s by %s date %s effect %s touches %v\n", e.Type, e.By, e.Date, e.Effect, e.Touches)
	}
	for _, p := range x.Preamble {
		fmt.Fprintf(&b, "preamble: %s\n", p.Text)
	}
	for p := range x.All() {
		fmt.Fprintf(&b, "%s [%s] %s %s\n", p.EID, p.Num, p.Heading, p.Status)
		for _, l := range append(p.Content[:len(p.Content):len(p.Content)], p.WrapUp...) {
			fmt.Fprintf(&b, "    %s\n", l.Text)
		}
		for _, n := range p.Notes {
			fmt.Fprintf(&b, "    note %s\n", n.Text)
		}
	}
	for _, f := range findings {
		b.WriteString(f.String() + "\n")
	}
	return b.String()
}

func TestRefusals(t *testing.T) {
	for src, want := range map[string]string{
		`<akomaNtoso/>`:    `t.xml:1: the outermost element is "akomaNtoso", not Legislation: this is no CLML`,
		`<Legislation>`:    "t.xml:1: not well-formed XML: unexpected EOF",
		`<!DOCTYPE a><a/>`: "t.xml:1: the file has a document type declaration: refused",
	} {
		_, _, err := clml.Read("t.xml", []byte(src))
		var syn *format.SyntaxError
		if !errors.As(err, &syn) || syn.Error() != want {
			t.Errorf("%s: got %v, want %s", src, err, want)
		}
	}
}

func TestSniff(t *testing.T) {
	for src, want := range map[string]bool{
		`<?xml version="1.0"?><Legislation xmlns="` + clml.Space + `" `:  false, // no whole start tag
		`<?xml version="1.0"?><Legislation xmlns="` + clml.Space + `" >`: true,
		`<Legislation xmlns="urn:other">`:                                false,
		`<akomaNtoso>`:                                                   false,
		``:                                                               false,
	} {
		if got := clml.Sniff([]byte(src)); got != want {
			t.Errorf("%q: got %v", src, got)
		}
	}
}

// TestQuotationIsNoUnit: new wording of another act never counts as a section.
func TestQuotationIsNoUnit(t *testing.T) {
	src := `<Legislation><Primary><Body><P1><Pnumber>1</Pnumber><P1para><Text>Insert—</Text><BlockAmendment Format="double"><P1><Pnumber>7</Pnumber><P1para><Text>new<FootnoteRef Ref="f1"/></Text></P1para></P1></BlockAmendment><AppendText>.</AppendText></P1para></P1></Body></Primary>` +
		`<Footnotes><Footnote id="f1"><FootnoteText><Para><Text>see <FootnoteRef Ref="f1"/>here</Text></Para></FootnoteText></Footnote></Footnotes></Legislation>`
	x, _, err := clml.Read("t.xml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	if x.Find("sec_7") != nil {
		t.Error("section 7 is quoted, not a section of this act")
	}
	p := x.Find("sec_1")
	if want := "Insert—\n“7 new”."; p == nil || p.Text() != want || !p.Content[1].Quoted || len(p.Notes) != 1 {
		t.Errorf("got %+v", p)
	}
}

func FuzzCLML(f *testing.F) {
	for _, pattern := range []string{"testdata/*.xml", "../akn/testdata/pairs/shapes.xml"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(src)
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		x, _, err := clml.Read("t.xml", src)
		if err != nil {
			return
		}
		seen := map[act.EID]bool{}
		for p := range x.All() {
			if seen[p.EID] {
				t.Fatalf("%s is named twice", p.EID)
			}
			seen[p.EID] = true
			if s := p.Span; s.Start > s.End || s.End > len(src) {
				t.Fatalf("span of %s: %v", p.EID, s)
			}
		}
	})
}
