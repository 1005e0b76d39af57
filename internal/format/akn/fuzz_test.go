package akn_test

import (
	"os"
	"path/filepath"
	"testing"

	"zanger/internal/format/akn"
)

// FuzzAKN: no input makes the reader panic or hang, and what it reads can be
// written and read again the same.
func FuzzAKN(f *testing.F) {
	for _, pattern := range []string{"testdata/*.xml", "testdata/pairs/*.akn.xml"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(src)
		}
	}
	f.Add([]byte(wrap(`<article eId="a"><num>1</num><paragraph status="removed"><list><point><num>a)</num></point></list></paragraph></article>`)))
	f.Add([]byte(`<akomaNtoso xmlns:z="urn:zanger:act:1"><act><meta><notes><note eId="n"><p>x</p></note></notes><proprietary><z:expression language="en" date="2020-01-01"/></proprietary></meta><body z:notes="n"><article eId="art_1"><content><p>x</p></content></article></body></act></akomaNtoso>`))
	f.Fuzz(func(t *testing.T, src []byte) {
		x, _, err := akn.Read("t.xml", src)
		if err != nil {
			return
		}
		for p := range x.All() {
			if s := p.Span; s.Start > s.End || s.End > len(src) {
				t.Fatalf("span of %s: %v", p.EID, s)
			}
		}
		out, err := akn.Write(x)
		if err != nil {
			return // a file of ours in which an eId is given twice
		}
		y, _, err := akn.Read("t.xml", out)
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		if again, _ := akn.Write(y); string(again) != string(out) {
			t.Fatalf("second writing differs:\n%s\n%s", out, again)
		}
	})
}
