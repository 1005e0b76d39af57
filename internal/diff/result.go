package diff

import (
	"zanger/internal/act"
	"zanger/internal/diff/words"
)

// Kind is what happened to a provision, in a word. When several things did,
// the kind is the first that applies of split, merged, inserted, repealed, moved,
// renumbered, edited; the other facts are in the fields of [Change].
type Kind string

// Kinds of changes.
const (
	Unchanged  Kind = "unchanged"
	Edited     Kind = "edited"     // its own words or its heading differ
	Inserted   Kind = "inserted"   // new, or in force again after it was excluded
	Repealed   Kind = "repealed"   // gone, or excluded: its number kept with a note
	Renumbered Kind = "renumbered" // the same unit under another number
	Moved      Kind = "moved"      // the same unit at another place
	Split      Kind = "split"      // its text was divided among several units
	Merged     Kind = "merged"     // the text of several units was joined in one
	// NotGiven marks units of one text that the other, which holds selected
	// provisions only, does not give: nothing is known of them.
	NotGiven Kind = "not given"
)

// Kinds lists the kinds of changes in the order in which they are counted.
func Kinds() []Kind { return []Kind{Inserted, Repealed, Edited, Split, Merged, Renumbered, Moved} }

// Lead says that a change is about text which got or lost a number of its own.
type Lead string

// Leads. When the lead-in of an unnumbered article 6 becomes paragraph 1, the
// change of paragraph 1 has article 6 for its Old and is Numbered; the change of
// article 6 itself then has no text. The reverse is Unnumbered.
const (
	NoLead     Lead = ""
	Numbered   Lead = "numbered"
	Unnumbered Lead = "unnumbered"
)

// Change is one provision in both texts, or in one of them.
type Change struct {
	Kind Kind
	// Old and New are nil where the text has no such provision. An excluded
	// provision is there, with its number and without text.
	Old, New       *act.Provision
	OldEID, NewEID act.EID
	// WID is the identity of the unit: the old wId, or that of the new text.
	WID            act.EID
	OldNum, NewNum string // as printed
	Lead           Lead

	// HeadingChanged says that the headings differ; Heading holds the edits.
	HeadingChanged bool
	Heading        []words.Edit
	// Text and WrapUp are the blocks of the unit's own text before and after the
	// units below it, in reading order.
	Text, WrapUp []BlockEdit
	// Notes are editorial notes: compared, never counted as changes of law.
	Notes        []BlockEdit
	NotesChanged bool

	// Group is the division that the unit is part of, nil for none.
	Group *Group

	// Included says that the unit above was inserted or repealed together with
	// this one, which is not counted apart.
	Included bool
	// OldPlace and NewPlace are the units above; nil at the top.
	OldPlace, NewPlace *act.Provision
	// Events are what [Attribute] found to have made the change.
	Events []act.Event

	oldParent, newParent *Change
	oldDepth, newDepth   int
	oldPos, newPos       int
}

// BlockEdit is a paragraph in both texts, or in one of them.
type BlockEdit struct {
	// Old and New are the indexes of the block in its provision, -1 for none.
	Old, New int
	// OldQuoted and NewQuoted say whether the paragraph is wording quoted for
	// another act.
	OldQuoted, NewQuoted bool
	// OldTable and NewTable say whether it is a table.
	OldTable, NewTable bool
	// Edits turn the text of the one into that of the other.
	Edits []words.Edit
	// Rows are the same edits by row and cell, when neither side is running text.
	Rows []RowEdit
}

// RowEdit is a row of a table in both texts, or in one of them.
type RowEdit struct {
	// Old and New are the indexes of the row in its table, -1 for none.
	Old, New int
	Cells    []CellEdit
}

// Changed reports whether the row was inserted, deleted or edited.
func (r RowEdit) Changed() bool {
	for _, c := range r.Cells {
		if c.Old < 0 || c.New < 0 || words.Changed(c.Edits) {
			return true
		}
	}
	return r.Old < 0 || r.New < 0
}

// CellEdit is a cell of a row in both texts, or in one of them.
type CellEdit struct {
	// Old and New are the columns, -1 for none.
	Old, New int
	Edits    []words.Edit
}

// Changed reports whether the block was inserted, deleted or edited.
func (b BlockEdit) Changed() bool {
	return b.Old < 0 || b.New < 0 || b.OldQuoted != b.NewQuoted || b.OldTable != b.NewTable || words.Changed(b.Edits)
}

// Edited reports whether words of the unit's own text or heading differ.
func (c *Change) Edited() bool {
	return c.HeadingChanged || blocksChanged(c.Text) || blocksChanged(c.WrapUp)
}

// Changed reports whether anything is known to have happened to the unit itself.
func (c *Change) Changed() bool { return c.Kind != Unchanged && c.Kind != NotGiven }

// Renumbered reports whether the unit stands under another number, whatever its
// kind.
func (c *Change) Renumbered() bool {
	return c.Old != nil && c.New != nil && (c.OldNum != c.NewNum || number(c.Old) != number(c.New))
}

// Painted returns the number of words deleted and inserted in the unit's own
// text and heading. Words that only went from one unit of its group to another
// are not counted, the others with the first change of the group.
func (c *Change) Painted() (deleted, inserted int) {
	count := func(edits []words.Edit) {
		for _, e := range edits {
			switch e.Kind {
			case words.Delete:
				deleted += words.Count(e.Text)
			case words.Insert:
				inserted += words.Count(e.Text)
			}
		}
	}
	count(c.Heading)
	switch {
	case c.Group != nil && c.Part():
	case c.Group != nil:
		count(c.Group.Edits)
	default:
		for _, bs := range [][]BlockEdit{c.Text, c.WrapUp} {
			for _, b := range bs {
				count(b.Edits)
			}
		}
	}
	return deleted, inserted
}

func blocksChanged(bs []BlockEdit) bool {
	for _, b := range bs {
		if b.Changed() {
			return true
		}
	}
	return false
}

// Node is a place in the tree that both texts make together.
type Node struct {
	Change *Change
	// Away marks the old place of a unit whose change stands elsewhere.
	Away bool
	// Shifted marks the new place of a unit that left its order: where it stood,
	// there is a node that is Away.
	Shifted  bool
	Children []*Node
}

// Result is what changed between two expressions.
type Result struct {
	Old, New *act.Expression
	// Title and Preamble are those of the act, in the language of the texts.
	Title    []words.Edit
	Preamble []BlockEdit
	// Changes has one entry for every provision, unchanged ones too, in the
	// reading order of the new text; repealed ones stand at their old place.
	Changes []*Change
	// Tree holds the same changes as a tree.
	Tree []*Node
	// Counts has the number of changes of each kind. A unit inserted or repealed
	// with the unit above it is not counted apart.
	Counts map[Kind]int
	// Headings is the number of headings that changed.
	Headings int
	// Front is what [Attribute] found to have changed title and preamble.
	Front []act.Event
	// From and To are the days that Attribute was asked about.
	From, To act.Date
}

// Changed reports whether the law differs. Editorial notes do not count.
func (r *Result) Changed() bool {
	for _, c := range r.Changes {
		if c.Changed() {
			return true
		}
	}
	return words.Changed(r.Title) || blocksChanged(r.Preamble)
}

func (r *Result) count() {
	r.Counts = map[Kind]int{}
	for _, c := range r.Changes {
		if !c.Included && !c.Part() {
			r.Counts[c.Kind]++
		}
		if c.HeadingChanged && c.Old != nil && c.New != nil {
			r.Headings++
		}
	}
}
