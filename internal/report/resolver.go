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
