package act

import (
	"fmt"
	"slices"
	"strings"
)

// Moment is the answer to what a work said on a day.
type Moment struct {
	Work *Work
	On   Date
	// Expression is the wording given. When Exact is false its interval does not
	// hold On, and each provision must be asked for by [Moment.Provision].
	Expression *Expression
	Exact      bool

	// before and after are the nearest known wordings on either side of On,
	// with the events that lie between each and On.
	before, after             *Expression
	eventsBefore, eventsAfter []Event
	gapBefore, gapAfter       bool // the wording ended, or began, for a reason not recorded
}

// DoubtError says that a provision cannot be given for a day, because events
// between the known wordings and that day may have changed it.
type DoubtError struct {
	Alias  string
	EID    EID
	On     Date
	Events []Event
}

func (e *DoubtError) Error() string {
	what := e.Alias
	if e.EID != "" {
		what += "#" + string(e.EID)
	}
	if len(e.Events) == 0 {
		return fmt.Sprintf("%s: the wording on %s is not known", what, e.On)
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
// A day inside the interval of an expression gives that expression. For any
// other day only those provisions can be had that no known event touched between
// a known wording and that day. An old text is never served as if in force.
func (w *Work) At(d Date, lang string) (*Moment, error) {
	if err := w.inForce(d); err != nil {
		return nil, err
	}
	m := &Moment{Work: w, On: d}
	for _, x := range w.Expressions {
		if lang != "" && x.Lang != lang {
			continue
		}
		if x.Valid.Contains(d) || x.Date == d {
			if m.Expression == nil || x.Authority.Rank() < m.Expression.Authority.Rank() {
				m.Expression, m.Exact = x, true
			}
			continue
		}
		m.consider(x)
	}
	if m.Exact {
		return m, nil
	}
	m.collectEvents()
	if m.Expression = m.before; m.Expression == nil {
		m.Expression = m.after
	}
	if m.Expression == nil {
		return nil, fmt.Errorf("%s: %w: no text in language %q; known are %s", w.Alias, ErrNoText, lang, strings.Join(w.Langs(), ", "))
	}
	return m, nil
}

// inForce refuses days before enactment and from repeal on.
func (w *Work) inForce(d Date) error {
	for _, e := range w.Events {
		from, _ := e.Effective()
		switch {
		case e.Type == Enacted && d.Before(e.Date):
			return fmt.Errorf("%s: %w on %s: it was adopted on %s", w.Alias, ErrNotInForce, d, e.Date)
		case e.Type == Repealed && len(e.Touches) == 0 && !d.Before(from):
			return fmt.Errorf("%s: %w on %s: repealed by %s from %s", w.Alias, ErrNotInForce, d, e.By.ShortName(), from)
		}
	}
	return nil
}

// consider keeps x if it is the nearest wording on its side of m.On.
func (m *Moment) consider(x *Expression) {
	first, last := x.known()
	if last.Before(m.On) {
		if m.before == nil || nearer(x, m.before, last.Compare(m.before.lastKnown())) {
			m.before = x
		}
	} else if m.after == nil || nearer(x, m.after, m.after.firstKnown().Compare(first)) {
		m.after = x
	}
}

// nearer breaks a tie of dates by authority.
func nearer(x, than *Expression, c int) bool {
	return c > 0 || c == 0 && x.Authority.Rank() < than.Authority.Rank()
}

// known returns the first and last day on which x is known to have stood.
func (x *Expression) known() (first, last Date) {
	first, last = x.Date, x.Date
	if !x.Valid.From.IsZero() {
		first = x.Valid.From
	}
	if !x.Valid.Until.IsZero() {
		last = x.Valid.Until
	}
	return first, last
}

func (x *Expression) firstKnown() Date { d, _ := x.known(); return d }
func (x *Expression) lastKnown() Date  { _, d := x.known(); return d }

// collectEvents finds what lies between the neighbouring wordings and m.On.
func (m *Moment) collectEvents() {
	var since Date // an event adopted since then may have taken effect after m.On
	if m.before != nil {
		since = m.before.firstKnown()
		last := m.before.lastKnown()
		m.gapBefore = !m.before.Valid.Until.IsZero() && !m.Work.changedOn(last.AddDays(1))
		for _, e := range m.Work.Events {
			// An event without a known day of effect counts from its adoption on.
			if d, _ := e.Effective(); e.Changes() && d.After(last) && !d.After(m.On) {
				m.eventsBefore = append(m.eventsBefore, e)
			}
		}
	}
	if m.after != nil {
		first := m.after.firstKnown()
		m.gapAfter = !m.after.Valid.From.IsZero() && !m.Work.changedOn(first)
		for _, e := range m.Work.Events {
			from, _ := e.Effective()
			if !e.Changes() || from.After(first) {
				continue
			}
			// It may have begun before m.On and yet have taken effect after it.
			by, bounded := e.EffectiveBy()
			if bounded && by.After(m.On) || !bounded && (from.After(m.On) || !from.Before(since)) {
				m.eventsAfter = append(m.eventsAfter, e)
			}
		}
	}
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

// Provision returns provision e as it stood on m.On, from the wording x. The
// error is a [*DoubtError] if events may have changed it since, and wraps
// [ErrNoText] if the wording has no such provision.
func (m *Moment) Provision(e EID) (p *Provision, x *Expression, err error) {
	if m.Exact {
		if p := m.Expression.Find(e); p != nil {
			return p, m.Expression, nil
		}
		return nil, nil, fmt.Errorf("%s@%s: %w: no provision %q", m.Work.Alias, m.On, ErrNoText, string(e))
	}
	doubt := &DoubtError{Alias: m.Work.Alias, EID: e, On: m.On}
	found := false
	for _, side := range []struct {
		x      *Expression
		events []Event
		gap    bool
	}{{m.before, m.eventsBefore, m.gapBefore}, {m.after, m.eventsAfter, m.gapAfter}} {
		if side.x == nil {
			continue
		}
		p := side.x.Find(e)
		if p == nil {
			continue
		}
		found = true
		touching := touching(side.events, p)
		if len(touching) == 0 && !side.gap {
			return p, side.x, nil
		}
		if len(doubt.Events) == 0 {
			doubt.Events = touching
		}
	}
	if !found {
		return nil, nil, fmt.Errorf("%s@%s: %w: no provision %q", m.Work.Alias, m.On, ErrNoText, string(e))
	}
	return nil, nil, doubt
}

// touching returns the events that may have changed p.
func touching(events []Event, p *Provision) []Event {
	var out []Event
	for _, e := range events {
		if e.Touched(p.WID) {
			out = append(out, e)
		}
	}
	return out
}

// Doubt returns the events because of which the wording as a whole is not known
// for m.On; it is nil when Exact.
func (m *Moment) Doubt() []Event {
	if m.Exact {
		return nil
	}
	if m.before != nil {
		return m.eventsBefore
	}
	return m.eventsAfter
}
