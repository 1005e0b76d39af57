package document

import (
	"slices"
	"testing"
)

func TestRaisedNumbers(t *testing.T) {
	for s, want := range map[string]string{
		"":                            "",
		"Статья 27^1. Цель":           "Статья 27¹. Цель",
		"art. 27^10 alin. (2^3)":      "art. 27¹⁰ alin. (2³)",
		"zákona^1) a^34a)":            "zákona¹) a³⁴a)",
		"^":                           "^",
		"a ^ b, 5^, x^y":              "a ^ b, 5^, x^y",
		"12 м^2 и 10^6 на 2^2, 3^4^5": "12 м² и 10⁶ на 2², 3⁴⁵",
	} {
		if got := raise(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

// TestEveryPartIsRaised puts a raised number into each part of a document. Code is
// literal, and the document itself stays as it is.
func TestEveryPartIsRaised(t *testing.T) {
	n := T("8^1")
	cell := Cell{Blocks: []Block{P(n)}}
	d := &Document{Title: "8^1", Blocks: []Block{
		H(1, "8^1"), P(n, A("#x^1", " 8^1"), LineBreak{}), List{Items: [][]Block{{P(n)}}},
		Contents{Entries: []ContentsEntry{{Words: "8^1"}}},
		Table{Caption: []Inline{n}, Header: []Row{{Cells: []Cell{cell}}}, Rows: []Row{{Cells: []Cell{cell}, Mark: Inserted}}},
		Panel{Title: []Inline{n}, Blocks: []Block{P(n)}, Source: []Inline{n}},
		P(Text{Text: "8^1", Code: true}), Rule{},
	}}
	d.AddNote(n)
	before := d.Lines(Both)
	got := Raise(d)
	want := make([]string, len(before))
	for i, s := range before {
		want[i] = raise(s)
	}
	want[len(want)-2] = "8^1" // the code
	if !slices.Equal(got.Lines(Both), want) || got.Title != "8¹" {
		t.Errorf("got %q, %q", got.Title, got.Lines(Both))
	}
	if l := got.Blocks[1].(Paragraph).Inlines[1].(Link); l.Target != "#x^1" {
		t.Errorf("the address became %q", l.Target)
	}
	if !slices.Equal(d.Lines(Both), before) {
		t.Errorf("the document was changed")
	}
}
