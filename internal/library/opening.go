package library

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format/markdown"
)

// corpusFile is a working text of the corpus and its hash.
type corpusFile struct{ path, hash string }

// hashCorpus lists the working texts below corpus with their hashes.
func hashCorpus(corpus fs.FS) (files []corpusFile, err error) {
	if corpus == nil {
		return nil, nil
	}
	buf := make([]byte, 1<<16)
	err = fs.WalkDir(corpus, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".md") {
			return err
		}
		hash, err := hashFile(corpus, path, buf)
		files = append(files, corpusFile{path, hash})
		return err
	})
	return files, err
}

// addCorpus lists the working texts of the corpus.
func (l *Library) addCorpus(corpus fs.FS, files []corpusFile, h *heads) error {
	for _, f := range files {
		read := func() ([]byte, error) {
			src, err := fs.ReadFile(corpus, f.path)
			if err == nil && hashOf(src) != f.hash {
				err = errors.New("the file was changed after the library was opened")
			}
			return src, err
		}
		t, err := h.text(f.hash, func() (head, error) {
			src, err := read()
			if err != nil {
				return head{}, err
			}
			x, err := markdown.Peek("corpus/"+f.path, src)
			if err != nil {
				return head{}, err
			}
			return head{x.Alias, x.Lang, x.URI, x.Date, x.Authority}, nil
		})
		if err != nil {
			return err
		}
		l.entries = append(l.entries, &Entry{ID: "corpus/" + f.path, Hash: f.hash,
			Alias: t.Alias, Work: t.Work, Lang: t.Lang, Date: t.Date, Authority: t.Authority, read: read})
	}
	return nil
}

// hashFile returns the SHA-256 of a file, in hexadecimal, reading it into buf piece by
// piece.
func hashFile(fsys fs.FS, path string, buf []byte) (string, error) {
	f, err := fsys.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.CopyBuffer(struct{ io.Writer }{h}, struct{ io.Reader }{f}, buf); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// addUser lists the current revisions of the user's acts. They take the place of
// an act of the corpus with the same alias, language, date and authority.
func (l *Library) addUser(records []record, problems []*damage, err error) {
	if err != nil { // the acts of the corpus can be used all the same
		l.problems = append(l.problems, fmt.Errorf("your own acts cannot be read: %w", err))
		return
	}
	for _, p := range problems {
		l.problems = append(l.problems, p)
	}
	latest := current(records)
	at := make(map[place]int, len(l.entries)+len(latest))
	for i, e := range l.entries {
		at[e.place()] = i
	}
	whole := make(map[place]bool, len(latest))
	for i := range latest {
		if latest[i].Coverage == act.Whole {
			whole[latest[i].place()] = true
		}
	}
	for i := range latest {
		r := &latest[i]
		// An older revision does not take the place of a damaged newer one.
		if len(problems) > 0 && r.Revision <= lastDamaged(problems, expressionOf(r.folder)) {
			continue
		}
		// Nor does a piece take the place of the whole act.
		if r.Coverage == act.Selected && whole[r.place()] {
			continue
		}
		e := l.userEntry(r)
		if i, taken := at[e.place()]; taken {
			e.instead, l.entries[i] = l.entries[i], e
			continue
		}
		at[e.place()] = len(l.entries)
		l.entries = append(l.entries, e)
	}
	slices.SortFunc(l.entries, func(a, b *Entry) int { return strings.Compare(a.ID, b.ID) })
}

// place names what only one entry can be: the words of an act in one language, on
// one day and by one authority.
type place struct {
	alias, lang string
	date        act.Date
	authority   act.Authority
}

func (r *record) place() place { return place{r.Alias, r.Lang, r.Date, r.Authority} }

func (e *Entry) place() place { return place{e.Alias, e.Lang, e.Date, e.Authority} }

func (l *Library) userEntry(r *record) *Entry {
	e := &Entry{ID: "library/" + r.folder, Hash: r.SHA256, Alias: r.Alias, Work: r.Work, Lang: r.Lang, Date: r.Date,
		Authority: r.Authority, User: true, read: l.hashed(r.folder, sourceName, r.SHA256)}
	if r.Normal != "" {
		e.Hash, e.normal = r.Normal, l.hashed(r.folder, normalName, r.Normal)
	}
	return e
}

// hashed returns a reader of a file that refuses it when its hash is another.
func (l *Library) hashed(folder, name, hash string) func() ([]byte, error) {
	path := filepath.Join(l.actsDir(), folder, name)
	return func() ([]byte, error) {
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		if hashOf(b) != hash {
			return nil, fmt.Errorf("%s: the file was changed after import: its SHA-256 is not the one recorded", path)
		}
		return b, nil
	}
}
