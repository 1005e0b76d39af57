package library

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
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

// Writer adds acts. It holds the lock of the library until it is closed.
type Writer struct {
	l    *Library
	lock *disk.Lock
	// records are all revisions, current or not.
	records []record
	changed bool
	// added are the texts added since the library was opened.
	added []*act.Expression
}

// Writer takes the lock of the library for the named work. The error is a
// [*disk.LockedError] if another process holds it.
func (l *Library) Writer(work string) (*Writer, error) {
	lock, err := disk.TakeLock(filepath.Join(l.dir, "lock"), work)
	if err != nil {
		return nil, err
	}
	records, _, err := readRecords(l.actsDir())
	if err == nil {
		err = l.files.Sweep(l.actsDir())
	}
	if err != nil {
		_ = lock.Release()
		return nil, err
	}
	return &Writer{l: l, lock: lock, records: records}, nil
}

// Close writes down which revisions there are, and lets the lock go.
func (w *Writer) Close() error {
	var err error
	if w.changed {
		err = w.l.writeCatalogue(w.records)
	}
	return errors.Join(err, w.lock.Release())
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
	// From is the address it was fetched from, "" for a file of the user.
	From string
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
	file, src, x := t.File, t.Source, t.Expression
	res := ImportResult{File: file, Findings: t.Findings}
	var normal []byte
	if t.Format != "" {
		var err error
		if normal, err = akn.Write(x); err != nil {
			return res, &format.SyntaxError{File: file, Msg: err.Error()}
		}
	}
	for range x.Articles() {
		res.Articles++
	}
	if err := w.fits(file, x); err != nil {
		return res, err
	}
	more, err := w.agrees(file, x)
	if err != nil {
		return res, err
	}
	res.Findings = append(res.Findings, more...)
	r := record{Schema: recordSchema, Alias: x.Alias, Work: x.URI, Lang: x.Lang, Date: x.Date, Authority: x.Authority, Coverage: x.Coverage,
		File: filepath.Base(file), Had: had, SHA256: hashOf(src), Revision: 1, Format: t.Format, From: t.From}
	if normal != nil {
		r.Normal = hashOf(normal)
	}
	res.Outcome = Imported
	for _, o := range w.records {
		if o.key() != r.key() {
			continue
		}
		if o.Revision >= r.Revision {
			r.Revision = o.Revision + 1
			res.Outcome = Revised
		}
	}
	for _, o := range current(w.records) {
		if o.key() == r.key() && o.SHA256 == r.SHA256 && o.Normal == r.Normal {
			res.Outcome, res.Entry = Unchanged, w.l.userEntry(o)
			return res, nil
		}
	}
	r.folder = r.folderName()
	if res.Outcome == Revised {
		r.folder += fmt.Sprintf(".r%d", r.Revision)
	}
	files := []disk.File{{Name: sourceName, Data: src}, {Name: recordName, Data: r.encode()}}
	if normal != nil {
		files = append(files, disk.File{Name: normalName, Data: normal})
	}
	err = w.l.files.WriteDir(filepath.Join(w.l.actsDir(), r.folder), files)
	if err != nil {
		return res, fmt.Errorf("%s: %w", file, err)
	}
	w.records = append(w.records, r)
	w.changed, w.added = true, append(w.added, x)
	res.Entry = w.l.userEntry(r)
	return res, nil
}

// fits refuses a text whose alias and work contradict those already known: an
// alias names one work for good.
func (w *Writer) fits(file string, x *act.Expression) error {
	if u := w.l.WorkOf(x.Alias); u != "" && u != x.URI {
		return &format.SyntaxError{File: file, Msg: fmt.Sprintf("alias %q belongs to %s, not to %s", x.Alias, u, x.URI),
			Hint: "choose another alias in the front matter"}
	}
	for _, r := range w.records {
		if r.Alias == x.Alias && r.Work != x.URI {
			return &format.SyntaxError{File: file, Msg: fmt.Sprintf("alias %q belongs to %s, not to %s", x.Alias, r.Work, x.URI),
				Hint: "choose another alias in the front matter"}
		}
	}
	if a := w.l.AliasOf(x.URI); a != x.URI.ShortName() && a != x.Alias {
		return &format.SyntaxError{File: file, Msg: fmt.Sprintf("the work %s already has the alias %q, not %q", x.URI, a, x.Alias),
			Hint: "use the same alias for every text of one act"}
	}
	return nil
}

// agrees refuses a text that tells another story of its work than the texts that
// are here already: afterwards none of them could be used. Intervals that
// contradict each other are a finding.
func (w *Writer) agrees(file string, x *act.Expression) ([]format.Finding, error) {
	xs := []*act.Expression{x}
	for _, o := range w.added {
		if o.Alias == x.Alias && (o.Lang != x.Lang || o.Date != x.Date || o.Authority != x.Authority) {
			xs = append(xs, o)
		}
	}
	for _, e := range w.l.entries {
		if e.Alias != x.Alias || e.Lang == x.Lang && e.Date == x.Date && e.Authority == x.Authority {
			continue
		}
		if o, err := w.l.Load(e); err == nil {
			xs = append(xs, o)
		}
	}
	wk, err := act.NewWork(xs...)
	if err != nil {
		return nil, &format.SyntaxError{File: file, Msg: err.Error(), Hint: "the texts that are here say otherwise: see them with \"zanger show " + x.Alias + "\""}
	}
	var out []format.Finding
	for _, o := range wk.Overlaps() {
		if o[0] == x || o[1] == x {
			out = append(out, format.Finding{File: file, Line: 1, Msg: fmt.Sprintf(
				"the intervals of the texts of %s and %s overlap, and the words differ: one of them is wrong", o[0].Date, o[1].Date)})
		}
	}
	return out, nil
}

// Verify reads every file of the user's acts and compares it with its record. It
// changes nothing. Each problem names the file and what is lost.
func (l *Library) Verify() (checked int, problems []error) {
	records, damaged, err := readRecords(l.actsDir())
	if err != nil {
		return 0, []error{err}
	}
	for _, d := range damaged {
		problems = append(problems, d)
	}
	problems = append(problems, l.lost(records, damaged)...)
	for _, r := range records {
		checked++
		path := filepath.Join(l.actsDir(), r.folder, sourceName)
		src, err := os.ReadFile(path)
		switch {
		case err != nil:
			problems = append(problems, fmt.Errorf("%s: %w; the text of %s is lost", path, err, r.Alias))
		case hashOf(src) != r.SHA256:
			problems = append(problems, fmt.Errorf("%s: damaged: its SHA-256 is not the one recorded; the text of %s (%s, %s) cannot be trusted", path, r.Alias, r.Lang, r.Date))
		case l.normalDamaged(r):
			problems = append(problems, fmt.Errorf("%s: damaged: its SHA-256 is not the one recorded; the text of %s (%s, %s) cannot be trusted",
				filepath.Join(l.actsDir(), r.folder, normalName), r.Alias, r.Lang, r.Date))
		case !strings.HasPrefix(r.folder, r.Alias+"."):
			problems = append(problems, fmt.Errorf("%s: the folder does not bear the name of its act, %s", path, r.Alias))
		}
	}
	return checked, problems
}

// normalDamaged reports whether the normalised text of r is not what it was.
func (l *Library) normalDamaged(r record) bool {
	if r.Normal == "" {
		return false
	}
	b, err := os.ReadFile(filepath.Join(l.actsDir(), r.folder, normalName))
	return err != nil || hashOf(b) != r.Normal
}
