package markup

import (
	"strings"

	"zanger/internal/act"
)

// Unit is a part of an act as a reader finds it: its text and the units below it
// in reading order.
type Unit struct {
	Kind    act.Kind
	Num     string // as printed
	Heading string
	Items   []Item
	Notes   []act.Note
	Status  act.Status
	Span    act.Span

	// Provision is what the unit became, set by [Assembler].
	Provision *act.Provision

	noted    map[string]bool // texts of Notes
	appended int             // texts added to the last paragraph
}

// MaxNested is how deep lists, quotations and groups may stand in one another and
// still be told apart; drafters stay below a third of it.
const MaxNested = 16

// Item is a unit, or a paragraph when Unit is nil.
type Item struct {
	Block act.Block
	Unit  *Unit
}

// Text adds a paragraph; empty text adds none.
func (u *Unit) Text(s string, span act.Span) {
	if s != "" {
		u.Block(act.Block{Text: s, Span: span})
	}
}

// Block adds a paragraph or table.
func (u *Unit) Block(b act.Block) {
	u.appended = 0
	u.Items = append(u.Items, Item{Block: b})
}

// Add puts a unit below u.
func (u *Unit) Add(c *Unit) { u.Items = append(u.Items, Item{Unit: c}) }

// Splice puts the paragraphs and units of g into u in place of g, which is no
// unit of its own. Its notes go to the first unit of g, else to u.
func (u *Unit) Splice(g *Unit) {
	if len(g.Notes) > 0 {
		to := u
		if units := g.units(); len(units) > 0 {
			to = units[0]
		}
		for _, n := range g.Notes {
			to.Note(n.Text, n.Place, n.Span)
		}
	}
	u.Items = append(u.Items, g.Items...)
}

// Titled puts in a group that gives a heading to what it holds. A group of one
// unit without heading is that unit's heading; of several, a division where
// divisions stand, else a line before them.
func (u *Unit) Titled(g *Unit, division bool) {
	units := g.units()
	switch {
	case len(units) == 1 && len(g.Items) == 1 && units[0].Heading == "":
		one := units[0]
		one.Heading = g.Heading
		if one.Status == act.InForce {
			one.Status = g.Status
		}
		for _, n := range g.Notes {
			one.Note(n.Text, n.Place, n.Span)
		}
		u.Add(one)
	case division:
		g.Kind = act.Division
		u.Add(g)
	default:
		u.Text(g.Heading, g.Span)
		u.Splice(g)
	}
}

// Note adds an editorial note unless u has it already.
func (u *Unit) Note(text string, place act.NotePlace, span act.Span) {
	if text == "" || u.noted[text] {
		return
	}
	if u.noted == nil {
		u.noted = map[string]bool{}
	}
	u.noted[text] = true
	u.Notes = append(u.Notes, act.Note{Text: text, Place: place, Span: span})
}

// maxAppended bounds what is added to one paragraph, bit by bit.
const maxAppended = 16

// AppendText adds text to the last paragraph of u: what follows a quotation on
// its last line.
func (u *Unit) AppendText(s string) {
	if s == "" {
		return
	}
	n := len(u.Items)
	if u.appended++; n == 0 || u.Items[n-1].Unit != nil || u.Items[n-1].Block.Table || u.appended > maxAppended {
		u.Text(s, act.Span{})
		return
	}
	b := &u.Items[n-1].Block
	b.Text = glue(b.Text, s)
}

// glue joins two pieces of one line: a mark stands close, a word does not.
func glue(a, b string) string {
	if a == "" || strings.ContainsAny(b[:1], ".,;:)]!?") || strings.HasPrefix(b, "”") || strings.HasPrefix(b, "’") {
		return a + b
	}
	return a + " " + b
}

func (u *Unit) units() []*Unit {
	var out []*Unit
	for _, i := range u.Items {
		if i.Unit != nil {
			out = append(out, i.Unit)
		}
	}
	return out
}

// Quote returns the paragraphs of quoted units between quotation marks, each with
// its number before it: text of another act, no units of this one.
func (u *Unit) Quote(open, closing string) []act.Block {
	f := flattener{quoted: true}
	f.items(u)
	f.rest()
	if len(f.out) == 0 {
		return nil
	}
	if b := &f.out[0]; !b.Table {
		b.Text = open + b.Text
	}
	if b := &f.out[len(f.out)-1]; !b.Table {
		b.Text += closing
	} else if closing != "" {
		f.out = append(f.out, act.Block{Text: closing, Quoted: true})
	}
	return f.out
}

// Flat returns the paragraphs of u and of all units below it, each with its
// number, as plain text.
func (u *Unit) Flat() []act.Block {
	var f flattener
	f.items(u)
	f.rest()
	return f.out
}

// flattener writes units out as lines. A number waits for the text it stands
// before, so that "(1)" and "(a)" come out as "(1) (a) text".
type flattener struct {
	out    []act.Block
	quoted bool
	num    string
}

func (f *flattener) items(u *Unit) {
	for _, i := range u.Items {
		switch {
		case i.Unit != nil:
			f.unit(i.Unit)
		case i.Block.Table:
			f.rest()
			f.out = append(f.out, act.Block{Text: i.Block.Text, Table: true, Quoted: f.quoted, Span: i.Block.Span})
		default:
			f.line(i.Block.Text, i.Block.Span)
		}
	}
}

func (f *flattener) unit(u *Unit) {
	f.num = strings.TrimSpace(f.num + " " + u.Num)
	if u.Heading != "" {
		f.line(u.Heading, u.Span)
	}
	f.items(u)
	if u.Num != "" {
		f.rest()
	}
}

func (f *flattener) line(s string, span act.Span) {
	s = strings.TrimSpace(f.num + " " + s)
	f.num = ""
	if s != "" {
		f.out = append(f.out, act.Block{Text: s, Quoted: f.quoted, Span: span})
	}
}

func (f *flattener) rest() {
	if f.num != "" {
		f.line("", act.Span{})
	}
}
