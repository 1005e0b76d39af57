package analysis

import (
	"strings"
	"unicode/utf8"
)

// kazakhSuffix is an ending with the letters that may stand before it; none
// means any.
type kazakhSuffix struct{ text, after string }

const (
	kazakhVowels    = "аәеёиіоөуұүыэюя"
	kazakhVoiceless = "пткқсшщчцхфһбвгд" // and the voiced stops that loans end in
	kazakhSonorant  = "рлйуимнңзж"
	kazakhOpen      = "аәеёиіоөұүыэюяу"
	kazakhOwned     = "ыі" // what possession of the third person ends in
)

// The endings in the order in which grammar adds them, turned round: case, with
// -ғы after the locative, then possession, then plural. The consonant that opens
// an ending follows the last sound of the stem, the vowel its harmony; see a
// school grammar of Kazakh under "septik", "täueldik", "köptik jalghau".
var (
	kazakhCases = []kazakhSuffix{
		{"ндағы", kazakhOwned}, {"ндегі", kazakhOwned}, {"дағы", kazakhOpen + kazakhSonorant}, {"дегі", kazakhOpen + kazakhSonorant},
		{"тағы", kazakhVoiceless}, {"тегі", kazakhVoiceless},
		{"ның", kazakhOpen + "мнң"}, {"нің", kazakhOpen + "мнң"}, {"дың", kazakhSonorant}, {"дің", kazakhSonorant},
		{"тың", kazakhVoiceless}, {"тің", kazakhVoiceless},
		{"нан", kazakhOwned + "мнң"}, {"нен", kazakhOwned + "мнң"}, {"дан", kazakhOpen + kazakhSonorant}, {"ден", kazakhOpen + kazakhSonorant},
		{"тан", kazakhVoiceless}, {"тен", kazakhVoiceless},
		{"мен", kazakhOpen + kazakhSonorant}, {"бен", "зж"}, {"пен", kazakhVoiceless},
		{"нда", kazakhOwned}, {"нде", kazakhOwned},
		{"да", kazakhOpen + kazakhSonorant}, {"де", kazakhOpen + kazakhSonorant}, {"та", kazakhVoiceless}, {"те", kazakhVoiceless},
		{"ға", kazakhOpen + kazakhSonorant}, {"ге", kazakhOpen + kazakhSonorant}, {"қа", kazakhVoiceless}, {"ке", kazakhVoiceless},
		{"на", kazakhOwned}, {"не", kazakhOwned},
		{"ны", kazakhOpen}, {"ні", kazakhOpen}, {"ды", kazakhSonorant}, {"ді", kazakhSonorant}, {"ты", kazakhVoiceless}, {"ті", kazakhVoiceless},
		{"н", kazakhOwned},
	}
	kazakhPlurals = []kazakhSuffix{
		{"лар", kazakhOpen + "рй"}, {"лер", kazakhOpen + "рй"}, {"дар", "лмнңзж"}, {"дер", "лмнңзж"}, {"тар", kazakhVoiceless}, {"тер", kazakhVoiceless},
	}
)

// kazakhWhole are words that only look as if they bore an ending, and stems
// whose last letters, with an ending, could be cut in another place: органы is
// орган with -ы, not орга with -ны.
var kazakhWhole = wordSet(`сауда пайда тұлға салдар орын босқын қысқа басқа алтын отын бүгін ертең балға өлке алқа желкен
	келін тәсіл төмен тиісті қажетті белгілі мүмкін соңғы алғашқы негізгі қазіргі ішкі сыртқы жергілікті мұндай қандай
	сондай дүние үшін дейін кейін бірге бірде кезде онда мұнда сонда орган зиян маман аудан нысан план заман мекен жан қан
	сан ғалым субъект объект проект факт мүгедек дерек қылмыс жұмыс облыс дағдарыс дауыс табыс шығыс кіріс туыс ұлыс жарыс
	байланыс көрініс ұсыныс сұраныс қозғалыс соғыс құрылыс келіс жеңіс өріс кеңес қиын тыныс айналыс қатынас мониторинг педагог психолог
	қазақстан өзбекстан қырғызстан тәжікстан түрікменстан ауғанстан пәкістан`)

// kazakhShort are the stems of two letters; endings leave three otherwise.
var kazakhShort = wordSet("іс үй ай от су ат ел ер ой ас ақ ту ән іш")

// kazakhFull gives back the vowel that falls out before possession: орын, орны.
var kazakhFull = map[string]string{
	"орн": "орын", "халқ": "халық", "мүлк": "мүлік", "ерк": "ерік", "қауп": "қауіп", "ауз": "ауыз", "дауыс": "дауыс", "көрк": "көрік",
	"қырқ": "қырық", "қалп": "қалып", "құлқ": "құлық", "парқ": "парық", "нарқ": "нарық", "ырқ": "ырық", "серк": "серік", "мойн": "мойын", "ұрп": "ұрып",
}

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// stemKazakh takes off the endings of nouns, one of each kind, from the outside in.
// Derivations (мемлекет, мемлекеттік) and forms of verbs stay apart, as does
// possession of the first and second person, which statutes do not use.
func stemKazakh(w string) string {
	if !hasCyrillic(w) {
		return w
	}
	w = kazakhWithout(w, kazakhCases)
	w = unowned(w)
	if s := kazakhWithout(w, kazakhPlurals); s != w {
		w = unowned(s)
	}
	if full, ok := kazakhFull[w]; ok {
		return full
	}
	return w
}

func kazakhWithout(w string, suffixes []kazakhSuffix) string {
	if kazakhWhole[w] || kazakhWhole[unowned(w)] {
		return w
	}
	best := ""
	for _, x := range suffixes {
		s, ok := strings.CutSuffix(w, x.text)
		if !ok || !kazakhStem(s) {
			continue
		}
		if last, _ := utf8.DecodeLastRuneInString(s); !strings.ContainsRune(x.after, last) {
			continue
		}
		if kazakhWhole[s] || kazakhWhole[unowned(s)] {
			return s
		}
		if best == "" {
			best = s
		}
	}
	if best == "" {
		return w
	}
	return best
}

// unowned takes off possession of the third person: -сы, -сі after a vowel, -ы, -і
// after a consonant, which gets its voice back (құқығы, құқық). A final -ы that is
// the stem's own goes as well, so that its forms stay together.
func unowned(w string) string {
	if s, ok := cutOwned(w); ok && kazakhWhole[s] || kazakhWhole[w] {
		return s
	}
	for _, e := range []string{"сы", "сі"} {
		if s, ok := strings.CutSuffix(w, e); ok && kazakhStem(s) {
			if last, _ := utf8.DecodeLastRuneInString(s); strings.ContainsRune(kazakhVowels, last) {
				w = s
				break
			}
		}
	}
	s, _ := cutOwned(w)
	return s
}

// cutOwned takes off -ы or -і.
func cutOwned(w string) (string, bool) {
	for _, e := range []string{"ы", "і"} {
		s, ok := strings.CutSuffix(w, e)
		if !ok || !kazakhStem(s) || kazakhWhole[w] {
			continue
		}
		if kazakhWhole[s] {
			return s, true
		}
		for _, v := range [][2]string{{"ғ", "қ"}, {"г", "к"}, {"б", "п"}} {
			if t, ok := strings.CutSuffix(s, v[0]); ok {
				return t + v[1], true
			}
		}
		return s, true
	}
	return w, false
}

// kazakhStem reports whether s can stand by itself.
func kazakhStem(s string) bool {
	switch n := utf8.RuneCountInString(s); {
	case n < 2:
		return false
	case n == 2:
		return kazakhShort[s]
	}
	return strings.ContainsAny(s, kazakhVowels)
}
