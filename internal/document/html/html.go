// Package html writes a document as one HTML5 page that needs nothing else:
// its own style sheet, no scripts, nothing loaded from anywhere.
//
//	err := html.Write(w, d, html.Options{})
//
// The page carries a policy that forbids scripts and outside files, prints on
// A4 with its banner on every page, and reads without colour: insertions are
// underlined, deletions struck through. All tags are closed, so that the page
// is well-formed XML too. The title stands at the head of the text unless the
// document opens with a heading of the same words.
//
// Texts are outside material: everything is escaped, and a link is made only
// of http, https and mailto addresses and of places in the page itself.
package html

import (
	"bufio"
	_ "embed"
	"io"
	"strings"

	"zanger/internal/document"
)

//go:embed style.css
var styleSheet string

// policy lets the page style itself and show images it holds, no more.
const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:`

// Options choose between a page and a part of one.
type Options struct {
	// Fragment leaves out the head, the banner and the style sheet: the text
	// alone, to stand in a page of the caller's, which links StyleSheet. It is a
	// div, and holds no style of its own, so that a strict policy may forbid those:
	// the widths of columns are classes, w1 to w100 per cent.
	Fragment bool
	// Local tells where a link leads that is no address of the web, such as a
	// machine citation, on the site that the fragment is shown on.
	Local func(target string) (href string, ok bool)
}

// StyleSheet returns the style sheet of the pages.
func StyleSheet() string { return styleSheet }

// Write writes d as HTML.
func Write(w io.Writer, d *document.Document, o Options) error {
	out := bufio.NewWriter(w)
	p := newPrinter(out, document.Raise(d))
	p.local = o.Local
	if o.Fragment {
		p.fragment = true
		p.text("div")
		return out.Flush()
	}
	p.head()
	p.text("main")
	p.write("</body>\n</html>\n")
	return out.Flush()
}

// printer holds what one page needs while it is written. Errors of the writer
// below stay with it until Flush.
type printer struct {
	out      *bufio.Writer
	doc      *document.Document
	notes    noteBook
	declared map[string]bool // every ID of the document
	ids      map[string]bool // IDs already written
	evidence map[string]bool // names of places already written
	fragment bool
	local    func(string) (string, bool)
}

func newPrinter(out *bufio.Writer, d *document.Document) *printer {
	p := &printer{out: out, doc: d, declared: map[string]bool{}, ids: map[string]bool{}, evidence: map[string]bool{}}
	declare(d.Blocks, p.declared)
	return p
}

func (p *printer) write(s ...string) {
	for _, x := range s {
		// bufio.Writer keeps the first error and Flush returns it.
		_, _ = p.out.WriteString(x)
	}
}

func (p *printer) head() {
	d := p.doc
	p.write("<!DOCTYPE html>\n<html", langAttr(d.Lang, ""), ">\n<head>\n<meta charset=\"utf-8\" />\n",
		`<meta http-equiv="Content-Security-Policy" content="`, policy, "\" />\n",
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n",
		"<meta name=\"referrer\" content=\"no-referrer\" />\n")
	for _, m := range [][2]string{{"generator", d.Meta.Mark()}, {"author", d.Meta.Author}, {"description", d.Meta.Subject}, {"date", d.Meta.Date}} {
		if m[1] != "" {
			p.write(`<meta name="`, m[0], `" content="`, escape(m[1]), "\" />\n")
		}
	}
	if len(d.Record) > 0 {
		p.write(`<meta name="`, recordMeta, `" content="`, escape(string(d.Record)), "\" />\n")
	}
	title := d.Title
	if strings.TrimSpace(title) == "" {
		title = "—" // a page must have a title
	}
	p.write("<title>", escape(title), "</title>\n<style>\n", styleSheet, "</style>\n</head>\n<body>\n")
	if d.Banner != "" {
		p.write(`<div class="zg-banner" role="note">`, escape(d.Banner), "</div>\n")
	}
}

// text writes the main part, an element tag: the title, the sections, the footnotes.
func (p *printer) text(tag string) {
	d := p.doc
	class := "zg"
	if d.Printed {
		class += " printed"
	}
	p.write("<", tag, ` class="`, class, "\">\n")
	blocks := d.Blocks
	landscape := false
	if len(blocks) > 0 {
		if s, ok := blocks[0].(document.Section); ok {
			landscape, blocks = s.Landscape, blocks[1:]
		}
	}
	p.openSheet(landscape)
	if d.Title != "" && !titled(d) {
		class := "title"
		if d.Formal {
			class += " formal"
		}
		p.write(`<h1 class="`, class, `">`, escape(d.Title), "</h1>\n")
	}
	at := place{lang: d.Lang}
	for _, b := range blocks {
		if s, ok := b.(document.Section); ok {
			p.write("</div>\n")
			p.openSheet(s.Landscape)
			continue
		}
		p.block(at, b)
	}
	p.write("</div>\n")
	p.endnotes(at)
	p.write("</", tag, ">\n")
}

// openSheet begins a run of pages of one orientation.
func (p *printer) openSheet(landscape bool) {
	class := "sheet"
	if landscape {
		class = "sheet landscape"
	}
	p.write(`<div class="`, class, "\">\n")
}

// titled reports whether d opens with a heading that is its title already.
func titled(d *document.Document) bool {
	if len(d.Blocks) == 0 {
		return false
	}
	h, ok := d.Blocks[0].(document.Heading)
	return ok && document.PlainText(h.Inlines, document.Both) == d.Title
}
