package format

import (
	"sort"

	"zanger/internal/act"
)

// Paragraph is a paragraph of a source as a reader of any layout hands it on: its
// text on one line, NFC, without marks of the layout, and where it stands.
type Paragraph struct {
	Text string
	Span act.Span
	// Offsets lead from Text to the source; nil where they are alike.
	Offsets Offsets
	// Style is what the layout says the paragraph is.
	Style Style
	// Level is the depth of a heading in the layout, 1 the highest, 0 not known.
	Level int
}

// Style is what a layout shows of a paragraph: the level of a Markdown heading,
// the class of an HTML paragraph, the style of a Word one. It is a hint; legal
// numbering says more.
type Style int

// Styles.
const (
	Plain   Style = iota // nothing is said
	Heading              // set as a heading
	Remark               // set apart as a note
	Rows                 // a table, one line per row
)

// Source returns the bytes of the source that print Text[from:to].
func (p Paragraph) Source(from, to int) act.Span {
	if p.Offsets == nil {
		if len(p.Text) != p.Span.Len() {
			return p.Span
		}
		return act.Span{Start: p.Span.Start + from, End: p.Span.Start + to}
	}
	s := act.Span{Start: p.Span.Start + p.Offsets.At(from)}
	s.End = s.Start
	if to > from {
		s.End = p.Span.Start + p.Offsets.After(to)
	}
	return s
}

// from returns the part of p that begins at byte i of its text.
func (p Paragraph) from(i int) Paragraph {
	q := p
	q.Text, q.Span.Start = p.Text[i:], p.Source(0, i).End // marks of the layout between the two go with the text
	q.Offsets = p.Offsets.from(i, q.Span.Start-p.Span.Start)
	return q
}

// Cut splits p before byte i of its text, which ends a printed number: the bytes
// of the source between the two belong to the first.
func (p Paragraph) Cut(i int) (head, tail Paragraph) {
	tail = p.from(i)
	head = p
	head.Text, head.Span.End = p.Text[:i], tail.Span.Start
	return head, tail
}

// Offsets lead from a cleaned text to its source: from byte Text on, until the
// next pair, both go on alike from byte Source on.
type Offsets []Offset

// Offset is one pair of places. With a Width, the bytes of the text up to the
// next pair stand for so many bytes of the source as a whole.
type Offset struct{ Text, Source, Width int }

// At returns the place in the source of byte i of the text.
func (o Offsets) At(i int) int {
	k := sort.Search(len(o), func(k int) bool { return o[k].Text > i }) - 1
	switch {
	case k < 0:
		return i
	case o[k].Width > 0:
		return o[k].Source
	}
	return o[k].Source + i - o[k].Text
}

// After returns the place in the source that follows byte i-1 of the text; bytes
// of the source that print nothing after it are left out.
func (o Offsets) After(i int) int {
	k := sort.Search(len(o), func(k int) bool { return o[k].Text > i-1 }) - 1
	switch {
	case k < 0:
		return i
	case o[k].Width > 0:
		return o[k].Source + o[k].Width
	}
	return o[k].Source + i - o[k].Text
}

// from returns the offsets of the text from byte i on, which the source has at
// byte at.
func (o Offsets) from(i, at int) Offsets {
	if o == nil {
		return nil
	}
	out := Offsets{{0, o.At(i) - at, 0}}
	for _, p := range o {
		switch {
		case p.Text > i:
			out = append(out, Offset{p.Text - i, p.Source - at, p.Width})
		case p.Text == i:
			out[0].Width = p.Width
		}
	}
	return out
}
