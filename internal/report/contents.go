package report

import (
	"strconv"

	"zanger/internal/document"
)

// The line ":::toc" gives the contents of the memo, to a depth of two levels or
// as it says: ":::toc {depth=3}".

// Depths of the contents, in levels.
const (
	contentsDepth    = 2
	maxContentsDepth = 6
)

func openContents(p *parse, f fence) fenceNode {
	_, v := p.attributes(f, f.args, "depth")
	p.topmost(f)
	depth := contentsDepth
	if v["depth"] != "" {
		n, err := strconv.Atoi(v["depth"])
		if err != nil || n < 1 || n > maxContentsDepth {
			p.fail(f.at, "", "the depth of the contents is a number from 1 to %d, not %q", maxContentsDepth, clip(v["depth"]))
		}
		depth = n
	}
	return &collection{fence: f, rank: outlines, fill: func(c *converter) []document.Block { return c.contents(depth) }}
}

// headingsOf are the headings that the contents may list.
func headingsOf(bs []document.Block) []document.Heading {
	var out []document.Heading
	for _, b := range bs {
		if h, ok := b.(document.Heading); ok && h.ID != "" {
			out = append(out, h)
		}
	}
	return out
}

func (c *converter) contents(depth int) []document.Block {
	top := maxContentsDepth
	for _, h := range c.outline {
		top = min(top, h.Level)
	}
	var list document.Contents
	for _, h := range c.outline {
		if level := h.Level - top; level < depth {
			list.Entries = append(list.Entries, document.ContentsEntry{Level: level, ID: h.ID, Words: plainWords(h.Inlines)})
		}
	}
	return []document.Block{document.Paragraph{Style: document.Lead, Inlines: []document.Inline{document.B(c.say.Contents)}}, list}
}

// topHeadings are the words of the headings of the highest level.
func (c *converter) topHeadings() []string {
	var out []string
	for _, b := range c.doc.Blocks {
		if h, ok := b.(document.Heading); ok && h.Level == c.topLevel {
			out = append(out, plainWords(h.Inlines))
		}
	}
	return out
}
