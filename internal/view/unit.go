package view

import (
	"slices"

	"zanger/internal/act"
	"zanger/internal/diff"
	"zanger/internal/diff/words"
	"zanger/internal/document"
)

// item is a block of a unit. Quiet ones are unchanged lines of law, which may be
// left out in long runs.
type item struct {
	block document.Block
	quiet bool
}

// unitPrinter collects the blocks of one article.
type unitPrinter struct {
	*redliner
	u     *unit
	items []item
}

// unit renders a chapter heading, or an article with all that stands in it.
func (p *redliner) unit(n *diff.Node, level int) *unit {
	if n.Change.Kind == diff.NotGiven {
		return &unit{}
	}
	q := &unitPrinter{redliner: p, u: &unit{counts: map[diff.Kind]int{}, id: anchor(n)}}
	prov := provision(n)
	q.u.title = headLine(prov.Num, prov.Heading)
	if isHeaded(prov) {
		q.heading(n, level)
	}
	q.node(n, 0, n.Shifted)
	q.u.blocks = elide(q.items, p.context())
	return q.u
}

// context is the number of unchanged lines to be kept next to a change, negative
// for all.
func (p *redliner) context() int {
	switch {
	case p.o.Whole:
		return -1
	case p.o.Context == 0:
		return 2
	}
	return p.o.Context
}

// anchor is the ID of a node, unique in the page.
func anchor(n *diff.Node) string {
	switch c := n.Change; {
	case n.Away:
		return "from-" + string(c.OldEID)
	case c.New == nil:
		return "old-" + string(c.OldEID)
	case c.Lead == diff.Unnumbered:
		return "old-" + string(c.OldEID)
	default:
		return string(c.NewEID)
	}
}

func (q *unitPrinter) add(b document.Block) { q.items = append(q.items, item{block: b}) }

func (q *unitPrinter) heading(n *diff.Node, level int) {
	c := n.Change
	h := document.Heading{Level: min(level, 6), ID: anchor(n)}
	switch {
	case n.Away || c.New == nil:
		h.Mark = document.Deleted
		h.Inlines = []document.Inline{document.T(headLine(c.Old.Num, c.Old.Heading))}
	case c.Old == nil:
		h.Mark = document.Inserted
		h.Inlines = []document.Inline{document.T(headLine(c.New.Num, c.New.Heading))}
	default:
		h.Inlines = headRuns(c)
		if n.Shifted {
			h.Mark = document.Inserted
		}
	}
	q.add(h)
}

// node prints a unit with what stands below it. Inserting says that the text
// stands here only in the new reading, because the unit or one above it left
// its order.
func (q *unitPrinter) node(n *diff.Node, depth int, inserting bool) {
	c := n.Change
	q.note(n)
	if c.Kind == diff.NotGiven {
		return // nothing is known of it
	}
	if n.Away {
		if !inserting {
			q.away(n, depth)
		}
		return
	}
	if inserting && c.New == nil {
		q.remark(c, depth) // its text is deleted where the unit above stood
		return
	}
	id := anchor(n)
	if isHeaded(provision(n)) {
		id = "" // the heading has it
	}
	q.lines(ownLines(c), id, depth, inserting)
	q.notes(c, depth)
	head := c.New != nil && c.New.Kind.IsHead() || c.New == nil && c.Old.Kind.IsHead()
	wholly := c.Old == nil || c.New == nil
	if !wholly {
		q.remark(c, depth)
	}
	if !head {
		q.children(n, depth, inserting)
	}
	if c.Lead != diff.Unnumbered { // else printed where its text ended
		q.lines(wrapLines(c), "", depth, inserting)
	}
	if wholly {
		q.remark(c, depth)
	}
}

// children prints the units below n. Neighbours that only took other numbers
// share one remark.
func (q *unitPrinter) children(n *diff.Node, depth int, inserting bool) {
	parent := provision(n)
	lost, end := lostNumber(n)
	for i := 0; i < len(n.Children); i++ {
		if lost != nil && i == end {
			q.lines(wrapLines(lost.Change), "", depth, inserting)
			lost = nil
		}
		k := n.Children[i]
		d := childDepth(parent, provision(k), depth)
		run := q.renumberedRun(n.Children[i:])
		if lost != nil && i < end {
			run = run[:min(len(run), end-i)]
		}
		if len(run) < 2 {
			q.node(k, d, inserting || k.Shifted)
			continue
		}
		for _, k := range run {
			q.note(k)
			q.lines(ownLines(k.Change), anchor(k), d, inserting)
		}
		q.remarkRun(run, d)
		i += len(run) - 1
	}
	if lost != nil {
		q.lines(wrapLines(lost.Change), "", depth, inserting)
	}
}

// lostNumber returns the node of the unit below n that lost its number, and the
// index after the last unit that stood below it: there its closing text stood.
func lostNumber(n *diff.Node) (lost *diff.Node, end int) {
	for i, k := range n.Children {
		if i == 0 && k.Change.Lead == diff.Unnumbered {
			lost, end = k, 1
		} else if lost != nil && k.Change.Old != nil && k.Change.OldPlace == lost.Change.Old && !(k.Shifted) {
			end = i + 1
		}
	}
	if lost != nil && slices.ContainsFunc(lost.Change.WrapUp, func(b diff.BlockEdit) bool { return b.New >= 0 }) {
		end = len(n.Children) // the closing text closes the unit above now
	}
	return lost, end
}

// note counts a change.
func (q *unitPrinter) note(n *diff.Node) {
	c := n.Change
	if n.Away {
		q.u.changed = true
		return
	}
	if c.Changed() || c.NotesChanged || n.Shifted {
		q.u.changed = true
	}
	if counted(c) {
		q.u.counts[c.Kind]++
	}
	if c.HeadingChanged && c.Old != nil && c.New != nil {
		q.u.headings++
	}
}

func (q *unitPrinter) lines(ns []lawLine, id string, depth int, inserting bool) {
	for _, n := range ns {
		if inserting {
			if !n.new {
				continue
			}
			n.old, n.oldNum = false, n.newNum
		}
		if n.rows != nil {
			q.table(n, id, depth, inserting)
			id = ""
			continue
		}
		par := document.Paragraph{Style: document.Law, Depth: depth, ID: id, Lang: q.textLang(), Mark: n.mark(), Inlines: n.inlines()}
		if len(par.Inlines) == 0 {
			continue
		}
		id = ""
		q.items = append(q.items, item{par, !n.changed() && !inserting})
	}
}

// table prints a table of law, after a line of its own for the number before it.
func (q *unitPrinter) table(n lawLine, id string, depth int, inserting bool) {
	quiet := !n.changed() && !inserting
	if num := numRuns(n.oldNum, n.newNum); len(num) > 0 {
		q.items = append(q.items, item{document.Paragraph{Style: document.Law, Depth: depth, ID: id, Lang: q.textLang(),
			Mark: n.mark(), Inlines: num}, quiet})
	}
	rows := n.rows
	if inserting {
		rows = diff.Table("", words.New(n.edits))
	}
	keep := q.context()
	if quiet || inserting {
		keep = -1
	}
	q.items = append(q.items, item{tableOf(rows, q.textLang(), keep, !q.o.Bare), quiet})
}

// away shows a unit at the place it left: every line deleted.
func (q *unitPrinter) away(n *diff.Node, depth int) {
	p := n.Change.Old
	id := anchor(n)
	if isHeaded(p) {
		id = ""
	}
	if p.Kind.IsHead() {
		head := *p
		head.Children = nil // each article is at its own place
		p = &head
	}
	for _, line := range p.Lines() {
		if line.Note {
			continue
		}
		if line.Table {
			q.table(lawLine{old: true, oldNum: line.Num, edits: words.Diff(line.Text, ""), rows: diff.Table(line.Text, "")}, id, depth+line.Depth, false)
			id = ""
			continue
		}
		in := append(numRuns(line.Num, line.Num), document.T(line.Text))
		q.add(document.Paragraph{Style: document.Law, Depth: depth + line.Depth, ID: id, Lang: q.textLang(),
			Mark: document.Deleted, Inlines: in})
		id = ""
	}
	if borderMoved(q.r, n.Change) {
		q.say(depth, q.border(n.Change))
		return
	}
	q.say(depth, q.l.movedAway(q.place(q.r.New, n.Change.New)))
}

// notes shows the editorial notes of the new text: never marked as law.
func (q *unitPrinter) notes(c *diff.Change, depth int) {
	if c.New == nil || c.Lead == diff.Unnumbered || q.o.Bare {
		return
	}
	num := ""
	if c.New.Status == act.Excluded && !isHeaded(c.New) {
		num = c.New.Num
	}
	for _, n := range c.New.Notes {
		text := n.Text
		if num != "" {
			text, num = num+" "+text, ""
		}
		q.items = append(q.items, item{document.Paragraph{Style: document.Small, Depth: depth, Lang: q.textLang(),
			Inlines: []document.Inline{document.I(text)}}, !c.Changed()})
	}
	if c.NotesChanged && !c.Changed() {
		q.say(depth, q.l.noteChanged)
	}
}

// elide replaces long runs of unchanged lines by "…", leaving keep lines on
// either side. A negative keep leaves all.
func elide(items []item, keep int) []document.Block {
	var out []document.Block
	for i := 0; i < len(items); {
		j := i
		for j < len(items) && items[j].quiet {
			j++
		}
		for k := i; k < j; k++ {
			if keep >= 0 && j-i > 2*keep+1 && k >= i+keep && k < j-keep {
				if k == i+keep {
					out = append(out, document.Paragraph{Style: document.Law, Inlines: []document.Inline{document.T("…")}})
				}
				continue
			}
			out = append(out, items[k].block)
		}
		if j < len(items) {
			out = append(out, items[j].block)
			j++
		}
		i = j
	}
	return out
}
