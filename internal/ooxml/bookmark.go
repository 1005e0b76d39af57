package ooxml

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strings"
)

// Bookmark is a stretch of text that bears a name.
type Bookmark struct {
	Name     string
	from, to position
	id       string
}

// position is a place in a paragraph: before the run of that number.
type position struct{ para, run int }

// First and Last return the paragraphs that b begins and ends in, by their index.
func (b Bookmark) First() int { return b.from.para }

// Last returns the index of the paragraph that b ends in.
func (b Bookmark) Last() int { return max(b.to.para, b.from.para) }

// bookmarkStart notes where a name begins. Between paragraphs that is the next one.
func (r *reader) bookmarkStart(e xml.StartElement) {
	r.piece()
	b := Bookmark{Name: r.same(attr(e, "name")), id: attr(e, "id"), from: r.here()}
	if r.para == nil {
		b.from = position{r.index + 1, 0}
	}
	b.to = b.from
	if r.opened == nil {
		r.opened = map[string]int{}
	}
	r.d.Bookmarks = append(r.d.Bookmarks, b)
	r.opened[b.id] = len(r.d.Bookmarks) - 1
}

// bookmarkEnd notes where a name ends. What has no beginning is passed over, as is
// the end of what never ends.
func (r *reader) bookmarkEnd(e xml.StartElement) {
	id := attr(e, "id")
	if i, ok := r.opened[id]; ok {
		r.d.Bookmarks[i].to = r.here()
		delete(r.opened, id)
	}
}

// here is the place that reading has come to.
func (r *reader) here() position {
	if r.para != nil {
		return position{r.para.Index, len(r.para.Runs)}
	}
	if n := len(r.d.paras); n > 0 {
		return position{r.index, len(r.d.paras[n-1].Runs)}
	}
	return position{r.index, 0}
}

// Words returns the words that stand under a bookmark in a view, without those that
// are printed nowhere; a space stands for the end of a paragraph.
func (d *Document) Words(b Bookmark, v View) string {
	var out strings.Builder
	for i := b.from.para; i <= b.to.para && i <= len(d.paras); i++ {
		if i < 1 {
			continue
		}
		runs := d.paras[i-1].Runs
		first, end := 0, len(runs)
		if i == b.from.para {
			first = min(b.from.run, end)
		}
		if i == b.to.para {
			end = min(max(b.to.run, first), end)
		}
		d.say(&out, runs[first:end], v)
		if i < b.to.para {
			out.WriteByte(' ')
		}
	}
	return out.String()
}

// Spoken returns the words of each paragraph of the file in a view, in reading order
// with those of cells, boxes, notes and comments: that of index n is at n-1.
func (d *Document) Spoken(v View) []string {
	out := make([]string, len(d.paras))
	for i, p := range d.paras {
		var b strings.Builder
		d.say(&b, p.Runs, v)
		out[i] = b.String()
	}
	return out
}

func (d *Document) say(out *strings.Builder, runs []Run, v View) {
	shows := (&viewer{d: d, view: v}).shows
	for _, r := range runs {
		f := r.Format
		if v == Rejected && r.Old != nil {
			f = *r.Old
		}
		if r.Kind == Words && shows(r.Marks) && !f.Hidden && (r.code == 0 || d.open[r.code]) {
			out.WriteString(r.Text)
		}
	}
}

// maxCustom bounds the data of a program in a file.
const maxCustom = 8 << 20

// Custom returns the data, as XML, that a program put into a file under a namespace:
// nil when there is none. Of two that differ neither can be told to be the right one.
// It is read within the limits of this package. The error is a [*Refusal].
func Custom(src []byte, space string) ([]byte, error) {
	a, err := openArchive(src)
	if err != nil {
		return nil, err
	}
	main, _, err := a.mainPart()
	if err != nil {
		return nil, err
	}
	rels, err := a.relations(main)
	if err != nil {
		return nil, err
	}
	var tried []string
	var found []byte
	for _, r := range rels {
		part := resolve(main, r.target)
		if r.kind != "customXml" || r.external || !a.has(part) || slices.Contains(tried, part) {
			continue
		}
		tried = append(tried, part)
		data, err := a.custom(part, space)
		switch {
		case err != nil:
			return nil, err
		case found != nil && data != nil && !bytes.Equal(found, data):
			return nil, refuse("", hintOneRecord, "the file carries this data twice, and the two differ")
		case data != nil:
			found = data
		}
	}
	return found, nil
}

// custom returns a part whose root stands in a namespace, nil for any other. A part of
// another program need not be sound.
func (a *archive) custom(part, space string) ([]byte, error) {
	r, err := a.open(part)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := readUpTo(r, maxCustom)
	if err != nil || rootSpace(data) != space {
		return nil, err
	}
	if len(data) > maxCustom {
		return nil, refuse(part, hintTooLarge, "the part is larger than %d MiB", maxCustom>>20)
	}
	return data, nil
}

func readUpTo(r io.Reader, most int64) ([]byte, error) {
	return io.ReadAll(io.LimitReader(r, most+1))
}

// rootSpace returns the namespace of the first element of XML, "" when there is none
// within the first bytes.
func rootSpace(data []byte) string {
	dec := xml.NewDecoder(bytes.NewReader(data[:min(len(data), rootBytes)]))
	for {
		t, err := dec.Token()
		if err != nil {
			return ""
		}
		if e, ok := t.(xml.StartElement); ok {
			return e.Name.Space
		}
	}
}

// rootBytes is how far into a part its first element is looked for.
const rootBytes = 4 << 10
