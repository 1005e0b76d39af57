package amend

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// Options for [Apply].
type Options struct {
	// AcceptInflected lets words that are replaced throughout the text be replaced
	// in their other grammatical forms too.
	AcceptInflected bool
	// At is the day whose text is wanted: what commences later is left out.
	At act.Date
	// Cite writes the citation of a unit; eIds serve where it is nil.
	Cite func(act.EID) string
}

// Result is an act after a bill.
type Result struct {
	// Text is the consolidated text, in the layout of the act.
	Text []byte
	// Record is the proof of it.
	Record *Record
	Bill   *Bill
}

// operation is one thing that an order did to one unit.
type operation struct {
	kind     Kind
	eid, wid act.EID
	before   string // hash of the unit
	node     *node
	made     *node // the new unit of an insertion
	madeAt   *line // its first line, where it was read before it had its place
	after    string
	// every says that it changes words wherever they stand.
	every bool
	// whole says that it gives a unit new wording from end to end.
	whole bool
}

// ErrNotInPlace says that a text came in a form that cannot be changed in place.
var ErrNotInPlace = errors.New("this form of text cannot be changed in place")

// Apply carries out the instructions of a bill on an act, one after the other. An
// instruction is carried out whole, or refused with its reason; the rest goes on.
// The bill's instructions are given their fate. The error is [ErrNotInPlace] if the
// source of the act is not text.
func Apply(p *format.Parsed, b *Bill, o Options) (*Result, error) {
	d, err := carriedOut(p, b, o)
	if err != nil {
		return nil, err
	}
	return d.result(b, o), nil
}

// carriedOut is the working text after a bill.
func carriedOut(p *format.Parsed, b *Bill, o Options) (*doc, error) {
	if p == nil || len(p.Source) == 0 {
		return nil, ErrNotInPlace
	}
	if _, err := p.Tile(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotInPlace, err)
	}
	fate := fates(b)
	refused := map[*Instruction]string{}
	for range maxTrials {
		d := trial(p, b, o, refused)
		more := d.misfits()
		if len(more) == 0 {
			return d, nil
		}
		for in, why := range more {
			refused[in] = why
		}
		fate.restore()
	}
	return nil, errors.New("the bill leaves lists and footnotes that do not fit, whichever instruction is left out")
}

// maxTrials is how often a bill is carried out anew without the instructions that
// turn out not to fit once all is done. Each trial leaves out at least one more.
const maxTrials = 50

// trial carries out a bill on the text as it came.
func trial(p *format.Parsed, b *Bill, o Options, refused map[*Instruction]string) *doc {
	d := newDoc(p)
	d.bill, d.oldNumbers, d.final, d.refused = b, b.Drafting.OldNumbers, b.Drafting.Final, refused
	d.inflect, d.acceptInflected = b.Drafting.Inflect, o.AcceptInflected
	d.refs, d.lost, d.strays = d.references(), map[string]*Instruction{}, map[string]*Instruction{}
	d.notesBehind = d.behindMarks()
	d.learn()
	for i, in := range b.Instructions {
		if i+1 < len(b.Instructions) && b.Instructions[i+1].first && b.Instructions[i+1].Status == Pending {
			d.carryOut(b.Instructions[i+1], o)
		}
		if in.Status == Pending {
			d.carryOut(in, o)
		}
	}
	return d
}

// misfits lists the instructions that leave something open, now that all is done.
func (d *doc) misfits() map[*Instruction]string {
	if d.bill.Drafting.carry != nil {
		return nil // the marks at the ends of a list are those that the bill prints
	}
	out := d.brokenLists()
	for _, more := range []map[*Instruction]string{d.orphans(), d.strayMarks()} {
		for in, why := range more {
			out[in] = why
		}
	}
	return out
}

func fates(b *Bill) fateOf {
	f := fateOf{b, nil}
	for _, in := range b.Instructions {
		f.were = append(f.were, *in)
	}
	return f
}

// fateOf is how the instructions of a bill were read.
type fateOf struct {
	bill *Bill
	were []Instruction
}

// restore gives each instruction the fate it had when it was read.
func (f fateOf) restore() {
	for i, in := range f.bill.Instructions {
		*in = f.were[i]
	}
}

// carryOut carries out one instruction, or leaves the text as it was.
func (d *doc) carryOut(in *Instruction, o Options) {
	if later, ok := in.later(o.At); ok {
		in.Status, in.Reason = NoChange, later
		return
	}
	if len(in.Orders) == 0 {
		in.Status = Refused
		if in.Reason == "" {
			in.Reason = "the instruction is not understood"
		}
		return
	}
	if why, ok := d.refused[in]; ok {
		in.Status, in.Reason = Refused, why
		return
	}
	held := d.held(in.Orders)
	if len(held) == 0 {
		in.Status, in.Reason = NoChange, "changes the enacting words, which this text does not hold"
		return
	}
	d.journal, d.ops, d.marked, d.instruction = nil, nil, false, in
	lists := len(d.lists)
	err := d.orders(held, o)
	d.finish()
	if err != nil {
		d.rollback()
		d.lists = d.lists[:lists]
		in.Status, in.Reason = Refused, err.Error()
		var r *Refusal
		if errors.As(err, &r) {
			in.Candidates = cited(r.Candidates, o.Cite)
		}
		return
	}
	in.Status, in.ops = Applied, d.ops
	d.journal = nil
}

// cited writes those of candidates that are eIds as citations.
func cited(candidates []string, cite func(act.EID) string) []string {
	var out []string
	for _, c := range candidates {
		if _, err := act.EID(c).Steps(); err == nil && cite != nil {
			c = cite(act.EID(c))
		}
		out = append(out, c)
	}
	return out
}

// later reports whether the instruction has effect only after a day.
func (in *Instruction) later(at act.Date) (string, bool) {
	if at.IsZero() || in.Commences == "" {
		return "", false
	}
	from, err := act.ParseDate(in.Commences)
	if err != nil || !at.Before(from) {
		return "", false
	}
	return fmt.Sprintf("has effect from %s, after %s", from, at), true
}

// held leaves out orders on the sentence by which the authority enacts: consolidated texts
// begin with the first unit and do not hold it.
func (d *doc) held(orders []Order) []Order {
	if len(d.root.own) > 0 {
		return orders
	}
	return slices.DeleteFunc(slices.Clone(orders), func(o Order) bool {
		return len(o.At) > 0 && !slices.ContainsFunc(o.At, func(p Path) bool { return len(p) != 1 || p[0].Part != LeadIn })
	})
}

func (d *doc) orders(orders []Order, o Options) error {
	for _, ord := range inTurn(orders) {
		if err := d.order(ord, o); err != nil {
			return err
		}
	}
	if len(d.ops) == 0 {
		return refuse("the instruction changes nothing")
	}
	if d.marked {
		d.countLost()
	}
	return nil
}

// inTurn puts the renumbering of what is there before the insertion that takes the
// numbers: a bill says it after, of the numbers as they were.
func inTurn(orders []Order) []*Order {
	var out []*Order
	for i := range orders {
		o := &orders[i]
		at := len(out)
		if o.Kind == Renumbering {
			for at > 0 && out[at-1].Kind == Insertion && len(out[at-1].Payload) > 0 {
				at--
			}
		}
		out = append(out[:at], append([]*Order{o}, out[at:]...)...)
	}
	return out
}

// order carries out one order.
func (d *doc) order(o *Order, opt Options) error {
	if len(o.At) == 0 {
		return refuse("it is not said where")
	}
	if carry := d.bill.Drafting.carry; carry != nil {
		if done, err := carry(d, o, opt); done || err != nil {
			return err
		}
	}
	if done, err := d.onTable(o); done || err != nil {
		return err
	}
	d.ordered = o
	if done, err := d.onPassage(o); done || err != nil {
		return err
	}
	switch {
	case o.Kind == Replacement:
		return d.replaceWords(o)
	case o.Kind == Repeal && len(o.Old) > 0:
		return d.repealWords(o)
	case o.Kind == Repeal:
		return d.repealUnits(o)
	case o.Kind == Insertion && len(o.Payload) > 0:
		return d.insertUnits(o)
	case o.Kind == Insertion && o.Headed && len(o.New) == 1 && o.At[0].last().Part == GroupHeading:
		return d.insertGroupHeading(o)
	case o.Kind == Insertion && o.Headed && len(o.New) == 1:
		return d.insertHeading(o)
	case o.Kind == Insertion && len(o.New) == 1 && len(o.At) == 1 && o.At[0].last().Part == Closing && o.Anchor == AtEnd && o.Closing:
		return d.insertClosing(o)
	case o.Kind == Insertion && len(o.New) == 1:
		return d.insertWords(o)
	case o.Kind == Substitution && len(o.Payload) > 0:
		return d.replaceUnits(o)
	case o.Kind == Substitution && len(o.New) == 1:
		return d.replaceText(o)
	case o.Kind == Renumbering:
		return d.renumber(o)
	}
	return refuse("an order of the kind %q is not understood", string(o.Kind))
}

// begin opens an operation on a place.
func (d *doc) begin(o *Order, pl place) {
	d.finish()
	if pl.isUnit() && (o.Kind == Repeal || o.Kind == Substitution || len(o.Payload) > 0) {
		d.noteList(pl.node)
	}
	d.op = &operation{kind: o.Kind, node: pl.node, eid: pl.node.eid, wid: pl.node.wid, before: hashOf(pl)}
	d.ops = append(d.ops, d.op)
	if d.oldNumbers && !o.Every {
		d.touch(pl.node)
	}
}

// finish notes what the open operation made of its unit.
func (d *doc) finish() {
	if d.op == nil {
		return
	}
	d.op.after = nodeHash(d.op.node)
	if n := d.madeNow(d.op); n != nil {
		d.op.before, d.op.after = "", nodeHash(n)
	}
	d.op = nil
}

// hashOf is the hash of the unit of a place, or of the lines of a place without one.
func hashOf(pl place) string { return nodeHash(pl.node) }

// nodeHash is the hash of a unit; of part or line one, which has its eId, that of the
// unit itself.
func nodeHash(n *node) string {
	if n != nil && n.first {
		n = n.parent
	}
	if n == nil || n.parent == nil {
		return ""
	}
	var b strings.Builder
	for _, l := range n.allLines() {
		if !l.dead {
			b.WriteString(l.raw)
			b.WriteByte('\n')
		}
	}
	return sum(b.String())
}

func sum(s string) string {
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:])
}
