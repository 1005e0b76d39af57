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
	// Share is how much it speaks of what tells the element from others, 0 to 1.
	Share float64
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

// What a provision must say of an element to be worth a reader's time, as a share of
// what tells the element from others. Whoever read an act for an assessment passed over
// what says no more than a third; where they found the element, another provision must
// say more than half of it; and what is found for several elements of one column speaks
// of many things and is an answer only to what it says nearly all of. They were set on
// judged suggestions: see testdata/suggestions.tsv of the workspace.
const (
	leastShare     = 0.36
	leastWhenFound = 0.55
	leastOfMany    = 0.7
	manyElements   = 3
)

// Suggest asks f for every cell of m that was assessed and keeps what the cell
// does not name and what says enough, in the order of the matrix. A cell that says more
// than once where a thing stands knows the articles that it names, with everything in them.
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
	return telling(out), nil
}

// telling keeps the suggestions that say enough of their element.
func telling(all []Suggestion) []Suggestion {
	type place struct {
		column, alias string
		root          act.EID
	}
	at := func(s Suggestion) place {
		return place{s.Column.String(), s.Candidate.Alias, s.Candidate.EID.Root()}
	}
	times := map[place]int{}
	for _, s := range all {
		times[at(s)]++
	}
	var out []Suggestion
	for _, s := range all {
		least := 0.0
		if !s.NotRead {
			least = leastShare
			if s.Cell.Finding == standards.Contains {
				least = leastWhenFound
			}
		}
		if times[at(s)] >= manyElements {
			least = leastOfMany
		}
		if s.Candidate.Share >= least {
			out = append(out, s)
		}
	}
	return out
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
