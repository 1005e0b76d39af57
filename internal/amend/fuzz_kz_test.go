package amend

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"zanger/internal/format/plain"
)

// fuzzKz feeds instructions to a drafting language of Kazakhstan: whatever they are,
// nothing panics, every instruction has a fate, the record holds and undo gives the
// old text.
func fuzzKz(f *testing.F, lang string) {
	src, err := os.ReadFile("testdata/kz/act_" + lang + ".md")
	if err != nil {
		f.Fatal(err)
	}
	for _, set := range goldSets {
		gold, err := os.ReadFile("testdata/kz/" + set.file + "_" + lang + ".txt")
		if err != nil {
			f.Fatal(err)
		}
		for _, chunk := range strings.Split(string(gold), "\n== ")[1:] {
			_, bill, _ := strings.Cut(chunk, "\n")
			bill, _, _ = strings.Cut(bill, "\n=")
			f.Add(bill)
		}
	}
	d := ByTag(lang + "-KZ")
	f.Fuzz(func(t *testing.T, instruction string) {
		if len(instruction) > 4000 {
			return
		}
		p, err := plain.Read("act", src, plain.Hints{Country: "kz", Lang: lang})
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(instruction, "\n", "\n\n")
		bill, err := plain.Read("bill", []byte(fmt.Sprintf(goldFrames[lang], strings.ReplaceAll(text, "%", "%%"))), plain.Hints{Country: "kz", Lang: lang})
		if err != nil {
			return // no text
		}
		b := Read(bill, d, Amended{Titles: []string{p.Expression.Title(lang)}})
		res, err := Apply(p, b, Options{AcceptInflected: len(instruction)%2 == 0})
		if err != nil {
			t.Fatal(err)
		}
		for _, in := range b.Instructions {
			if in.Status == Pending {
				t.Errorf("%q has no fate", in.Text)
			}
		}
		if wrong := append(res.Record.Verify(p.Source, res.Text), res.Record.Consistent()...); len(wrong) > 0 {
			t.Errorf("record: %q", wrong)
		}
	})
}

func FuzzRussianKz(f *testing.F) { fuzzKz(f, "ru") }
func FuzzKazakhKz(f *testing.F)  { fuzzKz(f, "kk") }
func FuzzEnglishKz(f *testing.F) { fuzzKz(f, "en") }
