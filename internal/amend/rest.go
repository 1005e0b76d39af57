package amend

import (
	"slices"
	"strconv"
)

// Older bills leave the new numbers of what stands behind a new or a repealed unit to
// the reader: "Zbývající odstavce se přečíslují."

// toLast as the end of a range means the last unit of the kind.
const toLast = "*"

// restMoves reads a clause that renumbers the rest of the units of a kind.
func (f *frame) restMoves(g *grammar) (Order, bool) {
	if len(f.units) != 1 || len(f.to) > 0 || f.quoted || f.designation || len(f.object)+len(f.by)+len(f.brought) > 0 {
		return Order{}, false
	}
	p := g.place(f.ctx, f.units)
	s := p[0].last()
	if len(p) != 1 || s.Part != "" || s.Num != "" || s.Ord != 0 || !g.back[s.Kind] {
		return Order{}, false
	}
	return Order{Kind: Renumbering, At: []Path{p[0][:len(p[0])-1]}, Units: []Step{s}, Shift: true}, true
}

// withRest says which units a clause on the rest of them means: those behind the ones
// that the order before it brings or repeals.
func withRest(orders []Order) ([]Order, error) {
	for i, o := range orders {
		if o.Kind != Renumbering || !o.Shift {
			continue
		}
		k := i - 1
		for k >= 0 && allNotes(orders[k].At) {
			k--
		}
		if k < 0 {
			return nil, odd("a renumbering without units")
		}
		from, to, above, ok := orders[k].freed(o.Units[0])
		if !ok || len(o.At[0]) > 0 && o.At[0].String() != above.String() {
			return nil, odd("a renumbering without units")
		}
		kind := o.Units[0].Kind
		orders[i] = Order{Kind: Renumbering, At: []Path{above.With(Step{Kind: kind, Num: itoa(from), To: toLast})},
			To: []Step{{Kind: kind, Num: itoa(to), To: toLast}}}
	}
	return orders, nil
}

// freed returns the first number that moves when an order is carried out, what it
// becomes, and the unit that holds both.
func (o Order) freed(s Step) (from, to int, above Path, ok bool) {
	var units []Step
	switch {
	case o.Kind == Insertion && len(o.Payload) > 0 && len(o.At) == 1 && len(o.At[0]) > 0:
		units, above = o.Units, o.At[0]
		if o.Anchor == After || o.Anchor == Before {
			above = above[:len(above)-1]
		}
	case o.Kind == Repeal && len(o.Old) == 0 && len(o.At) > 0:
		above = o.At[0][:len(o.At[0])-1]
		for _, p := range o.At {
			if p[:len(p)-1].String() != above.String() {
				return 0, 0, nil, false
			}
			units = append(units, p.last())
		}
	}
	if len(units) == 0 || slices.ContainsFunc(units, func(u Step) bool { return u.Kind != s.Kind || u.Part != "" }) {
		return 0, 0, nil, false
	}
	last := units[len(units)-1]
	a, err := strconv.Atoi(units[0].Num)
	b, err2 := strconv.Atoi(last.Num)
	if last.To != "" {
		b, err2 = strconv.Atoi(last.To)
	}
	if err != nil || err2 != nil || b < a || b > maxSeries || len(units) > 1 && len(units) != b-a+1 {
		return 0, 0, nil, false
	}
	if o.Kind == Repeal {
		return b + 1, a, above, true
	}
	return a, b + 1, above, true
}

// inSequence refuses to renumber the rest of the units where their numbers have gaps or
// letters: it is not said which number each one gets.
func inSequence(s Step, places []place) error {
	first, err := strconv.Atoi(s.Num)
	if s.To != toLast {
		return nil
	}
	for i, pl := range places {
		if err != nil || bare(pl.node.num) != strconv.Itoa(first+i) {
			return refuse("the units from %s on are not numbered one by one", pl.node.eid)
		}
	}
	return nil
}
