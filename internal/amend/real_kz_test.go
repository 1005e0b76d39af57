package amend

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zanger/internal/format"
)

// official reads an official text of the data folder.
func official(t *testing.T, name string) *format.Parsed {
	t.Helper()
	dir := os.Getenv("ZANGER_TESTDATA")
	if dir == "" {
		t.Skip("ZANGER_TESTDATA names no folder of official texts")
	}
	src, err := os.ReadFile(filepath.Join(dir, "kz", name))
	if err != nil {
		t.Skip(err)
	}
	return readKzText(t, name, src, "ru")
}

// TestOfficialRussianTexts holds two laws, carried out on the official text before
// them, against a later official text.
func TestOfficialRussianTexts(t *testing.T) {
	tests := []struct {
		act, bill, later string
		applied          int
		units            map[string]string // in the result, in the later text
	}{
		{"sss-2011-rus.md", "law-556-iv-item-rus.md", "sss-2014-rus.md", 2, map[string]string{
			"art_6__point_10": "art_6__para_1__point_10", "art_6__point_11": "art_6__para_1__point_11"}},
		{"sss-2014-rus.md", "law-433-v-item-rus.md", "sss-2022-rus.md", 6, map[string]string{
			"art_13__para_1__point_3": "", "art_13__para_2__point_5": "", "art_14__para_3": "",
			"art_15__para_1": "", "art_15__para_2": "", "art_15__para_3": "", "art_15__para_7": ""}},
	}
	for _, tt := range tests {
		p, bill, later := official(t, tt.act), official(t, tt.bill), official(t, tt.later)
		b := Read(bill, ByTag("ru-KZ"), Amended{Titles: []string{"О специальных социальных услугах"}})
		res, err := Apply(p, b, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if res.Record.Counts.Applied != tt.applied || res.Record.Counts.Refused > 0 {
			t.Errorf("%s: %+v%s", tt.bill, res.Record.Counts, fatesOf(b))
		}
		if wrong := res.Record.Verify(p.Source, res.Text); len(wrong) > 0 {
			t.Errorf("%s: %q", tt.bill, wrong)
		}
		after := readKzText(t, "after", res.Text, "ru")
		for eid, then := range tt.units {
			if then == "" {
				then = eid
			}
			got, ok := unitText(after, eid, false)
			want, there := unitText(later, then, false)
			if !ok || !there || plainMarks(got) != plainMarks(want) {
				t.Errorf("%s: %s is\n%s\nthe later official text has\n%s", tt.bill, eid, got, want)
			}
		}
	}
}

// plainMarks leaves out what official copies print differently: spaces, quotation
// marks, and the end mark of a unit, which turns when another follows.
func plainMarks(s string) string {
	s = strings.Join(strings.Fields(strings.Map(alike, s)), " ")
	return strings.TrimRight(s, ".;")
}
