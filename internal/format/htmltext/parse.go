package htmltext

import (
	"bytes"
	"io"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding"

	"zanger/internal/act"
	"zanger/internal/pattern"
)

// Page is a page of a site.
type Page struct {
	*Source
	Root *Node
	// Saved is the address that a browser wrote into the file when it saved it.
	Saved string

	enc   encoding.Encoding // nil for UTF-8
	ended bool              // the body or the page was closed
	cut   bool              // the file ends inside a tag
	xhtml bool
	nodes int
}

// Parse reads a page. It refuses what is no text or is too large, and pages with
// entities of their own; it follows no reference. What nests too deep is read
// flat, with a finding.
func Parse(name string, src []byte) (*Page, error) {
	s, err := NewSource(name, src)
	if err != nil {
		return nil, err
	}
	p := &Page{Source: s}
	if p.enc, err = p.readCharset(); err != nil {
		return nil, err
	}
	start := p.Bytes[:min(len(p.Bytes), declaredWithin)]
	p.xhtml = bytes.Contains(start, []byte("<?xml")) || bytes.Contains(start, []byte("www.w3.org/1999/xhtml"))
	t := newTreeBuilder(p)
	if err := t.tokens(); err != nil {
		return nil, err
	}
	p.Root = t.stack[0]
	for _, n := range t.stack {
		n.open = true
	}
	return p, nil
}

// Cut reports whether the page ends before the element n does: it was not saved
// to its end. Without n the page itself is meant.
func (p *Page) Cut(n *Node) bool {
	if p.ended {
		return false
	}
	if n == nil || n.Up == nil {
		return p.cut || p.Root.find(func(e *Node) bool { return e.open && (e.Tag == "html" || e.Tag == "body") }) != nil
	}
	return n.open
}

// RefuseCut returns an error if the page ends before n does.
func (p *Page) RefuseCut(n *Node) error {
	if !p.Cut(n) {
		return nil
	}
	return p.Refuse(act.Span{Start: len(p.Bytes), End: len(p.Bytes)},
		"the page was not saved to its end: open it, wait until all of it is there, and save it again", "the page is cut off")
}

// maxAttr is how much of the value of an attribute is kept, in bytes.
const maxAttr = 2000

// treeBuilder makes the tree of a page from its tokens.
type treeBuilder struct {
	page  *Page
	stack []*Node
	open  map[string]int // open elements by name
	sunk  map[string]int // open elements that lie too deep for the stack, by name
	at    int
}

func newTreeBuilder(p *Page) *treeBuilder {
	return &treeBuilder{page: p, stack: []*Node{{Tag: "#page"}}, open: map[string]int{}, sunk: map[string]int{}}
}

// cutTo closes the open elements beyond the first n.
func (t *treeBuilder) cutTo(n int) {
	for _, e := range t.stack[n:] {
		t.open[e.Tag]--
	}
	t.stack = t.stack[:n]
}

func (t *treeBuilder) tokens() error {
	z := html.NewTokenizer(bytes.NewReader(t.page.Bytes))
	for {
		kind := z.Next()
		raw := z.Raw()
		span := act.Span{Start: t.at, End: t.at + len(raw)}
		t.at = span.End
		if kind == html.ErrorToken {
			if z.Err() != io.EOF {
				return t.page.Refuse(span, "", "the page cannot be read: %v", z.Err())
			}
			t.page.cut = t.at < len(t.page.Bytes) || len(raw) > 0
			return nil
		}
		if err := t.token(z, kind, raw, span); err != nil {
			return err
		}
	}
}

func (t *treeBuilder) token(z *html.Tokenizer, kind html.TokenType, raw []byte, span act.Span) error {
	switch kind {
	case html.TextToken:
		return t.text(raw, span)
	case html.StartTagToken, html.SelfClosingTagToken:
		return t.start(z, kind == html.SelfClosingTagToken, span)
	case html.EndTagToken:
		name, _ := z.TagName()
		t.end(string(name))
	case html.CommentToken:
		if m := savedFrom.FindSubmatch(raw); m != nil && t.page.Saved == "" {
			t.page.Saved = string(m[1])
		}
	case html.DoctypeToken:
		if bytes.ContainsAny(raw, "[") {
			return t.page.Refuse(span, "save the page again with a browser", "the page declares entities of its own")
		}
	}
	return nil
}

var savedFrom = pattern.New(`^<!--\s*saved from url=\(\d+\)(\S+)\s*-->`)

func (t *treeBuilder) top() *Node { return t.stack[len(t.stack)-1] }

func (t *treeBuilder) text(raw []byte, span act.Span) error {
	top := t.top()
	if dropped[top.Tag] && top.Tag != "head" {
		return nil
	}
	s := string(raw)
	if t.page.enc != nil {
		decoded, err := t.page.enc.NewDecoder().Bytes(raw)
		if err != nil {
			return t.page.Refuse(span, hintCharset, "the text is not in the charset that the page declares")
		}
		s = string(decoded)
	}
	if bytes.IndexByte(raw, '&') >= 0 {
		s = html.UnescapeString(s)
	}
	return t.add(&Node{Text: s, Span: span})
}

func (t *treeBuilder) add(n *Node) error {
	if t.page.nodes++; t.page.nodes > maxNodes {
		return t.page.Refuse(n.Span, "", "the page has too many elements: the most is %d", maxNodes)
	}
	n.Up = t.top()
	n.Up.Kids = append(n.Up.Kids, n)
	return nil
}

func (t *treeBuilder) start(z *html.Tokenizer, closed bool, span act.Span) error {
	name, more := z.TagName()
	n := &Node{Tag: string(name), Span: span}
	for more {
		var key, val []byte
		key, val, more = z.TagAttr()
		if kept[string(key)] && len(n.Attr) < len(kept) {
			n.Attr = append(n.Attr, html.Attribute{Key: string(key), Val: string(val[:min(len(val), maxAttr)])})
		}
	}
	if closed && t.page.xhtml {
		z.NextIsNotRawText()
	}
	t.imply(n.Tag)
	if err := t.add(n); err != nil {
		return err
	}
	if void[n.Tag] || closed && t.page.xhtml {
		return nil
	}
	if len(t.stack) > MaxDepth {
		t.sink(n.Tag, span)
		return nil
	}
	t.stack = append(t.stack, n)
	t.open[n.Tag]++
	return nil
}

// sink leaves an element that lies too deep beside its parents: nothing is inside
// it, and what follows stands in the deepest element that is read as one.
func (t *treeBuilder) sink(tag string, span act.Span) {
	if len(t.sunk) == 0 {
		t.page.Find(span, "the elements of the page nest more than %d deep: what lies deeper is read as if it lay side by side", MaxDepth)
	}
	t.sunk[tag]++
}

// implied are the elements that the start of another ends, and those that
// shelter them from it.
var implied = map[string]struct{ ends, shelter map[string]bool }{
	"li": {set("li p"), set("ul ol menu dir")},
	"dd": {set("dd dt p"), set("dl")}, "dt": {set("dd dt p"), set("dl")},
	"td": {set("td th p"), set("tr table")}, "th": {set("td th p"), set("tr table")},
	"tr":    {set("tr td th p"), set("table")},
	"tbody": {set("tbody thead tfoot tr td th p"), set("table")}, "thead": {set("tbody thead tfoot tr td th p"), set("table")},
	"tfoot": {set("tbody thead tfoot tr td th p"), set("table")},
	"body":  {set("head"), set("")},
}

var closesP = struct{ ends, shelter map[string]bool }{set("p"), set("td th table caption li dd dt")}

// imply closes what the start of an element ends without saying so.
func (t *treeBuilder) imply(tag string) {
	rule, ok := implied[tag]
	if !ok {
		if !blocks[tag] {
			return
		}
		rule = closesP
	}
	if !t.anyOpen(rule.ends) {
		return
	}
	cut := len(t.stack)
	for i := len(t.stack) - 1; i > 0 && !rule.shelter[t.stack[i].Tag]; i-- {
		if rule.ends[t.stack[i].Tag] {
			cut = i
		}
	}
	t.cutTo(cut)
}

func (t *treeBuilder) anyOpen(tags map[string]bool) bool {
	for tag := range tags {
		if t.open[tag] > 0 {
			return true
		}
	}
	return false
}

// end closes the innermost open element of that name. An inline element does not
// reach over a block, nor anything but a table out of its cell.
func (t *treeBuilder) end(tag string) {
	if tag == "body" || tag == "html" {
		t.page.ended = true
		return // text after it still belongs to the page
	}
	if t.sunk[tag] > 0 {
		t.sunk[tag]--
		return
	}
	if t.open[tag] == 0 {
		return
	}
	for i := len(t.stack) - 1; i > 0; i-- {
		switch open := t.stack[i].Tag; {
		case open == tag:
			t.cutTo(i)
			return
		case !blocks[tag] && blocks[open], (open == "td" || open == "th") && !tableParts[tag]:
			return
		}
	}
}

var tableParts = set("table tbody thead tfoot tr td th")
