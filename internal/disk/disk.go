// Package disk puts files where a crash cannot leave half of one: each file or
// folder is written under a temporary name, flushed, and renamed into place.
// One process writes at a time, held by a lock that the system lets go when
// the process ends, however it ends.
//
// A [Files] can be given a hook that fails or stops at any call, so that tests
// see what each interruption leaves behind.
package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// tempPrefix begins the names of unfinished files and folders. They are swept
// away by the next writer.
const tempPrefix = ".tmp-"

// Files writes files. The zero value writes to the disk.
type Files struct {
	// Hook is called before each step with its name and path; an error from it
	// ends the step. Several goroutines may call it at once.
	Hook func(step, path string) error
}

func (f Files) step(name, path string) error {
	if f.Hook == nil {
		return nil
	}
	return f.Hook(name, path)
}

// Write puts data at path, replacing what stood there in one step.
func (f Files) Write(path string, data []byte) (err error) {
	if err := f.mkdir(filepath.Dir(path)); err != nil {
		return err
	}
	tmp, err := f.temp(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(tmp)
		}
	}()
	if err := f.writeSynced(tmp, data); err != nil {
		return err
	}
	return f.rename(tmp, path)
}

// WriteDerived is [Files.Write] for a file that can be made again and holds a
// checksum of its own: it does not wait until the disk has it.
func (f Files) WriteDerived(path string, data []byte) error {
	if err := f.mkdir(filepath.Dir(path)); err != nil {
		return err
	}
	tmp, err := f.temp(filepath.Dir(path))
	if err != nil {
		return err
	}
	if err = f.step("write", tmp); err == nil {
		err = os.WriteFile(tmp, data, 0o644)
	}
	if err == nil {
		if err = f.step("rename", path); err == nil {
			err = os.Rename(tmp, path)
		}
	}
	if err != nil {
		_ = os.Remove(tmp)
	}
	return err
}

// File is a file to be written into a folder.
type File struct {
	Name string
	Data []byte
}

// WriteDir makes the folder dir with the given files in one step. It is an error
// if dir exists.
func (f Files) WriteDir(dir string, files []File) (err error) {
	parent := filepath.Dir(dir)
	if err := f.mkdir(parent); err != nil {
		return err
	}
	if _, err := os.Stat(dir); err == nil {
		return fmt.Errorf("%s: %w", dir, fs.ErrExist)
	}
	if err := f.step("mkdir temp", parent); err != nil {
		return err
	}
	tmp, err := os.MkdirTemp(parent, tempPrefix)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.RemoveAll(tmp)
		}
	}()
	if err := os.Chmod(tmp, 0o755); err != nil {
		return err
	}
	for _, file := range files {
		if err := f.writeSynced(filepath.Join(tmp, file.Name), file.Data); err != nil {
			return err
		}
	}
	if err := f.sync(tmp); err != nil {
		return err
	}
	return f.rename(tmp, dir)
}

// Remove takes away a folder: first under a temporary name, so that it is there
// entire or not at all.
func (f Files) Remove(dir string) error {
	if err := f.step("remove", dir); err != nil {
		return err
	}
	tmp := filepath.Join(filepath.Dir(dir), tempPrefix+"gone-"+filepath.Base(dir))
	if err := os.Rename(dir, tmp); err != nil {
		return err
	}
	return os.RemoveAll(tmp)
}

// Sweep takes away what an interrupted writer left in dir.
func (f Files) Sweep(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), tempPrefix) {
			err = errors.Join(err, os.RemoveAll(filepath.Join(dir, e.Name())))
		}
	}
	return err
}

// Names returns the finished entries of dir, sorted; none when dir is missing.
func Names(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var names []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), tempPrefix) {
			names = append(names, e.Name())
		}
	}
	slices.Sort(names)
	return names, err
}

func (f Files) mkdir(dir string) error {
	if err := f.step("mkdir", dir); err != nil {
		return err
	}
	return os.MkdirAll(dir, 0o755)
}

func (f Files) temp(dir string) (string, error) {
	if err := f.step("create", dir); err != nil {
		return "", err
	}
	t, err := os.CreateTemp(dir, tempPrefix)
	if err != nil {
		return "", err
	}
	return t.Name(), t.Close()
}

func (f Files) writeSynced(path string, data []byte) error {
	if err := f.step("write", path); err != nil {
		return err
	}
	w, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	if err == nil {
		if err = f.step("sync", path); err == nil {
			err = w.Sync()
		}
	}
	err = errors.Join(err, w.Close())
	if err == nil {
		err = os.Chmod(path, 0o644)
	}
	return err
}

func (f Files) rename(from, to string) error {
	if err := f.step("rename", to); err != nil {
		return err
	}
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return f.sync(filepath.Dir(to))
}

// sync flushes the entries of a folder. Systems that cannot (Windows) need not.
func (f Files) sync(dir string) error {
	if err := f.step("sync folder", dir); err != nil {
		return err
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	_ = d.Sync()
	return d.Close()
}
