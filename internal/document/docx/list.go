package docx

import (
	"fmt"
	"strings"

	"zanger/internal/document"
	"zanger/internal/ooxml"
)

// listStep is how far one level of a list is indented, in twips, and listInset
// how far the bullets of the first level stand from the margin.
const (
	listStep  = 360
	listInset = 150
)

// listNumbering is one list: its kind, its level and its first number.
type listNumbering struct {
	ordered      bool
	level, start int
}

// itemNumber is the numbering of one paragraph: numId and ilvl.
type itemNumber struct{ id, level int }

// list writes each item with its first paragraph numbered. An item that opens
// with no paragraph gets an empty numbered one.
func (w *writer) list(p place, l document.List) {
	level := min(p.level, 8)
	start := l.Start
	if start <= 0 {
		start = 1
	}
	w.lists = append(w.lists, listNumbering{l.Ordered, level, start})
	num := itemNumber{id: len(w.lists), level: level}
	p.level++
	if p.level == 1 {
		p.indent += listInset
	}
	if p.indent+listStep < p.width/2 {
		p.indent += listStep
	}
	for _, item := range l.Items {
		w.number = &itemNumber{num.id, num.level}
		if !opensWithParagraph(item) {
			w.paragraph(p, paragraph{style: paragraphStyle(p, document.Body)})
		}
		w.blocks(p, item)
		w.number = nil // an item of which no reading has a paragraph
	}
}

func opensWithParagraph(item []document.Block) bool {
	if len(item) == 0 {
		return false
	}
	switch item[0].(type) {
	case document.Paragraph, document.Heading:
		return true
	}
	return false
}

// numbering returns the part with one definition for bullets, one for numbers,
// and an instance of either for each list of the file.
func (w *writer) numbering() string {
	var b strings.Builder
	b.WriteString(ooxml.Header + `<w:numbering ` + namespaces + `>`)
	bullets := []string{"•", "–", "▪"}
	for abstract, ordered := range []bool{false, true} {
		fmt.Fprintf(&b, `<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="hybridMultilevel"/>`, abstract)
		for level := range 9 {
			format, text := "bullet", bullets[level%len(bullets)]
			if ordered {
				format, text = "decimal", fmt.Sprintf("%%%d.", level+1)
			}
			fmt.Fprintf(&b, `<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/>`+
				`<w:pPr><w:ind w:left="%d" w:hanging="%d"/></w:pPr></w:lvl>`, level, format, text, (level+1)*listStep, listStep)
		}
		b.WriteString(`</w:abstractNum>`)
	}
	for i, l := range w.lists {
		abstract := 0
		if l.ordered {
			abstract = 1
		}
		fmt.Fprintf(&b, `<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>`, i+1, abstract)
		if l.ordered {
			fmt.Fprintf(&b, `<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%d"/></w:lvlOverride>`, l.level, l.start)
		}
		b.WriteString(`</w:num>`)
	}
	b.WriteString(`</w:numbering>`)
	return b.String()
}
