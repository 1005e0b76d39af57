package act

// Kind is the level of a provision, by its Akoma Ntoso element name.
type Kind string

// Kinds, outermost first.
const (
	Part         Kind = "part"
	Title        Kind = "title"
	Chapter      Kind = "chapter"
	Subchapter   Kind = "subchapter"
	Division     Kind = "division"
	Article      Kind = "article"
	Section      Kind = "section" // Czech §, UK section
	Subsection   Kind = "subsection"
	Paragraph    Kind = "paragraph"
	Subparagraph Kind = "subparagraph" // with no number: a Kazakh "part" (часть, бөлік)
	Point        Kind = "point"
	Subpoint     Kind = "subpoint"
	Alinea       Kind = "alinea" // an unnumbered line: Kazakh abzac
	Schedule     Kind = "attachment"
)

var kindAbbr = map[Kind]string{
	Part: "part", Title: "title", Chapter: "chp", Subchapter: "subchp", Division: "dvs",
	Article: "art", Section: "sec", Subsection: "subsec", Paragraph: "para", Subparagraph: "subpara",
	Point: "point", Subpoint: "subpoint", Alinea: "al", Schedule: "att",
}

// Abbr returns the abbreviation of k in eIds, such as "art" for an article.
func (k Kind) Abbr() string { return kindAbbr[k] }

// IsRoot reports whether the eId of a provision of kind k starts anew, without
// the units above it: articles and sections are numbered through the act.
func (k Kind) IsRoot() bool { return k == Article || k == Section }

// IsHead reports whether k groups articles or sections and never stands in one.
func (k Kind) IsHead() bool {
	switch k {
	case Part, Title, Chapter, Subchapter, Division, Schedule:
		return true
	}
	return false
}
