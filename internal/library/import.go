package library

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/disk"
	"zanger/internal/format"
	"zanger/internal/format/akn"
	"zanger/internal/format/markdown"
)

// Outcome is what became of a file at import.
type Outcome string

// Outcomes.
const (
	Imported  Outcome = "imported"
	Unchanged Outcome = "unchanged" // the library holds this very file
	Revised   Outcome = "new revision"
)

// ImportResult tells what became of one file.
type ImportResult struct {
	File     string
	Outcome  Outcome
	Entry    *Entry
	Articles int // articles and sections found
	Findings []format.Finding
}

// Text is a text to be added: the file as it came, and what a reader made of it.
type Text struct {
	File       string
	Source     []byte
	Expression *act.Expression
	// Format names the form of the file; "" is a working text, which is read
	// again from its source. Any other is kept normalised beside it.
	Format   string
	Findings []format.Finding
	// From is the address it was fetched from, "" for a file of the user; Site
	// what the site said of it.
	From string
	Site Site
}

// Prepared is a text of which all is worked out that does not depend on the
// library: several can be prepared at once.
type Prepared struct {
	text     Text
	normal   []byte // nil for a working text
	sha256   string
	articles int
}

// Prepare works out what is written of t. The error is a [*format.SyntaxError].
func Prepare(t Text) (*Prepared, error) {
	p := &Prepared{text: t, sha256: hashOf(t.Source)}
	if t.Format != "" {
		var err error
		if p.normal, err = akn.Write(t.Expression); err != nil {
			return nil, &format.SyntaxError{File: t.File, Msg: err.Error()}
		}
	}
	for range t.Expression.Articles() {
		p.articles++
	}
	return p, nil
}

// record is what will be written of p, had on the given day.
func (p *Prepared) record(had act.Date) record {
	x := p.text.Expression
	r := record{Schema: 1, Alias: x.Alias, Work: x.URI, Lang: x.Lang, Date: x.Date, Authority: x.Authority, Coverage: x.Coverage,
		File: filepath.Base(p.text.File), Had: had, SHA256: p.sha256, Revision: 1, Format: p.text.Format, From: p.text.From}
	if s := p.text.Site; s != (Site{}) {
		r.Schema, r.Asked, r.ETag, r.LastModified = recordSchema, s.Asked, s.ETag, s.LastModified
	}
	if p.normal != nil {
		r.Normal = hashOf(p.normal)
	}
	return r
}

// files are those of the revision that r records.
func (p *Prepared) files(r record) []disk.File {
	files := []disk.File{{Name: sourceName, Data: p.text.Source}, {Name: recordName, Data: r.encode()}}
	if p.normal != nil {
		files = append(files, disk.File{Name: normalName, Data: p.normal})
	}
	return files
}

// Import adds the working text src, named file, had on the given day. The same
// bytes again change nothing.
func (w *Writer) Import(file string, src []byte, had act.Date) (ImportResult, error) {
	x, findings, err := markdown.Read(file, src)
	if err != nil {
		return ImportResult{File: file}, err
	}
	return w.Add(Text{File: file, Source: src, Expression: x, Findings: findings}, had)
}

// Add adds a text that was had on the given day. The same bytes again, read the
// same way, change nothing.
func (w *Writer) Add(t Text, had act.Date) (ImportResult, error) {
	p, err := Prepare(t)
	if err != nil {
		return ImportResult{File: t.File, Findings: t.Findings}, err
	}
	res, err := w.Put(p, had)
	if err != nil {
		return res, err
	}
	return res, w.Flush()
}

// Put decides what becomes of a text and begins to write it. It lies on the disk
// when [Writer.Flush] or [Writer.Close] has returned without an error; what Put
// decides of later texts counts it in. The error is a [*format.SyntaxError] if
// the text is refused, otherwise one of the disk, perhaps of an earlier text.
func (w *Writer) Put(p *Prepared, had act.Date) (ImportResult, error) {
	file, x := p.text.File, p.text.Expression
	res := ImportResult{File: file, Findings: p.text.Findings, Articles: p.articles}
	if err := w.fits(file, x); err != nil {
		return res, err
	}
	r := p.record(had)
	before, known := w.latest[r.key()]
	switch same := known && before.SHA256 == r.SHA256 && before.Normal == r.Normal; {
	case same && w.intact(before):
		return w.unchanged(res, before), nil
	case same:
		r = before
		w.damaged[r.folder] = true
	case known && w.sameForms(before, p):
		other := before.File
		if from, ok := w.from[r.key()]; ok {
			other = from
		}
		res.Findings = append(slices.Clip(res.Findings), copyOf(file, other))
		return w.unchanged(res, before), nil
	}
	if err := w.twice(file, r); err != nil {
		return res, err
	}
	more, err := w.agrees(file, x)
	if err != nil {
		return res, err
	}
	res.Findings = append(slices.Clip(res.Findings), more...)
	res.Findings = append(res.Findings, w.narrower(file, r, x)...)
	res.Outcome = Imported
	if r.folder == "" { // none that is to be mended
		w.number(&r, before, known)
		if known {
			res.Outcome = Revised
		}
	}
	if w.damaged[r.folder] {
		res.Findings = append(res.Findings, mended(file))
	}
	if err := w.begin(); err != nil {
		return res, fmt.Errorf("%s: %w", file, err)
	}
	w.put(r, p, x)
	res.Entry = w.l.userEntry(&r)
	return res, w.failed()
}

// unchanged is the outcome of a file whose text is here as before.
func (w *Writer) unchanged(res ImportResult, before record) ImportResult {
	if _, ok := w.from[before.key()]; !ok {
		w.from[before.key()] = res.File
	}
	res.Outcome, res.Entry = Unchanged, w.l.userEntry(&before)
	return res
}

// number gives r its revision and its folder. It counts on from what is damaged,
// and takes the folder of a damaged copy of the same file.
func (w *Writer) number(r *record, before record, known bool) {
	r.folder = r.folderName()
	for _, d := range w.problems {
		n := revisionOf(d.folder)
		if w.damaged[d.folder] && n > before.Revision && (d.folder == r.folder || strings.HasPrefix(d.folder, r.folder+".r")) {
			r.folder, r.Revision = d.folder, n
			return
		}
	}
	if known {
		r.Revision = before.Revision + 1
	}
	r.Revision = max(r.Revision, lastDamaged(w.problems, expressionOf(r.folder))+1)
	if r.Revision > 1 {
		r.folder += fmt.Sprintf(".r%d", r.Revision)
	}
}

// twice refuses a second wording of an expression from one import: which of the
// two files comes later nobody said, and the next import would change them about.
func (w *Writer) twice(file string, r record) error {
	other, ok := w.from[r.key()]
	if !ok {
		return nil
	}
	return &format.SyntaxError{File: file,
		Msg:  fmt.Sprintf("%s says that it is %s:%s@%s (%s) too, and is another file", other, r.Alias, r.Lang, r.Date, r.Authority),
		Hint: "leave one of the two out, or give it another date, language, authority or alias"}
}
