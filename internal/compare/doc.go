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
// A [Concordance] says which provision of one text answers which of another: of
// one act as package diff followed its units ([ConcordWordings]), of two acts as
// they are alike ([Concord]): cosines of words and concepts weighed by how few
// provisions of the act have them, of headings and places, and the elements of the
// benchmark for which both stand. What is too unlike has no proposal, and no
// proposal is more than that until a person says so ([Judgement]).
//
//	c := compare.Concord(a, b, reader, compare.ConcordanceOptions{Judgements: list})
//
// [Suggest] lists what a search finds for the elements and no cell names.
//
// What the matrix compares was curated by hand (package standards). Nothing here judges
// compliance: a cell says contains, partly, not found in the acts read, or not
// searched.
package compare
