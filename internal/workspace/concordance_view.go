package workspace

import (
	"encoding/json"
	"strings"

	"zanger/internal/act"
	"zanger/internal/document"
	"zanger/internal/lang"
	"zanger/internal/view"
)

// MarshalJSON writes the concordance as [ConcordanceData].
func (c *Concordance) MarshalJSON() ([]byte, error) { return json.Marshal(c.data) }

// CorrespondenceForms lists the forms of tables of correspondence.
func CorrespondenceForms() []string { return view.CorrespondenceForms() }

// ConcordanceDocument draws a concordance, labels in lang; with a form, as a table
// of correspondence.
func (w *Workspace) ConcordanceDocument(c *Concordance, form, code string) (*document.Document, error) {
	o := view.ConcordanceOptions{Lang: code, File: c.File, Name: w.actName(code),
		Label:   func(id, l string) string { return c.reader.Label(id, l) },
		Element: w.elementNames(), RepealA: repealOfWork(c.A), RepealB: repealOfWork(c.B)}
	if form == "" {
		n := c.data.Counts
		return view.Concordance(c.Result, view.ConcordanceCounts{Rows: n.Rows, Confirmed: n.Confirmed, Proposed: n.Proposed, None: n.None, Stale: n.Stale}, o), nil
	}
	d, err := view.CorrespondenceTable(c.Result, form, o)
	if err != nil {
		forms := strings.Join(view.CorrespondenceForms(), ", ")
		if near := lang.Nearest(form, view.CorrespondenceForms(), 1); len(near) > 0 {
			return nil, hint(err, "the forms are %s; the nearest is %s", forms, near[0])
		}
		return nil, hint(err, "the forms are %s", forms)
	}
	return d, nil
}

func repealOfWork(t *Text) *act.Event {
	if e, ok := t.Work.Repeal(); ok {
		return &e
	}
	return nil
}

// elementNames names the elements of the benchmark.
func (w *Workspace) elementNames() func(id, code string) string {
	set, err := w.standards()
	return func(id, code string) string {
		if err != nil {
			return ""
		}
		e, ok := set.Element(id)
		if !ok {
			return ""
		}
		return or(e.Name[code], e.Name["en"])
	}
}
