package norm

// czechActors are nouns of persons and bodies: nominative, dative and accusative in
// both numbers. A dative behind ~ is another case as well.
const czechActors = `osoba osoby/osobě osobám/osobu osoby
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
státy stát/~státu státům/stát
kapitán kapitáni/kapitánovi kapitánům/kapitána kapitány
převozník převozníci/převozníkovi převozníkům/převozníka převozníky
lodník lodníci/lodníkovi lodníkům/lodníka lodníky
vlastník vlastníci/vlastníkovi vlastníkům/vlastníka vlastníky
stavebník stavebníci/stavebníkovi stavebníkům/stavebníka stavebníky
projektant projektanti/projektantovi projektantům/projektanta projektanty
autor autoři/autorovi autorům/autora autory
student studenti/studentovi studentům/studenta studenty
žák žáci/žákovi žákům/žáka žáky
člen členi/členovi členům/člena členy
senátor senátoři/senátorovi senátorům/senátora senátory
prezident prezidenti/prezidentovi prezidentům/prezidenta prezidenty
hejtman hejtmani/hejtmanovi hejtmanům/hejtmana hejtmany
tajemník tajemníci/tajemníkovi tajemníkům/tajemníka tajemníky
voják vojáci/vojákovi vojákům/vojáka vojáky
příslušník příslušníci/příslušníkovi příslušníkům/příslušníka příslušníky
strážník strážníci/strážníkovi strážníkům/strážníka strážníky
účastník účastníci/účastníkovi účastníkům/účastníka účastníky
dlužník dlužníci/dlužníkovi dlužníkům/dlužníka dlužníky
likvidátor likvidátoři/likvidátorovi likvidátorům/likvidátora likvidátory
exekutor exekutoři/exekutorovi exekutorům/exekutora exekutory
tlumočník tlumočníci/tlumočníkovi tlumočníkům/tlumočníka tlumočníky
azylant azylanti/azylantovi azylantům/azylanta azylanty
uprchlík uprchlíci/uprchlíkovi uprchlíkům/uprchlíka uprchlíky
poplatník poplatníci/poplatníkovi poplatníkům/poplatníka poplatníky
zdravotník zdravotníci/zdravotníkovi zdravotníkům/zdravotníka zdravotníky
společník společníci/společníkovi společníkům/společníka společníky
zákazník zákazníci/zákazníkovi zákazníkům/zákazníka zákazníky
klient klienti/klientovi klientům/klienta klienty
pacient pacienti/pacientovi pacientům/pacienta pacienty
manžel manželé/manželovi manželům/manžela manžely
registrant registranti/registrantovi registrantům/registranta registranty
operátor operátoři/operátorovi operátorům/operátora operátory
auditor auditoři/auditorovi auditorům/auditora auditory
arbitr arbitři/arbitrovi arbitrům/arbitra arbitry
pilot piloti/pilotovi pilotům/pilota piloty
referent referenti/referentovi referentům/referenta referenty
úředník úředníci/úředníkovi úředníkům/úředníka úředníky
pěstoun pěstouni/pěstounovi pěstounům/pěstouna pěstouny
poručník poručníci/poručníkovi poručníkům/poručníka poručníky
kurátor kurátoři/kurátorovi kurátorům/kurátora kurátory
asistent asistenti/asistentovi asistentům/asistenta asistenty
redaktor redaktoři/redaktorovi redaktorům/redaktora redaktory
kandidát kandidáti/kandidátovi kandidátům/kandidáta kandidáty
akademik akademici/akademikovi akademikům/akademika akademiky
rektor rektoři/rektorovi rektorům/rektora rektory
děkan děkani/děkanovi děkanům/děkana děkany
profesor profesoři/profesorovi profesorům/profesora profesory
expert experti/expertovi expertům/experta experty
technik technici/technikovi technikům/technika techniky
mechanik mechanici/mechanikovi mechanikům/mechanika mechaniky
dispečer dispečeři/dispečerovi dispečerům/dispečera dispečery
guvernér guvernéři/guvernérovi guvernérům/guvernéra guvernéry
konzul konzuli/konzulovi konzulům/konzula konzuly
mediátor mediátoři/mediátorovi mediátorům/mediátora mediátory
kontrolor kontroloři/kontrolorovi kontrolorům/kontrolora kontrolory
revizor revizoři/revizorovi revizorům/revizora revizory
celník celníci/celníkovi celníkům/celníka celníky
psycholog psychologi/psychologovi psychologům/psychologa psychology
terapeut terapeuti/terapeutovi terapeutům/terapeuta terapeuty
pronajímatel pronajímatelé/~pronajímateli pronajímatelům/pronajímatele
provozovatel provozovatelé/~provozovateli provozovatelům/provozovatele
držitel držitelé/~držiteli držitelům/držitele
majitel majitelé/~majiteli majitelům/majitele
odběratel odběratelé/~odběrateli odběratelům/odběratele
dodavatel dodavatelé/~dodavateli dodavatelům/dodavatele
zadavatel zadavatelé/~zadavateli zadavatelům/zadavatele
zhotovitel zhotovitelé/~zhotoviteli zhotovitelům/zhotovitele
vydavatel vydavatelé/~vydavateli vydavatelům/vydavatele
učitel učitelé/~učiteli učitelům/učitele
ředitel ředitelé/~řediteli ředitelům/ředitele
školitel školitelé/~školiteli školitelům/školitele
velitel velitelé/~veliteli velitelům/velitele
navrhovatel navrhovatelé/~navrhovateli navrhovatelům/navrhovatele
věřitel věřitelé/~věřiteli věřitelům/věřitele
pojistitel pojistitelé/~pojistiteli pojistitelům/pojistitele
chovatel chovatelé/~chovateli chovatelům/chovatele
odesílatel odesílatelé/~odesílateli odesílatelům/odesílatele
podnikatel podnikatelé/~podnikateli podnikatelům/podnikatele
jednatel jednatelé/~jednateli jednatelům/jednatele
spotřebitel spotřebitelé/~spotřebiteli spotřebitelům/spotřebitele
zůstavitel zůstavitelé/~zůstaviteli zůstavitelům/zůstavitele
nositel nositelé/~nositeli nositelům/nositele
uživatel uživatelé/~uživateli uživatelům/uživatele
vypůjčitel vypůjčitelé/~vypůjčiteli vypůjčitelům/vypůjčitele
vypravitel vypravitelé/~vypraviteli vypravitelům/vypravitele
vyšetřovatel vyšetřovatelé/~vyšetřovateli vyšetřovatelům/vyšetřovatele
nakladatel nakladatelé/~nakladateli nakladatelům/nakladatele
zřizovatel zřizovatelé/~zřizovateli zřizovatelům/zřizovatele
pořadatel pořadatelé/~pořadateli pořadatelům/pořadatele
zakladatel zakladatelé/~zakladateli zakladatelům/zakladatele
oznamovatel oznamovatelé/~oznamovateli oznamovatelům/oznamovatele
stěžovatel stěžovatelé/~stěžovateli stěžovatelům/stěžovatele
předkladatel předkladatelé/~předkladateli předkladatelům/předkladatele
pozorovatel pozorovatelé/~pozorovateli pozorovatelům/pozorovatele
přihlašovatel přihlašovatelé/~přihlašovateli přihlašovatelům/přihlašovatele
ošetřovatel ošetřovatelé/~ošetřovateli ošetřovatelům/ošetřovatele
vychovatel vychovatelé/~vychovateli vychovatelům/vychovatele
pojišťovatel pojišťovatelé/~pojišťovateli pojišťovatelům/pojišťovatele
obyvatel obyvatelé/~obyvateli obyvatelům/obyvatele
zpracovatel zpracovatelé/~zpracovateli zpracovatelům/zpracovatele
zprostředkovatel zprostředkovatelé/~zprostředkovateli zprostředkovatelům/zprostředkovatele
nabyvatel nabyvatelé/~nabyvateli nabyvatelům/nabyvatele
překladatel překladatelé/~překladateli překladatelům/překladatele
hodnotitel hodnotitelé/~hodnotiteli hodnotitelům/hodnotitele
posuzovatel posuzovatelé/~posuzovateli posuzovatelům/posuzovatele
objednatel objednatelé/~objednateli objednatelům/objednatele
uchazeč uchazeči/~uchazeči uchazečům/uchazeče
notář notáři/~notáři notářům/notáře
veterinář veterináři/~veterináři veterinářům/veterináře
rybář rybáři/~rybáři rybářům/rybáře
akcionář akcionáři/~akcionáři akcionářům/akcionáře
řidič řidiči/~řidiči řidičům/řidiče
komisař komisaři/~komisaři komisařům/komisaře
hasič hasiči/~hasiči hasičům/hasiče
volič voliči/~voliči voličům/voliče
hospodář hospodáři/~hospodáři hospodářům/hospodáře
správce správci/správci správcům/správce
nájemce nájemci/nájemci nájemcům/nájemce
výrobce výrobci/výrobci výrobcům/výrobce
dovozce dovozci/dovozci dovozcům/dovozce
vývozce vývozci/vývozci vývozcům/vývozce
prodejce prodejci/prodejci prodejcům/prodejce
obhájce obhájci/obhájci obhájcům/obhájce
odpůrce odpůrci/odpůrci odpůrcům/odpůrce
žalobce žalobci/žalobci žalobcům/žalobce
plátce plátci/plátci plátcům/plátce
dopravce dopravci/dopravci dopravcům/dopravce
přepravce přepravci/přepravci přepravcům/přepravce
původce původci/původci původcům/původce
rozhodce rozhodci/rozhodci rozhodcům/rozhodce
dárce dárci/dárci dárcům/dárce
průvodce průvodci/průvodci průvodcům/průvodce
důchodce důchodci/důchodci důchodcům/důchodce
dozorce dozorci/dozorci dozorcům/dozorce
poradce poradci/poradci poradcům/poradce
tvůrce tvůrci/tvůrci tvůrcům/tvůrce
ochránce ochránci/ochránci ochráncům/ochránce
poslanec poslanci/poslanci poslancům/poslance
znalec znalci/znalci znalcům/znalce
pojištěnec pojištěnci/pojištěnci pojištěncům/pojištěnce
myslivec myslivci/myslivci myslivcům/myslivce
pověřenec pověřenci/pověřenci pověřencům/pověřence
velvyslanec velvyslanci/velvyslanci velvyslancům/velvyslance
oprávněnec oprávněnci/oprávněnci oprávněncům/oprávněnce
vědec vědci/vědci vědcům/vědce
nezletilec nezletilci/nezletilci nezletilcům/nezletilce
svěřenec svěřenci/svěřenci svěřencům/svěřence
schovanec schovanci/schovanci schovancům/schovance
chráněnec chráněnci/chráněnci chráněncům/chráněnce
podnik podniky/~podniku podnikům/podnik podniky
výbor výbory/~výboru výborům/výbor výbory
senát senáty/~senátu senátům/senát senáty
fond fondy/~fondu fondům/fond fondy
odbor odbory/~odboru odborům/odbor odbory
ústav ústavy/~ústavu ústavům/ústav ústavy
parlament parlamenty/~parlamentu parlamentům/parlament parlamenty
útvar útvary/~útvaru útvarům/útvar útvary
tribunál tribunály/~tribunálu tribunálům/tribunál tribunály
klub kluby/~klubu klubům/klub kluby
svaz svazy/~svazu svazům/svaz svazy
magistrát magistráty/~magistrátu magistrátům/magistrát magistráty
podvýbor podvýbory/~podvýboru podvýborům/podvýbor podvýbory
institut instituty/~institutu institutům/institut instituty
sbor sbory/~sboru sborům/sbor sbory
banka banky/bance bankám/banku banky
pojišťovna pojišťovny/pojišťovně pojišťovnám/pojišťovnu pojišťovny
prokuratura prokuratury/prokuratuře prokuraturám/prokuraturu prokuratury
agentura agentury/agentuře agenturám/agenturu agentury
komora komory/komoře komorám/komoru komory
škola školy/škole školám/školu školy
univerzita univerzity/univerzitě univerzitám/univerzitu univerzity
manželka manželky/manželce manželkám/manželku manželky
matka matky/matce matkám/matku matky
rodina rodiny/rodině rodinám/rodinu rodiny
žena ženy/ženě ženám/ženu ženy
pobočka pobočky/pobočce pobočkám/pobočku pobočky
poradna poradny/poradně poradnám/poradnu poradny
posádka posádky/posádce posádkám/posádku posádky
advokátka advokátky/advokátce advokátkám/advokátku advokátky
lékařka lékařky/lékařce lékařkám/lékařku lékařky
učitelka učitelky/učitelce učitelkám/učitelku učitelky
fakulta fakulty/fakultě fakultám/fakultu fakulty
pošta pošty/poště poštám/poštu pošty
inspekce/inspekci inspekcím/inspekci inspekce
nemocnice/nemocnici nemocnicím/nemocnici nemocnice
organizace/organizaci organizacím/organizaci organizace
instituce/instituci institucím/instituci instituce
nadace/nadaci nadacím/nadaci nadace
delegace/delegaci delegacím/delegaci delegace
asociace/asociaci asociacím/asociaci asociace
federace/federaci federacím/federaci federace
společnost společnosti/společnosti společnostem/společnost společnosti
zastupitelstvo zastupitelstva/~zastupitelstvu zastupitelstvům/zastupitelstvo zastupitelstva
předsednictvo předsednictva/~předsednictvu předsednictvům/předsednictvo předsednictva
družstvo družstva/~družstvu družstvům/družstvo družstva
představenstvo představenstva/~představenstvu představenstvům/představenstvo představenstva
mužstvo mužstva/~mužstvu mužstvům/mužstvo mužstva
sdružení/sdružením/sdružení
ředitelství/ředitelstvím/ředitelství
shromáždění/shromážděním/shromáždění
oddělení/oddělením/oddělení
vydavatelství/vydavatelstvím/vydavatelství
velitelství/velitelstvím/velitelství
zastupitelství/zastupitelstvím/zastupitelství
velvyslanectví/velvyslanectvím/velvyslanectví
společenství/společenstvím/společenství
odsouzený odsouzení/odsouzenému odsouzeným/odsouzeného odsouzené
obžalovaný obžalovaní/obžalovanému obžalovaným/obžalovaného obžalované
zadržený zadržení/zadrženému zadrženým/zadrženého zadržené
žalovaný žalovaní/žalovanému žalovaným/žalovaného žalované
dospělý dospělí/dospělému dospělým/dospělého dospělé
nezletilý nezletilí/nezletilému nezletilým/nezletilého nezletilé
mladistvý mladiství/mladistvému mladistvým/mladistvého mladistvé
nemocný nemocní/nemocnému nemocným/nemocného nemocné
zletilý zletilí/zletilému zletilým/zletilého zletilé
propuštěný propuštění/propuštěnému propuštěným/propuštěného propuštěné
pozůstalý pozůstalí/pozůstalému pozůstalým/pozůstalého pozůstalé
nezaměstnaný nezaměstnaní/nezaměstnanému nezaměstnaným/nezaměstnaného nezaměstnané
podezřelý podezřelí/podezřelému podezřelým/podezřelého podezřelé
pojištěný pojištění/pojištěnému pojištěným/pojištěného pojištěné
cestující/cestujícímu cestujícím/cestujícího
vedoucí/vedoucímu vedoucím/vedoucího
pracující/pracujícímu pracujícím/pracujícího
předseda předsedové/předsedovi předsedům/předsedu předsedy
místopředseda místopředsedové/místopředsedovi místopředsedům/místopředsedu místopředsedy
starosta starostové/starostovi starostům/starostu starosty
primátor primátoři/primátorovi primátorům/primátora primátory
otec otcové/otci otcům/otce
dědic dědici dědicové/dědici dědicům/dědice
spolek spolky/~spolku spolkům/spolek spolky
správa správy/správě správám/správu správy
služba služby/službě službám/službu služby
stanice/stanici stanicím/stanici stanice
lodivod lodivodi/lodivodovi lodivodům/lodivoda lodivody
strávník strávníci/strávníkovi strávníkům/strávníka strávníky
svolavatel svolavatelé/~svolavateli svolavatelům/svolavatele
zastupitel zastupitelé/~zastupiteli zastupitelům/zastupitele
vystavovatel vystavovatelé/~vystavovateli vystavovatelům/vystavovatele
emitent emitenti/emitentovi emitentům/emitenta emitenty
investor investoři/investorovi investorům/investora investory
burza burzy/burze burzám/burzu burzy
sněmovna/sněmovně/sněmovnu
přednosta přednostové/přednostovi přednostům/přednostu
město města/~městu městům/město města
starostka starostky/starostce starostkám/starostku starostky
ředitelka ředitelky/ředitelce ředitelkám/ředitelku ředitelky
posádka posádky/posádce posádkám/posádku posádky
kancelář kanceláře/kanceláři kancelářím/kancelář kanceláře
obchodník obchodníci/obchodníkovi obchodníkům/obchodníka obchodníky
živnostník živnostníci/živnostníkovi živnostníkům/živnostníka živnostníky
kupující kupující/kupujícímu kupujícím/kupujícího
prodávající prodávající/prodávajícímu prodávajícím/prodávajícího
spořitelna spořitelny/spořitelně spořitelnám/spořitelnu spořitelny
pojistník pojistníci/pojistníkovi pojistníkům/pojistníka pojistníky
prokurátor prokurátoři/prokurátorovi prokurátorům/prokurátora prokurátory
náměstek náměstci/náměstkovi náměstkům/náměstka náměstky
redakce/redakci/redakci
novinář novináři/novinářovi novinářům/novináře
deklarant deklaranti/deklarantovi deklarantům/deklaranta deklaranty
středisko střediska/středisku střediskům/středisko střediska
knihovna knihovny/knihovně knihovnám/knihovnu knihovny
muzeum muzea/muzeu muzeím/muzeum muzea
muž muži/mužovi mužům/muže
zemědělec zemědělci/zemědělci zemědělcům/zemědělce
pečující pečující/pečujícímu pečujícím/pečujícího
republika republiky/republice republikám/republiku republiky
ombudsman ombudsmani/ombudsmanovi ombudsmanům/ombudsmana ombudsmany
církev církve/církvi církvím/církev církve
příbuzný příbuzní/příbuznému příbuzným/příbuzného příbuzné
ručitel ručitelé/~ručiteli ručitelům/ručitele
distributor distributoři/distributorovi distributorům/distributora distributory
pěstitel pěstitelé/~pěstiteli pěstitelům/pěstitele
převodce převodci/převodci převodcům/převodce
představitel představitelé/~představiteli představitelům/představitele
tuzemec tuzemci/tuzemci tuzemcům/tuzemce
cizozemec cizozemci/cizozemci cizozemcům/cizozemce
likvidátor likvidátoři/likvidátorovi likvidátorům/likvidátora likvidátory
strážce strážci/strážci strážcům/strážce
lodník lodníci/lodníkovi lodníkům/lodníka lodníky
kormidelník kormidelníci/kormidelníkovi kormidelníkům/kormidelníka kormidelníky
pedagog pedagogové/pedagogovi pedagogům/pedagoga pedagogy
psycholog psychologové/psychologovi psychologům/psychologa psychology
náhradník náhradníci/náhradníkovi náhradníkům/náhradníka náhradníky
navrhovatel navrhovatelé/~navrhovateli navrhovatelům/navrhovatele
odpůrce odpůrci/odpůrci odpůrcům/odpůrce`
