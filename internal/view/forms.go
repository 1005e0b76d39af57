package view

import "slices"

// A form of a comparative table: which columns it has and what they are called.
// Another form is another entry of this table, not a program.
//
// The duty to add a comparative table to a bill is that of Law 480-V (Kazakhstan)
// art. 29(2)(5), which names four of its ideas: structural element, current
// wording, proposed wording, justification. The captions, the order of columns
// and the words for what is missing or struck out are customary: the annexes that
// may prescribe them were not seen, and each table says so.
type form struct {
	id      string
	country string // "" for any
	// synopsis says that only the two wordings stand side by side.
	title     map[string]string
	columns   []column
	missing   map[string]string // in the present wording of a new unit
	deleted   map[string]string // in the proposed wording of a deleted unit
	customary bool
}

// column is what a column holds, its caption and its relative width.
type column struct {
	holds   holds
	caption map[string]string
	width   float64
}

type holds int

const (
	rowNumber holds = iota
	element
	present
	proposed
	grounds
	left // for the user to fill in
)

func in3(en, ru, kk string) map[string]string {
	return map[string]string{"en": en, "ru": ru, "kk": kk}
}

var (
	tableTitle = in3("Comparative table", "Сравнительная таблица", "Салыстырма кесте")
	absent     = in3("None.", "Отсутствует.", "Жоқ.")
	struckOut  = in3("To be excluded.", "Исключить.", "Алып тасталсын.")
	numberCol  = column{rowNumber, in3("No.", "№ п/п", "Р/с №"), 0.5}
	elementCol = column{element, in3("Structural element", "Структурный элемент", "Құрылымдық элементі"), 1.4}
	presentCol = column{present, in3("Current wording", "Действующая редакция", "Қолданыстағы редакция"), 3}
)

// forms, in the order in which help lists them.
var forms = []form{
	{
		id: "kz-government", country: "kz", title: tableTitle, missing: absent, deleted: struckOut, customary: true,
		columns: []column{numberCol, elementCol, presentCol,
			{proposed, in3("Proposed wording", "Предлагаемая редакция", "Ұсынылатын редакция"), 3},
			{grounds, in3("Justification", "Обоснование", "Негіздеме"), 2}},
	},
	{
		id: "kz-majilis", country: "kz", title: tableTitle, missing: absent, deleted: struckOut, customary: true,
		columns: []column{numberCol,
			{element, in3("Structural element of the bill", "Структурный элемент законопроекта", "Заң жобасының құрылымдық элементі"), 1.3},
			{present, in3("Wording of the bill", "Редакция законопроекта", "Заң жобасының редакциясы"), 2.6},
			{proposed, in3("Proposed amendment or addition", "Предлагаемое изменение или дополнение", "Ұсынылатын өзгеріс немесе толықтыру"), 2.6},
			{grounds, in3("Author of the amendment or addition and its justification", "Автор изменения или дополнения и его обоснование",
				"Өзгерістің немесе толықтырудың авторы және оның негіздемесі"), 2},
			{left, in3("Decision of the lead committee. Grounds (if rejected)", "Решение головного комитета. Обоснование (в случае непринятия)",
				"Бас комитеттің шешімі. Негіздеме (қабылданбаған жағдайда)"), 1.8}},
	},
	{
		id: "kz-1998", country: "kz", title: tableTitle, missing: absent, deleted: struckOut, customary: true,
		columns: []column{elementCol,
			{present, in3("Former wording", "Прежняя редакция", "Бұрынғы редакция"), 3},
			{proposed, in3("New wording", "Новая редакция", "Жаңа редакция"), 3}},
	},
	{
		id: "synopsis", title: in3("Synopsis of the changes", "Сопоставление редакций", "Редакцияларды салыстыру"),
		missing: in3("—", "—", "—"), deleted: in3("—", "—", "—"),
		columns: []column{{present, in3("Before", "Было", "Бұрын"), 1}, {proposed, in3("After", "Стало", "Кейін"), 1}},
	},
}

// Forms lists the names of the forms of comparative tables.
func Forms() []string {
	out := make([]string, len(forms))
	for i, f := range forms {
		out[i] = f.id
	}
	return append(out, MarkedText)
}

// MarkedText is the form without columns: the changed provisions in running text
// with the changes marked, as the Czech Republic's "platné znění s vyznačením
// navrhovaných změn" has it.
const MarkedText = "marked"

func formNamed(id string) (form, bool) {
	i := slices.IndexFunc(forms, func(f form) bool { return f.id == id })
	if i < 0 {
		return form{}, false
	}
	return forms[i], true
}
