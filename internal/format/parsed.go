package format

import (
	"fmt"
	"strings"

	"zanger/internal/act"
)

// Parsed is a text read from one file, with what is needed to change it in place
// and to write it back in its own layout.
type Parsed struct {
	Expression *act.Expression
	Source     []byte
	Findings   []Finding
	// Meta is what the front matter of the file says, by key, as it stands there.
	Meta map[string]string
	// Title is where the title stands.
	Title []act.Span
	// Contents are the lines of a table of contents, which are no provisions.
	Contents []act.Block
	// Marks are the places of numbers and headings, by eId.
	Marks map[act.EID]*Marks
	// Cuts are the paragraphs that begin behind a heading on its line, by where
	// they begin.
	Cuts map[int]Paragraph
	// Clean gives the text that bytes of the source print, and how it leads back
	// to them. It is the reader's own way to read a paragraph.
	Clean func(src []byte) (string, Offsets)
}

// Locate returns the bytes of the source that print b.Text[from:to]. It is an
// error if the source does not print the block as it is.
func (p *Parsed) Locate(b act.Block, from, to int) (act.Span, error) {
	if b.Span.End > len(p.Source) || b.Span.Start < 0 || b.Span.Len() <= 0 {
		return act.Span{}, fmt.Errorf("the text %q has no place in the source", clip(b.Text))
	}
	if from < 0 || to > len(b.Text) || from > to {
		return act.Span{}, fmt.Errorf("no bytes %d to %d in %q", from, to, clip(b.Text))
	}
	text, offsets := string(p.Source[b.Span.Start:b.Span.End]), Offsets(nil)
	if cut, ok := p.Cuts[b.Span.Start]; ok {
		text, offsets = cut.Text, cut.Offsets
	} else if p.Clean != nil {
		text, offsets = p.Clean(p.Source[b.Span.Start:b.Span.End])
	}
	if !strings.HasSuffix(text, b.Text) {
		return act.Span{}, fmt.Errorf("the source does not print %q", clip(b.Text))
	}
	shift := len(text) - len(b.Text) // the printed number
	return Paragraph{Text: text, Span: b.Span, Offsets: offsets}.Source(shift+from, shift+to), nil
}
