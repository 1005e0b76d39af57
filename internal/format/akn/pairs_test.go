package akn_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/akn"
	"zanger/internal/format/akn/markup"
	"zanger/internal/format/clml"
)

// testData returns the folder of real texts, or skips the test.
func testData(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("ZANGER_TESTDATA")
	if dir == "" {
		t.Skip("ZANGER_TESTDATA is not set: no real texts to read")
	}
	return dir
}

// TestInventedPairAgrees reads one invented act in both formats: every shape that
// the two write differently. Notes and events must agree as well.
func TestInventedPairAgrees(t *testing.T) {
	files, _ := filepath.Glob("testdata/pairs/*.akn.xml")
	agree(t, files)
	for _, f := range files {
		a, c := read(t, akn.Read, f), read(t, clml.Read, strings.TrimSuffix(f, ".akn.xml")+".xml")
		for _, x := range []*act.Expression{a, c} {
			x.Official, x.Titles = nil, nil
			for p := range x.All() {
				slices.SortFunc(p.Notes, func(a, b act.Note) int { return strings.Compare(a.Text, b.Text) })
			}
		}
		if d := cmp.Diff(c, a, same); d != "" {
			t.Errorf("%s: CLML (-) and Akoma Ntoso (+) differ:\n%s", f, d)
		}
	}
}

// TestPairsAgree reads the CLML and the Akoma Ntoso of the same documents of
// legislation.gov.uk: F1 over the multiset of (label path, text) of provisions.
func TestPairsAgree(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(testData(t), "uk-clml", "*", "*.akn.xml"))
	agree(t, files)
}

func agree(t *testing.T, files []string) {
	t.Helper()
	if len(files) == 0 {
		t.Fatal("no pairs found")
	}
	t.Logf("%-52s %6s %6s %7s", "document", "clml", "akn", "F1")
	for _, f := range files {
		a, c := read(t, akn.Read, f), read(t, clml.Read, strings.TrimSuffix(f, ".akn.xml")+".xml")
		f1, diff := agreement(labels(c), labels(a))
		t.Logf("%-52s %6d %6d %7.4f", strings.TrimSuffix(filepath.Base(f), ".akn.xml"), count(c), count(a), f1)
		if f1 < 0.99 {
			t.Errorf("%s: F1 %.4f; differing:\n%s", filepath.Base(f), f1, strings.Join(diff[:min(len(diff), 20)], "\n"))
		}
		if c.URI != a.URI || c.Date != a.Date || c.Lang != a.Lang || c.Alias != a.Alias || c.Valid != a.Valid || c.Coverage != a.Coverage {
			t.Errorf("%s: CLML says %s %s %s %s %s %s, Akoma Ntoso %s %s %s %s %s %s", filepath.Base(f),
				c.URI, c.Date, c.Lang, c.Alias, c.Valid, c.Coverage, a.URI, a.Date, a.Lang, a.Alias, a.Valid, a.Coverage)
		}
	}
}

func read(t *testing.T, read readFunc, file string) *act.Expression {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	x, _, err := read(filepath.Base(file), src)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func count(x *act.Expression) int {
	n := 0
	for range x.All() {
		n++
	}
	return n
}

// labels counts every provision by its path of kinds and numbers, with its
// heading, text and status.
func labels(x *act.Expression) map[string]int {
	out := map[string]int{}
	var walk func(path string, list []*act.Provision)
	walk = func(path string, list []*act.Provision) {
		for _, p := range list {
			at := path + fmt.Sprintf("/ %s %s (%s) ", p.Kind, p.Number(), p.Num)
			text := ""
			for _, b := range append(append([]act.Block{}, p.Content...), p.WrapUp...) {
				text += fmt.Sprintf(" ¶%v%v ", b.Quoted, b.Table) + markup.Fold(b.Text)
			}
			out[at+": "+markup.Fold(p.Heading)+" | "+text+" | "+string(p.Status)]++
			walk(at, p.Children)
		}
	}
	walk("", x.Body)
	return out
}

func agreement(a, b map[string]int) (f1 float64, diff []string) {
	same, na, nb := 0, 0, 0
	for k, n := range a {
		na += n
		same += min(n, b[k])
		if n > b[k] {
			diff = append(diff, "clml only: "+k)
		}
	}
	for k, n := range b {
		nb += n
		if n > a[k] {
			diff = append(diff, "akn only:  "+k)
		}
	}
	if na+nb == 0 {
		return 1, nil
	}
	return 2 * float64(same) / float64(na+nb), diff
}

type readFunc func(string, []byte) (*act.Expression, []format.Finding, error)
