package lang

import "strings"

// RussianClass is a declension: endings by case, singular then plural, in the
// order of [Case]; "_" is the bare stem.
type RussianClass string

// Declensions of the nouns that name parts of an act.
const (
	RussianHard  RussianClass = "_ а у _ ом е ы ов ам ы ами ах"            // пункт
	RussianTs    RussianClass = "_ а у _ ем е ы ев ам ы ами ах"            // абзац
	RussianA     RussianClass = "а ы е у ой е ы _ ам ы ами ах"             // глава
	RussianYa    RussianClass = "ья ьи ье ью ьей ье ьи ей ьям ьи ьями ьях" // статья
	RussianSoft  RussianClass = "ь и и ь ью и и ей ям и ями ях"            // часть
	RussianIye   RussianClass = "е я ю е ем и я й ям я ями ях"             // предложение
	russianCases              = 6
)

// RussianNoun is a noun as stem and declension: {"стат", RussianYa}.
type RussianNoun struct {
	Stem  string
	Class RussianClass
}

// Form returns one form of n, "" for a case Russian does not have.
func (n RussianNoun) Form(c Case, plural bool) string {
	if c >= russianCases {
		return ""
	}
	i := int(c)
	if plural {
		i += russianCases
	}
	return n.Stem + strings.TrimSuffix(strings.Fields(string(n.Class))[i], "_")
}

// Forms returns all forms of n; different ones may be spelt alike.
func (n RussianNoun) Forms() []NounForm {
	var out []NounForm
	for c := range Case(russianCases) {
		out = append(out, NounForm{Word: n.Form(c, false), Case: c},
			NounForm{Word: n.Form(c, true), Case: c, Plural: true})
	}
	return out
}
