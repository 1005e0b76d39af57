package akn

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/akn/markup"
)

// Space is the namespace of what we add to Akoma Ntoso.
const Space = "urn:zanger:act:1"

// aknSpace is the namespace of Akoma Ntoso 3.0; drafts of it have more behind it.
const aknSpace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

// Sniff reports whether src, or the beginning of a file, is Akoma Ntoso.
func Sniff(src []byte) bool {
	name, _, ok := markup.Root(src)
	return ok && name == "akomaNtoso"
}

// refused are the documents that are no acts, by element name.
var refused = map[string]string{
	"judgment": "a judgment", "debate": "a debate", "debateReport": "a debate report", "statement": "a statement",
	"amendment": "an amendment to a bill", "amendmentList": "a list of amendments", "officialGazette": "an official gazette",
	"documentCollection": "a collection of documents", "doc": "a document that is neither act nor bill",
}

// Read reads an Akoma Ntoso file. name is the file as the user knows it. The
// error is a [*format.SyntaxError].
func Read(name string, src []byte) (*act.Expression, []format.Finding, error) {
	doc, err := markup.Parse(name, src)
	if err != nil {
		return nil, nil, err
	}
	main, err := document(doc)
	if err != nil {
		return nil, nil, err
	}
	if own := ownExpression(main); own != nil {
		return readOwn(doc, main, own)
	}
	r := &reader{doc: doc, main: main, x: &act.Expression{}}
	r.read()
	if err := doc.Overfull(); err != nil {
		return nil, nil, err
	}
	return r.x, r.findings, nil
}

// document returns the act or bill of the file.
func document(doc *markup.Doc) (*markup.Node, error) {
	if !doc.Root.Is("akomaNtoso") {
		return nil, &format.SyntaxError{File: doc.Name, Line: 1, Msg: fmt.Sprintf("the outermost element is %q, not akomaNtoso: this is no Akoma Ntoso", doc.Root.Name)}
	}
	for c := range doc.Root.Elements() {
		switch what := refused[c.Name]; {
		case c.Is("act", "bill", "portion"):
			return c, nil
		case what != "":
			return nil, &format.SyntaxError{File: doc.Name, Line: doc.Finding(c.Span, "").Line,
				Msg: fmt.Sprintf("the file is %s (%s), not an act or a bill", what, c.Name), Hint: "only acts and bills are read"}
		}
	}
	return nil, &format.SyntaxError{File: doc.Name, Line: 1, Msg: "the file holds no act and no bill"}
}

// reader reads the files of others.
type reader struct {
	doc  *markup.Doc
	main *markup.Node
	x    *act.Expression

	uk  bool
	cat markup.Category
	// units are the units by their foreign eId.
	units    map[string]*markup.Unit
	comments map[string]markup.Commentary // notes of the metadata
	told     []told
	noted    map[told]bool
	full     bool // no more notes
	// articles are the elements that hold an article at any depth.
	articles map[*markup.Node]bool
	// last is the unit read last, which takes notes that stand after it.
	last     *markup.Unit
	findings []format.Finding
}

// told is a note of the metadata and the unit it stands at.
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

func (r *reader) read() {
	r.units, r.comments, r.noted = map[string]*markup.Unit{}, map[string]markup.Commentary{}, map[told]bool{}
	if !strings.HasPrefix(r.doc.Root.Space, aknSpace) && !strings.Contains(r.doc.Root.Space, "LegalDocML.de") {
		r.find(r.doc.Root.Span, fmt.Sprintf("the namespace %q is not that of Akoma Ntoso 3.0: read all the same", r.doc.Root.Space))
	}
	meta := r.main.Child("meta")
	r.metadata(meta)
	r.readNotes(meta)
	r.markArticles()
	front, root := &markup.Unit{}, &markup.Unit{}
	for c := range r.main.Elements() {
		switch {
		case c.Is("preface", "preamble"):
			r.front(front, c)
		case c.Is("body", "mainBody", "portionBody"):
			r.units[c.Attr("eId")] = root
			r.children(root, c, place{})
		case c.Is("conclusions"):
			r.conclusions(root, c)
		case c.Is("attachments"):
			r.attachments(root, c)
		case c.Is("components"):
			r.find(c.Span, "the documents that are components of this one are not read")
		}
	}
	r.statuses(meta)
	asm := markup.Assembler{Report: r.find}
	preamble, body := asm.Top(root)
	r.x.Preamble, r.x.Body = append(front.Flat(), preamble...), body
	r.x.Notes = append(front.Notes, root.Notes...)
	r.lifecycle(meta)
	if len(body) == 0 {
		r.find(act.Span{}, "the file holds no provision")
	}
}

// markArticles finds the elements above articles.
func (r *reader) markArticles() {
	r.articles = map[*markup.Node]bool{}
	for n := range r.main.Descendants() {
		if n.Is("article") {
			for up := n.Parent; up != nil && !r.articles[up]; up = up.Parent {
				r.articles[up] = true
			}
		}
	}
}
