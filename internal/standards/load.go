package standards

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/pattern"
)

// Places of the files in the corpus.
const (
	benchmarkFile  = "standards/benchmark.yaml"
	assessmentsDir = "assessments"
)

// maxFile is the largest file that is read, in bytes.
const maxFile = 4 << 20

// Set is the benchmark with every assessment.
type Set struct {
	Benchmark
	// Assessments are sorted by jurisdiction, then by day.
	Assessments []*Assessment
}

// Load reads the benchmark and the assessments from a corpus. A corpus without
// them gives an empty set. The error names the file, the line where there is
// one, and what is wrong; several are joined.
func Load(corpus fs.FS) (*Set, error) {
	s := &Set{}
	if err := readFile(corpus, benchmarkFile, &s.Benchmark); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return s, nil
		}
		return nil, err
	}
	errs := s.Benchmark.complete(benchmarkFile)
	files, err := fs.Glob(corpus, assessmentsDir+"/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("assessments: %w", err)
	}
	for _, f := range files {
		a := &Assessment{File: f}
		if err := readFile(corpus, f, a); err != nil {
			errs = append(errs, err)
			continue
		}
		errs = append(errs, a.complete(&s.Benchmark)...)
		s.Assessments = append(s.Assessments, a)
	}
	slices.SortFunc(s.Assessments, func(a, b *Assessment) int {
		if c := strings.Compare(a.Jurisdiction, b.Jurisdiction); c != 0 {
			return c
		}
		return a.On.Compare(b.On)
	})
	return s, errors.Join(errs...)
}

func readFile(corpus fs.FS, name string, into any) error {
	src, err := fs.ReadFile(corpus, name)
	if err != nil {
		return err
	}
	if len(src) > maxFile {
		return fmt.Errorf("%s is too large: %d KiB, the most is %d", name, len(src)>>10, maxFile>>10)
	}
	if err := yaml.Load(src, into, yaml.WithKnownFields()); err != nil {
		return yamlError(name, err)
	}
	return nil
}

var yamlLine = pattern.New(`(?:line |L)(\d+)`)

// yamlError puts the file and the first line that the library names in front.
func yamlError(name string, err error) error {
	msg := strings.Join(strings.Fields(err.Error()), " ")
	if m := yamlLine.FindStringSubmatch(msg); m != nil {
		return fmt.Errorf("%s:%s: %s", name, m[1], msg)
	}
	return fmt.Errorf("%s: %s", name, msg)
}

// complete checks the benchmark and reads its references.
func (b *Benchmark) complete(name string) []error {
	var errs []error
	bad := func(form string, args ...any) { errs = append(errs, fmt.Errorf(name+": "+form, args...)) }
	for _, i := range b.Instruments {
		if i.Alias == "" || i.Short == "" || i.Title["en"] == "" {
			bad("instrument %q needs alias, short and an English title", i.Alias)
		}
		for state, s := range i.States {
			if s.From.IsZero() || !s.Until.IsZero() && s.Until.Before(s.From) {
				bad("%s binds %s from no day, or ends before it begins", i.Alias, state)
			}
		}
	}
	seen := map[string]bool{}
	for _, g := range b.Groups {
		if g.ID == "" || g.Name["en"] == "" {
			bad("group %q needs an id and an English name", g.ID)
		}
		for k := range g.Elements {
			e := &g.Elements[k]
			switch {
			case e.ID == "" || seen[e.ID]:
				bad("element %q stands twice or has no id", e.ID)
			case e.Name["en"] == "" || e.Name["ru"] == "" || e.Name["kk"] == "":
				bad("%s needs names in English, Russian and Kazakh", e.ID)
			case !e.Type.Known():
				bad("%s has the unknown type %q: bool, num, list or dur", e.ID, e.Type)
			case len(e.Sources) == 0:
				bad("%s names no source", e.ID)
			}
			seen[e.ID] = true
			for j := range e.Sources {
				r, err := cite.ParseRef(e.Sources[j].Text)
				if err == nil && r.EID == "" {
					err = fmt.Errorf("%q names no provision: write it like cets-197#art_13", e.Sources[j].Text)
				}
				if err != nil {
					bad("%s: %w", e.ID, err)
				} else if _, ok := b.Instrument(r.Alias); !ok {
					bad("%s rests on %q, which is no instrument of this file", e.ID, r.Alias)
				}
				e.Sources[j].Ref = r
			}
		}
	}
	return errs
}

// complete checks an assessment against the benchmark and reads its references.
func (a *Assessment) complete(b *Benchmark) []error {
	var errs []error
	bad := func(form string, args ...any) { errs = append(errs, fmt.Errorf(a.File+": "+form, args...)) }
	if a.Jurisdiction == "" || a.On.IsZero() || len(a.Read) == 0 {
		bad("an assessment needs jurisdiction, on and read")
	}
	for _, alias := range slices.Sorted(maps.Keys(a.Bound)) {
		i, ok := b.Instrument(alias)
		if !ok {
			bad("bound names %q, which is no instrument of the benchmark", alias)
		} else if have := i.States[a.Country()]; have.From != a.Bound[alias] {
			bad("bound by %s since %s, but the benchmark says %s", alias, a.Bound[alias], or(have.From.String(), "never"))
		}
	}
	for _, id := range slices.Sorted(maps.Keys(a.Cells)) {
		if _, ok := b.Element(id); !ok {
			bad("cell %s is no element of the benchmark", id)
		}
		c := a.Cells[id]
		for _, err := range c.complete(a) {
			bad("%s: %w", id, err)
		}
		a.Cells[id] = c
	}
	return errs
}

// complete checks that a cell has its evidence: provisions for what is there,
// the acts searched for what is not.
func (c *Cell) complete(a *Assessment) []error {
	var errs []error
	bad := func(form string, args ...any) { errs = append(errs, fmt.Errorf(form, args...)) }
	switch c.Finding {
	case Contains, Partly:
		if len(c.Provisions) == 0 {
			bad("%s, but no provision shows it", c.Finding)
		}
		if !c.Duty.Known() {
			bad("unknown strength of duty %q", c.Duty)
		}
	case NotFound:
		if len(c.Searched) == 0 {
			bad("not found, but no act is named in which it was looked for")
		}
	default:
		bad("unknown finding %q: contains, partly or not found", c.Finding)
	}
	for _, s := range c.Searched {
		if !slices.Contains(a.Read, s) {
			bad("searched %q, which is not among the acts read", s)
		}
	}
	c.Refs = c.Refs[:0]
	for _, p := range c.Provisions {
		r, err := cite.ParseRef(p)
		if err == nil && r.EID == "" {
			err = fmt.Errorf("%q names no provision", p)
		}
		if err != nil {
			bad("%w", err)
			continue
		}
		c.Refs = append(c.Refs, r)
	}
	return errs
}

// At returns the assessment of a jurisdiction as of a day: the latest that is
// not after it, nil when there is none. A zero day asks for the last.
func (s *Set) At(jurisdiction string, on act.Date) *Assessment {
	var found *Assessment
	for _, a := range s.Assessments {
		if equalFold(a.Jurisdiction, jurisdiction) && (on.IsZero() || !on.Before(a.On)) {
			found = a
		}
	}
	return found
}

// Jurisdictions lists those assessed, sorted.
func (s *Set) Jurisdictions() []string {
	var out []string
	for _, a := range s.Assessments {
		if !slices.Contains(out, a.Jurisdiction) {
			out = append(out, a.Jurisdiction)
		}
	}
	return out
}

func or(s, alternative string) string {
	if s == "" {
		return alternative
	}
	return s
}
