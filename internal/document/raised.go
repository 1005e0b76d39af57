package document

import "strings"

// superscripts are the digits that print above the line, 0 to 9.
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// Raise sets the digits after a caret above the line, as the official text prints
// them: the readers write the raised number of an inserted article as 27^1, and it
// is printed 27¹. Where no digit follows, and in code, a caret stays. Every writer
// asks it, so that no form of output shows another number than the rest.
func Raise(d *Document) *Document {
	out := *d
	out.Title, out.Banner = raise(d.Title), raise(d.Banner)
	out.Blocks = raiseBlocks(d.Blocks)
	out.Notes = raiseEach(d.Notes, func(n Note) Note { return Note{raiseInlines(n.Inlines)} })
	return &out
}

func raise(s string) string {
	if !strings.Contains(s, "^") {
		return s
	}
	digits := []rune(superscripts)
	var b strings.Builder
	up := false
	for i := 0; i < len(s); i++ {
		next := i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9'
		digit := s[i] >= '0' && s[i] <= '9'
		switch {
		case s[i] == '^' && next:
			up = true
		case up && digit:
			b.WriteRune(digits[s[i]-'0'])
		default:
			b.WriteByte(s[i])
			up = false
		}
	}
	return b.String()
}

func raiseEach[T any](in []T, one func(T) T) []T {
	if in == nil {
		return nil
	}
	out := make([]T, len(in))
	for i, x := range in {
		out[i] = one(x)
	}
	return out
}

func raiseBlocks(bs []Block) []Block { return raiseEach(bs, raiseBlock) }

func raiseBlock(b Block) Block {
	switch b := b.(type) {
	case Heading:
		b.Inlines = raiseInlines(b.Inlines)
		return b
	case Paragraph:
		b.Inlines = raiseInlines(b.Inlines)
		return b
	case List:
		b.Items = raiseEach(b.Items, raiseBlocks)
		return b
	case Contents:
		b.Entries = raiseEach(b.Entries, func(e ContentsEntry) ContentsEntry {
			e.Words = raise(e.Words)
			return e
		})
		return b
	case Table:
		b.Caption = raiseInlines(b.Caption)
		b.Header, b.Rows = raiseEach(b.Header, raiseRow), raiseEach(b.Rows, raiseRow)
		return b
	case Panel:
		if b.Kind != CodeBlock {
			b.Title, b.Blocks, b.Source = raiseInlines(b.Title), raiseBlocks(b.Blocks), raiseInlines(b.Source)
		}
		return b
	}
	return b
}

func raiseRow(r Row) Row {
	r.Cells = raiseEach(r.Cells, func(c Cell) Cell {
		c.Blocks = raiseBlocks(c.Blocks)
		return c
	})
	return r
}

func raiseInlines(in []Inline) []Inline { return raiseEach(in, raiseInline) }

func raiseInline(n Inline) Inline {
	switch n := n.(type) {
	case Text:
		if !n.Code {
			n.Text = raise(n.Text)
		}
		return n
	case Link:
		n.Inlines = raiseInlines(n.Inlines)
		return n
	case Comment:
		n.Inlines = raiseInlines(n.Inlines)
		return n
	}
	return n
}
