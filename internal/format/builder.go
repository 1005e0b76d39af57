package format

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"zanger/internal/act"
)

// Builder makes the tree of provisions of one expression from its headings and
// paragraphs in reading order.
type Builder struct {
	tradition *tradition
	levels    []levelShapes
	heads     *headReader

	preamble []act.Block
	notes    []act.Note
	body     []*act.Provision
	root     unitNode   // counts the units at the top
	stack    []unitNode // open units, outermost first
	seen     map[act.EID]int
	marks    map[act.EID]*Marks
	quote    quoteTracker
	// told means that the reader says which paragraphs are quoted wording.
	told bool
	// rootNumbers means that numbered paragraphs may stand at the top.
	rootNumbers bool
	last        string // text of the last paragraph, for what it announces
	quoted      bool   // the last paragraph was quoted wording

	findings []note
}

// levelShapes is a level of the tradition with its ways to print a number.
type levelShapes struct {
	kind   act.Kind
	shapes []shape
}

// unitNode is an open unit with what is counted below it.
type unitNode struct {
	p     *act.Provision
	level int // of the tradition, -1 for heads, articles and unnumbered units
	kids  []kin
}

// kin counts the units of one kind below a unit.
type kin struct {
	kind  act.Kind
	n     int
	last  string // number of the last numbered one
	shape shape  // how it is printed
}

type note struct {
	span act.Span
	msg  string
}

// NewBuilder returns a builder for texts of a country in a language.
func NewBuilder(country, language string) *Builder {
	b := &Builder{heads: newHeadReader(country, language), seen: map[act.EID]int{}, marks: map[act.EID]*Marks{}}
	b.tradition = b.heads.t
	for _, l := range b.tradition.levels {
		b.levels = append(b.levels, levelShapes{l.kind, l.shapes()})
	}
	b.quote.low = language == "cs"
	return b
}

// TellQuotes says that the reader finds quoted wording itself, with [Quotations],
// and hands it to [Builder.Quoted].
func (b *Builder) TellQuotes() { b.told = true }

// NumbersAtTop lets numbered paragraphs be units without an article above them,
// as in acts that have none, and in pieces of acts. Without it what stands before
// the first heading is the preamble, such as numbered recitals.
func (b *Builder) NumbersAtTop() { b.rootNumbers = true }

// Tree is what a builder made.
type Tree struct {
	Preamble []act.Block
	Notes    []act.Note
	Body     []*act.Provision
	Marks    map[act.EID]*Marks
}

// Done returns the tree. Each finding is passed to report with the span of the
// paragraph it is about.
func (b *Builder) Done(report func(act.Span, string)) Tree {
	if b.quote.open() {
		b.find(act.Span{}, "quoted wording is not closed at the end of the text")
	}
	b.closeTo(0)
	for _, n := range b.findings {
		report(n.span, n.msg)
	}
	return Tree{b.preamble, b.notes, b.body, b.marks}
}

func (b *Builder) find(s act.Span, format string, args ...any) {
	b.findings = append(b.findings, note{s, fmt.Sprintf(format, args...)})
}

func (b *Builder) endQuote(span act.Span) {
	if b.quote.open() {
		b.find(span, "quoted wording before this heading is not closed")
		b.quote = quoteTracker{low: b.quote.low}
	}
}

// Paragraph takes a paragraph of law text.
func (b *Builder) Paragraph(text string, span act.Span) { b.Text(Paragraph{Text: text, Span: span}) }

// Text takes a paragraph of law text. What unit it is follows from its number and
// from its first letter.
func (b *Builder) Text(p Paragraph) { b.put(b.place(p.Text), p) }

// More takes a paragraph that goes on with the open unit.
func (b *Builder) More(p Paragraph) {
	b.put(placement{role: more, keep: len(b.stack), text: p.Text}, p)
}

// Quoted takes a paragraph of new wording that an amending act sets in quotation
// marks: it belongs to the open unit, whatever numbers it has.
func (b *Builder) Quoted(p Paragraph) {
	b.put(placement{role: more, keep: len(b.stack), text: p.Text, quoted: true}, p)
}

// Table takes a table as text, one line per row.
func (b *Builder) Table(text string, span act.Span) {
	b.put(placement{role: more, keep: len(b.stack), text: text, table: true}, Paragraph{Text: text, Span: span})
}

// Reads reports whether [Builder.Paragraph] would read text, as printed with its
// number, into the unit eid. A writer asks it to know where a paragraph must say
// more of itself than its first characters do.
func (b *Builder) Reads(text string, eid act.EID, opensUnit bool) bool {
	pl := b.place(text)
	return pl.role != wrap && !pl.adopts && (pl.role == unit) == opensUnit && b.eid(pl) == eid
}

// Placed takes a paragraph whose unit is known: the provision eid, whose number
// is printed as num. wrapUp makes it closing text of eid instead.
func (b *Builder) Placed(eid act.EID, num, text string, wrapUp bool, span act.Span) error {
	pl, err := b.placeAt(eid, num, text, wrapUp)
	if err != nil {
		return err
	}
	b.put(pl, Paragraph{Text: text, Span: span})
	return nil
}

func (b *Builder) top() *unitNode { return &b.stack[len(b.stack)-1] }

// node returns the innermost of the first n open units; for 0, what counts the
// units at the top.
func (b *Builder) node(n int) *unitNode {
	if n == 0 {
		return &b.root
	}
	return &b.stack[n-1]
}

// grow extends the spans of all open units to the end of span.
func (b *Builder) grow(span act.Span) {
	for _, n := range b.stack {
		n.p.Span.End = max(n.p.Span.End, span.End)
	}
}

// add names p, puts it below the open unit and opens it.
func (b *Builder) add(p *act.Provision, num string, sh shape, level int) {
	up, parent := b.node(len(b.stack)), act.EID("")
	siblings := &b.body
	if len(b.stack) > 0 {
		parent, siblings = up.p.EID, &up.p.Children
		b.beforeChild(up.p)
	}
	k := up.kin(p.Kind)
	if num == "" {
		num = fmt.Sprint(ordinal(*k, p.Kind))
	} else if p.Num != "" {
		k.last, k.shape = num, sh
	}
	k.n++
	p.EID = b.name(parent.Join(p.Kind, num), p.Span)
	p.WID = p.EID
	b.marks[p.EID] = &Marks{}
	*siblings = append(*siblings, p)
	b.stack = append(b.stack, unitNode{p: p, level: level})
	b.grow(p.Span)
}

// beforeChild prepares p for a child: a note after its text stood before the
// child, and closing words turn out to be an unnumbered line between the two.
func (b *Builder) beforeChild(p *act.Provision) {
	if len(p.Children) == 0 {
		for i := range p.Notes {
			if p.Notes[i].Place == act.NoteAfter {
				p.Notes[i].Place = act.NoteLead
			}
		}
	}
	if len(p.WrapUp) == 0 {
		return
	}
	blocks := p.WrapUp
	p.WrapUp = nil
	l := &act.Provision{Kind: act.Alinea, Content: blocks,
		Span: act.Span{Start: blocks[0].Span.Start, End: blocks[len(blocks)-1].Span.End}}
	k := b.top().kin(act.Alinea)
	l.EID = b.name(p.EID.Join(act.Alinea, fmt.Sprint(ordinal(*k, act.Alinea))), l.Span)
	l.WID = l.EID
	k.n++
	b.marks[l.EID] = &Marks{}
	p.Children = append(p.Children, l)
}

// name makes e unique.
func (b *Builder) name(e act.EID, span act.Span) act.EID {
	n := b.seen[e]
	b.seen[e]++
	if n == 0 {
		return e
	}
	b.find(span, "%s appears twice", e)
	for {
		n++
		if again := act.EID(fmt.Sprintf("%s_%d", e, n)); b.seen[again] == 0 {
			b.seen[again]++
			return again
		}
		b.seen[e]++
	}
}

// kin returns the count of the units of kind k below n.
func (n *unitNode) kin(k act.Kind) *kin {
	for i := range n.kids {
		if n.kids[i].kind == k {
			return &n.kids[i]
		}
	}
	n.kids = append(n.kids, kin{kind: k})
	return &n.kids[len(n.kids)-1]
}

// have returns what is known of the units of kind k below n, without making room
// for them.
func (n *unitNode) have(k act.Kind) kin {
	for _, f := range n.kids {
		if f.kind == k {
			return f
		}
	}
	return kin{kind: k}
}

// ordinal counts unnumbered units: the unit's own text is the first line and the
// first part of it.
func ordinal(have kin, k act.Kind) int {
	if k == act.Alinea || k == act.Subparagraph {
		return have.n + 2
	}
	return have.n + 1
}

func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}

// startsLow reports whether the first letter of s is a small one.
func startsLow(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
		if unicode.IsDigit(r) {
			return false
		}
	}
	return false
}

// startsWithDash reports whether s is a line of a list with dashes or dots.
func startsWithDash(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("-–—•▪", r) && strings.HasPrefix(s[size:], " ")
}
