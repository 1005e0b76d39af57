package workspace

import (
	"errors"
	"slices"

	"zanger/internal/act"
	"zanger/internal/cite"
)

// ShowSchema is the version of [Show] as JSON.
const ShowSchema = 1

// Show is an act or some of its provisions, as they stood.
type Show struct {
	Schema   int         `json:"schema"`
	Act      string      `json:"act"`
	Work     act.WorkURI `json:"work"`
	Title    string      `json:"title"`
	On       act.Date    `json:"on,omitzero"`
	Exact    bool        `json:"exact"`
	Edition  ListEdition `json:"edition"`
	Repealed *ListRepeal `json:"repealed,omitempty"`
	Notice   string      `json:"notice,omitempty"`
	// Later are the acts whose recorded changes came after the wording and may have
	// touched what is shown, when no day was asked for.
	Later []act.WorkURI `json:"later,omitempty"`
	// Preamble is what stands before the first unit of a whole act.
	Preamble []string `json:"preamble,omitempty"`
	// Heads are the units above the articles of a whole act in reading order, each
	// with the lines that stand right below it.
	Heads []ShowProvision `json:"heads,omitempty"`
	// Provisions are those asked for; for a whole act its articles.
	Provisions []ShowProvision `json:"provisions"`
	// Schedules are those of a whole act, each with the lines that stand in none of
	// its articles: those are among the provisions.
	Schedules []ShowProvision `json:"schedules,omitempty"`
	// Doubtful are the articles that cannot be given for the day asked for.
	Doubtful []ShowDoubt `json:"doubtful,omitempty"`

	Text *Text `json:"-"`
}

// ShowProvision is a provision with its words.
type ShowProvision struct {
	EID      act.EID    `json:"eid"`
	WID      act.EID    `json:"wid"`
	Citation string     `json:"citation"`
	Heading  string     `json:"heading,omitempty"`
	Lines    []ShowLine `json:"lines"`
	Checked  *ShowCheck `json:"checked"`
	KnownAs  act.Date   `json:"known_as_of"`
	// Language and Authority are those of the wording it is taken from.
	Language  string        `json:"language"`
	Authority act.Authority `json:"authority"`
}

// ShowCheck says against what a provision was compared.
type ShowCheck struct {
	Against string   `json:"against"`
	Edition string   `json:"edition"`
	On      act.Date `json:"on"`
}

// ShowLine is a printed line.
type ShowLine struct {
	EID   act.EID `json:"eid"`
	Depth int     `json:"depth"`
	Num   string  `json:"num,omitempty"`
	Text  string  `json:"text,omitempty"`
	Note  bool    `json:"note,omitempty"`
}

// ShowDoubt is an article that cannot be given, and why.
type ShowDoubt struct {
	EID    act.EID `json:"eid"`
	Reason string  `json:"reason"`

	doubt *act.DoubtError
}

// Show returns the act or provisions that ref names; citations in lang.
func (w *Workspace) Show(ref, lang string) (*Show, error) {
	t, err := w.Resolve(ref, act.Date{})
	if err != nil {
		return nil, err
	}
	t = w.preferLanguage(ref, t, lang)
	x := t.Expression
	a := w.listAct(t.Work, lang)
	res := &Show{Schema: ShowSchema, Act: t.Work.Alias, Work: t.Work.URI, Title: x.Title(lang), On: t.On, Exact: t.Exact,
		Repealed: a.Repealed, Notice: x.Notice, Text: t, Provisions: []ShowProvision{}}
	for i, y := range t.Work.Expressions {
		if y == x {
			res.Edition = a.Editions[i]
		}
	}
	places := t.Provisions
	if places == nil {
		if places, res.Doubtful, err = t.articles(); err != nil {
			return nil, err
		}
		for _, b := range t.Expression.Preamble {
			res.Preamble = append(res.Preamble, b.Text)
		}
		if err := res.heads(t, t.Expression.Body, lang); err != nil {
			return nil, err
		}
		if err := res.schedules(t, lang); err != nil {
			return nil, err
		}
	}
	for _, p := range places {
		for _, e := range t.Later(p.Provision, p.Expression) {
			if !slices.Contains(res.Later, e.By) {
				res.Later = append(res.Later, e.By)
			}
		}
		res.Provisions = append(res.Provisions, showProvision(p, lang))
	}
	return res, nil
}

// heads adds the units above the articles of the whole text t, schedules left out,
// and units at the top of an act that has no articles.
func (res *Show) heads(t *Text, units []*act.Provision, lang string) error {
	for _, p := range units {
		if p.Kind == act.Schedule || p.Kind.IsRoot() {
			continue
		}
		pl, err := t.place(p.EID)
		var doubt *act.DoubtError
		switch {
		case errors.As(err, &doubt):
			res.Doubtful = append(res.Doubtful, ShowDoubt{EID: p.EID, Reason: err.Error(), doubt: doubt})
			continue
		case err != nil:
			return err
		}
		h := showProvision(pl, lang)
		if p.Kind.IsHead() {
			h.Lines = slices.DeleteFunc(h.Lines, func(l ShowLine) bool { return l.EID != p.EID && !ownLine(p, l.EID) })
		}
		res.Heads = append(res.Heads, h)
		if p.Kind.IsHead() {
			if err := res.heads(t, headsBelow(p), lang); err != nil {
				return err
			}
		}
	}
	return nil
}

// ownLine reports whether the unit e lies below p without a head or an article
// between them.
func ownLine(p *act.Provision, e act.EID) bool {
	for _, c := range p.Children {
		if c.Kind.IsHead() || c.Kind.IsRoot() {
			continue
		}
		for q := range c.All() {
			if q.EID == e {
				return true
			}
		}
	}
	return false
}

func headsBelow(p *act.Provision) []*act.Provision {
	return slices.DeleteFunc(slices.Clone(p.Children), func(c *act.Provision) bool { return !c.Kind.IsHead() })
}

// schedules adds the schedules of the whole text t, and those that are in doubt.
func (res *Show) schedules(t *Text, lang string) error {
	for _, p := range outermost(t.Expression.Body, act.Schedule) {
		pl, err := t.place(p.EID)
		var doubt *act.DoubtError
		switch {
		case errors.As(err, &doubt):
			res.Doubtful = append(res.Doubtful, ShowDoubt{EID: p.EID, Reason: err.Error(), doubt: doubt})
			continue
		case err != nil:
			return err
		}
		s := showProvision(pl, lang)
		within := map[act.EID]bool{}
		for q := range pl.Provision.All() {
			if q.Kind.IsRoot() {
				for r := range q.All() {
					within[r.EID] = true
				}
			}
		}
		s.Lines = slices.DeleteFunc(s.Lines, func(l ShowLine) bool { return within[l.EID] })
		res.Schedules = append(res.Schedules, s)
	}
	return nil
}

// outermost returns the provisions of a kind below ps that lie in no other of it.
func outermost(ps []*act.Provision, kind act.Kind) []*act.Provision {
	var out []*act.Provision
	for _, p := range ps {
		if p.Kind == kind {
			out = append(out, p)
			continue
		}
		if p.Kind.IsHead() {
			out = append(out, outermost(p.Children, kind)...)
		}
	}
	return out
}

// articles returns every article of the text, and those that are in doubt.
func (t *Text) articles() (places []Place, doubts []ShowDoubt, err error) {
	for p := range t.Expression.Articles() {
		pl, err := t.place(p.EID)
		var doubt *act.DoubtError
		switch {
		case errors.As(err, &doubt):
			doubts = append(doubts, ShowDoubt{EID: p.EID, Reason: err.Error(), doubt: doubt})
		case err != nil:
			return nil, nil, err
		default:
			places = append(places, pl)
		}
	}
	if t.moment != nil {
		for _, e := range t.moment.Inserted() {
			if _, _, err := t.moment.Provision(e); err != nil {
				d := ShowDoubt{EID: e, Reason: err.Error()}
				_ = errors.As(err, &d.doubt)
				doubts = append(doubts, d)
			}
		}
	}
	if len(places) == 0 && len(doubts) > 0 {
		return nil, nil, &act.DoubtError{Alias: t.Work.Alias, On: t.On, Events: t.moment.Doubt()}
	}
	return places, doubts, nil
}

func showProvision(pl Place, lang string) ShowProvision {
	p, x := pl.Provision, pl.Expression
	out := ShowProvision{EID: p.EID, WID: p.WID, Citation: cite.Format(x, p.EID, lang, cite.Long),
		Heading: x.HeadingIn(p, lang), Lines: []ShowLine{}, KnownAs: x.Date, Language: x.Lang, Authority: x.Authority}
	if c, ok := x.CheckOf(p.EID); ok {
		out.Checked = &ShowCheck{c.Against, c.Edition, c.On}
	}
	for _, l := range p.Lines() {
		out.Lines = append(out.Lines, ShowLine{l.Provision.EID, l.Depth, l.Num, l.Text, l.Note})
	}
	return out
}
