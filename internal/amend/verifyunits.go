package amend

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
)

// VerifyUnits checks what a record says of units against both texts: that the unit of
// each operation is in one of them, and that its hash before the first and after the
// last operation that touched it is that of the unit in the old and in the new text.
// That can be told where units keep their numbers, as in Kazakhstan; records of other
// countries are checked by carrying the bill out again.
func (r *Record) VerifyUnits(old, new *format.Parsed) []string {
	var wrong []string
	before, after := unitHashes(old), unitHashes(new)
	ops := r.operations()
	d := ByTag(r.Bill.Drafting)
	keeps := d != nil && d.OldNumbers
	for i, o := range ops {
		say := func(format string, args ...any) {
			wrong = append(wrong, fmt.Sprintf("instruction %d: ", o.n)+fmt.Sprintf(format, args...))
		}
		if !slices.Contains([]Kind{Repeal, Substitution, Insertion, Replacement, Renumbering, Split, Join}, o.Kind) {
			say("%q is no kind of operation", o.Kind)
		}
		was, is := before[o.Target], after[o.Target]
		if !keeps {
			continue
		}
		if o.Target != "" && len(was)+len(is) == 0 {
			say("the unit %s is in neither text", o.Target)
			continue
		}
		if o.Target == "" || !inArticle(o.Target) || isCountedEID(o.Target) || r.renumbers() {
			continue
		}
		if !slices.ContainsFunc(ops[:i], o.touches) && !fits(was, o.Before) {
			say("the hash of %s before it is not that of the old text", o.Target)
		}
		if !slices.ContainsFunc(ops[i+1:], o.touches) && !fits(is, o.After) {
			say("the hash of %s after it is not that of the new text", o.Target)
		}
	}
	return wrong
}

// fits reports whether a hash is one of those that units of a text have; none for the
// hash of nothing.
func fits(have []string, hash string) bool {
	return hash == "" && len(have) == 0 || slices.Contains(have, hash)
}

// numberedOp is an operation with the number of its instruction.
type numberedOp struct {
	OperationRecord
	n int
}

func (r *Record) operations() []numberedOp {
	var out []numberedOp
	for _, in := range r.Instructions {
		for _, o := range in.Operations {
			out = append(out, numberedOp{o, in.N})
		}
	}
	return out
}

// touches reports whether two operations may have changed the same unit.
func (o numberedOp) touches(p numberedOp) bool {
	return o.Target.Within(p.Target) || p.Target.Within(o.Target) || p.Target == ""
}

func (r *Record) renumbers() bool {
	return slices.ContainsFunc(r.operations(), func(o numberedOp) bool { return o.Kind == Renumbering })
}

// inArticle reports whether a unit is an article or stands in one: those above have the
// articles below them without showing it in their eIds.
func inArticle(e act.EID) bool { return strings.HasPrefix(string(e), "art_") }

// isCountedEID reports whether a unit is told by counting, so that another may have its
// eId after a bill.
func isCountedEID(e act.EID) bool {
	return strings.Contains(string(e), "__al_") || strings.Contains(string(e), "__subpara_")
}

// unitHashes are the hashes of the units of a text by eId.
func unitHashes(p *format.Parsed) map[act.EID][]string {
	out := map[act.EID][]string{}
	newDoc(p).root.each(func(n *node) {
		if n.eid != "" {
			out[n.eid] = append(out[n.eid], nodeHash(n))
		}
	})
	return out
}

// Against compares a record with that of the same bill carried out again on the same
// text, entry by entry, and lists where they differ.
func (r *Record) Against(again *Record) []string {
	var wrong []string
	if r.Bill.SHA256 != again.Bill.SHA256 {
		return []string{"the bill is not the one of the record"}
	}
	for i := range max(len(r.Instructions), len(again.Instructions)) {
		switch {
		case i >= len(r.Instructions):
			wrong = append(wrong, fmt.Sprintf("instruction %d of the bill is not in the record", again.Instructions[i].N))
		case i >= len(again.Instructions):
			wrong = append(wrong, fmt.Sprintf("instruction %d of the record is not in the bill", r.Instructions[i].N))
		default:
			if fields := differing(r.Instructions[i], again.Instructions[i]); len(fields) > 0 {
				wrong = append(wrong, fmt.Sprintf("instruction %d: carried out again, it has other %s", r.Instructions[i].N, strings.Join(fields, ", ")))
			}
		}
	}
	if r.Rest != again.Rest || r.Counts != again.Counts || r.Result.SHA256 != again.Result.SHA256 {
		wrong = append(wrong, "carried out again, the bill gives another text or other counts")
	}
	return wrong
}

// differing names the fields in which two entries differ, by their names as JSON.
func differing(a, b InstructionRecord) []string {
	a.Seal, b.Seal = "", ""
	x, y := jsonFields(a), jsonFields(b)
	var out []string
	for k := range x {
		if string(x[k]) != string(y[k]) {
			out = append(out, k)
		}
	}
	for k := range y {
		if _, ok := x[k]; !ok {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	return out
}

func jsonFields(in InstructionRecord) map[string]json.RawMessage {
	var out map[string]json.RawMessage
	if j, err := json.Marshal(in); err == nil {
		_ = json.Unmarshal(j, &out)
	}
	return out
}
