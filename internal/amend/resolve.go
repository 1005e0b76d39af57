package amend

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act"
	"zanger/internal/format"
)

// stretch is a range of what a line prints.
type stretch struct {
	*line
	from, to int
}

func (s stretch) words() string { return s.text()[s.from:s.to] }

// place is where an order has its effect: a unit, or a piece of its text.
type place struct {
	node *node
	step Step // the last step of the path
	// scope is the text in which words are looked for, in reading order.
	scope []stretch
}

// isUnit reports whether the place is a unit as a whole.
func (p place) isUnit() bool { return p.step.Part == "" }

// resolve looks a path up in the act. A path with ranges leads to several places.
func (d *doc) resolve(path Path) ([]place, error) {
	nodes := []*node{d.root}
	for i, s := range path {
		if s.Part == Sentence && i+2 == len(path) && path[i+1].Part == Clause {
			return d.clauseOfSentence(nodes, path)
		}
		if s.Part == Table || s.Part == Row || s.Part == Column {
			return d.resolveTable(nodes, path[i:], path)
		}
		if s.Part != "" {
			if len(path) > i+1 && s.Part != Act {
				return nil, refuse("%s: nothing can be looked for below this", path[:i+1])
			}
			if s.Part == Act && len(path) > i+1 {
				continue
			}
			return d.resolvePart(nodes, path, s)
		}
		var next []*node
		for _, n := range nodes {
			got, err := d.step(n, s, path[:i+1])
			if row, ok := d.itemRow(n, s); err != nil && ok && i == len(path)-1 && len(nodes) == 1 {
				return []place{row}, nil
			}
			if pl, ok := d.passagePlace(path); err != nil && ok {
				return []place{pl}, nil
			}
			if err != nil {
				return nil, err
			}
			next = append(next, got...)
		}
		nodes = next
	}
	var out []place
	for _, n := range nodes {
		out = append(out, place{node: n, step: path.last(), scope: n.scope()})
	}
	return out, nil
}

// step finds the units below n that s names.
func (d *doc) step(n *node, s Step, path Path) ([]*node, error) {
	if s.Ord != 0 && s.Num == "" {
		return d.byOrder(n, s, path)
	}
	found := n.below(s.Kind)
	if s.Num == "" && s.Kind == act.Schedule && len(found) == 1 {
		return found, nil
	}
	first := pick(found, s.Num, d.oldNumbers || s.Former)
	if len(first) == 0 && s.To == "" && n.kind.IsRoot() && (s.Kind == act.Point || s.Kind == act.Subpoint) {
		first = n.onlyOne(s)
	}
	switch {
	case len(first) == 0:
		return nil, missing(path, found)
	case len(first) > 1:
		return nil, refuse("%s stands in the act %d times", path, len(first)).among(citations(first)...)
	case s.To == "":
		return first, nil
	}
	if s.To == toLast {
		return found[slices.Index(found, first[0]):], nil
	}
	last := pick(found, s.To, d.oldNumbers || s.Former)
	if len(last) != 1 {
		return nil, missing(path, found)
	}
	i, j := slices.Index(found, first[0]), slices.Index(found, last[0])
	if i > j {
		return nil, refuse("%s: the range runs backwards", path)
	}
	return found[i : j+1], nil
}

// onlyOne finds an item of an article whose paragraph is not named: the one with its
// number in the whole article, none if there are several.
func (n *node) onlyOne(s Step) []*node {
	var out []*node
	for _, k := range n.kids {
		if k.kind == act.Subsection {
			out = append(out, pick(k.below(s.Kind), s.Num, false)...)
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

// byOrder finds units by ordinal, counted from 1, -1 for the last.
func (d *doc) byOrder(n *node, s Step, path Path) ([]*node, error) {
	found := n.below(s.Kind)
	to := max(s.Ord, s.OrdTo)
	switch {
	case s.Ord == -1 && len(found) > 0:
		return found[len(found)-1:], nil
	case s.Ord > 0 && to <= len(found):
		return found[s.Ord-1 : to], nil
	}
	return nil, missing(path, found)
}

// pick returns those of units that have the number num. A number of before the
// bill wins where the old text is addressed.
func pick(units []*node, num string, old bool) []*node {
	var out []*node
	if old {
		for _, u := range units {
			if u.was != "" && bare(u.was) == num {
				out = append(out, u)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	for _, u := range units {
		if bare(u.num) == num && (u.print != "" || num == "" || !old) {
			out = append(out, u)
		}
	}
	return out
}

// bare cuts off what tells two units with one number apart in eIds.
func bare(num string) string {
	base, _, _ := strings.Cut(num, "_")
	return base
}

// below returns the units of a kind below n: its own, else those below units
// without number and above the article. Articles are found from anywhere above.
func (n *node) below(k act.Kind) []*node {
	var own, deep []*node
	for _, c := range n.kids {
		if c.kind == k && c.print != "" || c.kind == k && unnumberedKind(k) {
			own = append(own, c)
		}
		if c.print == "" || k.IsRoot() || k.IsHead() && c.kind.IsHead() {
			if c.kind != act.Schedule || n.kind == act.Schedule || !k.IsRoot() {
				deep = append(deep, c.below(k)...)
			}
		}
	}
	return append(own, deep...)
}

func unnumberedKind(k act.Kind) bool {
	return k == act.Schedule || k == act.Alinea || k == act.Subparagraph || k == act.Division || k == act.Paragraph
}

// missing says that a path leads nowhere, with what stands there.
func missing(path Path, found []*node) error {
	r := refuse("%s is not in the act", path)
	if len(found) > 12 {
		found = append(found[:6:6], found[len(found)-6:]...)
	}
	return r.among(citations(found)...)
}

func citations(ns []*node) []string {
	var out []string
	for _, n := range ns {
		out = append(out, string(n.eid))
	}
	return out
}

// resolvePart finds a part of units: a heading, a sentence, the lead-in.
func (d *doc) resolvePart(nodes []*node, path Path, s Step) ([]place, error) {
	var out []place
	for _, n := range nodes {
		pl := place{node: n, step: s}
		switch s.Part {
		case Act:
			pl.scope = d.wholeText()
		case Title:
			for _, l := range d.root.head {
				pl.scope = append(pl.scope, stretch{l, 0, len(l.text())})
			}
		case Heading:
			if pl.scope = n.headingScope(); len(pl.scope) == 0 {
				pl.scope = n.scheduleTitle()
			}
		case GroupHeading:
			pl.scope = d.groupHeading(n)
		case LeadIn:
			pl.scope = stretches(n.own)
		case OwnText:
			pl.scope = stretches(n.own)
		case Closing:
			pl.scope = stretches(n.wrap)
		case Sentence:
			sc, err := n.sentences(s, path)
			if err != nil {
				return nil, err
			}
			pl.scope = sc
		case Clause:
			sc, err := n.clause(s, path)
			if err != nil {
				return nil, err
			}
			pl.scope = sc
		case Line:
			sc, err := n.lineOf(s, path)
			if err != nil {
				return nil, err
			}
			pl.scope = sc
		case Footnote:
			l, err := d.footnote(s.Num)
			if err != nil {
				return nil, err
			}
			pl.scope = []stretch{{l, footnoteLen(l.text()), len(l.text())}}
		case Number:
			pl.scope = n.scope()
		}
		if len(pl.scope) == 0 {
			return nil, refuse("%s is not in the act", path)
		}
		out = append(out, pl)
	}
	return out, nil
}

// scope returns the text of a unit and of all below it, without numbers.
func (n *node) scope() []stretch {
	if n.parent == nil && n.kind == "" {
		return nil // the act as a whole is named with a step
	}
	return stretches(n.textParts())
}

func stretches(ps []part) []stretch {
	var out []stretch
	for _, p := range ps {
		if p.dead {
			continue
		}
		out = append(out, stretch{p.line, p.from, len(p.text())})
	}
	return out
}

// headingScope is the heading of a unit, without its number.
func (n *node) headingScope() []stretch {
	var out []stretch
	for i, l := range n.head {
		from := 0
		if i == 0 && n.kind == act.Schedule {
			continue // "Annex No. 2 to Decree No. 5" names it and is no heading
		}
		if i == 0 && n.print != "" {
			if from = headNumLen(l.text(), n.print); from == len(l.text()) {
				continue
			}
		}
		out = append(out, stretch{l, from, len(l.text())})
	}
	return out
}

// groupHeading is the heading on the line above the number of an article, if it is no
// number or heading of a part, chapter or another unit.
func (d *doc) groupHeading(n *node) []stretch {
	first := n.firstLine()
	if !n.kind.IsRoot() || first == nil || first.idx == 0 {
		return nil
	}
	l := d.liveBefore(first.idx)
	if l.para.Style != format.Heading {
		return nil
	}
	if d.heads(l) {
		return nil
	}
	return []stretch{{l, 0, len(l.text())}}
}

// heads reports whether a line is the number or heading of a unit, or of the act.
func (d *doc) heads(l *line) bool {
	taken := slices.Contains(d.root.head, l)
	d.root.each(func(k *node) { taken = taken || k.print != "" && slices.Contains(k.head, l) })
	return taken
}

// scheduleTitle is the title of an annex, which stands as its first line: one line
// below the number, without the final mark of a sentence.
func (n *node) scheduleTitle() []stretch {
	k := slices.IndexFunc(n.own, func(p part) bool { return !slices.Contains(n.head, p.line) })
	if n.kind != act.Schedule || k < 0 {
		return nil
	}
	t := n.own[k]
	r, _ := utf8.DecodeRuneInString(t.body())
	last, _ := utf8.DecodeLastRuneInString(t.body())
	if t.dead || t.para.Style == format.Rows || !unicode.IsLetter(r) || !(unicode.IsLetter(last) || unicode.IsDigit(last) || last == ')') {
		return nil
	}
	return stretches(n.own[k : k+1])
}

// headNumLen returns where the heading begins in a line that opens with a number.
func headNumLen(text, num string) int {
	if !strings.HasPrefix(text, num) {
		return 0
	}
	rest := strings.TrimLeft(text[len(num):], " .:–—")
	return len(text) - len(rest)
}

// wholeText is all law text of the act, headings too, without numbers.
func (d *doc) wholeText() []stretch {
	var out []stretch
	d.root.each(func(n *node) {
		if n != d.root {
			out = append(out, n.headingScope()...)
		}
		out = append(out, stretches(n.own)...)
		out = append(out, stretches(n.wrap)...)
	})
	slices.SortStableFunc(out, func(a, b stretch) int { return a.idx - b.idx })
	return out
}

// lineOf finds an unnumbered line of the unit by ordinal; its lead-in is line one.
func (n *node) lineOf(s Step, path Path) ([]stretch, error) {
	all := n.textParts()
	to := max(s.Ord, s.OrdTo)
	switch {
	case s.Ord == -1 && len(all) > 0:
		return stretches(all[len(all)-1:]), nil
	case s.Ord < 1 || to > len(all):
		return nil, refuse("%s is not in the act: there are %d lines", path, len(all))
	}
	return stretches(all[s.Ord-1 : to]), nil
}

func (n *node) String() string { return fmt.Sprintf("%s %s", n.kind, n.num) }
