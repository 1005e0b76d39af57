package workspace

import (
	"errors"
	"fmt"

	"zanger/internal/amend"
	"zanger/internal/format"
)

// UndoAmendment gives the old text back from the consolidated one and its record.
func UndoAmendment(newFile, recordFile string) ([]byte, error) {
	r, err := readRecord(recordFile)
	if err != nil {
		return nil, err
	}
	src, err := readFile(newFile)
	if err != nil {
		return nil, err
	}
	out, err := r.Undo(format.WithoutUnapplied(src))
	if err != nil {
		return nil, hint(fmt.Errorf("%s: %w", newFile, err), "give the consolidated text that the record was written with, unchanged")
	}
	return out, nil
}

func readRecord(file string) (*amend.Record, error) {
	src, err := readFile(file)
	if err != nil {
		return nil, err
	}
	r, err := amend.ReadRecord(src)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return r, nil
}

// AmendCheck is the result of verifying a record.
type AmendCheck struct {
	Schema int    `json:"schema"`
	Record string `json:"record"`
	// Seal is the seal of the record, to be compared with one that was kept elsewhere;
	// "" where it has none.
	Seal string `json:"seal"`
	// Against are what the record was checked against: itself, texts, bill.
	Against []string `json:"against"`
	Wrong   []string `json:"wrong"`
}

// VerifyFiles are what a record is checked against; all but Record may be left out.
type VerifyFiles struct {
	Record, Old, New, Bill string
}

// VerifyAmendment checks a record by itself: its counts and its chain of seals; against
// the old and the new text where they are given; and, where the bill is given too, by
// carrying it out again.
func (w *Workspace) VerifyAmendment(f VerifyFiles) (*AmendCheck, error) {
	if (f.Old == "") != (f.New == "") || f.Bill != "" && f.Old == "" {
		return nil, errors.New("give both the old and the consolidated text, or neither; a bill with both")
	}
	src, err := readFile(f.Record)
	if err != nil {
		return nil, err
	}
	r, err := amend.ReadRecord(src)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Record, err)
	}
	c := &AmendCheck{Schema: 1, Record: f.Record, Seal: r.Seal, Against: []string{"record"}, Wrong: r.Consistent()}
	if more := amend.Strangers(src); more != "" {
		c.Wrong = append(c.Wrong, "what no seal covers stands in the file: "+more)
	}
	if f.Old == "" {
		return c, nil
	}
	if err := w.verifyTexts(c, r, f); err != nil || f.Bill == "" {
		return c, err
	}
	return c, w.verifyBill(c, r, f)
}

// verifyTexts checks a record against the old and the new text.
func (w *Workspace) verifyTexts(c *AmendCheck, r *amend.Record, f VerifyFiles) error {
	old, err := readFile(f.Old)
	if err != nil {
		return err
	}
	new, err := readFile(f.New)
	if err != nil {
		return err
	}
	new = format.WithoutUnapplied(new)
	c.Against = append(c.Against, "texts")
	wrong := r.Verify(old, new)
	c.Wrong = append(c.Wrong, wrong...)
	if len(wrong) > 0 {
		return nil
	}
	var h ImportHints
	if d := amend.ByTag(r.Bill.Drafting); d != nil {
		h.Country, h.Lang = d.Country, d.Lang
	}
	a, err := parseText(f.Old, old, h)
	if err != nil {
		return nil // the units cannot be told; the bytes are checked
	}
	b, err := parseText(f.New, new, h)
	if err != nil || a.remade || b.remade {
		return nil
	}
	c.Wrong = append(c.Wrong, r.VerifyUnits(a.parsed, b.parsed)...)
	return nil
}

// verifyBill carries the bill out again, as the record says it was.
func (w *Workspace) verifyBill(c *AmendCheck, r *amend.Record, f VerifyFiles) error {
	again, err := w.Amend(f.Old, f.Bill, AmendOptions{Drafting: r.Bill.Drafting, AcceptInflected: r.Options.AcceptInflected,
		At: r.Options.At, Lang: r.Options.Citations})
	if err != nil {
		return err
	}
	c.Against = append(c.Against, "bill")
	if again.Record.Act.SHA256 != r.Act.SHA256 {
		c.Wrong = append(c.Wrong, "the old text is not the one of the record")
		return nil
	}
	c.Wrong = append(c.Wrong, r.Against(again.Record)...)
	return nil
}
