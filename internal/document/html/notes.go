package html

import (
	"strconv"

	"zanger/internal/document"
)

// noteBook gives footnotes their numbers in the order the text refers to them.
type noteBook struct {
	order  []int       // indexes of Notes
	number map[int]int // index to number, from 1
	refs   map[int]int // index to how often it was referred to
}

func (b *noteBook) refer(index int) (number, times int) {
	if b.number == nil {
		b.number, b.refs = map[int]int{}, map[int]int{}
	}
	if b.number[index] == 0 {
		b.order = append(b.order, index)
		b.number[index] = len(b.order)
	}
	b.refs[index]++
	return b.number[index], b.refs[index]
}

// noteRef writes the mark of a footnote. The first leads back from the note.
func (p *printer) noteRef(at place, n document.NoteRef) {
	if n.Index < 0 || n.Index >= len(p.doc.Notes) {
		return
	}
	if at.inNote {
		if num := p.notes.number[n.Index]; num > 0 {
			p.write("<sup>", strconv.Itoa(num), "</sup>")
		}
		return
	}
	number, times := p.notes.refer(n.Index)
	num, id := strconv.Itoa(number), ""
	if times == 1 {
		id = ` id="zg-ref-` + num + `"`
	}
	p.write(`<sup class="ref"><a`, id, ` href="#zg-note-`, num, `" role="doc-noteref">`, num, `</a></sup>`)
}

// endnotes writes the footnotes: those referred to in their order, then the
// rest, so that no words are lost.
func (p *printer) endnotes(at place) {
	if len(p.doc.Notes) == 0 {
		return
	}
	order := p.notes.order
	for i := range p.doc.Notes {
		if p.notes.number[i] == 0 {
			order = append(order, i)
		}
	}
	at.inNote = true
	p.write("<section class=\"notes\" role=\"doc-endnotes\">\n<ol>\n")
	for i, index := range order {
		num := strconv.Itoa(i + 1)
		p.write(`<li id="zg-note-`, num, `">`)
		p.inlines(at, p.doc.Notes[index].Inlines)
		if p.notes.number[index] > 0 {
			p.write(` <a class="back" href="#zg-ref-`, num, `" role="doc-backlink">↩</a>`)
		}
		p.write("</li>\n")
	}
	p.write("</ol>\n</section>\n")
}
