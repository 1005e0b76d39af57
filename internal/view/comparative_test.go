package view_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"zanger/internal/act"
	"zanger/internal/diff"
	"zanger/internal/diff/difftest"
	"zanger/internal/diff/words"
	"zanger/internal/document"
	"zanger/internal/view"
	"zanger/internal/view/forms"
)

// tablePage writes a table cell by cell, what is bold between stars.
func tablePage(d *document.Document) string {
	var b strings.Builder
	b.WriteString("title " + d.Title + "\nbanner " + d.Banner + "\n")
	for _, block := range d.Blocks {
		switch block := block.(type) {
		case document.Section:
			if block.Landscape {
				b.WriteString("landscape\n")
			}
		case document.Paragraph:
			b.WriteString(styles[block.Style] + " " + document.PlainText(block.Inlines, document.Both) + "\n")
		case document.Heading:
			b.WriteString("heading " + document.PlainText(block.Inlines, document.Both) + "\n")
		case document.Table:
			for _, rows := range [][]document.Row{block.Header, block.Rows} {
				for _, r := range rows {
					b.WriteString("row\n")
					for _, c := range r.Cells {
						b.WriteString(" cell\n")
						for _, p := range c.Blocks {
							par := p.(document.Paragraph)
							b.WriteString("   " + strings.Repeat("  ", par.Depth) + bolded(par.Inlines) + "\n")
						}
					}
				}
			}
		}
	}
	return b.String()
}

func bolded(in []document.Inline) string {
	var b strings.Builder
	for _, n := range in {
		if t := n.(document.Text); t.Bold {
			b.WriteString("*" + t.Text + "*")
		} else {
			b.WriteString(t.Text)
		}
	}
	return b.String()
}

func table(t testing.TB, r *diff.Result, o view.TableOptions) *document.Document {
	t.Helper()
	d, err := view.ComparativeTable(r, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// printedMarks writes marks into the words, for the page of a test.
func printedMarks(d *document.Document) *document.Document {
	mark := func(in []document.Inline) []document.Inline {
		var out []document.Inline
		for _, n := range in {
			t := n.(document.Text)
			t.Text = map[document.Mark]string{document.Inserted: "+", document.Deleted: "-"}[t.Mark] + t.Text
			out = append(out, t)
		}
		return out
	}
	for i, b := range d.Blocks {
		switch b := b.(type) {
		case document.Paragraph:
			b.Inlines = mark(b.Inlines)
			d.Blocks[i] = b
		case document.Heading:
			b.Inlines = mark(b.Inlines)
			d.Blocks[i] = b
		}
	}
	return d
}

// TestAFormOfTheUser makes a table in a form that is no part of the program.
func TestAFormOfTheUser(t *testing.T) {
	old, neu := reform()
	f, err := forms.Read("ours.yaml", []byte("lang: ro\ntitle: {ro: Tabel comparativ}\ntitled: {ro: \"Tabel comparativ la %s\"}\n"+
		"columns:\n  - {holds: proposed, caption: {ro: Redacția propusă}}\n  - {holds: present, caption: {ro: Redacția în vigoare}}\n"+
		"missing: {ro: Lipsește}\ndeleted: {ro: Se abrogă}\n"))
	if err != nil {
		t.Fatal(err)
	}
	page := tablePage(table(t, diff.Compare(old, neu, diff.Options{}), view.TableOptions{Own: f, Lang: "ru", Title: "proiectul de lege"}))
	for _, want := range []string{"title Tabel comparativ la proiectul de lege\n", "Redacția propusă\n cell\n   Redacția în vigoare", "*Lipsește*"} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not in the table:\n%s", want, page)
		}
	}
}

func TestComparativeTables(t *testing.T) {
	old, neu := reform()
	r := diff.Compare(old, neu, diff.Options{})
	grounds := map[act.EID]string{"art_6__para_2": "Дом и улица различаются.", "art_8": "Общая причина."}
	for _, lang := range []string{"en", "ru", "kk"} {
		compareGolden(t, "table_"+lang, tablePage(table(t, r, view.TableOptions{Lang: lang, Grounds: grounds})))
	}
	compareGolden(t, "table_majilis", tablePage(table(t, r, view.TableOptions{Lang: "ru", Form: "kz-majilis", Title: "к проекту Закона"})))
	compareGolden(t, "table_synopsis", tablePage(table(t, r, view.TableOptions{Form: "synopsis"})))
	compareGolden(t, "table_printed", tablePage(printedMarks(table(t, r, view.TableOptions{Form: "cz-marked"}))))
	compareGolden(t, "derivation", tablePage(view.Derivation(r, view.RedlineOptions{Lang: "ru"})))
	if _, err := view.ComparativeTable(r, view.TableOptions{Form: "t9"}); err == nil || !strings.Contains(err.Error(), `"t9"`) {
		t.Errorf("an unknown form: got %v", err)
	}
	if got := tablePage(table(t, diff.Compare(old, old, diff.Options{}), view.TableOptions{})); !strings.Contains(got, "do not differ") || strings.Contains(got, "row") {
		t.Errorf("nothing changed: got %s", got)
	}
}

// TestTablesShowEveryChange checks that what a redline marks as inserted stands
// bold in the proposed wording, and what it marks as deleted in the present one.
func TestTablesShowEveryChange(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		top := difftest.Act(rt)
		old := difftest.Print("2020-01-01", top, false)
		neu := difftest.Print("2021-01-01", difftest.Amend(rt, top), false)
		r := diff.Compare(old, neu, diff.Options{})
		d, err := view.ComparativeTable(r, view.TableOptions{Form: "kz-government"})
		if err != nil {
			rt.Fatal(err)
		}
		before, after := boldOf(d, 2), boldOf(d, 3)
		for _, c := range r.Changes {
			for _, b := range c.Text {
				edits := b.Edits
				if b.Rows != nil {
					edits = cellEdits(b.Rows)
				}
				for _, e := range edits {
					text := strings.Join(strings.Fields(e.Text), " ")
					if e.Kind == 1 && c.New != nil && !strings.Contains(before, text) || e.Kind == 2 && c.Old != nil && !strings.Contains(after, text) {
						rt.Fatalf("%s %s: %q is not in the table\nbefore %s\nafter %s", c.OldEID, c.NewEID, text, before, after)
					}
				}
			}
			if c.Included {
				continue
			}
			if c.Kind == diff.Inserted {
				holds(rt, after, c.New)
			} else if c.Kind == diff.Repealed {
				holds(rt, before, c.Old)
			}
		}
	})
}

// cellEdits are the edits of the cells of a table, the line under the names of its
// columns apart.
func cellEdits(rows []diff.RowEdit) (out []words.Edit) {
	for _, r := range rows {
		for _, c := range r.Cells {
			for _, e := range c.Edits {
				if strings.Trim(e.Text, "-: ") != "" {
					out = append(out, e)
				}
			}
		}
	}
	return out
}

// holds checks that every line of a unit, of a table every cell, is in text.
func holds(t *rapid.T, text string, p *act.Provision) {
	for _, l := range p.Lines() {
		if l.Table {
			for _, e := range cellEdits(diff.Table("", l.Text)) {
				if !strings.Contains(text, strings.Join(strings.Fields(e.Text), " ")) {
					t.Fatalf("%s: the cell %q is not in the table", p.EID, e.Text)
				}
			}
			continue
		}
		if !l.Note && !strings.Contains(text, strings.Join(strings.Fields(l.Text), " ")) {
			t.Fatalf("%s: %q is not in the table", p.EID, l.Text)
		}
	}
}

// boldOf is what stands bold in a column, with single spaces.
func boldOf(d *document.Document, column int) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		table, ok := block.(document.Table)
		if !ok {
			continue
		}
		for _, r := range table.Rows {
			if len(r.Cells) <= column {
				continue
			}
			for _, p := range r.Cells[column].Blocks {
				for _, n := range p.(document.Paragraph).Inlines {
					if t := n.(document.Text); t.Bold {
						b.WriteString(t.Text + " ")
					}
				}
			}
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
