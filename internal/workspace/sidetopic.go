package workspace

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"zanger/internal/act"
	"zanger/internal/compare"
	"zanger/internal/lang"
	"zanger/internal/search"
	"zanger/internal/view"
)

// TopicOptions choose what a side-by-side on a topic shows.
type TopicOptions struct {
	// Topic is a concept, by its id or a term in any language.
	Topic string
	// Countries are kz, cz, md, rs, uk, or parts such as uk-s; each with a day if
	// wanted: "kz@2013-05-24". None asks for all that have acts.
	Countries []string
	// At is the day for countries that name none; "" the last known wordings.
	At string
	// Acts is the most columns of one country, 0 being one.
	Acts int
	Lang string
}

// countryCodes are the names by which countries are asked for, and the code of their
// acts.
var countryCodes = map[string]string{"uk": "gb", "uk-ew": "gb", "uk-s": "gb", "uk-ni": "gb"}

// SideByTopic sets the provisions on a topic beside one another, the best of each
// country. A country where nothing is found keeps its column, with the acts that were
// searched.
func (w *Workspace) SideByTopic(ctx context.Context, o TopicOptions) (*compare.SideBySide, error) {
	day, err := dayOf(o.At)
	if err != nil {
		return nil, err
	}
	go func() { _, _ = w.standards() }() // wanted soon: read beside the index
	ix, done, err := w.openIndex(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	id, err := w.topic(ix, o.Topic)
	if err != nil {
		return nil, err
	}
	s := &compare.SideBySide{Schema: compare.SideSchema, Topic: id, TopicName: ix.Label(id, o.Lang), On: day, Columns: []compare.SideColumn{}}
	columns, err := w.topicCountries(o, day, s)
	if err != nil {
		return nil, err
	}
	type found struct {
		cols []compare.SideColumn
		err  error
	}
	for _, f := range inOrder(2, columns, func(c compare.Column) found {
		cols, err := w.topicColumns(ctx, ix, id, c, o)
		return found{cols, err}
	}) {
		if err == nil {
			err = f.err // the others are waited for: they read the index
		}
		s.Columns = append(s.Columns, f.cols...)
	}
	if err != nil {
		return nil, err
	}
	return s, nil
}

// topic finds the concept that is asked for.
func (w *Workspace) topic(ix *search.Index, name string) (string, error) {
	if ix.Tagged(name) > 0 {
		return name, nil
	}
	if w.corpus == nil {
		return "", fmt.Errorf("there is no topic %q", clipped(name))
	}
	th, err := w.concepts()
	if err != nil {
		return "", err
	}
	c, near := th.Find(name)
	if c != nil {
		return c.ID, nil
	}
	err = fmt.Errorf("there is no topic %q", clipped(name))
	if len(near) > 0 {
		return "", hint(err, "the nearest is %s; \"zanger search\" finds provisions by any words", strings.Join(near, ", "))
	}
	return "", hint(err, "a topic is a concept of the thesaurus, such as recovery-period or shelter; \"zanger search\" finds provisions by any words")
}

// topicCountries reads the countries; one named twice for one day stands once.
func (w *Workspace) topicCountries(o TopicOptions, day act.Date, s *compare.SideBySide) ([]compare.Column, error) {
	known := w.countries()
	names := o.Countries
	if len(names) == 0 {
		names = known
	}
	var out []compare.Column
	for _, n := range names {
		for part := range strings.SplitSeq(n, ",") {
			c, err := compare.ParseColumn(part)
			if err != nil {
				return nil, hint(err, "write countries like kz@2013-05-24,cz,uk-s; known are %s", strings.Join(known, ", "))
			}
			if !slices.Contains(known, or(countryCodes[c.Jurisdiction], c.Jurisdiction)) {
				err := fmt.Errorf("no act of %q is in the library", c.Jurisdiction)
				return nil, hint(err, "known are %s; uk stands for gb, uk-s and uk-ni for its parts", strings.Join(known, ", "))
			}
			if c.On.IsZero() {
				c.On = day
			}
			if slices.Contains(out, c) {
				s.Notes = append(s.Notes, fmt.Sprintf(view.NamedTwice(o.Lang), c))
				continue
			}
			out = append(out, c)
		}
	}
	return out, nil
}

// countries are those that have acts, in the order of their codes.
func (w *Workspace) countries() []string {
	var out []string
	for _, e := range w.lib().Entries() {
		if c := e.Work.Country(); c != "" && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	slices.Sort(out)
	return out
}

// ofJurisdiction reports whether an act belongs to a part of the United Kingdom,
// which its alias tells; acts of Westminster stand for England and Wales.
func ofJurisdiction(alias, jurisdiction string) bool {
	scottish, northern := strings.HasPrefix(alias, "uk-s-"), strings.HasPrefix(alias, "uk-ni-")
	switch jurisdiction {
	case "uk-s":
		return scottish
	case "uk-ni":
		return northern
	case "uk-ew":
		return !scottish && !northern
	}
	return true
}

// candidate is an act that has something on a topic.
type candidate struct {
	hit  search.Hit
	gone bool // repealed, or not in force on the day
	col  compare.SideColumn
	// elements of the benchmark for which an assessment names the provision.
	elements []string
}

// enough is the share of the best score that a further act must have.
const enough = 0.5

// topicColumns makes the columns of one country.
func (w *Workspace) topicColumns(ctx context.Context, ix *search.Index, id string, c compare.Column, o TopicOptions) ([]compare.SideColumn, error) {
	country := or(countryCodes[c.Jurisdiction], c.Jurisdiction)
	found, err := ix.Search(ctx, search.Query{Text: ix.Label(id, lang.English), WordsIn: lang.English, Lang: o.Lang,
		Topics: []string{id}, Countries: []string{country}, Size: 60, Explain: true})
	if err != nil {
		return nil, err
	}
	var list []candidate
	slices.SortStableFunc(found.Hits, func(a, b search.Hit) int { return compareBool(!headingNames(a, id), !headingNames(b, id)) })
	for _, h := range found.Hits {
		if h.Amending && !headingNames(h, id) || !ofJurisdiction(h.Alias, c.Jurisdiction) || slices.ContainsFunc(list, func(x candidate) bool { return x.hit.Alias == h.Alias }) {
			continue
		}
		if len(list) >= max(o.Acts, 1) && (h.Score < enough*list[0].hit.Score || len(list) > 4*max(o.Acts, 1)) {
			continue
		}
		if n := w.candidate(h, id, c, o); n != nil {
			list = append(list, *n)
		}
	}
	list = w.withAssessed(list, id, c, o)
	// An act that was not there on the day counts when the topic is its own: one that
	// merely mentions it is no answer.
	list = slices.DeleteFunc(list, func(n candidate) bool {
		return n.col.Missing == compare.NotInForce && !headingNames(n.hit, id) && !n.named(id)
	})
	slices.SortStableFunc(list, func(a, b candidate) int {
		return cmp.Or(compareBool(a.gone, b.gone), compareBool(!headingNames(a.hit, id), !headingNames(b.hit, id)), compareBool(!a.named(id), !b.named(id)), compareBool(a.hit.Amending, b.hit.Amending), cmp.Compare(b.hit.Score, a.hit.Score))
	})
	var out []compare.SideColumn
	for i, n := range list {
		if i < max(o.Acts, 1) {
			out = append(out, n.col)
		}
	}
	if len(out) == 0 {
		out = append(out, w.topicNotFound(country, c, o.Lang))
	}
	return out, nil
}

// headingNames reports whether the heading of what was found speaks of the topic itself.
func headingNames(h search.Hit, id string) bool {
	return slices.ContainsFunc(h.Why, func(r search.Reason) bool { return r.Concept == id && r.As == "" && r.Field == "heading" })
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// candidate makes the column of a hit for the day of the country; nil when the text
// cannot be read.
func (w *Workspace) candidate(h search.Hit, id string, c compare.Column, o TopicOptions) *candidate {
	wk, err := w.lib().Work(h.Alias)
	if err != nil {
		return nil
	}
	n := w.candidateOf(h, c, w.eidOn(wk, h, c.On), o)
	if n != nil {
		n.col.Passing = n.col.Missing == "" && !headingNames(h, id)
	}
	return n
}

// candidateOf makes the column of a unit of an act for the day of the country.
func (w *Workspace) candidateOf(h search.Hit, c compare.Column, e act.EID, o TopicOptions) *candidate {
	wk, err := w.lib().Work(h.Alias)
	if err != nil {
		return nil
	}
	n := &candidate{hit: h}
	_, repealed := wk.Repeal()
	asked := h.Alias
	if !c.On.IsZero() {
		asked += "@" + c.On.String()
	}
	if e != "" {
		asked += "#" + string(e)
	}
	cols, err := w.sideColumns(asked, act.Date{}, o.Lang)
	switch {
	case err == nil:
		n.col = cols[0]
		n.gone = n.col.Missing != "" || c.On.IsZero() && repealed
	case errors.Is(err, act.ErrNoText):
		n.col = compare.SideColumn{Missing: compare.NoText, Reason: view.NoSuchUnitText(o.Lang), Texts: []compare.SideText{}}
		w.sideAct(&n.col, wk, wk.Latest(""), o.Lang)
		n.gone = true
	default:
		return nil
	}
	n.col.Asked, n.col.On = c.String(), c.On
	return n
}

// eidOn is the number that the provision found has in the wording of the day: the
// same norm may have been renumbered.
func (w *Workspace) eidOn(wk *act.Work, h search.Hit, on act.Date) act.EID {
	if on.IsZero() {
		return h.EID
	}
	m, err := wk.At(on, "")
	if err != nil {
		return h.EID
	}
	for _, x := range m.Wordings() {
		if p := x.ByWID(h.WID); p != nil {
			return p.EID
		}
	}
	return h.EID
}

// topicNotFound is the column of a country whose acts have nothing on a topic: those
// that were in force on the day.
func (w *Workspace) topicNotFound(country string, c compare.Column, reader string) compare.SideColumn {
	col := compare.SideColumn{Asked: c.String(), Country: country, On: c.On, Missing: compare.NotFound, Texts: []compare.SideText{}}
	for _, e := range w.lib().Entries() {
		if e.Work.Country() == country && ofJurisdiction(e.Alias, c.Jurisdiction) && !slices.Contains(col.Searched, e.Alias) && w.stoodOn(e.Alias, c.On) {
			col.Searched = append(col.Searched, e.Alias)
		}
	}
	if len(col.Searched) == 0 {
		col.Missing, col.Reason = compare.NotInForce, fmt.Sprintf(view.NoneInForceText(reader), view.DateName(c.On, reader))
	}
	slices.Sort(col.Searched)
	return col
}

// stoodOn reports whether an act was in force on a day, as far as is known; without a
// day every act counts.
func (w *Workspace) stoodOn(alias string, on act.Date) bool {
	if on.IsZero() {
		return true
	}
	wk, err := w.lib().Work(alias)
	if err != nil {
		return false
	}
	if y, err := strconv.Atoi(wk.URI.Year()); err == nil && y > on.Year { // its adoption need not be recorded
		return false
	}
	_, err = wk.At(on, "")
	return !errors.Is(err, act.ErrNotInForce)
}
