package compare

import (
	"slices"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/standards"
)

// Reader tells what a text speaks of. Package search has one; workspace hands it
// down.
type Reader interface {
	// Read returns the telling words of text, and the ids of the concepts it names,
	// each as often as it stands there.
	Read(lang, text string) (words []ReadWord, concepts []string)
}

// ReadWord is a word that tells something: its stem, and how it stands in a text.
type ReadWord struct{ Stem, Text string }

// Side is one text of a concordance.
type Side struct {
	Expression *act.Expression
	// Others are wordings of the same day in other languages, with the same units:
	// two texts without a common language are compared through them.
	Others []*act.Expression
	// Elements are those of the benchmark for which an article is evidence, or
	// which rest on it, by its eId: see [Elements].
	Elements map[act.EID][]string
}

// Elements returns the elements of the benchmark for which each article of an act
// is evidence in an assessment, or which rest on it.
func Elements(s *standards.Set, alias string) map[act.EID][]string {
	out := map[act.EID][]string{}
	add := func(r cite.Ref, id string) {
		if root := r.EID.Root(); r.Alias == alias && root != "" && !slices.Contains(out[root], id) {
			out[root] = append(out[root], id)
		}
	}
	for _, e := range s.Elements() {
		for _, src := range e.Sources {
			add(src.Ref, e.ID)
		}
		for _, a := range s.Assessments {
			for _, r := range a.Cell(e.ID).Refs {
				add(r, e.ID)
			}
		}
	}
	return out
}

// Concordance is which provision of one text answers which of another.
type Concordance struct {
	// A and B are the texts.
	A, B *act.Expression
	// SameAct says that they are two wordings of one act, whose units were followed
	// by package diff and not by likeness.
	SameAct bool
	// Lang is the language in which words were compared, "" when the texts have none
	// in common: then concepts and headings alone were.
	Lang string
	// WordlessA and WordlessB count provisions without a text in that language, which
	// were compared by concepts and headings alone.
	WordlessA, WordlessB int
	// Rows has an entry for each provision of A, in reading order.
	Rows []ConcordanceRow
	// Unmatched are the provisions of B that no row names.
	Unmatched []*act.Provision
	// Lost are judgements over provisions that are not there now.
	Lost []Judgement
	// NotGiven counts units of which one of two wordings, a selection, says nothing.
	NotGiven int
}

// ConcordanceRow is a provision of A with what answers it in B, best first.
type ConcordanceRow struct {
	Provision *act.Provision
	Pairs     []Pair
	// Empty says that the provision has no text in force: there is nothing to compare.
	Empty bool
	// None is a person's word that there is no counterpart; it may be stale.
	None *Judgement
}

// Degree is how far a counterpart covers a provision, as tables of correspondence
// have it.
type Degree string

// Degrees. For two acts the program proposes pairs; a person tells the degree.
const (
	Full    Degree = "full"
	Partial Degree = "partial"
	None    Degree = "none"
)

// Standing is what is known of a pair.
type Standing string

// Standings of a pair.
const (
	Proposed  Standing = "proposed"
	Confirmed Standing = "confirmed"
	Rejected  Standing = "rejected"
	Followed  Standing = "followed" // two wordings of one act, by package diff
)

// Pair is a provision of B that answers one of A.
type Pair struct {
	Provision *act.Provision
	// WithinA and WithinB are the units that are most alike, nil for the whole.
	WithinA, WithinB *act.Provision
	// Score is the likeness, 0 to 1: it orders, and is no probability.
	Score    float64
	Reasons  Reasons
	Standing Standing
	// Degree is what a person judged; of two wordings of one act, whether the words
	// are the same (full) or were changed (partial). A proposal has none.
	Degree Degree
	// Judgement is the person's, nil for none. When it is stale, the pair is a
	// proposal again.
	Judgement *Judgement
}

// Reasons say what two provisions share.
type Reasons struct {
	Concepts []string `json:"concepts,omitempty"` // ids, the most telling first
	Words    []string `json:"words,omitempty"`    // as they stand in the text
	Elements []string `json:"elements,omitempty"` // of the benchmark, for which both stand
	Heading  bool     `json:"heading,omitempty"`  // the headings are alike
	Place    bool     `json:"place,omitempty"`    // they stand under like headings
	Number   string   `json:"number,omitempty"`   // a period or amount of both: "30 day"
	SameNum  bool     `json:"same_number,omitempty"`
	// Changed says for two wordings of one act what became of the unit: a kind of
	// package diff.
	Changed string `json:"changed,omitempty"`
}
