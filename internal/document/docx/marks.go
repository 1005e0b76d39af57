package docx

import (
	"strconv"

	"zanger/internal/document"
)

// marks says which tracked changes enclose a piece of text.
type marks struct{ inserted, deleted bool }

// void reports whether both do: words deleted from an inserted paragraph are
// in neither reading. They are left out, as Word leaves out what an author
// takes back, because programs differ about a change inside a change.
func (m marks) void() bool { return m.inserted && m.deleted }

// anyRow reports whether t has a row that is in some reading.
func (m marks) anyRow(t document.Table) bool {
	for _, rows := range [][]document.Row{t.Header, t.Rows} {
		for _, r := range rows {
			if !m.with(r.Mark).void() {
				return true
			}
		}
	}
	return false
}

func (m marks) with(n document.Mark) marks {
	switch n {
	case document.Inserted:
		m.inserted = true
	case document.Deleted:
		m.deleted = true
	}
	return m
}

// open returns the tags that begin and end the tracked change of m.
func (w *writer) open(m marks) (begin, end string) {
	switch {
	case w.doc.Printed:
		return "", ""
	case m.inserted:
		return w.revisionTag("ins") + ">", "</w:ins>"
	case m.deleted:
		return w.revisionTag("del") + ">", "</w:del>"
	}
	return "", ""
}

// empty returns the tracked change of m as an empty element, as the properties
// of a paragraph mark or a row hold it.
func (w *writer) empty(m marks) string {
	switch {
	case w.doc.Printed:
		return ""
	case m.inserted:
		return w.revisionTag("ins") + "/>"
	case m.deleted:
		return w.revisionTag("del") + "/>"
	}
	return ""
}

func (w *writer) revisionTag(name string) string {
	return "<w:" + name + ` w:id="` + strconv.Itoa(w.nextID()) + `"` + w.revision
}
