package format

import "fmt"

// Finding is something a reader noticed and went on after: what stands at a
// line of a file and what was assumed about it. Line is 0 where the whole file is
// meant.
type Finding struct {
	File string `json:"file"`
	Line int    `json:"line"`
	Msg  string `json:"message"`
}

// String names the file, the line where there is one, and what was found.
func (f Finding) String() string {
	if f.Line == 0 {
		return fmt.Sprintf("%s: %s", f.File, f.Msg)
	}
	return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Msg)
}

// SyntaxError says that a file cannot be read at all, and where. Line is 0 when
// the whole file is meant.
type SyntaxError struct {
	File string
	Line int
	Msg  string
	// Hint says what to do about it; may be empty.
	Hint string
}

func (e *SyntaxError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.File, e.Msg)
	}
	return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Msg)
}

// What a page of an official site may not say of its act, and how that is found.
const (
	NoWork     = "which act this is (its date and number)"
	NoLanguage = "the language"
	NoDate     = "the date of this edition"

	NotOnPage = "not found on the page: %s; give it when you import"
)

// Lacks reports whether f is that a page does not say what.
func (f Finding) Lacks(what string) bool { return f.Msg == fmt.Sprintf(NotOnPage, what) }
