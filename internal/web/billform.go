package web

import (
	"encoding/json"
	"maps"
	"path/filepath"
	"slices"
	"strings"
)

// newBill begins a draft and opens it.
func (v *visit) newBill() error {
	id := newID(billKind)
	d, files, err := v.billForm(id, billDraft{})
	if err != nil {
		return err
	}
	if err := v.writeBill(id, d, files); err != nil {
		return err
	}
	return v.redirect("/bill/" + id)
}

// saveBill keeps what the form says. Over a text that another window changed, or took
// away, it is kept as a piece of its own, so that nothing is lost.
func (v *visit) saveBill() error {
	id := v.r.PathValue("id")
	if err := v.parseForm(); err != nil { // which may take its time
		return err
	}
	defer v.s.drafts.alone()()
	old, err := v.billDraft(id)
	gone := v.goneOf(billKind, err)
	if err != nil && !gone {
		return err
	}
	d, files, err := v.billForm(id, old)
	if err != nil {
		return err
	}
	now, want := markOfBill(old, v.billFiles(id, old)), markOfBill(d, files)
	switch seen := v.r.PostForm.Get("seen"); {
	case gone:
		return v.billCopy(id, d, files, whyGone)
	case seen != "" && seen != now && want != now:
		return v.billCopy(id, d, files, whyChanged)
	}
	if err := v.writeBill(id, d, files); err != nil {
		return err
	}
	return v.redirect("/bill/" + id + "#result") // below the form
}

// billCopy keeps a bill as a piece of its own, with its files.
func (v *visit) billCopy(of string, d billDraft, files map[string][]byte, why string) error {
	mark := markOfBill(d, files)
	id := copyID(billKind, of, mark, func(id string) string {
		d, err := v.billDraft(id)
		if err != nil {
			return ""
		}
		return markOfBill(d, v.billFiles(id, d))
	})
	if err := v.writeBill(id, d, files); err != nil {
		return err
	}
	return v.redirect("/bill/" + id + "?copy=" + why)
}

// writeBill puts a draft and its files in place.
func (v *visit) writeBill(id string, d billDraft, files map[string][]byte) error {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if _, err := v.s.drafts.writeIfNew(id, name, files[name]); err != nil {
			return err
		}
	}
	b, err := json.MarshalIndent(d, "", "  ")
	if err != nil {
		return err
	}
	return v.s.drafts.write(id, metaName, b)
}

// billFiles reads the files of a draft; those that were taken away are left out.
func (v *visit) billFiles(id string, d billDraft) map[string][]byte {
	out := map[string][]byte{}
	for _, name := range []string{d.First, d.Second} {
		if name == "" {
			continue
		}
		if b, err := v.s.drafts.read(id, name); err == nil {
			out[name] = b
		}
	}
	return out
}

// markOfBill tells one state of a bill from another.
func markOfBill(d billDraft, files map[string][]byte) string {
	var b strings.Builder
	_ = json.NewEncoder(&b).Encode(d) // plain words: never fails
	for _, name := range []string{d.First, d.Second} {
		text, there := files[name]
		if there {
			b.WriteString(markOf(string(text)))
		}
		b.WriteByte('\n')
	}
	return markOf(b.String())
}

// billForm is what the form says of a draft, and the files that it then has.
func (v *visit) billForm(id string, d billDraft) (billDraft, map[string][]byte, error) {
	if err := v.parseForm(); err != nil {
		return d, nil, err
	}
	p := v.r.PostForm
	d.Act, d.In, d.At = strings.TrimSpace(p.Get("act")), p.Get("in"), strings.TrimSpace(p.Get("at"))
	d.Edited, d.Inflected = p.Get("kind") == "edited", p.Get("inflected") != ""
	files := map[string][]byte{}
	for _, f := range []struct {
		field, upload, stem string
		name                *string
	}{{"text", "file", "bill", &d.First}, {"other", "otherfile", "second", &d.Second}} {
		name, b, err := v.formFile(id, f.field, f.upload, f.stem, *f.name)
		if err != nil {
			return d, nil, err
		}
		if *f.name = name; b != nil {
			files[name] = b
		}
	}
	if d.Title = short(strings.TrimSpace(p.Get("title")), 200); d.Title == "" {
		d.Title = strings.TrimSuffix(phrase(v.lang, "Bill")+" — "+d.Act, " — ")
	}
	return d, files, nil
}

// formFile is an upload, else what was typed; a file that could not be shown stays
// when neither came. old is the name of the file before; no name is no file, and a
// name without words is a file that is no longer there.
func (v *visit) formFile(id, field, upload, stem, old string) (name string, b []byte, err error) {
	up, b, err := v.uploaded(upload)
	if err != nil {
		return "", nil, err
	}
	typed := strings.ReplaceAll(v.r.PostForm.Get(field), "\r\n", "\n")
	switch kept := v.r.PostForm.Get("keep-" + field); {
	case b != nil:
		name = stem + strings.ToLower(filepath.Ext(up))
	case strings.TrimSpace(typed) != "":
		b = []byte(typed)
		if name = old; !shownInForm(name) {
			name = stem + ".txt"
		}
	case kept != "":
		name, b = v.keptFile(id, kept, stem, old)
		return name, b, nil
	default:
		return "", nil, nil
	}
	if !isFileName(name) {
		name = stem + ".txt"
	}
	if shownInForm(name) && len(b) > maxBill {
		return "", nil, tooLarge(maxBill)
	}
	return name, b, nil
}

// keptFile is the file that the page named with its mark: this very one, or none when
// another was put in its place.
func (v *visit) keptFile(id, kept, stem, old string) (name string, b []byte) {
	mark, name, ok := strings.Cut(kept, " ")
	if !ok || !strings.HasPrefix(name, stem+".") || !isFileName(name) {
		mark, name = "", old
	}
	if name == "" {
		return "", nil
	}
	b, err := v.s.drafts.read(id, name)
	if err != nil || mark != "" && mark != markOf(string(b)) {
		return name, nil
	}
	return name, b
}
