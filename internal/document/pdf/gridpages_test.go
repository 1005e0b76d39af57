package pdf

import (
	"strings"
	"testing"

	"zanger/internal/document"
)

// TestNoEmptyPieceOfARow breaks high rows at every height of the page: a piece of a
// row has words, or the row goes to the next page as a whole.
func TestNoEmptyPieceOfARow(t *testing.T) {
	for above := range 60 {
		d := &document.Document{}
		for range above {
			d.Add(document.P(document.T("A line.")))
		}
		cell := document.TextCell(document.T(strings.Repeat("Many words of a provision. ", 40)))
		d.Add(document.Table{Header: []document.Row{{Cells: []document.Cell{document.TextCell(document.T("Present")), document.TextCell(document.T("Proposed"))}}},
			Rows: []document.Row{{Cells: []document.Cell{cell, cell}}, {Cells: []document.Cell{cell, cell}}}})
		for n, p := range layout(d).pages {
			for _, b := range p.boxes {
				words := false
				for _, l := range p.lines {
					words = words || l.y >= b.y && l.y < b.y+b.h && l.x >= b.x && l.x < b.x+b.w
				}
				if b.stroke && !words {
					t.Errorf("%d lines above: page %d has an empty piece of a row, %.0f points high", above, n+1, b.h)
				}
			}
		}
	}
}
