package standards

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"zanger/internal/act"
	"zanger/internal/cite"
)

const benchmark = `instruments:
  - alias: xx-conv
    short: Lamp Convention
    title: {en: Convention on Lamps}
    states:
      xx: {from: 2010-02-01}
      gb: {from: 2009-04-01, until: 2012-12-31, checked: 2026-11-01}
groups:
  - id: A
    name: {en: Lamps}
    elements:
      - id: B01
        name: {en: A lamp is lit, ru: Лампа зажжена, kk: Шам жағылған}
        type: bool
        sources: [{ref: xx-conv#art_1__para_2, checked: 2026-11-01}]
      - id: B02
        name: {en: Time of light, ru: Время света, kk: Жарық уақыты}
        type: dur
        threshold: {en: 30 days, ru: 30 дней}
        sources: [{ref: xx-conv#art_2}]
      - id: B03
        name: {en: A second lamp, ru: Вторая лампа, kk: Екінші шам}
        type: bool
        sources: [{ref: xx-conv@2010-02-01#art_3}, {ref: xx-conv#art_3a, since: 2012-02-01}]
`

const assessment = `jurisdiction: xx
on: 2013-05-24
read: [xx-lamp]
bound: {xx-conv: 2010-02-01}
cells:
  B01: {finding: contains, duty: must, provisions: ["xx-lamp#art_3"], note: The keeper lights it.}
`

func set(t *testing.T, files map[string]string) (*Set, error) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return Load(fsys)
}

func TestLoad(t *testing.T) {
	later := strings.NewReplacer("2013-05-24", "2016-01-01", "contains", "partly").Replace(assessment)
	s, err := set(t, map[string]string{benchmarkFile: benchmark, "assessments/xx-2016.yaml": later, "assessments/xx-2013.yaml": assessment})
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Elements()) != 3 || len(s.Assessments) != 2 {
		t.Fatalf("got %d elements, %d assessments", len(s.Elements()), len(s.Assessments))
	}
	if e, ok := s.Element("b02"); !ok || e.Type != Duration || e.Sources[0].Ref.EID != "art_2" {
		t.Errorf("got %+v", e)
	}
	for _, tt := range []struct {
		on   string
		want Finding
	}{{"2013-05-23", ""}, {"2013-05-24", Contains}, {"2015-12-31", Contains}, {"2016-01-01", Partly}, {"", Partly}} {
		var on act.Date
		if tt.on != "" {
			on, _ = act.ParseDate(tt.on)
		}
		var got Finding
		if a := s.At("XX", on); a != nil {
			got = a.Cell("B01").Finding
		}
		if got != tt.want {
			t.Errorf("on %q: got %q, want %q", tt.on, got, tt.want)
		}
	}
	if c := s.At("xx", act.Date{}).Cell("B02"); c.Finding != NotSearched {
		t.Errorf("an element without a cell: got %q", c.Finding)
	}
	if s, err := set(t, nil); err != nil || len(s.Elements()) != 0 {
		t.Errorf("a corpus without a benchmark: got %v, %v", s, err)
	}
}

func TestBindingHolds(t *testing.T) {
	s, _ := set(t, map[string]string{benchmarkFile: benchmark})
	i, _ := s.Instrument("xx-conv")
	for _, tt := range []struct {
		state, on string
		want      bool
	}{{"xx", "2010-01-31", false}, {"xx", "2010-02-01", true}, {"gb", "2012-12-31", true}, {"gb", "2013-01-01", false}, {"kz", "2020-01-01", false}} {
		on, _ := act.ParseDate(tt.on)
		if got := i.States[tt.state].Holds(on); got != tt.want {
			t.Errorf("%s on %s: got %v", tt.state, tt.on, got)
		}
	}
}

// TestBinds keeps a provision that came by an amendment from binding before its
// time, and the state that left from being bound by it.
func TestBinds(t *testing.T) {
	s, err := set(t, map[string]string{benchmarkFile: benchmark})
	if err != nil {
		t.Fatal(err)
	}
	e, _ := s.Element("B03")
	for _, tt := range []struct {
		source    int
		state, on string
		want      bool
	}{{0, "xx", "2010-01-31", false}, {0, "xx", "2010-02-01", true}, {1, "xx", "2012-01-31", false}, {1, "xx", "2012-02-01", true},
		{1, "gb", "2012-12-31", true}, {1, "gb", "2013-01-01", false}, {1, "kz", "2020-01-01", false}} {
		on, _ := act.ParseDate(tt.on)
		if got := s.Binds(e.Sources[tt.source], tt.state, on); got != tt.want {
			t.Errorf("source %d, %s on %s: got %v", tt.source, tt.state, tt.on, got)
		}
	}
}

func TestWhatIsRefused(t *testing.T) {
	change := func(text, old, new string) string {
		if !strings.Contains(text, old) {
			t.Fatalf("%q is not in the file", old)
		}
		return strings.Replace(text, old, new, 1)
	}
	for _, tt := range []struct{ name, benchmark, assessment, want string }{
		{"an unknown key", change(benchmark, "type: dur", "tipe: dur"), assessment, "tipe"},
		{"an element twice", change(benchmark, "id: B02", "id: B01"), assessment, `"B01" stands twice`},
		{"an element without a Kazakh name", change(benchmark, ", kk: Жарық уақыты", ""), assessment, "B02 needs names"},
		{"an unknown type", change(benchmark, "type: dur", "type: time"), assessment, `unknown type "time"`},
		{"a source that is no provision", change(benchmark, "xx-conv#art_2}", "xx-conv}"), assessment, "names no provision"},
		{"a source that is no instrument", change(benchmark, "ref: xx-conv#art_2}", "ref: xx-lamp#art_2}"), assessment, "no instrument"},
		{"an element without sources", change(benchmark, "sources: [{ref: xx-conv#art_2}]", "sources: []"), assessment, "B02 names no source"},
		{"a binding that ends before it begins", change(benchmark, "2012-12-31", "2008-12-31"), assessment, "ends before it begins"},
		{"bound since another day", benchmark, change(assessment, "2010-02-01", "2010-02-02"), "the benchmark says 2010-02-01"},
		{"a cell of no element", benchmark, change(assessment, "B01:", "B99:"), "B99 is no element"},
		{"a cell without evidence", benchmark, change(assessment, `provisions: ["xx-lamp#art_3"], `, ""), "B01: contains, but no provision"},
		{"not found without a search", benchmark, change(assessment, "contains", "not found"), "no act is named"},
		{"a verdict", benchmark, change(assessment, "contains", "complies"), `unknown finding "complies"`},
		{"an unknown strength", benchmark, change(assessment, "must", "should"), `strength of duty "should"`},
		{"no day", benchmark, change(assessment, "on: 2013-05-24\n", ""), "needs jurisdiction, on and read"},
		{"a broken date", benchmark, change(assessment, "on: 2013-05-24", "on: 2013-13-24"), "2013-13-24"},
	} {
		_, err := set(t, map[string]string{benchmarkFile: tt.benchmark, "assessments/xx.yaml": tt.assessment})
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %q", tt.name, err, tt.want)
		}
	}
}

type law map[string]bool

func (l law) HasAct(alias string) bool { return l[alias] }
func (l law) Resolve(r cite.Ref, _ act.Date) error {
	if l[r.String()] {
		return nil
	}
	return errors.New("no provision " + r.String())
}

func TestProblems(t *testing.T) {
	s, err := set(t, map[string]string{benchmarkFile: benchmark, "assessments/xx.yaml": assessment})
	if err != nil {
		t.Fatal(err)
	}
	whole := law{"xx-conv": true, "xx-lamp": true, "xx-conv#art_1__para_2": true, "xx-conv#art_2": true, "xx-lamp#art_3": true,
		"xx-conv@2010-02-01#art_3": true, "xx-conv#art_3a": true}
	if got := s.Problems(whole); len(got) != 0 {
		t.Errorf("got %v", got)
	}
	for _, missing := range []struct{ what, want string }{
		{"xx-lamp#art_3", "xx 2013-05-24 B01: no provision xx-lamp#art_3"},
		{"xx-conv#art_2", "B02: xx-conv#art_2: no provision"},
		{"xx-lamp", "xx 2013-05-24: read xx-lamp, which is no act"},
	} {
		delete(whole, missing.what)
		got := s.Problems(whole)
		if len(got) != 1 || !strings.HasPrefix(got[0].String(), missing.want) {
			t.Errorf("without %s: got %v, want %q", missing.what, got, missing.want)
		}
		whole[missing.what] = true
	}
}
