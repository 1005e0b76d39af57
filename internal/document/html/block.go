package html

import (
	"encoding/base64"
	"strconv"
	"strings"

	"zanger/internal/document"
)

// maxDepth is the deepest indentation that the style sheet knows.
const maxDepth = 8

func (p *printer) block(at place, b document.Block) {
	switch b := b.(type) {
	case document.Heading:
		p.heading(at, b)
	case document.Paragraph:
		p.paragraph(at, b)
	case document.List:
		p.list(at, b)
	case document.Table:
		p.table(at, b)
	case document.Panel:
		p.panel(at, b)
	case document.Contents:
		p.contents(at, b)
	case document.Image:
		p.write(`<p class="image"><img src="data:`, b.Type(), `;base64,`, base64.StdEncoding.EncodeToString(b.Data), `" alt="`, escape(b.Alt), `" /></p>`, "\n")
	case document.Rule:
		p.write("<hr />\n")
	case document.PageBreak:
		p.write("<div class=\"page-break\"></div>\n")
	}
}

func (p *printer) blocks(at place, bs []document.Block) {
	for _, b := range bs {
		p.block(at, b)
	}
}

// declare collects the IDs of blocks, so that links lead somewhere.
func declare(bs []document.Block, ids map[string]bool) {
	for _, b := range bs {
		switch b := b.(type) {
		case document.Heading:
			ids[fragment(b.ID)] = true
		case document.Paragraph:
			ids[fragment(b.ID)] = true
		case document.Panel:
			ids[fragment(b.ID)] = true
			declare(b.Blocks, ids)
		case document.List:
			for _, item := range b.Items {
				declare(item, ids)
			}
		case document.Table:
			for _, rows := range [][]document.Row{b.Header, b.Rows} {
				for _, r := range rows {
					for _, c := range r.Cells {
						declare(c.Blocks, ids)
					}
				}
			}
		}
	}
}

// idAttr returns an id attribute the first time an ID is met.
func (p *printer) idAttr(id string) string {
	id = fragment(id)
	if id == "" || p.ids[id] {
		return ""
	}
	p.ids[id] = true
	return ` id="` + id + `"`
}

func (p *printer) heading(at place, h document.Heading) {
	at.marks = at.marks.with(h.Mark)
	tag := "h" + strconv.Itoa(min(max(h.Level, 1), 6))
	p.write("<", tag, p.idAttr(h.ID), ">")
	p.inlines(at, h.Inlines)
	p.write("</", tag, ">\n")
}

var styleClasses = [...]string{document.Body: "", document.Lead: "lead", document.Small: "small",
	document.Warning: "warning", document.Law: "law", document.Center: "center", document.Caption: "caption"}

func (p *printer) paragraph(at place, q document.Paragraph) {
	at.marks = at.marks.with(q.Mark)
	tag, class := "p", ""
	if q.Style >= 0 && int(q.Style) < len(styleClasses) {
		class = styleClasses[q.Style]
	}
	if at.pre {
		tag, class = "pre", ""
	}
	num, words, hang := document.SplitLabel(q.Inlines)
	if hang = hang && q.Style == document.Law && !at.pre; hang {
		class += " num"
	} else {
		words = q.Inlines
	}
	if q.Depth > 0 {
		class += " d" + strconv.Itoa(min(q.Depth, maxDepth))
	}
	if class = strings.TrimSpace(class); class != "" {
		class = ` class="` + class + `"`
	}
	p.write("<", tag, p.idAttr(q.ID), class, langAttr(q.Lang, at.lang), ">")
	if q.Lang != "" {
		at.lang = q.Lang
	}
	if hang {
		p.number(at, num)
	}
	p.inlines(at, words)
	p.write("</", tag, ">\n")
}

// number writes the printed number of a line of law in a box of its own, so
// that the words after it stand under one another.
func (p *printer) number(at place, num []document.Inline) {
	p.write(`<span class="n">`)
	p.inlines(at, num)
	p.write(" </span>")
}

func (p *printer) list(at place, l document.List) {
	tag, attr := "ul", ""
	if l.Ordered {
		tag = "ol"
		if l.Start > 1 {
			attr = ` start="` + strconv.Itoa(l.Start) + `"`
		}
	}
	p.write("<", tag, attr, ">\n")
	for _, item := range l.Items {
		p.write("<li>")
		p.blocks(at, item)
		p.write("</li>\n")
	}
	p.write("</", tag, ">\n")
}

// contents writes the contents as navigation.
func (p *printer) contents(at place, c document.Contents) {
	p.write("<nav class=\"contents\">\n")
	for _, b := range c.Blocks() {
		p.block(at, b)
	}
	p.write("</nav>\n")
}

// panelTags are the elements of panels: words of others are a blockquote,
// what stands beside the text an aside.
var panelTags = map[document.PanelKind]string{
	document.Quotation: "blockquote", document.Annotation: "aside", document.Notice: "aside",
}

func (p *printer) panel(at place, b document.Panel) {
	tag := panelTags[b.Kind]
	if tag == "" {
		tag = "section"
	}
	kind := "annotation"
	switch b.Kind {
	case document.Quotation, document.Gist, document.Recommendation, document.Notice, document.CodeBlock:
		kind = string(b.Kind)
	}
	p.write("<", tag, p.idAttr(b.ID), ` class="panel `, kind, `"`, p.evidenceAttr(b.Evidence), ">\n")
	if len(b.Title) > 0 {
		p.write(`<p class="panel-title">`)
		p.inlines(at, b.Title)
		p.write("</p>\n")
	}
	in := at
	in.pre = at.pre || b.Kind == document.CodeBlock
	p.blocks(in, b.Blocks)
	if len(b.Source) > 0 {
		p.write(`<p class="source">`)
		p.inlines(at, b.Source)
		p.write("</p>\n")
	}
	p.write("</", tag, ">\n")
}
