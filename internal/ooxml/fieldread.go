package ooxml

import "strings"

// field is an open field. Its code stands before its result, which is the text
// that the program that saved the file printed.
type field struct {
	id       int32
	code     string
	inResult bool
	results  int
}

// maxCode bounds what is kept of the code of a field, in bytes.
const maxCode = 256

func (r *reader) fieldChar(kind string) {
	switch kind {
	case "begin":
		r.beginField()
	case "separate":
		r.fieldResult()
	case "end":
		r.endField()
	}
}

func (r *reader) beginField() {
	r.fieldIDs++
	r.fields = append(r.fields, field{id: r.fieldIDs})
}

func (r *reader) fieldCode(s string) {
	if f := r.field(); f != nil && !f.inResult && len(f.code) < maxCode {
		f.code = cut(f.code+s, maxCode)
	}
}

func (r *reader) fieldResult() {
	if f := r.field(); f != nil {
		f.inResult = true
	}
}

func (r *reader) endField() {
	f := r.field()
	if f == nil {
		return
	}
	switch name := f.name(); name {
	case "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM":
		if f.results == 0 {
			r.d.Odd.NoResult++
		}
	case "INCLUDETEXT", "INCLUDEPICTURE", "DDE", "DDEAUTO", "LINK", "IMPORT":
		r.d.External = append(r.d.External, External{r.w.part, "field " + name, clip(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(f.code), name)))})
	}
	r.fields = r.fields[:len(r.fields)-1]
}

// field returns the innermost open field, nil for none.
func (r *reader) field() *field {
	if len(r.fields) == 0 {
		return nil
	}
	return &r.fields[len(r.fields)-1]
}

func (f *field) name() string {
	words := strings.Fields(f.code)
	if len(words) == 0 {
		return ""
	}
	return strings.ToUpper(words[0])
}

// inCode returns the field in whose code the text stands, 0 for none. The result
// of a NOTEREF counts as code: it repeats the mark of a footnote and is no word
// of the text.
func (r *reader) inCode() int32 {
	for i := range r.fields {
		f := &r.fields[i]
		if name := f.name(); !f.inResult || name == "NOTEREF" || name == "FTNREF" {
			return f.id
		}
		f.results++
	}
	return 0
}

// inContents returns the field that makes the table of contents in which the
// text stands, 0 for none.
func (r *reader) inContents() int32 {
	for i := range r.fields {
		if r.fields[i].name() == "TOC" {
			return r.fields[i].id
		}
	}
	return 0
}
