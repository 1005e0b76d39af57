package amend

// placeOf reads the unit of the act that an opening sentence names, "Příloha č. 2
// k vyhlášce č. 1/2000 Sb. se mění takto:"; none for the act as a whole.
func (r *csReader) placeOf(p Paragraph) ([]Path, error) {
	p.Text = csAlias.ReplaceAllString(p.Text, "")
	ts, _ := r.g.quotes.scan([]Paragraph{p})
	ts = r.withoutAct(ts, false)
	i := 0
	for i < len(ts) && r.g.lenOf(r.g.in, ts, i)+r.g.lenOf(r.g.skip, ts, i) > 0 {
		i++
	}
	got, _ := r.g.readRefs(ts, i)
	out := got.paths
	if len(out) > 1 {
		return nil, odd("the opening sentence names several units")
	}
	return out, nil
}

// below puts orders below the unit that the opening sentence names.
func (g *grammar) below(orders []Order, e csEntry) ([]Order, error) {
	if e.odd != nil || len(e.place) == 0 {
		return orders, e.odd
	}
	for i := range orders {
		if len(orders[i].At) > 0 && orders[i].At[0].last().Part == Act {
			return nil, odd("throughout the text, below a unit")
		}
		orders[i].At = g.place(e.place, orders[i].At)
	}
	return orders, nil
}
