package report

import (
	"fmt"

	"github.com/yuin/goldmark/ast"

	"zanger/internal/document"
)

// Tables and figures are numbered and captioned, and can be referred to:
//
//	:::table {#t1 caption="Shelter in five countries"}
//	| Country | Beds |
//	|---|---|
//	| A | 1 |
//	:::
//
// A figure may hold anything: an image, a list, literal text. [#t1] becomes
// "Table 1", linked. A caption stands above a table and below a figure.

var captionedKind = ast.NewNodeKind("Captioned")

type captioned struct {
	fence
	caption
}

func (*captioned) Kind() ast.NodeKind { return captionedKind }

// caption is a number with words.
type caption struct {
	id, words string
	figure    bool
	label     string // "Table 1"
}

func openCaptioned(p *parse, f fence) fenceNode {
	id, v := p.attributes(f, f.args, "caption")
	n := &captioned{f, caption{id: id, words: v["caption"], figure: f.name == "figure"}}
	if n.words == "" {
		p.fail(f.at, `write {#t1 caption="What it shows"}`, "%q needs a caption", ":::"+f.name)
	}
	return n
}

func (n *captioned) convert(c *converter) []document.Block {
	body := c.blocks(n, 0)
	if len(body) == 0 {
		c.fail(n.at, "", "%q holds nothing", ":::"+n.name)
		return nil
	}
	return n.with(body)
}

// with puts the caption to what it is about.
func (n *caption) with(body []document.Block) []document.Block {
	line := document.Paragraph{Style: document.Caption, ID: n.id,
		Inlines: []document.Inline{document.B(n.label + ". "), document.T(n.words)}}
	if n.figure {
		line.Style = document.Small
		return append(body, line)
	}
	return append([]document.Block{line}, body...)
}

// nameCaption numbers a table or figure.
func (c *converter) nameCaption(line int, n *caption) {
	if n.figure {
		c.figures++
		n.label = fmt.Sprintf(c.say.Figure, c.figures)
	} else {
		c.tables++
		n.label = fmt.Sprintf(c.say.Table, c.tables)
	}
	n.id = c.anchor(line, n.id, n.label)
	c.named[n.id] = n.label
}
