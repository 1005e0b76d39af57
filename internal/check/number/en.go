package number

import "zanger/internal/lang"

const (
	englishValues = `
0 zero nil
1 one
2 two both twice double twofold
3 three triple threefold
4 four
5 five
6 six
7 seven
8 eight
9 nine
10 ten
11 eleven
12 twelve
13 thirteen
14 fourteen
15 fifteen
16 sixteen
17 seventeen
18 eighteen
19 nineteen
20 twenty
30 thirty
40 forty
50 fifty
60 sixty
70 seventy
80 eighty
90 ninety`

	englishUnits = `
minute: minute minutes
hour: hour hours
day: day days
week: week weeks
month: month months
year: year years
percent: percent per_cent percentage_points
times: times
KZT: tenge
CZK: koruna koruny korun czk crowns
MDL: leu lei mdl
RSD: dinar dinars rsd
EUR: euro euros eur €
GBP: pound pounds gbp £`

	englishMonths = "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep october/oct november/nov december/dec"
)

func newEnglish() *table {
	t := &table{
		code: lang.English, fold: same, values: values(englishValues),
		hundred: set("hundred"), scales: map[string]int64{"thousand": 1000, "million": 1_000_000},
		weak: set("both nil zero one second"), join: set("and"),
		after: set("of"), units: units(englishUnits),
		working:  set("working business"),
		plain:    set("completed full calendar consecutive whole further additional complete successive clear monthly"),
		shares:   map[string]int64{"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5, "fifths": 5, "tenth": 10, "tenths": 10},
		halves:   map[string]int64{"half": 2},
		months:   months(englishMonths),
		yearWord: set(""), numberOf: set("no nos"), suffix: set("st nd rd th"),
		tails: []tail{{"day", Day}, {"month", Month}, {"year", Year}, {"hour", Hour}, {"week", Week}},
		point: ".", group: ",",
	}
	// What ends in a cardinal is none: "part two" is the second part, ten days are no
	// tenth day.
	t.ordinal = func(ws []string) (int, int) {
		n, used := lang.ReadOrdinal(lang.English, ws)
		if used > 0 && t.values[ws[used-1]] > 0 {
			return 0, 0
		}
		return n, used
	}
	return t
}
