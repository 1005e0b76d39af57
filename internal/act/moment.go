package act

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Moment is the answer to what a work said on a day.
type Moment struct {
	Work *Work
	On   Date
	// Expression is the wording to begin with. When Exact is false its interval
	// does not hold On, and nothing may be taken from it but through
	// [Moment.Provision].
	Expression *Expression
	Exact      bool

	// before and after are the nearest known wordings on either side of On, in
	// the language and authority of Expression.
	before, after *Expression
}

// DoubtError says that a provision cannot be given for a day, because what is
// recorded between the known wordings and that day may have changed it.
type DoubtError struct {
	Alias  string
	EID    EID
	On     Date
	Events []Event // empty when known wordings differ and no event tells when
}

func (e *DoubtError) Error() string {
	what := e.Alias
	if e.EID != "" {
		what += "#" + string(e.EID)
	}
	if len(e.Events) == 0 {
		return fmt.Sprintf("%s: the wording on %s is not known: the known wordings differ, and no recorded event tells when it changed", what, e.On)
	}
	names := make([]string, len(e.Events))
	for i, v := range e.Events {
		names[i] = fmt.Sprintf("%s by %s, in effect %s", v.Type, v.By.ShortName(), v.When())
	}
	return fmt.Sprintf("%s: the wording on %s is not known: %s may have changed it",
		what, e.On, strings.Join(names, "; "))
}

// Unwrap makes a DoubtError match [ErrNoText].
func (e *DoubtError) Unwrap() error { return ErrNoText }

// At returns what w said on d, in lang when that is not empty. Dates are civil
// dates of the enacting jurisdiction. The error wraps [ErrNotInForce] if the act
// was not in force on d, and [ErrNoText] if no wording is known in lang.
//
// A day inside the interval of an expression gives that expression; of several,
// a whole text before a selection, the stronger authority, then the latest whose
// date is not after d. For any other day only those provisions can be had that
// nothing recorded touched between a known wording and that day. An old text is
// never served as if in force.
func (w *Work) At(d Date, lang string) (*Moment, error) {
	if err := w.inForce(d); err != nil {
		return nil, err
	}
	var xs []*Expression
	for _, x := range w.Expressions {
		if lang == "" || x.Lang == lang {
			xs = append(xs, x)
		}
	}
	if len(xs) == 0 {
		return nil, fmt.Errorf("%s: %w in language %q; known are %s", w.Alias, ErrNoText, lang, strings.Join(w.Langs(), ", "))
	}
	slices.SortStableFunc(xs, func(a, b *Expression) int { return preferred(a, b, d) })
	m := &Moment{Work: w, On: d, Expression: xs[0], Exact: xs[0].stoodOn(d)}
	for _, x := range xs {
		if x.Lang == xs[0].Lang && x.Authority == xs[0].Authority {
			m.consider(x)
		}
	}
	if m.Exact && len(w.contradictions(m.Expression, d)) > 0 {
		m.Exact = false
	}
	return m, nil
}

// stoodOn reports whether x says that it stood on d.
func (x *Expression) stoodOn(d Date) bool { return x.Date == d || x.Valid.Contains(d) }

// preferred orders wordings as answers for d, best first.
func preferred(a, b *Expression, d Date) int {
	no := func(yes bool) int {
		if yes {
			return 0
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(no(a.Coverage != Selected), no(b.Coverage != Selected)),
		cmp.Compare(no(a.stoodOn(d)), no(b.stoodOn(d))),
		cmp.Compare(a.Authority.Rank(), b.Authority.Rank()),
		cmp.Compare(no(!a.Date.After(d)), no(!b.Date.After(d))),
		nearest(a.Date, b.Date, d),
	)
}

// nearest orders two dates on one side of d by their distance from it.
func nearest(a, b, d Date) int {
	if a.After(d) {
		return a.Compare(b)
	}
	return b.Compare(a)
}

// inForce refuses days before the act took effect and from repeal on. A text that
// bears the day itself, such as that of adoption, can be had all the same.
func (w *Work) inForce(d Date) error {
	enacted := slices.ContainsFunc(w.Expressions, func(x *Expression) bool { return x.Date == d })
	dated := enacted
	for _, e := range w.Events {
		from, known := e.Effective()
		switch {
		case e.Type == Enacted && d.Before(from) && !dated:
			if !d.Before(e.Date) && known {
				return fmt.Errorf("%s: %w on %s: adopted on %s, in force from %s", w.Alias, ErrNotInForce, d, e.Date, from)
			}
			return fmt.Errorf("%s: %w on %s: it was adopted on %s", w.Alias, ErrNotInForce, d, e.Date)
		case e.Type == Enacted:
			enacted = true
		case e.Type == Repealed && len(e.Touches) == 0 && !d.Before(from):
			return fmt.Errorf("%s: %w on %s: repealed by %s from %s", w.Alias, ErrNotInForce, d, e.By.ShortName(), from)
		}
	}
	if made := w.URI.Date(); !enacted && !made.IsZero() && d.Before(made) {
		return fmt.Errorf("%s: %w on %s: the act is of %s", w.Alias, ErrNotInForce, d, made)
	}
	return nil
}

// consider keeps x if it is the nearest wording on its side of m.On. A wording
// whose interval holds the day stands on the side of its own date.
func (m *Moment) consider(x *Expression) {
	side := &m.after
	if !x.Date.After(m.On) {
		side = &m.before
	}
	if *side == nil || preferred(x, *side, m.On) < 0 {
		*side = x
	}
}

// contradictions are the events that may have taken effect between the date of x
// and d. Inside the interval that x claims there should be none.
func (w *Work) contradictions(x *Expression, d Date) []Event {
	var out []Event
	for _, e := range w.Events {
		if e.Changes() && w.liesBetween(e, x, d) {
			out = append(out, e)
		}
	}
	return out
}

// liesBetween reports whether e may have taken effect between the date of x and
// d, whichever is later.
func (w *Work) liesBetween(e Event, x *Expression, d Date) bool {
	from, _ := e.Effective()
	by, bounded := e.EffectiveBy()
	inside := !x.Valid.From.IsZero() && x.Valid.Contains(d)
	if !d.Before(x.Date) {
		if from.After(d) {
			return false
		}
		// Begun by the date of x, it is taken to be in x unless it is known to
		// have come later.
		return from.After(x.Date) || bounded && by.After(x.Date)
	}
	switch {
	case from.After(x.Date):
		return false
	case bounded:
		return by.After(d)
	case inside:
		return from.After(x.Valid.From)
	}
	// With no bound it may have come at any time after it was made, unless an
	// earlier wording holds it already.
	return from.After(d) || !w.heldBefore(from, d)
}

// heldBefore reports whether a wording of a day up to d is later than from.
func (w *Work) heldBefore(from, d Date) bool {
	return slices.ContainsFunc(w.Expressions, func(x *Expression) bool {
		return x.Date.After(from) && !x.Date.After(d)
	})
}

// between returns what is recorded between x and m.On. ended says that the
// wording ended, or began, for a reason that is not recorded.
func (m *Moment) between(x *Expression) (events []Event, ended bool) {
	events = m.Work.contradictions(x, m.On)
	switch v := x.Valid; {
	case !v.Until.IsZero() && m.On.After(v.Until):
		ended = !m.Work.changedOn(v.Until.AddDays(1))
	case !v.From.IsZero() && m.On.Before(v.From):
		ended = !m.Work.changedOn(v.From)
	}
	return events, ended
}

// changedOn reports whether a recorded event explains that one wording ended, or
// another began, on d.
func (w *Work) changedOn(d Date) bool {
	return slices.ContainsFunc(w.Events, func(e Event) bool {
		from, _ := e.Effective()
		by, _ := e.EffectiveBy()
		return from == d || by == d
	})
}

// Provision returns provision e as it stood on m.On, and the wording it is taken
// from. The error is a [*DoubtError] if something recorded may have changed it,
// brought it in or given its number to another; it wraps [ErrNoText] if the
// wording has no such provision.
func (m *Moment) Provision(e EID) (p *Provision, x *Expression, err error) {
	if m.Exact {
		if p := m.Expression.Find(e); p != nil {
			return p, m.Expression, nil
		}
		return nil, nil, m.missing(e)
	}
	doubt := &DoubtError{Alias: m.Work.Alias, EID: e, On: m.On}
	found, certain := m.Expression.Find(e) != nil, false
	same := m.before != nil && m.after != nil && !m.neighboursDiffer(e)
	explained := false // an event on the far side tells why the wordings differ
	for _, side := range []*Expression{m.before, m.after} {
		if side == nil {
			continue
		}
		events, ended := m.between(side)
		q := side.Find(e)
		found = found || q != nil
		touching := touching(events, side, e, q, same)
		if q != nil && len(touching) == 0 && !ended && !certain {
			p, x, certain = q, side, true
		}
		if len(touching) > 0 && !ended {
			explained = true
		}
		if len(doubt.Events) == 0 {
			doubt.Events = touching
		}
	}
	switch {
	case certain && (same || explained || !m.neighboursDiffer(e)):
		return p, x, nil
	case found || len(doubt.Events) > 0:
		return nil, nil, doubt
	}
	return nil, nil, m.missing(e)
}

func (m *Moment) missing(e EID) error {
	return m.Expression.Missing(m.Work.Alias, m.On, e)
}

// Missing is the error for a provision that x lacks on a day: the act has none, or
// x is a selection that leaves it out. It wraps [ErrNoText].
func (x *Expression) Missing(alias string, on Date, e EID) error {
	if x.Coverage == Selected {
		return fmt.Errorf("%s@%s: %w: the text is a selection of provisions, %q is not among them; the act may have it", alias, on, ErrNoText, string(e))
	}
	return fmt.Errorf("%s@%s: %w: no provision %q", alias, on, ErrNoText, string(e))
}

// neighboursDiffer reports whether the known wordings on both sides of the day
// have e as another unit, or in other words, or one of them not at all: then it
// changed at some time in between.
func (m *Moment) neighboursDiffer(e EID) bool {
	if m.before == nil || m.after == nil {
		return false
	}
	p, q := m.before.Find(e), m.after.Find(e)
	silent := func(x *Expression) bool { return x.Coverage == Selected && x.Find(e.Root()) == nil }
	switch {
	case p == nil && q == nil, p == nil && silent(m.before), q == nil && silent(m.after):
		return false
	}
	return p == nil || q == nil || p.WID != q.WID || p.FullText() != q.FullText()
}

// touching returns the events that may have changed unit e, q in the wording x;
// q is nil when x has no such unit. placed says that e is the same unit on both
// sides of the day, so that no number can have passed to another.
func touching(events []Event, x *Expression, e EID, q *Provision, placed bool) []Event {
	var out []Event
	for _, v := range events {
		switch {
		case q == nil && (v.Touched(e) || e.groups() && v.bringsIn(x)), q != nil && v.touchedUnit(x, q, placed):
			out = append(out, v)
		}
	}
	return out
}

// touchedUnit reports whether v may have changed p, given a number of p to
// another unit, or, where p groups articles, changed or brought in one of them.
func (v Event) touchedUnit(x *Expression, p *Provision, placed bool) bool {
	if v.Touched(p.WID) {
		return true
	}
	if p.Kind.IsHead() {
		for q := range p.All() {
			if q.Kind.IsRoot() && v.Touched(q.WID) {
				return true
			}
		}
		return v.bringsIn(x)
	}
	return !placed && slices.ContainsFunc(v.Touches, func(t EID) bool { return renumbers(t, p.WID) })
}

// bringsIn reports whether v touched an article that x does not have: one it
// brought in, and with it perhaps a chapter around it.
func (v Event) bringsIn(x *Expression) bool {
	return slices.ContainsFunc(v.Touches, func(t EID) bool { return x.ByWID(t.Root()) == nil })
}

// groups reports whether e is a unit above articles, such as a chapter.
func (e EID) groups() bool {
	steps, err := e.Steps()
	return err == nil && steps[len(steps)-1].Kind.IsHead()
}

// renumbers reports whether a change of unit t may have moved w under another
// number: t is the first line or part of a unit above w, or a unit of another
// kind beside one of those that w lies in.
func renumbers(t, w EID) bool {
	up := t.Parent()
	if up == "" || !w.Within(up) || w == up {
		return false
	}
	ts, errT := t.Steps()
	ws, errW := w.Steps()
	if errT != nil || errW != nil || len(ws) < len(ts) {
		return true
	}
	a, b := ts[len(ts)-1], ws[len(ts)-1]
	return a.Kind != b.Kind && a.Num == "1" || a.Kind == Paragraph && b.Kind == Point
}

// Doubt returns what is recorded between the wording m begins with and the day,
// nil when Exact.
func (m *Moment) Doubt() []Event {
	if m.Exact {
		return nil
	}
	events, _ := m.between(m.Expression)
	return events
}

// Inserted returns the articles that something recorded between the wordings and
// the day brought in, as far as the wordings do not have them.
func (m *Moment) Inserted() []EID {
	var out []EID
	for _, v := range m.Doubt() {
		for _, t := range v.Touches {
			if r := t.Root(); m.Expression.ByWID(r) == nil && !slices.Contains(out, r) {
				out = append(out, r)
			}
		}
	}
	return SortEIDs(out)
}

// Wordings returns the wordings between which the day lies: one when Exact.
func (m *Moment) Wordings() []*Expression {
	if m.Exact {
		return []*Expression{m.Expression}
	}
	var out []*Expression
	for _, x := range []*Expression{m.before, m.after} {
		if x != nil {
			out = append(out, x)
		}
	}
	return out
}
