package cli

import (
	"os"

	"golang.org/x/term"

	"zanger/internal/document"
	"zanger/internal/workspace"
)

// deliver writes a result: its document, or the result itself as JSON, to the
// file named by -o or to the standard output.
func (a *app) deliver(result any, draw func() *document.Document) error {
	file := a.flags.output
	switch {
	case a.flags.json || workspace.IsJSON(file):
		b, err := workspace.EncodeJSON(result)
		if err != nil {
			return err
		}
		return a.put(b)
	case file == "":
		return a.print(draw())
	}
	b, err := workspace.Encode(file, draw())
	if err != nil {
		return err
	}
	return a.put(b)
}

// put writes bytes to the file of -o, or to the standard output.
func (a *app) put(b []byte) error {
	if a.flags.output != "" {
		return workspace.WriteFile(a.flags.output, b)
	}
	_, err := a.Out.Write(b)
	return err
}

// print sets a document for people on the standard output.
func (a *app) print(d *document.Document) error {
	return workspace.Print(a.Out, d, workspace.TerminalOptions{Width: a.columns(), Color: a.colours()})
}

// columns are those of the terminal, 100 at most for the eye's sake, 80 in a
// pipe.
func (a *app) columns() int {
	if a.flags.width > 0 {
		return a.flags.width
	}
	if f, ok := a.Out.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil {
			return min(w, 100)
		}
	}
	return 80
}

// colours follow --color, and NO_COLOR (no-color.org) when that is auto.
func (a *app) colours() bool {
	switch a.flags.color {
	case "always":
		return true
	case "never":
		return false
	}
	f, ok := a.Out.(*os.File)
	return ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(f.Fd()))
}

// errTerminal reports whether standard error is a terminal, for progress.
func (a *app) errTerminal() bool {
	f, ok := a.Err.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
