package htmltext

import (
	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/plain"
)

// styles are the roles of paragraphs as [plain.Assemble] knows them.
var styles = map[Role]format.Style{Law: format.Plain, Heading: format.Heading, Note: format.Remark, Rows: format.Rows}

// Assemble puts the paragraphs into x as its preamble, notes and body, by the
// numbering of its country and the words of its language. The title of x, if it
// has one, is not looked for among the paragraphs. It is an error if they make
// no act at all.
func (s *Source) Assemble(x *act.Expression, paragraphs []Paragraph) error {
	in := make([]format.Paragraph, 0, len(paragraphs)+1)
	title := x.Titles[x.Lang]
	if title != "" {
		in = append(in, format.Paragraph{Text: title, Style: format.Heading})
	}
	for _, p := range paragraphs {
		if text := p.Line(); text != "" {
			in = append(in, format.Paragraph{Text: text, Style: styles[p.Role], Span: p.Span,
				Offsets: format.Offsets{{Width: p.Span.Len()}}})
		}
	}
	parsed := plain.Assemble(s.Name, s.Bytes, in, plain.Hints{Country: x.Country, Lang: x.Lang, Title: title})
	got := parsed.Expression
	x.Preamble, x.Notes, x.Body = got.Preamble, got.Notes, got.Body
	if x.Lang == "" {
		x.Lang = got.Lang
	}
	if t := got.Titles[got.Lang]; title == "" && t != "" {
		x.Titles[x.Lang] = t
	}
	s.reported = append(s.reported, parsed.Findings...)
	if len(x.Body) == 0 && len(x.Preamble) == 0 {
		return s.Refuse(act.Span{}, "give the page that shows the text of the act", "no text of an act was found")
	}
	return nil
}
