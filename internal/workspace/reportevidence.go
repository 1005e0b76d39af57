package workspace

import (
	"cmp"
	"slices"

	"zanger/internal/act"
	"zanger/internal/evidence"
	"zanger/internal/report"
)

// complete adds to the record of a memo what the library knows of other law than the
// memo gives: so that a later reader is told of what has changed since, and not of
// what its author had before him.
func (w *Workspace) complete(r *evidence.Record) {
	for i := range r.Laws {
		l := &r.Laws[i]
		wk, err := w.work(w.lib().AliasOf(l.Work))
		if err != nil {
			continue // nothing that was found just now is missing
		}
		for _, e := range touching(wk, l.WID) {
			l.Changes = append(l.Changes, evidence.Change(e))
		}
		if l.EID == "" {
			continue
		}
		l.Latest = latestOf(lastWording(wk, l.Lang, l.WID))
		if f, ok := answer(wk, l); ok {
			l.Answered = evidence.Hash(report.Words(f)) == l.Hash
		}
	}
}

// touching lists what is recorded as a change of the provision with a wId, or of
// anything in a whole act.
func touching(wk *act.Work, wid act.EID) []act.Event {
	var out []act.Event
	for _, e := range wk.Events {
		if e.Changes() && (wid == "" || e.Touched(wid)) {
			out = append(out, e)
		}
	}
	return out
}

// lastWording returns the last known wording of a provision in a language. Where that
// is a text which does not hold it any more, the provision is nil; where no text ever
// had it, the expression too.
func lastWording(wk *act.Work, lang string, wid act.EID) report.Found {
	xs := slices.DeleteFunc(slices.Clone(wk.Expressions), func(x *act.Expression) bool { return x.Lang != lang || x.Authority == act.Draft })
	slices.SortStableFunc(xs, func(a, b *act.Expression) int {
		return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(a.Authority.Rank(), b.Authority.Rank()))
	})
	gone := report.Found{Work: wk}
	for _, x := range xs {
		if p := x.ByWID(wid); p != nil {
			if gone.Expression != nil && gone.Expression.Date.After(x.Date) {
				return gone
			}
			return report.Found{Work: wk, Expression: x, Provision: p}
		}
		if gone.Expression == nil && (x.Coverage == act.Whole || x.ByWID(wid.Root()) != nil) {
			gone.Expression = x
		}
	}
	return report.Found{Work: wk}
}

func latestOf(f report.Found) evidence.Wording {
	switch {
	case f.Expression == nil:
		return evidence.Wording{}
	case f.Provision == nil:
		return evidence.Wording{Date: f.Expression.Date}
	}
	return evidence.Wording{Date: f.Expression.Date, Hash: evidence.Hash(report.Words(f))}
}

// answer returns what the library gives for the day of which a memo gave a provision.
func answer(wk *act.Work, l *evidence.Law) (report.Found, bool) {
	if l.On.IsZero() {
		return report.Found{}, false
	}
	m, err := wk.At(l.On, l.Lang)
	if err != nil {
		return report.Found{}, false
	}
	p, x, err := m.Provision(l.EID)
	return report.Found{Work: wk, Expression: x, Provision: p}, err == nil
}
