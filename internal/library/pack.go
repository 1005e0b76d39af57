package library

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/disk"
)

// packSchema is the version of an archive of a library: 2 since files of judgements
// may be in it. One without them is still written as 1.
const packSchema = 2

// packManifest is the first file of an archive: what is in it, with checksums.
type packManifest struct {
	Schema int        `json:"schema"`
	Files  []packFile `json:"files"`
}

type packFile struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

const (
	manifestName = "manifest.json"
	// maxPackFile and maxPack bound one file of an archive and all together, in
	// bytes once unpacked.
	maxPackFile = 128 << 20
	maxPack     = 4 << 30
)

// Pack writes the revisions of the acts with the given aliases, or of all acts
// of the user when there are none, as one archive, with the files of judgements on
// these acts. The same library gives the same bytes. It returns the numbers of
// revisions and of files of judgements.
func (l *Library) Pack(w io.Writer, aliases []string) (revisions, judgements int, err error) {
	m := packManifest{Schema: 1}
	var data [][]byte
	if revisions, err = l.packActs(&m, &data, aliases); err != nil {
		return 0, 0, err
	}
	if judgements, err = l.packJudgements(&m, &data, aliases); err != nil {
		return 0, 0, err
	}
	if judgements > 0 {
		m.Schema = packSchema
	}
	if revisions+judgements == 0 {
		return 0, 0, fmt.Errorf("nothing to pack: %w", errNoActs)
	}
	return revisions, judgements, writePack(w, m, data)
}

// packActs adds the revisions of acts to an archive.
func (l *Library) packActs(m *packManifest, data *[][]byte, aliases []string) (int, error) {
	records, damaged, err := readRecords(l.actsDir())
	if err != nil {
		return 0, err
	}
	if len(damaged) > 0 {
		return 0, fmt.Errorf("the library is damaged: %w", damaged[0])
	}
	n := 0
	for _, r := range records {
		if len(aliases) > 0 && !slices.Contains(aliases, r.Alias) {
			continue
		}
		n++
		names, err := disk.Names(filepath.Join(l.actsDir(), r.folder))
		if err != nil {
			return 0, err
		}
		for _, name := range names {
			b, err := os.ReadFile(filepath.Join(l.actsDir(), r.folder, name))
			if err != nil {
				return 0, err
			}
			m.Files = append(m.Files, packFile{r.folder + "/" + name, hashOf(b)})
			*data = append(*data, b)
		}
	}
	return n, nil
}

var errNoActs = errors.New("the library holds no such acts of your own")

func writePack(w io.Writer, m packManifest, data [][]byte) error {
	z := zip.NewWriter(w)
	add := func(name string, b []byte) error {
		f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err == nil {
			_, err = f.Write(b)
		}
		return err
	}
	head, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	if err := add(manifestName, append(head, '\n')); err != nil {
		return err
	}
	for i, f := range m.Files {
		if err := add(f.Name, data[i]); err != nil {
			return err
		}
	}
	return z.Close()
}

// Unpacked counts what an archive brought: revisions added and those that were
// there already, and files of judgements in which something was new.
type Unpacked struct{ Added, Known, Judgements int }

// Unpack takes in the revisions and judgements of an archive that the library
// lacks. Every checksum is compared first: an archive with one fault changes nothing.
func (w *Writer) Unpack(archive []byte, merge Merge) (Unpacked, error) {
	folders, err := readPack(archive)
	if err != nil {
		return Unpacked{}, err
	}
	judged, err := takenJudgements(folders[judgementsName], merge)
	if err != nil {
		return Unpacked{}, err
	}
	delete(folders, judgementsName)
	var out Unpacked
	if out.Added, out.Known, err = w.unpackActs(folders); err != nil {
		return out, err
	}
	for _, f := range judged {
		if err := w.l.files.Write(filepath.Join(w.l.JudgementsDir(), f.Name), f.Data); err != nil {
			return out, err
		}
		out.Judgements++
	}
	return out, nil
}

// unpackActs takes in revisions, which are all looked at before one is written.
func (w *Writer) unpackActs(folders map[string][]disk.File) (added, known int, err error) {
	names := make([]string, 0, len(folders))
	for name, files := range folders {
		if err := w.soundRevision(name, files); err != nil {
			return 0, 0, err
		}
		names = append(names, name)
	}
	slices.Sort(names)
	have, err := disk.Names(w.l.actsDir())
	if err != nil {
		return 0, 0, err
	}
	for _, name := range names {
		if slices.Contains(have, name) {
			if w.sound(name) {
				known++
				continue
			}
			if err := w.l.files.Remove(filepath.Join(w.l.actsDir(), name)); err != nil {
				return added, known, err
			}
		}
		if err := w.begin(); err != nil {
			return added, known, err
		}
		if err := w.l.files.WriteDir(filepath.Join(w.l.actsDir(), name), folders[name]); err != nil {
			return added, known, err
		}
		added++
	}
	if added > 0 {
		w.changed = true
		w.records, _, err = readRecords(w.l.actsDir())
	}
	return added, known, err
}

// sound reports whether the revision in a folder of the library is whole.
func (w *Writer) sound(folder string) bool {
	i := slices.IndexFunc(w.records, func(r record) bool { return r.folder == folder })
	return i >= 0 && w.intact(w.records[i])
}

// soundRevision checks that the files of a revision fit each other and the acts
// already here.
func (w *Writer) soundRevision(name string, files []disk.File) error {
	var rec, src []byte
	for _, f := range files {
		switch f.Name {
		case recordName:
			rec = f.Data
		case sourceName:
			src = f.Data
		}
	}
	r, err := decodeRecord(rec)
	r.folder = name
	switch {
	case err != nil:
		return fmt.Errorf("archive: %s/%s: %w", name, recordName, err)
	case hashOf(src) != r.SHA256:
		return fmt.Errorf("archive: %s/%s is not the file its record names", name, sourceName)
	case !strings.HasPrefix(name, r.folderName()):
		return fmt.Errorf("archive: the folder %q does not bear the name of its act", name)
	}
	if u := w.l.WorkOf(r.Alias); u != "" && u != r.Work {
		return fmt.Errorf("archive: alias %q belongs to %s here, to %s there", r.Alias, u, r.Work)
	}
	x, err := expressionIn(r, files)
	if err == nil {
		_, err = w.agrees("archive: "+name, x)
	}
	if err == nil {
		w.added = append(w.added, x)
	}
	return err
}

// expressionIn reads the text of a revision that is not in the library yet.
func expressionIn(r record, files []disk.File) (*act.Expression, error) {
	data := map[string][]byte{}
	for _, f := range files {
		data[f.Name] = f.Data
	}
	e := &Entry{ID: r.folder, read: func() ([]byte, error) { return data[sourceName], nil }}
	if r.Normal != "" {
		if hashOf(data[normalName]) != r.Normal {
			return nil, fmt.Errorf("archive: %s/%s is not the file its record names", r.folder, normalName)
		}
		e.normal = func() ([]byte, error) { return data[normalName], nil }
	}
	x, _, err := e.expression()
	return x, err
}

// readPack reads an archive and compares each file with the manifest.
func readPack(archive []byte) (map[string][]disk.File, error) {
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, fmt.Errorf("archive: %w", err)
	}
	if len(z.File) == 0 || z.File[0].Name != manifestName {
		return nil, errors.New("archive: no manifest: this is no packed library")
	}
	head, err := inflate(z.File[0])
	if err != nil {
		return nil, err
	}
	var m packManifest
	if err := json.Unmarshal(head, &m); err != nil {
		return nil, fmt.Errorf("archive: the manifest is damaged: %w", err)
	}
	switch {
	case m.Schema > packSchema:
		return nil, fmt.Errorf("archive: made by a newer zanger (schema %d, this one knows %d)", m.Schema, packSchema)
	case len(m.Files) != len(z.File)-1:
		return nil, fmt.Errorf("archive: %d files where the manifest names %d", len(z.File)-1, len(m.Files))
	}
	out := map[string][]disk.File{}
	total := 0
	for i, f := range m.Files {
		b, err := inflate(z.File[i+1])
		if err != nil {
			return nil, err
		}
		if total += len(b); total > maxPack {
			return nil, fmt.Errorf("archive: more than %d MiB", maxPack>>20)
		}
		folder, name := path.Split(f.Name)
		folder = strings.TrimSuffix(folder, "/")
		if z.File[i+1].Name != f.Name || hashOf(b) != f.SHA256 {
			return nil, fmt.Errorf("archive: %s is damaged: its checksum is not that of the manifest", f.Name)
		}
		if !filepath.IsLocal(f.Name) || folder == "" || name == "" || strings.ContainsAny(folder, `/\`) || strings.HasPrefix(folder, ".") {
			return nil, fmt.Errorf("archive: the name %q is not one of a library", f.Name)
		}
		out[folder] = append(out[folder], disk.File{Name: name, Data: b})
	}
	return out, nil
}

// inflate reads one file of an archive up to the bound.
func inflate(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("archive: %s: %w", f.Name, err)
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, maxPackFile+1))
	if err != nil {
		return nil, fmt.Errorf("archive: %s: %w", f.Name, err)
	}
	if len(b) > maxPackFile {
		return nil, fmt.Errorf("archive: %s is larger than %d MiB", f.Name, maxPackFile>>20)
	}
	return b, nil
}

// Remove takes the revisions of an act of the user out of the library: all of
// them, the damaged too. It returns how many there were.
func (w *Writer) Remove(alias string) (int, error) {
	n := 0
	for _, r := range w.records {
		if r.Alias != alias {
			continue
		}
		w.changed = true
		if err := w.l.files.Remove(filepath.Join(w.l.actsDir(), r.folder)); err != nil {
			return n, err
		}
		n++
	}
	for _, d := range w.problems {
		if !strings.HasPrefix(d.folder, alias+".") {
			continue
		}
		w.changed = true
		if err := w.l.files.Remove(filepath.Join(w.l.actsDir(), d.folder)); err != nil {
			return n, err
		}
		n++
	}
	if n == 0 {
		return 0, fmt.Errorf("%w %q among your own", ErrUnknownAct, alias)
	}
	w.records = slices.DeleteFunc(w.records, func(r record) bool { return r.Alias == alias })
	return n, nil
}
