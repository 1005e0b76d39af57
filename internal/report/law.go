package report

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/document"
	"zanger/internal/view"
)

// lawLines prints provisions line by line. Above a unit that is cited without
// the one it stands in come the words that lead into it, since "8) cruel
// treatment" alone says nothing; "…" stands for what is left out between.
// The block at a line that goes past the most law that a memo may hold fails, and
// gives none.
func (c *converter) lawLines(at int, found []Found) []document.Block {
	var out []document.Block
	led := map[act.EID]bool{} // units whose lead-in is printed already
	for _, f := range found {
		w := lawWriter{lang: foreign(f.Expression.Lang, c.front.Lang), x: f.Expression}
		w.leadIn(f.Provision, led)
		w.provision(f.Provision)
		led[f.Provision.EID] = true
		out = append(out, w.out...)
	}
	if !c.gives(at, out) {
		return nil
	}
	return out
}

// foreign returns lang where it differs from the memo's.
func foreign(lang, memo string) string {
	if lang == memo {
		return ""
	}
	return lang
}

// lawWriter prints lines of one expression.
type lawWriter struct {
	lang string
	x    *act.Expression
	out  []document.Block
	// depth is that of the unit in work below its article.
	depth int
}

// leadIn prints the own text of the units above p that lead into it, and sets
// the depth of p.
func (w *lawWriter) leadIn(p *act.Provision, led map[act.EID]bool) {
	for _, u := range w.above(p) {
		child := w.childTowards(u, p)
		if child == nil {
			continue
		}
		if strings.HasSuffix(strings.TrimSpace(u.Text()), ":") {
			if !led[u.EID] {
				led[u.EID] = true
				w.line(w.depth, numbered(u, u.Text()), false)
			}
			if i := slices.Index(u.Children, child); i > 0 && !led[u.Children[i-1].EID] {
				w.line(w.depth+step(u, child), "…", false)
			}
		}
		w.depth += step(u, child)
	}
}

// above returns the units around p, outermost first.
func (w *lawWriter) above(p *act.Provision) []*act.Provision {
	var out []*act.Provision
	for e := p.EID.Parent(); e != ""; e = e.Parent() {
		if u := w.x.Find(e); u != nil {
			out = append(out, u)
		}
	}
	slices.Reverse(out)
	return out
}

// childTowards returns the child of u that holds p, or nil.
func (w *lawWriter) childTowards(u, p *act.Provision) *act.Provision {
	for _, c := range u.Children {
		if p.EID.Within(c.EID) {
			return c
		}
	}
	return nil
}

// step is how much deeper a child is printed than its parent, as in
// [act.Provision.Lines].
func step(parent, child *act.Provision) int {
	if parent.Kind.IsRoot() || parent.Kind.IsHead() || child.Kind == act.Subparagraph && child.Num == "" {
		return 0
	}
	return 1
}

func numbered(p *act.Provision, text string) string {
	if p.Num == "" || p.Kind.IsRoot() || p.Kind.IsHead() {
		return text
	}
	return strings.TrimSpace(p.Num + " " + text)
}

// provision prints p with everything below it.
func (w *lawWriter) provision(p *act.Provision) {
	w.title(p)
	titled, at := titles(p)
	for _, l := range p.Lines() {
		for ; len(titled) > 0 && at[titled[0]] <= at[l.Provision]; titled = titled[1:] {
			w.title(titled[0])
		}
		switch {
		case l.Table:
			w.out = append(w.out, lawTable(l.Text))
		case l.Note:
			w.line(w.depth+l.Depth, strings.TrimSpace(l.Num+" "+l.Text), true)
		case l.Num != "" || l.Text != "":
			w.line(w.depth+l.Depth, strings.TrimSpace(l.Num+" "+l.Text), false)
		}
	}
	for _, q := range titled {
		w.title(q)
	}
}

// titles returns the units below p that have a title line, and the place of
// every unit in reading order. A title is printed before the first line of what
// stands in its unit: an article of paragraphs has no line of its own.
func titles(p *act.Provision) (titled []*act.Provision, at map[*act.Provision]int) {
	at = map[*act.Provision]int{}
	var walk func(*act.Provision)
	walk = func(q *act.Provision) {
		at[q] = len(at)
		if q != p && (q.Kind.IsRoot() || q.Kind.IsHead()) {
			titled = append(titled, q)
		}
		for _, c := range q.Children {
			walk(c)
		}
	}
	walk(p)
	return titled, at
}

// title prints the number and heading of an article or of a unit above it.
func (w *lawWriter) title(p *act.Provision) {
	if !p.Kind.IsRoot() && !p.Kind.IsHead() {
		return
	}
	words := strings.TrimSpace(p.Num)
	if p.Heading != "" {
		if words != "" {
			words = strings.TrimRight(words, ".") + ". "
		}
		words += p.Heading
	}
	if words != "" {
		w.out = append(w.out, document.Paragraph{Style: document.Law, Lang: w.lang, Inlines: []document.Inline{document.B(clean(words))}})
	}
}

func (w *lawWriter) line(depth int, words string, note bool) {
	w.out = append(w.out, document.Paragraph{Style: document.Law, Depth: depth, Lang: w.lang,
		Inlines: []document.Inline{document.Text{Text: clean(words), Italic: note}}})
}

// lawTable makes a table of the lines "| a | b |".
func lawTable(text string) document.Block {
	var t document.Table
	for line := range strings.Lines(text) {
		line = strings.Trim(strings.TrimSpace(line), "|")
		if strings.Trim(line, " |:-") == "" {
			continue
		}
		var r document.Row
		for cell := range strings.SplitSeq(line, "|") {
			r.Cells = append(r.Cells, document.TextCell(document.T(clean(strings.TrimSpace(cell)))))
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

// lawTitle names the provisions of a block, with the day where it is not the
// memo's own.
func (c *converter) lawTitle(found []Found) []document.Inline {
	c.lastWork = ""
	in := c.cite(found)
	c.lastWork = found[len(found)-1].Work.URI
	return in
}

// provenance says where the words of a block are from, in one line. Of a
// comparison of editions the caption says the days.
func (c *converter) provenance(found []Found) []document.Inline {
	var kinds, editions, known []string
	for _, f := range found {
		x := f.Expression
		kind := c.say.Substance
		if x.Authority.Quotable() {
			kind = c.say.Words
		}
		kinds = appendNew(kinds, fmt.Sprintf(kind, c.say.authority(x.Authority)))
		editions = appendNew(editions, c.edition(x))
		known = appendNew(known, fmt.Sprintf(c.say.KnownAsOf, c.say.date(knownAsOf(f))))
	}
	parts := append(kinds, editions...)
	if len(known) == 1 {
		parts = append(parts, known...)
	}
	parts = append(parts, c.checks(found)...)
	return []document.Inline{document.T(clean(strings.Join(parts, " ")))}
}

// appendNew appends s if it is not there yet.
func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// knownAsOf is the day of which the wording of f is known: the day asked for
// where the edition covers it or no known event touched the provision since.
func knownAsOf(f Found) act.Date {
	if f.On.IsZero() {
		return f.Expression.Date
	}
	return f.On
}

func (c *converter) edition(x *act.Expression) string {
	span := c.say.interval(x.Valid)
	if x.Dated == "adoption" {
		span = strings.TrimPrefix(span+"; "+c.say.Adoption, "; ")
	}
	if span == "" {
		return c.say.editionOf(x) + "."
	}
	return fmt.Sprintf(c.say.Edition, c.say.date(x.Date), span)
}

func (l *labels) editionOf(x *act.Expression) string { return fmt.Sprintf(l.EditionOf, l.date(x.Date)) }

// checks says which provisions a second reader compared with an official text.
// Official words need no check.
func (c *converter) checks(found []Found) []string {
	var out []string
	for _, f := range found {
		if f.Expression.Authority.Quotable() {
			continue
		}
		out = appendNew(out, c.checkOf(f))
	}
	return out
}

func (c *converter) checkOf(f Found) string {
	if f.Provision == nil {
		return c.checkOfArticles(f.Expression, f.Expression.Articles())
	}
	if check, ok := f.Expression.CheckOf(f.eid()); ok {
		return fmt.Sprintf(c.say.Checked, view.AgainstText(check.Against, c.front.Lang), check.Edition, c.say.date(check.On))
	}
	if f.Provision.Kind.IsHead() { // a chapter is checked by its articles
		below, _ := titles(f.Provision)
		below = slices.DeleteFunc(below, func(p *act.Provision) bool { return !p.Kind.IsRoot() })
		return c.checkOfArticles(f.Expression, slices.Values(below))
	}
	return c.say.NotChecked
}

// checkOfArticles says how much of a whole act or chapter was checked.
func (c *converter) checkOfArticles(x *act.Expression, articles iter.Seq[*act.Provision]) string {
	all, checked := 0, 0
	for p := range articles {
		all++
		if _, ok := x.CheckOf(p.EID); ok {
			checked++
		}
	}
	switch checked {
	case 0:
		return c.say.NotChecked
	case all:
		return c.say.AllChecked
	}
	return fmt.Sprintf(c.say.PartChecked, checked, all)
}
