package eurlex

import (
	"strings"

	"zanger/internal/format/htmltext"
)

// paragraphs says of each block what it is by its class.
func (r *reader) paragraphs(blocks []htmltext.Block) []htmltext.Paragraph {
	var out []htmltext.Paragraph
	begun := false // the enacting terms, or an annex, have begun
	last := other
	for _, b := range blocks {
		k := classify(b)
		b = r.withoutArrows(b)
		if k == furniture || b.Text == "" && b.Num == "" {
			continue
		}
		if k == title && (begun || inAnnex(b)) {
			k = annexOr(b, last)
		}
		begun = begun || k == article || k == group || k == annex
		switch {
		case b.Table:
			if begun || k != other { // the list of amending acts stands before the text
				out = append(out, b.Paragraph(htmltext.Rows))
			}
		case k == title:
			continue
		case isTitleOf(k, last) && len(out) > 0:
			out[len(out)-1] = out[len(out)-1].Join(b.Paragraph(htmltext.Heading))
			continue // several lines of a title follow each other
		case k == group || k == article || k == annex || k == groupTitle || k == articleTitle || k == annexTitle || k == subheading:
			out = append(out, b.Paragraph(htmltext.Heading))
		case k == footnote:
			out = append(out, foot(b))
		case k == final && begun && last == final:
			out[len(out)-1] = out[len(out)-1].Join(b.Paragraph(htmltext.Note))
		case k == final && begun:
			out = append(out, b.Paragraph(htmltext.Note))
		default:
			out = append(out, b.Paragraph(htmltext.Law))
		}
		last = k
	}
	return out
}

// withoutArrows takes the arrows out of the text of a block and notes the acts
// whose words they set off.
func (r *reader) withoutArrows(b htmltext.Block) htmltext.Block {
	ms := arrowIn.FindAllStringSubmatch(b.Text, -1)
	if ms == nil {
		return b
	}
	for _, m := range ms {
		if m[1] != "" {
			r.inside = append(r.inside, mark{m[1], b.Span})
		}
	}
	b.Text = arrowIn.ReplaceAllString(b.Text, " ")
	if !b.Table {
		b.Text = htmltext.Clean(b.Text)
	}
	return b
}

// isTitleOf reports whether a block of class k is the title of the unit whose
// number stands before it.
func isTitleOf(k, last class) bool {
	return k == groupTitle && last == group || k == articleTitle && last == article || k == annexTitle && last == annex
}

// annexOr tells the number of an annex from its title: both have the class of the
// title of an act.
func annexOr(b htmltext.Block, last class) class {
	if last == annex {
		return annexTitle
	}
	first, _, _ := strings.Cut(strings.ToUpper(b.Text), " ")
	switch first {
	case "ANNEX", "APPENDIX", "PŘÍLOHA", "DODATEK", "ANEXA", "ANEXĂ", "APENDICE":
		return annex
	}
	return subheading
}

// foot gives a footnote with its mark as the text has it: ^1).
func foot(b htmltext.Block) htmltext.Paragraph {
	p := b.Paragraph(htmltext.Note)
	line := p.Line()
	if m := footMark.FindStringSubmatch(line); m != nil {
		p.Text, p.Num = "^"+m[1]+") "+line[len(m[0]):], ""
	}
	return p
}
