package document

import (
	"reflect"
	"testing"
)

func TestEvidence(t *testing.T) {
	named := func(id, s string) Text { return Text{Text: s, Evidence: id} }
	d := &Document{
		Blocks: []Block{
			P(T("He wrote "), named("q1", "“lit "), named("q1", "lamps 27^1”"), T(" and "), Link{Target: "#a", Inlines: []Inline{named("q2", "Article 1")}}),
			Panel{Evidence: "q3", Title: []Inline{T("Article 2")}, Blocks: []Block{P(named("q9", "Inside"))}, Source: []Inline{T("Official")}},
			P(named("q2", "Article 1 again")),
			Table{Evidence: "q4", Rows: []Row{{Cells: []Cell{TextCell(T("a")), TextCell(T("b"))}}}},
		},
		Notes: []Note{{Inlines: []Inline{named("q5", "in a note")}}},
	}
	want := []Evidence{
		{"q1", []string{"“lit lamps 27¹”"}, true},
		{"q2", []string{"Article 1"}, true},
		{"q3", []string{"Article 2", "Inside", "Official"}, false},
		{"q4", []string{"a", "b"}, false},
		{"q5", []string{"in a note"}, true},
	}
	if got := d.Evidence(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}
