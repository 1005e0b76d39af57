package library

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/disk"
)

// judgementsName is the folder of files in which people say which provision of one
// act answers which of another: ALIAS--ALIAS.yaml. What is in them package compare
// knows; the library keeps them, packs them and takes them in.
const judgementsName = "concordances"

// maxJudgements bounds one such file, in bytes.
const maxJudgements = 1 << 20

// JudgementsDir is the folder of the files of judgements.
func (l *Library) JudgementsDir() string { return filepath.Join(l.dir, judgementsName) }

// Judgements reads the files of judgements, by name.
func (l *Library) Judgements() ([]disk.File, error) {
	if l.dir == "" {
		return nil, nil
	}
	names, err := disk.Names(l.JudgementsDir())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var out []disk.File
	for _, name := range names {
		if _, _, ok := JudgedActs(name); !ok {
			continue
		}
		path := filepath.Join(l.JudgementsDir(), name)
		info, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		if info.Size() > maxJudgements {
			return nil, fmt.Errorf("%s is too large: the most is %d KiB", path, maxJudgements>>10)
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		out = append(out, disk.File{Name: name, Data: b})
	}
	return out, nil
}

// JudgedActs returns the aliases of the two acts that a file of judgements is named
// for.
func JudgedActs(file string) (a, b string, ok bool) {
	stem, ok := strings.CutSuffix(file, ".yaml")
	if !ok {
		return "", "", false
	}
	a, b, ok = strings.Cut(stem, "--")
	return a, b, ok && a != "" && b != "" && filepath.IsLocal(file) && !strings.ContainsAny(file, `/\`)
}

// packJudgements adds the files of judgements on acts of these aliases, or all.
func (l *Library) packJudgements(m *packManifest, data *[][]byte, aliases []string) (int, error) {
	files, err := l.Judgements()
	if err != nil {
		return 0, err
	}
	n := 0
	for _, f := range files {
		if a, b, _ := JudgedActs(f.Name); len(aliases) > 0 && !slices.Contains(aliases, a) && !slices.Contains(aliases, b) {
			continue
		}
		n++
		m.Files = append(m.Files, packFile{judgementsName + "/" + f.Name, hashOf(f.Data)})
		*data = append(*data, f.Data)
	}
	return n, nil
}

// Merge puts a file of judgements from an archive together with what the library
// says of the same two acts. It returns the file to write, none when nothing in it
// is new.
type Merge func(name string, data []byte) (*disk.File, error)

// takenJudgements are the files to write, after those of an archive were all read.
func takenJudgements(files []disk.File, merge Merge) ([]disk.File, error) {
	var out []disk.File
	for _, f := range files {
		if _, _, ok := JudgedActs(f.Name); !ok || len(f.Data) > maxJudgements {
			return nil, fmt.Errorf("archive: %s/%s is no file of judgements", judgementsName, f.Name)
		}
		kept, err := merge(f.Name, f.Data)
		if err != nil {
			return nil, fmt.Errorf("archive: %s/%s: %w", judgementsName, f.Name, err)
		}
		if kept != nil {
			out = append(out, *kept)
		}
	}
	return out, nil
}
