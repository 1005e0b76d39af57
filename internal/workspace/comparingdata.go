package workspace

import (
	"encoding/json"

	"zanger/internal/act"
	"zanger/internal/compare"
	"zanger/internal/standards"
)

// MatrixData is a matrix as data: the columns, and a row for each element with one
// cell for each column.
type MatrixData struct {
	Schema int `json:"schema"`
	// Standard is the instrument that the rows were chosen by; "" is the benchmark.
	Standard string       `json:"standard,omitempty"`
	Columns  []DataColumn `json:"columns"`
	Rows     []DataRow    `json:"rows"`
	Notes    []string     `json:"notes,omitempty"`
}

// DataColumn is a jurisdiction on a day, and what was read of its law.
type DataColumn struct {
	Jurisdiction string   `json:"jurisdiction"`
	On           act.Date `json:"on,omitzero"` // as asked for; absent: the last assessment
	// Assessed is the day of the assessment that fills the cells; absent when there
	// is none.
	Assessed act.Date `json:"assessed,omitzero"`
	Read     []string `json:"read"`
	Note     string   `json:"note,omitempty"`
}

// DataRow is an element with its cells, in the order of the columns.
type DataRow struct {
	DataElement
	Group DataGroup  `json:"group"`
	Cells []DataCell `json:"cells"`
}

// DataGroup is the heading that a row stands under.
type DataGroup struct {
	ID   string            `json:"id"`
	Name map[string]string `json:"name"`
}

// DataElement is an element of the benchmark.
type DataElement struct {
	ID   string            `json:"id"`
	Name map[string]string `json:"name"`
	// Threshold is the least that is asked, by language.
	Threshold map[string]string `json:"threshold,omitempty"`
	// Sources are the provisions of the instruments on which it rests.
	Sources []string `json:"sources"`
}

// DataCell is what one jurisdiction has of one element. No finding says that a
// country complies.
type DataCell struct {
	Finding    standards.Finding `json:"finding"`
	Duty       standards.Duty    `json:"duty,omitempty"`
	Value      string            `json:"value,omitempty"`
	Provisions []string          `json:"provisions"`
	Searched   []string          `json:"searched,omitempty"`
	Note       string            `json:"note,omitempty"`
	// Checked is the day on which a second reader compared it with its provisions.
	Checked act.Date `json:"checked,omitzero"`
	// Bound are the instruments that bind the state on the day of the column.
	Bound []string `json:"bound,omitempty"`
}

// GapData is what a jurisdiction lacks, as data.
type GapData struct {
	Schema int           `json:"schema"`
	Of     DataColumn    `json:"of"`
	Gaps   []DataMissing `json:"gaps"`
}

// DataMissing is an element that was not found, or in part only, and those who have
// it, best first.
type DataMissing struct {
	DataElement
	Cell   DataCell      `json:"cell"`
	Others []DataExample `json:"others"`
}

// DataExample is how another jurisdiction did it.
type DataExample struct {
	Column DataColumn `json:"column"`
	Cell   DataCell   `json:"cell"`
}

// MarshalJSON writes the matrix as [MatrixData].
func (m *Matrix) MarshalJSON() ([]byte, error) { return json.Marshal(m.Data()) }

// Data is the matrix as data.
func (m *Matrix) Data() MatrixData {
	out := MatrixData{Schema: m.Schema, Standard: m.Matrix.Instrument, Columns: []DataColumn{}, Rows: []DataRow{}, Notes: m.Matrix.Notes}
	for _, c := range m.Matrix.Columns {
		out.Columns = append(out.Columns, columnData(c))
	}
	for _, g := range m.Matrix.Groups {
		for _, r := range g.Rows {
			row := DataRow{DataElement: elementData(r.Element), Group: DataGroup{g.ID, g.Name}, Cells: []DataCell{}}
			for _, c := range r.Cells {
				row.Cells = append(row.Cells, cellData(c.Cell, c.Bound))
			}
			out.Rows = append(out.Rows, row)
		}
	}
	return out
}

// MarshalJSON writes the gaps as [GapData].
func (g *Gaps) MarshalJSON() ([]byte, error) { return json.Marshal(g.Data()) }

// Data is the gaps as data.
func (g *Gaps) Data() GapData {
	out := GapData{Schema: g.Schema, Of: columnData(g.Of), Gaps: []DataMissing{}}
	for _, x := range g.Gaps {
		m := DataMissing{DataElement: elementData(x.Element), Cell: cellData(x.Cell.Cell, x.Cell.Bound), Others: []DataExample{}}
		for _, o := range x.Others {
			m.Others = append(m.Others, DataExample{Column: columnData(o.Column), Cell: cellData(o.Cell, nil)})
		}
		out.Gaps = append(out.Gaps, m)
	}
	return out
}

func columnData(c compare.MatrixColumn) DataColumn {
	out := DataColumn{Jurisdiction: c.Jurisdiction, On: c.On, Read: []string{}}
	if a := c.Assessment; a != nil {
		out.Assessed, out.Read, out.Note = a.On, nonNil(a.Read), a.Note
	}
	return out
}

func elementData(e standards.Element) DataElement {
	out := DataElement{ID: e.ID, Name: e.Name, Threshold: e.Threshold, Sources: []string{}}
	for _, s := range e.Sources {
		out.Sources = append(out.Sources, s.Text)
	}
	return out
}

func cellData(c standards.Cell, bound []string) DataCell {
	if c.Finding == "" {
		c.Finding = standards.NotSearched
	}
	return DataCell{Finding: c.Finding, Duty: c.Duty, Value: c.Value, Provisions: nonNil(c.Provisions), Searched: c.Searched,
		Note: c.Note, Checked: c.Checked, Bound: bound}
}
