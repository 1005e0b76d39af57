// Package markdown writes a document as CommonMark with three additions that
// most readers know: pipe tables, footnotes, and changes as CriticMarkup,
// {++inserted++} and {--deleted--}.
//
//	err := markdown.Write(w, d)
//
// Nothing in a text turns into markup: what could is written with a backslash.
// A cell of a table holds one line, so its paragraphs are parted by <br>.
// Links inside the document are plain text, since CommonMark has no anchors.
package markdown

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"zanger/internal/document"
)

// Write writes d as Markdown.
func Write(w io.Writer, d *document.Document) error {
	p := &printer{doc: document.Raise(d)}
	out := bufio.NewWriter(w)
	for _, l := range p.page() {
		// bufio.Writer keeps the first error and Flush returns it.
		_, _ = out.WriteString(strings.TrimRight(l, " ") + "\n")
	}
	return out.Flush()
}

// printer holds what one document needs while its lines are made.
type printer struct {
	doc   *document.Document
	notes noteBook
}

func (p *printer) page() []string {
	d := p.doc
	var blocks []document.Block
	if strings.TrimSpace(d.Banner) != "" {
		blocks = append(blocks, document.P(document.B(d.Banner)))
	}
	if strings.TrimSpace(d.Title) != "" && !titled(d) {
		blocks = append(blocks, document.H(1, d.Title))
	}
	out := p.blocks(place{}, append(blocks, d.Blocks...))
	return append(out, p.footnotes()...)
}

// titled reports whether d opens with a heading that is its title already.
func titled(d *document.Document) bool {
	if len(d.Blocks) == 0 {
		return false
	}
	h, ok := d.Blocks[0].(document.Heading)
	return ok && document.PlainText(h.Inlines, document.Both) == d.Title
}

// noteBook gives footnotes their numbers in the order the text refers to them.
type noteBook struct {
	order  []int       // indexes of Notes
	number map[int]int // index to number, from 1
	closed bool        // the footnotes themselves are being written
}

// refer returns the number of a footnote, 0 if there is none such.
func (b *noteBook) refer(index, notes int) int {
	if index < 0 || index >= notes || b.closed {
		return 0
	}
	if b.number[index] == 0 {
		if b.number == nil {
			b.number = map[int]int{}
		}
		b.order = append(b.order, index)
		b.number[index] = len(b.order)
	}
	return b.number[index]
}

// footnotes returns the footnotes: those referred to in their order. The rest
// follow as paragraphs, since readers drop a footnote without a reference.
func (p *printer) footnotes() []string {
	p.notes.closed = true
	var out []string
	for i, index := range p.notes.order {
		out = append(out, "")
		label := "[^" + strconv.Itoa(i+1) + "]: "
		out = append(out, hang(p.lines(place{}, p.doc.Notes[index].Inlines), label, "    ")...)
	}
	for i, n := range p.doc.Notes {
		if p.notes.number[i] == 0 {
			if ls := p.lines(place{}, n.Inlines); ls != nil {
				out = append(append(out, ""), ls...)
			}
		}
	}
	return out
}

// hang sets the first line after first and the others after rest.
func hang(ls []string, first, rest string) []string {
	if len(ls) == 0 {
		return []string{first}
	}
	out := make([]string, len(ls))
	for i, l := range ls {
		switch {
		case i == 0:
			out[i] = first + l
		case l != "" || strings.HasPrefix(rest, ">"):
			out[i] = rest + l
		}
	}
	return out
}
