package norm

import "zanger/internal/lang"

// Czech.
const (
	czechStrength = `must: je+ povinen, je+ povinna, je+ povinno, jsou+ povinni, jsou+ povinny, jsou+ povinna, jsou tak povinny, bude+ povinen, budou+ povinni, má povinnost, mají povinnost, musí, musejí, je třeba, je nutné, je nutno, je zapotřebí
endeavour: usiluje, usilují, snaží se, vynaloží úsilí
not: nesmí, nesmějí, nemůže, nemohou, nelze, není přípustn*, nejsou přípustn*, zakazuje, zakazují, je zakázáno, se zakazuje, není oprávněn*, nemá právo
may: může, mohou, lze, smí, smějí
entitled: má právo, mají právo, je+ oprávněn, je+ oprávněna, je+ oprávněno, jsou+ oprávněni, jsou+ oprávněny, má nárok, mají nárok, má též právo, má dále právo
no: není+ povinen, není+ povinna, není+ povinno, nejsou+ povinni, nejsou+ povinny, nejsou+ povinna, není+ oprávněna být, nemusí, nemá povinnost, není třeba, je-li třeba, kde je třeba, je+ povinen být, nelze-li, může - li, lze - li, nemůže - li, musí - li, smí - li, nelze - li, je - li, bylo povinno, byla povinna, byl povinen`
	czechDefining = `se rozumí, se+ rozumí, rozumí se, se považuje, se považují, považuje se, považují se, je pro účely`
	czechPassive  = `být *n, být *na, být *no, být *ni, být *ny, být *t, být *ta, být *to, být *ti, být *ty, být+ *eni, být+ *ena, být+ *eno, být+ *áno, být+ *ána, být+ *áni, být kdykoliv *`
	czechTold     = `informován*, poučen*, vyrozuměn*, upozorněn*`
	czechWhen     = `jestliže, pokud, v případě, v případech, v případě že, za podmínky, jakmile, za předpokladu`
	czechUnless   = `ledaže, s výjimkou, vyjma, nestanoví - li, nestanoví+ jinak, není - li+ stanoveno jinak, není - li+ stanoveno, kromě případ*, ne však, pokud+ nestanoví jinak, pokud+ není stanoveno jinak, s+ výjimkou`
	czechBesides  = `kromě toho, kromě obecných, vedle, i když, pokud jde o, pokud možno, v případě potřeby`
	czechGoesOn   = `že, aby, kter*, jenž, jež, jíž, jehož, jejichž, jemuž, o nichž, u kter*, v němž, v niž, v jehož, proti kter*, na kter*, ke kter*, pro kter*, s kter*, protože, kde, kdy, kdy k`
	czechAlso     = `nebo pokud, nebo jestliže, a pokud, anebo jestliže`
	czechBefore   = `zvlášť, *ý, *á, *é, *í, *ého, *ému, *ým, *ých, *ými, *ou, každý, každá, všichni, tato, tento, tyto, jiný, též, dále, také`
	czechStops    = `v, ve, na, po, s, se, o, od, do, pro, za, z, ze, k, ke, při, pod, nad, bez, přes, mezi, a, i, nebo, ale, ne, aby, že, jako, *t, *ci, písemně, bezplatně, bezodkladně, opatření, informace, všechny, všech, potřebnou, skutečnosti, službu, pomoc`
	czechActors   = `osoba osoby/osobě osobám/osobu osoby
oběť oběti/oběti obětem/oběť oběti
pachatel pachatelé/~pachateli pachatelům/pachatele
soud soudy/~soudu soudům/soud soudy
soudce soudci/soudci soudcům/soudce
policie/policii/policii
policista policisté/policistovi policistům/policistu policisty
orgán orgány/~orgánu orgánům/orgán orgány
úřad úřady/~úřadu úřadům/úřad úřady
ministerstvo ministerstva/ministerstvu ministerstvům/ministerstvo ministerstva
ministr ministři/ministrovi ministrům/ministra
vláda/vládě/vládu
obec obce/obci obcím/obec obce
kraj kraje/kraji krajům/kraj kraje
zástupce zástupci/zástupci zástupcům/zástupce
subjekt subjekty/~subjektu subjektům/subjekt subjekty
poskytovatel poskytovatelé/~poskytovateli poskytovatelům/poskytovatele
příjemce příjemci/příjemci příjemcům/příjemce
žadatel žadatelé/~žadateli žadatelům/žadatele
zájemce zájemci/zájemci zájemcům/zájemce
odborník odborníci/odborníkovi odborníkům/odborníka odborníky
inspektor inspektoři/inspektorovi inspektorům/inspektora inspektory
pracovník pracovníci/pracovníkovi pracovníkům/pracovníka pracovníky
zaměstnanec zaměstnanci/zaměstnanci zaměstnancům/zaměstnance
zaměstnavatel zaměstnavatelé/~zaměstnavateli zaměstnavatelům/zaměstnavatele
dítě děti/dítěti dětem/dítě děti
rodič rodiče/rodiči rodičům/rodiče
opatrovník opatrovníci/opatrovníkovi opatrovníkům/opatrovníka
obviněný obvinění/obviněnému/obviněného
poškozený poškození/poškozenému poškozeným/poškozeného
zmocněnec zmocněnci/zmocněnci zmocněncům/zmocněnce
důvěrník důvěrníci/důvěrníkovi důvěrníkům/důvěrníka
svědek svědci/svědkovi svědkům/svědka svědky
advokát advokáti/advokátovi advokátům/advokáta advokáty
lékař lékaři/lékařovi lékařům/lékaře
věznice/věznici/věznici
zařízení/zařízením/zařízení
občan občané/občanovi občanům/občana občany
cizinec cizinci/cizinci cizincům/cizince
strážce strážci/strážci strážcům/strážce
mistr mistři/mistrovi mistrům/mistra
rada rady/radě radám/radu rady
komise/komisi komisím/komisi
státy stát/~státu státům/stát`
)

func newCzech() *language {
	l := &language{
		code: lang.Czech, fold: asIs,
		abbreviated: set("odst", "písm", "sb", "čl", "tzv", "popř", "např", "věta"),
		strength:    list(czechStrength), inert: list(``), defining: list(czechDefining), passive: list(czechPassive), told: list(czechTold),
		when: list(czechWhen), unless: list(czechUnless), besides: list(czechBesides), particle: "li",
		goesOn: list(czechGoesOn), also: list(czechAlso), asks: list(`kter*, jenž, jež, jakým, jaký, jaké, zda, kolik`), negation: list(`není, nejsou, nebyl, nebyla, nebude, ne, ani`), relative: list(`že, aby, kter*, jenž, jež, kdo, zda, kolik, jak, jak*`),
		turning: list(`nestanoví jinak, nestanoví něco jiného, není stanoveno jinak`),
		party: party{
			joins:  list(`a, nebo, či, anebo, i`),
			before: list(czechBefore), alone: list(`každý, nikdo, ten, kdo`), pronouns: list(`on, ona, oni`), person: list(``),
			skip: list(`a, i, avšak, však, přitom, dále, na, též, pro`), adverbs: list(`též, také, dále, však, tak, rovněž, kdykoliv, vždy`),
			ends: list(czechStops), inform: list(`informovat, vyrozumět, poučit, upozornit, vyslechnout`), follow: list(`kter*, jenž, jež, u kter*, v kter*`), notTo: list(`stanoven*, uložen*, určen*, v, ve, na, o, po, při, k, ke, proti, vůči, kvůli, díky, naproti`),
			give: list(`poskytnout, umožnit, sdělit, oznámit, doručit, předat, zaslat, vydat, uhradit, vrátit, potvrdit, nahradit`), to: list(``), behind: true, givePassive: true,
		},
		limit: limit{
			most:  list(`do, nejpozději do, nejpozději, nejdéle, nejdéle do, nejdéle po dobu, ve lhůtě, ve lhůtě do, nejvýše, nejvíce, až, starší, po dobu nejdéle, nepřesahující, nejvýše však, nejpozději však do, až do výše, ve výši nejvýše, maximálně, nejdéle na dobu`),
			least: list(`nejméně, nejméně po dobu, alespoň, po dobu nejméně, nejméně však, nejdříve, delší než, nejdříve po`), mostBehind: list(``), leastBehind: list(`nebo více, a více`),
			lead: list(`po dobu, na dobu, ve výši, po uplynutí, v délce, po, na, částku, činí, pokutu, pokuta, za, dobu delší než`), tailEnds: list(`*ovat, *ávat, *nout, podat, předat, vydat, dát, předložit, oznámit, sdělit, uhradit, zaplatit, doručit, doplnit, vrátit, učinit, rozhodnout, provést, uvést, požádat, navrhnout, odstranit, zajistit, informovat`), tail: list(`ode, od, po, před, nebo do`),
			from: list(`od`), to: list(`do`),
			doubt: list(`podle toho, později, dříve, pozdější, dřívější`), sure: list(`ne později, ne dříve, nejdříve`),
			later: list(`pozdější z, podle toho _ která nastane později, podle toho _ který nastane později, podle toho _ co je později, podle toho _ co nastane později, co nastane později`), earlier: list(`dřívější z, podle toho _ která nastane dříve, podle toho _ který nastane dříve, podle toho _ co je dříve, podle toho _ co nastane dříve, co nastane dříve`),
			atOnce: list(`bezodkladně, neprodleně, bez zbytečného odkladu, ihned, okamžitě, bez odkladu`), sameDay: list(`téhož dne`),
			age: list(`mladší, věk*, věku, stáří, let věku`), loose: list(`posledních, předcházející*, předchozí*`), penalty: list(`odnětím svobody, odnětí svobody, trest, trestem`), deadline: list(`ve lhůtě, nejpozději`),
			past: list(`kter* byl, kter* byla, kter* bylo, kter* byli, kter* byly, kter* nebyl, kter* nebyla, kter* nebylo, kter* nebyli, kter* nebyly`),
			on:   list(`nejpozději, do, dne`), day: list(`dnem, od, ode dne, dne`), force: list(`nabývá účinnosti, účinnosti`),
		},
	}
	l.party.cases(czechActors)
	return l
}
