// Package markup is what the readers of acts in XML share.
//
// [Parse] reads a file into a tree of elements within limits: no document type,
// no entities of its own, bounded size, depth and number of elements. A reader
// turns elements into [Unit]s, whose text and parts stand in reading order, and
// [Assembler] makes provisions of them: the leading text becomes the unit's own,
// the closing text its WrapUp, text between two parts an unnumbered line, and
// each unit is named by the eId convention of package act.
//
//	doc, err := markup.Parse("act.xml", src)
//	u := &markup.Unit{Kind: act.Section, Num: "2"}
//	u.Text("The Minister must publish a report.", act.Span{})
//
// The UK part (uk.go, lifecycle.go) follows the data model of legislation.gov.uk,
// whose CLML and Akoma Ntoso files name the same things in two vocabularies.
package markup
