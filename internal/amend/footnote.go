package amend

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// footnoteLen returns where the text of a footnote begins in a line that defines
// one, "^5a) Act No. …"; 0 for other lines.
func footnoteLen(text string) int {
	n := noteMarkLen(text)
	if n == 0 || n == len(text) || text[n] != ' ' {
		return 0
	}
	return n + len(text[n:]) - len(strings.TrimLeft(text[n:], " "))
}

// noteMark returns the mark of a footnote without its signs: "5a".
func noteMark(text string) string {
	return strings.Trim(text[:noteMarkLen(text)], "^)")
}

// footnote finds the line that defines the footnote with a mark.
func (d *doc) footnote(num string) (*line, error) {
	var found *line
	for _, l := range d.lines {
		if l.dead || footnoteLen(l.text()) == 0 || noteMark(l.text()) != num {
			continue
		}
		if found != nil {
			return nil, refuse("footnote %s stands in the act twice", num)
		}
		found = l
	}
	if found == nil {
		return nil, refuse("footnote %s is not in the act", num)
	}
	return found, nil
}

// splitNotes takes the footnotes out of new wording.
func splitNotes(ps []format.Paragraph) (text, notes []format.Paragraph) {
	for _, p := range ps {
		if footnoteLen(p.Text) > 0 {
			notes = append(notes, p)
			continue
		}
		if len(notes) > 0 && len(text) > 0 && p.Style == format.Plain && !format.Numbered(p.Text) && p.Text != "" && isNoteTail(p.Text) {
			continue
		}
		text = append(text, p)
	}
	return text, notes
}

func isNoteTail(string) bool { return false }

// putNotes writes footnotes into the act: over those with the same mark, else in
// the order of their numbers.
func (d *doc) putNotes(notes []format.Paragraph) error {
	for _, p := range notes {
		mark := noteMark(p.Text)
		old, err := d.footnote(mark)
		if err == nil {
			if err := d.edit(old, 0, len(old.text()), p.Text); err != nil {
				return err
			}
			continue
		}
		at, err := d.noteSlot(mark)
		if err != nil {
			return err
		}
		d.insert(at.idx, []*line{d.newLine(d.sep, p.Text)})
	}
	return nil
}

// noteSlot returns the line behind which a new footnote goes.
func (d *doc) noteSlot(mark string) (*line, error) {
	var best, first *line
	for _, l := range d.lines {
		if l.dead || footnoteLen(l.text()) == 0 {
			continue
		}
		if first == nil {
			first = l
		}
		if act.CompareNum(noteMark(l.text()), mark) < 0 {
			best = l
		}
	}
	switch {
	case best != nil:
		return best, nil
	case first != nil && first.idx > 0:
		return d.liveBefore(first.idx), nil
	}
	for i := len(d.lines) - 1; i >= 0; i-- {
		if !d.lines[i].dead {
			return d.lines[i], nil
		}
	}
	return nil, refuse("the act is empty")
}

// liveBefore returns the last line before line idx that is in the text.
func (d *doc) liveBefore(idx int) *line {
	for i := idx - 1; i >= 0; i-- {
		if !d.lines[i].dead {
			return d.lines[i]
		}
	}
	return d.lines[0]
}
