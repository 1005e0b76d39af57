package number

import (
	"strings"

	"zanger/internal/lang"
)

const (
	kazakhValues = `
0 нөл
1 бір
2 екі
3 үш
4 төрт
5 бес
6 алты
7 жеті
8 сегіз
9 тоғыз
10 он
20 жиырма
30 отыз
40 қырық
50 елу
60 алпыс
70 жетпіс
80 сексен
90 тоқсан`

	kazakhUnits = `
minute: минут
hour: сағат
day: күн тәулік
week: апта
month: ай
year: жыл жас
percent: пайыз процент
times: рет есе
KZT: теңге
EUR: еуро евро`

	// kazakhEndings follow number words, units and months: cases, possessives
	// and the adjectives in -лық, -дық, -ғы.
	kazakhEndings = "0 ға ге қа ке дан ден тан тен нан нен дың дің тың тің ның нің ды ді ты ті ны ні да де та те " +
		"ы і сы сі ын ін сын сін ының інің ына іне ында інде ынан інен лық лік дық дік тық тік лыққа лықты лығы лығын дар дер лер лар лары лері " +
		"ғы гі қы кі дағы дегі тағы тегі ындағы індегі лап леп дап деп мен бен пен мың лы лі"

	kazakhMonths = "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"
)

func newKazakh() *table {
	t := &table{
		code: lang.Kazakh, fold: same, values: kazakhNumbers(), hundred: set("жүз жүзге жүзден"),
		scales:  map[string]int64{"мың": 1000, "мыңға": 1000, "мыңнан": 1000, "миллион": 1_000_000, "млн": 1_000_000},
		ordinal: func(ws []string) (int, int) { return lang.ReadOrdinal(lang.Kazakh, ws) },
		weak:    set("жүз бір бірі бірін"), join: set(""), after: set(""),
		units: map[string]Unit{}, working: set("жұмыс"), plain: set("күнтізбелік толық банктік айлық"),
		shares:    map[string]int64{},
		halves:    map[string]int64{"жартысы": 2, "жартысын": 2, "жартысынан": 2, "жартысына": 2, "ширегі": 4, "ширегін": 4},
		fractions: map[string]string{"үштен_бір": "1/3", "үштен_екі": "2/3", "үштен_бірі": "1/3", "үштен_екісі": "2/3", "үштен_екісінің": "2/3", "үштен_екісін": "2/3", "үштен_бірінің": "1/3", "үштен_бірін": "1/3", "төрттен_бір": "1/4", "төрттен_үш": "3/4", "бестен_бір": "1/5", "оннан_бір": "1/10", "екіден_бір": "1/2"},
		months:    map[string]int{}, yearWord: set("ж жж"), numberOf: set("n №"),
		suffix:    set("ші шы ыншы інші нші ге ға ден дан тен тан і ы не на"),
		yearFirst: true, point: ",", group: ".",
	}
	for name, u := range units(kazakhUnits) {
		put(t.units, u, endings(name, kazakhEndings))
	}
	delete(t.units, "айы") // a name in -айы is more frequent than a month so inflected
	delete(t.units, "айлы")
	put(t.units, Day, strings.Fields("күні күнін күнінен күніне күнінің күнге күнді"))
	put(t.units, Month, []string{"айы"})
	for i, m := range strings.Fields(kazakhMonths) {
		put(t.months, i+1, endings(m, kazakhEndings))
	}
	for _, w := range endings("жыл", kazakhEndings) {
		t.yearWord[w] = true
	}
	return t
}

// kazakhNumbers gives number words their case endings. Forms of он that are
// forms of the pronoun ол stay out: оны, оның, онда.
func kazakhNumbers() map[string]int64 {
	m := values(kazakhValues)
	for w, n := range values(kazakhValues) {
		if n != 10 {
			put(m, n, endings(w, "ға ге қа ке дан ден тан тен нан нен дың дің тың тің ның нің ты ті ны ні"))
		}
	}
	m["онға"], m["оннан"] = 10, 10
	m["екеуі"], m["екеуінің"], m["үшеуі"] = 2, 2, 3
	delete(m, "алтын") // gold
	return m
}
