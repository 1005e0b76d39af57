package workspace

import "cmp"

// Benchmark names what a matrix can be made of.
type Benchmark struct {
	Instruments []BenchmarkInstrument `json:"instruments"`
	// Jurisdictions are those assessed, in the order of the matrix.
	Jurisdictions []string `json:"jurisdictions"`
}

// BenchmarkInstrument is a convention or other standard that elements rest on.
type BenchmarkInstrument struct {
	Alias string `json:"alias"`
	Name  string `json:"name"`
}

// Benchmark lists the instruments and the jurisdictions; names in lang.
func (w *Workspace) Benchmark(lang string) (*Benchmark, error) {
	set, err := w.standards()
	if err != nil {
		return nil, err
	}
	b := &Benchmark{Jurisdictions: set.Jurisdictions()}
	for _, i := range set.Instruments {
		name := cmp.Or(i.Title[lang], i.Title["en"])
		if name == "" {
			name = i.Short
		} else if i.Short != "" {
			name = i.Short + ". " + name
		}
		b.Instruments = append(b.Instruments, BenchmarkInstrument{i.Alias, name})
	}
	return b, nil
}
