package workspace

import (
	"fmt"

	"zanger/internal/act"
	"zanger/internal/document"
)

// Signature is who made the changes of a redline, and when, as its user says.
// Nothing of it is guessed, nor taken from a clock.
type Signature struct{ Author, Date string }

// Check returns an error if the date is none.
func (s Signature) Check() error {
	if s.Date == "" {
		return nil
	}
	if _, err := act.ParseDate(s.Date); err != nil {
		return hint(fmt.Errorf("--date: %w", err), "write it as 2013-05-24")
	}
	return nil
}

// Put signs the changes of a document.
func (s Signature) Put(d *document.Document) {
	d.Meta.RevisionAuthor, d.Meta.Date = s.Author, s.Date
}
