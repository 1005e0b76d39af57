package disk

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// Lock is held by the one process that writes below a folder.
type Lock struct {
	lock *flock.Flock
	who  string
}

// LockedError says that another process is writing.
type LockedError struct {
	Path string
	// Holder is what that process said of itself.
	Holder string
}

func (e *LockedError) Error() string {
	if e.Holder == "" {
		return fmt.Sprintf("%s: another process is writing", e.Path)
	}
	return fmt.Sprintf("%s: %s is writing", e.Path, e.Holder)
}

// patience is how long a second writer waits before it is told.
const patience = 500 * time.Millisecond

// TakeLock takes the lock file at path for the named work, such as "zanger
// index". The error is a [*LockedError] if another process holds it.
func TakeLock(path, work string) (*Lock, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	l := &Lock{lock: flock.New(path), who: path + ".who"}
	for until := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		ok, err := l.lock.TryLock()
		if err != nil {
			return nil, err
		}
		if ok {
			break
		}
		if time.Now().After(until) {
			holder, _ := os.ReadFile(l.who)
			return nil, &LockedError{Path: path, Holder: strings.TrimSpace(string(holder))}
		}
	}
	_ = os.WriteFile(l.who, fmt.Appendf(nil, "%s (process %d)\n", work, os.Getpid()), 0o644)
	return l, nil
}

// Release lets the lock go.
func (l *Lock) Release() error {
	_ = os.Remove(l.who)
	return l.lock.Unlock()
}
