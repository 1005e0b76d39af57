package compare

import (
	"slices"
	"strings"

	"zanger/internal/standards"
)

// Gap is an element that an instrument asks for and a jurisdiction lacks in whole
// or part.
type Gap struct {
	Element standards.Element
	// Cell is what the jurisdiction has: partly, not found or not searched.
	Cell MatrixCell
	// Others are the jurisdictions that have it, best first.
	Others []Example
}

// Example is how another jurisdiction did it.
type Example struct {
	Column MatrixColumn
	Cell   standards.Cell
}

// Gaps lists what the instrument ("" for the whole benchmark) has and c lacks, in
// the order of the benchmark: first what was not found or is there in part. What
// was not searched is listed too, for it is not known to be there. others are the
// columns from which examples are taken; those of the same state are left out.
func Gaps(s *standards.Set, c Column, others []Column, instrument string) ([]Gap, error) {
	m, err := NewMatrix(s, append([]Column{c}, others...), MatrixOptions{Instrument: instrument})
	if err != nil {
		return nil, err
	}
	var out []Gap
	for _, g := range m.Groups {
		for _, r := range g.Rows {
			if r.Cells[0].Finding == standards.Contains {
				continue
			}
			gap := Gap{Element: r.Element, Cell: r.Cells[0]}
			for i, col := range m.Columns[1:] {
				cell := r.Cells[i+1].Cell
				same := standards.CountryOf(col.Jurisdiction) == standards.CountryOf(c.Jurisdiction)
				if !same && (cell.Finding == standards.Contains || cell.Finding == standards.Partly) {
					gap.Others = append(gap.Others, Example{Column: col, Cell: cell})
				}
			}
			slices.SortStableFunc(gap.Others, better)
			out = append(out, gap)
		}
	}
	return out, nil
}

// better orders examples: whole before part, then by strength of duty, then those
// that were checked, then by name.
func better(a, b Example) int {
	rank := func(x Example) int {
		n := x.Cell.Duty.Rank() * 2
		if x.Cell.Finding == standards.Partly {
			n += 100
		}
		if x.Cell.Checked.IsZero() {
			n++
		}
		return n
	}
	if d := rank(a) - rank(b); d != 0 {
		return d
	}
	return strings.Compare(a.Column.String(), b.Column.String())
}
