package terminal

import (
	"strconv"
	"strings"
)

// noteBook gives footnotes their numbers in the order the text refers to them.
type noteBook struct {
	order  []int       // indexes of Notes
	number map[int]int // index to number, from 1
	closed bool        // the footnotes themselves are being written
}

// refer returns the number of a footnote, 0 if there is none such.
func (b *noteBook) refer(index, notes int) int {
	if index < 0 || index >= notes {
		return 0
	}
	if b.number[index] == 0 && !b.closed {
		if b.number == nil {
			b.number = map[int]int{}
		}
		b.order = append(b.order, index)
		b.number[index] = len(b.order)
	}
	return b.number[index]
}

// footnotes returns the footnotes under a short rule: those referred to in
// their order, then the rest, so that no words are lost.
func (p *printer) footnotes(width int) []line {
	if len(p.doc.Notes) == 0 {
		return nil
	}
	p.notes.closed = true
	order := p.notes.order
	for i := range p.doc.Notes {
		if p.notes.number[i] == 0 {
			order = append(order, i)
		}
	}
	out := []line{nil, cells(strings.Repeat("─", min(width, 20)), style{hue: grey})}
	for i, index := range order {
		label := "[" + strconv.Itoa(i+1) + "] "
		text := p.inlines(place{}, p.doc.Notes[index].Inlines)
		first := cells(label, style{hue: grey})
		out = append(out, hang(wrap(text, width-len(label)), first, blank(len(label)))...)
	}
	return out
}

// blank returns n spaces.
func blank(n int) line { return cells(strings.Repeat(" ", n), style{}) }
