package view

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/compare"
	"zanger/internal/document"
)

// A form of a table of correspondence: the language of its captions and which
// columns it has. Such tables go with a bill that takes over rules of the European
// Union or of a treaty; the words and columns here are customary, and each table
// says so. A person's verdict fills the column of the degree; what is only proposed
// says that it is.
type correspondenceForm struct {
	id string
	// lang is the language of the captions; "" takes that of the labels.
	lang     string
	title    map[string]string
	columns  []correspondenceColumn
	degrees  map[compare.Degree]map[string]string
	proposed map[string]string
	unread   map[string]string // nothing is proposed, and nobody has looked
}

type correspondenceColumn struct {
	holds   correspondenceHolds
	caption map[string]string
	width   float64
}

type correspondenceHolds int

const (
	unitOfA correspondenceHolds = iota
	textOfA
	unitOfB
	textOfB
	degreeOf
	remarksOn
)

func only(lang, s string) map[string]string { return map[string]string{lang: s} }

var correspondenceForms = []correspondenceForm{
	{
		id: "correspondence", title: in3("Table of correspondence", "Таблица соответствия", "Сәйкестік кестесі"),
		columns: []correspondenceColumn{
			{unitOfA, in3("Provision of %s", "Положение (%s)", "Ереже (%s)"), 2},
			{unitOfB, in3("Corresponding provision of %s", "Соответствующее положение (%s)", "Сәйкес ереже (%s)"), 2},
			{degreeOf, in3("Correspondence", "Степень соответствия", "Сәйкестік дәрежесі"), 1.3},
			{remarksOn, in3("Remarks", "Примечания", "Ескертулер"), 2}},
		degrees:  degreeName,
		proposed: in3("proposed, not confirmed", "предложено, не подтверждено", "ұсынылды, расталмаған"),
		unread:   in3("nothing proposed, not confirmed", "ничего не предложено, не подтверждено", "ештеңе ұсынылмады, расталмаған"),
	},
	{
		id: "md", lang: "ro", title: only("ro", "Tabel de concordanță"),
		columns: []correspondenceColumn{
			{unitOfA, only("ro", "Prevederea din %s"), 1}, {textOfA, only("ro", "Conținutul"), 3},
			{unitOfB, only("ro", "Prevederea corespunzătoare din %s"), 1}, {textOfB, only("ro", "Conținutul"), 3},
			{degreeOf, only("ro", "Gradul de compatibilitate"), 1.2}, {remarksOn, only("ro", "Observații"), 1.2}},
		degrees: map[compare.Degree]map[string]string{compare.Full: only("ro", "compatibil"), compare.Partial: only("ro", "parțial compatibil"),
			compare.None: only("ro", "fără corespondent")},
		proposed: only("ro", "propus, neconfirmat"), unread: only("ro", "nimic propus, neconfirmat"),
	},
	{
		id: "rs", lang: "sr", title: only("sr", "Tabela usklađenosti"),
		columns: []correspondenceColumn{
			{unitOfA, only("sr", "Odredba (%s)"), 1}, {textOfA, only("sr", "Sadržina odredbe"), 3},
			{unitOfB, only("sr", "Odgovarajuća odredba (%s)"), 1}, {textOfB, only("sr", "Sadržina odredbe"), 3},
			{degreeOf, only("sr", "Usklađenost"), 1.2}, {remarksOn, only("sr", "Napomena o usklađenosti"), 1.2}},
		degrees: map[compare.Degree]map[string]string{compare.Full: only("sr", "potpuno usklađeno"), compare.Partial: only("sr", "delimično usklađeno"),
			compare.None: only("sr", "nema odgovarajuće odredbe")},
		proposed: only("sr", "predloženo, nije potvrđeno"), unread: only("sr", "ništa nije predloženo, nije potvrđeno"),
	},
	{
		id: "cz", lang: "cs", title: only("cs", "Rozdílová tabulka"),
		columns: []correspondenceColumn{
			{unitOfA, only("cs", "Ustanovení (%s)"), 1}, {textOfA, only("cs", "Obsah"), 3},
			{unitOfB, only("cs", "Odpovídající ustanovení (%s)"), 1}, {textOfB, only("cs", "Obsah"), 3},
			{degreeOf, only("cs", "Soulad"), 1.2}, {remarksOn, only("cs", "Poznámka"), 1.2}},
		degrees: map[compare.Degree]map[string]string{compare.Full: only("cs", "úplný"), compare.Partial: only("cs", "částečný"),
			compare.None: only("cs", "bez odpovídajícího ustanovení")},
		proposed: only("cs", "navrženo, nepotvrzeno"), unread: only("cs", "nic navrženo, nepotvrzeno"),
	},
}

// CorrespondenceForms lists the names of the forms of tables of correspondence.
func CorrespondenceForms() []string {
	out := make([]string, len(correspondenceForms))
	for i, f := range correspondenceForms {
		out[i] = f.id
	}
	return out
}

// CorrespondenceTable draws a concordance in one of [CorrespondenceForms]: full,
// partial or none as people judged. The error names no known form.
func CorrespondenceTable(c *compare.Concordance, form string, o ConcordanceOptions) (*document.Document, error) {
	i := slices.IndexFunc(correspondenceForms, func(f correspondenceForm) bool { return f.id == form })
	if i < 0 {
		return nil, fmt.Errorf("there is no form %q of the table of correspondence", form)
	}
	t := &correspondence{concordancePrinter: newConcordancePrinter(c, o), form: correspondenceForms[i]}
	if t.code = t.form.lang; t.code == "" {
		t.code = t.l.code
	}
	t.head(strings.ReplaceAll(t.form.title[t.code], "%", "%%") + ": %s – %s")
	table := document.Table{}
	var head document.Row
	for _, col := range t.form.columns {
		caption := col.caption[t.code]
		switch {
		case !strings.Contains(caption, "%s"):
		case col.holds == unitOfA:
			caption = fmt.Sprintf(caption, t.textName(c.A))
		default:
			caption = fmt.Sprintf(caption, t.textName(c.B))
		}
		head.Cells = append(head.Cells, document.Cell{Blocks: []document.Block{document.Paragraph{Lang: t.foreign(), Inlines: []document.Inline{document.T(caption)}}}})
		table.Widths = append(table.Widths, col.width)
	}
	table.Header = []document.Row{head}
	for _, r := range c.Rows {
		table.Rows = append(table.Rows, t.rowsOf(r)...)
	}
	t.d.Add(table)
	t.d.Add(small(customary[t.l.code]))
	t.lost()
	t.unmatched()
	return t.d, nil
}

// correspondence draws a table of correspondence.
type correspondence struct {
	*concordancePrinter
	form correspondenceForm
	code string // the language of the captions
}

// foreign marks text in another language than the page.
func (t *correspondence) foreign() string {
	if t.code == t.l.code {
		return ""
	}
	return t.code
}

// rowsOf leaves out what was rejected, and proposals beside what a person settled.
func (t *correspondence) rowsOf(r compare.ConcordanceRow) []document.Row {
	var kept []compare.Pair
	confirmed := slices.ContainsFunc(r.Pairs, func(q compare.Pair) bool { return q.Standing == compare.Confirmed })
	for _, q := range r.Pairs {
		if q.Standing != compare.Rejected && (!confirmed || q.Standing == compare.Confirmed) {
			kept = append(kept, q)
		}
	}
	if len(kept) == 0 {
		return []document.Row{t.row(r, nil, true)}
	}
	var out []document.Row
	for i := range kept {
		out = append(out, t.row(r, &kept[i], i == 0))
	}
	return out
}

func (t *correspondence) row(r compare.ConcordanceRow, q *compare.Pair, first bool) document.Row {
	var out document.Row
	for _, col := range t.form.columns {
		cell := document.TextCell()
		switch col.holds {
		case unitOfA:
			if first {
				cell = t.cited(t.c.A, r.Provision)
			}
		case textOfA:
			if first {
				cell = t.text(t.c.A, r.Provision)
			}
		case unitOfB:
			if cell = document.TextCell(document.T("—")); q != nil {
				cell = t.cited(t.c.B, q.Provision)
			}
		case textOfB:
			if q != nil {
				cell = t.text(t.c.B, q.Provision)
			}
		case degreeOf:
			cell = document.Cell{Blocks: []document.Block{document.Paragraph{Lang: t.foreign(), Inlines: []document.Inline{document.T(t.degree(r, q))}}}}
		case remarksOn:
			cell = document.Cell{Blocks: t.remarks(r, q)}
		}
		out.Cells = append(out.Cells, cell)
	}
	return out
}

func (t *correspondence) cited(x *act.Expression, u *act.Provision) document.Cell {
	if u.Kind.IsHead() {
		return document.TextCell(document.T(headLine(u.Num, u.Heading)))
	}
	out := document.TextCell(document.B(cite.Format(x, u.EID, t.code, cite.Short)))
	withText := slices.ContainsFunc(t.form.columns, func(c correspondenceColumn) bool { return c.holds == textOfA })
	if h := x.HeadingIn(u, t.code); h != "" && !withText {
		out.Blocks = append(out.Blocks, small(h))
	}
	return out
}

// text is the wording of a provision.
func (t *correspondence) text(x *act.Expression, u *act.Provision) document.Cell {
	var out document.Cell
	lang := ""
	if x.Lang != t.l.code {
		lang = x.Lang
	}
	if u.Heading != "" {
		out.Blocks = append(out.Blocks, document.Paragraph{Lang: lang, Inlines: []document.Inline{document.B(u.Heading)}})
	}
	for _, n := range u.Lines() {
		if n.Note {
			continue
		}
		out.Blocks = append(out.Blocks, document.Paragraph{Lang: lang, Inlines: []document.Inline{document.T(strings.TrimSpace(n.Num + " " + n.Text))}})
	}
	return out
}

func (t *correspondence) degree(r compare.ConcordanceRow, q *compare.Pair) string {
	switch {
	case q != nil && q.Degree != "":
		return t.form.degrees[q.Degree][t.code]
	case q != nil:
		return t.form.proposed[t.code]
	case r.None != nil && r.None.Stale == compare.Fresh, t.c.SameAct:
		return t.form.degrees[compare.None][t.code]
	case r.Empty:
		return noTextNow[t.l.code]
	}
	return t.form.unread[t.code]
}

func (t *correspondence) remarks(r compare.ConcordanceRow, q *compare.Pair) []document.Block {
	switch {
	case q != nil && q.Judgement != nil:
		return t.word(*q.Judgement)
	case q == nil && r.None != nil:
		return t.word(*r.None)
	}
	return nil
}

// customary says what the captions of a table of correspondence rest on.
var customary = in3(
	"The captions follow custom; their prescribed wording was not verified.",
	"Наименования граф даны по сложившейся практике; предписанная форма не сверялась.",
	"Бағандардың атаулары қалыптасқан тәжірибе бойынша берілген; белгіленген нысанмен салыстырылмаған.")
