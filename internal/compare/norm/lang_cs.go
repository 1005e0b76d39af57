package norm

import "zanger/internal/lang"

// Czech.
const (
	czechStrength = `must: je++ povinen, je++ povinna, je++ povinno, jsou++ povinni, jsou++ povinny, jsou++ povinna, jsou tak povinny, bude+ povinen, budou+ povinni, má povinnost, mají povinnost, musí, musejí, je třeba, je nutné, je nutno, je zapotřebí
endeavour: usiluje, usilují, snaží se, vynaloží úsilí
not: nesmí, nesmějí, nemůže, nemohou, nelze, není přípustn*, nejsou přípustn*, není možné, není možno, není dovolen*, nejsou dovolen*, nemohou být, není dovoleno, zakazuje, zakazují, je zakázáno, se zakazuje, není oprávněn*, nemá právo, nemají právo, nemá nárok, nemají nárok
may: může, mohou, lze, smí, smějí, je možné, je možno, je přípustné, jsou přípustné, je dovoleno
entitled: má právo, mají právo, je++ oprávněn, je++ oprávněna, je++ oprávněno, jsou++ oprávněni, jsou++ oprávněny, má nárok, mají nárok, má též právo, má dále právo
no: je - li+ možné, je - li+ možno, není nutné, není nutno, není zapotřebí, není+ povinen, není+ povinna, není+ povinno, nejsou++ povinni, nejsou++ povinny, nejsou++ povinna, není+ oprávněna být, nemusí, nemá povinnost, není třeba, je-li třeba, kde je třeba, je+ povinen být, nelze-li, může - li, lze - li, nemůže - li, musí - li, smí - li, nelze - li, je - li, bylo povinno, byla povinna, byl povinen`
	czechDefining = `se rozumí, se+ rozumí, rozumí se, se považuje, se považují, považuje se, považují se, je pro účely`
	czechPassive  = `být *n, být *na, být *no, být *ni, být *ny, být *t, být *ta, být *to, být *ti, být *ty, být+ *eni, být+ *ena, být+ *eno, být+ *áno, být+ *ána, být+ *áni, být kdykoliv *`
	czechTold     = `informován*, poučen*, vyrozuměn*, upozorněn*`
	czechWhen     = `při splnění, při nesplnění, při porušení, při nedodržení, při neplnění, jestliže, pokud, v případě, v případech, v případě že, za podmínky, jakmile, za předpokladu`
	czechUnless   = `ledaže, s výjimkou, vyjma, nestanoví - li, nestanoví+ jinak, ne* - li+ jinak, ne* - li+ něco jiného, není - li+ stanoveno jinak, není - li+ stanoveno, kromě případ*, ne však, pokud+ nestanoví jinak, pokud+ není stanoveno jinak, s+ výjimkou`
	czechBesides  = `kromě toho, kromě obecných, vedle, i když, pokud jde o, pokud možno, v případě potřeby`
	czechGoesOn   = `kdo, než, do něhož, do níž, z něhož, z níž, že, aby, kter*, jenž, jež, jíž, jehož, jejichž, jemuž, o nichž, u kter*, v němž, v niž, v jehož, proti kter*, na kter*, ke kter*, pro kter*, s kter*, protože, kde, kdy, kdy k`
	czechAlso     = `nebo pokud, nebo jestliže, a pokud, anebo jestliže`
	czechBefore   = `odborně, jeho, její, jejich, zvlášť, žádný, žádná, žádné, místně, věcně, *ý, *á, *é, *í, *ého, *ému, *ímu, *ím, *ým, *ých, *ými, *ou, každý, každá, všichni, tato, tento, tyto, jiný, též, dále, také`
	czechStops    = `žalobu, žádost, zprávu, návrh, doklad, doklady, potvrzení, rozhodnutí, informace, údaje, seznam, výkaz, oznámení, vyjádření, přehled, smlouvu, stížnost, odvolání, pokutu, pokuty, náhradu, příspěvek, dávku, kopii, podklady, osvědčení, povolení, souhlas, lhůtu, výjimku, kontrolu, součinnost, přístup, vstup, stejnopis, výpis, protokol, písemnou, písemný, opis, skutečnost, změnu, změny, podporu, ochranu, péči, služby, podle, v, ve, na, po, s, se, o, od, do, pro, za, z, ze, k, ke, při, pod, nad, bez, přes, mezi, a, i, nebo, ale, ne, aby, že, jako, *t, *ci, písemně, bezplatně, bezodkladně, opatření, informace, všechny, všech, potřebnou, skutečnosti, službu, pomoc`
)

func newCzech() *language {
	l := &language{
		code: lang.Czech, fold: asIs,
		abbreviated: set("odst", "písm", "sb", "čl", "tzv", "popř", "např", "věta"),
		strength:    list(czechStrength), inert: list(``), defining: list(czechDefining), passive: list(czechPassive), told: list(czechTold),
		when: list(czechWhen), unless: list(czechUnless), besides: list(czechBesides), particle: "li", asides: list(`podle okolností, případně, popřípadě, podle povahy věci, v případě potřeby`), subjectless: list(`lze, nelze, je třeba, je nutn*, je zapotřebí, je možn*, není možn*, je přípustné, je dovoleno, není dovoleno, je zakázáno, není přípustné`), concedes: list(`byť, ač, ačkoli, třebaže, třeba`), contents: list(`že, aby`), elsewise: list(`jinak, jiného`), denying: list(`nestanov*, neurč*, nevyplývá, nedohodn*, nerozhodn*, neuved*, nesjedn*, nestanovuj*`), often: list(`1 year: jednou ročně, jedenkrát ročně, jednou za rok, jedenkrát za rok, jednou v roce
1 month: jednou měsíčně, jedenkrát měsíčně, jednou za měsíc, jedenkrát za měsíc
1 week: jednou týdně, jedenkrát týdně, jednou za týden
1 day: jednou denně, jedenkrát denně, jednou za den`), queries: list(`prověř*, zjišť*, zjist*, ověř*, posoud*, posuzuj*, přezkoum*, zkoum*, zváž*`),
		goesOn: list(czechGoesOn), also: list(czechAlso), asks: list(`kter*, jenž, jež, jakým, jaký, jaké, zda, kolik`), negation: list(`není, nejsou, nebyl, nebyla, nebude, ne, ani, nikoli, nikoliv`), relative: list(`že, aby, kter*, jenž, jež, jíž, jichž, jimž, jímž, jehož, jejíž, jejichž, jemuž, němuž, němž, níž, niž, nímž, nichž, nimž, něhož, nějž, nichž, čímž, čehož, kdo, zda, kolik, jak, jak*, kdy, kde, kam`),
		prepositions: list(`v, ve, na, po, s, se, o, od, ode, do, pro, za, z, ze, k, ke, při, pod, nad, bez, přes, mezi, před, u, podle, proti, kromě, vedle, místo, kvůli, díky, naproti, vůči, během, okolo, kolem, mimo, prostřednictvím, pomocí`), remarks: list(`ač, ačkoli, byť, i, jako`), clitics: list(`se, si, je, jsou, bude, budou, není, nejsou, mu, jim, ji, ho, lze, může, mohou, musí, musejí, nesmí, nesmějí, má, mají, nelze, nemůže, nemohou`), whenNoun: list(`při splnění, při nesplnění, při porušení, při nedodržení, při neplnění, v případě, v případech, za předpokladu, za podmínky`), predicates: list(`náleží, přechází, vzniká, zaniká, činí, přísluší, platí, trvá, nabývá, pozbývá, postoupí, převezme, přihlíží, vychází, dochází, nastane, dojde, běží, končí, začíná, hradí, odpovídá, spočívá, nahradí, odejme, rozhodují, přidělí, rozhodne, vydá, uloží, provede, oznámí, zašle, předá, sdělí, poskytne, stanoví, postupuje, použije, použijí, zahájí, zastaví, zruší, vyzve, upozorní, vrátí, uhradí, zajistí, umožní, doloží, předloží, podá, uvede, přizná, odejme, vyplatí, zaplatí, určí, vyhotoví, zapíše, vymaže, pořídí, přihlédne, informuje, vyrozumí, nevydá, neuloží, je, jsou, není, nejsou, bude, budou, byl, byla, bylo, byli, byly, má, mají, může, mohou, musí, lze, *uje, *ují, *ává, *ávají`),
		impersonal: list(`je zakáz*, zakazuj*, se zakazuj*`), whenWhole: list(`v ostatních případech, ve výjimečných případech, v odůvodněných případech, v jiných případech, v naléhavých případech, v mimořádných případech, ve zvlášť složitých případech, ve zvláštních případech`),
		infinitives: list(`*olat, *slat, *ělat, *žádat, *kládat, *vat, *kat, *zat, *sat, *nat, *rat, *ovat, *ávat, *nout, *vit, *dit, *lit, *nit, *šit, *žit, *čit, *stit, *oudit, podat, předat, vydat, dát, být, požádat, sdělit, provést, uvést`),
		turning:     list(`nestanoví jinak, nestanoví něco jiného, není stanoveno jinak`),
		party: party{
			joins:  list(`a, nebo, či, anebo, i`),
			before: list(czechBefore), clausal: list(`kdo`), alone: list(`každý, nikdo, ten, ti, kdo`), pronouns: list(`on, ona, oni`), person: list(``),
			skip: list(`a, i, avšak, však, přitom, dále, též`), adverbs: list(`pak, též, také, dále, však, tak, rovněž, kdykoliv, vždy`),
			ends: list(czechStops), inform: list(`požádat, vyzvat, informovat, vyrozumět, poučit, upozornit, vyslechnout`), follow: list(`činný v, činná v, činné v, činnému v, činným v, činného v, činných v, *ícím, *ícímu, uveden*, určen*, pověřen*, kter*, jenž, jež, u kter*, v kter*`), notAgent: list(`jmenován*, zvolen*, uznán*, ustanoven*, doprovázen*, zastoupen*`), participles: list(`*n, *na, *no, *ni, *ny, *t, *ta, *to, *ti, *ty`), notDative: list(`kter*, *ou, *ého, *ými, *á, jejich, jeho, její`), notBefore: list(`zahraničí, *ení, *ání, *ením, *áním, *utím, *utí`), deeds: list(`*ání, *ení, *tí, *áním, *ením`), direct: list(`jeho, její, jejich, dva, dvě, tři, oba, obě, jeden, jedna, jedno, *ý, *á, *é, *í, každý, každá, každé, všichni, tento, tato, toto, tito, žádný, žádná`), dativeBefore: list(`*ému, *ímu`), notName: list(`poté, také, kteří, které, dále`), orElse: list(`popřípadě, případně, respektive, popř`), plural: list(`*telům, *níkům, *ncům, *ářům, *stům, *nům`), notPlural: list(`zákonům, důvodům, účelům`), notTo: list(`*enou, *anou, *nutou, stanoven*, uložen*, určen*, v, ve, na, o, po, při, k, ke, proti, vůči, kvůli, díky, naproti`),
			give: list(`podat, podávat, předložit, předkládat, zaplatit, odevzdat, svěřit, prodat, ohlásit, hlásit, doložit, prokázat, poskytovat, umožňovat, sdělovat, oznamovat, doručovat, předávat, zasílat, vydávat, hradit, vracet, ukládat, uložit, přiznat, odesílat, odeslat, přispívat, poskytnout, umožnit, sdělit, oznámit, doručit, předat, zaslat, vydat, uhradit, vrátit, potvrdit, nahradit`), to: list(``), whose: list(`jeho, její, jejich, svého, své, tohoto`), behind: true, givePassive: true,
		},
		limit: limit{
			most:  list(`nepřesah*, nepřesáh*, nepřevyš*, nepřevýš*, nepřekroč*, ne starší, ne starším, ne staršího, ne starších, do, nejpozději do, nejpozději do uplynutí, nejpozději před uplynutím, nepřesahující zpravidla dobu, nepřesahující dobu, nejpozději, nejdéle, nejdéle do, nejdéle po dobu, ve lhůtě, ve lhůtě do, nejvýše, nejvíce, až, po dobu nejdéle, nepřesahující, nejvýše však, nejpozději však do, až do výše, ve výši nejvýše, maximálně, nejdéle na dobu, nejvýše o, nejvíce o, maximálně o, nejvýše na, nejvýše na dobu, do výše`),
			least: list(`nejdříve však, nejdříve však po, nejdříve však po uplynutí, nejdříve po uplynutí, nejméně, nejméně po dobu, alespoň, po dobu nejméně, nejméně však, nejdříve, nejdříve po, minimálně, minimálně však, nejdříve po uplynutí, nejméně o`), over: list(`nad, přes, více než, delší než, déle než, přesáhnout, přesáhne, přesahuje, překročit, překročí, přesahující, převyšuje, převyšující, přesáhnout dobu, vyšší než, starší než, starší, starším, staršího, starších`), under: list(`méně než, kratší než, nižší než, menší než, pod, do uplynutí, před uplynutím`), mostBehind: list(``), leastBehind: list(`nebo více, a více`),
			lead: list(`po dobu, na dobu, ve výši, po uplynutí, v délce, po, na, částku, činí, pokutu, pokuta, za, dobu delší než, o, dobu`), tailEnds: list(`*sit, *nit, *dit, *čit, *žit, *vit, *lit, *šit, *tit, *ít, *out, *ovat, *ávat, *nout, podat, předat, vydat, dát, předložit, oznámit, sdělit, uhradit, zaplatit, doručit, doplnit, vrátit, učinit, rozhodnout, provést, uvést, požádat, navrhnout, odstranit, zajistit, informovat`), tail: list(`ode, od, po, před, nebo do`),
			from: list(`od`), to: list(`do`),
			doubt: list(`podle toho, později, dříve, pozdější, dřívější`), sure: list(`ne později, ne dříve, nejdříve`),
			later: list(`pozdější z, podle toho _ která nastane později, podle toho _ kter*+ později, podle toho _ co+ později, podle toho _ jak*+ později, podle toho _ který nastane později, podle toho _ co je později, podle toho _ co nastane později, co nastane později`), earlier: list(`dřívější z, podle toho _ která nastane dříve, podle toho _ kter*+ dříve, podle toho _ co+ dříve, podle toho _ jak*+ dříve, podle toho _ který nastane dříve, podle toho _ co je dříve, podle toho _ co nastane dříve, co nastane dříve`),
			atOnce: list(`bezodkladně, neprodleně, bez zbytečného odkladu, ihned, okamžitě, bez zbytečných průtahů, bez průtahů, bez prodlení, bez zbytečného prodlení, bez odkladu`), sameDay: list(`téhož dne`),
			age: list(`osob* starší, dítě starší, dítěte starší, děti starší, dětí starších, osob* starších, starší osob*, žák* starší, občan* starší, mladší, věk*, věku, stáří, let věku`), loose: list(`posledních, předcházející*, předchozí*`), looseBehind: list(`předcház*, zpět, před podáním`), penalty: list(`odnětím svobody, odnětí svobody, trest, trestem`), deadline: list(`ve lhůtě, nejpozději`),
			adjectival: list(`*letý, *letá, *leté, *letého, *letém, *letou, *letých, *letým, *roční, *ročních, *měsíční, *denní, *týdenní`), terms: list(`lhůt*, dob*, období*, termín*, odstup*, interval*, trest*`),
			cited: list(`§, odst ., písm ., čl ., č .`), older: list(`starší, starším, staršího, starších, staršími`),
			past: list(`kter* byl, kter* byla, kter* bylo, kter* byli, kter* byly, kter* nebyl, kter* nebyla, kter* nebylo, kter* nebyli, kter* nebyly`),
			on:   list(`nejpozději, do, dne`), day: list(`dnem, od, ode dne, dne`), force: list(`nabývá účinnosti, účinnosti`),
		},
	}
	l.party.cases(czechActors + moreCzechActors)
	return l
}
