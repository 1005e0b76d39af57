package docx

import (
	"strconv"

	"zanger/internal/document"
)

// A4 and its margins, in twips.
const (
	a4Short, a4Long = 11906, 16838
	marginSide      = 1304
	marginWide      = 1077 // left and right of a landscape page
	marginTop       = 1361
	marginBottom    = 1304
	marginHeader    = 652
)

// section is the run of pages being written.
type section struct{ landscape bool }

// place returns the whole width of a page of s.
func (s section) place(lang string) place {
	if s.landscape {
		return place{width: a4Long - 2*marginWide, lang: lang}
	}
	return place{width: a4Short - 2*marginSide, lang: lang}
}

// startSection ends the section being written in a line one point high.
func (w *writer) startSection(s document.Section) {
	w.newPage = false
	w.write(`<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>`, w.sectionProperties(), `</w:pPr></w:p>`)
	w.section, w.lastStyle = section{landscape: s.Landscape}, ""
}

// sectionProperties returns w:sectPr of the section being written.
func (w *writer) sectionProperties() string {
	width, height, side, orient := a4Short, a4Long, marginSide, ""
	if w.section.landscape {
		width, height, side, orient = a4Long, a4Short, marginWide, ` w:orient="landscape"`
	}
	refs := ""
	if w.headerRel != "" {
		refs = `<w:headerReference w:type="default" r:id="` + w.headerRel + `"/>`
	}
	return `<w:sectPr>` + refs + `<w:footerReference w:type="default" r:id="` + w.footerRel + `"/><w:type w:val="nextPage"/>` +
		`<w:pgSz w:w="` + itoa(width) + `" w:h="` + itoa(height) + `"` + orient + `/>` +
		`<w:pgMar w:top="` + itoa(marginTop) + `" w:right="` + itoa(side) + `" w:bottom="` + itoa(marginBottom) + `" w:left="` + itoa(side) +
		`" w:header="` + itoa(marginHeader) + `" w:footer="` + itoa(marginHeader) + `" w:gutter="0"/><w:cols w:space="708"/></w:sectPr>`
}

func itoa(n int) string { return strconv.Itoa(n) }
