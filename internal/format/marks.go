package format

import "zanger/internal/act"

// Marks are the places of what a unit prints besides its text.
type Marks struct {
	// Num and Heading are the bytes of the printed number and of the heading;
	// zero where the unit has none.
	Num, Heading act.Span
	// Lines are the lines that the number and the heading of a unit fill; empty
	// where the number stands before the text of the unit.
	Lines []act.Span
}
