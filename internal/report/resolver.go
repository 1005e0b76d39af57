package report

import (
	"zanger/internal/act"
	"zanger/internal/document"
)

// Resolver finds law for a memo.
type Resolver interface {
	// Resolve returns the provisions that ref names, in reading order: such as
	// "kz-sss Article 6(8)", "kz-sss:ru@2014-07-05 ст. 6" or
	// "kz-sss#art_6__point_8". Without a date of its own, ref means the wording
	// on asOf. A reference without a provision gives the act as a whole.
	//
	// An error may have a method Hint() string, which says what to do next.
	Resolve(ref string, asOf act.Date, lang string) ([]Found, error)

	// Redline returns the marked text of what changed between two references,
	// labels in lang, without footnotes; nothing when nothing changed.
	Redline(oldRef, newRef, lang string) ([]document.Block, error)

	// Amend carries out the instructions of a text on the wording that a
	// reference names. An instruction that does not apply is said to be refused;
	// the error is for what leaves no instruction to speak of.
	Amend(a Amendment) (*Amended, error)

	// Agree compares two amended texts of one act in two languages unit by unit
	// and lists where they disagree, in words of lang.
	Agree(first, second *Amended, lang string) []string

	// Draw gives a matrix, a list of gaps or another comparison, with the law it
	// rests on.
	Draw(d Drawing) (*Drawn, error)

	// Standard names an element of the benchmark, such as B14, and gives the
	// references to what it rests on.
	Standard(id, lang string) (name string, refs []string, err error)

	// Binds says whether a provision of an international instrument bound a
	// country on a day.
	Binds(f Found, country string, on act.Date) Binding

	// Image returns the bytes of an image that stands beside the memo.
	Image(name string) ([]byte, error)
}

// Amendment is a text that changes an act.
type Amendment struct {
	// Ref names the wording that is changed, as for Resolve.
	Ref  string
	AsOf act.Date
	// Drafting is the tag of the drafting language, such as en-KZ; "" is that of
	// the act's country and language.
	Drafting string
	// Text holds the instructions, or a whole bill; Further those of other
	// amendments, which are carried out with it, all on the same text.
	Text    string
	Further []string
	// Draft asks for all of it as one bill.
	Draft bool
	Lang  string // of messages
}

// Amended is an act after an amendment.
type Amended struct {
	Work          *act.Work
	Before, After *act.Expression
	On            act.Date // the day whose wording was changed
	Drafting      string
	Instructions  []Instruction
	// Bill holds, when it was asked for, the paragraphs of one bill that makes the
	// same text, from the first article to that on entry into force; NotDrafted says
	// why there is none.
	Bill       []string
	NotDrafted string
}

// Instruction is one sentence of an amendment and its fate.
type Instruction struct {
	Part       int // 0 for the amendment's own text, from 1 for further ones
	Line       int // in the text, from 1
	Text       string
	Applied    bool
	Reason     string // why not
	Candidates []string
	// Touches are the units that it changes, by their eIds in the amended text or,
	// where they go, in the old one.
	Touches []act.EID
}

// Drawing asks for a comparison that others draw.
type Drawing struct {
	Kind string // the name of the block
	// Refs and Values are what stands after the name.
	Refs   []string
	Values map[string]string
	AsOf   act.Date
	Lang   string
}

// Drawn is such a comparison, with the law that it rests on.
type Drawn struct {
	Blocks []document.Block
	Found  []Found
}

// Found is a provision, or an act, that a reference names.
type Found struct {
	Work       *act.Work
	Expression *act.Expression
	// Provision is nil when the whole act is meant.
	Provision *act.Provision
	// Citation names the provision without the act, such as "Article 6(8)", in
	// the custom of the act's country and the language asked for; for a whole
	// act it names the act. It says no date: the report adds it where needed.
	Citation string
	// Long names the act too, such as "Article 6(8) of the Law “On …”".
	Long string
	// ShortName names the act by its number, as in "CETS 197"; "" when it has no
	// name of that kind. Later mentions of an act with a long title use it.
	ShortName string
	// Later says that the wording came after the as-of date; it is then
	// labelled as later development.
	Later bool
	// On is the day whose wording is given.
	On act.Date
}

// eid returns the eId of the provision, "" for a whole act.
func (f Found) eid() act.EID {
	if f.Provision == nil {
		return ""
	}
	return f.Provision.EID
}

// Binding says whether an instrument binds a state.
type Binding string

// Bindings. Of what is no instrument of the benchmark it is not known.
const (
	BindingUnknown Binding = ""
	Bound          Binding = "binding"
	NotBinding     Binding = "not binding"
)
