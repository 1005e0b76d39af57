package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"zanger/internal/workspace"
)

// hinted is an error with the next step.
type hinted struct {
	error
	hint string
}

func (h hinted) Unwrap() error { return h.error }
func (h hinted) Hint() string  { return h.hint }

// usage is an error about how a command was called.
func usage(c *cobra.Command, err error) error {
	return hinted{err, fmt.Sprintf("see %q", c.CommandPath()+" --help")}
}

// complain prints each fault of an error on one line, and its hint on the next.
func (a *app) complain(err error) {
	for _, fault := range faults(err) {
		words, hint := a.tell(fault)
		fmt.Fprintf(a.Err, "zanger: error: %s\n", oneLine(words))
		if hint != "" {
			fmt.Fprintf(a.Err, "zanger: hint: %s\n", oneLine(hint))
		}
	}
}

// say prints a remark that is no error.
func (a *app) say(words string) { fmt.Fprintf(a.Err, "zanger: %s\n", oneLine(words)) }

// faults splits an error that errors.Join made, or that reports many faults.
func faults(err error) []error {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return workspace.Faults(err)
	}
	var lines []string
	var out []error
	for _, e := range joined.Unwrap() {
		lines = append(lines, e.Error())
		out = append(out, faults(e)...)
	}
	if strings.Join(lines, "\n") != err.Error() { // several causes in one sentence
		return workspace.Faults(err)
	}
	return out
}

// tell returns the words of a fault and the next step in the language of labels, where
// there are such; else in English.
func (a *app) tell(fault error) (words, hint string) {
	words, hint = tell(fault)
	if a.flags.lang == "" || a.flags.lang == "en" {
		return words, hint
	}
	if said, foreign := workspace.Say(errors.New(words), a.flags.lang); !foreign {
		words = said
	}
	if said, foreign := workspace.Say(errors.New(hint), a.flags.lang); !foreign {
		hint = said
	}
	return words, hint
}

// tell returns the words of a fault and the next step. What the system says of
// a file is put as all other errors are: the file, then what is wrong with it.
func tell(fault error) (words, hint string) {
	words, hint = fault.Error(), workspace.HintOf(fault)
	var pe *fs.PathError
	if !errors.As(fault, &pe) {
		return words, hint
	}
	what := pe.Err.Error()
	if errors.Is(pe.Err, fs.ErrNotExist) {
		what = "no such file"
		if hint == "" && words == pe.Error() { // a file that the user named
			hint = "check the name and the folder it is in"
		}
	}
	return strings.Replace(words, pe.Error(), pe.Path+": "+what, 1), hint
}

// oneLine writes out line breaks, other control characters and bytes that are
// no text, so that the name of a file cannot forge a line of its own.
func oneLine(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && n == 1:
			fmt.Fprintf(&b, `\x%02x`, s[0])
		case unicode.IsGraphic(r):
			b.WriteRune(r)
		default:
			q := strconv.QuoteRune(r)
			b.WriteString(q[1 : len(q)-1])
		}
		s = s[n:]
	}
	return b.String()
}
