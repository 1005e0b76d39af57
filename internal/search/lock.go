package search

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// LockedError says that another process is writing the index.
type LockedError struct {
	Path  string
	PID   int    // 0 when it could not be told
	Verb  string // what that process does
	Since time.Time
}

func (e *LockedError) Error() string {
	if e.PID == 0 {
		return fmt.Sprintf("index %s is being written by another process", e.Path)
	}
	return fmt.Sprintf("index %s is being written by process %d (%s, since %s)", e.Path, e.PID, e.Verb, e.Since.Local().Format("15:04:05"))
}

// The lock is the system's own and ends with the process that holds it. Who
// holds it is said in a file beside, as a locked file cannot be read everywhere.
const (
	writerLock = "writer.lock"
	writerFile = "writer.json"
)

type writer struct {
	PID   int       `json:"pid"`
	Verb  string    `json:"verb"`
	Since time.Time `json:"since"`
}

// writerHold is the lock of the one writer.
type writerHold struct {
	lock *flock.Flock
	dir  string
	// unclean is set when the last writer went away without a word.
	unclean bool
}

// lockWriter takes the writer's lock at once or fails with *LockedError. Any
// other error means that the folder cannot be written.
func lockWriter(dir, verb string) (*writerHold, error) {
	l := flock.New(filepath.Join(dir, writerLock))
	ok, err := l.TryLock()
	if err != nil {
		return nil, err
	}
	if !ok {
		_ = l.Close()
		return nil, lockedBy(dir)
	}
	h := &writerHold{lock: l, dir: dir, unclean: uncleanExit(dir)}
	b, _ := json.Marshal(writer{os.Getpid(), verb, time.Now().UTC().Truncate(time.Second)})
	if err := os.WriteFile(filepath.Join(dir, writerFile), b, 0o644); err != nil {
		h.release()
		return nil, err
	}
	return h, nil
}

// lockWriterSoon tries for half a second, so that two short updates both get through.
func lockWriterSoon(ctx context.Context, dir, verb string) (*writerHold, error) {
	for deadline := time.Now().Add(500 * time.Millisecond); ; {
		h, err := lockWriter(dir, verb)
		var locked *LockedError
		if err == nil || !errors.As(err, &locked) || time.Now().After(deadline) {
			return h, err
		}
		if err := pause(ctx, 25*time.Millisecond); err != nil {
			return nil, err
		}
	}
}

func (h *writerHold) release() {
	_ = os.Remove(filepath.Join(h.dir, writerFile))
	_ = h.lock.Close()
}

func lockedBy(dir string) *LockedError {
	e := &LockedError{Path: dir}
	var w writer
	if b, err := os.ReadFile(filepath.Join(dir, writerFile)); err == nil && json.Unmarshal(b, &w) == nil {
		e.PID, e.Verb, e.Since = w.PID, w.Verb, w.Since
	}
	return e
}

// uncleanExit reports whether a writer is at work or was stopped in its work.
func uncleanExit(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, writerFile))
	return err == nil
}

func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

func genLock(dir, gen string) *flock.Flock { return flock.New(filepath.Join(dir, gen+lockSuffix)) }

// holdGeneration takes a shared lock on a generation, so that no writer removes
// it. It returns false when one is just doing so. Where locks cannot be had, as
// in a folder that cannot be written, nobody removes anything either.
func holdGeneration(dir, gen string) (release func(), ok bool) {
	l := genLock(dir, gen)
	got, err := l.TryRLock()
	if err != nil {
		return func() {}, true
	}
	if !got {
		_ = l.Close()
		return nil, false
	}
	return func() { _ = l.Close() }, true
}

// removeGeneration removes a generation that nobody reads.
func removeGeneration(fsys files, dir, gen string) {
	l := genLock(dir, gen)
	if got, err := l.TryLock(); err != nil || !got {
		_ = l.Close()
		return
	}
	err := fsys.RemoveAll(filepath.Join(dir, gen))
	_ = l.Close()
	if err == nil {
		_ = fsys.RemoveAll(filepath.Join(dir, gen+lockSuffix))
	}
}
