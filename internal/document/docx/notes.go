package docx

import (
	"strconv"
	"strings"

	"zanger/internal/document"
	"zanger/internal/ooxml"
)

// noteBook gives footnotes their numbers in the order the text refers to them,
// as Word will.
type noteBook struct {
	order  []int       // indexes of Notes
	number map[int]int // index to number, from 1
	inNote bool
}

// firstNote is the id of the first footnote; 0 and 1 are the separators.
const firstNote = 2

// noteRef writes the mark of a footnote. A footnote can be anchored once, so
// later references repeat its number through a NOTEREF field. Inside a
// footnote, where Word allows no other, the number stands alone.
func (w *writer) noteRef(p place, n document.NoteRef) {
	if n.Index < 0 || n.Index >= len(w.doc.Notes) {
		return
	}
	num, seen := w.notes.number[n.Index]
	if w.notes.inNote {
		if seen {
			w.run(`<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>`, strconv.Itoa(num), p.marks.deleted, false)
		}
		return
	}
	if seen {
		w.noteAgain(p, num)
		return
	}
	if w.notes.number == nil {
		w.notes.number = map[int]int{}
	}
	w.notes.order = append(w.notes.order, n.Index)
	num = len(w.notes.order)
	w.notes.number[n.Index] = num
	id := strconv.Itoa(w.nextID())
	w.write(`<w:bookmarkStart w:id="`, id, `" w:name="`, noteBookmark(num), `"/>`,
		`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="`, strconv.Itoa(num-1+firstNote), `"/></w:r>`,
		`<w:bookmarkEnd w:id="`, id, `"/>`)
}

func (w *writer) noteAgain(p place, num int) {
	const super = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>`
	instr := "w:instrText"
	if p.marks.deleted {
		instr = "w:delInstrText"
	}
	w.write(super, `<w:fldChar w:fldCharType="begin"/></w:r>`,
		super, "<", instr, ` xml:space="preserve"> NOTEREF `, noteBookmark(num), ` \f \h </`, instr, "></w:r>",
		super, `<w:fldChar w:fldCharType="separate"/></w:r>`)
	w.run(`<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>`, strconv.Itoa(num), p.marks.deleted, false)
	w.write(super, `<w:fldChar w:fldCharType="end"/></w:r>`)
}

func noteBookmark(num int) string { return "_RefNote" + strconv.Itoa(num) }

// footnotes returns the part with the two separators and every footnote that
// the text refers to.
func (w *writer) footnotes() (string, *ooxml.Rels) {
	w.out, w.rels = &strings.Builder{}, &ooxml.Rels{}
	w.notes.inNote = true
	w.write(ooxml.Header, `<w:footnotes `, namespaces, `>`,
		`<w:footnote w:type="separator" w:id="0"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>`,
		`<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`)
	for i, index := range w.notes.order {
		w.write(`<w:footnote w:id="`, strconv.Itoa(i+firstNote), `"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>`,
			`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`)
		w.inlines(place{lang: w.doc.Lang}, w.doc.Notes[index].Inlines)
		w.write(`</w:p></w:footnote>`)
	}
	w.write(`</w:footnotes>`)
	return w.out.String(), w.rels
}
