package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"zanger/internal/document"
	"zanger/internal/pattern"
)

// A recommendation has a number, an anchor, an addressee, a priority, the
// provisions of present law it rests on, and a title: its first heading, or
// its first line when that is bold:
//
//	:::recommendation {#r1 to="Committee" priority=high basis="kz-sss Article 6; kz-sss Article 13" standard="B14"}
//	**State the forms of cruel treatment**
//
//	#### now
//	The ground is a bare phrase.
//	:::
//
// What it says is ordered in parts, see parts.go. All attributes may be left
// out. [#r1] anywhere in the memo becomes "Recommendation 1", linked.

var recommendationKind = ast.NewNodeKind("Recommendation")

type recommendation struct {
	fence
	id, to, priority       string
	body, deadline         string
	disposition            string
	refs, standards, other []string // basis, standard, comparators

	number    int
	title     string
	basis     []Found
	parts     []partName
	reasons   string // the words of the grounds
	reasoned  bool   // they are those of the part "reasons"
	unchanged bool   // one option is to change nothing
}

func (*recommendation) Kind() ast.NodeKind { return recommendationKind }

var (
	recommendationKeys = []string{"to", "priority", "basis", "standard", "comparators", "body", "deadline", "disposition"}
	priorities         = []string{"high", "medium", "low"}
	dispositions       = []string{"open", "adopted", "partly", "rejected"}
)

func openRecommendation(p *parse, f fence) fenceNode {
	n := &recommendation{fence: f}
	id, v := p.attributes(f, f.args, recommendationKeys...)
	n.id, n.to, n.body, n.deadline = id, v["to"], v["body"], v["deadline"]
	n.priority = p.oneOf(f, "priority", v["priority"], priorities)
	n.disposition = p.oneOf(f, "disposition", v["disposition"], dispositions)
	n.other = splitRefs(v["comparators"])
	n.standards = splitRefs(v["standard"])
	for _, ref := range splitRefs(v["basis"]) {
		if element.MatchString(ref) {
			n.standards = append(n.standards, ref)
			continue
		}
		n.refs = append(n.refs, ref)
	}
	for _, open := range p.fences {
		if open.name == f.name {
			p.fail(f.at, "", "the recommendation stands inside the one of line %d", open.at)
		}
	}
	return n
}

// element is an element of the benchmark.
var element = pattern.New(`^B\d{2,3}$`)

// nameRecommendation gives n its anchor.
func (c *converter) nameRecommendation(n *recommendation) {
	if n.id == "" {
		n.id = c.ids.make(c.say.recommendation(n.number))
		c.byID[n.id] = n
		return
	}
	if o := c.byID[n.id]; o != nil {
		c.fail(n.at, "", "the anchor %q is given twice (first at line %d)", "#"+n.id, o.at)
		return
	}
	if c.ids.used[n.id] {
		c.fail(n.at, "choose another, such as #"+n.id+"-1", "the anchor %q is that of a heading already", "#"+n.id)
	}
	c.ids.used[n.id] = true
	c.byID[n.id] = n
}

// recommendationIDs returns the first anchors, for a hint.
func (c *converter) recommendationIDs() []string {
	ids := make([]string, min(len(c.recs), maxCompared))
	for i := range ids {
		ids[i] = "#" + c.recs[i].id
	}
	return ids
}

func (n *recommendation) convert(c *converter) []document.Block {
	words, rest := n.titleLine(c)
	if len(words) == 0 {
		c.fail(n.at, "begin it with a heading or a bold line", "the recommendation has no title")
	}
	n.title = plainWords(words)
	around := c.within
	c.within = n
	defer func() { c.within = around }()
	for _, ref := range n.refs {
		n.basis = append(n.basis, c.resolve(n.at, ref, Basis)...)
	}
	title := append([]document.Inline{document.T(c.say.recommendation(n.number) + ". ")}, words...)
	p := document.Panel{Kind: document.Recommendation, ID: n.id, Title: title}
	if meta := n.meta(c); len(meta) > 0 {
		p.Blocks = append(p.Blocks, document.Paragraph{Style: document.Small, Inlines: meta})
	}
	p.Blocks = append(p.Blocks, n.convertParts(c, rest)...)
	p.Blocks = append(p.Blocks, c.agreement(n)...)
	n.complain(c)
	return []document.Block{p}
}

// titleLine returns the words of the title and what follows it.
func (n *recommendation) titleLine(c *converter) ([]document.Inline, ast.Node) {
	first := n.FirstChild()
	switch first := first.(type) {
	case *ast.Heading:
		return trimEnd(c.inlines(first)), first.NextSibling()
	case *ast.Paragraph:
		strong, ok := first.FirstChild().(*ast.Emphasis)
		if ok && strong.Level == 2 && strong.NextSibling() == nil {
			return trimEnd(c.inlines(strong)), first.NextSibling()
		}
	}
	return nil, first
}

// meta says to whom a recommendation goes, how urgent it is and what present
// law it rests on.
func (n *recommendation) meta(c *converter) []document.Inline {
	var in []document.Inline
	add := func(label string, words ...document.Inline) {
		if len(in) > 0 {
			in = append(in, document.T(" · "))
		}
		in = append(in, document.B(label+": "))
		in = append(in, words...)
	}
	if n.to != "" {
		add(c.say.Addressee, document.T(n.to))
	}
	if n.priority != "" {
		add(c.say.Priority, document.T(c.say.PriorityNames[n.priority]))
	}
	if len(n.basis) > 0 {
		add(c.say.Basis, c.cite(n.basis)...)
	}
	for _, row := range [][2]string{{c.say.Body, n.body}, {c.say.Deadline, n.deadline}, {c.say.Disposition, c.say.DispositionNames[n.disposition]}} {
		if row[1] != "" {
			add(row[0], document.T(row[1]))
		}
	}
	return joinText(nil, in...)
}

// recommendations returns the results for [Report].
func (c *converter) recommendations() []Recommendation {
	out := make([]Recommendation, len(c.recs))
	for i, n := range c.recs {
		out[i] = Recommendation{Number: n.number, ID: n.id, Title: strings.TrimSpace(n.title), To: n.to,
			Priority: n.priority, Basis: n.basis, Body: n.body, Deadline: n.deadline, Disposition: n.disposition, Line: n.at}
	}
	return out
}
