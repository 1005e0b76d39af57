package workspace

import (
	"fmt"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/importer"
	"zanger/internal/library"
)

// adopt gives a text the alias that its work has already, where only the form or
// the name of its file gave it another or none. A working text and a user who
// names an alias mean what they say.
func adopt(file string, r *importer.Result, h ImportHints, known func(act.WorkURI) string) {
	x := r.Expression
	if h.Alias != "" || x.URI == "" || r.Format == importer.WorkingText {
		return
	}
	if a := known(x.URI); a != "" && a != x.Alias {
		x.Alias = a
		r.Findings = append(r.Findings, format.Finding{File: file, Line: 1, Msg: fmt.Sprintf("the act is here already: taken as a text of %q", a)})
	}
}

// rename prepares a text once more under the alias that an earlier file of the
// same import gave its work.
func (t *readText) rename(known func(act.WorkURI) string) {
	if t.err != nil || !t.named {
		return
	}
	x := t.result.Expression
	if a := known(x.URI); a == "" || a == x.Alias {
		return
	}
	adopt(t.path, t.result, ImportHints{}, known)
	t.prepare()
}

// prepare makes a text of what was read ready for the library.
func (t *readText) prepare() {
	text := library.Text{File: t.path, Source: t.source, Expression: t.result.Expression, Findings: t.result.Findings, Format: t.format}
	if t.plain {
		text.Format = "" // it says everything itself
	}
	t.text, t.err = library.Prepare(text)
}
