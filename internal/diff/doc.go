// Package diff finds what changed between two expressions of one act.
//
//	r := diff.Compare(old, new, diff.Options{})
//	diff.Attribute(r, work.Events, old.Date, new.Date)
//	for _, c := range r.Changes { … }
//
// Provisions are aligned first, at every level: by wId where one says that a unit
// was renumbered, then by number together with text, by identical text, by
// heading, by similar words, and last by number alone, since a unit restated in
// full is still that unit. Only then are the words inside matched provisions
// compared (package words). A unit that moved or got another number therefore
// shows no changed words, and one law's insertion does not repaint the rest.
//
// A unit whose text was divided among several, or joined from several, is a
// [Group]: the evidence is runs of words that one unit lost and another without a
// counterpart has got, and that no other unit could have given. In doubt there is
// no group, and the units came and went.
//
// A table is compared row by row and cell by cell. A change of words is told to
// be editorial only when nothing but the way of writing differs ([Change.Verdict],
// words.Judge); it is substantive whenever a number, a date, a citation or a
// negation differs, and in doubt.
//
// A unit that keeps its number but lost its text ("excluded", Kazakhstan, Law
// 480-V art. 27(6)) counts as repealed. When an unnumbered article is numbered,
// its lead-in becomes paragraph 1 and its points move below it: see [Change.Lead].
//
// Where one text holds selected provisions only, an article that it lacks is not
// taken for repealed or inserted: see [NotGiven]. Editorial notes are compared
// apart: a note that changed is no change of law.
//
// The result is plain data; package view draws it. [Apply] and [Revert] carry it
// out: the old text with the changes is the new text, byte for byte.
package diff
