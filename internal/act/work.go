package act

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// ErrNoText is wrapped by every error that says a wording cannot be given.
var ErrNoText = errors.New("no wording can be given")

// ErrNotInForce is wrapped when the act did not exist or was no longer in force
// on the day asked for. It also matches [ErrNoText].
var ErrNotInForce = fmt.Errorf("not in force: %w", ErrNoText)

// Work is an act as such, with every wording of it that is known.
type Work struct {
	URI     WorkURI
	Alias   string
	Country string
	// Events are those of all expressions, in order of effect.
	Events []Event
	// Expressions are sorted by date, then language, then authority.
	Expressions []*Expression
}

// NewWork gathers the expressions of one work. Expressions that disagree on the
// IRI, or tell different stories of the same event, are an error.
func NewWork(xs ...*Expression) (*Work, error) {
	if len(xs) == 0 {
		return nil, errors.New("a work needs an expression")
	}
	w := &Work{URI: xs[0].URI, Alias: xs[0].Alias, Country: xs[0].Country}
	law := slices.ContainsFunc(xs, func(x *Expression) bool { return x.Authority != Draft })
	for _, x := range xs {
		if err := w.add(x, law); err != nil {
			return nil, err
		}
	}
	if err := w.repealedBefore(); err != nil {
		return nil, err
	}
	slices.SortStableFunc(w.Expressions, func(a, b *Expression) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Lang, b.Lang), cmp.Compare(a.Authority.Rank(), b.Authority.Rank()))
	})
	slices.SortStableFunc(w.Events, func(a, b Event) int {
		da, _ := a.Effective()
		db, _ := b.Effective()
		return da.Compare(db)
	})
	return w, nil
}

// repealedBefore refuses a repeal of which wordings in force afterwards are known.
func (w *Work) repealedBefore() error {
	e, ok := w.Repeal()
	if !ok {
		return nil
	}
	from, _ := e.Effective()
	for _, x := range w.Expressions {
		if x.Authority != Draft && !x.Date.Before(from) {
			return fmt.Errorf("%s: repealed by %s from %s, and yet a wording of %s is said to have been in force", w.Alias, e.By.ShortName(), from, x.Date)
		}
	}
	return nil
}

// add takes in x. Where law is known of the work, a draft tells nothing of its
// life.
func (w *Work) add(x *Expression, law bool) error {
	if x.URI != w.URI {
		return fmt.Errorf("alias %q names two works: %s and %s", w.Alias, w.URI, x.URI)
	}
	if x.Alias != w.Alias {
		return fmt.Errorf("work %s has two aliases: %q and %q", w.URI, w.Alias, x.Alias)
	}
	w.Expressions = append(w.Expressions, x)
	if law && x.Authority == Draft {
		return nil
	}
	known := slices.Clone(w.Events)
	for _, e := range x.Events {
		i := slices.IndexFunc(known, e.sameAs)
		if i < 0 {
			if j := slices.IndexFunc(known, e.contradicts); j >= 0 {
				return fmt.Errorf("%s: two days of effect of %s: %s and %s", w.Alias, e.By, known[j].When(), e.When())
			}
			w.Events = append(w.Events, e)
			continue
		}
		merged, err := mergeEvents(known[i], e)
		if err != nil {
			return fmt.Errorf("%s: %w", w.Alias, err)
		}
		known[i], w.Events[i] = merged, merged
	}
	return nil
}

// sameAs reports whether two files speak of one event: the same act did it, and
// what they say of its effect does not differ. An act may take effect in stages,
// each an event of its own.
func (e Event) sameAs(o Event) bool {
	if o.Type != e.Type || o.By != e.By {
		return false
	}
	same := func(a, b Date) bool { return a == b || a.IsZero() || b.IsZero() }
	if e.undated() || o.undated() {
		return true
	}
	return same(e.Effect, o.Effect) && same(e.Earliest, o.Earliest) && same(e.Latest, o.Latest)
}

// contradicts reports whether two files tell of one change with different days of
// effect: stages of one act touch different units.
func (e Event) contradicts(o Event) bool {
	if o.Type != e.Type || o.By != e.By {
		return false
	}
	return len(e.Touches) == 0 || len(o.Touches) == 0 ||
		slices.ContainsFunc(e.Touches, func(t EID) bool { return slices.Contains(o.Touches, t) })
}

func (e Event) undated() bool { return e.Effect.IsZero() && e.Earliest.IsZero() && e.Latest.IsZero() }

// mergeEvents joins what two files know of one event: dates that one lacks come
// from the other, touched units are put together. An event of unknown extent
// stays so.
func mergeEvents(a, b Event) (Event, error) {
	if a.Date != b.Date {
		return a, fmt.Errorf("two dates of %s: %s and %s", a.By, a.Date, b.Date)
	}
	if a.Effect.IsZero() {
		a.Effect = b.Effect
	}
	if a.Earliest.IsZero() {
		a.Earliest = b.Earliest
	}
	if a.Latest.IsZero() {
		a.Latest = b.Latest
	}
	if a.Published.IsZero() {
		a.Published = b.Published
	}
	if len(a.Touches) == 0 || len(b.Touches) == 0 {
		a.Touches = nil
		return a, nil
	}
	touches := slices.Clone(a.Touches)
	for _, t := range b.Touches {
		if !slices.Contains(touches, t) {
			touches = append(touches, t)
		}
	}
	a.Touches = touches
	return a, nil
}

// Repeal returns the event that repealed the whole work.
func (w *Work) Repeal() (Event, bool) {
	for _, e := range w.Events {
		if e.Type == Repealed && len(e.Touches) == 0 {
			return e, true
		}
	}
	return Event{}, false
}

// EventsBy returns the events that changed the work and were done by the act that
// people call name: its alias, its IRI, or its country and number. There are
// several when it took effect in stages.
func (w *Work) EventsBy(name string, isAlias func(name string, u WorkURI) bool) []Event {
	var out []Event
	for _, e := range w.Events {
		if e.Changes() && (string(e.By) == name || e.By.ShortName() == name || isAlias != nil && isAlias(name, e.By)) {
			out = append(out, e)
		}
	}
	return out
}

// Latest returns the latest expression, in lang when that is not empty: law before
// a draft, a whole text before a selection, and among those of one date the stronger authority.
func (w *Work) Latest(lang string) *Expression {
	var best *Expression
	for _, x := range w.Expressions {
		if lang != "" && x.Lang != lang {
			continue
		}
		if best == nil || cmp.Or(isDraft(best)-isDraft(x), isSelected(best)-isSelected(x), x.Date.Compare(best.Date), best.Authority.Rank()-x.Authority.Rank()) > 0 {
			best = x
		}
	}
	return best
}

func isDraft(x *Expression) int {
	if x.Authority == Draft {
		return 1
	}
	return 0
}

func isSelected(x *Expression) int {
	if x.Coverage == Selected {
		return 1
	}
	return 0
}

// Overlaps returns pairs of whole texts in one language and authority that claim
// one day and differ: one of their intervals is wrong.
func (w *Work) Overlaps() [][2]*Expression {
	var out [][2]*Expression
	for i, a := range w.Expressions {
		for _, b := range w.Expressions[i+1:] {
			if a.Lang == b.Lang && a.Authority == b.Authority && isSelected(a)+isSelected(b) == 0 &&
				(a.Valid.Contains(b.Date) || b.Valid.Contains(a.Date)) && !sameWords(a, b) {
				out = append(out, [2]*Expression{a, b})
			}
		}
	}
	return out
}

func sameWords(a, b *Expression) bool {
	if len(a.Body) != len(b.Body) {
		return false
	}
	for i := range a.Body {
		if a.Body[i].FullText() != b.Body[i].FullText() {
			return false
		}
	}
	return true
}

// Langs returns the languages that w is known in, sorted.
func (w *Work) Langs() []string {
	var out []string
	for _, x := range w.Expressions {
		if !slices.Contains(out, x.Lang) {
			out = append(out, x.Lang)
		}
	}
	slices.Sort(out)
	return out
}
