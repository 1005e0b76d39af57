package lang

import "strings"

// Stems of the Russian ordinals 1 to 19 and of the tens from 20, and the words
// for tens before a unit. The third ordinal is declined apart.
const (
	russianStems = "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат " +
		"тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат"
	russianTenStems = "двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност"
	russianTens     = "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
	// russianStressed have the stress on the ending: второй, not "вторый".
	russianStressed = " втор шест седьм восьм сороков "
)

// Endings by case: nominative, genitive, dative, accusative (of things),
// instrumental, prepositional.
var (
	russianOrdinalEndings = [3][6]string{
		Masculine: {"ый", "ого", "ому", "ый", "ым", "ом"},
		Feminine:  {"ая", "ой", "ой", "ую", "ой", "ой"},
		Neuter:    {"ое", "ого", "ому", "ое", "ым", "ом"},
	}
	russianOrdinalPlural = [6]string{"ые", "ых", "ым", "ые", "ыми", "ых"}
	russianThird         = [3][6]string{
		Masculine: {"ий", "ьего", "ьему", "ий", "ьим", "ьем"},
		Feminine:  {"ья", "ьей", "ьей", "ью", "ьей", "ьей"},
		Neuter:    {"ье", "ьего", "ьему", "ье", "ьим", "ьем"},
	}
	russianThirdPlural = [6]string{"ьи", "ьих", "ьим", "ьи", "ьими", "ьих"}
)

func russianOrdinal(n int, g Gender, c Case) string {
	if c > Locative || g > Neuter {
		return ""
	}
	before, stem := "", compound(n, " ", russianTens, russianStems, russianTenStems)
	if i := strings.LastIndexByte(stem, ' '); i >= 0 {
		before, stem = stem[:i+1], stem[i+1:]
	}
	if stem == "трет" {
		return before + stem + russianThird[g][c]
	}
	end := russianOrdinalEndings[g][c]
	if end == "ый" && strings.Contains(russianStressed, " "+stem+" ") {
		end = "ой"
	}
	return before + stem + end
}

func russianTable() ordinalTable {
	t := ordinalTable{map[string]int{}, map[string]int{}}
	index(t.tens, russianTens, 10, 10)
	add := func(stem string, n int) {
		endings, plural := russianOrdinalEndings, russianOrdinalPlural
		if stem == "трет" {
			endings, plural = russianThird, russianThirdPlural
		} else if strings.Contains(russianStressed, " "+stem+" ") {
			t.final[stem+"ой"] = n
		}
		for c := range 6 {
			t.final[stem+plural[c]] = n
			for g := range 3 {
				t.final[stem+endings[g][c]] = n
			}
		}
	}
	for i, s := range strings.Fields(russianStems) {
		add(s, i+1)
	}
	for i, s := range strings.Fields(russianTenStems) {
		add(s, (i+2)*10)
	}
	return t
}
