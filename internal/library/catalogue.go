package library

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"zanger/internal/disk"
)

const catalogueName = "catalogue.json"

// catalogueSchema is the version of catalogue.json.
const catalogueSchema = 1

// catalogue lists the revisions that there are, so that one that is gone is
// missed. It is written after them: what it does not list was interrupted before
// that and is whole all the same.
type catalogue struct {
	Schema    int             `json:"schema"`
	Revisions []catalogueLine `json:"revisions"`
	// Sum is the SHA-256 of the catalogue with Sum empty.
	Sum string `json:"sum"`
}

type catalogueLine struct {
	Folder string `json:"folder"`
	SHA256 string `json:"sha256"`
}

func (l *Library) cataloguePath() string { return filepath.Join(l.dir, catalogueName) }

func (c catalogue) encode() []byte {
	c.Sum = ""
	plain, err := json.MarshalIndent(c, "", "  ")
	if err != nil {
		panic(err) // plain data always marshals
	}
	c.Sum = hashOf(plain)
	out, _ := json.MarshalIndent(c, "", "  ")
	return append(out, '\n')
}

// writeCatalogue lists records, in the order of their folders.
func (l *Library) writeCatalogue(records []record) error {
	c := catalogue{Schema: catalogueSchema, Revisions: []catalogueLine{}}
	for _, r := range records {
		c.Revisions = append(c.Revisions, catalogueLine{r.folder, r.SHA256})
	}
	slices.SortFunc(c.Revisions, func(a, b catalogueLine) int {
		if a.Folder < b.Folder {
			return -1
		}
		return 1
	})
	return l.files.Write(l.cataloguePath(), c.encode())
}

// hasCatalogue reports whether anything stands where the catalogue does.
func (l *Library) hasCatalogue() bool {
	_, err := os.Stat(l.cataloguePath())
	return !errors.Is(err, fs.ErrNotExist)
}

// unlisted reports whether an import was stopped before it wrote down all the
// revisions that there are.
func (l *Library) unlisted(records []record) bool {
	b, err := os.ReadFile(l.cataloguePath())
	var c catalogue
	if err != nil || json.Unmarshal(b, &c) != nil || string(c.encode()) != string(b) {
		return len(records) > 0
	}
	listed := map[string]bool{}
	for _, line := range c.Revisions {
		listed[line.Folder] = true
	}
	return slices.ContainsFunc(records, func(r record) bool { return !listed[r.folder] })
}

// lost names the revisions that the catalogue lists and that are gone, or are not
// those that it lists.
func (l *Library) lost(records []record, damaged []*damage) []error {
	b, err := os.ReadFile(l.cataloguePath())
	names, _ := disk.Names(l.actsDir())
	if errors.Is(err, fs.ErrNotExist) {
		if len(names) == 0 {
			return nil
		}
		return []error{fmt.Errorf("%s: missing: an act that is gone would not be missed; the next import writes it again", l.cataloguePath())}
	}
	var c catalogue
	if err == nil {
		err = json.Unmarshal(b, &c)
	}
	if err == nil && string(c.encode()) != string(b) {
		err = errors.New("damaged: its checksum does not fit")
	}
	if err != nil {
		return []error{fmt.Errorf("%s: %w; an act that is gone would not be missed; the next import writes it again", l.cataloguePath(), err)}
	}
	have := map[string]string{}
	for _, r := range records {
		have[r.folder] = r.SHA256
	}
	for _, d := range damaged {
		have[d.folder] = "damaged"
	}
	var out []error
	for _, line := range c.Revisions {
		switch have[line.Folder] {
		case line.SHA256, "damaged":
		case "":
			out = append(out, fmt.Errorf("%s: gone; the act in this folder is lost", filepath.Join(l.actsDir(), line.Folder)))
		default:
			out = append(out, fmt.Errorf("%s: not the revision that the catalogue lists", filepath.Join(l.actsDir(), line.Folder)))
		}
	}
	return out
}
