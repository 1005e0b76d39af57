package analysis

// serbianEndings are endings that often come together, by the forms they make.
var serbianEndings = map[string]string{
	"short":        "a e i u",
	"noun":         "a e i u om ima",
	"adjective":    "og oga om ome omu oj ih im ima",
	"comparative":  "ija ije iji ijeg ijega ijem ijemu ijih ijim ijima ijoj",
	"participle":   "la le li lo",
	"passive":      "n na ne ni no",
	"present":      "m mo š te",
	"past":         "h hu smo ste še",
	"imperative":   "j jmo jte",
	"gerund":       "ju jući",
	"noun-l":       "lu lom lama lima",
	"a-past":       "ah ahu asmo aste aše",
	"a-participle": "ala ale ali alo ao",
	"e-present":    "em eš emo ete",
	"a-present":    "am aš amo ate aju",
	"a-passive":    "an ana ane ani ano",
	"i-present":    "im iš imo ite",
	"a-imperative": "aj ajmo ajte",
	"uj-present":   "uj uje ujem uješ ujemo ujete ujmo ujte uju ujući",
	"je-present":   "je jem ješ jemo jete",
}

// serbianRuleTable are the rules in the order in which they are tried; [readStemRules]
// says how they are written.
const serbianRuleTable = `
sk šk | +comparative +adjective +noun o
stv štv | a ima o om u
tanij manij panij ranij ganij | - +noun ama
an | - +noun in ina ine inom inu
in | - +noun ama o
on | - +noun ova ove ovi ovima
n | - +comparative +adjective +noun iju o
ać eć uć | +adjective a e eg ega em emu uh
ugov | a e i ima
ug | +short ama o om
log | - a ama e om u
<eo>g | - +short ama o om ova ove ovi ovima
rrari otti ssi lli | - ja jem ju o
uj | - +e-present e mo u ući
caj čaj ćaj đaj laj raj | - +short ama em eva eve evi evima ima
bij cij dij lij nij mij žij gij fij pij rij sij tij zij | - +noun ama o
<z>nal | - +noun ama o
ijal | - +noun ama o
ozil | - +noun
olov | a e i ima
ol | - +noun
lem | - +noun ama o
ram | +short ama o om
ar dr er or | - +noun ama
es is | a e ima om u
taš naš jaš kaš baš gaš vaš | - +noun ama em
eš iš | - +noun ama em
ikat | - +noun o
lat | - +noun o
et | - +noun ama o
est ist kst ost | - +noun ama o
išt | a e em ima u
ova | +past +participle o t ti
av ev iv | - +comparative +adjective +noun ama iju o
<dkml>ov | - +comparative +adjective +noun iju o
mov lov | - +noun
el | - +comparative +adjective +noun iju o
anj enj šnj | +comparative +adjective +noun eg ega em emu iju o
čin | - +adjective +noun ama o
roši | +participle +present h o smo ste t ti vši še
oš | - +comparative +adjective +noun iju
evit ovit | - +comparative +adjective +noun o
ast | - +comparative +adjective +noun o
k | - +comparative +adjective +noun iju o
eva ava iva uva | - +passive +past +participle +present +imperative +gerund o t ti v
ir | +uj-present +a-past +a-participle +a-present ajući al an at ati avši ivat
ač | +i-present e en ena ene eni eno eći i ih ila ile ili ilo io ismo iste it iti iše
ača | +passive +past +participle +present ju o t ti vši
n | +e-present e i imo ite u ula ule uli ulo uo usmo uste ut uta uti uto uvši ući
ni | +participle +present o smo ste ti vši
asta rsta ista psta esta usta <o>ga ika uca oja aja lja aka cka čka ška uka nja ima ara ata eta šta ita ota uta zna zva | +passive +past +participle +present +imperative +gerund je jem o t ti vši
ur | +a-past +a-participle +a-present +a-passive +a-imperative ajući al at ati
astaj istaj ostaj | - +a-past +a-participle +e-present at ati e mo te u ući
ba ca ča ća da ea fa ga ja ka na ra ta ua va | +participle +noun-l l
taj čaj jaj žaj šaj | - +short ama em eva eve evi evima ima
<o>ma iča nča uča ba ca ća da đa ha ja ka la na pa ra sa ša va za ža | +passive +past +participle +present +imperative +gerund o t ti vši
asta ista osta | +participle de dem demo dete deš doh dosmo doste doše du ne nem nemo nete neš nila nimo nite nu o t ti vši
ta | +passive +participle +present +imperative h ju o smo ste t ti vši še
inj | +a-past +a-participle +e-present at ati
as | +participle tao te tem temo tete teš ti timo tite tući
elji ulji titi aci iči odi oji eti avi ovi | +participle +present eći h o smo ste t ti vši še
titi jebi ari edi uši iči | +je-present +participle +present +imperative h ju o smo ste t ti vši še
bi či di li mi pi ri si ši ži | +je-present +participle +present +imperative h ju lu o smo ste t ti vši še
luč | +uj-present +i-present e en ena ene eni eno i ih ila ile ili ilo io ismo iste it iti iše
jeti | +participle +present h o smo ste t ti še
e | +participle +noun-l l
i | +participle +noun-l l
at | - +adjective +noun ija ije ijeg ijega ijem ijemu iji ijih ijim ijima iju o
et | avši e em emo eš i imo u ući
* | +a-past +a-participle +a-present +a-passive +a-imperative ajući alima alom at ati avši ivši
* | ama anih anim anja anje anog anoj anom anu ena enih enim enja enje eno enog enoj enom enu ima oga ova ove ovi
* | an na ne ni nih nija nije nijeg nijega nijem nijemu niji nijih nijim nijima niju nim nima no nog noj nom nu
* | +short an em ih im o og oj om
`

// serbianChangeTable says what endings stand for, parted by semicolons: the ending as
// other forms of the word have it, a colon, what it has become. It knows consonants
// softened before -i, the a that comes between two consonants, and forms of single words.
const serbianChangeTable = `
loga: lozi lozima; pjeh: pjesi pjesima; vojka: vojci; bojka: bojci; jak: jaci jacima; čajni: čajan;
ijerni: ijeran; larni: laran; ijesni: ijesan; anjca: anjac; ajca: ajac ajaca; ljca: ljaca ljac;
ejca: ejac ejaca; ojca: ojac ojaca; ajka: ajaka; ojka: ojaka; šca: šaca šac; ing: inzima inzi;
tvenik: tvenici; tetika: tetici teticima; nstva: nstava; nik: nicima; tik: ticima; zik: zicima; snik: snici;
kusi: kuse; kusni: kusan; kustva: kustava; dušni: dušan; antni: antan; bilni: bilan; tilni: tilan;
avilni: avilan; silni: silan; gilni: gilan; rilni: rilan; nilni: nilan; alni: alan; ozni: ozan; ravi: rave;
stavni: stavan; pravni: pravan; tivni: tivan; sivni: sivan; atni: atan; centa: cenata; denta: denata;
genta: genata; lenta: lenata; menta: menata; jenta: jenata; venta: venata; tetni: tetan; pletni: pletan;
šavi: šave; manta: manata; tanta: tanata; lanta: lanata; santa: sanata; ačka: ačak ačaka; uška: ušak;
atka: atak ataka atci atcima; etka: etak etaka; itka: itak itaka itci; otka: otak otaka;
utka: utak utaka utci utcima; eskna: eskan; tični: tičan; ojska: ojsci; esma: esama; metra: metara;
centra: centar centara; istra: istara istar; osti: ošću; dba: daba; čka: čcima čci; mca: mac maca;
voljni: voljan; anki: anaka; vca: vac vaca; sca: saca sac; nca: naca nac; rca: raca rac;
alca: aoca alaca alac; elca: elaca elac; olca: olaca olac olce; njca: njac njaca; ekta: ekata ekat;
izma: izam izama; jebi: jebe; ašni: ašan
`
