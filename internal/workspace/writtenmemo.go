package workspace

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"zanger/internal/document/docx"
	"zanger/internal/evidence"
	"zanger/internal/ooxml"
)

// readMemo reads a written memo: a page of HTML, else a Word file.
func readMemo(src []byte) (writtenMemo, error) {
	if bytes.HasPrefix(bytes.TrimLeft(src[:min(len(src), 512)], "\xef\xbb\xbf \t\r\n"), []byte("<")) {
		page, err := evidence.ReadPage(src)
		return pageMemo{page}, err
	}
	data, err := ooxml.Custom(src, evidence.Space)
	if err != nil {
		return nil, err
	}
	if data == nil {
		return nil, errNoEvidence
	}
	d, err := ooxml.Read(src)
	if err != nil {
		return nil, err
	}
	return newWordMemo(data, d), nil
}

var errNoEvidence = errors.New("the file carries no evidence: it is no memo that zanger wrote, or another program dropped it")

// pageMemo is a page of HTML.
type pageMemo struct{ page *evidence.Page }

func (m pageMemo) record() []byte { return m.page.Record }
func (m pageMemo) named() bool    { return len(m.page.Places) > 0 }
func (m pageMemo) all() string    { return m.page.Whole }
func (m pageMemo) tracked() int   { return 0 }

func (m pageMemo) size(p evidence.Place) int { return len(m.page.Places[p.ID]) + 1 }

func (m pageMemo) words(p evidence.Place, _ ooxml.View) (string, bool) {
	now, found := m.page.Places[p.ID]
	return now, found
}

// wordMemo is a Word file.
type wordMemo struct {
	data []byte
	doc  *ooxml.Document
	// spoken are the words of the paragraphs in each view, in the form of
	// [evidence.Words].
	spoken [2][]string
	marks  map[string]*placeMarks // by the ID of the place
}

// placeMarks are the bookmarks of a place, and the paragraphs from the first to the last, so that what was put between shows.
type placeMarks struct {
	bookmarks   []ooxml.Bookmark
	first, last int
}

func newWordMemo(data []byte, d *ooxml.Document) *wordMemo {
	m := &wordMemo{data: data, doc: d, marks: map[string]*placeMarks{}}
	for _, v := range []ooxml.View{ooxml.Accepted, ooxml.Rejected} {
		for _, s := range d.Spoken(v) {
			m.spoken[v] = append(m.spoken[v], evidence.Words(s))
		}
	}
	for _, b := range d.Bookmarks {
		name, ours := strings.CutPrefix(b.Name, docx.EvidenceMark)
		if !ours {
			continue
		}
		name, _, _ = strings.Cut(name, "_")
		p := m.marks[name]
		if p == nil {
			p = &placeMarks{nil, b.First(), b.Last()}
			m.marks[name] = p
		}
		p.bookmarks = append(p.bookmarks, b)
		p.first, p.last = min(p.first, b.First()), max(p.last, b.Last())
	}
	return m
}

func (m *wordMemo) record() []byte { return m.data }
func (m *wordMemo) named() bool    { return len(m.marks) > 0 }
func (m *wordMemo) all() string    { return joinWords(m.spoken[ooxml.Accepted]) }
func (m *wordMemo) tracked() int   { return len(m.doc.Changes) }

// paragraphs are those of a place.
func (m *wordMemo) paragraphs(p evidence.Place, v ooxml.View) []string {
	marks, spoken := m.marks[p.ID], m.spoken[v]
	if marks == nil {
		return nil
	}
	first, last := max(marks.first, 1), min(marks.last, len(spoken))
	if first > last {
		return nil
	}
	return spoken[first-1 : last]
}

func (m *wordMemo) size(p evidence.Place) int {
	n := 1
	for _, s := range m.paragraphs(p, ooxml.Accepted) {
		n += len(s) + 1
	}
	return n
}

func (m *wordMemo) words(p evidence.Place, v ooxml.View) (now string, found bool) {
	marks := m.marks[p.ID]
	switch {
	case marks == nil:
		return "", false
	case p.Inline:
		return m.inline(marks, v), true
	}
	return joinWords(m.paragraphs(p, v)), true
}

// inline are the words of a place in a paragraph; of two of one name both, where they
// differ.
func (m *wordMemo) inline(marks *placeMarks, v ooxml.View) string {
	var all []string
	for _, b := range marks.bookmarks {
		if s := evidence.Words(m.doc.Words(b, v)); !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return joinWords(all)
}

// joinWords joins paragraphs of which some say nothing.
func joinWords(paragraphs []string) string {
	var b strings.Builder
	for _, s := range paragraphs {
		if s != "" && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return b.String()
}
