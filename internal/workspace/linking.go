package workspace

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/search"
)

// linker finds out what the citations in the text of an act point to. What is not
// certain it leaves alone.
type linker struct {
	w    *Workspace
	work *act.Work
	lang string // of the reader
	// amending says that citations without an act may be of another one.
	amending bool
	others   []*act.Work // acts of the country
}

// manyEntries is from where on the texts of other acts are not read for a page.
const manyEntries = 600

func (w *Workspace) linker(wk *act.Work, lang string) *linker {
	l := &linker{w: w, work: wk, lang: lang, amending: true}
	if ix := w.openedIndex(); ix != nil {
		l.amending = ix.Amending(wk.URI)
	}
	if len(w.lib().Entries()) > manyEntries {
		return l
	}
	for _, alias := range w.lib().Aliases() {
		if o, err := w.lib().Work(alias); err == nil && o.Country == wk.Country && o != wk {
			l.others = append(l.others, o)
		}
	}
	return l
}

// openedIndex is the index of a front that holds one, nil while it has none.
func (w *Workspace) openedIndex() *search.Index {
	if w.held == nil {
		return nil
	}
	return w.held.opened()
}

// link is a citation in a text: the bytes that name a unit, and the unit.
type link struct {
	start, end int
	x          *act.Expression
	eid        act.EID
}

// runs cuts a line of x, which belongs to unit e, at the citations in it.
func (l *linker) runs(x *act.Expression, e act.EID, text string) []ReadingRun {
	var out []ReadingRun
	at := 0
	for _, k := range l.links(x, e, text) {
		if k.start < at {
			continue
		}
		if k.start > at {
			out = append(out, ReadingRun{Text: text[at:k.start]})
		}
		out = append(out, ReadingRun{text[k.start:k.end], ref(k.x, k.eid)})
		at = k.end
	}
	if at < len(text) || len(out) == 0 {
		out = append(out, ReadingRun{Text: text[at:]})
	}
	return out
}

// links finds the citations in a line of x, which belongs to unit e, that point to
// one provision for certain.
func (l *linker) links(x *act.Expression, e act.EID, text string) []link {
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	var out []link
	for _, m := range cite.Scan(text, cite.Options{Country: x.Country, Lang: x.Lang}) {
		for _, c := range m.Citations {
			if y, to := l.target(x, e, m, c); y != nil {
				start, end := c.Start, c.End
				if len(m.Citations) == 1 {
					start, end = m.Start, m.End
				}
				if start >= 0 && start < end && end <= len(text) {
					out = append(out, link{start, end, y, to})
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b link) int { return a.start - b.start })
	return out
}

// target resolves one citation.
func (l *linker) target(x *act.Expression, e act.EID, m cite.Match, c cite.Citation) (*act.Expression, act.EID) {
	if c.Act != "" {
		return l.elsewhere(x, c)
	}
	placed, ok := c.From(e)
	if !ok || !placed.Rooted() {
		return nil, ""
	}
	said := len(c.Steps) > 0 && c.Steps[0].This // "this Article"
	if !said && (m.Whose == cite.OtherAct || m.Whose == cite.NotSaid && l.amending) {
		return nil, ""
	}
	return oneIn(placed, x)
}

// oneIn returns the unit of x that c names, if it names just one.
func oneIn(c cite.Citation, x *act.Expression) (*act.Expression, act.EID) {
	ps, err := cite.Resolve(c, x)
	if err != nil || len(ps) != 1 {
		return nil, ""
	}
	return x, ps[0].EID
}

// elsewhere finds a citation of another act of the country, in the wording of the
// same day.
func (l *linker) elsewhere(x *act.Expression, c cite.Citation) (*act.Expression, act.EID) {
	for _, wk := range l.others {
		m, err := wk.At(x.Date, x.Lang)
		if err != nil {
			if m, err = wk.At(x.Date, ""); err != nil {
				continue
			}
		}
		y, e := oneIn(c, m.Expression)
		if y == nil {
			continue
		}
		if _, in, err := m.Provision(e); err == nil {
			return in, e
		}
	}
	return nil, ""
}

// CitersSchema is the version of [Citers] as JSON.
const CitersSchema = 1

// Citers are the provisions that cite a provision, or anything in it.
type Citers struct {
	Schema   int     `json:"schema"`
	Ref      string  `json:"ref"`
	Citation string  `json:"citation"`
	Title    string  `json:"title"`
	Citers   []Citer `json:"citers"`
	// Read are the acts whose texts were read for it, by alias: what is not among
	// them was not searched.
	Read []string `json:"read"`
}

// Citer is a line that cites.
type Citer struct {
	Act      string  `json:"act"`
	Title    string  `json:"title"`
	EID      act.EID `json:"eid"`
	Ref      string  `json:"ref"`
	Citation string  `json:"citation"`
	Language string  `json:"language"`
	Text     string  `json:"text"`
	// Cites is the unit that the line names, by citation.
	Cites string `json:"cites"`
}

// Citers finds what cites a provision: in its own act, in the wording it is taken
// from, and in the latest wordings of the other acts of its country.
func (w *Workspace) Citers(s, lang string) (*Citers, error) {
	t, err := w.Resolve(s, act.Date{})
	if err != nil {
		return nil, err
	}
	if len(t.Provisions) != 1 {
		return nil, hint(fmt.Errorf("%q does not name one provision", s), "name one, such as kz-sss#art_6")
	}
	x, p := t.Provisions[0].Expression, t.Provisions[0].Provision
	res := &Citers{Schema: CitersSchema, Ref: ref(x, p.EID), Citation: cite.Format(x, p.EID, lang, cite.Long), Title: x.Title(lang),
		Citers: []Citer{}, Read: []string{x.Alias}}
	own := w.linker(t.Work, lang)
	own.citers(res, x, t.Work, p.EID)
	for _, wk := range own.others {
		y := wk.Latest(x.Lang)
		if y == nil {
			y = wk.Latest("")
		}
		l := &linker{w: w, work: wk, lang: lang, amending: true, others: []*act.Work{t.Work}}
		l.citers(res, y, t.Work, p.EID)
		res.Read = append(res.Read, wk.Alias)
	}
	return res, nil
}

// citers adds the lines of x that cite e of the act of, or a unit in it.
func (l *linker) citers(res *Citers, x *act.Expression, of *act.Work, e act.EID) {
	for p := range x.Articles() {
		for _, line := range p.Lines() {
			if line.Note || line.Provision.EID.Within(e) && x.URI == of.URI {
				continue
			}
			for _, k := range l.links(x, line.Provision.EID, line.Text) {
				if k.x.URI != of.URI || !k.eid.Within(e) {
					continue
				}
				at := line.Provision.EID
				res.Citers = append(res.Citers, Citer{Act: x.Alias, Title: x.Title(l.lang), EID: at, Ref: ref(x, at), Language: x.Lang,
					Citation: cite.Format(x, at, l.lang, cite.Short), Text: line.Text, Cites: cite.Format(k.x, k.eid, l.lang, cite.Short)})
				break
			}
		}
	}
}

// langsToCite are the languages in which readers cite x, its own first.
func langsToCite(x *act.Expression) []string {
	out := []string{x.Lang}
	for _, l := range []string{"en", "ru", "kk"} {
		if !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}

func sprintTitle(lang, citation, title string) string {
	return fmt.Sprintf(actTitle(lang), citation, title)
}
