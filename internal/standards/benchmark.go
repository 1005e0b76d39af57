package standards

import (
	"zanger/internal/act"
	"zanger/internal/cite"
)

// Type says how an element is measured.
type Type string

// Types of elements.
const (
	Bool     Type = "bool" // there or not
	Number   Type = "num"  // a number held against a threshold
	List     Type = "list" // how many of several things are there
	Duration Type = "dur"  // a period held against a threshold
)

// Known reports whether t is one of the types.
func (t Type) Known() bool { return t == Bool || t == Number || t == List || t == Duration }

// Benchmark is the list of elements and the instruments they come from.
type Benchmark struct {
	Instruments []Instrument `yaml:"instruments"`
	Groups      []Group      `yaml:"groups"`
}

// Instrument is a convention, protocol or directive. Its text is an act of the
// corpus under the same alias.
type Instrument struct {
	Alias string            `yaml:"alias"`
	Short string            `yaml:"short"` // as the matrix names it: "CETS 197"
	Title map[string]string `yaml:"title"`
	Note  string            `yaml:"note"`
	// States are those bound, by ISO 3166 code.
	States map[string]Binding `yaml:"states"`
}

// Binding is the time in which an instrument binds a state. Until is the last
// day, zero while it goes on. The dates come from the depositary or from the
// date of transposition of a directive.
type Binding struct {
	From  act.Date `yaml:"from"`
	Until act.Date `yaml:"until"`
	// Checked is the day on which the dates were read in a source, zero when they
	// are believed only.
	Checked act.Date `yaml:"checked"`
	Note    string   `yaml:"note"`
}

// Holds reports whether the state was bound on d.
func (b Binding) Holds(d act.Date) bool {
	return !b.From.IsZero() && !d.Before(b.From) && (b.Until.IsZero() || !b.Until.Before(d))
}

// Group is a heading of the matrix.
type Group struct {
	ID       string            `yaml:"id"` // "A"
	Name     map[string]string `yaml:"name"`
	Elements []Element         `yaml:"elements"`
}

// Element is one thing that the instruments ask for.
type Element struct {
	ID   string            `yaml:"id"` // "B47"
	Name map[string]string `yaml:"name"`
	Type Type              `yaml:"type"`
	// Threshold is the least that is asked, in words with its unit, by language: "30
	// days".
	Threshold map[string]string `yaml:"threshold"`
	// Concepts are the thesaurus concepts under which it is searched.
	Concepts []string `yaml:"concepts"`
	Sources  []Source `yaml:"sources"`
	Note     string   `yaml:"note"`
}

// Source is a provision of an instrument on which an element rests.
type Source struct {
	Ref cite.Ref `yaml:"-"`
	// Text is the reference as written: "cets-197#art_13__para_1".
	Text string `yaml:"ref"`
	// Since is the first day on which the provision binds, where that is later than
	// for the instrument: what an amendment brought in has its own time for
	// transposition. A provision of a wording that an amendment ended is named with
	// the day of that wording.
	Since act.Date `yaml:"since"`
	// Checked is the day on which the provision was read for this element, zero
	// when it is believed only.
	Checked act.Date `yaml:"checked"`
}

// Elements returns every element in the order of the matrix.
func (b *Benchmark) Elements() []Element {
	var out []Element
	for _, g := range b.Groups {
		out = append(out, g.Elements...)
	}
	return out
}

// Element returns the element with the given id, in any letter case.
func (b *Benchmark) Element(id string) (Element, bool) {
	for _, g := range b.Groups {
		for _, e := range g.Elements {
			if equalFold(e.ID, id) {
				return e, true
			}
		}
	}
	return Element{}, false
}

// Of returns the elements that rest on a provision of the instrument.
func (b *Benchmark) Of(instrument string) []Element {
	var out []Element
	for _, e := range b.Elements() {
		for _, s := range e.Sources {
			if s.Ref.Alias == instrument {
				out = append(out, e)
				break
			}
		}
	}
	return out
}

// Binds reports whether a source of an element bound the state on a day.
func (b *Benchmark) Binds(src Source, state string, on act.Date) bool {
	i, ok := b.Instrument(src.Ref.Alias)
	return ok && i.States[state].Holds(on) && (src.Since.IsZero() || !on.Before(src.Since))
}

// Instrument returns the instrument with the given alias.
func (b *Benchmark) Instrument(alias string) (Instrument, bool) {
	for _, i := range b.Instruments {
		if equalFold(i.Alias, alias) {
			return i, true
		}
	}
	return Instrument{}, false
}
