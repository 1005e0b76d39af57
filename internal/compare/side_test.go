package compare

import (
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/compare/norm"
)

// TestSideText holds the facts of a provision to the words and the unit they stand in.
func TestSideText(t *testing.T) {
	p := &act.Provision{Kind: act.Article, EID: "art_1", WID: "art_1", Num: "Article 1", Heading: "Lamps",
		Notes: []act.Note{{Text: "as amended", Place: act.NoteHead}},
		Children: []*act.Provision{
			{Kind: act.Paragraph, EID: "art_1__para_1", WID: "art_1__para_1", Num: "1.", Content: []act.Block{{Text: "The lamp is white."}}},
			{Kind: act.Paragraph, EID: "art_1__para_2", WID: "art_1__para_2", Num: "2.", Content: []act.Block{{Text: "The council must answer within 10 days."}}},
		}}
	x := &act.Expression{Alias: "xx-lamp", Lang: "en", Country: "kz", Date: acttest.Date("2030-01-01"), Authority: act.WorkingText,
		Body: []*act.Provision{p}, Checked: map[act.EID]act.Check{"art_1": {Against: "the official text", Edition: "2030", On: acttest.Date("2030-02-01")}}}
	s := NewSideText(x, p, "xx-lamp:en@2030-01-01#art_1")
	if s.Checked == nil || s.Checked.Against != "the official text" {
		t.Errorf("checked: %+v", s.Checked)
	}
	if len(s.Lines) != 3 || !s.Lines[0].Note {
		t.Errorf("lines: %+v", s.Lines)
	}
	want := map[norm.Kind]string{norm.Who: "The council", norm.Must: "must", norm.Time: "within 10 days"}
	if len(s.Facts) != len(want) {
		t.Fatalf("facts: %+v", s.Facts)
	}
	for _, f := range s.Facts {
		if f.Words != want[f.Kind] || s.Text[f.Start:f.End] != f.Words || f.EID != "art_1__para_2" {
			t.Errorf("%+v, want %q of art_1__para_2", f, want[f.Kind])
		}
	}
	x.Lang = "de"
	if s := NewSideText(x, p, ""); s.Read || len(s.Facts) > 0 {
		t.Errorf("a language without rules: %+v", s.Facts)
	}
}
