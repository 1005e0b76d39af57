package workspace

import (
	"fmt"

	"zanger/internal/act"
	"zanger/internal/check"
	"zanger/internal/cite"
	"zanger/internal/document"
	"zanger/internal/view"
)

// BesideSchema is the version of [Beside] as JSON.
const BesideSchema = 1

// Beside is an official text with a rendering of it at its side, unit by unit.
type Beside struct {
	Schema   int         `json:"schema"`
	Act      string      `json:"act"`
	Work     act.WorkURI `json:"work"`
	Title    string      `json:"title"`
	Repealed *ListRepeal `json:"repealed,omitempty"`
	// SameDay says that both texts stood on one day; otherwise the nearest known
	// edition stands beside, and Between are the acts recorded in between.
	SameDay  bool        `json:"same_day"`
	Between  []string    `json:"between,omitempty"`
	Official ListEdition `json:"official"`
	Ours     ListEdition `json:"ours"`
	Rows     []BesideRow `json:"rows"`

	work           *act.Work
	official, ours *act.Expression
	events         []act.Event
	only           []act.EID
	asked          *Text
}

// BesideRow is a unit; a side that lacks it is null.
type BesideRow struct {
	Official *BesideUnit `json:"official"`
	Ours     *BesideUnit `json:"ours"`
	// Merged says that the units below are divided otherwise in the two texts and
	// stand here together; Changed that the law may have changed in between.
	Merged bool `json:"merged,omitempty"`
	// Closing says that these are the lines after the units below.
	Closing bool `json:"closing,omitempty"`
	Changed bool `json:"changed,omitempty"`
}

// BesideUnit is the own text of a unit in one of the texts.
type BesideUnit struct {
	EID      act.EID    `json:"eid"`
	Citation string     `json:"citation"`
	Heading  string     `json:"heading,omitempty"`
	Lines    []ShowLine `json:"lines"`
	Checked  *ShowCheck `json:"checked"`
}

// Beside lays the official text in the library beside our rendering of the text or
// the provisions that ref names; the official text in the language official, any
// when that is empty. Citations are in lang.
func (w *Workspace) Beside(ref, official, lang string) (*Beside, error) {
	t, err := w.Resolve(ref, act.Date{})
	if err != nil {
		return nil, err
	}
	if !t.Exact {
		return nil, w.explain(&act.DoubtError{Alias: t.Work.Alias, On: t.On, Events: t.moment.Doubt()}, t)
	}
	b := &Beside{Schema: BesideSchema, Act: t.Work.Alias, Work: t.Work.URI, work: t.Work, asked: t}
	if err := w.sides(b, official, lang); err != nil {
		return nil, err
	}
	a := w.listAct(t.Work, lang)
	b.Title, b.Repealed = b.ours.Title(lang), a.Repealed
	for i, x := range t.Work.Expressions {
		switch x {
		case b.official:
			b.Official = a.Editions[i]
		case b.ours:
			b.Ours = a.Editions[i]
		}
	}
	b.SameDay = check.SameDay(t.Work, b.ours, b.official)
	if !b.SameDay {
		b.events = check.Between(t.Work, b.ours, b.official)
	}
	for _, e := range b.events {
		b.Between = appendNew(b.Between, w.lib().AliasOf(e.By))
	}
	b.rows(lang)
	return b, nil
}

func appendNew(list []string, s string) []string {
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}

// sides finds the two texts: the one that was asked for and the one beside it.
func (w *Workspace) sides(b *Beside, official, reader string) error {
	x := b.asked.Expression
	b.ours, b.official = x, check.Side(b.work, x, official)
	if y := check.Side(b.work, x, reader); official == "" && y != nil && check.SameDay(b.work, x, y) == check.SameDay(b.work, x, b.official) {
		b.official = y // in the reader's language
	}
	if check.Official(x) {
		b.official, b.ours = x, check.Side(b.work, x, "")
		if official != "" && official != x.Lang && b.ours != nil {
			b.official = check.Side(b.work, b.ours, official)
		}
	}
	switch {
	case b.ours == nil:
		return hint(fmt.Errorf("%s: there is no rendering to lay beside the official text", b.Act), "import one, or show the text by itself without --beside")
	case b.official == nil && official != "":
		return hint(fmt.Errorf("%s: no official text in language %q is in the library", b.Act, official), "%s", officialHint(b.Act))
	case b.official == nil:
		return hint(fmt.Errorf("%s: no official text is in the library", b.Act), "%s", officialHint(b.Act))
	}
	for _, p := range b.asked.Provisions {
		b.only = append(b.only, p.Provision.EID)
	}
	return nil
}

// officialHint says how an official text is had.
func officialHint(alias string) string {
	return fmt.Sprintf("have it with \"zanger fetch %s\", or save the page and \"zanger import FILE --alias %s --date DAY --authority official\"", alias, alias)
}

func (b *Beside) lines() []check.Row { return check.Rows(b.ours, b.official, b.events, b.only) }

// rows fills in the units as data.
func (b *Beside) rows(lang string) {
	b.Rows = []BesideRow{}
	for _, r := range b.lines() {
		b.Rows = append(b.Rows, BesideRow{Official: besideUnit(b.official, r.Theirs, r.TheirLines, lang), Ours: besideUnit(b.ours, r.Ours, r.OurLines, lang),
			Merged: r.Merged, Closing: r.Closing, Changed: r.Changed})
	}
}

func besideUnit(x *act.Expression, p *act.Provision, lines []act.Line, lang string) *BesideUnit {
	if p == nil {
		return nil
	}
	u := &BesideUnit{EID: p.EID, Citation: cite.Format(x, p.EID, lang, cite.Long), Heading: p.Heading, Lines: []ShowLine{}}
	if c, ok := x.CheckOf(p.EID); ok {
		u.Checked = &ShowCheck{c.Against, c.Edition, c.On}
	}
	for _, l := range lines {
		u.Lines = append(u.Lines, ShowLine{l.Provision.EID, l.Depth, l.Num, l.Text, l.Note})
	}
	return u
}

// BesideDocument draws the answer to [Workspace.Beside]; stacked for a screen that
// is too narrow for two columns.
func (w *Workspace) BesideDocument(b *Beside, lang string, stacked bool) *document.Document {
	o := view.BesideOptions{Lang: lang, Between: b.events, SameDay: b.SameDay, Name: w.actName(lang), Stacked: stacked}
	if e, ok := b.work.Repeal(); ok {
		o.Repeal = &e
	}
	for i, p := range b.asked.Provisions {
		if i > 0 {
			o.Citation += "; "
		}
		o.Citation += cite.Format(p.Expression, p.Provision.EID, lang, cite.Long)
	}
	return view.Beside(b.official, b.ours, b.lines(), o)
}
