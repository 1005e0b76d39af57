package check

import (
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/check/number"
)

// Options of [Compare].
type Options struct {
	// Between are the events that may have changed the law between the days of the
	// two texts. What they touched is not compared.
	Between []act.Event
}

// Compare lists where two wordings of one act disagree. Ours is a rendering,
// theirs the official text.
func Compare(ours, theirs *act.Expression, o Options) *Result {
	r := &Result{Ours: TextOf(ours), Theirs: TextOf(theirs), SameDay: len(o.Between) == 0, Disagreements: []Disagreement{}}
	for _, e := range o.Between {
		if !slices.Contains(r.Between, e.By) {
			r.Between = append(r.Between, e.By)
		}
	}
	for _, x := range []*act.Expression{ours, theirs} {
		if !Reads(x.Lang) && r.Unread == "" {
			r.Unread = x.Lang
		}
	}
	c := &comparison{Result: r, o: o, ours: ours, theirs: theirs, pairs: Align(ours, theirs), excluded: map[act.EID]bool{}}
	c.articles()
	sortDisagreements(r.Disagreements)
	r.count()
	return r
}

type comparison struct {
	*Result
	o            Options
	ours, theirs *act.Expression
	pairs        []Pair
	// excluded are articles that one text has excluded: what stands in them in the
	// other is no more to be missed.
	excluded map[act.EID]bool
}

// articles goes over the pairs, an article with all that stands below it at a time.
func (c *comparison) articles() {
	for i := 0; i < len(c.pairs); {
		j := i + 1
		for j < len(c.pairs) && c.pairs[j].Depth > 0 {
			j++
		}
		if !c.pairs[i].skipHead() {
			c.article(c.pairs[i:j])
		}
		i = j
	}
	c.missing()
}

// skipHead reports whether a pair is a head that only one text has.
func (p *Pair) skipHead() bool { return p.Ours == nil || p.Theirs == nil }

func (c *comparison) article(pairs []Pair) {
	if by := c.touching(pairs[0].Ours, pairs[0].Theirs); len(by) > 0 && pairs[0].Ours.Kind.IsRoot() {
		s := Skip{EID: pairs[0].EID()}
		for _, e := range by {
			if !slices.Contains(s.By, e.By) {
				s.By = append(s.By, e.By)
			}
		}
		c.Skipped = append(c.Skipped, s)
	}
	var rests []*rest
	for i := range pairs {
		p := &pairs[i]
		if p.Ours == nil || p.Theirs == nil {
			if p.Ours != nil {
				c.Units += units(p.Ours)
			}
			if r := c.alone(p); r != nil {
				rests = append(rests, r)
			}
			continue
		}
		n := 1
		if p.Merged {
			n = units(p.Ours)
		}
		c.Units += n
		if c.changed(p.Ours, p.Theirs) {
			continue
		}
		c.Compared += n
		c.form(p)
		if r := c.words(p); r != nil {
			rests = append(rests, r)
		}
	}
	reconcile(rests)
	for _, r := range rests {
		if r.pair.Ours != nil && r.pair.Theirs != nil {
			c.report(r)
		}
	}
}

// words compares the own text of a pair; with what is below, where that could not
// be laid side by side.
func (c *comparison) words(p *Pair) *rest {
	if c.Unread != "" || p.Ours.Status == act.Excluded || p.Theirs.Status == act.Excluded {
		return nil
	}
	facts := func(x *act.Expression, u *act.Provision) *facts {
		us := []*act.Provision{u}
		if p.Merged {
			us = slices.Collect(u.All())
		} else if p.Hoisted != nil && slices.Contains(u.Children, p.Hoisted) {
			us = append(us, p.Hoisted)
		}
		text := clean(us...)
		if text == "" && u.Kind.IsRoot() {
			text = groupNumber.ReplaceAllString(u.Heading, "") // a short text that a reader took for the heading
		}
		return read(text, x.Country, languageOf(x.Lang))
	}
	return subtract(p, facts(c.ours, p.Ours), facts(c.theirs, p.Theirs))
}

// alone reads an unnumbered line that one text lacks: the other may have it at the
// end of the unit before. It explains what that unit has too much, and is itself
// reported as missing.
func (c *comparison) alone(p *Pair) *rest {
	x, u := c.ours, p.Ours
	if u == nil {
		x, u = c.theirs, p.Theirs
	}
	if c.Unread != "" || u.Kind != act.Alinea && u.Kind != act.Subparagraph {
		return nil
	}
	one, none := read(clean(u), x.Country, languageOf(x.Lang)), &facts{}
	if p.Ours == nil {
		return subtract(p, none, one)
	}
	return subtract(p, one, none)
}

func units(p *act.Provision) int {
	n := 0
	for range p.All() {
		n++
	}
	return n
}

// touching returns the events in between that touched something in the article.
func (c *comparison) touching(ps ...*act.Provision) []act.Event {
	var out []act.Event
	for _, e := range c.o.Between {
		if len(e.Touches) > 0 && slices.ContainsFunc(ps, func(p *act.Provision) bool { return p != nil && (e.Touched(p.WID) || e.Touched(p.EID)) }) {
			out = append(out, e)
		}
	}
	return out
}

// changed reports whether an event in between may have changed the own text of a
// unit, its number or its being there.
func (c *comparison) changed(ps ...*act.Provision) bool {
	for _, e := range c.o.Between {
		for _, t := range e.Touches {
			for _, p := range ps {
				if p != nil && (p.EID.Within(t) || p.WID.Within(t) || leadOf(t, p.EID) || leadOf(t, p.WID)) {
					return true
				}
			}
		}
	}
	return false
}

// leadOf reports whether t is the first line or part of e, which is its own text.
func leadOf(t, e act.EID) bool {
	return t == e.Join(act.Alinea, "1") || t == e.Join(act.Subparagraph, "1")
}

// report writes down what remains of a pair.
func (c *comparison) report(r *rest) {
	c.numbers(r)
	c.references(r)
	c.negation(r)
	c.duties(r)
}

func (c *comparison) numbers(r *rest) {
	for _, dates := range []bool{false, true} {
		pick := func(qs []number.Quantity) []number.Quantity {
			return slices.DeleteFunc(slices.Clone(qs), func(q number.Quantity) bool { return (q.Kind == number.Date) != dates })
		}
		kind := Number
		if dates {
			kind = Date
		}
		a, b := pick(r.oursN), pick(r.theirN)
		for i := range max(len(a), len(b)) {
			d := Disagreement{Kind: kind, Severity: Serious, EID: r.pair.EID()}
			if i < len(a) {
				d.Ours, d.OursValue = r.ours.text[a[i].Start:a[i].End], a[i].String()
				d.OursWords = excerpt(r.ours.text, a[i].Start, a[i].End)
			}
			if i < len(b) {
				d.Theirs, d.TheirsValue = r.theirs.text[b[i].Start:b[i].End], b[i].String()
				d.TheirsWords = excerpt(r.theirs.text, b[i].Start, b[i].End)
			}
			switch {
			case i >= len(a) && hasNumber(r.ours.numbers, b[i]), i >= len(b) && hasNumber(r.theirs.numbers, a[i]):
				d.Repeated, d.Severity = true, Hint
			case i >= len(a) && b[i].Value == "1", i >= len(b) && a[i].Value == "1":
				d.Severity = Likely
			}
			c.add(d, r)
		}
	}
}

func hasNumber(qs []number.Quantity, q number.Quantity) bool {
	return slices.ContainsFunc(qs, func(x number.Quantity) bool { s, _ := number.Agree(x, q); return s })
}

func (c *comparison) references(r *rest) {
	if len(r.oursR) == 0 && len(r.theirR) == 0 {
		return
	}
	d := Disagreement{Kind: Reference, Severity: Likely, EID: r.pair.EID(), Ours: values(r.oursR), Theirs: values(r.theirR)}
	switch {
	case len(r.oursR) > 0 && len(r.theirR) > 0:
		d.Severity = Serious
	case all(r.oursR, r.theirs.refs) && all(r.theirR, r.ours.refs):
		d.Severity, d.Repeated = Hint, true
	}
	if len(r.oursR) > 0 {
		d.OursWords = excerpt(r.ours.text, r.oursR[0].start, r.oursR[0].end)
	}
	if len(r.theirR) > 0 {
		d.TheirsWords = excerpt(r.theirs.text, r.theirR[0].start, r.theirR[0].end)
	}
	c.add(d, r)
}

// all reports whether each value of xs is among ys.
func all(xs, ys []item) bool {
	for _, x := range xs {
		if !slices.ContainsFunc(ys, func(y item) bool { return y.value == x.value }) {
			return false
		}
	}
	return true
}

func values(xs []item) string {
	out := make([]string, len(xs))
	for i, x := range xs {
		out[i] = x.value
	}
	return strings.Join(out, ", ")
}

func (c *comparison) negation(r *rest) {
	if r.negation == 0 {
		c.bounds(r)
		return
	}
	d := Disagreement{Kind: Negation, Severity: Likely, EID: r.pair.EID()}
	switch a, b := len(r.ours.hard), len(r.theirs.hard); {
	case a == 0 || b == 0:
		d.Severity = Serious
	case a > 2 && b > 2:
		d.Severity = Hint // long sentences turn their negations round
	}
	d.Ours, d.OursWords = negations(r.ours)
	d.Theirs, d.TheirsWords = negations(r.theirs)
	c.add(d, r)
}

// bounds finds "later" where the other text says "not later".
func (c *comparison) bounds(r *rest) {
	a, b := r.ours, r.theirs
	d := Disagreement{Kind: Negation, Severity: Serious, EID: r.pair.EID()}
	switch {
	case len(a.neutral) < len(b.neutral) && len(a.bounds) > len(b.bounds):
		d.Ours, d.OursWords = listed(a, a.bounds)
		d.Theirs, d.TheirsWords = listed(b, b.neutral)
	case len(a.neutral) > len(b.neutral) && len(a.bounds) < len(b.bounds):
		d.Ours, d.OursWords = listed(a, a.neutral)
		d.Theirs, d.TheirsWords = listed(b, b.bounds)
	default:
		return
	}
	c.add(d, r)
}

func negations(f *facts) (words, around string) { return listed(f, f.hard) }

// listed returns the words of xs as written, and those around the first.
func listed(f *facts, xs []item) (words, around string) {
	if len(xs) == 0 {
		return "", ""
	}
	out := make([]string, len(xs))
	for i, x := range xs {
		out[i] = f.text[x.start:x.end]
	}
	return strings.Join(out, ", "), excerpt(f.text, xs[0].start, xs[0].end)
}

// duties compares duty and power where both texts use a word for one of them only.
func (c *comparison) duties(r *rest) {
	a, b := r.ours, r.theirs
	mustMay := len(a.must) > 0 && len(a.may) == 0 && len(b.may) > 0 && len(b.must) == 0
	mayMust := len(a.may) > 0 && len(a.must) == 0 && len(b.must) > 0 && len(b.may) == 0
	if !mustMay && !mayMust {
		return
	}
	x, y := a.must, b.may
	if mayMust {
		x, y = a.may, b.must
	}
	c.add(Disagreement{Kind: Duty, Severity: Hint, EID: r.pair.EID(), Ours: a.text[x[0].start:x[0].end], Theirs: b.text[y[0].start:y[0].end],
		OursWords: excerpt(a.text, x[0].start, x[0].end), TheirsWords: excerpt(b.text, y[0].start, y[0].end)}, r)
}

// add keeps d, with the first words of a side that has nothing of the kind.
func (c *comparison) add(d Disagreement, r *rest) {
	if r != nil && d.OursWords == "" {
		d.OursWords = opening(r.ours.text)
	}
	if r != nil && d.TheirsWords == "" {
		d.TheirsWords = opening(r.theirs.text)
	}
	c.Disagreements = append(c.Disagreements, d)
}
