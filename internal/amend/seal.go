package amend

import (
	"encoding/json"
	"fmt"
	"strings"
)

// A record is sealed as a chain: each entry carries the hash of its own words and of
// the seal before it, the record that of its frame and of the last entry. Whatever is
// edited, taken out, added or moved breaks the chain from there on. A seal is no
// signature: whoever edits a record and seals it anew is found out by the texts, by the
// bill carried out again ([Record.Against]), or by a seal that was kept elsewhere.

// Sign seals the record as it is now. Who gives a text of it another name seals it again.
func (r *Record) Sign() {
	last := r.frameSeal()
	for i := range r.Instructions {
		last = r.Instructions[i].sealAfter(last)
		r.Instructions[i].Seal = last
	}
	r.Seal = r.wholeSeal(last)
}

// Sealed reports whether the record has a seal anywhere. Those of older versions have
// none.
func (r *Record) Sealed() bool {
	for _, in := range r.Instructions {
		if in.Seal != "" {
			return true
		}
	}
	return r.Seal != ""
}

// BrokenSeals lists where the chain of seals is broken: the first entry that is not as
// it was sealed, and the record as a whole. A record without seals is said to have none.
func (r *Record) BrokenSeals() []string {
	if !r.Sealed() {
		return []string{"the record has no seal: it was written by an older version or the seals were taken out, so that an edited entry would not show"}
	}
	var wrong []string
	last := r.frameSeal()
	for _, in := range r.Instructions {
		want := in.sealAfter(last)
		if in.Seal != want {
			wrong = append(wrong, fmt.Sprintf("instruction %d: its entry, or one before it, is not as it was sealed", in.N))
		}
		last = in.Seal // one broken link is told once
	}
	if r.Seal != r.wholeSeal(last) {
		wrong = append(wrong, "the record as a whole is not as it was sealed")
	}
	return wrong
}

// frameSeal begins the chain: what the record is about.
func (r *Record) frameSeal() string {
	return sealOf("", r.Schema, r.Act, r.Bill, r.Result, r.Options)
}

// sealAfter is the seal of an entry behind another.
func (in InstructionRecord) sealAfter(last string) string {
	in.Seal = ""
	return sealOf(last, in)
}

// wholeSeal is that of the record behind its last entry.
func (r *Record) wholeSeal(last string) string {
	return sealOf(last, len(r.Instructions), r.Counts, r.Rest)
}

// sealOf hashes values as JSON, which sets fields in the order of their type.
func sealOf(last string, values ...any) string {
	var b strings.Builder
	b.WriteString(last)
	for _, v := range values {
		j, err := json.Marshal(v)
		if err != nil {
			return ""
		}
		b.WriteByte('\n')
		b.Write(j)
	}
	return sum(b.String())
}
