package number

import (
	"strings"

	"zanger/internal/lang"
)

// Serbian words stand here in Latin letters; texts in Cyrillic are folded to them.
const (
	serbianValues = `
0 nula nule
1 jedan jedna jedno jednog jednoga jednom jednu jedne jednoj jednim
2 dva dve dvije dvema dvoje oba obe obje obeju oboje
3 tri triju trima troje
4 četiri četvoro četiriju
5 pet petoro
6 šest
7 sedam
8 osam
9 devet
10 deset
11 jedanaest
12 dvanaest
13 trinaest
14 četrnaest
15 petnaest
16 šesnaest
17 sedamnaest
18 osamnaest
19 devetnaest
20 dvadeset
30 trideset
40 četrdeset
50 pedeset
60 šezdeset
70 sedamdeset
80 osamdeset
90 devedeset
100 sto stotinu
200 dvesta dvesto dvjesta
300 trista tristo
400 četiristo
500 petsto
600 šeststo
700 sedamsto
800 osamsto
900 devetsto`

	serbianUnits = `
minute: minut minuta minuti
hour: čas časa časova časove sat sata sati
day: dan dana dani danu danom danima dane
week: nedelja nedelje nedelju sedmica sedmice
month: mesec meseca meseci meseceva mesecu mesecom mesece mjesec mjeseca mjeseci
year: godina godine godinu godinom godini godinama
percent: procenat procenta procenata procenti odsto posto
times: puta
RSD: dinar dinara dinare
EUR: evro evra`

	serbianMonths = "januar/januara/januaru februar/februara/februaru mart/marta/martu april/aprila/aprilu maj/maja/maju jun/juna/junu " +
		"jul/jula/julu avgust/avgusta/avgustu septembar/septembra/septembru oktobar/oktobra/oktobru novembar/novembra/novembru decembar/decembra/decembru"

	serbianPrefixes = `
1 jedno
2 dvo
3 tro
4 četvoro četvo
5 peto
6 šesto
7 sedmo
8 osmo
9 deveto
10 deseto
12 dvanaesto
15 petnaesto
30 trideseto
60 šezdeseto`
)

// Latin folds Serbian Cyrillic, in lower case, to Latin letters.
func Latin(s string) string { return serbianLatin.Replace(s) }

var serbianLatin = strings.NewReplacer("а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "ђ", "đ", "е", "e", "ж", "ž", "з", "z", "и", "i", "ј", "j",
	"к", "k", "л", "l", "љ", "lj", "м", "m", "н", "n", "њ", "nj", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "ћ", "ć", "у", "u",
	"ф", "f", "х", "h", "ц", "c", "ч", "č", "џ", "dž", "ш", "š")

func newSerbian() *table {
	return &table{
		code: lang.Serbian, fold: Latin, values: values(serbianValues), hundred: set(""),
		scales:  map[string]int64{"hiljada": 1000, "hiljade": 1000, "hiljadu": 1000, "milion": 1_000_000, "miliona": 1_000_000},
		ordinal: func(ws []string) (int, int) { return lang.ReadHeadOrdinal(lang.Serbian, ws[:1]) },
		weak:    set("oba obe obje obeju oboje jedan jedna jedno jednog jednoga jednom jednu jedne jednoj jednim nula sto drugi drugog druga druge drugih drugo drugom drugoj"),
		join:    set("i"), after: set(""), units: units(serbianUnits),
		working: set("radnih radna radni radnog"), plain: set("kalendarskih kalendarska uzastopnih punih kalendarski"),
		shares: map[string]int64{"trećina": 3, "trećine": 3, "trećinu": 3, "četvrtina": 4, "četvrtine": 4, "četvrtinu": 4, "petina": 5, "petine": 5, "petinu": 5, "polovina": 2, "polovine": 2, "polovinu": 2},
		halves: map[string]int64{"polovina": 2, "polovine": 2, "polovinu": 2, "polovini": 2, "polovinom": 2, "trećina": 3, "trećine": 3, "trećinu": 3,
			"četvrtina": 4, "četvrtine": 4, "četvrtinu": 4},
		months: months(serbianMonths), yearWord: set("godine godini godina godinu god"), numberOf: set("br broj"), suffix: set(""),
		prefixes:   values(serbianPrefixes),
		tails:      []tail{{"dnevn", Day}, {"nedeljn", Week}, {"mesečn", Month}, {"godišnj", Year}, {"časovn", Hour}, {"struk", Times}},
		dotOrdinal: true, point: ",", group: ".",
	}
}
