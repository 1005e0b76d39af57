package report

import (
	"slices"

	"zanger/internal/document"
)

// numberNotes puts the footnotes, those of the memo and those that annotations made,
// in the order in which their marks stand.
func numberNotes(d *document.Document) {
	r := renumbering{to: map[int]int{}}
	d.Blocks = r.blocks(d.Blocks)
	notes := make([]document.Note, 0, len(d.Notes))
	for _, old := range r.order {
		if old < len(d.Notes) {
			notes = append(notes, d.Notes[old])
		} else {
			notes = append(notes, document.Note{})
		}
	}
	d.Notes = notes
}

// renumbering gives notes new places as their marks come.
type renumbering struct {
	to    map[int]int
	order []int // old places
}

func (r *renumbering) blocks(bs []document.Block) []document.Block {
	out := slices.Clone(bs)
	for i, b := range out {
		switch b := b.(type) {
		case document.Heading:
			b.Inlines = r.inlines(b.Inlines)
			out[i] = b
		case document.Paragraph:
			b.Inlines = r.inlines(b.Inlines)
			out[i] = b
		case document.Panel:
			b.Title, b.Blocks, b.Source = r.inlines(b.Title), r.blocks(b.Blocks), r.inlines(b.Source)
			out[i] = b
		case document.List:
			b.Items = slices.Clone(b.Items)
			for j, item := range b.Items {
				b.Items[j] = r.blocks(item)
			}
			out[i] = b
		case document.Table:
			b.Caption, b.Header, b.Rows = r.inlines(b.Caption), r.rows(b.Header), r.rows(b.Rows)
			out[i] = b
		}
	}
	return out
}

func (r *renumbering) rows(rows []document.Row) []document.Row {
	out := slices.Clone(rows)
	for i, row := range out {
		out[i].Cells = slices.Clone(row.Cells)
		for j, cell := range row.Cells {
			out[i].Cells[j].Blocks = r.blocks(cell.Blocks)
		}
	}
	return out
}

func (r *renumbering) inlines(in []document.Inline) []document.Inline {
	out := slices.Clone(in)
	for i, x := range out {
		switch x := x.(type) {
		case document.NoteRef:
			n, ok := r.to[x.Index]
			if !ok {
				n = len(r.order)
				r.to[x.Index] = n
				r.order = append(r.order, x.Index)
			}
			out[i] = document.NoteRef{Index: n}
		case document.Link:
			x.Inlines = r.inlines(x.Inlines)
			out[i] = x
		}
	}
	return out
}
