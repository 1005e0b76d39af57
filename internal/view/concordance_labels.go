package view

import (
	"strings"

	"zanger/internal/compare"
)

var (
	concordanceTitle = in3("Concordance: %s and %s", "Соответствие положений: %s и %s", "Ережелердің сәйкестігі: %s және %s")
	standingColumn   = in3("Correspondence", "Соответствие", "Сәйкестік")
	reasonsColumn    = in3("Why", "Почему", "Неге")
	unmatchedTitle   = in3("Provisions of %s that no row names", "Положения (%s), не названные ни в одной строке", "Бірде-бір жолда аталмаған ережелер (%s)")
	lostTitle        = in3("Judgements over provisions that are not there now", "Оценки положений, которых теперь нет", "Енді жоқ ережелер туралы бағалар")
	proposalWarning  = in3(
		"Proposed by likeness of the texts, and read by nobody: what is marked “proposed” may be wrong, and where nothing is proposed there may be a counterpart.",
		"Предложено по сходству текстов и никем не прочитано: помеченное «предложено» может быть неверным, а там, где ничего не предложено, соответствие может быть.",
		"Мәтіндердің ұқсастығы бойынша ұсынылды, ешкім оқыған жоқ: «ұсынылды» деп белгіленгені қате болуы мүмкін, ал ештеңе ұсынылмаған жерде сәйкестік болуы мүмкін.")
	countsLine = in3("Provisions: %d. Confirmed: %d. Proposed: %d. None: %d. Judged over a text that has changed: %d.",
		"Положений: %d. Подтверждено: %d. Предложено: %d. Без соответствия: %d. Оценено по изменившемуся тексту: %d.",
		"Ережелер: %d. Расталды: %d. Ұсынылды: %d. Сәйкестіксіз: %d. Өзгерген мәтін бойынша бағаланды: %d.")
	followedLine = in3("Two wordings of one act: units were followed by identity, number and text.",
		"Две редакции одного акта: единицы прослежены по тождеству, номеру и тексту.",
		"Бір актінің екі редакциясы: бірліктер тепе-теңдігі, нөмірі және мәтіні бойынша қадағаланды.")
	wordsIn  = in3("Words were compared in %s.", "Слова сравнивались на языке: %s.", "Сөздер мына тілде салыстырылды: %s.")
	wordless = in3("Without a text in that language, and so compared by concepts and headings alone: %d and %d provisions.",
		"Без текста на этом языке, поэтому сравнены только по понятиям и заголовкам: %d и %d положений.",
		"Бұл тілде мәтіні жоқ, сондықтан тек ұғымдар мен тақырыптар бойынша салыстырылған ережелер: %d және %d.")
	noWords     = in3("The texts have no language in common: only concepts and headings were compared.", "Общего языка у текстов нет: сравнивались только понятия и заголовки.", "Мәтіндердің ортақ тілі жоқ: тек ұғымдар мен тақырыптар салыстырылды.")
	keptIn      = in3("What people judged is kept in %s.", "Оценки людей хранятся в файле %s.", "Адамдардың бағалары %s файлында сақталады.")
	nothingKept = in3("No pair has been judged by a person yet.", "Ни одна пара ещё не оценена человеком.", "Бірде-бір жұпты адам әлі бағаламаған.")
	proposedAt  = in3("proposed, likeness %s", "предложено, сходство %s", "ұсынылды, ұқсастығы %s")
	confirmedAs = in3("%s, confirmed", "%s, подтверждено", "%s, расталды")
	rejectedAs  = in3("rejected", "отклонено", "қабылданбады")
	noneFound   = in3("nothing like enough", "достаточно сходного нет", "жеткілікті ұқсасы жоқ")
	noneJudged  = in3("no counterpart, confirmed", "соответствия нет, подтверждено", "сәйкестік жоқ, расталды")
	noTextNow   = in3("no text in force", "действующего текста нет", "қолданыстағы мәтіні жоқ")
	staleNote   = in3("judged “%s” before: %s", "прежняя оценка «%s»: %s", "бұрынғы баға «%s»: %s")
	judgedBy    = in3("judged by %s", "оценил(а): %s", "бағалаған: %s")
	degreeName  = map[compare.Degree]map[string]string{
		compare.Full:    in3("full", "полное", "толық"),
		compare.Partial: in3("partial", "частичное", "ішінара"),
		compare.None:    in3("none", "нет", "жоқ"),
	}
	verdictName = map[compare.Verdict]map[string]string{
		compare.IsFull: degreeName[compare.Full], compare.IsPartial: degreeName[compare.Partial],
		compare.IsNone: degreeName[compare.None], compare.IsRejected: rejectedAs,
	}
	staleName = map[compare.Staleness]map[string]string{
		compare.TextChanged:  in3("the text has changed since", "текст с тех пор изменился", "мәтін содан бері өзгерді"),
		compare.NotThere:     in3("there is no such provision now", "такого положения теперь нет", "мұндай ереже енді жоқ"),
		compare.OtherWording: in3("judged over a wording in a language that was not compared", "оценено по редакции на языке, который не сравнивался", "салыстырылмаған тілдегі редакция бойынша бағаланған"),
	}
	reasonConcepts = in3("concepts: %s", "понятия: %s", "ұғымдар: %s")
	reasonWords    = in3("words: %s", "слова: %s", "сөздер: %s")
	reasonElements = in3("stand for the same elements of the benchmark: %s", "относятся к одним контрольным элементам: %s", "бір бақылау элементтеріне жатады: %s")
	reasonHeading  = in3("like headings", "сходные заголовки", "ұқсас тақырыптар")
	reasonPlace    = in3("under like headings", "под сходными заголовками разделов", "ұқсас бөлімдердің ішінде")
	reasonNumber   = in3("the same figure: %s", "одинаковая величина: %s", "бірдей шама: %s")
	reasonSameNum  = in3("the same number", "одинаковый номер", "бірдей нөмір")
	reasonWithin   = in3("most alike: %s and %s", "наиболее сходны: %s и %s", "ең ұқсастары: %s және %s")
	wordsTheSame   = in3("the same words", "слова те же", "сөздері бірдей")
	wordsOther     = in3("words changed", "слова изменены", "сөздері өзгерген")
	wordsPart      = in3("part of the words", "часть текста", "мәтіннің бір бөлігі")
	gonePlain      = in3("gone, or excluded", "исключено", "алып тасталды")
	newPlain       = in3("New in %s", "Новое в %s", "%s ішіндегі жаңасы")
	notGivenLine   = in3("Units of which one of the texts, a selection, says nothing: %d.", "Единиц, о которых один из текстов (выборка) ничего не говорит: %d.", "Мәтіндердің бірі (іріктеме) ештеңе айтпайтын бірліктер: %d.")
)

// periodNames are those of periods, after a number.
var periodNames = map[string]map[string]string{
	"minute":      in3("minutes", "мин", "минут"),
	"hour":        in3("hours", "ч", "сағат"),
	"day":         in3("days", "дн.", "күн"),
	"working day": in3("working days", "раб. дн.", "жұмыс күні"),
	"week":        in3("weeks", "нед.", "апта"),
	"month":       in3("months", "мес.", "ай"),
	"year":        in3("years", "лет", "жыл"),
	"percent":     in3("%", "%", "%"),
}

// quantity writes a number with its unit, "30 day", in the language of labels.
// What the table does not have, such as the code of a currency, stays.
func (p *concordancePrinter) quantity(s string) string {
	value, unit, _ := strings.Cut(s, " ")
	name := periodNames[unit][p.l.code]
	switch {
	case name == "":
		return s
	case value == "1" && p.l.code == "en":
		name = strings.TrimSuffix(name, "s")
	case unit == "year" && p.l.code == "ru" && strings.HasSuffix(value, "1") && !strings.HasSuffix(value, "11"):
		name = "год"
	case unit == "year" && p.l.code == "ru" && strings.ContainsAny(value[len(value)-1:], "234") && !strings.HasSuffix("0"+value[:len(value)-1], "1"):
		name = "года"
	}
	return value + " " + name
}
