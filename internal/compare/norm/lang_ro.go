package norm

import "zanger/internal/lang"

// Romanian.
const (
	romanianStrength = `must: este obligat, este obligată, sunt obligați, sunt obligate, trebuie, are obligația, au obligația, urmează să
endeavour: depune eforturi, depun eforturi, se străduiește, se străduiesc, tinde să
not: nu poate, nu pot, se interzice, este interzis, este interzisă, sunt interzise, se interzic, nu trebuie, nu are dreptul, nu au dreptul, nu este în drept, nu se admite
may: poate, pot, este în drept
entitled: are dreptul, au dreptul, are drept, beneficiază de dreptul
no: nu este obligat, nu este obligată, nu sunt obligați, nu sunt obligate`
	romanianActors = `persoana, persoanele, persoană, paznicul, podarul, consiliul, consiliile, instanța, instanțele, judecătorul, judecătorii, procurorul, procurorii, organul, organele, autoritatea, autoritățile, poliția, polițistul, victima, victimele, copilul, copiii, părinții, părintele, tutorele, agresorul, solicitantul, beneficiarul, beneficiarii, furnizorul, prestatorul, prestatorii, centrul, centrele, comisia, comitetul, guvernul, ministerul, ministrul, ministerele, angajatorul, angajatul, avocatul, avocații, medicul, asistentul, specialistul, străinul, străinii, cetățeanul, cetățenii, statul, statele, partea, părțile, instituția, instituțiile, organizația, organizațiile, coordonatorul, directorul, primarul, martorul, expertul, căpitanul, pasagerul, inspectorul, inspectoratul, agenția, serviciul`
	romanianDative = `persoanei, persoanelor, victimei, victimelor, copilului, copiilor, instanței, autorității, autorităților, organului, organelor, consiliului, solicitantului, procurorului, căpitanului, agresorului, beneficiarului, beneficiarilor, străinului, părinților, ministerului`
)

func newRomanian() *language {
	return &language{
		code: lang.Romanian, fold: asIs, abbreviated: set("art", "alin", "lit", "nr", "pct"),
		strength: list(romanianStrength), inert: list(``), defining: list(`se înțelege, înseamnă, semnifică, prin+ se înțelege`),
		passive: list(`fi *t, fi *tă, fi *ți, fi *te, să fie *t, să fie *tă, să fie *ți, să fie *te`), told: list(`informat*, înștiințat*, notificat*`),
		when: list(`dacă, în cazul, în cazul în care, în situația, cu condiția, atunci când, în caz de`), whenFirst: list(`când`),
		unless: list(`cu excepția, cu excepția cazului, în afara cazului, exceptând, dacă+ nu prevede altfel, dacă legea nu prevede altfel`), besides: list(`pe lângă, după caz`),
		goesOn: list(`care, că, să, căruia, căreia, cărora, pe care, în care, cu care`), also: list(`sau dacă, și dacă`), negation: list(`nu, nici`), relative: list(`care, că, ce, dacă, cum`),
		party: party{
			joins:   list(`și, sau, ori`),
			subject: list(romanianActors), dative: list(romanianDative), object: list(romanianActors), before: list(`fiecare, orice, toate, toți, acest, această`),
			alone: list(`oricine, nimeni, fiecare`), pronouns: list(`el, ea, acesta, aceasta`), person: list(``), skip: list(`și, iar, dar`), adverbs: list(`nu, și, de, asemenea, mai`),
			ends:   list(`în, la, cu, de, pe, din, prin, pentru, despre, asupra, și, sau, dacă, să, nu, imediat, conform, potrivit`),
			inform: list(`informeze, notifice, înștiințeze, anunțe, asiste, asigure, protejeze, informa, notifica`), notTo: list(`conform, potrivit, contrar`), give: list(``), to: list(``), behind: true, givePassive: true,
		},
		limit: limit{
			most:  list(`în termen de, în termen de cel mult, în cel mult, cel mult, cel târziu, cel târziu la, nu mai târziu de, până la, pe un termen de până la, de până la, în decurs de, pe o perioadă de până la, nu mai mult de, nu mai mare de`),
			least: list(`cel puțin, nu mai puțin de, minimum, de cel puțin`), mostBehind: list(`cel mult`), leastBehind: list(`cel puțin, și mai mult`),
			lead: list(`pe, pe o perioadă de, pe un termen de, timp de, de, la`), tail: list(`de la, din, după, de`), from: list(`de la, la`), to: list(`la, până la, și`),
			doubt: list(`oricare, târziu, devreme`), sure: list(`cel târziu, mai târziu de, nu mai târziu`),
			later: list(`care dintre acestea survine mai târziu, oricare survine mai târziu`), earlier: list(`oricare survine mai devreme, oricare survine mai întâi`),
			atOnce: list(`imediat, de îndată, fără întârziere, neîntârziat`), sameDay: list(`în aceeași zi`),
			age: list(`vârst*`), loose: list(`ultimii, ultimele`), penalty: list(`închisoare, închisoarea, arest, muncă neremunerată`), deadline: list(`în termen, nu mai târziu, cel târziu`), on: list(`cel târziu`), day: list(`la, din, de la, începând cu`), force: list(`intră în vigoare`),
		},
	}
}
