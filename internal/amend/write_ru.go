package amend

import (
	"strconv"
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
)

// ruWriting is how Russian bills of Kazakhstan are worded: the nouns of the reader
// (ruNouns) in the case that a phrase asks for, the inner unit first.
type ruWriting struct{}

// The phrases of Russian bills; the reader's tables are in parse_ru.go.
const (
	ruRestate   = "изложить в следующей редакции"
	ruExclude   = "исключить"
	ruAdd       = "дополнить"
	ruOfContent = "следующего содержания"
	ruReplace   = "заменить"
	ruForce     = "Статья 2. Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования."
)

func (ruWriting) marks() (string, string) { return "«", "»" }
func (ruWriting) force() string           { return ruForce }

// ruWordForms are слово, слова, цифры as what is acted on, what is put, and behind
// which something is put.
var ruWordForms = map[wordNoun][3]string{
	aWord:     {"слово", "словом", "слова"},
	someWords: {"слова", "словами", "слов"},
	figures:   {"цифры", "цифрами", "цифр"},
}

// step is a unit in a case: "пункта 4", "абзаце втором".
func (ruWriting) step(s Step, c lang.Case) string {
	if s.Part == Heading {
		return map[lang.Case]string{lang.Accusative: "заголовок", lang.Genitive: "заголовка", lang.Locative: "заголовке"}[c]
	}
	if s.Part == Preamble {
		return map[lang.Case]string{lang.Accusative: "преамбулу", lang.Genitive: "преамбулы", lang.Locative: "преамбуле"}[c]
	}
	for _, n := range ruNouns {
		if n.kind != s.Kind || n.part != s.Part {
			continue
		}
		noun := n.noun.Form(c, false)
		if s.Num == "" && s.Ord > 0 {
			g := lang.Masculine
			switch {
			case s.Part == Sentence:
				g = lang.Neuter
			case s.Kind == act.Subparagraph:
				g = lang.Feminine
			}
			return noun + " " + lang.Ordinal(lang.Russian, s.Ord, g, c)
		}
		return noun + " " + numberAs(s)
	}
	return string(s.Kind) + " " + s.Num
}

// numberAs prints the number of a unit as bills cite it.
func numberAs(s Step) string {
	if s.Kind == act.Point {
		return s.Num + ")"
	}
	return s.Num
}

// chain is a place from the inside out: "подпункт 2) пункта 1 статьи 3".
func (w ruWriting) chain(p Path, c lang.Case) string {
	var out []string
	for i := len(p) - 1; i >= 0; i-- {
		out = append(out, w.step(p[i], c))
		c = lang.Genitive
	}
	return strings.Join(out, " ")
}

func (w ruWriting) object(p Path) string {
	if len(p) == 0 {
		return ""
	}
	return w.chain(p, lang.Accusative) + " "
}

func (w ruWriting) inside(p Path) string {
	if len(p) == 0 {
		return ""
	}
	return "в " + w.chain(p, lang.Locative) + " "
}

func (w ruWriting) within(s Step) string { return "в " + w.step(s, lang.Locative) + ":" }

func (w ruWriting) restated(p Path) string { return w.object(p) + ruRestate }
func (w ruWriting) excluded(p Path) string { return w.object(p) + ruExclude }

// several names units of one place: "подпункты 1) и 3) пункта 2 ".
func (w ruWriting) several(in Path, units []Step) string {
	var nums []string
	for _, u := range units {
		nums = append(nums, numberAs(u))
	}
	for _, n := range ruNouns {
		if n.kind == units[0].Kind && n.part == units[0].Part {
			s := n.noun.Form(lang.Accusative, true) + " " + listed(nums, "и") + " "
			if len(in) > 0 {
				s += w.chain(in, lang.Genitive) + " "
			}
			return s
		}
	}
	return ""
}

func (w ruWriting) restatedAll(in Path, units []Step) string { return w.several(in, units) + ruRestate }
func (w ruWriting) excludedAll(in Path, units []Step) string { return w.several(in, units) + ruExclude }

func (w ruWriting) added(at, beside Path, units []Step) string {
	brought := w.brought(units) + " " + ruOfContent
	if len(beside) > 0 {
		return w.inside(at) + "после " + w.chain(beside, lang.Genitive) + " " + ruAdd + " " + brought
	}
	return w.object(at) + ruAdd + " " + brought
}

// brought names new units: "пунктами 4 и 5", "абзацами пятым и шестым".
func (w ruWriting) brought(units []Step) string {
	if len(units) == 1 {
		return w.step(units[0], lang.Instrumental)
	}
	var nums []string
	for _, u := range units {
		full := w.step(u, lang.Instrumental)
		_, num, _ := strings.Cut(full, " ")
		nums = append(nums, num)
	}
	for _, n := range ruNouns {
		if n.kind == units[0].Kind && n.part == units[0].Part {
			return n.noun.Form(lang.Instrumental, true) + " " + listed(nums, "и")
		}
	}
	return ""
}

// listed joins items by commas and a last word.
func listed(items []string, and string) string {
	if len(items) == 1 {
		return items[0]
	}
	return strings.Join(items[:len(items)-1], ", ") + " " + and + " " + items[len(items)-1]
}

func ruQuoted(s string, form int) string { return ruWordForms[nounFor(s)][form] + " «" + s + "»" }

func (w ruWriting) removed(p Path, words string) string {
	return w.inside(p) + ruQuoted(words, 0) + " " + ruExclude
}

func (w ruWriting) replaced(p Path, old, new string) string {
	return w.inside(p) + ruQuoted(old, 0) + " " + ruReplace + " " + ruQuoted(new, 1)
}

func (w ruWriting) inserted(p Path, mark, words string) string {
	return w.object(p) + "после " + ruQuoted(mark, 2) + " " + ruAdd + " " + ruQuoted(words, 1)
}

func (w ruWriting) appended(p Path, words string) string {
	return w.object(p) + ruAdd + " " + ruQuoted(words, 1)
}

// ruMonths are the months as dates have them.
var ruMonths = strings.Fields("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")

// actIn names the amended act in the accusative: a code by its own name, a law by its
// title in quotation marks.
func (w ruWriting) actIn(f draftFrame, dated bool) string {
	t := f.title
	if strings.Contains(strings.ToLower(t), "кодекс") && !strings.HasPrefix(strings.ToLower(t), "о") {
		return t
	}
	s := "Закон Республики Казахстан"
	if dated && !f.date.IsZero() {
		y, m, d := dateParts(f.date)
		s += " от " + itoa(d) + " " + ruMonths[m-1] + " " + itoa(y) + " года"
	}
	if t = titleOf(t); t != "" {
		s += " «" + t + "»"
	}
	return s
}

func dateParts(d act.Date) (y, m, day int) {
	parts := strings.Split(d.String(), "-")
	if len(parts) != 3 {
		return 0, 1, 0
	}
	y, _ = strconv.Atoi(parts[0])
	m, _ = strconv.Atoi(parts[1])
	day, _ = strconv.Atoi(parts[2])
	return y, max(1, m), day
}

func (w ruWriting) title(f draftFrame) string {
	return "О внесении " + kinds(f, "изменения", "изменений", "дополнения", "дополнений", "и") + " в " + w.actIn(f, false)
}

func (w ruWriting) opening(f draftFrame) string {
	next := "следующие "
	if f.changes+f.additions == 1 {
		next = "следующее "
	}
	return "Статья 1. Внести в " + w.actIn(f, true) + " " + next + kinds(f, "изменение", "изменения", "дополнение", "дополнения", "и") + ":"
}

// kinds says what a bill brings: changes first, then additions, each in the number
// that it has (Law 480-V art. 26).
func kinds(f draftFrame, change, changes, addition, additions, and string) string {
	var out []string
	switch {
	case f.changes == 1:
		out = append(out, change)
	case f.changes > 1:
		out = append(out, changes)
	}
	switch {
	case f.additions == 1:
		out = append(out, addition)
	case f.additions > 1:
		out = append(out, additions)
	}
	return strings.Join(out, " "+and+" ")
}

func (w ruWriting) renewed(draftFrame) string { return "Закон " + ruRestate }
