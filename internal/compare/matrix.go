package compare

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/standards"
)

// Column is a jurisdiction on a day; a zero day asks for the last assessment.
type Column struct {
	Jurisdiction string
	On           act.Date
}

// ParseColumn reads "kz", "kz@2013-05-24" or "uk-ew".
func ParseColumn(s string) (Column, error) {
	name, day, dated := strings.Cut(strings.TrimSpace(s), "@")
	c := Column{Jurisdiction: strings.ToLower(name)}
	if c.Jurisdiction == "" {
		return c, fmt.Errorf("%q names no country", s)
	}
	if !dated {
		return c, nil
	}
	d, err := act.ParseDate(day)
	if err != nil {
		return c, fmt.Errorf("%q: %w", s, err)
	}
	c.On = d
	return c, nil
}

func (c Column) String() string {
	if c.On.IsZero() {
		return c.Jurisdiction
	}
	return c.Jurisdiction + "@" + c.On.String()
}

// UnknownError says that there is nothing of the name asked for.
type UnknownError struct {
	What, Name string
	Known      []string
}

func (e *UnknownError) Error() string {
	return fmt.Sprintf("there is no %s %q", e.What, e.Name)
}

// MatrixOptions choose the rows.
type MatrixOptions struct {
	// Instrument keeps the elements that rest on it; "" keeps all.
	Instrument string
	// Elements keeps those named; empty keeps all.
	Elements []string
}

// Matrix is elements down, jurisdictions across.
type Matrix struct {
	Columns []MatrixColumn
	Groups  []MatrixGroup
	// Instrument is the alias asked for, "" for the whole benchmark.
	Instrument string
	Notes      []string
}

// MatrixColumn is a jurisdiction with the assessment that fills its cells; nil
// when there is none for that day.
type MatrixColumn struct {
	Column
	Assessment *standards.Assessment
}

// MatrixGroup is a heading with its rows.
type MatrixGroup struct {
	ID   string
	Name map[string]string
	Rows []MatrixRow
}

// MatrixRow is an element with a cell for each column.
type MatrixRow struct {
	Element standards.Element
	Cells   []MatrixCell
}

// MatrixCell is what one jurisdiction has of one element.
type MatrixCell struct {
	standards.Cell
	// Bound says which instruments among the sources of the element bind the
	// state on the day of the column, by alias.
	Bound []string
}

// NewMatrix fills a matrix from the assessments. A country named twice for one
// day stands once, and a note says so. An unknown instrument, element or country
// is an [UnknownError] with what is known.
func NewMatrix(s *standards.Set, columns []Column, o MatrixOptions) (*Matrix, error) {
	m := &Matrix{Instrument: strings.ToLower(o.Instrument)}
	if o.Instrument != "" {
		if _, ok := s.Instrument(o.Instrument); !ok {
			return nil, &UnknownError{"instrument", o.Instrument, aliases(s)}
		}
	}
	for _, id := range o.Elements {
		if _, ok := s.Element(id); !ok {
			return nil, &UnknownError{"element", id, elementIDs(s)}
		}
	}
	for _, c := range columns {
		if !slices.Contains(s.Jurisdictions(), c.Jurisdiction) {
			return nil, &UnknownError{"assessment of", c.Jurisdiction, s.Jurisdictions()}
		}
		if slices.ContainsFunc(m.Columns, func(x MatrixColumn) bool { return x.Column == c }) {
			m.Notes = append(m.Notes, fmt.Sprintf("%s was named twice and stands once", c))
			continue
		}
		m.Columns = append(m.Columns, MatrixColumn{Column: c, Assessment: s.At(c.Jurisdiction, c.On)})
	}
	for _, g := range s.Groups {
		out := MatrixGroup{ID: g.ID, Name: g.Name}
		for _, e := range g.Elements {
			if !wanted(e, o) {
				continue
			}
			row := MatrixRow{Element: e}
			for _, c := range m.Columns {
				row.Cells = append(row.Cells, cellOf(s, e, c))
			}
			out.Rows = append(out.Rows, row)
		}
		if len(out.Rows) > 0 {
			m.Groups = append(m.Groups, out)
		}
	}
	return m, nil
}

func wanted(e standards.Element, o MatrixOptions) bool {
	if len(o.Elements) > 0 && !slices.ContainsFunc(o.Elements, func(id string) bool { return strings.EqualFold(id, e.ID) }) {
		return false
	}
	return o.Instrument == "" || restsOn(e, o.Instrument)
}

func restsOn(e standards.Element, instrument string) bool {
	return slices.ContainsFunc(e.Sources, func(x standards.Source) bool { return strings.EqualFold(x.Ref.Alias, instrument) })
}

func cellOf(s *standards.Set, e standards.Element, c MatrixColumn) MatrixCell {
	out := MatrixCell{Cell: standards.Cell{Finding: standards.NotSearched, Duty: standards.Unclear}}
	day := c.On
	if c.Assessment != nil {
		out.Cell = c.Assessment.Cell(e.ID)
		if day.IsZero() {
			day = c.Assessment.On
		}
	}
	for _, src := range e.Sources {
		alias := src.Ref.Alias
		if !day.IsZero() && s.Binds(src, standards.CountryOf(c.Jurisdiction), day) && !slices.Contains(out.Bound, alias) {
			out.Bound = append(out.Bound, alias)
		}
	}
	return out
}

func aliases(s *standards.Set) []string {
	var out []string
	for _, i := range s.Instruments {
		out = append(out, i.Alias)
	}
	return out
}

func elementIDs(s *standards.Set) []string {
	var out []string
	for _, e := range s.Elements() {
		out = append(out, e.ID)
	}
	return out
}
