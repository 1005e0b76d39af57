package amend

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/pattern"
)

// kzDrafting makes a drafting language of Kazakhstan. Instructions address the text
// before the bill by its own numbers; an excluded unit keeps its number with a note
// (Law 480-V art. 27(6)).
func kzDrafting(tag string, g *kzGrammar, note func(k act.Kind, lost, capital bool, by billName) string) *Drafting {
	return &Drafting{Tag: tag, Country: "kz", Lang: g.lang, OldNumbers: true, read: readKz(g), carry: carryKz, name: g.nameBill, excluded: note}
}

// billName is how a bill is named in the note of an excluded unit.
type billName struct {
	number, title string
	date          act.Date
}

// dotted sets the date by a form: day, month, year.
func (n billName) dotted(form string) string {
	var y, m, d int
	if _, err := fmt.Sscanf(n.date.String(), "%d-%d-%d", &y, &m, &d); err != nil {
		return n.date.String()
	}
	if strings.HasPrefix(form, "%d.") {
		return fmt.Sprintf(form, y, m, d)
	}
	return fmt.Sprintf(form, d, m, y)
}

var kzActNumber = pattern.New(`^\d+-[ivxlc]+$`)

// nameBill finds out how a bill is named: from its address, else from the line with
// its date and number at its head, else by its title.
func (g *kzGrammar) nameBill(p *format.Parsed, ps []Paragraph) billName {
	x := p.Expression
	n := billName{title: titleOf(x.Title(x.Lang))}
	parts := strings.Split(string(x.URI), "/")
	if len(parts) > 5 && kzActNumber.MatchString(parts[5]) {
		if d, err := act.ParseDate(parts[4]); err == nil {
			n.number, n.date = upperNumber(parts[5]), d
			return n
		}
	}
	r := &kzReader{g: g}
	for i, para := range ps {
		if i > 8 {
			break
		}
		if _, _, ok := r.lead(para.Text); ok || g.bill.article.MatchString(para.Text) {
			break
		}
		m := g.bill.number.FindStringSubmatch(para.Text)
		if m == nil {
			continue
		}
		if d, err := act.ParseDate(r.firstDate(para.Text)); err == nil {
			n.number, n.date = m[len(m)-1], d
			break
		}
	}
	return n
}

func upperNumber(s string) string { return strings.ToUpper(s) }

// capitalised writes the first letter of s large.
func capitalised(s string, capital bool) string {
	if !capital {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
