package view

import (
	"strings"

	"zanger/internal/act"
	"zanger/internal/lang"
	"zanger/internal/pattern"
)

// againstPiece is a piece of what a text was checked against, as the acts say it in
// English, and the same in Russian and Kazakh. Every piece stands by itself.
type againstPiece struct {
	en     *pattern.Pattern
	ru, kk string
}

func piece(en, ru, kk string) againstPiece { return againstPiece{pattern.New(`^` + en), ru, kk} }

const day = `(\d{4}-\d\d-\d\d)`

// againstPieces are tried in this order: what another begins with comes after it.
var againstPieces = []againstPiece{
	piece(`official Russian texts of `+day+` and `+day+` with the official notes`, "официальные русские тексты на $1 и $2 с официальными примечаниями", "$1 және $2 күнгі ресми орысша мәтіндер, ресми ескертпелерімен"),
	piece(`official Russian and Kazakh texts`, "официальные русский и казахский тексты", "ресми орысша және қазақша мәтіндер"),
	piece(`official Russian text as adopted`, "официальный русский текст в принятой редакции", "қабылданған редакциядағы ресми орысша мәтін"),
	piece(`official Russian text of the Law`, "официальный русский текст Закона", "Заңның ресми орысша мәтіні"),
	piece(`official Russian text of 5 July 2024`, "официальный русский текст на 5 июля 2024 года", "2024 жылғы 5 шілдедегі ресми орысша мәтін"),
	piece(`official Russian text`, "официальный русский текст", "ресми орысша мәтін"),
	piece(`official Kazakh text`, "официальный казахский текст", "ресми қазақша мәтін"),
	piece(`the name of the Commissioner from the official Kazakh text`, "наименование Уполномоченного по официальному казахскому тексту", "Уәкілдің атауы ресми қазақша мәтін бойынша"),
	piece(`official revised text`, "официальный текст с изменениями", "өзгерістері енгізілген ресми мәтін"),
	piece(`official text as enacted`, "официальный текст в принятой редакции", "қабылданған редакциядағы ресми мәтін"),
	piece(`regulations as made`, "постановление в принятой редакции", "қабылданған редакциядағы қаулы"),
	piece(`text of the Legal Information System \(Cyrillic\)`, "текст Правовой информационной системы (кириллица)", "Құқықтық ақпарат жүйесінің мәтіні (кириллица)"),
	piece(`English text of the Convention`, "английский текст Конвенции", "Конвенцияның ағылшынша мәтіні"),
	piece(`English text of the Protocol`, "английский текст Протокола", "Хаттаманың ағылшынша мәтіні"),
	piece(`text of the Protocol`, "текст Протокола", "Хаттаманың мәтіні"),
	piece(`text of e-Sbírka of `+day+` and Act (\d+/\d+)`, "текст e-Sbírka на $1 и закон $2", "$1 күнгі e-Sbírka мәтіні және $2 заңы"),
	piece(`text of e-Sbírka`, "текст e-Sbírka", "e-Sbírka мәтіні"),
	piece(`Romanian text of the State Register of Legal Acts of Moldova`, "румынский текст Государственного регистра правовых актов Молдовы", "Молдова құқықтық актілері мемлекеттік тіркелімінің румынша мәтіні"),
	piece(`text of the State Register of Legal Acts of Moldova`, "текст Государственного регистра правовых актов Молдовы", "Молдова құқықтық актілері мемлекеттік тіркелімінің мәтіні"),
	piece(`English text of the Official Journal`, "английский текст Официального журнала", "Ресми журналдың ағылшынша мәтіні"),
	piece(`text of the Official Journal`, "текст Официального журнала", "Ресми журналдың мәтіні"),
	piece(`English consolidated text of 14 July 2024`, "английский консолидированный текст на 14 июля 2024 года", "2024 жылғы 14 шілдедегі ағылшынша шоғырландырылған мәтін"),
	piece(`consolidated text of 14 July 2024`, "консолидированный текст на 14 июля 2024 года", "2024 жылғы 14 шілдедегі шоғырландырылған мәтін"),
	piece(`Law (\d+-[IVX]+) item (\d+)`, "Закон $1, п. $2", "$1 Заңы, $2-т."),
	piece(`\(zan\.gov\.kz, document (\d+)\)`, "(zan.gov.kz, документ $1)", "(zan.gov.kz, $1-құжат)"),
	piece(`\((?:legislation\.gov\.uk|legis\.md)\)`, "$0", "$0"),
	piece(`as carried by a public mirror of the treaty collection of the Netherlands`, "по открытой копии собрания договоров Нидерландов", "Нидерланд шарттар жинағының ашық көшірмесі бойынша"),
	piece(`as carried by a public mirror of EUR-Lex`, "по открытой копии EUR-Lex", "EUR-Lex ашық көшірмесі бойынша"),
	piece(`as carried by a public mirror`, "по открытой копии", "ашық көшірме бойынша"),
	piece(`as carried by a public repository`, "по открытому хранилищу", "ашық қойма бойынша"),
	piece(`extract in a public repository`, "выдержка в открытом хранилище", "ашық қоймадағы үзінді"),
}

// AgainstText says in lang what a text was checked against, as its act says it in
// English. What is not known in that language whole stays as it is.
func AgainstText(against, code string) string {
	if code != lang.Russian && code != lang.Kazakh {
		return against
	}
	var out strings.Builder
	for rest := against; rest != ""; {
		if sep := len(rest) - len(strings.TrimLeft(rest, " ,;")); sep > 0 {
			out.WriteString(rest[:sep])
			rest = rest[sep:]
			continue
		}
		said, n := againstSaid(rest, code)
		if n == 0 {
			return against
		}
		out.WriteString(said)
		rest = rest[n:]
	}
	return out.String()
}

// againstSaid says the piece that s begins with, and how long that is.
func againstSaid(s, code string) (said string, n int) {
	for _, p := range againstPieces {
		m := p.en.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		said = p.ru
		if code == lang.Kazakh {
			said = p.kk
		}
		for i, g := range m {
			said = strings.ReplaceAll(said, "$"+string(rune('0'+i)), dayIn(g, code))
		}
		return said, len(m[0])
	}
	return "", 0
}

// dayIn writes a date of the form 2013-05-24 as the reader does; other words stay.
func dayIn(s, code string) string {
	if d, err := act.ParseDate(s); err == nil {
		return labelsFor(code).on(d)
	}
	return s
}
