package view_test

import (
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/diff"
	"zanger/internal/document"
	"zanger/internal/view"
)

// TestTitleAndPreamble change alone: the redline shows them with the law that did
// it, and the comparative table gives each a row of its own.
func TestTitleAndPreamble(t *testing.T) {
	text := func(date, title string, preamble ...string) *act.Expression {
		x := acttest.Expression("demo", date, acttest.ArticleText("1", "", "Lamps give light."))
		x.Titles["en"] = title
		for _, s := range preamble {
			x.Preamble = append(x.Preamble, act.Block{Text: s})
		}
		return x
	}
	old := text("2020-01-01", "On Lamps", "This Act is made for lamps.")
	for name, c := range map[string]struct {
		neu           *act.Expression
		redline, rows []string
	}{
		"both": {text("2021-01-01", "On Lamps and Posts", "This Act is made for light."),
			[]string{"On Lamps and Posts\nEdited — by kz-7, 1 June 2020.", "This Act is made for lampslight.\nEdited — by kz-7, 1 June 2020."},
			[]string{"1\nTitle\nOn Lamps\nOn Lamps and Posts\n2\nPreamble\nThis Act is made for lamps.\nThis Act is made for light."}},
		"preamble gone": {text("2021-01-01", "On Lamps"), []string{"This Act is made for lamps.\nEdited — by kz-7"},
			[]string{"1\nPreamble\nThis Act is made for lamps.\nTo be excluded."}},
		"preamble longer": {text("2021-01-01", "On Lamps", "This Act is made for lamps.", "It is short."), nil,
			[]string{"1\nPreamble\nThis Act is made for lamps.\nThis Act is made for lamps.\nIt is short."}},
	} {
		r := diff.Compare(old, c.neu, diff.Options{})
		diff.Attribute(r, []act.Event{{Type: act.Amended, By: "/akn/kz/act/2020-06-01/7", Date: acttest.Date("2020-06-01")}}, old.Date, c.neu.Date)
		red := strings.Join(view.Redline(r, view.RedlineOptions{}).Lines(document.Both), "\n")
		for _, want := range c.redline {
			if !strings.Contains(red, want) {
				t.Errorf("%s: got\n%s\nwant %q", name, red, want)
			}
		}
		d, err := view.ComparativeTable(r, view.TableOptions{})
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join(d.Lines(document.Both), "\n")
		for _, want := range c.rows {
			if !strings.Contains(got, want) {
				t.Errorf("%s: got\n%s\nwant %q", name, got, want)
			}
		}
	}
}
