package akn

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/akn/markup"
)

// ukSpace is the namespace of what legislation.gov.uk adds to Akoma Ntoso.
const ukSpace = "https://www.legislation.gov.uk/namespaces/UK-AKN"

// readNotes reads the notes of the metadata, which the text refers to.
func (r *reader) readNotes(meta *markup.Node) {
	if meta == nil {
		return
	}
	for list := range meta.Elements() {
		if !list.Is("notes") {
			continue
		}
		for n := range list.Elements() {
			if id := n.Attr("eId"); id != "" {
				r.comments[id] = r.commentary(n)
			}
		}
	}
}

func (r *reader) commentary(n *markup.Node) markup.Commentary {
	c := markup.Commentary{Type: n.AttrIn(ukl, "Type")}
	var l markup.Line
	var run func(*markup.Node)
	run = func(n *markup.Node) {
		for k := range n.Nodes() {
			switch {
			case k.Name == "":
				l.Write(k.Content)
				continue
			case k.Is("p"):
				l.Space()
			case k.Attr("href") != "":
				c.Links = append(c.Links, markup.Link{At: l.Len(), Work: workAt(k.Attr("href"))})
			}
			run(k)
		}
	}
	run(n)
	return c.Named(l.String())
}

// workAt returns the work that a reference leads to, or "".
func workAt(href string) act.WorkURI {
	if u := markup.UKWorkAt(href); u != "" {
		return u
	}
	if !strings.HasPrefix(href, "/") {
		href = "/" + href
	}
	return akomaURI(href)
}

// comment notes a note of the metadata at the unit u.
func (r *reader) comment(u *markup.Unit, id string) {
	c, ok := r.comments[id]
	t := told{id, u}
	if !ok || r.noted[t] || !r.admitNote(c.Note) {
		return
	}
	r.noted[t] = true
	r.told = append(r.told, t)
	u.Note(c.Note, act.NoteAfter, act.Span{})
}

// admitNote reports whether the file may hold a note once more.
func (r *reader) admitNote(text string) bool {
	if r.doc.AdmitNote(text) {
		return true
	}
	if !r.full {
		r.full = true
		r.find(act.Span{}, "the notes of the file are longer than its text: the last are left out")
	}
	return false
}

// footnote notes a note that stands in the text, with its mark.
func (r *reader) footnote(u *markup.Unit, n *markup.Node) {
	var l markup.Line
	p := paragraph{r: r, u: u, plain: true}
	p.run(n)
	l.Write(p.line.String())
	text, place := l.String(), act.NoteAfter
	switch mark := n.Attr("marker"); {
	case n.AttrIs("class", "referenceNote"):
		place = act.NoteHead
	case mark != "":
		text = "[" + mark + "] " + text
	}
	u.Note(text, place, n.Span)
}

// statuses reads what the analysis says of units by their eId: UK commentaries
// and units that are not in force.
func (r *reader) statuses(meta *markup.Node) {
	if meta == nil {
		return
	}
	for n := range meta.Descendants() {
		if n.Space != ukSpace {
			continue
		}
		u := r.units[strings.TrimPrefix(n.Attr("href"), "#")]
		if u == nil {
			continue
		}
		ref := strings.TrimPrefix(n.Attr("refersTo"), "#")
		switch {
		case n.Is("commentary"):
			r.comment(u, ref)
		case n.Is("status") && ref == "status-prospective":
			u.Status = act.Prospective
		case n.Is("status") && ref == "status-repealed":
			u.Status = act.Excluded
		case n.Is("status"):
			u.Note("Status: "+strings.TrimPrefix(ref, "status-"), act.NoteHead, act.Span{})
		}
	}
}

// lifecycle reads the events of the metadata and those that notes tell of.
func (r *reader) lifecycle(meta *markup.Node) {
	l := lifecycle{r: r, refs: map[string]act.WorkURI{}, dates: map[string]act.Date{}, periods: map[string]*markup.Node{}}
	if meta != nil {
		l.index(meta)
		l.events(meta)
		l.validity(meta)
	}
	facts := map[string][]act.Event{}
	for id, c := range r.comments {
		facts[id] = c.Events(r.x.URI)
	}
	for _, t := range r.told {
		if t.unit.Provision != nil {
			l.list.Touching(t.unit.Provision.WID, facts[t.id])
		}
	}
	r.x.Events = l.list.List()
}

type lifecycle struct {
	r       *reader
	refs    map[string]act.WorkURI // references by eId
	dates   map[string]act.Date    // events by eId
	periods map[string]*markup.Node
	list    markup.Events
}

func (l *lifecycle) index(meta *markup.Node) {
	for n := range meta.Descendants() {
		id := n.Attr("eId")
		switch {
		case id == "":
		case n.Is("passiveRef", "activeRef", "original", "TLCReference"):
			l.refs[id] = workAt(n.Attr("href"))
		case n.Is("eventRef"):
			l.dates[id] = markup.DateIn(n.Attr("date"))
		case n.Is("timeInterval", "temporalGroup"):
			l.periods[id] = n
		}
	}
}

// enactments are what files call the event that made the act.
var enactments = []string{"enactment", "enacted", "made", "adopted", "created", "DateOfEnactment", "EnactmentDate"}

func (l *lifecycle) events(meta *markup.Node) {
	for n := range meta.Descendants() {
		switch {
		case n.Is("eventRef"):
			l.event(n)
		case n.Is("textualMod") && n.Parent.Is("passiveModifications"):
			l.passive(n)
		}
	}
}

func (l *lifecycle) event(n *markup.Node) {
	d := markup.DateIn(n.Attr("date"))
	if d.IsZero() {
		return
	}
	x, what, by := l.r.x, strings.TrimPrefix(n.Attr("refersTo"), "#"), l.refs[strings.TrimPrefix(n.Attr("source"), "#")]
	enacted := n.AttrIs("type", "generation")
	for _, s := range enactments {
		enacted = enacted || what == s
	}
	switch {
	case enacted:
		if x.URI != "" {
			l.list.Add(act.Event{Type: act.Enacted, By: x.URI, Date: d})
		}
	case what == "DateOfRepeal" || n.AttrIs("type", "repeal"):
		e := act.Event{Type: act.Repealed, By: by, Effect: d}
		if by == "" {
			e.By, e.Note = x.URI, "the file gives the day of repeal without the repealing act"
		}
		l.list.Add(e)
	case n.AttrIs("type", "amendment") && by != "" && by != x.URI:
		l.list.Add(act.Event{Type: act.Amended, By: by, Effect: d})
	}
}

// passive reads one change by another act, with the units it touched.
func (l *lifecycle) passive(n *markup.Node) {
	src := n.Child("source")
	if src == nil {
		return
	}
	by := workAt(src.Attr("href"))
	if ref := l.refs[strings.TrimPrefix(src.Attr("href"), "#")]; ref != "" {
		by = ref
	}
	effect := l.start(n.Attr("period"))
	if force := n.Child("force"); force != nil && effect.IsZero() {
		effect = l.start(force.Attr("period"))
	}
	if by == "" || effect.IsZero() {
		return
	}
	e := act.Event{Type: act.Amended, By: by, Effect: effect}
	if n.AttrIs("type", "repeal") {
		e.Type = act.Repealed
	}
	for d := range n.Elements() {
		if !d.Is("destination") {
			continue
		}
		_, id, _ := strings.Cut(d.Attr("href"), "#")
		if u := l.r.units[id]; u != nil && u.Provision != nil {
			e.Touches = append(e.Touches, u.Provision.WID)
		}
	}
	if len(e.Touches) == 0 {
		e.Type = act.Amended // a change of unknown extent is no repeal of the whole
	}
	l.list.Add(e)
}

// start returns the first day of a period, named by an interval, a group of them
// or an event.
func (l *lifecycle) start(ref string) act.Date {
	id := strings.TrimPrefix(ref, "#")
	if d, ok := l.dates[id]; ok {
		return d
	}
	n := l.periods[id]
	if n == nil {
		return act.Date{}
	}
	if n.Is("temporalGroup") {
		if n = n.Child("timeInterval"); n == nil {
			return act.Date{}
		}
	}
	return l.dates[strings.TrimPrefix(n.Attr("start"), "#")]
}

// validity reads the period of the whole document, which legislation.gov.uk gives
// as a restriction without a place.
func (l *lifecycle) validity(meta *markup.Node) {
	for n := range meta.Descendants() {
		if !n.Is("restriction") || n.Attr("href") != "" || l.periods[strings.TrimPrefix(n.Attr("refersTo"), "#")] == nil {
			continue
		}
		v := act.Interval{From: l.start(n.Attr("refersTo"))}
		if i := l.periods[strings.TrimPrefix(n.Attr("refersTo"), "#")].Child("timeInterval"); i != nil {
			if end := l.dates[strings.TrimPrefix(i.Attr("end"), "#")]; !end.IsZero() {
				v.Until = end.AddDays(-1)
			}
		}
		if v.Contains(l.r.x.Date) {
			l.r.x.Valid = v
		}
		return
	}
}
