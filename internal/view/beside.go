package view

import (
	"fmt"
	"strings"

	"zanger/internal/act"
	"zanger/internal/check"
	"zanger/internal/document"
)

// BesideOptions tune a side-by-side. The zero value is good.
type BesideOptions struct {
	// Lang is the language of labels: en, ru or kk.
	Lang string
	// Citation is what was asked for, as lawyers cite it.
	Citation string
	// Between are the events that may have changed the law between the days of the
	// two texts; SameDay says that there is no such time.
	Between []act.Event
	SameDay bool
	// Name names acts, Repeal is the event that repealed this one.
	Name   EventName
	Repeal *act.Event
	// Stacked puts the texts one under the other, for narrow screens.
	Stacked bool
}

// Beside shows two wordings side by side, unit by unit: the left one the official
// text, the right one a rendering. A unit that one of them lacks is said to be
// missing there. Rows come from [check.Rows].
func Beside(left, right *act.Expression, rows []check.Row, o BesideOptions) *document.Document {
	l := labelsFor(o.Lang, right.Lang)
	b := &besider{l: l, bl: besideLabelsFor(l.code), o: o, left: left, right: right, changed: -1,
		d: &document.Document{Lang: l.code, Title: fmt.Sprintf(besideLabelsFor(l.code).title, right.Title(l.code))}}
	b.head()
	if o.Stacked {
		b.stacked(rows)
	} else {
		b.columns(rows)
	}
	return b.d
}

type besider struct {
	l           *labels
	bl          *besideLabels
	o           BesideOptions
	d           *document.Document
	left, right *act.Expression
	// changed is the depth of the unit last said to have changed in between, -1 for
	// none: it is not said again of what stands below.
	changed int
}

func (b *besider) head() {
	b.d.Add(document.Section{Landscape: true})
	b.l.warn(b.d, b.o.Repeal, b.o.Name, b.right, b.left)
	if b.o.Citation != "" {
		b.d.Add(document.Paragraph{Style: document.Lead, Inlines: []document.Inline{document.T(b.o.Citation)}})
	}
	if b.o.SameDay {
		return
	}
	s := b.bl.otherDay
	if names := b.between(); names != "" {
		s += " " + fmt.Sprintf(b.bl.changedBetween, names)
	}
	b.d.Add(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(s)}})
}

// between names the acts that changed the law between the two days.
func (b *besider) between() string {
	var names []string
	seen := map[act.WorkURI]bool{}
	for _, e := range b.o.Between {
		if !seen[e.By] {
			names = append(names, b.l.nameOf(b.o.Name, e))
		}
		seen[e.By] = true
	}
	return strings.Join(names, "; ")
}

// columns sets the rows as a table of two columns.
func (b *besider) columns(rows []check.Row) {
	t := document.Table{Widths: []float64{1, 1}, Header: []document.Row{{Cells: []document.Cell{b.headCell(b.left), b.headCell(b.right)}}}}
	for _, r := range rows {
		left, right := b.side(b.left, r.TheirLines, r), b.side(b.right, r.OurLines, r)
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{{Blocks: left}, {Blocks: right}}})
	}
	b.d.Add(t)
}

// stacked sets each row as the official words and below them the rendering.
func (b *besider) stacked(rows []check.Row) {
	for _, x := range []*act.Expression{b.left, b.right} {
		b.d.Add(b.headCell(x).Blocks...)
	}
	for _, r := range rows {
		b.d.Add(document.Rule{}, b.tag(b.left))
		b.d.Add(b.side(b.left, r.TheirLines, r)...)
		b.d.Add(b.tag(b.right))
		b.d.Add(b.side(b.right, r.OurLines, r)...)
	}
}

// tag is the short line over a text of a stacked row.
func (b *besider) tag(x *act.Expression) document.Block {
	return small(capital(or(b.l.authorities[x.Authority], string(x.Authority))) + ", " + b.l.languageName(x.Lang))
}

// headCell says which text a column gives: whose words, language, edition.
func (b *besider) headCell(x *act.Expression) document.Cell {
	facts := []string{b.l.languageName(x.Lang), fmt.Sprintf(b.bl.edition, b.l.on(x.Date)), b.l.inForce + ": " + b.l.interval(x.Valid),
		or(b.l.coverages[x.Coverage], string(x.Coverage)), fmt.Sprintf("%s:%s@%s", x.Alias, x.Lang, x.Date)}
	return document.Cell{Blocks: []document.Block{
		document.P(document.B(capital(or(b.l.authorities[x.Authority], string(x.Authority))))),
		small(strings.Join(facts, " · ")),
	}}
}

// side is the text of a row in one column.
func (b *besider) side(x *act.Expression, lines []act.Line, r check.Row) []document.Block {
	lang := ""
	if x.Lang != b.d.Lang {
		lang = x.Lang
	}
	var out []document.Block
	p := r.Ours
	if x == b.left {
		p = r.Theirs
	}
	if p == nil {
		return []document.Block{document.Paragraph{Style: document.Small, Inlines: []document.Inline{document.I("[" + b.bl.notGiven + "]")}}}
	}
	if isHeaded(p) && !r.Closing {
		out = append(out, document.Paragraph{Lang: lang, Inlines: []document.Inline{document.B(headLine(p.Num, p.Heading))}})
	}
	depth := max(0, r.Depth-1) // the units of an article stand at its margin
	if p.Kind == act.Subparagraph && depth > 0 {
		depth-- // level with the first part, as act.Provision.Lines has it
	}
	for _, n := range lines {
		par := document.Paragraph{Style: document.Law, Depth: depth + n.Depth, Lang: lang, Inlines: append(numRuns(n.Num, n.Num), document.T(n.Text))}
		if n.Note {
			par.Style, par.Inlines = document.Small, append(numRuns(n.Num, n.Num), document.I(n.Text))
		}
		out = append(out, par)
	}
	out = append(out, b.remarks(x, p, r)...)
	if len(out) == 0 {
		out = append(out, document.P())
	}
	return out
}

// remarks say how a unit was checked, and why the two sides may differ.
func (b *besider) remarks(x *act.Expression, p *act.Provision, r check.Row) []document.Block {
	var out []document.Block
	if r.Closing {
		return nil
	}
	if r.First && !p.Kind.IsHead() && x == b.right && x.Authority != act.Official {
		out = append(out, small(capital(b.l.check(x, p.EID))+"."))
	}
	if x == b.right && r.Merged {
		out = append(out, small("["+b.bl.merged+"]"))
	}
	if x != b.right {
		return out
	}
	if !r.Changed {
		b.changed = -1
	} else if b.changed < 0 || r.Depth <= b.changed {
		b.changed = r.Depth
		out = append(out, small("["+b.bl.changedHere+"]"))
	}
	return out
}
