package norm

import (
	"strings"

	"zanger/internal/lang"
)

// Kazakh: the word of strength stands at the end, the noun behind all that belongs
// to it.
const (
	kazakhStrength = `must: міндетті, міндеттенеді, тиіс, керек, қажет
endeavour: ұмтылады, ұмтылуға тиіс, ұмтылуға міндетті, күш салады, күш-жігер жұмсайды
not: тыйым салынады, құқығы жоқ, құқылы емес, тиіс емес, жол берілмейді, рұқсат етілмейді, мүмкін емес, *а алмайды, *е алмайды, *й алмайды, *ға болмайды, *ге болмайды, *қа болмайды, *ке болмайды
may: мүмкін, *а алады, *е алады, *й алады, рұқсат етіледі, жол беріледі
entitled: құқылы, құқығы бар, құқығына ие, құқықтары бар, құқыққа ие
no: міндетті емес, қажет емес, керек емес, міндетті түрде`
	kazakhWhen    = `егер`
	kazakhClosing = `*ған жағдайда, *ген жағдайда, *қан жағдайда, *кен жағдайда, ) жағдайда`
	kazakhUnless  = `егер+ өзгеше, егер+ басқаша`

	kazakhActors = `шамшы күзетші паромшы жолаушы бастық сот судья прокурор прокуратура полиция қызметкер жұмыскер маман мұғалім дәрігер адвокат
адам тұлға азамат шетелдік отбасы бала кәмелетке_толмаған ата-ана қорғаншы қамқоршы жәбірленуші өтініш_беруші өкіл алушы пайдаланушы
орган мекеме ұйым субъект комиссия комитет кеңес министр министрлік үкімет әкім әкімдік мәслихат департамент басқарма бөлім инспектор уәкіл
мемлекет тарап топ орталық құрылтайшы басшы жетекші заңгер сарапшы куә құқық_бұзушы көрсетуші беруші жұмыс_беруші депутат тасымалдаушы`
	kazakhSubject  = `0 лар лер дар дер тар тер ы і сы сі лары лері дары дері тары тері`
	kazakhDative   = `ға ге қа ке на не ына іне сына сіне ларға лерге дарға дерге тарға терге ларына леріне дарына деріне тарына теріне`
	kazakhGenitive = `ның нің дың дің тың тің лардың лердің дардың дердің тардың тердің ының інің сының сінің ларының лерінің дарының дерінің тарының терінің`
)

// forms joins each stem with each ending. Қ and к, п before a vowel soften.
func forms(stems, endings string) phrases {
	var out []string
	for stem := range strings.FieldsSeq(stems) {
		if strings.Contains(stem, "_") {
			continue
		}
		for end := range strings.FieldsSeq(endings) {
			end = strings.TrimPrefix(end, "0")
			s := stem
			if end != "" && strings.ContainsAny(end[:2], "ыі") {
				if t, ok := strings.CutSuffix(s, "қ"); ok {
					s = t + "ғ"
				} else if t, ok := strings.CutSuffix(s, "к"); ok {
					s = t + "г"
				}
			}
			out = append(out, s+end)
		}
	}
	return list(strings.Join(out, ","))
}

func newKazakh() *language {
	return &language{
		code: lang.Kazakh, fold: asIs, abbreviated: set("жж"),
		strength: list(kazakhStrength), defining: list(`деп түсініледі, дегеніміз, ұғымы, білдіреді`),
		inert: list(``), passive: list(``), told: list(``),
		when: list(kazakhWhen), unless: list(kazakhUnless), besides: list(`құқықтардан басқа, міндеттерден басқа`),
		closingWhen: list(kazakhClosing), closingUnless: list(`қоспағанда, есептемегенде, жағдайлардан басқа, жағдайдан басқа`),
		timeClause: list(`*ғанға дейін, *генге дейін, *қанға дейін, *кенге дейін, *ғаннан кейін, *геннен кейін`),
		final:      list(`және, ал, бірақ, немесе`),
		party: party{
			last: true, subject: forms(kazakhActors, kazakhSubject), dative: forms(kazakhActors, kazakhDative), object: forms(kazakhActors, kazakhGenitive),
			alone: list(`әркім, ешкім`), pronouns: list(`ол, олар`), before: list(`порт, полиция, сот, жергілікті, атқарушы, уәкілетті, мемлекеттік, әлеуметтік, құзыретті, тиісті, өтініш`),
			skip: list(`және, ал, бірақ, сондай-ақ`), givePassive: true,
		},
		limit: limit{
			most: list(``), least: list(`кемінде, кем дегенде`),
			mostBehind:  list(`ішінде, ішінде және, кешіктірмей, кешіктірілмей, дейін, дейінгі, аспайды, аспайтын, аспауға тиіс, артық емес, мерзімде, дейінгі мерзімге, дейінгі мерзімде`),
			onceBehind:  list(`бір рет`),
			leastBehind: list(`кем емес, кем болмауға тиіс, бұрын емес`),
			lead:        list(`кемінде бес жылда`), tail: list(``),
			from: list(``), to: list(``),
			doubt: list(`қайсысы, кейінірек, ертерек`), sure: list(``),
			later: list(`қайсысы кеш болса, қайсысы кейін болса, қайсысы кешірек болса`), earlier: list(`қайсысы бұрын болса, қайсысы ерте болса`),
			atOnce: list(`дереу, кідіріссіз, шұғыл түрде, кешіктірмей және, тез арада`), sameDay: list(`сол күні`),
			age: list(`жасқа, жастан, жасқа дейінгі, толмаған, толған, жасында`), loose: list(`бұрынғы, соңғы`), penalty: list(`бас бостандығынан айыруға, бас бостандығынан айыру, қамаққа алуға`),
			day: list(``), force: list(`қолданысқа енгізіледі, күшіне енеді`),
		},
	}
}
