package akn_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/akn"
	"zanger/internal/format/clml"
)

var update = flag.Bool("update", false, "rewrite golden files")

// TestGolden shows what each invented file is read as.
func TestGolden(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.xml")
	pairs, _ := filepath.Glob("testdata/pairs/*.xml")
	for _, f := range append(files, pairs...) {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		read := akn.Read
		if clml.Sniff(src) {
			read = clml.Read
		}
		x, findings, err := read(filepath.Base(f), src)
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
		roundTrip(t, x)
	}
}

func dump(x *act.Expression, findings []format.Finding) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %s %s %s valid %s\ntitle %v official %v notice %q\n", x.URI, x.Alias, x.Lang, x.Date, x.Authority, x.Valid, x.Titles, x.Official, x.Notice)
	for _, e := range x.Events {
		fmt.Fprintf(&b, "event %s by %s date %s effect %s touches %v %s\n", e.Type, e.By, e.Date, e.Effect, e.Touches, e.Note)
	}
	for _, p := range x.Preamble {
		fmt.Fprintf(&b, "preamble: %s\n", p.Text)
	}
	for p := range x.All() {
		fmt.Fprintf(&b, "%s [%s] %s %s\n", p.EID, p.Num, p.Heading, p.Status)
		for i, list := range [][]act.Block{p.Content, p.WrapUp} {
			for _, l := range list {
				mark := map[bool]string{true: "“ ", false: ""}[l.Quoted] + map[bool]string{true: "# ", false: ""}[l.Table] + []string{"", "end "}[i]
				fmt.Fprintf(&b, "    %s%s\n", mark, strings.ReplaceAll(l.Text, "\n", "\n    "))
			}
		}
		for _, n := range p.Notes {
			fmt.Fprintf(&b, "    note %d %s\n", n.Place, n.Text)
		}
	}
	for _, f := range findings {
		b.WriteString(f.String() + "\n")
	}
	return b.String()
}

func wrap(body string) string {
	return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><body>` + body + `</body></act></akomaNtoso>`
}

// TestRefusals: what cannot be read is refused with file, line and reason.
func TestRefusals(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"a judgment":       {`<akomaNtoso><judgment/></akomaNtoso>`, "t.xml:1: the file is a judgment (judgment), not an act or a bill"},
		"a debate":         {"<akomaNtoso>\n<debate/></akomaNtoso>", "t.xml:2: the file is a debate (debate), not an act or a bill"},
		"an amendment":     {`<akomaNtoso><amendment/></akomaNtoso>`, "t.xml:1: the file is an amendment to a bill (amendment), not an act or a bill"},
		"nothing inside":   {`<akomaNtoso/>`, "t.xml:1: the file holds no act and no bill"},
		"another root":     {`<html/>`, `t.xml:1: the outermost element is "html", not akomaNtoso: this is no Akoma Ntoso`},
		"an empty file":    {``, "t.xml: the file holds no XML element"},
		"a document type":  {"<?xml version=\"1.0\"?>\n<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>", "t.xml:2: the file has a document type declaration: refused"},
		"an entity":        {wrap("&secret;"), "t.xml:1: not well-formed XML: invalid character entity &secret;"},
		"cut off":          {"<akomaNtoso>\n<act>", "t.xml:2: not well-formed XML: unexpected EOF"},
		"not UTF-8":        {"<akomaNtoso>\n\xff</akomaNtoso>", "t.xml:2: the text is not UTF-8"},
		"too deep":         {strings.Repeat("<a>", 300), "t.xml:1: more than 256 elements inside one another: refused"},
		"unknown encoding": {`<?xml version="1.0" encoding="klingon"?><a/>`, `t.xml:1: unknown encoding "klingon"`},
	} {
		_, _, err := akn.Read("t.xml", []byte(c.src))
		var syn *format.SyntaxError
		if !errors.As(err, &syn) || syn.Error() != c.want {
			t.Errorf("%s: got %v, want %s", name, err, c.want)
		}
	}
}

// TestNoMetadata: a file without namespace and metadata is read, with findings.
func TestNoMetadata(t *testing.T) {
	unit := `<article eId="art_1"><num>1</num><content><p>a</p></content></article>`
	x, findings, err := akn.Read("t.xml", []byte(`<akomaNtoso><act><body>`+unit+unit+`</body></act></akomaNtoso>`))
	if err != nil {
		t.Fatal(err)
	}
	var msgs []string
	for _, f := range findings {
		msgs = append(msgs, f.Msg)
	}
	got := strings.Join(msgs, "; ")
	for _, want := range []string{"read all the same", "does not say which act", "art_1 appears twice"} {
		if !strings.Contains(got, want) {
			t.Errorf("no finding %q in %q", want, got)
		}
	}
	if x.Find("art_1") == nil || x.Find("art_1_2") == nil {
		t.Error("both articles should be there")
	}
}

// TestEncoding: the declared encoding is used, text is NFC.
func TestEncoding(t *testing.T) {
	src := `<?xml version="1.0" encoding="windows-1251"?>` + wrap(`<article><num>Статья 6-1</num><content><p>Помощь й.</p></content></article>`)
	in, err := charmap.Windows1251.NewEncoder().String(strings.ReplaceAll(src, "й", "й"))
	if err != nil {
		t.Fatal(err)
	}
	x, _, err := akn.Read("t.xml", []byte(in))
	if err != nil {
		t.Fatal(err)
	}
	if p := x.Find("art_6-1"); p == nil || p.Text() != "Помощь й." || p.Span != (act.Span{}) {
		t.Errorf("got %+v", p)
	}
	nfd := wrap("<article><num>1</num><content><p>cafe\u0301 \u00a0 \u00adx</p></content></article>")
	if x, _, _ = akn.Read("t.xml", []byte("\ufeff"+nfd)); x.Find("art_1").Text() != "café x" {
		t.Errorf("got %q", x.Find("art_1").Text())
	}
}

// TestSpans: a unit's span is its element in the source.
func TestSpans(t *testing.T) {
	src := wrap(`<article><num>1</num><content><p>a</p></content></article>`)
	x, _, err := akn.Read("t.xml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	p := x.Find("art_1")
	if got := src[p.Span.Start:p.Span.End]; !strings.HasPrefix(got, "<article>") || !strings.HasSuffix(got, "</article>") {
		t.Errorf("span of the article: %q", got)
	}
	if s := p.Content[0].Span; src[s.Start:s.End] != "<p>a</p>" {
		t.Errorf("span of the paragraph: %q", src[s.Start:s.End])
	}
}

func TestSniff(t *testing.T) {
	for src, want := range map[string]bool{
		`<?xml version="1.0"?><!-- x --><an:akomaNtoso xmlns:an="y"><an:act>`: true,
		"\ufeff  <akomaNtoso/>": true, "<html><body>": false, "akomaNtoso": false, "": false, "<Legislation>": false, "PK\x03\x04": false,
	} {
		if got := akn.Sniff([]byte(src)); got != want {
			t.Errorf("%q: got %v", src, got)
		}
	}
}

// TestSchemaSamples reads the samples of the standard.
func TestSchemaSamples(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(testData(t), "akn", "examples", "*.xml"))
	for _, f := range files {
		x := read(t, akn.Read, f)
		if count(x) < 10 || x.URI == "" || x.Alias == "" || x.Date.IsZero() || len(x.Titles) == 0 {
			t.Errorf("%s: %d provisions, %s %s %s %v", f, count(x), x.URI, x.Alias, x.Date, x.Titles)
		}
		roundTrip(t, x)
	}
}

func TestWriteRefusesNamesGivenTwice(t *testing.T) {
	p := &act.Provision{Kind: act.Article, EID: "art_1", WID: "art_1"}
	if _, err := akn.Write(&act.Expression{Alias: "xx", Body: []*act.Provision{p, p}}); err == nil || err.Error() != `xx: the eId "art_1" is given twice` {
		t.Errorf("got %v", err)
	}
}
