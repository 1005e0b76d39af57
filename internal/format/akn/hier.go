package akn

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/akn/markup"
)

// ukl is the namespace in which legislation.gov.uk repeats what CLML said.
const ukl = "http://www.legislation.gov.uk/namespaces/legislation"

// place is where in the document the reader stands.
type place struct {
	schedule bool
	inRoot   bool // inside an article or section
	levels   int  // level elements around
	level    int  // P-level of the unit around, UK files only
	own      int  // P-level of the unit itself, 0 for others
	nested   int  // groups, lists and quotations around
	host     *markup.Unit
}

// noted returns the unit that notes within u belong to.
func (p place) noted(u *markup.Unit) *markup.Unit {
	if p.host != nil {
		return p.host
	}
	return u
}

// kinds of the elements of the hierarchy outside the UK profile. A clause is a
// section of a bill where it stands free.
var kinds = map[string]act.Kind{
	"book": act.Part, "tome": act.Part, "part": act.Part, "subpart": act.Subchapter, "title": act.Title, "subtitle": act.Subchapter,
	"chapter": act.Chapter, "subchapter": act.Subchapter, "division": act.Division, "subdivision": act.Division,
	"article": act.Article, "section": act.Section, "rule": act.Article, "clause": act.Section,
	"subsection": act.Subsection, "paragraph": act.Paragraph, "subparagraph": act.Subparagraph, "alinea": act.Alinea,
	"point": act.Point, "indent": act.Alinea, "subrule": act.Point, "subclause": act.Subpoint, "transitional": act.Point, "proviso": act.Alinea,
}

// containers are the names of hcontainers that are units.
var containers = map[string]act.Kind{
	"schedule": act.Schedule, "attachment": act.Schedule, "annex": act.Schedule, "appendix": act.Schedule,
	"regulation": act.Article, "rule": act.Article, "order": act.Article,
	"crossheading": act.Division, "crossHeading": act.Division, "subheading": act.Division, "signatures": act.Division, "abstract": act.Division,
	"groupOfParts": act.Title, "definition": act.Alinea, "subpoint": act.Subpoint, "division": act.Division,
}

// passed are hcontainers of the UK profile that are no units even under a title,
// such as SCHEDULES.
var passed = []string{"schedules", "scheduleBody", "appendixBody", "attachments", "attachmentGroup", "body", "wrapper1", "wrapper2"}

// children reads everything below n, which u stands for.
func (r *reader) children(u *markup.Unit, n *markup.Node, in place) {
	for c := range n.Elements() {
		r.child(u, c, in)
	}
}

func (r *reader) child(u *markup.Unit, c *markup.Node, in place) {
	switch {
	case c.Is("num", "heading", "subheading", "toc"):
		// the label is read with the unit; a table of contents is no text
	case c.Is("intro", "wrapUp", "content"):
		r.blocks(u, c, in)
	case c.Is("list", "level", "hcontainer") || kinds[c.Name] != "":
		r.unit(u, c, in)
	case c.Is("crossHeading"):
		u.Add(&markup.Unit{Kind: act.Division, Heading: r.inline(u, c, in), Span: c.Span})
	case c.Is("componentRef", "documentRef"):
		r.find(c.Span, "another file is to be read here: not done")
	default:
		r.block(u, c, in)
	}
}

// unit reads an element of the hierarchy.
func (r *reader) unit(u *markup.Unit, n *markup.Node, in place) {
	if !r.doc.Admit() {
		return
	}
	c := &markup.Unit{Span: n.Span}
	c.Kind, in = r.kind(n, in)
	label := n.Child("num", "heading", "subheading")
	if in.own == 1 && label == nil || r.isGroup(n) {
		in.nested++
	}
	if c.Kind == "" && (label == nil || n.AttrIs("name", passed...)) && !r.isGroup(n) || in.nested > markup.MaxNested {
		r.children(u, n, in)
		return
	}
	r.label(c, n, in)
	if n.Attr("status") == "removed" || n.Attr("status") == "temporarily removed" {
		c.Status = act.Excluded
	}
	if id := n.Attr("eId"); id != "" && in.host == nil {
		r.units[id] = c
	}
	if n.AttrIn("", "alternativeTo") != "" {
		r.find(n.Span, "another version of the unit before it: "+n.AttrIn(ukl, "Description"))
	}
	r.children(c, n, in)
	r.place(u, c, n, in)
}

// place puts a unit that was read below u, or its parts when it only groups.
func (r *reader) place(u, c *markup.Unit, n *markup.Node, in place) {
	if r.isGroup(n) {
		if i := c.Items; len(i) == 1 && i[0].Unit != nil && i[0].Unit.Heading == "" && in.host == nil {
			r.units[n.Attr("eId")] = i[0].Unit
		}
		u.Titled(c, !n.AttrIs("name", "P2group", "P3group"))
		return
	}
	division := n.AttrIs("name", "division")
	unnamed := c.Num == "" && n.Child("num") == nil
	switch {
	case division && !unnamed:
		c.Kind = act.Point
	case unnamed && c.Heading == "" && (c.Kind == "" || division || in.own == 1):
		u.Splice(c)
		return
	case in.own == 1 && unnamed:
		c.Kind = act.Division // a P1group without P1
	case c.Kind == "" && in.inRoot:
		c.Kind = act.Alinea
	case c.Kind == "":
		c.Kind = act.Division
	}
	u.Add(c)
	if in.host == nil {
		r.last = c
	}
}

// isGroup reports P1groups of CLML, which give a heading to what they hold.
func (r *reader) isGroup(n *markup.Node) bool {
	return n.AttrIs("class", "schGroup7") && n.AttrIn(ukl, "Name") != "Pblock" || n.AttrIn(ukl, "Name") == "P1group" || n.AttrIs("name", "P2group", "P3group")
}

// kind returns what the element n is, "" for one that only groups, and the place
// of what stands below it.
func (r *reader) kind(n *markup.Node, in place) (act.Kind, place) {
	name := n.Name
	in.own = 0
	if n.Is("hcontainer") {
		name = n.Attr("name")
		in.schedule = in.schedule || containers[name] == act.Schedule
	}
	if r.uk {
		if k, at, ok := r.ukKind(n, name, in); ok {
			return k, at
		}
	}
	k := kinds[name]
	switch {
	case n.Is("hcontainer"):
		if k == "" || containers[name] != "" {
			k = containers[name]
		}
	case n.Is("level"):
		in.levels++
		k = [...]act.Kind{act.Paragraph, act.Subparagraph, act.Point, act.Subpoint}[min(in.levels, 4)-1]
	case n.Is("list"):
		k = ""
	case n.Is("section") && r.articles[n] && !in.inRoot:
		k = act.Subchapter
	case in.inRoot && (n.Is("clause") || n.Is("rule")):
		k = act.Point
	case in.inRoot && n.Is("point") && in.level > 0:
		k = act.Subpoint
	case n.Is("indent") && n.Child("num").Folded() != "" && markup.Bare(n.Child("num").Folded()) != "":
		k = act.Subpoint
	}
	in.inRoot = in.inRoot || k.IsRoot()
	if k == act.Point {
		in.level++
	}
	return k, in
}

// ukLevels are the P-levels of CLML by element name and category.
var ukLevels = map[markup.Category]map[string]int{
	markup.Primary:   {"section": 1, "subsection": 2, "paragraph": 3, "subparagraph": 4, "clause": 5, "subclause": 6},
	markup.Secondary: {"article": 1, "regulation": 1, "rule": 1, "paragraph": 2, "subparagraph": 3, "clause": 4, "subclause": 5, "point": 6},
	markup.EU:        {"article": 1, "paragraph": 2, "subparagraph": 3, "point": 3, "clause": 4},
}

var ukClasses = map[string]int{"prov1": 1, "prov2": 2, "schProv1": 1, "schProv2": 2, "para1": 3, "para2": 4, "para3": 5, "para4": 6}

// ukKind names the units of legislation.gov.uk by their level, as the CLML of the
// same document does.
func (r *reader) ukKind(n *markup.Node, name string, in place) (act.Kind, place, bool) {
	if s := n.AttrIn(ukl, "Name"); s == "Pblock" || s == "PsubBlock" {
		in.level = 0
		return act.Division, in, true
	}
	if r.cat == markup.EU && !in.schedule && (name == "section" || name == "subsection") {
		return map[string]act.Kind{"section": act.Subchapter, "subsection": act.Division}[name], in, true
	}
	level := ukClasses[n.Attr("class")]
	if level == 0 && in.schedule {
		level = map[string]int{"paragraph": 1, "subparagraph": 2, "clause": 5, "subclause": 6}[name]
		if level > 0 && level <= in.level {
			level = in.level + 1
		}
	}
	if level == 0 {
		level = ukLevels[r.cat][name]
	}
	if level == 0 && n.Is("level") {
		level = max(in.level, 2) + 1
	}
	if level == 0 {
		in.level = 0
		return "", in, false
	}
	in.level, in.own, in.inRoot = level, level, true
	return r.cat.Kind(level, in.schedule), in, true
}

// label reads num, heading and subheading of a unit, in any order.
func (r *reader) label(u *markup.Unit, n *markup.Node, in place) {
	for c := range n.Elements() {
		switch {
		case c.Is("num"):
			u.Num = r.inline(u, c, in)
			if (u.Kind.IsRoot() || u.Kind.IsHead() || in.own == 1) && !n.AttrIs("name", "division") {
				u.Num = strings.TrimRight(u.Num, ". ")
			}
		case c.Is("heading", "subheading"):
			if s := r.inline(u, c, in); u.Heading == "" {
				u.Heading = s
			} else if s != "" {
				u.Heading += " — " + s
			}
		}
	}
}
