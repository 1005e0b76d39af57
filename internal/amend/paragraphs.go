package amend

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// paragraphs lists the printed paragraphs of a text in order. What a reader has
// taken apart on one line, such as a number and the words behind it, is put
// together again.
func paragraphs(p *format.Parsed) []Paragraph {
	index := format.IndexLines(p.Source)
	var out []Paragraph
	for _, s := range printed(p) {
		para := clean(p, p.Source[s.Start:s.End])
		if para.Text == "" {
			continue
		}
		para.Span = s
		out = append(out, Paragraph{para, index.Line(s.Start)})
	}
	return out
}

// printed returns the places of the paragraphs of p, without the layout between.
func printed(p *format.Parsed) []act.Span {
	pieces, err := p.Tile()
	if err != nil {
		return nil // two things claim the same bytes: no text to be changed in place
	}
	var out []act.Span
	for _, piece := range pieces {
		if piece.Kind == format.Between {
			continue
		}
		s := piece.Span
		if n := len(out); n > 0 && !strings.Contains(string(p.Source[out[n-1].End:s.Start]), "\n") && piece.Kind != format.TitlePiece {
			out[n-1].End = s.End
			continue
		}
		out = append(out, s)
	}
	return out
}

// clean reads the bytes of a paragraph as the reader of p does.
func clean(p *format.Parsed, raw []byte) format.Paragraph {
	para := format.Paragraph{Text: string(raw)}
	if strings.HasPrefix(para.Text, "|") {
		para.Style = format.Rows
		para.Text = rows(p, para.Text)
		return para
	}
	if p.Clean != nil {
		para.Text, para.Offsets = p.Clean(raw)
	}
	if n := headingLevel(raw); n > 0 {
		para.Style, para.Level = format.Heading, n
	}
	return para
}

// rows cleans a table row by row.
func rows(p *format.Parsed, text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if l = strings.TrimSpace(l); p.Clean != nil {
			l, _ = p.Clean([]byte(l))
		}
		lines[i] = l
	}
	return strings.Join(lines, "\n")
}

// headingLevel returns how many # open a line of Markdown, 0 where it is no
// heading.
func headingLevel(raw []byte) int {
	n := 0
	for n < len(raw) && raw[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n == len(raw) || raw[n] != ' ' && raw[n] != '\t' {
		return 0
	}
	return n
}
