package format

import (
	"fmt"
	"strings"
	"unicode"

	"zanger/internal/act"
)

// Builder makes the tree of provisions of one expression from its headings and
// paragraphs in reading order.
type Builder struct {
	country, lang string
	tradition     tradition

	preamble []act.Block
	notes    []act.Note
	body     []*act.Provision
	stack    []*act.Provision // open units, outermost first
	seen     map[act.EID]int
	quote    quoteTracker
	last     string // text of the last paragraph, for what it announces

	findings []note
}

type note struct {
	span act.Span
	msg  string
}

// NewBuilder returns a builder for texts of a country in a language.
func NewBuilder(country, lang string) *Builder {
	return &Builder{country: country, lang: lang, tradition: traditionOf(country), seen: map[act.EID]int{}}
}

// Tree is what a builder made.
type Tree struct {
	Preamble []act.Block
	Notes    []act.Note
	Body     []*act.Provision
}

// Done returns the tree. Each finding is passed to report with the span of the
// paragraph it is about.
func (b *Builder) Done(report func(act.Span, string)) Tree {
	if b.quote.open() {
		b.find(act.Span{}, "quoted wording is not closed at the end of the text")
	}
	for _, n := range b.findings {
		report(n.span, n.msg)
	}
	return Tree{b.preamble, b.notes, b.body}
}

func (b *Builder) find(s act.Span, format string, args ...any) {
	b.findings = append(b.findings, note{s, fmt.Sprintf(format, args...)})
}

// Heading takes a heading line: a unit down to the article. A heading that is
// no known unit is kept as a division without number.
func (b *Builder) Heading(text string, span act.Span) {
	b.endQuote(span)
	h, ok := parseHead(text, b.lang)
	if !ok {
		h = head{kind: act.Division, text: text}
		b.find(span, "heading %q is no numbered unit: kept as a division", clip(text))
	}
	for len(b.stack) > 0 && !b.holds(b.top(), h.kind) {
		b.pop()
	}
	p := &act.Provision{Kind: h.kind, Num: h.printed, Heading: h.text, Span: span}
	b.add(p, h.num)
	b.last = ""
}

// holds reports whether a unit p may contain a head of kind k.
func (b *Builder) holds(p *act.Provision, k act.Kind) bool {
	r, isHead := headRank[p.Kind]
	return isHead && r < headRank[k]
}

func (b *Builder) endQuote(span act.Span) {
	if b.quote.open() {
		b.find(span, "quoted wording before this heading is not closed")
		b.quote = quoteTracker{}
	}
}

// Paragraph takes a paragraph of law text.
func (b *Builder) Paragraph(text string, span act.Span) {
	b.put(b.place(text), span)
}

// Reads reports whether [Builder.Paragraph] would read text, as printed with its
// number, into the unit eid. A writer asks it to know where a paragraph must say
// more of itself than its first characters do.
func (b *Builder) Reads(text string, eid act.EID, opensUnit bool) bool {
	pl := b.place(text)
	return (pl.role == unit) == opensUnit && b.eid(pl) == eid
}

// Placed takes a paragraph whose unit is known: the provision eid, whose number
// is printed as num. wrapUp makes it closing text of eid instead.
func (b *Builder) Placed(eid act.EID, num, text string, wrapUp bool, span act.Span) error {
	pl, err := b.placeAt(eid, num, text, wrapUp)
	if err != nil {
		return err
	}
	b.put(pl, span)
	return nil
}

// Table takes a table as text, one line per row.
func (b *Builder) Table(text string, span act.Span) {
	b.put(placement{role: more, keep: len(b.stack), text: text, table: true}, span)
}

// Note takes an editorial note.
func (b *Builder) Note(text string, span act.Span) {
	if len(b.stack) == 0 {
		b.notes = append(b.notes, act.Note{Text: text, Span: span})
		return
	}
	p := b.top()
	place := act.NoteAfter
	if len(p.Content) == 0 && len(p.Children) == 0 {
		place = act.NoteHead
	}
	p.Notes = append(p.Notes, act.Note{Text: text, Place: place, Span: span})
	b.grow(span)
}

// Excluded takes a unit that keeps its number and a note in place of its text;
// text is the printed number, or "" for the open article itself.
func (b *Builder) Excluded(num, note string, span act.Span) {
	var p *act.Provision
	if num == "" {
		if len(b.stack) == 0 || len(b.top().Content) > 0 || len(b.top().Children) > 0 {
			b.find(span, "a note of exclusion stands beside text: kept as a note")
			b.Note(note, span)
			return
		}
		p = b.top()
	} else {
		pl := b.place(num)
		if pl.role != unit {
			b.find(span, "%q is no number of a unit: kept as a note", clip(num))
			b.Note(strings.TrimSpace(num+" "+note), span)
			return
		}
		p = b.open(pl, span)
	}
	p.Status = act.Excluded
	p.Notes = append(p.Notes, act.Note{Text: note, Place: act.NoteHead, Span: span})
	b.grow(span)
	b.last = ""
}

func (b *Builder) top() *act.Provision { return b.stack[len(b.stack)-1] }
func (b *Builder) pop()                { b.stack = b.stack[:len(b.stack)-1] }

// grow extends the spans of all open units to the end of span.
func (b *Builder) grow(span act.Span) {
	for _, p := range b.stack {
		p.Span.End = max(p.Span.End, span.End)
	}
}

// add names p, puts it below the open unit and opens it.
func (b *Builder) add(p *act.Provision, num string) {
	var parent act.EID
	siblings := &b.body
	if len(b.stack) > 0 {
		up := b.top()
		parent, siblings = up.EID, &up.Children
		for i := range up.Notes { // text follows: the note stood before it
			if up.Notes[i].Place == act.NoteAfter && len(up.Children) == 0 {
				up.Notes[i].Place = act.NoteLead
			}
		}
	}
	if num == "" {
		num = fmt.Sprint(ordinal(*siblings, p.Kind))
	}
	p.EID = parent.Join(p.Kind, num)
	if n := b.seen[p.EID]; n > 0 {
		b.find(p.Span, "%s appears twice", p.EID)
		b.seen[p.EID]++
		p.EID = act.EID(fmt.Sprintf("%s_%d", p.EID, n+1))
	}
	b.seen[p.EID]++
	p.WID = p.EID
	*siblings = append(*siblings, p)
	b.stack = append(b.stack, p)
	b.grow(p.Span)
}

// ordinal counts unnumbered units: the unit's own text is the first line and the
// first part of it.
func ordinal(siblings []*act.Provision, k act.Kind) int {
	n := 1
	if k == act.Alinea || k == act.Subparagraph {
		n = 2
	}
	for _, s := range siblings {
		if s.Kind == k {
			n++
		}
	}
	return n
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
