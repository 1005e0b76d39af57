package workspace

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/diff/words"
	"zanger/internal/document"
	"zanger/internal/view"
)

// VerifiedReportDocument draws the answer to [Workspace.VerifyReport]: what is not as it
// was, first in the file and then in the law; then what is.
func (w *Workspace) VerifiedReportDocument(v *VerifiedReport, lang string) *document.Document {
	l := verifiedReportLabelsFor(lang)
	d := page(v.File, lang)
	d.Printed = true // there is nothing to accept in it
	if v.Title != "" {
		d.Add(document.Paragraph{Style: document.Lead, Inlines: []document.Inline{document.T(fmt.Sprintf(l.about, v.Title, view.DateName(v.AsOf, lang)))}})
	}
	d.Add(l.summary(v)...)
	d.Add(l.placesIn(v, PlaceAltered, l.altered)...)
	d.Add(l.placesIn(v, PlaceGone, l.gone)...)
	for _, s := range []struct {
		state LawState
		title string
	}{{LawChanged, l.changed}, {LawDiffers, l.differs}, {LawUnknown, l.unknown}} {
		d.Add(l.lawsIn(v, s.state, s.title, lang)...)
	}
	d.Add(w.sameLaw(v, l, lang)...)
	d.Add(l.laterLaw(v, lang)...)
	d.Add(small(document.T(fmt.Sprintf(l.seal, v.Seal))))
	return d
}

// summary gives the counts.
func (l *verifiedReportLabels) summary(v *VerifiedReport) []document.Block {
	var law [4]int
	for _, x := range v.Laws {
		law[slices.Index([]LawState{LawSame, LawChanged, LawDiffers, LawUnknown}, x.State)]++
	}
	var places [3]int
	for _, p := range v.Places {
		places[slices.Index([]PlaceState{PlaceSame, PlaceAltered, PlaceGone}, p.State)]++
	}
	head := l.allSame
	if !v.Same() {
		head = l.notSame
	}
	out := []document.Block{document.P(document.B(head)),
		document.P(document.T(fmt.Sprintf(l.placeCounts, len(v.Places), places[0], places[1], places[2]))),
		document.P(document.T(fmt.Sprintf(l.lawCounts, len(v.Laws), law[0], law[1], law[2], law[3])))}
	out = append(out, small(document.T(l.scope)))
	if v.Tracked > 0 {
		out = append(out, small(document.T(fmt.Sprintf(l.tracked, v.Tracked))))
	}
	if v.Unmarked {
		out = append(out, small(document.T(l.unmarked)))
	}
	return out
}

func sectionOf(title string, items [][]document.Block) []document.Block {
	if len(items) == 0 {
		return nil
	}
	return []document.Block{document.H(2, title), document.List{Items: items}}
}

// placesIn lists the places in a state.
func (l *verifiedReportLabels) placesIn(v *VerifiedReport, state PlaceState, title string) []document.Block {
	var items [][]document.Block
	for _, p := range v.Places {
		if p.State != state {
			continue
		}
		head := l.uses[p.Use] + ": " + citedFew(p.Cited, l.more)
		if p.Tracked {
			head += " (" + l.byTracked + ")"
		}
		items = append(items, item(head, p.Differs))
	}
	return sectionOf(title, items)
}

// mostCited is how many citations of one comparison are named.
const mostCited = 4

func citedFew(cited []string, more string) string {
	if len(cited) > mostCited {
		return strings.Join(cited[:mostCited], "; ") + fmt.Sprintf(more, len(cited)-mostCited)
	}
	return strings.Join(cited, "; ")
}

func item(head string, differs []VerifiedWords) []document.Block {
	out := []document.Block{document.P(document.T(head))}
	if len(differs) > 0 {
		out = append(out, document.P(differingRuns(differs)...))
	}
	return out
}

// differingRuns marks words that differ.
func differingRuns(ws []VerifiedWords) []document.Inline {
	marks := map[string]document.Mark{words.Delete.String(): document.Deleted, words.Insert.String(): document.Inserted}
	var out []document.Inline
	for _, w := range ws {
		out = append(out, document.Text{Text: strings.ReplaceAll(w.Text, "\n", " "), Mark: marks[w.Kind]})
	}
	return out
}

// lawsIn lists the law in a state.
func (l *verifiedReportLabels) lawsIn(v *VerifiedReport, state LawState, title, lang string) []document.Block {
	var items [][]document.Block
	for _, x := range v.Laws {
		if x.State == state {
			items = append(items, item(l.lawLine(x, lang), x.Differs))
		}
	}
	return sectionOf(title, items)
}

// lawLine says what has become of a provision.
func (l *verifiedReportLabels) lawLine(x VerifiedLaw, lang string) string {
	parts := []string{x.Cited + " (" + fmt.Sprintf(l.edition, view.DateName(x.Edition, lang)) + ")"}
	if x.Why != "" {
		parts = append(parts, l.why[x.Why])
	}
	if x.Now != nil {
		form := l.now
		switch {
		case x.Gone:
			form = l.nowGone
		case *x.Now == x.Edition:
			form = l.nowSame
		}
		parts = append(parts, strings.Replace(form, "%s", view.DateName(*x.Now, lang), 1))
	}
	for _, b := range x.By {
		form := l.by
		if b.Type == act.Repealed {
			form = l.repealed
		}
		parts = append(parts, fmt.Sprintf(form, view.ActName(b.Act, lang), view.DateName(b.From, lang)))
	}
	if len(x.By) > 0 && x.Now == nil {
		parts = append(parts, l.noWords)
	}
	return strings.Join(parts, "; ")
}

// laterLaw shows the law that has changed since the memo's day, as its author could
// know.
func (l *verifiedReportLabels) laterLaw(v *VerifiedReport, lang string) []document.Block {
	var items [][]document.Block
	for _, x := range v.Laws {
		if x.State == LawSame && x.Later != nil {
			x.Now = x.Later
			items = append(items, item(l.lawLine(x, lang), x.Differs))
		}
	}
	return sectionOf(l.later, items)
}

// sameLaw names the law that is as it was.
func (w *Workspace) sameLaw(v *VerifiedReport, l *verifiedReportLabels, lang string) []document.Block {
	return w.byEdition(v, lang, l.same, func(x VerifiedLaw) bool { return x.State == LawSame })
}

// byEdition lists citations of some law, a line for each edition of an act.
func (w *Workspace) byEdition(v *VerifiedReport, lang, title string, which func(VerifiedLaw) bool) []document.Block {
	var names []string
	cited := map[string][]string{}
	for _, x := range v.Laws {
		if !which(x) {
			continue
		}
		name, _, _ := strings.Cut(x.Ref, "#")
		if cited[name] == nil {
			names = append(names, name)
		}
		cited[name] = append(cited[name], w.shortCitation(x, lang))
	}
	var items [][]document.Block
	for _, name := range names {
		items = append(items, []document.Block{document.P(document.T(name + ": " + strings.Join(cited[name], "; ")))})
	}
	return sectionOf(title, items)
}

// shortCitation cites a provision without its act.
func (w *Workspace) shortCitation(x VerifiedLaw, lang string) string {
	if wk, err := w.work(x.Act); err == nil && x.EID != "" {
		for _, e := range wk.Expressions {
			if e.Lang == x.Language && e.Date == x.Edition && e.Find(x.EID) != nil {
				if s := cite.Format(e, x.EID, lang, cite.Short); s != "" {
					return s
				}
			}
		}
	}
	return x.Cited
}

// verifiedReportLabels are the words around such an answer.
type verifiedReportLabels struct {
	about, allSame, notSame, placeCounts, lawCounts, scope, tracked, unmarked    string
	altered, gone, changed, differs, unknown, later, same                        string
	edition, now, nowSame, nowGone, by, repealed, noWords, byTracked, more, seal string
	uses, why                                                                    map[string]string
}

func verifiedReportLabelsFor(lang string) *verifiedReportLabels {
	if l := verifiedReportTable[lang]; l != nil {
		return l
	}
	return verifiedReportTable["en"]
}

var verifiedReportTable = map[string]*verifiedReportLabels{
	"en": {
		about:       "“%s”, the law as of %s, held against the record in the file and against the library.",
		allSame:     "The law that the record names, as this library has it, and its words in the file are as they were when the memo was built.",
		notSame:     "Not all law that the record names, or not all its words in the file, are as they were when the memo was built.",
		placeCounts: "Places in the file that set or cite law: %d; as printed: %d; altered: %d; gone: %d.",
		lawCounts:   "Provisions and acts: %d; as they were: %d; changed since: %d; other words in the library: %d; not known here: %d.",
		scope:       "Only these places were compared. The rest of the file was not (the author's own words, proposed amendments, the draft bill, the comparative table), nor whether the file shows the words so that they can be read.",
		tracked:     "The file has tracked changes (%d): it was read as if they were accepted.",
		unmarked:    "Another program dropped the names of the places: they were looked for by their words.",
		altered:     "Altered in the file", gone: "Gone from the file", changed: "Changed since the memo was built",
		differs: "Other words in the library", unknown: "Not known here",
		later: "Later law, known when the memo was built", same: "As they were",
		edition: "edition of %s", now: "now the edition of %s", nowSame: "this edition has other words now", nowGone: "no longer in the edition of %s",
		by: "changed by %s, from %s", repealed: "repealed by %s, from %s", noWords: "the new words are not in the library",
		byTracked: "by tracked changes", more: " and %d more",
		seal: "Seal of the record: %s. It shows that the record was not edited, not who made it: compare it with one kept elsewhere.",
		uses: map[string]string{"quote": "Quotation", "gist": "In substance", "citation": "Citation", "comparison": "Comparison"},
		why:  map[string]string{NoAct: "the act is not in this library", NoWording: "this wording is not in the library, and none for that day"},
	},
	"ru": {
		about:       "«%s», право по состоянию на %s: сверено с записью в файле и с библиотекой.",
		allSame:     "Нормы, названные в записи, какими их знает эта библиотека, и их слова в файле – те же, что при сборке записки.",
		notSame:     "Не все нормы, названные в записи, или не все их слова в файле – те же, что при сборке записки.",
		placeCounts: "Мест в файле, где приведён или назван закон: %d; без изменений: %d; изменено: %d; исчезло: %d.",
		lawCounts:   "Норм и актов: %d; без изменений: %d; изменилось с тех пор: %d; в библиотеке другие слова: %d; здесь не известно: %d.",
		scope:       "Сверены только эти места. Остальное в файле (слова автора, предлагаемые поправки, проект закона, сравнительная таблица) не сверялось, как и то, видны ли слова читателю файла.",
		tracked:     "В файле есть записанные исправления (%d): он прочитан так, будто они приняты.",
		unmarked:    "Другая программа убрала метки мест: места искались по словам.",
		altered:     "Изменено в файле", gone: "Исчезло из файла", changed: "Изменилось после сборки записки",
		differs: "В библиотеке другие слова", unknown: "Здесь не известно",
		later: "Более позднее право, известное при сборке записки", same: "Без изменений",
		edition: "редакция на %s", now: "теперь редакция на %s", nowSame: "в этой редакции теперь другие слова", nowGone: "в редакции на %s этого больше нет",
		by: "изменено: %s, с %s", repealed: "утратило силу: %s, с %s", noWords: "новых слов в библиотеке нет",
		byTracked: "записанными исправлениями", more: " и ещё %d",
		seal: "Печать записи: %s. Она показывает, что запись не правили, но не кто её сделал: сравните с сохранённой в другом месте.",
		uses: map[string]string{"quote": "Цитата", "gist": "По существу", "citation": "Ссылка", "comparison": "Сравнение"},
		why:  map[string]string{NoAct: "акта нет в этой библиотеке", NoWording: "этой редакции в библиотеке нет, как и другой на этот день"},
	},
	"kk": {
		about:       "«%s», %s күнгі құқық: файлдағы жазбамен және кітапханамен салыстырылды.",
		allSame:     "Жазбада аталған нормалар да (осы кітапхана білетін күйінде), олардың файлдағы сөздері де жазба құрылған кездегідей.",
		notSame:     "Жазбада аталған нормалардың немесе олардың файлдағы сөздерінің бәрі бірдей жазба құрылған кездегідей емес.",
		placeCounts: "Файлда заң келтірілген немесе аталған жерлер: %d; өзгеріссіз: %d; өзгертілген: %d; жоғалған: %d.",
		lawCounts:   "Нормалар мен актілер: %d; өзгеріссіз: %d; содан бері өзгерген: %d; кітапханада сөзі басқа: %d; мұнда белгісіз: %d.",
		scope:       "Тек осы жерлер салыстырылды. Файлдағы қалғаны (автордың өз сөздері, ұсынылатын түзетулер, заң жобасы, салыстырма кесте) салыстырылған жоқ, сөздердің файлда оқырманға көрінетіні де тексерілген жоқ.",
		tracked:     "Файлда жазып алынған түзетулер бар (%d): ол түзетулер қабылданғандай оқылды.",
		unmarked:    "Басқа бағдарлама жерлердің белгілерін алып тастаған: олар сөздері бойынша ізделді.",
		altered:     "Файлда өзгертілген", gone: "Файлдан жоғалған", changed: "Жазба құрылғаннан кейін өзгерген",
		differs: "Кітапханада сөзі басқа", unknown: "Мұнда белгісіз",
		later: "Жазба құрылғанда белгілі болған кейінгі құқық", same: "Өзгеріссіз",
		edition: "%s күнгі редакция", now: "енді %s күнгі редакция", nowSame: "бұл редакцияның сөзі енді басқа", nowGone: "%s күнгі редакцияда бұл жоқ",
		by: "өзгерткен: %s, %s бастап", repealed: "күшін жойған: %s, %s бастап", noWords: "жаңа сөздері кітапханада жоқ",
		byTracked: "жазып алынған түзетулермен", more: " және тағы %d",
		seal: "Жазбаның мөрі: %s. Ол жазбаның түзетілмегенін көрсетеді, бірақ кім жасағанын көрсетпейді: басқа жерде сақталғанымен салыстырыңыз.",
		uses: map[string]string{"quote": "Дәйексөз", "gist": "Мазмұны бойынша", "citation": "Сілтеме", "comparison": "Салыстыру"},
		why:  map[string]string{NoAct: "акт бұл кітапханада жоқ", NoWording: "бұл редакция кітапханада жоқ, сол күнге басқасы да жоқ"},
	},
}
