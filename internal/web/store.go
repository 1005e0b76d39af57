package web

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"zanger/internal/disk"
	"zanger/internal/pattern"
)

// store keeps what the user is working on in a folder of the library, one folder
// for each piece. Nothing outside it can be named: ids and names are checked, and
// the folder is opened as a root of its own, which no link leads out of.
type store struct {
	dir   string // "" keeps nothing
	files disk.Files
	mu    sync.Mutex
}

// alone keeps others from writing until the caller calls what it returns: between the
// look at what is kept and the writing over it nothing may change.
func (s *store) alone() (leave func()) {
	s.mu.Lock()
	return s.mu.Unlock
}

func newStore(data, name string) *store {
	if data == "" {
		return &store{}
	}
	return &store{dir: filepath.Join(data, name)}
}

var idForm = pattern.New(`^[a-z]{1,12}-[0-9a-f]{12}$`)

// mostOfName bounds the name of a file, in letters.
const mostOfName = 121

// isFileName reports whether name may be that of a file kept here: it begins with a
// letter or figure and holds nothing but these, spaces and a few signs.
func isFileName(name string) bool {
	n := 0
	for i, r := range name {
		if n++; n > mostOfName || r == utf8.RuneError {
			return false
		}
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) && (i == 0 || !strings.ContainsRune(" ._()-", r)) {
			return false
		}
	}
	return n > 0
}

var errNoFolder = errors.New("there is no folder for your work: set ZANGER_DATA or give --data DIR")

// newID names a new piece of a kind.
func newID(kind string) string {
	var b [6]byte
	_, _ = rand.Read(b[:]) // never fails
	return kind + "-" + hex.EncodeToString(b[:])
}

// path of a file of a piece, for the verbs that read files.
func (s *store) path(id, name string) (string, error) {
	switch {
	case s.dir == "":
		return "", errNoFolder
	case !idForm.MatchString(id), !isFileName(name):
		return "", notFound("This piece of work is not here.")
	}
	return filepath.Join(s.dir, id, name), nil
}

// write puts a file of a piece in place in one step.
func (s *store) write(id, name string, b []byte) error {
	p, err := s.path(id, name)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(p), 0o700); err != nil {
		return err
	}
	return s.files.Write(p, b)
}

// read returns a file of a piece.
func (s *store) read(id, name string) ([]byte, error) {
	if _, err := s.path(id, name); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(s.dir)
	if err != nil {
		return nil, missing(err)
	}
	defer root.Close()
	b, err := root.ReadFile(id + "/" + name)
	return b, missing(err)
}

func missing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return notFound("This piece of work is not here.")
	}
	return err
}

// ids lists the pieces of a kind, sorted.
func (s *store) ids(kind string) []string {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return nil // nothing was kept yet
	}
	var out []string
	for _, e := range entries {
		if e.IsDir() && strings.HasPrefix(e.Name(), kind+"-") && idForm.MatchString(e.Name()) {
			out = append(out, e.Name())
		}
	}
	slices.Sort(out)
	return out
}

// remove takes a piece away.
func (s *store) remove(id string) error {
	if _, err := s.path(id, "x"); err != nil {
		return err
	}
	root, err := os.OpenRoot(s.dir)
	if err != nil {
		return missing(err)
	}
	defer root.Close()
	if _, err := root.Stat(id); err != nil {
		return missing(err)
	}
	return root.RemoveAll(id)
}

// removeFile takes one file of a piece away; one that does not go does no harm.
func (s *store) removeFile(id, name string) {
	if _, err := s.path(id, name); err != nil {
		return
	}
	if root, err := os.OpenRoot(s.dir); err == nil {
		_ = root.Remove(id + "/" + name)
		_ = root.Close()
	}
}

// keep takes all but the last n pieces of a kind away, by the time of their change.
func (s *store) keep(kind string, n int) {
	ids := s.ids(kind)
	if len(ids) <= n {
		return
	}
	changed := map[string]int64{}
	for _, id := range ids {
		if fi, err := os.Stat(filepath.Join(s.dir, id)); err == nil {
			changed[id] = fi.ModTime().UnixNano()
		}
	}
	slices.SortStableFunc(ids, func(a, b string) int {
		switch {
		case changed[a] < changed[b]:
			return -1
		case changed[a] > changed[b]:
			return 1
		}
		return 0
	})
	for _, id := range ids[:len(ids)-n] {
		_ = s.remove(id) // the next time will do
	}
}

// clean takes the folder out of what is said of a file in it.
func (s *store) clean(msg string) string {
	if s.dir == "" || !strings.Contains(msg, s.dir) {
		return msg
	}
	return regexp.MustCompile(regexp.QuoteMeta(s.dir+string(filepath.Separator))+`[a-z]+-[0-9a-f]+[\\/]`).ReplaceAllString(msg, "")
}

// safeName makes a file name that may be kept of one that came with an upload.
func safeName(name string) string {
	name = filepath.Base(strings.ReplaceAll(name, `\`, "/"))
	var b strings.Builder
	for _, r := range name {
		if isFileName("a" + string(r)) {
			b.WriteRune(r)
		} else {
			b.WriteRune('_')
		}
	}
	out := short(b.String(), 100)
	out = strings.TrimSuffix(out, "…")
	if !isFileName(out) {
		return fmt.Sprintf("text%s", strings.ToLower(filepath.Ext(out)))
	}
	return out
}
