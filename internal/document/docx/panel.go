package docx

import (
	"zanger/internal/document"
	"zanger/internal/ooxml"
)

// panelLook is how one kind of panel is drawn: a coloured bar at the left and
// a tint behind the words. No tint is "".
type panelLook struct{ bar, tint string }

var panelLooks = map[document.PanelKind]panelLook{
	document.Quotation:      {"7F8FA6", ""},
	document.Gist:           {"5B7DB1", "F2F5FA"},
	document.Recommendation: {"2E7D5B", "EFF6F2"},
	document.Annotation:     {"9A8548", "F8F5EC"},
	document.Notice:         {"B45309", "FDF3E4"},
	document.CodeBlock:      {"B8BEC6", "F5F6F7"},
}

// panelPadding is the room at the left and right of a panel's words, in twips.
const panelPadding = 200

// panelBar is the width of the bar, in twips.
const panelBar = 60

// panel writes a panel as a table of one cell: its bar stays whole whatever
// the indents inside, and the row breaks across pages.
func (w *writer) panel(p place, b document.Panel) {
	look, ok := panelLooks[b.Kind]
	if !ok {
		look = panelLooks[document.Annotation]
	}
	width := max(p.width-p.indent-panelBar, depthStep*2)
	w.openTable("Panel", p.indent, []int{width},
		`<w:tblBorders><w:left w:val="single" w:sz="24" w:space="0" w:color="`+look.bar+`"/></w:tblBorders>`)
	w.write(`<w:tr>`)
	if m := w.empty(p.marks); m != "" {
		w.write(`<w:trPr>`, m, `</w:trPr>`)
	}
	w.write(`<w:tc><w:tcPr><w:tcW w:w="`, itoa(width), `" w:type="dxa"/>`)
	if look.tint != "" {
		w.write(`<w:shd w:val="clear" w:color="auto" w:fill="`, look.tint, `"/>`)
	}
	w.write(`</w:tcPr>`)
	in := place{width: width - 2*panelPadding, nested: true, panel: b.Kind, marks: p.marks, lang: p.lang}
	w.panelBody(in, b)
	w.write(`</w:tc></w:tr></w:tbl>`)
	w.paragraph(place{nested: true}, paragraph{style: "Spacer"})
}

func (w *writer) panelBody(p place, b document.Panel) {
	before := w.out.Len()
	w.anchor = w.bookmarks.first(b.ID)
	if len(b.Title) > 0 {
		w.paragraph(p, paragraph{style: "PanelTitle", inlines: b.Title})
	}
	w.blocks(p, b.Blocks)
	if len(b.Source) > 0 {
		w.paragraph(p, paragraph{style: "Source", inlines: b.Source})
	}
	if w.out.Len() == before {
		w.paragraph(p, paragraph{style: "PanelText"})
	}
}

// titled reports whether d opens with a heading that is its title already.
func titled(d *document.Document) bool {
	if len(d.Blocks) == 0 {
		return false
	}
	h, ok := d.Blocks[0].(document.Heading)
	return ok && document.PlainText(h.Inlines, document.Both) == d.Title
}

// title writes the title at the head of the text.
func (w *writer) title() {
	if ooxml.Clean(w.doc.Title) != "" && !titled(w.doc) {
		w.paragraph(w.section.place(w.doc.Lang), paragraph{style: "Title", inlines: []document.Inline{document.T(w.doc.Title)}})
	}
}
