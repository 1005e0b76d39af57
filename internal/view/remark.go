package view

import (
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/diff"
	"zanger/internal/document"
)

// say adds a line of ours below a line of law.
func (q *unitPrinter) say(depth int, s string) {
	if q.o.Bare {
		return
	}
	q.add(document.Paragraph{Style: document.Small, Depth: depth, Inlines: []document.Inline{document.T(strings.TrimSuffix(capital(s), ".") + ".")}})
}

func (l *labels) movedAway(to string) string { return fmt.Sprintf(l.movedTo, to) }

// remark says what happened to a unit, and by which law.
func (q *unitPrinter) remark(c *diff.Change, depth int) {
	if c.Included {
		return
	}
	if s := q.what(c); s != "" {
		q.say(depth, s+q.attribution(c.Events))
	}
}

// what says in words what happened.
func (q *unitPrinter) what(c *diff.Change) string {
	l := q.l
	switch {
	case c.Group != nil:
		return q.grouped(c)
	case c.Kind == diff.Inserted && c.Old != nil:
		return l.restored
	case c.Kind == diff.Inserted:
		return q.named(q.r.New, c.New, l.inserted)
	case c.Kind == diff.Repealed && c.New != nil:
		return q.named(q.r.New, c.New, l.excluded)
	case c.Kind == diff.Repealed:
		return q.named(q.r.Old, c.Old, l.gone)
	case c.Lead == diff.Numbered:
		return fmt.Sprintf(l.gotNumber, q.place(q.r.Old, c.Old), bare(c.NewNum)) + "; " + l.extent(c)
	case c.Lead == diff.Unnumbered:
		return fmt.Sprintf(l.lostNumber, bare(c.OldNum), q.place(q.r.New, c.New)) + "; " + l.extent(c)
	case borderMoved(q.r, c):
		return q.border(c)
	case c.Kind == diff.Moved:
		return q.between(c) + "; " + l.extent(c)
	case c.Kind == diff.Renumbered && c.OldNum != c.NewNum:
		return fmt.Sprintf(l.renumbered, c.OldNum, c.NewNum) + ", " + l.extent(c)
	case c.Edited():
		return q.named(q.r.New, c.New, l.extent(c))
	}
	return "" // only what stands above it has another number
}

// named puts before s where a unit stands.
func (q *unitPrinter) named(x *act.Expression, p *act.Provision, s string) string {
	return q.place(x, p) + ": " + s
}

// bare is a printed number within a sentence: "1" for "1.".
func bare(num string) string { return strings.TrimSuffix(num, ".") }

// attribution names the laws that made a change, once they were looked for.
func (p *redliner) attribution(events []act.Event) string {
	if p.r.To.IsZero() || !p.attributed {
		return "" // said once, above
	}
	if len(events) == 0 {
		return " — " + p.l.notAttributed
	}
	names := make([]string, len(events))
	for i, e := range events {
		names[i] = p.l.nameOf(p.o.Name, e)
	}
	form := p.l.by
	if len(names) > 1 { // which of them did it, the recorded extent does not tell
		form = p.l.byOneOf
	}
	return " — " + fmt.Sprintf(form, strings.Join(names, "; "))
}

// renumberedRun returns the first units of ns that only have other numbers, by
// the same laws.
func (q *unitPrinter) renumberedRun(ns []*diff.Node) []*diff.Node {
	for i, n := range ns {
		c := n.Change
		plain := c.Kind == diff.Renumbered && c.OldNum != c.NewNum && c.Lead == diff.NoLead && !c.Edited() &&
			!n.Away && !n.Shifted && len(n.Children) == 0 && !c.NotesChanged && len(c.WrapUp) == 0
		if !plain || q.attribution(c.Events) != q.attribution(ns[0].Change.Events) {
			return ns[:i]
		}
	}
	return ns
}

func (q *unitPrinter) remarkRun(run []*diff.Node, depth int) {
	parts := make([]string, len(run))
	for i, n := range run {
		parts[i] = fmt.Sprintf(q.l.renumbered, n.Change.OldNum, n.Change.NewNum)
	}
	q.say(depth, strings.Join(parts, ", ")+": "+q.l.wordsSame+q.attribution(run[0].Change.Events))
}

// place says where a unit stands.
func (q *unitPrinter) place(x *act.Expression, p *act.Provision) string {
	if q.o.Cite != nil {
		if s := q.o.Cite(x, p); s != "" {
			return s
		}
	}
	return q.path(x, p)
}

// path is the printed numbers from the article down, such as "Article 6, 1., 8)".
func (q *unitPrinter) path(x *act.Expression, p *act.Provision) string {
	places := q.oldPlaces
	if x == q.r.New {
		places = q.newPlaces
	}
	var nums []string
	for at := p; at != nil && (at == p || !at.Kind.IsHead()); at = places[at] {
		if at.Num != "" {
			nums = append([]string{at.Num}, nums...)
		}
	}
	if len(nums) == 0 {
		return string(p.EID)
	}
	return strings.Join(nums, ", ")
}

// borderMoved reports whether only the place of the heading of c changed, between
// articles that all stayed: other ones begin the chapter now.
func borderMoved(r *diff.Result, c *diff.Change) bool {
	if c.Kind != diff.Moved || c.New == nil || !c.New.Kind.IsHead() || c.OldNum != c.NewNum {
		return false
	}
	old, new := firstArticle(c.Old), firstArticle(c.New)
	return old != nil && new != nil && !slices.ContainsFunc(r.Changes, func(c *diff.Change) bool { return c.Old == old && c.New == new })
}

// firstArticle is the first article below a head, nil for none.
func firstArticle(p *act.Provision) *act.Provision {
	for q := range p.All() {
		if q.Kind.IsRoot() {
			return q
		}
	}
	return nil
}

// border says with which article a chapter begins now, and began before.
func (q *unitPrinter) border(c *diff.Change) string {
	return q.place(q.r.New, c.New) + ": " + fmt.Sprintf(borderWords[q.l.code],
		q.place(q.r.New, firstArticle(c.New)), q.place(q.r.Old, firstArticle(c.Old)))
}

var borderWords = in3(
	"the border was moved; it now begins with %s, before with %s",
	"граница передвинута; теперь начинается с: %s, прежде с: %s",
	"шекарасы жылжытылды; енді мынадан басталады: %s, бұрын: %s")

// between says from where to where a unit moved, with the chapters when they are
// others.
func (q *unitPrinter) between(c *diff.Change) string {
	from, to := q.place(q.r.Old, c.Old), q.place(q.r.New, c.New)
	if f, t := c.OldPlace, c.NewPlace; f != nil && t != nil && f.Kind.IsHead() && t.Kind.IsHead() && f.EID != t.EID {
		from, to = headLine(f.Num, from), headLine(t.Num, to)
	}
	return fmt.Sprintf(q.l.moved, from, to)
}
