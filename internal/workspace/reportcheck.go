package workspace

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/document"
	"zanger/internal/report"
)

// ReportCheckSchema is the version of [ReportCheck] as JSON.
const ReportCheckSchema = 1

// ReportCheck is what is wrong with a memo, for editors and for people.
type ReportCheck struct {
	Schema int    `json:"schema"`
	File   string `json:"file"`
	Title  string `json:"title,omitempty"`
	// Sound says that the memo can be built: there is no error.
	Sound bool `json:"sound"`
	// Pinned is the number of provisions that the file of sums records, -1 without one.
	Pinned   int             `json:"pinned"`
	Problems []ReportProblem `json:"problems"`
}

// ReportProblem is an error, which stops the build, or a remark, which does not.
type ReportProblem struct {
	Line     int    `json:"line"`
	Severity string `json:"severity"` // error or remark
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
}

// Severities of a [ReportProblem].
const (
	ReportError  = "error"
	ReportRemark = "remark"
)

// CheckReport lists what is wrong with a memo, without building a file. Only a memo
// that cannot be read at all is an error.
func (w *Workspace) CheckReport(ctx context.Context, file string, o ReportOptions) (*ReportCheck, error) {
	o.Accept = false
	c := &ReportCheck{Schema: ReportCheckSchema, File: file, Pinned: -1, Problems: []ReportProblem{}}
	if sum, err := readSums(file); err == nil && sum != nil {
		c.Pinned = strings.Count(string(sum), "\n/")
	}
	rep, err := w.BuildReport(ctx, file, o)
	var faults report.Errors
	switch {
	case errors.As(err, &faults):
		for _, e := range faults {
			c.Problems = append(c.Problems, ReportProblem{e.Line, ReportError, e.Msg, e.Hint})
		}
		return c, nil
	case err != nil:
		return nil, err
	}
	c.Title, c.Sound = rep.Front.Title, true
	for _, f := range rep.Findings {
		c.Problems = append(c.Problems, ReportProblem{f.Line, ReportRemark, f.Msg, ""})
	}
	c.Problems = append(c.Problems, w.missingSections(rep)...)
	slices.SortStableFunc(c.Problems, func(a, b ReportProblem) int { return cmp.Compare(a.Line, b.Line) })
	return c, nil
}

// missingSections lists the sections of its template that a memo has not.
func (w *Workspace) missingSections(rep *report.Report) []ReportProblem {
	name := rep.Front.Template
	if name == "" {
		return nil
	}
	t := w.reportTemplates()
	names, err := t.Names()
	if err != nil || !slices.Contains(names, name) {
		return []ReportProblem{{1, ReportRemark, fmt.Sprintf("there is no template %q to hold the memo against", name), "known are " + strings.Join(names, ", ")}}
	}
	var out []ReportProblem
	for _, s := range t.Sections(name, rep.Front.Lang) {
		if !slices.ContainsFunc(rep.Headings, func(h string) bool { return strings.EqualFold(h, s) }) {
			out = append(out, ReportProblem{1, ReportRemark, fmt.Sprintf("the template %s has a section %q, the memo has not", name, s), "add a line # " + s})
		}
	}
	return out
}

// reportTemplates are the starters of memos: the user's own, then those of the
// program.
func (w *Workspace) reportTemplates() report.Templates {
	var folders []fs.FS
	if w.data != "" {
		folders = append(folders, os.DirFS(filepath.Join(w.data, "templates")))
	}
	if w.templates != nil {
		if sub, err := fs.Sub(w.templates, "reports"); err == nil {
			folders = append(folders, sub)
		}
	}
	return report.NewTemplates(folders...)
}

// ReportTemplates lists the names of the starters.
func (w *Workspace) ReportTemplates() ([]string, error) { return w.reportTemplates().Names() }

// NewReport returns the starter of a memo, dated today.
func (w *Workspace) NewReport(template, lang string) ([]byte, error) {
	return w.reportTemplates().Starter(template, lang, map[string]string{"lang": lang, "as-of": w.today.String()})
}

// ReportCheckDocument draws what is wrong with a memo.
func ReportCheckDocument(c *ReportCheck, lang string) *document.Document {
	l := reportLabelsFor(lang)
	d := page(c.File, lang)
	if len(c.Problems) == 0 {
		d.Add(document.P(document.T(labelsFor(lang).allWell)))
		return d
	}
	t := document.Table{Widths: []float64{1, 1.4, 8}, Header: []document.Row{amendRow(l.line, l.kind, l.what)}}
	for _, p := range c.Problems {
		what := p.Message
		if p.Hint != "" {
			what += "\n→ " + p.Hint
		}
		t.Rows = append(t.Rows, amendRow(fmt.Sprint(p.Line), l.severity[p.Severity], what))
	}
	d.Add(t)
	return d
}

// reportLabels are the words around what is wrong with a memo.
type reportLabels struct {
	line, kind, what string
	severity         map[string]string
}

func reportLabelsFor(lang string) reportLabels {
	switch lang {
	case "ru":
		return reportLabels{"Строка", "Вид", "Что не так", map[string]string{ReportError: "ошибка", ReportRemark: "замечание"}}
	case "kk":
		return reportLabels{"Жол", "Түрі", "Не дұрыс емес", map[string]string{ReportError: "қате", ReportRemark: "ескерту"}}
	}
	return reportLabels{"Line", "Kind", "What is wrong", map[string]string{ReportError: "error", ReportRemark: "remark"}}
}
