package web

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"os"

	"zanger/internal/workspace"
)

// importData is a file that was uploaded and read, before it is stored.
type importData struct {
	ID    string
	File  workspace.ImportFile
	Name  string
	Hints hintForm
	Fault []fault
	// Reason and Hint are why it is refused, in the language of the page.
	Reason, Hint string
	Findings     []string
	Counts       []workspace.UnitCount
	Stored       bool
	More         int // lines of the outline left out
}

// hintForm is what the user says of a file.
type hintForm struct {
	Alias     string `json:"alias"`
	Work      string `json:"work"`
	Country   string `json:"country"`
	Lang      string `json:"text_lang"`
	Title     string `json:"title"`
	Date      string `json:"date"`
	Authority string `json:"authority"`
}

func (h hintForm) read() (workspace.ImportHints, error) {
	return workspace.ReadHints(h.Country, h.Lang, h.Title, h.Alias, h.Work, h.Date, h.Authority)
}

// upload is what is kept of an upload between its reading and its storing.
type upload struct {
	Name  string   `json:"name"`
	Hints hintForm `json:"hints"`
	// Stored is what the library made of the file, once it has it; the file itself is
	// gone then.
	Stored *workspace.ImportFile `json:"stored,omitempty"`
}

const (
	uploadKind  = "import"
	keptUploads = 20
	metaName    = "draft.json"
	mostOutline = 80
	mostFormMem = 4 << 20 // of a form in memory; the rest lies in a temporary file
)

func (v *visit) importing() error { return v.show("import", v.frame("Import"), importData{}) }

// upload keeps a file aside and goes on to what was read of it.
func (v *visit) upload() error {
	name, b, err := v.uploaded("file")
	if err != nil {
		return err
	}
	if b == nil {
		return badRequest("Choose a file first.")
	}
	id := newID(uploadKind)
	if err := v.s.drafts.write(id, name, b); err != nil {
		return err
	}
	if err := v.keepUpload(id, upload{Name: name}); err != nil {
		return err
	}
	v.s.drafts.keep(uploadKind, keptUploads)
	return v.redirect("/import/" + id)
}

// uploaded reads a file of a form; nil when none was chosen.
func (v *visit) uploaded(field string) (name string, b []byte, err error) {
	if err := v.parseForm(); err != nil {
		return "", nil, err
	}
	f, head, err := v.r.FormFile(field)
	if errors.Is(err, http.ErrMissingFile) || errors.Is(err, http.ErrNotMultipart) {
		return "", nil, nil
	}
	if err != nil {
		return "", nil, err
	}
	defer f.Close()
	b, err = io.ReadAll(f)
	if err == nil && b == nil {
		b = []byte{}
	}
	return safeName(head.Filename), b, err
}

// parseForm reads a form with or without files, and takes the temporary files away
// once the answer is given.
func (v *visit) parseForm() error {
	if v.r.MultipartForm != nil || v.r.PostForm != nil {
		return nil
	}
	err := v.r.ParseForm() // whose error ParseMultipartForm would lose
	if err == nil {
		err = v.r.ParseMultipartForm(mostFormMem)
	}
	if errors.Is(err, http.ErrNotMultipart) {
		return nil
	}
	if err != nil {
		var large *http.MaxBytesError
		if errors.As(err, &large) || errors.Is(err, multipart.ErrMessageTooLarge) || errors.Is(err, os.ErrDeadlineExceeded) {
			return err
		}
		return badRequest("The form could not be read.")
	}
	form := v.r.MultipartForm
	context.AfterFunc(v.r.Context(), func() { _ = form.RemoveAll() }) // the answer is given
	return nil
}

func (v *visit) keepUpload(id string, u upload) error {
	b, err := json.Marshal(u)
	if err != nil {
		return err
	}
	return v.s.drafts.write(id, metaName, b)
}

func (v *visit) keptUpload() (id string, u upload, path string, err error) {
	id = v.r.PathValue("id")
	b, err := v.s.drafts.read(id, metaName)
	if err != nil {
		return "", u, "", err
	}
	if err := json.Unmarshal(b, &u); err != nil {
		return "", u, "", err
	}
	path, err = v.s.drafts.path(id, u.Name)
	return id, u, path, err
}

func (v *visit) previewImport() error {
	id, u, path, err := v.keptUpload()
	if err != nil {
		return err
	}
	d := importData{ID: id, Name: u.Name, Hints: u.Hints, Stored: u.Stored != nil}
	if d.Stored {
		v.fillImport(&d, *u.Stored)
	} else {
		v.readUpload(&d, path)
	}
	return v.show("import", v.titled(u.Name), d)
}

// readUpload says what a file is, as far as can be told.
func (v *visit) readUpload(d *importData, path string) {
	h, err := d.Hints.read()
	if err != nil {
		d.Fault = v.faults(err)
		return
	}
	v.fillImport(d, v.ws.Preview(path, h))
}

func (v *visit) fillImport(d *importData, f workspace.ImportFile) {
	f.File = d.Name
	f.Reason = v.clean(f.Reason)
	d.File = f
	d.Reason, d.Hint = f.ReasonIn(v.lang)
	if forCommandLine(d.Hint) {
		d.Hint = "" // the fields stand below
	}
	for i, x := range f.Findings {
		if i == mostOutline {
			break
		}
		d.Findings = append(d.Findings, v.clean(workspace.FindingIn(x, v.lang)))
	}
	d.Counts = f.UnitCounts(v.lang)
	if n := len(d.File.Outline); n > mostOutline {
		d.More, d.File.Outline = n-mostOutline, d.File.Outline[:mostOutline]
	}
}

// storeImport reads once more with what the user says of the file, and stores it when
// that is wanted. What is stored already is shown as such: the form was sent twice.
func (v *visit) storeImport() error {
	if err := v.parseForm(); err != nil { // which may take its time
		return err
	}
	v.s.storing.Lock()
	defer v.s.storing.Unlock()
	id, u, path, err := v.keptUpload()
	if err != nil {
		return err
	}
	p := v.r.PostForm
	if u.Stored != nil {
		return v.redirect("/import/" + id)
	}
	u.Hints = hintForm{p.Get("alias"), p.Get("work"), p.Get("country"), p.Get("text_lang"), p.Get("title"), p.Get("date"), p.Get("authority")}
	if err := v.keepUpload(id, u); err != nil {
		return err
	}
	if p.Get("store") == "" {
		return v.redirect("/import/" + id)
	}
	d := importData{ID: id, Name: u.Name, Hints: u.Hints}
	h, err := u.Hints.read()
	if err != nil {
		d.Fault = v.faults(err)
		return v.show("import", v.titled(u.Name), d)
	}
	res, err := v.store(path, h)
	if err != nil {
		return err
	}
	f := res.Files[0]
	if f.Outcome == workspace.Refused {
		v.fillImport(&d, f)
		return v.show("import", v.titled(u.Name), d)
	}
	u.Stored, f.File = &f, u.Name
	if err := v.keepUpload(id, u); err != nil {
		return err
	}
	v.s.drafts.removeFile(id, u.Name) // the library has it now
	return v.redirect("/import/" + id)
}

// store adds a file to the library and brings the page up to date with it.
func (v *visit) store(path string, h workspace.ImportHints) (*workspace.Import, error) {
	fresh, err := v.s.o.Live.Fresh()
	if err != nil {
		return nil, err
	}
	res, err := fresh.Import(v.r.Context(), []string{path}, h, nil)
	if err != nil {
		return nil, err
	}
	return res, v.s.o.Live.Renew(v.r.Context())
}
