package docx

import (
	"bytes"
	"strings"
	"testing"

	"zanger/internal/document"
	"zanger/internal/ooxml"
)

// TestEvidenceIsFoundAgain writes places that bear a name and data for programs, and
// reads both: the words of a bookmark are those of the document.
func TestEvidenceIsFoundAgain(t *testing.T) {
	named := func(id, s string) document.Text { return document.Text{Text: s, Evidence: id} }
	d := &document.Document{Title: "Lamps", Record: []byte(`<a xmlns="urn:lamps">` + "\u049b</a>"), Blocks: []document.Block{
		document.P(document.T("As in "), named("q1", "“lit "), named("q1", "lamps”"), document.T(", "), document.Link{Target: "#a", Inlines: []document.Inline{named("q2", "Article 1")}}),
		document.Panel{Kind: document.Quotation, Evidence: "q3", Title: []document.Inline{named("q9", "Article 2")},
			Blocks: []document.Block{document.Paragraph{Style: document.Law, Inlines: []document.Inline{document.T("1) lamps 27^1;")}},
				document.Table{Rows: []document.Row{{Cells: []document.Cell{document.TextCell(document.T("a")), document.TextCell(document.T("b"))}}}}},
			Source: []document.Inline{document.T("Official.")}},
		document.P(named("q1", "again")),
	}}
	note := d.AddNote(named("q4", "in a note"))
	d.Add(document.P(document.T("With a note."), note))
	var b bytes.Buffer
	if err := Write(&b, d, Options{}); err != nil {
		t.Fatal(err)
	}
	data, err := ooxml.Custom(b.Bytes(), "urn:lamps")
	if err != nil || string(data) != string(d.Record) {
		t.Errorf("data: %q, %v", data, err)
	}
	if data, err = ooxml.Custom(b.Bytes(), "urn:other"); data != nil || err != nil {
		t.Errorf("other data: %q, %v", data, err)
	}
	back, err := ooxml.Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, m := range back.Bookmarks {
		if id, ours := strings.CutPrefix(m.Name, EvidenceMark); ours {
			if _, twice := got[id]; twice {
				t.Errorf("%s stands twice", id)
			}
			got[id] = back.Words(m, ooxml.Accepted)
		}
	}
	want := map[string]string{"q1": "“lit lamps”", "q2": "Article 1", "q3_1": "Article 2", "q3_2": "1)\tlamps 27¹;", "q3_3": "a", "q3_4": "b", "q3_5": "Official.", "q4": "in a note"}
	for id, words := range want {
		if got[id] != words {
			t.Errorf("%s: got %q, want %q", id, got[id], words)
		}
	}
	if len(got) != len(want) {
		t.Errorf("got %q", got)
	}
}
