package report

import (
	"strings"

	"zanger/internal/document"
)

// cover returns what stands between the title and the text, and sets what the
// file says about itself.
func (c *converter) cover() []document.Block {
	f := c.front
	c.doc.Meta = document.Meta{Author: strings.Join(f.Authors, ", "), Subject: f.Subject, Date: f.Date.String()}
	c.doc.Banner = c.banner()
	t := document.Table{Widths: []float64{1, 3}}
	for _, row := range [][2]string{
		{c.say.To, f.To}, {c.say.From, f.From}, {c.say.Subject, f.Subject}, {c.say.Date, c.say.date(f.Date)},
		{c.say.Authors, strings.Join(f.Authors, ", ")},
		{c.say.StateOfLaw, c.say.date(f.AsOf)}, {c.say.Status, c.say.StatusNames[f.Status]},
	} {
		if row[1] != "" {
			t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{
				document.TextCell(document.B(row[0])), document.TextCell(document.T(row[1]))}})
		}
	}
	return []document.Block{t}
}

// banner is printed on every page.
func (c *converter) banner() string {
	var parts []string
	switch c.front.Status {
	case DraftStatus, WorkedExample:
		parts = append(parts, c.say.StatusNames[c.front.Status])
	}
	if c.front.Illustrative {
		parts = append(parts, c.say.Illustrative)
	}
	return strings.Join(parts, " · ")
}

// printAlways adds words to the banner, such as that a table gives a working text.
func (c *converter) printAlways(words string) {
	if words == "" || strings.Contains(c.doc.Banner, words) {
		return
	}
	c.doc.Banner = strings.TrimPrefix(c.doc.Banner+" · "+words, " · ")
}
