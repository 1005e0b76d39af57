package report

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"zanger/internal/document"
)

func (c *converter) table(n *extast.Table) document.Block {
	var t document.Table
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		r := c.row(row)
		if row.Kind() == extast.KindTableHeader {
			t.Header = append(t.Header, r)
		} else {
			t.Rows = append(t.Rows, r)
		}
	}
	t.Widths = widths(t)
	return t
}

func (c *converter) row(n ast.Node) document.Row {
	var r document.Row
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		in := trimEnd(c.inlines(cell))
		c.noteGaps(cell.Pos(), in)
		r.Cells = append(r.Cells, document.TextCell(in...))
	}
	return r
}

// Widths of columns, in runes.
const (
	minColumn = 7
	maxColumn = 28
)

// widths gives each column room for what it holds, within bounds, and at least
// for its longest word: a column of numbers is narrow and none is crushed.
func widths(t document.Table) []float64 {
	var w []float64
	for _, rows := range [][]document.Row{t.Header, t.Rows} {
		for _, r := range rows {
			for i, cell := range r.Cells {
				if i == len(w) {
					w = append(w, minColumn)
				}
				w[i] = max(w[i], room(cell))
			}
		}
	}
	return w
}

func room(cell document.Cell) float64 {
	all, word := 0, 0
	for _, b := range cell.Blocks {
		if p, ok := b.(document.Paragraph); ok {
			text := document.PlainText(p.Inlines, document.Both)
			all = max(all, utf8.RuneCountInString(text))
			for s := range strings.FieldsSeq(text) {
				word = max(word, utf8.RuneCountInString(s)+5)
			}
		}
	}
	return float64(max(min(all, maxColumn), min(word, maxColumn)))
}
