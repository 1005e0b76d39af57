package view

import (
	"strings"
	"unicode/utf8"

	"zanger/internal/diff/words"
	"zanger/internal/document"
)

// How many letters stand side by side in a table on a page upright and across, as
// near as can be told: letters of our writers are about so wide, and each cell has
// space around it.
const (
	uprightLetters = 90.0
	acrossLetters  = 142.0
	aroundCell     = 2
)

// room is what a column takes, in letters: at least its longest word, at best its
// longest text on one line.
type room struct{ least, best int }

func (r room) with(edits []words.Edit) room {
	const narrowest, widest, longest = 2, 60, 160
	n, word := 0, 0
	for _, e := range edits {
		n += utf8.RuneCountInString(e.Text)
		for w := range strings.FieldsSeq(e.Text) {
			word = max(word, utf8.RuneCountInString(w))
		}
	}
	return room{max(r.least, min(word, widest)+aroundCell, narrowest+aroundCell), max(r.best, min(n, longest)+aroundCell)}
}

// shareRoom gives each column the room of its longest word, and shares the rest of
// the page by what their texts would take.
func shareRoom(columns []room) []float64 {
	least, more := 0.0, 0.0
	for _, c := range columns {
		least += float64(c.least)
		more += float64(max(0, c.best-c.least))
	}
	page := uprightLetters
	if least > page {
		page = acrossLetters
	}
	out := make([]float64, len(columns))
	for i, c := range columns {
		out[i] = float64(c.least)
		if spare := page - least; spare > 0 && more > 0 {
			out[i] += spare * float64(max(0, c.best-c.least)) / more
		}
	}
	return out
}

// turnWide sets tables of law that have too many long words for an upright page on
// pages across.
func turnWide(bs []document.Block) []document.Block {
	var out []document.Block
	across := false
	turn := func(to bool) {
		if across != to {
			out = append(out, document.Section{Landscape: to})
			across = to
		}
	}
	for _, b := range bs {
		t, isTable := b.(document.Table)
		turn(isTable && tooWide(t))
		out = append(out, b)
	}
	return out
}

// tooWide reports whether the words of a table do not fit side by side on an upright
// page: only then are the widths those of a page across.
func tooWide(t document.Table) bool {
	var sum float64
	for _, w := range t.Widths {
		sum += w
	}
	return sum > uprightLetters+0.5 && ofLawAlone(t)
}

// ofLawAlone reports whether the cells of t are lines of law: the tables that say
// something about them are ours.
func ofLawAlone(t document.Table) bool {
	for _, r := range append(t.Header[:len(t.Header):len(t.Header)], t.Rows...) {
		for _, c := range r.Cells {
			for _, b := range c.Blocks {
				if p, ok := b.(document.Paragraph); ok && p.Style == document.Law {
					return true
				}
			}
		}
	}
	return false
}
