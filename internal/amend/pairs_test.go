package amend

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"zanger/internal/format/plain"
)

// What must hold over the real Czech pairs; the measured figures are in the report
// of the scorer, shared/tools/score_amend.py.
const (
	leastAttempted = 0.73
	leastExact     = 0.975
)

// TestPairs carries out real amending acts on real acts and compares with the official
// consolidated texts. Where all is carried out the text is the official one, but for
// the few in which other acts have changed the text on the same day.
func TestPairs(t *testing.T) {
	dir := os.Getenv("ZANGER_TESTDATA")
	if dir == "" {
		t.Skip("ZANGER_TESTDATA names no folder of real texts")
	}
	pairs, err := filepath.Glob(filepath.Join(dir, "cz-amend", "*", "before.md"))
	if err != nil || len(pairs) == 0 {
		t.Skip("no pairs in ZANGER_TESTDATA")
	}
	attempted, exact := 0, 0
	for _, f := range pairs {
		ok, same := runPair(t, filepath.Dir(f))
		if ok {
			attempted++
		}
		if ok && same {
			exact++
		}
		if ok && !same {
			t.Logf("%s: not the official text", filepath.Base(filepath.Dir(f)))
		}
	}
	a, e := float64(attempted)/float64(len(pairs)), float64(exact)/float64(max(1, attempted))
	t.Logf("%d pairs, attempted %.3f, of these exact %.3f", len(pairs), a, e)
	if a < leastAttempted || e < leastExact {
		t.Errorf("attempted %.3f and exact %.3f, want %.2f and %.2f", a, e, leastAttempted, leastExact)
	}
}

// runPair reports whether all instructions for the act were carried out, and whether
// the text is the official one.
func runPair(t *testing.T, dir string) (attempted, exact bool) {
	read := func(name string) []byte {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	h := plain.Hints{Country: "cz", Lang: "cs"}
	old := read("before.md")
	p, err := plain.Read("before.md", old, h)
	if err != nil {
		t.Fatal(err)
	}
	q, err := plain.Read("instructions.md", read("instructions.md"), h)
	if err != nil {
		t.Fatal(err)
	}
	res, err := Apply(p, Read(q, czech(), Amended{Titles: []string{p.Expression.Title("cs")}}), Options{})
	if err != nil {
		t.Fatal(err)
	}
	prove(t, string(old), res)
	if after, err := plain.Read("after.md", res.Text, h); err == nil {
		for _, wrong := range append(res.Record.Consistent(), res.Record.VerifyUnits(p, after)...) {
			t.Errorf("%s: record: %s", filepath.Base(dir), wrong)
		}
	}
	if res.Record.Counts.Applied == 0 || res.Record.Counts.Refused > 0 {
		return false, false
	}
	return true, slices.Equal(printedLines(string(res.Text)), printedLines(string(read("after.md"))))
}

var layoutMarks = regexp.MustCompile(`^(?:[-*+]\s+|#+\s*)*`)

// printedLines are the lines of a text without marks of the layout.
func printedLines(s string) []string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		l = layoutMarks.ReplaceAllString(strings.TrimSpace(strings.ReplaceAll(l, "\u00a0", " ")), "")
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			out = append(out, l)
		}
	}
	return out
}
