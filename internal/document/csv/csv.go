// Package csv writes the tables of a document as comma-separated values (RFC 4180)
// with a byte order mark, so that a spreadsheet reads the letters rightly.
//
//	err := csv.Write(w, d)
//
// Text between the tables stands in rows of one cell, so that nothing is lost.
// Inserted words stand in {+ +}, deleted ones in [- -]. A cell that a spreadsheet
// would run as a formula begins with an apostrophe.
package csv

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode"

	"zanger/internal/document"
)

// Write writes d as CSV.
func Write(w io.Writer, d *document.Document) error {
	d = document.Raise(d)
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	p := printer{out: csv.NewWriter(w)}
	p.line(d.Banner)
	p.line(d.Title)
	p.blocks(d.Blocks)
	for _, n := range d.Notes {
		p.line(inlines(n.Inlines, document.Kept))
	}
	p.out.Flush()
	return p.out.Error()
}

// printer writes rows. Errors stay with the writer until the end.
type printer struct{ out *csv.Writer }

func (p *printer) line(s string) {
	if s = strings.TrimSpace(s); s != "" {
		_ = p.out.Write([]string{Harmless(s)})
	}
}

func (p *printer) blocks(bs []document.Block) {
	for _, b := range bs {
		t, ok := b.(document.Table)
		if !ok {
			for _, s := range lines([]document.Block{b}, document.Kept) {
				p.line(s)
			}
			continue
		}
		p.line(inlines(t.Caption, document.Kept))
		for _, rows := range [][]document.Row{t.Header, t.Rows} {
			for _, r := range rows {
				p.row(r)
			}
		}
	}
}

func (p *printer) row(r document.Row) {
	var cells []string
	for _, c := range r.Cells {
		cells = append(cells, Harmless(strings.Join(lines(c.Blocks, r.Mark), "\n")))
		for range max(c.Span, 1) - 1 {
			cells = append(cells, "")
		}
	}
	if len(cells) > 0 {
		_ = p.out.Write(cells)
	}
}

// lines are the texts of blocks, one a paragraph.
func lines(bs []document.Block, m document.Mark) []string {
	var out []string
	add := func(in []document.Inline, own document.Mark) {
		if own == document.Kept {
			own = m
		}
		if s := strings.TrimSpace(inlines(in, own)); s != "" {
			out = append(out, s)
		}
	}
	for _, b := range bs {
		switch b := b.(type) {
		case document.Heading:
			add(b.Inlines, b.Mark)
		case document.Paragraph:
			add(b.Inlines, b.Mark)
		case document.List:
			for _, it := range b.Items {
				out = append(out, lines(it, m)...)
			}
		case document.Contents:
			out = append(out, lines(b.Blocks(), m)...)
		case document.Image:
			out = append(out, lines([]document.Block{b.Instead()}, m)...)
		case document.Panel:
			add(b.Title, m)
			out = append(out, lines(b.Blocks, m)...)
			add(b.Source, m)
		case document.Table:
			add(b.Caption, m)
			for _, rows := range [][]document.Row{b.Header, b.Rows} {
				for _, r := range rows {
					own := r.Mark
					if own == document.Kept {
						own = m
					}
					for _, c := range r.Cells {
						out = append(out, lines(c.Blocks, own)...)
					}
				}
			}
		}
	}
	return out
}

var signs = map[document.Mark][2]string{document.Inserted: {"{+", "+}"}, document.Deleted: {"[-", "-]"}}

// inlines is running text with the signs of what was inserted and deleted.
func inlines(in []document.Inline, m document.Mark) string {
	var b strings.Builder
	for _, n := range in {
		switch n := n.(type) {
		case document.Text:
			own := n.Mark
			if own == document.Kept {
				own = m
			}
			if s := signs[own]; strings.TrimSpace(n.Text) != "" {
				b.WriteString(s[0] + n.Text + s[1])
			} else {
				b.WriteString(n.Text)
			}
		case document.Link:
			b.WriteString(inlines(n.Inlines, m))
		case document.LineBreak:
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// formulaSigns begin a formula. Full-width signs are read as the plain ones.
const formulaSigns = "=+-@|%＝＋－＠"

// Harmless returns s so that no spreadsheet takes it for a formula: with an
// apostrophe before what would begin one, at the start and, for spreadsheets that
// part cells at semicolons or tabs or take a line for a row, behind each of these.
func Harmless(s string) string {
	s = strings.ReplaceAll(s, "\x00", "")
	var b strings.Builder
	done, cell := 0, 0 // what is written; where the present cell begins, -1 within it
	for i, r := range s {
		switch {
		case strings.ContainsRune(";\t\r\n", r):
			cell = i + 1
		case cell >= 0 && !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r):
			if strings.ContainsRune(formulaSigns, r) {
				b.WriteString(s[done:cell] + "'")
				done = cell
			}
			cell = -1
		}
	}
	return b.String() + s[done:]
}
