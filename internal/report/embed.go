package report

import (
	"strings"

	"zanger/internal/document"
)

// embedded fits blocks that were drawn as a page of their own into a memo: headings
// become bold lines, breaks of page are dropped, and places that links lead to get
// a prefix, since the memo may hold two such pages.
func embedded(bs []document.Block, prefix string) []document.Block {
	var out []document.Block
	for _, b := range bs {
		switch b := b.(type) {
		case document.Heading:
			out = append(out, document.Paragraph{ID: place(prefix, b.ID), Inlines: bold(relinked(b.Inlines, prefix)), Mark: b.Mark})
		case document.Section, document.PageBreak:
		case document.Paragraph:
			b.ID, b.Inlines = place(prefix, b.ID), relinked(b.Inlines, prefix)
			out = append(out, b)
		case document.Panel:
			b.ID, b.Title, b.Source = place(prefix, b.ID), relinked(b.Title, prefix), relinked(b.Source, prefix)
			b.Blocks = embedded(b.Blocks, prefix)
			out = append(out, b)
		case document.List:
			items := make([][]document.Block, len(b.Items))
			for i, item := range b.Items {
				items[i] = embedded(item, prefix)
			}
			b.Items = items
			out = append(out, b)
		case document.Table:
			b.Caption, b.Header, b.Rows = relinked(b.Caption, prefix), embeddedRows(b.Header, prefix), embeddedRows(b.Rows, prefix)
			out = append(out, b)
		default:
			out = append(out, b)
		}
	}
	return out
}

func embeddedRows(rows []document.Row, prefix string) []document.Row {
	out := make([]document.Row, len(rows))
	for i, r := range rows {
		cells := make([]document.Cell, len(r.Cells))
		for j, c := range r.Cells {
			c.Blocks = embedded(c.Blocks, prefix)
			cells[j] = c
		}
		out[i] = document.Row{Cells: cells, Mark: r.Mark}
	}
	return out
}

func place(prefix, id string) string {
	if id == "" {
		return ""
	}
	return prefix + id
}

func relinked(in []document.Inline, prefix string) []document.Inline {
	out := make([]document.Inline, len(in))
	for i, n := range in {
		if l, ok := n.(document.Link); ok {
			if id, inside := strings.CutPrefix(l.Target, "#"); inside {
				l.Target = "#" + place(prefix, id)
			}
			n = l
		}
		out[i] = n
	}
	return out
}
