package report

import (
	"reflect"
	"testing"

	"zanger/internal/document"
)

// TestFootnotesStayWithTheirMarks: annotations set as footnotes stand among the
// memo's own, each note under its mark.
func TestFootnotesStayWithTheirMarks(t *testing.T) {
	d := &document.Document{}
	for _, s := range []string{"zero", "one", "two", "never referred to"} {
		d.AddNote(document.T(s))
	}
	mark := func(i int) document.Inline { return document.NoteRef{Index: i} }
	d.Add(document.P(document.T("a"), mark(2)),
		document.Panel{Title: []document.Inline{mark(0)}, Blocks: []document.Block{document.List{Items: [][]document.Block{{document.P(mark(2))}}}}},
		document.Table{Rows: []document.Row{{Cells: []document.Cell{document.TextCell(document.Link{Target: "#x", Inlines: []document.Inline{mark(1)}})}}}})
	numberNotes(d)
	var got []string
	for _, n := range d.Notes {
		got = append(got, document.PlainText(n.Inlines, document.Both))
	}
	if want := []string{"two", "zero", "one"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	p := d.Blocks[0].(document.Paragraph)
	if p.Inlines[1] != mark(0) {
		t.Errorf("the first mark is %v", p.Inlines[1])
	}
}
