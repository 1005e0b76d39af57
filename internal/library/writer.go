package library

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"sync"

	"zanger/internal/act"
	"zanger/internal/disk"
)

// Writer adds acts. It holds the lock of the library until it is closed. It is
// for one goroutine; the files themselves are written by several.
type Writer struct {
	l    *Library
	lock *disk.Lock
	// records are all revisions, current or not; latest those that are current,
	// by expression.
	records []record
	latest  map[expressionKey]record
	changed bool
	fresh   bool // there is no catalogue yet
	// added are the texts added since the library was opened, without their
	// words; from the file that each expression came from.
	added []*act.Expression
	from  map[expressionKey]string

	// problems are the revisions whose record cannot be read; damaged the folders
	// of those and of others that are to be written anew.
	problems []*damage
	damaged  map[string]bool

	pool    chan struct{}
	writing sync.WaitGroup
	mu      sync.Mutex
	errs    []error
	undone  map[string]bool // folders that could not be written
}

// writers is how many revisions are written at once: a disk takes its time to
// say that a file is safe, and does that for several in one go.
const writers = 16

// Writer takes the lock of the library for the named work. The error is a
// [*disk.LockedError] if another process holds it.
func (l *Library) Writer(work string) (*Writer, error) {
	lock, err := disk.TakeLock(filepath.Join(l.dir, "lock"), work)
	if err != nil {
		return nil, err
	}
	records, problems, err := readRecords(l.actsDir())
	if err == nil {
		err = l.files.Sweep(l.actsDir())
	}
	if err != nil {
		_ = lock.Release()
		return nil, err
	}
	w := &Writer{l: l, lock: lock, records: records, latest: map[expressionKey]record{}, from: map[expressionKey]string{}, problems: problems,
		damaged: map[string]bool{}, pool: make(chan struct{}, writers), undone: map[string]bool{}}
	for _, d := range problems {
		w.damaged[d.folder] = true
	}
	for _, r := range current(records) {
		w.latest[r.key()] = r
	}
	w.changed = l.unlisted(records)
	w.fresh = len(records) == 0 && !l.hasCatalogue()
	return w, nil
}

// begin writes an empty catalogue before the first revision, so that a first
// import that is stopped is not taken for a catalogue that was lost.
func (w *Writer) begin() error {
	if !w.fresh {
		return nil
	}
	w.fresh = false
	return w.l.writeCatalogue(nil)
}

// put begins to write the revision r.
func (w *Writer) put(r record, p *Prepared, x *act.Expression) {
	w.records = append(slices.DeleteFunc(w.records, func(o record) bool { return o.folder == r.folder }), r)
	w.latest[r.key()], w.from[r.key()] = r, p.text.File
	w.changed, w.added = true, append(w.added, wordless(x))
	damaged := w.damaged[r.folder]
	delete(w.damaged, r.folder)
	w.pool <- struct{}{}
	w.writing.Add(1)
	go func() {
		defer w.writing.Done()
		defer func() { <-w.pool }()
		dir := filepath.Join(w.l.actsDir(), r.folder)
		var err error
		if damaged {
			err = w.l.files.Remove(dir)
		}
		if err == nil {
			err = w.l.files.WriteDir(dir, p.files(r))
		}
		if err != nil {
			w.mu.Lock()
			defer w.mu.Unlock()
			w.undone[r.folder] = true
			w.errs = append(w.errs, fmt.Errorf("%s: %w", p.text.File, err))
		}
	}()
}

// failed returns what went wrong on the disk so far.
func (w *Writer) failed() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.errs) == 0 {
		return nil
	}
	return w.errs[0]
}

// Flush waits until all that was put lies on the disk. The error is the first
// that the disk made.
func (w *Writer) Flush() error {
	w.writing.Wait()
	w.records = slices.DeleteFunc(w.records, func(r record) bool { return w.undone[r.folder] })
	return w.failed()
}

// Close writes down which revisions there are, and lets the lock go.
func (w *Writer) Close() error {
	err := w.Flush()
	if w.changed {
		err = errors.Join(err, w.l.writeCatalogue(w.records))
	}
	return errors.Join(err, w.lock.Release())
}
