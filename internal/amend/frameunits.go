package amend

// Orders on units: what comes in, gets new wording, or another number.

// insertUnits reads the insertion of units, or of a sentence that is named like one.
func (f frame) insertUnits(g *grammar) ([]Order, error) {
	switch {
	case !f.quoted:
		return nil, odd("a new unit without its wording")
	case len(f.object) > 0 || f.afterWords != "" || f.beforeWords != "":
		return nil, odd("words beside a new unit")
	case len(f.brought) == 0:
		return nil, odd("wording without a unit")
	}
	at := f.ctx
	if len(f.units) > 0 {
		at = g.place(f.ctx, f.units)
	}
	if f.designation && f.brought[0].last().Part == Heading && len(f.brought) == 1 && len(f.brought[0]) > 1 { // "označení a nadpis hlavy II"
		f.brought, f.with = []Path{f.brought[0][:len(f.brought[0])-1]}, append(f.with, Step{Part: Heading})
	}
	if f.designation && f.brought[0].last().Part == Heading && len(f.brought) == 2 { // "označení a nadpis nové hlavy II"
		f.brought, f.with = f.brought[1:], append(f.with, Step{Part: Heading})
	}
	first := f.brought[0].last()
	if first.Part == Heading && len(f.aboveUnits)+len(f.beforeUnits) > 0 {
		at = nil
		for _, u := range append(f.aboveUnits, f.beforeUnits...) {
			at = append(at, u.With(Step{Part: GroupHeading}))
		}
		if len(at) != 1 || len(f.brought) != 1 || len(f.payload) != 1 {
			return nil, odd("headings above several units")
		}
		return []Order{{Kind: Insertion, At: at, New: []string{f.payload[0].Text}, Anchor: Before, Headed: true}}, nil
	}
	if len(f.aboveUnits) > 0 {
		f.beforeUnits = f.aboveUnits
	}
	if first.Part == Sentence || first.Part == Heading || first.Part == Closing {
		return f.insertPart(g, at)
	}
	o := Order{Kind: Insertion, Payload: f.payload, Headed: f.headed()}
	for _, b := range f.brought {
		o.Units = append(o.Units, b.last())
	}
	if first.Part == Footnote {
		o.At = []Path{{Step{Part: Act}}}
		return []Order{o}, nil
	}
	if first.Part != "" && first.Part != Row {
		return nil, odd("a part of a unit that is inserted")
	}
	for _, b := range f.brought {
		if len(b) > 1 {
			at = g.place(at, []Path{b[:len(b)-1]})
			break
		}
	}
	switch {
	case len(f.afterUnits) > 0:
		o.At, o.Anchor = f.afterUnits[len(f.afterUnits)-1:], After
	case len(f.beforeUnits) > 0:
		o.At, o.Anchor = f.beforeUnits[:1], Before
	default:
		if len(f.locus) > 0 {
			at = f.locus
		}
		for len(at) > 0 && len(at[0]) > 0 && g.rankOf(at[0].last()) >= g.rankOf(first) && !holdsLetters(at[0], first) {
			at = []Path{at[0][:len(at[0])-1]}
		}
		if len(at) == 0 {
			at = []Path{{}}
		}
		o.At, o.Anchor = at, AtEnd
	}
	return []Order{o}, nil
}

func (f frame) insertPart(g *grammar, at []Path) ([]Order, error) {
	if len(f.payload) != 1 {
		return nil, odd("a part of several paragraphs")
	}
	o := Order{Kind: Insertion, At: at, New: []string{f.payload[0].Text}, Anchor: AtEnd, Headed: f.brought[0].last().Part == Heading}
	switch f.brought[0].last().Part {
	case Heading:
		return []Order{o}, nil
	case Sentence:
		o.Sentence = true
		if len(f.afterUnits) > 0 {
			o.At, o.Anchor = f.afterUnits, After
		} else {
			o.Units = []Step{f.brought[0].last()}
		}
		return []Order{o}, nil
	}
	if f.brought[0].last().Part == Closing && len(at) == 1 {
		o.At, o.Closing = []Path{at[0].With(Step{Part: Closing})}, true
		return []Order{o}, nil
	}
	return nil, odd("a part of a unit that is inserted")
}

func (f frame) headed() bool {
	for _, s := range f.with {
		if s.Part == Heading {
			return true
		}
	}
	return false
}

func (f frame) substitution(g *grammar) ([]Order, error) {
	switch {
	case !f.quoted:
		return nil, odd("new wording is missing")
	case len(f.object) > 0 || len(f.by) > 0 || len(f.brought) > 0 || f.afterWords != "" || f.beforeWords != "" || len(f.afterUnits)+len(f.beforeUnits)+len(f.aboveUnits) > 0 || f.atEnd || f.throughout || f.former:
		return nil, odd("words of another kind beside new wording")
	}
	f.liftAbove()
	if len(f.units) == 0 && f.ctxSet == 0 { // "se označuje jako odstavec 2 a zní:"
		if len(f.subject) != 1 {
			return nil, odd("new wording for nothing")
		}
		f.ctx, f.units = nil, f.subject
	}
	at := f.ctx
	if len(f.units) > 0 {
		at = g.place(f.ctx, f.units)
	}
	if len(at) == 0 {
		return nil, odd("new wording for nothing")
	}
	o := Order{Kind: Substitution, At: at, Headed: f.headed(), Above: f.lifted}
	last := at[0].last()
	switch {
	case last.Part == Footnote && len(at) == 1:
		o.Payload = markedNote(last.Num, f.payload)
	case last.Part == Footnote || last.Part == Table || last.Part == Row || last.Part == "":
		o.Payload = f.payload
	case len(f.payload) != 1:
		return nil, odd("several paragraphs for a part of a unit")
	default:
		o.New = []string{f.asQuoted()}
	}
	return []Order{o}, nil
}

func (f frame) renumbering(g *grammar) ([]Order, error) {
	if o, ok := f.restMoves(g); ok {
		return []Order{o}, nil
	}
	if len(f.units) == 0 && f.ctxSet > 0 { // "V § 5 dosavadní odstavec 3 se označuje …"
		f.units, f.ctx = f.ctx, nil
	}
	if f.quoted || len(f.object) > 0 || len(f.by) > 0 || len(f.brought) > 0 || len(f.units) == 0 || len(f.to) == 0 {
		return nil, odd("a renumbering without units")
	}
	o := Order{Kind: Renumbering, At: g.place(f.ctx, f.units)}
	for i, t := range f.to {
		o.To = append(o.To, t.last())
		if i >= len(o.At) || o.At[i].last().Part != "" || o.At[i].last().Kind == t.last().Kind {
			continue
		}
		if len(f.to) > 1 || !o.At[i].last().Kind.IsRoot() || !g.back[t.last().Kind] {
			return nil, odd("a unit that becomes one of another kind")
		}
		o.At[i] = o.At[i].With(Step{Part: OwnText}) // "dosavadní ustanovení § 5 se označuje jako odstavec 1"
	}
	return []Order{o}, nil
}
