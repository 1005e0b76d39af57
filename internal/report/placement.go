package report

import (
	"fmt"

	"zanger/internal/document"
)

// Placement says where annotations come out.
type Placement string

// Placements. A comment is one of Word's; other formats have none, so that who
// asks for it writes a .docx file.
const (
	Margin   Placement = "margin"
	Footnote Placement = "footnote"
	Endnote  Placement = "endnote"
	Comment  Placement = "comment"
	NoNotes  Placement = "none" // only in the register
)

// Placements lists where annotations may come out.
func Placements() []string {
	return []string{string(Margin), string(Footnote), string(Endnote), string(Comment), string(NoNotes)}
}

// annotations gathers the annotations of a memo and puts them in their places.
type annotations struct {
	c    *converter
	at   Placement
	list []*annotation
	ends []document.Block // endnotes
}

// put gives what stands where an annotation was written.
func (s *annotations) put(n *annotation, body []document.Block) []document.Block {
	switch s.at {
	case NoNotes:
		return nil
	case Footnote:
		return markAlone(s.c.doc.AddNote(s.flat(n, body)...))
	case Endnote:
		return s.endnote(n, body)
	case Comment:
		return markAlone(document.Comment{Author: n.author, Date: dateText(n), Inlines: s.flat(n, body)})
	}
	n.link = "#" + n.id
	p := document.Panel{Kind: document.Annotation, ID: n.id, Title: n.title(s.c), Blocks: body}
	if foot := n.foot(s.c); foot != "" {
		p.Source = []document.Inline{document.T(foot)}
	}
	return []document.Block{p}
}

func dateText(n *annotation) string {
	if n.date.IsZero() {
		return ""
	}
	return n.date.String()
}

// flat sets an annotation in one run of text.
func (s *annotations) flat(n *annotation, body []document.Block) []document.Inline {
	in := n.title(s.c)
	if foot := n.foot(s.c); foot != "" {
		in = append(in, document.T(" · "), document.I(foot))
	}
	in = append(in, document.T(". "))
	for i, b := range body {
		if i > 0 {
			in = append(in, document.LineBreak{})
		}
		in = append(in, s.c.noNotes(n, trimEnd(blockInlines(b)))...)
	}
	return joinText(nil, in...)
}

// endnote keeps an annotation for the end of the memo and gives the link to it.
func (s *annotations) endnote(n *annotation, body []document.Block) []document.Block {
	n.link = "#" + n.id
	s.ends = append(s.ends, document.Paragraph{ID: n.id,
		Inlines: append([]document.Inline{document.B(fmt.Sprintf("[%d] ", n.number))}, s.flat(n, body)...)})
	return markAlone(document.A("#"+n.id, fmt.Sprintf("[%d]", n.number)))
}

// markID tells paragraphs that hold a mark only, to be put behind the text before.
const markID = "\x00mark"

func markAlone(mark document.Inline) []document.Block {
	return []document.Block{document.Paragraph{ID: markID, Inlines: []document.Inline{mark}}}
}

// finish puts the endnotes at the end and marks behind the paragraphs that they
// belong to.
func (s *annotations) finish() {
	if len(s.ends) > 0 {
		s.c.doc.Add(document.Heading{Level: max(s.c.topLevel, 1), ID: s.c.ids.make(s.c.say.Notes), Inlines: []document.Inline{document.T(s.c.say.Notes)}})
		s.c.doc.Add(s.ends...)
	}
	if s.at == Footnote || s.at == Endnote || s.at == Comment {
		s.c.doc.Blocks = settled(s.c.doc.Blocks)
	}
}

// settled puts each mark that stands alone at the end of the paragraph before it;
// one that follows no paragraph stays in a paragraph of its own.
func settled(bs []document.Block) []document.Block {
	var out []document.Block
	for _, b := range bs {
		switch b := b.(type) {
		case document.Paragraph:
			if b.ID != markID {
				out = append(out, b)
				continue
			}
			if len(out) == 0 || !attach(out, len(out)-1, b.Inlines) {
				b.ID = ""
				out = append(out, b)
			}
			continue
		case document.Panel:
			b.Blocks = settled(b.Blocks)
			out = append(out, b)
		case document.List:
			for i := range b.Items {
				b.Items[i] = settled(b.Items[i])
			}
			out = append(out, b)
		case document.Table:
			for _, rows := range [][]document.Row{b.Header, b.Rows} {
				for _, r := range rows {
					for i := range r.Cells {
						r.Cells[i].Blocks = settled(r.Cells[i].Blocks)
					}
				}
			}
			out = append(out, b)
		default:
			out = append(out, b)
		}
	}
	return out
}

// attach puts marks at the end of the last words of block i, where it has such.
func attach(bs []document.Block, i int, marks []document.Inline) bool {
	switch b := bs[i].(type) {
	case document.Paragraph:
		b.Inlines = append(append([]document.Inline{}, b.Inlines...), marks...)
		bs[i] = b
		return true
	case document.List:
		last := len(b.Items) - 1
		return last >= 0 && len(b.Items[last]) > 0 && attach(b.Items[last], len(b.Items[last])-1, marks)
	case document.Panel:
		if len(b.Blocks) == 0 {
			return false
		}
		return attach(b.Blocks, len(b.Blocks)-1, marks)
	}
	return false
}
