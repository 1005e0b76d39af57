package compare

import (
	"slices"

	"zanger/internal/act"
	"zanger/internal/standards"
)

// Finder looks in the acts of a jurisdiction for provisions that speak of an
// element. Workspace has one, over the index.
type Finder interface {
	// Find returns candidates as of the day of the column, best first.
	Find(e standards.Element, c MatrixColumn) ([]Candidate, error)
}

// Candidate is a provision that was found for an element.
type Candidate struct {
	Alias    string
	EID, WID act.EID
	// Ref names it with language and day.
	Ref   string
	Score float64 // 0 to 1, among those for this element
	// Concepts are those of the element that it speaks of, Words those of the
	// element's name; Like is the source of the element that it is like.
	Concepts, Words []string
	Like            string
}

// Suggestion is a provision that the search finds for an element and the
// assessment does not know. It changes nothing: a person reads the provision and
// decides.
type Suggestion struct {
	Element standards.Element
	Column  MatrixColumn
	// Cell is what the assessment says.
	Cell      standards.Cell
	Candidate Candidate
	// NotRead says that the act is not among those read for the assessment.
	NotRead bool
}

// Suggest asks f for every cell of m that was assessed and keeps what the cell
// does not name, in the order of the matrix. A cell that says more than once where
// a thing stands knows the articles that it names, with everything in them.
func Suggest(m *Matrix, f Finder) ([]Suggestion, error) {
	var out []Suggestion
	for _, g := range m.Groups {
		for _, r := range g.Rows {
			for i, col := range m.Columns {
				if col.Assessment == nil {
					continue
				}
				found, err := f.Find(r.Element, col)
				if err != nil {
					return nil, err
				}
				cell := r.Cells[i].Cell
				for _, c := range found {
					if !knows(cell, c) {
						out = append(out, Suggestion{r.Element, col, cell, c, !slices.Contains(col.Assessment.Read, c.Alias)})
					}
				}
			}
		}
	}
	return out, nil
}

// knows reports whether a cell names the article that c is, under its number of
// then or of now.
func knows(cell standards.Cell, c Candidate) bool {
	for _, r := range cell.Refs {
		if root := r.EID.Root(); r.Alias == c.Alias && (root == c.EID.Root() || root == c.WID.Root()) {
			return true
		}
	}
	return false
}
