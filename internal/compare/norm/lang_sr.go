package norm

import "zanger/internal/lang"

// Serbian, in Latin letters: the other script is brought to them.
const (
	serbianStrength = `must: je dužan, je dužna, je dužno, su dužni, su dužne, su dužna, dužan je, dužna je, dužni su, dužno je, je obavezan, je obavezna, su obavezni, obavezan je, mora, moraju, ima obavezu, imaju obavezu
endeavour: nastoji, nastoje, teži, teže
not: ne sme, ne smeju, ne može, ne mogu, zabranjeno je, je zabranjeno, zabranjuje se, zabranjen je, zabranjena je, nije dozvoljeno, nema pravo
may: može, mogu, sme, smeju
entitled: ima pravo, imaju pravo, je ovlašćen, je ovlašćena, su ovlašćeni, ovlašćen je
no: nije dužan, nije dužna, nisu dužni, ne mora, ne moraju, nije obavezan`
	serbianActors = `lice lica/licu licima/lice lica
čuvar čuvari/čuvaru čuvarima/čuvara čuvare
skelar skelari/skelaru skelarima/skelara
putnik putnici/putniku putnicima/putnika putnike
kapetan kapetani/kapetanu kapetanima/kapetana
veće veća/veću većima/veće
sud sudovi/sudu sudovima/sud
sudija sudije/sudiji sudijama/sudiju
tužilac tužioci/tužiocu tužiocima/tužioca tužioce
organ organi/organu organima/organ organe
policija/policiji/policiju
službenik službenici/službeniku službenicima/službenika
centar centri/centru centrima/centar
žrtva žrtve/žrtvi žrtvama/žrtvu žrtve
dete deca/detetu deci/dete decu
roditelj roditelji/roditelju roditeljima/roditelja roditelje
staralac staraoci/staraocu staraocima/staraoca
korisnik korisnici/korisniku korisnicima/korisnika korisnike
pružalac pružaoci/pružaocu pružaocima/pružaoca
učinilac učinioci/učiniocu učiniocima/učinioca
stranac stranci/strancu strancima/stranca strance
ministarstvo ministarstva/ministarstvu ministarstvima/ministarstvo
ministar ministri/ministru ministrima/ministra
vlada/vladi/vladu
jedinica jedinice/jedinici jedinicama/jedinicu
ustanova ustanove/ustanovi ustanovama/ustanovu
poslodavac poslodavci/poslodavcu poslodavcima/poslodavca
građanin građani/građaninu građanima/građanina građane
rukovodilac rukovodioci/rukovodiocu rukovodiocima/rukovodioca
okrivljeni/okrivljenom/okrivljenog
oštećeni/oštećenom/oštećenog
grupa grupe/grupi grupama/grupu
komisija komisije/komisiji komisijama/komisiju
savet saveti/savetu savetima/savet`
)

func newSerbian() *language {
	l := &language{
		code: lang.Serbian, fold: lang.SerbianLatin, dotOrdinal: true, abbreviated: set("čl", "st", "tač", "br", "sl"),
		strength: list(serbianStrength), inert: list(``), defining: list(`smatra se, smatraju se, u smislu+ je, označava, podrazumeva`),
		passive: list(`biti, da bude, da budu`), told: list(`obavešten*, upoznat*`),
		when: list(`ako, ukoliko, u slučaju, pod uslovom`), whenFirst: list(`kada, kad`), unless: list(`osim, izuzev, osim ako, ako+ nije drukčije, ako+ nije drugačije, osim u slučaju`), besides: list(`osim toga, pored`),
		goesOn: list(`koji, koja, koje, kojeg, kojem, kojim, kojih, da, čiji, čija, prema kome, na koga`), also: list(`ili ako, i ako`), asks: list(`koji, koja, koje, kojeg, kojem, kojim, kojoj`), negation: list(`ne, nije, nisu, niti`), relative: list(`koji, koja, koje, kojem, kojim, da, što, da li`),
		party: party{
			joins:  list(`i, ili`),
			before: list(`*ni, *na, *no, *ski, *ska, *sko, *ti, *ta, *nog, *nom, *noj, *nim, *nih, *ne, svaki, svaka, svako, svi, ovaj`), alone: list(`svako, niko`), pronouns: list(`on, ona, oni`), person: list(``),
			skip: list(`i, a, ali`), adverbs: list(`takođe, dalje`), ends: list(`u, na, o, od, do, za, iz, sa, s, k, pri, pod, bez, kroz, i, ili, a, ali, ne, da, ako, *ti, odmah, po, prema`),
			inform: list(`obavesti, obaveste, upozna, upoznaju, zaštiti, pruži, obavestiti, saslušati`), notTo: list(`prema, ka, uprkos, nasuprot`), give: list(``), to: list(``), behind: true, givePassive: true,
		},
		limit: limit{
			most: list(`u roku od, najkasnije do, najkasnije, najkasnije u roku od, najduže, najviše, do, ne duže od, najviše do, u roku do, ne kasnije od`), least: list(`najmanje, ne kraće od, bar`), mostBehind: list(`najkasnije`), leastBehind: list(``),
			lead: list(`na, za, na period od, u trajanju od, po isteku, još, u`), tail: list(`od, po, posle, nakon`), from: list(`od`), to: list(`do`),
			doubt: list(`zavisno od toga, kasnije, ranije`), sure: list(`ne kasnije, ne ranije, najkasnije, najranije`),
			later: list(`zavisno od toga _ šta nastupi kasnije, šta nastupi kasnije`), earlier: list(`šta nastupi ranije, šta pre nastupi`), atOnce: list(`odmah, bez odlaganja, bez odugovlačenja, neodložno`), sameDay: list(`istog dana`),
			age: list(`uzrast*, starost*, života`), loose: list(`poslednjih, prethodn*`), penalty: list(`zatvorom, zatvora, kazniće se`), deadline: list(`u roku, najkasnije`), on: list(`najkasnije, do`), day: list(`od, dana, počev od`), force: list(`stupa na snagu, primenjuje se`),
		},
	}
	l.party.cases(serbianActors)
	return l
}
