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
	num     string // bare number, "" to count
	printed string
	text    string
	quoted  bool
	table   bool
}

// eid returns the eId the placement gives, for comparing with another.
func (b *Builder) eid(pl placement) act.EID {
	if pl.role != unit {
		if len(b.stack) == 0 {
			return ""
		}
		return b.stack[pl.keep-1].EID
	}
	var parent act.EID
	siblings := b.body
	if pl.keep > 0 {
		parent, siblings = b.stack[pl.keep-1].EID, b.stack[pl.keep-1].Children
	}
	num := pl.num
	if num == "" {
		num = fmt.Sprint(ordinal(siblings, pl.kind))
	}
	return parent.Join(pl.kind, num)
}

// place recognises a paragraph by its first characters.
func (b *Builder) place(text string) placement {
	pl := placement{text: text, keep: len(b.stack)}
	switch {
	case len(b.stack) == 0:
		pl.role = preamble
		return pl
	case b.quote.open() || b.quote.opens(text, b.last):
		pl.role, pl.quoted = more, true
		return pl
	}
	for i, lv := range b.tradition.levels {
		m := lv.pattern.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		pl.role, pl.kind = unit, lv.kind
		pl.num = eidNum(text[m[2]:m[3]])
		pl.printed = strings.TrimSpace(text[:m[1]])
		pl.text = text[m[1]:]
		pl.keep = b.keepFor(i)
		return pl
	}
	return b.placeUnnumbered(pl)
}

// keepFor returns how many open units a unit of level i leaves open: all that
// are above it. A part of a unit stays open for the numbered units that follow
// it, a line does not.
func (b *Builder) keepFor(i int) int {
	keep := len(b.stack)
	for keep > 0 {
		p := b.stack[keep-1]
		if headRank[p.Kind] > 0 || p.Kind == act.Schedule {
			break
		}
		if p.Num == "" && p.Kind == act.Subparagraph && b.levelBelow(keep-1) < i {
			break
		}
		if j := b.levelOf(p); j >= 0 && j < i {
			break
		}
		keep--
	}
	return keep
}

// levelOf returns the level of p in the tradition, -1 for other units.
func (b *Builder) levelOf(p *act.Provision) int {
	if p.Num == "" {
		return -1
	}
	for i, lv := range b.tradition.levels {
		if lv.kind == p.Kind {
			return i
		}
	}
	return -1
}

// levelBelow returns the level of the innermost numbered unit among the first n
// open ones, -1 for none.
func (b *Builder) levelBelow(n int) int {
	for _, p := range b.stack[:n] {
		if i := b.levelOf(p); i >= 0 {
			return i
		}
	}
	return -1
}

// placeUnnumbered finds the place of a paragraph without number. Law 480-V
// art. 23: a part is a complete norm and begins with a capital; a line (abzac)
// begins with a small letter. The first text of a unit is its own.
func (b *Builder) placeUnnumbered(pl placement) placement {
	top := b.top()
	if len(top.Content) == 0 && len(top.Children) == 0 && top.Status == act.InForce {
		pl.role = own
		return pl
	}
	pl.role = unit
	if startsLow(pl.text) {
		pl.kind = act.Alinea
		pl.keep = b.lineOwner()
		return pl
	}
	pl.kind = act.Subparagraph
	pl.keep = b.partOwner()
	return pl
}

// lineOwner returns the depth of the unit that a line continues: the innermost
// one whose own text announces a list with a colon, else the innermost unit.
func (b *Builder) lineOwner() int {
	last := len(b.stack)
	if b.top().Kind == act.Alinea {
		last--
	}
	for i := last; i > 0; i-- {
		p := b.stack[i-1]
		if n := len(p.Content); n > 0 && strings.HasSuffix(p.Content[n-1].Text, ":") {
			return i
		}
		if p.Kind.IsRoot() || p.Kind.IsHead() {
			break
		}
	}
	return last
}

// partOwner returns the depth of the unit that a new part belongs to: the
// innermost paragraph or subsection, else the article.
func (b *Builder) partOwner() int {
	for i := len(b.stack); i > 0; i-- {
		p := b.stack[i-1]
		if p.Kind.IsRoot() || p.Kind.IsHead() || b.levelOf(p) == 0 {
			return i
		}
	}
	return len(b.stack)
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
		p := b.stack[keep-1]
		switch {
		case p.EID == eid && wrapUp:
			return placement{role: wrap, keep: keep, text: text}, nil
		case p.EID == eid && num == "":
			return placement{role: more, keep: keep, text: text}, nil
		case p.EID == parent && !wrapUp:
			return placement{role: unit, keep: keep, kind: last.Kind, num: last.Num, printed: num, text: text}, nil
		}
	}
	return placement{}, fmt.Errorf("no open unit %q to put %q in", parent, eid)
}

// put carries out a placement.
func (b *Builder) put(pl placement, span act.Span) {
	block := act.Block{Text: pl.text, Quoted: pl.quoted, Table: pl.table, Span: span}
	if pl.quoted {
		b.quote.take(pl.text)
	}
	b.last = pl.text
	switch {
	case len(b.stack) == 0 && pl.role != unit:
		b.preamble = append(b.preamble, block)
		return
	case pl.role == wrap:
		b.stack = b.stack[:pl.keep]
		b.top().WrapUp = append(b.top().WrapUp, block)
	case pl.role == unit:
		b.open(pl, span)
		if pl.text != "" {
			b.top().Content = append(b.top().Content, block)
		}
	default:
		b.stack = b.stack[:pl.keep]
		p := b.top()
		p.Content = append(p.Content, block)
	}
	b.grow(span)
}

// open closes the units a placement ends and opens its own.
func (b *Builder) open(pl placement, span act.Span) *act.Provision {
	b.stack = b.stack[:pl.keep]
	p := &act.Provision{Kind: pl.kind, Num: pl.printed, Span: span}
	if prev := b.lastSibling(pl.kind); prev != "" && pl.num != "" && act.CompareNum(prev, pl.num) >= 0 {
		b.find(span, "%s %s comes after %s", pl.kind, pl.num, prev)
	}
	b.add(p, pl.num)
	return p
}

// lastSibling returns the number of the last unit of kind k below the open one.
func (b *Builder) lastSibling(k act.Kind) string {
	if len(b.stack) == 0 {
		return ""
	}
	kids := b.top().Children
	for i := len(kids) - 1; i >= 0; i-- {
		if kids[i].Kind == k {
			return kids[i].Number()
		}
	}
	return ""
}
