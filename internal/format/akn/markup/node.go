package markup

import (
	"iter"
	"strings"

	"zanger/internal/act"
)

// Node is an element, or a run of text when Name is empty.
type Node struct {
	// Name is the local name and Space the namespace, as an address.
	Name, Space string
	// Content is the text of a run of text, entities resolved.
	Content string
	Attrs   []Attr
	Parent  *Node
	Span    act.Span // in the source; zero when that was not UTF-8

	first, last, next *Node
}

// Attr is an attribute; Space is empty for one without a prefix.
type Attr struct{ Space, Name, Value string }

// Is reports whether n is an element of one of the names.
func (n *Node) Is(names ...string) bool {
	for _, s := range names {
		if n.Name == s && s != "" {
			return true
		}
	}
	return false
}

// Attr returns the value of the attribute name without a prefix, or "".
func (n *Node) Attr(name string) string { return n.AttrIn("", name) }

// AttrIn returns the value of an attribute of a namespace, or "".
func (n *Node) AttrIn(space, name string) string {
	for i := range n.Attrs {
		if a := &n.Attrs[i]; a.Name == name && a.Space == space {
			return a.Value
		}
	}
	return ""
}

// Nodes yields the elements and runs of text directly below n.
func (n *Node) Nodes() iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		for c := n.first; c != nil; c = c.next {
			if !yield(c) {
				return
			}
		}
	}
}

// Elements yields the elements directly below n.
func (n *Node) Elements() iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		for c := n.first; c != nil; c = c.next {
			if c.Name != "" && !yield(c) {
				return
			}
		}
	}
}

// Child returns the first element below n with one of the names, or nil.
func (n *Node) Child(names ...string) *Node {
	if n == nil {
		return nil
	}
	for c := range n.Elements() {
		if c.Is(names...) {
			return c
		}
	}
	return nil
}

// Path follows names down from n, or returns nil.
func (n *Node) Path(names ...string) *Node {
	for _, s := range names {
		n = n.Child(s)
	}
	return n
}

// Find returns the first element named name at any depth below n, or nil.
func (n *Node) Find(names ...string) *Node {
	if n == nil {
		return nil
	}
	for d := range n.Descendants() {
		if d.Is(names...) {
			return d
		}
	}
	return nil
}

// Descendants yields every element below n in reading order.
func (n *Node) Descendants() iter.Seq[*Node] {
	return func(yield func(*Node) bool) { n.descend(yield) }
}

func (n *Node) descend(yield func(*Node) bool) bool {
	for c := n.first; c != nil; c = c.next {
		if c.Name != "" && (!yield(c) || !c.descend(yield)) {
			return false
		}
	}
	return true
}

// Raw returns all text below n as it stands in the file.
func (n *Node) Raw() string {
	if n.first == nil {
		return n.Content
	}
	if n.first == n.last && n.first.Name == "" {
		return n.first.Content
	}
	var b strings.Builder
	n.raw(&b)
	return b.String()
}

func (n *Node) raw(b *strings.Builder) {
	b.WriteString(n.Content)
	for c := n.first; c != nil; c = c.next {
		c.raw(b)
	}
}

// Folded returns all text below n on one line: NFC, white space folded.
func (n *Node) Folded() string {
	if n == nil {
		return ""
	}
	return Fold(n.Raw())
}

func (n *Node) add(c *Node) {
	c.Parent = n
	if n.last == nil {
		n.first = c
	} else {
		n.last.next = c
	}
	n.last = c
}

// AttrIs reports whether the attribute name has one of the values.
func (n *Node) AttrIs(name string, values ...string) bool {
	v := n.Attr(name)
	for _, s := range values {
		if v == s && s != "" {
			return true
		}
	}
	return false
}

// NextElement returns the element after n in the same one, or nil when text or
// nothing follows.
func (n *Node) NextElement() *Node {
	c := n.next
	for c != nil && c.Name == "" && strings.TrimSpace(c.Content) == "" {
		c = c.next
	}
	if c == nil || c.Name == "" {
		return nil
	}
	return c
}

// AtEdge reports whether n is the first or last in its element.
func (n *Node) AtEdge() bool {
	return n.Parent != nil && (n.Parent.first == n || n.Parent.last == n)
}
