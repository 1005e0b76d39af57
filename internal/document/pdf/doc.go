// Package pdf writes a document as PDF, in process, with its fonts in the file.
//
//	err := pdf.Write(w, d, pdf.Options{})
//
// Pages are A4, with the banner at the head and the number at the foot; headings
// become bookmarks, notes stand at the foot of the page that refers to them,
// header rows are repeated. Insertions are underlined and deletions struck
// through, so that a page reads without colour. The words can be selected and
// searched. The fonts are Liberation Serif, Sans and Mono, which have the
// letters of Kazakh, Russian, Czech, Romanian and Serbian; only the letters used
// are put in.
//
// The work is done in three steps: blocks are set as lines and tables of a given
// width (set*.go), lines are laid on pages (pages.go), pages are drawn (draw.go).
// The same document gives the same bytes. The file is not tagged for screen
// readers: the HTML page is.
package pdf
