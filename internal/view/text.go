package view

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/document"
)

// TextOptions tune how a text is shown. The zero value is good.
type TextOptions struct {
	// Lang is the language of labels: en, ru or kk.
	Lang string
	// Citation is the act, or the provision, as lawyers cite it.
	Citation string
	// Name names the act that repealed this one.
	Name EventName
	// Repeal is the event that repealed the work; without it, one that the text
	// knows of.
	Repeal *act.Event
	// NoContents leaves out the list of contents.
	NoContents bool
	// AskedFor is the day for which the text was asked, when that lies outside
	// the interval of its edition and the answer rests on what is recorded.
	AskedFor act.Date
	// Later are recorded changes after the wording that may have touched what is
	// shown, when no day was asked for.
	Later []act.Event
	// Origin says where the text is from when it did not come with the program.
	Origin string
}

// Expression shows an act as it stands: title, citation, what edition this is and
// whose words, contents, text.
func Expression(x *act.Expression, o TextOptions) *document.Document {
	l := labelsFor(o.Lang, x.Lang)
	d := &document.Document{Title: x.Title(l.code), Lang: l.code}
	t := &textPrinter{l: l, x: x, d: d}
	t.head(o)
	t.markUnchecked = x.Authority != act.Official
	if t.markUnchecked && o.AskedFor.IsZero() && t.allChecked() {
		t.d.Add(small(l.allChecked))
	}
	if !o.NoContents {
		t.contents()
	}
	for _, b := range x.Preamble {
		t.line(act.Line{Text: b.Text})
	}
	for _, n := range x.Notes {
		t.line(act.Line{Text: n.Text, Note: true})
	}
	t.units(x.Body, 2)
	return d
}

// Provision shows one provision of an act, with everything below it.
func Provision(x *act.Expression, p *act.Provision, o TextOptions) *document.Document {
	return Provisions(x, []*act.Provision{p}, func(*act.Provision) string { return o.Citation }, o)
}

// Provisions shows several provisions of one wording below one head, each with
// its citation and how it was checked.
func Provisions(x *act.Expression, ps []*act.Provision, cite func(*act.Provision) string, o TextOptions) *document.Document {
	l := labelsFor(o.Lang, x.Lang)
	t := &textPrinter{l: l, x: x, d: &document.Document{Title: x.Title(l.code), Lang: l.code}}
	o.Citation = ""
	t.head(o)
	for _, p := range ps {
		if c := cite(p); c != "" {
			t.d.Add(document.Paragraph{Style: document.Lead, Inlines: []document.Inline{document.T(c)}})
		}
		for _, a := range above(x, p) {
			if h := headLine(a.Num, a.Heading); h != "" && isHeaded(a) {
				t.d.Add(document.Paragraph{Style: document.Small, Lang: t.lang(), Inlines: []document.Inline{document.T(h)}})
			}
		}
		t.units([]*act.Provision{p}, 2)
		if x.Authority != act.Official {
			t.d.Add(small(t.checkLine(p)))
		}
	}
	return t.d
}

// checkLine says how p was checked; of a chapter, whether all its articles were.
func (t *textPrinter) checkLine(p *act.Provision) string {
	if _, own := t.x.CheckOf(p.EID); p.Kind.IsHead() && !own {
		for q := range p.All() {
			if _, ok := t.x.CheckOf(q.EID); q.Kind.IsRoot() && !ok {
				return capital(t.l.notChecked) + "."
			}
		}
		return t.l.allChecked
	}
	return capital(t.l.check(t.x, p.EID)) + "."
}

// above returns the units in which p stands, outermost first.
func above(x *act.Expression, p *act.Provision) []*act.Provision {
	var find func(ps []*act.Provision) []*act.Provision
	find = func(ps []*act.Provision) []*act.Provision {
		for _, q := range ps {
			if q == p {
				return []*act.Provision{}
			}
			if path := find(q.Children); path != nil {
				return append([]*act.Provision{q}, path...)
			}
		}
		return nil
	}
	return find(x.Body)
}

type textPrinter struct {
	l *labels
	x *act.Expression
	d *document.Document
	// markUnchecked says below each article that nobody compared it with an
	// official text.
	markUnchecked bool
}

func (t *textPrinter) allChecked() bool {
	articles := 0
	for p := range t.x.Articles() {
		articles++
		if _, ok := t.x.CheckOf(p.EID); !ok {
			return false
		}
	}
	return articles > 0
}

// unchecked marks an article that was not checked as a whole: what was checked
// of it is said there.
func (t *textPrinter) unchecked(p *act.Provision) {
	if _, ok := t.x.CheckOf(p.EID); ok || !t.markUnchecked || !p.Kind.IsRoot() {
		return
	}
	t.d.Add(small(capital(t.l.notChecked) + "."))
}

// lang is the language of lines of law, "" when it is that of the page.
func (t *textPrinter) lang() string {
	if t.x.Lang == t.d.Lang {
		return ""
	}
	return t.x.Lang
}

// head says what text this is.
func (t *textPrinter) head(o TextOptions) {
	t.l.warn(t.d, o.Repeal, o.Name, t.x)
	if o.Origin != "" {
		t.d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(capital(o.Origin) + ".")}})
	}
	if !o.AskedFor.IsZero() {
		t.d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(fmt.Sprintf(t.l.asked, t.l.on(o.AskedFor)))}})
	}
	if len(o.Later) > 0 {
		names := make([]string, len(o.Later))
		for i, e := range o.Later {
			names[i] = t.l.nameOf(o.Name, e)
		}
		t.d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(fmt.Sprintf(laterChanges[t.l.code], t.l.on(t.x.Date), strings.Join(names, "; ")))}})
	}
	if o.Citation != "" {
		t.d.Add(document.Paragraph{Style: document.Lead, Inlines: []document.Inline{document.T(o.Citation)}})
	}
	facts := make([]string, 0, 6)
	for _, f := range t.l.facts(t.x) {
		facts = append(facts, f[0]+": "+f[1])
	}
	t.d.Add(small(strings.Join(facts, " · ")))
	if t.x.Coverage == act.Selected {
		t.d.Add(small(t.l.selected))
	}
	t.source()
}

var laterChanges = in3(
	"This is the wording of %s, the last one known here. Later changes are recorded that may have touched it: %s.",
	"Это редакция на %s, последняя известная здесь. Записаны более поздние изменения, которые могли её затронуть: %s.",
	"Бұл %s редакциясы, мұнда белгілі соңғысы. Оны қозғауы мүмкін кейінгі өзгерістер тіркелген: %s.")

// check says against what a unit was compared.
func (l *labels) check(x *act.Expression, e act.EID) string {
	c, ok := x.CheckOf(e)
	if !ok {
		return l.notChecked
	}
	return fmt.Sprintf(l.checked, AgainstText(c.Against, l.code), c.Edition, l.on(c.On))
}

// source links to the official texts.
func (t *textPrinter) source() {
	codes := make([]string, 0, len(t.x.Official))
	for code, address := range t.x.Official {
		if address != "" {
			codes = append(codes, code)
		}
	}
	if len(codes) == 0 {
		return
	}
	slices.Sort(codes)
	in := []document.Inline{document.T(t.l.source + ": ")}
	for i, code := range codes {
		if i > 0 {
			in = append(in, document.T(" · "))
		}
		in = append(in, document.T(code+" "), document.A(t.x.Official[code], t.x.Official[code]))
	}
	t.d.Add(document.Paragraph{Style: document.Small, Inlines: in})
}

// contents lists chapters and articles with links to them.
func (t *textPrinter) contents() {
	items := t.entries(t.x.Body)
	if len(items) > 1 {
		t.d.Add(document.P(document.B(t.l.contents)), document.List{Items: items})
	}
}

func (t *textPrinter) entries(ps []*act.Provision) [][]document.Block {
	var items [][]document.Block
	for _, p := range ps {
		if !isHeaded(p) {
			continue
		}
		item := []document.Block{document.Paragraph{Lang: t.lang(),
			Inlines: []document.Inline{document.A("#"+string(p.EID), headLine(p.Num, p.Heading))}}}
		if p.Kind.IsHead() {
			if below := t.entries(p.Children); len(below) > 0 {
				item = append(item, document.List{Items: below})
			}
		}
		items = append(items, item)
	}
	return items
}

// units prints the text, chapters and articles with their headings.
func (t *textPrinter) units(ps []*act.Provision, level int) {
	for _, p := range ps {
		if isHeaded(p) {
			t.d.Add(document.Heading{Level: min(level, 6), ID: string(p.EID),
				Inlines: []document.Inline{document.Text{Text: headLine(p.Num, p.Heading), Lang: t.lang()}}})
			t.headingInReadersLanguage(p)
		}
		if !p.Kind.IsHead() {
			t.lines(p)
			t.unchecked(p)
			continue
		}
		own := *p
		own.Children, own.WrapUp = nil, nil
		t.lines(&own)
		t.units(p.Children, level+1)
		t.lines(&act.Provision{Kind: p.Kind, WrapUp: p.WrapUp})
	}
}

// headingInReadersLanguage adds the heading of p in the language of the page,
// where the text is in another and the heading is known.
func (t *textPrinter) headingInReadersLanguage(p *act.Provision) {
	if h := t.x.Headings[p.EID][t.l.code]; h != "" && t.lang() != "" {
		t.d.Add(small(h))
	}
}

// lines prints the lines of p, the first of each unit with its eId as anchor.
func (t *textPrinter) lines(p *act.Provision) {
	var last *act.Provision
	for _, line := range p.Lines() {
		if line.Provision == last || isHeaded(line.Provision) {
			t.line(line)
			continue
		}
		last = line.Provision
		par := t.paragraph(line)
		par.ID = string(line.Provision.EID)
		t.d.Add(par)
	}
}

func (t *textPrinter) line(n act.Line) { t.d.Add(t.paragraph(n)) }

func (t *textPrinter) paragraph(n act.Line) document.Paragraph {
	par := document.Paragraph{Style: document.Law, Depth: n.Depth, Lang: t.lang()}
	if n.Note {
		par.Style = document.Small
		par.Inlines = append(numRuns(n.Num, n.Num), document.I(n.Text))
		return par
	}
	par.Inlines = append(numRuns(n.Num, n.Num), document.T(n.Text))
	return par
}
