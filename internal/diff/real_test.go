package diff_test

import (
	"os"
	"path/filepath"
	"testing"

	"zanger/internal/act"
	"zanger/internal/format/plain"
)

// realPairs returns files that hold one act before and after, below the folder
// that ZANGER_TESTDATA names; without it the test is skipped.
func realPairs(t *testing.T) [][2]string {
	t.Helper()
	root := os.Getenv("ZANGER_TESTDATA")
	if root == "" {
		t.Skip("ZANGER_TESTDATA is not set: no real texts to read")
	}
	kz := func(a, b string) [2]string {
		return [2]string{filepath.Join(root, "kz", a+".md"), filepath.Join(root, "kz", b+".md")}
	}
	out := [][2]string{
		kz("sss-2008-rus", "sss-2011-rus"), kz("sss-2011-rus", "sss-2014-rus"), kz("sss-2014-rus", "sss-2022-rus"),
		kz("sss-2008-rus", "sss-2022-rus"), kz("sss-2011-kaz", "sss-2014-kaz"), kz("sss-2014-kaz", "sss-2022-kaz"),
	}
	before, err := filepath.Glob(filepath.Join(root, "cz-amend", "*", "before.md"))
	if err != nil || len(before) == 0 {
		t.Fatalf("no pairs below %s: %v", root, err)
	}
	for _, b := range before {
		out = append(out, [2]string{b, filepath.Join(filepath.Dir(b), "after.md")})
	}
	return out
}

func readReal(t *testing.T, name string) *act.Expression {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	p, err := plain.Read(name, src, plain.Hints{})
	if err != nil {
		t.Fatal(err)
	}
	return p.Expression
}

// Of every real pair the changes give the new text and the old one back.
func TestRealPairsKeepTheLaws(t *testing.T) {
	pairs := realPairs(t)
	for _, p := range pairs {
		old, neu := readReal(t, p[0]), readReal(t, p[1])
		checkLaws(t, old, neu)
		checkLaws(t, neu, old)
	}
	t.Logf("%d pairs, both ways", len(pairs))
}
