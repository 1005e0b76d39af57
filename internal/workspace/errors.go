package workspace

import (
	"errors"
	"fmt"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/pattern"
	"zanger/internal/report"
	"zanger/internal/view"
)

// Error is an error with the next step for the person who meets it.
type Error struct {
	Err  error
	Next string
}

func (e *Error) Error() string { return e.Err.Error() }

// Unwrap returns the error itself.
func (e *Error) Unwrap() error { return e.Err }

// Hint returns the next step.
func (e *Error) Hint() string { return e.Next }

func hint(err error, format string, args ...any) error {
	return &Error{Err: err, Next: fmt.Sprintf(format, args...)}
}

// mostQuoted is how much of what was asked for an error repeats, in runes.
const mostQuoted = 80

// clipped cuts what was asked for short.
func clipped(s string) string {
	if r := []rune(s); len(r) > mostQuoted {
		return string(r[:mostQuoted]) + "…"
	}
	return s
}

// Faults splits an error into the faults it reports, each with its own hint: a
// memo may have many.
func Faults(err error) []error {
	var list report.Errors
	if !errors.As(err, &list) {
		return []error{err}
	}
	out := make([]error, len(list))
	for i, e := range list {
		out[i] = e
	}
	return out
}

// HintOf returns the next step that err names, or "".
func HintOf(err error) string {
	var h interface{ Hint() string }
	var syntax *format.SyntaxError
	var inMemo *report.Error
	switch {
	case errors.As(err, &h):
		return h.Hint()
	case errors.As(err, &syntax):
		return syntax.Hint
	case errors.As(err, &inMemo):
		return inMemo.Hint
	}
	return ""
}

// Say puts an error in words of lang where there are any. foreign says that it
// stayed in English.
func Say(err error, lang string) (msg string, foreign bool) {
	var doubt *act.DoubtError
	if errors.As(err, &doubt) {
		return view.DoubtText(doubt, lang), false
	}
	msg = err.Error()
	if in := inWords(msg, lang); in != msg {
		return in, false
	}
	if file := fileMark.FindString(msg); file != "" {
		if in := inWords(msg[len(file):], lang); in != msg[len(file):] {
			return file + in, false
		}
	}
	return msg, true
}

// fileMark is the name of a file, and the line, before what is said of it.
var fileMark = pattern.New(`^[^\s:]+(?::\d+)?: `)

// HintIn returns the next step in words of lang where there are any.
func HintIn(err error, lang string) (next string, foreign bool) {
	next = HintOf(err)
	in := inWords(next, lang)
	return in, in == next && next != ""
}

// LineOf returns the line of a memo or of a file that a fault names.
func LineOf(err error) (line int, ok bool) {
	var inMemo *report.Error
	var syntax *format.SyntaxError
	switch {
	case errors.As(err, &inMemo):
		return inMemo.Line, true
	case errors.As(err, &syntax):
		return syntax.Line, true
	}
	return 0, false
}
