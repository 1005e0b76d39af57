package docx

import (
	"crypto/sha256"
	"fmt"
	"strconv"
	"strings"

	"zanger/internal/document"
	"zanger/internal/ooxml"
)

// Evidence bears bookmarks, one to each paragraph: a bookmark over several cells is
// not kept by every program. Word does not show bookmarks whose names begin with an
// underscore. Data for programs is a custom XML part, which Word and LibreOffice keep
// when the file is edited and saved.

// EvidenceMark begins the name of each bookmark on evidence: the ID follows and, for
// whole paragraphs, an underscore and the number of the paragraph.
const EvidenceMark = "_zanger_"

// evidence names what is being written.
type evidence struct {
	id    string // of the panel or table around
	lines int    // paragraphs of it so far
	used  map[string]bool
}

// first reports whether a place is the first of its name.
func (e *evidence) first(id string) bool {
	if id == "" || e.used[id] {
		return false
	}
	if e.used == nil {
		e.used = map[string]bool{}
	}
	e.used[id] = true
	return true
}

// under writes a block that bears a name.
func (w *writer) under(id string, write func()) {
	if w.evidence.id != "" || !w.evidence.first(id) {
		write()
		return
	}
	w.evidence.id, w.evidence.lines = id, 0
	write()
	w.evidence.id = ""
}

// evident writes the words of a paragraph, under a bookmark when they are evidence.
func (w *writer) evident(p place, in []document.Inline) {
	if w.evidence.id == "" {
		w.inlines(p, in)
		return
	}
	w.evidence.lines++
	w.marked(w.evidence.id+"_"+strconv.Itoa(w.evidence.lines), func() { w.inlines(p, in) })
}

func (w *writer) marked(name string, write func()) {
	end := w.openBookmark(EvidenceMark + name)
	write()
	w.write(end)
}

// openBookmark begins a bookmark and returns its end.
func (w *writer) openBookmark(name string) (end string) {
	id := strconv.Itoa(w.nextID())
	w.write(`<w:bookmarkStart w:id="`, id, `" w:name="`, ooxml.Text(name), `"/>`)
	return `<w:bookmarkEnd w:id="` + id + `"/>`
}

// evidenceOf returns the name of a run that is evidence by itself.
func (w *writer) evidenceOf(n document.Inline) string {
	if t, ok := n.(document.Text); ok && w.evidence.id == "" && !w.inComment {
		return t.Evidence
	}
	return ""
}

// record returns the parts that hold data for programs, and tells the main part of
// them.
func (w *writer) record(rels *ooxml.Rels) []ooxml.Part {
	if len(w.doc.Record) == 0 {
		return nil
	}
	rels.Add(ooxml.RelCustom, "../customXml/item1.xml", false)
	own := &ooxml.Rels{}
	own.Add(ooxml.RelCustomProps, "itemProps1.xml", false)
	sum := sha256.Sum256(w.doc.Record)
	id := strings.ToUpper(fmt.Sprintf("{%x-%x-%x-%x-%x}", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16]))
	return []ooxml.Part{
		{Name: "customXml/item1.xml", ContentType: ooxml.TypeCustom, Data: string(w.doc.Record), Rels: own},
		{Name: "customXml/itemProps1.xml", ContentType: ooxml.TypeItemProps, Data: ooxml.Header +
			`<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="` + id + `"><ds:schemaRefs/></ds:datastoreItem>`},
	}
}
