package amend

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// kkWriting is how Kazakh bills are worded: the outer unit first, each further one in
// the possessive, the verb last. The reader's tables are in parse_kk.go.
type kkWriting struct{}

// The phrases of Kazakh bills.
const (
	kkRestate   = "мынадай редакцияда жазылсын"
	kkExclude   = "алып тасталсын"
	kkAdd       = "толықтырылсын"
	kkReplace   = "ауыстырылсын"
	kkOfContent = "мынадай мазмұндағы"
	kkBehind    = "кейін"
	kkForce     = "2-бап. Осы Заң алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі."
)

func (kkWriting) marks() (string, string) { return "«", "»" }
func (kkWriting) force() string           { return kkForce }

// kkWordNoun are сөз (word) and цифр (figure).
var kkWordNoun = map[wordNoun]lang.KazakhNoun{aWord: "сөз", someWords: "сөз", figures: "цифр"}

func kkQuoted(s string, c lang.Case) string {
	n := nounFor(s)
	return "«" + s + "» деген " + kkWordNoun[n].Form(c, n != aWord, false)
}

// step is a unit in a case: "3-тармағының", "2) тармақшасы", "үшінші абзацындағы".
func (kkWriting) step(s Step, c lang.Case, plural, owned bool) string {
	for _, n := range kkNouns {
		if n.kind != s.Kind || n.part != s.Part {
			continue
		}
		noun := n.noun.Form(c, plural, owned)
		switch {
		case s.Num == "" && s.Ord > 0:
			return lang.Ordinal(lang.Kazakh, s.Ord, lang.Masculine, lang.Nominative) + " " + noun
		case s.Num == "":
			return noun
		case s.Kind == act.Point:
			return s.Num + ") " + noun
		}
		return s.Num + "-" + noun
	}
	return string(s.Kind) + " " + s.Num
}

// chain is a place from the outside in: "3-баптың 1-тармағының 2) тармақшасы".
func (w kkWriting) chain(p Path, c lang.Case) string {
	var out []string
	for i, s := range p {
		cs := lang.Genitive
		if i == len(p)-1 {
			cs = c
		}
		out = append(out, w.step(s, cs, false, i > 0))
	}
	return strings.Join(out, " ")
}

func (w kkWriting) place(p Path, c lang.Case) string {
	if len(p) == 0 {
		return ""
	}
	return w.chain(p, c) + " "
}

func (w kkWriting) within(s Step) string      { return w.step(s, lang.Locative, false, false) + ":" }
func (w kkWriting) restated(p Path) string    { return w.place(p, lang.Nominative) + kkRestate }
func (w kkWriting) excluded(p Path) string    { return w.place(p, lang.Nominative) + kkExclude }
func (w kkWriting) renewed(draftFrame) string { return "Заң " + kkRestate }

// several names units of one place: "2-тармақтың 1) және 3) тармақшалары ".
func (w kkWriting) several(in Path, units []Step) string {
	var nums []string
	for _, u := range units {
		nums = append(nums, numberAs(u))
	}
	full := w.step(units[len(units)-1], lang.Nominative, true, len(in) > 0)
	return w.place(in, lang.Genitive) + listed(append(nums[:len(nums)-1], full), "және") + " "
}

func (w kkWriting) restatedAll(in Path, units []Step) string { return w.several(in, units) + kkRestate }
func (w kkWriting) excludedAll(in Path, units []Step) string { return w.several(in, units) + kkExclude }

func (w kkWriting) added(at, beside Path, units []Step) string {
	brought := kkOfContent + " " + w.brought(units) + " " + kkAdd
	if len(beside) > 0 {
		whole := at.With(beside...)
		return w.place(whole, lang.Ablative) + kkBehind + " " + brought
	}
	return w.place(at, lang.Nominative) + brought
}

// brought names new units: "4 және 5-тармақтармен", "1-1) және 3-1) тармақшалармен".
func (w kkWriting) brought(units []Step) string {
	if len(units) == 1 {
		return w.step(units[0], lang.Instrumental, false, false)
	}
	var nums []string
	for _, u := range units {
		switch {
		case u.Num == "":
			nums = append(nums, lang.Ordinal(lang.Kazakh, u.Ord, lang.Masculine, lang.Nominative))
		default:
			nums = append(nums, numberAs(u))
		}
	}
	last := units[len(units)-1]
	full := w.step(last, lang.Instrumental, true, false)
	return listed(append(nums[:len(nums)-1], full), "және")
}

func (w kkWriting) removed(p Path, words string) string {
	return w.place(p, lang.Attributive) + kkQuoted(words, lang.Nominative) + " " + kkExclude
}

func (w kkWriting) replaced(p Path, old, new string) string {
	return w.place(p, lang.Attributive) + kkQuoted(old, lang.Nominative) + " " + kkQuoted(new, lang.Instrumental) + " " + kkReplace
}

func (w kkWriting) inserted(p Path, mark, words string) string {
	return w.place(p, lang.Nominative) + kkQuoted(mark, lang.Ablative) + " " + kkBehind + " " + kkQuoted(words, lang.Instrumental) + " " + kkAdd
}

func (w kkWriting) appended(p Path, words string) string {
	return w.place(p, lang.Nominative) + kkQuoted(words, lang.Instrumental) + " " + kkAdd
}

var kkMonths = strings.Fields("қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы")

// actTo names the amended act in the dative: «…» Қазақстан Республикасының Заңына.
func (w kkWriting) actTo(f draftFrame, dated bool) string {
	t := f.title
	if i := strings.LastIndex(strings.ToLower(t), "кодексі"); i >= 0 && !strings.HasSuffix(t, "туралы") {
		return t + "не"
	}
	s := ""
	if t = titleOf(t); t != "" {
		s = "«" + t + "» "
	}
	if dated && !f.date.IsZero() {
		y, m, d := dateParts(f.date)
		s += itoa(y) + " жылғы " + itoa(d) + " " + kkMonths[m-1] + " "
	}
	return s + "Қазақстан Республикасының Заңына"
}

func (w kkWriting) kinds(f draftFrame) string {
	return kinds(f, "өзгеріс", "өзгерістер", "толықтыру", "толықтырулар", "мен")
}

func (w kkWriting) title(f draftFrame) string {
	return w.actTo(f, false) + " " + w.kinds(f) + " енгізу туралы"
}

func (w kkWriting) opening(f draftFrame) string {
	return "1-бап. " + w.actTo(f, true) + " мынадай " + w.kinds(f) + " енгізілсін:"
}
