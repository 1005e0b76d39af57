package standards

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
)

// Finding says what the acts read have of an element. There is no "complies".
type Finding string

// Findings. NotSearched is that of an element without a cell.
const (
	Contains    Finding = "contains"
	Partly      Finding = "partly"
	NotFound    Finding = "not found"
	NotSearched Finding = "not searched"
)

// Duty is how strongly the law puts it.
type Duty string

// Strengths of duty.
const (
	Must      Duty = "must"
	May       Duty = "may"
	Entitled  Duty = "is entitled"
	Endeavour Duty = "endeavour"
	NoDuty    Duty = "none"
	Unclear   Duty = "unclear"
)

var duties = []Duty{Must, Entitled, Endeavour, May, NoDuty, Unclear}

// Known reports whether d is one of the strengths.
func (d Duty) Known() bool { return slices.Contains(duties, d) }

// Rank orders strengths, 0 the strongest.
func (d Duty) Rank() int {
	if i := slices.Index(duties, d); i >= 0 {
		return i
	}
	return len(duties)
}

// Assessment is the law of one jurisdiction on one day against the benchmark.
type Assessment struct {
	// Jurisdiction is a country by its ISO 3166 code, or a part of the United
	// Kingdom: uk-ew, uk-s, uk-ni.
	Jurisdiction string `yaml:"jurisdiction"`
	// On is the day as it stood on which the law was read.
	On act.Date `yaml:"on"`
	// Read are the aliases of the acts read.
	Read []string `yaml:"read"`
	// Bound repeats, by the hand of the assessment's writer, since when the
	// instruments bind; it must agree with the benchmark.
	Bound map[string]act.Date `yaml:"bound"`
	Note  string              `yaml:"note"`
	Cells map[string]Cell     `yaml:"cells"`

	// File is where it was read from.
	File string `yaml:"-"`
}

// Cell is what was found of one element.
type Cell struct {
	Finding Finding `yaml:"finding"`
	Duty    Duty    `yaml:"duty"`
	// Value is a number or period with its unit, where the element has one.
	Value string `yaml:"value"`
	// Provisions are the references as written; Refs the same, read.
	Provisions []string   `yaml:"provisions"`
	Refs       []cite.Ref `yaml:"-"`
	// Searched are the acts in which something not found was looked for.
	Searched []string `yaml:"searched"`
	Note     string   `yaml:"note"`
	// Checked is the day on which a second reader compared the cell with the
	// provisions it names; zero when nobody has.
	Checked act.Date `yaml:"checked"`
}

// Country returns the ISO 3166 code of the state of the jurisdiction.
func (a *Assessment) Country() string { return CountryOf(a.Jurisdiction) }

// CountryOf returns the ISO 3166 code of the state to which a jurisdiction
// belongs: gb for uk-ew, uk-s and uk-ni, otherwise the code itself.
func CountryOf(jurisdiction string) string {
	if jurisdiction == "uk" || strings.HasPrefix(jurisdiction, "uk-") {
		return "gb"
	}
	return jurisdiction
}

// Cell returns what was found of an element; one without a cell was not searched.
func (a *Assessment) Cell(id string) Cell {
	if c, ok := a.Cells[id]; ok {
		return c
	}
	return Cell{Finding: NotSearched, Duty: Unclear}
}

func equalFold(a, b string) bool { return strings.EqualFold(a, b) }
