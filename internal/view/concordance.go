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
	t := document.Table{Widths: []float64{3, 3, 2.7, 4}, Header: []document.Row{textRow(p.textName(c.A), p.textName(c.B), standingColumn[p.l.code], last[p.l.code])}}
	for _, r := range c.Rows {
		t.Rows = append(t.Rows, p.rows(r)...)
	}
	p.d.Add(t)
	p.lost()
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
		if x.Coverage == act.Selected {
			warn(p.textName(x) + ": " + p.l.selected)
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
		if n := p.c.WordlessA + p.c.WordlessB; n > 0 {
			s += " " + fmt.Sprintf(wordless[p.l.code], p.c.WordlessA, p.c.WordlessB)
		}
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
		if k := diff.Kind(q.Reasons.Changed); k == diff.Split || k == diff.Merged {
			return []document.Block{document.P(document.T(wordsPart[p.l.code]))}
		}
		return []document.Block{document.P(document.T(wordsOther[p.l.code]))}
	case compare.Confirmed:
		return []document.Block{document.P(document.B(fmt.Sprintf(confirmedAs[p.l.code], degreeName[q.Degree][p.l.code])))}
	case compare.Rejected:
		return []document.Block{document.P(document.T(rejectedAs[p.l.code]))}
	}
	return []document.Block{document.P(document.T(fmt.Sprintf(proposedAt[p.l.code], decimal(q.Score, p.l.code))))}
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
		add(reasonNumber, p.quantity(q.Reasons.Number))
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

// lost lists judgements over provisions that are not there now.
func (p *concordancePrinter) lost() {
	if len(p.c.Lost) == 0 {
		return
	}
	p.d.Add(document.H(2, lostTitle[p.l.code]))
	var items [][]document.Block
	for _, j := range p.c.Lost {
		items = append(items, append([]document.Block{document.P(document.T(j.A + " = " + j.B))}, p.word(j)...))
	}
	p.d.Add(document.List{Items: items})
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
