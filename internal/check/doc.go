// Package check compares two wordings of one act in two languages, or in one,
// unit by unit: a rendering of ours with the official text.
//
//	r := check.Compare(ours, official, check.Options{})
//	for _, d := range r.Disagreements { … }
//
// It reads no meaning. It compares what must be the same whatever the language:
// which units there are and how they are numbered, the numbers, dates and
// references in each, whether it negates, whether it says must or may, and the
// headings as far as they are known in the language of the other text. [Align]
// lays the units side by side.
//
// A [Disagreement] is a place to look at, with a reason for how sure it is, and no
// verdict. What a reader does with a whole article missing is one thing to do, so
// it is listed once. Each language is a file with its word tables on top
// (lang_ru.go); numbers are read by package number.
package check
