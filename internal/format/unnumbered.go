package format

import (
	"strconv"
	"strings"

	"zanger/internal/act"
)

// placeUnnumbered finds the place of a paragraph without number by the rule of
// the country. The first text of a unit is its own.
func (b *Builder) placeUnnumbered(pl placement) placement {
	u := b.top().p
	low := startsLow(pl.text) || startsWithDash(pl.text) || b.inLineList()
	rule := b.tradition.capital
	if low {
		rule = b.tradition.small
	}
	empty := len(u.Content) == 0 && len(u.Children) == 0 && u.Status == act.InForce
	switch {
	case b.tradition.capital == counted && b.countsParagraphs() && (rule == counted || empty && u.Kind.IsRoot()):
		pl.role, pl.kind, pl.keep, pl.level = unit, act.Paragraph, b.articleDepth(), 0
		return pl
	case empty:
		pl.role = own
		return pl
	case b.tradition.definitions && b.isDefinition(pl.text):
		pl.role, pl.kind, pl.keep = unit, act.Alinea, b.definitionOwner()
		return pl
	case rule == closing:
		return b.placeClosing(pl)
	}
	pl.role = unit
	if rule == line {
		pl.kind, pl.keep = act.Alinea, b.lineOwner()
		return pl
	}
	pl.kind, pl.keep = act.Subparagraph, b.partOwner()
	return pl
}

// inLineList reports whether a list of lines goes on: the text before leads in
// one, or is a line of it that is not the last. A line may begin with a proper
// name; what begins a new part stands after a full stop.
func (b *Builder) inLineList() bool {
	if b.tradition.capital != part || b.quoted || b.last == "" {
		return false
	}
	if p := b.top().p; p.Kind == act.Alinea {
		return strings.HasSuffix(b.last, ";") || strings.HasSuffix(b.last, ",")
	}
	return strings.HasSuffix(b.last, ":") && len(b.top().p.Children) == 0
}

// countsParagraphs reports whether the open article counts its unnumbered
// paragraphs: it is an article, and none of them has a number.
func (b *Builder) countsParagraphs() bool {
	d := b.articleDepth()
	return d > 0 && b.stack[d-1].have(act.Paragraph).last == ""
}

// articleDepth returns the depth of the open article, 0 for none.
func (b *Builder) articleDepth() int {
	for i := len(b.stack); i > 0; i-- {
		if b.stack[i-1].p.Kind.IsRoot() {
			return i
		}
	}
	return 0
}

// lineOwner returns the depth of the unit that a line continues: the innermost
// one whose own text announces a list with a colon, else the innermost unit.
func (b *Builder) lineOwner() int {
	last := len(b.stack)
	if b.top().p.Kind == act.Alinea {
		last--
	}
	for i := last; i > 0; i-- {
		p := b.stack[i-1].p
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
		if p := b.stack[i-1].p; p.Kind.IsRoot() || p.Kind.IsHead() || b.stack[i-1].level == 0 {
			return i
		}
	}
	return len(b.stack)
}

// placeClosing finds the unit that a paragraph goes on with: the open one, if it
// has no list above it or still leads in one of its own or has just quoted new
// wording; else the one whose list ends here.
func (b *Builder) placeClosing(pl placement) placement {
	n := b.top()
	inList := n.level > 0 || n.p.Kind == act.Alinea
	leads := len(n.p.Content) > 0 && announces(n.p.Content[0].Text)
	switch {
	case announces(pl.text) && (len(n.p.Children) > 0 || inList && !leads && !b.quoted):
		return b.placeLeadIn(pl)
	case len(n.p.Children) > 0 || len(n.p.WrapUp) > 0:
		pl.role = wrap
	case !inList || leads || b.quoted || len(b.stack) < 2:
		pl.role = more
	default:
		pl.role, pl.keep = wrap, len(b.stack)-1
	}
	return pl
}

// placeLeadIn places words that lead in a second list of the article or annex: a
// line of its own, which holds that list.
func (b *Builder) placeLeadIn(pl placement) placement {
	pl.role, pl.kind = unit, act.Alinea
	for pl.keep > 1 && (b.stack[pl.keep-1].level > 0 || b.stack[pl.keep-1].p.Kind == act.Alinea) {
		pl.keep--
	}
	return pl
}

// adopt moves the unnumbered units at the end of the open unit into the last unit
// of kind k before them.
func (b *Builder) adopt(k act.Kind) {
	up := b.top()
	kids := up.p.Children
	i := len(kids)
	for i > 0 && kids[i-1].Kind == act.Subparagraph && kids[i-1].Num == "" && len(kids[i-1].Children) == 0 {
		i--
	}
	if i == 0 || i == len(kids) || kids[i-1].Kind != k {
		return
	}
	owner := kids[i-1]
	n := 2
	for _, c := range owner.Children {
		if c.Kind == act.Subparagraph {
			n++
		}
	}
	for j, part := range kids[i:] {
		marks := b.marks[part.EID]
		delete(b.marks, part.EID)
		b.seen[part.EID] = 0
		part.EID = b.name(owner.EID.Join(act.Subparagraph, strconv.Itoa(n+j)), part.Span)
		part.WID = part.EID
		b.marks[part.EID] = marks
		owner.Span.End = part.Span.End
	}
	up.kin(act.Subparagraph).n -= len(kids) - i
	owner.Children = append(owner.Children, kids[i:]...)
	up.p.Children = kids[:i:i]
}

// isDefinition reports whether a paragraph defines a word in a list of
// definitions that the open unit, or one above it, announces.
func (b *Builder) isDefinition(text string) bool {
	return strings.ContainsRune(openMarks+`"‘'`, firstRune(text)) && b.definitionOwner() > 0
}

// definitionOwner returns the depth of the unit that announces definitions, 0
// for none.
func (b *Builder) definitionOwner() int {
	for i := len(b.stack); i > 0; i-- {
		p := b.stack[i-1].p
		if p.Kind != act.Alinea && len(p.Content) > 0 && announces(p.Content[0].Text) &&
			(len(p.Children) == 0 || p.Children[0].Kind == act.Alinea) {
			return i
		}
		if p.Kind.IsRoot() || p.Kind.IsHead() {
			break
		}
	}
	return 0
}

// flattened undoes a raised number that a flat copy has lost: "11" after "1" is
// 1-1, "12" after that 1-2. It is told by the sequence only.
func (b *Builder) flattened(have kin, num string, sh shape) (string, bool) {
	if !b.tradition.superscripts || sh.class != digits || have.last == "" || have.shape != sh {
		return "", false
	}
	base, sup, _ := strings.Cut(have.last, "-")
	n, err := strconv.Atoi(num)
	m, errBase := strconv.Atoi(base)
	if err != nil || errBase != nil || n <= m+1 {
		return "", false
	}
	s, _ := strconv.Atoi(sup)
	if tail, ok := strings.CutPrefix(num, base); ok && tail == strconv.Itoa(s+1) {
		return base + "-" + tail, true
	}
	return "", false
}

// raisedNum is [Builder.flattened] for headings.
func (b *Builder) raisedNum(h head, span act.Span) string {
	have := b.node(len(b.stack)).have(h.kind)
	flat, ok := b.flattened(have, h.num, shape{})
	if !ok {
		return h.num
	}
	b.find(span, "%q after %s is read as %s", h.printed, have.last, flat)
	return flat
}
