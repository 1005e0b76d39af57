package view

import (
	"fmt"
	"time"

	"zanger/internal/act"
	"zanger/internal/diff"
	"zanger/internal/lang"
)

// labels are the words of the interface in one language. Strings with %s are
// filled in the order in which the English ones read.
type labels struct {
	code string

	whatChanged, noChanges, onlyNotes                                string
	text, older, newer, inForce, unknown, authority, coverage        string
	knownAs, datedAdoption, language, source                         string
	asked, doubt, doubtNoEvent                                       string
	workingText, draft, selected, repealed, repealedBy, repealedFrom string
	checked, notChecked, allChecked, contents, changed               string

	inserted, restored, gone, excluded, moved, movedTo      string
	renumbered, gotNumber, lostNumber, headingChanged       string
	wordsSame, wordsChanged, noteChanged, notAttributed, by string
	byOneOf                                                 string
	split, splitFrom, merged, mergedInto                    string
	editorial, editorialOnly, touches, noneAttributed       string
	titleOfAct, partial                                     string
	from, until                                             string

	kinds       map[diff.Kind]string
	authorities map[act.Authority]string
	coverages   map[act.Coverage]string
	languages   map[string]string // ISO 639 code to name; without one, English names
	date        func(y int, m time.Month, d int) string
	// dateFrom and dateUntil are the forms of a date after "from" and "until", nil
	// where they are the same.
	dateFrom, dateUntil func(y int, m time.Month, d int) string
}

var english = labels{
	code:        "en",
	whatChanged: "What changed: %s", noChanges: "The two texts do not differ.",
	onlyNotes: "The law does not differ; editorial notes do.",
	text:      "Text", older: "Before", newer: "After", inForce: "In force", unknown: "not known",
	authority: "Whose words", coverage: "Coverage", knownAs: "Known as of",
	asked:         "Asked for %s: nothing recorded touched what is given here since, or before, the edition named below.",
	doubt:         "The wording on %s is not known. It may have been changed: %s.",
	doubtNoEvent:  "The wording on %s is not known: the known wordings differ.",
	datedAdoption: "dated by adoption; the day of entry into force is not verified",
	language:      "Language", source: "Official text",
	workingText: "Working text: our own rendering, not the words of the law.",
	draft:       "Draft: not law.",
	selected:    "Only selected provisions of the act are given.",
	repealed:    "This act is no longer in force.", repealedBy: "Repealed by %s.", repealedFrom: "Without force from %s.",
	checked: "checked against %s (%s) on %s", notChecked: "not checked against an official text",
	allChecked: "Every article was checked against an official text.",
	contents:   "Contents", changed: "Changed provisions",
	inserted: "inserted", restored: "in force again", gone: "repealed",
	excluded: "excluded; the number is kept", moved: "moved from %s to %s", movedTo: "moved to %s",
	renumbered: "%s → %s", gotNumber: "the text of %s is now numbered %s; what stood below it stands below the new number",
	lostNumber: "%s lost its number: it is now the text of %s", headingChanged: "heading changed",
	wordsSame: "words unchanged", wordsChanged: "words deleted: %d, inserted: %d",
	noteChanged: "editorial note changed", notAttributed: "not attributed to a known law", by: "by %s",
	byOneOf: "by one or more of: %s",
	split:   "split: %s → %s", splitFrom: "taken from %s", merged: "merged: %s → %s", mergedInto: "merged into %s",
	editorial: "editorial: %s", editorialOnly: "Editorial only: %d.", touches: "touches %s",
	noneAttributed: "No known law is recorded as having made these changes.",
	titleOfAct:     "Title", partial: "One text holds selected provisions only; articles that it does not give are not compared.",
	from: "from %s", until: "until %s",
	kinds: map[diff.Kind]string{diff.Inserted: "inserted", diff.Repealed: "repealed", diff.Edited: "edited",
		diff.Renumbered: "renumbered", diff.Moved: "moved", diff.Split: "split", diff.Merged: "merged"},
	authorities: map[act.Authority]string{act.Official: "official", act.OfficialTranslation: "official translation",
		act.UnofficialTranslation: "unofficial translation", act.WorkingText: "working text", act.Draft: "draft"},
	coverages: map[act.Coverage]string{act.Whole: "whole act", act.Selected: "selected provisions"},
	date:      func(y int, m time.Month, d int) string { return fmt.Sprintf("%d %s %d", d, m, y) },
}

var russian = labels{
	code:        "ru",
	whatChanged: "Что изменилось: %s", noChanges: "Тексты не различаются.",
	onlyNotes: "Нормы не различаются; различаются редакционные примечания.",
	text:      "Текст", older: "Было", newer: "Стало", inForce: "Действует", unknown: "не известно",
	authority: "Чей текст", coverage: "Объём", knownAs: "По состоянию на",
	asked:         "Запрошено на %s: по записанным событиям приведённое здесь не менялось; текст дан в редакции, названной ниже.",
	doubt:         "Редакция на %s не известна. Её могли изменить: %s.",
	doubtNoEvent:  "Редакция на %s не известна: известные редакции различаются.",
	datedAdoption: "по дате принятия; день введения в действие не проверен",
	language:      "Язык", source: "Официальный текст",
	workingText: "Рабочий текст: собственное изложение, не слова закона.",
	draft:       "Проект: не действующее право.",
	selected:    "Приведены только отдельные положения акта.",
	repealed:    "Акт утратил силу.", repealedBy: "Основание: %s.", repealedFrom: "Не действует с %s.",
	checked: "сверено: %s (%s), %s", notChecked: "с официальным текстом не сверено",
	allChecked: "Все статьи сверены с официальным текстом.",
	contents:   "Содержание", changed: "Изменённые положения",
	inserted: "дополнено", restored: "снова действует", gone: "исключено",
	excluded: "исключено; номер сохранён", moved: "перенесено: %s → %s", movedTo: "перенесено: %s",
	renumbered: "%s → %s", gotNumber: "текст (%s) получил номер %s; то, что стояло под ним, стоит под новым номером",
	lostNumber: "%s: номер снят, это текст (%s)", headingChanged: "изменён заголовок",
	wordsSame: "слова не изменены", wordsChanged: "слов исключено: %d, добавлено: %d",
	noteChanged: "изменено редакционное примечание", notAttributed: "закон, внёсший изменение, не известен", by: "%s",
	byOneOf: "одним или несколькими из: %s",
	split:   "разделено: %s → %s", splitFrom: "выделено из: %s", merged: "объединено: %s → %s", mergedInto: "вошло в: %s",
	editorial: "редакционная правка: %s", editorialOnly: "Из них только редакционных: %d.", touches: "затронуто: %s",
	noneAttributed: "Законы, внёсшие эти изменения, не известны.",
	titleOfAct:     "Название", partial: "Один из текстов содержит только отдельные положения; статьи, которых в нём нет, не сравниваются.",
	from: "с %s", until: "по %s",
	kinds: map[diff.Kind]string{diff.Inserted: "дополнено", diff.Repealed: "исключено", diff.Edited: "изменено",
		diff.Renumbered: "перенумеровано", diff.Moved: "перенесено", diff.Split: "разделено", diff.Merged: "объединено"},
	authorities: map[act.Authority]string{act.Official: "официальный", act.OfficialTranslation: "официальный перевод",
		act.UnofficialTranslation: "неофициальный перевод", act.WorkingText: "рабочий текст", act.Draft: "проект"},
	coverages: map[act.Coverage]string{act.Whole: "акт полностью", act.Selected: "отдельные положения"},
	languages: map[string]string{"en": "английский", "ru": "русский", "kk": "казахский", "cs": "чешский",
		"ro": "румынский", "sr": "сербский"},
	date: func(y int, m time.Month, d int) string {
		return fmt.Sprintf("%d %s %d года", d, russianMonths[m-1], y)
	},
}

var kazakh = labels{
	code:        "kk",
	whatChanged: "Не өзгерді: %s", noChanges: "Мәтіндер бірдей.",
	onlyNotes: "Нормалар бірдей; редакциялық ескертулер өзгерген.",
	text:      "Мәтін", older: "Бұрын", newer: "Кейін", inForce: "Қолданыста", unknown: "белгісіз",
	authority: "Кімнің мәтіні", coverage: "Қамтуы", knownAs: "Жай-күйі",
	asked:         "%s күніне сұралды: тіркелген оқиғалар бойынша мұнда берілген мәтін өзгермеген; мәтін төменде аталған редакцияда.",
	doubt:         "%s күнгі редакциясы белгісіз. Оны өзгертуі мүмкін: %s.",
	doubtNoEvent:  "%s күнгі редакциясы белгісіз: белгілі редакциялар әртүрлі.",
	datedAdoption: "қабылданған күні бойынша; қолданысқа енгізілген күні тексерілмеген",
	language:      "Тіл", source: "Ресми мәтін",
	workingText: "Жұмыс мәтіні: өз баяндауымыз, заңның сөздері емес.",
	draft:       "Жоба: қолданыстағы құқық емес.",
	selected:    "Актінің жекелеген ережелері ғана берілген.",
	repealed:    "Актінің күші жойылған.", repealedBy: "Негізі: %s.", repealedFrom: "%s бастап қолданыста емес.",
	checked: "салыстырылды: %s (%s), %s", notChecked: "ресми мәтінмен салыстырылмаған",
	allChecked: "Барлық баптар ресми мәтінмен салыстырылды.",
	contents:   "Мазмұны", changed: "Өзгерген ережелер",
	inserted: "толықтырылды", restored: "қайтадан қолданыста", gone: "алып тасталды",
	excluded: "алып тасталды; нөмірі сақталды", moved: "көшірілді: %s → %s", movedTo: "көшірілді: %s",
	renumbered: "%s → %s", gotNumber: "мәтін (%s) %s нөмірін алды; оның астындағылар жаңа нөмірдің астында",
	lostNumber: "%s: нөмірі алынды, енді мәтін (%s)", headingChanged: "тақырыбы өзгерді",
	wordsSame: "сөздері өзгерген жоқ", wordsChanged: "алынған сөздер: %d, қосылған сөздер: %d",
	noteChanged: "редакциялық ескерту өзгерді", notAttributed: "өзгерткен заң белгісіз", by: "%s",
	byOneOf: "мыналардың бірі немесе бірнешеуі: %s",
	split:   "бөлінді: %s → %s", splitFrom: "мынадан бөлінді: %s", merged: "біріктірілді: %s → %s", mergedInto: "мынаған енгізілді: %s",
	editorial: "редакциялық түзету: %s", editorialOnly: "Олардың ішінде тек редакциялық: %d.", touches: "қозғалды: %s",
	noneAttributed: "Бұл өзгерістерді енгізген заңдар белгісіз.",
	titleOfAct:     "Атауы", partial: "Мәтіндердің бірінде жекелеген ережелер ғана бар; онда жоқ баптар салыстырылмайды.",
	from: "%s бастап", until: "%s дейін (осы күнді қоса алғанда)",
	kinds: map[diff.Kind]string{diff.Inserted: "толықтырылды", diff.Repealed: "алып тасталды", diff.Edited: "өзгерді",
		diff.Renumbered: "нөмірі өзгерді", diff.Moved: "көшірілді", diff.Split: "бөлінді", diff.Merged: "біріктірілді"},
	authorities: map[act.Authority]string{act.Official: "ресми", act.OfficialTranslation: "ресми аударма",
		act.UnofficialTranslation: "ресми емес аударма", act.WorkingText: "жұмыс мәтіні", act.Draft: "жоба"},
	coverages: map[act.Coverage]string{act.Whole: "толық акт", act.Selected: "жекелеген ережелер"},
	languages: map[string]string{"en": "ағылшын", "ru": "орыс", "kk": "қазақ", "cs": "чех", "ro": "румын", "sr": "серб"},
	date:      func(y int, m time.Month, d int) string { return kazakhDate(y, d, kazakhMonths[m-1]) },
	dateFrom:  func(y int, m time.Month, d int) string { return kazakhDate(y, d, kazakhFrom[m-1]) },
	dateUntil: func(y int, m time.Month, d int) string { return kazakhDate(y, d, kazakhUntil[m-1]) },
}

var (
	russianMonths = [...]string{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа",
		"сентября", "октября", "ноября", "декабря"}
	kazakhMonths = [...]string{"қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз",
		"қыркүйек", "қазан", "қараша", "желтоқсан"}
	// The ablative before "бастап" (from) and the dative before "дейін" (until).
	kazakhFrom = [...]string{"қаңтардан", "ақпаннан", "наурыздан", "сәуірден", "мамырдан", "маусымнан", "шілдеден",
		"тамыздан", "қыркүйектен", "қазаннан", "қарашадан", "желтоқсаннан"}
	kazakhUntil = [...]string{"қаңтарға", "ақпанға", "наурызға", "сәуірге", "мамырға", "маусымға", "шілдеге",
		"тамызға", "қыркүйекке", "қазанға", "қарашаға", "желтоқсанға"}
)

func kazakhDate(y, d int, month string) string {
	return fmt.Sprintf("%d жылғы %d %s", y, d, month)
}

// labelsFor returns the labels in the first of the languages that has them;
// English otherwise.
func labelsFor(langs ...string) *labels {
	for _, code := range langs {
		for _, l := range []*labels{&english, &russian, &kazakh} {
			if l.code == code {
				return l
			}
		}
	}
	return &english
}

// on writes a date in words.
func (l *labels) on(d act.Date) string {
	if d.IsZero() {
		return l.unknown
	}
	return l.date(d.Year, d.Month, d.Day)
}

// since and till write "from" and "until" with a date.
func (l *labels) since(format string, d act.Date) string { return l.with(format, d, l.dateFrom) }
func (l *labels) till(d act.Date) string                 { return l.with(l.until, d, l.dateUntil) }

func (l *labels) with(format string, d act.Date, form func(int, time.Month, int) string) string {
	if form == nil {
		form = l.date
	}
	return fmt.Sprintf(format, form(d.Year, d.Month, d.Day))
}

// interval writes a span of days, both ends included; one day by itself.
func (l *labels) interval(v act.Interval) string {
	switch {
	case v.IsZero():
		return l.unknown
	case v.From.IsZero():
		return l.till(v.Until)
	case v.Until.IsZero():
		return l.since(l.from, v.From)
	case v.From == v.Until:
		return l.on(v.From)
	}
	return l.on(v.From) + " – " + l.on(v.Until)
}

// languageName is the name of a language in the language of the labels.
func (l *labels) languageName(code string) string { return or(l.languages[code], lang.Name(code)) }

// LanguageName names a language in the language of the reader.
func LanguageName(code, reader string) string { return labelsFor(reader).languageName(code) }
