// Package clml reads CLML, the Crown Legislation Markup Language in which
// legislation.gov.uk publishes acts and instruments of the United Kingdom, of
// Scotland, Wales and Northern Ireland, and retained law of the European Union.
//
//	x, findings, err := clml.Read("ukpga-2015-30.xml", src)
//
// Whole documents and fragments are read. Units P1 to P6 are named by what they
// are called in a document of their class: section, subsection, paragraph in an
// act, paragraph and sub-paragraph in a schedule, article and paragraph in an
// instrument. A P1group gives its one P1 a heading; a Pblock is a cross-heading.
//
// BlockAmendment holds wording of another act: it becomes quoted paragraphs of
// the unit that orders it, with its quotation marks and AppendText, and never
// units. Text within Addition, Substitution and Repeal stays as it is printed;
// the commentary of such a mark becomes a note, and an event where it names the
// amending act and the day. Status and Match tell units that are prospective or
// repealed on the date of the version.
//
// The format is described by the CLML schema of The National Archives
// (http://www.legislation.gov.uk/schema/legislation.xsd).
package clml
