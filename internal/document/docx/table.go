package docx

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"zanger/internal/document"
)

// maxColumns is the most columns a table may have in Word.
const maxColumns = 63

// cellPadding is the room left and right of the words in a cell, in twips.
const cellPadding = 85

// beforeTable gives a pending page break to an empty line, since a table can
// take none, and parts a table from the text before it.
func (w *writer) beforeTable(p place) {
	switch {
	case p.nested:
	case w.newPage, !spacedStyles[w.lastStyle] && !strings.HasPrefix(w.lastStyle, "Heading"):
		w.paragraph(place{}, paragraph{style: "SpacerBefore"})
	}
}

// spacedStyles are those that need no room between them and a table.
var spacedStyles = map[string]bool{"": true, "Spacer": true, "SpacerBefore": true, "Title": true, "FormTitle": true, "Caption": true, "Warning": true}

// table writes a caption, then the rows. Columns are fixed, so that Word and
// LibreOffice set the same table and long words break inside their cell.
func (w *writer) table(p place, t document.Table) {
	if len(t.Caption) > 0 {
		w.paragraph(p, paragraph{style: "Caption", inlines: t.Caption})
	}
	w.beforeTable(p)
	cols := columns(t)
	if cols == 0 || !p.marks.anyRow(t) {
		return // Word calls a table without rows damaged
	}
	widths := fit(t.Widths, cols, p.width-p.indent)
	w.openTable("TableGrid", p.indent, widths, "")
	for _, r := range t.Header {
		w.row(p, r, widths, headerCell)
	}
	for _, r := range t.Rows {
		w.row(p, r, widths, bodyCell)
	}
	w.write(`</w:tbl>`)
	w.paragraph(place{nested: true}, paragraph{style: "Spacer"})
}

// openTable writes the start of a table of the given style and columns.
// Properties stand in the order of CT_TblPr.
func (w *writer) openTable(style string, indent int, widths []int, borders string) {
	total := 0
	for _, x := range widths {
		total += x
	}
	w.write(`<w:tbl><w:tblPr><w:tblStyle w:val="`, style, `"/><w:tblW w:w="`, strconv.Itoa(total), `" w:type="dxa"/>`)
	if indent > 0 {
		w.write(`<w:tblInd w:w="`, strconv.Itoa(indent), `" w:type="dxa"/>`)
	}
	w.write(borders, `<w:tblLayout w:type="fixed"/>`,
		`<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>`)
	for _, x := range widths {
		w.write(`<w:gridCol w:w="`, strconv.Itoa(x), `"/>`)
	}
	w.write(`</w:tblGrid>`)
}

// row writes one row and fills it up to the last column.
func (w *writer) row(p place, r document.Row, widths []int, kind cellKind) {
	p = place{nested: true, cell: kind, marks: p.marks.with(r.Mark), lang: p.lang}
	p.keep = len(r.Cells) == 1 && len(widths) > 1 && span(r.Cells[0]) >= len(widths) // a title stays with what it heads
	if p.marks.void() {
		return
	}
	w.write(`<w:tr>`)
	props := ""
	if low(r, widths) {
		props = `<w:cantSplit/>`
	}
	if kind == headerCell {
		props += `<w:tblHeader/>`
	}
	if props += w.empty(p.marks); props != "" {
		w.write(`<w:trPr>`, props, `</w:trPr>`)
	}
	at := 0
	for _, c := range gather(r.Cells, len(widths)) {
		span := min(span(c), len(widths)-at)
		w.cell(p, c.Blocks, widths[at:at+span])
		at += span
	}
	if at < len(widths) {
		w.cell(p, nil, widths[at:])
	}
	w.write(`</w:tr>`)
}

// A row of up to so many lines, as near as can be told, is not broken between pages.
// A letter is taken to be so wide, in twips.
const (
	lowLines    = 8
	letterWidth = 110
)

// low reports whether a row is so low that half of it would look odd on a page.
func low(r document.Row, widths []int) bool {
	at := 0
	for _, c := range r.Cells {
		width, lines := 0, 0
		for n := span(c); n > 0 && at < len(widths); n, at = n-1, at+1 {
			width += widths[at]
		}
		for _, s := range (&document.Document{Blocks: c.Blocks}).Lines(document.Both) {
			lines += 1 + utf8.RuneCountInString(s)*letterWidth/max(width-2*cellPadding, letterWidth)
		}
		if lines > lowLines {
			return false
		}
	}
	return true
}

// cell writes a cell that covers the given columns. It must end with a
// paragraph, as all that blocks write does.
func (w *writer) cell(p place, bs []document.Block, cols []int) {
	width := 0
	for _, x := range cols {
		width += x
	}
	w.write(`<w:tc><w:tcPr><w:tcW w:w="`, strconv.Itoa(width), `" w:type="dxa"/>`)
	if len(cols) > 1 {
		w.write(`<w:gridSpan w:val="`, strconv.Itoa(len(cols)), `"/>`)
	}
	if p.cell == headerCell {
		w.write(`<w:shd w:val="clear" w:color="auto" w:fill="`, tintHeader, `"/>`)
	}
	w.write(`</w:tcPr>`)
	p.width = max(width-2*cellPadding, depthStep)
	before := w.out.Len()
	w.blocks(p, bs)
	if w.out.Len() == before {
		w.paragraph(p, paragraph{style: paragraphStyle(p, document.Body)})
	}
	w.write(`</w:tc>`)
}

// columns returns how many columns t has.
func columns(t document.Table) int {
	n := len(t.Widths)
	for _, rows := range [][]document.Row{t.Header, t.Rows} {
		for _, r := range rows {
			sum := 0
			for _, c := range r.Cells {
				sum += span(c)
			}
			n = max(n, sum)
		}
	}
	return min(n, maxColumns)
}

func span(c document.Cell) int { return min(max(c.Span, 1), maxColumns) }

// gather moves what stands beyond the last column into the last cell, so that
// no words are lost.
func gather(cells []document.Cell, cols int) []document.Cell {
	at := 0
	for i, c := range cells {
		if at += span(c); at < cols || i == len(cells)-1 {
			continue
		}
		out := append([]document.Cell(nil), cells[:i+1]...)
		var all []document.Block
		for _, rest := range cells[i:] {
			all = append(all, rest.Blocks...)
		}
		out[i].Blocks = all
		return out
	}
	return cells
}

// fit turns relative widths into twips that sum to total exactly. A column
// without a usable width gets the mean of the others.
func fit(relative []float64, cols, total int) []int {
	sum, known := 0.0, 0
	usable := func(i int) bool {
		return i < len(relative) && relative[i] > 0 && !math.IsInf(relative[i], 0)
	}
	for i := range cols {
		if usable(i) {
			sum += relative[i]
			known++
		}
	}
	mean := 1.0
	if known > 0 {
		mean = sum / float64(known)
	}
	sum += mean * float64(cols-known)
	out := make([]int, cols)
	at, run := 0, 0.0
	for i := range cols {
		x := mean
		if usable(i) {
			x = relative[i]
		}
		run += x
		end := int(math.Round(float64(total) * run / sum))
		out[i] = max(end-at, 1)
		at += out[i]
	}
	return out
}
