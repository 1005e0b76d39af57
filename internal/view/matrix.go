package view

import (
	"fmt"
	"strings"

	"zanger/internal/cite"
	"zanger/internal/compare"
	"zanger/internal/document"
	"zanger/internal/standards"
)

// MatrixOptions tune the page of a matrix.
type MatrixOptions struct {
	// Lang is the language of labels: en, ru or kk.
	Lang string
	// Cite writes a reference in the custom of its country, and what to know of the
	// text it leads to, such as its date; without it the machine form stands.
	Cite func(cite.Ref, compare.Column) (citation, about string)
	// ActTitle names an act by its alias.
	ActTitle func(alias string) string
	// Concept names a concept of the thesaurus in a language; without it the id stands.
	Concept func(id, lang string) string
}

var (
	matrixTitle = in3("Countries against the benchmark", "Страны и контрольные элементы", "Елдер және бақылау элементтері")
	matrixOf    = in3("Countries against %s", "Страны и %s", "Елдер және %s")
	elementWord = in3("Element", "Элемент", "Элемент")
	findingName = map[standards.Finding]map[string]string{
		standards.Contains:    in3("contains", "содержит", "бар"),
		standards.Partly:      in3("partly", "частично", "ішінара"),
		standards.NotFound:    in3("not found in the acts read", "в прочитанных актах не найдено", "оқылған актілерден табылмады"),
		standards.NotSearched: in3("not searched", "не искали", "ізделген жоқ"),
	}
	dutyName = map[standards.Duty]map[string]string{
		standards.Must:      in3("must", "обязан", "міндетті"),
		standards.May:       in3("may", "вправе", "мүмкін"),
		standards.Entitled:  in3("is entitled", "имеет право", "құқылы"),
		standards.Endeavour: in3("shall endeavour", "стремится", "ұмтылады"),
		standards.NoDuty:    in3("no duty", "без обязанности", "міндет жоқ"),
		standards.Unclear:   in3("strength unclear", "сила неясна", "күші анық емес"),
	}
	bindingWord    = in3("bound by", "связан", "міндетті")
	notBindingWord = in3("not bound by the sources", "эти источники для страны не обязательны", "бұл дереккөздер ел үшін міндетті емес")
	evidenceTitle  = in3("What each cell rests on", "На чём основана каждая ячейка", "Әр ұяшық неге негізделген")
	readWord       = in3("Acts read", "Прочитаны акты", "Оқылған актілер")
	searchedWord   = in3("Searched in", "Искали в", "Мұнда ізделді")
	lookedFor      = in3("Looked for", "Искали", "Іздегені")
	cellChecked    = in3("checked by a second reader on %s", "проверено вторым читателем %s", "екінші оқырман тексерген: %s")
	cellUnchecked  = in3("not checked by a second reader", "вторым читателем не проверено", "екінші оқырман тексермеген")
	noAssessment   = in3("no assessment for this day", "на этот день оценки нет", "бұл күнге баға жоқ")
	matrixWarning  = in3(
		"The cells are our own reading of working texts. They say what the acts read contain, never that a country complies.",
		"Ячейки — наше прочтение рабочих текстов. Они говорят, что содержат прочитанные акты, и никогда — что страна соблюдает.",
		"Ұяшықтар — жұмыс мәтіндерін біздің оқуымыз. Олар оқылған актілерде не бар екенін айтады, елдің сақтайтынын емес.")
	asReadOn        = in3("as of %s", "на %s", "%s жағдай бойынша")
	jurisdictionsIn = map[string]map[string]string{
		"kz":    in3("Kazakhstan", "Казахстан", "Қазақстан"),
		"cz":    in3("Czech Republic", "Чехия", "Чехия"),
		"md":    in3("Moldova", "Молдова", "Молдова"),
		"rs":    in3("Serbia", "Сербия", "Сербия"),
		"uk-ew": in3("England and Wales", "Англия и Уэльс", "Англия мен Уэльс"),
		"uk-s":  in3("Scotland", "Шотландия", "Шотландия"),
		"uk-ni": in3("Northern Ireland", "Северная Ирландия", "Солтүстік Ирландия"),
	}
)

// JurisdictionName is the name of a jurisdiction of the assessments.
func JurisdictionName(code, lang string) string {
	return or(jurisdictionsIn[code][labelsFor(lang).code], code)
}

// Matrix draws elements down and jurisdictions across, on wide pages; behind the
// table stands what each cell rests on, and each cell leads there.
func Matrix(m *compare.Matrix, s *standards.Set, o MatrixOptions) *document.Document {
	p := &matrixPrinter{m: m, set: s, o: o, l: labelsFor(o.Lang)}
	p.d = &document.Document{Lang: p.l.code, Title: matrixTitle[p.l.code], Banner: matrixWarning[p.l.code]}
	if i, ok := s.Instrument(m.Instrument); ok {
		p.d.Title = fmt.Sprintf(matrixOf[p.l.code], instrumentName(i, p.l.code))
	}
	p.d.Add(document.Section{Landscape: len(m.Columns) > 2},
		document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(matrixWarning[p.l.code])}})
	for _, n := range m.Notes {
		p.d.Add(small(n))
	}
	p.d.Add(p.table())
	p.evidence()
	return p.d
}

type matrixPrinter struct {
	m   *compare.Matrix
	set *standards.Set
	o   MatrixOptions
	l   *labels
	d   *document.Document
	// examples says that cells of others are shown, whose bonds do not matter.
	examples bool
}

// column names a column with its day.
func (p *matrixPrinter) column(c compare.MatrixColumn) string {
	s := JurisdictionName(c.Jurisdiction, p.l.code)
	if !c.On.IsZero() {
		return s + ", " + fmt.Sprintf(asReadOn[p.l.code], p.l.on(c.On))
	}
	if c.Assessment != nil {
		return s + ", " + fmt.Sprintf(asReadOn[p.l.code], p.l.on(c.Assessment.On))
	}
	return s
}

func (p *matrixPrinter) table() document.Table {
	t := document.Table{Widths: []float64{2.2}}
	head := document.Row{Cells: []document.Cell{document.TextCell(document.T(elementWord[p.l.code]))}}
	for _, c := range p.m.Columns {
		t.Widths = append(t.Widths, 1.5)
		head.Cells = append(head.Cells, document.TextCell(document.T(p.column(c))))
	}
	t.Header = []document.Row{head}
	for _, g := range p.m.Groups {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{{Span: len(p.m.Columns) + 1,
			Blocks: []document.Block{document.P(document.B(g.ID + ". " + inLang(g.Name, p.l.code)))}}}})
		for _, r := range g.Rows {
			t.Rows = append(t.Rows, p.row(r))
		}
	}
	return t
}

func inLang(m map[string]string, code string) string { return or(m[code], m["en"]) }

func (p *matrixPrinter) row(r compare.MatrixRow) document.Row {
	name := inLang(r.Element.Name, p.l.code)
	least := r.Element.Threshold[p.l.code]
	if least == "" {
		least = assessedValue(r.Element.Threshold["en"], p.l.code)
	}
	if least != "" {
		name += " (" + least + ")"
	}
	out := document.Row{Cells: []document.Cell{document.TextCell(document.B(r.Element.ID+" "), document.T(name))}}
	for i, c := range r.Cells {
		out.Cells = append(out.Cells, p.cell(r, i, c))
	}
	return out
}

// cell says the finding, which leads to its evidence, the strength, the value and
// the first provision.
func (p *matrixPrinter) cell(r compare.MatrixRow, i int, c compare.MatrixCell) document.Cell {
	col := p.m.Columns[i]
	if col.Assessment == nil {
		return document.TextCell(document.T(noAssessment[p.l.code]))
	}
	in := []document.Inline{document.A("#"+cellID(r.Element, col), findingName[c.Finding][p.l.code])}
	if c.Finding == standards.Contains || c.Finding == standards.Partly {
		in = append(in, document.T(" · "+dutyName[c.Duty][p.l.code]))
	}
	out := document.Cell{Blocks: []document.Block{document.P(in...)}}
	if c.Value != "" {
		out.Blocks = append(out.Blocks, valueBlock(c.Value, p.l.code))
	}
	if len(c.Refs) > 0 {
		citation, _ := p.cite(c.Refs[0], col.Column)
		if n := len(c.Refs); n > 1 {
			citation += fmt.Sprintf(" (+%d)", n-1)
		}
		out.Blocks = append(out.Blocks, small(citation))
	}
	return out
}

func cellID(e standards.Element, c compare.MatrixColumn) string {
	return strings.ToLower(e.ID) + "-" + strings.ReplaceAll(c.String(), "@", "-")
}

func (p *matrixPrinter) cite(r cite.Ref, c compare.Column) (citation, about string) {
	if p.o.Cite == nil {
		return r.String(), ""
	}
	return p.o.Cite(r, c)
}

// evidence lists for every cell the provisions, the note, the acts searched.
func (p *matrixPrinter) evidence() {
	p.d.Add(document.Section{}, document.H(2, evidenceTitle[p.l.code]))
	for _, c := range p.m.Columns {
		if c.Assessment != nil {
			p.d.Add(small(p.column(c) + ". " + readWord[p.l.code] + ": " + p.acts(c.Assessment.Read) + "."))
			if c.Assessment.Note != "" {
				p.d.Add(document.Paragraph{Style: document.Small, Inlines: assessmentNote(c.Assessment.Note, p.l.code)})
			}
		}
	}
	for _, g := range p.m.Groups {
		for _, r := range g.Rows {
			p.d.Add(document.H(3, r.Element.ID+". "+inLang(r.Element.Name, p.l.code)))
			p.d.Add(small(p.sources(r.Element)))
			for i, c := range r.Cells {
				p.d.Add(p.cellEvidence(r, p.m.Columns[i], c))
			}
		}
	}
}

func (p *matrixPrinter) acts(list []string) string {
	out := make([]string, len(list))
	for i, a := range list {
		out[i] = a
		if p.o.ActTitle != nil {
			if t := p.o.ActTitle(a); t != "" {
				out[i] = t + " (" + a + ")"
			}
		}
	}
	return strings.Join(out, "; ")
}

// concepts names those under which an element is searched.
func (p *matrixPrinter) concepts(ids []string) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = p.concept(id)
	}
	return strings.Join(out, ", ")
}

func (p *matrixPrinter) concept(id string) string {
	if p.o.Concept == nil {
		return id
	}
	return p.o.Concept(id, p.l.code)
}

// sources cites the provisions of the instruments.
func (p *matrixPrinter) sources(e standards.Element) string {
	var out []string
	for _, s := range e.Sources {
		name := s.Ref.Alias
		if i, ok := p.set.Instrument(s.Ref.Alias); ok {
			name = instrumentName(i, p.l.code)
		}
		citation, _ := p.cite(s.Ref, compare.Column{})
		out = append(out, name+", "+citation)
	}
	return strings.Join(out, "; ")
}

func (p *matrixPrinter) cellEvidence(r compare.MatrixRow, col compare.MatrixColumn, c compare.MatrixCell) document.Block {
	in := []document.Inline{document.B(p.column(col) + ": ")}
	if col.Assessment == nil {
		return document.Paragraph{ID: cellID(r.Element, col), Inlines: append(in, document.T(noAssessment[p.l.code]+"."))}
	}
	text := findingName[c.Finding][p.l.code]
	if c.Finding == standards.Contains || c.Finding == standards.Partly {
		text += ", " + dutyName[c.Duty][p.l.code]
	}
	if c.Value != "" {
		text += ", " + assessedValue(c.Value, p.l.code)
	}
	parts, before := []string{text}, 0 // the note stands behind so many
	for _, ref := range c.Refs {
		citation, about := p.cite(ref, col.Column)
		s := ref.Alias + " " + citation
		if about != "" {
			s += " (" + about + ")"
		}
		parts = append(parts, s)
	}
	before = len(parts)
	if len(c.Searched) > 0 {
		parts = append(parts, searchedWord[p.l.code]+": "+p.acts(c.Searched))
		if len(r.Element.Concepts) > 0 {
			parts = append(parts, lookedFor[p.l.code]+": "+p.concepts(r.Element.Concepts))
		}
	}
	if c.Finding != standards.NotSearched {
		if c.Checked.IsZero() {
			parts = append(parts, capital(cellUnchecked[p.l.code]))
		} else {
			parts = append(parts, capital(fmt.Sprintf(cellChecked[p.l.code], p.l.on(c.Checked))))
		}
	}
	if !p.examples {
		parts = append(parts, p.bound(c))
	}
	if c.Note == "" {
		return document.Paragraph{ID: cellID(r.Element, col), Inlines: append(in, document.T(strings.Join(parts, ". ")+"."))}
	}
	in = append(in, document.T(strings.Join(parts[:before], ". ")+". "))
	in = append(in, assessmentNote(c.Note, p.l.code)...)
	if rest := strings.Join(parts[before:], ". "); rest != "" {
		in = append(in, document.T(" "+rest+"."))
	}
	return document.Paragraph{ID: cellID(r.Element, col), Inlines: in}
}

func (p *matrixPrinter) bound(c compare.MatrixCell) string {
	if len(c.Bound) == 0 {
		return capital(notBindingWord[p.l.code])
	}
	var names []string
	for _, b := range c.Bound {
		if i, ok := p.set.Instrument(b); ok {
			names = append(names, instrumentName(i, p.l.code))
		}
	}
	return capital(bindingWord[p.l.code]) + ": " + strings.Join(names, ", ")
}
