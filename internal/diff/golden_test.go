package diff_test

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
	"zanger/internal/diff/words"
)

var update = flag.Bool("update", false, "rewrite the expected changes in testdata")

// A case in testdata has the old text, the new one and the changes expected, each
// under its heading line. A line of text is
//
//	kind number: heading | own text
//
// with a tab for each level, "(wid)" after the number where it differs from the
// eId, and "excluded" for the text of an excluded unit.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txt"), func(t *testing.T) { golden(t, f) })
	}
}

func golden(t *testing.T, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	const oldMark, newMark, changesMark = "-- old --\n", "-- new --\n", "-- changes --\n"
	about, rest, ok1 := strings.Cut(string(data), oldMark)
	oldText, rest, ok2 := strings.Cut(rest, newMark)
	newText, want, ok3 := strings.Cut(rest, changesMark)
	if !ok1 || !ok2 || !ok3 {
		t.Fatalf("%s lacks one of its parts", file)
	}
	old, neu := parse(t, "2020-01-01", oldText), parse(t, "2021-01-01", newText)
	got := describe(checkLaws(t, old, neu))
	if *update {
		data := about + oldMark + oldText + newMark + newText + changesMark + got
		if err := os.WriteFile(file, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	checkLaws(t, neu, old) // the other way too
}

var kinds = map[string]act.Kind{"chapter": act.Chapter, "article": act.Article, "para": act.Paragraph,
	"point": act.Point, "part": act.Subparagraph, "line": act.Alinea, "sec": act.Section, "subsec": act.Subsection}

// parse reads the notation of the cases.
func parse(t *testing.T, date, text string) *act.Expression {
	t.Helper()
	var body []*act.Provision
	wids := map[*act.Provision]act.EID{}
	var path []*act.Provision
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		unit := strings.TrimLeft(line, "\t")
		depth := len(line) - len(unit)
		if unit == "" {
			continue
		}
		name, own, _ := strings.Cut(unit, " | ")
		name, heading, _ := strings.Cut(name, ": ")
		var kind, num, wid string
		fmt.Sscan(name, &kind, &num, &wid)
		k, ok := kinds[kind]
		if !ok || depth > len(path) {
			t.Fatalf("cannot read %q", line)
		}
		p := provision(k, num, heading, own)
		if wid != "" {
			wids[p] = act.EID(strings.Trim(wid, "()"))
		}
		path = append(path[:depth], p)
		if depth == 0 {
			body = append(body, p)
		} else {
			path[depth-1].Children = append(path[depth-1].Children, p)
		}
	}
	x := acttest.Expression("demo", date, body...)
	for p, w := range wids {
		p.WID = w
	}
	return x
}

func provision(k act.Kind, num, heading, own string) *act.Provision {
	p := &act.Provision{Kind: k, EID: act.EID(num), Heading: heading}
	switch k {
	case act.Chapter, act.Article:
		p.Num = map[act.Kind]string{act.Chapter: "Chapter ", act.Article: "Article "}[k] + num
	case act.Section:
		p.Num = "§ " + num
	case act.Paragraph:
		p.Num = num + "."
	case act.Point:
		p.Num = num + ")"
	case act.Subsection:
		p.Num = "(" + num + ")"
	}
	if own == "excluded" {
		p.Status = act.Excluded
		p.Notes = []act.Note{{Text: "excluded by an invented law"}}
	} else if own != "" {
		p.Content = []act.Block{{Text: own}}
	}
	return p
}

// describe writes what changed, one provision a line.
func describe(r *diff.Result) string {
	var b strings.Builder
	for _, c := range r.Changes {
		if !c.Changed() {
			continue
		}
		fmt.Fprintf(&b, "%s %s", c.Kind, orNone(c.OldEID))
		if c.OldEID != c.NewEID {
			fmt.Fprintf(&b, " → %s", orNone(c.NewEID))
		}
		if c.OldNum != c.NewNum && c.Old != nil && c.New != nil {
			fmt.Fprintf(&b, " [%s → %s]", c.OldNum, c.NewNum)
		}
		if c.Lead != diff.NoLead {
			fmt.Fprintf(&b, " (%s)", c.Lead)
		}
		if c.Included {
			b.WriteString(" (included)")
		}
		if c.HeadingChanged {
			fmt.Fprintf(&b, " : %s", wdiff(c.Heading))
		}
		for _, e := range append(c.Text, c.WrapUp...) {
			if e.Changed() {
				fmt.Fprintf(&b, " | %s", wdiff(e.Edits))
			}
		}
		b.WriteString("\n")
	}
	if b.Len() == 0 {
		return "nothing\n"
	}
	return b.String()
}

func orNone(e act.EID) act.EID {
	if e == "" {
		return "∅"
	}
	return e
}

func wdiff(edits []words.Edit) string {
	var b strings.Builder
	for _, e := range edits {
		b.WriteString([...]string{"", "[-", "{+"}[e.Kind] + e.Text + [...]string{"", "-]", "+}"}[e.Kind])
	}
	return b.String()
}
