package report

import (
	"errors"
	"strings"

	"zanger/internal/act"
)

// answer is what the resolver said to one reference.
type answer struct {
	found []Found
	err   error
}

// resolve asks for ref, notes the citation and the sources that it uses, and
// notes a fault when ref names nothing.
func (c *converter) resolve(line int, ref string, use Use) []Found {
	if c.front.AsOf.IsZero() {
		c.undated(line, ref)
		return nil
	}
	a, known := c.answers[ref]
	if !known {
		a.found, a.err = c.resolver.Resolve(ref, c.front.AsOf, c.front.Lang)
		if a.err == nil {
			a.found, a.err = sound(a.found)
		}
		c.answers[ref] = a
	}
	if a.err != nil {
		c.add(&Error{Line: line, Msg: quoted(ref) + ": " + a.err.Error(), Hint: c.hint(ref, a.err), Err: a.err})
		return nil
	}
	c.cited(line, ref, use, a.found)
	return a.found
}

// cited notes that the memo rests on law.
func (c *converter) cited(line int, ref string, use Use, found []Found) {
	c.citations = append(c.citations, Citation{Line: line, Ref: ref, Use: use, Found: found, place: c.here()})
	for _, f := range found {
		if use != Filter {
			c.sources.add(f)
		}
		c.pins.add(line, f, use)
	}
}

// undated notes, once, that the memo names law but no day whose law it states.
func (c *converter) undated(line int, ref string) {
	if len(c.answers) > 0 {
		return
	}
	c.answers[ref] = answer{}
	c.add(&Error{Line: line, Msg: quoted(ref) + ": the memo does not say of which day it states the law",
		Hint: "add a line as-of: 2013-05-24 to the front matter"})
}

var errNothing = errors.New("names nothing")

// sound refuses answers that cannot be printed.
func sound(found []Found) ([]Found, error) {
	if len(found) == 0 {
		return nil, errNothing
	}
	for i := range found {
		f := &found[i]
		if f.Work == nil || f.Expression == nil {
			return nil, errNothing
		}
		if f.Citation == "" {
			f.Citation = string(f.eid())
		}
		if f.Long == "" {
			f.Long = strings.TrimSpace(f.Citation + " " + f.Work.Alias)
		}
	}
	return found, nil
}

// hint says what to do about a reference that does not resolve.
func (c *converter) hint(ref string, err error) string {
	var hinter interface{ Hint() string }
	if errors.As(err, &hinter) && hinter.Hint() != "" {
		return hinter.Hint()
	}
	alias, _, _ := strings.Cut(ref, " ")
	alias, _, _ = strings.Cut(alias, "#")
	bare, _, _ := strings.Cut(alias, "@")
	var doubt *act.DoubtError
	switch {
	case errors.As(err, &doubt):
		return "name a day whose wording is known, such as " + bare + "@2013-05-24, or import the wording of " + doubt.On.String()
	case errors.Is(err, act.ErrNotInForce) && alias == bare:
		return "the memo states the law of " + c.front.AsOf.String() + "; name another day with " + bare + "@DATE"
	}
	return ""
}

func quoted(ref string) string { return `"` + clip(ref) + `"` }
