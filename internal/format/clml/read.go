package clml

import (
	"fmt"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/akn/markup"
)

// Space is the namespace of CLML.
const Space = "http://www.legislation.gov.uk/namespaces/legislation"

// Sniff reports whether src, or the beginning of a file, is CLML.
func Sniff(src []byte) bool {
	name, space, ok := markup.Root(src)
	return ok && name == "Legislation" && (space == Space || space == "")
}

// Read reads a CLML file. name is the file as the user knows it. The error is a
// [*format.SyntaxError].
func Read(name string, src []byte) (*act.Expression, []format.Finding, error) {
	doc, err := markup.Parse(name, src)
	if err != nil {
		return nil, nil, err
	}
	if !doc.Root.Is("Legislation") {
		return nil, nil, &format.SyntaxError{File: name, Line: 1, Msg: fmt.Sprintf("the outermost element is %q, not Legislation: this is no CLML", doc.Root.Name)}
	}
	r := &reader{doc: doc, x: &act.Expression{}, ids: map[string]*markup.Node{}, comments: map[string]markup.Commentary{},
		noted: map[told]bool{}, footnotes: map[*markup.Node]string{}}
	r.index()
	r.metadata()
	r.document()
	if err := doc.Overfull(); err != nil {
		return nil, nil, err
	}
	return r.x, r.findings, nil
}

type reader struct {
	doc *markup.Doc
	x   *act.Expression
	cat markup.Category
	// ids are the commentaries, footnotes and alternative versions.
	ids       map[string]*markup.Node
	comments  map[string]markup.Commentary
	told      []told
	noted     map[told]bool
	full      bool                    // no more notes
	footnotes map[*markup.Node]string // their notes, once read
	findings  []format.Finding
}

// told is a commentary and the unit it stands at.
type told struct {
	id   string
	unit *markup.Unit
}

// maxFindings is the most that is told of one file.
const maxFindings = 1000

func (r *reader) find(s act.Span, msg string) {
	switch {
	case len(r.findings) < maxFindings:
		r.findings = append(r.findings, r.doc.Finding(s, msg))
	case len(r.findings) == maxFindings:
		r.findings = append(r.findings, r.doc.Finding(s, "more was found, which is not listed"))
	}
}

// index remembers the elements that others refer to.
func (r *reader) index() {
	for n := range r.doc.Root.Descendants() {
		id := n.Attr("id")
		switch {
		case id == "":
		case n.Is("Commentary"):
			r.comments[id] = r.commentary(n)
		case n.Is("Footnote", "Version"):
			r.ids[id] = n
		}
	}
}

// place is where in the document the reader stands.
type place struct {
	schedule bool
	// host takes the notes of quoted text; nil outside quotations.
	host *markup.Unit
	// version is set within an alternative version, which has no others.
	version bool
	nested  int // groups, lists and quotations around
}

// noted returns the unit that notes within u belong to.
func (p place) noted(u *markup.Unit) *markup.Unit {
	if p.host != nil {
		return p.host
	}
	return u
}

// document reads prelims, body and schedules and makes the expression.
func (r *reader) document() {
	root := &markup.Unit{}
	prelims := &markup.Unit{}
	for part := range r.doc.Root.Elements() {
		if !part.Is("Primary", "Secondary", "EURetained") {
			continue
		}
		for c := range part.Elements() {
			switch c.Name {
			case "PrimaryPrelims", "SecondaryPrelims", "EUPrelims":
				r.prelims(prelims, c)
			case "ExplanatoryNotes", "EarlierOrders":
				r.explanation(root, c)
			default:
				r.child(root, c, place{})
			}
		}
	}
	asm := markup.Assembler{Report: r.find}
	preamble, body := asm.Top(root)
	r.x.Preamble = append(prelims.Flat(), preamble...)
	r.x.Body = body
	r.x.Notes = append(prelims.Notes, root.Notes...)
	r.events()
	if len(body) == 0 {
		r.find(act.Span{}, "the file holds no provision: a part of a document such as its introduction or contents")
	}
}

// events turns the commentaries into facts about the act.
func (r *reader) events() {
	var list markup.Events
	list.Add(r.x.Events...)
	facts := map[string][]act.Event{}
	for id, c := range r.comments {
		facts[id] = c.Events(r.x.URI)
	}
	for _, t := range r.told {
		if t.unit.Provision != nil {
			list.Touching(t.unit.Provision.WID, facts[t.id])
		}
	}
	r.x.Events = list.List()
}
