package norm

import (
	"sync"

	"zanger/internal/lang"
)

// language holds the words of one language that the rules look for. Words are in
// lower case, ё as е.
type language struct {
	code        string
	fold        func(string) string
	abbreviated map[string]bool
	// dotOrdinal says that a full stop behind a number makes an ordinal: član 17.
	dotOrdinal bool

	// strength gives the words of strength with their kind; the kind "no" is said of
	// words that look like it and order nothing: "is not obliged".
	strength phrases
	// inert words right behind a word of strength make the law speak of itself:
	// shall apply. defining words make a sentence a definition.
	inert, defining phrases
	// passive words behind a word of strength make its clause passive. told are the
	// participles after which the subject is the one to whom.
	passive, told phrases
	// notPassive are verbs that only look passive: обращаться.
	notPassive phrases

	// when and unless open a condition and an exception, besides opens neither.
	when, unless, besides phrases
	// whenFirst open a condition only as the first word of a sentence. particle is
	// a syllable behind a verb that does: bude-li.
	whenFirst phrases
	// whenWhole are conditions of a few words that stand by themselves: in urgent cases.
	whenWhole phrases
	particle  string
	// turning words behind a condition make an exception of it: does not say otherwise.
	turning phrases
	// whenNoun are those of when and whenFirst that a noun follows, not a clause.
	whenNoun phrases
	// doing opens words on what is being done meanwhile, unless they end in one of
	// notDoing, which only look so.
	doing, notDoing phrases
	// notAfter are words before an opening that make it a relative: the day when.
	// parenthetical openings may have a remark between commas right behind them.
	notAfter, parenthetical phrases
	// timeClause are the last words of a clause of time that stands aside.
	timeClause phrases
	// notDefining are phrases with a defining word that define nothing; notOn words
	// that look like those of goesOn.
	notDefining, notOn phrases
	// closing are words that stand at the end of a condition or exception, the
	// clause before them: жағдайда.
	closingWhen, closingUnless phrases
	// goesOn are words behind a comma with which the clause before it goes on:
	// relative pronouns, participles. also are words behind a comma with which a
	// list of conditions goes on.
	goesOn, also phrases
	// relative words right before a word of strength, or between it and an earlier
	// one, put it into a subordinate clause, where it orders nothing by itself.
	relative phrases
	// that are words that open a clause of content, months those that are a month beside a
	// number, impersonal words of strength whose dative is not one to whom.
	that, months, impersonal phrases
	// resumes gives the kind of words that, behind a remark, change a word of strength.
	resumes phrases
	// asWords open a clause that leans on another, where its subject and word of strength
	// follow: as the board may think fit. prepositions before a relative open one whose
	// subject is another: within which.
	asWords, prepositions phrases
	// amends are passives of a law that changes another, asFollows the words behind them:
	// be worded as follows.
	amends, asFollows phrases
	// remarks are other words with which a remark between commas begins.
	remarks phrases
	// clitics stand second in a sentence, behind its first part: je, se.
	clitics phrases
	// infinitives are words and endings of verbs at which a condition of nouns ends.
	infinitives phrases
	// says are words and endings of words one of which every clause has, in a language that
	// tells its verbs by their endings.
	says phrases
	// predicates are words and endings of words that say something of a subject.
	predicates phrases
	// final are the words that may stand behind a word of strength where it ends a
	// clause, as in languages whose noun stands last it must.
	final phrases
	// whoseBehind are relative pronouns that stand behind the noun they tell more of:
	// основания которого.
	whoseBehind phrases
	// queries are verbs behind which a clause of condition is a question: zjišťuje, je-li.
	queries phrases
	// genitives are endings of words with which a condition of nouns may go on.
	genitives phrases
	// subjectless words of strength have no bearer in the nominative: lze.
	subjectless phrases
	// concedes are words that open a remark which grants something: byť.
	concedes phrases
	// contents are words that open a clause of content: that, aby.
	contents phrases
	// ensures are words before a clause of content on what has to come about.
	ensures phrases
	// elsewise says that something else holds, denying are verbs that are denied in themselves:
	// jinak, nestanoví.
	elsewise, denying phrases
	// often gives the value of words on how often something is done.
	often phrases
	// personal are words of strength that only a person or body bears.
	personal phrases
	// cites are participles behind a noun that refer to other words: referred.
	cites phrases
	// holds are words of inert that order something where the subject is a person.
	holds phrases
	// placing are words that open a condition or tell more of a place, places the nouns of
	// which they tell: where.
	// speaks are verbs with which the law speaks of its own words.
	placing, places, siting, speaks phrases
	// grounds are nouns with which an infinitive goes: grounds to believe.
	grounds phrases
	// subjects are relative pronouns that are the subject of their clause: who.
	subjects phrases
	// acting are verbs of conditions, copulas those that a name completes.
	acting, copulas phrases
	// voids are verbs that say where a rule does not hold, whose conditions are none of a norm.
	voids phrases
	// then are words behind a comma at which a condition that opens its sentence ends: то.
	then phrases
	// silent are words that only look like those of says.
	silent phrases
	// reflexives are pronouns that belong to a verb, instrumental the endings of words before
	// which they are prepositions.
	reflexives, instrumental phrases
	// beforeParticiple are adverbs before a participle with which a clause goes on.
	beforeParticiple phrases
	// adverbial are words that only look like those of genitives.
	adverbial phrases
	// bans order something of their subject only before one of bansFrom.
	bans, bansFrom phrases
	// asides are remarks between commas that add nothing: as the case may be.
	asides phrases
	// purpose are words that open a clause of purpose.
	purpose phrases
	// negation are words right before a word of strength that deny it in a way that no
	// phrase knows: then nothing is said.
	negation phrases
	// negator is a word of a negation that stands at the beginning of its clause.
	negator phrases
	// whether is a particle that stands second in a question: ли.
	whether phrases
	// asksFirst are words that make a question of their clause right behind a comma: как.
	asksFirst phrases
	// asks are words that make all of a clause a question: what, how.
	asks phrases

	party party
	limit limit
}

// party tells persons and bodies from other things.
type party struct {
	// subject, dative and object are nouns of persons and bodies in the case of each.
	subject, dative, object phrases
	// before are words that may stand between the border of a clause and the noun;
	// where open is set, any word that is not in stops.
	before phrases
	open   bool
	stops  phrases
	// pronouns stand for a bearer named before, alone are other words that are a
	// bearer by themselves: whoever, каждый.
	pronouns, alone phrases
	// person are the pronouns that only stand for persons. skip are words between
	// the border of a clause and a name, adverbs those between a name and the word
	// of strength. ends are words that end a name inside a clause.
	person, skip, adverbs, ends phrases
	// givePassive lets a passive clause without a bearer have one to whom.
	givePassive bool
	// joins are words that join two names: a name that ends in one is cut short.
	joins phrases
	// notDative are forms in which no adjective of a dative stands.
	notDative phrases
	// to is the word before the one to whom, inform the verbs whose object that is.
	to, inform, give phrases
	// finite are verbs at which a subject ends where no relative clause has them, verbs
	// those with which no name begins.
	finite, verbs phrases
	// of joins a noun to one that it belongs to.
	of phrases
	// follow are relative pronouns and participles with which a name goes on.
	follow phrases
	// maybe are forms that are datives only right behind a verb of giving.
	maybe phrases
	// behindNoun are adjectives that may stand before or behind their noun.
	behindNoun phrases
	// agent are nouns in the case that names who acts in a passive clause, by the word
	// that does so; notAgent are participles with which the one named does not act, or is
	// named as what another becomes.
	agent, by, notAgent phrases
	// participles are verbs of passive clauses.
	participles phrases
	// either opens a subject of two that must not: neither.
	either phrases
	// whose are words before a name that tell to whom it belongs: his parent.
	whose phrases
	// notName are words with which a name does not begin though they look so.
	notName phrases
	// level are nouns in subject that are no genitive and no dative, notBefore words that
	// only look like adjectives.
	level, notBefore phrases
	// clear are nouns in subject that are no other case, direct the endings of adjectives
	// before them.
	clear, direct phrases
	// orElse are words behind a comma and before another name for a bearer:
	// popřípadě.
	orElse phrases
	// dativeBefore are endings of adjectives that make a noun in maybe a dative.
	dativeBefore phrases
	// deeds are nouns made of verbs, to which a dative behind them belongs.
	deeds phrases
	// address are verbs with which towards opens the one to whom: обратиться к.
	address, towards phrases
	// plural are endings of datives in the plural, notPlural words that only look so.
	plural, notPlural phrases
	// clausal are words of alone with a clause behind them: whoever.
	clausal phrases
	// governing are participles to which a dative behind them belongs.
	governing phrases
	// sends are verbs with which into opens the one to whom: направить в.
	sends, into phrases
	// them are pronouns in the dative.
	them phrases
	// notTo are words before a dative that make it no addressee: по, согласно.
	notTo phrases
	// last has the noun after all that belongs to it: Kazakh.
	last bool
	// behind lets the subject stand behind the word of strength: může žadatel.
	behind bool
	// behindVerb are verbs between the word of strength and a subject behind it.
	behindVerb phrases
}

// limit are the words around numbers.
type limit struct {
	// most and least stand before a number, or behind it.
	most, least, mostBehind, leastBehind phrases
	// over and under stand before a number and mean the least and the most, or, denied,
	// the other way round: more than, not more than.
	over, under phrases
	// by bounds dates, not lengths of time. onceBehind makes a number a frequency.
	by, onceBehind phrases
	// lead are words before a number that belong to the time limit and bound
	// nothing, tail those with which it goes on behind the number.
	lead, tail phrases
	// tailEnds are verbs at which a tail ends.
	tailEnds phrases
	// from and to join the ends of a range.
	from, to phrases
	// later and earlier say which of two ends counts.
	later, earlier phrases
	// doubt are words that may say the same in a way that is not known here: then
	// nothing is said of the time. sure are phrases with such a word that only bound.
	doubt, sure phrases
	// atOnce and sameDay are limits without a number.
	atOnce, sameDay phrases
	// age marks a number of years as an age, penalty one as the length of a penalty,
	// loose words a number that is no limit: "two years before".
	// deadline are the words before a number that is never the length of a penalty.
	// looseBehind are such words behind a number.
	age, penalty, loose, looseBehind, deadline phrases
	// adjectival are lengths of time in one word that tell of a noun, terms the nouns with
	// which they are limits.
	adjectival, terms phrases
	// coins are units of money that a law makes itself: conventional units.
	coins phrases
	// cited are words before a number that only cites: §. older are words of an age, unless
	// they are denied: starší, ne starší.
	cited, older phrases
	// times are nouns of time.
	times phrases
	// past opens a relative clause on what has been: who have lived; ago are verbs and
	// participles right before a number that say the same. What has been has no limit.
	past, ago phrases
	// ofMonth stands behind a day of the month, which is no length of time.
	ofMonth phrases
	// on stands before an ordinal day that is a limit: on the thirtieth day.
	on phrases
	// day is said before a date that is a limit; force stands in a sentence on the
	// entry into force, where any date is.
	day, force phrases
}

var languages = []struct {
	code string
	get  func() *language
}{
	{lang.English, sync.OnceValue(newEnglish)},
	{lang.Russian, sync.OnceValue(newRussian)},
	{lang.Kazakh, sync.OnceValue(newKazakh)},
	{lang.Czech, sync.OnceValue(newCzech)},
	{lang.Romanian, sync.OnceValue(newRomanian)},
	{lang.Serbian, sync.OnceValue(newSerbian)},
}

func languageOf(code string) *language {
	for _, l := range languages {
		if l.code == code {
			return l.get()
		}
	}
	return nil
}

func asIs(s string) string { return s }

func set(words ...string) map[string]bool {
	m := map[string]bool{}
	for _, w := range words {
		m[w] = true
	}
	return m
}
