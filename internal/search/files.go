package search

import (
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// files is what a generation asks of the disk. Tests put a layer here that
// fails, or stops for good, at the k-th call.
type files interface {
	ReadFile(name string) ([]byte, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	Stat(name string) (fs.FileInfo, error)
	MkdirAll(name string) error
	// Write makes a file of data and brings it to the disk.
	Write(name string, data []byte) error
	// Sync brings a file or folder to the disk.
	Sync(name string) error
	Rename(old, new string) error
	// Link gives the file old the further name new.
	Link(old, new string) error
	RemoveAll(name string) error
	// Step stands for what bleve writes by itself between two of its calls.
	Step(what string) error
}

// disk is the real thing.
type disk struct{}

func (disk) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }
func (disk) Stat(name string) (fs.FileInfo, error)      { return os.Stat(name) }
func (disk) MkdirAll(name string) error                 { return os.MkdirAll(name, 0o755) }
func (disk) Step(string) error                          { return nil }

func (disk) ReadFile(name string) (b []byte, err error) {
	err = patiently(func() error { b, err = os.ReadFile(name); return err })
	return b, err
}

func (disk) Rename(old, new string) error {
	return patiently(func() error { return os.Rename(old, new) })
}

func (disk) Link(old, new string) error {
	if os.Link(old, new) == nil {
		return nil
	}
	b, err := os.ReadFile(old) // a disk without links
	if err != nil {
		return err
	}
	return disk{}.Write(new, b)
}

func (disk) RemoveAll(name string) error {
	return patiently(func() error { return os.RemoveAll(name) })
}

func (disk) Write(name string, data []byte) (err error) {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if _, err := f.Write(data); err != nil {
		return err
	}
	return f.Sync()
}

func (disk) Sync(name string) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	if info.IsDir() && runtime.GOOS == "windows" {
		return nil // folders cannot be brought to the disk there
	}
	flag := os.O_RDWR
	if info.IsDir() {
		flag = os.O_RDONLY
	}
	f, err := os.OpenFile(name, flag, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// patiently tries again on Windows, where a file that another process has open
// for a moment can be neither renamed nor removed.
func patiently(do func() error) error {
	err := do()
	for i := 0; i < 10 && runtime.GOOS == "windows" && errors.Is(err, fs.ErrPermission); i++ {
		time.Sleep(10 * time.Millisecond)
		err = do()
	}
	return err
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func checksum(b []byte) uint32 { return crc32.Checksum(b, castagnoli) }

// checksumFile returns the CRC32C of a file and its size, reading it through buf.
func checksumFile(name string, buf []byte) (crc uint32, size int64, err error) {
	f, err := os.Open(name)
	if err != nil {
		return 0, 0, err
	}
	defer f.Close()
	h := crc32.New(castagnoli)
	size, err = io.CopyBuffer(struct{ io.Writer }{h}, struct{ io.Reader }{f}, buf)
	return h.Sum32(), size, err
}

// filesBelow lists the files in dir and below, slash-separated, relative to it.
func filesBelow(fsys files, dir string) ([]string, error) {
	entries, err := fsys.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, e := range entries {
		if !e.IsDir() {
			out = append(out, e.Name())
			continue
		}
		below, err := filesBelow(fsys, filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		for _, f := range below {
			out = append(out, e.Name()+"/"+f)
		}
	}
	return out, nil
}
