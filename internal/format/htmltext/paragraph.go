package htmltext

import (
	"strings"

	"zanger/internal/act"
)

// Role is what the markup of a page says of a paragraph.
type Role int

// Roles.
const (
	Law     Role = iota // law text of any kind: its first characters decide
	Heading             // a heading of some level
	Note                // set apart from the law text
	Rows                // a table, one line per row, cells between bars
)

// Paragraph is a paragraph of an act as its page has it.
type Paragraph struct {
	Text string
	Num  string // a number that the page sets apart from the text
	Role Role
	Span act.Span
}

// Line returns the paragraph as printed, with its number.
func (p Paragraph) Line() string {
	if p.Num == "" {
		return p.Text
	}
	return strings.TrimSpace(p.Num + " " + p.Text)
}

// Join adds a further line to a paragraph, such as the title to the number of an
// article.
func (p Paragraph) Join(q Paragraph) Paragraph {
	p.Text = strings.TrimSpace(p.Line() + " " + q.Line())
	p.Num = ""
	p.Span.Start = min(p.Span.Start, q.Span.Start)
	p.Span.End = max(p.Span.End, q.Span.End)
	return p
}
