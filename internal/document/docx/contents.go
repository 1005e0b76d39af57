package docx

import (
	"strconv"

	"zanger/internal/document"
	"zanger/internal/ooxml"
)

// contents writes the contents as a field with the lines that the document gives.
// The pages are not known here: Word, told that the field is out of date, makes it
// anew with them.
func (w *writer) contents(p place, c document.Contents) {
	deepest := 0
	for _, e := range c.Entries {
		deepest = max(deepest, min(e.Level, maxContents-1))
	}
	begin := `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-` + strconv.Itoa(deepest+1) +
		`" \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
	for i, e := range c.Entries {
		w.write(`<w:p><w:pPr><w:pStyle w:val="TOC`, strconv.Itoa(min(max(e.Level, 0), maxContents-1)+1), `"/></w:pPr>`)
		if i == 0 {
			w.write(begin)
		}
		w.contentsEntry(p, e)
		if i == len(c.Entries)-1 {
			w.write(`<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
		}
		w.write(`</w:p>`)
	}
	w.lastStyle = "TOC1"
}

// maxContents is the number of styles for lines of the contents.
const maxContents = 3

func (w *writer) contentsEntry(p place, e document.ContentsEntry) {
	name := w.bookmarks.name(e.ID)
	if name == "" {
		w.run("", e.Words, false, false)
		return
	}
	w.write(`<w:hyperlink w:anchor="`, ooxml.Text(name), `" w:history="1">`)
	w.run("", e.Words, false, false)
	w.write(`</w:hyperlink>`)
}
