// Package compare sets the laws of several countries beside one another.
//
// A [Matrix] has the elements of the benchmark down and jurisdictions across; each
// cell says what the acts read have of the element, how strongly, and which
// provision shows it. [Gaps] lists what an instrument asks for and one
// jurisdiction lacks, with the provisions by which others did it, best first.
//
//	m, err := compare.NewMatrix(set, columns, compare.MatrixOptions{Instrument: "cets-197"})
//	gaps := compare.Gaps(set, column, others, "cets-197")
//
// A [SideBySide] has provisions of different acts, each with what it orders (package
// norm); [Definitions] have what acts mean by a word (package definition).
//
// What the matrix compares was curated by hand (package standards). Nothing here judges
// compliance: a cell says contains, partly, not found in the acts read, or not
// searched.
package compare
