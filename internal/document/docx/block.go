package docx

import (
	"strconv"

	"zanger/internal/document"
)

// blocks writes blocks at p, in their order.
func (w *writer) blocks(p place, bs []document.Block) {
	for _, b := range w.apart(p, bs) {
		switch b := b.(type) {
		case document.Heading:
			w.heading(p, b)
		case document.Paragraph:
			w.textParagraph(p, b)
		case document.List:
			w.list(p, b)
		case document.Table:
			w.under(b.Evidence, func() { w.table(p, b) })
		case document.Panel:
			w.beforeTable(p)
			w.under(b.Evidence, func() { w.panel(p, b) })
		case document.Contents:
			w.contents(p, b)
		case document.Image:
			w.image(p, b)
		case document.Rule:
			w.paragraph(p, paragraph{style: "Rule"})
		case document.PageBreak:
			w.newPage = w.newPage || !p.nested
		case document.Section:
			if !p.nested {
				w.startSection(b)
			}
		}
	}
}

func (w *writer) heading(p place, h document.Heading) {
	level := min(max(h.Level, 1), 6)
	w.paragraph(p, paragraph{style: "Heading" + strconv.Itoa(level), id: h.ID, mark: h.Mark, inlines: h.Inlines})
}

// One step of indentation in twips, and how far the second and later lines of
// a line of law hang under its number.
const (
	depthStep = 510
	maxDepth  = 8
	// cellHanging is the same inside a table, where the letters are smaller.
	cellHanging = 400
)

func (w *writer) textParagraph(p place, t document.Paragraph) {
	q := paragraph{style: paragraphStyle(p, t.Style), id: t.ID, mark: t.Mark, inlines: t.Inlines}
	q.indent = min(max(t.Depth, 0), maxDepth) * depthStep
	if t.Style == document.Law {
		q.inlines, q.hanging = tabAfterLabel(t.Inlines)
		if p.cell != noCell {
			q.hanging = q.hanging * cellHanging / depthStep
		}
	}
	// A narrow column keeps two thirds of its width for words.
	if room := p.width / 3; q.indent+q.hanging > room {
		q.indent = max(room-q.hanging, 0)
	}
	q.justify = t.Style == document.Center
	if t.Lang != "" {
		p.lang = t.Lang
	}
	w.paragraph(p, q)
}

// paragraphStyle returns the id of the Word style for a paragraph at p.
func paragraphStyle(p place, s document.Style) string {
	switch {
	case p.panel == document.CodeBlock:
		return "Code"
	case p.cell == headerCell:
		return "TableHeader"
	case s == document.Small:
		return "Small"
	case s == document.Caption:
		return "Caption"
	case s == document.Warning && p.cell != noCell:
		return "TableWarning"
	case s == document.Warning && p.panel != "":
		return "WarningText"
	case s == document.Warning:
		return "Warning"
	case p.cell == bodyCell && s == document.Law:
		return "TableLaw"
	case p.cell == bodyCell:
		return "TableText"
	case s == document.Law:
		return "Law"
	case p.panel == document.Quotation:
		return "Quote"
	case p.panel == document.Gist:
		return "Gist"
	case p.panel != "":
		return "PanelText"
	case s == document.Lead:
		return "Lead"
	case s == document.Center:
		return "Centered"
	}
	return "BodyText"
}

// paragraph is what a paragraph of the file needs.
type paragraph struct {
	style           string
	id              string
	mark            document.Mark
	indent, hanging int
	justify         bool // centred
	inlines         []document.Inline
}

// paragraph writes q at p. Properties stand in the order of CT_PPr.
func (w *writer) paragraph(p place, q paragraph) {
	p.marks = p.marks.with(q.mark)
	if p.marks.void() {
		return
	}
	w.lastStyle = q.style
	w.write(`<w:p><w:pPr><w:pStyle w:val="`, q.style, `"/>`)
	if p.keep {
		w.write(`<w:keepNext/>`)
	}
	if w.newPage && !p.nested {
		w.write(`<w:pageBreakBefore/>`)
		w.newPage = false
	}
	left, hanging := p.indent+q.indent+q.hanging, q.hanging
	if n := w.number; n != nil {
		w.number = nil
		w.write(`<w:numPr><w:ilvl w:val="`, strconv.Itoa(n.level), `"/><w:numId w:val="`, strconv.Itoa(n.id), `"/></w:numPr>`)
		left, hanging = p.indent, listStep
	}
	if left > 0 {
		w.write(`<w:ind w:left="`, strconv.Itoa(left), `"`)
		if hanging > 0 {
			w.write(` w:hanging="`, strconv.Itoa(hanging), `"`)
		}
		w.write(`/>`)
	}
	if q.justify {
		w.write(`<w:jc w:val="center"/>`)
	}
	if change := w.empty(p.marks); change != "" {
		w.write(`<w:rPr>`, change, `</w:rPr>`)
	}
	w.write(`</w:pPr>`)
	if name := w.bookmarks.first(q.id); name != "" {
		w.bookmark(name)
	}
	if w.anchor != "" {
		w.bookmark(w.anchor)
		w.anchor = ""
	}
	if len(q.inlines) > 0 {
		w.evident(p, q.inlines)
	}
	w.write(`</w:p>`)
}

// bookmark writes a bookmark at a point.
func (w *writer) bookmark(name string) {
	w.write(w.openBookmark(name))
}
