package workspace

import (
	"cmp"
	"slices"

	"zanger/internal/act"
	"zanger/internal/view"
)

// ListSchema is the version of [List] as JSON.
const ListSchema = 1

// List is every act of the library.
type List struct {
	Schema int       `json:"schema"`
	Acts   []ListAct `json:"acts"`
}

// ListAct is one act.
type ListAct struct {
	Alias    string            `json:"alias"`
	Work     act.WorkURI       `json:"work"`
	Country  string            `json:"country"`
	Titles   map[string]string `json:"titles"`
	Repealed *ListRepeal       `json:"repealed,omitempty"`
	Editions []ListEdition     `json:"editions"`

	// Title is the title in the reader's language, for the fronts.
	Title string `json:"-"`
}

// ListRepeal says when and by what an act was repealed.
type ListRepeal struct {
	By   string      `json:"by"`
	Work act.WorkURI `json:"work"`
	From act.Date    `json:"from"`
}

// Name names what repealed the act by number and date, and by its alias where the
// library has it.
func (r *ListRepeal) Name(lang string) string {
	name := view.ActName(r.Work, lang)
	if r.By != r.Work.ShortName() {
		name += " (" + r.By + ")"
	}
	return name
}

// ListEdition is one expression of an act.
type ListEdition struct {
	Language  string        `json:"language"`
	Date      act.Date      `json:"date"`
	From      act.Date      `json:"from,omitzero"`
	Until     act.Date      `json:"until,omitzero"`
	Dated     string        `json:"dated,omitempty"`
	Authority act.Authority `json:"authority"`
	Coverage  act.Coverage  `json:"coverage"`
	// Articles counts articles and sections, Checked those that a second reader
	// compared with an official text.
	Articles int    `json:"articles"`
	Checked  int    `json:"checked"`
	Source   string `json:"source"`
}

// List returns every act with its editions, sorted by alias; titles in lang.
func (w *Workspace) List(lang string) (*List, error) {
	res := &List{Schema: ListSchema, Acts: []ListAct{}}
	w.loadAll(w.lib().Entries())
	for _, alias := range w.lib().Aliases() {
		wk, err := w.lib().Work(alias)
		if err != nil { // the others can be listed all the same
			w.notify(err.Error())
			continue
		}
		res.Acts = append(res.Acts, w.listAct(wk, lang))
	}
	return res, nil
}

func (w *Workspace) listAct(wk *act.Work, lang string) ListAct {
	a := ListAct{Alias: wk.Alias, Work: wk.URI, Country: wk.Country, Titles: titlesOf(wk)}
	if a.Title = cmp.Or(a.Titles[lang], a.Titles["en"]); a.Title == "" {
		a.Title = wk.Latest("").Title(lang)
	}
	a.Repealed = w.repealOf(wk)
	for _, x := range wk.Expressions {
		a.Editions = append(a.Editions, w.listEdition(x))
	}
	return a
}

// repealOf says when and by what an act was repealed, nil when it was not.
func (w *Workspace) repealOf(wk *act.Work) *ListRepeal {
	e, ok := wk.Repeal()
	if !ok {
		return nil
	}
	from, _ := e.Effective()
	return &ListRepeal{By: w.lib().AliasOf(e.By), Work: e.By, From: from}
}

func (w *Workspace) listEdition(x *act.Expression) ListEdition {
	ed := editionOf(x)
	ed.Source = w.sourceOf(x)
	return ed
}

// editionOf lists a text but for its place in the library.
func editionOf(x *act.Expression) ListEdition {
	ed := ListEdition{Language: x.Lang, Date: x.Date, From: x.Valid.From, Until: x.Valid.Until, Dated: x.Dated,
		Authority: x.Authority, Coverage: x.Coverage}
	for p := range x.Articles() {
		ed.Articles++
		if whollyChecked(x, p) {
			ed.Checked++
		}
	}
	return ed
}

// titlesOf returns the title of an act in each language in which one of its texts
// has one: that of the latest.
func titlesOf(wk *act.Work) map[string]string {
	titles := map[string]string{}
	for _, x := range append(slices.Clone(wk.Expressions), wk.Latest("")) { // by date
		for l, t := range x.Titles {
			if t != "" && t != x.Alias {
				titles[l] = t
			}
		}
	}
	return titles
}

// whollyChecked reports whether every unit of p was compared with an official
// text: p as a whole, or each of its children.
func whollyChecked(x *act.Expression, p *act.Provision) bool {
	if _, ok := x.CheckOf(p.EID); ok {
		return true
	}
	return len(p.Children) > 0 && len(p.Content) == 0 &&
		!slices.ContainsFunc(p.Children, func(c *act.Provision) bool { return !whollyChecked(x, c) })
}

// sourceOf returns the ID of the entry that x was read from.
func (w *Workspace) sourceOf(x *act.Expression) string {
	for _, e := range w.lib().Entries() {
		if e.Alias == x.Alias && e.Lang == x.Lang && e.Date == x.Date {
			if y, err := w.lib().Load(e); err == nil && y == x {
				return e.ID
			}
		}
	}
	return ""
}
