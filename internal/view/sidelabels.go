package view

import (
	"strconv"
	"strings"

	"zanger/internal/act"
	"zanger/internal/compare/norm"
)

var (
	sideTitle      = in3("Provisions side by side", "Нормы рядом", "Нормалар қатар")
	sideTopicTitle = in3("Side by side: %s", "Рядом: %s", "Қатар: %s")
	sideWarning    = in3(
		"What each provision orders was picked out by rules, with the words it rests on. What is not listed was not recognised: that is no proof that it is not there. Read the text.",
		"Что предписывает каждая норма, выделено по правилам, с опорными словами. Что не названо, не распознано: это не значит, что его нет. Читайте текст.",
		"Әр норманың нені белгілейтіні ережелер бойынша, сүйенген сөздерімен бірге бөліп алынды. Аталмағаны танылмады: бұл оның жоқтығын білдірмейді. Мәтінді оқыңыз.")
	sideAct       = in3("Act", "Акт", "Акт")
	sideProvision = in3("Provision", "Норма", "Норма")
	sideTextOf    = in3("Text", "Текст", "Мәтін")
	sideSays      = in3("What it orders", "Что предписывает", "Нені белгілейді")
	sideHeading   = in3("heading there: %s", "заголовок там: %s", "ондағы тақырып: %s")
	sideRendering = in3("Rendering: %s, %s, as of %s", "Изложение: %s, %s, на %s", "Баяндау: %s, %s, %s")
	sideKnown     = in3("as of %s", "на %s", "%s жағдай бойынша")
	sideRepealed  = in3("repealed by %s, from %s", "утратил силу: %s, с %s", "күші жойылған: %s, %s")
	sideLater     = in3("later changes that may have touched it: %s", "более поздние изменения, которые могли её затронуть: %s", "оны қозғауы мүмкін кейінгі өзгерістер: %s")
	sideSelected  = in3("selected provisions only", "только отдельные положения", "жекелеген ережелер ғана")
	sidePassing   = in3("the heading does not name the topic: the provision only mentions it", "заголовок не называет тему: норма её лишь упоминает", "тақырып бұл мәселені атамайды: норма оны тек атап өтеді")
	sideAssessed  = in3("named by the assessment for: %s", "названа в оценке по элементам: %s", "бағалауда мына элементтер бойынша аталған: %s")
	sideNotFound  = in3("Not found in the acts read: %s.", "В прочитанных актах не найдено: %s.", "Оқылған актілерден табылмады: %s.")
	sideNotRead   = in3("there are no rules for this language", "для этого языка правил нет", "бұл тілге ережелер жоқ")
	sideUnclear   = in3("unclear", "неясно", "анық емес")
	notInForce    = in3("The act did not exist or was not in force on %s.", "На %s акт не существовал или не действовал.", "%s жағдай бойынша акт болмаған немесе қолданыста болмаған.")
	noneInForce   = in3("No act in the library was in force on %s.", "На %s ни один акт библиотеки не действовал.", "%s жағдай бойынша кітапханадағы бірде-бір акт қолданыста болмаған.")
	leftOut       = in3("The text here is a selection of provisions and leaves this one out; the act may have it.",
		"Здесь приведены отдельные положения, этого среди них нет; в акте оно может быть.",
		"Мұнда жекелеген ережелер берілген, бұл олардың арасында жоқ; актіде болуы мүмкін.")
	unitMissing = in3("The text of that day has no such provision.", "В тексте на этот день такой нормы нет.", "Бұл күнгі мәтінде мұндай норма жоқ.")
	namedTwice  = in3("%s was named twice and stands once", "%s: названо дважды, показано один раз", "%s екі рет аталған, бір рет көрсетілді")

	kindNames = map[norm.Kind]map[string]string{
		norm.Must: in3("must", "обязан", "міндетті"), norm.MustNot: in3("must not", "не вправе", "тыйым салынады"),
		norm.May: in3("may", "вправе", "мүмкін"), norm.Entitled: in3("is entitled", "имеет право", "құқылы"),
		norm.Endeavour: in3("shall endeavour", "стремится", "ұмтылады"),
		norm.Who:       in3("Who", "Кто", "Кім"), norm.To: in3("To whom", "Кому", "Кімге"),
		norm.When: in3("On condition", "При условии", "Шарты"), norm.Unless: in3("Except", "Кроме", "Қоспағанда"),
		norm.Time: in3("Time", "Срок", "Мерзімі"), norm.Amount: in3("Amount", "Размер", "Мөлшері"),
	}
	strengthRow = in3("Strength", "Сила", "Күші")

	placeNames = map[string]map[string]string{
		"kz": in3("Kazakhstan", "Казахстан", "Қазақстан"), "cz": in3("Czech Republic", "Чехия", "Чехия"),
		"md": in3("Moldova", "Молдова", "Молдова"), "rs": in3("Serbia", "Сербия", "Сербия"),
		"gb": in3("United Kingdom", "Великобритания", "Ұлыбритания"), "eu": in3("European Union", "Европейский союз", "Еуропалық одақ"),
		"coe": in3("Council of Europe", "Совет Европы", "Еуропа Кеңесі"), "un": in3("United Nations", "ООН", "БҰҰ"),
	}

	valueWords = map[string]map[string]string{
		"at once": in3("at once", "немедленно", "дереу"), "same day": in3("the same day", "в тот же день", "сол күні"),
		"later": in3("the later of two ends counts", "считается более поздний из двух сроков", "екі мерзімнің кешірегі есептеледі"), "earlier": in3("the earlier of two ends counts", "считается более ранний из двух сроков", "екі мерзімнің ертерегі есептеледі"),
		"most": in3("at most %s", "не более %s", "ең көбі %s"), "least": in3("at least %s", "не менее %s", "кемінде %s"),
	}
	unitNames = map[string]map[string]string{
		"minute": in3("minute|minutes", "минута|минуты|минут", "минут"), "hour": in3("hour|hours", "час|часа|часов", "сағат"),
		"day": in3("day|days", "день|дня|дней", "күн"), "working day": in3("working day|working days", "рабочий день|рабочих дня|рабочих дней|рабочего дня", "жұмыс күні"),
		"calendar day": in3("calendar day|calendar days", "календарный день|календарных дня|календарных дней|календарного дня", "күнтізбелік күн"),
		"week":         in3("week|weeks", "неделя|недели|недель", "апта"), "month": in3("month|months", "месяц|месяца|месяцев", "ай"),
		"year": in3("year|years", "год|года|лет", "жыл"), "percent": in3("per cent|per cent", "процент|процента|процентов", "пайыз"),
		"times": in3("times|times", "раз|раза|раз", "есе"),
		"KZT":   in3("tenge|tenge", "тенге|тенге|тенге", "теңге"), "CZK": in3("koruna|koruna", "крона|кроны|крон", "крона"), "MDL": in3("leu|lei", "лей|лея|леев", "лей"),
		"RSD": in3("dinar|dinars", "динар|динара|динаров", "динар"), "EUR": in3("euro|euros", "евро|евро|евро", "еуро"), "GBP": in3("pound|pounds", "фунт|фунта|фунтов", "фунт"),
	}
)

// NotInForceText says that an act was not in force on a day, %s.
func NotInForceText(lang string) string { return notInForce[labelsFor(lang).code] }

// NoneInForceText says that no act of a country was in force on a day, %s.
func NoneInForceText(lang string) string { return noneInForce[labelsFor(lang).code] }

// LeftOutText says that a selection leaves the provision out.
func LeftOutText(lang string) string { return leftOut[labelsFor(lang).code] }

// NoSuchUnitText says that a text lacks the provision.
func NoSuchUnitText(lang string) string { return unitMissing[labelsFor(lang).code] }

// NamedTwice says that something, %s, was named twice.
func NamedTwice(lang string) string { return namedTwice[labelsFor(lang).code] }

// PlaceName is the name of the country of an act.
func PlaceName(code, lang string) string { return or(placeNames[code][labelsFor(lang).code], code) }

// ValueText says the value of a finding in lang: "30 day, most, later" as "at most 30
// days; the later of two ends counts".
func ValueText(value, lang string) string {
	code := labelsFor(lang).code
	var number string
	bound, which := "", ""
	for i, part := range strings.Split(value, ", ") {
		switch {
		case part == "most" || part == "least":
			bound = valueWords[part][code]
		case part == "later" || part == "earlier":
			which = valueWords[part][code]
		case i == 0:
			number = quantityText(part, code, strings.Contains(value, "st") && strings.Contains(value, ", "))
		}
	}
	if bound != "" {
		number = strings.Replace(bound, "%s", number, 1)
	}
	if number != "" && which != "" {
		number += "; "
	}
	return number + which
}

// quantityText says "30 day" or "2..6 year" in the language of code, after "at most"
// in the genitive.
func quantityText(s, code string, genitive bool) string {
	if w := valueWords[s]; w != nil {
		return w[code]
	}
	if from, to, ok := strings.Cut(s, ".."); ok {
		if !strings.Contains(from, " ") {
			return from + "–" + quantityText(to, code, genitive)
		}
		return quantityText(from, code, genitive) + " – " + quantityText(to, code, genitive)
	}
	n, unit, ok := strings.Cut(s, " ")
	forms := unitNames[unit][code]
	if !ok || forms == "" {
		return s
	}
	return n + " " + pluralForm(n, strings.Split(forms, "|"), genitive)
}

// pluralForm picks the form of a noun after a number: of one that does not change,
// of two as in English, of three as in Russian, where a fourth is the genitive after
// one when the second is not.
func pluralForm(n string, forms []string, genitive bool) string {
	k, err := strconv.Atoi(n)
	switch len(forms) {
	case 1:
		return forms[0]
	case 2:
		if err == nil && k == 1 {
			return forms[0]
		}
		return forms[1]
	}
	switch {
	case genitive && err == nil && k%10 == 1 && k%100 != 11:
		if len(forms) > 3 {
			return forms[3]
		}
		return forms[1]
	case genitive && err == nil:
		return forms[2]
	case err != nil, k%10 > 1 && k%10 < 5 && (k%100 < 12 || k%100 > 14):
		return forms[1]
	case k%10 == 1 && k%100 != 11:
		return forms[0]
	}
	return forms[2]
}

// dateValue writes a value that is a date, perhaps a yearly one, with its bound.
func (p *sidePrinter) dateValue(value string) (string, bool) {
	date, bound, _ := strings.Cut(value, ", ")
	s := ""
	if d, err := act.ParseDate(date); err == nil {
		s = p.l.on(d)
	} else if d, err := act.ParseDate("2000" + strings.TrimPrefix(date, "-")); err == nil && strings.HasPrefix(date, "--") {
		s = strings.TrimSpace(strings.NewReplacer("2000 жылғы ", "", " 2000 года", "", " 2000", "").Replace(p.l.on(d)))
	} else {
		return "", false
	}
	if w := dateBounds[bound]; w != nil {
		s = strings.Replace(w[p.l.code], "%s", s, 1)
	}
	return s, true
}

var dateBounds = map[string]map[string]string{
	"most":  in3("not later than %s", "не позднее %s", "ең кеш: %s"),
	"least": in3("not earlier than %s", "не ранее %s", "ең ерте: %s"),
}
