package workspace

import (
	"fmt"
	"slices"
	"testing"

	"zanger/corpus"
	"zanger/internal/act"
	"zanger/internal/act/acttest"
	"zanger/internal/cite"
	"zanger/internal/standards"
	"zanger/internal/thesaurus"
)

// corpusLaw follows references of the benchmark and the assessments into the
// corpus.
type corpusLaw struct{ w *Workspace }

func (l corpusLaw) HasAct(alias string) bool {
	wk, err := l.w.lib().Work(alias)
	return err == nil && len(wk.Expressions) > 0
}

// Resolve asks for the provision in the wording of the day that the reference
// names, else of the day on, else in the last one known.
func (l corpusLaw) Resolve(r cite.Ref, on act.Date) error {
	wk, err := l.w.lib().Work(r.Alias)
	if err != nil {
		return err
	}
	if r.At == cite.OnDate {
		on = r.Date
	}
	if on.IsZero() {
		if x := wk.Latest("en"); x == nil || x.Find(r.EID) == nil {
			return fmt.Errorf("the last wording of %s has no %s", r.Alias, r.EID)
		}
		return nil
	}
	m, err := wk.At(on, "en")
	if err != nil {
		return err
	}
	_, _, err = m.Provision(r.EID)
	return err
}

func benchmark(t *testing.T) (*Workspace, *standards.Set) {
	t.Helper()
	w := open(t)
	set, err := w.standards()
	if err != nil {
		t.Fatal(err)
	}
	return w, set
}

// TestStandards walks the benchmark and the assessments: every source, every cell
// and every act read is in the corpus, in the wording of its day.
func TestStandards(t *testing.T) {
	w, set := benchmark(t)
	var letters []string
	for _, g := range set.Groups {
		letters = append(letters, g.ID)
	}
	if !slices.Equal(letters, []string{"A", "B", "C", "D", "E", "F"}) || len(set.Elements()) != 64 {
		t.Errorf("got groups %q with %d elements, want six with 64", letters, len(set.Elements()))
	}
	for i, e := range set.Elements() {
		if want := fmt.Sprintf("B%02d", i+1); e.ID != want {
			t.Errorf("element %s stands where %s is due", e.ID, want)
		}
		if (e.Type == standards.Number || e.Type == standards.Duration || e.Type == standards.List) && (e.Threshold["en"] == "" || e.Threshold["ru"] == "" || e.Threshold["kk"] == "") {
			t.Errorf("%s is measured, but has no threshold in three languages", e.ID)
		}
	}
	for _, p := range set.Problems(corpusLaw{w}) {
		t.Error(p)
	}
	for _, a := range set.Assessments {
		for alias, from := range a.Bound {
			if a.On.Before(from) {
				t.Errorf("%s: bound by %s only since %s, after the day of the assessment", a.File, alias, from)
			}
		}
		if len(a.Cells) == 0 {
			t.Errorf("%s: no cell", a.File)
		}
	}
}

// TestStandardsInRussian keeps a Russian rendering of everything that an element
// rests on; of earlier wordings there is none.
func TestStandardsInRussian(t *testing.T) {
	w, set := benchmark(t)
	for _, e := range set.Elements() {
		for _, src := range e.Sources {
			wk, err := w.lib().Work(src.Ref.Alias)
			if err != nil {
				t.Fatal(err)
			}
			if x := wk.Latest("ru"); src.Ref.At == cite.Unsaid && (x == nil || x.Find(src.Ref.EID) == nil) {
				t.Errorf("%s: no Russian rendering of %s", e.ID, src.Text)
			}
		}
	}
}

// TestBound holds what the benchmark says of each state against the depositaries.
func TestBound(t *testing.T) {
	_, set := benchmark(t)
	for _, tt := range []struct {
		instrument, state, on string
		want                  bool
	}{
		{"pp", "kz", "2008-08-29", false}, {"pp", "kz", "2008-08-30", true}, {"pp", "cz", "2015-01-15", false}, {"pp", "md", "2005-10-16", true},
		{"cets-197", "kz", "2025-01-01", false}, {"cets-197", "md", "2008-02-01", true}, {"cets-197", "gb", "2009-03-31", false}, {"cets-197", "rs", "2009-08-01", true}, {"cets-197", "cz", "2017-06-30", false},
		{"cets-210", "cz", "2025-01-01", false}, {"cets-210", "kz", "2025-01-01", false}, {"cets-210", "gb", "2022-11-01", true}, {"cets-210", "md", "2022-04-30", false}, {"cets-210", "rs", "2014-08-01", true},
		{"eu-2011-36", "cz", "2013-04-06", true}, {"eu-2011-36", "gb", "2020-12-31", true}, {"eu-2011-36", "gb", "2021-01-01", false}, {"eu-2011-36", "rs", "2020-01-01", false},
		{"eu-2012-29", "cz", "2015-11-15", false}, {"eu-2012-29", "gb", "2016-01-01", true}, {"eu-2012-29", "md", "2020-01-01", false},
	} {
		i, ok := set.Instrument(tt.instrument)
		if got := i.States[tt.state].Holds(acttest.Date(tt.on)); !ok || got != tt.want {
			t.Errorf("%s, %s on %s: got %v", tt.instrument, tt.state, tt.on, got)
		}
	}
	// What Directive (EU) 2024/1712 brought in binds from the day by which it had
	// to be transposed.
	e, _ := set.Element("B05")
	for on, want := range map[string]bool{"2026-07-14": false, "2026-07-15": true} {
		if got := set.Binds(e.Sources[0], "cz", acttest.Date(on)); got != want {
			t.Errorf("a referral mechanism by law in the Czech Republic on %s: got %v", on, got)
		}
	}
}

// TestElementConcepts holds the concepts of the elements to the thesaurus, once it
// is in the corpus.
func TestElementConcepts(t *testing.T) {
	_, set := benchmark(t)
	th, err := thesaurus.Load(corpus.FS)
	if err != nil {
		t.Fatal(err)
	}
	if len(th.Concepts()) == 0 {
		t.Skip("no thesaurus in the corpus yet")
	}
	for _, e := range set.Elements() {
		if len(e.Concepts) == 0 {
			t.Errorf("%s: no concept", e.ID)
		}
		for _, id := range e.Concepts {
			if _, ok := th.Concept(id); !ok {
				t.Errorf("%s: no concept %q in the thesaurus", e.ID, id)
			}
		}
	}
}
