package acttest

import (
	"strings"

	"zanger/internal/act"
)

// lamps is one invented law in six languages, a unit a line: its level, its number,
// its text. The languages say the same, each in its own way.
var lamps = map[string]string{
	"en": `
article 1 Scope
text - This Law applies to lamps lit after 1 January 2031. It does not apply to lamps in private gardens.
article 2 Keepers of lamps
para 1 A keeper shall repair a broken lamp within thirty days from the day of notice, and a dangerous lamp within three working days.
para 2 A keeper may not sell a lamp without the written consent of the council.
para 3 A keeper is obliged:
point 1 to inspect each lamp at least once every five years;
point 2 not to disclose the addresses of complainants;
point 3 to keep records for 10 years, except in the cases provided for by paragraph 2 of Article 3.
article 3 Complaints
para 1 A person under eighteen years of age has the right to complain through a guardian.
para 2 The council decides by a majority of two thirds of the votes and pays 25 per cent of the costs, but not more than 20,000 euros.
para 3 A complaint is not considered if it is filed later than six months after the event.
article 4 Entry into force
text - This Law enters into force on 15 March 2031. Paragraph 3 of Article 2 applies from 2032.`,
	"ru": `
article 1 Сфера действия
text - Настоящий Закон применяется к фонарям, зажженным после 1 января 2031 года. Он не применяется к фонарям в частных садах.
article 2 Хранители фонарей
para 1 Хранитель чинит сломанный фонарь в течение тридцати дней со дня извещения, а опасный фонарь – в течение трех рабочих дней.
para 2 Хранитель не вправе продавать фонарь без письменного согласия совета.
para 3 Хранитель обязан:
point 1 осматривать каждый фонарь не реже одного раза в пять лет;
point 2 не разглашать адреса заявителей;
point 3 хранить записи десять лет, за исключением случаев, предусмотренных пунктом 2 статьи 3.
article 3 Жалобы
para 1 Лицо, не достигшее восемнадцати лет, имеет право подать жалобу через опекуна.
para 2 Совет принимает решение большинством в две трети голосов и выплачивает 25 процентов расходов, но не более 20 000 евро.
para 3 Жалоба не рассматривается, если она подана позднее шести месяцев после события.
article 4 Введение в действие
text - Настоящий Закон вводится в действие с 15 марта 2031 года. Пункт 3 статьи 2 применяется с 2032 года.`,
	"kk": `
article 1 Қолданылу аясы
text - Осы Заң 2031 жылғы 1 қаңтардан кейін жағылған шамдарға қолданылады. Ол жеке бақтардағы шамдарға қолданылмайды.
article 2 Шам сақтаушылар
para 1 Сақтаушы сынған шамды хабарланған күннен бастап отыз күн ішінде, ал қауіпті шамды үш жұмыс күні ішінде жөндейді.
para 2 Сақтаушы кеңестің жазбаша келісімінсіз шамды сатуға құқылы емес.
para 3 Сақтаушы:
point 1 әрбір шамды бес жылда кемінде бір рет қарап шығуға;
point 2 арыз берушілердің мекенжайларын жария етпеуге;
point 3 3-баптың 2-тармағында көзделген жағдайларды қоспағанда, жазбаларды он жыл сақтауға міндетті.
article 3 Шағымдар
para 1 Он сегіз жасқа толмаған адам қорғаншысы арқылы шағым жасауға құқылы.
para 2 Кеңес шешімді дауыстардың үштен екісінің көпшілігімен қабылдайды және шығыстардың 25 пайызын, бірақ 20 000 еуродан аспайтын соманы төлейді.
para 3 Шағым оқиғадан кейін алты айдан кеш берілсе, ол қаралмайды.
article 4 Қолданысқа енгізу
text - Осы Заң 2031 жылғы 15 наурыздан бастап қолданысқа енгізіледі. 2-баптың 3-тармағы 2032 жылдан бастап қолданылады.`,
	"cs": `
article 1 Působnost
text - Tento zákon se vztahuje na lampy rozsvícené po 1. lednu 2031. Nevztahuje se na lampy v soukromých zahradách.
article 2 Správci lamp
para 1 Správce opraví rozbitou lampu do třiceti dnů ode dne oznámení a nebezpečnou lampu do tří pracovních dnů.
para 2 Správce nesmí prodat lampu bez písemného souhlasu rady.
para 3 Správce je povinen
point 1 prohlédnout každou lampu nejméně jednou za pět let;
point 2 nezveřejňovat adresy stěžovatelů;
point 3 uchovávat záznamy po dobu 10 let, s výjimkou případů podle článku 3 odst. 2.
article 3 Stížnosti
para 1 Osoba mladší osmnácti let má právo podat stížnost prostřednictvím opatrovníka.
para 2 Rada rozhoduje většinou dvou třetin hlasů a hradí 25 procent nákladů, nejvýše však 20 000 eur.
para 3 Stížnost se neposuzuje, byla-li podána později než šest měsíců po události.
article 4 Účinnost
text - Tento zákon nabývá účinnosti dnem 15. března 2031. Článek 2 odst. 3 se použije od roku 2032.`,
	"ro": `
article 1 Domeniul de aplicare
text - Prezenta lege se aplică lămpilor aprinse după 1 ianuarie 2031. Ea nu se aplică lămpilor din grădinile private.
article 2 Păstrătorii lămpilor
para 1 Păstrătorul repară lampa defectă în termen de treizeci de zile de la data înștiințării, iar lampa periculoasă în termen de trei zile lucrătoare.
para 2 Păstrătorul nu poate vinde o lampă fără acordul scris al consiliului.
para 3 Păstrătorul este obligat:
point 1 să examineze fiecare lampă cel puțin o dată la cinci ani;
point 2 să nu divulge adresele reclamanților;
point 3 să păstreze registrele timp de 10 ani, cu excepția cazurilor prevăzute la art. 3 alin. (2).
article 3 Plângeri
para 1 Persoana care nu a împlinit vârsta de optsprezece ani are dreptul să depună plângere prin tutore.
para 2 Consiliul decide cu majoritatea de două treimi din voturi și plătește 25% din cheltuieli, dar nu mai mult de 20 000 de euro.
para 3 Plângerea nu se examinează dacă a fost depusă mai târziu de șase luni după eveniment.
article 4 Intrarea în vigoare
text - Prezenta lege intră în vigoare la 15 martie 2031. Articolul 2 alin. (3) se aplică din anul 2032.`,
	"sr": `
article 1 Примена
text - Овај закон примењује се на лампе упаљене после 1. јануара 2031. године. Не примењује се на лампе у приватним вртовима.
article 2 Чувари лампи
para 1 Чувар поправља покварену лампу у року од тридесет дана од дана обавештења, а опасну лампу у року од три радна дана.
para 2 Чувар не може продати лампу без писмене сагласности већа.
para 3 Чувар је дужан:
point 1 да прегледа сваку лампу најмање једном у пет година;
point 2 да не открива адресе подносилаца;
point 3 да чува евиденцију десет година, осим у случајевима из члана 3. став 2.
article 3 Притужбе
para 1 Лице које није навршило осамнаест година има право да поднесе притужбу преко стараоца.
para 2 Веће одлучује већином од две трећине гласова и плаћа 25 одсто трошкова, али не више од 20.000 евра.
para 3 Притужба се не разматра ако је поднета касније од шест месеци после догађаја.
article 4 Ступање на снагу
text - Овај закон ступа на снагу 15. марта 2031. године. Члан 2. став 3. примењује се од 2032. године.`,
}

// Parallel returns one invented law, on lamps and their keepers, in a language: en,
// ru, kk, cs, ro or sr. The texts say the same, unit by unit. It is a working text;
// a test that wants an official one says so itself.
func Parallel(lang string) *act.Expression {
	var body []*act.Provision
	var article, para *act.Provision
	for line := range strings.SplitSeq(strings.TrimSpace(lamps[lang]), "\n") {
		f := strings.SplitN(line, " ", 3)
		switch f[0] {
		case "article":
			article, para = Article(f[1], f[2]), nil
			body = append(body, article)
		case "text":
			article.Content = []act.Block{{Text: f[2]}}
		case "para":
			para = Para(f[1], f[2])
			article.Children = append(article.Children, para)
		case "point":
			para.Children = append(para.Children, Point(f[1], f[2]))
		}
	}
	x := Expression("xx-lamp", "2031-03-15", body...)
	x.Lang = lang
	if country := map[string]string{"cs": "cz", "ro": "md", "sr": "rs"}[lang]; country != "" {
		x.Country = country
	}
	return x
}
