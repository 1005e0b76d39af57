package clml

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/akn/markup"
)

// heads are the elements that group P1s, and what they become.
var heads = map[string]act.Kind{
	"Group": act.Title, "Part": act.Part, "Chapter": act.Chapter, "Pblock": act.Division, "PsubBlock": act.Division,
	"EUPart": act.Part, "EUTitle": act.Title, "EUChapter": act.Chapter, "EUSection": act.Subchapter, "EUSubsection": act.Division,
	"Schedule": act.Schedule, "Appendix": act.Schedule, "Abstract": act.Division, "SignedSection": act.Division,
}

// children reads everything below n, which u stands for.
func (r *reader) children(u *markup.Unit, n *markup.Node, in place) {
	for c := range n.Elements() {
		r.child(u, c, in)
	}
}

func (r *reader) child(u *markup.Unit, c *markup.Node, in place) {
	switch name := c.Name; {
	case heads[name] != "":
		r.head(u, c, in)
	case c.Is("P1", "P2", "P3", "P4", "P5", "P6", "P7"):
		r.level(u, c, in)
	case c.Is("P1group", "P2group", "P3group"):
		r.group(u, c, in)
	case c.Is("Division"):
		r.division(u, c, in)
	case c.Is("UnorderedList") && c.Attr("Class") == "Definition":
		r.definitions(u, c, in)
	case c.Is("Attachment"):
		r.attachment(u, c, in)
	case isPara(name), c.Is("Body", "EUBody", "Schedules", "ScheduleBody", "AppendixBody", "AbstractBody", "Attachments", "AttachmentGroup", "Signatory", "Signee"):
		r.children(u, c, in)
	case c.Is("Number", "Pnumber", "Title", "Subtitle", "TitleBlock", "Reference"):
		// read by label
	case c.Is("Contents"):
		// a table of contents is no text of the act
	case c.Is("ExplanatoryNotes", "EarlierOrders"):
		r.explanation(u, c)
	default:
		r.block(u, c, in)
	}
}

// isPara reports elements that only hold the text of the unit around them.
func isPara(name string) bool {
	return name == "P" || name == "Para" || len(name) == 6 && name[0] == 'P' && name[2:] == "para"
}

// head reads a part, chapter, cross-heading or schedule.
func (r *reader) head(u *markup.Unit, n *markup.Node, in place) {
	if !r.doc.Admit() {
		return
	}
	c := &markup.Unit{Kind: heads[n.Name], Span: n.Span}
	in.schedule = in.schedule || n.Is("Schedule", "Appendix")
	r.label(c, n, in)
	r.status(c, n)
	r.children(c, n, in)
	u.Add(c)
	r.alternatives(u, n, in)
}

// level reads P1 to P7.
func (r *reader) level(u *markup.Unit, n *markup.Node, in place) {
	if !r.doc.Admit() {
		return
	}
	c := &markup.Unit{Kind: r.cat.Kind(int(n.Name[1]-'0'), in.schedule), Span: n.Span}
	r.label(c, n, in)
	r.status(c, n)
	r.children(c, n, in)
	u.Add(c)
	r.alternatives(u, n, in)
}

// group reads a P1group: the heading of the one P1 in it, or of several.
func (r *reader) group(u *markup.Unit, n *markup.Node, in place) {
	if in.nested++; in.nested > markup.MaxNested {
		r.children(u, n, in)
		return
	}
	g := &markup.Unit{Span: n.Span}
	r.label(g, n, in)
	r.status(g, n)
	r.children(g, n, in)
	u.Titled(g, n.Is("P1group"))
	r.alternatives(u, n, in)
}

// division reads a numbered or titled part of an EU document.
func (r *reader) division(u *markup.Unit, n *markup.Node, in place) {
	if in.nested++; in.nested > markup.MaxNested || !r.doc.Admit() {
		r.children(u, n, in)
		return
	}
	c := &markup.Unit{Kind: act.Division, Span: n.Span}
	r.label(c, n, in)
	r.children(c, n, in)
	switch {
	case c.Num != "":
		c.Kind = act.Point
		u.Add(c)
	case c.Heading != "":
		u.Add(c)
	default:
		u.Splice(c)
	}
}

// definitions reads a list of definitions: each is a line without number, its
// lettered list stands below it.
func (r *reader) definitions(u *markup.Unit, n *markup.Node, in place) {
	for item := range n.Elements() {
		if !item.Is("ListItem") || !r.doc.Admit() {
			r.child(u, item, in)
			continue
		}
		c := &markup.Unit{Kind: act.Alinea, Span: item.Span}
		for p := range item.Elements() {
			if !p.Is("Para") {
				r.definitionPart(c, p, in)
				continue
			}
			for q := range p.Elements() {
				r.definitionPart(c, q, in)
			}
		}
		u.Add(c)
	}
}

func (r *reader) definitionPart(c *markup.Unit, n *markup.Node, in place) {
	if !n.Is("OrderedList") || n.Attr("Type") != "alpha" || n.Attr("Decoration") != "parens" {
		r.child(c, n, in)
		return
	}
	i := 0
	for item := range n.Elements() {
		if i++; item.Is("ListItem") {
			p := &markup.Unit{Kind: r.cat.Kind(3, in.schedule), Num: itemNumber(n, item, i), Span: item.Span}
			r.children(p, item, in)
			c.Add(p)
		}
	}
}

// attachment keeps a document attached to an EU one as text: its articles are
// not those of the document it stands in.
func (r *reader) attachment(u *markup.Unit, n *markup.Node, in place) {
	if in.nested++; in.nested > markup.MaxNested || !r.doc.Admit() {
		r.attached(u, n, in)
		return
	}
	inner := &markup.Unit{}
	in.host = in.noted(u)
	r.attached(inner, n, in)
	a := &markup.Unit{Kind: act.Schedule, Span: n.Span}
	for _, b := range inner.Flat() {
		a.Block(b)
	}
	u.Add(a)
}

func (r *reader) attached(u *markup.Unit, n *markup.Node, in place) {
	for c := range n.Elements() {
		switch {
		case c.Is("EURetained", "Primary", "Secondary", "Legislation"):
			r.attached(u, c, in)
		case c.Is("EUPrelims", "PrimaryPrelims", "SecondaryPrelims"):
			r.attached(u, c, in)
		case c.Is("Number", "Title") && n.Is("EUPrelims", "PrimaryPrelims", "SecondaryPrelims"):
			u.Text(r.inline(u, c, in), c.Span) // names a document that is text here
		default:
			r.child(u, c, in)
		}
	}
}

// alternatives puts the versions of a unit for other parts of the country after
// it.
func (r *reader) alternatives(u *markup.Unit, n *markup.Node, in place) {
	if in.version {
		return
	}
	in.version = true
	for id := range strings.FieldsSeq(n.Attr("AltVersionRefs")) {
		if v := r.ids[id]; v != nil && v.Is("Version") {
			delete(r.ids, id) // each stands in one place
			r.find(n.Span, "another version of this unit follows it: "+first(v.Attr("Description"), id))
			r.children(u, v, in)
		}
	}
}

// label reads number, heading and reference of a unit.
func (r *reader) label(u *markup.Unit, n *markup.Node, in place) {
	for c := range n.Elements() {
		switch {
		case c.Is("Number", "Pnumber"):
			u.Num = r.number(u, n, c, in)
		case c.Is("Title", "Subtitle"):
			u.Heading = joinHeading(u.Heading, r.inline(u, c, in))
		case c.Is("TitleBlock"):
			r.label(u, c, in)
		case c.Is("Reference"):
			in.noted(u).Note(r.inline(u, c, in), act.NoteHead, c.Span)
		}
	}
}

func joinHeading(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " — " + b
}

// number returns the number of a unit as legislation.gov.uk prints it: the marks
// around it are attributes, or those usual at its level.
func (r *reader) number(u *markup.Unit, unit, n *markup.Node, in place) string {
	s := r.inline(u, n, in)
	switch {
	case s == "" || unit.Is("Division"):
		return s
	case n.Is("Number"):
		return strings.TrimRight(s, ". ")
	}
	before, hasBefore := lookup(n, "PuncBefore")
	after, hasAfter := lookup(n, "PuncAfter")
	if unit.Is("P1") {
		return strings.TrimRight(before+s+after, ". ")
	}
	if !hasBefore && !hasAfter && !bracketed(s) {
		return s
	}
	if !hasBefore {
		before = "("
	}
	if !hasAfter {
		after = ")"
	}
	return strings.TrimSpace(before + s + after)
}

// bracketed reports numbers that are printed in brackets unless told otherwise:
// figures with capitals after them, or letters of one size.
func bracketed(s string) bool {
	letters := strings.TrimLeft(s, "0123456789")
	return letters == "" || strings.Trim(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" ||
		letters == s && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}

func lookup(n *markup.Node, name string) (string, bool) {
	for _, a := range n.Attrs {
		if a.Name == name && a.Space == "" {
			return a.Value, true
		}
	}
	return "", false
}

// status records whether a unit was in force on the date of the version.
func (r *reader) status(u *markup.Unit, n *markup.Node) {
	start, end := markup.DateIn(n.Attr("RestrictStartDate")), markup.DateIn(n.Attr("RestrictEndDate"))
	unmatched := n.Attr("Match") == "false"
	switch s := n.Attr("Status"); {
	case s == "Prospective", s == "" && unmatched && start.After(r.x.Date):
		u.Status = act.Prospective
	case s == "Repealed", s == "" && unmatched && !end.IsZero() && !end.After(r.x.Date):
		u.Status = act.Excluded
	case s != "":
		u.Note("Status: "+s, act.NoteHead, act.Span{})
	case unmatched:
		u.Note("Not in force on the date of this version.", act.NoteHead, act.Span{})
	}
}
