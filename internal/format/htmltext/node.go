package htmltext

import (
	"strings"

	"golang.org/x/net/html"

	"zanger/internal/act"
)

// Node is an element of a page, or a text when Tag is "".
type Node struct {
	Tag  string
	Attr []html.Attribute // those that a reader may ask for
	Text string
	Span act.Span // of a text: where it stands in the file
	Up   *Node
	Kids []*Node
	open bool // not closed before the page ended
}

// kept are the attributes worth keeping.
var kept = map[string]bool{"id": true, "class": true, "style": true, "lang": true, "xml:lang": true, "href": true,
	"name": true, "alt": true, "hidden": true, "colspan": true, "rowspan": true, "content": true, "property": true,
	"rel": true, "align": true, "start": true, "type": true, "width": true}

// Get returns the value of an attribute, "" when it is not there.
func (n *Node) Get(key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// Has reports whether n has all the classes.
func (n *Node) Has(classes ...string) bool {
	have := " " + strings.Join(strings.Fields(n.Get("class")), " ") + " "
	for _, c := range classes {
		if !strings.Contains(have, " "+c+" ") {
			return false
		}
	}
	return true
}

// Within returns the element that is n or stands above it and fits, or nil.
func (n *Node) Within(fits func(*Node) bool) *Node {
	for ; n != nil; n = n.Up {
		if fits(n) {
			return n
		}
	}
	return nil
}

// First returns the first element below n with the tag ("" for any) and all the
// classes, or nil.
func (n *Node) First(tag string, classes ...string) *Node {
	return n.find(func(e *Node) bool { return (tag == "" || e.Tag == tag) && e.Has(classes...) })
}

// ByID returns the first element below n with the id, or nil.
func (n *Node) ByID(id string) *Node {
	return n.find(func(e *Node) bool { return e.Get("id") == id })
}

func (n *Node) find(fits func(*Node) bool) *Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Tag == "" {
			continue
		}
		if fits(k) {
			return k
		}
		if e := k.find(fits); e != nil {
			return e
		}
	}
	return nil
}

// Each calls do for every element below n, in order.
func (n *Node) Each(do func(*Node)) {
	if n == nil {
		return
	}
	for _, k := range n.Kids {
		if k.Tag != "" {
			do(k)
			k.Each(do)
		}
	}
}

// Line returns the text of n on one line.
func (n *Node) Line() string {
	if n == nil {
		return ""
	}
	if n.Tag == "" {
		return Clean(n.Text)
	}
	var b strings.Builder
	n.gather(&b, MaxSize)
	return Clean(b.String())
}

// Short returns the text of n like [Node.Line], or the beginning of a text that
// is longer than a mark or number can be.
func (n *Node) Short() string {
	var b strings.Builder
	n.gather(&b, 200)
	return Clean(b.String())
}

func (n *Node) gather(b *strings.Builder, most int) {
	for _, k := range n.Kids {
		switch {
		case b.Len() > most:
			return
		case k.Tag == "":
			b.WriteString(k.Text[:min(len(k.Text), most)])
		case dropped[k.Tag] || hides(k):
		default:
			if blocks[k.Tag] || k.Tag == "br" {
				b.WriteByte(' ')
			}
			k.gather(b, most)
			if blocks[k.Tag] {
				b.WriteByte(' ')
			}
		}
	}
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

var (
	void    = set("area base br col embed hr img input link meta param source track wbr")
	dropped = set("script style template noscript svg canvas audio video iframe object embed applet noframes noembed " +
		"button select option datalist textarea input head")
	blocks = set("address article aside blockquote body caption center dd details dialog dir div dl dt fieldset " +
		"figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre " +
		"section summary table tbody td tfoot th thead tr ul")
	headings = set("h1 h2 h3 h4 h5 h6")
)
