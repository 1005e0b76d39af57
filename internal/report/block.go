package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"zanger/internal/document"
	"zanger/internal/pattern"
)

// blocks converts the children of a block. depth is the number of quotations
// around them.
func (c *converter) blocks(parent ast.Node, depth int) []document.Block {
	var out []document.Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		out = append(out, c.block(n, depth)...)
	}
	return out
}

func (c *converter) block(n ast.Node, depth int) []document.Block {
	if n.Pos() >= 0 {
		c.at = c.lines.line(n.Pos())
	}
	c.stop()
	switch n := n.(type) {
	case *ast.Heading:
		return c.heading(n)
	case *ast.Paragraph, *ast.TextBlock:
		return c.paragraph(n, depth)
	case *plain:
		words := strings.Join(strings.Fields(clean(string(n.Lines().Value(c.body)))), " ")
		return []document.Block{document.Paragraph{Depth: depth, Inlines: []document.Inline{document.T(words)}}}
	case *ast.List:
		return []document.Block{c.list(n)}
	case *ast.Blockquote:
		return c.blocks(n, depth+1)
	case *extast.Table:
		return []document.Block{c.table(n)}
	case *ast.FencedCodeBlock:
		return codeBlock(n.Lines().Value(c.body))
	case *ast.CodeBlock:
		return codeBlock(n.Lines().Value(c.body))
	case *ast.ThematicBreak:
		return []document.Block{document.Rule{}}
	case *ast.HTMLBlock:
		return c.html(n)
	case fenceNode:
		return c.fence(n)
	}
	return nil
}

// fence converts a block of ours.
func (c *converter) fence(n fenceNode) []document.Block {
	c.at = n.head().at
	c.inside++
	defer func() { c.inside-- }()
	return n.convert(c)
}

// heading converts a heading. Inside a block of ours it is a bold line, so that
// the outline of the memo is its author's.
func (c *converter) heading(n *ast.Heading) []document.Block {
	c.inHeading = true
	in := trimEnd(c.inlines(n))
	c.inHeading = false
	c.noteGaps(n.Pos(), in)
	if len(in) == 0 {
		return nil
	}
	if c.inside > 0 {
		return []document.Block{document.Paragraph{ID: headingID(n), Inlines: bold(in)}}
	}
	c.lastHeading = spot{headingID(n), plainWords(in)}
	return []document.Block{document.Heading{Level: n.Level, ID: headingID(n), Inlines: in}}
}

func (c *converter) paragraph(n ast.Node, depth int) []document.Block {
	if i, ok := n.FirstChild().(*ast.Image); ok && i.NextSibling() == nil {
		return c.picture(i)
	}
	in := trimEnd(c.inlines(n))
	c.noteGaps(n.Pos(), in)
	if len(in) == 0 {
		return nil
	}
	return []document.Block{document.Paragraph{Depth: depth, Inlines: in}}
}

func (c *converter) list(n *ast.List) document.Block {
	l := document.List{Ordered: n.IsOrdered()}
	if l.Ordered {
		l.Start = n.Start
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		l.Items = append(l.Items, c.blocks(item, 0))
	}
	return l
}

func codeBlock(text []byte) []document.Block {
	var in []document.Inline
	for i, line := range strings.Split(strings.TrimRight(clean(string(text)), "\n"), "\n") {
		if i > 0 {
			in = append(in, document.LineBreak{})
		}
		if line != "" {
			in = append(in, document.Text{Text: line, Code: true})
		}
	}
	return []document.Block{document.Panel{Kind: document.CodeBlock, Blocks: []document.Block{document.Paragraph{Inlines: in}}}}
}

var tag = pattern.New(`<[^<>]*>`)

// html leaves out raw HTML: the words between tags stay, scripts and style
// sheets go with all they hold. A comment is the author's own business.
func (c *converter) html(n *ast.HTMLBlock) []document.Block {
	if n.HTMLBlockType == ast.HTMLBlockType2 {
		return nil
	}
	c.find(c.at, "raw HTML is left out")
	if n.HTMLBlockType < ast.HTMLBlockType6 {
		return nil
	}
	words := strings.Fields(unescape(tag.ReplaceAll(n.Lines().Value(c.body), []byte(" "))))
	if len(words) == 0 {
		return nil
	}
	return []document.Block{document.P(document.T(strings.Join(words, " ")))}
}

// bold sets inlines in bold.
func bold(in []document.Inline) []document.Inline {
	out := make([]document.Inline, len(in))
	for i, n := range in {
		switch n := n.(type) {
		case document.Text:
			n.Bold = true
			out[i] = n
		case document.Link:
			n.Inlines = bold(n.Inlines)
			out[i] = n
		default:
			out[i] = n
		}
	}
	return out
}
