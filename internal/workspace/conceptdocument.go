package workspace

import (
	"fmt"
	"strconv"
	"strings"

	"zanger/internal/document"
	"zanger/internal/lang"
	"zanger/internal/view"
)

// conceptWords are the words around concepts in one language.
type conceptWords struct {
	title, concept, provisions, terms, language, preferred, other, uncertain, definition, note, broader, narrower, related, shared, total, where, unconfirmed, inHeading, noLabel, inEnglish string
}

var conceptTable = map[string]conceptWords{
	"en": {"Concepts of the thesaurus", "Concept", "Provisions", "Terms", "Language", "Preferred", "Others", "Not confirmed by a source", "Definition", "What it does not cover", "Broader", "Narrower", "Related", "Also a term of another concept", "Provisions that speak of it: %d; shown: %d", "Provision", "* no term in this language is confirmed by a source: the English one stands for it", "in the heading", "none confirmed", "in English"},
	"ru": {"Понятия тезауруса", "Понятие", "Положений", "Термины", "Язык", "Основной", "Другие", "Не подтверждены источником", "Определение", "Чего понятие не охватывает", "Шире", "Уже", "Связанные", "Также термин другого понятия", "Положений, где о нём говорится: %d; показано: %d", "Положение", "* на этом языке нет термина, подтверждённого источником: вместо него дан английский", "в заголовке", "подтверждённого нет", "на английском"},
	"kk": {"Тезаурус ұғымдары", "Ұғым", "Ережелер", "Терминдер", "Тіл", "Негізгі", "Басқалары", "Дереккөзбен расталмаған", "Анықтама", "Ұғым қамтымайтыны", "Кеңірек", "Тарырақ", "Байланысты", "Басқа ұғымның да термині", "Ол туралы айтатын ережелер: %d; көрсетілгені: %d", "Ереже", "* бұл тілде дереккөзбен расталған термин жоқ: орнына ағылшынша термин берілді", "тақырыбында", "расталғаны жоқ", "ағылшын тілінде"},
}

func conceptWordsFor(code string) conceptWords {
	if l, ok := conceptTable[code]; ok {
		return l
	}
	return conceptTable[lang.English]
}

// ConceptsDocument draws a list of concepts.
func ConceptsDocument(res *ConceptList, code string) *document.Document {
	l := conceptWordsFor(code)
	d := page(l.title, code)
	t := document.Table{Widths: []float64{5, 4, 3, 1.6}, Header: []document.Row{wordRow(l.concept, "id", l.broader, l.provisions)}}
	marked := false
	for _, c := range res.Concepts {
		label := c.Label
		if c.Unconfirmed {
			label, marked = label+" *", true
		}
		t.Rows = append(t.Rows, wordRow(label, c.ID, strings.Join(c.Broader, ", "), strconv.Itoa(c.Provisions)))
	}
	d.Add(t)
	if marked {
		d.Add(small(document.T(l.unconfirmed)))
	}
	return d
}

func wordRow(cells ...string) document.Row {
	var r document.Row
	for _, s := range cells {
		r.Cells = append(r.Cells, document.Cell{Blocks: []document.Block{document.P(document.T(s))}})
	}
	return r
}

// ConceptDocument draws a concept.
func ConceptDocument(res *ConceptShown, code string) *document.Document {
	l := conceptWordsFor(code)
	d := page(res.Label, code)
	d.Add(small(document.T(res.ID)))
	said := func(name string, by map[string]string) {
		text, other := by[code], false
		if text == "" {
			text, other = by[lang.English], code != lang.English
		}
		if text == "" {
			return
		}
		if other {
			name += " (" + l.inEnglish + ")"
		}
		p := document.P(document.B(name+". "), document.T(text))
		if other {
			p.Lang = lang.English
		}
		d.Add(p)
	}
	said(l.definition, res.Definition)
	said(l.note, res.Note)
	for _, line := range []struct {
		name  string
		links []ConceptLink
	}{{l.broader, res.Broader}, {l.narrower, res.Narrower}, {l.related, res.Related}} {
		var names []string
		for _, k := range line.links {
			names = append(names, k.Label+" ("+k.ID+")")
		}
		if len(names) > 0 {
			d.Add(document.P(document.B(line.name+": "), document.T(strings.Join(names, ", "))))
		}
	}
	if len(res.Shared) > 0 {
		d.Add(document.P(document.B(l.shared+": "), document.T(strings.Join(res.Shared, ", "))))
	}
	d.Add(document.H(2, l.terms))
	t := document.Table{Widths: []float64{1.6, 3, 5, 5}, Header: []document.Row{wordRow(l.language, l.preferred, l.other, l.uncertain)}}
	for _, w := range res.Terms {
		preferred := w.Preferred
		if preferred == "" {
			preferred = "— (" + l.noLabel + ")"
		}
		t.Rows = append(t.Rows, wordRow(view.LanguageName(w.Lang, code), preferred, strings.Join(w.Other, ", "), strings.Join(w.Uncertain, ", ")))
	}
	d.Add(t, document.H(2, l.provisions), document.P(document.T(fmt.Sprintf(l.total, res.Total, len(res.Provisions)))))
	var items [][]document.Block
	for _, p := range res.Provisions {
		s := p.Citation + " — " + p.Act
		if p.Heading != "" {
			s += ": " + p.Heading
		}
		if p.InHeading {
			s += " (" + l.inHeading + ")"
		}
		items = append(items, []document.Block{document.P(document.T(s), document.T(" · "+p.Ref))})
	}
	if len(items) > 0 {
		d.Add(document.List{Items: items})
	}
	return d
}
