package view

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/diff"
	"zanger/internal/document"
)

var (
	derivationTitle  = in3("Table of derivation", "Таблица происхождения норм", "Нормалардың шығу тегі кестесі")
	destinationTitle = in3("Table of destination", "Таблица соответствия прежних номеров новым", "Бұрынғы нөмірлердің жаңаларына сәйкестігі кестесі")
	oldNumber        = in3("Old number", "Прежний номер", "Бұрынғы нөмірі")
	newNumber        = in3("New number", "Новый номер", "Жаңа нөмірі")
	whatHappened     = in3("What happened", "Что произошло", "Не болды")
	sameNumbers      = in3("Every unit kept its number; what changed are words or places.", "Все единицы сохранили номера; изменились слова или расположение.", "Барлық бірліктер нөмірін сақтады; сөздер немесе орналасуы өзгерді.")
	noSuchUnit       = in3("none", "нет", "жоқ")
)

// Derivation returns the tables of derivation (each unit of the new text, whence
// it comes) and of destination (each unit of the old text, where it went), for
// the units whose place or number is not the same in both, and those that came or
// went.
func Derivation(r *diff.Result, o RedlineOptions) *document.Document {
	l := labelsFor(o.Lang, r.New.Lang, r.Old.Lang)
	d := &document.Document{Lang: l.code, Title: fmt.Sprintf("%s · %s", derivationTitle[l.code], r.New.Title(l.code))}
	l.warn(d, o.Repeal, o.Name, r.New, r.Old)
	var from, to []document.Row
	for _, c := range r.Changes {
		if !displaced(c) {
			continue
		}
		olds, news := []*act.Provision{c.Old}, []*act.Provision{c.New}
		if c.Group != nil { // all that it was made of, or went into
			olds, news = c.Group.Olds, c.Group.News
		}
		happened := l.kinds[c.Kind]
		if c.Kind == diff.Inserted && c.Old != nil {
			happened = l.restored
		}
		if c.New != nil {
			from = append(from, textRow(numberIn(r.New, c.New, l), numbersIn(r.Old, olds, l), happened))
		}
		if c.Old != nil {
			to = append(to, textRow(numberIn(r.Old, c.Old, l), numbersIn(r.New, news, l), happened))
		}
	}
	if len(from)+len(to) == 0 {
		said := l.noChanges
		if r.Changed() {
			said = sameNumbers[l.code]
		}
		d.Add(document.P(document.T(said)))
		return d
	}
	add := func(title map[string]string, first, second map[string]string, rows []document.Row) {
		if len(rows) == 0 {
			return
		}
		d.Add(document.H(2, title[l.code]), document.Table{Widths: []float64{3, 3, 2}, Rows: rows,
			Header: []document.Row{textRow(first[l.code], second[l.code], whatHappened[l.code])}})
	}
	add(derivationTitle, newNumber, oldNumber, from)
	add(destinationTitle, oldNumber, newNumber, to)
	return d
}

// displaced reports whether a unit with a number of its own came, went, or
// stands elsewhere.
func displaced(c *diff.Change) bool {
	p := c.New
	if p == nil {
		p = c.Old
	}
	if c.Kind == diff.NotGiven || c.Included || p.Num == "" && !p.Kind.IsRoot() {
		return false
	}
	return c.Group != nil || c.Kind == diff.Inserted || c.Kind == diff.Repealed || c.Old != nil && c.New != nil && c.OldEID != c.NewEID
}

func numberIn(x *act.Expression, p *act.Provision, l *labels) string {
	if p == nil {
		return noSuchUnit[l.code]
	}
	if p.Kind.IsHead() {
		return headLine(p.Num, p.Heading)
	}
	return cite.Format(x, p.EID, l.code, cite.Short)
}

func numbersIn(x *act.Expression, ps []*act.Provision, l *labels) string {
	parts := make([]string, len(ps))
	for i, p := range ps {
		parts[i] = numberIn(x, p, l)
	}
	return strings.Join(parts, ", ")
}

func textRow(texts ...string) document.Row {
	var r document.Row
	for _, s := range texts {
		r.Cells = append(r.Cells, document.TextCell(document.T(s)))
	}
	return r
}
