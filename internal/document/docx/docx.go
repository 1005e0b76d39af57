// Package docx writes a document as a Word file: real styles and headings with
// outline levels, real footnotes, lists, tables with repeated header rows,
// landscape and portrait sections, and marked changes as tracked changes.
//
//	err := docx.Write(w, d, docx.Options{})
//
// Accepting all changes gives document.Lines in the view Accepted, rejecting
// all gives Rejected. The title stands at the head of the text unless the
// document opens with a heading of the same words; the banner is in the
// header of every page, the page number in the footer.
//
// The markup follows ECMA-376 Part 1, transitional, in the order of elements
// that its schema sets: Word refuses files that do not. Nothing comes from the
// clock, so the same document gives the same bytes.
package docx

import (
	"io"
	"strings"

	"zanger/internal/document"
	"zanger/internal/ooxml"
)

// Options choose the fonts. Both must hold the Kazakh letters; the zero value
// takes Times New Roman for the text and Arial for headings.
type Options struct {
	BodyFont, HeadingFont string
}

func (o Options) withDefaults() Options {
	if o.BodyFont == "" {
		o.BodyFont = "Times New Roman"
	}
	if o.HeadingFont == "" {
		o.HeadingFont = "Arial"
	}
	return o
}

// Write writes d as a .docx file.
func Write(w io.Writer, d *document.Document, o Options) error {
	return ooxml.Write(w, rootRels(), newWriter(document.Raise(d), o.withDefaults()).parts())
}

// writer holds what one file needs while its parts are built.
type writer struct {
	doc *document.Document
	opt Options
	// out is the part being written and rels its relationships: those of the
	// text, then those of the footnotes.
	out  *strings.Builder
	rels *ooxml.Rels

	ids       int // last id given to a revision or a bookmark
	revision  string
	bookmarks bookmarks
	evidence  evidence
	inComment bool
	notes     noteBook
	comments  []document.Comment
	images    []ooxml.Part
	lists     []listNumbering
	number    *itemNumber // numbering that the next paragraph takes
	newPage   bool        // the next paragraph starts a page
	anchor    string      // bookmark that the next paragraph takes, a panel's
	lastStyle string      // style of the last paragraph
	headerRel string
	footerRel string
	section   section
}

func newWriter(d *document.Document, o Options) *writer {
	w := &writer{doc: d, opt: o, out: &strings.Builder{}, rels: &ooxml.Rels{}}
	author := d.Meta.RevisionAuthor
	if author == "" {
		author = "zanger"
	}
	w.revision = ` w:author="` + ooxml.Text(author) + `"`
	if when := ooxml.DateTime(d.Meta.Date); when != "" {
		w.revision += ` w:date="` + when + `"`
	}
	w.bookmarks = collectBookmarks(d)
	return w
}

// write appends strings to the part being written.
func (w *writer) write(s ...string) {
	for _, x := range s {
		w.out.WriteString(x)
	}
}

// nextID returns an id that no other revision or bookmark of the file has.
func (w *writer) nextID() int {
	w.ids++
	return w.ids
}

// place is where a block stands: how wide it may be, how far indented, and
// which changes enclose it.
type place struct {
	width, indent int // twips
	level         int // depth of list
	nested        bool
	keep          bool // on one page with what follows
	cell          cellKind
	panel         document.PanelKind
	marks         marks
	link          bool
	lang          string
}

type cellKind int

const (
	noCell cellKind = iota
	headerCell
	bodyCell
)
