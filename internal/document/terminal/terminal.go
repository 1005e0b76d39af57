// Package terminal writes a document as lines of text for a terminal: wrapped
// to a width in columns, tables laid out in it, insertions as {+…+} and
// deletions as [-…-], or in colour.
//
//	err := terminal.Write(os.Stdout, d, terminal.Options{Width: 100, Color: true})
//
// Texts are outside material: control characters, which could command the
// terminal, and the characters that turn the direction of writing never reach
// it. Widths are counted as by most terminals and never from the environment,
// so the same document gives the same bytes.
package terminal

import (
	"bufio"
	"io"
	"strings"

	"zanger/internal/document"
)

// Options tell what the terminal is like. Width is in columns, 0 meaning 80;
// less than 24 is taken as 24.
type Options struct {
	Width int
	Color bool
}

const (
	defaultWidth = 80
	leastWidth   = 24
)

// Write writes d as text.
func Write(w io.Writer, d *document.Document, o Options) error {
	if o.Width == 0 {
		o.Width = defaultWidth
	}
	p := &printer{doc: document.Raise(d), color: o.Color}
	out := bufio.NewWriter(w)
	for _, l := range p.page(max(o.Width, leastWidth)) {
		// bufio.Writer keeps the first error and Flush returns it.
		_, _ = out.WriteString(l.encode(o.Color) + "\n")
	}
	return out.Flush()
}

// printer holds what one document needs while its lines are made.
type printer struct {
	doc   *document.Document
	color bool
	notes noteBook
}

// page returns all lines of the document.
func (p *printer) page(width int) []line {
	var out []line
	d := p.doc
	if d.Banner != "" {
		out = append(out, wrap(cells("— "+clean(d.Banner)+" —", style{bold: true, hue: amber}), width)...)
		out = append(out, nil)
	}
	if strings.TrimSpace(d.Title) != "" && !titled(d) {
		out = append(out, underlined(wrap(cells(clean(d.Title), style{bold: true}), width), "═")...)
		out = append(out, nil)
	}
	out = append(out, p.blocks(place{}, d.Blocks, width)...)
	return append(out, p.footnotes(width)...)
}

// titled reports whether d opens with a heading that is its title already.
func titled(d *document.Document) bool {
	if len(d.Blocks) == 0 {
		return false
	}
	h, ok := d.Blocks[0].(document.Heading)
	return ok && document.PlainText(h.Inlines, document.Both) == d.Title
}

// underlined adds a line under others, as long as the longest of them.
func underlined(ls []line, with string) []line {
	n := 0
	for _, l := range ls {
		n = max(n, l.width())
	}
	return append(ls, cells(strings.Repeat(with, n), style{hue: grey}))
}
