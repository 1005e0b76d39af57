package amend

import (
	"strings"
	"sync"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// What is said in Russian amending laws of Kazakhstan. A phrase is written in small
// letters, е for ё; words of a phrase are joined by "_". To teach a phrase, add it
// to the line of its meaning.
var (
	// ruVerbs say what is done: заменить replace, дополнить supplement, исключить
	// exclude, изложить give new wording, считать count as.
	ruVerbs = phrases(map[verb]string{
		replaces:  "заменить заменяется заменяются",
		inserts:   "дополнить дополняется дополняются",
		repeals:   "исключить исключается исключаются",
		reads:     "изложить излагается излагаются",
		renumbers: "считать",
	})
	// ruLost say that a unit loses force.
	ruLost = set("признать_утратившим_силу признать_утратившей_силу признать_утратившими_силу признать_утратившее_силу признать_утратившую_силу " +
		"признается_утратившим_силу признаются_утратившими_силу считать_утратившим_силу считать_утратившими_силу")
	// ruWords name wording by case: as what is acted on, as what is put, as what
	// something is put after.
	ruWords   = set("слово слова цифра цифру цифры число числа знак знаки знак_препинания знаки_препинания аббревиатура аббревиатуру аббревиатуры буква букву буквы")
	ruByWords = set("словом словами цифрой цифрами числом числами знаком знаками знаком_препинания знаками_препинания аббревиатурой аббревиатурами буквой буквами")
	ruOfWords = set("слова слов цифры цифр числа чисел знака знаков знака_препинания аббревиатуры буквы букв")
	// ruIn, ruAfter, ruBefore say where.
	ruIn     = set("в во из в_конце в_конец")
	ruAfter  = set("после")
	ruBefore = set("перед")
	// ruThroughout means the whole text of the act or of the unit named after it.
	ruThroughout = set("в_тексте в_тексте_закона в_тексте_кодекса по_всему_тексту по_тексту далее_по_тексту по_всему_тексту_закона по_всему_тексту_кодекса")
	ruPairs      = set("соответственно")
	// ruForms mean every grammatical form.
	ruForms = set("в_соответствующих_падежах в_соответствующем_падеже в_соответствующих_числе_и_падеже")
	// ruMarks name the mark at the end of a unit, ruByMarks what stands in its place.
	ruMarks   = map[string]string{"точку": ".", "точка": ".", "точку с запятой": ";", "точка с запятой": ";", "запятую": ",", "запятая": ",", "двоеточие": ":"}
	ruByMarks = map[string]string{"точкой": ".", "точкой с запятой": ";", "запятой": ",", "двоеточием": ":"}
	// ruSkipped have no weight: they announce new wording.
	ruSkipped = set("следующего_содержания в_следующей_редакции в_следующих_редакциях в_новой_редакции также новым новой новыми новую закона кодекса настоящего_закона настоящего_кодекса указанного_закона указанного_кодекса к_указанному_закону к_указанному_кодексу к_закону к_кодексу к_настоящему_закону : ;")
	ruAnd     = set("и , а_также")
	// ruHeading are the forms of заголовок (heading) by case.
	ruHeading = map[string]lang.Case{"название": lang.Accusative, "названия": lang.Genitive, "названием": lang.Instrumental, "названии": lang.Locative,
		"наименование": lang.Accusative, "наименования": lang.Genitive, "наименованием": lang.Instrumental, "наименовании": lang.Locative,
		"заголовок": lang.Accusative, "заголовки": lang.Accusative, "заголовка": lang.Genitive, "заголовком": lang.Instrumental,
		"заголовками": lang.Instrumental, "заголовке": lang.Locative, "заголовках": lang.Locative}
	// ruPreamble are those of преамбула (preamble).
	ruPreamble = map[string]lang.Case{"преамбулу": lang.Accusative, "преамбула": lang.Accusative, "преамбулы": lang.Genitive, "преамбуле": lang.Locative}
	// ruWhole is the act as a whole, given new wording.
	ruWhole = set("закон кодекс закон_республики_казахстан")
	// ruContents are those of the table of contents.
	ruContents = map[string]lang.Case{"оглавление": lang.Accusative, "оглавлении": lang.Locative, "оглавления": lang.Genitive, "содержание": lang.Accusative}
	// ruText is the text of an article below its heading.
	ruText = map[string]lang.Case{"текст": lang.Accusative}
	// ruRow are the forms of строка (row of a table), ruSerial says that its number in the
	// first column is meant: "строку, порядковый номер 5,".
	ruRow = map[string]lang.Case{"строка": lang.Nominative, "строку": lang.Accusative, "строки": lang.Genitive, "строке": lang.Locative,
		"строкой": lang.Instrumental, "строками": lang.Instrumental, "строках": lang.Locative, "строк": lang.Genitive}
	ruSerial = set("порядковый_номер порядковые_номера порядкового_номера порядковых_номеров порядковым_номером порядковыми_номерами порядковом_номере порядковых_номерах")
	// ruElse stands for the verb that was said before: "слово «А» – словом «Б»".
	ruElse = set("– — -")
)

// ruNouns are the levels of Law 480-V art. 23. Part, abzac and sentence are counted
// in words (art. 25(3)).
var ruNouns = []struct {
	kind act.Kind
	part Part
	noun lang.RussianNoun
}{
	{act.Schedule, "", lang.RussianNoun{Stem: "приложени", Class: lang.RussianIye}},
	{act.Title, "", lang.RussianNoun{Stem: "раздел", Class: lang.RussianHard}},
	{act.Division, "", lang.RussianNoun{Stem: "подраздел", Class: lang.RussianHard}},
	{act.Chapter, "", lang.RussianNoun{Stem: "глав", Class: lang.RussianA}},
	{act.Subchapter, "", lang.RussianNoun{Stem: "параграф", Class: lang.RussianHard}},
	{act.Article, "", lang.RussianNoun{Stem: "стат", Class: lang.RussianYa}},
	{act.Paragraph, "", lang.RussianNoun{Stem: "пункт", Class: lang.RussianHard}},
	{act.Point, "", lang.RussianNoun{Stem: "подпункт", Class: lang.RussianHard}},
	{act.Subparagraph, "", lang.RussianNoun{Stem: "част", Class: lang.RussianSoft}},
	{act.Alinea, "", lang.RussianNoun{Stem: "абзац", Class: lang.RussianTs}},
	{"", Sentence, lang.RussianNoun{Stem: "предложени", Class: lang.RussianIye}},
}

// caseSet is a set of cases.
type caseSet uint

func casesOf(cs ...lang.Case) (out caseSet) {
	for _, c := range cs {
		out |= 1 << c
	}
	return out
}

// unitWord is a form of the name of a unit.
type unitWord struct {
	step  Step
	cases caseSet
	// possessed, for Kazakh: the unit is owned by the one before it.
	possessed bool
	// bare says that no number follows: a heading.
	bare bool
}

// russianKz is the drafting language of Russian bills of Kazakhstan.
type russianKz struct {
	nouns map[string]unitWord
}

func newRussianKz() *russianKz {
	r := &russianKz{nouns: map[string]unitWord{}}
	for _, n := range ruNouns {
		for _, f := range n.noun.Forms() {
			w := r.nouns[f.Word]
			w.step = Step{Kind: n.kind, Part: n.part}
			w.cases |= casesOf(f.Case)
			r.nouns[f.Word] = w
		}
	}
	for part, forms := range map[Part]map[string]lang.Case{Heading: ruHeading, Preamble: ruPreamble, ContentsList: ruContents, BodyText: ruText} {
		for f, c := range forms {
			r.nouns[f] = unitWord{step: Step{Part: part}, cases: casesOf(c), bare: true}
		}
	}
	for f, c := range ruRow {
		r.nouns[f] = unitWord{step: Step{Part: Row}, cases: casesOf(c)}
	}
	rows := r.nouns["строки"]
	rows.cases |= casesOf(lang.Accusative)
	r.nouns["строки"] = rows
	return r
}

// item reads a piece of a clause.
func (r *russianKz) item(ts []kzToken, i int) (kzItem, int) {
	t := ts[i]
	if t.kind == quote {
		return wordingAt(ts, i)
	}
	for _, p := range []struct {
		table map[string]bool
		item  kzItem
	}{
		{ruLost, kzItem{kind: verbItem, verb: repeals, lost: true}}, {ruSkipped, kzItem{}}, {ruPairs, kzItem{kind: pairsItem}},
		{ruForms, kzItem{kind: formsItem}},
	} {
		if _, n := kzPhrase(p.table, ts, i); n > 0 {
			return p.item, n
		}
	}
	if v, n := kzPhrase(ruVerbs, ts, i); n > 0 {
		return kzItem{kind: verbItem, verb: v, first: i == 0 || isStop(ts[i-1]) || i+n < len(ts) && r.objectAt(ts, i+n)}, n
	}
	if _, n := kzPhrase(ruThroughout, ts, i); n > 0 {
		it := kzItem{kind: throughoutItem}
		if paths, cs, m := r.refs(ts, i+n, ""); m > 0 && cs&casesOf(lang.Genitive) != 0 {
			it.paths, n = paths, n+m
		}
		return it, n
	}
	if it, n := marksAt(ruMarks, ruByMarks, ts, i); n > 0 {
		return it, n
	}
	if it, n := r.words(ts, i); n > 0 {
		return it, n
	}
	if it, n := r.places(ts, i); n > 0 {
		return it, n
	}
	if it, n := wholeAct(ruWhole, ruVerbs, ts, i, i); n > 0 {
		return it, n
	}
	if isStop(t) || t.is("а") || ruElse[t.text] {
		return kzItem{kind: stopItem}, 1
	}
	if _, n := kzPhrase(ruAnd, ts, i); n > 0 {
		return kzItem{kind: stopItem}, n
	}
	return kzItem{}, 0
}

// objectAt reports whether a verb at the beginning of a clause is followed by what
// it acts on: "исключить слова «…»".
func (r *russianKz) objectAt(ts []kzToken, i int) bool {
	if _, n := kzPhrase(ruWords, ts, i); n > 0 {
		return true
	}
	w, ok := r.nouns[ts[i].low]
	return ok && ts[i].kind == word && w.cases&casesOf(lang.Accusative) != 0
}

// words reads wording with its noun: "слова «…» и «…»", "после слов «…»".
func (r *russianKz) words(ts []kzToken, i int) (kzItem, int) {
	j, it := i, kzItem{kind: objectItem}
	tables := []map[string]bool{ruWords}
	if _, n := kzPhrase(ruAfter, ts, j); n > 0 {
		j, it.kind, it.anchor, tables = i+n, markItem, After, []map[string]bool{ruOfWords}
	} else if _, n := kzPhrase(ruBefore, ts, j); n > 0 {
		j, it.kind, it.anchor, tables = i+n, markItem, Before, []map[string]bool{ruByWords}
	} else if _, n := kzPhrase(ruByWords, ts, j); n > 0 {
		it.kind, tables = byItem, []map[string]bool{ruByWords}
	}
	for _, table := range tables {
		if _, n := kzPhrase(table, ts, j); n > 0 {
			if words, m := quoteList(ts, j+n, ruAnd); m > 0 {
				it.words = words
				return it, j + n + m - i
			}
		}
	}
	return kzItem{}, 0
}

// places reads units: where, what is acted on, what is added.
func (r *russianKz) places(ts []kzToken, i int) (kzItem, int) {
	for _, way := range []struct {
		table  map[string]bool
		kind   itemKind
		anchor Anchor
	}{{ruIn, placeItem, ""}, {ruAfter, besideItem, After}, {ruBefore, besideItem, Before}} {
		if _, n := kzPhrase(way.table, ts, i); n > 0 {
			paths, _, m := r.refs(ts, i+n, way.kind.preposition(ts[i].low))
			if m == 0 {
				continue
			}
			return kzItem{kind: way.kind, anchor: way.anchor, paths: paths}, n + m
		}
	}
	paths, cases, n := r.refs(ts, i, "")
	switch {
	case n == 0:
		return kzItem{}, 0
	case cases&casesOf(lang.Instrumental) != 0:
		return kzItem{kind: broughtItem, paths: paths}, n
	case cases&casesOf(lang.Nominative, lang.Accusative) != 0:
		return kzItem{kind: targetItem, paths: paths}, n
	}
	return kzItem{}, 0
}

// preposition is the word that may be said again before each unit of a list.
func (k itemKind) preposition(word string) string {
	if k == placeItem {
		return word
	}
	return ""
}

// refs reads a list of units with what they stand in: "подпункт 2) пункта 1 и пункт
// 3 статьи 5". Those that name no article take that of the next.
func (r *russianKz) refs(ts []kzToken, i int, again string) (out []Path, cases caseSet, n int) {
	groups := [][]Path{}
	j := i
	for {
		paths, cs, m := r.chain(ts, j)
		if m == 0 || cases != 0 && cases&cs == 0 {
			break
		}
		if cases == 0 {
			cases = cs
		} else {
			cases &= cs
		}
		groups, j = append(groups, paths), j+m
		n = j - i
		c, said := r.separator(ts, j, again)
		if c == 0 {
			break
		}
		if next, _, m := r.chain(ts, j+c); m == 0 || said && canHold(paths[0].last(), next[0][0]) {
			break // "в статье 7, в пункте 1" leads further in
		}
		j += c
	}
	return shareOuter(groups), cases, n
}

// separator returns the length of what joins two units of a list, and whether the
// preposition is said again.
func (r *russianKz) separator(ts []kzToken, i int, again string) (n int, said bool) {
	_, n = kzPhrase(ruAnd, ts, i)
	if n == 0 {
		return 0, false
	}
	if _, m := kzPhrase(ruAnd, ts, i+n); m > 0 {
		n += m
	}
	if again != "" && i+n < len(ts) && ruIn[ts[i+n].low] {
		return n + 1, true
	}
	return n, false
}

// shareOuter lets units of a list take the outer units that only the next one names.
func shareOuter(groups [][]Path) []Path {
	for i := len(groups) - 2; i >= 0; i-- {
		next := groups[i+1][0]
		if len(groups[i+1]) > 1 && len(next) > 1 && groups[i+1][1][0] != next[0] {
			continue
		}
		for k, p := range groups[i] {
			if len(p) > 0 && (p[0].Kind.IsRoot() || p[0].Kind.IsHead()) {
				continue
			}
			n := 0
			for n < len(next)-1 && next[n].Part == "" && (p[0].Part != "" && len(p) == 1 || kzRank[next[n].Kind] < kzRank[p[0].Kind]) {
				n++
			}
			groups[i][k] = next[:n:n].With(p...)
		}
	}
	var out []Path
	for _, g := range groups {
		out = append(out, g...)
	}
	return out
}

// chain reads a unit and those it stands in: "подпункт 2) пункта 1 статьи 5".
func (r *russianKz) chain(ts []kzToken, i int) (paths []Path, cases caseSet, n int) {
	steps, w, n := r.unit(ts, i)
	if n == 0 {
		return nil, 0, 0
	}
	for _, s := range steps {
		paths = append(paths, Path{s})
	}
	inner := steps[0]
	for {
		outer, o, m := r.unit(ts, i+n)
		if m == 0 || o.cases&casesOf(lang.Genitive) == 0 || !canHold(outer[0], inner) {
			return paths, w.cases, n
		}
		var longer []Path
		for _, s := range outer {
			for _, p := range paths {
				longer = append(longer, Path{s}.With(p...))
			}
		}
		paths, inner, n = longer, outer[0], n+m
	}
}

// unit reads one unit with its numbers: "пункты 1 и 2", "часть вторую", "второе
// предложение", "заголовок".
func (r *russianKz) unit(ts []kzToken, i int) (steps []Step, w unitWord, n int) {
	if i >= len(ts) {
		return nil, w, 0
	}
	if ord, m := ordinalAt(lang.Russian, ts, i); m > 0 {
		if w, ok := r.noun(ts, i+m); ok && isCounted(w.step) {
			s := w.step
			s.Ord = ord
			return []Step{s}, w, m + 1
		}
		return nil, w, 0
	}
	w, ok := r.noun(ts, i)
	switch {
	case !ok:
		return nil, w, 0
	case w.bare:
		return []Step{w.step}, w, 1
	case isCounted(w.step):
		steps, n := ordinalsAt(lang.Russian, ts, i+1, w.step, ruAnd)
		if n == 0 && w.step.Kind == act.Subparagraph {
			k := w.step
			k.Kind = act.Paragraph // часть 2 of codes
			steps, n = numbersOf(ts, i+1, k, ruAnd)
		}
		if n == 0 && w.cases&casesOf(lang.Instrumental) != 0 {
			return []Step{w.step}, w, 1 // "дополнить абзацем следующего содержания"
		}
		if n == 0 {
			return nil, w, 0
		}
		return steps, w, n + 1
	}
	serial := 0
	if w.step.Part == Row {
		serial = serialAt(ruSerial, ts, i+1)
	}
	steps, m := numbersOf(ts, i+1+serial, w.step, ruAnd)
	if m > 0 {
		m += serial
	}
	if m == 0 {
		if w.step.Kind == act.Schedule {
			return []Step{w.step}, w, 1
		}
		return nil, w, 0
	}
	return steps, w, m + 1
}

func (r *russianKz) noun(ts []kzToken, i int) (unitWord, bool) {
	if i >= len(ts) || ts[i].kind != word {
		return unitWord{}, false
	}
	w, ok := r.nouns[ts[i].low]
	return w, ok
}

// isCounted reports whether units are counted in words and print no number.
func isCounted(s Step) bool {
	return s.Part == Sentence || s.Kind == act.Subparagraph || s.Kind == act.Alinea
}

// wordingAt reads new wording: one or more pairs of quotation marks, with the mark
// of the instruction between them.
func wordingAt(ts []kzToken, i int) (kzItem, int) {
	it := kzItem{kind: wordingItem}
	j := i
	for j < len(ts) && ts[j].kind == quote {
		it.pieces = append(it.pieces, append([]format.Paragraph{}, ts[j].lines...))
		j++
		if j+1 < len(ts) && (ts[j].is(";") || ts[j].is(",")) && ts[j+1].kind == quote {
			j++
		}
	}
	return it, j - i
}

// phrases makes a table of phrases by their meaning.
func phrases(m map[verb]string) map[string]verb {
	out := map[string]verb{}
	for v, list := range m {
		each(out, v, list)
	}
	return out
}

func isStop(t kzToken) bool {
	return t.kind == mark && strings.Contains(",.;:", t.text)
}

// ruBill are the words by which a Russian bill is taken apart.
var ruBill = sync.OnceValue(func() billPhrases {
	return billPhrases{
		article: pattern.New(`^Статья\s+(\d+(?:-\d+)?)(?:\.\s*|$)(.*)$`),
		title:   pattern.New(`(?i)^об?\s+(?:внесении|признании|изменени)|^закон\s+республики|^проект`),
		several: pattern.New(`(?i)^(?:\d+[.)]\s*)?внести\s.*следующие\s+(?:законодательные\s+акты|законы|кодексы|нормативные\s+правовые\s+акты)`),
		lead:    pattern.New(`^(?:\d+(?:-\d+)?[.)]\s*)?(?:Внести\s+(?:изменени[ея]\s*(?:и\s+дополнени[ея]\s*)?|дополнени[ея]\s*)?)?[Вв]о?\s+(?:[\p{L}-]+\s+){0,3}(?:[Зз]акон|[Кк]одекс|[Кк]онституцию|[Уу]каз|[Пп]остановление|[Пп]оложение|[Пп]равила|[Рр]егламент)(?:\P{L}|$)`),
		listed:  pattern.New(`^\d+(?:-\d+)?\.\s+(?:[\p{L}-]+\s+){0,3}(?:Закон|[Кк]одекс|Указ|Постановление)(?:\P{L}.*)?:$`),
		leadEnd: pattern.New(`(?:\)|[»"”]|изменени[ея]|дополнени[ея])\s*:\s*`),
		whole:   pattern.New(`(?i)^(?:\d+[.)]\s*)?признать\s+утративш\p{L}+\s+силу\s*(?::|(?:\p{L}+\s+){0,2}(?:закон|кодекс|указ|следующие))`),
		none:    pattern.New(`(?i)вводится\s+в\s+действие|вводятся\s+в\s+действие|^(?:\d+[.)]\s*)?(?:установить|приостановить|правительству|настоящ\p{L}+\s+закон)|^президент`),
		force:   pattern.New(`(?i)настоящ\p{L}+\s+(?:конституционный\s+)?(?:закон|кодекс)\s+(?:ввод\p{L}+\s+в\s+действие|вступает\s+в\s+силу)`),
		except:  pattern.New(`(?i),?\s*за\s+исключением\s`),
		date:    pattern.New(`(?i)(?P<d>\d{1,2})\s+(?P<m>\p{L}+)\s+(?P<y>\d{4})\s+год`),
		months:  strings.Fields("январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр"),
		begins:  pattern.New(`^(?:\d+(?:-\d+)?[.)]\s*)?(?:(?:[Вв]о?\s+)?(?:под)?(?:пункт|абзац|част|стат|глав|заголов|предложени|параграф|раздел)\p{L}*\s.*(?:заменить|дополнить|исключить|изложить|:$)|(?:дополнить|слов[оа]|цифр[уы]|после\s+слов|исключить|изложить|заменить|по\s+всему\s+тексту)\s.*[:;.]$|[Вв]о?\s+(?:\p{L}+\s+){1,3}(?:заменить|дополнить))`),
		resumes: pattern.New(`^(?:заменить|исключить|дополнить|изложить|словами?|словом|цифрами|цифрой|соответственно)(?:\P{L}|$)`),
		sign:    pattern.New(`^Президент\s*Республики\s+Казахстан$`),
		leading: set("в во внести изменение изменения и дополнение дополнения"),
		dated:   set("от"),
		forms:   set("закон закона законе законом кодекс республики казахстан рк конституционный конституционного"),
		number:  pattern.New(`(\d{1,2})\s+(\p{L}+)\s+(\d{4})\s+года\s+№\s*(\d+-[IVXLC]+)`),
	}
})

// ruExcluded is the note in the place of an excluded unit: исключен (excluded),
// утратил силу (lost force); a статья, глава and часть are feminine.
func ruExcluded(k act.Kind, lost, capital bool, by billName) string {
	feminine := k == act.Article || k == act.Chapter || k == act.Subparagraph
	what, link := "исключен", " "
	if lost {
		what, link = "утратил силу", " в соответствии с "
	}
	if feminine {
		what = map[bool]string{false: "исключена", true: "утратила силу"}[lost]
	}
	if k == act.Schedule {
		what = map[bool]string{false: "исключено", true: "утратило силу"}[lost]
	}
	name := "Законом РК"
	if by.number != "" {
		name += " от " + by.dotted("%02d.%02d.%d") + " № " + by.number
	} else if by.title != "" {
		name += " «" + by.title + "»"
	}
	return capitalised(what, capital) + link + name
}

// russianKzDrafting is the drafting language of Russian bills of Kazakhstan.
func russianKzDrafting() *Drafting {
	r := newRussianKz()
	g := &kzGrammar{lang: lang.Russian, item: r.item, bill: ruBill()}
	g.cited = func(ts []kzToken, i int) ([]Path, int) { p, _, n := r.refs(ts, i, ""); return p, n }
	d := kzDrafting("ru-KZ", g, ruExcluded)
	d.writer = kzWriter{ruWriting{}}
	return d
}
