package docx

import (
	"unicode/utf8"

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

// panel writes a panel as a table of one column: its bar stays whole whatever
// the indents inside, and its last row breaks across pages.
func (w *writer) panel(p place, b document.Panel) {
	look, ok := panelLooks[b.Kind]
	if !ok {
		look = panelLooks[document.Annotation]
	}
	width := max(p.width-p.indent-panelBar, depthStep*2)
	w.openTable("Panel", p.indent, []int{width},
		`<w:tblBorders><w:left w:val="single" w:sz="24" w:space="0" w:color="`+look.bar+`"/></w:tblBorders>`)
	head, rest := panelHead(b)
	in := place{width: width - 2*panelPadding, nested: true, panel: b.Kind, marks: p.marks, lang: p.lang}
	w.anchor = w.bookmarks.first(b.ID)
	row := func(whole bool, write func()) {
		w.openPanelRow(p, look, width, whole)
		before := w.out.Len()
		write()
		if w.out.Len() == before {
			w.paragraph(in, paragraph{style: "PanelText"})
		}
		w.write(`</w:tc></w:tr>`)
	}
	row(len(rest) > 0 || short(b), func() {
		if len(b.Title) > 0 {
			w.paragraph(in, paragraph{style: "PanelTitle", inlines: b.Title})
		}
		w.blocks(in, head)
		if len(rest) == 0 {
			w.panelSource(in, b)
		}
	})
	if len(rest) > 0 {
		row(false, func() {
			w.blocks(in, rest)
			w.panelSource(in, b)
		})
	}
	w.write(`</w:tbl>`)
	w.paragraph(place{nested: true}, paragraph{style: "Spacer"})
}

// panelHead parts a titled panel in two rows: the first holds the title and the
// paragraphs after it, two at most, and is kept on one page, so that no title
// stays alone at the foot.
func panelHead(b document.Panel) (head, rest []document.Block) {
	n := 0
	for n < min(2, len(b.Blocks)) && len(b.Title) > 0 {
		if _, ok := b.Blocks[n].(document.Paragraph); !ok {
			break
		}
		n++
	}
	if n == 0 || n == len(b.Blocks) {
		return b.Blocks, nil
	}
	return b.Blocks[:n], b.Blocks[n:]
}

// wholePanel is the length, in runes, up to which a titled panel of one row is not
// torn between two pages: about a third of a page.
const wholePanel = 1200

func short(b document.Panel) bool {
	n := 0
	for _, block := range b.Blocks {
		p, ok := block.(document.Paragraph)
		if !ok {
			return false
		}
		n += utf8.RuneCountInString(document.PlainText(p.Inlines, document.Both))
	}
	return len(b.Title) > 0 && n <= wholePanel
}

func (w *writer) openPanelRow(p place, look panelLook, width int, whole bool) {
	w.write(`<w:tr>`)
	m := w.empty(p.marks)
	if whole {
		m = `<w:cantSplit/>` + m
	}
	if m != "" {
		w.write(`<w:trPr>`, m, `</w:trPr>`)
	}
	w.write(`<w:tc><w:tcPr><w:tcW w:w="`, itoa(width), `" w:type="dxa"/>`)
	if look.tint != "" {
		w.write(`<w:shd w:val="clear" w:color="auto" w:fill="`, look.tint, `"/>`)
	}
	w.write(`</w:tcPr>`)
}

func (w *writer) panelSource(p place, b document.Panel) {
	if len(b.Source) > 0 {
		w.paragraph(p, paragraph{style: "Source", inlines: b.Source})
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
		style := "Title"
		if w.doc.Formal {
			style = "FormTitle"
		}
		w.paragraph(w.section.place(w.doc.Lang), paragraph{style: style, justify: w.doc.Formal, inlines: []document.Inline{document.T(w.doc.Title)}})
	}
}
