package act

import (
	"iter"
	"strings"
)

// Span is a half-open range of bytes in the source file of an expression, cut
// on rune borders. The zero Span means that there is no source.
type Span struct{ Start, End int }

// Len returns the number of bytes.
func (s Span) Len() int { return s.End - s.Start }

// Block is a paragraph of a provision's own text, NFC, on one line; or a table,
// one line per row, cells between bars: "| a | b |".
type Block struct {
	Text  string
	Table bool
	// Quoted marks a paragraph of new wording that an amending act sets in
	// quotation marks: text of another act, no unit of this one.
	Quoted bool
	Span   Span
}

// NotePlace says where in its provision a note stands.
type NotePlace int

// Places of notes.
const (
	NoteAfter NotePlace = iota // after the unit and everything below it
	NoteLead                   // after the unit's own text, before its children
	NoteHead                   // after the heading, before the text
)

// Note is an editorial note: not law text, kept apart from it and put back
// where it stood. An excluded unit has its note in place of text.
type Note struct {
	Text  string
	Place NotePlace
	Span  Span
}

// Status says whether a provision has text in force in its expression.
type Status string

// Statuses. An excluded unit keeps its number (Kazakhstan, Law 480-V art. 27(6)).
// A prospective one is enacted and stands in the text, but had not been brought
// into force on the date of the expression (United Kingdom, legislation.gov.uk).
const (
	InForce     Status = ""
	Excluded    Status = "excluded"
	Prospective Status = "prospective"
)

// Provision is a unit of any level: part, chapter, article, paragraph, point.
//
// The own text of a unit stands in Content: the lead-in before its children, or
// all of its text when it has none. Unnumbered units after the first are
// children counted by each country's rule: in Kazakhstan the lead-in is line
// one (al_1) and part one (subpara_1) of its unit, so the next unnumbered line
// is the child al_2, the next part the child subpara_2. WrapUp is text that
// closes the unit after its children.
type Provision struct {
	Kind    Kind
	EID     EID
	WID     EID    // identity through renumbering; equal to EID where never renumbered
	Num     string // as printed: "Article 6", "1.", "8)"; "" for unnumbered units
	Heading string
	Content []Block
	WrapUp  []Block
	Notes   []Note
	Status  Status

	Children []*Provision
	// Span covers the unit with everything below it.
	Span Span
}

// Number returns the bare number of p, taken from its eId: "6", "8-1".
func (p *Provision) Number() string {
	steps, err := p.EID.Steps()
	if err != nil || len(steps) == 0 {
		return ""
	}
	return steps[len(steps)-1].Num
}

// Text returns the own text of p, one line per block, without number, heading,
// notes or children.
func (p *Provision) Text() string {
	lines := make([]string, 0, len(p.Content)+len(p.WrapUp))
	for _, b := range p.Content {
		lines = append(lines, b.Text)
	}
	for _, b := range p.WrapUp {
		lines = append(lines, b.Text)
	}
	return strings.Join(lines, "\n")
}

// Line is one printed line of a provision.
type Line struct {
	// Provision is the unit whose line it is; Depth its level below the one asked for.
	Provision *Provision
	Depth     int
	// Num is the printed number when this is the first line of a numbered unit.
	Num    string
	Text   string
	Quoted bool
	Table  bool
	// Note marks an editorial note.
	Note bool
}

// Lines returns p as it is printed, heading left out: own text, children, closing
// text, each with its printed number, notes after the text they belong to.
func (p *Provision) Lines() []Line { return p.lines(nil, 0) }

func (p *Provision) lines(out []Line, depth int) []Line {
	num := p.Num
	if p.Kind.IsRoot() || p.Kind.IsHead() {
		num = "" // printed with the heading
	}
	add := func(l Line) {
		l.Provision, l.Depth, l.Num = p, depth, num
		out, num = append(out, l), ""
	}
	notes := func(place NotePlace) {
		for _, n := range p.Notes {
			if n.Place == place {
				add(Line{Text: n.Text, Note: true})
			}
		}
	}
	notes(NoteHead)
	for _, b := range p.Content {
		add(Line{Text: b.Text, Quoted: b.Quoted, Table: b.Table})
	}
	notes(NoteLead)
	if num != "" && len(p.Notes) == 0 {
		add(Line{})
	}
	for _, c := range p.Children {
		d := depth + 1
		if p.Kind.IsRoot() || p.Kind.IsHead() || c.Kind == Subparagraph && c.Num == "" {
			d = depth // a part of a unit stands level with its first part
		}
		out = c.lines(out, d)
	}
	for _, b := range p.WrapUp {
		add(Line{Text: b.Text, Quoted: b.Quoted, Table: b.Table})
	}
	notes(NoteAfter)
	return out
}

// FullText returns the law text of p and everything below it, numbers included,
// notes left out, one line per paragraph.
func (p *Provision) FullText() string {
	var b strings.Builder
	for _, l := range p.Lines() {
		if l.Note {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(l.Num)
		if l.Num != "" && l.Text != "" {
			b.WriteByte(' ')
		}
		b.WriteString(l.Text)
	}
	return b.String()
}

// All yields p and every provision below it in reading order.
func (p *Provision) All() iter.Seq[*Provision] {
	return func(yield func(*Provision) bool) { p.walk(yield) }
}

func (p *Provision) walk(yield func(*Provision) bool) bool {
	if !yield(p) {
		return false
	}
	for _, c := range p.Children {
		if !c.walk(yield) {
			return false
		}
	}
	return true
}
