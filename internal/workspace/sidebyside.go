package workspace

import (
	"errors"
	"fmt"
	"slices"

	"zanger/internal/act"
	"zanger/internal/check"
	"zanger/internal/cite"
	"zanger/internal/compare"
	"zanger/internal/document"
	"zanger/internal/lang"
	"zanger/internal/view"
)

// SideBySide is provisions of different acts, each with what it orders.
type SideBySide = compare.SideBySide

// SideBySide sets the provisions that refs name beside one another, the last known
// wordings or those of the day at where refs say none. A provision that cannot be
// given for its day keeps its column, with the reason.
func (w *Workspace) SideBySide(refs []string, at, reader string) (*compare.SideBySide, error) {
	day, err := dayOf(at)
	if err != nil {
		return nil, err
	}
	s := &compare.SideBySide{Schema: compare.SideSchema, On: day, Columns: []compare.SideColumn{}}
	for i, ref := range refs {
		if slices.Contains(refs[:i], ref) {
			s.Notes = append(s.Notes, fmt.Sprintf(view.NamedTwice(reader), ref))
			continue
		}
		cols, err := w.sideColumns(ref, day, reader)
		if err != nil {
			return nil, err
		}
		s.Columns = append(s.Columns, cols...)
	}
	return s, nil
}

// dayOf reads a day of the user's, "" being none.
func dayOf(at string) (act.Date, error) {
	if at == "" {
		return act.Date{}, nil
	}
	d, err := act.ParseDate(at)
	if err != nil {
		return d, hint(fmt.Errorf("%q is no day", at), "write it as 2016-01-01")
	}
	return d, nil
}

// sideColumns makes a column for each provision that ref names.
func (w *Workspace) sideColumns(ref string, day act.Date, reader string) ([]compare.SideColumn, error) {
	t, err := w.Resolve(ref, day)
	if col, ok := w.sideMissing(ref, day, err, reader); ok {
		return []compare.SideColumn{col}, nil
	}
	if err != nil {
		return nil, err
	}
	if len(t.Provisions) == 0 {
		return nil, hint(fmt.Errorf("%q names a whole act", ref), "name a provision: %s \"Article 1\", or an eId: %s#art_1", t.Work.Alias, t.Work.Alias)
	}
	var out []compare.SideColumn
	for _, pl := range t.Provisions {
		out = append(out, w.sideColumn(ref, t, pl, reader))
	}
	return out, nil
}

// sideMissing makes a column of an error that says of a known act why it has no text
// for a day.
func (w *Workspace) sideMissing(ref string, day act.Date, err error, reader string) (compare.SideColumn, bool) {
	col := compare.SideColumn{Asked: ref, Texts: []compare.SideText{}}
	var doubt *act.DoubtError
	switch {
	case errors.Is(err, act.ErrNotInForce):
		col.Missing, col.Reason = compare.NotInForce, view.NotInForceText(reader)
	case errors.As(err, &doubt):
		col.Missing, col.Reason = compare.InDoubt, view.DoubtText(doubt, reader)
	case errors.Is(err, act.ErrNoText):
		col.Missing, col.Reason = compare.NoText, view.LeftOutText(reader)
	default:
		return col, false
	}
	parsed, perr := cite.ParseRef(firstField(ref))
	if perr != nil {
		return col, false
	}
	wk, werr := w.lib().Work(parsed.Alias)
	if werr != nil || len(wk.Expressions) == 0 {
		return col, false
	}
	if col.Missing == compare.NoText && slices.ContainsFunc(wk.Expressions, func(x *act.Expression) bool { return x.Coverage != act.Selected }) {
		return col, false // a whole text lacks it: the reference is wrong
	}
	if parsed.At == cite.OnDate {
		day = parsed.Date
	}
	if col.Missing == compare.NotInForce {
		col.Reason = fmt.Sprintf(col.Reason, view.DateName(day, reader))
	}
	col.On = day
	w.sideAct(&col, wk, wk.Latest(""), reader)
	return col, true
}

func firstField(s string) string {
	for i, r := range s {
		if r == ' ' {
			return s[:i]
		}
	}
	return s
}

// sideAct fills in what a column says of its act.
func (w *Workspace) sideAct(col *compare.SideColumn, wk *act.Work, x *act.Expression, reader string) {
	col.Act, col.Country, col.Title, col.Coverage = wk.Alias, wk.Country, x.Title(reader), string(x.Coverage)
	if e, ok := wk.Repeal(); ok {
		col.RepealedFrom, _ = e.Effective()
		col.RepealedBy = e.By
	}
}

// sideColumn makes the column of one provision: its official text where the library
// has one, and our rendering, labelled so; of several languages the reader's.
func (w *Workspace) sideColumn(asked string, t *Text, pl Place, reader string) compare.SideColumn {
	x, p := pl.Expression, pl.Provision
	col := compare.SideColumn{Asked: asked, On: t.On, Texts: []compare.SideText{}}
	w.sideAct(&col, t.Work, x, reader)
	for _, e := range t.Later(p, x) {
		if !slices.Contains(col.Later, e.By) {
			col.Later = append(col.Later, e.By)
		}
	}
	first, second := w.sideWordings(t.Work, x, p, reader)
	q := first.Find(p.EID)
	col.Citation = cite.Format(first, p.EID, reader, cite.Short)
	there := ownLanguage(t.Work.Country, first)
	col.CitationThere = cite.Format(first, p.EID, there, cite.Short)
	col.Heading, col.HeadingThere = headingOf(x, p, reader), headingOf(first, q, there)
	if col.HeadingThere == "" || col.HeadingThere == col.Heading {
		col.HeadingThere = headingOf(x, p, there)
	}
	col.Texts = append(col.Texts, compare.NewSideText(first, q, ref(first, q.EID)))
	if second != nil {
		r := second.Find(p.EID)
		col.Texts = append(col.Texts, compare.NewSideText(second, r, ref(second, r.EID)))
	}
	return col
}

// headingOf is the heading of p in a language, or of the article it stands in.
func headingOf(x *act.Expression, p *act.Provision, code string) string {
	if h := x.HeadingIn(p, code); h != "" {
		return h
	}
	if a := x.Find(p.EID.Root()); a != nil {
		return x.HeadingIn(a, code)
	}
	return ""
}

// ownLanguages are those in which the law of a country is written.
var ownLanguages = map[string]string{"kz": lang.Russian, "cz": lang.Czech, "md": lang.Romanian, "rs": lang.Serbian, "gb": lang.English}

func ownLanguage(country string, x *act.Expression) string {
	if check.Official(x) {
		return x.Lang
	}
	return or(ownLanguages[country], x.Lang)
}

// sideWordings picks the wordings to show of a provision of x: the official text of
// its day before ours, each in the reader's language where there is one. second is
// nil unless a rendering stands beside an official text in another language.
func (w *Workspace) sideWordings(wk *act.Work, x *act.Expression, p *act.Provision, reader string) (first, second *act.Expression) {
	var official, ours *act.Expression
	for _, y := range wk.Expressions {
		if y.Authority == act.Draft || !check.SameDay(wk, x, y) || !sameUnit(y, p) {
			continue
		}
		side := &ours
		if check.Official(y) {
			side = &official
		}
		if *side == nil || sideRank(y, x, reader) < sideRank(*side, x, reader) {
			*side = y
		}
	}
	switch {
	case official == nil && ours == nil:
		return x, nil
	case official == nil:
		return ours, nil
	case ours == nil || official.Lang == reader:
		return official, nil
	}
	return official, ours
}

// sameUnit reports whether y has the unit p, under its number and as itself.
func sameUnit(y *act.Expression, p *act.Provision) bool {
	q := y.Find(p.EID)
	return q != nil && (q.WID == p.WID || y.ByWID(p.WID) == nil)
}

// sideRank orders wordings of one day: the reader's language, then that of x, then
// English.
func sideRank(y, x *act.Expression, reader string) int {
	n := y.Authority.Rank()
	switch y.Lang {
	case reader:
	case x.Lang:
		n += 10
	case lang.English:
		n += 20
	default:
		n += 30
	}
	if y != x {
		n++
	}
	return n
}

// SideDocument draws a side-by-side, labels in reader's language. columns is how many
// letters a line of the screen has, 0 for paper.
func (w *Workspace) SideDocument(s *compare.SideBySide, reader string, columns int) *document.Document {
	return view.SideBySide(s, view.SideOptions{Lang: reader, Columns: columns})
}
