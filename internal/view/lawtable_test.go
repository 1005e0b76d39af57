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

// withTables is a paragraph with a table that changes in its sixth row and one
// that stays.
func withTables(date, fee string) *act.Expression {
	p := acttest.Para("1", "Fees:")
	rows := "| 1. Lamps | | |\n| No. | Lamp | Fee |\n|---|---|---|\n| 1 | gas | 10 |\n| 2 | oil | 20 |\n| 3 | wax | 30 |\n| 4 | tar | 40 |\n| 5 | arc | " + fee + " |"
	p.Content = append(p.Content, act.Block{Text: rows, Table: true}, act.Block{Text: "| 2. Posts | |\n|---|---|\n| 1 | iron |", Table: true})
	return acttest.Expression("demo", date, acttest.Article("1", "Fees", p))
}

func TestTablesOfLaw(t *testing.T) {
	r := diff.Compare(withTables("2020-01-01", "50"), withTables("2021-01-01", "55"), diff.Options{})
	var tables []document.Table
	for _, b := range view.Redline(r, view.RedlineOptions{}).Blocks {
		if b, ok := b.(document.Table); ok && ofLaw(b) {
			tables = append(tables, b)
		}
	}
	if len(tables) != 2 {
		t.Fatalf("got %d tables", len(tables))
	}
	first := tables[0]
	if len(first.Header) != 2 || len(first.Header[0].Cells) != 1 || first.Header[0].Cells[0].Span != 3 || len(first.Header[1].Cells) != 3 {
		t.Errorf("the title across the table and the names of its columns are no header: %+v", first.Header)
	}
	if got := (&document.Document{Blocks: []document.Block{document.Table{Rows: first.Rows}}}).Lines(document.Accepted); strings.Join(got, " ") != "… … … 3 wax 30 4 tar 40 5 arc 55" {
		t.Errorf("the rows near the change: got %q", got)
	}
	table, err := view.ComparativeTable(r, view.TableOptions{Form: "synopsis"})
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(table.Lines(document.Both), "\n"); !strings.Contains(got, "1. Lamps\nNo. │ Lamp │ Fee\n…\n4 │ tar │ 40\n5 │ arc │ 50\n…\n") || strings.Contains(got, "Posts") {
		t.Errorf("a table of law in a cell: got\n%s", got)
	}
	if got := strings.Join((&document.Document{Blocks: printedBlocks(t, r)}).Lines(document.Both), "\n"); !strings.Contains(got, "\n50 55\n") {
		t.Errorf("a number struck through and the one in its place stand together:\n%s", got)
	}
	for _, b := range printedBlocks(t, r) {
		if b, ok := b.(document.Table); ok && len(b.Header) > 0 {
			t.Errorf("a header is set bold, which here means inserted")
		}
	}
}

func printedBlocks(t *testing.T, r *diff.Result) []document.Block {
	t.Helper()
	d, err := view.ComparativeTable(r, view.TableOptions{Form: "cz-marked"})
	if err != nil {
		t.Fatal(err)
	}
	return d.Blocks
}

// TestWideTablesTurnThePage: a table whose long words do not stand side by side on an
// upright page is set across, one that fits is not, and no column is narrower than
// its longest word where the page has the room.
func TestWideTablesTurnThePage(t *testing.T) {
	text := func(date string, columns int, sum string) *act.Expression {
		names := strings.Repeat("| Республикасының ", columns-1) + "| Мөлшері |\n"
		rows := names + strings.Repeat("|---", columns) + "|\n" + strings.Repeat("| айқындайтын өзгеше ", columns-1) + "| " + sum + " |"
		p := acttest.Para("1", "Fees:")
		p.Content = append(p.Content, act.Block{Text: rows, Table: true})
		return acttest.Expression("demo", date, acttest.Article("1", "Fees", p, acttest.Para("2", "They are paid in May.")), acttest.ArticleText("2", "Days", "In "+sum+" days."))
	}
	for columns, want := range map[int]int{2: 0, 5: 0, 7: 2} {
		d := view.Redline(diff.Compare(text("2020-01-01", columns, "10"), text("2021-01-01", columns, "20"), diff.Options{}), view.RedlineOptions{})
		sections := 0
		for i, b := range d.Blocks {
			switch b := b.(type) {
			case document.Section:
				sections++
				if _, table := d.Blocks[i+1].(document.Table); table != b.Landscape {
					t.Errorf("%d columns: block %d stands on a page that is wrongly turned", columns, i+1)
				}
			case document.Table:
				if !ofLaw(b) {
					continue
				}
				for k, w := range b.Widths[:columns-1] {
					if w < 15 {
						t.Errorf("%d columns: column %d has room for %.1f letters", columns, k, w)
					}
				}
			}
		}
		if sections != want {
			t.Errorf("%d columns: the page is turned %d times, want %d", columns, sections, want)
		}
	}
}
