package web

import (
	"html/template"

	"zanger/internal/amend"
	"zanger/internal/document"
	"zanger/internal/workspace"
)

// amendment is what became of a bill, or of an edited text.
type amendment struct {
	Record *amend.Record
	Rows   []fateRow
	// Redline is the running text with the changes marked.
	Redline  template.HTML
	Findings []string
	Fault    []fault // why there is no redline
	Same     bool    // nothing changed
	// Drafted is the bill that makes an edited text, Undrafted why there is none.
	Drafted   *workspace.DraftedBill
	Undrafted []fault
}

// fateRow is an instruction with what became of it.
type fateRow struct {
	amend.InstructionRecord
	Fate  string // a phrase
	Class string
	Spots []spot
	// Said is the reason in the language of the page; Foreign that it is English all
	// the same.
	Said    string
	Foreign bool
}

// spot is a place in the act that an instruction changed.
type spot struct{ Citation, Href, Found, Put string }

// fates are the words for what becomes of an instruction.
var fates = map[amend.Status]string{amend.Applied: "Carried out", amend.Refused: "Refused", amend.OtherAct: "For another act",
	amend.NoChange: "No amendment", amend.Pending: "Not yet in effect"}

const maxSpot = 160 // characters of the words that are shown of a change

// amend carries the bill of a draft out, or compares the edited text with the act.
func (v *visit) amend(id string, d billDraft) (*amendment, error) {
	ref, err := d.actRef()
	if err != nil {
		return nil, err
	}
	a := &amendment{}
	if !d.Edited {
		file, err := v.s.drafts.path(id, d.First)
		if err != nil {
			return nil, err
		}
		res, err := v.ws.Amend(ref, file, workspace.AmendOptions{AcceptInflected: d.Inflected, Lang: v.lang})
		if err != nil {
			return nil, err
		}
		a.Record = res.Record
		for _, f := range res.Findings {
			a.Findings = append(a.Findings, v.clean(workspace.FindingIn(f, v.lang)))
		}
		for _, in := range res.Record.Instructions {
			row := fateOf(in, ref)
			row.Said, row.Foreign = workspace.ReasonIn(in.Reason, v.lang)
			a.Rows = append(a.Rows, row)
		}
		if _, err := v.s.drafts.writeIfNew(id, "new.md", res.Text); err != nil {
			return nil, err
		}
	}
	diff, err := v.billDiff(id, d)
	if err != nil {
		a.Fault = v.faults(err)
		return a, nil
	}
	a.Same = len(diff.Result.Changes) == 0
	if d.Edited && !a.Same {
		if a.Drafted, err = v.drafted(id, d); err != nil {
			a.Undrafted = v.faults(err)
		}
	}
	a.Redline, err = inset(v.ws.Redline(diff, v.lang, false))
	return a, err
}

func fateOf(in amend.InstructionRecord, ref string) fateRow {
	row := fateRow{InstructionRecord: in, Fate: fates[in.Status], Class: "other"}
	switch in.Status {
	case amend.Applied:
		row.Class = "applied"
	case amend.Refused:
		row.Class = "refused"
	}
	for _, op := range in.Operations {
		row.Spots = append(row.Spots, spot{or(op.Citation, string(op.Target)), refHref(ref + "#" + string(op.Target)), short(op.Found, maxSpot), short(op.Put, maxSpot)})
	}
	return row
}

// billDiff compares the act with what it becomes.
func (v *visit) billDiff(id string, d billDraft) (*workspace.Diff, error) {
	ref, err := d.actRef()
	if err != nil {
		return nil, err
	}
	name := "new.md"
	if d.Edited {
		name = d.First
	}
	file, err := v.s.drafts.path(id, name)
	if err != nil {
		return nil, err
	}
	return v.ws.Diff(ref, file)
}

// drafted writes the bill that makes the edited text of the act.
func (v *visit) drafted(id string, d billDraft) (*workspace.DraftedBill, error) {
	ref, err := d.actRef()
	if err != nil {
		return nil, err
	}
	file, err := v.s.drafts.path(id, d.First)
	if err != nil {
		return nil, err
	}
	return v.ws.Draft(ref, file, workspace.DraftOptions{})
}

// billDrafted gives the drafted bill as a file.
func (v *visit) billDrafted() error {
	d, err := v.billDraft(v.r.PathValue("id"))
	if err != nil {
		return err
	}
	if d.Act == "" || d.First == "" || !d.Edited {
		return badRequest("Choose an act and give the text first.")
	}
	b, err := v.drafted(v.r.PathValue("id"), d)
	if err != nil {
		return err
	}
	as := or(v.get("as"), "docx")
	if kindsOfFiles[as] == "" || as == "zip" {
		return badRequest("There is no such format: %s", short(as, 20))
	}
	name := d.Act + "-bill." + as
	out, err := b.Encode(name, v.lang)
	if err != nil {
		return err
	}
	return v.file(name, out)
}

// comparison is what two language texts of a bill come to.
type comparison struct {
	Body   template.HTML
	Differ bool
}

func (v *visit) compareBills(id string, d billDraft) (*comparison, error) {
	if _, err := d.actRef(); err != nil {
		return nil, err
	}
	first, err := v.s.drafts.path(id, d.First)
	if err != nil {
		return nil, err
	}
	second, err := v.s.drafts.path(id, d.Second)
	if err != nil {
		return nil, err
	}
	ref := d.Act // each bill is carried out on the text of its language
	if d.At != "" {
		ref += "@" + d.At
	}
	c, err := v.ws.CompareBills(first, second, []string{ref}, workspace.AmendOptions{AcceptInflected: d.Inflected, Lang: v.lang})
	if err != nil {
		return nil, err
	}
	doc := workspace.AmendComparisonDocument(c, v.lang)
	cleanDocument(doc, v.clean)
	body, err := inset(doc)
	return &comparison{body, c.Differ}, err
}

// cleanDocument takes the folder of drafts out of the paragraphs of a document.
func cleanDocument(d *document.Document, clean func(string) string) {
	for _, b := range d.Blocks {
		if p, ok := b.(document.Paragraph); ok {
			for i, in := range p.Inlines {
				if t, ok := in.(document.Text); ok {
					t.Text = clean(t.Text)
					p.Inlines[i] = t
				}
			}
		}
	}
}

// billOf is the draft that the address names, carried out.
func (v *visit) billOf() (id string, d billDraft, diff *workspace.Diff, err error) {
	id = v.r.PathValue("id")
	if d, err = v.billDraft(id); err != nil {
		return id, d, nil, err
	}
	if d.Act == "" || d.First == "" {
		return id, d, nil, badRequest("Choose an act and give the text first.")
	}
	if _, err = v.amend(id, d); err != nil {
		return id, d, nil, err
	}
	diff, err = v.billDiff(id, d)
	return id, d, diff, err
}

func (v *visit) billRedline() error {
	id, d, diff, err := v.billOf()
	if err != nil {
		return err
	}
	f := v.titled(d.Title + ": " + phrase(v.lang, "Changes marked"))
	f.Name = "bill"
	return v.document(f, v.ws.Redline(diff, v.lang, v.get("whole") != ""), d.Act+"-redline", docData{Back: "/bill/" + id, BackTo: d.Title})
}

func (v *visit) billTable() error {
	id, d, diff, err := v.billOf()
	if err != nil {
		return err
	}
	doc, err := v.ws.Table(diff, workspace.TableOptions{Form: v.get("form"), Lang: v.lang, Title: d.Title})
	if err != nil {
		return err
	}
	f := v.titled(d.Title + ": " + phrase(v.lang, "Comparative table"))
	f.Name = "bill"
	return v.document(f, doc, d.Act+"-table", docData{Back: "/bill/" + id, BackTo: d.Title}, "docx", "pdf", "html", "md", "csv")
}

// billText gives the consolidated text in the layout of the act, or the record that
// proves it.
func (v *visit) billText() error {
	id, d, _, err := v.billOf()
	if err != nil {
		return err
	}
	if d.Edited {
		b, err := v.s.drafts.read(id, d.First)
		if err != nil {
			return err
		}
		return v.file(d.Act+"-edited"+d.First[len("bill"):], b)
	}
	ref, err := d.actRef()
	if err != nil {
		return err
	}
	file, err := v.s.drafts.path(id, d.First)
	if err != nil {
		return err
	}
	res, err := v.ws.Amend(ref, file, workspace.AmendOptions{AcceptInflected: d.Inflected, Lang: v.lang})
	if err != nil {
		return err
	}
	if v.get("as") == "record" {
		b, err := workspace.EncodeJSON(res.Record)
		if err != nil {
			return err
		}
		return v.file(d.Act+"-record.json", b)
	}
	as := or(v.get("as"), "md")
	if kindsOfFiles[as] == "" || as == "zip" {
		return badRequest("There is no such format: %s", short(as, 20))
	}
	res.Record.Bill.Name = d.First
	res.Record.Sign()
	name := d.Act + "-consolidated." + as
	b, err := res.Encode(name, v.lang)
	if err != nil {
		return err
	}
	return v.file(name, b)
}
