package standards

import (
	"fmt"

	"zanger/internal/act"
	"zanger/internal/cite"
)

// Resolver says whether a reference leads to a provision of the corpus.
type Resolver interface {
	// Resolve returns nil when the corpus has the provision, and otherwise says
	// why not. A reference without a point in time is read in the wording known
	// for the day on; a zero day asks for any.
	Resolve(r cite.Ref, on act.Date) error
	// HasAct reports whether there is an act of that alias.
	HasAct(alias string) bool
}

// Problem is a cell or source whose evidence is not in the corpus.
type Problem struct {
	// Where is the element of the benchmark or "jurisdiction day element".
	Where string
	What  string
}

func (p Problem) String() string { return p.Where + ": " + p.What }

// Problems follows every reference of the set into the corpus and lists what
// leads nowhere, in the order of the benchmark and of the assessments.
func (s *Set) Problems(r Resolver) []Problem {
	var out []Problem
	say := func(where, form string, args ...any) {
		out = append(out, Problem{Where: where, What: fmt.Sprintf(form, args...)})
	}
	for _, i := range s.Instruments {
		if !r.HasAct(i.Alias) {
			say(i.Alias, "the instrument is no act of the corpus")
		}
	}
	for _, e := range s.Elements() {
		for _, src := range e.Sources {
			if err := r.Resolve(src.Ref, act.Date{}); err != nil {
				say(e.ID, "%s: %v", src.Text, err)
			}
		}
	}
	for _, a := range s.Assessments {
		for _, alias := range a.Read {
			if !r.HasAct(alias) {
				say(a.name(), "read %s, which is no act of the corpus", alias)
			}
		}
		for _, e := range s.Elements() {
			for _, ref := range a.Cells[e.ID].Refs {
				if err := r.Resolve(ref, a.On); err != nil {
					say(a.name()+" "+e.ID, "%v", err)
				}
			}
		}
	}
	return out
}

func (a *Assessment) name() string { return a.Jurisdiction + " " + a.On.String() }
