package document

import "bytes"

// Document is one page or report.
type Document struct {
	Title string
	// Lang is the BCP 47 tag of the text where a run does not say otherwise.
	Lang string
	Meta Meta
	// Banner is printed at the head of every page, such as "Worked example".
	Banner string
	// Printed says that changes are set for paper: inserted words bold, deleted ones
	// struck through, and nothing to accept or to reject.
	Printed bool
	// Formal says that this is an official form: its title is centred, in black.
	Formal bool
	Blocks []Block
	// Notes are the footnotes, referred to by [NoteRef] with their index.
	Notes []Note
	// Record is data, as XML, that goes along in a file that can hold it, for programs:
	// what the evidence in the document rests on.
	Record []byte
}

// Meta is what a file says about itself. Dates are given as text in the form
// 2006-01-02; the empty string leaves them out.
type Meta struct {
	Author, Subject, Date string
	// Act says that the document is the text of an act, with remarks about it only
	// in the styles Small, Warning and Lead and in its table of contents: it can be
	// read back as an act. Any other is no law text.
	Act bool
	// RevisionAuthor signs tracked changes; Date dates them.
	RevisionAuthor string
}

// Mark names the program and the kind of the document. The writers put it into the
// file, so that a reader of acts can tell a page about the law from the law.
func (m Meta) Mark() string {
	if m.Act {
		return ActMark
	}
	return PageMark
}

// What [Meta.Mark] says.
const (
	ActMark  = "zanger act"
	PageMark = "zanger document"
)

// Note is a footnote.
type Note struct{ Inlines []Inline }

// Add appends blocks.
func (d *Document) Add(b ...Block) { d.Blocks = append(d.Blocks, b...) }

// AddNote stores a footnote and returns the reference to put into the text.
func (d *Document) AddNote(in ...Inline) NoteRef {
	d.Notes = append(d.Notes, Note{Inlines: in})
	return NoteRef{Index: len(d.Notes) - 1}
}

// Block is one of Heading, Paragraph, List, Contents, Table, Image, Panel, Rule,
// PageBreak, Section.
type Block interface{ block() }

// Inline is one of Text, Link, NoteRef, Comment, LineBreak.
type Inline interface{ inline() }

// Heading is a heading of level 1 to 6. ID is its anchor, unique in the document.
type Heading struct {
	Level   int
	ID      string
	Inlines []Inline
	// Mark says that the whole heading was inserted or deleted.
	Mark Mark
}

// Style is the part a paragraph plays.
type Style int

// Paragraph styles.
const (
	Body    Style = iota
	Lead          // opening summary under a title
	Small         // provenance, known-as-of lines, captions
	Warning       // what a reader must not overlook
	Law           // a line of law: hanging number, indented by Depth
	Center        // centred, as titles of bills and tables are
	Caption       // a label above a table or a part, kept with it
)

// Paragraph is a paragraph. Depth indents it, one step per level.
type Paragraph struct {
	Style   Style
	Depth   int
	ID      string
	Lang    string
	Inlines []Inline
	// Mark says that the whole paragraph, its end included, was inserted or deleted.
	Mark Mark
}

// List is a bulleted or numbered list; Start is the first number, 0 meaning 1.
type List struct {
	Ordered bool
	Start   int
	Items   [][]Block
}

// Contents is the table of contents: a line for each heading.
type Contents struct{ Entries []ContentsEntry }

// ContentsEntry leads to the heading with an ID. Level counts from 0.
type ContentsEntry struct {
	Level int
	ID    string
	Words string
}

// Blocks are the lines of the contents as paragraphs, for writers without contents
// of their own.
func (c Contents) Blocks() []Block {
	var out []Block
	for _, e := range c.Entries {
		out = append(out, Paragraph{Depth: e.Level, Inlines: []Inline{A("#"+e.ID, e.Words)}})
	}
	return out
}

// Image is a picture in the format PNG or JPEG.
type Image struct {
	Data []byte
	// Width and Height are in pixels.
	Width, Height int
	// Alt says what it shows, for who cannot see it.
	Alt string
}

// Type is the media type of the picture: image/png or image/jpeg.
func (i Image) Type() string {
	if bytes.HasPrefix(i.Data, []byte("\x89PNG")) {
		return "image/png"
	}
	return "image/jpeg"
}

// Instead is what stands for the picture where none can be shown.
func (i Image) Instead() Block { return Paragraph{Inlines: []Inline{I("[" + i.Alt + "]")}} }

// Table is a table. Header rows are repeated on each page.
type Table struct {
	Caption []Inline
	// Evidence names the whole table; see [Document.Evidence].
	Evidence string
	// Widths are relative column widths; nil makes them equal.
	Widths []float64
	Header []Row
	Rows   []Row
}

// Row is a row of a table. Mark says that the whole row was inserted or deleted.
type Row struct {
	Cells []Cell
	Mark  Mark
}

// Cell holds blocks. Span is the number of columns it covers, 0 meaning 1.
type Cell struct {
	Span   int
	Blocks []Block
}

// PanelKind is the part a panel plays.
type PanelKind string

// Panels: what a reader must be able to tell apart at a glance.
const (
	Quotation      PanelKind = "quote"          // official or translated words, verbatim
	Gist           PanelKind = "gist"           // a provision in substance, never in quotation marks
	Recommendation PanelKind = "recommendation" // a numbered recommendation
	Annotation     PanelKind = "annotation"     // a note tied to something
	Notice         PanelKind = "notice"         // a warning box
	CodeBlock      PanelKind = "code"           // literal text, line breaks kept
)

// Panel sets blocks apart, with a title above and a source line below.
type Panel struct {
	Kind   PanelKind
	ID     string
	Title  []Inline
	Blocks []Block
	Source []Inline
	// Evidence names the panel, title and source with it; see [Document.Evidence].
	Evidence string
}

// Rule is a thin line; PageBreak starts a new page.
type (
	Rule      struct{}
	PageBreak struct{}
)

// Section starts a new section of pages, landscape or portrait.
type Section struct{ Landscape bool }

// Mark tells what happened to a run of text.
type Mark int

// Marks.
const (
	Kept Mark = iota
	Inserted
	Deleted
)

// Text is a run of text in one style.
type Text struct {
	Text         string
	Bold, Italic bool
	Code         bool
	Lang         string
	Mark         Mark
	// Evidence names these words; see [Document.Evidence].
	Evidence string
}

// Link is a link to an address or, with a leading "#", to an ID in the document.
type Link struct {
	Target  string
	Inlines []Inline
}

// NoteRef is the mark of footnote Notes[Index].
type NoteRef struct{ Index int }

// Comment is a remark in the margin, tied to the place where it stands. Only Word
// has such: a document for other writers holds none.
type Comment struct {
	Author string
	Date   string // in the form 2006-01-02, may be empty
	// Inlines are text, links and line breaks.
	Inlines []Inline
}

// LineBreak is a line break inside a paragraph.
type LineBreak struct{}

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Contents) block()  {}
func (Image) block()     {}
func (Table) block()     {}
func (Panel) block()     {}
func (Rule) block()      {}
func (PageBreak) block() {}
func (Section) block()   {}

func (Text) inline()      {}
func (Link) inline()      {}
func (NoteRef) inline()   {}
func (Comment) inline()   {}
func (LineBreak) inline() {}

// H returns a heading with plain text.
func H(level int, text string) Heading { return Heading{Level: level, Inlines: []Inline{T(text)}} }

// P returns a body paragraph.
func P(in ...Inline) Paragraph { return Paragraph{Inlines: in} }

// T, B, I, Ins and Del return plain, bold, italic, inserted and deleted runs.
func T(s string) Text   { return Text{Text: s} }
func B(s string) Text   { return Text{Text: s, Bold: true} }
func I(s string) Text   { return Text{Text: s, Italic: true} }
func Ins(s string) Text { return Text{Text: s, Mark: Inserted} }
func Del(s string) Text { return Text{Text: s, Mark: Deleted} }

// A returns a link with plain text.
func A(target, text string) Link { return Link{Target: target, Inlines: []Inline{T(text)}} }

// TextCell returns a cell holding one paragraph.
func TextCell(in ...Inline) Cell { return Cell{Blocks: []Block{P(in...)}} }
