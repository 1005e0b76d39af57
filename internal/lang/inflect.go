package lang

import "strings"

// Cell is a place in the table of a word's forms: case, number, and for Kazakh
// whether it is possessed. Animate tells the Russian accusatives apart.
type Cell struct {
	Case      Case
	Plural    bool
	Possessed bool
	Animate   bool
}

// Inflections returns the forms of words that stand in the nominative singular, by
// cell: of a noun with the adjectives before it; what stands behind it does not
// change. It is nil where the language or the ending is not known here.
func Inflections(code, words string) map[Cell]string {
	switch code {
	case Russian:
		return russianForms(strings.ToLower(words))
	case Kazakh:
		return kazakhForms(strings.ToLower(words))
	case English:
		return englishForms(strings.ToLower(words))
	}
	return nil
}

// Transfer returns new in the form that form is of old, and whether that is known:
// every place that form may have in the table must give the same.
func Transfer(code, form, old, new string) (string, bool) {
	from, to := Inflections(code, old), Inflections(code, new)
	if from == nil || to == nil {
		return "", false
	}
	out := ""
	for cell, f := range from {
		if f != strings.ToLower(form) {
			continue
		}
		got := to[cell]
		if got == "" || out != "" && got != out {
			return "", false
		}
		out = got
	}
	return out, out != ""
}

func kazakhForms(words string) map[Cell]string {
	out := map[Cell]string{}
	for _, f := range KazakhNoun(words).Forms() {
		out[Cell{Case: f.Case, Plural: f.Plural, Possessed: f.Possessed}] = f.Word
	}
	return out
}

func englishForms(words string) map[Cell]string {
	plural := words + "s"
	switch {
	case hasSuffix(words, "s x z ch sh"):
		plural = words + "es"
	case strings.HasSuffix(words, "y") && !hasSuffix(words, "ay ey oy uy"):
		plural = strings.TrimSuffix(words, "y") + "ies"
	}
	return map[Cell]string{{}: words, {Plural: true}: plural, {Case: Genitive}: words + "’s", {Case: Genitive, Plural: true}: plural + "’"}
}

func hasSuffix(s, ends string) bool {
	for e := range strings.FieldsSeq(ends) {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}
