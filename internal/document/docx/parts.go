package docx

import (
	"zanger/internal/document"
	"zanger/internal/ooxml"
)

const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

func rootRels() *ooxml.Rels {
	r := &ooxml.Rels{}
	r.Add(ooxml.RelDocument, "word/document.xml", false)
	r.Add(ooxml.RelCoreProps, "docProps/core.xml", false)
	return r
}

// parts returns every part of the file in its order.
func (w *writer) parts() []ooxml.Part {
	rels := w.rels
	rels.Add(ooxml.RelStyles, "styles.xml", false)
	rels.Add(ooxml.RelSettings, "settings.xml", false)
	rels.Add(ooxml.RelNumbering, "numbering.xml", false)
	rels.Add(ooxml.RelFootnotes, "footnotes.xml", false)
	w.footerRel = rels.Add(ooxml.RelFooter, "footer1.xml", false)
	banner := ooxml.Clean(w.doc.Banner)
	if banner != "" {
		w.headerRel = rels.Add(ooxml.RelHeader, "header1.xml", false)
	}
	body := w.body()
	if len(w.comments) > 0 {
		rels.Add(ooxml.RelComments, "comments.xml", false)
	}
	record := w.record(rels)
	notes, noteRels := w.footnotes()
	comments, commentRels := w.commentsPart()
	part := func(name, kind, data string, r *ooxml.Rels) ooxml.Part {
		return ooxml.Part{Name: "word/" + name, ContentType: ooxml.TypeWordPrefix + kind + "+xml", Data: data, Rels: r}
	}
	parts := []ooxml.Part{
		part("document.xml", "document.main", body, rels),
		part("styles.xml", "styles", styles(w.opt, wordLang(w.doc.Lang)), nil),
		part("settings.xml", "settings", settings, nil),
		part("numbering.xml", "numbering", w.numbering(), nil),
		part("footnotes.xml", "footnotes", notes, noteRels),
		part("footer1.xml", "footer", footer, nil),
	}
	if banner != "" {
		parts = append(parts, part("header1.xml", "header", header(banner), nil))
	}
	if comments != "" {
		parts = append(parts, part("comments.xml", "comments", comments, commentRels))
	}
	parts = append(append(parts, w.images...), record...)
	m := w.doc.Meta
	return append(parts, ooxml.Part{Name: "docProps/core.xml", ContentType: ooxml.TypeCoreProps, Data: ooxml.Core(ooxml.Properties{
		Title: w.doc.Title, Author: m.Author, Subject: m.Subject, Keywords: m.Mark(), Language: wordLang(w.doc.Lang), Date: m.Date,
	})})
}

// body returns word/document.xml.
func (w *writer) body() string {
	w.write(ooxml.Header, `<w:document `, namespaces, `><w:body>`)
	blocks := w.doc.Blocks
	if len(blocks) > 0 {
		// A section that opens the document ends none before it.
		if s, ok := blocks[0].(document.Section); ok {
			w.section, blocks = section{landscape: s.Landscape}, blocks[1:]
		}
	}
	w.title()
	for _, b := range w.apart(place{}, blocks) {
		w.blocks(w.section.place(w.doc.Lang), []document.Block{b})
	}
	w.write(w.sectionProperties(), `</w:body></w:document>`)
	return w.out.String()
}

const settings = ooxml.Header + `<w:settings ` + namespaces + `><w:zoom w:percent="100"/><w:defaultTabStop w:val="510"/>` +
	`<w:characterSpacingControl w:val="doNotCompress"/>` +
	`<w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr>` +
	`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

func header(banner string) string {
	return ooxml.Header + `<w:hdr ` + namespaces + `><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t xml:space="preserve">` +
		ooxml.Text(banner) + `</w:t></w:r></w:p></w:hdr>`
}

// footer is the number of the page and of all pages.
const footer = ooxml.Header + `<w:ftr ` + namespaces + `><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>` +
	fieldBegin + ` PAGE ` + fieldEnd + `<w:r><w:t xml:space="preserve"> / </w:t></w:r>` + fieldBegin + ` NUMPAGES ` + fieldEnd + `</w:p></w:ftr>`

const (
	fieldBegin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">`
	fieldEnd   = `</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
)
