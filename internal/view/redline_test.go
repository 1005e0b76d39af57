package view_test

import (
	"slices"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/diff"
	"zanger/internal/diff/difftest"
	"zanger/internal/document"
	"zanger/internal/view"

	"pgregory.net/rapid"
)

func TestTrackedChangesGiveBothTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		top := difftest.Act(t)
		wids := rapid.Bool().Draw(t, "wids")
		old := difftest.Print("2020-01-01", top, wids)
		neu := difftest.Print("2021-01-01", difftest.Amend(t, top), wids)
		if rapid.Bool().Draw(t, "the other way") {
			old, neu = neu, old
		}
		d := view.Redline(diff.Compare(old, neu, diff.Options{}), view.RedlineOptions{Whole: true})
		sameLines(t, "accepted", lawLines(d, document.Accepted), printedLines(neu))
		sameLines(t, "rejected", lawLines(d, document.Rejected), printedLines(old))
	})
}

// IDs are unique and every link of the jump list has its target.
func TestLinksHaveTargets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		top := difftest.Act(t)
		old := difftest.Print("2020-01-01", top, false)
		neu := difftest.Print("2021-01-01", difftest.Amend(t, top), false)
		d := view.Redline(diff.Compare(old, neu, diff.Options{}), view.RedlineOptions{})
		ids := map[string]bool{}
		var links []string
		for _, b := range d.Blocks {
			id := ""
			switch b := b.(type) {
			case document.Heading:
				id = b.ID
			case document.Paragraph:
				id = b.ID
			case document.List:
				for _, it := range b.Items {
					links = append(links, it[0].(document.Paragraph).Inlines[0].(document.Link).Target)
				}
			}
			if id != "" && ids[id] {
				t.Fatalf("two blocks have the ID %q", id)
			}
			ids[id] = true
		}
		for _, l := range links {
			if !ids[strings.TrimPrefix(l, "#")] {
				t.Fatalf("the link %q has no target", l)
			}
		}
	})
}

func TestRedlineOptions(t *testing.T) {
	old, neu := reform()
	r := diff.Compare(old, neu, diff.Options{})
	diff.Attribute(r, neu.Events, old.Date, neu.Date)
	d := view.Redline(r, view.RedlineOptions{
		Context: -1, Title: "A title of its own",
		Name: func(e act.Event) string { return "Law " + e.By.Number() },
		Cite: func(x *act.Expression, p *act.Provision) string { return "cited " + string(p.EID) },
	})
	lines := d.Lines(document.Both)
	if d.Title != "A title of its own" || slices.Contains(lines, "…") {
		t.Errorf("title %q, or lines left out", d.Title)
	}
	text := strings.Join(lines, "\n")
	for _, want := range []string{"by Law 175-v", "The text of cited art_6 is", "Moved from cited art_8 to cited art_6-1"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

func TestNotesAreNeverPaintedAsLaw(t *testing.T) {
	text := func(note string) *act.Expression {
		a := acttest.ArticleText("1", "Scope", "This act applies to all.")
		a.Notes = []act.Note{{Text: note}}
		return acttest.Expression("demo", "2020-01-01", a)
	}
	r := diff.Compare(text("as amended in 2012"), text("as amended in 2014"), diff.Options{})
	if r.Changed() {
		t.Error("a note counts as a change of law")
	}
	d := view.Redline(r, view.RedlineOptions{})
	if !slices.Equal(d.Lines(document.Accepted), d.Lines(document.Rejected)) {
		t.Error("a note is marked")
	}
	text2 := strings.Join(d.Lines(document.Both), "\n")
	for _, want := range []string{"The law does not differ; editorial notes do.", "as amended in 2014", "Editorial note changed."} {
		if !strings.Contains(text2, want) {
			t.Errorf("the page lacks %q:\n%s", want, text2)
		}
	}
}

// A redline that leaves unchanged articles out still marks every changed line.
func TestShortRedlineHasEveryChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		top := difftest.Act(t)
		old := difftest.Print("2020-01-01", top, false)
		neu := difftest.Print("2021-01-01", difftest.Amend(t, top), false)
		r := diff.Compare(old, neu, diff.Options{})
		short := markedLines(view.Redline(r, view.RedlineOptions{}))
		whole := markedLines(view.Redline(r, view.RedlineOptions{Whole: true}))
		if !slices.Equal(short, whole) {
			t.Fatalf("marked lines:\n%s\nof the whole act:\n%s", strings.Join(short, "\n"), strings.Join(whole, "\n"))
		}
	})
}

func markedLines(d *document.Document) []string {
	var out []string
	var blocks []document.Block
	for _, b := range d.Blocks {
		t, ok := b.(document.Table)
		if !ok || !ofLaw(t) {
			blocks = append(blocks, b)
			continue
		}
		for _, r := range slices.Concat(t.Header, t.Rows) {
			blocks = append(blocks, document.Table{Rows: []document.Row{r}})
		}
	}
	for _, b := range blocks {
		one := &document.Document{Blocks: []document.Block{b}}
		in, without := one.Lines(document.Accepted), one.Lines(document.Rejected)
		if !slices.Equal(in, without) {
			out = append(out, strings.Join(append(without, in...), " → "))
		}
	}
	return out
}
