package web

import (
	"errors"
	"net/http"
	"slices"

	"zanger/internal/act"
	"zanger/internal/view"
	"zanger/internal/workspace"
)

// actData is an act, or some provisions of it, on a day.
type actData struct {
	*workspace.Reading
	Ref      string // without provisions
	In, At   string
	Unit     string
	Editions []editionRow
	Events   []eventRow
	Earlier  string // the edition before this, in the same language
	Langs    []string
	HasBoth  bool // an official text stands beside a rendering
	Basket   []string
	Contents []workspace.ReadingUnit
	Print    bool
	Flat     bool // nothing groups the provisions
}

type editionRow struct {
	workspace.ListEdition
	Href, Changes string
	Current       bool
}

// eventRow is something that happened to the act.
type eventRow struct {
	Type string
	Act  string // its name
	When string
	Href string // to what it changed, or to the act itself
}

// refOf makes a reference of the address: the act, its language and time.
func (v *visit) refOf() string {
	ref := v.r.PathValue("alias")
	if in := v.get("in"); in != "" {
		ref += ":" + in
	}
	if at := v.get("at"); at != "" {
		ref += "@" + at
	}
	return ref
}

func (v *visit) act() error {
	ref := v.refOf()
	d := actData{Ref: ref, In: v.get("in"), At: v.get("at"), Unit: v.get("u"), Basket: v.basket(), Print: v.get("print") != ""}
	if c := v.get("c"); c != "" {
		ref += " " + c // a citation in anybody's custom
	} else if d.Unit != "" {
		ref += "#" + d.Unit
	}
	if err := libraryRef(ref); err != nil {
		return err
	}
	r, err := v.ws.Read(ref, v.lang)
	if err != nil {
		return v.noText(err)
	}
	d.Reading = r
	d.Editions, d.Earlier = editionRows(r)
	d.Events = v.events(r)
	d.Langs = r.Text.Work.Langs()
	official, ours := false, false
	for _, e := range r.Editions {
		official = official || e.Authority == act.Official
		ours = ours || e.Authority != act.Official
	}
	d.HasBoth = official && ours && r.Exact
	d.Flat = true
	for _, u := range r.Units {
		d.Flat = d.Flat && !u.Head
		if u.Head || u.Level == 0 || u.Heading != "" || u.Num != "" {
			d.Contents = append(d.Contents, u)
		}
	}
	f := v.titled(r.Title)
	f.Name = "acts"
	return v.show("act", f, d)
}

// noText answers when a wording cannot be given for a day: the reason, and the
// editions that can be had.
func (v *visit) noText(err error) error {
	if !errors.Is(err, act.ErrNoText) {
		return err
	}
	alias := v.r.PathValue("alias")
	r, bad := v.ws.Read(alias, v.lang)
	if bad != nil {
		return err
	}
	rows, _ := editionRows(r)
	for i := range rows {
		rows[i].Current = false
	}
	f := v.titled(r.Title)
	f.Name = "acts"
	faults := v.faults(err)
	for i := range faults {
		faults[i].Hint = "" // the editions stand below
	}
	if on, bad := act.ParseDate(v.get("at")); bad == nil && v.lang != "en" && errors.Is(err, act.ErrNotInForce) {
		faults = []fault{{Msg: v.notInForce(r, on)}}
	}
	v.render(http.StatusNotFound, "notext", f, map[string]any{"Faults": faults, "Title": r.Title, "Alias": alias, "Editions": rows})
	return nil
}

// notInForce says that an act is not in force on a day, and what ended it.
func (v *visit) notInForce(r *workspace.Reading, on act.Date) string {
	said := phrase(v.lang, "The act is not in force on %s.", view.DateName(on, v.lang))
	if r.Repealed != nil && !on.Before(r.Repealed.From) {
		said += " " + phrase(v.lang, "Repealed.") + " " + phrase(v.lang, "By %s, from %s.", r.Repealed.Name(v.lang), view.DateName(r.Repealed.From, v.lang))
	}
	return said
}

// editionRows lists the editions of an act, the latest first, and the day of the one
// before the present in its language.
func editionRows(r *workspace.Reading) (rows []editionRow, earlier string) {
	for _, e := range r.Editions {
		row := editionRow{ListEdition: e, Current: e == r.Edition,
			Href: link("/act/"+r.Act, "in", e.Language, "at", e.Date.String())}
		if e.Language == r.Edition.Language && e.Date != r.Edition.Date {
			from, to := r.Edition.Date, e.Date
			if to.Before(from) {
				from, to = to, from
				earlier = e.Date.String()
			}
			row.Changes = link("/act/"+r.Act+"/changes", "in", e.Language, "from", from.String(), "to", to.String())
		}
		rows = append(rows, row)
	}
	slices.Reverse(rows)
	return rows, earlier
}

func (v *visit) events(r *workspace.Reading) []eventRow {
	var out []eventRow
	for _, e := range slices.Backward(r.Text.Work.Events) {
		row := eventRow{Type: string(e.Type), Act: view.ActName(e.By, v.lang), When: v.when(e)}
		alias := v.ws.Library().Known(e.By)
		switch {
		case e.Changes() && e.Type != act.Repealed && v.known(r, "before:"+alias) && v.known(r, "after:"+alias):
			row.Href = link("/act/"+r.Act+"/changes", "in", r.Edition.Language, "from", "before:"+alias, "to", "after:"+alias)
		case alias != "" && alias != r.Act:
			row.Href = "/act/" + alias
		}
		out = append(out, row)
	}
	return out
}

// known reports whether the whole wording of a point in time can be given.
func (v *visit) known(r *workspace.Reading, at string) bool {
	t, err := v.ws.Resolve(r.Act+":"+r.Edition.Language+"@"+at, act.Date{})
	return err == nil && t.Exact
}

// when says from when an event had effect, or between which days that lies.
func (v *visit) when(e act.Event) string {
	if d, ok := e.Effective(); ok {
		return view.DateName(d, v.lang)
	}
	from, _ := e.Effective()
	if by, ok := e.EffectiveBy(); ok {
		return view.IntervalName(act.Interval{From: from, Until: by}, v.lang)
	}
	return view.IntervalName(act.Interval{From: from}, v.lang)
}

// citeData is a provision in every custom in which it can be cited.
type citeData struct {
	Ref   string
	Forms []workspace.CitationForm
}

func (v *visit) cite() error {
	ref := v.get("ref")
	if err := libraryRef(ref); err != nil {
		return err
	}
	forms, err := v.ws.Citations(ref)
	if err != nil {
		return err
	}
	return v.show("cite", v.frame("Copy a citation"), citeData{ref, forms})
}

func (v *visit) citers() error {
	ref := v.get("ref")
	if err := libraryRef(ref); err != nil {
		return err
	}
	c, err := v.ws.Citers(ref, v.lang)
	if err != nil {
		return err
	}
	return v.show("citers", v.frame("What cites this"), c)
}

// preview is a provision by itself, to be shown beside a link to it.
func (v *visit) preview() error {
	ref := v.get("ref")
	if err := libraryRef(ref); err != nil {
		return err
	}
	r, err := v.ws.Read(ref, v.lang)
	if err != nil {
		return err
	}
	if len(r.Units) > 3 {
		r.Units = r.Units[:3]
	}
	return v.show("preview", v.titled(r.Title), r)
}
