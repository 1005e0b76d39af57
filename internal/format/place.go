package format

import (
	"fmt"
	"strings"

	"zanger/internal/act"
)

// role says what a paragraph is to the tree.
type role int

const (
	preamble role = iota // before the first unit
	own                  // the first text of the open unit
	more                 // further text of the open unit
	unit                 // a unit of its own
	wrap                 // closing text of a unit
)

// placement is where a paragraph goes: below how many open units, as what.
type placement struct {
	role    role
	keep    int // how many open units stay open
	kind    act.Kind
	level   int // of the tradition, for a numbered unit
	shape   shape
	num     string // bare number, "" to count
	printed string
	text    string
	quoted  bool
	table   bool
	finding string
	// adopts means that the unnumbered units after the last unit of its list turn
	// out to be parts of that unit, since the list goes on after them.
	adopts bool
}

// eid returns the eId the placement gives, for comparing with another.
func (b *Builder) eid(pl placement) act.EID {
	if pl.role != unit {
		if len(b.stack) == 0 {
			return ""
		}
		return b.stack[pl.keep-1].p.EID
	}
	up, parent := b.node(pl.keep), act.EID("")
	if pl.keep > 0 {
		parent = up.p.EID
	}
	num := pl.num
	if num == "" {
		num = fmt.Sprint(ordinal(up.have(pl.kind), pl.kind))
	}
	return parent.Join(pl.kind, num)
}

// place recognises a paragraph by its first characters.
func (b *Builder) place(text string) placement {
	pl := placement{text: text, keep: len(b.stack), level: -1}
	switch {
	case len(b.stack) == 0 && !b.rootNumbers:
		pl.role = preamble
		return pl
	case !b.told && (b.quote.open() || b.quote.opens(text, b.last)):
		pl.role, pl.quoted = more, true
		return pl
	}
	if got, ok := b.placeNumbered(text); ok {
		return got
	}
	if len(b.stack) == 0 {
		pl.role = preamble
		return pl
	}
	return b.placeUnnumbered(pl)
}

// placeNumbered finds the level of a paragraph with a number. Where more than one
// level prints numbers that way, the one wins whose list goes on with it.
func (b *Builder) placeNumbered(text string) (best placement, ok bool) {
	top := 0
	for _, m := range readMarkers(text) {
		for i, lv := range b.levels {
			for _, sh := range lv.shapes {
				if sh != m.shape {
					continue
				}
				pl := b.candidate(i, m, text)
				if s := b.score(pl); !ok || s > top {
					best, top, ok = pl, s, true
				}
			}
		}
	}
	return best, ok
}

func (b *Builder) candidate(i int, m marker, text string) placement {
	pl := placement{role: unit, kind: b.levels[i].kind, level: i, shape: m.shape, keep: b.keepFor(i)}
	pl.num, pl.printed, pl.text = eidNum(m.num), strings.TrimSpace(text[:m.size]), text[m.size:]
	if b.resumes(pl) {
		pl.keep, pl.adopts = pl.keep-1, true
	}
	have := b.node(pl.keep).have(pl.kind)
	if flat, ok := b.flattened(have, pl.num, m.shape); ok {
		pl.finding = fmt.Sprintf("%q after %s is read as %s", pl.printed, have.last, flat)
		pl.num = flat
	}
	return pl
}

// resumes reports whether a number goes on with the list that an unnumbered part
// has interrupted: the part is open and has no units of its own.
func (b *Builder) resumes(pl placement) bool {
	if pl.keep < 2 {
		return false
	}
	n, up := &b.stack[pl.keep-1], &b.stack[pl.keep-2]
	k := up.have(pl.kind)
	return n.level < 0 && n.p.Kind == act.Subparagraph && n.p.Num == "" && len(n.p.Children) == 0 && !announces(b.last) &&
		k.last != "" && k.shape == pl.shape && b.tradition.follows(k.last, pl.num, pl.shape.class) == next
}

// score says how well a number fits a level.
func (b *Builder) score(pl placement) int {
	up := b.node(pl.keep)
	first := isFirst(pl.num, pl.shape.class)
	announced := 0
	if first && pl.keep == len(b.stack) && announces(b.last) {
		announced = 15
	}
	k := up.have(pl.kind)
	if k.last != "" && k.shape == pl.shape {
		switch o := b.tradition.follows(k.last, pl.num, pl.shape.class); {
		case o == next:
			return 30
		case o == forward:
			return 10
		case first:
			return 5
		}
		return 1
	}
	switch {
	case first && k.n > 0: // the country counts those without number
		return 12 + announced
	case first && up.numberedKids():
		return 15 + announced
	case first:
		return 20 + announced
	case up.numberedKids():
		return 3
	}
	return 8
}

func (n *unitNode) numberedKids() bool {
	for _, k := range n.kids {
		if k.last != "" {
			return true
		}
	}
	return false
}

// announces reports whether text leads in a list.
func announces(text string) bool {
	return strings.HasSuffix(text, ":") || strings.HasSuffix(text, "—") || strings.HasSuffix(text, "–")
}

// keepFor returns how many open units a unit of level i leaves open: all that
// are above it. A part of a unit stays open for the numbered units that follow
// it, a line does not, unless it leads in a list.
func (b *Builder) keepFor(i int) int {
	keep := len(b.stack)
	for keep > 0 {
		n := &b.stack[keep-1]
		if b.tradition.rank(n.p.Kind, true) > 0 {
			break
		}
		if n.level >= 0 && n.level < i {
			break
		}
		if n.level < 0 && b.takesNumbers(n.p) && b.levelBelow(keep-1) < i {
			break
		}
		keep--
	}
	return keep
}

// takesNumbers reports whether an unnumbered unit may hold numbered ones.
func (b *Builder) takesNumbers(p *act.Provision) bool {
	switch p.Kind {
	case act.Subparagraph:
		return true
	case act.Alinea:
		return b.tradition.capital == closing && len(p.Content) > 0 && announces(p.Content[len(p.Content)-1].Text)
	}
	return false
}

// levelBelow returns the level of the innermost numbered unit among the first n
// open ones, -1 for none.
func (b *Builder) levelBelow(n int) int {
	for i := n - 1; i >= 0; i-- {
		if b.stack[i].level >= 0 {
			return b.stack[i].level
		}
	}
	return -1
}

// placeAt makes the placement for a paragraph whose unit the source names.
func (b *Builder) placeAt(eid act.EID, num, text string, wrapUp bool) (placement, error) {
	parent := eid.Parent()
	if wrapUp {
		parent = eid
	}
	steps, err := eid.Steps()
	if err != nil {
		return placement{}, err
	}
	last := steps[len(steps)-1]
	for keep := len(b.stack); keep > 0; keep-- {
		p := b.stack[keep-1].p
		switch {
		case p.EID == eid && wrapUp:
			return placement{role: wrap, keep: keep, text: text}, nil
		case p.EID == eid && num == "":
			return placement{role: more, keep: keep, text: text}, nil
		case p.EID == parent && !wrapUp:
			return placement{role: unit, keep: keep, kind: last.Kind, level: b.levelOf(last.Kind, num, keep),
				shape: shapeOf(num, last.Num), num: last.Num, printed: num, text: text}, nil
		}
	}
	return placement{}, fmt.Errorf("no open unit %q to put %q in", parent, eid)
}

// levelOf returns the level of a unit of kind k below the first n open units, -1
// for one that has none.
func (b *Builder) levelOf(k act.Kind, num string, n int) int {
	if num == "" && k != act.Paragraph {
		return -1
	}
	above := b.levelBelow(n)
	found := -1
	for i, lv := range b.levels {
		if lv.kind == k && (found < 0 || found <= above) {
			found = i
		}
	}
	return found
}

// shapeOf returns how a number is printed; for one that is printed in a way no
// list has, its bare form tells what it is made of.
func shapeOf(printed, num string) shape {
	if m := readMarkers(printed); len(m) > 0 {
		return m[0].shape
	}
	if num != "" && isDigit(num[0]) {
		return shape{}
	}
	return shape{class: letters}
}

// put carries out a placement.
func (b *Builder) put(pl placement, p Paragraph) {
	block := act.Block{Text: pl.text, Quoted: pl.quoted, Table: pl.table, Span: p.Span}
	if pl.quoted && !b.told {
		b.quote.take(pl.text)
	}
	if pl.finding != "" {
		b.find(p.Span, "%s", pl.finding)
	}
	b.last, b.quoted = pl.text, pl.quoted
	switch {
	case len(b.stack) == 0 && pl.role != unit:
		b.preamble = append(b.preamble, block)
		return
	case pl.role == wrap:
		b.closeTo(pl.keep)
		b.top().p.WrapUp = append(b.top().p.WrapUp, block)
	case pl.role == unit:
		b.open(pl, p)
		if pl.text != "" {
			b.top().p.Content = append(b.top().p.Content, block)
		}
	default:
		b.closeTo(pl.keep)
		u := b.top().p
		if len(u.WrapUp) > 0 {
			u.WrapUp = append(u.WrapUp, block)
		} else {
			u.Content = append(u.Content, block)
		}
	}
	b.grow(p.Span)
}

// open closes the units a placement ends and opens its own.
func (b *Builder) open(pl placement, p Paragraph) *act.Provision {
	b.closeTo(pl.keep)
	if pl.adopts {
		b.adopt(pl.kind)
	}
	b.checkOrder(pl.kind, pl.num, pl.shape, p.Span)
	u := &act.Provision{Kind: pl.kind, Num: pl.printed, Span: p.Span}
	b.add(u, pl.num, pl.shape, pl.level)
	if pl.printed != "" {
		m := b.marks[u.EID]
		m.Num = p.Source(0, min(len(pl.printed), len(p.Text)))
		if pl.text == "" {
			m.Lines = append(m.Lines, p.Span)
		}
	}
	return u
}

// checkOrder finds a number that does not follow the one before it.
func (b *Builder) checkOrder(k act.Kind, num string, sh shape, span act.Span) {
	have := b.node(len(b.stack)).have(k)
	if num == "" || have.last == "" || have.shape.class != sh.class || num == have.last {
		return
	}
	if b.tradition.follows(have.last, num, sh.class) == backward {
		b.find(span, "%s %s comes after %s", k, num, have.last)
	}
}
