package view

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/document"
	"zanger/internal/lang"
)

// assessmentNotes are sentences that stand in the notes of many assessments, which are
// written in English.
var assessmentNotes = map[string]map[string]string{
	"Other laws were not read":          in3("Other laws were not read", "Другие законы не читались", "Басқа заңдар оқылған жоқ"),
	"Migration law was not read":        in3("Migration law was not read", "Законодательство о миграции не читалось", "Көші-қон заңнамасы оқылған жоқ"),
	"Health law was not read":           in3("Health law was not read", "Законодательство о здравоохранении не читалось", "Денсаулық сақтау заңнамасы оқылған жоқ"),
	"The law on children was not read":  in3("The law on children was not read", "Закон о детях не читался", "Балалар туралы заң оқылған жоқ"),
	"The codes were not read":           in3("The codes were not read", "Кодексы не читались", "Кодекстер оқылған жоқ"),
	"That list was not read":            in3("That list was not read", "Этот перечень не читался", "Бұл тізбе оқылған жоқ"),
	"No recovery and reflection period": in3("No recovery and reflection period", "Периода восстановления и размышления нет", "Қалпына келу және ойлану кезеңі жоқ"),
	"No translation or interpretation":  in3("No translation or interpretation", "Перевода, письменного или устного, нет", "Жазбаша немесе ауызша аударма жоқ"),
	"No list of grounds":                in3("No list of grounds", "Перечня оснований нет", "Негіздердің тізбесі жоқ"),
	"A complaint is not mentioned":      in3("A complaint is not mentioned", "Жалоба не упоминается", "Шағым туралы айтылмаған"),
	"Voluntariness is a principle":      in3("Voluntariness is a principle", "Добровольность — принцип", "Еріктілік — қағидат"),
	"Older wording":                     in3("Older wording", "Прежняя редакция", "Бұрынғы редакция"),
}

// noteInEnglish says that what follows, or a part of it, is in English.
var noteInEnglish = in3("", "Примечание (на английском): ", "Ескертпе (ағылшын тілінде): ")

// assessmentNote draws the note of an assessment: sentences that are known in the language
// of the reader, the others in English, with a word on that.
func assessmentNote(note, code string) []document.Inline {
	note = strings.TrimSuffix(note, ".")
	if code == lang.English || noteInEnglish[code] == "" {
		return []document.Inline{document.T(note + ".")}
	}
	var known, english []string
	for _, sentence := range strings.Split(note, ". ") {
		for i, s := range strings.Split(sentence, "; ") {
			if t := assessmentNotes[upperFirst(s)][code]; t != "" {
				known = append(known, t)
			} else if i > 0 && len(english) > 0 && !strings.HasSuffix(english[len(english)-1], ".") {
				english[len(english)-1] += "; " + s
			} else {
				english = append(english, s)
			}
		}
	}
	var out []document.Inline
	if len(known) > 0 {
		out = append(out, document.T(strings.Join(known, ". ")+"."))
	}
	if len(english) > 0 {
		if len(known) > 0 {
			out = append(out, document.T(" "))
		}
		out = append(out, document.T(noteInEnglish[code]), document.Text{Text: strings.Join(english, ". ") + ".", Lang: lang.English})
	}
	return out
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
