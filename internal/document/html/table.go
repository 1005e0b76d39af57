package html

import (
	"math"
	"strconv"
	"strings"

	"zanger/internal/document"
)

// table writes a table in a box that scrolls by itself.
func (p *printer) table(at place, t document.Table) {
	cols := columns(t)
	if cols == 0 {
		if len(t.Caption) > 0 {
			p.write(`<p class="small">`)
			p.inlines(at, t.Caption)
			p.write("</p>\n")
		}
		return
	}
	class := ""
	switch {
	case cols >= 8:
		class = ` class="wide many"`
	case cols >= 4:
		class = ` class="wide"`
	}
	name := ""
	if s := strings.TrimSpace(document.PlainText(t.Caption, document.Both)); s != "" {
		name = ` role="region" aria-label="` + escape(s) + `"`
	}
	p.write(`<div class="scroll" tabindex="0"`, name, `><table`, class, p.evidenceAttr(t.Evidence), ">\n")
	if len(t.Caption) > 0 {
		p.write("<caption>")
		p.inlines(at, t.Caption)
		p.write("</caption>\n")
	}
	p.colgroup(t.Widths, cols)
	p.rows(at, t.Header, "thead", "th", cols)
	p.rows(at, t.Rows, "tbody", "td", cols)
	p.write("</table></div>\n")
}

// colgroup gives columns their widths in per cent. A column without a usable
// width gets what the browser finds.
func (p *printer) colgroup(widths []float64, cols int) {
	sum := 0.0
	for _, x := range widths {
		if x > 0 && !math.IsInf(x, 0) {
			sum += x
		}
	}
	if sum == 0 || math.IsInf(sum, 0) {
		return
	}
	p.write("<colgroup>")
	for i := range cols {
		switch {
		case i >= len(widths) || !(widths[i] > 0):
			p.write("<col />")
		case p.fragment:
			p.write(`<col class="w`, strconv.Itoa(int(math.Round(100*widths[i]/sum))), `" />`)
		default:
			p.write(`<col style="width:`, strconv.FormatFloat(100*widths[i]/sum, 'f', 1, 64), `%" />`)
		}
	}
	p.write("</colgroup>\n")
}

// rows writes the head or the body of a table, rows filled to the last column.
func (p *printer) rows(at place, rows []document.Row, group, cellTag string, cols int) {
	if len(rows) == 0 {
		return
	}
	p.write("<", group, ">\n")
	for _, r := range rows {
		in := at
		in.marks = at.marks.with(r.Mark)
		p.write("<tr", rowClass(r.Mark), ">")
		filled := 0
		for _, c := range r.Cells {
			span := max(c.Span, 1)
			filled += span
			p.cell(in, c.Blocks, cellTag, span)
		}
		if filled < cols {
			p.cell(in, nil, "td", cols-filled)
		}
		p.write("</tr>\n")
	}
	p.write("</", group, ">\n")
}

func rowClass(m document.Mark) string {
	switch m {
	case document.Inserted:
		return ` class="inserted"`
	case document.Deleted:
		return ` class="deleted"`
	}
	return ""
}

// cell writes one cell. A single plain paragraph needs no element of its own.
func (p *printer) cell(at place, bs []document.Block, tag string, span int) {
	p.write("<", tag)
	if tag == "th" {
		scope := "col"
		if span > 1 {
			scope = "colgroup"
		}
		p.write(` scope="`, scope, `"`)
	}
	if span > 1 {
		p.write(` colspan="`, strconv.Itoa(span), `"`)
	}
	if q, ok := plainCell(bs); ok {
		p.write(langAttr(q.Lang, at.lang), ">")
		if q.Lang != "" {
			at.lang = q.Lang
		}
		at.marks = at.marks.with(q.Mark)
		p.inlines(at, q.Inlines)
	} else {
		p.write(">")
		p.blocks(at, bs)
	}
	p.write("</", tag, ">")
}

func plainCell(bs []document.Block) (document.Paragraph, bool) {
	if len(bs) != 1 {
		return document.Paragraph{}, false
	}
	q, ok := bs[0].(document.Paragraph)
	return q, ok && q.Style == document.Body && q.Depth == 0 && q.ID == ""
}

// columns returns how many columns t has.
func columns(t document.Table) int {
	n := len(t.Widths)
	for _, rows := range [][]document.Row{t.Header, t.Rows} {
		for _, r := range rows {
			sum := 0
			for _, c := range r.Cells {
				sum += max(c.Span, 1)
			}
			n = max(n, sum)
		}
	}
	return n
}
