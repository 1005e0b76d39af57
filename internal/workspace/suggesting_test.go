package workspace

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"zanger/internal/act"
	"zanger/internal/cite"

	"zanger/internal/compare"
	"zanger/internal/standards"
)

// TestSuggestions: the search finds what an assessment has not looked at, names
// nothing that a cell names, and leaves the cells as they are.
func TestSuggestions(t *testing.T) {
	w := open(t)
	o := MatrixOptions{}
	before, err := w.Matrix(o)
	if err != nil {
		t.Fatal(err)
	}
	s, err := w.Suggest(t.Context(), o, "en")
	if err != nil {
		t.Fatal(err)
	}
	after, err := w.Matrix(o)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(before.Matrix, after.Matrix) {
		t.Error("suggesting changed the matrix")
	}
	has := func(element, column, ref string) bool {
		return slices.ContainsFunc(s.Suggestions, func(p SuggestedProvision) bool {
			return p.Element == element && p.Column == column && p.Ref == ref
		})
	}
	for _, want := range [][3]string{
		{"B09", "kz", "kz-ct:en@2026-07-12#art_18"}, // beside the three that the assessment names
		{"B58", "md", "md-cpp:en@2026-09-04#art_215-1"},
		{"B51", "rs", "rs-for:en@2026-02-21#art_61"},
	} {
		if !has(want[0], want[1], want[2]) {
			t.Errorf("%s is not suggested for %s of %s", want[2], want[0], want[1])
		}
	}
	for _, p := range s.Suggestions {
		col, err := compare.ParseColumn(p.Column)
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Concepts)+len(p.Words) == 0 || p.Like == "" || p.Citation == "" {
			t.Errorf("%s for %s of %s has no reasons", p.Ref, p.Element, p.Column)
		}
		for _, r := range before.set.At(col.Jurisdiction, col.On).Cell(p.Element).Refs {
			if x := w.textFor(r, col.On); x != nil && compareRef(p.Ref) == r.Alias+"#"+string(r.EID.Root()) {
				t.Errorf("%s stands in the cell %s of %s", p.Ref, p.Element, p.Column)
			}
		}
	}
	t.Logf("%d suggestions for %d columns", len(s.Suggestions), len(s.Columns))
}

// compareRef leaves language and day out of a reference.
func compareRef(ref string) string {
	r := mustRef(ref)
	return r.Alias + "#" + string(r.EID.Root())
}

// TestSuggestionsJudged holds what is suggested against what was judged by reading: two
// in three are worth reading, and they are most of those that are and that no cell names
// by now.
func TestSuggestionsJudged(t *testing.T) {
	w := open(t)
	s, err := w.Suggest(t.Context(), MatrixOptions{}, "en")
	if err != nil {
		t.Fatal(err)
	}
	src, err := os.ReadFile("testdata/suggestions.tsv")
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{}
	for _, g := range s.m.Groups {
		for _, r := range g.Rows {
			for i, c := range s.m.Columns {
				for _, ref := range r.Cells[i].Cell.Refs {
					named[r.Element.ID+" "+c.String()+" "+ref.Alias+"#"+string(ref.EID.Root())] = true
				}
			}
		}
	}
	verdicts, yes := map[string]bool{}, 0
	for line := range strings.Lines(string(src)) {
		if f := strings.Fields(line); len(f) == 5 && f[0] != "#" && !repealedFor(t, w, f[2], f[3]) {
			key := f[1] + " " + f[2] + " " + f[3] + "#" + f[4]
			verdicts[key] = f[0] == "yes"
			if f[0] == "yes" && !named[key] {
				yes++
			}
		}
	}
	right, judged := 0, 0
	for _, p := range s.Suggestions {
		is, ok := verdicts[p.Element+" "+p.Column+" "+compareRef(p.Ref)]
		if !ok {
			t.Logf("not judged: %s %s %s %q", p.Element, p.Column, p.Ref, p.Heading)
			continue
		}
		if judged++; is {
			right++
		} else {
			t.Logf("not worth reading: %s %s %s %q", p.Element, p.Column, p.Ref, p.Heading)
		}
	}
	t.Logf("%d of %d judged suggestions are worth reading, of %d that are", right, judged, yes)
	if share(right, judged) < 0.62 || share(right, yes) < 0.58 {
		t.Errorf("%d of %d, of %d that are", right, judged, yes)
	}
}

// repealedFor reports whether an act was repealed by the day of the last assessment of a
// jurisdiction: nothing of it can be suggested any more.
func repealedFor(t *testing.T, w *Workspace, jurisdiction, alias string) bool {
	t.Helper()
	set, err := w.standards()
	if err != nil {
		t.Fatal(err)
	}
	wk, err := w.lib().Work(alias)
	if err != nil {
		t.Fatal(err)
	}
	e, ok := wk.Repeal()
	if !ok {
		return false
	}
	from, _ := e.Effective()
	a := set.At(jurisdiction, act.Date{})
	return a != nil && !a.On.Before(from)
}

// TestSuggestionsFindWhatIsKnown asks for cells whose provisions are known, as if
// they were not: what the search finds of them by itself.
func TestSuggestionsFindWhatIsKnown(t *testing.T) {
	w, set := benchmark(t)
	ix, done, err := w.openIndex(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	f := w.newFinder(t.Context(), ix, set)
	cells, found := 0, 0
	for _, a := range set.Assessments {
		col := compare.MatrixColumn{Column: compare.Column{Jurisdiction: a.Jurisdiction, On: a.On}, Assessment: a}
		for _, e := range set.Elements() {
			c := a.Cell(e.ID)
			if c.Finding != standards.Contains {
				continue
			}
			cells++
			list, err := f.Find(e, col)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range c.Refs {
				if slices.ContainsFunc(list, func(x compare.Candidate) bool { return x.Alias == r.Alias && x.EID.Root() == r.EID.Root() }) {
					found++
					break
				}
			}
		}
	}
	t.Logf("of %d cells that contain an element, the search finds a provision of %d", cells, found)
	if share(found, cells) < 0.25 {
		t.Errorf("the search finds %d of %d known cells", found, cells)
	}
}

func mustRef(s string) cite.Ref {
	r, err := cite.ParseRef(s)
	if err != nil {
		panic(err)
	}
	return r
}
