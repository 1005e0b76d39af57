package amend

import (
	"zanger/internal/act"
	"zanger/internal/format"
)

// grammar is the table of a drafting language whose instructions are sentences
// with a verb and what belongs to it: "In § 5 the words A are replaced by the words
// B". Words are listed in the forms in which bills use them, in small letters; a
// phrase of several words has spaces. What a table does not know is not understood,
// and the instruction is refused.
type grammar struct {
	quotes quotes
	// verbs say what is done.
	verbs map[string]verb
	// appends are those verbs that put words at the end where no other place is said.
	appends map[string]bool
	// clause is the noun for a clause of a sentence, clauses say which: "za středníkem".
	clause  map[string]bool
	clauses map[string]Step
	// wordings name wording that is the object: "slova". by names what it is
	// replaced by: "slovy".
	wordings, by map[string]bool
	// marks are signs named by a noun, as object and as what is put: "tečka", "tečkou".
	marks, byMarks map[string]string
	// sentences are the noun for a sentence, bySentences as what is put.
	sentences, bySentences map[string]bool
	// in, after, before, atEnd, atStart open what says where.
	in, after, before, atEnd, atStart map[string]bool
	// units name units; parts name parts of them.
	units map[string]act.Kind
	parts map[string]Step
	// tables name tables and their rows.
	tables map[string]Part
	// numberSigns stand between the name of a unit and its number: "č."
	numberSigns map[string]bool
	// ordinals are ordinal words in all forms; -1 is the last.
	ordinals map[string]int
	// tens are ordinal words behind which another may stand: "třicátá čtvrtá".
	tens map[string]int
	// to joins the ends of a range, and the members of a list.
	to, and map[string]bool
	// which opens the wording of a new unit: "který zní".
	which map[string]bool
	// with opens what goes with a unit: "včetně nadpisu".
	with map[string]bool
	// above opens the unit above which a heading stands: "nad § 5".
	above map[string]bool
	// except opens the places that a change leaves out: "s výjimkou § 5".
	except map[string]bool
	// noteRef names the mark of a footnote in the text: "odkaz na poznámku pod čarou".
	noteRef map[string]bool
	// byNoteRef is noteRef as what is put: "odkazem na poznámku pod čarou".
	byNoteRef map[string]bool
	// withMarks says that the marks of a footnote go with it.
	withMarks map[string]bool
	// former says that numbers are those of before: "dosavadní". as stands before
	// the new ones.
	former, as map[string]bool
	// throughout names the whole text: "v celém textu".
	throughout map[string]bool
	// always says that words are meant wherever they stand in their place: "vždy".
	always map[string]bool
	// times says how often words stand in their place: "dvakrát".
	times map[string]int
	// inflected says that all grammatical forms of words are meant: "v příslušném pádě".
	inflected map[string]bool
	// instead opens the words in whose place others go: "místo".
	instead map[string]bool
	// between opens the two things between which new text goes: "mezi".
	between map[string]bool
	// wholes name the act whose end is meant: "na konci zákona".
	wholes map[string]bool
	// holders are names of units in the case in which they hold what is named before them:
	// "bod 2 písmene a)".
	holders map[string]bool
	// onto stands between what is renumbered and its new number: "na".
	onto map[string]bool
	// byUnits are units as what another is renumbered to: "písmenem c)".
	byUnits map[string]bool
	// everywhere: words that are replaced or repealed in a place are so wherever they
	// stand in it.
	everywhere bool
	// skip are words without weight.
	skip map[string]bool
	// rank orders the kinds of units from the outside in.
	rank map[act.Kind]int
	// back are kinds of which a unit may be meant that was named before, "na konci
	// odstavce".
	back map[act.Kind]bool
	// designation names the printed number of a unit: "označení".
	designation map[string]bool
	// stops gives new wording the final mark that the bill has set behind the quotation
	// mark; nil for never.
	stops func([]format.Paragraph) []format.Paragraph
	// numbering names the number of the one paragraph that is left: "číslování odstavců".
	numbering map[string]bool
}

// verb is what an instruction does.
type verb int

const (
	noVerb verb = iota
	replaces
	inserts
	repeals
	reads // is given new wording
	renumbers
)

// longestPhrase is how many words a phrase of a table may have.
const longestPhrase = 9

// phraseAt returns the longest phrase of a table at token i, and how many tokens it
// has; 0 for none.
func phraseAt[V any](table map[string]V, ts []token, i int) (v V, n int) {
	key := ""
	for k := i; k < len(ts) && k < i+longestPhrase; k++ {
		if ts[k].kind == quote {
			break
		}
		if k > i && !(ts[k].kind == mark && ts[k].glued) {
			key += " "
		}
		key += ts[k].low
		if got, ok := table[key]; ok {
			v, n = got, k-i+1
		}
	}
	return v, n
}

// set makes a table of words between spaces; phrases are joined with "_".
func set(lists ...string) map[string]bool {
	out := map[string]bool{}
	for _, l := range lists {
		for _, w := range fieldsOf(l) {
			out[w] = true
		}
	}
	return out
}

// each maps every word of a list to one value.
func each[V any](m map[string]V, v V, list string) {
	for _, w := range fieldsOf(list) {
		m[w] = v
	}
}
