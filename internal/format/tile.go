package format

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"zanger/internal/act"
)

// PieceKind says what a piece of a source is.
type PieceKind int

// Kinds of pieces.
const (
	Between     PieceKind = iota // blank lines, marks of the layout, front matter
	TitlePiece                   // the title of the act
	Contents                     // a line of a table of contents
	HeadingLine                  // number and heading of a unit
	OwnText                      // a paragraph of a unit, with its printed number
	NotePiece                    // an editorial note
)

// Piece is a range of bytes of a source that belongs to one thing.
type Piece struct {
	Kind PieceKind
	// EID is the unit it belongs to, "" for the text as a whole.
	EID  act.EID
	Span act.Span
}

// Tile divides the source of p into pieces, in order: every byte belongs to
// exactly one. It is an error if two things claim the same bytes.
func (p *Parsed) Tile() ([]Piece, error) {
	claims := p.claims()
	slices.SortStableFunc(claims, func(a, b Piece) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	out := make([]Piece, 0, 2*len(claims)+1)
	at := 0
	for _, c := range claims {
		switch {
		case c.Span.Start < at:
			return nil, fmt.Errorf("bytes %d to %d belong to two things, the second %q", c.Span.Start, at, string(c.EID))
		case c.Span.End > len(p.Source):
			return nil, fmt.Errorf("%q ends at byte %d of %d", string(c.EID), c.Span.End, len(p.Source))
		case c.Span.Start > at:
			out = append(out, Piece{Between, "", act.Span{Start: at, End: c.Span.Start}})
		}
		out = append(out, c)
		at = c.Span.End
	}
	if at < len(p.Source) {
		out = append(out, Piece{Between, "", act.Span{Start: at, End: len(p.Source)}})
	}
	return out, nil
}

// claims lists what has a place in the source. Things without one are left out.
func (p *Parsed) claims() []Piece {
	var out []Piece
	claim := func(k PieceKind, e act.EID, s act.Span) {
		if s.Len() > 0 {
			out = append(out, Piece{k, e, s})
		}
	}
	for _, s := range p.Title {
		claim(TitlePiece, "", s)
	}
	for _, b := range p.Contents {
		claim(Contents, "", b.Span)
	}
	x := p.Expression
	for _, n := range x.Notes {
		claim(NotePiece, "", n.Span)
	}
	for _, b := range x.Preamble {
		claim(OwnText, "", b.Span)
	}
	for u := range x.All() {
		if m := p.Marks[u.EID]; m != nil {
			for _, s := range m.Lines {
				claim(HeadingLine, u.EID, s)
			}
		}
		for _, blocks := range [][]act.Block{u.Content, u.WrapUp} {
			for _, b := range blocks {
				claim(OwnText, u.EID, b.Span)
			}
		}
		for _, n := range u.Notes {
			claim(NotePiece, u.EID, n.Span)
		}
	}
	return out
}

// Export writes p in the layout it came in: the pieces of its source, put
// together again.
func (p *Parsed) Export() ([]byte, error) {
	pieces, err := p.Tile()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.Grow(len(p.Source))
	for _, piece := range pieces {
		b.Write(p.Source[piece.Span.Start:piece.Span.End])
	}
	return b.Bytes(), nil
}

// Edit puts Text in place of the bytes of Span. An empty Span is an insertion.
type Edit struct {
	Span act.Span
	Text string
}

// Splice carries out edits on src and leaves every other byte as it is. Edits are
// given in any order and may not overlap; insertions at one place keep theirs.
func Splice(src []byte, edits []Edit) ([]byte, error) {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		switch {
		case e.Span.Start < at:
			return nil, fmt.Errorf("two edits change byte %d", e.Span.Start)
		case e.Span.End < e.Span.Start || e.Span.End > len(src):
			return nil, fmt.Errorf("no bytes %d to %d in a source of %d", e.Span.Start, e.Span.End, len(src))
		}
		out.Write(src[at:e.Span.Start])
		out.WriteString(e.Text)
		at = e.Span.End
	}
	out.Write(src[at:])
	return out.Bytes(), nil
}
