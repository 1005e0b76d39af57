package akn

import (
	"strings"
	"unicode"

	"zanger/internal/act"
	"zanger/internal/format/akn/markup"
)

// inline returns the text of n on one line. Notes in it go to the unit u.
func (r *reader) inline(u *markup.Unit, n *markup.Node, in place) string {
	p := paragraph{r: r, u: in.noted(u), in: in, plain: true}
	p.run(n)
	return p.line.String()
}

// paragraph reads a p: its words, and the quoted structures that stand in it,
// which end the line before them.
func (r *reader) paragraph(u *markup.Unit, n *markup.Node, in place) {
	p := paragraph{r: r, u: in.noted(u), into: u, in: in, span: n.Span}
	p.run(n)
	p.end()
}

type paragraph struct {
	r     *reader
	u     *markup.Unit // takes notes
	into  *markup.Unit // takes paragraphs
	in    place
	line  markup.Line
	span  act.Span
	plain bool // one line, nothing else
	after bool // a quotation has just ended
	open  string
}

func (p *paragraph) run(n *markup.Node) {
	for c := range n.Nodes() {
		p.node(c)
	}
}

func (p *paragraph) node(c *markup.Node) {
	switch c.Name {
	case "":
		if !p.r.uk || !layout(c) {
			p.line.Write(c.Content)
		}
	case "noteRef":
		p.r.comment(p.u, strings.TrimPrefix(c.Attr("href"), "#"))
	case "authorialNote":
		p.r.footnote(p.u, c)
	case "marker":
	case "quotedText":
		p.quotedText(c)
	case "quotedStructure", "embeddedStructure":
		p.quotation(c)
	case "sup":
		p.line.Raised(c.Folded())
	case "eol", "br":
		p.line.Space()
	case "img":
		p.line.Write(image(c.Attr("alt")))
	case "del":
		if p.r.uk { // the dots that stand for repealed words
			p.run(c)
		} else {
			p.r.find(c.Span, "words marked as deleted are left out")
		}
	case "inline":
		if c.AttrIs("name", "appendText", "AppendText") && !p.plain {
			p.appendText(c)
			return
		}
		p.run(c)
	case "p", "block", "li", "item", "num", "heading", "td", "th", "tr", "listIntroduction", "mi", "mo", "mn", "mtext", "span":
		p.spaced(c)
	case "subFlow":
		p.subFlow(c)
	default:
		p.run(c)
	}
}

// layout reports white space that only indents the file: a line end first or last
// in an element. The converter of legislation.gov.uk puts it between two inline
// elements, where the text has none.
func layout(n *markup.Node) bool {
	return n.AtEdge() && strings.Contains(n.Content, "\n") && strings.TrimSpace(n.Content) == ""
}

// spaced reads an element that stands apart from what is around it; a span does
// only in a block of several.
func (p *paragraph) spaced(c *markup.Node) {
	if !c.Is("span") || c.Parent.Is("block", "tocItem") {
		p.line.Space()
		defer p.line.Space()
	}
	p.run(c)
}

func image(description string) string {
	if description == "" {
		return "[image]"
	}
	return "[image: " + description + "]"
}

// quotedText stands in the line, with the quotation marks that its attributes
// give it. One without closing mark is the first line of the quotation after it.
func (p *paragraph) quotedText(n *markup.Node) {
	open, closing := n.Attr("startQuote"), n.Attr("endQuote")
	if next := n.NextElement(); !p.plain && open != "" && closing == "" && next != nil && next.Is("quotedStructure") {
		p.flush()
		p.open = open + p.r.inline(p.u, n, p.in)
		return
	}
	p.line.Write(open)
	p.run(n)
	p.line.Write(closing)
}

// quotation reads wording of another act.
func (p *paragraph) quotation(n *markup.Node) {
	if p.plain || p.in.nested >= markup.MaxNested {
		p.spaced(n)
		return
	}
	p.flush()
	q := &markup.Unit{}
	in := place{host: p.u, schedule: n.AttrIn(ukl, "Context") == "schedule", nested: p.in.nested + 1}
	for c := range n.Elements() {
		if c.Is("num", "heading", "subheading") {
			q.Text(p.r.inline(p.u, c, in), c.Span)
		} else {
			p.r.child(q, c, in)
		}
	}
	open, closing := n.Attr("startQuote"), n.Attr("endQuote")
	if p.open != "" {
		p.into.Block(act.Block{Text: p.open, Quoted: true, Span: n.Span})
		p.open, open = "", ""
	}
	for _, b := range q.Quote(open, closing) {
		p.into.Block(b)
	}
	p.after = true
}

// subFlow holds another text inside a paragraph, as attached EU documents are.
func (p *paragraph) subFlow(n *markup.Node) {
	if p.plain || p.in.nested >= markup.MaxNested {
		p.spaced(n)
		return
	}
	p.flush()
	inner := &markup.Unit{}
	p.r.children(inner, n, place{host: p.u, nested: p.in.nested + 1})
	for _, b := range inner.Flat() {
		p.into.Block(b)
	}
}

// flush ends the line before a quotation.
func (p *paragraph) flush() {
	s := p.line.Take()
	switch {
	case s == "":
	case p.after && short(s):
		p.into.AppendText(s)
	default:
		p.into.Text(s, p.span)
	}
	p.after = false
}

// short reports text that only closes a quotation: marks, "and", "or".
func short(s string) bool {
	return len(s) <= 6 || !strings.ContainsFunc(s, unicode.IsLetter)
}

func (p *paragraph) appendText(c *markup.Node) {
	p.flush()
	p.into.AppendText(p.r.inline(p.u, c, p.in))
	p.after = true
}

func (p *paragraph) end() {
	if p.open != "" {
		p.into.Block(act.Block{Text: p.open, Quoted: true, Span: p.span})
	}
	p.flush()
}
