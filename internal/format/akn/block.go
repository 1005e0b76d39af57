package akn

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/akn/markup"
)

// blocks reads the paragraphs below n.
func (r *reader) blocks(u *markup.Unit, n *markup.Node, in place) {
	for c := range n.Elements() {
		r.block(u, c, in)
	}
}

// block reads an element that is text of the unit u.
func (r *reader) block(u *markup.Unit, n *markup.Node, in place) {
	switch {
	case n.Is("toc", "meta"):
	case n.Is("p", "block"):
		r.paragraph(u, n, in)
	case n.Is("table"):
		if t := markup.Table(n, func(cell *markup.Node) string { return r.inline(u, cell, in) }); t != "" {
			u.Block(act.Block{Text: t, Table: true, Span: n.Span})
		}
	case n.Is("blockList", "ul", "ol") && in.nested < markup.MaxNested:
		r.list(u, n, in)
	case n.Is("hcontainer", "list", "level") || kinds[n.Name] != "":
		r.unit(u, n, in)
	case n.Is("tblock") && n.AttrIs("class", "definition"):
		c := &markup.Unit{Kind: act.Alinea, Span: n.Span}
		r.blocks(c, n, in)
		u.Add(c)
	case n.Is("num", "heading", "subheading", "caption", "listIntroduction", "listWrapUp"):
		u.Text(r.inline(u, n, in), n.Span)
	case n.Is("noteRef"):
		r.comment(in.noted(u), strings.TrimPrefix(n.Attr("href"), "#"))
	case onlyElements(n):
		r.labelled(u, n, in)
	default:
		u.Text(r.inline(u, n, in), n.Span)
	}
}

// labelled reads a container of blocks, its number before its first paragraph,
// as in the recitals of a preamble.
func (r *reader) labelled(u *markup.Unit, n *markup.Node, in place) {
	num := n.Child("num")
	if in.nested++; num == nil || in.nested > markup.MaxNested {
		r.blocks(u, n, in)
		return
	}
	in.host = in.noted(u)
	c := &markup.Unit{Num: r.inline(u, num, in)}
	for b := range n.Elements() {
		if b != num {
			r.block(c, b, in)
		}
	}
	all := &markup.Unit{}
	all.Add(c)
	for _, b := range all.Flat() {
		u.Block(b)
	}
}

// onlyElements reports whether n holds elements and no text of its own.
func onlyElements(n *markup.Node) bool {
	if n.Is("math", "img") {
		return false
	}
	some := false
	for c := range n.Nodes() {
		if c.Name != "" {
			some = some || !c.Is("noteRef", "authorialNote")
		} else if strings.TrimSpace(c.Content) != "" {
			return false
		}
	}
	return some
}

// list reads a list inside a paragraph: one paragraph for each item.
func (r *reader) list(u *markup.Unit, n *markup.Node, in place) {
	all := &markup.Unit{}
	in.host = in.noted(u)
	in.nested++
	for item := range n.Elements() {
		if !item.Is("item", "li") {
			r.block(all, item, in)
			continue
		}
		c := &markup.Unit{Span: item.Span}
		r.label(c, item, in)
		for b := range item.Elements() {
			if !b.Is("num", "heading", "subheading") {
				r.block(c, b, in)
			}
		}
		if len(c.Items) == 0 && c.Num == "" && c.Heading == "" {
			c.Text(r.inline(u, item, in), item.Span)
		}
		all.Add(c)
	}
	for _, b := range all.Flat() {
		u.Block(b)
	}
}

// front reads preface and preamble as paragraphs. What only names the document
// is metadata and not repeated.
func (r *reader) front(u *markup.Unit, n *markup.Node) {
	for c := range n.Elements() {
		switch {
		case c.Is("toc"), c.AttrIs("name", "title", "number", "banner", "subjects"):
		case r.uk && r.cat == markup.EU && c.Is("longTitle"): // the title of an EU document
		case n.Is("preface") && c.Find("docTitle", "docNumber", "shortTitle") != nil:
		default:
			r.block(u, c, place{})
		}
	}
}

// conclusions reads what closes the document. The explanatory note of a UK
// instrument is no part of it: a note after the last unit.
func (r *reader) conclusions(root *markup.Unit, n *markup.Node) {
	end := &markup.Unit{Kind: act.Division, Span: n.Span}
	to := root
	if r.last != nil {
		to = r.last
	}
	for c := range n.Elements() {
		if c.AttrIs("class", "explanatoryNote", "explanatoryNotes", "earlierOrders") {
			inner := &markup.Unit{}
			r.blocks(inner, c, place{host: to})
			for _, b := range inner.Flat() {
				to.Note(b.Text, act.NoteAfter, b.Span)
			}
			continue
		}
		r.block(end, c, place{})
	}
	if len(end.Items) > 0 {
		root.Add(end)
	}
}

// attachments reads the documents attached to an act as schedules.
func (r *reader) attachments(root *markup.Unit, n *markup.Node) {
	for a := range n.Elements() {
		c := &markup.Unit{Kind: act.Schedule, Span: a.Span}
		in := place{schedule: true}
		r.label(c, a, in)
		for d := range a.Elements() {
			for part := range d.Elements() {
				switch {
				case part.Is("preface", "preamble"):
					r.blocks(c, part, in)
				case part.Is("body", "mainBody", "conclusions"):
					r.children(c, part, in)
				}
			}
		}
		root.Add(c)
		r.last = c
	}
}
