package workspace

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/compare"
	"zanger/internal/document"
	"zanger/internal/report"
	"zanger/internal/view"
)

// Draw gives a comparison for a memo. A text without a day is that of the memo's.
func (r resolver) Draw(d report.Drawing) (*report.Drawn, error) {
	switch d.Kind {
	case "matrix":
		return r.matrix(d)
	case "gap":
		return r.gap(d)
	case "compare":
		return r.sideBySide(d)
	case "concordance":
		return r.concordance(d)
	case "define":
		return r.define(d)
	}
	return nil, fmt.Errorf("nothing draws a %q", d.Kind)
}

// sideBySide sets provisions, or the best on a topic, beside one another.
func (r resolver) sideBySide(d report.Drawing) (*report.Drawn, error) {
	var s *compare.SideBySide
	var err error
	if topic := d.Values["topic"]; topic != "" {
		s, err = r.w.SideByTopic(context.Background(), TopicOptions{Topic: topic, Countries: names(d.Values["countries"]), At: d.AsOf.String(), Lang: d.Lang})
	} else {
		s, err = r.w.SideBySide(d.Refs, d.AsOf.String(), d.Lang)
	}
	if err != nil {
		return nil, err
	}
	var refs []string
	for _, c := range s.Columns {
		for _, t := range c.Texts {
			refs = append(refs, t.Ref)
		}
	}
	found := r.foundAll(refs, d)
	return &report.Drawn{Blocks: append(r.w.SideDocument(s, d.Lang, 0).Blocks, laterWordings(found, d)...), Found: found}, nil
}

// concordance lines up two texts of the library; a memo reads no other files.
func (r resolver) concordance(d report.Drawing) (*report.Drawn, error) {
	var sides [2]string
	out := &report.Drawn{}
	for i, name := range d.Refs {
		t, err := r.w.Resolve(name, d.AsOf)
		if err != nil {
			return nil, err
		}
		if t.Provisions != nil {
			return nil, fmt.Errorf("%q names a provision: two whole texts are lined up", name)
		}
		sides[i] = ref(t.Expression, "")
		out.Found = append(out.Found, r.foundAll([]string{sides[i]}, d)...)
	}
	c, err := r.w.Concordance(sides[0], sides[1], ConcordanceOptions{})
	if err != nil {
		return nil, err
	}
	doc, err := r.w.ConcordanceDocument(c, d.Values["form"], d.Lang)
	if err != nil {
		return nil, err
	}
	out.Blocks = append(doc.Blocks, laterWordings(out.Found, d)...)
	return out, nil
}

// define gives how acts define a term, in their last known wordings.
func (r resolver) define(d report.Drawing) (*report.Drawn, error) {
	defs, err := r.w.Define(d.Values["term"], nil, d.Lang)
	if err != nil {
		return nil, err
	}
	if acts := names(d.Values["acts"]); len(acts) > 0 {
		for _, alias := range acts {
			if _, err := r.w.work(alias); err != nil {
				return nil, err
			}
		}
		defs.Entries = slices.DeleteFunc(defs.Entries, func(e compare.DefinitionEntry) bool { return !slices.Contains(acts, e.Act) })
		if len(defs.Entries) == 0 {
			return nil, fmt.Errorf("none of %s defines %q", strings.Join(acts, ", "), d.Values["term"])
		}
	}
	var refs []string
	for _, e := range defs.Entries {
		refs = append(refs, e.Ref)
	}
	found := r.foundAll(refs, d)
	return &report.Drawn{Blocks: append(r.w.DefinitionsDocument(defs, d.Lang, 0).Blocks, laterWordings(found, d)...), Found: found}, nil
}

// foundAll finds what machine citations name, each once.
func (r resolver) foundAll(refs []string, d report.Drawing) []report.Found {
	var out []report.Found
	for i, s := range refs {
		if slices.Contains(refs[:i], s) {
			continue
		}
		if found, err := r.Resolve(s, d.AsOf, d.Lang); err == nil {
			out = append(out, found...)
		}
	}
	return out
}

// laterWordings says which texts are of a later day than the memo's.
func laterWordings(found []report.Found, d report.Drawing) []document.Block {
	var later []string
	for _, f := range found {
		s := f.Expression.Title(d.Lang) + " (" + view.DateName(dayOfText(f), d.Lang) + ")"
		if f.Later && !slices.Contains(later, s) {
			later = append(later, s)
		}
	}
	if len(later) == 0 {
		return nil
	}
	return []document.Block{small(document.I(fmt.Sprintf(laterLaw(d.Lang), strings.Join(later, ", "))))}
}

func dayOfText(f report.Found) act.Date {
	if f.On.IsZero() {
		return f.Expression.Date
	}
	return f.On
}
