package eurlex

import (
	"cmp"
	"slices"
	"sort"

	"zanger/internal/act"
	"zanger/internal/format/htmltext"
)

// changes tells the amending acts as events of the work, with the units whose
// words stand between their arrows.
func (r *reader) changes(x *act.Expression) {
	acts := r.modifiers()
	touched := r.between(x)
	at := startsOf(x)
	for _, m := range r.inside {
		if w, ok := at[m.span.Start]; ok {
			touched[m.code] = append(touched[m.code], w)
		}
	}
	codes := make([]string, 0, len(touched))
	for c := range touched {
		if c[0] != 'B' {
			codes = append(codes, c)
		}
	}
	slices.SortFunc(codes, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	for _, c := range codes {
		by, ok := acts[c]
		if !ok {
			r.page.Find(act.Span{}, "the arrow %s names no act on the page", htmltext.Clip(c))
			continue
		}
		by.Touches = distinct(touched[c])
		x.Events = append(x.Events, by)
	}
}

// startsOf returns the units by the place where their texts begin.
func startsOf(x *act.Expression) map[int]act.EID {
	out := map[int]act.EID{}
	for p := range x.All() {
		for _, b := range p.Content {
			if b.Span.End > 0 {
				out[b.Span.Start] = p.WID
			}
		}
	}
	return out
}

// distinct sorts units in the order of the act and leaves out those named twice.
func distinct(es []act.EID) []act.EID {
	return slices.Compact(act.SortEIDs(es))
}

// between returns by code the outermost units that begin after its arrow.
func (r *reader) between(x *act.Expression) map[string][]act.EID {
	out := map[string][]act.EID{}
	region := func(p *act.Provision) int {
		return sort.Search(len(r.marks), func(i int) bool { return r.marks[i].span.Start > p.Span.Start }) - 1
	}
	var walk func(ps []*act.Provision, above int)
	walk = func(ps []*act.Provision, above int) {
		for _, p := range ps {
			i := region(p)
			if i >= 0 && i != above && p.Span.End > 0 {
				out[r.marks[i].code] = append(out[r.marks[i].code], p.WID)
			}
			walk(p.Children, i)
		}
	}
	walk(x.Body, -1)
	return out
}
