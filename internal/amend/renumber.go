package amend

import (
	"slices"
	"strconv"
	"strings"

	"zanger/internal/act"
)

// renumber gives units other numbers.
func (d *doc) renumber(o *Order) error {
	if len(o.At) != len(o.To) {
		return refuse("%d units get %d new numbers", len(o.At), len(o.To))
	}
	if o.At[0].last().Part == Footnote {
		return d.renumberNotes(o)
	}
	type move struct {
		pl  place
		num string
	}
	var moves []move
	for i, path := range o.At {
		places, err := d.resolve(path)
		if err != nil {
			return err
		}
		if err := inSequence(path.last(), places); err != nil {
			return err
		}
		nums, err := d.numbers(o.To[i], len(places), places[0].node)
		if err != nil {
			return err
		}
		for j, pl := range places {
			moves = append(moves, move{pl, nums[j]})
		}
	}
	if err := d.free(o, func(yield func(*node, string) bool) {
		for _, m := range moves {
			if !yield(m.pl.node, m.num) {
				return
			}
		}
	}); err != nil {
		return err
	}
	for _, m := range moves {
		d.begin(o, m.pl)
		if err := d.setNumber(m.pl, m.num, o); err != nil {
			return err
		}
	}
	var done []*node
	for _, m := range moves {
		a := m.pl.node.article()
		if m.pl.node.kind.IsRoot() || !slices.Contains(done, a) {
			done = append(done, a)
			d.reread(a)
		}
	}
	return nil
}

// numbers lists n numbers of a range, "" for each where the number is dropped.
func (d *doc) numbers(s Step, n int, like *node) ([]string, error) {
	switch {
	case s.Num == "":
		return make([]string, n), nil
	case s.To == "" && n == 1:
		return []string{s.Num}, nil
	case s.To == "":
		return nil, refuse("%d units get the one number %s", n, s.Num)
	}
	last := s.To
	if first, err := strconv.Atoi(s.Num); err == nil && last == toLast {
		last = strconv.Itoa(first + n - 1)
	}
	out := series(s.Num, last, n)
	if len(out) != n {
		return nil, refuse("%d units get the numbers %s to %s", n, s.Num, s.To)
	}
	return out, nil
}

// free checks that new numbers are not taken by units that keep theirs.
func (d *doc) free(o *Order, moves func(func(*node, string) bool)) error {
	moved := map[*node]bool{}
	moves(func(n *node, _ string) bool { moved[n] = true; return true })
	var err error
	moves(func(n *node, num string) bool {
		if num == "" || n.parent == nil || o.At[0].last().Part == OwnText {
			return true
		}
		siblings := n.parent.kids
		if n.kind.IsRoot() {
			siblings = d.root.below(n.kind)
		}
		for _, s := range siblings {
			if s.kind == n.kind && s.print != "" && !moved[s] && bare(s.num) == num {
				err = refuse("%s %s is there already", s.kind, num).among(string(s.eid))
				return false
			}
		}
		return true
	})
	return err
}

// setNumber changes the printed number of a unit.
func (d *doc) setNumber(pl place, num string, o *Order) error {
	n := pl.node
	if pl.step.Part == OwnText {
		return d.numberText(pl, num, o)
	}
	if n.print == "" {
		return refuse("%s has no number", n.eid)
	}
	l := n.firstLine()
	from := 0
	if len(n.head) == 0 && len(n.own) > 0 {
		from = n.own[0].from
	}
	at := strings.Index(l.text(), n.print)
	if at != 0 {
		return refuse("the number of %s does not stand at its beginning", n.eid)
	}
	if num == "" {
		if from == 0 {
			return refuse("%s cannot go without its number", n.eid)
		}
		return d.edit(l, 0, from, "")
	}
	if n.kind.IsHead() && d.bill.Drafting.HeadNumber != nil {
		if fresh, ok := d.bill.Drafting.HeadNumber(n.print, num); ok {
			was := n.print
			n.num, n.print = num, fresh
			return d.edit(l, 0, len(was), fresh)
		}
	}
	i, j := digitsOf(n.print, bare(n.num))
	if i < 0 {
		return refuse("the number %q of %s is not understood", n.print, n.eid)
	}
	if err := d.edit(l, i, j, num); err != nil {
		return err
	}
	n.num, n.print = num, n.print[:i]+num+n.print[j:]
	return nil
}

// digitsOf finds the number itself in the printed one: "4" in "(4)".
func digitsOf(print, num string) (from, to int) {
	i := strings.LastIndex(strings.ToLower(print), num)
	if i < 0 {
		return -1, -1
	}
	return i, i + len(num)
}

// numberText puts a number before text that had none.
func (d *doc) numberText(pl place, num string, o *Order) error {
	n := pl.node
	if num == "" || len(n.own) == 0 || n.own[0].from != 0 {
		return refuse("%s has no text without a number", n.eid)
	}
	for _, k := range n.kids {
		if k.kind == o.To[0].Kind {
			return refuse("%s has units of this kind already", n.eid).among(string(k.eid))
		}
	}
	l := n.own[0].line
	return d.edit(l, 0, 0, printedAs(o.To[0].Kind, num)+" ")
}

// printedAs is how Czech acts print the number of a unit.
func printedAs(k act.Kind, num string) string {
	switch k {
	case act.Subsection:
		return "(" + num + ")"
	case act.Point:
		return num + ")"
	}
	return num + "."
}

// renumberNotes gives footnotes other marks, in the text and below it.
func (d *doc) renumberNotes(o *Order) error {
	to := map[string]string{}
	for i, p := range o.At {
		s := p.last()
		if s.Part != Footnote || s.To != "" || o.To[i].To != "" {
			return refuse("footnotes are renumbered by ranges")
		}
		if _, err := d.footnote(s.Num); err != nil {
			return err
		}
		to[s.Num] = o.To[i].Num
	}
	for _, num := range to {
		if _, moves := to[num]; moves {
			continue
		}
		if _, err := d.footnote(num); err == nil {
			return refuse("footnote %s is there already", num)
		}
	}
	d.begin(o, place{node: d.root})
	for _, l := range d.lines {
		if l.dead || !strings.Contains(l.text(), "^") {
			continue
		}
		text := l.text()
		for at := len(text); at > 0; {
			i := strings.LastIndexByte(text[:at], '^')
			if i < 0 {
				break
			}
			at = i
			num, ok := to[noteMark(text[i:])]
			if n := noteMarkLen(text[i:]); !ok || n < 3 {
				continue
			}
			if err := d.edit(l, i+1, i+1+len(noteMark(text[i:])), num); err != nil {
				return err
			}
		}
	}
	return nil
}
