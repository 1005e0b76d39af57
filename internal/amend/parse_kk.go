package amend

import (
	"strings"
	"sync"

	"zanger/internal/act"
	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// What is said in Kazakh amending laws. Phrases are written in small letters; words
// of a phrase are joined by "_". The verb stands last; "-ып" joins another to it.
var (
	// kkVerbs say what is done: ауыстырылсын be replaced, толықтырылсын be
	// supplemented, алып тасталсын be excluded, жазылсын be worded.
	kkVerbs = kkPhrases(map[verb]string{
		replaces:  "ауыстырылсын ауыстырылып ауыстырылады алмастырылсын алмастырылып",
		inserts:   "толықтырылсын толықтырылып толықтырылады",
		repeals:   "алып_тасталсын алып_тасталып алынып_тасталсын алынып_тасталып алып_тасталады",
		reads:     "жазылсын жазылып жазылады",
		renumbers: "деп_есептелсін деп_саналсын",
	})
	// kkLost say that a unit loses force.
	kkLost = kkSet("күші_жойылды_деп_танылсын күші_жойылған_деп_танылсын күшін_жойды_деп_танылсын")
	// kkSays stands between quoted words and the noun for them.
	kkSays = kkSet("деген")
	// kkWordNouns name wording.
	kkWordNouns = []lang.KazakhNoun{"сөз", "цифр", "сан", "аббревиатура", "сөйлем", "белгі", "әріп"}
	// kkAfter, kkBefore say beside what something is put: with the ablative.
	kkAfter  = kkSet("кейін соң кейінгі")
	kkBefore = kkSet("бұрын")
	// kkInFront says the same with the genitive.
	kkInFront = kkSet("алдынан алдына алдында")
	// kkThroughout means the whole text of the act or of the unit named before it.
	kkThroughout = kkSet("бүкіл_мәтін_бойынша бүкіл_мәтіні_бойынша барлық_мәтін_бойынша барлық_мәтіні_бойынша мәтін_бойынша мәтіні_бойынша бүкіл_мәтіндегі бүкіл_мәтініндегі барлық_мәтініндегі мәтіндегі мәтініндегі")
	kkPairs      = kkSet("тиісінше")
	kkSkipped    = kkSet("мынадай_мазмұндағы мынадай_редакцияда мынадай_редакциямен жаңа_редакцияда осындай_мазмұндағы жаңа заңның кодекстің реттік_нөмірі реттік_нөмірлері көрсетілген_заңға көрсетілген_кодекске көрсетілген_заңның осы_заңның осы_кодекстің : ;")
	// kkMarks name the mark at the end of a unit, kkByMarks what stands in its place.
	kkMarks   = kkFoldedKeys(map[string]string{"нүкте": ".", "нүктелі үтір": ";", "үтір": ",", "қос нүкте": ":"})
	kkByMarks = kkFoldedKeys(map[string]string{"нүктемен": ".", "нүктелі үтірмен": ";", "үтірмен": ",", "қос нүктемен": ":"})
	// kkWhole is the act as a whole, given new wording.
	kkWhole = kkSet("заң кодекс қазақстан_республикасының_заңы")
	kkAnd   = kkSet("және , мен бен пен")
	kkAlong = "бойынша"
)

// kkNouns are the levels of Law 480-V art. 23 by their Kazakh names.
var kkNouns = []struct {
	kind act.Kind
	part Part
	noun lang.KazakhNoun
}{
	{act.Schedule, "", "қосымша"}, {act.Title, "", "бөлім"}, {act.Division, "", "кіші бөлім"}, {act.Chapter, "", "тарау"},
	{act.Subchapter, "", "параграф"}, {act.Article, "", "бап"}, {act.Paragraph, "", "тармақ"}, {act.Point, "", "тармақша"},
	{act.Subparagraph, "", "бөлік"}, {act.Alinea, "", "абзац"}, {"", Sentence, "сөйлем"},
	{"", Heading, "тақырып"}, {"", Preamble, "кіріспе"}, {"", ContentsList, "мазмұн"}, {"", BodyText, "мәтін"}, {"", Row, "жол"},
}

// kazakhKz is the drafting language of Kazakh bills.
type kazakhKz struct {
	nouns map[string]unitWord
	words map[string]caseSet // the nouns for wording
}

func newKazakhKz() *kazakhKz {
	k := &kazakhKz{nouns: map[string]unitWord{}, words: map[string]caseSet{}}
	for _, n := range kkNouns {
		for _, f := range n.noun.Forms() {
			key := lang.FoldKazakh(f.Word)
			w := k.nouns[key]
			w.step = Step{Kind: n.kind, Part: n.part}
			w.cases |= casesOf(f.Case)
			w.possessed = w.possessed || f.Possessed
			w.bare = n.part != "" && n.part != Sentence && n.part != Row
			k.nouns[key] = w
		}
	}
	for _, n := range kkWordNouns {
		for _, f := range n.Forms() {
			k.words[lang.FoldKazakh(f.Word)] |= casesOf(f.Case)
		}
	}
	return k
}

// kkFolded writes the words of a clause without the letters that Russian lacks,
// which consolidated texts have lost in places.
func kkFolded(ts []kzToken) []kzToken {
	out := make([]kzToken, len(ts))
	for i, t := range ts {
		if t.kind == word {
			t.low = lang.FoldKazakh(t.low)
		}
		out[i] = t
	}
	return out
}

// item reads a piece of a clause.
func (k *kazakhKz) item(ts []kzToken, i int) (kzItem, int) {
	ts = kkFolded(ts[i:min(len(ts), i+60)])
	if _, n := kzPhrase(kkLost, ts, 0); n > 0 {
		return kzItem{kind: verbItem, verb: repeals, lost: true}, n
	}
	if v, n := kzPhrase(kkVerbs, ts, 0); n > 0 {
		return kzItem{kind: verbItem, verb: v}, n
	}
	if _, n := kzPhrase(kkSkipped, ts, 0); n > 0 {
		return kzItem{}, n
	}
	if _, n := kzPhrase(kkPairs, ts, 0); n > 0 {
		return kzItem{kind: pairsItem}, n
	}
	if _, n := kzPhrase(kkThroughout, ts, 0); n > 0 {
		return kzItem{kind: throughoutItem}, n
	}
	if ts[0].kind == quote {
		if it, n := k.quoted(ts); n > 0 {
			return it, n
		}
		return wordingAt(ts, 0)
	}
	if it, n := marksAt(kkMarks, kkByMarks, ts, 0); n > 0 {
		return it, n
	}
	if it, n := k.places(ts); n > 0 {
		return it, n
	}
	if i == 0 {
		if it, n := wholeAct(kkWhole, kkVerbs, ts, 0, 0); n > 0 {
			return it, n
		}
	}
	if _, n := kzPhrase(kkAnd, ts, 0); n > 0 || isStop(ts[0]) {
		return kzItem{kind: stopItem}, max(1, n)
	}
	return kzItem{}, 0
}

// quoted reads words with their noun behind them: "«…», «…» деген сөздерден кейін".
func (k *kazakhKz) quoted(ts []kzToken) (kzItem, int) {
	words, j := quoteList(ts, 0, kkAnd)
	if _, n := kzPhrase(kkSays, ts, j); n > 0 {
		j += n
	} else {
		return kzItem{}, 0
	}
	if j < len(ts) && ts[j].is("тыныс") { // punctuation mark
		j++
	}
	if j >= len(ts) || ts[j].kind != word {
		return kzItem{}, 0
	}
	cases, ok := k.words[ts[j].low]
	if !ok {
		return kzItem{}, 0
	}
	j++
	it := kzItem{words: words}
	switch {
	case cases&casesOf(lang.Instrumental) != 0:
		it.kind = byItem
	case cases&casesOf(lang.Ablative) != 0:
		it.kind = markItem
		if _, n := kzPhrase(kkAfter, ts, j); n > 0 {
			it.anchor, j = After, j+n
		} else if _, n := kzPhrase(kkBefore, ts, j); n > 0 {
			it.anchor, j = Before, j+n
		} else {
			return kzItem{}, 0
		}
	case cases&casesOf(lang.Nominative, lang.Accusative) != 0:
		it.kind = objectItem
	case cases&casesOf(lang.Genitive) != 0:
		_, n := kzPhrase(kkInFront, ts, j)
		if n == 0 {
			return kzItem{}, 0
		}
		it.kind, it.anchor, j = markItem, Before, j+n
	default:
		return kzItem{}, 0
	}
	return it, j
}

// places reads units by the case of the last: where, what is acted on, what is added.
func (k *kazakhKz) places(ts []kzToken) (kzItem, int) {
	paths, cases, n := k.refs(ts, 0)
	if n == 0 {
		return kzItem{}, 0
	}
	rest := ts[n:]
	switch {
	case cases&casesOf(lang.Instrumental) != 0:
		return kzItem{kind: broughtItem, paths: paths}, n
	case cases&casesOf(lang.Locative, lang.Attributive) != 0:
		return kzItem{kind: placeItem, paths: paths}, n
	case cases&casesOf(lang.Ablative) != 0:
		if _, m := kzPhrase(kkAfter, rest, 0); m > 0 {
			return kzItem{kind: besideItem, anchor: After, paths: paths}, n + m
		}
		if _, m := kzPhrase(kkBefore, rest, 0); m > 0 {
			return kzItem{kind: besideItem, anchor: Before, paths: paths}, n + m
		}
	case cases&casesOf(lang.Nominative, lang.Accusative) != 0:
		return kzItem{kind: targetItem, paths: paths}, n
	case cases&casesOf(lang.Genitive) != 0:
		if _, m := kzPhrase(kkInFront, rest, 0); m > 0 {
			return kzItem{kind: besideItem, anchor: Before, paths: paths}, n + m
		}
		if _, m := kzPhrase(kkThroughout, rest, 0); m > 0 {
			return kzItem{kind: throughoutItem, paths: paths}, n + m
		}
		if _, m := kzPhrase(kkLost, rest, 0); m > 0 {
			return kzItem{kind: targetItem, paths: paths}, n
		}
		// "3-баптың мынадай мазмұндағы …" never stands; "6-баптың: …" is a stem
		if len(rest) > 0 && rest[0].is(":") {
			return kzItem{kind: placeItem, paths: paths}, n
		}
	}
	return kzItem{}, 0
}

// refs reads a list of units, each from the outside in: "5-баптың 1-тармағы және
// 6-баптың 2) тармақшасы". One that names no article takes that of the one before.
func (k *kazakhKz) refs(ts []kzToken, i int) (out []Path, cases caseSet, n int) {
	var before []Path
	j := i
	for {
		paths, cs, m := k.chain(ts, j)
		if m == 0 || cases != 0 && cases&cs == 0 {
			break
		}
		if cases == 0 {
			cases = cs
		} else {
			cases &= cs
		}
		paths = shareBefore(before, paths)
		out, before, j = append(out, paths...), paths, j+m
		n = j - i
		_, c := kzPhrase(kkAnd, ts, j)
		if c == 0 {
			break
		}
		if _, more := kzPhrase(kkAnd, ts, j+c); more > 0 {
			c += more
		}
		j += c
	}
	return out, cases, n
}

// shareBefore lets units take the outer units that only the one before them names.
func shareBefore(before, paths []Path) []Path {
	if len(before) == 0 || len(before[0]) < 2 || before[0][0] == paths[0][0] {
		return paths
	}
	outer := before[0]
	var out []Path
	for _, p := range paths {
		if p[0].Kind.IsRoot() || p[0].Kind.IsHead() {
			return paths
		}
		n := 0
		for n < len(outer)-1 && outer[n].Part == "" && (p[0].Part != "" && len(p) == 1 || kzRank[outer[n].Kind] < kzRank[p[0].Kind]) {
			n++
		}
		out = append(out, outer[:n:n].With(p...))
	}
	return out
}

// chain reads units one inside the other: "13-баптың 2-тармағының 3) тармақшасы".
func (k *kazakhKz) chain(ts []kzToken, i int) (paths []Path, cases caseSet, n int) {
	paths = []Path{{}}
	for {
		steps, w, m := k.unit(ts, i+n)
		if n > 0 && m == 0 && cases&casesOf(lang.Genitive) != 0 { // "12-1-баптың мынадай мазмұндағы тақырыбымен"
			if _, skip := kzPhrase(kkSkipped, ts, i+n); skip > 1 {
				if steps, w, m = k.unit(ts, i+n+skip); m > 0 {
					m += skip
				}
			}
		}
		if m == 0 {
			break
		}
		// "1-тармақтың 2) тармақшасы" and "1-тармағы бірінші бөлігінің"
		linked := cases&casesOf(lang.Genitive, lang.Attributive) != 0 || cases&casesOf(lang.Nominative) != 0 && w.possessed && w.cases&casesOf(lang.Instrumental) == 0
		if n > 0 && (!linked || !canHold(paths[0].last(), steps[0])) {
			break
		}
		var longer []Path
		for _, p := range paths {
			for _, s := range steps {
				longer = append(longer, p.With(s))
			}
		}
		paths, cases, n = longer, w.cases, n+m
	}
	if n == 0 {
		return nil, 0, 0
	}
	return paths, cases, n
}

// unit reads one unit: "13-баптың", "1) және 3) тармақшалары", "екінші бөлігі",
// "тақырыбы".
func (k *kazakhKz) unit(ts []kzToken, i int) (steps []Step, w unitWord, n int) {
	if i >= len(ts) {
		return nil, w, 0
	}
	if w, m := k.noun(ts, i); m > 0 {
		if w.step.Part == BodyText && (w.cases&casesOf(lang.Nominative) == 0 || i+m < len(ts) && ts[i+m].is(kkAlong)) {
			return nil, w, 0 // "throughout the text"
		}
		if w.bare || isCounted(w.step) && w.cases&casesOf(lang.Instrumental) != 0 {
			return []Step{w.step}, w, m
		}
		if w.step.Kind == act.Schedule {
			return []Step{w.step}, w, m
		}
		return nil, w, 0
	}
	nums, m := ordinalsAt(lang.Kazakh, ts, i, Step{}, kkAnd)
	counted := m > 0
	if m == 0 {
		nums, m = k.numbers(ts, i)
	}
	if m == 0 {
		return nil, w, 0
	}
	w, c := k.noun(ts, i+m)
	if c == 0 || w.bare || counted && !isCounted(w.step) {
		return nil, w, 0
	}
	if !counted && isCounted(w.step) {
		if w.step.Kind != act.Subparagraph {
			return nil, w, 0
		}
		w.step.Kind = act.Paragraph // 2-бөлік of codes
	}
	for _, s := range nums {
		s.Kind, s.Part = w.step.Kind, w.step.Part
		steps = append(steps, s)
	}
	return steps, w, m + c
}

// numbers reads the numbers before the noun: "13-", "1 және 3-", "4), 5) және 7)".
func (k *kazakhKz) numbers(ts []kzToken, i int) (steps []Step, n int) {
	return numbersOf(ts, i, Step{}, kkAnd)
}

// noun reads the name of a unit; кіші бөлім has two words.
func (k *kazakhKz) noun(ts []kzToken, i int) (unitWord, int) {
	if i >= len(ts) || ts[i].kind != word {
		return unitWord{}, 0
	}
	if i+1 < len(ts) && ts[i+1].kind == word {
		if w, ok := k.nouns[ts[i].low+" "+ts[i+1].low]; ok {
			return w, 2
		}
	}
	if w, ok := k.nouns[ts[i].low]; ok {
		return w, 1
	}
	return unitWord{}, 0
}

func kkSet(list string) map[string]bool { return set(lang.FoldKazakh(list)) }

func kkFoldedKeys(m map[string]string) map[string]string {
	out := map[string]string{}
	for k, v := range m {
		out[lang.FoldKazakh(k)] = v
	}
	return out
}

func kkPhrases(m map[verb]string) map[string]verb {
	out := map[string]verb{}
	for v, list := range m {
		each(out, v, lang.FoldKazakh(list))
	}
	return out
}

// kkBill are the words by which a Kazakh bill is taken apart.
var kkBill = sync.OnceValue(func() billPhrases {
	return billPhrases{
		article: pattern.New(`^(\d+(?:-\d+)?)-бап(?:\.\s*|$)(.*)$`),
		title:   pattern.New(`(?i)туралы$|^қазақстан\s+республикасының\s+заңы$|^жоба`),
		several: pattern.New(`мына(?:дай)?\s+(?:заңнамалық\s+актілеріне|заңдарына|кодекстеріне|нормативтік\s+құқықтық\s+актілеріне)`),
		lead: pattern.New(`^(?:\d+(?:-\d+)?[.)]\s*)?[^:]{0,400}(?:Заңына|Кодексіне|Конституциясына|Жарлығына|қаулысына|Қаулысына|Заңға|заңына|кодексіне)(?:\s*\(.*\))?(?:\s+мынадай\s[^:]*енгізілсін)?\s*[:;.]?$` +
			`|^(?:\d+(?:-\d+)?[.)]\s*)?[^:]{0,400}(?:Заңына|Кодексіне|кодексіне|заңына)(?:\s+\(.*\)|\s+мынадай\s[^:]*енгізілсін)\s*:`),
		leadEnd:     pattern.New(`(?:Заңына|Кодексіне|кодексіне|заңына|\)|енгізілсін)\s*:\s*`),
		whole:       pattern.New(`(?:Заңының|Кодексінің|заңнамалық\s+актілердің|заңдардың|актілерінің)(?:\s*\(.*\))?\s+күші\s+жойылды\s+деп\s+танылсын`),
		none:        pattern.New(`(?i)қолданысқа\s+енгізіл|^осы\s+заң|президенті$`),
		force:       pattern.New(`(?i)^(?:\d+[.)]\s*)?осы\s+(?:конституциялық\s+)?(?:заң|кодекс)[\s,].*(?:қолданысқа\s+енгізіл|күшіне\s+ен)`),
		except:      pattern.New(`қоспағанда,?`),
		exceptFirst: true,
		date:        pattern.New(`(?P<y>\d{4})\s+жылғы\s+(?P<d>\d{1,2})\s+(?P<m>\p{L}+)`),
		months:      strings.Fields("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"),
		begins:      pattern.New(`(?:ауыстырылсын|ауыстырылып|толықтырылсын|толықтырылып|тасталсын|тасталып|жазылсын|танылсын)\s*[,;:.]|^(?:\d+\)\s*)?[\d-]+(?:бапта|тармақта|тарауда):$`),
		resumes:     pattern.New(`^деген\s`),
		sign:        pattern.New(`^Қазақстан\s+Республикасының(?:\s+Президенті)?$`),
		ends:        pattern.New(`^(?:кодекс|заң|конституция|жарлы|қаулы|регламент|ереже)`),
		forms:       set("заң заңы заңына кодекс республикасы республикасының қазақстан қр конституциялық"),
		number:      pattern.New(`(\d{4})\s+жылғы\s+(\d{1,2})\s+(\p{L}+)\s+№\s*(\d+-[IVXLC]+)`),
	}
})

// kkExcluded is the note in the place of an excluded unit.
func kkExcluded(_ act.Kind, lost, capital bool, by billName) string {
	what := "алып тасталды"
	if lost {
		what = "күші жойылды"
	}
	name := "ҚР"
	if by.number != "" {
		name += " " + by.dotted("%d.%02d.%02d") + " № " + by.number
	} else if by.title != "" {
		name += " «" + by.title + "»"
	}
	return capitalised(what, capital) + " - " + name + " Заңымен"
}

// kazakhKzDrafting is the drafting language of Kazakh bills.
func kazakhKzDrafting() *Drafting {
	k := newKazakhKz()
	g := &kzGrammar{lang: lang.Kazakh, item: k.item, verbLast: true, bill: kkBill()}
	g.cited = func(ts []kzToken, i int) ([]Path, int) {
		p, _, n := k.refs(kkFolded(ts), i)
		return p, n
	}
	d := kzDrafting("kk-KZ", g, kkExcluded)
	d.writer = kzWriter{kkWriting{}}
	return d
}
