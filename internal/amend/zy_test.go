package amend

import (
	"fmt"
	"os"
	"testing"
	"zanger/internal/format/plain"
)

func TestZY(t *testing.T) {
	f := os.Getenv("ZY")
	if f == "" {
		t.Skip()
	}
	src, _ := os.ReadFile(f)
	p, err := plain.Read(f, src, plain.Hints{Country: "cz", Lang: "cs"})
	if err != nil {
		t.Fatal(err)
	}
	r := &csReader{g: czechGrammar(), bill: &Bill{}, of: Amended{}}
	r.split(paragraphs(p))
	for _, e := range r.items {
		fmt.Printf("%q act=%q none=%v %q\n", e.unit, e.act, e.none, clip(e.paras[0].Text))
	}
	fmt.Println("title", r.title)
}
