package check

import (
	"cmp"
	"slices"

	"zanger/internal/act"
)

// Kind is what two wordings disagree in.
type Kind string

// Kinds, in the order in which they are listed within a unit.
const (
	Missing   Kind = "missing"   // units that one side lacks
	Layout    Kind = "layout"    // the same text in units of other levels
	Status    Kind = "status"    // excluded in one text, in force in the other
	Heading   Kind = "heading"   // left out, or other than recorded
	Number    Kind = "number"    // numbers, durations, shares, sums
	Date      Kind = "date"      // dates and years
	Reference Kind = "reference" // numbers of cited units
	Negation  Kind = "negation"  // not, without, except
	Duty      Kind = "duty"      // must against may
)

// Kinds lists all kinds in order.
func Kinds() []Kind {
	return []Kind{Missing, Layout, Status, Heading, Number, Date, Reference, Negation, Duty}
}

// Severity says how sure it is that something is wrong.
type Severity string

// Severities. Serious: the texts cannot both be right. Likely: they seldom are.
// Hint: languages often differ so.
const (
	Serious Severity = "serious"
	Likely  Severity = "likely"
	Hint    Severity = "hint"
)

// Disagreement is something that one text says in a unit and the other does not,
// or says otherwise.
type Disagreement struct {
	Kind     Kind     `json:"kind"`
	Severity Severity `json:"severity"`
	// EID is the unit, by its name in the text that has it. Until is the last of
	// several neighbours that are missing, Units how many units with all that
	// stands below them.
	EID   act.EID `json:"eid"`
	Until act.EID `json:"until,omitempty"`
	Units int     `json:"units,omitempty"`
	// Ours and Theirs are the words that disagree, as written; the empty string
	// when a text has nothing of the kind.
	Ours   string `json:"ours"`
	Theirs string `json:"theirs"`
	// OursValue and TheirsValue are what was read in them: "10 working day".
	OursValue   string `json:"ours_value,omitempty"`
	TheirsValue string `json:"theirs_value,omitempty"`
	// OursWords and TheirsWords are the words around, or the unit's first words.
	OursWords   string `json:"ours_words,omitempty"`
	TheirsWords string `json:"theirs_words,omitempty"`
	// Repeated says that both texts have the value, one of them more often.
	Repeated bool `json:"repeated,omitempty"`
}

func sortDisagreements(ds []Disagreement) {
	order := Kinds()
	slices.SortStableFunc(ds, func(a, b Disagreement) int {
		return cmp.Or(act.CompareEIDs(a.EID, b.EID), cmp.Compare(slices.Index(order, a.Kind), slices.Index(order, b.Kind)),
			cmp.Compare(a.Ours, b.Ours), cmp.Compare(a.Theirs, b.Theirs))
	})
}

// Text names a wording.
type Text struct {
	Alias     string        `json:"act"`
	Language  string        `json:"language"`
	Date      act.Date      `json:"date"`
	Authority act.Authority `json:"authority"`
	Coverage  act.Coverage  `json:"coverage"`
	Articles  int           `json:"articles"`
}

// TextOf names x.
func TextOf(x *act.Expression) Text {
	t := Text{Alias: x.Alias, Language: x.Lang, Date: x.Date, Authority: x.Authority, Coverage: x.Coverage}
	for range x.Articles() {
		t.Articles++
	}
	return t
}

// Skip is an article that was not compared, because the law changed it between the
// days of the two texts.
type Skip struct {
	EID act.EID       `json:"eid"`
	By  []act.WorkURI `json:"by"`
}

// Result is what a comparison found.
type Result struct {
	Ours   Text `json:"ours"`
	Theirs Text `json:"theirs"`
	// SameDay says that both texts stood on one day. Otherwise Between are the acts
	// recorded as having changed the law in between.
	SameDay bool          `json:"same_day"`
	Between []act.WorkURI `json:"between,omitempty"`
	// Units counts the units of ours, Compared those laid beside one of theirs.
	Units    int    `json:"units"`
	Compared int    `json:"compared"`
	Skipped  []Skip `json:"skipped,omitempty"`
	// NotGiven counts articles of theirs that a selection of ours leaves out.
	NotGiven int `json:"not_given,omitempty"`
	// Unread is set when the words of a language cannot be compared: only units
	// and headings were.
	Unread        string         `json:"unread,omitempty"`
	Disagreements []Disagreement `json:"disagreements"`
	Counts        map[Kind]int   `json:"counts"`
	Serious       int            `json:"serious"`
	Likely        int            `json:"likely"`
	Hints         int            `json:"hints"`
}

func (r *Result) count() {
	r.Counts = map[Kind]int{}
	for _, d := range r.Disagreements {
		r.Counts[d.Kind]++
		switch d.Severity {
		case Serious:
			r.Serious++
		case Likely:
			r.Likely++
		default:
			r.Hints++
		}
	}
}

// DropHints takes the hints out of r.
func (r *Result) DropHints() {
	r.Disagreements = slices.DeleteFunc(r.Disagreements, func(d Disagreement) bool { return d.Severity == Hint })
	r.Serious, r.Likely, r.Hints = 0, 0, 0
	r.count()
}
