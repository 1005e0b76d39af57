package check

import (
	"cmp"
	"slices"

	"zanger/internal/act"
)

func median(xs []float64) float64 {
	if len(xs) == 0 {
		return 1
	}
	slices.Sort(xs)
	return xs[len(xs)/2]
}

// Side returns the wording of w in another authority to lay beside x: for a
// rendering the official text, for an official text our rendering; in lang when
// that is not empty. Of several, one that stood on the day of x wins, then the
// nearest by date. It is nil when there is none.
func Side(w *act.Work, x *act.Expression, lang string) *act.Expression {
	var best *act.Expression
	for _, y := range w.Expressions {
		if Official(y) == Official(x) || y.Authority == act.Draft || lang != "" && y.Lang != lang {
			continue
		}
		if best == nil || closer(w, x, y, best) < 0 {
			best = y
		}
	}
	return best
}

// Official reports whether x gives official words, in the original or translated
// by the state.
func Official(x *act.Expression) bool {
	return x.Authority == act.Official || x.Authority == act.OfficialTranslation
}

// closer orders a and b as wordings to lay beside x, the better first.
func closer(w *act.Work, x, a, b *act.Expression) int {
	no := func(yes bool) int {
		if yes {
			return 0
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(no(SameDay(w, x, a)), no(SameDay(w, x, b))),
		cmp.Compare(len(Between(w, x, a)), len(Between(w, x, b))),
		cmp.Compare(distance(x.Date, a.Date), distance(x.Date, b.Date)),
		cmp.Compare(no(a.Coverage == act.Whole), no(b.Coverage == act.Whole)),
		cmp.Compare(a.Authority.Rank(), b.Authority.Rank()),
		cmp.Compare(no(x.Lang == a.Lang), no(x.Lang == b.Lang)),
		cmp.Compare(a.Lang, b.Lang),
	)
}

// distance counts days roughly: enough to tell which of two dates is nearer.
func distance(a, b act.Date) int {
	n := (a.Year-b.Year)*372 + (int(a.Month)-int(b.Month))*31 + a.Day - b.Day
	return max(n, -n)
}

// SameDay reports whether two wordings stood on one day, as far as is recorded.
func SameDay(w *act.Work, a, b *act.Expression) bool {
	if a.Date == b.Date {
		return true
	}
	return (a.Valid.Contains(b.Date) || b.Valid.Contains(a.Date)) && len(Between(w, a, b)) == 0
}

// Between returns the recorded events that may have changed the law between the
// days of two wordings.
func Between(w *act.Work, a, b *act.Expression) []act.Event {
	if a.Date.After(b.Date) {
		a, b = b, a
	}
	var out []act.Event
	for _, e := range w.Events {
		if !e.Changes() {
			continue
		}
		from, _ := e.Effective()
		by, bounded := e.EffectiveBy()
		if from.After(b.Date) {
			continue
		}
		if from.After(a.Date) || bounded && by.After(a.Date) && !a.Valid.Contains(b.Date) {
			out = append(out, e)
		}
	}
	return out
}
