// Package akn reads and writes Akoma Ntoso 3.0 (OASIS LegalDocML), acts and bills.
//
//	x, findings, err := akn.Read("act.xml", src)
//	out, err := akn.Write(x)
//
// Read takes any prefix and the profiles in use: that of legislation.gov.uk, with
// eIds such as section-1-1-a and units called level; LegalDocML.de; Italian and
// other texts after the OASIS examples. What a unit is follows from its element
// and its num, never from a foreign eId; eIds are given anew by the convention of
// package act. Elements that only group (list, wrappers) are passed through.
// quotedStructure and embeddedStructure are wording of another act: quoted
// paragraphs, no units. Judgments, debates and other documents are refused by
// name.
//
// Write gives a file that is valid against the OASIS schema, with FRBR metadata,
// lifecycle, references and notes, and with our eIds and wIds. What Akoma Ntoso
// has no place for stands in proprietary and in attributes under [Space], so that
// Read(Write(x)) is x for every expression, source spans apart, except for
// characters that XML cannot hold, which become U+FFFD. Same input, same bytes.
package akn
