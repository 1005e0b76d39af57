package docx

import (
	"strings"

	"zanger/internal/document"
	"zanger/internal/ooxml"
)

// inlines writes runs, with neighbours under the same marks in one change.
func (w *writer) inlines(p place, in []document.Inline) {
	var open marks
	end := ""
	turn := func(m marks) {
		if m == open {
			return
		}
		w.write(end)
		begin, e := w.open(m)
		w.write(begin)
		open, end = m, e
	}
	named, endName := "", ""
	for _, n := range in {
		if id := w.evidenceOf(n); id != named {
			turn(marks{})
			w.write(endName)
			named, endName = id, ""
			if w.evidence.first(id) {
				endName = w.openBookmark(EvidenceMark + id)
			}
		}
		switch n := n.(type) {
		case document.Text:
			m := p.marks.with(n.Mark)
			if m.void() || ooxml.Clean(n.Text) == "" {
				continue
			}
			turn(m)
			w.text(p, n, m)
		case document.LineBreak:
			turn(p.marks)
			w.write(`<w:r><w:br/></w:r>`)
		case document.NoteRef:
			turn(p.marks)
			w.noteRef(p, n)
		case document.Comment:
			turn(p.marks)
			w.comment(n)
		case document.Link:
			turn(marks{}) // a hyperlink holds changes and never stands in one
			w.link(p, n)
		}
	}
	turn(marks{})
	w.write(endName)
}

// text writes one run.
func (w *writer) text(p place, t document.Text, m marks) {
	lang := t.Lang
	if lang == "" {
		lang = p.lang
	}
	struck := false
	if w.doc.Printed { // the look of the change stands for the change
		t.Bold, struck = t.Bold || m.inserted, m.deleted
	}
	w.run(w.runProperties(p, t, lang, struck), t.Text, m.deleted && !struck, p.panel == document.CodeBlock)
}

func (w *writer) runProperties(p place, t document.Text, lang string, struck bool) string {
	var b strings.Builder
	switch {
	case t.Code && p.panel != document.CodeBlock:
		b.WriteString(`<w:rStyle w:val="CodeText"/>`)
	case p.link:
		b.WriteString(`<w:rStyle w:val="Hyperlink"/>`)
	}
	if t.Bold {
		b.WriteString(`<w:b/><w:bCs/>`)
	}
	if t.Italic {
		b.WriteString(`<w:i/><w:iCs/>`)
	}
	if struck {
		b.WriteString(`<w:strike/>`)
	}
	if tag := wordLang(lang); tag != "" && tag != wordLang(w.doc.Lang) {
		b.WriteString(`<w:lang w:val="` + tag + `"/>`)
	}
	if b.Len() == 0 {
		return ""
	}
	return "<w:rPr>" + b.String() + "</w:rPr>"
}

// run writes text as a run, tabs as tabs. A line end is a break where lines
// are kept and a space elsewhere.
func (w *writer) run(properties, text string, deleted, keepLines bool) {
	tag := "w:t"
	if deleted {
		tag = "w:delText"
	}
	text = strings.ReplaceAll(ooxml.Clean(text), "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	if !keepLines {
		text = strings.ReplaceAll(text, "\n", " ")
	}
	if text == "" {
		return
	}
	w.write("<w:r>", properties)
	for text != "" {
		i := strings.IndexAny(text, "\t\n")
		piece, sep := text, ""
		if i >= 0 {
			piece, sep, text = text[:i], text[i:i+1], text[i+1:]
		} else {
			text = ""
		}
		if piece != "" {
			w.write("<", tag, ` xml:space="preserve">`, ooxml.Text(piece), "</", tag, ">")
		}
		switch sep {
		case "\t":
			w.write("<w:tab/>")
		case "\n":
			w.write("<w:br/>")
		}
	}
	w.write("</w:r>")
}

// link writes a hyperlink, or plain runs when its target is none that may be
// followed: http, https, mailto and places in this document are.
func (w *writer) link(p place, l document.Link) {
	attr := ""
	if id, ok := strings.CutPrefix(l.Target, "#"); ok {
		if name := w.bookmarks.name(id); name != "" {
			attr = ` w:anchor="` + ooxml.Text(name) + `"`
		}
	} else if uri, ok := ooxml.ExternalTarget(l.Target); ok {
		attr = ` r:id="` + w.rels.Add(ooxml.RelHyperlink, uri, true) + `"`
	}
	if attr == "" {
		w.inlines(p, flat(l.Inlines))
		return
	}
	p.link = true
	w.write("<w:hyperlink", attr, ` w:history="1">`)
	w.inlines(p, flat(l.Inlines))
	w.write("</w:hyperlink>")
}

// flat takes links out of links, which no format allows.
func flat(in []document.Inline) []document.Inline {
	var out []document.Inline
	for _, n := range in {
		if l, ok := n.(document.Link); ok {
			out = append(out, flat(l.Inlines)...)
			continue
		}
		out = append(out, n)
	}
	return out
}
