package amend

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/plain"
)

// Draft is a bill that makes one text of an act of another, with the proof that it
// does: the engine has read the bill and carried it out.
type Draft struct {
	Drafting *Drafting
	// Bill is the bill as Markdown, one instruction after the other.
	Bill []byte
	// Lines are its paragraphs.
	Lines []BillLine
	// Result is the old text with the bill carried out.
	Result *Result
	// Exact says that the result is the new text, byte for byte. Where it is not, every
	// paragraph prints the same and only the layout between and around them differs.
	Exact bool
	// Operations is the number of changes that the bill orders.
	Operations int
	// Noted is the number of units that keep their number with a note; see
	// [DraftOptions.Exclude].
	Noted int

	of Amended
}

// BillLine is a paragraph of a drafted bill.
type BillLine struct {
	Text string
	// Level is that of a heading, 0 for text; Wording says that the paragraph belongs
	// to new wording.
	Level   int
	Wording bool
	// Table says that the lines of Text are the rows of a table.
	Table bool
}

// DraftOptions say what a bill is to say beside its instructions.
type DraftOptions struct {
	// Number and Date are those of the amended act, as bills cite them; both may be
	// left out.
	Number string
	Date   act.Date
	// Exclude says that a numbered unit of an act of Kazakhstan that is gone from the new
	// text is excluded, as custom has it: it keeps its number with a note that names the
	// bill (Law 480-V art. 27(6)), so that the result has these notes beside the new
	// text. Otherwise the unit around it is given new wording, and the result is the new
	// text to the byte.
	Exclude bool
	// Of is what is known of the amended act when the bill is carried out; its title
	// where it is left empty.
	Of Amended
}

// NotDraftedError says what no formula of a drafting language carries. No bill is
// given then: it would not make the new text.
type NotDraftedError struct {
	// Places are the places in the act, each with the reason.
	Places []string
}

func (e *NotDraftedError) Error() string {
	return "this cannot be drafted: " + strings.Join(e.Places, "; ")
}

// ErrNoChange says that two texts are the same law.
var ErrNoChange = errors.New("the two texts do not differ")

// DraftBill writes the bill that makes new of old, in the customary formulae of a
// drafting language. What it orders is as fine as the formulae allow: words, else the
// unit, else the unit around it. The bill is read and carried out by the engine as
// any other; where that does not give the new text, the place is restated more
// coarsely and all is tried again. The error is a [*NotDraftedError] where nothing
// carries a change, and [ErrNoChange] where there is none.
func DraftBill(old, new *format.Parsed, dr *Drafting, o DraftOptions) (*Draft, error) {
	if dr.writer == nil {
		return nil, fmt.Errorf("no bills are written in %s so far", dr.Tag)
	}
	for _, p := range []*format.Parsed{old, new} {
		if p == nil || len(p.Source) == 0 {
			return nil, ErrNotInPlace
		}
		if _, err := p.Tile(); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrNotInPlace, err)
		}
	}
	p := newPlanner(old, new, dr)
	p.exclude = o.Exclude && dr.OldNumbers
	if p.equal(p.a) {
		return nil, ErrNoChange
	}
	if why := p.notLaw(); why != "" {
		return nil, &NotDraftedError{[]string{why}}
	}
	var best *Draft
	var failed error
	for _, s := range draftStyles {
		if best != nil && s.straight {
			break // other marks do not change the layout
		}
		p.style, p.level, p.trail, p.noNote, p.apart = s, map[*node]int{}, nil, map[string]bool{}, false
		d, err := p.draft(old, new, o)
		switch {
		case err == nil && (d.Exact || d.Noted > 0):
			return d, nil
		case err == nil && best == nil:
			best = d
		case err != nil && failed == nil:
			failed = err
		}
	}
	if best != nil {
		return best, nil
	}
	return nil, failed
}

// draftStyle is how new wording is set. The first is the customary one; the others are
// for wording that a reader would take for something else: headings that only their
// layout tells, quotation marks that do not close.
type draftStyle struct {
	marked   bool // headings in new wording keep their marks
	straight bool // quotation marks are straight
}

var draftStyles = []draftStyle{{}, {marked: true}, {straight: true}, {marked: true, straight: true}}

// draft writes the bill in one style, as finely as it can be carried out.
func (p *planner) draft(old, new *format.Parsed, o DraftOptions) (*Draft, error) {
	for range maxDrafts {
		ops, ok := p.plan()
		if !ok {
			return nil, &NotDraftedError{p.places()}
		}
		together := ops
		if p.drafting.Country == "kz" && !p.apart {
			together = groupedOps(ops)
		}
		d := p.write(together, o)
		d.Operations = len(ops)
		doc, err := d.try(old)
		if err != nil {
			return nil, err
		}
		if d.equals(p, doc) {
			d.Noted = len(noted(doc))
			d.Exact = d.Noted == 0 && lawOf(p.a, d.Result.Text) == lawOf(p.b, new.Source)
			return d, nil
		}
		if len(together) < len(ops) {
			p.apart = true // one by one, before anything is taken more coarsely
			continue
		}
		if !p.coarsen(ops, d, doc) {
			return nil, &NotDraftedError{p.places()}
		}
	}
	return nil, &NotDraftedError{p.places()}
}

// maxDrafts bounds how often a bill is written anew. Each time at least one place is
// taken a step more coarsely; a place has fewer steps than levels of units.
const maxDrafts = 60

// write sets operations as a bill.
func (p *planner) write(ops []*draftOp, o DraftOptions) *Draft {
	d := &Draft{Drafting: p.drafting, Operations: len(ops), of: o.Of}
	d.Lines = p.drafting.writer.bill(ops, frameOf(p.a, ops, o, p.style))
	d.Bill = markdownOf(d.Lines)
	return d
}

// markdownOf writes the lines of a bill so that a reader gives back each letter by
// letter.
func markdownOf(lines []BillLine) []byte {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			b.WriteString("\n")
		}
		if l.Level > 0 {
			b.WriteString(strings.Repeat("#", l.Level) + " ")
		}
		if l.Table {
			b.WriteString(l.Text)
		} else {
			b.WriteString(escaped(l.Text))
		}
		b.WriteString("\n")
	}
	return []byte(b.String())
}

// escaped sets a backslash before signs that Markdown would take for its own.
func escaped(s string) string {
	if got, _ := plain.Clean([]byte(s)); got == s {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		if strings.ContainsRune("\\`*_[]<>#|~", r) || i == 0 && strings.ContainsRune("-+", r) || r == '&' {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// try reads the bill and carries it out on the old text.
func (d *Draft) try(old *format.Parsed) (*doc, error) {
	x := old.Expression
	parsed, err := plain.Read("bill.md", d.Bill, plain.Hints{Country: d.Drafting.Country, Lang: d.Drafting.Lang})
	if err != nil {
		return nil, err
	}
	of := d.of
	if len(of.Titles) == 0 && of.Number == "" {
		of.Titles = []string{x.Title(x.Lang)}
	}
	b := Read(parsed, d.Drafting, of)
	doc, err := carriedOut(old, b, Options{})
	if err != nil {
		return nil, err
	}
	d.Result = doc.result(b, Options{})
	return doc, nil
}

// equals reports whether the bill gave the new text: nothing refused, and every
// paragraph printed as in the new text.
func (d *Draft) equals(p *planner, doc *doc) bool {
	return d.Result.Record.Counts.Refused == 0 && p.equal(doc)
}

// Gives reports whether the bill carried out on another form of the old text prints
// the law of the new one: nothing refused, and every paragraph the same, editorial notes
// left aside.
func (d *Draft) Gives(old, new *format.Parsed) bool {
	other := &Draft{Drafting: d.Drafting, Bill: d.Bill, of: d.of}
	got, err := other.try(old)
	if err != nil || other.Result.Record.Counts.Refused > 0 {
		return false
	}
	want := newDoc(new)
	notes := map[string]bool{}
	for _, x := range []*doc{newDoc(old), want} {
		x.root.each(func(n *node) {
			for _, l := range n.notes { // footnotes are law where an act has them of its own
				if n.status != act.Excluded && footnoteLen(l.text()) == 0 {
					notes[l.text()] = true
				}
			}
		})
	}
	law := func(d *doc) []string {
		return slices.DeleteFunc(shownLines(d.lines), func(s string) bool { return notes[s] })
	}
	return slices.Equal(law(got), law(want))
}

// lawOf is a text from the first paragraph of d on: what stands before it in the file
// says what the file is and is no law.
func lawOf(d *doc, text []byte) string {
	start := 0
	if len(d.lines) > 0 && len(d.lines[0].body) > 0 {
		start = d.lines[0].body[0].old.Start
	}
	return string(text[min(start, len(text)):])
}

// equal reports whether a text prints the paragraphs of the new one.
func (p *planner) equal(d *doc) bool {
	lines := d.lines
	if p.exclude {
		notes := noted(d)
		lines = slices.DeleteFunc(slices.Clone(lines), func(l *line) bool { return notes[l] })
	}
	return slices.Equal(shownLines(lines), shownLines(p.b.lines))
}

// noted are the lines that stand in the place of units which the bill excludes.
func noted(d *doc) map[*line]bool {
	out := map[*line]bool{}
	for _, l := range d.lines {
		for _, pc := range l.body {
			if pc.put != "" && !l.dead && len(pc.by) > 0 && pc.by[0].kind == Repeal {
				out[l] = true
			}
		}
	}
	return out
}

func shownLines(ls []*line) []string {
	var out []string
	for _, l := range ls {
		if !l.dead && l.text() != "" {
			out = append(out, l.text())
		}
	}
	return out
}
