package number

import "zanger/internal/lang"

const (
	czechValues = `
0 nula nuly nulu
1 jeden jedna jedno jednoho jedné jednomu jednu jedním jednou jednom
2 dva dvě dvou dvěma oba obě obou oběma
3 tři tří třem třemi
4 čtyři čtyř čtyřem čtyřmi
5 pět pěti
6 šest šesti
7 sedm sedmi
8 osm osmi
9 devět devíti
10 deset deseti desíti
11 jedenáct jedenácti
12 dvanáct dvanácti
13 třináct třinácti
14 čtrnáct čtrnácti
15 patnáct patnácti
16 šestnáct šestnácti
17 sedmnáct sedmnácti
18 osmnáct osmnácti
19 devatenáct devatenácti
20 dvacet dvaceti
30 třicet třiceti
40 čtyřicet čtyřiceti
50 padesát padesáti
60 šedesát šedesáti
70 sedmdesát sedmdesáti
80 osmdesát osmdesáti
90 devadesát devadesáti`

	czechUnits = `
minute: minuta minuty minut minutu minutách
hour: hodina hodiny hodin hodinu hodinách hodinami hodinou
day: den dne dnu dni dny dnů dní dnem dnech dnům
week: týden týdne týdnů týdny týdnu týdnech
month: měsíc měsíce měsíců měsíci měsících měsícem měsícům
year: rok roku roky roků rokem rocích let léta lety letech létech
percent: procento procenta procent procentu procentech
times: krát
CZK: kč koruna koruny korun
EUR: euro eur eura`

	czechMonths = "leden/ledna/lednu/lednem únor/února/únoru březen/března/březnu duben/dubna/dubnu květen/května/květnu červen/června/červnu " +
		"červenec/července/červenci srpen/srpna/srpnu září říjen/října/říjnu listopad/listopadu prosinec/prosince/prosinci"

	czechPrefixes = `
1 jedno
2 dvou dvoj
3 tří troj
4 čtyř
5 pěti
6 šesti
7 sedmi
8 osmi
9 devíti
10 deseti
12 dvanácti
24 dvacetičtyř čtyřiadvaceti
14 čtrnácti
15 patnácti
18 osmnácti
20 dvaceti
30 třiceti
60 šedesáti
90 devadesáti`
)

func newCzech() *table {
	return &table{
		code: lang.Czech, fold: same, values: values(czechValues), hundred: set("sto sta stě stem set"),
		scales:  map[string]int64{"tisíc": 1000, "tisíce": 1000, "tisíci": 1000, "tis": 1000, "milion": 1_000_000, "miliony": 1_000_000, "milionů": 1_000_000, "mil": 1_000_000},
		ordinal: func(ws []string) (int, int) { return lang.ReadHeadOrdinal(lang.Czech, ws) },
		weak:    set("oba obě obou oběma jeden jedna jedno jednoho jedné jednomu jednu jedním jednou jednom nula druh"),
		join:    set("a"), after: set(""), units: units(czechUnits),
		working: set("pracovní pracovních pracovního pracovním pracovními"),
		plain:   set("kalendářní kalendářních kalendářního kalendářním celých po_sobě jdoucích"),
		shares:  czechShares(),
		halves: map[string]int64{"polovina": 2, "poloviny": 2, "polovinu": 2, "polovinou": 2, "polovině": 2, "třetina": 3, "třetiny": 3, "třetinu": 3,
			"třetinou": 3, "čtvrtina": 4, "čtvrtiny": 4, "čtvrtinu": 4, "pětina": 5, "pětinu": 5},
		months: months(czechMonths), yearWord: set("roku roce rok roky"), numberOf: set("č"),
		suffix:   set(""),
		prefixes: values(czechPrefixes),
		tails: []tail{{"denn", Day}, {"týdenn", Week}, {"měsíčn", Month}, {"let", Year}, {"roč", Year}, {"hodinov", Hour}, {"minutov", Minute},
			{"násobk", Times}, {"násobek", Times}, {"násobn", Times}},
		dotOrdinal: true, point: ",", group: ".",
	}
}

// czechShares are the denominators with their cases: dvěma pětinám.
func czechShares() map[string]int64 {
	m := map[string]int64{}
	for stem, n := range values("2 polovin\n3 třetin\n4 čtvrtin\n5 pětin\n6 šestin\n8 osmin\n10 desetin") {
		put(m, n, endings(stem, "0 a y u ě ou ám ách ami"))
	}
	return m
}
