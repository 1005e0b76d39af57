package amend

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"zanger/internal/act"
)

// RecordSchema is the version of [Record] as JSON.
const RecordSchema = 1

// Record says what a bill did to the bytes of an act, and proves that it did
// nothing else. Undo and verify live on it alone.
type Record struct {
	Schema       int                 `json:"schema"`
	Instructions []InstructionRecord `json:"instructions"`
	Counts       Counts              `json:"counts"`
	// Rest is the hash of all bytes that no operation names, before and after.
	Rest HashPair `json:"rest"`
	Act  Source   `json:"act"`
	Bill Source   `json:"bill"`
	// Result is the consolidated text.
	Result Source `json:"result"`
	// Options are those that the bill was carried out with.
	Options RecordOptions `json:"options"`
	// Seal is the hash of the whole record, over the seal of its last entry.
	Seal string `json:"seal,omitempty"`
}

// RecordOptions say how a bill was carried out, so that it can be carried out again.
type RecordOptions struct {
	AcceptInflected bool   `json:"accept_inflected,omitempty"`
	At              string `json:"at,omitempty"`
	// Citations is the language of the citations.
	Citations string `json:"citations,omitempty"`
}

// HashPair is a SHA-256 before and after.
type HashPair struct {
	Before string `json:"before"`
	After  string `json:"after"`
}

// Source names a text and the SHA-256 of its bytes.
type Source struct {
	Name     string `json:"name,omitempty"`
	Drafting string `json:"drafting,omitempty"`
	SHA256   string `json:"sha256"`
}

// Counts are the instructions by their fate. They add up to Read.
type Counts struct {
	Read         int `json:"read"`
	Applied      int `json:"applied"`
	Refused      int `json:"refused"`
	OtherAct     int `json:"other act"`
	NotAmendment int `json:"not an amendment"`
}

// InstructionRecord is an instruction with its fate.
type InstructionRecord struct {
	N          int               `json:"n"`
	Label      string            `json:"label,omitempty"`
	Text       string            `json:"text"`
	Line       int               `json:"line"`
	Status     Status            `json:"status"`
	Reason     string            `json:"reason,omitempty"`
	Candidates []string          `json:"candidates,omitempty"`
	Commences  string            `json:"commences,omitempty"`
	Act        string            `json:"act,omitempty"`
	Operations []OperationRecord `json:"operations"`
	// Seal is the hash of this entry and of the seal before it.
	Seal string `json:"seal,omitempty"`
}

// OperationRecord is one change of bytes. The bytes of the old text at OldSpan are
// Found, those of the new text at NewSpan are Put. Before and After are hashes of
// the unit, of nothing ("") where it was not there.
type OperationRecord struct {
	Kind     Kind    `json:"kind"`
	Target   act.EID `json:"target"`
	WID      act.EID `json:"wid,omitempty"`
	Citation string  `json:"citation,omitempty"`
	Found    string  `json:"found"`
	Put      string  `json:"put"`
	OldSpan  [2]int  `json:"old_span"`
	NewSpan  [2]int  `json:"new_span"`
	Before   string  `json:"before"`
	After    string  `json:"after"`
}

// splice is one changed run of bytes, with the operations that changed it.
type splice struct {
	old, new act.Span
	by       []*operation
}

// result puts the working text together and records what became of it.
func (d *doc) result(b *Bill, o Options) *Result {
	out, splices := d.compose()
	rec := &Record{Schema: RecordSchema, Act: Source{SHA256: sum(string(d.src))}, Result: Source{SHA256: sum(string(out))},
		Bill: Source{Name: b.Name, Drafting: b.Drafting.Tag, SHA256: b.hash}}
	of := map[*operation][]splice{}
	for _, s := range splices {
		for _, op := range s.by {
			of[op] = append(of[op], s)
		}
	}
	for _, in := range b.Instructions {
		ir := InstructionRecord{N: in.N, Label: in.Label, Text: in.Text, Line: in.Line, Status: in.Status, Reason: in.Reason,
			Candidates: in.Candidates, Commences: in.Commences, Act: in.Act, Operations: []OperationRecord{}}
		for _, op := range in.ops {
			target, wid := op.eid, op.wid
			if op.made != nil {
				target = d.eidOfMade(op)
				wid = target
			}
			citation := ""
			if o.Cite != nil && target != "" {
				citation = o.Cite(target)
			}
			for _, s := range of[op] {
				ir.Operations = append(ir.Operations, OperationRecord{Kind: op.kind, Target: target, WID: wid, Citation: citation,
					Found: string(d.src[s.old.Start:s.old.End]), Put: string(out[s.new.Start:s.new.End]),
					OldSpan: [2]int{s.old.Start, s.old.End}, NewSpan: [2]int{s.new.Start, s.new.End},
					Before: op.before, After: op.after})
			}
		}
		rec.Instructions = append(rec.Instructions, ir)
		rec.Counts.add(in.Status)
	}
	rec.Rest = rec.restOf(d.src, out)
	rec.Options.AcceptInflected = o.AcceptInflected
	if !o.At.IsZero() {
		rec.Options.At = o.At.String()
	}
	rec.Sign()
	return &Result{Text: out, Record: rec, Bill: b}
}

// eidOfMade is the eId that the new unit of an operation has in the text as it is now.
func (d *doc) eidOfMade(op *operation) act.EID {
	if n := d.madeNow(op); n != nil {
		return n.eid
	}
	return op.made.eid
}

// madeNow is the new unit of an operation as it is read in its place, nil where it is
// not known.
func (d *doc) madeNow(op *operation) (found *node) {
	if op.madeAt == nil {
		return nil
	}
	d.root.each(func(n *node) {
		if n.kind == op.made.kind && n.eid != "" && n.firstLine() == op.madeAt {
			found = n
		}
	})
	return found
}

func (c *Counts) add(s Status) {
	c.Read++
	switch s {
	case Applied:
		c.Applied++
	case OtherAct:
		c.OtherAct++
	case NoChange:
		c.NotAmendment++
	default:
		c.Refused++
	}
}

// compose writes the working text and lists what changed, in order.
func (d *doc) compose() ([]byte, []splice) {
	var out []byte
	var splices []splice
	at := 0 // in the old text
	take := func(ps []piece) {
		for _, p := range ps {
			if p.by == nil {
				out = append(out, d.src[p.old.Start:p.old.End]...)
				at = p.old.End
				continue
			}
			s := splice{old: act.Span{Start: at, End: at}, new: act.Span{Start: len(out), End: len(out)}, by: p.by}
			if p.old.Len() > 0 {
				s.old = p.old
				at = p.old.End
			}
			if !p.gone {
				out = append(out, p.put...)
				s.new.End = len(out)
			}
			splices = joinSplice(splices, s)
		}
	}
	for _, l := range d.lines {
		take(l.lead)
		take(l.body)
	}
	take(d.tail)
	return out, splices
}

// joinSplice adds a splice, to the one before it where both are one run. Runs of
// different operations that touch are one as well, so that each can be undone.
func joinSplice(all []splice, s splice) []splice {
	if n := len(all); n > 0 && all[n-1].old.End == s.old.Start && all[n-1].new.End == s.new.Start {
		last := &all[n-1]
		last.old.End, last.new.End = s.old.End, s.new.End
		for _, op := range s.by {
			last.by = withOp(last.by, op)
		}
		return all
	}
	return append(all, s)
}

// restOf hashes the bytes outside all operations, in the old and the new text.
func (r *Record) restOf(old, new []byte) HashPair {
	var a, b strings.Builder
	i, j := 0, 0
	for _, s := range r.splices() {
		a.Write(old[i:s.old.Start])
		b.Write(new[j:s.new.Start])
		i, j = s.old.End, s.new.End
	}
	a.Write(old[i:])
	b.Write(new[j:])
	return HashPair{sum(a.String()), sum(b.String())}
}

// Modifications lists the changes as textualMod of Akoma Ntoso, in the order of the
// instructions. by is the amending act, "" where its address is not known.
func (r *Record) Modifications(by act.WorkURI) []act.Modification {
	var out []act.Modification
	for _, in := range r.Instructions {
		for _, o := range in.Operations {
			out = append(out, act.Modification{Type: string(o.Kind), By: by, Source: fmt.Sprint(in.N), Unit: o.Target,
				Old: unmarked(o.Found), New: unmarked(o.Put)})
		}
	}
	return out
}

// unmarked is a run of the text without the marks of its layout.
func unmarked(s string) string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		if n := headingLevel([]byte(l)); n > 0 {
			l = l[n:]
		}
		if l = strings.TrimSpace(strings.TrimPrefix(l, "- ")); l != "" {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}

// splices lists the changed runs in order, each once.
func (r *Record) splices() []splice {
	seen := map[splice2]bool{}
	var out []splice
	for _, in := range r.Instructions {
		for _, o := range in.Operations {
			k := splice2{o.OldSpan, o.NewSpan}
			if seen[k] {
				continue
			}
			seen[k] = true
			out = append(out, splice{old: act.Span{Start: o.OldSpan[0], End: o.OldSpan[1]}, new: act.Span{Start: o.NewSpan[0], End: o.NewSpan[1]}})
		}
	}
	sortSplices(out)
	return out
}

type splice2 struct{ old, new [2]int }

// ReadRecord reads a record, or the answer of "amend apply --json", which holds one.
func ReadRecord(src []byte) (*Record, error) {
	var r Record
	if err := json.Unmarshal(src, &r); err != nil {
		return nil, fmt.Errorf("this is no record of amendments: %w", err)
	}
	if r.Schema == 0 || r.Instructions == nil {
		return nil, errors.New("this is no record of amendments")
	}
	return &r, nil
}

// Strangers returns what a file of a record says beside the record, "" for nothing: no
// seal covers that.
func Strangers(src []byte) string {
	var r struct {
		Record
		TextualMods json.RawMessage `json:"textual_mods"`
	}
	in := json.NewDecoder(bytes.NewReader(src))
	in.DisallowUnknownFields()
	err := in.Decode(&r)
	switch {
	case err != nil:
		return err.Error()
	case in.More():
		return "something stands behind the record"
	}
	return ""
}
