package akn

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/akn/markup"
)

// ownExpression returns the element in which a file that we wrote says what it
// is, or nil.
func ownExpression(main *markup.Node) *markup.Node {
	meta := main.Child("meta")
	if meta == nil {
		return nil
	}
	for p := range meta.Elements() {
		if n := p.Child("expression"); p.Is("proprietary") && n != nil && n.Space == Space {
			return n
		}
	}
	return nil
}

// own reads a file that [Write] wrote: text as it stands, names as given.
type own struct {
	doc   *markup.Doc
	x     *act.Expression
	notes map[string]act.Note
	err   error
}

func readOwn(doc *markup.Doc, main, expr *markup.Node) (*act.Expression, []format.Finding, error) {
	o := &own{doc: doc, x: &act.Expression{}, notes: map[string]act.Note{}}
	o.expression(expr)
	for n := range expr.Parent.Elements() {
		o.fact(n)
	}
	for c := range main.Child("meta").Elements() {
		if c.Is("notes") {
			o.noteList(c)
		}
		if p := c.Child("passiveModifications"); c.Is("analysis") && p != nil {
			o.modifications(p)
		}
	}
	if p := main.Child("preamble"); p != nil {
		o.x.Preamble = o.blocks(p)
	}
	if b := main.Child("body"); b != nil {
		o.x.Notes = o.notesOf(b)
		o.x.Body = o.provisions(b)
	}
	if o.err == nil {
		o.err = doc.Overfull()
	}
	if o.err != nil {
		return nil, nil, o.err
	}
	return o.x, nil, nil
}

func (o *own) fail(n *markup.Node, format_ string, args ...any) {
	if o.err == nil {
		o.err = &format.SyntaxError{File: o.doc.Name, Line: o.doc.Finding(n.Span, "").Line, Msg: fmt.Sprintf(format_, args...)}
	}
}

func (o *own) date(n *markup.Node, name string) act.Date {
	var d act.Date
	if err := d.UnmarshalText([]byte(n.Attr(name))); err != nil {
		o.fail(n, "%s: %v", name, err)
	}
	return d
}

// expression reads what the file says of itself.
func (o *own) expression(n *markup.Node) {
	x := o.x
	x.URI, x.Alias, x.Kind = act.WorkURI(n.Attr("work")), n.Attr("alias"), n.Attr("kind")
	x.Country, x.Lang = n.Attr("country"), n.Attr("language")
	x.Date, x.Valid = o.date(n, "date"), act.Interval{From: o.date(n, "from"), Until: o.date(n, "until")}
	x.Dated, x.Notice = n.Attr("dated"), n.Attr("notice")
	x.Authority, x.Coverage = act.Authority(n.Attr("authority")), act.Coverage(n.Attr("coverage"))
	if x.Authority != "" && !x.Authority.Known() {
		o.fail(n, "unknown authority %q", string(x.Authority))
	}
	if x.URI != "" {
		if _, err := act.ParseWorkURI(string(x.URI)); err != nil {
			o.fail(n, "%v", err)
		}
	}
}

// fact reads one element of proprietary.
func (o *own) fact(n *markup.Node) {
	x, unit := o.x, act.EID(n.Attr("unit"))
	if n.Space != Space {
		return
	}
	switch n.Name {
	case "title":
		put(&x.Titles, n.Attr("language"), n.Raw())
	case "official":
		put(&x.Official, n.Attr("language"), n.Raw())
	case "event":
		e := act.Event{Type: act.EventType(n.Attr("type")), By: act.WorkURI(n.Attr("by")), Date: o.date(n, "date"), Published: o.date(n, "published"),
			Effect: o.date(n, "effect"), Earliest: o.date(n, "earliest"), Latest: o.date(n, "latest"), Note: n.Attr("note")}
		for t := range strings.FieldsSeq(n.Attr("touches")) {
			e.Touches = append(e.Touches, act.EID(t))
		}
		x.Events = append(x.Events, e)
	case "checked":
		put(&x.Checked, unit, act.Check{Against: n.Attr("against"), Edition: n.Attr("edition"), On: o.date(n, "on")})
	case "wid":
		put(&x.WIDs, unit, act.EID(n.Attr("wid")))
	case "heading":
		if x.Headings[unit] == nil {
			put(&x.Headings, unit, map[string]string{})
		}
		x.Headings[unit][n.Attr("language")] = n.Raw()
	case "link":
		put(&x.Links, unit, n.Attr("href"))
	}
}

// modifications reads what an amending act changed.
func (o *own) modifications(list *markup.Node) {
	for n := range list.Elements() {
		if !n.Is("textualMod") || !o.doc.Admit() {
			continue
		}
		m := act.Modification{Type: n.Attr("type")}
		for c := range n.Elements() {
			switch c.Name {
			case "source":
				by, at, _ := strings.Cut(c.Attr("href"), "#")
				m.By, m.Source = act.WorkURI(by), at
			case "destination":
				m.Unit = act.EID(strings.TrimPrefix(c.Attr("href"), "#"))
			case "old":
				m.Old = ownText(c)
			case "new":
				m.New = ownText(c)
			}
		}
		o.x.Modifications = append(o.x.Modifications, m)
	}
}

// ownText is the text in an element of ours.
func ownText(n *markup.Node) string {
	if t := n.Child("text"); t != nil {
		return t.Raw()
	}
	return ""
}

func put[K comparable, V any](m *map[K]V, k K, v V) {
	if *m == nil {
		*m = map[K]V{}
	}
	(*m)[k] = v
}

func (o *own) noteList(list *markup.Node) {
	places := map[string]act.NotePlace{"head": act.NoteHead, "lead": act.NoteLead, "after": act.NoteAfter}
	for n := range list.Elements() {
		text := ""
		if p := n.Child("p"); p != nil {
			text = p.Raw()
		}
		o.notes[n.Attr("eId")] = act.Note{Text: text, Place: places[n.AttrIn(Space, "place")], Span: n.Span}
	}
}

func (o *own) notesOf(n *markup.Node) []act.Note {
	var out []act.Note
	for id := range strings.FieldsSeq(n.AttrIn(Space, "notes")) {
		note, ok := o.notes[id]
		if !ok || !o.doc.AdmitNote(note.Text) {
			o.fail(n, "the note %q is not in the file, or named too often", id)
			break
		}
		out = append(out, note)
	}
	return out
}

func (o *own) provisions(n *markup.Node) []*act.Provision {
	var out []*act.Provision
	for c := range n.Elements() {
		if elements[act.Kind(c.Name)] || c.Is("hcontainer") && !c.AttrIs("name", emptyBody) {
			if !o.doc.Admit() {
				return out
			}
			out = append(out, o.provision(c))
		}
	}
	return out
}

func (o *own) provision(n *markup.Node) *act.Provision {
	p := &act.Provision{Kind: act.Kind(n.Name), EID: act.EID(n.Attr("eId")), WID: act.EID(n.Attr("wId")), Span: n.Span}
	if n.Is("hcontainer") {
		if p.Kind = act.Kind(n.Attr("name")); p.Kind == noKind {
			p.Kind = ""
		}
	}
	if p.WID == "" && n.AttrIn(Space, "wid") == "" {
		p.WID = p.EID
	}
	p.Status = act.Status(n.AttrIn(Space, "status"))
	if n.Attr("status") == "removed" {
		p.Status = act.Excluded
	}
	p.Notes = o.notesOf(n)
	for c := range n.Elements() {
		switch c.Name {
		case "num":
			p.Num = c.Raw()
		case "heading":
			p.Heading = c.Raw()
		case "content", "intro":
			p.Content = append(p.Content, o.blocks(c)...)
		case "wrapUp":
			p.WrapUp = append(p.WrapUp, o.blocks(c)...)
		}
	}
	p.Children = o.provisions(n)
	return p
}

// blocks reads paragraphs: those in a quotedStructure are quoted.
func (o *own) blocks(n *markup.Node) []act.Block {
	var out []act.Block
	for c := range n.Elements() {
		switch {
		case c.Is("table"):
			out = append(out, act.Block{Text: ownTable(c), Table: true, Span: c.Span})
		case c.Is("p"):
			if q := c.Path("mod", "quotedStructure"); q != nil {
				for _, b := range o.blocks(q) {
					b.Quoted = true
					out = append(out, b)
				}
				continue
			}
			out = append(out, act.Block{Text: c.Raw(), Table: c.AttrIn(Space, "block") == "table", Span: c.Span})
		}
	}
	return out
}

func ownTable(n *markup.Node) string {
	var rows []string
	for tr := range n.Elements() {
		var cells []string
		for td := range tr.Elements() {
			text := ""
			if p := td.Child("p"); p != nil {
				text = p.Raw()
			}
			cells = append(cells, text)
		}
		rows = append(rows, markup.Row(cells))
	}
	return strings.Join(rows, "\n")
}
