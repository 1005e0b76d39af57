package view_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/diff"
	"zanger/internal/document"
	"zanger/internal/view"
)

var update = flag.Bool("update", false, "rewrite the pages in testdata")

// page writes a document so that every mark can be read.
func page(d *document.Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title %s (%s)\n", d.Title, d.Lang)
	if d.Banner != "" {
		fmt.Fprintf(&b, "banner %s\n", d.Banner)
	}
	writeBlocks(&b, d.Blocks, "")
	return b.String()
}

var styles = [...]string{document.Body: "body", document.Lead: "lead", document.Small: "small",
	document.Warning: "warning", document.Law: "law", document.Center: "center"}

func writeBlocks(b *strings.Builder, bs []document.Block, indent string) {
	for _, block := range bs {
		switch block := block.(type) {
		case document.Heading:
			fmt.Fprintf(b, "%sh%d%s #%s %s\n", indent, block.Level, mark(block.Mark), block.ID, marked(block.Inlines))
		case document.Paragraph:
			id := ""
			if block.ID != "" {
				id = " #" + block.ID
			}
			fmt.Fprintf(b, "%s%s%s%s%s %s\n", indent, strings.Repeat("  ", block.Depth), styles[block.Style], mark(block.Mark), id, marked(block.Inlines))
		case document.List:
			for _, it := range block.Items {
				writeBlocks(b, it, indent+"- ")
			}
		case document.Table:
			for _, row := range append(block.Header, block.Rows...) {
				cells := make([]string, len(row.Cells))
				for i, c := range row.Cells {
					for _, p := range c.Blocks {
						cells[i] += marked(p.(document.Paragraph).Inlines)
					}
				}
				fmt.Fprintf(b, "%srow %s\n", indent, strings.Join(cells, " | "))
			}
		}
	}
}

func mark(m document.Mark) string { return [...]string{"", "+", "-"}[m] }

func marked(in []document.Inline) string {
	var b strings.Builder
	for _, n := range in {
		switch n := n.(type) {
		case document.Text:
			b.WriteString([...]string{"", "{+", "[-"}[n.Mark] + n.Text + [...]string{"", "+}", "-]"}[n.Mark])
		case document.Link:
			b.WriteString("<" + n.Target + " " + marked(n.Inlines) + ">")
		}
	}
	return b.String()
}

func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
	}
}

// reform is an invented act before and after a law that does a little of
// everything.
func reform() (old, neu *act.Expression) {
	old = acttest.Expression("demo", "2013-05-24",
		acttest.Chapter("1", "Grounds",
			acttest.ArticleText("1", "Scope", "This act applies to all residents."),
			acttest.ArticleText("6", "Grounds", "A person is in need on these grounds:",
				acttest.Point("1", "orphanhood;"),
				acttest.Point("2", "old age;"),
				acttest.Point("3", "lack of care;"),
				acttest.Point("4", "illness;"),
				acttest.Point("5", "disability;"),
				acttest.Point("6", "poverty;"),
				acttest.Point("7", "lack of a home;"),
				acttest.Point("8", "cruel treatment;"),
				acttest.Point("9", "release from prison."))),
		acttest.Chapter("2", "Bodies",
			acttest.Article("7", "The Government",
				acttest.Para("1", "The Government:",
					acttest.Point("1", "adopts programmes;"),
					acttest.Point("2", "licenses providers."))),
			acttest.ArticleText("8", "The ministry", "The ministry keeps the register of providers of services."),
			acttest.ArticleText("9", "Final rules", "This act enters into force on publication.")))
	neu = acttest.Expression("demo", "2014-07-05",
		acttest.Chapter("1", "Grounds",
			acttest.ArticleText("1", "Scope", "This act applies to all residents."),
			acttest.Article("6", "Grounds and forms",
				acttest.Para("1", "A person is in need on these grounds:",
					acttest.Point("1", "orphanhood;"),
					acttest.Point("2", "old age;"),
					acttest.Point("3", "lack of care;"),
					acttest.Point("4", "illness;"),
					acttest.Point("5", "disability;"),
					acttest.Point("6", "poverty;"),
					acttest.Point("7", "stay in a special school;"),
					acttest.Point("8", "lack of a home;"),
					acttest.Point("9", "cruel treatment;"),
					acttest.Point("10", "release from prison;"),
					acttest.Point("11", "probation.")),
				acttest.Para("2", "The ministry sets the criteria of cruel treatment.",
					acttest.Part("2", "Forms are violence and trafficking.")))),
		acttest.Chapter("2", "Bodies",
			acttest.ArticleText("6-1", "The ministry", "The ministry keeps the public register of providers of services."),
			acttest.Article("7", "The Government",
				acttest.Para("1", "The Government:",
					acttest.Point("1", "adopts and publishes programmes;"),
					excluded(acttest.Point("2", ""), "2) excluded by Law 175-V"))),
			acttest.ArticleText("9", "Final rules", "This act enters into force on publication.")))
	neu.Valid = act.Interval{From: acttest.Date("2014-03-10")}
	neu.Dated = "adoption"
	neu.Events = []act.Event{
		{Type: act.Amended, By: "/akn/kz/act/2013-07-03/121-v", Date: acttest.Date("2013-07-03"), Touches: []act.EID{"art_7"}},
		{Type: act.Amended, By: "/akn/kz/act/2014-02-18/175-v", Date: acttest.Date("2014-02-18"),
			Effect: acttest.Date("2014-03-10"), Touches: []act.EID{"art_6", "art_7__para_1__point_2"}},
		{Type: act.Repealed, By: "/akn/kz/act/2023-04-20/224-vii", Date: acttest.Date("2023-04-20"), Effect: acttest.Date("2023-07-01")},
	}
	return old, neu
}

func excluded(p *act.Provision, note string) *act.Provision {
	p.Status = act.Excluded
	p.Notes = []act.Note{{Text: strings.TrimPrefix(note, "2) ")}}
	return p
}

func TestRedlinePages(t *testing.T) {
	old, neu := reform()
	r := diff.Compare(old, neu, diff.Options{})
	diff.Attribute(r, neu.Events, old.Date, neu.Date)
	for _, lang := range []string{"en", "ru", "kk"} {
		compareGolden(t, "redline_"+lang, page(view.Redline(r, view.RedlineOptions{Lang: lang})))
	}
	compareGolden(t, "redline_whole", page(view.Redline(r, view.RedlineOptions{Whole: true})))
}

func TestRedlineOfTheSameText(t *testing.T) {
	old, _ := reform()
	compareGolden(t, "redline_same", page(view.Redline(diff.Compare(old, old, diff.Options{}), view.RedlineOptions{})))
}

func TestTextPages(t *testing.T) {
	_, neu := reform()
	neu.Official = map[string]string{"ru": "https://example.org/ru", "kk": "https://example.org/kk"}
	neu.Checked = map[act.EID]act.Check{"art_6": {Against: "the official text", Edition: "of 2014", On: acttest.Date("2026-11-23")}}
	compareGolden(t, "expression", page(view.Expression(neu, view.TextOptions{Citation: "Law 114-IV"})))
	compareGolden(t, "provision", page(view.Provision(neu, neu.Find("art_6__para_2"), view.TextOptions{Citation: "Law 114-IV, article 6(2)"})))
	compareGolden(t, "provision_unchecked", page(view.Provision(neu, neu.Find("art_7"), view.TextOptions{Lang: "ru"})))
}
