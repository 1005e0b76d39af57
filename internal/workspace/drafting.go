package workspace

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"zanger/internal/act"
	"zanger/internal/amend"
	"zanger/internal/document"
	"zanger/internal/format"
	"zanger/internal/format/docx"
	"zanger/internal/importer"
)

// DraftSchema is the version of [DraftedBill] as JSON.
const DraftSchema = 1

// DraftedBill is a bill written from two texts, and what it was proved to do.
type DraftedBill struct {
	Schema   int    `json:"schema"`
	Drafting string `json:"drafting"`
	Old      string `json:"old"`
	New      string `json:"new"`
	// Operations is the number of changes that the bill orders.
	Operations int `json:"operations"`
	// Exact says that the bill carried out on the old text gives the new one byte for
	// byte; else every paragraph prints the same and the layout around them differs.
	Exact bool `json:"exact"`
	// Noted is the number of excluded units that keep their number with a note, beside
	// the new text.
	Noted int `json:"noted,omitempty"`
	// Form says on what the bill was proved: the file as it is, or the text without its
	// editorial notes.
	Form string `json:"form"`
	// Text is the bill as Markdown, Lines its paragraphs.
	Text  string      `json:"text"`
	Lines []DraftLine `json:"lines"`
	// Record is the proof: what the bill did to which bytes.
	Record *amend.Record `json:"record"`
	// Findings are what was odd in the texts.
	Findings []format.Finding `json:"-"`
}

// NotDraftedError says what no formula of a drafting language carries.
type NotDraftedError = amend.NotDraftedError

// DraftLine is a paragraph of a drafted bill.
type DraftLine struct {
	Text    string `json:"text"`
	Level   int    `json:"level,omitempty"`
	Wording bool   `json:"wording,omitempty"`
	Table   bool   `json:"table,omitempty"` // the lines of Text are its rows
}

// Forms in which a draft is proved.
const (
	DraftInPlace      = "the file as it is"
	DraftWithoutNotes = "the text without its editorial notes"
)

// DraftOptions say how a bill is drafted.
type DraftOptions struct {
	// Drafting is the tag of the drafting language, such as ru-KZ; guessed from the old
	// text when it is empty.
	Drafting string
	// Exclude has units that are gone excluded with a note, as is the custom in
	// Kazakhstan, instead of giving the unit around them new wording.
	Exclude bool
}

// Draft writes the bill that makes the new text of the old one, in a drafting
// language. Both are references to the library or files of any form that is read. With
// one file alone it is a Word file with tracked changes: the text with all rejected is
// the old one, with all accepted the new one. The error is an
// [*amend.NotDraftedError] where no formula carries a change, and wraps
// [amend.ErrNoChange] where there is none.
func (w *Workspace) Draft(oldRef, newRef string, o DraftOptions) (*DraftedBill, error) {
	tag := o.Drafting
	d := amend.ByTag(tag)
	if tag != "" && d == nil {
		return nil, hint(fmt.Errorf("unknown drafting language %q", tag), "known are %s", strings.Join(amend.Tags(), ", "))
	}
	var h ImportHints
	if d != nil {
		h.Country, h.Lang = d.Country, d.Lang
	}
	old, new, err := w.draftTexts(oldRef, newRef, h)
	if err != nil {
		return nil, err
	}
	x := old.parsed.Expression
	if d == nil {
		if d = amend.ByLanguage(x.Country, x.Lang); d == nil {
			err := fmt.Errorf("%s: no drafting language is known for acts of %q in %q", oldRef, x.Country, x.Lang)
			return nil, hint(err, "name one with --drafting: %s", strings.Join(amend.Tags(), ", "))
		}
	}
	if y := new.parsed.Expression; y.Lang != x.Lang {
		return nil, hint(fmt.Errorf("%s is in %q and %s in %q", oldRef, x.Lang, newRef, y.Lang), "a bill is drafted from two texts in one language")
	}
	out, err := draftBill(old.parsed, new.parsed, d, o.Exclude)
	if errors.Is(err, amend.ErrNoChange) {
		return nil, hint(fmt.Errorf("%s and %s: %w", oldRef, newRef, err), "look at them with \"zanger diff\"")
	}
	if err != nil {
		return nil, err
	}
	out.Old, out.New, out.Findings = old.name, new.name, append(old.found, new.found...)
	return out, nil
}

// draftTexts reads the two texts, or the two that a file with tracked changes is.
func (w *Workspace) draftTexts(oldRef, newRef string, h ImportHints) (old, new *amendText, err error) {
	if newRef != "" {
		if old, err = w.amendText(oldRef, h); err != nil {
			return nil, nil, err
		}
		if h.Country == "" {
			h.Country, h.Lang = old.parsed.Expression.Country, old.parsed.Expression.Lang
		}
		new, err = w.amendText(newRef, h)
		return old, new, err
	}
	src, err := readFile(oldRef)
	if err != nil {
		return nil, nil, err
	}
	if !docx.Sniff(src) {
		err := fmt.Errorf("%s: one text alone must be a Word file with tracked changes", oldRef)
		return nil, nil, hint(err, "give the old and the new text")
	}
	after, before, found, err := docx.ReadBoth(oldRef, src, docx.Options{Country: h.Country, Lang: h.Lang})
	if err != nil {
		return nil, nil, err
	}
	a, err := asText(oldRef, before)
	if err != nil {
		return nil, nil, err
	}
	b, err := asText(oldRef, after)
	if err != nil {
		return nil, nil, err
	}
	return &amendText{name: oldRef + " (tracked changes rejected)", parsed: a, found: found}, &amendText{name: oldRef + " (tracked changes accepted)", parsed: b}, nil
}

// draftBill drafts on the texts as they are, and where that cannot be, on working texts
// made of them without editorial notes, which no bill orders. The bill must give the law
// of the new text on the old one as it is all the same.
func draftBill(old, new *format.Parsed, d *amend.Drafting, exclude bool) (*DraftedBill, error) {
	x := old.Expression
	o := amend.DraftOptions{Number: numberOf(x.URI), Date: dateOf(x.URI), Of: amendedBy(x), Exclude: exclude}
	form := DraftInPlace
	got, err := amend.DraftBill(old, new, d, o)
	var not *amend.NotDraftedError
	if errors.As(err, &not) {
		a, b, perr := workingTexts(x, new.Expression)
		if perr != nil {
			return nil, err
		}
		again, aerr := amend.DraftBill(a, b, d, o)
		if aerr != nil || !again.Gives(old, new) {
			return nil, err
		}
		got, err, form = again, nil, DraftWithoutNotes
		got.Exact = false
	}
	if err != nil {
		return nil, err
	}
	out := &DraftedBill{Schema: DraftSchema, Drafting: d.Tag, Operations: got.Operations, Exact: got.Exact, Noted: got.Noted, Form: form,
		Text: string(got.Bill), Lines: []DraftLine{}, Record: got.Result.Record}
	for _, l := range got.Lines {
		out.Lines = append(out.Lines, DraftLine{Text: l.Text, Level: l.Level, Wording: l.Wording, Table: l.Table})
	}
	return out, nil
}

// workingTexts sets two wordings as working texts of one act.
func workingTexts(old, new *act.Expression) (a, b *format.Parsed, err error) {
	x, y := *old, *old
	x.Body, x.Notes = withoutNotes(old.Body), nil
	y.Body, y.Notes, y.Preamble = withoutNotes(new.Body), nil, new.Preamble
	if old.Country == "cz" { // footnotes are law
		x.Notes, y.Notes = old.Notes, new.Notes
	}
	if t := new.Titles[new.Lang]; t != "" {
		y.Titles = map[string]string{}
		for k, v := range old.Titles {
			y.Titles[k] = v
		}
		y.Titles[old.Lang] = t
	}
	if a, err = asText("old.md", &x); err != nil {
		return nil, nil, err
	}
	b, err = asText("new.md", &y)
	return a, b, err
}

// withoutNotes copies provisions without editorial notes; those in the place of
// excluded units stay.
func withoutNotes(ps []*act.Provision) []*act.Provision {
	var out []*act.Provision
	for _, p := range ps {
		q := *p
		if q.Status != act.Excluded {
			q.Notes = nil
		}
		q.Children = withoutNotes(p.Children)
		out = append(out, &q)
	}
	return out
}

// dateOf is the day in the address of an act, zero where it has only a year.
func dateOf(u act.WorkURI) act.Date {
	parts := strings.Split(string(u), "/")
	if len(parts) < 6 || len(parts[4]) != len("2006-01-02") {
		return act.Date{}
	}
	d, err := act.ParseDate(parts[4])
	if err != nil {
		return act.Date{}
	}
	return d
}

// DraftDocument sets a drafted bill for reading. Law 480-V of Kazakhstan, art. 24(7),
// allows no emphasis in a bill, and other countries follow the same custom.
func DraftDocument(b *DraftedBill, labels string) *document.Document {
	lang, _, _ := strings.Cut(b.Drafting, "-")
	d := page(b.Lines[0].Text, lang)
	d.Meta.Act = true // it can be read back as a bill
	for _, l := range b.Lines[1:] {
		in := []document.Inline{document.T(l.Text)}
		switch {
		case l.Level > 0 && !l.Wording:
			d.Add(document.Heading{Level: min(l.Level, 3), Inlines: in})
		case l.Table:
			d.Add(draftTable(l.Text))
		case l.Wording:
			d.Add(document.Paragraph{Style: document.Body, Depth: 1, Inlines: in})
		default:
			d.Add(document.Paragraph{Style: document.Body, Inlines: in})
		}
	}
	return d
}

// draftTable sets the rows of a table that new wording brings; those above the line of
// dashes head it.
func draftTable(text string) document.Table {
	var t document.Table
	for _, row := range strings.Split(text, "\n") {
		row = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(row), "|"), "|")
		if strings.Trim(row, "|-: ") == "" && strings.Contains(row, "-") {
			t.Header, t.Rows = append(t.Header, t.Rows...), nil
			continue
		}
		var r document.Row
		for _, cell := range strings.Split(row, "|") {
			r.Cells = append(r.Cells, document.Cell{Blocks: []document.Block{document.Paragraph{Inlines: []document.Inline{document.T(strings.TrimSpace(cell))}}}})
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

// EncodeDraft sets a drafted bill in the format that the ending of file names. A form
// that can be read back is read back: its instructions must be those of the bill. It
// is an error if they are not.
func (b *DraftedBill) Encode(file, labels string) ([]byte, error) {
	ext := strings.ToLower(filepath.Ext(file))
	switch {
	case file == "", ext == ".md", ext == ".txt":
		return []byte(b.Text), nil
	case IsJSON(file):
		return EncodeJSON(b)
	}
	out, err := Encode(file, DraftDocument(b, labels))
	if err != nil || ext != ".docx" && ext != ".html" && ext != ".htm" {
		return out, err
	}
	d := amend.ByTag(b.Drafting)
	res, err := importer.Read(filepath.Base(file), out, ImportHints{Country: d.Country, Lang: d.Lang})
	if err != nil {
		return nil, fmt.Errorf("%s: the bill cannot be read back: %w", file, err)
	}
	p := res.Parsed
	if p == nil {
		if p, err = asText(file, res.Expression); err != nil {
			return nil, err
		}
	}
	var got, want bytes.Buffer
	for _, in := range amend.Read(p, d, amend.Amended{Any: true}).Instructions {
		if in.Status != amend.NoChange {
			fmt.Fprintln(&got, BillOf(&amend.Bill{Drafting: d, Instructions: []*amend.Instruction{in}}).Instructions[0].Orders)
		}
	}
	text, err := parseText("bill.md", []byte(b.Text), ImportHints{Country: d.Country, Lang: d.Lang})
	if err != nil {
		return nil, err
	}
	for _, in := range amend.Read(text.parsed, d, amend.Amended{Any: true}).Instructions {
		if in.Status != amend.NoChange {
			fmt.Fprintln(&want, BillOf(&amend.Bill{Drafting: d, Instructions: []*amend.Instruction{in}}).Instructions[0].Orders)
		}
	}
	if got.String() != want.String() {
		err := fmt.Errorf("%s: read back, the bill in this form would order something else", file)
		return nil, hint(err, "write it to a .md file")
	}
	return out, nil
}
