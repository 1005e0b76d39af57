package documenttest

import (
	"pgregory.net/rapid"

	"zanger/internal/document"
)

var scraps = []string{"шамшырақ", "смотритель маяка", "Ұлы Әділ Өңір һәм Қағида", "strážce žluťoučký", "lamp", "<&>\"'", "]]>", "\x00\x0b\x1f", "\u202e\ufffe\uffff",
	"\xff\xfe", " ", "\t", "\n", "\r\n", "1) ", "*_`[x](y)", "{++", "--}", "https://example.org/?a=b&c=д", "javascript:alert(1)", "12-1) ", "😀", "|", "#"}

func randomText(t *rapid.T) string {
	s := ""
	for _, x := range rapid.SliceOfN(rapid.SampledFrom(scraps), 0, 6).Draw(t, "scraps") {
		s += x
	}
	if rapid.IntRange(0, 20).Draw(t, "long") == 0 {
		for range 40 {
			s += "ұзынсөз"
		}
	}
	return s
}

func randomMark(t *rapid.T) document.Mark {
	return document.Mark(rapid.IntRange(0, 2).Draw(t, "mark"))
}

func randomInlines(t *rapid.T, depth int) []document.Inline {
	var out []document.Inline
	for range rapid.IntRange(0, 4).Draw(t, "inlines") {
		switch rapid.IntRange(0, 6).Draw(t, "inline") {
		case 0:
			out = append(out, document.NoteRef{Index: rapid.IntRange(-1, 4).Draw(t, "note")})
		case 1:
			out = append(out, document.LineBreak{})
		case 2:
			if depth > 0 {
				out = append(out, document.Link{Target: rapid.SampledFrom([]string{"#a", "#b c", "https://example.org/ж", "data:x"}).Draw(t, "to"), Inlines: randomInlines(t, depth-1)})
			}
		default:
			out = append(out, document.Text{Text: randomText(t), Bold: rapid.Bool().Draw(t, "bold"), Code: rapid.Bool().Draw(t, "code"),
				Lang: rapid.SampledFrom([]string{"", "kk", "ru", "<"}).Draw(t, "lang"), Mark: randomMark(t)})
		}
	}
	return out
}

func randomBlocks(t *rapid.T, depth int) []document.Block {
	var out []document.Block
	for range rapid.IntRange(0, 4).Draw(t, "blocks") {
		kind := rapid.IntRange(0, 8).Draw(t, "block")
		if depth == 0 && kind > 4 {
			kind = 1
		}
		id := rapid.SampledFrom([]string{"", "a", "b c", "б"}).Draw(t, "id")
		switch kind {
		case 0:
			out = append(out, document.Heading{Level: rapid.IntRange(-1, 9).Draw(t, "level"), ID: id, Inlines: randomInlines(t, 1), Mark: randomMark(t)})
		case 2:
			out = append(out, document.PageBreak{})
		case 3:
			out = append(out, document.Section{Landscape: rapid.Bool().Draw(t, "landscape")})
		case 4:
			out = append(out, document.Rule{})
		case 5:
			out = append(out, document.List{Ordered: rapid.Bool().Draw(t, "ordered"), Start: rapid.IntRange(-1, 5).Draw(t, "start"), Items: [][]document.Block{randomBlocks(t, depth-1), randomBlocks(t, depth-1)}})
		case 6:
			out = append(out, document.Panel{Kind: rapid.SampledFrom([]document.PanelKind{"quote", "gist", "notice", "code", "other"}).Draw(t, "kind"), ID: id, Title: randomInlines(t, 1), Blocks: randomBlocks(t, depth-1), Source: randomInlines(t, 1)})
		case 7:
			out = append(out, randomTable(t, depth))
		default:
			out = append(out, document.Paragraph{Style: document.Style(rapid.IntRange(-1, 7).Draw(t, "style")), Depth: rapid.IntRange(-1, 12).Draw(t, "depth"), ID: id, Inlines: randomInlines(t, 2), Mark: randomMark(t)})
		}
	}
	return out
}

func randomTable(t *rapid.T, depth int) document.Table {
	rows := func(n int) (out []document.Row) {
		for range n {
			r := document.Row{Mark: randomMark(t)}
			for range rapid.IntRange(0, 4).Draw(t, "cells") {
				r.Cells = append(r.Cells, document.Cell{Span: rapid.IntRange(-1, 3).Draw(t, "span"), Blocks: randomBlocks(t, depth-1)})
			}
			out = append(out, r)
		}
		return out
	}
	return document.Table{Caption: randomInlines(t, 1), Header: rows(rapid.IntRange(0, 1).Draw(t, "header")), Rows: rows(rapid.IntRange(0, 3).Draw(t, "rows")),
		Widths: rapid.SampledFrom([][]float64{nil, {1, 2}, {0, -1, 3}}).Draw(t, "widths")}
}

// Random draws a document with any block in any other and odd letters.
func Random(t *rapid.T) *document.Document {
	d := &document.Document{Title: randomText(t), Lang: rapid.SampledFrom([]string{"", "en", "kk"}).Draw(t, "lang"), Banner: randomText(t),
		Meta: document.Meta{Author: randomText(t), Date: rapid.SampledFrom([]string{"", "2013-05-24", "soon"}).Draw(t, "date")}}
	for range 3 {
		d.AddNote(randomInlines(t, 1)...)
	}
	d.Blocks = randomBlocks(t, 3)
	return d
}

// Blocks draws blocks that lie at most depth deep in each other.
func Blocks(t *rapid.T, depth int) []document.Block { return randomBlocks(t, depth) }
