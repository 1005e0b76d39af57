package view

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/compare"
	"zanger/internal/document"
	"zanger/internal/standards"
)

// SuggestionsOptions tune the page of suggestions.
type SuggestionsOptions struct {
	MatrixOptions
	// Provision finds a candidate and its wording, nil if it is not there.
	Provision func(compare.Candidate) (*act.Expression, *act.Provision)
}

var (
	suggestTitle   = in3("What the search finds and the assessments do not name", "Что находит поиск и чего не называют оценки", "Іздеу табатын, бірақ бағаларда аталмаған ережелер")
	suggestWarning = in3(
		"Found by words, concepts and likeness, and read by nobody. No cell of the matrix was changed: read the provision, then correct the assessment or leave it.",
		"Найдено по словам, понятиям и сходству, никем не прочитано. Ни одна ячейка матрицы не изменена: прочитайте положение и исправьте оценку или оставьте её.",
		"Сөздер, ұғымдар және ұқсастық бойынша табылды, ешкім оқыған жоқ. Матрицаның бірде-бір ұяшығы өзгертілмеді: ережені оқып, бағаны түзетіңіз немесе қалдырыңыз.")
	suggestNothing   = in3("Nothing was found that the assessments do not name.", "Не найдено ничего, что не было бы названо в оценках.", "Бағаларда аталмаған ештеңе табылмады.")
	suggestColumns   = [...]map[string]string{elementWord, in3("Assessed", "Оценено", "Бағаланған"), in3("Found", "Найдено", "Табылған"), reasonsColumn}
	suggestLike      = in3("like the source %s", "сходно с источником: %s", "дереккөзге ұқсас: %s")
	suggestNotRead   = in3("the act was not read for the assessment", "акт для оценки не читали", "акт баға үшін оқылмаған")
	suggestNamesElse = in3("it names %s", "названо: %s", "аталғаны: %s")
)

// Suggestions draws provisions that the search finds for elements and that the
// cells do not name, by element and country, with what the cell says and why.
func Suggestions(list []compare.Suggestion, m *compare.Matrix, s *standards.Set, o SuggestionsOptions) *document.Document {
	p := &suggester{matrixPrinter: &matrixPrinter{m: m, set: s, o: o.MatrixOptions, l: labelsFor(o.Lang)}, o: o}
	p.d = &document.Document{Lang: p.l.code, Title: suggestTitle[p.l.code]}
	p.d.Add(document.Section{Landscape: true}, document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(suggestWarning[p.l.code])}})
	for _, n := range m.Notes {
		p.d.Add(small(n))
	}
	if len(list) == 0 {
		p.d.Add(document.P(document.T(suggestNothing[p.l.code])))
		return p.d
	}
	t := document.Table{Widths: []float64{2.5, 2, 2.5, 3}}
	var head document.Row
	for _, c := range suggestColumns {
		head.Cells = append(head.Cells, document.TextCell(document.T(c[p.l.code])))
	}
	t.Header = []document.Row{head}
	for i, x := range list {
		t.Rows = append(t.Rows, p.suggestion(x, i > 0 && list[i-1].Element.ID == x.Element.ID))
	}
	p.d.Add(t)
	return p.d
}

type suggester struct {
	*matrixPrinter
	o SuggestionsOptions
}

func (p *suggester) suggestion(s compare.Suggestion, again bool) document.Row {
	name := document.TextCell()
	if !again {
		name = document.TextCell(document.B(s.Element.ID+" "), document.T(inLang(s.Element.Name, p.l.code)))
	}
	return document.Row{Cells: []document.Cell{name, p.assessed(s), p.found(s), {Blocks: []document.Block{small(p.because(s))}}}}
}

// assessed is what the cell says.
func (p *suggester) assessed(s compare.Suggestion) document.Cell {
	out := document.TextCell(document.B(p.column(s.Column)+": "), document.T(findingName[s.Cell.Finding][p.l.code]))
	var names []string
	for _, r := range s.Cell.Refs {
		citation, _ := p.cite(r, s.Column.Column)
		names = append(names, r.Alias+" "+citation)
	}
	if len(names) > 0 {
		out.Blocks = append(out.Blocks, small(fmt.Sprintf(suggestNamesElse[p.l.code], strings.Join(names, ", "))))
	}
	return out
}

// found is the provision, with the text that it was found in.
func (p *suggester) found(s compare.Suggestion) document.Cell {
	x, q := p.o.Provision(s.Candidate)
	if q == nil {
		return document.TextCell(document.T(s.Candidate.Ref))
	}
	out := document.TextCell(document.B(x.Alias + " " + cite.Format(x, q.EID, p.l.code, cite.Short)))
	if h := x.HeadingIn(q, p.l.code); h != "" {
		out.Blocks = append(out.Blocks, small(h))
	}
	out.Blocks = append(out.Blocks, small(p.l.knownAs+" "+p.l.on(x.Date)+"; "+or(p.l.authorities[x.Authority], string(x.Authority))))
	return out
}

func (p *suggester) because(s compare.Suggestion) string {
	var parts, names []string
	for _, id := range s.Candidate.Concepts {
		names = append(names, p.concept(id))
	}
	if len(names) > 0 {
		parts = append(parts, fmt.Sprintf(reasonConcepts[p.l.code], strings.Join(names, ", ")))
	}
	if len(s.Candidate.Words) > 0 {
		parts = append(parts, fmt.Sprintf(reasonWords[p.l.code], strings.Join(s.Candidate.Words, ", ")))
	}
	if s.Candidate.Like != "" {
		source := s.Candidate.Like
		if r, err := cite.ParseRef(source); err == nil {
			citation, _ := p.cite(r, compare.Column{})
			source = r.Alias + " " + citation
		}
		parts = append(parts, fmt.Sprintf(suggestLike[p.l.code], source))
	}
	if s.NotRead {
		parts = append(parts, suggestNotRead[p.l.code])
	}
	return strings.Join(parts, "; ")
}
