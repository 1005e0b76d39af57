package clml

import (
	"strconv"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/akn/markup"
)

// block reads an element that is text of the unit u.
func (r *reader) block(u *markup.Unit, n *markup.Node, in place) {
	switch {
	case n.Is("Text"):
		u.Text(r.inline(u, n, in), n.Span)
	case in.nested >= markup.MaxNested && n.Is("BlockAmendment", "BlockExtract", "OrderedList", "UnorderedList", "KeyList"):
		u.Text(r.inline(u, n, in), n.Span)
	case n.Is("BlockAmendment", "BlockExtract"):
		r.quotation(u, n, in)
	case n.Is("AppendText"):
		u.AppendText(r.inline(u, n, in))
	case n.Is("OrderedList", "UnorderedList", "KeyList"):
		r.list(u, n, in)
	case n.Is("Tabular"):
		r.tabular(u, n, in)
	case n.Is("table"):
		if t := markup.Table(n, func(cell *markup.Node) string { return r.inline(u, cell, in) }); t != "" {
			u.Block(act.Block{Text: t, Table: true, Span: n.Span})
		}
	case n.Is("CommentaryRef"):
		r.comment(in.noted(u), n.Attr("Ref"))
	case n.Is("IncludedDocument"):
		r.find(n.Span, "a document included here is not in the file")
	case onlyElements(n):
		r.children(u, n, in)
	default:
		u.Text(r.inline(u, n, in), n.Span)
	}
}

// onlyElements reports whether n holds elements and no text of its own.
func onlyElements(n *markup.Node) bool {
	if n.Is("math", "Image") {
		return false
	}
	some := false
	for c := range n.Nodes() {
		if c.Name != "" {
			some = true
		} else if strings.TrimSpace(c.Content) != "" {
			return false
		}
	}
	return some
}

// quotation reads wording of another act: quoted paragraphs of u.
func (r *reader) quotation(u *markup.Unit, n *markup.Node, in place) {
	q := &markup.Unit{}
	quoted := place{schedule: n.Attr("Context") == "schedule", host: in.noted(u), version: in.version, nested: in.nested + 1}
	for c := range n.Elements() {
		if c.Is("Number", "Pnumber", "Title", "Subtitle", "FragmentNumber", "FragmentTitle") {
			q.Text(r.inline(u, c, quoted), c.Span)
		} else {
			r.child(q, c, quoted)
		}
	}
	for _, b := range q.Quote(markup.Quotes(n.Attr("Format"))) {
		u.Block(b)
	}
}

// list reads a list inside a paragraph: one paragraph for each item.
func (r *reader) list(u *markup.Unit, n *markup.Node, in place) {
	all := &markup.Unit{}
	in.host = in.noted(u)
	in.nested++
	i := 0
	for item := range n.Elements() {
		i++
		c := &markup.Unit{Span: item.Span}
		switch {
		case item.Is("ListItem"):
			c.Num = itemNumber(n, item, i)
			r.children(c, item, in)
		case item.Is("KeyListItem"):
			if key := item.Child("Key"); key != nil {
				c.Heading = r.inline(c, key, in)
			}
			for p := range item.Elements() {
				if p.Is("ListItem") {
					r.children(c, p, in)
				}
			}
		default:
			r.child(c, item, in)
		}
		all.Add(c)
	}
	for _, b := range all.Flat() {
		u.Block(b)
	}
}

// itemNumber returns the number of the i-th item of a list, "" for none.
func itemNumber(list, item *markup.Node, i int) string {
	num := item.Attr("NumberOverride")
	if num == "" {
		if !list.Is("OrderedList") {
			return ""
		}
		num = counted(list.Attr("Type"), i)
	}
	for _, d := range []struct{ name, before, after string }{
		{"parens", "(", ")"}, {"parenRight", "", ")"}, {"brackets", "[", "]"}, {"bracketRight", "", "]"}, {"period", "", "."}, {"colon", "", ":"},
	} {
		if list.Attr("Decoration") == d.name && !strings.HasSuffix(num, d.after) {
			return d.before + num + d.after
		}
	}
	return num
}

func counted(kind string, i int) string {
	switch kind {
	case "roman":
		return markup.Roman(i)
	case "romanUpper", "romanupper":
		return strings.ToUpper(markup.Roman(i))
	case "alpha":
		return markup.Letter(i)
	case "alphaUpper", "alphaupper":
		return strings.ToUpper(markup.Letter(i))
	}
	return strconv.Itoa(i)
}

// tabular reads a table with its title.
func (r *reader) tabular(u *markup.Unit, n *markup.Node, in place) {
	for c := range n.Elements() {
		switch {
		case c.Is("Number", "Title", "Subtitle"):
			u.Text(r.inline(u, c, in), c.Span)
		case c.Is("Footnote"):
			r.footnote(in.noted(u), c)
		default:
			r.block(u, c, in)
		}
	}
}

// prelims reads what stands before the body as paragraphs; title and number are
// metadata.
func (r *reader) prelims(u *markup.Unit, n *markup.Node) {
	for c := range n.Elements() {
		switch {
		case c.Is("Title", "Number", "MultilineTitle", "SubjectInformation", "Contents", "Approved"):
		case c.Is("LongTitle", "DateOfEnactment", "MadeDate", "LaidDate", "SiftedDate", "ComingIntoForce"):
			u.Text(r.inline(u, c, place{}), c.Span)
		default:
			r.children(u, c, place{})
		}
	}
}

// explanation keeps a note that is no part of the law: it stands after the last
// unit before it.
func (r *reader) explanation(u *markup.Unit, n *markup.Node) {
	inner := &markup.Unit{}
	r.label(inner, n, place{})
	r.children(inner, n, place{})
	to := u
	for len(to.Items) > 0 && to.Items[len(to.Items)-1].Unit != nil {
		to = to.Items[len(to.Items)-1].Unit
	}
	to.Note(inner.Heading, act.NoteAfter, n.Span)
	for _, b := range inner.Flat() {
		to.Note(b.Text, act.NoteAfter, b.Span)
	}
}
