package report

import (
	"fmt"
	"strings"

	"zanger/internal/act"
)

// labels are the words that the program adds to a memo, in one language. A %s
// stands for a date, a span of days or a name, as the field says.
type labels struct {
	To, From, Subject, Date, Authors, StateOfLaw, Status string
	StatusNames                                          map[Status]string
	Illustrative                                         string

	Recommendation  string // number
	Addressee       string
	Priority        string
	PriorityNames   map[string]string
	Basis           string
	No              string // head of the column of numbers
	Recommendations string

	QuotationMarks [2]string
	AsOf, Later    string
	Authorities    map[act.Authority]string
	Substance      string // of a gist: authority
	Words          string // of a quotation: authority
	Edition        string // date, span of days
	Adoption       string
	KnownAsOf      string // date
	Checked        string // against, edition, date
	NotChecked     string
	AllChecked     string
	PartChecked    string // articles checked, articles
	ChangesBetween string // old, new wording
	NoChange       string

	// Parts of recommendations, and how the option to change nothing begins.
	Parts                      map[partName]string
	NoChangeOption             string
	Binding, NotBinding        string // country
	BindingUnknown, NotThen    string
	Body, Deadline             string
	Disposition                string
	DispositionNames           map[string]string
	Amendment, AmendedText     string
	AmendedSource              string
	TwoTexts                   string // names of languages
	TwoAgree, TwoDisagree      string
	NoAmendments, BillNote     string
	Kinds                      map[string]string // of annotations
	NoteNumber, Confidence     string            // number; high, medium or low
	QueryStatus                map[bool]string   // by whether it is open
	Notes, NoNotes             string
	NoteKind, NoteOn           string
	Note, NoteBy               string
	OutcomeOf, Outcome         string
	Taken                      map[string]string
	TakenBy, Remarks, NotKnown string
	Contents                   string
	NoLaw                      string
	ProvisionColumn, NamedIn   string
	Table, Figure              string // number
	Abbreviation, Meaning      string

	Sources, EditionColumn, CitedColumn string
	SomeProvisions, WholeAct, Compared  string
	NotOfficial                         string
	OfficialText                        string
	RepealedBy                          string // act, date
	ActOf                               string // number, date
	EditionOf                           string // date
	Languages                           map[string]string

	Months                 [12]string
	Day                    string // day, month, year
	Between, Since, Before string // of dates
}

var labelLangs = []string{"en", "ru", "kk"}

// labelsIn returns the labels in a language.
func labelsIn(lang string) (*labels, bool) {
	switch lang {
	case "en":
		return &english, true
	case "ru":
		return &russian, true
	case "kk":
		return &kazakh, true
	}
	return nil, false
}

var english = labels{
	To: "To", From: "From", Subject: "Subject", Date: "Date", Authors: "Authors",
	StateOfLaw: "Law as it stood on", Status: "Status",
	StatusNames:  map[Status]string{DraftStatus: "Draft", FinalStatus: "Final", WorkedExample: "Worked example"},
	Illustrative: "For illustration only",

	Recommendation: "Recommendation %d", Recommendations: "Recommendation", Addressee: "Addressed to",
	Priority: "Priority", PriorityNames: map[string]string{"high": "high", "medium": "medium", "low": "low"},
	Basis: "Present law", No: "No.",

	QuotationMarks: [2]string{"“", "”"},
	AsOf:           "as of %s", Later: "later development",
	Authorities: map[act.Authority]string{
		act.Official: "official text", act.OfficialTranslation: "official translation",
		act.UnofficialTranslation: "unofficial translation", act.WorkingText: "working text", act.Draft: "draft"},
	Substance: "In substance: %s, not the official words.",
	Words:     "Words of the %s.",
	Edition:   "Edition of %s (%s).", Adoption: "dated by adoption, not by entry into force",
	KnownAsOf: "Known as of %s.", Checked: "Checked against %s, edition %s, on %s.",
	NotChecked:     "Not checked against an official text.",
	AllChecked:     "Every article checked against an official text.",
	PartChecked:    "%d of %d articles checked against an official text.",
	ChangesBetween: "Changes from the wording of %s to that of %s", NoChange: "Nothing was changed.",

	Parts: map[partName]string{partNow: "Norm now", partDefect: "Defect", partComparators: "Comparators", partStandard: "Standard and whether it binds",
		partOptions: "Options", partProposal: "Proposed text", partReasons: "Reasons", partConsequences: "Consequences",
		partFiscal: "Fiscal consequences", partByLaws: "By-laws", partOtherActs: "Other acts"},
	Binding: "binding on %s on that day", NotBinding: "not binding on %s on that day",
	BindingUnknown: "whether it binds is not recorded", NotThen: "no wording of that day is known",
	NoChangeOption: "No change", Body: "Responsible", Deadline: "Deadline", Disposition: "Disposition",
	DispositionNames: map[string]string{"open": "open", "adopted": "adopted", "partly": "adopted in part", "rejected": "rejected"},
	Amendment:        "Amendment", AmendedText: "The amended provisions, changes marked:", AmendedSource: "The text that is changed:",
	TwoTexts: "Texts of the amendment in two languages (%s, %s):", TwoAgree: "carried out and compared unit by unit, no disagreement was found.",
	TwoDisagree: "the results disagree.", NoAmendments: "The memo proposes no amendment.",
	BillNote: "Gathered from the recommendations and carried out as a whole on the text named in them.",
	Kinds: map[string]string{"textual": "Textual note", "source": "Note on the source", "comparative": "Comparative note", "standard": "Note on the standard",
		"practice": "Note on practice", "drafting": "Drafting note", "terminology": "Note on terms", "fiscal": "Fiscal note",
		"consequential": "Consequential change", "transitional": "Transitional note", "dissent": "Dissent", "query": "Query"},
	NoteNumber: "Annotation %d", Confidence: "confidence: %s", QueryStatus: map[bool]string{true: "open", false: "closed"},
	Notes: "Notes", NoNotes: "There are no annotations of this description.",
	NoteKind: "Kind", NoteOn: "On", Note: "Annotation", NoteBy: "Author, date, confidence",
	OutcomeOf: "Outcome of", Outcome: "Outcome", Taken: map[string]string{"whole": "taken up", "partly": "taken up in part", "none": "not taken up"},
	TakenBy: "By", Remarks: "Remarks", NotKnown: "nothing is recorded", Contents: "Contents", NoLaw: "The memo names no law.",
	ProvisionColumn: "Provision", NamedIn: "Named in", Table: "Table %d", Figure: "Figure %d", Abbreviation: "Abbreviation", Meaning: "Meaning",

	Sources: "Sources", EditionColumn: "Edition and authority", CitedColumn: "Provisions cited",
	SomeProvisions: "Some provisions only.", WholeAct: "the act as a whole", Compared: "compared",
	NotOfficial: "Some of the law above is given from working texts: our own rendering for reading and comparing, " +
		"not the official words. The official text decides.",
	OfficialText: "Official text (%s):", RepealedBy: "Repealed by %s from %s", ActOf: "act No. %s of %s",
	EditionOf: "Edition of %s",
	Languages: map[string]string{"en": "English", "ru": "Russian", "kk": "Kazakh", "cs": "Czech", "ro": "Romanian", "sr": "Serbian"},

	Months: [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	Day:    "%[1]d %[2]s %[3]d", Between: "%s to %s", Since: "from %s", Before: "until %s",
}

var russian = labels{
	To: "Кому", From: "От кого", Subject: "Тема", Date: "Дата", Authors: "Авторы",
	StateOfLaw: "Право по состоянию на", Status: "Статус",
	StatusNames:  map[Status]string{DraftStatus: "Проект", FinalStatus: "Окончательный текст", WorkedExample: "Учебный пример"},
	Illustrative: "Только для иллюстрации",

	Recommendation: "Рекомендация %d", Recommendations: "Рекомендация", Addressee: "Кому адресована",
	Priority: "Приоритет", PriorityNames: map[string]string{"high": "высокий", "medium": "средний", "low": "низкий"},
	Basis: "Действующее право", No: "№",

	QuotationMarks: [2]string{"«", "»"},
	AsOf:           "по состоянию на %s", Later: "последующее развитие",
	Authorities: map[act.Authority]string{
		act.Official: "официальный текст", act.OfficialTranslation: "официальный перевод",
		act.UnofficialTranslation: "неофициальный перевод", act.WorkingText: "рабочий текст", act.Draft: "проект"},
	Substance: "Изложение по существу: %s, не официальная формулировка.",
	Words:     "Дословно: %s.",
	Edition:   "Редакция от %s (%s).", Adoption: "датировано принятием, а не введением в действие",
	KnownAsOf: "Известно по состоянию на %s.", Checked: "Сверено: %s, редакция %s; дата сверки – %s.",
	NotChecked:     "С официальным текстом не сверено.",
	AllChecked:     "Все статьи сверены с официальным текстом.",
	PartChecked:    "С официальным текстом сверено статей: %d из %d.",
	ChangesBetween: "Изменения: от редакции на %s к редакции на %s", NoChange: "Изменений нет.",

	Parts: map[partName]string{partNow: "Норма сейчас", partDefect: "Недостаток", partComparators: "Зарубежные нормы", partStandard: "Стандарт и его обязательность",
		partOptions: "Варианты", partProposal: "Предлагаемый текст", partReasons: "Обоснование", partConsequences: "Последствия",
		partFiscal: "Финансовые последствия", partByLaws: "Подзаконные акты", partOtherActs: "Другие акты"},
	Binding: "на этот день обязательно (%s)", NotBinding: "на этот день не обязательно (%s)",
	BindingUnknown: "сведений об обязательности нет", NotThen: "редакция на этот день неизвестна",
	NoChangeOption: "Без изменений", Body: "Ответственный", Deadline: "Срок", Disposition: "Решение",
	DispositionNames: map[string]string{"open": "не принято", "adopted": "принята", "partly": "принята частично", "rejected": "отклонена"},
	Amendment:        "Поправка", AmendedText: "Изменяемые положения с отмеченными изменениями:", AmendedSource: "Изменяемый текст:",
	TwoTexts: "Тексты поправки на двух языках (%s, %s):", TwoAgree: "применены и сопоставлены по единицам, расхождений не найдено.",
	TwoDisagree: "результаты расходятся.", NoAmendments: "Поправок не предлагается.",
	BillNote: "Составлен из рекомендаций и применён целиком к тексту, названному в них.",
	Kinds: map[string]string{"textual": "Текстологическое примечание", "source": "Примечание об источнике", "comparative": "Сравнительное примечание",
		"standard": "Примечание о стандарте", "practice": "Примечание о практике", "drafting": "Примечание по юридической технике",
		"terminology": "Примечание о терминах", "fiscal": "Финансовое примечание", "consequential": "Сопутствующее изменение",
		"transitional": "Переходное положение", "dissent": "Особое мнение", "query": "Вопрос"},
	NoteNumber: "Примечание %d", Confidence: "уверенность: %s", QueryStatus: map[bool]string{true: "открыт", false: "закрыт"},
	Notes: "Примечания", NoNotes: "Таких примечаний нет.",
	NoteKind: "Вид", NoteOn: "К чему", Note: "Примечание", NoteBy: "Автор, дата, уверенность",
	OutcomeOf: "Итог:", Outcome: "Итог", Taken: map[string]string{"whole": "воспринята", "partly": "воспринята частично", "none": "не воспринята"},
	TakenBy: "Чем", Remarks: "Замечания", NotKnown: "сведений нет", Contents: "Содержание", NoLaw: "Правовые акты не названы.",
	ProvisionColumn: "Положение", NamedIn: "Где названо", Table: "Таблица %d", Figure: "Рисунок %d", Abbreviation: "Сокращение", Meaning: "Значение",

	Sources: "Источники", EditionColumn: "Редакция и статус текста", CitedColumn: "Цитируемые положения",
	SomeProvisions: "Только отдельные положения.", WholeAct: "акт в целом", Compared: "сопоставлен",
	NotOfficial: "Часть норм изложена по рабочим текстам: это собственное изложение для чтения и сравнения, " +
		"а не официальная формулировка. Руководствоваться следует официальным текстом.",
	OfficialText: "Официальный текст (%s):", RepealedBy: "Утратил силу: %s, с %s", ActOf: "акт № %s от %s",
	EditionOf: "Редакция на %s",
	Languages: map[string]string{"en": "английский", "ru": "русский", "kk": "казахский", "cs": "чешский", "ro": "румынский", "sr": "сербский"},

	Months: [12]string{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"},
	Day:    "%[1]d %[2]s %[3]d года", Between: "с %s по %s", Since: "с %s", Before: "по %s",
}

var kazakh = labels{
	To: "Кімге", From: "Кімнен", Subject: "Тақырыбы", Date: "Күні", Authors: "Авторлары",
	StateOfLaw: "Құқықтың мына күнгі жай-күйі", Status: "Мәртебесі",
	StatusNames:  map[Status]string{DraftStatus: "Жоба", FinalStatus: "Түпкілікті мәтін", WorkedExample: "Оқу мысалы"},
	Illustrative: "Тек көрнекілік үшін",

	Recommendation: "%d-ұсыным", Recommendations: "Ұсыным", Addressee: "Кімге арналған",
	Priority: "Басымдығы", PriorityNames: map[string]string{"high": "жоғары", "medium": "орташа", "low": "төмен"},
	Basis: "Қолданыстағы құқық", No: "№",

	QuotationMarks: [2]string{"«", "»"},
	AsOf:           "%s күнгі жағдай бойынша", Later: "кейінгі даму",
	Authorities: map[act.Authority]string{
		act.Official: "ресми мәтін", act.OfficialTranslation: "ресми аударма",
		act.UnofficialTranslation: "бейресми аударма", act.WorkingText: "жұмыс мәтіні", act.Draft: "жоба"},
	Substance: "Мазмұны бойынша: %s, ресми тұжырым емес.",
	Words:     "Сөзбе-сөз: %s.",
	Edition:   "%s күнгі редакция (%s).", Adoption: "күні қолданысқа енгізілуі емес, қабылдануы бойынша көрсетілген",
	KnownAsOf: "%s күнгі жағдай бойынша белгілі.", Checked: "Салыстырылды: %s, редакциясы %s; салыстырылған күні – %s.",
	NotChecked:     "Ресми мәтінмен салыстырылмаған.",
	AllChecked:     "Барлық баптар ресми мәтінмен салыстырылған.",
	PartChecked:    "Ресми мәтінмен салыстырылған баптар: %d, барлығы %d.",
	ChangesBetween: "Өзгерістер: %s күнгі редакциядан %s күнгі редакцияға", NoChange: "Өзгеріс жоқ.",

	Parts: map[partName]string{partNow: "Қазіргі норма", partDefect: "Кемшілік", partComparators: "Шетелдік нормалар", partStandard: "Стандарт және оның міндеттілігі",
		partOptions: "Нұсқалар", partProposal: "Ұсынылатын мәтін", partReasons: "Негіздеме", partConsequences: "Салдары",
		partFiscal: "Қаржылық салдары", partByLaws: "Заңға тәуелді актілер", partOtherActs: "Басқа актілер"},
	Binding: "сол күні міндетті (%s)", NotBinding: "сол күні міндетті емес (%s)",
	BindingUnknown: "міндеттілігі туралы мәлімет жоқ", NotThen: "сол күнгі редакция белгісіз",
	NoChangeOption: "Өзгеріссіз", Body: "Жауапты", Deadline: "Мерзімі", Disposition: "Шешім",
	DispositionNames: map[string]string{"open": "қабылданбаған", "adopted": "қабылданды", "partly": "ішінара қабылданды", "rejected": "қабылданбай тасталды"},
	Amendment:        "Түзету", AmendedText: "Өзгертілетін ережелер, өзгерістері белгіленген:", AmendedSource: "Өзгертілетін мәтін:",
	TwoTexts: "Түзетудің екі тілдегі мәтіндері (%s, %s):", TwoAgree: "орындалып, бірліктер бойынша салыстырылды, алшақтық табылған жоқ.",
	TwoDisagree: "нәтижелері алшақ.", NoAmendments: "Түзету ұсынылмайды.",
	BillNote: "Ұсынымдардан жинақталып, оларда аталған мәтінге тұтас орындалды.",
	Kinds: map[string]string{"textual": "Мәтін туралы ескертпе", "source": "Дереккөз туралы ескертпе", "comparative": "Салыстырмалы ескертпе",
		"standard": "Стандарт туралы ескертпе", "practice": "Практика туралы ескертпе", "drafting": "Заң техникасы туралы ескертпе",
		"terminology": "Терминдер туралы ескертпе", "fiscal": "Қаржылық ескертпе", "consequential": "Ілеспе өзгеріс",
		"transitional": "Өтпелі ереже", "dissent": "Ерекше пікір", "query": "Сұрақ"},
	NoteNumber: "%d-ескертпе", Confidence: "сенімділігі: %s", QueryStatus: map[bool]string{true: "ашық", false: "жабық"},
	Notes: "Ескертпелер", NoNotes: "Мұндай ескертпелер жоқ.",
	NoteKind: "Түрі", NoteOn: "Неге қатысты", Note: "Ескертпе", NoteBy: "Авторы, күні, сенімділігі",
	OutcomeOf: "Нәтижесі:", Outcome: "Нәтижесі", Taken: map[string]string{"whole": "ескерілді", "partly": "ішінара ескерілді", "none": "ескерілмеді"},
	TakenBy: "Немен", Remarks: "Ескерту", NotKnown: "мәлімет жоқ", Contents: "Мазмұны", NoLaw: "Құқықтық актілер аталмаған.",
	ProvisionColumn: "Ереже", NamedIn: "Қайда аталған", Table: "%d-кесте", Figure: "%d-сурет", Abbreviation: "Қысқарту", Meaning: "Мағынасы",

	Sources: "Дереккөздер", EditionColumn: "Редакция және мәтін мәртебесі", CitedColumn: "Сілтеме жасалған ережелер",
	SomeProvisions: "Жекелеген ережелер ғана.", WholeAct: "тұтас акт", Compared: "салыстырылды",
	NotOfficial: "Құқық нормаларының бір бөлігі жұмыс мәтіндері бойынша берілді: бұл – оқуға және салыстыруға арналған өз баяндауымыз, " +
		"ресми тұжырым емес. Ресми мәтін басшылыққа алынады.",
	OfficialText: "Ресми мәтін (%s):", RepealedBy: "Күші жойылды: %s, %s күнінен бастап", ActOf: "%[2]s күнгі № %[1]s акт",
	EditionOf: "%s күнгі редакция",
	Languages: map[string]string{"en": "ағылшын", "ru": "орыс", "kk": "қазақ", "cs": "чех", "ro": "румын", "sr": "серб"},

	Months: [12]string{"қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"},
	Day:    "%[3]d жылғы %[1]d %[2]s", Between: "%s – %s", Since: "%s күнінен бастап", Before: "%s күніне дейін",
}

// date writes a date in full.
func (l *labels) date(d act.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf(l.Day, d.Day, l.Months[d.Month-1], d.Year)
}

// interval writes a span of days.
func (l *labels) interval(v act.Interval) string {
	switch {
	case v.IsZero():
		return ""
	case v.From.IsZero():
		return fmt.Sprintf(l.Before, l.date(v.Until))
	case v.Until.IsZero():
		return fmt.Sprintf(l.Since, l.date(v.From))
	}
	return fmt.Sprintf(l.Between, l.date(v.From), l.date(v.Until))
}

func (l *labels) asOf(d act.Date) string { return fmt.Sprintf(l.AsOf, l.date(d)) }

func (l *labels) recommendation(n int) string { return fmt.Sprintf(l.Recommendation, n) }

// annotation names a kind of annotation.
func (l *labels) annotation(kind string) string {
	if s := l.Kinds[kind]; s != "" {
		return s
	}
	return kind
}

func (l *labels) authority(a act.Authority) string {
	if s := l.Authorities[a]; s != "" {
		return s
	}
	return string(a)
}

// language names a language.
func (l *labels) language(code string) string {
	if s := l.Languages[code]; s != "" {
		return s
	}
	return code
}

// act names an act of which only the IRI is known.
func (l *labels) act(u act.WorkURI) string {
	number := strings.ToUpper(u.Number())
	if d := u.Date(); !d.IsZero() {
		return fmt.Sprintf(l.ActOf, number, l.date(d))
	}
	return u.ShortName()
}

// actOf names an act by its number, beside its title; one without a number by its
// day or year.
func (l *labels) actOf(f Found) string {
	u := f.Work.URI
	switch {
	case f.ShortName != "":
		return f.ShortName
	case u.Numbered():
		return l.act(u)
	case u.Date().IsZero():
		return u.Year()
	}
	return l.date(u.Date())
}

// LaterDevelopment is the label, in lang, of law of a later day than that of the
// memo.
func LaterDevelopment(lang string) string {
	if say, ok := labelsIn(lang); ok {
		return say.Later
	}
	return english.Later
}
