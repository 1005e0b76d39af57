package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Error says what is wrong in a memo, and where.
type Error struct {
	File string
	Line int
	Msg  string
	// Hint says what to do about it; may be empty.
	Hint string
	// Err is the cause when another package found the fault, else nil.
	Err error
}

func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Msg) }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errors are all faults of a memo, sorted by line. There is at least one.
type Errors []*Error

// Error gives one fault a line.
func (es Errors) Error() string {
	lines := make([]string, len(es))
	for i, e := range es {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap makes errors.As find the first [*Error].
func (es Errors) Unwrap() []error {
	out := make([]error, len(es))
	for i, e := range es {
		out[i] = e
	}
	return out
}

// maxProblems bounds what is kept of faults and of findings: a reader wants the
// first hundreds, and a hostile file must not fill the memory.
const maxProblems = 500

// problems gathers faults and findings of one file.
type problems struct {
	// final makes faults of what is only worth a look in a draft.
	final    bool
	file     string
	list     Errors
	findings []Finding
}

func (p *problems) failed() bool { return len(p.list) > 0 }

// full reports whether no more faults are kept.
func (p *problems) full() bool { return len(p.list) >= maxProblems }

// fail notes a fault. The hint may be empty.
func (p *problems) fail(line int, hint, format string, args ...any) {
	p.add(&Error{Line: line, Msg: fmt.Sprintf(format, args...), Hint: hint})
}

func (p *problems) add(e *Error) {
	e.File = p.file
	if !p.full() {
		p.list = append(p.list, e)
	}
}

func (p *problems) find(line int, format string, args ...any) {
	if len(p.findings) < maxProblems {
		p.findings = append(p.findings, Finding{p.file, line, fmt.Sprintf(format, args...)})
	}
}

// doubt notes what a draft may still leave open and a final memo may not.
func (p *problems) doubt(line int, hint, format string, args ...any) {
	if p.final {
		p.fail(line, hint, format, args...)
		return
	}
	p.find(line, format, args...)
}

// errors returns the faults by line, each once.
func (p *problems) errors() Errors {
	slices.SortStableFunc(p.list, func(a, b *Error) int { return cmp.Compare(a.Line, b.Line) })
	return slices.CompactFunc(p.list, func(a, b *Error) bool { return a.Line == b.Line && a.Msg == b.Msg })
}

func (p *problems) sortedFindings() []Finding {
	slices.SortStableFunc(p.findings, func(a, b Finding) int { return cmp.Compare(a.Line, b.Line) })
	return slices.Compact(p.findings)
}

// clip shortens text for a message.
func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
