package report

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"zanger/internal/document"
)

// An outcome says what became of a recommendation: the later law that took it
// up, in whole or in part, or that none did. Later law is labelled so.
//
//	:::outcome r1 kz-sss@after:kz-175-v Article 6(2) {taken=partly}
//	The forms were added; both consequences stayed.
//	:::
//
// The line ":::outcomes" gives the table of all.

var outcomeKind = ast.NewNodeKind("Outcome")

type outcome struct {
	fence
	of, taken string
	refs      []string

	found []Found
	body  []document.Block
}

func (*outcome) Kind() ast.NodeKind { return outcomeKind }

var takenUp = []string{"whole", "partly", "none"}

func openOutcome(p *parse, f fence) fenceNode {
	n := &outcome{fence: f}
	words, attrs := splitAttributes(f.args)
	_, v := p.attributes(f, attrs, "taken")
	id, rest, _ := strings.Cut(words, " ")
	n.of, n.refs = strings.TrimPrefix(id, "#"), splitRefs(rest)
	n.taken = p.oneOf(f, "extent", v["taken"], takenUp)
	switch {
	case n.of == "":
		p.fail(f.at, "write :::outcome r1 kz-sss@after:kz-175-v Article 6(2) {taken=partly}", "%q needs the anchor of a recommendation", ":::"+f.name)
	case n.taken == "":
		p.fail(f.at, "write {taken=whole}, {taken=partly} or {taken=none}", "the outcome does not say whether the recommendation was taken up")
	case n.taken == "none" && len(n.refs) > 0:
		p.fail(f.at, "", "the outcome says that nothing took the recommendation up, and names law that did")
	case n.taken != "none" && len(n.refs) == 0:
		p.fail(f.at, "name it, such as kz-sss@after:kz-175-v Article 6(2)", "the outcome does not say which law took the recommendation up")
	}
	return n
}

func (n *outcome) convert(c *converter) []document.Block {
	r := c.byID[n.of]
	if r == nil && n.of != "" {
		c.fail(n.at, meant("#"+n.of, c.recommendationIDs()), "no recommendation has the anchor %q", "#"+n.of)
	}
	for _, ref := range n.refs {
		n.found = append(n.found, c.resolve(n.at, ref, Result)...)
	}
	c.lastWork = ""
	n.body = c.blocks(n, 0)
	if r == nil {
		return n.body
	}
	c.outcomes = append(c.outcomes, n)
	title := []document.Inline{document.T(c.say.OutcomeOf + " "), document.A("#"+r.id, c.say.recommendation(r.number)), document.T(": " + c.say.Taken[n.taken])}
	p := document.Panel{Kind: document.Gist, Title: title, Blocks: n.body}
	if len(n.found) > 0 {
		c.lastWork = ""
		p.Blocks = append([]document.Block{document.P(c.cite(n.found)...)}, n.body...)
		p.Source = c.provenance(n.found)
	}
	return []document.Block{p}
}

// outcomeTable lists every recommendation with what became of it. One of which
// nothing is said is not known to have been left aside.
func (c *converter) outcomeTable() []document.Block {
	t := document.Table{
		Widths: []float64{1, 4, 2.4, 4, 5},
		Header: []document.Row{textRow(c.say.No, c.say.Recommendations, c.say.Outcome, c.say.TakenBy, c.say.Remarks)},
	}
	for _, r := range c.recs {
		said := false
		for _, n := range c.outcomes {
			if n.of != r.id {
				continue
			}
			c.lastWork = ""
			t.Rows = append(t.Rows, c.outcomeRow(r, c.say.Taken[n.taken], c.cite(n.found), n.body, !said))
			said = true
		}
		if !said {
			t.Rows = append(t.Rows, c.outcomeRow(r, c.say.NotKnown, nil, nil, true))
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []document.Block{t}
}

func (c *converter) outcomeRow(r *recommendation, taken string, by []document.Inline, remarks []document.Block, first bool) document.Row {
	number, title := document.TextCell(), document.TextCell()
	if first {
		number, title = document.TextCell(document.A("#"+r.id, strconv.Itoa(r.number))), document.TextCell(document.T(r.title))
	}
	return document.Row{Cells: []document.Cell{number, title, document.TextCell(document.T(taken)), document.TextCell(by...), {Blocks: demoted(remarks)}}}
}

// Outcome is what became of a recommendation.
type Outcome struct {
	Recommendation string // its anchor
	Taken          string // whole, partly or none
	Found          []Found
	Line           int
}

func (c *converter) outcomeResults() []Outcome {
	out := make([]Outcome, len(c.outcomes))
	for i, n := range c.outcomes {
		out[i] = Outcome{Recommendation: n.of, Taken: n.taken, Found: n.found, Line: n.at}
	}
	return out
}
