package docx

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/ooxml"
)

// role is what the layout says a line is.
type role int

const (
	body role = iota
	title
	heading
	note     // a footnote or endnote
	rows     // a table, one line per row
	excluded // a number and the note on the unit that was taken out, in a file of ours
	contents // a line of a generated table of contents: no text
)

// line is a paragraph or a table of the text.
type line struct {
	text  string
	num   string // automatic number or bullet
	role  role
	level int // of a heading, 1 the highest
	index int // paragraph of the file, from 1
	bidi  int // direction marks dropped
	// remark is a style in which zanger writes what is no law text; italic says
	// how much of the words is; bullet that the paragraph stands in a list.
	remark bool
	italic share
	bullet bool
}

// printed returns the line with its number before it.
func (l line) printed() string {
	if l.num == "" {
		return l.text
	}
	return strings.TrimSpace(l.num + " " + l.text)
}

// paragraph hands the line on. A compressed file has no places of its own: the
// span of a paragraph is empty and stands for its number.
func (l line) paragraph() format.Paragraph {
	p := format.Paragraph{Text: l.printed(), Level: l.level, Span: act.Span{Start: l.index, End: l.index}}
	switch l.role {
	case title, heading:
		p.Style = format.Heading
	case note:
		p.Style = format.Remark
	case rows:
		p.Style = format.Rows
	}
	return p
}

// readLines returns the lines of one view of a text in reading order.
func readLines(d *ooxml.Document, c Changes) []line {
	v := ooxml.Accepted
	if c == Rejected {
		v = ooxml.Rejected
	}
	r := &lineReader{reading: d.View(v), seen: map[ooxml.NoteID]bool{}}
	r.blocks(r.reading.Body)
	return r.out
}

type lineReader struct {
	reading *ooxml.Reading
	out     []line
	seen    map[ooxml.NoteID]bool
	inNote  bool
}

func (r *lineReader) blocks(bs []ooxml.Block) {
	for _, b := range bs {
		if b.Table != nil {
			r.table(b.Table)
			continue
		}
		r.paragraph(b.Para)
		for _, box := range b.Para.Boxes {
			r.blocks(box.Blocks)
		}
	}
}

func (r *lineReader) paragraph(p *ooxml.Paragraph) {
	l := line{index: p.Index, num: fold(p.Num)}
	l.text, l.bidi = clean(p)
	l.remark, l.italic, l.bullet = remarkStyles[p.StyleName], italicOf(p), p.Bullet
	switch {
	case l.text == "" && (l.num == "" || p.Bullet):
	case r.inNote:
		l.role = note
		r.out = append(r.out, l)
	default:
		l.role, l.level = roleOf(p)
		r.out = append(r.out, l)
	}
	r.notes(p)
}

// roleOf tells a paragraph by its style or its level in the outline.
func roleOf(p *ooxml.Paragraph) (role, int) {
	name := strings.ToLower(p.StyleName)
	switch {
	case p.Contents, strings.HasPrefix(name, "toc ") && name != "toc heading":
		return contents, 0
	case name == "title":
		return title, 1
	case p.Outline > 0:
		return heading, p.Outline
	}
	return body, 0
}

// notes puts the notes that a paragraph refers to behind it.
func (r *lineReader) notes(p *ooxml.Paragraph) {
	if r.inNote {
		return
	}
	for _, run := range p.Runs {
		if run.Kind == ooxml.NoteMark && !r.seen[*run.Note] {
			r.seen[*run.Note] = true
			r.inNote = true
			r.blocks(r.reading.Notes[*run.Note])
			r.inNote = false
		}
	}
}

// table reads a table as rows, or as paragraphs where it only lays out the page.
func (r *lineReader) table(t *ooxml.Table) {
	if isLayout(t) {
		for _, row := range t.Rows {
			for _, c := range row.Cells {
				r.blocks(c.Blocks)
			}
		}
		return
	}
	l := line{role: rows}
	if r.inNote {
		l.role = note
	}
	var text []string
	for _, row := range t.Rows {
		if s := r.row(row, &l); s != "" {
			text = append(text, s)
		}
	}
	if l.text = strings.Join(text, "\n"); l.text != "" {
		if l.role == note {
			l.text = fold(l.text)
		}
		r.out = append(r.out, l)
	}
	ooxml.Paragraphs([]ooxml.Block{{Table: t}}, r.notes)
}

// isLayout reports whether no row of a table has two cells, or a table stands in
// one of its cells.
func isLayout(t *ooxml.Table) bool {
	wide := 0
	for _, row := range t.Rows {
		wide = max(wide, len(row.Cells))
		for _, c := range row.Cells {
			for _, b := range c.Blocks {
				if b.Table != nil {
					return true
				}
			}
		}
	}
	return wide < 2
}

// maxColumns is how wide a row may get by cells that cover several columns.
const maxColumns = 100

// row returns the cells of a row between bars, "" for an empty one. A cell that
// covers several columns leaves empty ones behind it.
func (r *lineReader) row(row ooxml.Row, l *line) string {
	var cells []string
	full := false
	for _, c := range row.Cells {
		var words []string
		ooxml.Paragraphs(c.Blocks, func(p *ooxml.Paragraph) {
			text, bidi := clean(p)
			l.bidi += bidi
			if l.index == 0 {
				l.index = p.Index
			}
			if text != "" || p.Num != "" && !p.Bullet {
				words = append(words, line{num: fold(p.Num), text: text}.printed())
			}
		})
		text := strings.ReplaceAll(strings.Join(words, " "), "|", "¦")
		full = full || text != ""
		cells = append(cells, text)
		for i := 1; i < c.Span && len(cells) < maxColumns; i++ {
			cells = append(cells, "")
		}
	}
	if !full {
		return ""
	}
	return "| " + strings.Join(cells, " | ") + " |"
}
