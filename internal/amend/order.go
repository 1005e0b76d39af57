package amend

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// Kind is what an operation does, after textualMod of Akoma Ntoso.
type Kind string

// Kinds.
const (
	Repeal       Kind = "repeal"
	Substitution Kind = "substitution" // new wording for a unit, heading, sentence
	Insertion    Kind = "insertion"    // of a unit, a sentence, or words
	Replacement  Kind = "replacement"  // of words by words
	Renumbering  Kind = "renumbering"
	Split        Kind = "split"
	Join         Kind = "join"
)

// Part names what is no numbered unit: a piece of one, or a thing beside them.
type Part string

// Parts.
const (
	Heading  Part = "heading"
	Sentence Part = "sentence" // of the own text of a unit, by ordinal
	LeadIn   Part = "lead-in"  // the text before the list
	Closing  Part = "closing"  // the text after the list
	OwnText  Part = "text"     // the own text of a unit without what stands below it
	Line     Part = "line"     // an unnumbered line of the unit by ordinal: Kazakh abzac
	Clause   Part = "clause"   // what stands behind (Ord 2) or before (Ord 1) the mark Num of a sentence
	Footnote Part = "footnote" // by its mark, Num
	Act      Part = "act"      // the whole text of the act
	Title    Part = "title"    // the title of the act
	// GroupHeading is the heading above the number of an article, for it and those
	// behind it.
	GroupHeading Part = "group heading"
	Table        Part = "table"       // by the number in its caption, or the only one
	Passage      Part = "passage"     // of an annex, by the numbers that its lines print
	Column       Part = "column"      // of a table: what is changed must stand in it once
	Row          Part = "row"         // of a table, by the number in its first cell
	Number       Part = "designation" // the printed number of a unit, for "the designation of paragraph 1 is repealed"
)

// Step is one level of a path: a unit by kind and number, or a part by ordinal.
type Step struct {
	Kind act.Kind // "" for a part
	Num  string   // as in eIds: "8-1", "5a"; of a footnote its mark
	// To ends a range of units that begins with Num.
	To   string
	Part Part
	// Ord counts parts and unnumbered units from 1, -1 for the last; 0 where a
	// part needs no ordinal, or for a unit of the kind whatever its number, if
	// there is one only.
	Ord int
	// OrdTo ends a range of ordinals.
	OrdTo int
	// Former says that the number is the one from before the bill.
	Former bool
}

func (s Step) String() string {
	name := string(s.Kind)
	if s.Part != "" {
		name = string(s.Part)
	}
	switch {
	case s.To != "":
		return fmt.Sprintf("%s %s–%s", name, s.Num, s.To)
	case s.Num != "":
		return name + " " + s.Num
	case s.Ord == -1:
		return "last " + name
	case s.Ord != 0:
		return fmt.Sprintf("%s #%d", name, s.Ord)
	}
	return name
}

// Path leads to a place in the act, from the outside in.
type Path []Step

func (p Path) String() string {
	parts := make([]string, len(p))
	for i, s := range p {
		parts[i] = s.String()
	}
	return strings.Join(parts, ", ")
}

// With returns p and further steps, in new memory.
func (p Path) With(steps ...Step) Path { return append(append(Path{}, p...), steps...) }

// last returns the last step, the zero Step for an empty path.
func (p Path) last() Step {
	if len(p) == 0 {
		return Step{}
	}
	return p[len(p)-1]
}

// Anchor says where in its target an insertion or a mark stands.
type Anchor string

// Anchors.
const (
	Anywhere Anchor = ""       // where the words stand, once
	After    Anchor = "after"  // after the words of Order.Mark, or after the unit that the path leads to
	Before   Anchor = "before" // before them
	AtEnd    Anchor = "end"    // at the end of the target
	AtStart  Anchor = "start"  // at its beginning
)

// Order is what an instruction orders, as its words say it: not yet looked up in the
// act. Which fields count depends on Kind:
//
//   - Replacement: Old and New, pair by pair; an Old that stands at the end of the
//     target with Anchor AtEnd, such as a full stop.
//   - Repeal: Old for words, else the units of At.
//   - Insertion of words: New, with Anchor and Mark; of a sentence: New and Sentence.
//   - Insertion of units: Payload, with Anchor After or Before (At leads to the
//     sibling), or AtEnd (At leads to the unit that gets them, empty for the act).
//   - Substitution: Payload, or New[0] for a heading, a sentence, a lead-in.
//   - Renumbering: At and To, pair by pair or range by range.
type Order struct {
	Kind Kind
	At   []Path
	// Old and New are words, without quotation marks.
	Old, New []string
	Anchor   Anchor
	Mark     string
	// Every says that the words are meant wherever they stand in the target, not
	// only once.
	Every bool
	// Inflected says that every grammatical form of the words is meant.
	Inflected bool
	// Times is how often the words stand in the place, where the bill says it; 0 where not.
	Times int
	// Sentence says that New is a sentence of its own.
	Sentence bool
	// Closing says that New is the closing text of a unit that has none.
	Closing bool
	// Close says that words go before the final mark of the target.
	Close bool
	// Behind says that words at the end go behind the final mark, which the clause
	// before has just put there.
	Behind bool
	// Payload are the paragraphs of new wording of units, quotation marks off.
	Payload []format.Paragraph
	// Units are the units that the instruction says the payload brings.
	Units []Step
	// Headed says that the payload brings a heading, or that one goes with the unit.
	Headed bool
	// Above says that the heading above the first of the units goes with it.
	Above bool
	// Except are places that the change leaves out.
	Except []Path
	// IfThere says that it is no fault if the target is not there: a footnote that
	// goes with its unit.
	IfThere bool
	// To are the new numbers of units that are renumbered, a zero Step for none.
	To []Step
	// Shift says that the units after an inserted or repealed one take the next or
	// the freed numbers, without a word of the instruction.
	Shift bool

	// pieces are the paragraphs of Payload by their pairs of quotation marks.
	pieces [][]format.Paragraph
	// lost says that the units lose force rather than are excluded.
	lost bool
}
