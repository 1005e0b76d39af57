package number

import (
	"strings"

	"zanger/internal/lang"
)

// Romanian words stand here without diacritics: consolidated texts spell one
// word in three ways (ş ș, î â).
const (
	romanianValues = `
0 zero
1 un unu una o unei unui
2 doi doua ambii ambele ambilor
3 trei
4 patru
5 cinci
6 sase
7 sapte
8 opt
9 noua
10 zece
11 unsprezece
12 doisprezece douasprezece
13 treisprezece
14 paisprezece
15 cincisprezece
16 saisprezece
17 saptesprezece
18 optsprezece
19 nouasprezece
20 douazeci
30 treizeci
40 patruzeci
50 cincizeci
60 saizeci
70 saptezeci
80 optzeci
90 nouazeci`

	romanianUnits = `
minute: minut minute minutelor minutul
hour: ora ore orelor orei
day: zi zile zilei zilelor zilele ziua
week: saptamana saptamani saptaminii saptamanilor
month: luna luni lunii lunilor lunile
year: an ani anul anului anilor anii
percent: la_suta procent procente procentului
times: ori
MDL: leu lei leilor
EUR: euro`

	romanianMonths = "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"
)

var romanianFold = strings.NewReplacer("ă", "a", "â", "a", "î", "i", "ș", "s", "ş", "s", "ț", "t", "ţ", "t")

func newRomanian() *table {
	return &table{
		code: lang.Romanian, fold: romanianFold.Replace, values: values(romanianValues), hundred: set("suta sute"),
		scales: map[string]int64{"mie": 1000, "mii": 1000, "milion": 1_000_000, "milioane": 1_000_000},
		ordinal: func(ws []string) (int, int) {
			if len(ws) < 2 || ws[0] != "a" && ws[0] != "al" {
				return 0, 0 // doua alone is the cardinal
			}
			n := romanianOrdinals[ws[1]]
			return int(n), int(min(n, 1)) * 2
		},
		weak: set("un unu una o unei unui ambii ambele ambilor noua mie zero suta"), join: set("si"), after: set("de"),
		units: units(romanianUnits), working: set("lucratoare lucratori lucrator lucratoarele"), plain: set("calendaristice consecutive calendaristica intregi"),
		shares: map[string]int64{"treime": 3, "treimi": 3, "patrime": 4, "patrimi": 4, "sfert": 4, "sferturi": 4, "cincime": 5, "cincimi": 5, "zecime": 10, "zecimi": 10},
		halves: map[string]int64{"jumatate": 2, "jumatatea": 2, "jumatatii": 2, "treime": 3, "patrime": 4, "sfert": 4},
		months: months(romanianMonths), yearWord: set("an anul anului"),
		numberOf: set("nr"), suffix: set(""), point: ",", group: ".",
	}
}

// romanianOrdinals follow "al" and "a".
var romanianOrdinals = values(`
2 doilea doua
3 treilea treia
4 patrulea patra
5 cincilea cincea
6 saselea sasea
7 saptelea saptea
8 optulea opta
9 noualea noua
10 zecelea zecea
15 cincisprezecelea cincisprezecea
20 douazecilea douazecea
30 treizecilea treizecea`)
