package view

import (
	"strconv"
	"strings"

	"zanger/internal/document"
	"zanger/internal/lang"
	"zanger/internal/pattern"
	"zanger/internal/standards"
)

// assessedTime is the value of an element that is a number of a unit of time, as the
// assessments write it.
var assessedTime = pattern.New(`^(?:(up to|at most|at least) )?(\d+) (?:(calendar|working) )?(day|hour|month|year)s?(, extendable)?$`)

var (
	extendable = in3(", extendable", ", с возможностью продления", ", ұзартуға болады")
	// valueInEnglish follows a value that is known in English only.
	valueInEnglish = in3("", " (англ.)", " (ағылш.)")
)

// assessedValues are values that are no number of one unit.
var assessedValues = map[string]map[string]string{
	"no number":                           in3("no number", "число не названо", "саны аталмаған"),
	"0 of 4 attributes":                   in3("", "0 из 4 признаков", "4 белгінің 0-і"),
	"1 of 4 attributes (free)":            in3("", "1 из 4 признаков (бесплатно)", "4 белгінің 1-і (тегін)"),
	"whatever the income":                 in3("", "независимо от дохода", "табысына қарамастан"),
	"yearly analysis":                     in3("", "ежегодный анализ", "жыл сайынғы талдау"),
	"at least once in 15 days":            in3("", "не реже одного раза в 15 дней", "15 күнде кемінде бір рет"),
	"24 hours or immediately for a child": in3("", "24 часа, для ребёнка немедленно", "24 сағат, бала үшін дереу"),
	"immediately; 24 hours":               in3("", "немедленно; 24 часа", "дереу; 24 сағат"),
	"at most 8 times the average wage":    in3("", "не более 8 средних заработных плат", "ең көбі 8 орташа жалақы"),
	"up to 8 times the average wage; decision within 3 months": in3("", "до 8 средних заработных плат; решение в течение 3 месяцев", "8 орташа жалақыға дейін; шешім 3 ай ішінде"),
	"up to 6 months, extendable by not more than 3":            in3("", "до 6 месяцев, с продлением не более чем на 3", "6 айға дейін, ең көбі 3 айға ұзартуға болады"),
	"6 months, extendable by up to 6 months each time":         in3("", "6 месяцев, с продлением каждый раз не более чем на 6 месяцев", "6 ай, әр жолы 6 айға дейін ұзартуға болады"),
	"6 months for reintegration or status":                     in3("", "6 месяцев на реинтеграцию или статус", "реинтеграцияға немесе мәртебеге 6 ай"),
	"48 hours by the police, 30 days more by the court":        in3("", "48 часов полицией, ещё 30 дней судом", "полиция 48 сағатқа, сот тағы 30 күнге"),
	"court order within 24 hours of the application":           in3("", "судебный приказ в течение 24 часов после заявления", "өтініштен кейін 24 сағат ішінде сот бұйрығы"),
	"imprisonment from 6 months to 5 years":                    in3("", "лишение свободы от 6 месяцев до 5 лет", "6 айдан 5 жылға дейін бас бостандығынан айыру"),
	"imprisonment from 2 to 5 years, of a child victim from 3 to 5 years": in3("", "лишение свободы от 2 до 5 лет, если жертва ребёнок, от 3 до 5 лет",
		"2 жылдан 5 жылға дейін, құрбан бала болса, 3 жылдан 5 жылға дейін бас бостандығынан айыру"),
	"toleration up to 6 months; the length of the reflection period was not read": in3("", "толерирование до 6 месяцев; продолжительность периода размышления не читалась",
		"6 айға дейін толерирлеу; ойлану кезеңінің ұзақтығы оқылған жоқ"),
	"1 month, at most 1 year (civil measure of 2007)": in3("", "1 месяц, не более 1 года (гражданская мера 2007 года)", "1 ай, ең көбі 1 жыл (2007 жылғы азаматтық шара)"),
}

// assessedValue writes the value of an element in the language of the reader. What is
// known in English only stays so, with a word on that.
func assessedValue(value, code string) string {
	if code == lang.English || value == "" {
		return value
	}
	if m := assessedTime.FindStringSubmatch(value); m != nil {
		bound, unit := "", m[4]
		switch m[1] {
		case "up to", "at most":
			bound = ", most"
		case "at least":
			bound = ", least"
		}
		if m[3] != "" {
			unit = m[3] + " " + unit
		}
		said := ValueText(m[2]+" "+unit+bound, code)
		if m[5] != "" {
			said += extendable[code]
		}
		return said
	}
	if said := assessedValues[value][code]; said != "" {
		return said
	}
	return value + valueInEnglish[code]
}

// decimal writes a likeness with the sign that the language of the reader sets before
// the fraction.
func decimal(f float64, code string) string {
	s := strconv.FormatFloat(f, 'f', 2, 64)
	if code == lang.English {
		return s
	}
	return strings.Replace(s, ".", ",", 1)
}

// valueBlock is the value in a cell.
func valueBlock(value, code string) document.Block {
	t := document.B(assessedValue(value, code))
	if strings.HasSuffix(t.Text, valueInEnglish[code]) && valueInEnglish[code] != "" {
		t.Lang = lang.English
	}
	return document.P(t)
}

// unionDirective is how the instruments of the benchmark name a directive.
var unionDirective = pattern.New(`^Directive (\d+/\d+)/EU$`)

var instrumentNames = map[string]map[string]string{
	"Palermo Protocol": in3("Palermo Protocol", "Палермский протокол", "Палермо хаттамасы"),
}

// instrumentName is the short name of an instrument in the language of the reader.
func instrumentName(i standards.Instrument, code string) string {
	if said := instrumentNames[i.Short][code]; said != "" {
		return said
	}
	if m := unionDirective.FindStringSubmatch(i.Short); m != nil {
		switch code {
		case lang.Russian:
			return "Директива " + m[1] + "/ЕС"
		case lang.Kazakh:
			return m[1] + "/ЕО директивасы"
		}
	}
	return i.Short
}
