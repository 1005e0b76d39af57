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

	Sources, ActColumn, EditionColumn, CitedColumn string
	SomeProvisions, WholeAct, Compared             string
	NotOfficial                                    string
	OfficialText                                   string
	RepealedBy                                     string // act, date
	ActOf                                          string // number, date
	EditionOf                                      string // date
	Languages                                      map[string]string

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

	AsOf: "as of %s", Later: "later development",
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

	Sources: "Sources", ActColumn: "Act and official text", EditionColumn: "Edition and authority", CitedColumn: "Provisions cited",
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

	AsOf: "по состоянию на %s", Later: "последующее развитие",
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

	Sources: "Источники", ActColumn: "Акт и официальный текст", EditionColumn: "Редакция и статус текста", CitedColumn: "Цитируемые положения",
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

	AsOf: "%s күнгі жағдай бойынша", Later: "кейінгі даму",
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

	Sources: "Дереккөздер", ActColumn: "Акт және ресми мәтін", EditionColumn: "Редакция және мәтін мәртебесі", CitedColumn: "Сілтеме жасалған ережелер",
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
