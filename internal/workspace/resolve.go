package workspace

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
)

// Text is the wording that a reference names.
type Text struct {
	Work       *act.Work
	Expression *act.Expression
	// On is the day asked for, zero when none was. Exact is false when the day
	// lies outside the interval of Expression.
	On    act.Date
	Exact bool
	// Provisions are the units named, nil when the whole text is meant. Each
	// may stand in a wording other than Expression.
	Provisions []Place

	moment *act.Moment
	file   string // the name of the file it was read from, "" for a text of the library
}

// Place is a provision and the wording it stands in.
type Place struct {
	Provision  *act.Provision
	Expression *act.Expression
}

// Resolve reads a reference: alias[:lang][@time], then "#eId" or a citation in
// the custom of any language, as in "kz-sss@2013-05-24 Article 6(8)". With no
// time said, asOf is the day; when that is zero too, the last known wording.
func (w *Workspace) Resolve(s string, asOf act.Date) (*Text, error) {
	machine, citation, _ := strings.Cut(strings.TrimSpace(s), " ")
	ref, err := cite.ParseRef(machine)
	if err != nil {
		return nil, hint(err, "write ALIAS[:LANG][@DATE], then #eId or a citation: kz-sss@2013-05-24 \"Article 6(8)\"")
	}
	wk, err := w.work(ref.Alias)
	if err != nil {
		return nil, err
	}
	t, err := w.atTime(wk, ref, asOf)
	if err != nil {
		return nil, err
	}
	if citation = strings.TrimSpace(citation); ref.EID != "" && citation != "" {
		return nil, fmt.Errorf("%q names a provision twice: by eId and by citation %q", machine, citation)
	}
	if err := t.add(ref.EID, citation); err != nil {
		if older := t.elsewhere(ref, citation); older != nil {
			return older, nil
		}
		return nil, w.explain(err, t)
	}
	return t, nil
}

// add finds the provision that an eId or a citation names, if either does.
func (t *Text) add(e act.EID, citation string) error {
	switch {
	case e != "":
		return t.addEID(e)
	case citation != "":
		return t.addCitation(citation)
	}
	return nil
}

// elsewhere finds in another wording what the last one, a selection of
// provisions, does not hold: the last wording known of that provision. It is nil
// when a day was asked for, or when no wording has it.
func (t *Text) elsewhere(ref cite.Ref, citation string) *Text {
	if t.moment != nil || ref.At != cite.Unsaid && ref.At != cite.Latest || t.Expression.Coverage != act.Selected {
		return nil
	}
	for _, same := range []bool{true, false} { // first in the same language
		for _, x := range slices.Backward(t.Work.Expressions) { // in the order of time
			if x == t.Expression || x.Authority == act.Draft || same != (x.Lang == t.Expression.Lang) || !same && ref.Lang != "" {
				continue
			}
			other := &Text{Work: t.Work, Expression: x, Exact: true}
			if other.add(ref.EID, citation) == nil {
				return other
			}
		}
	}
	return nil
}

// Later returns the recorded changes after the wording of a place that may have
// touched it, when no day was asked for: what is shown may no longer be the law.
func (t *Text) Later(p *act.Provision, x *act.Expression) []act.Event {
	if !t.On.IsZero() {
		return nil
	}
	known := x.Date
	if x.Valid.Until.After(known) {
		known = x.Valid.Until
	}
	var out []act.Event
	for _, e := range t.Work.Events {
		by, ok := e.EffectiveBy()
		if e.Type == act.Repealed || !e.Changes() || ok && !by.After(known) || !ok && !e.Date.After(known) {
			continue
		}
		if p == nil || e.Touched(p.WID) {
			out = append(out, e)
		}
	}
	return out
}

// atTime picks the wording of wk for the time that ref names.
func (w *Workspace) atTime(wk *act.Work, ref cite.Ref, asOf act.Date) (*Text, error) {
	t := &Text{Work: wk, Exact: true}
	switch ref.At {
	case cite.OnDate:
		return w.onDate(t, ref.Date, ref.Lang)
	case cite.Before, cite.After:
		d, err := w.aroundBill(wk, ref)
		if err != nil {
			return nil, err
		}
		return w.onDate(t, d, ref.Lang)
	case cite.Enacted:
		for _, x := range wk.Expressions {
			if isEnacted(wk, x) && (ref.Lang == "" || x.Lang == ref.Lang) {
				t.Expression = x
				return t, nil
			}
		}
		err := fmt.Errorf("%s: the wording first adopted is not in the library: %w", wk.Alias, act.ErrNoText)
		return nil, hint(err, "%s", editionsHint(wk))
	case cite.Unsaid:
		if !asOf.IsZero() {
			return w.onDate(t, asOf, ref.Lang)
		}
	}
	if t.Expression = wk.Latest(ref.Lang); t.Expression == nil {
		err := fmt.Errorf("%s: %w in language %q", wk.Alias, act.ErrNoText, ref.Lang)
		return nil, hint(err, "known languages are %s", strings.Join(wk.Langs(), ", "))
	}
	return t, nil
}

// isEnacted reports whether x is the wording first adopted. That nothing is
// recorded before it proves nothing: its date must be that of the act.
func isEnacted(wk *act.Work, x *act.Expression) bool {
	if x.Date == wk.URI.Date() {
		return true
	}
	for _, e := range wk.Events {
		from, _ := e.Effective()
		if e.Type == act.Enacted && (x.Date == e.Date || x.Date == from || x.Valid.From == from) {
			return true
		}
	}
	return false
}

func (w *Workspace) onDate(t *Text, d act.Date, lang string) (*Text, error) {
	m, err := t.Work.At(d, lang)
	if err != nil {
		return nil, hint(err, "%s", editionsHint(t.Work))
	}
	t.On, t.moment, t.Expression, t.Exact = d, m, m.Expression, m.Exact
	return t, nil
}

// aroundBill returns the last day before an act's changes began to take effect, or
// the first day on which all of them certainly had; where no such day is known,
// counted from the adoption of that act.
func (w *Workspace) aroundBill(wk *act.Work, ref cite.Ref) (act.Date, error) {
	stages := wk.EventsBy(ref.Bill, func(name string, u act.WorkURI) bool { return w.lib().WorkOf(name) == u })
	if len(stages) == 0 {
		var names []string
		for _, e := range wk.Events {
			if e.Changes() {
				names = append(names, w.lib().AliasOf(e.By))
			}
		}
		err := fmt.Errorf("%s: no change by %q is known", wk.Alias, ref.Bill)
		if len(names) == 0 {
			return act.Date{}, hint(err, "no change of this act is recorded")
		}
		return act.Date{}, hint(err, "it was changed by %s", strings.Join(names, ", "))
	}
	first, last := stages[0], stages[len(stages)-1]
	if from, _ := first.Effective(); ref.At == cite.Before {
		return from.AddDays(-1), nil
	}
	if by, ok := last.EffectiveBy(); ok {
		return by, nil
	}
	from, _ := last.Effective()
	return from, nil
}

// editionsHint names the texts that can be had.
func editionsHint(wk *act.Work) string {
	var parts []string
	for _, x := range wk.Expressions {
		parts = append(parts, fmt.Sprintf("%s:%s@%s", wk.Alias, x.Lang, x.Date))
	}
	if len(parts) > 4 {
		parts = append(parts[:4], "…")
	}
	return "known wordings: " + strings.Join(parts, ", ")
}

func (t *Text) addEID(e act.EID) error {
	p, err := t.place(e)
	if err != nil {
		return err
	}
	t.Provisions = append(t.Provisions, p)
	return nil
}

func (t *Text) place(e act.EID) (Place, error) {
	if t.moment != nil {
		p, x, err := t.moment.Provision(e)
		return Place{p, x}, err
	}
	if p := t.Expression.Find(e); p != nil {
		return Place{p, t.Expression}, nil
	}
	return Place{}, t.Expression.Missing(t.Work.Alias, t.Expression.Date, e)
}

// addCitation finds what a citation points to in t.
func (t *Text) addCitation(s string) error {
	cs, err := cite.Parse(s, cite.Options{Country: t.Work.Country, Lang: t.Expression.Lang})
	if err != nil {
		return hint(err, "write a citation such as \"Article 6(8)\", \"ст. 6 пп. 8)\" or \"6-баптың 8) тармақшасы\"")
	}
	for _, c := range cs {
		eids, err := t.resolve(c)
		if err != nil {
			return err
		}
		for _, e := range eids {
			if err := t.addEID(e); err != nil {
				return err
			}
		}
	}
	return nil
}

// resolve looks c up in the wording. Of a day between two wordings both are asked,
// since either may have been in force.
func (t *Text) resolve(c cite.Citation) ([]act.EID, error) {
	wordings := []*act.Expression{t.Expression}
	if t.moment != nil {
		wordings = t.moment.Wordings()
	}
	var eids []act.EID
	var first error
	for _, x := range wordings {
		ps, err := cite.Resolve(c, x)
		if err != nil && first == nil {
			first = fmt.Errorf("%s@%s: %w", t.Work.Alias, t.day(), err)
		}
		for _, p := range ps {
			if !slices.Contains(eids, p.EID) {
				eids = append(eids, p.EID)
			}
		}
	}
	switch {
	case len(eids) > 0:
		return eids, nil
	case t.Exact:
		return nil, citationHint(first)
	}
	return nil, t.notFoundInDoubt(c, first)
}

// notFoundInDoubt is the error for a citation that no known wording has, on a day
// for which something recorded may have brought it in.
func (t *Text) notFoundInDoubt(c cite.Citation, notFound error) error {
	if len(c.Steps) == 0 || len(c.Steps[0].Kinds) == 0 {
		return notFound
	}
	root := act.EID("").Join(c.Steps[0].Kinds[0], c.Steps[0].Num)
	if _, _, err := t.moment.Provision(root); err != nil {
		return err
	}
	return citationHint(notFound)
}

// citationHint adds the candidates of an ambiguous citation as the next step.
func citationHint(err error) error {
	var ambiguous *cite.AmbiguousError
	if errors.As(err, &ambiguous) {
		return hint(err, "say which is meant, or name its eId with #")
	}
	return err
}

// explain adds the next step to an error about a provision of t.
func (w *Workspace) explain(err error, t *Text) error {
	var doubt *act.DoubtError
	switch {
	case errors.As(err, &doubt):
		return hint(err, "%s", editionsHint(t.Work))
	case HintOf(err) != "":
		return err
	case errors.Is(err, act.ErrNoText):
		return hint(err, "see its contents with \"zanger show %s@%s --contents\"", t.Work.Alias, t.Expression.Date)
	}
	return err
}
