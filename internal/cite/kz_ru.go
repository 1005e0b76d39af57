package cite

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// ruUnit is a Russian word for a level of an act.
type ruUnit struct {
	kind   act.Kind // what it writes
	noun   lang.RussianNoun
	gender lang.Gender
	short  string // as written in the short form; without the dot
	abbrs  string // other abbreviations that are read
	unit   unit
}

// kzRuUnits are the levels of Law 480-V art. 23. Пункт with a bracket is what
// older codes call a point; часть is a unit inside an article (its number is a
// word) and, in codes, a numbered one, and above articles a part of the act. пп.
// without a bracket is read as подпункт or as the plural of пункт.
var kzRuUnits = []ruUnit{
	{act.Schedule, lang.RussianNoun{Stem: "приложени", Class: lang.RussianIye}, lang.Neuter, "прил", "", unit{}},
	{act.Part, lang.RussianNoun{Stem: "част", Class: lang.RussianSoft}, lang.Feminine, "ч", "ч.ч чч", unit{
		digits: kinds(act.Subparagraph, act.Paragraph, act.Part), ordinal: kinds(act.Subparagraph, act.Part), counted: true}},
	{act.Title, lang.RussianNoun{Stem: "раздел", Class: lang.RussianHard}, lang.Masculine, "разд", "", unit{}},
	{act.Division, lang.RussianNoun{Stem: "подраздел", Class: lang.RussianHard}, lang.Masculine, "подразд", "", unit{}},
	{act.Chapter, lang.RussianNoun{Stem: "глав", Class: lang.RussianA}, lang.Feminine, "гл", "", unit{}},
	{act.Subchapter, lang.RussianNoun{Stem: "параграф", Class: lang.RussianHard}, lang.Masculine, "§", "", unit{}},
	{act.Article, lang.RussianNoun{Stem: "стат", Class: lang.RussianYa}, lang.Feminine, "ст", "ст.ст стст", unit{}},
	{act.Paragraph, lang.RussianNoun{Stem: "пункт", Class: lang.RussianHard}, lang.Masculine, "п", "", unit{
		digits: kinds(act.Paragraph), bracket: kinds(act.Paragraph, act.Point)}},
	{act.Point, lang.RussianNoun{Stem: "подпункт", Class: lang.RussianHard}, lang.Masculine, "", "подп подпп", unit{}},
	{act.Point, lang.RussianNoun{}, lang.Masculine, "пп", "п.п п/п", unit{
		digits: kinds(act.Point, act.Paragraph), bracket: kinds(act.Point)}},
	{act.Alinea, lang.RussianNoun{Stem: "абзац", Class: lang.RussianTs}, lang.Masculine, "абз", "", unit{counted: true}},
	{Sentence, lang.RussianNoun{Stem: "предложени", Class: lang.RussianIye}, lang.Neuter, "предл", "", unit{counted: true}},
}

// kzRuPhrases is everything else that is said in Russian citations.
var kzRuPhrases = custom{
	country: "kz", lang: lang.Russian, example: "ст. 13 п. 2 пп. 3)", bare: act.Article,
	and:  words("и или либо также а_также"),
	from: words("с со"), to: words("по до"), toNeedsFrom: true,
	this:    words("настоящий настоящая настоящее настоящего настоящей настоящему настоящую настоящим настоящем"),
	endings: words("й я е го му м ой ая ое ого ую ым ом"),
	foreign: words("января февраля марта апреля мая июня июля августа сентября октября ноября декабря " +
		"год года году годах лет г гг дня дней суток часов месяцев тенге рублей процентов процента лица лиц человек раз раза"),
	gazette: words("№ n"),
	acts: words("закона законов кодекса кодексов конституции указа постановления приказа правил положения " +
		"устава договора соглашения конвенции протокола пакта директивы регламента"),
	adjective: func(w string) bool {
		return strings.HasSuffix(w, "ого") || strings.HasSuffix(w, "его") || strings.HasSuffix(w, "ой") || strings.HasSuffix(w, "ых")
	},
}

// newKzRu returns the custom with its tables filled.
func newKzRu() *custom {
	c := kzRuPhrases
	c.forms = map[string]form{}
	for i := range kzRuUnits {
		w := &kzRuUnits[i]
		u := w.unit
		if u.digits == nil {
			u.digits = kinds(w.kind)
		}
		if w.noun.Stem != "" {
			for _, f := range w.noun.Forms() {
				c.add(f.Word, noun(&u, f))
			}
		}
		for _, a := range append(strings.Fields(w.abbrs), w.short) {
			if a != "" {
				c.add(a, form{unit: &u, abbr: true})
			}
		}
	}
	c.links = ruLinks
	c.short, c.long, c.list = ruShort, ruLong, ruList
	return &c
}

// ruLinks holds together "пункт 2 статьи 13" by the genitive and "статья 13 пункт
// 2" by the case in common, and keeps apart "статью 5 пунктом 8", where one is
// to be supplemented with the other. Abbreviations show no case.
func ruLinks(first, second form, outer bool) bool {
	return first.abbr || second.abbr || first.cases&second.cases != 0 ||
		!outer && second.cases&setOf(lang.Genitive) != 0
}

// ruWord returns the word that writes k.
func ruWord(k act.Kind, short bool) *ruUnit {
	if k == act.Subparagraph {
		k = act.Part // both are часть
	}
	for i, w := range kzRuUnits {
		if w.kind == k && (short && w.short != "" || !short && w.noun.Stem != "") {
			return &kzRuUnits[i]
		}
	}
	return nil
}

// ruLong writes inner first in the genitive: подпункт 3) пункта 2 статьи 13.
// Lines and sentences are numbered by ordinals in words (Law 480-V art. 25(3)).
func ruLong(steps []written) string {
	var parts []string
	c := lang.Nominative
	for i := len(steps) - 1; i >= 0; i-- {
		w := ruWord(steps[i].Kind, false)
		if w == nil {
			return ""
		}
		parts = append(parts, w.noun.Form(c, false)+" "+steps[i].number(func(n int) string {
			return lang.Ordinal(lang.Russian, n, w.gender, c)
		}))
		c = lang.Genitive
	}
	return strings.Join(parts, " ")
}

// ruShort writes outer first with abbreviations: ст. 13 п. 2 пп. 3).
func ruShort(steps []written) string {
	var parts []string
	for _, s := range steps {
		w := ruWord(s.Kind, true)
		if w == nil {
			return ""
		}
		num := s.digits()
		if s.clash {
			num = s.number(func(n int) string { return lang.Ordinal(lang.Russian, n, w.gender, lang.Nominative) })
		}
		name := w.short + "."
		if full := ruWord(s.Kind, false); s.either && full != nil {
			name = full.noun.Form(lang.Nominative, false) // the singular says that 1-3 is no range
		} else if w.short == "§" {
			name = w.short
		}
		parts = append(parts, name+" "+num)
	}
	return strings.Join(parts, " ")
}

func ruList(k act.Kind, first, last string) string {
	w := ruWord(k, false)
	if w == nil {
		return ""
	}
	if first == last {
		return w.noun.Form(lang.Nominative, false) + " " + first
	}
	return w.noun.Form(lang.Nominative, true) + " " + first + "–" + last
}
