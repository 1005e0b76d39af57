package disk

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var errStop = errors.New("the disk is full")

// TestWriteInterrupted stops a replacement at every step: the file is the old or
// the new one, entire.
func TestWriteInterrupted(t *testing.T) {
	for k := 1; ; k++ {
		path := filepath.Join(t.TempDir(), "file")
		if err := (Files{}).Write(path, []byte("old")); err != nil {
			t.Fatal(err)
		}
		n := 0
		err := Files{Hook: func(string, string) error {
			if n++; n >= k {
				return errStop
			}
			return nil
		}}.Write(path, []byte("new and longer"))
		b, rerr := os.ReadFile(path)
		if rerr != nil || string(b) != "old" && string(b) != "new and longer" {
			t.Errorf("stopped at step %d: %q, %v", k, b, rerr)
		}
		if err == nil {
			if k < 4 {
				t.Errorf("only %d steps were seen", k-1)
			}
			return
		}
		if string(b) == "old" && !errors.Is(err, errStop) {
			t.Errorf("stopped at step %d: %v", k, err)
		}
	}
}

func TestWriteDirIsThereEntireOrNotAtAll(t *testing.T) {
	files := []File{{"a", []byte("one")}, {"b", []byte("two")}}
	for k := 1; ; k++ {
		parent := t.TempDir()
		dir := filepath.Join(parent, "revision")
		n := 0
		err := Files{Hook: func(string, string) error {
			if n++; n >= k {
				return errStop
			}
			return nil
		}}.WriteDir(dir, files)
		names, _ := Names(parent)
		switch {
		case len(names) == 0:
		case len(names) == 1:
			if got, _ := Names(dir); len(got) != len(files) {
				t.Errorf("stopped at step %d: %v", k, got)
			}
		default:
			t.Errorf("stopped at step %d: %v", k, names)
		}
		if err == nil {
			break
		}
	}
	dir := filepath.Join(t.TempDir(), "revision")
	if err := (Files{}).WriteDir(dir, files); err != nil {
		t.Fatal(err)
	}
	if err := (Files{}).WriteDir(dir, files); !errors.Is(err, os.ErrExist) {
		t.Errorf("written twice: %v", err)
	}
}

func TestSweepTakesOnlyWhatIsUnfinished(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"kept", tempPrefix + "left"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := (Files{}).Sweep(dir); err != nil {
		t.Fatal(err)
	}
	entries, _ := os.ReadDir(dir)
	if len(entries) != 1 || entries[0].Name() != "kept" {
		t.Errorf("got %v", entries)
	}
	if err := (Files{}).Sweep(filepath.Join(dir, "missing")); err != nil {
		t.Error(err)
	}
}

func TestLockNamesItsHolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	l, err := TakeLock(path, "zanger import")
	if err != nil {
		t.Fatal(err)
	}
	var locked *LockedError
	if _, err := TakeLock(path, "other"); !errors.As(err, &locked) || !strings.Contains(locked.Error(), "zanger import (process ") {
		t.Errorf("got %v", err)
	}
	if err := l.Release(); err != nil {
		t.Fatal(err)
	}
	l, err = TakeLock(path, "other")
	if err != nil {
		t.Fatal(err)
	}
	_ = l.Release()
}
