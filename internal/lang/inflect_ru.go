package lang

import "strings"

// ruDeclension is a way to decline Russian nouns: how the dictionary form ends, the
// gender, and the endings by case, singular then plural, as in [RussianClass]. "*"
// stands for an accusative that is the genitive of animate nouns and the nominative
// of others. The first that fits counts.
type ruDeclension struct {
	ending string
	gender Gender
	forms  string
}

// ruDeclensions are ordered by their endings, the longest first. Words whose stem
// changes in a way that its ending does not show are not here.
var ruDeclensions = []ruDeclension{
	{"анин", Masculine, "анин анина анину * анином анине ане ан анам * анами анах"},
	{"янин", Masculine, "янин янина янину * янином янине яне ян янам * янами янах"},
	{"ость", Feminine, "ость ости ости ость остью ости ости остей остям ости остями остях"},
	{"тель", Masculine, "тель теля телю * телем теле тели телей телям * телями телях"},
	{"арь", Masculine, "арь аря арю * арем аре ари арей арям * арями арях"},
	{"ец", Masculine, "ец ца цу * цем це цы цев цам * цами цах"},
	{"ок", Masculine, "ок ка ку * ком ке ки ков кам * ками ках"},
	{"ка", Feminine, "ка ки ке ку кой ке ки ? кам * ками ках"},
	{"ия", Feminine, "ия ии ии ию ией ии ии ий иям * иями иях"},
	{"ие", Neuter, "ие ия ию ие ием ии ия ий иям * иями иях"},
	{"ий", Masculine, "ий ия ию * ием ии ии иев иям * иями иях"},
	{"ство", Neuter, "ство ства ству ство ством стве ства ств ствам * ствами ствах"},
	{"цо", Neuter, "цо ца цу цо цом це ца ц цам * цами цах"},
	{"ще", Neuter, "ще ща щу ще щем ще ща щ щам * щами щах"},
}

// ruHard declines nouns that end in a consonant or in а.
const (
	ruHardMasculine = " а у * ом е ы ов ам * ами ах"
	ruHardFeminine  = "а ы е у ой е ы  ам * ами ах"
)

// ruAdjectives are the endings of adjectives by case: masculine, neuter, feminine,
// plural.
var ruAdjectives = map[Gender]string{
	Masculine: "ый ого ому * ым ом",
	Neuter:    "ое ого ому ое ым ом",
	Feminine:  "ая ой ой ую ой ой",
	3:         "ые ых ым * ыми ых",
}

func russianForms(words string) map[Cell]string {
	all := strings.Fields(words)
	k := 0
	for k < len(all) && isRussianAdjective(all[k]) {
		k++
	}
	if k == len(all) {
		return nil
	}
	noun, gender := russianNoun(all[k])
	if noun == nil {
		return nil
	}
	tail := strings.Join(all[k+1:], " ")
	out := map[Cell]string{}
	for i := range 2 * russianCases {
		for _, animate := range []bool{false, true} {
			c := Cell{Case: Case(i % russianCases), Plural: i >= russianCases, Animate: animate}
			var parts []string
			known := true
			for _, a := range all[:k] {
				f := russianAdjective(a, gender, c)
				known = known && f != ""
				parts = append(parts, f)
			}
			f := pick(noun, i, animate)
			if f == "" || !known {
				continue
			}
			parts = append(parts, f)
			if tail != "" {
				parts = append(parts, tail)
			}
			out[c] = strings.Join(parts, " ")
		}
	}
	return out
}

// pick takes form i of a table; an accusative marked with a star follows the
// genitive or the nominative.
func pick(forms []string, i int, animate bool) string {
	if forms[i] != "*" {
		return forms[i]
	}
	base := i - int(Accusative)
	if animate {
		base++
	}
	return forms[base]
}

// russianNoun declines a noun in the nominative singular.
func russianNoun(w string) ([]string, Gender) {
	for _, d := range ruDeclensions {
		stem, ok := strings.CutSuffix(w, d.ending)
		if !ok || stem == "" {
			continue
		}
		return endings(stem, strings.Fields(d.forms)), d.gender
	}
	last, size := lastLetter(w)
	switch {
	case strings.Contains("бвгдзйклмнпрстфхжчшщ", last) && last != "й":
		return endings(w, strings.Split(spell(last, ruHardMasculine), " ")), Masculine
	case last == "а":
		stem := w[:len(w)-size]
		before, _ := lastLetter(stem)
		return endings(stem, strings.Split(spell(before, ruHardFeminine), " ")), Feminine
	}
	return nil, Masculine
}

// spell adapts endings to the letter before them: и for ы after velars and
// sibilants, ей for ов after sibilants.
func spell(before, forms string) string {
	if strings.Contains("гкхжчшщ", before) {
		forms = strings.ReplaceAll(forms, "ы", "и")
	}
	if strings.Contains("жчшщ", before) {
		forms = strings.Replace(strings.Replace(strings.Replace(forms, " ов ", " ей ", 1), " ом ", " ем ", 1), " ой ", " ей ", 1)
	}
	return forms
}

// endings puts endings on a stem; "?" is a form that is not known.
func endings(stem string, ends []string) []string {
	out := make([]string, len(ends))
	for i, e := range ends {
		switch e {
		case "*":
			out[i] = "*"
		case "?":
		default:
			out[i] = stem + e
		}
	}
	return out
}

func isRussianAdjective(w string) bool {
	return len([]rune(w)) > 4 && hasSuffix(w, "ый ий ой ая яя ое ее") && !hasSuffix(w, "рий лий стий ений ание ение")
}

// russianAdjective puts an adjective into a form that agrees with a noun.
func russianAdjective(w string, g Gender, c Cell) string {
	r := []rune(w)
	stem, end := string(r[:len(r)-2]), string(r[len(r)-2:])
	if c.Plural {
		g = 3
	}
	forms := strings.Fields(ruAdjectives[g])
	f := pick(forms, int(c.Case), c.Animate)
	last, _ := lastLetter(stem)
	soft := end == "яя" || end == "ее" || end == "ий" && strings.Contains("нжчшщ", last)
	switch {
	case soft && strings.Contains("жчшщ", last):
		f = strings.NewReplacer("ы", "и").Replace(f)
		if strings.HasPrefix(f, "о") {
			f = "е" + strings.TrimPrefix(f, "о")
		}
	case soft:
		f = strings.NewReplacer("ый", "ий", "ы", "и", "ая", "яя", "ую", "юю").Replace(f)
		if strings.HasPrefix(f, "о") {
			f = "е" + strings.TrimPrefix(f, "о")
		}
	case strings.Contains("гкх", last):
		f = strings.ReplaceAll(f, "ы", "и")
	}
	if c.Case == Nominative && !c.Plural {
		return w
	}
	return stem + f
}
