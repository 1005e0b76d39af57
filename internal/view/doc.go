// Package view turns results into documents: what the program found becomes a
// page that a writer of package document sets as HTML, Word, PDF or on screen.
//
//	d := view.Redline(diff.Compare(old, new, diff.Options{}), view.RedlineOptions{Lang: "ru"})
//
// [Redline] is the running text of an act with its changes marked; [Expression]
// and [Provision] show a text as it stands. Every page says whose words it
// gives, on which day they stood, and whether the act is still in force.
//
// Marks are made so that a program that accepts all of them is left with the new
// text and one that rejects all with the old: lines of law carry the style
// document.Law and hold nothing but law; what we say about them stands in lines
// of its own. Nothing depends on colour.
package view
