package search

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"zanger/internal/act"
)

// withAuthorities gives the sources of newCorpus authorities: the Serbian act is official, the
// Kazakh one a draft, the rest are working texts.
func withAuthorities(t *testing.T) []Source {
	t.Helper()
	c := newCorpus()
	for i, s := range c.sources {
		x, err := s.Load()
		if err != nil {
			t.Fatal(err)
		}
		switch s.ID {
		case "house-sr":
			x.Authority = act.Official
		case "service-kk":
			x.Authority = act.Draft
		default:
			x.Authority = act.WorkingText
		}
		c.sources[i].Load = func() (*act.Expression, error) { return x, nil }
	}
	return c.sources
}

// underCare stands for a standard that two provisions of one act answer, one of
// them named by a point inside it.
func underCare(name string) ([]UnitRef, bool) {
	return []UnitRef{{"xx-care", "art_8"}, {"xx-care", "art_6__para_1__point_3"}}, name == "care"
}

// TestFiltersNarrow asks for everything through one filter at a time, as text and
// beside it.
func TestFiltersNarrow(t *testing.T) {
	ix := open(t, t.TempDir(), withAuthorities(t))
	for _, c := range []struct {
		name   string
		q      Query
		want   []string
		noting string // what a note must say
	}{
		{"a level", Query{Text: "* level:chapter"}, []string{"care-en-2015#chp_2", "plan-en#chp_1"}, ""},
		{"a level beside the text", Query{Text: "*", Levels: []string{"preamble"}}, []string{"plan-en#preamble"}, ""},
		{"two levels", Query{Text: "* level:chapter,preamble country:gb"}, []string{"plan-en#chp_1", "plan-en#preamble"}, ""},
		{"a kind of source", Query{Text: "* level:practice"}, []string{"plan-en#chp_1", "plan-en#preamble"}, ""},
		{"a level in capitals", Query{Text: "* level:PREAMBLE"}, []string{"plan-en#preamble"}, ""},
		{"no such level", Query{Text: "* level:volume"}, []string{}, `no text has the level "volume"`},
		{"official", Query{Text: "* authority:official"}, []string{"house-sr#art_40"}, ""},
		{"a draft beside the text", Query{Text: "*", Authorities: []string{"draft"}}, []string{"service-kk#art_3"}, ""},
		{"the first word of an authority", Query{Text: "* authority:working level:preamble"}, []string{"plan-en#preamble"}, ""},
		{"no such authority", Query{Text: "* authority:rumour"}, []string{}, ""},
		{"a standard", Query{Text: "* lang:en standard:care", Standard: underCare}, []string{"care-en-2010#art_6", "care-en-2015#art_6", "care-en-2015#art_8"}, ""},
		{"a standard and a level", Query{Text: "* standard:care level:chapter", Standard: underCare}, []string{}, ""},
		{"no such standard", Query{Text: "* standard:lamp", Standard: underCare}, []string{}, `no standard is called "lamp"`},
		{"no standards at hand", Query{Text: "* standard:care"}, []string{}, `no standard is called "care"`},
		{"filters together", Query{Text: "* country:rs authority:official level:article"}, []string{"house-sr#art_40"}, ""},
		{"filters that exclude each other", Query{Text: "* country:rs authority:draft"}, []string{}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.q.AllVersions = true
			r := find(t, ix, c.q)
			got := ids(r)
			slices.Sort(got)
			slices.Sort(c.want)
			if !slices.Equal(got, c.want) || r.Total != len(c.want) {
				t.Errorf("got %v (%d), want %v", got, r.Total, c.want)
			}
			if notes := strings.Join(r.Notes, "\n"); !strings.Contains(notes, c.noting) {
				t.Errorf("notes %q do not say %q", notes, c.noting)
			}
		})
	}
}

// TestFacetsCount counts a whole answer whatever the page, and agrees with what
// each filter then lets through.
func TestFacetsCount(t *testing.T) {
	ix := open(t, t.TempDir(), withAuthorities(t))
	if r := find(t, ix, Query{Text: "*"}); r.Facets != nil {
		t.Errorf("facets that nobody asked for: %v", r.Facets)
	}
	whole := find(t, ix, Query{Text: "*", AllVersions: true, Facets: true, Size: -1})
	page := find(t, ix, Query{Text: "*", AllVersions: true, Facets: true, Size: 1, From: 2})
	if !reflect.DeepEqual(whole.Facets, page.Facets) {
		t.Errorf("a page counts %v, the whole %v", page.Facets, whole.Facets)
	}
	seen := map[string]bool{}
	for _, f := range whole.Facets {
		seen[f.Name] = true
		sum := 0
		for i, v := range f.Values {
			sum += v.Count
			if i > 0 && f.Values[i-1].Count < v.Count {
				t.Errorf("%s: %v are not in order", f.Name, f.Values)
			}
			text := "* " + f.Name + `:"` + v.Value + `"`
			if n := find(t, ix, Query{Text: text, AllVersions: true}).Total; n != v.Count {
				t.Errorf("%s finds %d, the facet counts %d", text, n, v.Count)
			}
		}
		if sum != whole.Total {
			t.Errorf("%s counts %d of %d", f.Name, sum, whole.Total)
		}
	}
	for _, name := range []string{"country", "act", "lang", "authority", "level"} {
		if !seen[name] {
			t.Errorf("no facet %s among %v", name, whole.Facets)
		}
	}
}
