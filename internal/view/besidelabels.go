package view

import "zanger/internal/check"

// besideLabels are the words of side-by-sides and of lists of disagreements.
type besideLabels struct {
	title, notGiven, otherDay, changedBetween, changedHere, merged, edition string

	disagreements, none, compared, skipped, notGivenArticles, unread string
	unit, what, ours, theirs, missingOurs, missingTheirs, repeated   string
	nothing, layout, excluded, sameDay                               string

	corpus, act, text, articles, coverage, checked, official, total, noOfficial string

	kinds      map[check.Kind]string
	severities map[check.Severity]string
}

var besideTable = map[string]*besideLabels{
	"en": {
		title: "%s: official text and rendering side by side", notGiven: "not in this text",
		otherDay:       "The two texts are not of one day. The nearest known edition stands beside the one asked for.",
		changedBetween: "Changed in between by: %s.", changedHere: "changed between the days of the two texts",
		merged: "divided otherwise in the two texts", edition: "edition of %s",
		disagreements: "%s beside %s", none: "No disagreement was found.",
		compared: "Units compared: %d of %d.", skipped: "Not compared, changed in between: %s.",
		notGivenArticles: "Articles of the official text that the selection leaves out: %d.",
		unread:           "The words of language %q are not compared: only units and headings were.",
		unit:             "Unit", what: "What", ours: "Our text", theirs: "Official text",
		missingOurs: "not in our text", missingTheirs: "not in the official text", repeated: "said more often",
		nothing: "—", layout: "numbered otherwise below", excluded: "excluded", sameDay: "of one day",
		corpus: "The acts that come along", act: "Act", text: "Text", articles: "Articles", coverage: "Coverage", checked: "Checked",
		official: "Beside the official text", total: "All", noOfficial: "no official text in the library",
		kinds: map[check.Kind]string{check.Missing: "units missing", check.Layout: "division", check.Status: "in force or not", check.Heading: "heading", check.Number: "number",
			check.Date: "date", check.Reference: "reference", check.Negation: "negation", check.Duty: "must or may"},
		severities: map[check.Severity]string{check.Serious: "serious", check.Likely: "likely", check.Hint: "hint"},
	},
	"ru": {
		title: "%s: официальный текст и изложение рядом", notGiven: "в этом тексте нет",
		otherDay:       "Тексты относятся к разным дням. Рядом стоит ближайшая известная редакция.",
		changedBetween: "Между ними изменения внесли: %s.", changedHere: "изменено между днями двух текстов",
		merged: "в двух текстах разделено по-разному", edition: "редакция на %s",
		disagreements: "%s рядом с %s", none: "Расхождений не найдено.",
		compared: "Сопоставлено единиц: %d из %d.", skipped: "Не сопоставлено, изменено между редакциями: %s.",
		notGivenArticles: "Статей официального текста, которых нет в подборке: %d.",
		unread:           "Слова языка %q не сопоставляются: сверены только единицы и заголовки.",
		unit:             "Единица", what: "Что", ours: "Наш текст", theirs: "Официальный текст",
		missingOurs: "нет в нашем тексте", missingTheirs: "нет в официальном тексте", repeated: "сказано чаще",
		nothing: "—", layout: "ниже нумеруется иначе", excluded: "исключено", sameDay: "на один день",
		corpus: "Акты в составе программы", act: "Акт", text: "Текст", articles: "Статьи", coverage: "Объём", checked: "Сверено",
		official: "Рядом с официальным текстом", total: "Всего", noOfficial: "официального текста в библиотеке нет",
		kinds: map[check.Kind]string{check.Missing: "нет единиц", check.Layout: "деление", check.Status: "действие", check.Heading: "заголовок", check.Number: "число",
			check.Date: "дата", check.Reference: "ссылка", check.Negation: "отрицание", check.Duty: "обязан или вправе"},
		severities: map[check.Severity]string{check.Serious: "существенно", check.Likely: "вероятно", check.Hint: "намёк"},
	},
	"kk": {
		title: "%s: ресми мәтін мен баяндау қатар", notGiven: "бұл мәтінде жоқ",
		otherDay:       "Мәтіндер әр күнге жатады. Қатарында ең жақын белгілі редакция тұр.",
		changedBetween: "Олардың арасында өзгерткендер: %s.", changedHere: "екі мәтіннің күндері арасында өзгертілген",
		merged: "екі мәтінде әртүрлі бөлінген", edition: "%s редакциясы",
		disagreements: "%s және %s", none: "Алшақтық табылған жоқ.",
		compared: "Салыстырылған бірліктер: %d/%d.", skipped: "Салыстырылмады, арада өзгертілген: %s.",
		notGivenArticles: "Іріктеуге кірмеген ресми мәтін баптары: %d.",
		unread:           "%q тілінің сөздері салыстырылмайды: тек бірліктер мен тақырыптар салыстырылды.",
		unit:             "Бірлік", what: "Не", ours: "Біздің мәтін", theirs: "Ресми мәтін",
		missingOurs: "біздің мәтінде жоқ", missingTheirs: "ресми мәтінде жоқ", repeated: "жиірек айтылған",
		nothing: "—", layout: "төменде басқаша нөмірленген", excluded: "алып тасталған", sameDay: "бір күнгі",
		corpus: "Бағдарламамен бірге келетін актілер", act: "Акт", text: "Мәтін", articles: "Баптар", coverage: "Қамтуы", checked: "Салыстырылған",
		official: "Ресми мәтінмен қатар", total: "Барлығы", noOfficial: "кітапханада ресми мәтін жоқ",
		kinds: map[check.Kind]string{check.Missing: "бірлік жоқ", check.Layout: "бөлу", check.Status: "күші", check.Heading: "тақырып", check.Number: "сан",
			check.Date: "күн", check.Reference: "сілтеме", check.Negation: "болымсыздық", check.Duty: "міндетті не құқылы"},
		severities: map[check.Severity]string{check.Serious: "елеулі", check.Likely: "ықтимал", check.Hint: "ишара"},
	},
}

func besideLabelsFor(lang string) *besideLabels {
	if l := besideTable[lang]; l != nil {
		return l
	}
	return besideTable["en"]
}
