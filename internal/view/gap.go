package view

import (
	"fmt"
	"strings"

	"zanger/internal/compare"
	"zanger/internal/document"
	"zanger/internal/lang"
	"zanger/internal/standards"
)

var (
	gapTitle   = in3("What %s lacks", "Чего нет: %s", "Не жоқ: %s")
	gapOthers  = in3("How others did it", "Как это сделали другие", "Басқалар мұны қалай жасады")
	gapNobody  = in3("No example in the acts read.", "В прочитанных актах примеров нет.", "Оқылған актілерде мысал жоқ.")
	gapNothing = in3("Nothing is missing: each element was found in the acts read.", "Пробелов нет: каждый элемент найден в прочитанных актах.",
		"Олқылық жоқ: әр элемент оқылған актілерден табылды.")
	gapUnknown = in3("Not searched: %d of the %d elements below. Whether these are lacking is not known.",
		"Не искали: %d из %d элементов ниже. Есть ли они в праве, не известно.",
		"Ізделмегені: төмендегі элементтер: %d, барлығы: %d. Олардың бар-жоғы белгісіз.")
	gapAsked = in3("Asked for by", "Этого требует", "Мұны талап етеді")
)

// Gaps draws what a jurisdiction lacks, with the provisions by which others did
// it, best first: raw material for recommendations. Written as Markdown it can be
// pasted into a memorandum.
func Gaps(gaps []compare.Gap, of compare.MatrixColumn, s *standards.Set, o MatrixOptions) *document.Document {
	p := &matrixPrinter{m: &compare.Matrix{}, set: s, o: o, l: labelsFor(o.Lang)}
	p.d = &document.Document{Lang: p.l.code, Title: p.gapTitle(of), Banner: matrixWarning[p.l.code]}
	p.d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(matrixWarning[p.l.code])}})
	if len(gaps) == 0 {
		p.d.Add(document.P(document.T(gapNothing[p.l.code])))
	}
	if of.Assessment != nil {
		p.d.Add(small(readWord[p.l.code] + ": " + p.acts(of.Assessment.Read) + "."))
	}
	if n := notSearched(gaps); n > 0 {
		p.d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(fmt.Sprintf(gapUnknown[p.l.code], n, len(gaps)))}})
	}
	for _, g := range gaps {
		p.gap(g, of)
	}
	return p.d
}

// gapTitle names the jurisdiction, and in English sets off the day between commas.
func (p *matrixPrinter) gapTitle(of compare.MatrixColumn) string {
	name := p.column(of)
	if p.l.code == lang.English && strings.Contains(name, ", ") {
		name += ","
	}
	return fmt.Sprintf(gapTitle[p.l.code], name)
}

// notSearched counts the elements of which it is not known whether they are lacking.
func notSearched(gaps []compare.Gap) (n int) {
	for _, g := range gaps {
		if g.Cell.Finding == standards.NotSearched {
			n++
		}
	}
	return n
}

func (p *matrixPrinter) gap(g compare.Gap, of compare.MatrixColumn) {
	p.d.Add(document.Heading{Level: 2, ID: "gap-" + g.Element.ID, Inlines: []document.Inline{document.T(g.Element.ID + ". " + inLang(g.Element.Name, p.l.code))}})
	p.d.Add(document.P(document.B(gapAsked[p.l.code]+": "), document.T(p.sources(g.Element)+".")))
	p.d.Add(p.cellEvidence(compare.MatrixRow{Element: g.Element}, of, g.Cell))
	if len(g.Others) == 0 {
		p.d.Add(small(gapNobody[p.l.code]))
		return
	}
	p.d.Add(document.P(document.B(gapOthers[p.l.code] + ":")))
	p.examples = true
	defer func() { p.examples = false }()
	var items [][]document.Block
	for _, e := range g.Others {
		b := p.cellEvidence(compare.MatrixRow{Element: g.Element}, e.Column, compare.MatrixCell{Cell: e.Cell})
		par := b.(document.Paragraph)
		par.ID = ""
		items = append(items, []document.Block{par})
	}
	p.d.Add(document.List{Items: items})
}
