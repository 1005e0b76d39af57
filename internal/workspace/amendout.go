package workspace

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/amend"
	"zanger/internal/cite"
	"zanger/internal/diff"
	"zanger/internal/document"
	"zanger/internal/format"
	"zanger/internal/view"
)

// AmendedSchema is the version of [AmendedData] as JSON.
const AmendedSchema = 1

// AmendedData is a consolidation as data: its record, and its changes as textualMod of
// Akoma Ntoso 3.0.
type AmendedData struct {
	amend.Record
	TextualMods []TextualMod `json:"textual_mods"`
}

// TextualMod is a change as Akoma Ntoso names it: the instruction it comes from, the
// unit it has its effect on, the text before and after.
type TextualMod struct {
	Type        string `json:"type"`
	Source      string `json:"source"`
	Destination string `json:"destination"`
	Old         string `json:"old,omitempty"`
	New         string `json:"new,omitempty"`
}

// Data is the consolidation as data.
func (a *Amended) Data() *AmendedData {
	out := &AmendedData{Record: *a.Record, TextualMods: []TextualMod{}}
	for _, m := range a.new.Modifications {
		out.TextualMods = append(out.TextualMods, TextualMod{Type: m.Type, Source: string(m.By) + "#" + m.Source, Destination: "#" + string(m.Unit), Old: m.Old, New: m.New})
	}
	return out
}

// unapplied says which instructions are not carried out, "" if all are.
func (a *Amended) unapplied(lang string) string {
	var nums []string
	for _, in := range a.Record.Instructions {
		if in.Status == amend.Refused {
			nums = append(nums, fmt.Sprint(in.N))
		}
	}
	if len(nums) == 0 {
		return ""
	}
	total := a.Record.Counts.Applied + a.Record.Counts.Refused
	return fmt.Sprintf(amendLabelsFor(lang).unapplied, len(nums), total, filepath.Base(a.Record.Bill.Name), strings.Join(nums, ", "))
}

// consolidated says which text was changed by which bill, "" where nothing was changed
// or the text has no day.
func (a *Amended) consolidated(lang string) string {
	if a.Record.Counts.Applied == 0 || a.old.Date.IsZero() {
		return ""
	}
	if !a.from.IsZero() && a.dated == "" {
		return fmt.Sprintf(amendLabelsFor(lang).inForce, a.old.Date, filepath.Base(a.Record.Bill.Name), a.from)
	}
	return fmt.Sprintf(amendLabelsFor(lang).consolidated, a.old.Date, filepath.Base(a.Record.Bill.Name))
}

// Encode gives the consolidated text for a file: in the layout of the act, or, where
// the ending asks for it, as Word, HTML, PDF, Akoma Ntoso or JSON. Where instructions
// were refused it says so at its head, apart from the law.
func (a *Amended) Encode(file, lang string) ([]byte, error) {
	notice := a.unapplied(lang)
	ext := strings.ToLower(filepath.Ext(file))
	write, data := exporters[ext]
	if ext == ".md" || ext == ".txt" || !data && writers[ext] == nil || ext == ".csv" {
		if notice != "" {
			return format.WithUnapplied(a.Text, notice), nil
		}
		return a.Text, nil
	}
	x := *a.new
	x.Notice = strings.Join(strings.Fields(a.consolidated(lang)+" "+x.Notice+" "+notice), " ")
	if data {
		if x.URI == "" {
			err := fmt.Errorf("%s: the act does not say which act it is, and this form must", file)
			return nil, hint(err, "import it first, or give it front matter with work: and date:")
		}
		x.Date, x.Dated = a.from, a.dated // that of the old text would be wrong
		return write(&x)
	}
	o := view.TextOptions{Lang: lang, Name: func(e act.Event) string { return view.ActName(e.By, lang) }}
	d := view.Expression(&x, o)
	d.Meta.Act = true
	if notice != "" { // the text says it among its notices
		d.Banner = strings.TrimSpace(d.Banner + " " + notice)
	}
	return Encode(file, d)
}

// headed puts what is not carried out at the head of a document.
func headed(d *document.Document, notice string) *document.Document {
	if notice == "" {
		return d
	}
	d.Banner = strings.TrimSpace(d.Banner + " " + notice)
	at := 0
	if len(d.Blocks) > 0 { // on the first page, not before it
		if _, ok := d.Blocks[0].(document.Section); ok {
			at = 1
		}
	}
	d.Blocks = slices.Insert(d.Blocks, at, document.Block(document.Paragraph{Style: document.Warning, Inlines: []document.Inline{document.T(notice)}}))
	return d
}

// diff sets the act before and after the bill against each other.
func (a *Amended) diff() *Diff {
	text := func(x *act.Expression) *Text {
		w, err := act.NewWork(x)
		if err != nil { // a file that does not say which act it is
			w = &act.Work{URI: x.URI, Alias: x.Alias, Expressions: []*act.Expression{x}}
		}
		return &Text{Work: w, Expression: x, Exact: true}
	}
	d := &Diff{Old: text(a.old), New: text(a.new)}
	d.Result = diff.Compare(a.old, a.new, diff.Options{})
	return d
}

// AmendedRedline draws what the bill changes, in the format of a file.
func (w *Workspace) AmendedRedline(a *Amended, file, lang string) ([]byte, error) {
	o := view.RedlineOptions{Lang: lang, Name: w.actName(lang),
		Cite: func(x *act.Expression, p *act.Provision) string { return cite.Format(x, p.EID, lang, cite.Short) }}
	return Encode(file, headed(view.Redline(a.diff().Result, o), a.unapplied(lang)))
}

// AmendedTable draws the comparative table of the bill, in the format of a file.
func (w *Workspace) AmendedTable(a *Amended, file, form, lang string) ([]byte, error) {
	d, err := w.Table(a.diff(), TableOptions{Form: form, Lang: lang})
	if err != nil {
		return nil, err
	}
	return Encode(file, headed(d, a.unapplied(lang)))
}
