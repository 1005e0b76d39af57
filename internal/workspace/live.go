package workspace

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"zanger/internal/search"
)

// Live is a workspace for a front that answers for hours. Each answer is given from
// one state of library and index; when either changes on the disk, by whatever
// process, a new state is made beside the old one, which goes when the last answer
// from it is done.
type Live struct {
	open Options

	renewing sync.Mutex // one renewal at a time
	mu       sync.Mutex
	now      *state

	background sync.WaitGroup // what prepares states
}

// liveTexts is how much of the texts a live workspace keeps in memory, in bytes of their
// sources: they take about four times as much.
const liveTexts = 5 << 20

// state is one state of library and index.
type state struct {
	w     *Workspace
	files string // what the folder of the library looked like
	users int    // answers under way, and one while it is the present state

	// ahead ends when the state is left: nothing is foreseen for it any more.
	ahead context.Context
	leave context.CancelFunc
}

// OpenLive opens the library. The index is opened, or built, in the background: the
// first search waits for it.
func OpenLive(o Options) (*Live, error) {
	if o.Keep == 0 {
		o.Keep = liveTexts
	}
	l := &Live{open: o}
	s, err := l.state()
	if err != nil {
		return nil, err
	}
	l.now = s
	l.prepare()
	return l, nil
}

// prepare opens the index of the present state in the background and looks for what is
// slow to find.
func (l *Live) prepare() {
	l.mu.Lock()
	s := l.now
	s.users++
	l.mu.Unlock()
	l.background.Go(func() {
		defer l.release(s)
		_, err := s.w.held.get(s.ahead) // whoever searches is told
		debug.FreeOSMemory()            // building takes far more than answering
		if err == nil {
			s.w.foresee(s.ahead)
			debug.FreeOSMemory()
		}
	})
}

func (l *Live) state() (*state, error) {
	files := l.files()
	w, err := Open(l.open)
	if err != nil {
		return nil, err
	}
	w.held = &heldIndex{open: w.openFresh}
	return newState(w, files), nil
}

func newState(w *Workspace, files string) *state {
	s := &state{w: w, files: files, users: 1}
	s.ahead, s.leave = context.WithCancel(context.Background())
	return s
}

// Acquire returns the present state, which stays as it is until done is called.
func (l *Live) Acquire() (w *Workspace, done func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	s := l.now
	s.users++
	return s.w, sync.OnceFunc(func() { l.release(s) })
}

func (l *Live) release(s *state) {
	l.mu.Lock()
	s.users--
	last := s.users == 0
	l.mu.Unlock()
	if last {
		s.w.held.close()
	}
}

// Fresh opens the workspace by itself, for one that writes: Acquire never shows a
// library half changed. Call [Live.Renew] after it.
func (l *Live) Fresh() (*Workspace, error) { return Open(l.open) }

// Renew makes a new state if library or index changed on the disk, and waits for it.
// When it cannot be made, the old one goes on answering.
func (l *Live) Renew(ctx context.Context) error {
	l.renewing.Lock()
	defer l.renewing.Unlock()
	l.mu.Lock()
	old := l.now
	l.mu.Unlock()
	files := l.files()
	gen := old.w.held.generation()
	sameFiles, sameIndex := files == old.files, gen == "" || gen == l.currentGeneration()
	if sameFiles && sameIndex {
		return nil
	}
	var s *state
	var err error
	if sameFiles { // only the index: the texts that were read serve on
		w := *old.w
		w.held = &heldIndex{open: w.openFresh}
		s = newState(&w, files)
	} else if s, err = l.state(); err != nil {
		return err
	}
	if _, err := s.w.held.get(ctx); err != nil {
		s.leave()
		s.w.held.close()
		return err
	}
	l.mu.Lock()
	l.now = s
	l.mu.Unlock()
	old.leave()
	l.release(old)
	l.prepare()
	return nil
}

// Watch renews the state until ctx ends, looking every now and then.
func (l *Live) Watch(ctx context.Context, every time.Duration) {
	t := time.NewTicker(every)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			if err := l.Renew(ctx); err != nil && ctx.Err() == nil && l.open.Notify != nil {
				l.open.Notify(err.Error())
			}
		}
	}
}

// Wait returns when nothing is prepared in the background any more: from then on a
// closed workspace writes nothing.
func (l *Live) Wait() { l.background.Wait() }

// Close lets the index go once the answers under way are done. It does not wait for
// them, nor for an index that is being made.
func (l *Live) Close() {
	l.mu.Lock()
	s := l.now
	l.mu.Unlock()
	s.leave()
	l.release(s)
}

// files says how the folder of the library stands: it changes with every import.
func (l *Live) files() string {
	out := ""
	for _, name := range []string{"acts", "catalogue.json"} {
		if fi, err := os.Stat(filepath.Join(l.open.DataDir, name)); err == nil && l.open.DataDir != "" {
			out += name + fi.ModTime().UTC().Format(time.RFC3339Nano)
		}
	}
	return out
}

// currentGeneration is the one that the index on the disk names.
func (l *Live) currentGeneration() string {
	if l.open.CacheDir == "" {
		return search.MemoryGeneration
	}
	return search.Current(filepath.Join(l.open.CacheDir, "index"))
}

// heldIndex is an index that is opened once and kept.
type heldIndex struct {
	open func(context.Context) (*search.Index, error)

	mu   sync.Mutex // held while it is opened
	ix   *search.Index
	bad  error // when closed
	done atomic.Pointer[search.Index]

	// candidates are the provisions that were found for elements in this index.
	candidates keptCandidates
}

// opened returns the index once it is open; it does not wait.
func (h *heldIndex) opened() *search.Index { return h.done.Load() }

var errLeft = errors.New("this state of the index was left")

func (h *heldIndex) get(ctx context.Context) (*search.Index, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.bad != nil {
		return nil, h.bad
	}
	if h.ix == nil {
		ix, err := h.open(context.WithoutCancel(ctx)) // whoever asked first may go away
		if err != nil {
			return nil, err
		}
		h.ix = ix
		h.done.Store(ix)
	}
	return h.ix, nil
}

// generation names the index that is held, "" while none is or while one in memory
// stands in for it.
func (h *heldIndex) generation() string {
	ix := h.opened()
	if ix == nil || ix.Generation() == search.MemoryGeneration {
		return ""
	}
	return ix.Generation()
}

func (h *heldIndex) close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.ix != nil {
		_ = h.ix.Close() // read only: nothing is lost
	}
	h.ix, h.bad = nil, errLeft
}

// stat looks for a file that a reference may name. To whoever comes through a front
// only those in the folder of the user's work are there: a memo or a form must not
// read what else lies on the disk.
func (w *Workspace) stat(path string) (fs.FileInfo, error) {
	if w.held != nil {
		below, err := filepath.Rel(w.lib().Dir(), path)
		if err != nil || w.lib().Dir() == "" || !filepath.IsLocal(below) {
			return nil, &fs.PathError{Op: "stat", Path: path, Err: fs.ErrNotExist}
		}
	}
	return os.Stat(path)
}

// Ready reports whether the index of a live workspace is open, so that nothing waits
// for it and nothing is left out of an answer for want of it.
func (w *Workspace) Ready() bool { return w.openedIndex() != nil }

// Await waits until the index of a live workspace is open, or says why it cannot be.
func (w *Workspace) Await(ctx context.Context) (err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("the index cannot be opened: %v", x)
		}
	}()
	_, done, err := w.openIndex(ctx)
	if err == nil {
		done()
	}
	return err
}
