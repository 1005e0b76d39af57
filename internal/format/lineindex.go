package format

import (
	"bytes"
	"sort"
)

// LineIndex tells the line of a byte without counting lines again each time.
type LineIndex []int

// IndexLines returns the index of src.
func IndexLines(src []byte) LineIndex {
	x := make(LineIndex, 0, bytes.Count(src, []byte{'\n'}))
	for i, c := range src {
		if c == '\n' {
			x = append(x, i)
		}
	}
	return x
}

// Line returns the line of byte i, counted from 1.
func (x LineIndex) Line(i int) int { return 1 + sort.SearchInts(x, i) }

// Numbered reports whether text begins with a number as acts print them before
// their units: "1.", "8-1)", "(a)".
func Numbered(text string) bool { return len(readMarkers(text)) > 0 }

// NumberLen returns the length of the printed number at the start of text with
// the space after it, 0 for none.
func NumberLen(text string) int {
	if m := readMarkers(text); len(m) > 0 {
		return m[0].size
	}
	return 0
}
