package report

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/document"
)

// The line ":::authorities" gives the table of authorities: every act that the
// memo names, its provisions, and where in the memo each is named.

// authority is a provision with the places where it is named.
type authority struct {
	found  Found
	places []spot
}

// spot is a place in the memo that can be linked to.
type spot struct{ id, words string }

// here is the place of the block in work: the recommendation around it, else the
// last heading.
func (c *converter) here() spot {
	if c.within != nil {
		return spot{c.within.id, c.say.recommendation(c.within.number)}
	}
	return c.lastHeading
}

func (c *converter) authorities() []document.Block {
	works := c.authoritiesByWork()
	if len(works) == 0 {
		return []document.Block{document.P(document.T(c.say.NoLaw))}
	}
	t := document.Table{Widths: []float64{4, 5}, Header: []document.Row{textRow(c.say.ProvisionColumn, c.say.NamedIn)}}
	for _, list := range works {
		first := list[0].found
		name := []document.Inline{document.A(c.sources.anchor(first), first.Expression.Title(c.front.Lang)),
			document.T(", " + c.say.actOf(first))}
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{{Span: 2, Blocks: []document.Block{document.P(bold(name)...)}}}})
		for _, together := range samePlaces(list) {
			t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{document.TextCell(c.authorityNames(together)...), document.TextCell(links(together[0].places)...)}})
		}
	}
	return []document.Block{t}
}

// samePlaces groups provisions of one day that are named in the same places, to
// stand in one row.
func samePlaces(list []*authority) [][]*authority {
	var out [][]*authority
	for _, a := range list {
		i := slices.IndexFunc(out, func(g []*authority) bool {
			f := g[0].found
			return f.On == a.found.On && f.Later == a.found.Later && slices.Equal(g[0].places, a.places)
		})
		if i < 0 {
			out = append(out, []*authority{a})
		} else {
			out[i] = append(out[i], a)
		}
	}
	return out
}

func (c *converter) authorityNames(list []*authority) []document.Inline {
	names := make([]string, len(list))
	for i, a := range list {
		names[i] = a.found.Citation
		if a.found.Provision == nil {
			names[i] = c.say.WholeAct
		}
	}
	return append([]document.Inline{document.T(strings.Join(names, ", "))}, c.dated(list[0].found)...)
}

func links(places []spot) []document.Inline {
	var in []document.Inline
	for i, p := range places {
		if i > 0 {
			in = append(in, document.T("; "))
		}
		if p.id == "" {
			in = append(in, document.T(p.words))
			continue
		}
		in = append(in, document.A("#"+p.id, p.words))
	}
	return in
}

// authoritiesByWork groups what is cited by act, in the order of the sources.
func (c *converter) authoritiesByWork() [][]*authority {
	var works [][]*authority
	for _, cited := range c.citations {
		if cited.Use == Filter {
			continue
		}
		for _, f := range cited.Found {
			works = addAuthority(works, f, cited.place)
		}
	}
	for _, list := range works {
		slices.SortStableFunc(list, func(a, b *authority) int {
			if n := act.CompareEIDs(a.found.eid(), b.found.eid()); n != 0 {
				return n
			}
			return a.found.On.Compare(b.found.On)
		})
	}
	slices.SortStableFunc(works, func(a, b []*authority) int {
		return cmpSources(&source{work: a[0].found.Work, x: a[0].found.Expression}, &source{work: b[0].found.Work, x: b[0].found.Expression})
	})
	return works
}

func addAuthority(works [][]*authority, f Found, at spot) [][]*authority {
	w := slices.IndexFunc(works, func(l []*authority) bool { return l[0].found.Work.URI == f.Work.URI })
	if w < 0 {
		works, w = append(works, nil), len(works)
	}
	i := slices.IndexFunc(works[w], func(a *authority) bool { return a.found.eid() == f.eid() && a.found.On == f.On })
	if i < 0 {
		works[w] = append(works[w], &authority{found: f})
		i = len(works[w]) - 1
	}
	if a := works[w][i]; at.words != "" && !slices.Contains(a.places, at) {
		a.places = append(a.places, at)
	}
	return works
}
