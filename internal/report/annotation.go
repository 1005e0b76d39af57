package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"zanger/internal/act"
	"zanger/internal/document"
)

// An annotation is a note of a kind, by an author, tied to provisions or to a
// recommendation:
//
//	:::annotation comparative [@kz-sss Article 6] {#n1 author="A. B." date=2026-11-23 confidence=high of=r1}
//	Three of the five acts compared have no such test.
//	:::
//
// Inside a recommendation it is tied to that one. Where annotations come out is
// chosen for the whole memo: [Placement]. An open query keeps a memo from being
// final until it says status=closed.

var annotationKind = ast.NewNodeKind("Annotation")

type annotation struct {
	fence
	id, kind, author, confidence, status string
	date                                 act.Date
	refs                                 []string
	of                                   string // anchor of a recommendation

	number int
	found  []Found
	words  string // what it says, without format
	link   string // where it stands, "" where no address leads there
}

func (*annotation) Kind() ast.NodeKind { return annotationKind }

// annotationKinds are the kinds of annotations.
var annotationKinds = []string{"textual", "source", "comparative", "standard", "practice", "drafting", "terminology", "fiscal",
	"consequential", "transitional", "dissent", "query"}

const queryKind = "query"

var (
	confidences = []string{"high", "medium", "low"}
	statuses    = []string{"open", "closed"}
)

func openAnnotation(p *parse, f fence) fenceNode {
	n := &annotation{fence: f}
	words, attrs := splitAttributes(f.args)
	id, v := p.attributes(f, attrs, "author", "date", "confidence", "of", "status")
	kind, rest, _ := strings.Cut(words, " ")
	n.id, n.author, n.of = id, v["author"], strings.TrimPrefix(v["of"], "#")
	n.kind = p.oneOf(f, "kind of annotation", kind, annotationKinds)
	if kind == "" {
		p.fail(f.at, "write a kind: "+strings.Join(annotationKinds, ", "), "%q needs a kind", ":::"+f.name)
	}
	n.confidence = p.oneOf(f, "confidence", v["confidence"], confidences)
	n.status = p.oneOf(f, "status", v["status"], statuses)
	if n.status != "" && kind != queryKind && slices.Contains(annotationKinds, kind) {
		p.fail(f.at, "", "only a query has a status")
	}
	if v["date"] != "" {
		d, err := act.ParseDate(v["date"])
		if err != nil {
			p.fail(f.at, "", "date: %v", err)
		}
		n.date = d
	}
	rest = strings.TrimSpace(rest)
	if inside, ok := strings.CutPrefix(rest, "[@"); ok {
		rest = strings.TrimSuffix(inside, "]")
	}
	n.refs = splitRefs(rest)
	return n
}

func (n *annotation) open() bool { return n.kind == queryKind && n.status != "closed" }

func (n *annotation) convert(c *converter) []document.Block {
	for _, ref := range n.refs {
		n.found = append(n.found, c.resolve(n.at, ref, Annotated)...)
	}
	if n.of == "" && c.within != nil {
		n.of = c.within.id
	}
	if n.of != "" && c.byID[n.of] == nil {
		c.fail(n.at, meant("#"+n.of, c.recommendationIDs()), "no recommendation has the anchor %q", "#"+n.of)
	}
	if n.open() {
		c.doubt(n.at, "answer it and write status=closed", "the query is open")
	}
	around := c.lastWork
	c.lastWork = ""
	var body []document.Block
	convert := func() { body = c.blocks(n, 0) }
	if c.annotations.at == Margin {
		convert()
	} else {
		c.aside(convert)
	}
	c.lastWork = around
	n.words = strings.Join((&document.Document{Blocks: body}).Lines(document.Both), " ")
	if n.words == "" {
		c.fail(n.at, "", "the annotation says nothing")
	}
	return c.annotations.put(n, body)
}

// title names the kind of an annotation and what it is tied to.
func (n *annotation) title(c *converter) []document.Inline {
	in := []document.Inline{document.B(c.say.annotation(n.kind))}
	if on := n.tied(c); len(on) > 0 {
		in = append(append(in, document.T(" · ")), on...)
	}
	return in
}

// tied names what an annotation is tied to.
func (n *annotation) tied(c *converter) []document.Inline {
	var in []document.Inline
	if len(n.found) > 0 {
		c.lastWork = ""
		in = c.cite(n.found)
	}
	if r := c.byID[n.of]; r != nil {
		if len(in) > 0 {
			in = append(in, document.T(" · "))
		}
		in = append(in, document.A("#"+r.id, c.say.recommendation(r.number)))
	}
	return in
}

// foot says whose an annotation is, of which day, and how sure.
func (n *annotation) foot(c *converter) string {
	var parts []string
	for _, s := range []string{n.author, c.say.date(n.date)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if n.confidence != "" {
		parts = append(parts, fmt.Sprintf(c.say.Confidence, c.say.PriorityNames[n.confidence]))
	}
	if n.kind == queryKind {
		parts = append(parts, c.say.QueryStatus[n.open()])
	}
	return strings.Join(parts, " · ")
}

// nameAnnotation numbers an annotation and gives it an anchor.
func (c *converter) nameAnnotation(n *annotation) {
	c.annotations.list = append(c.annotations.list, n)
	n.number = len(c.annotations.list)
	n.id = c.anchor(n.at, n.id, fmt.Sprintf("note-%d", n.number))
	c.named[n.id] = fmt.Sprintf(c.say.NoteNumber, n.number)
}

// anchor takes an anchor that the author gave, or makes one of words.
func (c *converter) anchor(line int, id, words string) string {
	if id == "" {
		return c.ids.make(words)
	}
	if c.ids.used[id] {
		c.fail(line, "choose another, such as #"+id+"-1", "the anchor %q is given twice", "#"+id)
	}
	c.ids.used[id] = true
	return id
}
