package clml

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/akn/markup"
)

// inline returns the text of n on one line. Notes referred to in it go to the
// unit u, or to the one that quotes it.
func (r *reader) inline(u *markup.Unit, n *markup.Node, in place) string {
	var l markup.Line
	r.run(&l, in.noted(u), n)
	return l.String()
}

func (r *reader) run(l *markup.Line, u *markup.Unit, n *markup.Node) {
	for c := range n.Nodes() {
		switch c.Name {
		case "":
			l.Write(c.Content)
		case "CommentaryRef":
			r.comment(u, c.Attr("Ref"))
		case "FootnoteRef":
			if f := r.ids[c.Attr("Ref")]; f != nil {
				r.footnote(u, f)
			}
		case "Footnote":
			r.footnote(u, c)
		case "Addition", "Substitution", "Repeal":
			r.comment(u, c.Attr("CommentaryRef"))
			r.run(l, u, c)
		case "Superior", "sup":
			l.Raised(c.Folded())
		case "Character", "br":
			l.Space()
		case "Image":
			l.Write(image(c.Attr("Description")))
		case "Text", "Para", "P", "ListItem", "DateText", "Title", "Number", "Where", "td", "th", "mi", "mo", "mn", "mtext", "tr":
			l.Space()
			r.run(l, u, c)
			l.Space()
		default:
			r.run(l, u, c)
		}
	}
	if n.Is("Image") {
		l.Write(image(n.Attr("Description")))
	}
}

// image stands for a picture, which a text cannot hold.
func image(description string) string {
	if description == "" {
		return "[image]"
	}
	return "[image: " + description + "]"
}

// comment notes a commentary at the unit u.
func (r *reader) comment(u *markup.Unit, id string) {
	c, ok := r.comments[id]
	if !ok {
		return
	}
	t := told{id, u}
	if r.noted[t] || !r.admitNote(c.Note) {
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

// footnote notes a footnote at the unit u, with its mark. Its text is read once;
// a footnote that refers to itself is empty there.
func (r *reader) footnote(u *markup.Unit, n *markup.Node) {
	text, known := r.footnotes[n]
	if !known {
		r.footnotes[n] = ""
		mark := n.Child("Number").Folded()
		if mark == "" {
			mark = strings.TrimLeft(strings.TrimLeft(n.Attr("id"), "abcdefghijklmnopqrstuvwxyz"), "0")
		}
		var l markup.Line
		for c := range n.Elements() {
			if !c.Is("Number") {
				l.Space()
				r.run(&l, u, c)
			}
		}
		text = "[" + mark + "] " + l.String()
		r.footnotes[n] = text
	}
	if r.admitNote(text) {
		u.Note(text, act.NoteAfter, n.Span)
	}
}

// commentary reads the text of a commentary and the acts it cites.
func (r *reader) commentary(n *markup.Node) markup.Commentary {
	c := markup.Commentary{Type: n.Attr("Type")}
	var l markup.Line
	var run func(*markup.Node)
	run = func(n *markup.Node) {
		for k := range n.Nodes() {
			switch {
			case k.Name == "":
				l.Write(k.Content)
				continue
			case k.Is("Text", "Para"):
				l.Space()
			case k.Attr("URI") != "":
				c.Links = append(c.Links, markup.Link{At: l.Len(), Work: cited(k)})
			}
			run(k)
		}
	}
	run(n)
	return c.Named(l.String())
}

// cited returns the work that a citation names. Where its address has a regnal
// year, Year and Number tell the calendar year.
func cited(n *markup.Node) act.WorkURI {
	uri := n.Attr("URI")
	if w := markup.UKWorkAt(uri); w != "" {
		return w
	}
	return markup.UKWork(shortType(uri), n.Attr("Year"), n.Attr("Number"))
}
