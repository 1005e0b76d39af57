package markup

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/pattern"
)

// Category is the class of a UK document, which decides how its units are called.
type Category int

// Categories of legislation.gov.uk.
const (
	Primary   Category = iota // acts: section, subsection, paragraph, sub-paragraph
	Secondary                 // instruments: article or regulation, paragraph, sub-paragraph
	EU                        // retained EU law: article, paragraph, point
)

// CategoryOf returns the category of a document type such as ukpga or uksi.
func CategoryOf(shortType string) Category {
	switch shortType {
	case "uksi", "wsi", "ssi", "nisi", "nisr", "nisro", "uksro", "ukci", "ukmd", "ukmo", "ukdsi", "sdsi", "nidsr":
		return Secondary
	case "eur", "eudn", "eudr", "eut":
		return EU
	}
	return Primary
}

// levels names the units P1 to P6 of CLML, by category. A schedule has its own
// whatever the category.
var levels = map[Category][6]act.Kind{
	Primary:   {act.Section, act.Subsection, act.Paragraph, act.Subparagraph, act.Point, act.Subpoint},
	Secondary: {act.Article, act.Paragraph, act.Subparagraph, act.Point, act.Subpoint, act.Subpoint},
	EU:        {act.Article, act.Paragraph, act.Point, act.Subpoint, act.Subpoint, act.Subpoint},
}

var scheduleLevels = [6]act.Kind{act.Paragraph, act.Subparagraph, act.Point, act.Subpoint, act.Subpoint, act.Subpoint}

// Kind returns what a unit of CLML level 1 (P1) to 6 is called.
func (c Category) Kind(level int, inSchedule bool) act.Kind {
	level = min(max(level, 1), 6)
	if inSchedule {
		return scheduleLevels[level-1]
	}
	return levels[c][level-1]
}

var ukAddress = pattern.New(`legislation\.gov\.uk/(?:id/)?([a-z]+)/(\d{4})/(\d+)(?:/|$)`)

// UKWork returns the IRI of a document of legislation.gov.uk: its type stands as
// the subtype, /akn/gb/act/ukpga/2015/30. It is empty unless all parts are known.
func UKWork(shortType, year, number string) act.WorkURI {
	u, err := act.ParseWorkURI("/akn/gb/act/" + strings.ToLower(shortType+"/"+year+"/"+number))
	if err != nil {
		return ""
	}
	return u
}

// UKWorkAt returns the work that an address of legislation.gov.uk lies in, or "".
// Addresses with a regnal year do not tell the calendar year.
func UKWorkAt(address string) act.WorkURI {
	m := ukAddress.FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	return UKWork(m[1], m[2], m[3])
}

// UKAlias proposes the alias of a UK document: ukpga-2015-30.
func UKAlias(u act.WorkURI) string {
	return strings.ReplaceAll(strings.TrimPrefix(string(u), "/akn/gb/act/"), "/", "-")
}

var (
	isoDate  = pattern.New(`\d{4}-\d\d-\d\d`)
	fragment = pattern.New(`/(?:section|article|regulation|rule|part|chapter|title|schedule|schedules|crossheading|paragraph|body|introduction|signature|note|annex|division)(?:/|$)`)
)

// DateIn returns the first date in an address or other text, or no date.
func DateIn(s string) act.Date {
	d, err := act.ParseDate(isoDate.FindString(s))
	if err != nil {
		return act.Date{}
	}
	return d
}

// UKFragment reports whether an address is that of a part of a document.
func UKFragment(address string) bool { return fragment.MatchString(address) }

// Quotes returns the quotation marks of a CLML amendment by its Format.
func Quotes(format string) (open, closing string) {
	switch format {
	case "default", "double":
		return "“", "”"
	case "single":
		return "‘", "’"
	}
	return "", ""
}
