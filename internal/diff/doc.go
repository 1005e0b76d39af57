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
// A unit that keeps its number but lost its text ("excluded", Kazakhstan, Law
// 480-V art. 27(6)) counts as repealed. When an unnumbered article is numbered,
// its lead-in becomes paragraph 1 and its points move below it: see [Change.Lead].
//
// Where one text holds selected provisions only, an article that it lacks is not
// taken for repealed or inserted: see [NotGiven].
//
// The result is plain data; package view draws it. [Apply] and [Revert] carry it
// out: the old text with the changes is the new text, byte for byte.
package diff
