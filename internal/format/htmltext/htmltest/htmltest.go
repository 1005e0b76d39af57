// Package htmltest tests the readers of legal sites: by golden outlines of
// invented pages, and by what must hold of every file whatever is in it.
package htmltest

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"zanger/internal/act"
	"zanger/internal/format"
)

// Read is a reader.
type Read func(name string, src []byte) (*act.Expression, []format.Finding, error)

var update = flag.Bool("update", false, "rewrite the golden files")

// Golden reads every page of the package's testdata whose name fits the pattern
// and compares what came of it with the file of the same name and .golden. A
// page that is refused has its error there.
func Golden(t *testing.T, pattern string, read Read) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", pattern))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files %s: %v", pattern, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			compare(t, strings.TrimSuffix(file, filepath.Ext(file))+".golden", Outcome(filepath.Base(file), src, read))
		})
	}
}

func compare(t *testing.T, golden, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", golden, got, want)
	}
}

// Outcome describes what reading src gives.
func Outcome(name string, src []byte, read Read) string {
	x, findings, err := read(name, src)
	var b strings.Builder
	if err != nil {
		fmt.Fprintf(&b, "refused: %v\n", err)
		var s *format.SyntaxError
		if errors.As(err, &s) {
			fmt.Fprintf(&b, "hint: %s\n", s.Hint)
		}
		return b.String()
	}
	b.WriteString(Outline(x))
	for _, f := range findings {
		fmt.Fprintf(&b, "? %s\n", f)
	}
	return b.String()
}

// Outline describes an expression, a line for each thing it holds.
func Outline(x *act.Expression) string {
	var b strings.Builder
	fmt.Fprintf(&b, "work %s alias %s\n", x.URI, x.Alias)
	fmt.Fprintf(&b, "country %s language %s date %s valid %s dated %q authority %s coverage %s\n",
		x.Country, x.Lang, x.Date, x.Valid, x.Dated, x.Authority, x.Coverage)
	fmt.Fprintf(&b, "title %q official %q\n", x.Titles[x.Lang], x.Official[x.Lang])
	if x.Notice != "" {
		fmt.Fprintf(&b, "notice %q\n", x.Notice)
	}
	for _, e := range x.Events {
		fmt.Fprintf(&b, "event %s by %s on %s touches %v\n", e.Type, e.By, e.Date, e.Touches)
	}
	for _, p := range x.Preamble {
		fmt.Fprintf(&b, "preamble: %s\n", p.Text)
	}
	for _, n := range x.Notes {
		fmt.Fprintf(&b, "note: %s\n", n.Text)
	}
	for _, p := range x.Body {
		outline(&b, p, 0)
	}
	return b.String()
}

func outline(b *strings.Builder, p *act.Provision, depth int) {
	in := strings.Repeat("  ", depth)
	fmt.Fprintf(b, "%s%s", in, p.EID)
	for _, s := range []string{p.Num, p.Heading, string(p.Status)} {
		if s != "" {
			fmt.Fprintf(b, " [%s]", s)
		}
	}
	b.WriteByte('\n')
	for _, c := range p.Content {
		fmt.Fprintf(b, "%s  : %s\n", in, mark(c))
	}
	for _, n := range p.Notes {
		fmt.Fprintf(b, "%s  note: %s\n", in, n.Text)
	}
	for _, c := range p.Children {
		outline(b, c, depth+1)
	}
	for _, c := range p.WrapUp {
		fmt.Fprintf(b, "%s  end: %s\n", in, mark(c))
	}
}

func mark(b act.Block) string {
	switch {
	case b.Table:
		return "table " + strings.ReplaceAll(b.Text, "\n", " / ")
	case b.Quoted:
		return "quoted " + b.Text
	}
	return b.Text
}

// Holds checks what must hold of every file: it is refused with a SyntaxError, or
// every unit has a name of its own and stands inside the file.
func Holds(t *testing.T, src []byte, read Read) {
	t.Helper()
	x, findings, err := read("fuzz", src)
	if err != nil {
		var s *format.SyntaxError
		if !errors.As(err, &s) || s.Msg == "" {
			t.Fatalf("the error is no SyntaxError: %v", err)
		}
		return
	}
	seen := map[act.EID]bool{}
	for p := range x.All() {
		switch {
		case seen[p.EID]:
			t.Errorf("%s appears twice", p.EID)
		case p.Span.Start < 0 || p.Span.End > len(src) || p.Span.Start > p.Span.End:
			t.Errorf("%s stands at %v of %d bytes", p.EID, p.Span, len(src))
		}
		seen[p.EID] = true
	}
	for _, f := range findings {
		if f.Line < 0 || f.Msg == "" {
			t.Errorf("empty finding %v", f)
		}
	}
}

// Fuzz runs the reader over changed copies of the sample pages.
func Fuzz(f *testing.F, pattern string, sniff func([]byte) bool, read Read) {
	f.Helper()
	files, _ := filepath.Glob(filepath.Join("testdata", pattern))
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
		f.Add(src[:len(src)/2])
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		sniff(src)
		Holds(t, src, read)
	})
}

// Data returns the folder of real texts below the one that ZANGER_TESTDATA names,
// and skips the test when it is not there.
func Data(t *testing.T, dir string) string {
	t.Helper()
	root := os.Getenv("ZANGER_TESTDATA")
	if root == "" {
		t.Skip("ZANGER_TESTDATA is not set: no real texts to read")
	}
	path := filepath.Join(root, dir)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("no real texts in %s", path)
	}
	return path
}
