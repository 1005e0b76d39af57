package amend

import "fmt"

// Refusal says why an instruction is not carried out.
type Refusal struct {
	Reason string
	// Candidates are the nearest places or words, as a reader would cite them.
	Candidates []string
}

func (r *Refusal) Error() string { return r.Reason }

func refuse(format string, args ...any) *Refusal {
	return &Refusal{Reason: fmt.Sprintf(format, args...)}
}

func (r *Refusal) among(candidates ...string) *Refusal {
	r.Candidates = append(r.Candidates, candidates...)
	return r
}
