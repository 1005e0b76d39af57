package norm

// moreRussianActors go on where russianActors end.
const moreRussianActors = `
судовладелец судовладельцы/судовладельцу судовладельцам/судовладельца судовладельцев
застрахованный застрахованные/застрахованному застрахованным/застрахованного застрахованных
нотариус нотариусы/нотариусу нотариусам/нотариуса нотариусов
пристав приставы/приставу приставам/пристава приставов
сенатор сенаторы/сенатору сенаторам/сенатора сенаторов
мэр мэры/мэру мэрам/мэра мэров
партия партии/партии партиям/партию партии
таможня/таможне/таможню
библиотека библиотеки/библиотеке библиотекам/библиотеку библиотеки
музей музеи/музею музеям/музей музеи
почтальон почтальоны/почтальону почтальонам/почтальона почтальонов
курьер курьеры/курьеру курьерам/курьера курьеров
стажер стажеры/стажеру стажерам/стажера стажеров
волонтер волонтеры/волонтеру волонтерам/волонтера волонтеров
рыбак рыбаки/рыбаку рыбакам/рыбака рыбаков
депозитарий депозитарии/депозитарию депозитариям/депозитарий депозитарии
поверенный поверенные/поверенному поверенным/поверенного поверенных
комитент комитенты/комитенту комитентам/комитента комитентов
церковь церкви/церкви церквам/церковь церкви
комендант коменданты/коменданту комендантам/коменданта комендантов
сторож сторожа/сторожу сторожам/сторожа сторожей
омбудсман омбудсманы/омбудсману омбудсманам/омбудсмана омбудсманов
ассамблея/ассамблее/ассамблею
конгресс/конгрессу/конгресс
республика республики/республике республикам/республику республики
община общины/общине общинам/общину общины
мэрия/мэрии/мэрию
гарант гаранты/гаранту гарантам/гаранта гарантов
аптека аптеки/аптеке аптекам/аптеку аптеки
фармацевт фармацевты/фармацевту фармацевтам/фармацевта фармацевтов
торговец торговцы/торговцу торговцам/торговца торговцев
спонсор спонсоры/спонсору спонсорам/спонсора спонсоров
рекламодатель рекламодатели/рекламодателю рекламодателям/рекламодателя рекламодателей
рекламораспространитель рекламораспространители/рекламораспространителю рекламораспространителям/рекламораспространителя рекламораспространителей
ученый ученые/ученому ученым/ученого ученых
лодочник лодочники/лодочнику лодочникам/лодочника лодочников
проверяемый проверяемые/проверяемому проверяемым/проверяемого проверяемых
изобретатель изобретатели/изобретателю изобретателям/изобретателя изобретателей
налоговик налоговики/налоговику налоговикам/налоговика налоговиков
педагог педагоги/педагогу педагогам/педагога педагогов
психолог психологи/психологу психологам/психолога психологов
редактор редакторы/редактору редакторам/редактора редакторов
концессионер концессионеры/концессионеру концессионерам/концессионера концессионеров
концедент/концеденту/концедента
дольщик дольщики/дольщику дольщикам/дольщика дольщиков
абитуриент абитуриенты/абитуриенту абитуриентам/абитуриента абитуриентов
`

// moreCzechActors go on where czechActors end.
const moreCzechActors = `
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
odpůrce odpůrci/odpůrci odpůrcům/odpůrce
`
