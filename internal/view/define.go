package view

import (
	"fmt"
	"strings"

	"zanger/internal/compare"
	"zanger/internal/document"
)

var (
	defineTitle = in3("Definitions: %s", "Определения: %s", "Анықтамалар: %s")
	defineRead  = in3("Definitions found: %d, in %d acts read. Recognised by rules: what is not listed may still be defined.",
		"Найдено определений: %d, прочитано актов: %d. Распознаны по правилам: чего здесь нет, может быть определено.",
		"Табылған анықтамалар: %d, оқылған актілер: %d. Ережелер бойынша танылды: мұнда жоғы да анықталған болуы мүмкін.")
	defineTerm    = in3("Term", "Термин", "Термин")
	defineMeaning = in3("Meaning", "Значение", "Мағынасы")
	defineOther   = in3("within a longer name", "в составе более длинного названия", "ұзағырақ атаудың құрамында")
	defineDiff    = in3("Word by word: %s against %s", "Пословно: %s и %s", "Сөзбе-сөз: %s және %s")
	defineLegend  = in3("Struck out: only in the first. Underlined: only in the second.", "Зачёркнуто: только в первом. Подчёркнуто: только во втором.", "Сызылған: тек біріншісінде. Асты сызылған: тек екіншісінде.")
)

// Definitions draws what different acts mean by a word, those of the very word first,
// and the difference of two of them.
func Definitions(d *compare.Definitions, o SideOptions) *document.Document {
	p := &sidePrinter{o: o, l: labelsFor(o.Lang), s: &compare.SideBySide{}}
	p.d = &document.Document{Lang: p.l.code, Title: fmt.Sprintf(defineTitle[p.l.code], d.Term)}
	p.d.Add(document.Section{Landscape: true},
		document.Paragraph{Style: document.Lead, Inlines: []document.Inline{document.T(fmt.Sprintf(defineRead[p.l.code], len(d.Entries), d.Searched))}})
	for _, e := range d.Entries {
		if e.Authority == "working text" {
			p.d.Banner = p.l.workingText
			p.d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(p.l.workingText)}})
			break
		}
	}
	if d.Difference != nil {
		p.difference(d)
	}
	if o.Columns > 0 && o.Columns < 3*narrowest {
		p.definitionList(d)
	} else {
		p.definitionTable(d)
	}
	return p.d
}

func (p *sidePrinter) definitionTable(d *compare.Definitions) {
	t := document.Table{Widths: []float64{1.4, 0.9, 2.7}, Header: []document.Row{{}}}
	for _, h := range []map[string]string{sideAct, defineTerm, defineMeaning} {
		t.Header[0].Cells = append(t.Header[0].Cells, document.TextCell(document.T(h[p.l.code])))
	}
	for _, e := range d.Entries {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{
			{Blocks: p.definedIn(e)}, {Blocks: p.definedTerm(e)}, {Blocks: p.meaning(e)}}})
	}
	p.d.Add(t)
}

func (p *sidePrinter) definitionList(d *compare.Definitions) {
	for _, e := range d.Entries {
		p.d.Add(document.H(2, e.Term))
		p.d.Add(p.definedIn(e)...)
		p.d.Add(p.meaning(e)...)
	}
}

func (p *sidePrinter) definedIn(e compare.DefinitionEntry) []document.Block {
	citation := e.Citation
	if e.CitationThere != citation {
		citation += " · " + e.CitationThere
	}
	out := []document.Block{
		document.P(document.B(PlaceName(e.Country, p.l.code))),
		document.P(document.T(e.Title + " (" + e.Act + ")")),
		document.P(document.B(citation)),
		small(p.about(compare.SideText{Authority: e.Authority, Language: e.Language, KnownAs: e.KnownAs, Checked: e.Checked})),
	}
	if e.RepealedBy != "" {
		out = append(out, document.Paragraph{Style: document.Warning, Inlines: []document.Inline{
			document.T(fmt.Sprintf(sideRepealed[p.l.code], ActName(e.RepealedBy, p.l.code), p.l.on(e.RepealedFrom)))}})
	}
	return out
}

func (p *sidePrinter) definedTerm(e compare.DefinitionEntry) []document.Block {
	out := []document.Block{document.Paragraph{Lang: e.Language, Inlines: []document.Inline{document.B(e.Term)}}}
	if !e.Exact {
		out = append(out, small(defineOther[p.l.code]))
	}
	return out
}

func (p *sidePrinter) meaning(e compare.DefinitionEntry) []document.Block {
	var out []document.Block
	for line := range strings.Lines(e.Text) {
		out = append(out, document.Paragraph{Lang: e.Language, Inlines: []document.Inline{document.T(strings.TrimSpace(line))}})
	}
	return out
}

// difference shows two meanings as one text with the words of each marked.
func (p *sidePrinter) difference(d *compare.Definitions) {
	p.d.Add(document.H(2, fmt.Sprintf(defineDiff[p.l.code], d.Difference.Old, d.Difference.New)), small(defineLegend[p.l.code]))
	par := document.Paragraph{}
	for _, e := range d.Difference.Edits {
		text := strings.ReplaceAll(e.Text, "\n", " ")
		switch e.Kind {
		case "delete":
			par.Inlines = append(par.Inlines, document.Del(text))
		case "insert":
			par.Inlines = append(par.Inlines, document.Ins(text))
		default:
			par.Inlines = append(par.Inlines, document.T(text))
		}
	}
	p.d.Add(par)
}
