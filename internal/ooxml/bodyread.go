package ooxml

import "encoding/xml"

// Limits of the text of a file.
const (
	maxPieces    = 300_000  // paragraphs, cells and tracked changes
	maxText      = 32 << 20 // bytes
	maxParagraph = 4 << 20  // bytes of one paragraph
)

// reader reads the text of a file, part by part.
type reader struct {
	a    *archive
	d    *Document
	w    *walker
	rels map[string]string // targets of relationships by id

	para      *Paragraph // the paragraph being read
	index     int        // paragraphs so far
	pieces    int        // paragraphs, cells and changes so far
	size      int        // bytes of text so far
	paraSize  int        // bytes of text of the paragraph so far
	marks     Marks      // of what is being read
	link      int32
	fields    []field // open fields, outermost first
	fieldIDs  int32
	commented map[string]int
	authors   map[string]string
	opened    map[string]int // bookmarks that have not ended, by id
}

// blocks reads the children of the element that was just opened as blocks.
func (r *reader) blocks(out *[]Block) {
	r.w.children(func(e xml.StartElement) { r.block(e, out) })
}

func (r *reader) block(e xml.StartElement, out *[]Block) {
	switch t := tag(e); t {
	case "p":
		if p := r.paragraph(); p != nil {
			*out = append(*out, Block{Para: p})
		}
	case "tbl":
		*out = append(*out, Block{Table: r.table()})
	case "sdt", "sdtContent", "customXml":
		r.blocks(out)
	case "ins", "del", "moveFrom", "moveTo":
		r.under(e, func() { r.blocks(out) })
	case "mc:AlternateContent":
		r.choice(func() { r.blocks(out) })
	case "bookmarkStart":
		r.bookmarkStart(e)
	case "bookmarkEnd":
		r.bookmarkEnd(e)
	case "altChunk":
		r.d.Odd.Chunks++
	case "m:oMathPara", "m:oMath":
		// A formula between paragraphs is a paragraph of its own.
		p := r.newParagraph()
		r.inline(e)
		*out = append(*out, Block{Para: p})
		r.para = nil
	}
}

// choice reads the first alternative of mc:AlternateContent, as programs of our
// day do; the fallback says the same in an older form.
func (r *reader) choice(read func()) {
	done := false
	r.w.children(func(e xml.StartElement) {
		if t := tag(e); !done && (t == "mc:Choice" || t == "mc:Fallback") {
			done = true
			read()
		}
	})
}

// under reads something inside a tracked change.
func (r *reader) under(e xml.StartElement, read func()) {
	before := r.marks
	r.marks = r.marked(e, before)
	read()
	r.marks = before
}

// marked returns marks with the tracked change e added to them.
func (r *reader) marked(e xml.StartElement, m Marks) Marks {
	switch tag(e) {
	case "ins":
		m.Ins = r.change(e, Insertion)
	case "moveTo":
		m.Ins = r.change(e, MovedTo)
	case "del":
		m.Del = r.change(e, Deletion)
	case "moveFrom":
		m.Del = r.change(e, MovedFrom)
	}
	return m
}

// change notes a tracked change and returns its number.
func (r *reader) change(e xml.StartElement, k ChangeKind) int32 {
	r.piece()
	r.d.Changes = append(r.d.Changes, Change{Kind: k, Author: r.same(attr(e, "author")), Date: r.same(attr(e, "date")), Index: max(r.index, 1)})
	return int32(len(r.d.Changes))
}

// same returns one copy of strings that a file repeats.
func (r *reader) same(s string) string {
	if r.authors == nil {
		r.authors = map[string]string{}
	}
	if have, ok := r.authors[s]; ok {
		return have
	}
	r.authors[s] = s
	return s
}

// piece counts what takes up memory however little text it has.
func (r *reader) piece() {
	if r.pieces++; r.pieces > maxPieces && r.w.err == nil {
		r.w.err = refuse(r.w.part, hintTooLarge, "the text has more than %d paragraphs, cells and tracked changes", maxPieces)
	}
}

// newParagraph starts a paragraph.
func (r *reader) newParagraph() *Paragraph {
	r.index++
	r.paraSize = 0
	r.piece()
	r.para = &Paragraph{Index: r.index, Props: Props{Level: -1}}
	r.d.paras = append(r.d.paras, r.para)
	return r.para
}

// paragraph reads the element w:p that was just opened.
func (r *reader) paragraph() *Paragraph {
	outer, link := r.para, r.link
	p := r.newParagraph()
	r.link = 0
	r.w.children(func(e xml.StartElement) {
		if tag(e) == "pPr" {
			r.paraProps(p)
			return
		}
		r.inline(e)
	})
	r.para, r.link = outer, link
	return p
}

func (r *reader) paraProps(p *Paragraph) {
	got := r.w.paraProps()
	p.Props, p.Old, p.markHidden = got.now, got.old, got.hidden
	p.Mark = r.marks
	for _, e := range got.marks {
		p.Mark = r.marked(e, p.Mark)
		if n := len(r.d.Changes); n > 0 {
			r.d.Changes[n-1].End = true
		}
	}
	for _, e := range []*xml.StartElement{got.listed, got.changed} {
		if e != nil {
			r.change(*e, Reformatted)
		}
	}
}

// table reads the element w:tbl that was just opened.
func (r *reader) table() *Table {
	t := &Table{}
	r.rows(t)
	return t
}

func (r *reader) rows(t *Table) {
	r.w.children(func(e xml.StartElement) {
		switch tag(e) {
		case "tr":
			t.Rows = append(t.Rows, r.row())
		case "bookmarkStart":
			r.bookmarkStart(e)
		case "bookmarkEnd":
			r.bookmarkEnd(e)
		case "sdt", "sdtContent", "customXml":
			r.rows(t)
		case "ins", "del", "moveFrom", "moveTo":
			r.under(e, func() { r.rows(t) })
		}
	})
}

func (r *reader) row() Row {
	row := Row{Marks: r.marks}
	r.cells(&row)
	return row
}

func (r *reader) cells(row *Row) {
	r.w.children(func(e xml.StartElement) {
		switch tag(e) {
		case "trPr":
			r.w.children(func(e xml.StartElement) { row.Marks = r.marked(e, row.Marks) })
		case "tc":
			row.Cells = append(row.Cells, r.cell())
		case "bookmarkStart":
			r.bookmarkStart(e)
		case "bookmarkEnd":
			r.bookmarkEnd(e)
		case "sdt", "sdtContent", "customXml":
			r.cells(row)
		}
	})
}

func (r *reader) cell() Cell {
	c := Cell{Span: 1}
	r.piece()
	r.w.children(func(e xml.StartElement) {
		if tag(e) != "tcPr" {
			r.block(e, &c.Blocks)
			return
		}
		r.w.children(func(e xml.StartElement) {
			switch tag(e) {
			case "gridSpan":
				c.Span = min(max(number(attr(e, "val"), 1), 1), 63)
			case "vMerge":
				c.Continued = attr(e, "val") != "restart"
			case "cellIns":
				c.Marks.Ins = r.change(e, Insertion)
			case "cellDel":
				c.Marks.Del = r.change(e, Deletion)
			}
		})
	})
	return c
}
