package ooxml

// Document is the text of a Word file with every tracked change in it. Ask
// [Document.View] for what is read once the changes are accepted or rejected.
type Document struct {
	Body []Block
	// Notes are the footnotes and endnotes, by the reference of their mark.
	Notes map[NoteID][]Block
	// Comments are the margin comments in the order of the file.
	Comments []Comment
	// Changes are the tracked changes; [Marks] count them from 1.
	Changes []Change
	// Bookmarks are the stretches of text that bear a name, in the order they begin.
	Bookmarks []Bookmark
	// Links are the targets of hyperlinks in the text.
	Links []string
	// Lang is the language that the styles give to the text, a BCP 47 tag.
	Lang string
	// Keywords are those of the file's properties.
	Keywords string

	// External are things outside the file that parts refer to: never fetched.
	External []External
	// Skipped are names in the archive that climb or are rooted; OtherMain are
	// further main documents; Macros are parts with programs. None was read.
	Skipped, OtherMain, Macros []string
	// Odd counts what stands in the text and has no words that can be read.
	Odd Odd

	styles    *styles
	numbering *numbering
	open      map[int32]bool // fields that never end
	paras     []*Paragraph   // all, by index from 1
}

// Odd counts things in a text that are not words.
type Odd struct {
	Pictures int      // drawings, pictures, embedded objects
	Formulas int      // kept as the characters in them
	Boxes    int      // text boxes, kept after their paragraph
	Chunks   int      // whole files embedded in place of text: not read
	Symbols  int      // characters of a symbol font, kept by their code
	NoResult int      // fields of automatic numbers without a stored result
	NoEnd    int      // fields that never end
	Formats  []string // number formats that are printed in digits
}

// NoteKind tells footnotes from endnotes.
type NoteKind string

// Kinds of notes.
const (
	Footnote NoteKind = "footnote"
	Endnote  NoteKind = "endnote"
)

// NoteID names a note.
type NoteID struct {
	Kind NoteKind
	ID   string
}

// Comment is a comment in the margin.
type Comment struct {
	ID, Author, Date, Text string
	// Index is the paragraph it is tied to, 0 if none refers to it.
	Index int
}

// ChangeKind says what a tracked change does.
type ChangeKind string

// Kinds of tracked changes. A move is a pair.
const (
	Insertion   ChangeKind = "insertion"
	Deletion    ChangeKind = "deletion"
	MovedFrom   ChangeKind = "moved from"
	MovedTo     ChangeKind = "moved to"
	Reformatted ChangeKind = "format" // of a paragraph or a run
)

// Change is a tracked change. Date is as the file has it, "2013-05-24T00:00:00Z".
type Change struct {
	Kind         ChangeKind
	Author, Date string
	// Index is the paragraph it begins in.
	Index int
	// End means the end of that paragraph, with which its words may change too.
	End bool
}

// Marks say which tracked changes something is part of: a number in
// [Document.Changes] counted from 1, 0 for none. Words deleted from an inserted
// paragraph have both.
type Marks struct{ Ins, Del int32 }

// Block is a paragraph or a table.
type Block struct {
	Para  *Paragraph
	Table *Table
}

// Table is a table of rows of cells.
type Table struct{ Rows []Row }

// Row is a row of a table. Marks are of its own insertion or deletion.
type Row struct {
	Cells []Cell
	Marks Marks
}

// Cell holds blocks. Span is the number of columns it covers; Continued means
// that it goes on with the cell above it.
type Cell struct {
	Blocks    []Block
	Span      int
	Continued bool
	Marks     Marks
}

// Paragraph is a paragraph with its runs.
type Paragraph struct {
	// Index counts the paragraphs of the file from 1, those of cells and text
	// boxes with them.
	Index int
	Props Props
	// Old are the properties before a tracked change of format, else nil.
	Old *Props
	// Mark tells of the paragraph's end: where that is inserted or deleted, the
	// paragraph joins the next one in one of the views.
	Mark  Marks
	Runs  []Run
	Boxes []Box

	// StyleName is the name of the style ("heading 1", whatever the language of
	// the program), Outline the level in the outline, 1 the highest, 0 for text.
	StyleName string
	Outline   int
	// Num is the automatic number as Word prints it, Bullet a mark in its place.
	// Both are known in a view only.
	Num    string
	Bullet bool
	// Contents marks a line of a generated table of contents.
	Contents bool

	contentsField int32
	markHidden    bool
}

// Props are the properties of a paragraph that its text depends on.
type Props struct {
	Style   string // id
	Outline int    // as set here: 1–9 a level, 10 body text, 0 not set
	NumID   string // "" not set, "0" no numbering
	Level   int    // of numbering, from 0; -1 not set
	// NumNew marks numbering that is itself a tracked insertion.
	NumNew bool
}

// Box is a text box anchored in a paragraph.
type Box struct {
	Blocks []Block
	Marks  Marks
}

// RunKind says what a run is.
type RunKind uint8

// Kinds of runs.
const (
	Words    RunKind = iota
	NoteMark         // the mark of a note
)

// Run is a stretch of text of one format. Tabs are "\t", line and page breaks
// "\n", soft hyphens U+00AD, no-break hyphens U+2011.
type Run struct {
	Text   string
	Kind   RunKind
	Note   *NoteID // of the mark of a note
	Format Format
	// Old is the format before a tracked change of it, else nil.
	Old   *Format
	Marks Marks
	// Link is the hyperlink it stands in: a number in [Document.Links] counted
	// from 1, 0 for none.
	Link int32

	code int32 // the field in whose code it stands
}

// Rise says whether letters are raised or lowered.
type Rise uint8

// Rises.
const (
	OnLine Rise = iota
	Raised
	Lowered
)

// Format is the format of a run, styles reckoned in.
type Format struct {
	Bold, Italic bool
	// Hidden text is printed nowhere and shown only on demand.
	Hidden bool
	Rise   Rise
	Lang   string // BCP 47
}
