package lang

// English ordinals and cardinals 1 to 19, and the tens alone and before a unit.
const (
	englishOrdinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth " +
		"thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
	englishCardinals = "one two three four five six seven eight nine ten eleven twelve " +
		"thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
	englishTenths = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
	englishTens   = "twenty thirty forty fifty sixty seventy eighty ninety"
)

func englishTable() ordinalTable {
	t := ordinalTable{map[string]int{}, map[string]int{}}
	index(t.final, englishOrdinals, 1, 0)
	index(t.final, englishCardinals, 1, 0)
	index(t.final, englishTenths, 10, 10)
	index(t.final, englishTens, 10, 10)
	index(t.tens, englishTens, 10, 10)
	return t
}
