package workspace

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"zanger/internal/act"
	"zanger/internal/format"
	"zanger/internal/format/markdown"
	"zanger/internal/library"
)

// ImportSchema is the version of [Import] as JSON.
const ImportSchema = 1

// Import tells what became of each file.
type Import struct {
	Schema int            `json:"schema"`
	Files  []ImportFile   `json:"files"`
	Counts map[string]int `json:"counts"`
}

// ImportFile is one file: taken in, with what was found, or refused.
type ImportFile struct {
	File     string           `json:"file"`
	Outcome  string           `json:"outcome"` // imported, unchanged, new revision or refused
	Alias    string           `json:"alias,omitempty"`
	Language string           `json:"language,omitempty"`
	Date     act.Date         `json:"date,omitzero"`
	Articles int              `json:"articles,omitempty"`
	Findings []format.Finding `json:"findings,omitempty"`
	Reason   string           `json:"reason,omitempty"`
	Hint     string           `json:"hint,omitempty"`
}

// Refused is the outcome of a file that could not be taken in.
const Refused = "refused"

// Import adds working texts to the library: files, or every .md file below a
// folder. progress is told after each file; it may be nil. A refused file does
// not stop the others.
func (w *Workspace) Import(paths []string, progress func(done, all int)) (*Import, error) {
	files, err := expand(paths)
	if err != nil {
		return nil, err
	}
	if w.lib.Dir() == "" {
		return nil, hint(errors.New("there is no folder for your acts"), "set ZANGER_DATA or give --data DIR")
	}
	wr, err := w.lib.Writer("zanger import")
	if err != nil {
		return nil, fmt.Errorf("import: %w", err)
	}
	defer wr.Close()
	res := &Import{Schema: ImportSchema, Files: []ImportFile{}, Counts: map[string]int{}}
	for i, f := range files {
		r, err := w.importFile(wr, f)
		if err != nil {
			return res, err
		}
		res.Files = append(res.Files, r)
		res.Counts[r.Outcome]++
		if progress != nil {
			progress(i+1, len(files))
		}
	}
	return res, nil
}

// importFile takes in one file. An error is one of the library's folder; what is
// wrong with the file itself is in the result.
func (w *Workspace) importFile(wr *library.Writer, path string) (ImportFile, error) {
	src, err := readFile(path)
	var ir library.ImportResult
	if err == nil {
		ir, err = wr.Import(path, src, w.today)
	}
	var syntax *format.SyntaxError
	var inFile *os.PathError
	switch {
	case errors.As(err, &syntax):
		return ImportFile{File: path, Outcome: Refused, Reason: syntax.Error(), Hint: syntax.Hint}, nil
	case errors.As(err, &inFile) && inFile.Path == path && errors.Is(err, fs.ErrNotExist):
		return ImportFile{File: path, Outcome: Refused, Reason: path + ": no such file", Hint: "check the name, and the folder you are in"}, nil
	case errors.As(err, &inFile) && inFile.Path == path:
		return ImportFile{File: path, Outcome: Refused, Reason: path + ": " + inFile.Err.Error()}, nil
	case err != nil:
		return ImportFile{}, err
	}
	out := ImportFile{File: path, Outcome: string(ir.Outcome), Alias: ir.Entry.Alias, Language: ir.Entry.Lang,
		Date: ir.Entry.Date, Findings: ir.Findings, Articles: ir.Articles}
	return out, nil
}

// expand lists the files below the given paths, sorted within each folder.
func expand(paths []string) ([]string, error) {
	var out []string
	for _, p := range paths {
		if fi, err := os.Stat(p); err != nil || !fi.IsDir() {
			out = append(out, p) // one that is missing is refused by itself
			continue
		}
		var below []string
		err := filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.Type().IsRegular() && strings.EqualFold(filepath.Ext(path), ".md") {
				below = append(below, path)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
		if len(below) == 0 {
			return nil, hint(fmt.Errorf("%s: no working texts in this folder", p), "a working text is a file that ends in .md, see the README")
		}
		slices.Sort(below)
		out = append(out, below...)
	}
	return out, nil
}

// readFile reads a regular file up to the size that the readers take.
func readFile(path string) ([]byte, error) {
	fi, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !fi.Mode().IsRegular() {
		return nil, &format.SyntaxError{File: path, Msg: "this is no regular file"}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, markdown.MaxSize+1))
}
