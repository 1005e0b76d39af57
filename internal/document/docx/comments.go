package docx

import (
	"strconv"
	"strings"
	"unicode"

	"zanger/internal/document"
	"zanger/internal/ooxml"
)

// comment ties a remark to the place where the text has come.
func (w *writer) comment(n document.Comment) {
	if w.notes.inNote {
		return // Word allows none in a footnote
	}
	id := strconv.Itoa(len(w.comments))
	w.comments = append(w.comments, n)
	w.write(`<w:commentRangeStart w:id="`, id, `"/><w:commentRangeEnd w:id="`, id, `"/>`,
		`<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="`, id, `"/></w:r>`)
}

// commentsPart returns the part with every remark; "" when there is none.
func (w *writer) commentsPart() (string, *ooxml.Rels) {
	if len(w.comments) == 0 {
		return "", nil
	}
	w.out, w.rels = &strings.Builder{}, &ooxml.Rels{}
	w.notes.inNote, w.inComment = true, true
	w.write(ooxml.Header, `<w:comments `, namespaces, `>`)
	for i, n := range w.comments {
		author := n.Author
		if author == "" {
			author = "zanger"
		}
		w.write(`<w:comment w:id="`, strconv.Itoa(i), `" w:author="`, ooxml.Text(author), `"`)
		if when := ooxml.DateTime(n.Date); when != "" {
			w.write(` w:date="`, when, `"`)
		}
		w.write(` w:initials="`, ooxml.Text(initials(author)), `"><w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>`,
			`<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>`)
		w.inlines(place{lang: w.doc.Lang}, n.Inlines)
		w.write(`</w:p></w:comment>`)
	}
	w.write(`</w:comments>`)
	return w.out.String(), w.rels
}

// initials are the first letters of the words of a name.
func initials(name string) string {
	var out []rune
	for word := range strings.FieldsSeq(name) {
		for _, r := range word {
			if unicode.IsLetter(r) {
				out = append(out, unicode.ToUpper(r))
				break
			}
		}
	}
	return string(out)
}
