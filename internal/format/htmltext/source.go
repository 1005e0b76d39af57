package htmltext

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"zanger/internal/act"
	"zanger/internal/format"
)

// Limits of what is read.
const (
	MaxSize  = 64 << 20 // bytes of a file
	MaxDepth = 256      // elements or brackets inside each other
	maxNodes = 1 << 20  // elements and texts of a page
)

// Source is a file that is being read: its bytes and what was found in them.
type Source struct {
	Name     string
	Bytes    []byte
	findings []found
	reported []format.Finding // by [Source.Assemble]
	noSpans  bool             // offsets in Bytes are not those in the file
}

type found struct {
	span act.Span
	msg  string
}

// NewSource checks the size of a file before anything else is done with it.
func NewSource(name string, src []byte) (*Source, error) {
	s := &Source{Name: name, Bytes: src}
	switch {
	case len(src) > MaxSize:
		return nil, s.Refuse(act.Span{}, "", "the file is too large: %d MiB, the most is %d", len(src)>>20, MaxSize>>20)
	case len(bytes.TrimSpace(src)) == 0:
		return nil, s.Refuse(act.Span{}, "save the page again: nothing was saved", "the file is empty")
	}
	return s, nil
}

// Line returns the line that span begins on, 0 for a span without place.
func (s *Source) Line(span act.Span) int {
	if span == (act.Span{}) {
		return 0
	}
	return 1 + bytes.Count(s.Bytes[:min(span.Start, len(s.Bytes))], []byte{'\n'})
}

// Find notes a finding at span. One without place is about the whole file and
// says line 1.
func (s *Source) Find(span act.Span, format string, args ...any) {
	s.findings = append(s.findings, found{span, fmt.Sprintf(format, args...)})
}

// Findings returns what was found, in the order of the file.
func (s *Source) Findings() []format.Finding {
	slices.SortStableFunc(s.findings, func(a, b found) int { return cmp.Compare(a.span.Start, b.span.Start) })
	out := slices.Clone(s.reported)
	line, at := 1, 0
	for _, f := range s.findings {
		to := max(at, min(f.span.Start, len(s.Bytes)))
		line += bytes.Count(s.Bytes[at:to], []byte{'\n'})
		at = to
		out = append(out, format.Finding{File: s.Name, Line: line, Msg: f.msg})
	}
	slices.SortStableFunc(out, func(a, b format.Finding) int { return cmp.Compare(a.Line, b.Line) })
	return out
}

// Refuse makes the error for a file that cannot be read, with what to do about it.
func (s *Source) Refuse(span act.Span, hint, msg string, args ...any) error {
	return &format.SyntaxError{File: s.Name, Line: s.Line(span), Msg: fmt.Sprintf(msg, args...), Hint: hint}
}
