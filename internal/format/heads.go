package format

import (
	"strings"

	"zanger/internal/act"
)

// Heading takes a heading line: a unit down to the article. A heading that is
// no known unit is kept as a division without number.
func (b *Builder) Heading(text string, span act.Span) {
	p := Paragraph{Text: text, Span: span, Style: Heading}
	h, ok := b.heads.read(text, true)
	if !ok {
		b.find(span, "heading %q is no numbered unit: kept as a division", clip(text))
		b.Division(p)
		return
	}
	b.openHead(h, p)
}

// HeadInfo is what a heading says of its unit.
type HeadInfo struct {
	Kind act.Kind
	Num  string // as in eIds, "" for none
	Text string // the title, "" where it stands elsewhere
	// At is where Text begins in the paragraph.
	At int
}

// ReadHead reads p as the heading of a unit down to the article, without taking it.
func (b *Builder) ReadHead(p Paragraph) (HeadInfo, bool) {
	h, ok := b.heads.read(p.Text, p.Style == Heading)
	return HeadInfo{h.kind, h.num, h.text, h.at}, ok
}

// Head reports whether p begins a unit down to the article, and if so takes it.
// The heading of a unit may go on in the paragraph after it; see
// [Builder.Subheading].
func (b *Builder) Head(p Paragraph) bool {
	h, ok := b.heads.read(p.Text, p.Style == Heading)
	if ok {
		b.openHead(h, p)
	}
	return ok
}

// Division takes a heading that groups what follows without a number.
func (b *Builder) Division(p Paragraph) {
	b.openHead(head{kind: act.Division, text: p.Text}, p)
}

// Annex opens an annex without number or heading, for text below the signatures.
func (b *Builder) Annex(at act.Span) {
	p := Paragraph{Span: act.Span{Start: at.Start, End: at.Start}}
	b.openHead(head{kind: act.Schedule}, p)
}

// NumberOnly takes p, the words of a heading up to its number, as a unit of which
// h says the kind and number; its text stands behind it on the same line.
func (b *Builder) NumberOnly(h HeadInfo, p Paragraph) {
	p.Text = strings.TrimRight(p.Text, spaces+".:—–-")
	b.openHead(head{kind: h.Kind, printed: p.Text, num: h.Num}, p)
}

// InArticle reports whether an article or section is open.
func (b *Builder) InArticle() bool { return b.articleDepth() > 0 }

func (b *Builder) openHead(h head, p Paragraph) {
	b.endQuote(p.Span)
	keep := len(b.stack)
	numbered := h.printed != ""
	for keep > 0 && !b.holds(b.stack[keep-1].p, b.tradition.rank(h.kind, numbered)) {
		keep--
	}
	b.closeTo(keep)
	h.num = b.raisedNum(h, p.Span)
	if h.guessed != "" {
		b.find(p.Span, "%s", h.guessed)
	}
	b.checkOrder(h.kind, h.num, shape{}, p.Span)
	u := &act.Provision{Kind: h.kind, Num: h.printed, Heading: h.text, Span: p.Span}
	b.add(u, h.num, shape{}, -1)
	m := b.marks[u.EID]
	m.Lines = append(m.Lines, p.Span)
	if h.printed != "" {
		m.Num = p.Source(0, len(h.printed))
	}
	if h.text != "" {
		m.Heading = p.Source(len(p.Text)-len(h.text), len(p.Text))
	}
	b.last, b.quoted = "", false
}

// holds reports whether a unit p may contain a head of a rank.
func (b *Builder) holds(p *act.Provision, rank int) bool {
	r := b.tradition.rank(p.Kind, p.Num != "")
	return r > 0 && r < rank
}

// CanTakeSubheading reports whether the open unit is a head or article that has
// no text yet.
func (b *Builder) CanTakeSubheading() bool {
	if len(b.stack) == 0 {
		return false
	}
	p := b.top().p
	return (p.Kind.IsRoot() || p.Kind.IsHead()) && len(p.Content) == 0 && len(p.Children) == 0
}

// Subheading adds a further line to the heading of the open unit.
func (b *Builder) Subheading(p Paragraph) {
	u := b.top().p
	m := b.marks[u.EID]
	whole := p.Source(0, len(p.Text))
	if u.Heading == "" {
		u.Heading, m.Heading = p.Text, whole
	} else {
		u.Heading += " " + p.Text
		m.Heading.End = whole.End
	}
	m.Lines = append(m.Lines, p.Span)
	b.grow(p.Span)
}

// Rubric puts a line that stood before the open unit into its heading: the title
// above the number, as Serbian articles have it.
func (b *Builder) Rubric(p Paragraph) {
	u := b.top().p
	m := b.marks[u.EID]
	u.Heading, m.Heading = p.Text, p.Source(0, len(p.Text))
	m.Lines = append([]act.Span{p.Span}, m.Lines...)
	u.Span.Start = min(u.Span.Start, p.Span.Start)
}
