package norm

import "zanger/internal/lang"

// English, as acts of the United Kingdom, treaties and renderings have it.
const (
	englishStrength = `must: must, shall, must not only, shall not only, is required to, are required to, is obliged, are obliged, is obliged to, are obliged to, has a duty to, have a duty to, is under a duty, are under a duty, has the duty to, have the duty to, is bound to, are bound to
endeavour: must endeavour, shall endeavour, must seek to, shall seek to, shall strive, must strive, must make every effort, shall make every effort, must make all efforts, shall make all efforts, must do all they can, must try to, shall try to, endeavours to, endeavour to, strives to, strive to
not: must not, shall not, may not, cannot, can not, may neither, must neither, shall neither, no+ may, no+ shall, no+ must, is prohibited, are prohibited, is forbidden, are forbidden, it is prohibited to, may only not, must never, may never, shall never, in no case may, in no case shall, under no circumstances may, under no circumstances shall, on no account may, nor may, nor must, nor shall, no one may, no one shall
may: may, may not only, is permitted to, are permitted to, is allowed to, are allowed to, has the power to, have the power to, has power to, have power to
entitled: is entitled, are entitled, shall be entitled, must be entitled, has the right, have the right, shall have the right, must have the right, has a right, have a right, shall have a right, enjoys the right, enjoy the right
no: is not obliged, are not obliged, is not required, are not required, need not, shall not be obliged, must not be required to be, nothing+ requires, may or may not, as may be, as the case may be, as the case may require, is not entitled, are not entitled, is not prohibited, has no duty, may well`
	englishInert    = `apply, not apply, mean, be deemed, be regarded as, be considered to be, be understood, be construed, be read, enter into force, come into force, be brought into force, be called, be cited, constitute, have effect, not affect, not prejudice, be without prejudice, be treated as, include`
	englishDefining = `means, mean, is regarded as, are regarded as, denotes, denote, has the meaning, have the meaning, shall mean, has the same meaning, is a reference to, counts as, is understood as, as defined in this`
	englishPassive  = `be *ed, be *en, be made, be had, be put, be set, be held, be brought, be laid, be kept, be heard, be told, be done, be paid, be sent, be met, be found, be read, be left, be sought, be built, be borne, be drawn, be shown, be set out, be *ly *ed, be *ly *en, be *ly made, be drawn up, also be *ed, only be *ed, then be *ed, have been, be+ provided, be+ informed, be+ notified, not be *ed, be *ed, neither be *ed, never be *ed`
	englishTold     = `provided, informed, notified, given, told, offered, advised, warned, asked, consulted, heard, assisted, helped, supplied`

	englishWhen      = `if, when, while, provided that, as long as, so long as, on condition that, in the event of, in the event that, in case of, only if`
	englishWhenFirst = `where, in the case, in cases, in cases of, in the cases, as soon as, once`
	englishUnless    = `unless, except, save, with the exception of, other than in, excepting, save for, except for, except where, except in, save where, save as, except as`
	englishBesides   = `as if, even if, if any, if appropriate, if necessary, where appropriate, where necessary, what if, to see if, determining if, know if, exceptional`
	englishGoesOn    = `who, whom, whose, which, of whom, of which, on whom, to whom, for whom, in whose, by whom`
	englishAlso      = `or if, and if, or where, and where, or when, and when, or unless, or except, or with`
	englishRelative  = `which, that, who, whom, whether, what, how, when, whenever, where, if`

	// englishActors are nouns of persons and bodies.
	englishActors = `person, persons, people, individual, individuals, adult, adults, child, children, minor, minors, victim, victims, parent, parents, guardian, guardians, family, families, spouse, spouses, partner,
party, parties, state, states, states parties, country, countries, government, governments, minister, ministers, ministry, ministries, secretary, department, departments, committee, committees, commission, commissions, council, councils,
assembly, parliament, president, court, courts, tribunal, tribunals, judge, judges, magistrate, magistrates, prosecutor, prosecutors, prosecution, police, officer, officers, constable, constables, authority, authorities, body, bodies, agency, agencies,
inspector, inspectors, inspection, inspectorate, commissioner, commissioners, board, boards, institution, institutions, organisation, organisations, organization, organizations, centre, centres, shelter, shelters, provider, providers,
worker, workers, specialist, specialists, user, users, applicant, applicants, respondent, claimant, defendant, accused, suspect, suspects, offender, offenders, perpetrator, perpetrators, aggressor, aggressors, foreigner, foreigners, citizen, citizens, alien, aliens, national, nationals,
employer, employers, employee, employees, lawyer, lawyers, advocate, advocates, counsel, barrister, solicitor, interpreter, interpreters, doctor, doctors, physician, physicians, teacher, teachers, school, schools, hospital, hospitals, prison, prisons,
coordinator, coordinators, rapporteur, rapporteurs, group, groups, team, teams, panel, panels, chair, chairman, chairperson, secretariat, member, members, representative, representatives, delegate, delegates, mayor, head, heads, director, directors, chief, manager, managers, owner, owners, holder, holders, tenant, landlord, occupier,
keeper, keepers, master, masters, ferryman, ferrymen, passenger, passengers, captain, registrar, notary, bailiff, executor, administrator, administration, municipality, municipalities, region, regions, district, entity, entities, company, companies, employer's, carrier, carriers, operator, operators, witness, witnesses, expert, experts, recipient, recipients, beneficiary, beneficiaries, client, clients, patient, patients, inhabitant, anyone, everyone, nobody, fund, bank, office, undertaking, subject, subjects, patron, caregiver, carer, carers, debtor, creditor, trustee, author, initiator, developer, deputy, deputies, ombudsman, association, associations, society, union, b, p`
	englishPeople = `he, she, whoever`
)

func newEnglish() *language {
	return &language{
		code: lang.English, fold: asIs,
		notAfter: list(`from, since, until, till, day, date, time, moment, hour, days, times, even, whether, and, determine, determined, determines, ascertained, asked, decided, known, decide, decides, ask, see, know, tell, establish, establishes, find out`), parenthetical: list(`except, unless, if, where`),
		turning:  list(`does not provide otherwise, do not provide otherwise, does not say otherwise`),
		whenNoun: list(`in the event of, in case of, in the case, in cases of`),
		doing:    list(`when *ing, while *ing, when not *ing`), notDoing: list(`nothing, anything, something, everything`),
		notDefining: list(`other means, by means, means of, sufficient means, necessary means, any means, all means, the means, such means`),
		abbreviated: set("art", "no", "nos", "para", "paras", "sch", "cf", "etc"),
		strength:    list(englishStrength), inert: list(englishInert), defining: list(englishDefining),
		passive: list(englishPassive), told: list(englishTold),
		when: list(englishWhen), whenFirst: list(englishWhenFirst), unless: list(englishUnless), besides: list(englishBesides),
		goesOn: list(englishGoesOn), also: list(englishAlso), relative: list(englishRelative), negator: list(`no`), negation: list(`not, never, neither, nor, hardly, rarely`), asks: list(`how, whether`),
		party: party{
			subject: list(englishActors), before: list(`the, a, an, each, every, any, all, no, such, those, these, that, this, both, either, neither, other, another, one, two, three`), open: true,
			stops: list(`of, in, on, at, by, for, to, from, with, without, under, within, against, about, as, into, who, whom, whose, which, that, where, when, if, unless, and, or, but, is, throughout, then, are, was, were, has, have, had, may, must, shall, will, can, not, specified, mentioned, referred, laid, given, made, concerned, competently, acting, having, being, residing, staying, named, designated, appointed, it, its, their, his, her, them, him, so, than, because, during, until, after, before, through, towards, upon, free, access, information, assistance, support, protection, adequate, notice, also, then, only, *ly, a, an, the, this`),
			of:    list(`of`), joins: list(`and, or`), finite: list(`is, are, was, were, has, have, does, do`),
			verbs: list(`allow, allows, ensure, ensures, provide, provides, take, takes, make, makes, give, gives, inform, informs, help, helps, enable, enables, require, requires, protect, protects, let, lets`), behindNoun: list(`competent, responsible, present`), follow: list(englishGoesOn + `, that`),
			pronouns: list(`it, they, he, she, him, her, them`), person: list(`he, she, him, her, they, them`), alone: list(`everyone, whoever, whomever, anyone`),
			skip:    list(`and, but, or, then, however, therefore, furthermore, also, first, thereafter, accordingly, nor`),
			adverbs: list(`also, then, therefore, however, always, only, immediately, promptly, further, thus, accordingly, nevertheless, both`),
			ends:    list(`in, on, at, by, for, to, from, with, without, under, within, against, about, as, into, when, if, unless, and, or, but, is, are, may, must, shall, not, so, than, because, during, until, after, before, through, upon, while, which, a, an, the`),
			to:      list(`to, for`), inform: list(`inform, informs, notify, notifies, provide, assist, protect, advise, consult, supply, help, support, warn, hear, ask, invite, summon, give, grant, offer, refer, instruct, order, require, allow, permit`),
			give:  list(`give, grant, issue, submit, forward, send, notify, report, deliver, offer, provide, pay, transfer, explain, communicate, present, hand, disclose, supply, refer, apply, propose, recommend, granted, issued, submitted, sent, forwarded, delivered, handed, offered, paid, reported, explained, communicated, disclosed, returned, available, guarantee, provided`),
			notTo: list(`relation, regard, respect, according, contrary, belonging, relating, damage, harm, accordance, access, prejudice, right, entitled, subject, referred, ensure, that, so`), givePassive: true,
		},
		limit: limit{
			most:       list(`within, within a, within the, not later than, no later than, at the latest, at the latest by, not later than by, at latest, up to, of up to, for up to, a period of up to, at most, at most up to, for at most, no more than, not more than, not exceeding, not exceed, exceed, must not exceed, longer than, for longer than, more than, for more than, not longer than, no longer than, within a period of, within the period of, for a period of up to, until, for a term of up to, before the end of, maximum of`),
			least:      list(`at least, not less than, no less than, not be less than, for at least, a minimum of, minimum of, not fewer than, not earlier than, no earlier than, of at least, of not less than, less than`),
			mostBehind: list(`at most, at the most, at the latest, or less, or fewer`), leastBehind: list(`at least, or more, or as much longer, or longer`),
			lead: list(`of, for, a, an, the, period of, for a period of, a period of, the period of, for the period of, a further, for a further, by a further, further, another, in, by, for a term of, a fine of, of a period of, on, on the, term of, during, every, once every, at least once every, once in every, by the, than`),
			tail: list(`of, from, after, since, as from, following, or as much, before`),
			by:   list(`by, by the, until the`),
			from: list(`from, between, of, for`), to: list(`to, and`),
			doubt: list(`whichever, later, earlier, latest, earliest, sooner`), sure: list(`not later, no later, not earlier, no earlier, at the latest, at latest, at the earliest, nor later`),
			later:   list(`the later of the following, finishing on the later of, ending on the later of, whichever occurs later, whichever is last, whichever occurs last, whichever ends later, whichever expires later, whichever is later, whichever is the later, whichever comes later, whichever falls later, whichever occurs later, the later of, finishes on the later of, ends on the later of, whichever is the latest, whichever is longer, whichever is the longer`),
			earlier: list(`whichever is earlier, whichever is the earlier, whichever comes first, whichever is first, whichever is the sooner, whichever is sooner, whichever comes earlier, whichever is the shorter, whichever is shorter, the earlier of, finishing on the earlier of, ending on the earlier of, whichever occurs earlier, whichever ends earlier, whichever expires first, finishes on the earlier of, ends on the earlier of, whichever occurs first`),
			atOnce:  list(`immediately, without delay, without undue delay, without unjustified delay, promptly, at once, forthwith, without unnecessary delay`), sameDay: list(`on the day of its issue, on the same day, the same day`),
			age: list(`age, aged, ages, old`), loose: list(`preceding, precedes by, last, previous, past, the last, the previous, calculating, calculating a period of, calculating the period of, reckoning, reckoning a period of, reckoning the period of`), penalty: list(`imprisonment, punished, sanctioned, contravention arrest, administrative arrest, deprivation of liberty, unpaid work`), deadline: list(`within, not later than, no later than, by, at the latest`),
			past:    list(`who was, who were, who had, who could, who did, who has *ed, who has *n, who has not, who has been, who has never, who has lived, who have *ed, who have *n, who have not, who have been, who have never, which was, which were, which had, which could, which did, which has *ed, which has *n, which has not, which has been, which have *ed, which have *n, which have not, which have been, that was, that were, that had, that has *ed, that has *n, that has not, that has been, that have *ed, that have *n, that have not, that have been`),
			ofMonth: list(`of the, of each, of every, of a`),
			on:      list(`on the, by the, the, until the, on`), day: list(`from, on, as of, as from, with effect from`), force: list(`force, applies, apply, effect, commencement`),
		},
	}
}
