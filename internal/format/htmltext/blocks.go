package htmltext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act"
	"zanger/internal/pattern"
)

// Block is a paragraph or table of a page.
type Block struct {
	Text  string
	Num   string // a number that stands apart from the text: a list's, a cell's
	Table bool   // Text is rows of cells between bars
	Span  act.Span
	// Node is the innermost element the text begins in.
	Node *Node
	// Strong is how many bytes of Text, from its start, are bold or a heading.
	Strong int
	// StrongEnd is where in the file the strong beginning ends.
	StrongEnd int
}

// Bold reports whether all of the block is bold or a heading.
func (b Block) Bold() bool { return b.Text != "" && b.Strong >= len(b.Text) }

// Box returns the innermost block element the text begins in, or what comes
// nearest to one; it is never nil.
func (b Block) Box() *Node {
	if n := b.Node.Within(func(n *Node) bool { return blocks[n.Tag] || n.Up == nil }); n != nil {
		return n
	}
	return &Node{}
}

// Is reports whether the block, or an element it stands in, has the class.
func (b Block) Is(class string) bool {
	return b.Node.Within(func(n *Node) bool { return n.Has(class) }) != nil
}

// IsHeading reports whether the block is a heading element of HTML.
func (b Block) IsHeading() bool {
	return b.Node.Within(func(n *Node) bool { return headings[n.Tag] }) != nil
}

// Centred reports whether the block is set in the middle of the line.
func (b Block) Centred() bool {
	return b.Node.Within(func(n *Node) bool {
		return n.Tag == "center" || strings.EqualFold(n.Get("align"), "center") ||
			centred.MatchString(n.Get("style"))
	}) != nil
}

var centred = pattern.New(`(?i)text-align\s*:\s*center`)

// Paragraph makes a paragraph of the block.
func (b Block) Paragraph(r Role) Paragraph {
	if b.Table {
		r = Rows
	}
	return Paragraph{Text: b.Text, Role: r, Num: b.Num, Span: b.Span}
}

// Split divides the block after its strong beginning.
func (b Block) Split() (strong, rest Block) {
	strong, rest = b, b
	strong.Text = strings.TrimSpace(b.Text[:b.Strong])
	strong.Span.End = max(b.StrongEnd, b.Span.Start)
	rest.Text, rest.Num, rest.Strong = strings.TrimSpace(b.Text[b.Strong:]), "", 0
	rest.Span.Start = strong.Span.End
	return strong, rest
}

// SplitHead divides a block that begins a unit into its heading and the law text
// that goes on after the strong beginning: "Article 3." in bold, then the norm.
// What follows without a final mark is the title, and no text is left.
func (b Block) SplitHead() (head, text Block) {
	strong, rest := b.Split()
	if strong.Text == "" || rest.Text == "" || utf8.RuneCountInString(rest.Text) < 200 && !strings.ContainsAny(rest.Text[len(rest.Text)-1:], ".;:,]") {
		return b, Block{}
	}
	return strong, rest
}

// Writer gathers the blocks of an element.
type Writer struct {
	page   *Page
	visit  Visit
	out    []Block
	line   line
	node   *Node // element the line began in
	strong int
	sEnd   int
	plain  bool // a letter that is not strong was written
	num    string
	numAt  act.Span
	bold   int           // open elements that make text strong
	items  map[*Node]int // items of numbered lists so far
}

// Visit lets a reader handle an element in its own way; it returns true when it
// did. It may call the methods of the writer.
type Visit func(w *Writer, n *Node) bool

// Blocks returns the paragraphs and tables of n in order. A line break ends a
// paragraph, but not in a heading. Hidden text is left out with a finding.
func (p *Page) Blocks(n *Node, visit Visit) []Block {
	if n == nil {
		return nil
	}
	w := &Writer{page: p, visit: visit}
	w.Walk(n)
	w.Break()
	return w.out
}

// Walk writes what stands in n.
func (w *Writer) Walk(n *Node) {
	for _, k := range n.Kids {
		w.put(k)
	}
}

func (w *Writer) put(n *Node) {
	switch {
	case n.Tag == "":
		w.Text(n.Text, n)
	case dropped[n.Tag]:
	case hides(n):
		w.hidden(n)
	case w.visit != nil && w.visit(w, n):
	default:
		w.element(n)
	}
}

func (w *Writer) element(n *Node) {
	switch {
	case n.Tag == "br":
		if w.inHeading(n) {
			w.line.space = true
		} else {
			w.Break()
		}
	case n.Tag == "img":
		w.image(n)
	case n.Tag == "wbr":
	case raised(n):
		w.raise(n)
	case n.Tag == "table":
		w.table(n)
	case n.Tag == "li":
		w.Break()
		w.Break()
		w.Label(w.bullet(n), n.Span)
		w.Walk(n)
		w.Break()
	case blocks[n.Tag]:
		w.Break()
		w.heavy(n)
		w.Break()
	default:
		w.heavy(n)
	}
}

// heavy walks n, strong while n makes its text so.
func (w *Writer) heavy(n *Node) {
	strong := n.Tag == "b" || n.Tag == "strong" || headings[n.Tag] || heavyStyle.MatchString(n.Get("style"))
	if strong {
		w.bold++
	}
	w.Walk(n)
	if strong {
		w.bold--
	}
}

var heavyStyle = pattern.New(`(?i)font-weight\s*:\s*(?:bold|[6-9]00)`)

func (w *Writer) inHeading(n *Node) bool {
	return n.Within(func(e *Node) bool { return headings[e.Tag] }) != nil
}

// Text writes s, which stands in the text or element n.
func (w *Writer) Text(s string, n *Node) {
	at := n.Span
	if n.Tag != "" {
		at = spanOf(n)
	}
	before := w.line.b.Len()
	w.line.write(s, at.Start, at.End)
	if w.line.b.Len() == before {
		return
	}
	if before == 0 {
		w.node = n.Up
	}
	switch {
	case w.bold > 0 && !w.plain:
		w.strong, w.sEnd = w.line.b.Len(), at.End
	case w.bold == 0 && strings.IndexFunc(s, isWord) >= 0:
		w.plain = true
	case !w.plain: // a dot or bracket after the strong beginning goes with it
		w.strong, w.sEnd = w.line.b.Len(), at.End
	}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// Tight joins what is written next to the text before it, without a space.
func (w *Writer) Tight() { w.line.space = false }

// Label sets a number that stands before the next paragraph.
func (w *Writer) Label(num string, at act.Span) {
	if w.num != "" && num != "" { // a list that begins with a list
		w.emit()
	}
	if num != "" {
		w.num, w.numAt = num, at
	}
}

// Break ends the paragraph.
func (w *Writer) Break() {
	if w.line.b.Len() > 0 {
		w.emit()
	}
	w.line, w.strong, w.sEnd, w.plain, w.node = line{}, 0, 0, false, nil
}

func (w *Writer) emit() {
	l := &w.line
	b := Block{Text: l.text(), Num: w.num, Node: w.node, StrongEnd: w.sEnd, Strong: w.strong}
	if raw := l.b.String(); raw != b.Text { // the composed form is shorter
		b.Strong = len(Clean(raw[:w.strong]))
	}
	b.Strong = min(b.Strong, len(b.Text))
	b.Span = act.Span{Start: l.start, End: l.end}
	if w.num != "" {
		b.Span.Start = w.numAt.Start
		b.Span.End = max(b.Span.End, w.numAt.End)
	}
	if l.marks > 0 {
		w.page.Find(b.Span, "marks that turn the direction of the text were dropped (%d)", l.marks)
	}
	w.add(b)
	w.num, w.numAt = "", act.Span{}
}

func (w *Writer) add(b Block) {
	if w.page.noSpans {
		b.Span = act.Span{}
	}
	w.out = append(w.out, b)
}

// raise writes a raised number with a caret; raised letters, as in 1st, are
// written as they are.
func (w *Writer) raise(n *Node) {
	s := n.Short()
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "("))
	switch {
	case s == "":
	case !unicode.IsDigit(r) && r != '*' || utf8.RuneCountInString(s) > 8:
		w.heavy(n)
	default:
		if unicode.IsDigit(w.line.last) {
			w.line.space = false // 27 <sup>1</sup> is one number
		}
		w.Text("^"+s, n)
	}
}

// spanOf returns the bytes that the texts of n stand in.
func spanOf(n *Node) act.Span {
	s := n.Span
	for len(n.Kids) > 0 {
		n = n.Kids[len(n.Kids)-1]
		s.End = max(s.End, n.Span.End)
	}
	return s
}

func (w *Writer) image(n *Node) {
	alt := Clean(n.Get("alt"))
	if alt != "" {
		alt = ": " + alt
	}
	w.page.Find(n.Span, "a picture stands in the text and was not read%s", alt)
	w.Text("[picture"+alt+"]", n)
}
