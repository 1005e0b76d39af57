package thesaurus

import (
	"strings"
	"testing"
	"testing/fstest"

	"zanger/internal/lang"
)

const concepts = `- id: shelter
  terms:
    en: {preferred: shelter, other: [refuge, safe house]}
    ru: {preferred: приют, other: [убежище], uncertain: [кров]}
    sr: {preferred: sigurna kuća}
  definition: {en: A place to stay in safety.}
  note: {en: Not a "lamp".}
  broader: [accommodation]
- id: accommodation
  terms:
    en: {preferred: accommodation}
    ru: {preferred: размещение}
  related: [shelter]
`

func load(src string) (*Thesaurus, error) {
	return Load(fstest.MapFS{"concepts/a.yaml": &fstest.MapFile{Data: []byte(src)}})
}

func TestLoad(t *testing.T) {
	th, err := load(concepts)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(th.IDs(), " "); got != "accommodation shelter" {
		t.Errorf("got %s", got)
	}
	a, _ := th.Concept("accommodation")
	if strings.Join(a.Narrower, " ") != "shelter" || a.Label("kk") != "размещение" || a.Label("cs") != "accommodation" || a.Label("ru") != "размещение" {
		t.Errorf("got %+v", a)
	}
	s, _ := th.Concept("Shelter")
	var terms []string
	for _, w := range s.Terms() {
		terms = append(terms, w.Lang+" "+w.Text)
	}
	if got := strings.Join(terms, ", "); got != "en shelter, en refuge, en safe house, ru приют, ru убежище, ru кров, sr sigurna kuća, sr сигурна кућа" {
		t.Errorf("got %s", got)
	}
	for _, q := range []string{"refuge", "Safe House", "ПРИЮТ", "сигурна кућа", "shelter"} {
		if c, _ := th.Find(q); c != s {
			t.Errorf("%q: got %v", q, c)
		}
	}
	if c, near := th.Find("shalter"); c != nil || len(near) == 0 || near[0] != "shelter" {
		t.Errorf("got %v, nearest %v", c, near)
	}
	if th, err := Load(fstest.MapFS{}); err != nil || len(th.Concepts()) != 0 {
		t.Errorf("no concepts: got %v, %v", th, err)
	}
}

func TestWhatIsRefused(t *testing.T) {
	for _, tt := range []struct{ name, old, new, want string }{
		{"no Russian label", "ru: {preferred: размещение}", "cs: {preferred: ubytování}", "no preferred term in " + lang.Name("ru")},
		{"a link that leads nowhere", "broader: [accommodation]", "broader: [accomodation]", `the nearest is "accommodation"`},
		{"a cycle", "related: [shelter]", "broader: [shelter]", "is broader than itself"},
		{"a concept twice", "id: accommodation", "id: shelter", "stands twice"},
		{"a term of two concepts", "preferred: accommodation}", "preferred: accommodation, other: [Refuge]}", "is of accommodation and of shelter"},
		{"a term twice", "other: [refuge, safe house]", "other: [refuge, Shelter]", "twice"},
		{"an unknown language", "sr: {preferred", "de: {preferred", `"de"`},
		{"an unknown key", "definition:", "definitoin:", "definitoin"},
		{"no list", "- id: shelter", "id: shelter", "concepts/a.yaml"},
	} {
		if !strings.Contains(concepts, tt.old) {
			t.Fatalf("%s: nothing to change", tt.name)
		}
		_, err := load(strings.Replace(concepts, tt.old, tt.new, 1))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %q", tt.name, err, tt.want)
		}
	}
	both := strings.Replace(concepts, "preferred: accommodation}", "preferred: accommodation, other: [refuge]}", 1)
	both = strings.Replace(both, "related: [shelter]", "related: [shelter]\n  shared: [refuge]", 1)
	both = strings.Replace(both, "broader: [accommodation]", "broader: [accommodation]\n  shared: [refuge]", 1)
	if _, err := load(both); err != nil {
		t.Errorf("a term that both list as shared: %v", err)
	}
}

func TestWriteTurtle(t *testing.T) {
	th, err := load(concepts)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := th.WriteTurtle(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`:shelter a skos:Concept ;`, `skos:prefLabel "приют"@ru`, `skos:hiddenLabel "кров"@ru`, `skos:altLabel "safe house"@en`,
		`skos:prefLabel "sigurna kuća"@sr-Latn`, `skos:altLabel "сигурна кућа"@sr-Cyrl`, `skos:scopeNote "Not a \"lamp\"."@en`,
		`skos:broader :accommodation`, `skos:narrower :shelter`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s is missing in\n%s", want, b.String())
		}
	}
}
