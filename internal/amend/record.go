package amend

import (
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
				target, wid = op.made.eid, op.made.eid
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
	return &Result{Text: out, Record: rec, Bill: b}
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

// ErrMismatch says that a record does not belong to a text.
var ErrMismatch = errors.New("the record does not fit the text")

// Undo gives the old text back from the new one. The error wraps [ErrMismatch] if
// the new text is not the one of the record.
func (r *Record) Undo(new []byte) ([]byte, error) {
	if sum(string(new)) != r.Result.SHA256 {
		return nil, fmt.Errorf("%w: its bytes are not those of the consolidated text", ErrMismatch)
	}
	found := map[splice2]string{}
	for _, in := range r.Instructions {
		for _, o := range in.Operations {
			found[splice2{o.OldSpan, o.NewSpan}] = o.Found
		}
	}
	var out []byte
	at := 0
	for _, s := range r.splices() {
		if s.new.Start < at || s.new.End < s.new.Start || s.new.End > len(new) {
			return nil, fmt.Errorf("%w: the places of its operations are not in order", ErrMismatch)
		}
		out = append(out, new[at:s.new.Start]...)
		out = append(out, found[splice2{[2]int{s.old.Start, s.old.End}, [2]int{s.new.Start, s.new.End}}]...)
		at = s.new.End
	}
	out = append(out, new[at:]...)
	if sum(string(out)) != r.Act.SHA256 {
		return nil, fmt.Errorf("%w: what was undone is not the old text", ErrMismatch)
	}
	return out, nil
}

// Verify checks the record against both texts: their hashes, each operation's words
// at its place, the rest, the counts. It lists what is wrong.
func (r *Record) Verify(old, new []byte) []string {
	var wrong []string
	say := func(format string, args ...any) { wrong = append(wrong, fmt.Sprintf(format, args...)) }
	if r.Schema != RecordSchema {
		return []string{fmt.Sprintf("the record has schema %d, this program knows %d", r.Schema, RecordSchema)}
	}
	if sum(string(old)) != r.Act.SHA256 {
		say("the old text is not the one of the record")
	}
	if sum(string(new)) != r.Result.SHA256 {
		say("the consolidated text is not the one of the record")
	}
	if len(wrong) > 0 {
		return wrong
	}
	for _, in := range r.Instructions {
		for _, o := range in.Operations {
			if !holds(old, o.OldSpan, o.Found) {
				say("instruction %d: the old text does not have %q at bytes %d to %d", in.N, clip(o.Found), o.OldSpan[0], o.OldSpan[1])
			}
			if !holds(new, o.NewSpan, o.Put) {
				say("instruction %d: the new text does not have %q at bytes %d to %d", in.N, clip(o.Put), o.NewSpan[0], o.NewSpan[1])
			}
		}
	}
	if len(wrong) > 0 {
		return wrong
	}
	if back, err := r.Undo(new); err != nil || string(back) != string(old) {
		say("the operations do not lead back to the old text")
		return wrong
	}
	if rest := r.restOf(old, new); rest != r.Rest || rest.Before != rest.After {
		say("something changed that no operation names")
	}
	return wrong
}

// Consistent checks what a record says of itself and lists what is wrong.
func (r *Record) Consistent() []string {
	var wrong []string
	var counts Counts
	for _, in := range r.Instructions {
		counts.add(in.Status)
		if in.Status != Applied && len(in.Operations) > 0 {
			wrong = append(wrong, fmt.Sprintf("instruction %d is %s and has operations", in.N, in.Status))
		}
	}
	if counts != r.Counts {
		wrong = append(wrong, "the counts do not add up")
	}
	if r.Rest.Before != r.Rest.After {
		wrong = append(wrong, "something changed that no operation names")
	}
	return wrong
}

func holds(text []byte, span [2]int, s string) bool {
	return span[0] >= 0 && span[1] >= span[0] && span[1] <= len(text) && string(text[span[0]:span[1]]) == s
}

// ReadRecord reads a record.
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
