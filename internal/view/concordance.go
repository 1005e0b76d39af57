package view

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/cite"
	"zanger/internal/compare"
	"zanger/internal/diff"
	"zanger/internal/document"
)

// ConcordanceOptions tune the page of a concordance.
type ConcordanceOptions struct {
	// Lang is the language of labels: en, ru or kk.
	Lang string
	// Label names a concept in a language.
	Label func(concept, lang string) string
	// Element names an element of the benchmark; nil leaves the id.
	Element func(id, lang string) string
	// File is where people's word on pairs is kept.
	File string
	Name EventName
	// RepealA and RepealB tell that an act is no longer in force.
	RepealA, RepealB *act.Event
}

var (
	concordanceTitle = in3("Concordance: %s and %s", "Соответствие положений: %s и %s", "Ережелердің сәйкестігі: %s және %s")
	standingColumn   = in3("Correspondence", "Соответствие", "Сәйкестік")
	reasonsColumn    = in3("Why", "Почему", "Неге")
	unmatchedTitle   = in3("Provisions of %s that no row names", "Положения (%s), не названные ни в одной строке", "Бірде-бір жолда аталмаған ережелер (%s)")
	proposalWarning  = in3(
		"Proposed by likeness of the texts, and read by nobody: what is marked “proposed” may be wrong, and where nothing is proposed there may be a counterpart.",
		"Предложено по сходству текстов и никем не прочитано: помеченное «предложено» может быть неверным, а там, где ничего не предложено, соответствие может быть.",
		"Мәтіндердің ұқсастығы бойынша ұсынылды, ешкім оқыған жоқ: «ұсынылды» деп белгіленгені қате болуы мүмкін, ал ештеңе ұсынылмаған жерде сәйкестік болуы мүмкін.")
	countsLine = in3("Provisions: %d. Confirmed: %d. Proposed: %d. None: %d. Judged over a text that has changed: %d.",
		"Положений: %d. Подтверждено: %d. Предложено: %d. Без соответствия: %d. Оценено по изменившемуся тексту: %d.",
		"Ережелер: %d. Расталды: %d. Ұсынылды: %d. Сәйкестіксіз: %d. Өзгерген мәтін бойынша бағаланды: %d.")
	followedLine = in3("Two wordings of one act: units were followed by identity, number and text.",
		"Две редакции одного акта: единицы прослежены по тождеству, номеру и тексту.",
		"Бір актінің екі редакциясы: бірліктер тепе-теңдігі, нөмірі және мәтіні бойынша қадағаланды.")
	wordsIn     = in3("Words were compared in %s.", "Слова сравнивались на языке: %s.", "Сөздер мына тілде салыстырылды: %s.")
	noWords     = in3("The texts have no language in common: only concepts and headings were compared.", "Общего языка у текстов нет: сравнивались только понятия и заголовки.", "Мәтіндердің ортақ тілі жоқ: тек ұғымдар мен тақырыптар салыстырылды.")
	keptIn      = in3("What people judged is kept in %s.", "Оценки людей хранятся в файле %s.", "Адамдардың бағалары %s файлында сақталады.")
	nothingKept = in3("No pair has been judged by a person yet.", "Ни одна пара ещё не оценена человеком.", "Бірде-бір жұпты адам әлі бағаламаған.")
	proposedAt  = in3("proposed, likeness %.2f", "предложено, сходство %.2f", "ұсынылды, ұқсастығы %.2f")
	confirmedAs = in3("%s, confirmed", "%s, подтверждено", "%s, расталды")
	rejectedAs  = in3("rejected", "отклонено", "қабылданбады")
	noneFound   = in3("nothing like enough", "достаточно сходного нет", "жеткілікті ұқсасы жоқ")
	noneJudged  = in3("no counterpart, confirmed", "соответствия нет, подтверждено", "сәйкестік жоқ, расталды")
	noTextNow   = in3("no text in force", "действующего текста нет", "қолданыстағы мәтіні жоқ")
	staleNote   = in3("judged “%s” before: %s", "прежняя оценка «%s»: %s", "бұрынғы баға «%s»: %s")
	judgedBy    = in3("judged by %s", "оценил(а): %s", "бағалаған: %s")
	degreeName  = map[compare.Degree]map[string]string{
		compare.Full:    in3("full", "полное", "толық"),
		compare.Partial: in3("partial", "частичное", "ішінара"),
		compare.None:    in3("none", "нет", "жоқ"),
	}
	verdictName = map[compare.Verdict]map[string]string{
		compare.IsFull: degreeName[compare.Full], compare.IsPartial: degreeName[compare.Partial],
		compare.IsNone: degreeName[compare.None], compare.IsRejected: rejectedAs,
	}
	staleName = map[compare.Staleness]map[string]string{
		compare.TextChanged:  in3("the text has changed since", "текст с тех пор изменился", "мәтін содан бері өзгерді"),
		compare.NotThere:     in3("there is no such provision now", "такого положения теперь нет", "мұндай ереже енді жоқ"),
		compare.OtherWording: in3("judged over a wording in a language that was not compared", "оценено по редакции на языке, который не сравнивался", "салыстырылмаған тілдегі редакция бойынша бағаланған"),
	}
	reasonConcepts = in3("concepts: %s", "понятия: %s", "ұғымдар: %s")
	reasonWords    = in3("words: %s", "слова: %s", "сөздер: %s")
	reasonElements = in3("stand for the same elements of the benchmark: %s", "относятся к одним контрольным элементам: %s", "бір бақылау элементтеріне жатады: %s")
	reasonHeading  = in3("like headings", "сходные заголовки", "ұқсас тақырыптар")
	reasonPlace    = in3("under like headings", "под сходными заголовками разделов", "ұқсас бөлімдердің ішінде")
	reasonNumber   = in3("the same figure: %s", "одинаковая величина: %s", "бірдей шама: %s")
	reasonSameNum  = in3("the same number", "одинаковый номер", "бірдей нөмір")
	reasonWithin   = in3("most alike: %s and %s", "наиболее сходны: %s и %s", "ең ұқсастары: %s және %s")
	wordsTheSame   = in3("the same words", "слова те же", "сөздері бірдей")
	wordsOther     = in3("words changed", "слова изменены", "сөздері өзгерген")
	gonePlain      = in3("gone, or excluded", "исключено", "алып тасталды")
	newPlain       = in3("New in %s", "Новое в %s", "%s ішіндегі жаңасы")
	notGivenLine   = in3("Units of which one of the texts, a selection, says nothing: %d.", "Единиц, о которых один из текстов (выборка) ничего не говорит: %d.", "Мәтіндердің бірі (іріктеме) ештеңе айтпайтын бірліктер: %d.")
)

// Concordance draws which provision answers which, on wide pages: a row for each
// provision and each counterpart, with its standing and its reasons, then the
// provisions of the other text that are left over.
func Concordance(c *compare.Concordance, n ConcordanceCounts, o ConcordanceOptions) *document.Document {
	p := newConcordancePrinter(c, o)
	p.head(concordanceTitle[p.l.code])
	if c.SameAct {
		p.d.Add(small(followedLine[p.l.code]))
		if c.NotGiven > 0 {
			p.d.Add(small(fmt.Sprintf(notGivenLine[p.l.code], c.NotGiven)))
		}
	} else {
		p.d.Add(small(fmt.Sprintf(countsLine[p.l.code], n.Rows, n.Confirmed, n.Proposed, n.None, n.Stale)))
		p.basis()
	}
	last := reasonsColumn
	if c.SameAct {
		last = whatHappened
	}
	t := document.Table{Widths: []float64{3, 3, 2, 4}, Header: []document.Row{textRow(p.textName(c.A), p.textName(c.B), standingColumn[p.l.code], last[p.l.code])}}
	for _, r := range c.Rows {
		t.Rows = append(t.Rows, p.rows(r)...)
	}
	p.d.Add(t)
	p.unmatched()
	return p.d
}

// ConcordanceCounts count rows by what is known of them.
type ConcordanceCounts struct{ Rows, Confirmed, Proposed, None, Stale int }

type concordancePrinter struct {
	c *compare.Concordance
	o ConcordanceOptions
	l *labels
	d *document.Document
}

func newConcordancePrinter(c *compare.Concordance, o ConcordanceOptions) *concordancePrinter {
	l := labelsFor(o.Lang, c.A.Lang, c.B.Lang)
	return &concordancePrinter{c: c, o: o, l: l, d: &document.Document{Lang: l.code}}
}

// head says what the two texts are, whose words they give, and that proposals are
// no more than that.
func (p *concordancePrinter) head(title string) {
	p.d.Title = fmt.Sprintf(title, p.textName(p.c.A), p.textName(p.c.B))
	p.d.Add(document.Section{Landscape: true})
	warn := func(s string) {
		p.d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(s)}})
	}
	if s := p.l.label(p.c.A, p.c.B); s != "" {
		warn(s)
		p.d.Banner = s
	}
	if !p.c.SameAct && p.proposes() {
		warn(proposalWarning[p.l.code])
	}
	for _, side := range []struct {
		x *act.Expression
		e *act.Event
	}{{p.c.A, p.o.RepealA}, {p.c.B, p.o.RepealB}} {
		if p.c.SameAct && side.x == p.c.A {
			continue
		}
		if e := repealOf(side.e, side.x); e != nil {
			warn(side.x.Alias + ": " + p.l.repealLine(*e, p.o.Name))
		}
	}
	for _, x := range []*act.Expression{p.c.A, p.c.B} {
		p.d.Add(small(p.edition(x)))
	}
}

func (p *concordancePrinter) proposes() bool {
	for _, r := range p.c.Rows {
		if len(r.Pairs) == 0 && r.None == nil && !r.Empty {
			return true
		}
		for _, q := range r.Pairs {
			if q.Standing == compare.Proposed {
				return true
			}
		}
	}
	return false
}

// edition is one line on a text: its title and what it is worth.
func (p *concordancePrinter) edition(x *act.Expression) string {
	return fmt.Sprintf("%s: %s. %s %s; %s; %s; %s", p.textName(x), x.Title(p.l.code), p.l.knownAs, p.l.on(x.Date),
		or(p.l.authorities[x.Authority], string(x.Authority)), or(p.l.coverages[x.Coverage], string(x.Coverage)), p.l.languageName(x.Lang))
}

// basis says what was compared and where judgements are kept.
func (p *concordancePrinter) basis() {
	s := noWords[p.l.code]
	if p.c.Lang != "" {
		s = fmt.Sprintf(wordsIn[p.l.code], p.l.languageName(p.c.Lang))
	}
	kept := nothingKept[p.l.code]
	if p.judged() {
		kept = fmt.Sprintf(keptIn[p.l.code], p.o.File)
	}
	p.d.Add(small(s + " " + kept))
}

func (p *concordancePrinter) judged() bool {
	for _, r := range p.c.Rows {
		if r.None != nil {
			return true
		}
		for _, q := range r.Pairs {
			if q.Judgement != nil {
				return true
			}
		}
	}
	return false
}

// textName names a text shortly: its alias, and its day where both are of one act.
func (p *concordancePrinter) textName(x *act.Expression) string {
	if p.c.SameAct {
		return x.Alias + ", " + p.l.on(x.Date)
	}
	return x.Alias
}

func (p *concordancePrinter) unit(x *act.Expression, u *act.Provision) document.Cell {
	if u.Kind.IsHead() {
		return document.TextCell(document.T(headLine(u.Num, u.Heading)))
	}
	cell := document.TextCell(document.B(cite.Format(x, u.EID, p.l.code, cite.Short)))
	if h := x.HeadingIn(u, p.l.code); h != "" {
		cell.Blocks = append(cell.Blocks, small(h))
	}
	return cell
}

// rows are those of one provision: one for each counterpart, or one that says that
// there is none.
func (p *concordancePrinter) rows(r compare.ConcordanceRow) []document.Row {
	first := p.unit(p.c.A, r.Provision)
	var out []document.Row
	add := func(b document.Cell, standing []document.Block, why ...document.Block) {
		out = append(out, document.Row{Cells: []document.Cell{first, b, {Blocks: standing}, {Blocks: why}}})
		first = document.TextCell()
	}
	none := func(s string, why ...document.Block) {
		add(document.TextCell(document.T("—")), []document.Block{document.P(document.T(s))}, why...)
	}
	if r.None != nil && r.None.Stale == compare.Fresh {
		none(noneJudged[p.l.code], p.word(*r.None)...)
	}
	for _, q := range r.Pairs {
		add(p.unit(p.c.B, q.Provision), p.standing(q), p.why(r, q)...)
	}
	if len(out) == 0 {
		switch {
		case r.Empty:
			none(noTextNow[p.l.code])
		case p.c.SameAct:
			none(gonePlain[p.l.code])
		case r.None != nil:
			none(noneFound[p.l.code], p.word(*r.None)...)
		default:
			none(noneFound[p.l.code])
		}
	}
	return out
}

// standing says what is known of a pair.
func (p *concordancePrinter) standing(q compare.Pair) []document.Block {
	switch q.Standing {
	case compare.Followed:
		if q.Degree == compare.Full {
			return []document.Block{document.P(document.T(wordsTheSame[p.l.code]))}
		}
		return []document.Block{document.P(document.T(wordsOther[p.l.code]))}
	case compare.Confirmed:
		return []document.Block{document.P(document.B(fmt.Sprintf(confirmedAs[p.l.code], degreeName[q.Degree][p.l.code])))}
	case compare.Rejected:
		return []document.Block{document.P(document.T(rejectedAs[p.l.code]))}
	}
	return []document.Block{document.P(document.T(fmt.Sprintf(proposedAt[p.l.code], q.Score)))}
}

// why gives the reasons of a pair, and a person's word on it.
func (p *concordancePrinter) why(r compare.ConcordanceRow, q compare.Pair) []document.Block {
	var out []document.Block
	if q.Judgement != nil {
		out = p.word(*q.Judgement)
	}
	if q.Standing == compare.Followed {
		if s := p.l.kinds[diff.Kind(q.Reasons.Changed)]; s != "" {
			out = append(out, document.P(document.T(s)))
		}
		return out
	}
	if q.Standing == compare.Rejected {
		return out
	}
	if s := p.reasons(r, q); s != "" {
		out = append(out, small(s))
	}
	return out
}

func (p *concordancePrinter) reasons(r compare.ConcordanceRow, q compare.Pair) string {
	var parts []string
	add := func(form map[string]string, values ...string) {
		if len(values) > 0 {
			parts = append(parts, fmt.Sprintf(form[p.l.code], strings.Join(values, ", ")))
		}
	}
	var names []string
	for _, id := range q.Reasons.Concepts {
		names = append(names, p.o.Label(id, p.l.code))
	}
	add(reasonConcepts, names...)
	add(reasonWords, q.Reasons.Words...)
	var elements []string
	for _, id := range q.Reasons.Elements {
		if p.o.Element != nil {
			id += " " + p.o.Element(id, p.l.code)
		}
		elements = append(elements, id)
	}
	add(reasonElements, elements...)
	for _, s := range []struct {
		on   bool
		text map[string]string
	}{{q.Reasons.Heading, reasonHeading}, {q.Reasons.Place, reasonPlace}, {q.Reasons.SameNum, reasonSameNum}} {
		if s.on {
			parts = append(parts, s.text[p.l.code])
		}
	}
	if q.Reasons.Number != "" {
		add(reasonNumber, q.Reasons.Number)
	}
	if q.WithinA != nil || q.WithinB != nil {
		a, b := r.Provision, q.Provision
		if q.WithinA != nil {
			a = q.WithinA
		}
		if q.WithinB != nil {
			b = q.WithinB
		}
		parts = append(parts, fmt.Sprintf(reasonWithin[p.l.code], cite.Format(p.c.A, a.EID, p.l.code, cite.Short), cite.Format(p.c.B, b.EID, p.l.code, cite.Short)))
	}
	return strings.Join(parts, "; ")
}

// word is what a person said: who, when, why, and whether it still holds.
func (p *concordancePrinter) word(j compare.Judgement) []document.Block {
	var out []document.Block
	if j.Stale != compare.Fresh {
		out = append(out, document.Paragraph{Style: document.Warning, Inlines: []document.Inline{
			document.T(fmt.Sprintf(staleNote[p.l.code], verdictName[j.Is][p.l.code], staleName[j.Stale][p.l.code]))}})
	}
	var parts []string
	if j.By != "" {
		parts = append(parts, fmt.Sprintf(judgedBy[p.l.code], j.By))
	}
	if d, err := act.ParseDate(j.Day); err == nil {
		parts = append(parts, p.l.on(d))
	}
	if j.Note != "" {
		parts = append(parts, j.Note)
	}
	if len(parts) > 0 {
		out = append(out, small(strings.Join(parts, "; ")))
	}
	return out
}

func (p *concordancePrinter) unmatched() {
	if len(p.c.Unmatched) == 0 {
		return
	}
	title := unmatchedTitle
	if p.c.SameAct {
		title = newPlain
	}
	p.d.Add(document.H(2, fmt.Sprintf(title[p.l.code], p.textName(p.c.B))))
	var items [][]document.Block
	for _, u := range p.c.Unmatched {
		s := headLine(u.Num, u.Heading)
		if !u.Kind.IsHead() {
			s = strings.TrimSuffix(cite.Format(p.c.B, u.EID, p.l.code, cite.Short), ".")
			if h := p.c.B.HeadingIn(u, p.l.code); h != "" {
				s += ". " + h
			}
		}
		items = append(items, []document.Block{document.P(document.T(s))})
	}
	p.d.Add(document.List{Items: items})
}
