package amend

import (
	"errors"
	"fmt"
)

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

// Consistent checks what a record says of itself, its seals among it, and lists what is
// wrong.
func (r *Record) Consistent() []string {
	wrong := r.BrokenSeals()
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
