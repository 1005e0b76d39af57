package report

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/view"
)

// billFrame is what stands around the instructions of a draft bill in one drafting
// language. The formulae are those of Law 480-V (Kazakhstan) arts. 23–26 and of
// custom.
type billFrame struct {
	lang    string
	draft   string // above the title
	title   string // of a bill to one act: the act
	several string // of a bill to several
	law     string // an act in the title: its title
	article string // before the opening: number
	opens   string // the opening: title, number and date
	force   string // in place of the article on entry into force
	numbers string // an instruction: number
}

var billFrames = map[string]billFrame{
	"en-KZ": {"en", "DRAFT", "On Amendments and Additions to %s", "On Amendments and Additions to Some Legislative Acts of the Republic of Kazakhstan",
		"the Law of the Republic of Kazakhstan “%s”", "Article %d. ",
		"The following amendments and additions shall be made to the Law of the Republic of Kazakhstan of %[2]s “%[1]s”:",
		"The article on entry into force is to be added when the bill is drawn up.", "%d) "},
	"ru-KZ": {"ru", "ПРОЕКТ", "О внесении изменений и дополнений в %s", "О внесении изменений и дополнений в некоторые законодательные акты Республики Казахстан",
		"Закон Республики Казахстан «%s»", "Статья %d. ",
		"Внести в Закон Республики Казахстан от %[2]s «%[1]s» следующие изменения и дополнения:",
		"Статья о порядке введения в действие дополняется при оформлении законопроекта.", "%d) "},
	"kk-KZ": {"kk", "ЖОБА", "%s өзгерістер мен толықтырулар енгізу туралы",
		"Қазақстан Республикасының кейбір заңнамалық актілеріне өзгерістер мен толықтырулар енгізу туралы",
		"«%s» Қазақстан Республикасының Заңына", "%d-бап. ",
		"«%[1]s» %[2]s Қазақстан Республикасының Заңына мынадай өзгерістер мен толықтырулар енгізілсін:",
		"Қолданысқа енгізу тәртібі туралы бап заң жобасы ресімделген кезде қосылады.", "%d) "},
	"cs-CZ": {"cs", "NÁVRH", "kterým se mění %s", "kterým se mění některé zákony", "zákon „%s“", "Čl. %d\n",
		"Zákon ze dne %[2]s, „%[1]s“, se mění takto:", "Článek o účinnosti se doplní při vyhotovení návrhu.", "%d. "},
}

// billFrameOf returns the frame of a drafting language; one that is not known has
// that of English without a country.
func billFrameOf(drafting string) billFrame {
	if f, ok := billFrames[drafting]; ok {
		return f
	}
	return billFrame{lang: strings.SplitN(drafting, "-", 2)[0], draft: "DRAFT", title: "On Amendments to %s", several: "On Amendments to Several Acts",
		law: "“%s”", article: "Article %d. ", opens: "“%[1]s” of %[2]s is amended as follows:",
		force: "The article on entry into force is to be added.", numbers: "%d) "}
}

// opening names the act that is changed.
func (f billFrame) opening(x *act.Expression) string {
	date := view.DateName(x.URI.Date(), f.lang)
	if f.lang == "kk" {
		date = kazakhDated(x.URI.Date())
	}
	return fmt.Sprintf(f.opens, x.Title(f.lang), date)
}

func (f billFrame) number(n int) string { return fmt.Sprintf(f.numbers, n) }

// kazakhDated is a date as an attribute: "2008 жылғы 29 желтоқсандағы".
func kazakhDated(d act.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d жылғы %d %s%s", d.Year, d.Day, kazakh.Months[d.Month-1], kazakhMonthEndings[d.Month-1])
}

// kazakhMonthEndings are the endings of "in the month of" by harmony and final
// sound: қаңтардағы, сәуірдегі, тамыздағы, қыркүйектегі.
var kazakhMonthEndings = [12]string{"дағы", "дағы", "дағы", "дегі", "дағы", "дағы", "дегі", "дағы", "тегі", "дағы", "дағы", "дағы"}
