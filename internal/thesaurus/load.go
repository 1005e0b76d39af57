package thesaurus

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// dir is where the concepts lie in the corpus.
const dir = "concepts"

// maxFile is the largest file that is read, in bytes.
const maxFile = 4 << 20

// Thesaurus is the concepts, sorted by id.
type Thesaurus struct {
	concepts []*Concept
	byID     map[string]*Concept
}

// Load reads every concepts/*.yaml of a corpus; without any the thesaurus is
// empty. The error names file and concept; several are joined.
func Load(corpus fs.FS) (*Thesaurus, error) {
	files, err := fs.Glob(corpus, dir+"/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("concepts: %w", err)
	}
	var all []*Concept
	var errs []error
	for _, f := range files {
		list, err := read(corpus, f)
		errs = append(errs, err)
		all = append(all, list...)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return New(all)
}

func read(corpus fs.FS, name string) ([]*Concept, error) {
	src, err := fs.ReadFile(corpus, name)
	if err != nil {
		return nil, err
	}
	if len(src) > maxFile {
		return nil, fmt.Errorf("%s is too large: %d KiB, the most is %d", name, len(src)>>10, maxFile>>10)
	}
	var list []*Concept
	if err := yaml.Load(src, &list, yaml.WithKnownFields()); err != nil {
		msg := strings.Join(strings.Fields(err.Error()), " ")
		if m := yamlLine.FindStringSubmatch(msg); m != nil {
			return nil, fmt.Errorf("%s:%s: %s", name, m[1], msg)
		}
		return nil, fmt.Errorf("%s: %s", name, msg)
	}
	for i, c := range list {
		if c == nil {
			return nil, fmt.Errorf("%s: concept %d is empty", name, i+1)
		}
		c.File = name
	}
	return list, nil
}

var yamlLine = pattern.New(`(?:line |L)(\d+)`)

// New makes a thesaurus of concepts and refuses one that breaks its rules: an id
// twice, no English or Russian label, an unknown language, a link that leads
// nowhere, a concept broader than itself, a term of two concepts that neither
// lists as shared.
func New(concepts []*Concept) (*Thesaurus, error) {
	t := &Thesaurus{byID: map[string]*Concept{}}
	var errs []error
	for _, c := range concepts {
		if c.ID == "" || t.byID[c.ID] != nil {
			errs = append(errs, fmt.Errorf("%s: concept %q stands twice or has no id", c.File, c.ID))
			continue
		}
		c.Narrower = nil
		t.byID[c.ID] = c
		t.concepts = append(t.concepts, c)
	}
	slices.SortFunc(t.concepts, func(a, b *Concept) int { return strings.Compare(a.ID, b.ID) })
	for _, c := range t.concepts {
		for _, err := range t.check(c) {
			errs = append(errs, fmt.Errorf("%s: %s: %w", c.File, c.ID, err))
		}
		for _, b := range c.Broader {
			if up := t.byID[b]; up != nil {
				up.Narrower = append(up.Narrower, c.ID)
			}
		}
	}
	errs = append(errs, t.cycles()...)
	errs = append(errs, t.duplicates()...)
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return t, nil
}

func (t *Thesaurus) check(c *Concept) []error {
	var errs []error
	for _, l := range []string{lang.English, lang.Russian} {
		if c.Words[l].Preferred == "" {
			errs = append(errs, fmt.Errorf("no preferred term in %s", lang.Name(l)))
		}
	}
	for _, m := range []map[string]bool{keysOf(c.Words), keysOf(c.Definition), keysOf(c.Note)} {
		for _, l := range slices.Sorted(maps.Keys(m)) {
			if err := lang.Check(l); err != nil {
				errs = append(errs, err)
			}
		}
	}
	for _, to := range slices.Concat(c.Broader, c.Related) {
		if t.byID[to] == nil {
			err := fmt.Errorf("leads to %q, which is no concept", to)
			if near := lang.Nearest(to, t.IDs(), 1); len(near) > 0 {
				err = fmt.Errorf("%w; the nearest is %q", err, near[0])
			}
			errs = append(errs, err)
		}
	}
	return errs
}

func keysOf[V any](m map[string]V) map[string]bool {
	out := make(map[string]bool, len(m))
	for k := range m {
		out[k] = true
	}
	return out
}

// cycles finds concepts that are broader than themselves.
func (t *Thesaurus) cycles() []error {
	var errs []error
	for _, c := range t.concepts {
		seen := map[string]bool{}
		var up func(id string) bool
		up = func(id string) bool {
			if seen[id] || t.byID[id] == nil {
				return false
			}
			seen[id] = true
			return slices.ContainsFunc(t.byID[id].Broader, func(b string) bool { return b == c.ID || up(b) })
		}
		if up(c.ID) {
			errs = append(errs, fmt.Errorf("%s: %s is broader than itself", c.File, c.ID))
		}
	}
	return errs
}

// duplicates finds terms of two concepts that are not listed as shared by both.
func (t *Thesaurus) duplicates() []error {
	type key struct{ lang, text string }
	owner := map[key]*Concept{}
	var errs []error
	for _, c := range t.concepts {
		for _, w := range c.Terms() {
			k := key{w.Lang, strings.ToLower(w.Text)}
			first := owner[k]
			if first == nil {
				owner[k] = c
				continue
			}
			if first == c {
				errs = append(errs, fmt.Errorf("%s: %s has the %s term %q twice", c.File, c.ID, lang.Name(w.Lang), w.Text))
			} else if !slices.Contains(c.Shared, w.Text) || !slices.Contains(first.Shared, w.Text) {
				errs = append(errs, fmt.Errorf("%s: the %s term %q is of %s and of %s: list it under shared in both, or give it to one", c.File, lang.Name(w.Lang), w.Text, first.ID, c.ID))
			}
		}
	}
	return errs
}

// Concepts returns every concept, sorted by id.
func (t *Thesaurus) Concepts() []*Concept { return t.concepts }

// Concept returns the concept with an id.
func (t *Thesaurus) Concept(id string) (*Concept, bool) {
	c := t.byID[strings.ToLower(id)]
	return c, c != nil
}

// IDs returns the ids, sorted.
func (t *Thesaurus) IDs() []string {
	out := make([]string, len(t.concepts))
	for i, c := range t.concepts {
		out[i] = c.ID
	}
	return out
}

// Find returns the concept whose id or term in any language is s, whatever the
// letter case, and otherwise the ids nearest to s.
func (t *Thesaurus) Find(s string) (c *Concept, nearest []string) {
	s = strings.ToLower(strings.TrimSpace(s))
	if c, ok := t.Concept(strings.ReplaceAll(s, " ", "-")); ok {
		return c, nil
	}
	var names []string
	for _, c := range t.concepts {
		for _, w := range c.Terms() {
			if strings.EqualFold(w.Text, s) {
				return c, nil
			}
		}
		names = append(names, c.ID)
	}
	return nil, lang.Nearest(s, names, 3)
}
