package act

// EventType is what happened to a work.
type EventType string

// Event types.
const (
	Enacted    EventType = "enacted"
	Commenced  EventType = "commenced"
	Amended    EventType = "amended"
	Changed    EventType = "changed" // by an act other than an amending one
	StruckDown EventType = "struck down"
	Corrected  EventType = "corrected"
	Repealed   EventType = "repealed"
)

// Known reports whether t is one of the defined types.
func (t EventType) Known() bool {
	switch t {
	case Enacted, Commenced, Amended, Changed, StruckDown, Corrected, Repealed:
		return true
	}
	return false
}

// Event is a fact in the life of a work.
type Event struct {
	Type EventType
	// By is the act or decision that did it.
	By WorkURI
	// Date is the date of that act; Published that of its first official
	// publication and Effect the first day of its effect, zero when not known.
	Date, Published, Effect Date
	// Earliest and Latest bound the first day of effect where it is not known:
	// it was not before Earliest, and by Latest the change had taken effect.
	Earliest, Latest Date
	// Touches are the wIds of the provisions it changed, as finely as is known.
	// Empty means the extent is not known, or the whole act for a repeal.
	Touches []EID
	Note    string
}

// Effective returns the first day of effect; when that is not known, the
// earliest day it can have been, and false.
func (e Event) Effective() (d Date, known bool) {
	switch {
	case !e.Effect.IsZero():
		return e.Effect, true
	case !e.Earliest.IsZero():
		return e.Earliest, false
	}
	return e.Date, false
}

// EffectiveBy returns a day on which the event had taken effect for certain, or
// false when none is known.
func (e Event) EffectiveBy() (Date, bool) {
	if !e.Effect.IsZero() {
		return e.Effect, true
	}
	return e.Latest, !e.Latest.IsZero()
}

// When says the first day of effect, or what is known of it, as in "between
// 2014-03-01 and 2014-07-05" or "after 2014-02-18".
func (e Event) When() string {
	from, known := e.Effective()
	by, bounded := e.EffectiveBy()
	switch {
	case known:
		return from.String()
	case bounded:
		return "between " + from.String() + " and " + by.String()
	case !e.Earliest.IsZero():
		return "not before " + from.String()
	}
	return "after " + from.String()
}

// Changes reports whether the event may have changed the wording of something.
func (e Event) Changes() bool { return e.Type != Enacted && e.Type != Commenced }

// Touched reports whether e may have changed the provision with wId w, a unit
// above it or one below it. An event of unknown extent may have touched all.
func (e Event) Touched(w EID) bool {
	if !e.Changes() {
		return false
	}
	if len(e.Touches) == 0 {
		return true
	}
	for _, t := range e.Touches {
		if w.Within(t) || t.Within(w) {
			return true
		}
	}
	return false
}
