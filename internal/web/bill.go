package web

import (
	"cmp"
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/workspace"
)

// billDraft is a bill that the user works on, as it is kept on disk. The words lie
// in files beside it.
type billDraft struct {
	Title string `json:"title"`
	// Act is the alias of the amended act, In the language and At the day of its
	// wording.
	Act string `json:"act"`
	In  string `json:"in"`
	At  string `json:"at"`
	// Edited says that the text is not a bill but the act as it shall read.
	Edited bool `json:"edited"`
	// Inflected accepts words that are replaced throughout in their other forms.
	Inflected bool `json:"inflected"`
	// First and Second are the names of the files: the bill, and its text in another
	// language.
	First  string `json:"first"`
	Second string `json:"second"`
}

const (
	billKind  = "bill"
	maxInForm = 2 << 20 // of a text that is shown in the form
	maxBill   = 4 << 20 // of a bill as plain text: several times the longest there are
)

// billData is the page of the workbench.
type billData struct {
	billDraft
	ID          string
	Acts        []workspace.ListAct
	Text, Other string // as they stand in the form
	TextKept    bool   // the file cannot be shown in a form, and stays
	OtherKept   bool
	Done        *amendment
	Compared    *comparison
	Faults      []fault
	Saved       bool
}

type billRow struct {
	ID string
	billDraft
}

func (v *visit) bills() error {
	var rows []billRow
	for _, id := range v.s.drafts.ids(billKind) {
		if d, err := v.billDraft(id); err == nil {
			rows = append(rows, billRow{id, d})
		}
	}
	slices.SortStableFunc(rows, func(a, b billRow) int { return cmp.Compare(a.Title, b.Title) })
	list, err := v.ws.List(v.lang)
	if err != nil {
		return err
	}
	return v.show("bills", v.frame("Bill workbench"), map[string]any{"Rows": rows, "Acts": list.Acts, "Folder": v.s.drafts.dir})
}

func (v *visit) billDraft(id string) (d billDraft, err error) {
	b, err := v.s.drafts.read(id, metaName)
	if err == nil {
		err = json.Unmarshal(b, &d)
	}
	return d, err
}

// newBill begins a draft and opens it.
func (v *visit) newBill() error {
	id := newID(billKind)
	if err := v.putBill(id, billDraft{}); err != nil {
		return err
	}
	return v.redirect("/bill/" + id)
}

func (v *visit) saveBill() error {
	id := v.r.PathValue("id")
	d, err := v.billDraft(id)
	if err != nil {
		return err
	}
	if err := v.putBill(id, d); err != nil {
		return err
	}
	return v.redirect("/bill/" + id + "#result") // below the form
}

// putBill writes what the form says over a draft.
func (v *visit) putBill(id string, d billDraft) error {
	if err := v.parseForm(); err != nil {
		return err
	}
	p := v.r.PostForm
	d.Act, d.In, d.At = strings.TrimSpace(p.Get("act")), p.Get("in"), strings.TrimSpace(p.Get("at"))
	d.Edited, d.Inflected = p.Get("kind") == "edited", p.Get("inflected") != ""
	for _, f := range []struct {
		field, upload, stem string
		name                *string
	}{{"text", "file", "bill", &d.First}, {"other", "otherfile", "second", &d.Second}} {
		if err := v.putText(id, f.field, f.upload, f.stem, f.name); err != nil {
			return err
		}
	}
	if d.Title = short(strings.TrimSpace(p.Get("title")), 200); d.Title == "" {
		d.Title = strings.TrimSuffix(phrase(v.lang, "Bill")+" — "+d.Act, " — ")
	}
	b, err := json.MarshalIndent(d, "", "  ")
	if err != nil {
		return err
	}
	return v.s.drafts.write(id, metaName, b)
}

// putText keeps an upload, else what was typed; a file that could not be shown stays
// when neither came.
func (v *visit) putText(id, field, upload, stem string, name *string) error {
	up, b, err := v.uploaded(upload)
	if err != nil {
		return err
	}
	typed := strings.ReplaceAll(v.r.PostForm.Get(field), "\r\n", "\n")
	switch {
	case b != nil:
		*name = stem + strings.ToLower(filepath.Ext(up))
	case strings.TrimSpace(typed) != "":
		b = []byte(typed)
		if !shownInForm(*name) {
			*name = stem + ".txt"
		}
	case v.r.PostForm.Get("keep-"+field) != "":
		return nil
	default:
		*name = ""
		return nil
	}
	if !isFileName(*name) {
		*name = stem + ".txt"
	}
	if shownInForm(*name) && len(b) > maxBill {
		return tooLarge(maxBill)
	}
	return v.s.drafts.write(id, *name, b)
}

// shownInForm reports whether a file can be edited in a form.
func shownInForm(name string) bool {
	switch filepath.Ext(name) {
	case ".txt", ".md":
		return true
	}
	return false
}

func (v *visit) removeBill() error {
	id := v.r.PathValue("id")
	if !strings.HasPrefix(id, billKind+"-") {
		return notFound("This piece of work is not here.")
	}
	if err := v.s.drafts.remove(id); err != nil && !v.gone(err) {
		return err
	}
	return v.redirect("/bill")
}

// gone reports whether a piece of work that shall go is not there: the form was sent
// twice.
func (v *visit) gone(err error) bool {
	return idForm.MatchString(v.r.PathValue("id")) && statusOf(err) == http.StatusNotFound
}

// bill is the workbench: the form, and what becomes of the bill.
func (v *visit) bill() error {
	id := v.r.PathValue("id")
	draft, err := v.billDraft(id)
	if err != nil {
		return err
	}
	list, err := v.ws.List(v.lang)
	if err != nil {
		return err
	}
	d := billData{billDraft: draft, ID: id, Acts: list.Acts}
	if d.Text, d.TextKept, err = v.formText(id, draft.First); statusOf(err) == http.StatusNotFound {
		d.Faults = append(d.Faults, v.faults(notFound("The file %s is no longer here: give it again.", draft.First))...)
	} else if err != nil {
		return err
	}
	if d.Other, d.OtherKept, err = v.formText(id, draft.Second); statusOf(err) == http.StatusNotFound {
		d.Faults = append(d.Faults, v.faults(notFound("The file %s is no longer here: give it again.", draft.Second))...)
	} else if err != nil {
		return err
	}
	if len(d.Faults) == 0 && draft.Act != "" && draft.First != "" {
		if d.Done, err = v.amend(id, draft); err != nil {
			d.Faults = v.faults(err)
		} else if draft.Second != "" && !draft.Edited {
			if d.Compared, err = v.compareBills(id, draft); err != nil {
				d.Faults = append(d.Faults, v.faults(err)...)
			}
		}
	}
	f := v.titled(draft.Title)
	return v.show("bill", f, d)
}

// formText is a file as it stands in the form. kept says that there is one that
// cannot be shown.
func (v *visit) formText(id, name string) (text string, kept bool, err error) {
	if name == "" {
		return "", false, nil
	}
	if !shownInForm(name) {
		return "", true, nil
	}
	b, err := v.s.drafts.read(id, name)
	if err != nil || len(b) > maxInForm {
		return "", err == nil, err
	}
	return string(b), false, nil
}

// actRef is the wording that a bill is carried out on.
func (d billDraft) actRef() (string, error) {
	ref := d.Act
	if d.In != "" {
		ref += ":" + d.In
	}
	if d.At != "" {
		ref += "@" + d.At
	}
	return ref, libraryRef(ref)
}

// writeIfNew puts a derived file in place, unless it is there already.
func (s *store) writeIfNew(id, name string, b []byte) (string, error) {
	p, err := s.path(id, name)
	if err != nil {
		return "", err
	}
	if old, err := os.ReadFile(p); err == nil && string(old) == string(b) {
		return p, nil
	}
	return p, s.write(id, name, b)
}
