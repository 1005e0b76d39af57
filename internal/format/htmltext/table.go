package htmltext

import (
	"strconv"
	"strings"

	"zanger/internal/act"
)

// maxColumns is how wide a table may be; more cells are joined into the last.
const maxColumns = 100

// RowsOf returns the rows of a table with their cells; tables inside it are not
// entered.
func RowsOf(table *Node) [][]*Node {
	var rows [][]*Node
	for _, k := range table.Kids {
		switch k.Tag {
		case "tr":
			var cells []*Node
			for _, c := range k.Kids {
				if c.Tag == "td" || c.Tag == "th" {
					cells = append(cells, c)
				}
			}
			rows = append(rows, cells)
		case "thead", "tbody", "tfoot":
			rows = append(rows, RowsOf(k)...)
		}
	}
	return rows
}

// table writes a table as rows. One that only lays out the page, with a single
// cell to a row or tables inside, is written as paragraphs.
func (w *Writer) table(n *Node) {
	w.Break()
	rows := RowsOf(n)
	if layout(n, rows) {
		w.Walk(n)
		w.Break()
		return
	}
	for _, k := range n.Kids {
		if k.Tag == "caption" {
			w.put(k)
		}
	}
	b := Block{Table: true, Node: n, Num: w.num, Span: act.Span{}}
	w.num = ""
	var lines []string
	g := grid{w: w}
	for _, row := range rows {
		if l := g.row(row, &b.Span); l != "" {
			lines = append(lines, l)
		}
	}
	b.Text = strings.Join(lines, "\n")
	if b.Text != "" {
		w.add(b)
	}
}

// layout reports whether a table is none to the reader.
func layout(n *Node, rows [][]*Node) bool {
	wide := 0
	for _, row := range rows {
		wide = max(wide, len(row))
	}
	return wide < 2 || n.First("table") != nil
}

// grid keeps the columns of a table in line: cells that reach over several
// columns or rows leave empty ones.
type grid struct {
	w    *Writer
	down [maxColumns]int // rows that a cell above still takes
}

func (g *grid) row(cells []*Node, span *act.Span) string {
	var out []string
	full := false
	reach := func() {
		for len(out) < maxColumns && g.down[len(out)] > 0 {
			g.down[len(out)]--
			out = append(out, "")
		}
	}
	for _, c := range cells {
		reach()
		if len(out) == maxColumns {
			break
		}
		text := g.w.cell(c, span)
		full = full || text != ""
		rows, cols := spanned(c, "rowspan", 1000), spanned(c, "colspan", maxColumns)
		for i := 0; i < cols && len(out) < maxColumns; i++ {
			g.down[len(out)] = rows - 1
			out = append(out, text)
			text = ""
		}
	}
	reach()
	if !full {
		return ""
	}
	return "| " + strings.Join(out, " | ") + " |"
}

func spanned(c *Node, key string, most int) int {
	n, err := strconv.Atoi(strings.TrimSpace(c.Get(key)))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, most)
}

// cell returns the text of a cell on one line.
func (w *Writer) cell(c *Node, span *act.Span) string {
	in := &Writer{page: w.page}
	in.Walk(c)
	in.Break()
	parts := make([]string, 0, len(in.out))
	for _, b := range in.out {
		parts = append(parts, b.Paragraph(Law).Line())
		if span.End == 0 {
			*span = b.Span
		}
		span.End = max(span.End, b.Span.End)
	}
	return strings.ReplaceAll(strings.Join(parts, " "), "|", "¦")
}
